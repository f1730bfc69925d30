//! What is said of the catalog in English.

use super::super::phrases::Catalog;
use crate::lens::{Effort, Lifecycle, Place, QuestionRisk, Risk, RiskSource};
use crate::review::Validity;

/// What is said of the catalog in English.
pub const CATALOG: Catalog = Catalog {
    questions_title: |edition| format!("Questions and best practices of edition {edition}"),
    found_title: |term, edition| format!("“{term}” in edition {edition}"),
    count: |questions, practices| {
        let plural = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
        let practices = plural(practices, "best practice", "best practices");
        format!("{practices} under {}.", plural(questions, "question", "questions"))
    },
    nothing_found: "Nothing in this edition holds it, in either language.",
    place,
    colon: ": ",
    comma: ", ",
    aside: |text| format!(" ({text})"),

    references_title: "Reading list",
    references_about: "First the works that the Security by Design deck of 28 March 2020 refers to, in its editions, and what has taken their place since as far as we could verify it; then works that deepen single questions, in today's editions.",
    author: "Author",
    edition: "Edition",
    link: "Link",
    successor: "Now",
    domain: |number, title| format!("Domain {number}  {title}"),

    of_edition: |id, name| format!("Edition {id}: {name}."),
    question: "Question",
    area: "Area",
    risk: "Risk if it is missing",
    risk_source: |source| match source {
        RiskSource::Aws => "set by AWS",
        RiskSource::Own => "our level; AWS published none for this edition",
    },
    effort: "Effort",
    effort_length: |effort| match effort {
        Effort::Small => "small (days)",
        Effort::Medium => "medium (weeks)",
        Effort::Large => "large (months)",
    },
    lifecycle: "Decided",
    decided: |lifecycle| match lifecycle {
        Lifecycle::Design => "at design time; costly to add later",
        Lifecycle::Build => "while it is built",
        Lifecycle::Operate => "while it runs",
    },
    perspective: "Seen from",
    requires: "Requires",
    required_by: "Required by",
    none: "none",
    why: "Why it matters",
    criteria: "Implemented means",
    improvement: "What to do, in this order",
    evidence: "What would prove it",
    responsibility: "Who carries it",
    points_worked_in: "The review point behind it",
    point: "Review point",
    practices: "Best practices",
    read_on: "Read on",
    official_page: "AWS",

    answer: |workload| format!("Your answer for {workload}"),
    status: "Status",
    question_not_applicable: |question| format!("{question} as a whole does not apply"),
    reason: "Reason",
    scope: "Scope",
    notes: "Today",
    proofs: "Evidence",
    treatment: "Treatment",
    owner: "Owner",
    due: "Due",
    progress: "Progress",
    confirmed_on: "Confirmed on",
    carried_by: "Carried by, under its service models",
    accepted: "Risk accepted",
    acceptance: |approver, on, expires, validity| match validity {
        Validity::Holds => format!("by {approver} on {on}, until {expires}"),
        Validity::Over => format!("by {approver} on {on}, it ended on {expires} and no longer holds"),
        Validity::NotBegun => format!("by {approver}, from {on} until {expires}; it does not hold yet"),
    },
    residual_risk: "Risk left",

    why_at_risk: |question, risk| match risk {
        QuestionRisk::High => format!("Why {question} is at high risk"),
        QuestionRisk::Medium => format!("Why {question} is at medium risk"),
        QuestionRisk::None => format!("Why {question} has no open risk"),
        QuestionRisk::Unanswered => format!("Why {question} has no risk yet"),
        QuestionRisk::NotApplicable => format!("Why {question} is left out"),
    },
    undecided: |risk| match risk {
        QuestionRisk::Unanswered => "None of its best practices has an answer.",
        QuestionRisk::NotApplicable => "It was marked as not applicable.",
        _ => "Every best practice that applies is in place.",
    },
    decided_by: |level, count| {
        let of = match level {
            Risk::High => "high-risk",
            Risk::Medium => "medium-risk",
            Risk::Low => "low-risk",
        };
        let open = match count {
            1 => format!("One {of} best practice is not fully in place."),
            _ => format!("{count} {of} best practices are not fully in place."),
        };
        match level {
            Risk::High => format!("{open} One such practice is enough for HIGH."),
            Risk::Medium => format!("{open} No high-risk one is open, so the question is MEDIUM."),
            Risk::Low => format!(
                "{open} Nothing graver is open. AWS does not say what it makes of that; we take MEDIUM, the strict reading."
            ),
        }
    },
    deciding: |id, status| format!("{id}: {status}"),
    confirmed: |confirmed| {
        if confirmed {
            "Confirmed: at least one of them was answered as partial or missing."
        } else {
            "Unconfirmed: only unknown and unanswered practices make it so. Find out first."
        }
    },
    confirmed_by_claims: "Confirmed: what is claimed for the provider in vain counts as not in place.",
    estimated: "Estimated: AWS does not publish the rule of its tool.",
};

fn place(place: Place) -> String {
    match place {
        Place::Id => "id".to_owned(),
        Place::Title => "title".to_owned(),
        Place::Headline => "review point".to_owned(),
        Place::Bullet(number) => format!("review point, line {number}"),
        Place::Why => "why it matters".to_owned(),
        Place::Criterion(number) => format!("criterion {number}"),
        Place::Improvement(number) => format!("step {number}"),
        Place::Evidence(number) => format!("evidence {number}"),
        Place::RiskReason => "reason for the risk level".to_owned(),
    }
}
