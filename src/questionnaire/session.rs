//! The whole conversation as a pure state machine. It asks nothing, prints nothing and saves nothing: it tells what to ask next, takes
//! the reply, and tells what that asks for.

#[cfg(test)]
mod properties;
mod setup;
#[cfg(test)]
mod tests;
mod travel;
mod write;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::answering;
use super::menu::{self, Action};
use super::place::{Draft, Field, Place, SetupStep, State};
use super::prompt::{Label, Line, Prompt, Reply};
use super::route::{Options, Route};
use super::screen;
use super::view::View;
use crate::lens::{ChoiceId, Lens};
use crate::review::{Review, Status};
use crate::wording::{Conversation, Phrases};

/// What a reply asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The next prompt.
    Ask,
    /// Saving, and then the next prompt.
    Save,
    /// Nothing more: the person leaves. All that was given has been saved.
    Leave,
}

/// A conversation about one review.
pub struct Session<'a> {
    lens: &'a Lens,
    route: Route<'a>,
    phrases: &'static Phrases,
    suggested_name: String,
    state: State,
    past: Vec<State>,
}

impl<'a> Session<'a> {
    /// Begins, or goes on, with a review. A review whose workload has no name is a new one; it is offered `suggested_name`.
    pub fn new(lens: &'a Lens, review: Review, options: Options, suggested_name: &str, phrases: &'static Phrases) -> Self {
        let route = Route::of(lens, &review, options);
        let state = State {
            review,
            places: vec![Place::Closing],
            notice: Vec::new(),
            rejected: None,
            again: false,
            confirmed: BTreeSet::new(),
        };
        let mut session = Self { lens, route, phrases, suggested_name: suggested_name.to_owned(), state, past: Vec::new() };
        session.begin();
        session
    }

    /// The review as it stands.
    pub fn review(&self) -> &Review {
        &self.state.review
    }

    /// What to ask next.
    pub fn prompt(&self, today: Date) -> Prompt {
        screen::prompt(self.view(today))
    }

    /// Takes a reply.
    pub fn step(&mut self, reply: Reply, today: Date) -> Effect {
        let before = self.state.clone();
        self.state.notice.clear();
        self.state.rejected = None;
        let action = match reply {
            Reply::Back => Some(Action::Return),
            Reply::Written(text) => {
                self.write(&text, today);
                None
            }
            Reply::Chosen(index) => menu::menu(View { state: &before, ..self.view(today) }).into_iter().nth(index).map(|i| i.1),
        };
        match action {
            Some(Action::Leave) => return Effect::Leave,
            Some(Action::Undo) => return self.undo(),
            Some(action) => self.act(action, today),
            None => {}
        }
        if self.state.review == before.review {
            return Effect::Ask;
        }
        answering::move_reviewed_on(self.lens, &mut self.state.review, &self.state.confirmed, today);
        self.past.push(before);
        // Without a name there is no file yet, and nothing but the name can be given.
        Effect::Save
    }

    fn undo(&mut self) -> Effect {
        let Some(before) = self.past.pop() else {
            self.tell(self.say().nothing_to_undo);
            return Effect::Ask;
        };
        self.state = before;
        self.state.notice.clear();
        self.tell(self.say().undone);
        Effect::Save
    }

    fn act(&mut self, action: Action, today: Date) {
        match action {
            Action::Tick(id) => self.tick(id, today),
            Action::Open(id) => self.open(vec![Place::Practice { ids: vec![id], at: 0 }]),
            Action::Done => self.done(today),
            Action::TickAll => self.tick_all(today),
            Action::Confirm => self.confirm(today),
            Action::Pick(purpose) => self.open(vec![Place::Pick { purpose }]),
            Action::QuestionOut => self.open(vec![Place::QuestionOut]),
            Action::QuestionIn => self.question_in(),
            Action::AllMissing => self.settle_all(false, Status::Missing, today),
            Action::AllCarried => self.settle_all(true, Status::Provider, today),
            Action::OneByOne => self.one_by_one(today),
            Action::LeaveOpen => self.finish(today),
            Action::Give(status) => self.give(status, today),
            Action::Accept => self.accept(today),
            Action::Skip => self.practice_done(today),
            Action::Details(id) => self.open(vec![Place::Details { id }]),
            Action::Field(id, field) => self.open(vec![Place::Field { id, field, then_on: false }]),
            Action::Explain(id) => self.open(vec![Place::Explained { id }]),
            Action::Jump => self.open(vec![Place::Jump]),
            Action::Search => self.open(vec![Place::Search]),
            Action::Return => self.back(today),
            Action::GoTo(_) | Action::GoToSetup | Action::Visit(_) | Action::Previous | Action::NextOpen | Action::Again => {
                self.travel(action, today);
            }
            Action::Undo | Action::Leave => {}
            _ => self.set_up(action, today),
        }
    }

