//! The check sheet's layout, for both ways: which columns it has, what each holds of an answer, and the hidden sheet by which it is known
//! again.
//!
//! The hidden sheet holds one key a row (see [`MarkKey`]), and below them, a row a practice, what each cell held when the sheet was
//! written, as a fingerprint. By that a cell that somebody changed is told from one that only looks old because the review went on.

use std::fmt::Write;

use jiff::civil::Date;
use sha2::{Digest, Sha256};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::lens::{ChoiceId, Risk};
use crate::review::{Answer, Judged, Progress, Review, Status, Treatment, plain_text};

/// The version of the layout that this binary writes, and the newest that it reads. An older sheet stays readable: which columns it had
/// is told by its fingerprints, so that a new column needs no new version; one that means something else than before does.
pub const LAYOUT: u32 = 1;

/// The name of the hidden sheet, in every language.
pub const MARK_SHEET: &str = "_wa-sec";

/// What [`MarkKey::Redacted`] says of a redacted sheet.
pub const REDACTED: &str = "yes";

/// The first day that every spreadsheet program counts alike; earlier ones are written as text. (Excel knows a 29 February 1900.)
pub const FIRST_DATE_OF_SHEETS: Date = jiff::civil::date(1900, 3, 1);

/// What the hidden sheet says, one a row: the key in the first column, its value in the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum MarkKey {
    /// The version of the layout.
    WaSecSheet,
    /// The edition of the questions.
    Lens,
    /// The language of heads and words.
    Lang,
    /// What was reviewed.
    Workload,
    /// The SHA-256 of the review file that it was made from.
    InputSha256,
    /// Whether placeholders stand in it for what names somebody or something of theirs: [`REDACTED`], else blank.
    Redacted,
    /// The head of the fingerprints: then the names of the fields.
    Fingerprints,
}

/// A column of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// Counted from 1.
    Number,
    /// The id of the practice; by it a row is known again.
    Id,
    /// Question and area.
    Area,
    /// What is asked for.
    Title,
    /// The risk if it is not established.
    Risk,
    /// What was answered.
    Of(Field),
}

/// What of an answer stands in a column, and is read back from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Field {
    /// Where the practice stands (判定).
    Status,
    /// What the answer covers (対象範囲).
    Scope,
    /// How it is today (現状).
    Notes,
    /// What proves it, one a line (証跡).
    Evidence,
    /// What is done about the gap (対応方針).
    Treatment,
    /// Until when (対応期限).
    Due,
    /// Who closes the gap (担当).
    Owner,
    /// How far that is (進捗).
    Progress,
    /// The work that it is (工数).
    PersonDays,
    /// What is left of an accepted risk (残存リスク).
    ResidualRisk,
    /// The day on which the answer was last confirmed (確認日).
    Confirmed,
    /// Who confirmed it (確認者).
    ConfirmedBy,
    /// Why the practice does not apply (対象外の理由).
    Reason,
}

impl Column {
    /// Every column, in order.
    pub const ALL: [Self; 18] = [
        Self::Number,
        Self::Id,
        Self::Area,
        Self::Title,
        Self::Risk,
        Self::Of(Field::Status),
        Self::Of(Field::Scope),
        Self::Of(Field::Notes),
        Self::Of(Field::Evidence),
        Self::Of(Field::Treatment),
        Self::Of(Field::Due),
        Self::Of(Field::Owner),
        Self::Of(Field::Progress),
        Self::Of(Field::PersonDays),
        Self::Of(Field::ResidualRisk),
        Self::Of(Field::Confirmed),
        Self::Of(Field::ConfirmedBy),
        Self::Of(Field::Reason),
    ];
}

/// What sheets, columns and values are called in one language.
#[derive(Clone, Copy)]
pub struct Names {
    /// The ledger's sheet.
    pub ledger: &'static str,
    /// The head of a column.
    pub column: fn(Column) -> &'static str,
    /// A status, with its mark where the language uses marks.
    pub status: fn(Judged) -> &'static str,
    /// What is done about a gap.
    pub treatment: fn(Treatment) -> &'static str,
    /// How far that is.
    pub progress: fn(Progress) -> &'static str,
    /// A level of risk.
    pub risk: fn(Risk) -> &'static str,
}

/// What a cell of the ledger says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Where the practice stands.
    Status(Status),
    /// A text.
    Text(String),
    /// What is done about the gap.
    Treatment(Treatment),
    /// How far that is.
    Progress(Progress),
    /// A day.
    Date(Date),
    /// A whole number.
    Number(u32),
    /// A level of risk.
    Risk(Risk),
}

