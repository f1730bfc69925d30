//! What the improvement plan says in English.

use super::super::phrases::Plan;
use crate::assessment::{Action, DAYS_OF_MEDIUM, DAYS_OF_NOW, DAYS_OF_SMALL, Item, LINES_OF_NOW, Reason, Wave};
use crate::lens::{ChoiceId, Effort, QuestionRisk, Risk};

/// What the improvement plan says in English.
pub const PLAN: Plan = Plan {
    title: |workload, edition| format!("{workload}: improvement plan (edition {edition})"),
    nothing_open: "Nothing is left to close and nothing to find out.",
    wave,
    hidden: |count| format!("{count} more. Leave out --top to see them."),
    reason,
    between_reasons: "; ",
    lowers: |lowered| match lowered.to {
        QuestionRisk::Medium => format!("then {} is no longer HIGH, but MEDIUM", lowered.question),
        _ => format!("then {} has no open risk", lowered.question),
    },
    action: |action| match action {
        Action::Fix => "fix",
        Action::Verify => "find out",
    },
    accepted: |count| format!("Accepted risks ({count})"),
    rule_title: "How this order came about",
    rule,
    pulled_before: |id| format!("{id} requires it"),
    practice_and_reasons: "Best practice, and why here",
    to_do: "To do",
    practice_and_reason_kept: "Best practice, and why the risk is kept",
    approved_by: "Approved by",
    last_day: "Last day",
    weight: "Weight",
    open: "Open",
    cost: "Cost",
    value_by_cost: "Value ÷ cost",
    moved: "Moved up",
};

fn wave(wave: Wave, items: &[&Item]) -> String {
    let name = match wave {
        Wave::Now => "Now",
        Wave::Next => "Next",
        Wave::Later => "Later",
    };
    let fix = items.iter().filter(|item| item.action == Action::Fix).count();
    let parts = [(fix, "to fix"), (items.len() - fix, "to find out")];
    let efforts = [(Effort::Small, "small"), (Effort::Medium, "medium"), (Effort::Large, "large")];
    let efforts = efforts.map(|(effort, word)| (items.iter().filter(|item| item.gap.choice.effort == effort).count(), word));
    let said = |parts: &[(usize, &str)]| {
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
    };
    format!("{name}: {} (effort: {})", said(&parts), said(&efforts))
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Risk(Risk::High) => "high risk".to_owned(),
        Reason::Risk(Risk::Medium) => "medium risk".to_owned(),
        Reason::Risk(Risk::Low) => "low risk".to_owned(),
        Reason::Effort(Effort::Small) => "small effort".to_owned(),
        Reason::Effort(Effort::Medium) => "medium effort".to_owned(),
        Reason::Effort(Effort::Large) => "large effort".to_owned(),
        Reason::PartlyInPlace => "a part is in place".to_owned(),
        Reason::ToFindOut => "nobody knows yet".to_owned(),
        Reason::AwaitedBy(ids) => awaited_by(ids),
        Reason::PulledBefore(id) => format!("moved up because {id} requires it"),
        Reason::AcceptanceExpired(day) => format!("its acceptance ended on {day}"),
        Reason::AcceptanceNotBegun(day) => format!("its acceptance is dated {day}, which is still to come"),
    }
}

fn awaited_by(ids: &[ChoiceId]) -> String {
    match ids {
        [] => String::new(),
        [one] => format!("{one} waits for it"),
        [one, other] => format!("{one} and {other} wait for it"),
        [one, others @ ..] => format!("{one} and {} others wait for it", others.len()),
    }
}

fn rule() -> Vec<String> {
    let weight = Risk::weight;
    let cost = Effort::cost;
    vec![
        format!(
            "High risk comes before medium, medium before low (weights {}, {}, {}).",
            weight(Risk::High),
            weight(Risk::Medium),
            weight(Risk::Low)
        ),
        format!(
            "Within one risk, value ÷ cost decides: value = weight × what is open (1, or ½ where a part is in place); cost = small {}, medium {}, large {}.",
            cost(Effort::Small),
            cost(Effort::Medium),
            cost(Effort::Large)
        ),
        "Between equals, the order of the catalog.".to_owned(),
        "What another line requires is moved up to just before it. What is implemented, carried by the provider or not applicable counts as there.".to_owned(),
        format!(
            "Now: the first {LINES_OF_NOW} lines, or fewer, that together fit into {DAYS_OF_NOW} days (small {DAYS_OF_SMALL}, medium {DAYS_OF_MEDIUM} days; large does not fit). Next: the other high risks and what they require. Later: the rest."
        ),
        "What nobody knows yet is ranked by the same rule, but asks to find out, not to fix. Accepted risks stand apart until their last day.".to_owned(),
    ]
}
