//! What all kinds of JSON share. The structures of a kind are the public form of machine output, `"format": "wa-sec/1"`, apart from the
//! domain's own types: fields may be added within version 1, never changed or removed. Absent values are `null` (docs/contract.md,
//! "Machine output").

mod acceptance;
mod evidence;
mod plan_item;
mod question;
mod words;

pub use crate::content::{print_json as print, word};
pub use acceptance::{Acceptance, AcceptedGap};
pub use evidence::Evidence;
pub use plan_item::{PersonDays, PlanItem};
pub use question::QuestionStatus;
pub use words::{
    Assurances, Counts, RiskCounts, Score, Text, Workload, action_word, cause_word, course_word, outcome_word, status_word,
    wave_word,
};

use serde_json::Value;

/// What every document of this version begins with.
pub const FORMAT: &str = "wa-sec/1";

/// A kind of document, with the schema it keeps.
pub struct Kind {
    /// As `"kind"` and `wa-sec schema KIND` name it.
    pub name: &'static str,
    /// Its JSON Schema, draft 2020-12.
    pub schema: fn() -> Value,
}
