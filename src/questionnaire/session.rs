//! The whole conversation as a pure state machine. It asks nothing, prints nothing and saves nothing: it tells what to ask next, takes
//! the reply, and tells what that asks for.

mod answer;
mod assets;
#[cfg(test)]
mod properties;
mod setup;
#[cfg(test)]
mod tests;
mod travel;
mod write;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::answering::{self, given};
use super::earlier::Earlier;
use super::menu::{self, Action};
use super::place::{Field, Place, SetupStep, State};
use super::prompt::{Label, Line, Prompt, Reply};
use super::route::{Options, Route};
use super::screen;
use super::view::View;
use crate::assessment::assess;
use crate::lens::{ChoiceId, Lens, Programme, programmes};
use crate::review::{Answer, Review, Status};
use crate::store::too_long;
use crate::wording::{Conversation, Phrases};
use setup::left_to_set_up;

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
    earlier: Option<Earlier>,
    phrases: &'static Phrases,
    programmes: &'static [Programme],
    suggested_name: String,
    /// Who is offered as the one who confirmed an answer: whoever was named last in this conversation.
    confirmer: Option<String>,
    /// Finds somebody to offer before anybody was named; used up by the first look.
    find_confirmer: Option<Box<dyn FnOnce() -> Option<String> + 'a>>,
    state: State,
    past: Vec<State>,
}

impl<'a> Session<'a> {
    /// Begins, or goes on, with a review. A review whose workload has no name is a new one; it is offered `suggested_name`.
    pub fn new(lens: &'a Lens, review: Review, options: Options, suggested_name: &str, phrases: &'static Phrases) -> Self {
        let route = Route::of(lens, &review, options);
        let earlier = Earlier::of(lens, &review);
        let state = State {
            review,
            places: vec![Place::Closing],
            notice: Vec::new(),
            rejected: None,
            again: false,
            confirmed: BTreeSet::new(),
        };
        let suggested_name = suggested_name.to_owned();
        let mut session = Self {
            lens,
            route,
            earlier,
            phrases,
            programmes: programmes(),
            suggested_name,
            confirmer: None,
            find_confirmer: None,
            state,
            past: Vec::new(),
        };
        session.begin();
        session
    }

    /// The same, which looks so for somebody to offer as the one who confirmed an answer, when that is first asked.
    #[must_use]
    pub fn offering(mut self, find_confirmer: impl FnOnce() -> Option<String> + 'a) -> Self {
        self.find_confirmer = Some(Box::new(find_confirmer));
        self
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
                if let Some((length, most)) = too_long(&self.state.review) {
                    // It stands there again, to be shortened.
                    self.state = State { notice: Vec::new(), rejected: given(&text), ..before.clone() };
                    self.tell((self.say().too_long)(length, most));
                }
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
            Action::ConfirmOne => self.confirm_one(today),
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
            Action::Field(id, field) => {
                if field == Field::ConfirmedBy && self.confirmer.is_none() {
                    self.confirmer = self.find_confirmer.take().and_then(|find| given(&find()?));
                }
                self.open(vec![Place::Field { id, field, giving: None }]);
            }
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
            earlier: self.earlier.as_ref(),
            phrases: self.phrases,
            programmes: self.programmes,
            state: &self.state,
            suggested_name: &self.suggested_name,
            confirmer: self.confirmer.as_deref().unwrap_or_default(),
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
        if let Some(&Place::Accept { id }) = self.state.places.last()
            && let Some(taken_back) = answering::take_back_from_draft(&mut self.state.review, id)
        {
            // What was given stands there again, to be mended.
            self.state.rejected = Some(taken_back);
            return;
        }
        self.state.places.pop();
    }

    /// Remembers the row that one was on, so that the next prompt begins there.
    fn keep_cursor(&mut self, on: &Action, today: Date) {
        let row = menu::menu(self.view(today)).iter().position(|(_, action)| action == on);
        if let (Some(row), Some(cursor)) = (row, self.state.places.last_mut().and_then(Place::cursor)) {
            *cursor = row;
        }
    }

    /// Says how many of the open practices were answered under an earlier edition.
    fn tell_earlier(&mut self) {
        let Some(earlier) = &self.earlier else { return };
        let review = &self.state.review;
        let open = |(id, answer): &(&ChoiceId, &Answer)| {
            let notes = answer.notes.as_deref().unwrap_or_default();
            review.status(**id).is_none() && !earlier.answers(**id, notes).is_empty()
        };
        let count = review.answers.iter().filter(open).count();
        let text = (self.say().earlier_beside)(count, &earlier.editions().collect::<Vec<_>>().join(self.phrases.catalog.comma));
        if count > 0 {
            self.tell(text);
        }
    }

    /// Says whose acceptances were begun and are not finished.
    fn tell_acceptances_begun(&mut self) {
        let begun = |(id, answer): (&ChoiceId, &Answer)| answer.acceptance_draft.is_some().then(|| id.to_string());
        let ids: Vec<String> = self.state.review.answers.iter().filter_map(begun).collect();
        if !ids.is_empty() {
            self.tell((self.say().acceptances_begun)(&ids.join(self.phrases.catalog.comma)));
        }
    }

    /// Says how many answers are asked again for their age.
    fn tell_stale(&mut self) {
        let Some(stale) = self.route.stale else { return };
        let answers = self.route.stops.iter().map(|stop| stop.choices.len()).sum();
        self.tell((self.phrases.profile.stale_begins)(stale.days, answers, self.route.stops.len()));
    }

    fn begin(&mut self) {
        let review = &self.state.review;
        let practices = assess(self.lens, review).practices;
        if review.workload.name.is_empty() {
            return self.arrive(Place::Setup { step: SetupStep::Name, cursor: 0 });
        }
        if self.route.profile {
            return self.arrive(Place::Profile { cursor: 0 });
        }
        if let Some(step) = left_to_set_up(review).filter(|_| !self.route.each && practices.gone_through() == 0) {
            return self.arrive(Place::Setup { step, cursor: 0 });
        }
        let first = if self.route.each { Some(0) } else { self.route.next_open(None, review) };
        match first.filter(|&first| first < self.route.stops.len()) {
            Some(stop) => {
                if self.route.stale.is_some() {
                    self.tell_stale();
                } else if practices.gone_through() > 0 {
                    let id = self.route.stops[stop].question.id.to_string();
                    self.tell((self.say().going_on)(&practices, &id));
                }
                self.tell_earlier();
                self.arrive_at(stop);
            }
            None => self.arrive(Place::Closing),
        }
        self.tell_acceptances_begun();
    }
}
