//! Kind `gaps`.

use schemars::JsonSchema;
use serde::Serialize;

use super::FORMAT;
use super::words::{Workload, status_word, word};
use crate::lens::{Lang, Lens};
use crate::review::Review;

/// The gaps of a review, in catalog order.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec gaps")]
pub struct Gaps {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "gaps"))]
    kind: &'static str,
    lens: String,
    workload: Workload,
    gaps: Vec<Gap>,
}

/// One gap.
#[derive(Serialize, JsonSchema)]
struct Gap {
    id: String,
    question: String,
    title: String,
    risk: String,
    status: String,
    effort: String,
    owner: Option<String>,
    due: Option<String>,
    acceptance: Option<Acceptance>,
    notes: Option<String>,
}

/// A risk knowingly kept.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
pub struct Acceptance {
    reason: String,
    approved_by: String,
    approved_on: String,
    expires: String,
    residual_risk: Option<String>,
}

impl Acceptance {
    /// As JSON has it.
    pub fn of(acceptance: &crate::review::Acceptance) -> Self {
        Self {
            reason: acceptance.reason.clone(),
            approved_by: acceptance.approved_by.clone(),
            approved_on: acceptance.approved_on.to_string(),
            expires: acceptance.expires.to_string(),
            residual_risk: acceptance.residual_risk.map(word),
        }
    }
}

impl Gaps {
    /// The document for gaps of a review.
    pub fn of(lens: &Lens, review: &Review, gaps: &[crate::assessment::Gap], lang: Lang) -> Self {
        let gap = |gap: &crate::assessment::Gap| Gap {
            id: gap.choice.id.to_string(),
            question: gap.question.id.to_string(),
            title: gap.choice.shown_title(lang).to_owned(),
            risk: word(gap.choice.risk.level),
            status: status_word(gap.status),
            effort: word(gap.choice.effort),
            owner: gap.answer.and_then(|answer| answer.owner.clone()),
            due: gap.answer.and_then(|answer| answer.due).map(|due| due.to_string()),
            acceptance: gap.answer.and_then(|answer| answer.acceptance.as_ref()).map(Acceptance::of),
            notes: gap.answer.and_then(|answer| answer.notes.clone()),
        };
        Self {
            format: FORMAT,
            kind: "gaps",
            lens: lens.edition.id.clone(),
            workload: Workload::of(review),
            gaps: gaps.iter().map(gap).collect(),
        }
    }
}
