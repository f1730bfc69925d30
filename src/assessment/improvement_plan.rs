//! The gaps in the order to close them, each with the reasons for its place (docs/contract.md, "Improvement plan").

mod deciding;
mod moves;
mod order;
mod waves;

pub use deciding::{guarded_assets, in_common};
pub use moves::{Move, MoveCause};
pub use waves::{DAYS_OF_NOW, LINES_OF_NOW, Wave};

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::assess::Assessment;
use super::gap::{Gap, gaps};
use super::weighing::{Applied, Emphasis, Weighing};
use crate::lens::{ChoiceId, Effort, Lens, QuestionId, QuestionRisk, Risk, ServiceModels, Standing};
use crate::review::{Acceptance, Judged, Review, Status, Validity};
use order::{Line, Placed};

/// The gaps in the order to close them.
#[derive(Debug)]
pub struct ImprovementPlan<'a> {
    /// What to close or find out, the first first.
    pub items: Vec<Item<'a>>,
    /// Gaps whose risk is knowingly kept today.
    pub accepted: Vec<Accepted<'a>>,
    /// The rows of the table that hold for the workload, in the order of the table.
    pub weighing: Vec<Applied>,
}

/// A gap whose risk is knowingly kept.
#[derive(Debug)]
pub struct Accepted<'a> {
    /// The gap.
    pub gap: Gap<'a>,
    /// By whom, why, until when.
    pub acceptance: &'a Acceptance,
}

/// One line of the plan.
#[derive(Debug)]
pub struct Item<'a> {
    /// The gap.
    pub gap: Gap<'a>,
    /// Close it, or find out first.
    pub action: Action,
    /// When.
    pub wave: Wave,
    /// Why here.
    pub reasons: Vec<Reason>,
    /// Questions whose risk falls once this line and all before it are done.
    pub lowers: Vec<Lowered>,
    /// How far what is known of the workload raises it.
    pub emphasis: Emphasis,
    /// Its place, from 1, if nothing were known of the workload.
    pub rank_without_profile: usize,
    /// Whether what is known of the workload put it higher than it would stand.
    pub moved_up: bool,
}

impl Item<'_> {
    /// Weight × what is open × emphasis, counted in eighths (halves of what is open, quarters of emphasis), so that it stays an integer.
    pub fn value_in_eighths(&self) -> u32 {
        order::value_in_eighths(&self.gap, &self.emphasis)
    }

    /// The weight with which it is ranked: that of its risk, unless it stands among the high ones for another reason.
    pub fn weight(&self) -> u32 {
        order::rank(&self.gap, &self.emphasis).weight()
    }

    /// Whether a part is in place, so that only a half is open.
    pub fn is_half_open(&self) -> bool {
        self.gap.status.is(Status::Partial)
    }

    /// The practice that pulled this one forward, where one did.
    pub fn pulled_before(&self) -> Option<ChoiceId> {
        self.reasons.iter().find_map(|reason| if let Reason::PulledBefore(id) = reason { Some(*id) } else { None })
    }
}

/// What a line asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Close the gap.
    Fix,
    /// Find out whether it is one.
    Verify,
}

/// Why a line stands where it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The risk of the practice.
    Risk(Risk),
    /// The work that it is.
    Effort(Effort),
    /// A part is in place, so less is open.
    PartlyInPlace,
    /// It is claimed for the provider, and under these service models, all that are in use, it is the customer's.
    ClaimedInVain(ServiceModels),
    /// Nobody knows yet.
    ToFindOut,
    /// These open practices require it.
    AwaitedBy(Vec<ChoiceId>),
    /// It would stand lower, but this one, which stands next, requires it.
    PulledBefore(ChoiceId),
    /// What is known of the workload raises it.
    Weighed(Applied),
    /// An acceptance ran out on this day.
    AcceptanceExpired(Date),
    /// An acceptance is approved on a day that is still to come.
    AcceptanceNotBegun(Date),
}

/// A question whose risk falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lowered {
    /// The question.
    pub question: QuestionId,
    /// Its risk from then on.
    pub to: QuestionRisk,
}

impl ImprovementPlan<'_> {
    /// Says of each line only those questions whose risk falls that far where not all lines are done: by where the review stands then.
    pub fn keep_what_falls(&mut self, after: &Assessment) {
        let falls =
            |lowered: &Lowered| after.question(lowered.question).is_some_and(|question| question.decision.risk >= lowered.to);
        for item in &mut self.items {
            item.lowers.retain(falls);
        }
    }
}

