//! How the order of the plan came about.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::super::words::why_moved;
use super::Told;
use crate::assessment::{Adds, Applied, Item, Move};
use crate::wording::Phrases;

/// A row of the table of weights that holds for the workload.
#[derive(Serialize, JsonSchema)]
pub struct Weighed {
    /// The row; the code of the reason on the lines that it raises.
    code: &'static str,
    /// Quarters of emphasis that it adds; null where it does something else, or nothing.
    quarters: Option<u32>,
    /// What it does.
    effect: &'static str,
    /// What of the workload makes it hold.
    text: String,
}

impl Weighed {
    /// As JSON has it.
    pub fn of(applied: &Applied, phrases: &Phrases) -> Self {
        let (quarters, effect) = match applied.row.adds {
            Adds::Quarters(quarters) => (Some(quarters), "emphasis"),
            Adds::RankOfHigh => (None, "rank_of_high"),
            Adds::FirstPlace => (None, "first_place"),
            Adds::Nothing => (None, "nothing"),
        };
        Self { code: applied.row.code, quarters, effect, text: (phrases.weighing.because)(&applied.because) }
    }
}

/// How the order came about.
#[derive(Serialize, JsonSchema)]
pub struct Explanation {
    rule: Vec<Rule>,
    lines: Vec<Line>,
    /// Every line of the plan that changed place because of what is known of the workload.
    moved: Vec<Moved>,
}

/// A sentence of the rule.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
struct Rule {
    text: String,
}

/// The numbers by which a line is ranked: `value_in_eighths` = weight × halves of what is open × quarters of emphasis.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Numbers")]
struct Line {
    id: String,
    weight: u32,
    open_percent: u32,
    emphasis: u32,
    cost: u32,
    value_in_eighths: u32,
    pulled_before: Option<String>,
}

/// A line that changed place.
#[derive(Serialize, JsonSchema)]
struct Moved {
    id: String,
    rank_without_profile: usize,
    rank: usize,
    text: String,
}

impl Explanation {
    /// For the lines that are told.
    pub fn of(told: &Told) -> Self {
        let phrases = told.phrases;
        let goal = told.goal.into_iter().flat_map(|_| (phrases.goal.rule)());
        let rule =
            (phrases.plan.rule)().into_iter().chain((phrases.investment.rule)()).chain(goal).chain((phrases.weighing.rule)());
        Self {
            rule: rule.map(|text| Rule { text }).collect(),
            lines: told.lines.iter().map(|(_, item)| Line::of(item)).collect(),
            moved: told.plan.moves().iter().map(|moved| Moved::of(moved, phrases)).collect(),
        }
    }
}

impl Line {
    fn of(item: &Item) -> Self {
        Self {
            id: item.gap.choice.id.to_string(),
            weight: item.weight(),
            open_percent: if item.is_half_open() { 50 } else { 100 },
            emphasis: item.emphasis.percent(),
            cost: item.gap.effort().cost(),
            value_in_eighths: item.value_in_eighths(),
            pulled_before: item.pulled_before().map(|id| id.to_string()),
        }
    }
}

impl Moved {
    fn of(moved: &Move, phrases: &Phrases) -> Self {
        Self {
            id: moved.id.to_string(),
            rank_without_profile: moved.from,
            rank: moved.to,
            text: why_moved(&moved.cause, phrases),
        }
    }
}
