//! The questionnaire in English.

use super::super::phrases::{About, Ask, Conversation, Explain, FieldWords};
use super::tables::TABLES;
use crate::assessment::RiskIssues;
use crate::lens::QuestionRisk;

fn issues(issues: RiskIssues) -> String {
    match issues.unconfirmed {
        0 => issues.confirmed.to_string(),
        unconfirmed => format!("{} (+{unconfirmed} unconfirmed)", issues.confirmed),
    }
}

fn practices(count: usize) -> String {
    if count == 1 { "1 practice".to_owned() } else { format!("{count} practices") }
}

fn carried(count: usize) -> String {
    if count == 0 { String::new() } else { format!("; {count} as carried by the provider") }
}

/// The questionnaire in English.
pub const CONVERSATION: Conversation = Conversation {
    progress: |number, of, practices, high, medium| {
        let question = number.map_or_else(String::new, |number| format!("Question {number} of {of} | "));
        format!("{question}{} | HRI {} | MRI {}", (TABLES.gone_through)(practices), issues(high), issues(medium))
    },
    setup_progress: |step, of| format!("Before the questions: {step} of {of}"),
    one_of: |at, of| format!("{at} of {of} to settle"),
    going_on: |practices, id| format!("{}; going on at {id}.", (TABLES.gone_through)(practices)),
    earlier_beside: |count, edition| {
        format!("{} to answer again; the answer under {edition} is shown beside each.", practices(count))
    },
    all_gone_through: |practices| format!("Everything asked has an answer: {}.", (TABLES.gone_through)(practices)),
    some_open: |open| format!("This was the last question. {} still without an answer.", practices(open)),
    nothing_asked: "Nothing in this review matches what you asked for.",
    point: |headline| format!("Bear in mind: {headline}"),
    help_choose: "Esc step back | b previous  j jump  / search  e explain  u undo  q leave",
    help_edition: "Enter: take the marked one; Ctrl-C: leave",
    help_write: "Enter: take it; ?: other ways to go; Esc: one step back",
    more: "Enter: read on",
    help_choose_plain: "Key, then Enter; Enter alone takes the row marked >; < goes one step back",
    help_write_plain: "Enter alone keeps what is in brackets; - clears it; ? other ways to go; < one step back",
    help_write_lines: "Enter: take it; Alt-Enter: new line; ?: other ways to go; Esc: one step back",
    help_write_lines_plain: "Write any number of lines, then a . on its own line; Enter alone keeps what is in brackets; - clears it; ? other ways to go; < one step back",
    no_such_row: "No row has this key.",

    settle: |open| format!("Done ticking: settle the {} not ticked", practices(open)),
    go_on: |next| next.map_or_else(|| "Go on to the summary".to_owned(), |next| format!("Go on to {next}")),
    confirm: |next| format!("All still true today: confirm, go on to {}", next.unwrap_or("the summary")),
    tick_all: |own, provider| match own {
        0 => format!("Record all that is open as carried by the provider: {provider}"),
        own => format!("Tick all that is open: {own} in place{}", carried(provider)),
    },
    open: "Answer one in detail: partly, unknown, notes, evidence, owner, due date",
    question_out: "This question does not apply",
    question_in: "This question applies after all",
    question_is_out: |reason| format!("Marked as not applicable: {reason}"),
    carried_mark: "provider?",
    earlier_mark: "answered before",
    accepted_mark: "risk accepted",
    open_count: |open| format!("{open} open"),

    not_ticked: |open| format!("{} not ticked:", practices(open)),
    all_carried: |count| format!("The provider carries {count} of them: record that"),
    one_by_one: "Go through them one by one",
    all_missing: |count| if count == 1 { "It is missing".to_owned() } else { format!("All {count} are missing") },
    leave_open: "Leave them open and go on",
    ticked: |own, provider| format!("{own} recorded as in place{}.", carried(provider)),
    recorded: |id, status| format!("{id}: {status}. u takes it back."),
    still_open: |open| format!("{} still open.", practices(open)),

    give_implemented: "In place: all criteria are met",
    give_partial: "Partly in place",
    give_missing: "Missing",
    give_unknown: "Not known: find out later",
    give_provider: "The provider carries it",
    give_not_applicable: "Does not apply: there is nothing here that it concerns",
    give_accepted: "Risk accepted (missing or partial): reason, approver, last day",
    details: "Notes, evidence, owner, due date, person-days",
    skip_practice: "Leave it unanswered for now",
    keep_practice: "Keep the answer",
    carried: "Under the service models of this workload the provider carries this practice.",
    answered: |status, day| match day {
        Some(day) => format!("Answered: {status} ({day})"),
        None => format!("Answered: {status}"),
    },

    previous: "Back to the previous question",
    next_open: "Next question with something unanswered",
    jump: "Jump to a question",
    search: "Search titles and texts",
    explain_row: "Explain a practice in full",
    undo: "Undo the last change",
    leave: "Save and leave",
    leave_without_file: "Leave; no file has been made",
    return_here: "Return",
    visit: |id| format!("Go to {id} and answer it"),
    again: "Go through everything again and confirm it",
    workload_and_assets: "The workload, and what must be protected",
    found: |count, term| format!("{count} found for \"{term}\""),

    skip: "Skip",
    keep: "Go on",
    yes: "Yes",
    no: "No",

    nothing_to_undo: "There is nothing to undo.",
    undone: "The last change is undone.",
    nothing_open: "Every practice asked here has an answer.",
    again_begins: "From the first question again. Confirm what still holds, change what does not.",
    first_question: "This is the first question.",
    very_first: "There is nothing before this.",
    name_needed: "The workload needs a name; everything else can be given later.",
    reason_needed: "This needs a reason in words. Esc leaves it as it was.",
    acceptance_needs: "An accepted risk needs a reason, an approver and a last day. Esc goes back.",
    too_long: |length, most| format!("The text would be {length} characters long; at most {most} are kept. Shorten it."),
    not_a_day: "That is not a date. Type it as 2027-03-31.",
    not_a_last_day: "That is not a date from today on. Type it as 2027-03-31.",
    acceptance_begun: |reason, approver| match approver {
        Some(approver) => {
            format!("Acceptance begun, not in force: {reason}; approved by {approver}; its last day is missing (r goes on)")
        }
        None => format!("Acceptance begun, not in force: {reason}; approver and last day are missing (r goes on)"),
    },
    acceptances_begun: |ids| {
        format!("Begun and not finished, so not in force: the acceptance of {ids}. Open the practice and press r to go on.")
    },
    not_saved: |why| format!("Not saved: {why}"),
    save_again: "Try to save again",
    leave_unsaved: "Leave; the last answer is lost",

    result: |id, risk, confirmed, why| {
        let unconfirmed = if confirmed { "" } else { ", unconfirmed" };
        format!("{id}: {risk}{unconfirmed}. {why}")
    },
    result_by: |id, risk, status| format!("{id} ({risk} risk) is {status}."),
    result_left_out: "Every practice here is left out of the risk (provider, not applicable).",
    result_settled: |risk| match risk {
        QuestionRisk::NotApplicable => "The question does not apply.",
        QuestionRisk::Unanswered => "Nothing under it is answered yet.",
        _ => "Every practice that applies is in place.",
    },
    strict_reading: " Only low risks are open; AWS publishes no rule for that, and this is the strict reading.",
    next_commands: "Worth typing next:",
    command_review: "go on where you stopped",
    command_status: "risks and progress, question by question",
    command_gaps: "what is not in place",
    command_plan: "what to fix first, and why",

    ask: Ask {
        edition: "Which edition?",
        name: "Name of the workload:",
        name_or: |name| format!("Name of the workload (Enter: {name}):"),
        environment: "Is it in production?",
        models: "Which service models does it use?",
        connectivity: "Over which paths is it reached?",
        hosting: "How is it hosted?",
        review_owner: "Who answers for this review? (Enter: skip)",
        assets: "What must be protected?",
        in_place: "Tick what is in place:",
        settle: "What about these?",
        practice: |id| format!("Where does {id} stand?"),
        details: "What do you want to add?",
        notes: "How it is today:",
        notes_of_partial: "What is still missing? (Enter: skip)",
        evidence: "What proves it? One entry at a time (Enter: none):",
        evidence_of_provider: "Which assurance says so: SOC report, ISMAP, contract? (Enter: skip)",
        owner: "Who closes the gap?",
        due: "Until when? (2027-03-31)",
        acceptance_reason: "Why is the risk kept?",
        approved_by: "Who approved that?",
        expires: "Last day on which this holds (2027-03-31):",
        reason: "Why does it not apply?",
        pick_to_open: "Answer which one?",
        pick_to_explain: "Explain which one?",
        jump: "Jump to:",
        search: "Search for:",
        hits: "Read or answer which one?",
        how_on: "How do you want to go on?",
    },
    about: About {
        edition: "A new review. Its questions come from one edition of AWS's security pillar:",
        name: "A new review. Everything but the name can be skipped and given later; every answer is saved at once.",
        environment: "It is written into the file. Answer for the workload as it is today, or, before production, as it is designed.",
        models: "They decide who carries each practice: you, the provider, or both. Choose all that you use, then go on.",
        connectivity: "Choose all that apply, then go on. A closed network lowers no risk: intruders get in there too.",
        owner: "A team or a person, for questions about this review.",
        assets: "Before any question: what would hurt if it leaked, changed or was gone? Keep it in mind at every question.",
        acceptance: "A risk is kept with a reason, a name and a last day. It stays a gap; only the gate lets it pass until then.",
        not_applicable: "It does not apply only where there is nothing that it concerns. \"Not now\" or \"too costly\" is missing, with an accepted risk.",
        search: "Words of an id, a title or a text, in either language.",
    },
    field: FieldWords {
        reason: "Reason",
        notes: "Notes: how it is today",
        evidence: "Evidence",
        owner: "Owner",
        due: "Due date",
        person_days: "Person-days",
        confirmed_by: "Confirmed by",
        acceptance: |reason, approver, expires| format!("Risk accepted until {expires} by {approver}: {reason}"),
        value: |name, value| format!("{name}: {value}"),
    },
    explain: Explain {
        earlier: |beyond| if beyond { "Answered before, and what is asked beyond that (+):" } else { "Answered before:" },
        risk: |risk| format!("Risk if it is not established: {risk}"),
        why: "Why it matters",
        criteria: "In place means:",
        criteria_of_risk: |risk| format!("Risk {risk} unless all of this is true:"),
        criteria_folded: |risk, count| format!("Risk {risk} unless all {count} criteria are met; e shows them."),
        improvement: "How to get there",
        evidence: "What would prove it:",
        more: "More",
        effort: |effort| format!("Effort: {effort}"),
        lifecycle: |lifecycle| format!("Decided at: {lifecycle}"),
        perspective: |perspectives| format!("View: {perspectives}"),
        responsibility: |carriers| format!("Carried by: {carriers}"),
        carried: |model, carrier| format!("{model} {carrier}"),
        requires: |ids| format!("Should be in place first: {ids}"),
    },
};
