//! The cheapest way to fewer questions at risk, in English.

use super::super::phrases::Goal;
use crate::assessment::{DAYS_MORE, Kept, Within};
use crate::lens::QuestionRisk;

/// The cheapest way to fewer questions at risk, in English.
pub const GOAL: Goal = Goal {
    fewer_high: |high| format!("Fewer HIGH: {high} now"),
    none_high: |high| match high {
        0 => "No question is HIGH.".to_owned(),
        high => format!("HIGH now: {high}. None of them can stop being so by work alone."),
    },
    fewer_medium: |medium| format!("Then fewer MEDIUM: {medium} by then, and the days beyond those"),
    steps_note: "Each row stands alone: the cheapest questions for one number need not be among those for the next. `--days` lists the work.",
    kept,
    unanswered: |ids| format!("Without an answer, so nobody knows what they are: {ids}."),
    nothing_bought: |days| format!("{days} person-days are too few for any question to stop being HIGH or MEDIUM."),
    chosen: "Chosen so that the fewest questions stay HIGH, then MEDIUM; the numbers are those of the plan's own order.",
    within,
    rule: || {
        vec![
            "Goal hri: a question stops being HIGH when its open high-risk practices are in place, with what they require. What several questions require counts once.".to_owned(),
            "Every selection of questions is tried: the fewest HIGH, then the fewest MEDIUM, then the fewest person-days by the upper end, then by the lower end, then the catalog.".to_owned(),
            "Accepted gaps are not offered, and nothing waits for them: their question stays at its risk. Questions without an answer are not offered either.".to_owned(),
        ]
    },
    left: "Left",
    by_plan: "In the plan's order",
    no_longer_high: "No longer HIGH",
    without_risk: "Without an open risk",
    lines: "Lines",
};

fn kept(kept: &Kept) -> String {
    let risk = if kept.at == QuestionRisk::High { "HIGH" } else { "MEDIUM" };
    format!("{} stays {risk} (accepted: {}).", kept.question, listed(&kept.accepted))
}

fn within(within: &Within, days: &str) -> Vec<String> {
    let (bought, more) = (&within.bought, &within.with_more);
    let mut said = Vec::new();
    if !bought.no_longer_high.is_empty() {
        said.push(format!("No longer HIGH: {}.", listed(&bought.no_longer_high)));
    }
    if !bought.without_risk.is_empty() {
        said.push(format!("Without an open risk: {}.", listed(&bought.without_risk)));
    }
    let head = format!("With {DAYS_MORE} days more ({})", within.days.saturating_add(DAYS_MORE));
    let then = [("no longer HIGH: ", &more.no_longer_high), ("without an open risk: ", &more.without_risk)];
    let then = then.iter().filter(|(_, ids)| !ids.is_empty()).map(|(what, ids)| format!("{what}{}", listed(ids)));
    let is_same = bought.no_longer_high == more.no_longer_high && bought.without_risk == more.without_risk;
    said.push(if is_same {
        format!("{head}: nothing more.")
    } else {
        format!("{head}: {} ({days} person-days).", then.collect::<Vec<_>>().join("; "))
    });
    said
}

fn listed<T: ToString>(ids: &[T]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
