//! What the improvement plan says.

use crate::assessment::{Action, Item, Lowered, Reason, Wave, guarded_assets};
use crate::lens::{ChoiceId, Guarded};

/// What the improvement plan says.
pub struct Plan {
    /// Title: workload, edition.
    pub title: fn(&str, &str) -> String,
    /// Where there is nothing to close and nothing to find out.
    pub nothing_open: &'static str,
    /// Heading of a wave, with its totals.
    pub wave: fn(Wave, &[&Item]) -> String,
    /// How many more lines there are than were asked for.
    pub hidden: fn(usize) -> String,
    /// The reasons for a line's place, clause by clause: what guards the same of several assets is one.
    pub reasons: fn(&[Reason]) -> Vec<String>,
    /// What all lines of a table have in common, above it.
    pub common: fn(&str) -> String,
    /// What the letters of a clause about assets mean, where there are any.
    pub letters: Option<&'static str>,
    /// Between two reasons.
    pub between_reasons: &'static str,
    /// A question whose risk falls.
    pub lowers: fn(&Lowered) -> String,
    /// What a line asks for.
    pub action: fn(Action) -> &'static str,
    /// Heading over the gaps whose risk is knowingly kept.
    pub accepted: fn(usize) -> String,
    /// Heading over the rule.
    pub rule_title: &'static str,
    /// The rule by which the plan is ordered, line by line.
    pub rule: fn() -> Vec<String>,
    /// Why a line stands higher than its number.
    pub pulled_before: fn(ChoiceId) -> String,
    /// Head of a column.
    pub practice_and_reasons: &'static str,
    /// Head of a column.
    pub to_do: &'static str,
    /// Head of a column.
    pub practice_and_reason_kept: &'static str,
    /// Head of a column.
    pub approved_by: &'static str,
    /// Head of a column.
    pub last_day: &'static str,
    /// Head of a column.
    pub weight: &'static str,
    /// Head of a column.
    pub open: &'static str,
    /// Head of a column.
    pub cost: &'static str,
    /// Head of a column.
    pub value_by_cost: &'static str,
    /// Head of a column.
    pub moved: &'static str,
}

/// One clause a reason; of what guards assets, one for those of which the same is guarded.
pub fn clauses(reasons: &[Reason], reason: fn(&Reason) -> String, guards: fn(&[String], &[Guarded]) -> String) -> Vec<String> {
    let mut guarded = Some(guarded_assets(reasons));
    let clauses = reasons.iter().flat_map(|said| match said.guarded() {
        None => vec![reason(said)],
        Some(_) => guarded.take().into_iter().flatten().map(|(names, guarded)| guards(&names, &guarded)).collect(),
    });
    clauses.collect()
}
