//! Reads one cell as what its column holds, in the words and marks of either language.

use jiff::civil::Date;
use strum::VariantArray;

use super::super::fault::FaultKind;
use super::super::layout::{Field, Names, Value};
use crate::lens::{Risk, ServiceModels};
use crate::review::{Judged, LONGEST_LINE, LONGEST_TEXT, MOST_PERSON_DAYS, Progress, Status, Treatment, plain_text, quoted};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// An error value.
    Error(String),
    /// A formula, whatever it shows.
    Formula,
}

/// What a cell says; none where it is blank.
pub fn read(held: Option<&Held>, field: Field, names: &[&Names]) -> Result<Option<Value>, FaultKind> {
    let Some(held) = held else { return Ok(None) };
    match held {
        Held::Formula => return Err(FaultKind::Formula),
        Held::Error(error) => return Err(FaultKind::ErrorValue(quoted(error))),
        _ => {}
    }
    let text = shown(held);
    if text.is_empty() {
        return Ok(None);
    }
    let unknown = || FaultKind::UnknownWord { typed: quoted(&text), field };
    match field {
        Field::Status => Ok(status(&text, names)?.map(Value::Status)),
        Field::Treatment => {
            let word = |names: &Names, treatment: Treatment| (names.treatment)(treatment);
            one_of(&text, Treatment::VARIANTS, names, word).map(Value::Treatment).map(Some).ok_or_else(unknown)
        }
        Field::Progress => {
            let word = |names: &Names, progress: Progress| (names.progress)(progress);
            one_of(&text, Progress::VARIANTS, names, word).map(Value::Progress).map(Some).ok_or_else(unknown)
        }
        Field::ResidualRisk => {
            let word = |names: &Names, risk: Risk| (names.risk)(risk);
            one_of(&text, Risk::VARIANTS, names, word).map(Value::Risk).map(Some).ok_or_else(unknown)
        }
        Field::Due | Field::Confirmed => match held {
            Held::Date(date) => Ok(Some(Value::Date(*date))),
            Held::Text(_) => day(&text).map(Value::Date).map(Some).ok_or_else(|| FaultKind::NotADate(quoted(&text))),
            _ => Err(FaultKind::NotADate(quoted(&text))),
        },
        Field::PersonDays => {
            let number = narrow(&text).parse().ok().filter(|number| *number <= MOST_PERSON_DAYS);
            number
                .map(Value::Number)
                .map(Some)
                .ok_or_else(|| FaultKind::NotANumber { typed: quoted(&text), most: MOST_PERSON_DAYS })
        }
        Field::Scope | Field::Notes | Field::Evidence | Field::Owner | Field::ConfirmedBy | Field::Reason => {
            Ok(Some(Value::Text(text)))
        }
    }
}

/// The length of a text that is longer than a review keeps in a field, and the most that it does, in characters. Evidence is one a line.
pub fn too_long(text: &str, field: Field) -> Option<(usize, usize)> {
    let (length, most) = match field {
        Field::Owner | Field::ConfirmedBy => (text.chars().count(), LONGEST_LINE),
        Field::Evidence => (text.lines().map(|line| line.chars().count()).max().unwrap_or(0), LONGEST_TEXT),
        _ => (text.chars().count(), LONGEST_TEXT),
    };
    (length > most).then_some((length, most))
}

/// What a cell shows, as text.
pub fn shown(held: &Held) -> String {
    match held {
        Held::Text(text) => plain_text(text),
        // Without the ".0" that no spreadsheet shows.
        Held::Number(number) => format!("{number}"),
        Held::Date(date) => date.to_string(),
        Held::Flag(true) => "TRUE".to_owned(),
        Held::Flag(false) => "FALSE".to_owned(),
        Held::Error(error) => error.clone(),
        Held::Formula => String::new(),
    }
}

/// A full-width character of an input method as the half-width one that it stands for.
pub fn half_width(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

fn narrow(text: &str) -> String {
    text.trim().chars().map(half_width).collect::<String>().trim().to_owned()
}

/// A word in one spelling: narrow, lower case, without blanks and what stands for them.
pub fn plain_word(text: &str) -> String {
    narrow(text).to_lowercase().chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_')).collect()
}

fn one_of<V: Copy + Into<&'static str>>(
    text: &str,
    values: &[V],
    names: &[&Names],
    word: impl Fn(&Names, V) -> &'static str,
) -> Option<V> {
    let typed = plain_word(text);
    let is = |value: &&V| {
        let key: &'static str = (**value).into();
        plain_word(key) == typed || names.iter().any(|names| plain_word(word(names, **value)) == typed)
    };
    values.iter().find(is).copied()
}

/// A status: its mark, its word, or both, where they agree. The word for "unanswered" is none.
fn status(text: &str, names: &[&Names]) -> Result<Option<Status>, FaultKind> {
    let unknown = || FaultKind::UnknownWord { typed: quoted(text), field: Field::Status };
    let text = narrow(text);
    if let Some(status) = status_word(&text, names) {
        return Ok(status);
    }
    let (marked, rest) = split_mark(&text).ok_or_else(unknown)?;
    if rest.is_empty() {
        return Ok(Some(marked));
    }
    match status_word(rest, names) {
        Some(worded) if worded == Some(marked) => Ok(worded),
        Some(_) => Err(FaultKind::MarkAgainstWord(quoted(&text))),
        None => Err(unknown()),
    }
}

/// The status of a word alone, in either language or as the review file has it.
#[expect(clippy::option_option, reason = "a word that is none, and a word for no status")]
fn status_word(text: &str, names: &[&Names]) -> Option<Option<Status>> {
    let typed = plain_word(text);
    let statuses = Status::VARIANTS.iter().copied().map(Some).chain([None]).map(Judged::from);
    // What the catalog says of a claim is told in the sheet, and is nothing that it takes back.
    let statuses = statuses.chain([Judged::ClaimedInVain(ServiceModels::default())]);
    let is = |status: &Judged| {
        let key = status.status().map_or("unanswered", Into::into);
        let word = |names: &&Names| {
            let name = (names.status)(*status);
            plain_word(split_mark(name).map_or(name, |(_, word)| word)) == typed
        };
        plain_word(key) == typed || names.iter().any(word)
    };
    statuses.into_iter().find(is).map(Judged::status)
}

/// The mark that a text begins with, and what follows it.
fn split_mark(text: &str) -> Option<(Status, &str)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let status = match first {
        '○' | '〇' | '◯' | '✓' | '✔' => Status::Implemented,
        '△' | '▲' | 'Δ' | '∆' => Status::Partial,
        '×' | '✕' | '✖' | '✗' | '✘' => Status::Missing,
        '―' | '—' | '–' | '‐' | '−' | '─' | 'ー' | '-' => Status::NotApplicable,
        '?' | '？' => Status::Unknown,
        '◇' | '◆' => Status::Provider,
        // A letter is a mark only where no word begins with it.
        'o' | 'O' if rest.is_empty() || rest.starts_with(' ') => Status::Implemented,
        'x' | 'X' if rest.is_empty() || rest.starts_with(' ') => Status::Missing,
        _ => return None,
    };
    Some((status, rest.trim_start()))
}

/// A day written as text with its year first, which nobody can read in two ways: `2026-12-31`, `2026/12/31`, `2026年12月31日`.
fn day(text: &str) -> Option<Date> {
    let text = narrow(text).replace(['/', '.', '年', '月'], "-");
    let mut parts = text.strip_suffix('日').unwrap_or(&text).split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
