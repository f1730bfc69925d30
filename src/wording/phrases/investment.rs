//! What is said of the work that a plan is, and of what a budget buys.

use crate::assessment::{Budget, PersonDays};

/// What is said of the work that a plan is, and of what a budget buys.
pub struct Investment {
    /// "5–20 person-days".
    pub person_days: fn(PersonDays) -> String,
    /// The bare range: "5–20".
    pub range: fn(PersonDays) -> String,
    /// How person-days come about and how a budget cuts the plan, line by line.
    pub rule: fn() -> Vec<String>,
    /// Heading over the lines that a budget buys.
    pub bought: fn(&Budget) -> String,
    /// Where it buys none: the id of the first line, and its days.
    pub nothing_bought: fn(&str, PersonDays) -> String,
    /// How the list was cut.
    pub cut: &'static str,
    /// Heading over what is so once they are done.
    pub then: &'static str,
    /// What to know about that.
    pub then_note: &'static str,
    /// What is left.
    pub left: fn(&Budget) -> String,
    /// Head of the column with what is counted.
    pub counted: &'static str,
    /// Head of a column.
    pub before: &'static str,
    /// Head of a column.
    pub after: &'static str,
    /// Unanswered questions.
    pub unanswered: &'static str,
    /// The implementation rate.
    pub rate: &'static str,
    /// Head of a column.
    pub days: &'static str,
    /// Head of the column with the running total.
    pub total: &'static str,
}
