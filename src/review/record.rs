//! A review: the saved answers for one workload under one edition.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Answer, Asset, Status, Workload};
use crate::lens::{ChoiceId, QuestionId, Standing};

/// The saved answers for one workload under one edition; on disk, the review file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The edition's id.
    pub lens: String,
    /// The day that holds for every answer without a day of its own.
    pub reviewed_on: Option<Date>,
    /// What is under review.
    pub workload: Workload,
    /// What must be protected.
    pub protect: Vec<Asset>,
    /// The answers, by best practice.
    pub answers: BTreeMap<ChoiceId, Answer>,
    /// The questions that do not apply, each with its reason.
    pub not_applicable: BTreeMap<QuestionId, String>,
}

impl Review {
    /// The answer to a practice, if there is one.
    pub fn answer(&self, id: ChoiceId) -> Option<&Answer> {
        self.answers.get(&id)
    }

    /// The status of a practice; none = unanswered. A practice of a question that does not apply does not apply either.
    pub fn status(&self, id: ChoiceId) -> Option<Status> {
        if self.not_applicable.contains_key(&id.question()) {
            return Some(Status::NotApplicable);
        }
        self.answer(id).and_then(|answer| answer.status)
    }

    /// What risk and score see of a practice.
    pub fn standing(&self, id: ChoiceId) -> Standing {
        self.status(id).map_or(Standing::Unanswered, Status::standing)
    }

    /// The day on which an answer was last confirmed.
    pub fn confirmed_on(&self, id: ChoiceId) -> Option<Date> {
        self.answer(id).and_then(|answer| answer.confirmed).or(self.reviewed_on)
    }
}
