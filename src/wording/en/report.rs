//! What a report says in English.

use super::super::phrases::{Report, Titles};
use crate::assessment::{Assessment, Wave};
use crate::lens::{Layer, QuestionRisk, Risk};

/// What a report says in English.
pub const REPORT: Report = Report {
    title: "Security review",
    draft: "DRAFT",
    parts: Titles {
        cover: "About this report",
        summary: "Summary for the decision",
        protected: "What is protected",
        responsibility: "Who is responsible for what",
        method: "Scope, method and limits",
        scorecard: "Scorecard",
        heat_map: "Every practice at a glance",
        findings: "Findings",
        strengths: "What is in place",
        acceptances: "Accepted risks",
        unknowns: "To find out",
        plan: "Improvement plan",
        comparison: "What has changed",
        if_they_get_in: "If they get in",
        ledger: "Ledger of all practices",
        appendix: "Appendix",
    },
    customer: "Customer",
    workload: "Workload",
    date: "Date",
    authors: "Authors",
    version: "Version",
    state: ("Status", "Draft, to be checked by those who were reviewed", "Final"),
    edition: "Questions",
    review_owner: "Owner of the review",
    confidentiality: "Confidentiality",
    edition_named: |id, name| format!("{name} (edition {id})"),
    not_by_aws: "This is not a review by AWS. Risk and implementation rate are estimates from the answers given; AWS does not publish the rule of its own tool.",
    approval: "Approval",
    boxes: &["Approved", "Checked", "Prepared"],

    verdict,
    issues: |risk| if risk == QuestionRisk::High { "High risk issues (HRI)" } else { "Medium risk issues (MRI)" },
    before: |count| format!("before: {count}"),
    unanswered: |count| if count == 1 { "1 question unanswered".to_owned() } else { format!("{count} questions unanswered") },
    unconfirmed: |count| format!("{count} of them unconfirmed"),
    rate: "Implementation rate",
    rate_note: |to_find_out, left_out| {
        let parts = [(to_find_out, "to find out"), (left_out, "left out")];
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
    },
    gone_through: "Practices gone through",
    of: |part, whole| format!("{part} of {whole}"),
    accepted: "Risks accepted",
    accepted_note: |day| format!("the first ends on {day}"),
    nothing_applies: "n/a",
    decisions: |count| if count == 1 { "The decision asked for".to_owned() } else { format!("The {count} decisions asked for") },
    decisions_about: "Each line asks for a decision: do it, with this owner and by this day, or keep the risk with a name and an end date.",
    no_decisions: "The answers ask for no decision.",
    decision: "What to decide",
    owner: "Owner",
    due: "Due",
    to_be_named: "to be named",
    kept_until: "Accepted, and until when",
    nothing_accepted: "No risk is accepted.",

    protected_about: "What must be protected comes before any question. What follows is rated and ordered with it in mind.",
    nothing_protected: "Nothing is recorded. Name what must be protected (wa-sec review --profile): without it, the plan cannot tell what matters most.",
    asset: "What",
    classification: "Classification",
    personal_data: "Personal data",
    kept_in: "Kept in",
    if_altered: "If it is altered",
    if_gone: "If it is gone",
    consequences: "What would happen",
    yes_no: |yes| if yes { "yes" } else { "no" },
    needs: "To be guarded",
    stands_between: "In place",
    is_missing: "Missing",
    is_unknown: "To find out",
    guarded_by: "Guarded by",
    guards: |there, all, open| format!("{there} of {all} in place, {open} open"),

    responsibility_about: "Security of the cloud is the provider's, security in the cloud is yours. The more abstract a service, the more the provider carries; data and access stay yours everywhere.",
    no_models: "The review names no service models, so every practice counts as yours. wa-sec review --profile records them.",
    layers: "Who carries which layer",
    layer_column: "Layer",
    layer: |layer| match layer {
        Layer::Facility => "Facility",
        Layer::Hardware => "Hardware",
        Layer::Virtualization => "Virtualization",
        Layer::OperatingSystem => "Operating system",
        Layer::Runtime => "Runtime",
        Layer::Application => "Application",
        Layer::Data => "Data",
        Layer::Access => "Access and settings",
    },
    shares: |customer, shared, provider| {
        let parts = [(customer, "yours"), (shared, "shared"), (provider, "the provider's")];
        let said = parts.iter().filter(|(count, _)| *count > 0).map(|(count, whose)| format!("{count} are {whose}"));
        format!("Of the practices, under the service models of this workload: {}.", said.collect::<Vec<_>>().join(", "))
    },
    carried: "Carried by the provider",
    carried_about: "These practices are answered as carried by the provider, wholly or for the part that it takes over. What remains is yours, and so is keeping the assurance as evidence.",
    remains: "What remains yours",
    assurance: "Assurance to keep",
    kept_otherwise: |asset, models, count| {
        format!(
            "{asset} is kept differently ({models}): there, {count} practices are carried by someone else than in the rest of the workload."
        )
    },

    intrusion_about: |asset| {
        format!(
            "Assume that someone gets in. This part follows {asset} through the six functions of the NIST Cybersecurity Framework: what keeps an intruder away from it, who would notice, who would act, what would bring it back."
        )
    },
    intrusion_without_asset: "Assume that someone gets in. The review names nothing that must be protected, so this part looks at the whole workload: who would notice, who would act, what would bring it back.",
    in_place: |there, all| format!("{there} of {all} in place"),
    nothing_open: "No practice of this function is open.",
    without_it: "Without it",

    scope: "Scope",
    environment: "Environment",
    service_models: "Service models",
    hosting: "Hosting",
    connectivity: "Reached over",
    programmes: "Compliance programmes",
    accounts: "AWS accounts",
    regions: "Regions",
    exclusions: "Left out",
    participants: "Who took part",
    reviewed_on: "Answers as of",
    not_recorded: "not recorded",
    method: "Method",
    method_lines: |questions, practices| {
        vec![
            format!(
                "The workload was reviewed with the {questions} questions of the security pillar of the AWS Well-Architected Framework and their {practices} best practices. A practice counts as implemented only where all of its criteria hold."
            ),
            "What nobody could answer is listed as something to find out. It is counted neither as in place nor as a finding."
                .to_owned(),
            "Evidence is listed as it was named in the answers. Unless stated otherwise, it was not tested.".to_owned(),
        ]
    },
    rating: "How risk and rate come about",
    levels: |own| {
        if own {
            "Every practice has a risk level: high, medium or low if it is not established. AWS published none for this edition; the levels are those of wa-sec."
        } else {
            "Every practice has a risk level: high, medium or low if it is not established. The levels are those that AWS publishes."
        }
    },
    rating_lines: || {
        vec![
            "A question is a high risk issue (HRI) where a high-risk practice that applies is not fully in place, a medium risk issue (MRI) where only practices of medium or low risk are open. Where only answers still to be found out make it so, it is called unconfirmed.",
            "The implementation rate weighs high 3, medium 2, low 1; implemented counts 1, partial ½, missing 0. What is to be found out makes it a range. It is no grade and is not compared across editions. What the provider carries and what does not apply is left out; what is claimed for the provider and is yours under every service model in use counts as missing.",
            "An accepted risk stays a risk: acceptance changes neither risk nor rate.",
        ]
    },
    limits: "Limits",
    limit_lines: |counts| {
        let mut limits = vec![
            "The review rests on what was said and shown on its days. It is no audit and no penetration test, and it gives no assurance.".to_owned(),
            "What the scope leaves out was not looked at.".to_owned(),
        ];
        if counts.to_find_out() > 0 {
            limits.push(format!(
                "{} of {} practices are still to be found out; findings may come to light there.",
                counts.to_find_out(),
                counts.total
            ));
        }
        if counts.left_out() > 0 {
            limits.push(match counts.left_out() {
                1 => "One practice is left out because the provider carries it or it does not apply; the ledger gives the reason.".to_owned(),
                count => format!("{count} practices are left out because the provider carries them or they do not apply; the ledger gives each reason."),
            });
        }
        limits
    },

    bars: "Practices by question and status",
    bar_parts: ["implemented", "partial", "missing", "to find out", "left out"],
    question: "Question",
    decided_by: "Decided by",
    by_area: "By area",
    by_perspective: "From three sides",
    by_function: "By function (NIST CSF 2.0)",
    several: "A practice may stand in several rows; the rows do not add up.",
    area: "Area",
    perspective: "Seen from",
    function_column: "Function",
    grid: "Status of every practice",

    findings_about: |count| match count {
        1 => "One practice is partly or not in place.".to_owned(),
        count => format!("{count} practices are partly or not in place. The gravest come first."),
    },
    no_findings: "No gap is recorded. What is still to be found out is listed apart.",
    rating_of: |risk, status| format!("{risk} risk, {status}"),
    rated: "Rating",
    scope_of: "Covers",
    present: "Present state",
    evidence: "Evidence",
    findings_of: |risk, count| match risk {
        Risk::High => format!("High risk ({count})"),
        Risk::Medium => format!("Medium risk ({count})"),
        Risk::Low => format!("Low risk ({count})"),
    },
    guarded: "Guards",
    impact_of: "What can happen",
    recommendation: "Recommendation",
    effort: "Effort",
    treatment: "Treatment",
    who_and_when: "Owner, due",
    strengths_about: |count| match count {
        1 => "One practice is in place.".to_owned(),
        count => format!("{count} practices are in place, by the answers given. Keep them so."),
    },
    no_strengths: "No practice is recorded as in place.",
    acceptances_about: "These risks remain. Each is kept knowingly, by the person named, until its last day; then it is decided anew.",
    no_acceptances: "No risk is accepted.",
    reason: "Reason",
    approved: "Approved by, on",
    residual: "Residual risk",
    over: "over",
    not_begun: "not begun",
    unknowns_about: |count| match count {
        1 => "One practice is still to be found out. Ask:".to_owned(),
        count => format!("{count} practices are still to be found out. Ask those who know, and ask for what would prove it."),
    },
    no_unknowns: "Every practice that applies has an answer.",
    ask: "Ask whether",
    ask_for: "Ask for",
    wave: |wave| match wave {
        Wave::Now => "Now (within 90 days)",
        Wave::Next => "Next",
        Wave::Later => "Later",
    },
    plan_about: "What to do first, and why. What a line requires stands before it. wa-sec plan --explain prints the rule and its numbers.",
    ledger_about: |count| format!("All {count} practices of the edition, in its order."),
    number: "No.",
    confirmed: "Confirmed",

    weighed: "What weighs in this order",
    days: |days| format!("{days} person-days in all"),

    controls: "Related controls of the programmes",
    controls_about: "A related control demands something at this place. That a practice is in place does not mean that the control is met.",
    oldest: "Oldest answer",
    references: "References",
    about_this_report: "About this report",
    tool: "Made with",
    hash: "SHA-256 of the review file",
    source: "Sources",
};

