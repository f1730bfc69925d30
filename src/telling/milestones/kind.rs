//! Kind `milestones`.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::super::json::{Counts, FORMAT, Kind, RiskCounts, Score};
use crate::assessment::Assessment;

/// The kind.
pub const KIND: Kind = Kind { name: "milestones", schema: || schemars::schema_for!(Milestones).to_value() };

/// The milestones of a review, the oldest first.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec milestones")]
pub struct Milestones {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "milestones"))]
    kind: &'static str,
    workload: String,
    milestones: Vec<Milestone>,
}

/// One of them.
#[derive(Serialize, JsonSchema)]
pub struct Milestone {
    day: String,
    name: Option<String>,
    path: String,
    lens: String,
    risk_counts: RiskCounts,
    best_practices: Counts,
    score: Option<Score>,
}

impl Milestones {
    /// The document for some milestones.
    pub fn of(workload: &str, milestones: Vec<Milestone>) -> Self {
        Self { format: FORMAT, kind: "milestones", workload: workload.to_owned(), milestones }
    }
}

impl Milestone {
    /// One by its name, path and edition.
    pub fn of([name, path, lens]: [&str; 3], day: Date, assessment: &Assessment) -> Self {
        Self {
            day: day.to_string(),
            name: (!name.is_empty()).then(|| name.to_owned()),
            path: path.to_owned(),
            lens: lens.to_owned(),
            risk_counts: RiskCounts::of(assessment),
            best_practices: Counts::of(assessment.practices),
            score: assessment.score.map(Score::of),
        }
    }
}
