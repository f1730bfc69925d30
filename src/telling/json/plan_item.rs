//! One line of the plan, alone or within a report.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::grouping::Sides;
use super::super::words::said;
use super::words::{action_word, status_word, wave_word};
use crate::assessment::Reason as Why;
use crate::content::word;
use crate::review::Review;
use crate::wording::Phrases;

/// One line of the plan.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Item")]
pub struct PlanItem {
    rank: usize,
    id: String,
    title: String,
    wave: &'static str,
    action: &'static str,
    risk: String,
    effort: String,
    status: String,
    /// Whether the status is `provider`, and the practice the customer's under every service model in use.
    claimed_in_vain: bool,
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
    /// Whether it put the line where it stands. What the workload adds did not where the line would stand there, or higher, anyway.
    deciding: bool,
    /// What of an asset is guarded, where that is the reason.
    guards: Option<String>,
    /// The assets that weigh in it, by name.
    assets: Vec<String>,
}

/// A question whose risk falls once the line and all before it are done.
#[derive(Serialize, JsonSchema)]
struct Lowered {
    question: String,
    to: String,
}

impl PlanItem {
    /// The line of this rank, counted from 1.
    pub fn of(rank: usize, item: &crate::assessment::Item, review: &Review, phrases: &Phrases) -> Self {
        let gap = &item.gap;
        let Sides { area, perspective, functions, assets } = Sides::of(gap.question, gap.choice, review);
        let reason = |why: &Why| {
            let guarded = why.guarded();
            Reason {
                code: code(why),
                text: said(std::slice::from_ref(why), phrases),
                deciding: item.decides(why),
                guards: guarded.map(|(guarded, _)| word(guarded)),
                assets: guarded.map(|(_, names)| names.to_vec()).unwrap_or_default(),
            }
        };
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
            claimed_in_vain: gap.status.claimed_in_vain().is_some(),
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

fn code(why: &Why) -> &'static str {
    match why {
        Why::Risk(_) => "risk",
        Why::Effort(_) => "effort",
        Why::PartlyInPlace => "partly_in_place",
        Why::ClaimedInVain(_) => "claimed_in_vain",
        Why::ToFindOut => "to_find_out",
        Why::AwaitedBy(_) => "awaited_by",
        Why::PulledBefore(_) => "pulled_before",
        Why::Weighed(applied) => applied.row.code,
        Why::AcceptanceExpired(_) => "acceptance_expired",
        Why::AcceptanceNotBegun(_) => "acceptance_not_begun",
    }
}

/// Person-days, as a range.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
pub struct PersonDays {
    least: u32,
    most: u32,
}

impl PersonDays {
    /// As JSON has them.
    pub fn of(days: crate::assessment::PersonDays) -> Self {
        Self { least: days.least, most: days.most }
    }
}
