//! What is said of milestones.

use crate::store::MilestoneError;

/// What is said of milestones.
pub struct Milestone {
    /// Title of their list: workload.
    pub title: fn(&str) -> String,
    /// Where there is none: the command that makes one.
    pub none: fn(&str) -> String,
    /// One was made: its file, and the command that compares the review with it later.
    pub added: fn(&str, &str) -> String,
    /// Under a list with several editions.
    pub other_edition: &'static str,
    /// Head of a column.
    pub day: &'static str,
    /// Head of a column.
    pub name: &'static str,
    /// Head of a column.
    pub edition: &'static str,
    /// Head of a column.
    pub high_risk_issues: &'static str,
    /// Head of a column.
    pub medium_risk_issues: &'static str,
    /// Head of a column.
    pub gone_through: &'static str,
    /// Column.
    pub to_find_out: &'static str,
    /// There is no milestone to be made or read, and what to do.
    pub failure: fn(&MilestoneError) -> (String, Option<String>),
}
