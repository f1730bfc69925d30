//! What the gate says in English.

use super::super::harmless::as_word;
use super::super::phrases::Gate;
use super::words::WORDS;
use crate::assessment::{AcceptanceCounts, Changes, Expired, NotInForce, OpenBeside, Why};
use crate::lens::{QuestionRisk, Risk};
use crate::review::{Judged, Status};
use crate::store::OpenError;

/// What the gate says in English.
pub const GATE: Gate = Gate {
    title: |passed, failing, files| match (passed, files) {
        (true, 1) => "PASS: the review meets what is demanded".to_owned(),
        (true, _) => format!("PASS: {files} reviews meet what is demanded"),
        (false, 1) => "FAIL: the review does not meet what is demanded".to_owned(),
        (false, _) => format!("FAIL: {failing} of {files} reviews do not meet what is demanded"),
    },
    cannot_check: |unjudged, failing, files| match (failing, files) {
        (_, 1) => "CANNOT CHECK: the review could not be judged".to_owned(),
        (0, _) => format!("CANNOT CHECK: {unjudged} of {files} reviews could not be judged"),
        (1, _) => format!("CANNOT CHECK: {unjudged} of {files} reviews could not be judged; 1 does not meet what is demanded"),
        (_, _) => {
            format!("CANNOT CHECK: {unjudged} of {files} reviews could not be judged; {failing} do not meet what is demanded")
        }
    },
    nothing_to_check: "NOTHING TO CHECK: no file was found, or none has an answer",
    file: |path, workload, edition| format!("{path}: {workload} (edition {edition})"),
    more_files: |count| if count == 1 { "1 more file".to_owned() } else { format!("{count} more files") },
    more_file: |path, failures| match failures {
        1 => format!("{path}: 1 demand is not met"),
        _ => format!("{path}: {failures} demands are not met"),
    },
    more_unjudged: |path| format!("{path}: could not be judged"),
    about: |subject, why| format!("{subject}: {why}"),
    of_risk: |subject, risk| format!("{subject} ({} risk)", (WORDS.risk)(risk)),
    why,
    to_do,
    message: |what, to_do| to_do.map_or_else(|| format!("{what}."), |to_do| format!("{what}. {to_do}")),
    no_answers: "nothing is answered yet, so there is nothing to check",
    answer: |path| format!("Answer it with `wa-sec review {word}`.", word = as_word(path)),
    ids: |shown, more| if more == 0 { shown.join(", ") } else { format!("{} and {more} more", shown.join(", ")) },
    not_known: "Not known",
    warnings: "Worth knowing",
    open_beside,
    changes,
    baseline_of_other_workload: |before, now| format!("the baseline is of another workload, {before}; this review is of {now}"),
    all_is_new: |said| format!("{said}: what is open counts as new."),
    demanded: |demands| format!("Demanded: {}.", demands.join("; ")),
    acceptances,
    unmatched: |pattern| format!("no review file was found for {pattern}"),
    passed_over: |no_reviews, set_aside| {
        let parts = [(no_reviews, "without `wa-sec:`, and so no reviews"), (set_aside, "in folders for milestones and evidence")];
        let told: Vec<_> =
            parts.iter().filter(|(number, _)| *number > 0).map(|(number, which)| format!("{number} {which}")).collect();
        format!("YAML files passed over: {}.\n", told.join("; "))
    },
    baseline,
    not_a_pattern: |typed, error| format!("`{typed}` is not a pattern: {} (character {})", error.message, error.position + 1),
    no_baseline: (
        "--fail-on-new needs a baseline to compare with",
        "add --baseline FILE, or --baseline git:REF, such as git:origin/main",
    ),
    baseline_for_many: (
        "one file cannot be the baseline of several",
        "check one file, or use --baseline git:REF: each file is compared with itself",
    ),
    two_for_file: |path| (format!("two formats are asked for in {path}"), "name another file for one of them"),
    two_for_stdout: ("two formats are asked for on stdout", "send all but one to a file: --format json=FILE"),
    no_config: |path| format!("there is no configuration file {path}"),
    by_default: "default",
    by_default_of_ratchet: "default with fail-on-new",
    by_option: "option",
    not_demanded: "not demanded",
    edition_of_each_review: "the edition of each review",
    without_config: "no .wa-sec.yaml from here up to the repository root",
};

