//! What is said in English of a review that is brought to a later edition.

use super::super::phrases::Upgrade;
use super::words::WORDS;
use crate::lens::ChoiceId;
use crate::review::{Acceptance, Answer, Outcome};

/// What is said in English of a review that is brought to a later edition.
pub const UPGRADE: Upgrade = Upgrade {
    note,
    title: |workload, from, to| format!("{workload}: from edition {from} to {to}"),
    totals: |to, later, from, earlier| format!("Edition {to} has {later} best practices; {from} had {earlier}."),
    count: |outcome, count, from| match outcome {
        Outcome::Carried => format!("{count} carried over"),
        Outcome::CarriedNotInPlace => format!("{count} carried over as not (fully) in place"),
        Outcome::AskAgain => format!("{count} to be asked again"),
        Outcome::New => format!("{count} new"),
        Outcome::NoSuccessor => format!("{count} of {from} without a successor"),
    },
    open_gaps: |ids| format!("; open gaps: {ids}"),
    to_find_out: |ids| format!("; to find out: {ids}"),
    acceptances_left: |count| match count {
        1 => "1 acceptance not carried over: decide again".to_owned(),
        _ => format!("{count} acceptances not carried over: decide again"),
    },
    part: |outcome, count| match outcome {
        Outcome::Carried => format!("Carried over ({count})"),
        Outcome::CarriedNotInPlace => format!("Carried over as not (fully) in place ({count})"),
        Outcome::AskAgain => format!("To be asked again ({count})"),
        Outcome::New => format!("New ({count})"),
        Outcome::NoSuccessor => format!("Without a successor ({count})"),
    },
    about: |outcome, from, to| {
        match outcome {
        Outcome::Carried => {
            "What was answered, in one practice or in several together, settles what is asked now. Each answer keeps its day."
                .to_owned()
        }
        Outcome::CarriedNotInPlace => {
            "They ask for all of an earlier practice and more, and that one is not (fully) in place; or they are claimed for the provider in vain."
                .to_owned()
        }
        Outcome::AskAgain => {
            "What was answered does not settle what is asked now. The earlier answers stand in the notes of each.".to_owned()
        }
        Outcome::New => format!("No practice of {from} bears on them."),
        Outcome::NoSuccessor => {
            format!(
                "{to} dropped them, so the new file does not ask for them. A gap that is open stays one: follow it up elsewhere."
            )
        }
    }
    },
    earlier_answers: "Earlier answers",
    legend: "Before an earlier answer: = the same is asked now, - less, + more, ~ it only overlaps.",
    dropped: "Best practice, and what became of it",
    acceptances_about: "A changed practice needs a new decision. What was accepted stands in the notes and no longer holds.",
    written: |path, command| format!("Wrote {path}; the old file is as it was.\nAnswer what is open: {command}\n"),
};

fn note(edition: &str, id: ChoiceId, answer: &Answer) -> String {
    let labelled = |label: &str, text: Option<String>| text.map(|text| format!("{label}: {text}"));
    let parts = [
        answer.reason.clone(),
        answer.notes.clone(),
        labelled("scope", answer.scope.clone()),
        labelled("evidence", Some(answer.evidence.join(", ")).filter(|text| !text.is_empty())),
        labelled("treatment", answer.treatment.map(|treatment| (WORDS.treatment)(treatment).to_owned())),
        labelled("owner", answer.owner.clone()),
        labelled("due", answer.due.map(|day| day.to_string())),
        labelled("progress", answer.progress.map(|progress| (WORDS.progress)(progress).to_owned())),
        labelled("confirmed", answer.confirmed.map(|day| day.to_string())),
        answer.acceptance.as_ref().map(accepted),
    ];
    let said: Vec<_> = parts.into_iter().flatten().collect();
    let head = format!("{edition} {id}: {}", (WORDS.status)(answer.status.into()));
    let line = if said.is_empty() { head } else { format!("{head} — {}", said.join("; ")) };
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn accepted(acceptance: &Acceptance) -> String {
    let Acceptance { reason, approved_by, approved_on, expires, residual_risk } = acceptance;
    let left = residual_risk.map_or_else(String::new, |risk| format!(", risk left {}", (WORDS.risk)(risk)));
    format!("risk accepted by {approved_by} on {approved_on} until {expires}{left}: {reason}")
}
