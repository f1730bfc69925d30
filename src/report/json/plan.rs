//! Kind `plan`.

mod budget;
mod explanation;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::grouping::{Group as Cut, Grouping, Sides, key};
use super::FORMAT;
use super::words::{Workload, action_word, status_word, wave_word, word};
use crate::assessment::{ImprovementPlan, Reason as Why, Wave};
use crate::lens::{Lang, Lens};
use crate::review::Review;
use crate::wording::Phrases;
use budget::{Budget, PersonDays};
use explanation::{Explanation, Weighed};

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
    pub(super) items: Vec<Item>,
    pub(super) accepted: Vec<Accepted>,
    /// The rows of the table of weights that hold for the workload.
    weighing: Vec<Weighed>,
    /// By what the lines are cut into groups: wave, perspective, function.
    by: String,
    /// The ids of the lines in each group; a line may stand in several.
    groups: Vec<Group>,
    /// What the person-days that were asked for buy; null where none were.
    budget: Option<Budget>,
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

/// One line of the plan.
#[derive(Serialize, JsonSchema)]
pub struct Item {
    rank: usize,
    id: String,
    title: String,
    wave: &'static str,
    action: &'static str,
    risk: String,
    effort: String,
    status: String,
    reasons: Vec<Reason>,
    requires: Vec<String>,
    lowers: Vec<Lowered>,
    owner: Option<String>,
    due: Option<String>,
    /// How far the workload raises the line, in per cent: 100 where nothing does.
    emphasis: u32,
    /// Its place if nothing were known of the workload.
    rank_without_profile: usize,
    person_days: PersonDays,
    area: String,
    perspective: Vec<String>,
    functions: Vec<String>,
    /// The assets of the file that it guards, by name.
    assets: Vec<String>,
}

/// Why a line stands where it does.
#[derive(Serialize, JsonSchema)]
struct Reason {
    code: &'static str,
    text: String,
}

/// A question whose risk falls once the line and all before it are done.
#[derive(Serialize, JsonSchema)]
struct Lowered {
    question: String,
    to: String,
}

/// A gap whose risk is knowingly kept.
#[derive(Serialize, JsonSchema)]
pub struct Accepted {
    id: String,
    title: String,
    risk: String,
    status: String,
    reason: String,
    approved_by: String,
    approved_on: String,
    expires: String,
    residual_risk: Option<String>,
}

/// What there is to tell of a plan.
pub struct Told<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// The order.
    pub plan: &'a ImprovementPlan<'a>,
    /// How many lines of it.
    pub lines: usize,
    /// By what these are cut into which groups; into waves where none.
    pub groups: Option<(Grouping, &'a [Cut<'a, 'a, crate::assessment::Item<'a>>])>,
    /// What it is cut to.
    pub budget: Option<&'a crate::assessment::Budget>,
    /// Whether to tell the rule and its numbers.
    pub explain: bool,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Plan {
    /// The document for the first lines of a plan.
    pub fn of(told: &Told) -> Self {
        let Told { lens, review, plan, phrases, .. } = told;
        let items = &plan.items[..told.lines];
        Self {
            format: FORMAT,
            kind: "plan",
            lens: lens.edition.id.to_string(),
            workload: Workload::of(review),
            items: (1..).zip(items).map(|(rank, item)| Item::of(rank, item, review, phrases)).collect(),
            accepted: plan.accepted.iter().map(|accepted| Accepted::of(accepted, phrases.lang)).collect(),
            weighing: plan.weighing.iter().map(|applied| Weighed::of(applied, phrases)).collect(),
            by: told.groups.map_or_else(|| "wave".to_owned(), |(by, _)| word(by)),
            groups: told.groups.map_or_else(|| waves(items, phrases), |(_, groups)| groups.iter().map(Group::of).collect()),
            budget: told.budget.map(Budget::of),
            explanation: told.explain.then(|| Explanation::of(plan, items, phrases)),
        }
    }
}

impl Group {
    fn of(cut: &Cut<crate::assessment::Item>) -> Self {
        Self {
            key: cut.view.as_ref().map(key),
            title: cut.title.clone(),
            items: cut.entries.iter().map(|item| item.gap.choice.id.to_string()).collect(),
        }
    }
}

fn waves(items: &[crate::assessment::Item], phrases: &Phrases) -> Vec<Group> {
    let group = |wave: Wave| {
        let items = items.iter().filter(|item| item.wave == wave).map(|item| item.gap.choice.id.to_string()).collect();
        Group { key: Some(wave_word(wave).to_owned()), title: (phrases.views.wave)(wave).to_owned(), items }
    };
    Wave::ALL.into_iter().map(group).filter(|group| !group.items.is_empty()).collect()
}

impl Item {
    fn of(rank: usize, item: &crate::assessment::Item, review: &Review, phrases: &Phrases) -> Self {
        let gap = &item.gap;
        let Sides { area, perspective, functions, assets } = Sides::of(gap.question, gap.choice, review);
        let reason = |why: &Why| Reason { code: code(why), text: (phrases.plan.reason)(why) };
        let lowered = |l: &crate::assessment::Lowered| Lowered { question: l.question.to_string(), to: word(l.to) };
        Self {
            rank,
            id: gap.choice.id.to_string(),
            title: gap.choice.shown_title(phrases.lang).to_owned(),
            wave: wave_word(item.wave),
            action: action_word(item.action),
            risk: word(gap.choice.risk.level),
            effort: word(gap.effort()),
            status: status_word(gap.status),
            reasons: item.reasons.iter().map(reason).collect(),
            requires: gap.choice.requires.iter().map(ToString::to_string).collect(),
            lowers: item.lowers.iter().map(lowered).collect(),
            owner: gap.answer.and_then(|answer| answer.owner.clone()),
            due: gap.answer.and_then(|answer| answer.due).map(|due| due.to_string()),
            emphasis: item.emphasis.percent(),
            rank_without_profile: item.rank_without_profile,
            person_days: PersonDays::of(gap.person_days()),
            area,
            perspective,
            functions,
            assets,
        }
    }
}

impl Accepted {
    fn of(accepted: &crate::assessment::Accepted, lang: Lang) -> Self {
        let (gap, acceptance) = (&accepted.gap, accepted.acceptance);
        Self {
            id: gap.choice.id.to_string(),
            title: gap.choice.shown_title(lang).to_owned(),
            risk: word(gap.choice.risk.level),
            status: status_word(gap.status),
            reason: acceptance.reason.clone(),
            approved_by: acceptance.approved_by.clone(),
            approved_on: acceptance.approved_on.to_string(),
            expires: acceptance.expires.to_string(),
            residual_risk: acceptance.residual_risk.map(word),
        }
    }
}

fn code(why: &Why) -> &'static str {
    match why {
        Why::Risk(_) => "risk",
        Why::Effort(_) => "effort",
        Why::PartlyInPlace => "partly_in_place",
        Why::ToFindOut => "to_find_out",
        Why::AwaitedBy(_) => "awaited_by",
        Why::PulledBefore(_) => "pulled_before",
        Why::Weighed(applied) => applied.row.code,
        Why::AcceptanceExpired(_) => "acceptance_expired",
        Why::AcceptanceNotBegun(_) => "acceptance_not_begun",
    }
}
