//! Machine output, `"format": "wa-sec/1"`. These structures are the public form, apart from the domain's own types: fields may be
//! added within version 1, never changed or removed. Absent values are `null` (product.md sections 7 and 8).

mod check;
mod compare;
mod diff;
mod gaps;
mod milestones;
mod plan;
mod questions;
mod references;
mod report;
mod status;
mod upgrade;
mod words;

pub use check::Check;
pub use compare::Compare;
pub use diff::{Diff, DiffSide};
pub use gaps::{Acceptance, Gaps};
pub use milestones::{Milestone, Milestones};
pub use plan::{Accepted as AcceptedGap, Item as PlanItem, Plan, Told as PlanTold};
pub use questions::Questions;
pub use references::References;
pub use report::Report;
pub use status::{Question as QuestionStatus, Status};
pub use upgrade::{Upgrade, notes_of};
pub use words::{action_word, course_word, outcome_word, status_word, wave_word, word};

use serde::Serialize;
use serde_json::Value;

use crate::review::is_forbidden;
use crate::wording::commands_escaped;

/// What every document of this version begins with.
pub const FORMAT: &str = "wa-sec/1";

/// A kind of document, with the schema it keeps.
pub struct Kind {
    /// As `"kind"` and `wa-sec schema KIND` name it.
    pub name: &'static str,
    /// Its JSON Schema, draft 2020-12.
    pub schema: fn() -> Value,
}

/// Every kind.
pub const KINDS: &[Kind] = &[
    Kind { name: "status", schema: || schemars::schema_for!(Status).to_value() },
    Kind { name: "gaps", schema: || schemars::schema_for!(Gaps).to_value() },
    Kind { name: "plan", schema: || schemars::schema_for!(Plan).to_value() },
    Kind { name: "questions", schema: || schemars::schema_for!(Questions).to_value() },
    Kind { name: "upgrade", schema: || schemars::schema_for!(Upgrade).to_value() },
    Kind { name: "compare", schema: || schemars::schema_for!(Compare).to_value() },
    Kind { name: "check", schema: || schemars::schema_for!(Check).to_value() },
    Kind { name: "diff", schema: || schemars::schema_for!(Diff).to_value() },
    Kind { name: "milestones", schema: || schemars::schema_for!(Milestones).to_value() },
    Kind { name: "report", schema: || schemars::schema_for!(Report).to_value() },
    Kind { name: "references", schema: || schemars::schema_for!(References).to_value() },
];

/// One document, indented, with a line feed at its end. What a terminal or the log of a CI job would obey is escaped: the data is the same, and
/// does no harm where it is shown.
pub fn print(document: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    // All of it stands within strings: nothing else in JSON holds such characters, and a line begins with a quote or a bracket.
    let escape = |c: char| format!("\\u{:04x}", u32::from(c));
    let text = commands_escaped(&text, escape);
    let is_obeyed = |c: char| is_forbidden(c) || matches!(c, '\u{2028}' | '\u{2029}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_obeyed(c) {
            out.push_str(&escape(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// How many practices the ledger of a report has.
pub fn practices(bytes: &[u8]) -> usize {
    let document: Value = serde_json::from_slice(bytes).unwrap_or_default();
    document["ledger"].as_array().map_or(0, Vec::len)
}
