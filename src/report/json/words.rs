//! Words as JSON has them: `snake_case`, whatever the language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::{Action, Wave};
use crate::lens::QuestionRisk;
use crate::review::{Outcome, Review, Status};

/// The workload as every document names it.
#[derive(Serialize, JsonSchema)]
pub struct Workload {
    name: String,
    environment: Option<String>,
    review_owner: Option<String>,
}

impl Workload {
    /// The workload of a review.
    pub fn of(review: &Review) -> Self {
        Self {
            name: review.workload.name.clone(),
            environment: review.workload.environment.map(word),
            review_owner: review.workload.review_owner.clone(),
        }
    }
}

/// A text of the catalog in both languages.
#[derive(Serialize, JsonSchema)]
pub struct Text {
    pub(super) en: String,
    pub(super) ja: String,
}

impl Text {
    /// As JSON has it.
    pub fn of(text: &crate::lens::Text) -> Self {
        Self { en: text.en.clone(), ja: text.ja.clone() }
    }
}

/// The word of a value of the domain.
pub fn word(value: impl Into<&'static str>) -> String {
    let word: &'static str = value.into();
    word.replace('-', "_")
}

/// The word of a status; unanswered has one too.
pub fn status_word(status: Option<Status>) -> String {
    status.map_or_else(|| "unanswered".to_owned(), word)
}

/// The word of an action.
pub fn action_word(action: Action) -> &'static str {
    match action {
        Action::Fix => "fix",
        Action::Verify => "verify",
    }
}

/// The word of what became of a practice.
pub fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Carried => "carried",
        Outcome::CarriedNotInPlace => "carried_not_in_place",
        Outcome::AskAgain => "ask_again",
        Outcome::New => "new",
        Outcome::NoSuccessor => "no_successor",
    }
}

/// The word of a wave.
pub fn wave_word(wave: Wave) -> &'static str {
    match wave {
        Wave::Now => "now",
        Wave::Next => "next",
        Wave::Later => "later",
    }
}

/// As the AWS API writes it.
impl From<QuestionRisk> for &'static str {
    fn from(risk: QuestionRisk) -> Self {
        match risk {
            QuestionRisk::Unanswered => "UNANSWERED",
            QuestionRisk::High => "HIGH",
            QuestionRisk::Medium => "MEDIUM",
            QuestionRisk::None => "NONE",
            QuestionRisk::NotApplicable => "NOT_APPLICABLE",
        }
    }
}
