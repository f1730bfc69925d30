//! Kind `plan`.

use schemars::JsonSchema;
use serde::Serialize;

use super::FORMAT;
use super::words::{Workload, action_word, status_word, wave_word, word};
use crate::assessment::{ImprovementPlan, Reason as Why};
use crate::lens::{Lang, Lens};
use crate::review::Review;
use crate::wording::Phrases;

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

impl Plan {
    /// The document for the first lines of a plan.
    pub fn of(lens: &Lens, review: &Review, plan: &ImprovementPlan, lines: usize, phrases: &Phrases) -> Self {
        Self {
            format: FORMAT,
            kind: "plan",
            lens: lens.edition.id.clone(),
            workload: Workload::of(review),
            items: (1..).zip(&plan.items).take(lines).map(|(rank, item)| Item::of(rank, item, phrases)).collect(),
            accepted: plan.accepted.iter().map(|accepted| Accepted::of(accepted, phrases.lang)).collect(),
        }
    }
}

impl Item {
    fn of(rank: usize, item: &crate::assessment::Item, phrases: &Phrases) -> Self {
        let gap = &item.gap;
        let reason = |why: &Why| Reason { code: code(why), text: (phrases.plan.reason)(why) };
        let lowered = |l: &crate::assessment::Lowered| Lowered { question: l.question.to_string(), to: word(l.to) };
        Self {
            rank,
            id: gap.choice.id.to_string(),
            title: gap.choice.shown_title(phrases.lang).to_owned(),
            wave: wave_word(item.wave),
            action: action_word(item.action),
            risk: word(gap.choice.risk.level),
            effort: word(gap.choice.effort),
            status: status_word(gap.status),
            reasons: item.reasons.iter().map(reason).collect(),
            requires: gap.choice.requires.iter().map(ToString::to_string).collect(),
            lowers: item.lowers.iter().map(lowered).collect(),
            owner: gap.answer.and_then(|answer| answer.owner.clone()),
            due: gap.answer.and_then(|answer| answer.due).map(|due| due.to_string()),
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
        Why::AcceptanceExpired(_) => "acceptance_expired",
        Why::AcceptanceNotBegun(_) => "acceptance_not_begun",
    }
}