fn verdict(assessment: &Assessment) -> String {
    if assessment.practices.gone_through() == 0 {
        return "Nothing is answered yet, so nothing can be said about the risk of this workload.".to_owned();
    }
    if assessment.score.is_none() {
        return "Nothing was rated: every practice is answered as carried by the provider or as not applicable.".to_owned();
    }
    let (high, medium) = (assessment.issues(QuestionRisk::High), assessment.issues(QuestionRisk::Medium));
    let questions = assessment.questions.len();
    let unconfirmed = |count: usize| if count > 0 { format!(", {count} of them unconfirmed") } else { String::new() };
    let to_find_out = match assessment.practices.to_find_out() {
        0 => String::new(),
        1 => " One practice is still to be found out.".to_owned(),
        count => format!(" {count} practices are still to be found out."),
    };
    let said = match (high.total(), medium.total()) {
        (0, 0) => format!("None of the {questions} questions is rated at high or medium risk; that rests on the answers alone."),
        (0, count) => format!(
            "{count} of {questions} questions are at medium risk{}; none is at high risk by the answers given.",
            unconfirmed(medium.unconfirmed)
        ),
        (count, 0) => format!("{count} of {questions} questions are at high risk{}.", unconfirmed(high.unconfirmed)),
        (count, more) => format!(
            "{count} of {questions} questions are at high risk{}, and {more} at medium risk.",
            unconfirmed(high.unconfirmed)
        ),
    };
    said + &to_find_out
}
