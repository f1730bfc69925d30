//! Gaps: best practices that apply and are not (fully) in place, or of which nobody knows yet.

use crate::lens::{Choice, Lens, Question};
use crate::review::{Answer, Judged, Review};

/// A best practice that applies and is open.
#[derive(Clone, Copy, Debug)]
pub struct Gap<'a> {
    /// Its question.
    pub question: &'a Question,
    /// The practice.
    pub choice: &'a Choice,
    /// Partial, missing, claimed for the provider in vain, unknown or unanswered.
    pub status: Judged,
    /// The answer, where there is one.
    pub answer: Option<&'a Answer>,
}

impl Gap<'_> {
    /// Whether it is known to be a gap; otherwise somebody must find out first.
    pub fn is_confirmed(&self) -> bool {
        self.status.standing().is_confirmed_gap()
    }
}

/// Every gap of a review, in catalog order.
pub fn gaps<'a>(lens: &'a Lens, review: &'a Review) -> Vec<Gap<'a>> {
    let of_question = |question: &'a Question| {
        question.best_practices.iter().filter(|choice| review.standing(choice).is_open()).map(move |choice| Gap {
            question,
            choice,
            status: review.judged(choice),
            answer: review.answer(choice.id),
        })
    };
    lens.questions.iter().flat_map(of_question).collect()
}
