//! Kind `status`.

use schemars::JsonSchema;
use serde::Serialize;

use super::FORMAT;
use super::words::{Counts, RiskCounts, Score, Workload, word};
use crate::assessment::{Assessment, QuestionAssessment};
use crate::lens::{Lang, Lens};
use crate::review::Review;

/// Where a review stands.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec status")]
pub struct Status {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "status"))]
    kind: &'static str,
    lens: String,
    workload: Workload,
    risk_counts: RiskCounts,
    best_practices: Counts,
    score: Option<Score>,
    pub(super) questions: Vec<Question>,
}

/// One question.
#[derive(Serialize, JsonSchema)]
pub struct Question {
    id: String,
    title: String,
    risk: String,
    confirmed: bool,
    decided_by: Option<String>,
    score: Option<Score>,
    best_practices: Counts,
}

impl Status {
    /// The document for an assessed review.
    pub fn of(lens: &Lens, review: &Review, assessment: &Assessment, lang: Lang) -> Self {
        let question = |question: &crate::lens::Question| {
            let at = assessment.question(question.id)?;
            Some(Question::of(at, question.title.get(lang)))
        };
        Self {
            format: FORMAT,
            kind: "status",
            lens: lens.edition.id.clone(),
            workload: Workload::of(review),
            risk_counts: RiskCounts::of(assessment),
            best_practices: Counts::of(assessment.practices),
            score: assessment.score.map(Score::of),
            questions: lens.questions.iter().filter_map(question).collect(),
        }
    }
}

impl Question {
    fn of(at: &QuestionAssessment, title: &str) -> Self {
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
