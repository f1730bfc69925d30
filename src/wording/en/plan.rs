//! What the improvement plan says in English.

use super::super::phrases::{Plan, clauses};
use super::words::WORDS;
use crate::assessment::{Action, Applied, Because, DAYS_OF_NOW, Item, LINES_OF_NOW, PersonDays, Reason, Touches, Wave, When};
use crate::lens::{ChoiceId, Effort, Guarded, QuestionRisk, Risk};

/// What the improvement plan says in English.
pub const PLAN: Plan = Plan {
    title: |workload, edition| format!("{workload}: improvement plan (edition {edition})"),
    nothing_open: "Nothing is left to close and nothing to find out.",
    wave,
    hidden: |count| format!("{count} more. Leave out --top to see them."),
    reasons: |reasons| clauses(reasons, reason, guards),
    common: |reasons| format!("All of these: {reasons}."),
    letters: Some("C, I, A: confidentiality, integrity, availability."),
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
    let efforts = efforts.map(|(effort, word)| (items.iter().filter(|item| item.gap.effort() == effort).count(), word));
    let said = |parts: &[(usize, &str)]| {
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
    };
    let days: PersonDays = items.iter().map(|item| item.gap.person_days()).sum();
    format!("{name}: {} (effort: {}; {}–{} person-days)", said(&parts), said(&efforts), days.least, days.most)
}

fn guards(names: &[String], guarded: &[Guarded]) -> String {
    let letter = |guarded: &Guarded| match guarded {
        Guarded::Confidentiality => Some("C"),
        Guarded::Integrity => Some("I"),
        Guarded::Availability => Some("A"),
        Guarded::PersonalData => None,
    };
    let letters = guarded.iter().filter_map(letter).collect::<Vec<_>>().join(" ");
    let personal = guarded.contains(&Guarded::PersonalData).then(|| "personal".to_owned());
    let said: Vec<_> = Some(letters).filter(|letters| !letters.is_empty()).into_iter().chain(personal).collect();
    format!("guards {}: {}", shortened(names), said.join(", "))
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
        Reason::ClaimedInVain(models) => (WORDS.claimed_in_vain)(*models),
        Reason::ToFindOut => "nobody knows yet".to_owned(),
        Reason::AwaitedBy(ids) => awaited_by(ids),
        Reason::PulledBefore(id) => format!("moved up because {id} requires it"),
        Reason::Weighed(applied) => weighed(applied),
        Reason::AcceptanceExpired(day) => format!("its acceptance ended on {day}"),
        Reason::AcceptanceNotBegun(day) => format!("its acceptance is dated {day}, which is still to come"),
    }
}

fn weighed(applied: &Applied) -> String {
    let because = match &applied.because {
        Because::Assets(names) => shortened(names),
        Because::Programmes(titles) => shortened(&titles.iter().map(|title| short(&title.en).to_owned()).collect::<Vec<_>>()),
        Because::Paths(paths) => shortened(&paths.iter().map(|path| (WORDS.connectivity)(*path).to_owned()).collect::<Vec<_>>()),
        Because::Hosting(_) | Because::Environment(_) => String::new(),
    };
    match (applied.row.when, applied.row.touches) {
        (When::Classified(class), _) => {
            format!("ranked among the high risks: {} data ({because}) must not be shared", (WORDS.classification)(class))
        }
        (When::PersonalData | When::Altered(_) | When::Gone(_), _) => because,
        (When::Reached, _) => format!("ways in and out: {because}"),
        (When::ReachedOverInternet, _) => "reached over the internet".to_owned(),
        (When::Hosted(_), Touches::LeftToTheCustomer(model)) => format!("left to you under {}", (WORDS.service_model)(model)),
        (When::Hosted(_), _) => "a private cloud leaves more of it to you".to_owned(),
        (When::Programme, _) => format!("related to {because}"),
        (When::In(_), _) => "decided at design time, and the workload is not yet in production".to_owned(),
    }
}

/// A name without what stands in brackets behind it.
fn short(title: &str) -> &str {
    title.split(" (").next().unwrap_or(title)
}

/// The first two of several names.
fn shortened(names: &[String]) -> String {
    match names {
        [one, two, others @ ..] if !others.is_empty() => format!("{one}, {two} and {} more", others.len()),
        names => names.join(", "),
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
            "Within one risk, value ÷ cost decides: value = weight × what is open (1, or ½ where a part is in place) × emphasis (what this workload adds, else 1); cost = small {}, medium {}, large {}.",
            cost(Effort::Small),
            cost(Effort::Medium),
            cost(Effort::Large)
        ),
        "Between equals, the order of the catalog.".to_owned(),
        "What another line requires is moved up to just before it. What is implemented, carried by the provider or not applicable counts as there.".to_owned(),
        format!(
            "Now: the first {LINES_OF_NOW} lines, or fewer, that together fit into {DAYS_OF_NOW} person-days by the upper ends of their ranges (a large effort does not). Next: the other high risks and what they require. Later: the rest."
        ),
        format!(
            "Only while the workload is not yet in production: a decision of the design that comes first and alone takes more than {DAYS_OF_NOW} person-days stands alone under Now, to be begun."
        ),
        "What nobody knows yet is ranked by the same rule, but asks to find out, not to fix. Accepted risks stand apart until their last day.".to_owned(),
    ]
}
