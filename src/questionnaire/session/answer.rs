//! Giving answers: ticking, settling what is not ticked, going through practices one by one.

use jiff::civil::Date;

use super::super::answering;
use super::super::menu::Action;
use super::super::place::{Field, Place};
use super::Session;
use crate::lens::{Choice, ChoiceId};
use crate::review::{Judged, Status};

impl Session<'_> {
    pub(super) fn tick(&mut self, id: ChoiceId, today: Date) {
        self.keep_cursor(&Action::Tick(id), today);
        let view = self.view(today);
        let carried = view.lens.choice(id).is_some_and(|choice| view.is_carried(choice));
        match view.status(id) {
            // What is asked again for its age is looked at, not taken back.
            Some(_) if view.route.stale.is_some() => self.open(vec![Place::Practice { ids: vec![id], at: 0 }]),
            // What was answered before is read first, and what is asked beyond it.
            None if !carried && view.earlier(id).is_empty() => {
                answering::give(&mut self.state.review, id, Status::Implemented, today);
            }
            Some(Status::Implemented) => answering::take_back(&mut self.state.review, id),
            _ => self.open(vec![Place::Practice { ids: vec![id], at: 0 }]),
        }
    }

    pub(super) fn tick_all(&mut self, today: Date) {
        let (own, carried) = self.open_ids(today);
        self.tell((self.say().ticked)(own.len(), carried.len()));
        self.give_all(&own, Status::Implemented, today);
        self.give_all(&carried, Status::Provider, today);
        self.keep_cursor(&Action::Done, today);
    }

    pub(super) fn confirm(&mut self, today: Date) {
        let Some(stop) = self.view(today).stop() else { return };
        let (question, ids): (_, Vec<ChoiceId>) = (stop.question.id, stop.choices.iter().map(|choice| choice.id).collect());
        for id in ids {
            answering::confirm(&mut self.state.review, id, today);
        }
        if self.state.review.not_applicable.contains_key(&question) {
            self.state.confirmed.insert(question);
            // The file may have no line for it, but the last question to be confirmed may be this one.
            answering::move_reviewed_on(self.lens, &mut self.state.review, &self.state.confirmed, today);
        }
        self.done(today);
    }

    pub(super) fn confirm_one(&mut self, today: Date) {
        if let Some(id) = self.view(today).practice().map(|choice| choice.id) {
            answering::confirm(&mut self.state.review, id, today);
        }
        self.practice_done(today);
    }

    pub(super) fn done(&mut self, today: Date) {
        let (own, carried) = self.open_ids(today);
        if own.is_empty() && carried.is_empty() || self.view(today).is_out() {
            self.finish(today);
        } else {
            self.open(vec![Place::Settle]);
        }
    }

    pub(super) fn settle_all(&mut self, of_provider: bool, status: Status, today: Date) {
        let (own, carried) = self.open_ids(today);
        self.give_all(if of_provider { &carried } else { &own }, status, today);
        let (own, carried) = self.open_ids(today);
        if own.is_empty() && carried.is_empty() {
            self.finish(today);
        } else {
            self.tell((self.say().still_open)(own.len() + carried.len()));
        }
    }

    fn give_all(&mut self, ids: &[ChoiceId], status: Status, today: Date) {
        for &id in ids {
            answering::give(&mut self.state.review, id, status, today);
        }
    }

    pub(super) fn one_by_one(&mut self, today: Date) {
        let (own, carried) = self.open_ids(today);
        let mut ids: Vec<_> = own.into_iter().chain(carried).collect();
        ids.sort_unstable();
        self.open(vec![Place::Practice { ids, at: 0 }]);
    }

    fn open_ids(&self, today: Date) -> (Vec<ChoiceId>, Vec<ChoiceId>) {
        let (own, carried) = self.view(today).open();
        let ids = |choices: Vec<&Choice>| choices.iter().map(|choice| choice.id).collect();
        (ids(own), ids(carried))
    }

    pub(super) fn question_in(&mut self) {
        if let Some(Place::Question { stop, .. }) = self.state.places.first() {
            let id = self.route.stops[*stop].question.id;
            self.state.review.not_applicable.remove(&id);
            self.state.confirmed.remove(&id);
        }
    }

    pub(super) fn give(&mut self, status: Status, today: Date) {
        let Some(id) = self.view(today).practice().map(|choice| choice.id) else { return };
        if status == Status::NotApplicable {
            return self.open(vec![Place::PracticeOut { id }]);
        }
        let unsaid = self.view(today).own_notes(id).is_none();
        let unproved = self.view(today).answer(id).is_none_or(|answer| answer.evidence.is_empty());
        let field = match status {
            Status::Partial if unsaid => Field::Notes,
            Status::Provider if unproved => Field::Evidence,
            _ => {
                answering::give(&mut self.state.review, id, status, today);
                return self.practice_done(today);
            }
        };
        self.open(vec![Place::Field { id, field, giving: Some(status) }]);
    }

    pub(super) fn accept(&mut self, today: Date) {
        let Some(id) = self.view(today).practice().map(|choice| choice.id) else { return };
        self.open(vec![Place::Accept { id }]);
    }

    /// Goes on from a practice: to the next of those gone through, or back to where they were opened.
    pub(super) fn practice_done(&mut self, today: Date) {
        let of_practice = |place: &Place| matches!(place, Place::Practice { .. });
        let Some(index) = self.state.places.iter().rposition(of_practice) else { return };
        self.state.places.truncate(index + 1);
        let answered = self.view(today).practice().map(|choice| choice.id);
        let status = answered.map_or(Judged::UNANSWERED, |id| self.view(today).judged(id));
        if let Some(Place::Practice { ids, at }) = self.state.places.last_mut()
            && *at + 1 < ids.len()
        {
            *at += 1;
            if let (Some(id), true) = (answered, status != Judged::UNANSWERED) {
                self.tell((self.say().recorded)(&id.to_string(), (self.phrases.words.status)(status)));
            }
            return;
        }
        self.state.places.truncate(index);
        if let Some(Place::Pick { .. }) = self.state.places.last() {
            self.state.places.pop();
        }
        if self.state.places.last() == Some(&Place::Settle) {
            self.finish(today);
        }
    }
}
