//! The cheapest ways to fewer questions at risk.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::super::json::{PersonDays, word};
use crate::assessment::{self, DAYS_MORE, ImprovementPlan};
use crate::lens::QuestionId;

/// The cheapest ways to fewer HIGH questions, then to fewer MEDIUM ones.
#[derive(Serialize, JsonSchema)]
pub struct Goal {
    #[schemars(extend("const" = "hri"))]
    name: &'static str,
    /// How many questions are HIGH.
    high: usize,
    /// For each number of questions the cheapest way in which they stop being HIGH. A number is left out where more come at no more days;
    /// the selections need not be nested.
    fewer_high: Vec<Step>,
    /// How many are MEDIUM once the last of these steps is done.
    medium: usize,
    /// From there on, for each number of questions the cheapest way to leave them without an open risk; days and items beyond those.
    fewer_medium: Vec<Step>,
    /// Questions that stay at a risk because a practice in them is accepted.
    kept: Vec<Kept>,
    /// Questions without an answer; none of them is offered.
    unanswered: Vec<String>,
    /// What the person-days that were asked for buy; null where none were.
    within: Option<Within>,
}

/// A selection of questions and the work that it is.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "GoalStep")]
struct Step {
    no_longer_high: Vec<String>,
    without_risk: Vec<String>,
    /// The lines of the plan that it takes.
    items: Vec<String>,
    person_days: PersonDays,
    /// What the plan's own order takes until as many questions are no longer HIGH; null where the step is not about these.
    by_plan: Option<PersonDays>,
}

/// A question that stays at a risk.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
struct Kept {
    question: String,
    /// The lowest risk that it can come to.
    at: String,
    accepted: Vec<String>,
}

/// What a number of person-days buys by their upper ends: the fewest HIGH questions, then the fewest MEDIUM ones.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
struct Within {
    days: u32,
    bought: Step,
    days_with_more: u32,
    with_more: Step,
}

impl Goal {
    /// As JSON has it.
    pub fn of(goal: &assessment::Goal, plan: &ImprovementPlan) -> Self {
        let steps = |steps: &[assessment::Step]| steps.iter().map(|step| Step::of(step, plan)).collect();
        let kept = |kept: &assessment::Kept| Kept {
            question: kept.question.to_string(),
            at: word(kept.at),
            accepted: kept.accepted.iter().map(ToString::to_string).collect(),
        };
        let within = |within: &assessment::Within| Within {
            days: within.days,
            bought: Step::of(&within.bought, plan),
            days_with_more: within.days.saturating_add(DAYS_MORE),
            with_more: Step::of(&within.with_more, plan),
        };
        Self {
            name: "hri",
            high: goal.high,
            fewer_high: steps(&goal.fewer_high),
            medium: goal.medium,
            fewer_medium: steps(&goal.fewer_medium),
            kept: goal.kept.iter().map(kept).collect(),
            unanswered: ids(&goal.unanswered),
            within: goal.within.as_ref().map(within),
        }
    }
}

impl Step {
    fn of(step: &assessment::Step, plan: &ImprovementPlan) -> Self {
        let items = step.lines.iter().filter_map(|&place| plan.items.get(place));
        Self {
            no_longer_high: ids(&step.no_longer_high),
            without_risk: ids(&step.without_risk),
            items: items.map(|item| item.gap.choice.id.to_string()).collect(),
            person_days: PersonDays::of(step.days),
            by_plan: step.by_plan.map(PersonDays::of),
        }
    }
}

fn ids(ids: &[QuestionId]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}
