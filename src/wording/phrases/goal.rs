//! What is said of the cheapest way to fewer questions at risk.

use crate::assessment::{Kept, Within};

/// What is said of the cheapest way to fewer questions at risk.
pub struct Goal {
    /// Heading over the steps to fewer HIGH questions: how many are HIGH.
    pub fewer_high: fn(usize) -> String,
    /// Where none can stop being HIGH: how many are.
    pub none_high: fn(usize) -> String,
    /// Heading over the steps to fewer MEDIUM questions: how many are MEDIUM once nothing more can stop being HIGH.
    pub fewer_medium: fn(usize) -> String,
    /// How to read the steps.
    pub steps_note: &'static str,
    /// A question that an acceptance keeps at its risk.
    pub kept: fn(&Kept) -> String,
    /// Questions without an answer: their ids.
    pub unanswered: fn(&str) -> String,
    /// Where the days buy no question: the days.
    pub nothing_bought: fn(u32) -> String,
    /// How the lines that a budget buys were chosen.
    pub chosen: &'static str,
    /// What a budget buys, and what more days would buy, line by line; with the range of days that the latter takes.
    pub within: fn(&Within, &str) -> Vec<String>,
    /// The rule, line by line.
    pub rule: fn() -> Vec<String>,
    /// Head of the column with how many questions are left at the risk.
    pub left: &'static str,
    /// Head of the column with the days that the plan's own order takes for as many.
    pub by_plan: &'static str,
    /// Head of the column with the questions that stop being HIGH.
    pub no_longer_high: &'static str,
    /// Head of the column with the questions that are left without an open risk.
    pub without_risk: &'static str,
    /// Head of the column with the number of lines.
    pub lines: &'static str,
}
