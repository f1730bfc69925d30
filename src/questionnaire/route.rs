//! Which questions and practices a conversation goes through, and in which order.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::assessment::{age, is_known};
use crate::lens::{Choice, ChoiceId, Lens, Question, QuestionId};
use crate::review::{Judged, Review, Status};

/// What to ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// This question alone.
    pub question: Option<QuestionId>,
    /// Of its practices, these alone.
    pub only: Only,
    /// Of those, the ones alone that were last confirmed long ago.
    pub stale: Option<Stale>,
    /// No question at all, but the workload and what must be protected.
    pub profile: bool,
}

/// Which answers are asked again for their age.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Those last confirmed so many days ago, or more. As for `max-age` of the gate, an answer without a day, or of a day still to come,
    /// is old, and what somebody was to find out has no age.
    pub days: u32,
    /// Counted from this day on.
    pub today: Date,
}

impl Stale {
    fn is_old(self, confirmed: Option<Date>) -> bool {
        age(confirmed, self.today).is_none_or(|days| i64::from(days) >= i64::from(self.days))
    }

    /// Whether the answer to a practice is asked again. A question that does not apply has the day of the file.
    fn asks(self, review: &Review, id: ChoiceId) -> bool {
        let is_out = review.not_applicable.contains_key(&id.question());
        is_known(review, id) && self.is_old(if is_out { review.reviewed_on } else { review.confirmed_on(id) })
    }
}

/// Which practices to ask, by their status when the conversation begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All of them.
    #[default]
    All,
    /// Those without an answer, and those of which somebody was to find out.
    Unanswered,
    /// Those that are known not to be (fully) in place, and those of which somebody was to find out.
    Gaps,
}

impl Only {
    fn asks(self, status: Judged) -> bool {
        match self {
            Self::All => true,
            Self::Unanswered => status.is_to_find_out(),
            Self::Gaps => status.standing().is_confirmed_gap() || status.is(Status::Unknown),
        }
    }
}

/// A question on the route with those of its practices that are asked.
pub struct Stop<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its practices, at least one.
    pub choices: Vec<&'a Choice>,
}

/// The questions to go through, in catalog order.
pub struct Route<'a> {
    /// Each with its practices. Those that are answered on the way stay.
    pub stops: Vec<Stop<'a>>,
    /// Whether questions are gone through one after the other although they are answered.
    pub each: bool,
    /// Whether answers are asked again for their age, and for which.
    pub stale: Option<Stale>,
    /// Whether only the workload and what must be protected are looked at.
    pub profile: bool,
}

impl<'a> Route<'a> {
    /// The route that options ask for.
    pub fn of(lens: &'a Lens, review: &Review, options: Options) -> Self {
        let wanted = |question: &&Question| !options.profile && options.question.is_none_or(|id| question.id == id);
        let asked = |choice: &&Choice| {
            options.only.asks(review.judged(choice)) && options.stale.is_none_or(|stale| stale.asks(review, choice.id))
        };
        let stop = |question: &'a Question| Stop { question, choices: question.best_practices.iter().filter(asked).collect() };
        let stops = lens.questions.iter().filter(wanted).map(stop).filter(|stop| !stop.choices.is_empty()).collect();
        Self { stops, each: options != Options::default(), stale: options.stale, profile: options.profile }
    }

    /// Where a question stands on the route.
    pub fn stop_of(&self, id: QuestionId) -> Option<usize> {
        self.stops.iter().position(|stop| stop.question.id == id)
    }

    /// A practice on the route.
    pub fn choice(&self, id: ChoiceId) -> Option<&'a Choice> {
        self.stops.iter().flat_map(|stop| &stop.choices).copied().find(|choice| choice.id == id)
    }

    /// The practices of a stop without an answer, and those whose answer claims them for the provider in vain.
    pub fn open(&self, stop: usize, review: &Review) -> Vec<&'a Choice> {
        let choices = self.stops.get(stop).map_or(&[][..], |stop| &stop.choices);
        let is_open = |status: Judged| status == Judged::UNANSWERED || status.claimed_in_vain().is_some();
        choices.iter().copied().filter(|choice| is_open(review.judged(choice))).collect()
    }

    /// How many of the answers that are asked again for their age are still to be confirmed; none where that is not what is asked.
    /// `confirmed` are the questions that were confirmed today to not apply.
    pub fn left_stale(&self, review: &Review, confirmed: &BTreeSet<QuestionId>) -> Option<usize> {
        let stale = self.stale?;
        let left = |choice: &&&Choice| !confirmed.contains(&choice.id.question()) && stale.asks(review, choice.id);
        Some(self.stops.iter().flat_map(|stop| &stop.choices).filter(left).count())
    }

    /// The next stop after one, around the end, that has an open practice; the one itself comes last.
    pub fn next_open(&self, after: Option<usize>, review: &Review) -> Option<usize> {
        let first = after.map_or(0, |stop| stop + 1);
        let count = self.stops.len();
        (first..first + count).map(|stop| stop % count).find(|&stop| !self.open(stop, review).is_empty())
    }

    /// Where one goes on from a stop: to the next of all, or to the next that is open. None: that was the last.
    pub fn next(&self, after: usize, review: &Review, each: bool) -> Option<usize> {
        if each || self.each {
            Some(after + 1).filter(|&next| next < self.stops.len())
        } else {
            self.next_open(Some(after), review).filter(|&next| next != after)
        }
    }
}