fn status(status: Judged) -> String {
    status.claimed_in_vain().map_or_else(|| (WORDS.status)(status).to_owned(), WORDS.claimed_in_vain)
}

fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

fn not_in_force(acceptance: Option<&NotInForce>) -> String {
    match acceptance {
        Some(NotInForce::Expired(Expired { approved_by, expires })) => {
            format!("; {approved_by} accepted the risk until {expires}, which is over")
        }
        Some(NotInForce::NotBegun { approved_by, approved_on }) => {
            format!("; {approved_by} accepted the risk from {approved_on} on, which is still to come")
        }
        None => String::new(),
    }
}

fn why(why: &Why) -> String {
    match why {
        Why::Gap { status: is, acceptance } => match acceptance {
            None => match is.claimed_in_vain() {
                None => format!("{}, not accepted", status(*is)),
                Some(_) => format!("{}, and the risk is not accepted", status(*is)),
            },
            acceptance => format!("{}{}", status(*is), not_in_force(acceptance.as_ref())),
        },
        Why::Worse { change, acceptance } => {
            let since = not_in_force(acceptance.as_ref());
            match change.now.claimed_in_vain() {
                None => format!("was {}, is {} now{since}", (WORDS.status)(change.before), status(change.now)),
                Some(models) => {
                    format!("was {}, is now {}{since}", (WORDS.status)(change.before), (WORDS.claimed_in_vain)(models))
                }
            }
        }
        Why::NotImplemented { status: is } => format!("{}, and it is required", status(*is)),
        Why::NotInEdition { required, .. } => match required.edition {
            Some(_) => format!("required as {required}, but the edition of this review has no such best practice"),
            None => "required, but the edition of this review has no such best practice".to_owned(),
        },
        Why::NoEvidence { status: is } => format!("{}, and no evidence is named", (WORDS.status)((*is).into())),
        Why::TooManyIssues { risk, issues, questions, most } => {
            let level = if *risk == QuestionRisk::High { "high" } else { "medium" };
            let which: Vec<_> = questions.iter().map(ToString::to_string).collect();
            let unconfirmed = match issues.unconfirmed {
                0 => String::new(),
                _ if issues.confirmed == 0 => ", none of them confirmed".to_owned(),
                unconfirmed => format!(", {unconfirmed} of them unconfirmed"),
            };
            let found = count(issues.total(), "question is", "questions are");
            format!("{found} at {level} risk{unconfirmed}; at most {most} may be: {}", which.join(", "))
        }
        Why::ScoreTooLow { score, least } => {
            format!("{}.{} % is known to be in place; at least {least} % must be", score.low / 10, score.low % 10)
        }
        Why::TooFewAnswered { counts, least } => {
            let answered = counts.total - counts.to_find_out();
            let percent = 100 * answered / counts.total.max(1);
            format!(
                "{answered} of {} best practices are answered, {percent} %; at least {least} % must be ({} unanswered, {} unknown)",
                counts.total, counts.unanswered, counts.unknown
            )
        }
        Why::TooOld { confirmed: None, .. } => "nothing says when this was last confirmed".to_owned(),
        Why::TooOld { confirmed: Some(day), days: None, .. } => format!("last confirmed on {day}, which is in the future"),
        Why::TooOld { confirmed: Some(day), days: Some(days), most } => {
            format!(
                "last confirmed on {day}, {} ago; at most {most} may pass",
                count(usize::try_from(*days).unwrap_or(0), "day", "days")
            )
        }
        Why::Expired(expired) => format!("the acceptance by {} ended on {}", expired.approved_by, expired.expires),
        Why::ExpiresSoon { expires, days: 0 } => format!("the acceptance ends today, {expires}"),
        Why::ExpiresSoon { expires, days } => {
            format!("the acceptance ends on {expires}, in {}", count(usize::try_from(*days).unwrap_or(0), "day", "days"))
        }
        Why::Unused { status: is } => format!("{}, so its acceptance is not needed", status(*is)),
        Why::TooLong { days, most } => {
            format!("the acceptance holds for {days} days from its approval; at most {most} are allowed")
        }
    }
}

