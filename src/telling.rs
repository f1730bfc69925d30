//! What is told, one file or folder a subject with all its faces: a document for people, a kind of JSON for programs, records for those
//! who read rows. Who changes how the plan is told opens `telling/plan` and nothing else. No subject knows another, or a format.

mod catalog;
mod check;
mod compare;
mod diff;
mod difference;
mod explain;
mod gaps;
mod grouping;
mod imported;
mod json;
mod milestones;
mod plan;
mod questions;
mod reading_list;
mod report;
mod status;
mod upgrade;
mod words;

pub use check::{Check, JsonOfCheck, rows_of_check};
pub use compare::Comparison;
pub use diff::Diff;
pub use explain::{Explanation, Subject};
pub use gaps::Gaps;
pub use grouping::Grouping;
pub use imported::Imported;
pub use json::Kind;
pub use milestones::{Frozen, Milestones};
pub use plan::Plan;
pub use questions::Questions;
pub use reading_list::ReadingList;
pub use report::{Audience, count_practices, json_of_report, pack, rows_of_report};
pub use status::Status;
pub use upgrade::Upgraded;

/// Every kind of JSON document.
pub const KINDS: &[Kind] = &[
    status::KIND,
    gaps::KIND,
    plan::KIND,
    catalog::KIND,
    upgrade::KIND,
    compare::KIND,
    check::KIND,
    diff::KIND,
    milestones::KIND,
    report::KIND,
    reading_list::KIND,
];
