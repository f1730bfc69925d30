//! What a budget of person-days buys.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::super::json::{PersonDays, RiskCounts, Score};
use crate::assessment::Assessment;

/// What a budget buys. `items` holds the lines that it buys, and no others.
#[derive(Serialize, JsonSchema)]
pub struct Budget {
    /// The person-days to spend.
    days: u32,
    /// How many lines they buy; the upper ends of their ranges decide.
    lines: usize,
    spent: PersonDays,
    left: Left,
    before: Stand,
    /// Once these lines are done.
    after: Stand,
}

/// What is left.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
struct Left {
    lines: usize,
    person_days: PersonDays,
}

/// Where a review stands.
#[derive(Serialize, JsonSchema)]
struct Stand {
    risk_counts: RiskCounts,
    score: Option<Score>,
}

impl Budget {
    /// As JSON has it.
    pub fn of(budget: &crate::assessment::Budget) -> Self {
        Self {
            days: budget.days,
            lines: budget.bought.len(),
            spent: PersonDays::of(budget.spent),
            left: Left { lines: budget.left, person_days: PersonDays::of(budget.days_left) },
            before: Stand::of(&budget.before),
            after: Stand::of(&budget.after),
        }
    }
}

impl Stand {
    fn of(assessment: &Assessment) -> Self {
        Self { risk_counts: RiskCounts::of(assessment), score: assessment.score.map(Score::of) }
    }
}