/// What the ledger says of a practice in one column; none where it says nothing. A practice of a question that does not apply does not
/// apply either, for the question's reason.
pub fn value(review: &Review, id: ChoiceId, field: Field) -> Option<Value> {
    let status = review.status(id);
    let blank = Answer::default();
    let answer = review.answer(id).unwrap_or(&blank);
    let text = |text: &Option<String>| text.as_deref().and_then(said);
    match field {
        Field::Status => status.map(Value::Status),
        Field::Scope => text(&answer.scope),
        Field::Notes => text(&answer.notes),
        Field::Evidence => said(&answer.evidence.join("\n")),
        Field::Treatment => answer.treatment.map(Value::Treatment),
        Field::Due => answer.due.map(Value::Date),
        Field::Owner => text(&answer.owner),
        Field::Progress => answer.progress.map(Value::Progress),
        Field::PersonDays => answer.person_days.map(Value::Number),
        Field::ResidualRisk => answer.acceptance.as_ref().and_then(|kept| kept.residual_risk).map(Value::Risk),
        Field::Confirmed => status.and(review.confirmed_on(id)).map(Value::Date),
        Field::ConfirmedBy => text(&answer.confirmed_by),
        Field::Reason => {
            let of_question = || review.not_applicable.get(&id.question()).and_then(|reason| said(reason));
            text(&answer.reason).or_else(of_question)
        }
    }
}

fn said(text: &str) -> Option<Value> {
    Some(plain_text(text)).filter(|text| !text.is_empty()).map(Value::Text)
}

/// Writes what a cell says into an answer. A residual risk belongs to an acceptance; without one it is not written.
pub fn give(answer: &mut Answer, field: Field, value: Option<Value>) {
    let text = |value: Option<Value>| if let Some(Value::Text(text)) = value { Some(text) } else { None };
    let date = |value: Option<Value>| if let Some(Value::Date(date)) = value { Some(date) } else { None };
    match field {
        Field::Status => answer.status = if let Some(Value::Status(status)) = value { Some(status) } else { None },
        Field::Scope => answer.scope = text(value),
        Field::Notes => answer.notes = text(value),
        Field::Evidence => answer.evidence = pieces(&text(value).unwrap_or_default(), &answer.evidence),
        Field::Treatment => answer.treatment = if let Some(Value::Treatment(treatment)) = value { Some(treatment) } else { None },
        Field::Due => answer.due = date(value),
        Field::Owner => answer.owner = text(value),
        Field::Progress => answer.progress = if let Some(Value::Progress(progress)) = value { Some(progress) } else { None },
        Field::PersonDays => answer.person_days = if let Some(Value::Number(days)) = value { Some(days) } else { None },
        Field::ResidualRisk => {
            if let Some(kept) = &mut answer.acceptance {
                kept.residual_risk = if let Some(Value::Risk(risk)) = value { Some(risk) } else { None };
            }
        }
        Field::Confirmed => answer.confirmed = date(value),
        Field::ConfirmedBy => answer.confirmed_by = text(value),
        Field::Reason => answer.reason = text(value),
    }
}

/// The pieces of evidence of a cell, one a line. Where the answer has a piece of several lines, and they still stand there, it stays one.
fn pieces(text: &str, before: &[String]) -> Vec<String> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let is_next = |piece: &&str| rest.strip_prefix(*piece).is_some_and(|after| after.is_empty() || after.starts_with('\n'));
        let before = before.iter().map(String::as_str).filter(|piece| piece.contains('\n'));
        let piece = before.filter(is_next).max_by_key(|piece| piece.len()).or_else(|| rest.lines().next()).unwrap_or(rest);
        rest = rest[piece.len()..].strip_prefix('\n').unwrap_or_default();
        if !piece.trim().is_empty() {
            pieces.push(piece.to_owned());
        }
    }
    pieces
}

/// The fingerprint of what a cell holds: blank for a blank one, else eight hexadecimal digits.
pub fn fingerprint(value: Option<&Value>) -> String {
    let Some(value) = value else { return String::new() };
    let said = match value {
        Value::Status(status) => Into::<&str>::into(*status).to_owned(),
        Value::Text(text) => text.clone(),
        Value::Treatment(treatment) => Into::<&str>::into(*treatment).to_owned(),
        Value::Progress(progress) => Into::<&str>::into(*progress).to_owned(),
        Value::Date(date) => date.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Risk(risk) => Into::<&str>::into(*risk).to_owned(),
    };
    Sha256::digest(said.as_bytes()).iter().take(4).fold(String::new(), |mut text, byte| {
        // Writing into a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
