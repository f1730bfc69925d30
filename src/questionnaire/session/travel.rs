//! Going from question to question.

use jiff::civil::Date;

use super::super::menu::Action;
use super::super::place::{Place, SetupStep};
use super::super::screen;
use super::Session;

impl Session<'_> {
    /// Goes somewhere else on the way. What was opened on the way there is closed; every answer given in it stays.
    pub(super) fn travel(&mut self, action: Action, today: Date) {
        let say = self.say();
        match action {
            Action::GoTo(stop) => self.arrive_at(stop),
            Action::GoToSetup => self.arrive(Place::Profile { cursor: 0 }),
            Action::Visit(id) => {
                if let Some(stop) = self.route.stop_of(id.question()) {
                    self.arrive_at(stop);
                    self.keep_cursor(&Action::Tick(id), today);
                }
            }
            Action::Previous => self.previous(),
            Action::NextOpen => match self.route.next_open(self.view(today).stop_index(), &self.state.review) {
                Some(stop) => self.arrive_at(stop),
                None => self.tell(say.nothing_open),
            },
            Action::Again => {
                self.state.again = true;
                self.arrive_at(0);
                self.tell(say.again_begins);
            }
            _ => {}
        }
    }

    fn previous(&mut self) {
        match self.state.places.first() {
            Some(Place::Question { stop: 0, .. }) if self.route.each => self.tell(self.say().first_question),
            Some(Place::Question { stop: 0, .. }) => self.arrive(Place::Setup { step: SetupStep::Assets, cursor: 0 }),
            Some(&Place::Question { stop, .. }) => self.arrive_at(stop - 1),
            Some(Place::Closing) if !self.route.stops.is_empty() => self.arrive_at(self.route.stops.len() - 1),
            Some(Place::Setup { step, .. }) => match step.previous() {
                Some(step) => self.arrive(Place::Setup { step, cursor: 0 }),
                None => self.tell(self.say().very_first),
            },
            _ => self.tell(self.say().very_first),
        }
    }

    /// Ends a question: tells its result and goes on.
    pub(super) fn finish(&mut self, today: Date) {
        let Some(stop) = self.view(today).stop_index() else { return };
        let result = screen::result(self.view(today));
        if let Some(next) = self.route.next(stop, &self.state.review, self.state.again) {
            self.arrive_at(next);
        } else {
            self.state.again = false;
            self.arrive(Place::Closing);
        }
        self.state.notice.extend(result);
    }

    /// Goes to the question at a stop: to the row that leads on, which marks nothing.
    pub(super) fn arrive_at(&mut self, stop: usize) {
        if stop < self.route.stops.len() {
            self.arrive(Place::Question { stop, cursor: 0 });
        }
    }

    /// Goes to a place on the way.
    pub(super) fn arrive(&mut self, place: Place) {
        self.state.places = vec![place];
    }
}
