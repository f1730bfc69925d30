//! Kind `status`.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::grouping::{Grouping, key, title};
use super::super::json::{Assurances, Counts, Evidence, FORMAT, Kind, QuestionStatus, RiskCounts, Score, Workload, word};
use crate::assessment::{Assessment, View, assurances, evidence_counts, oldest_confirmed};
use crate::lens::Lens;
use crate::review::Review;
use crate::wording::Phrases;

/// The kind.
pub const KIND: Kind = Kind { name: "status", schema: || schemars::schema_for!(Status).to_value() };

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
    evidence: Evidence,
    provider_assurances: Assurances,
    score: Option<Score>,
    questions: Vec<QuestionStatus>,
    /// By what the text is cut into lines. All of them are here, whatever was asked for.
    by: String,
    areas: Vec<Part>,
    perspectives: Vec<Part>,
    functions: Vec<Part>,
    /// The answers that were confirmed longest ago; null where no answer has a day.
    oldest_confirmed: Option<Oldest>,
    /// The later edition to which this program brings the review; null where it has none.
    successor: Option<String>,
}

/// An area, a perspective, a function.
#[derive(Serialize, JsonSchema)]
struct Part {
    id: String,
    title: String,
    /// Open practices, to close or to find out, by risk.
    open: Open,
    score: Option<Score>,
    best_practices: Counts,
}

/// Open practices by risk.
#[derive(Serialize, JsonSchema)]
struct Open {
    high: usize,
    medium: usize,
    low: usize,
}

/// The answers that were confirmed longest ago.
#[derive(Serialize, JsonSchema)]
struct Oldest {
    /// The first of them in catalog order.
    best_practice: String,
    day: String,
    /// How many were last confirmed on that day.
    answers: usize,
}

impl Status {
    /// The document for an assessed review.
    pub fn of(
        lens: &Lens,
        review: &Review,
        assessment: &Assessment,
        by: Grouping,
        successor: Option<&str>,
        phrases: &Phrases,
    ) -> Self {
        let question = |question: &crate::lens::Question| {
            let at = assessment.question(question.id)?;
            Some(QuestionStatus::of(at, question.title.get(phrases.lang)))
        };
        let parts = |by: Grouping| {
            let views = by.views(lens, review);
            views.iter().map(|view| Part::of(view, lens, review, phrases)).collect()
        };
        Self {
            format: FORMAT,
            kind: "status",
            lens: lens.edition.id.to_string(),
            workload: Workload::of(review),
            risk_counts: RiskCounts::of(assessment),
            best_practices: Counts::of(assessment.practices),
            evidence: Evidence::of(evidence_counts(lens, review)),
            provider_assurances: Assurances::of(assurances(lens, review)),
            score: assessment.score.map(Score::of),
            questions: lens.questions.iter().filter_map(question).collect(),
            by: word(by),
            areas: parts(Grouping::Area),
            perspectives: parts(Grouping::Perspective),
            functions: parts(Grouping::Function),
            oldest_confirmed: oldest_confirmed(lens, review).map(|oldest| Oldest {
                best_practice: oldest.id.to_string(),
                day: oldest.day.to_string(),
                answers: oldest.answers,
            }),
            successor: successor.map(str::to_owned),
        }
    }
}

impl Part {
    fn of(view: &View, lens: &Lens, review: &Review, phrases: &Phrases) -> Self {
        let at = view.assess(lens, review);
        let [high, medium, low] = at.open;
        Self {
            id: key(view),
            title: title(view, phrases),
            open: Open { high, medium, low },
            score: at.score.map(Score::of),
            best_practices: Counts::of(at.practices),
        }
    }
}