    fn view(&self, today: Date) -> View<'_> {
        View {
            lens: self.lens,
            route: &self.route,
            phrases: self.phrases,
            state: &self.state,
            suggested_name: &self.suggested_name,
            today,
        }
    }

    fn say(&self) -> &'static Conversation {
        &self.phrases.conversation
    }

    fn tell(&mut self, text: impl Into<String>) {
        self.state.notice.push(Line::of(Label::Notice, text));
    }

    fn open(&mut self, places: Vec<Place>) {
        // Ways are passed through, not returned to.
        self.state.places.retain(|place| *place != Place::Ways);
        self.state.places.extend(places);
    }

    /// One step back: to the place that this one was opened from, or along the way.
    fn back(&mut self, today: Date) {
        if let [.., Place::Practice { at, .. }] = self.state.places.as_mut_slice()
            && *at > 0
        {
            *at -= 1;
            return;
        }
        if self.state.places.len() == 1 {
            return self.travel(Action::Previous, today);
        }
        let left = self.state.places.pop();
        if let Some(Place::Accept { draft, .. }) = left {
            // What was given stands there again, to be mended.
            self.state.rejected = draft.approved_by.or(draft.reason);
        }
    }

    /// Remembers the row that one was on, so that the next prompt begins there.
    fn keep_cursor(&mut self, on: &Action, today: Date) {
        let row = menu::menu(self.view(today)).iter().position(|(_, action)| action == on);
        if let (Some(row), Some(Place::Question { cursor, .. } | Place::Setup { cursor, .. })) =
            (row, self.state.places.last_mut())
        {
            *cursor = row;
        }
    }

    fn tick(&mut self, id: ChoiceId, today: Date) {
        self.keep_cursor(&Action::Tick(id), today);
        let view = self.view(today);
        let carried = view.lens.choice(id).is_some_and(|choice| view.is_carried(choice));
        match view.status(id) {
            None if !carried => answering::give(&mut self.state.review, id, Status::Implemented, today),
            Some(Status::Implemented) => answering::take_back(&mut self.state.review, id),
            _ => self.open(vec![Place::Practice { ids: vec![id], at: 0 }]),
        }
    }

    fn tick_all(&mut self, today: Date) {
        self.keep_cursor(&Action::Done, today);
        let (own, carried) = self.open_ids(today);
        self.tell((self.say().ticked)(own.len(), carried.len()));
        self.give_all(&own, Status::Implemented, today);
        self.give_all(&carried, Status::Provider, today);
        self.keep_cursor(&Action::Done, today);
    }

    fn confirm(&mut self, today: Date) {
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

    fn done(&mut self, today: Date) {
        let (own, carried) = self.open_ids(today);
        if own.is_empty() && carried.is_empty() || self.view(today).is_out() {
            self.finish(today);
        } else {
            self.open(vec![Place::Settle]);
        }
    }

    fn settle_all(&mut self, of_provider: bool, status: Status, today: Date) {
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

    fn one_by_one(&mut self, today: Date) {
        let (own, carried) = self.open_ids(today);
        let mut ids: Vec<_> = own.into_iter().chain(carried).collect();
        ids.sort_unstable();
        self.open(vec![Place::Practice { ids, at: 0 }]);
    }

    fn open_ids(&self, today: Date) -> (Vec<ChoiceId>, Vec<ChoiceId>) {
        let (own, carried) = self.view(today).open();
        let ids = |choices: Vec<&crate::lens::Choice>| choices.iter().map(|choice| choice.id).collect();
        (ids(own), ids(carried))
    }

    fn question_in(&mut self) {
        if let Some(Place::Question { stop, .. }) = self.state.places.first() {
            let id = self.route.stops[*stop].question.id;
            self.state.review.not_applicable.remove(&id);
            self.state.confirmed.remove(&id);
        }
    }

    fn give(&mut self, status: Status, today: Date) {
        let Some(id) = self.view(today).practice().map(|choice| choice.id) else { return };
        if status == Status::NotApplicable {
            return self.open(vec![Place::PracticeOut { id }]);
        }
        answering::give(&mut self.state.review, id, status, today);
        let answer = answering::answer(&mut self.state.review, id);
        match status {
            Status::Partial if answer.notes.is_none() => self.open(vec![Place::Field { id, field: Field::Notes, then_on: true }]),
            Status::Provider if answer.evidence.is_empty() => {
                self.open(vec![Place::Field { id, field: Field::Evidence, then_on: true }]);
            }
            _ => self.practice_done(today),
        }
    }

    fn accept(&mut self, today: Date) {
        let Some(id) = self.view(today).practice().map(|choice| choice.id) else { return };
        if !matches!(self.view(today).status(id), Some(Status::Partial | Status::Missing)) {
            answering::give(&mut self.state.review, id, Status::Missing, today);
        }
        let notes = answering::answer(&mut self.state.review, id).notes.clone();
        self.open(vec![Place::Accept { id, draft: Draft { notes, ..Draft::default() } }]);
    }

    /// Goes on from a practice: to the next of those gone through, or back to where they were opened.
    fn practice_done(&mut self, today: Date) {
        let of_practice = |place: &Place| matches!(place, Place::Practice { .. });
        let Some(index) = self.state.places.iter().rposition(of_practice) else { return };
        self.state.places.truncate(index + 1);
        if let Some(Place::Practice { ids, at }) = self.state.places.last_mut()
            && *at + 1 < ids.len()
        {
            *at += 1;
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

    fn begin(&mut self) {
        let review = &self.state.review;
        let answered = self.lens.choices().filter(|choice| review.status(choice.id).is_some()).count();
        let total = self.lens.choices().count();
        if review.workload.name.is_empty() {
            return self.arrive(Place::Setup { step: SetupStep::Name, cursor: 0 });
        }
        if !self.route.each && answered == 0 && review.protect.is_empty() {
            return self.arrive(Place::Setup { step: SetupStep::Environment, cursor: 0 });
        }
        let first = if self.route.each { Some(0) } else { self.route.next_open(None, review) };
        match first.filter(|&first| first < self.route.stops.len()) {
            Some(stop) => {
                if answered > 0 {
                    let id = self.route.stops[stop].question.id.to_string();
                    self.tell((self.say().going_on)(answered, total, &id));
                }
                self.arrive_at(stop);
            }
            None => self.arrive(Place::Closing),
        }
    }
}
