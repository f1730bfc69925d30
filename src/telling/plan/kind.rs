//! Kind `plan`.

mod budget;
mod explanation;
mod goal;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::grouping::{Group as Cut, Grouping, key};
use super::super::json::{AcceptedGap, FORMAT, Kind, PlanItem, Workload, wave_word, word};
use crate::assessment::{ImprovementPlan, Wave};
use crate::lens::Lens;
use crate::review::Review;
use crate::wording::Phrases;
use budget::Budget;
use explanation::{Explanation, Weighed};
use goal::Goal;

/// The kind.
pub const KIND: Kind = Kind { name: "plan", schema: || schemars::schema_for!(Plan).to_value() };

/// The improvement plan.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec plan")]
pub struct Plan {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "plan"))]
    kind: &'static str,
    lens: String,
    workload: Workload,
    items: Vec<PlanItem>,
    accepted: Vec<AcceptedGap>,
    /// The rows of the table of weights that hold for the workload.
    weighing: Vec<Weighed>,
    /// By what the lines are cut into groups: wave, perspective, function.
    by: String,
    /// The ids of the lines in each group; a line may stand in several.
    groups: Vec<Group>,
    /// What the person-days that were asked for buy; null where none were.
    budget: Option<Budget>,
    /// The cheapest ways to fewer HIGH questions; null where they were not asked for. With `days`, `budget` and `items` are of its choice.
    goal: Option<Goal>,
    /// The rule, and which lines changed place because of the workload; null where it was not asked for.
    explanation: Option<Explanation>,
}

/// A part of the list.
#[derive(Serialize, JsonSchema)]
struct Group {
    /// A word; null for the lines that belong to no other group.
    key: Option<String>,
    title: String,
    items: Vec<String>,
}

/// A line with its rank, from 1.
type Ranked<'a> = (usize, &'a crate::assessment::Item<'a>);

/// What there is to tell of a plan.
pub struct Told<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// The order.
    pub plan: &'a ImprovementPlan<'a>,
    /// Which lines of it, with their ranks.
    pub lines: &'a [Ranked<'a>],
    /// By what these are cut into which groups; into waves where none.
    pub groups: Option<(Grouping, &'a [Cut<'a, 'a, Ranked<'a>>])>,
    /// What it is cut to.
    pub budget: Option<&'a crate::assessment::Budget>,
    /// The cheapest ways to fewer HIGH questions.
    pub goal: Option<&'a crate::assessment::Goal>,
    /// Whether to tell the rule and its numbers.
    pub explain: bool,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Plan {
    /// The document for the first lines of a plan.
    pub fn of(told: &Told) -> Self {
        let Told { lens, review, plan, phrases, .. } = told;
        Self {
            format: FORMAT,
            kind: "plan",
            lens: lens.edition.id.to_string(),
            workload: Workload::of(review),
            items: told.lines.iter().map(|(rank, item)| PlanItem::of(*rank, item, review, phrases)).collect(),
            accepted: plan.accepted.iter().map(|accepted| AcceptedGap::of(accepted, phrases.lang)).collect(),
            weighing: plan.weighing.iter().map(|applied| Weighed::of(applied, phrases)).collect(),
            by: told.groups.map_or_else(|| "wave".to_owned(), |(by, _)| word(by)),
            groups: told.groups.map_or_else(|| waves(told.lines, phrases), |(_, groups)| groups.iter().map(Group::of).collect()),
            budget: told.budget.map(Budget::of),
            goal: told.goal.map(|goal| Goal::of(goal, plan)),
            explanation: told.explain.then(|| Explanation::of(told)),
        }
    }
}

impl Group {
    fn of(cut: &Cut<Ranked>) -> Self {
        Self {
            key: cut.view.as_ref().map(key),
            title: cut.title.clone(),
            items: cut.entries.iter().map(|(_, item)| item.gap.choice.id.to_string()).collect(),
        }
    }
}

fn waves(lines: &[Ranked], phrases: &Phrases) -> Vec<Group> {
    let group = |wave: Wave| {
        let items = lines.iter().filter(|(_, item)| item.wave == wave).map(|(_, item)| item.gap.choice.id.to_string()).collect();
        Group { key: Some(wave_word(wave).to_owned()), title: (phrases.views.wave)(wave).to_owned(), items }
    };
    Wave::ALL.into_iter().map(group).filter(|group| !group.items.is_empty()).collect()
}
