//! Where a question stands.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::{Counts, Score};
use crate::assessment::QuestionAssessment;
use crate::content::word;

/// One question.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Question")]
pub struct QuestionStatus {
    id: String,
    title: String,
    risk: String,
    confirmed: bool,
    decided_by: Option<String>,
    score: Option<Score>,
    best_practices: Counts,
}

impl QuestionStatus {
    /// As JSON has it.
    pub fn of(at: &QuestionAssessment, title: &str) -> Self {
        Self {
            id: at.id.to_string(),
            title: title.to_owned(),
            risk: word(at.decision.risk),
            confirmed: at.decision.confirmed,
            decided_by: at.decision.decided_by.map(|id| id.to_string()),
            score: at.score.map(Score::of),
            best_practices: Counts::of(at.practices),
        }
    }
}