/// Orders the gaps of a review. `today` decides which acceptances still hold.
pub fn plan<'a>(lens: &'a Lens, review: &'a Review, today: Date) -> ImprovementPlan<'a> {
    let (mut accepted, mut open) = (Vec::new(), Vec::new());
    for gap in gaps(lens, review) {
        match gap.answer.and_then(|answer| answer.acceptance.as_ref()) {
            Some(acceptance) if gap.is_confirmed() && acceptance.holds_on(today) => accepted.push(Accepted { gap, acceptance }),
            _ => open.push(gap),
        }
    }
    let weighing = Weighing::of(lens, review);
    let plain = order::ranks(&open);
    let mut lines: Vec<_> = open.into_iter().map(|gap| Line { emphasis: weighing.on(gap.choice), gap }).collect();
    let order = order::order(&mut lines);
    let waves = waves::waves(&lines, &order);
    let lowered = lowered(lens, review, &lines, &order);
    let items = (1..).zip(&order).zip(waves).zip(lowered).map(|(((rank, placed), wave), lowers)| {
        let line = &lines[placed.index];
        let rank_without_profile = plain.get(&line.gap.choice.id).copied().unwrap_or_default();
        Item {
            gap: line.gap,
            action: if line.gap.is_confirmed() { Action::Fix } else { Action::Verify },
            wave,
            reasons: reasons(&lines, *placed, today),
            lowers,
            emphasis: line.emphasis.clone(),
            rank_without_profile,
            moved_up: rank < rank_without_profile,
        }
    });
    ImprovementPlan { items: items.collect(), accepted, weighing: weighing.applied }
}

fn reasons(lines: &[Line], placed: Placed, today: Date) -> Vec<Reason> {
    let line = &lines[placed.index];
    let gap = &line.gap;
    let mut reasons = vec![Reason::Risk(gap.choice.risk.level), Reason::Effort(gap.effort())];
    match gap.status {
        Judged::Given(Some(Status::Partial)) => reasons.push(Reason::PartlyInPlace),
        Judged::Given(Some(Status::Missing)) => {}
        Judged::ClaimedInVain(models) => reasons.push(Reason::ClaimedInVain(models)),
        Judged::Given(_) => reasons.push(Reason::ToFindOut),
    }
    let awaiting = lines.iter().map(|other| other.gap.choice).filter(|other| other.requires.contains(&gap.choice.id));
    let awaited: BTreeSet<_> = awaiting.map(|other| other.id).collect();
    if !awaited.is_empty() {
        reasons.push(Reason::AwaitedBy(awaited.into_iter().collect()));
    }
    // Within its own order it may have stood there anyway; then nothing was pulled.
    if let Some(puller) = placed.pulled_by.filter(|&puller| puller < placed.index) {
        reasons.push(Reason::PulledBefore(lines[puller].gap.choice.id));
    }
    reasons.extend(line.emphasis.rows.iter().cloned().map(Reason::Weighed));
    if let Some(acceptance) = gap.answer.and_then(|answer| answer.acceptance.as_ref()).filter(|_| gap.is_confirmed()) {
        reasons.extend(match acceptance.validity_on(today) {
            Validity::Over => Some(Reason::AcceptanceExpired(acceptance.expires)),
            Validity::NotBegun => Some(Reason::AcceptanceNotBegun(acceptance.approved_on)),
            // What holds is no line of the plan.
            Validity::Holds => None,
        });
    }
    reasons
}

/// For each line, the questions whose risk falls when it is done after all before it.
fn lowered(lens: &Lens, review: &Review, lines: &[Line], order: &[Placed]) -> Vec<Vec<Lowered>> {
    let mut standings: BTreeMap<ChoiceId, Standing> = lens.choices().map(|c| (c.id, review.standing(c))).collect();
    let mut lowered = Vec::with_capacity(order.len());
    for placed in order {
        let gap = &lines[placed.index].gap;
        let before = open_risk(gap, &standings);
        standings.insert(gap.choice.id, Standing::InPlace);
        let after = open_risk(gap, &standings);
        let fell = (after > before).then_some(Lowered { question: gap.question.id, to: after });
        lowered.push(fell.into_iter().collect());
    }
    lowered
}

/// What a question's open practices make of it, answered or not.
fn open_risk(gap: &Gap, standings: &BTreeMap<ChoiceId, Standing>) -> QuestionRisk {
    let is_open = |id: &ChoiceId| standings.get(id).is_some_and(|standing| standing.is_open());
    match gap.question.best_practices.iter().filter(|choice| is_open(&choice.id)).map(|choice| choice.risk.level).min() {
        Some(Risk::High) => QuestionRisk::High,
        Some(_) => QuestionRisk::Medium,
        None => QuestionRisk::None,
    }
}

#[cfg(test)]
mod tests;
