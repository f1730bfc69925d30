//! The ledger for programs that read rows: one practice each, raw values, names that do not change with the language.

use super::super::json::{status_word, word};
use crate::content::{Facts, Records, Row};
use crate::review::Answer;

/// The ledger's rows. A list stands in one cell, an entry a line.
pub fn records(facts: &Facts) -> Records {
    let columns = vec![
        "number",
        "id",
        "question",
        "area",
        "title",
        "risk",
        "effort",
        "status",
        "scope",
        "notes",
        "evidence",
        "treatment",
        "due",
        "owner",
        "progress",
        "person_days",
        "confirmed",
        "confirmed_by",
        "reason",
        "accepted",
        "acceptance_reason",
        "approved_by",
        "approved_on",
        "expires",
        "residual_risk",
        "claimed_in_vain",
    ];
    Records { columns, rows: facts.ledger().iter().map(|row| record(row, facts)).collect() }
}

fn record(row: &Row, facts: &Facts) -> Vec<String> {
    let blank = Answer::default();
    let answer = row.answer.unwrap_or(&blank);
    let kept = answer.acceptance.as_ref();
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
    vec![
        row.number.to_string(),
        row.choice.id.to_string(),
        row.question.id.to_string(),
        row.question.area.to_string(),
        row.choice.shown_title(facts.phrases.lang).to_owned(),
        word(row.choice.risk.level),
        word(row.choice.effort),
        status_word(row.status),
        text(answer.scope.as_deref()),
        text(answer.notes.as_deref()),
        answer.evidence.join("\n"),
        answer.treatment.map(word).unwrap_or_default(),
        day(answer.due),
        text(answer.owner.as_deref()),
        answer.progress.map(word).unwrap_or_default(),
        answer.person_days.map_or_else(String::new, |days| days.to_string()),
        day(row.status.status().and(facts.review.confirmed_on(row.choice.id))),
        text(answer.confirmed_by.as_deref()),
        text(row.reason),
        kept.map_or_else(String::new, |kept| kept.holds_on(facts.today).to_string()),
        text(kept.map(|kept| kept.reason.as_str())),
        text(kept.map(|kept| kept.approved_by.as_str())),
        day(kept.map(|kept| kept.approved_on)),
        day(kept.map(|kept| kept.expires)),
        kept.and_then(|kept| kept.residual_risk).map(word).unwrap_or_default(),
        row.status.claimed_in_vain().is_some().to_string(),
    ]
}