fn to_do(why: &Why, step: Option<&str>) -> Option<String> {
    let first = || step.map_or_else(String::new, |step| format!("First step: {step}"));
    let text = match why {
        Why::Worse { change, .. } if change.now.is_to_find_out() => {
            "Answer it again; what is not assessed does not pass.".to_owned()
        }
        Why::NotImplemented { status } if status.is_to_find_out() => "Find out whether it is in place, and answer it.".to_owned(),
        Why::Gap { .. } | Why::Worse { .. } | Why::NotImplemented { .. } => first(),
        Why::NotInEdition { elsewhere, .. } => {
            let found = elsewhere.as_ref().map_or_else(String::new, |found| format!("{}. ", (WORDS.elsewhere)(found)));
            format!("{found}Take it out of the required ones, or name the practice of this edition.")
        }
        Why::NoEvidence { status: Status::Provider } => {
            "Name the provider's assurance as evidence: an audit report, a registration, the contract.".to_owned()
        }
        Why::NoEvidence { .. } => {
            "Name what shows it as evidence: a console page, the output of a command, a document.".to_owned()
        }
        Why::TooManyIssues { .. } | Why::ScoreTooLow { .. } => "`wa-sec plan` says what to close first.".to_owned(),
        Why::TooFewAnswered { .. } => "Answer what is open; `wa-sec review --unanswered` asks nothing else.".to_owned(),
        Why::TooOld { .. } => "Confirm that the answer still holds, or change it.".to_owned(),
        Why::Expired(_) => "Close the gap, or have the acceptance approved anew with a new last day.".to_owned(),
        Why::ExpiresSoon { .. } => "Close the gap before, or have the acceptance approved anew.".to_owned(),
        Why::Unused { .. } => "Take the acceptance out of the file.".to_owned(),
        Why::TooLong { .. } => "Have it approved for a shorter time.".to_owned(),
    };
    (!text.is_empty()).then_some(text)
}

fn open_beside(open: &OpenBeside) -> Option<String> {
    let mut parts: Vec<_> = Risk::ALL
        .iter()
        .zip(open.gaps)
        .filter(|(_, number)| *number > 0)
        .map(|(risk, number)| {
            count(number, &format!("{}-risk gap", (WORDS.risk)(*risk)), &format!("{}-risk gaps", (WORDS.risk)(*risk)))
        })
        .collect();
    if open.to_find_out > 0 {
        let to_find_out = open.to_find_out;
        parts.push(format!("{to_find_out} to find out"));
    }
    (!parts.is_empty()).then(|| format!("Open, but not demanded to be closed: {}.", parts.join(", ")))
}

fn changes(changes: &Changes, comparable: Option<usize>) -> String {
    let Changes { resolved, still_open, new, regressed, not_assessed, .. } = changes;
    let counts = format!(
        "Since the baseline: {} resolved, {} still open, {} new, {} regressed, {} not assessed any more.",
        resolved.len(),
        still_open.len(),
        new.len(),
        regressed.len(),
        not_assessed.len()
    );
    match comparable {
        Some(comparable) => format!(
            "{counts} It is of another edition, and says something comparable of {}.",
            count(comparable, "practice", "practices")
        ),
        None => counts,
    }
}

fn acceptances(counts: &AcceptanceCounts) -> String {
    let AcceptanceCounts { active, expired, not_begun, expiring, unused, first_expires_in } = *counts;
    let when = match first_expires_in {
        Some(0) => "today".to_owned(),
        Some(1) => "in 1 day".to_owned(),
        Some(days) => format!("in {days} days"),
        None => String::new(),
    };
    let ends = match expiring {
        0 => "0 expire soon".to_owned(),
        1 => format!("1 expires {when}"),
        many => format!("{many} expire soon, the first {when}"),
    };
    format!(
        "{} active, {expired} expired, {not_begun} not begun, {ends}, {unused} unused",
        count(active, "acceptance", "acceptances")
    )
}

fn baseline(error: &OpenError) -> (String, Option<String>) {
    match error {
        OpenError::UnknownEdition { id, .. } => {
            (format!("the baseline names edition `{id}`, which this wa-sec does not have"), None)
        }
        OpenError::Faulty { faults, .. } => (format!("the baseline has {}", count(faults.len(), "fault", "faults")), None),
        error => (format!("the baseline cannot be read: {error}"), None),
    }
}
