//! Judges a single scalar against what its key holds.

use jiff::civil::Date;

use super::fault::{Fault, FaultKind, Hint, Wanted};
use super::file_format::{FORMAT, Shape};
use super::habit;
use super::nearest::nearest;
use super::node::{Kind, Node};
use super::value::Value;
use crate::lens::{Bundled, ChoiceId, EDITIONS, Id, Lens, Qualified};
use crate::review::{days as days_of, is_forbidden, plain_line, plain_text, quoted};

/// The value of a scalar. None: it is blank, or belongs to the file's head, which is settled before anything is judged.
/// Only where `hinted` is it looked for what a wrong one was meant to be.
pub fn judge(node: &Node, shape: &Shape, hinted: bool) -> Result<Option<Value>, Box<Fault>> {
    match shape {
        Shape::Format => version(node).map(|()| None),
        Shape::Edition => scalar(node, Wanted::Text).map(|_| None),
        Shape::Name | Shape::Line => text(node).map(|text| said(plain_line(text))),
        Shape::Text => text(node).map(|text| said(plain_text(text))),
        Shape::Account => account(node).map(Some),
        Shape::Date => date(node).map(Some),
        Shape::Flag => flag(node).map(Some),
        Shape::Word(words) => word(node, &words(), hinted).map(Some),
        Shape::Number(most) => number(node, *most).map(Some),
        Shape::Days => days(node).map(Some),
        _ => refuse(FaultKind::WrongType(Wanted::Map), node, None),
    }
}

/// Whether a value says nothing.
pub fn is_blank(node: &Node) -> bool {
    match &node.kind {
        Kind::Null => true,
        Kind::Scalar { text, .. } => text.trim().is_empty(),
        _ => false,
    }
}

/// A single item as the list that was meant.
pub fn as_list(kind: &Kind, item: &Shape) -> Option<String> {
    let Kind::Scalar { text, .. } = kind else { return None };
    let is_simple = text.len() < 60 && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | ' '));
    match item {
        Shape::Word(words) => meant(text, &words()).map(|word| format!("[{word}]")),
        Shape::Account => is_simple.then(|| format!("[\"{text}\"]")),
        Shape::Map(_) => None,
        _ => is_simple.then(|| format!("[{text}]")),
    }
}

/// The word that a person most likely meant.
fn meant(text: &str, words: &[&'static str]) -> Option<&'static str> {
    nearest(text, words.iter().copied()).or_else(|| habit::word(text, words))
}

fn refuse<T>(kind: FaultKind, node: &Node, hint: Option<Hint>) -> Result<T, Box<Fault>> {
    Err(Box::new(Fault { hint, ..Fault::new(kind, &node.place) }))
}

fn scalar<'n>(node: &'n Node<'_>, wanted: Wanted) -> Result<&'n str, Box<Fault>> {
    match &node.kind {
        Kind::Scalar { text, .. } => Ok(text),
        _ => refuse(FaultKind::WrongType(wanted), node, None),
    }
}

fn said(text: String) -> Option<Value> {
    (!text.is_empty()).then_some(Value::Text(text))
}

fn version(node: &Node) -> Result<(), Box<Fault>> {
    let text = scalar(node, Wanted::Text)?;
    if text.trim().parse::<u32>().is_ok_and(|version| version >= FORMAT) {
        return Ok(());
    }
    refuse(FaultKind::WrongFormat(quoted(text)), node, None)
}

fn text<'n>(node: &'n Node<'_>) -> Result<&'n str, Box<Fault>> {
    let text = scalar(node, Wanted::Text)?;
    match text.chars().find(|&c| is_forbidden(c)) {
        Some(forbidden) => refuse(FaultKind::ForbiddenCharacter(forbidden), node, None),
        None => Ok(text),
    }
}

fn account(node: &Node) -> Result<Value, Box<Fault>> {
    let text = text(node)?.to_owned();
    if text.len() != 12 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return refuse(FaultKind::WrongAccount(quoted(&text)), node, None);
    }
    if matches!(node.kind, Kind::Scalar { plain: true, .. }) {
        let hint = Some(Hint::Quote(text.clone()));
        return refuse(FaultKind::AccountNotQuoted(text), node, hint);
    }
    Ok(Value::Text(text))
}

/// A day of the calendar, written `2026-11-23` and in no other way. Quotes do no harm.
fn date(node: &Node) -> Result<Value, Box<Fault>> {
    let text = scalar(node, Wanted::Date)?.trim();
    let is_shaped = |(i, b): (usize, u8)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() };
    let date: Option<Date> = if text.len() == 10 && text.bytes().enumerate().all(is_shaped) { text.parse().ok() } else { None };
    match date {
        Some(date) => Ok(Value::Date(date)),
        None => refuse(FaultKind::WrongDate(quoted(text)), node, None),
    }
}

fn flag(node: &Node) -> Result<Value, Box<Fault>> {
    match &node.kind {
        Kind::Scalar { text, plain: true } if matches!(&**text, "true" | "True" | "TRUE") => Ok(Value::Flag(true)),
        Kind::Scalar { text, plain: true } if matches!(&**text, "false" | "False" | "FALSE") => Ok(Value::Flag(false)),
        kind => {
            let meant = if let Kind::Scalar { text, .. } = kind { habit::flag(text) } else { None };
            refuse(FaultKind::WrongType(Wanted::Flag), node, meant.map(|flag| Hint::DidYouMean(flag.to_owned())))
        }
    }
}

fn number(node: &Node, most: u32) -> Result<Value, Box<Fault>> {
    let text = scalar(node, Wanted::Text)?.trim();
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    match text.parse() {
        Ok(number) if digits && number <= most => Ok(Value::Number(number)),
        _ => {
            let hint = number_meant(text).filter(|number| *number <= most).map(|number| Hint::DidYouMean(number.to_string()));
            refuse(FaultKind::WrongNumber { number: quoted(text), most }, node, hint)
        }
    }
}

fn days(node: &Node) -> Result<Value, Box<Fault>> {
    let text = scalar(node, Wanted::Text)?.trim();
    match days_of(text) {
        Some(days) => Ok(Value::Number(days)),
        None => refuse(FaultKind::WrongDays(quoted(text)), node, days_meant(text).map(Hint::DidYouMean)),
    }
}

/// The number that someone means who writes `90 %`.
pub fn number_meant(typed: &str) -> Option<u32> {
    habit::number(typed)
}

/// The number of days that someone means who writes `180 days`.
pub fn days_meant(typed: &str) -> Option<String> {
    habit::number(typed).map(|days| format!("{days}d"))
}

/// A best practice of the edition that is named with it, else of the one given, else of any.
/// Only where `hinted` is it looked for what a wrong one was meant to be.
pub fn practice(node: &Node, lens: Option<&Lens>, hinted: bool) -> Result<Value, Box<Fault>> {
    match practice_id(text(node)?, lens, hinted) {
        Ok(id) => Ok(Value::Text(id.to_string())),
        Err((kind, hint)) => refuse(kind, node, hint),
    }
}

/// The best practice of an id as people type it: of the edition that is named with it, else of the one given, else of any. Only where
/// `hinted` is it looked for what a wrong one was meant to be.
///
/// # Errors
/// There is none: what is wrong, and what may have been meant.
pub fn practice_id(typed: &str, lens: Option<&Lens>, hinted: bool) -> Result<Qualified<ChoiceId>, (FaultKind, Option<Hint>)> {
    let parsed: Option<Qualified<ChoiceId>> = typed.parse().ok();
    let named = parsed.as_ref().and_then(|parsed| parsed.edition.clone());
    let of = named.as_ref().and_then(|edition| EDITIONS.of(edition)).map(Bundled::lens);
    if let (Some(edition), None) = (&named, &of) {
        let allowed: Vec<_> = EDITIONS.iter().map(|bundled| bundled.id).collect();
        let hint = meant(edition, &allowed).map(|edition| Hint::DidYouMean(edition.to_owned()));
        return Err((FaultKind::UnknownWord { word: quoted(edition), allowed }, hint));
    }
    let lens = of.as_deref().or(lens);
    let is_there = |id: Id| lens.map_or_else(|| EDITIONS.having(id).is_some(), |lens| lens.has(id));
    let id = parsed.as_ref().map(|parsed| Id::Choice(parsed.id));
    if let Some(parsed) = parsed.filter(|parsed| is_there(Id::Choice(parsed.id))) {
        return Ok(parsed);
    }
    let Some(lens) = lens else {
        // A slip may be meant for any edition; the latest is the likeliest.
        let near = || EDITIONS.iter().rev().find_map(|bundled| near_practice(typed, &bundled.lens()));
        let near = if hinted { near() } else { None };
        return Err((FaultKind::PracticeOfNoEdition(quoted(typed)), near));
    };
    let elsewhere = || id.and_then(|id| EDITIONS.elsewhere(id, None, lens)).map(Box::new).map(Hint::Elsewhere);
    let hint = if hinted { elsewhere().or_else(|| near_practice(typed, lens)) } else { None };
    let kind = FaultKind::PracticeNotOfEdition { typed: quoted(typed), edition: lens.edition.id.to_string() };
    Err((kind, hint))
}

fn near_practice(typed: &str, lens: &Lens) -> Option<Hint> {
    let ids: Vec<_> = lens.choices().map(|choice| choice.id.to_string()).collect();
    nearest(typed, ids.iter().map(String::as_str)).map(|id| Hint::DidYouMean(id.to_owned()))
}

fn word(node: &Node, words: &[&'static str], hinted: bool) -> Result<Value, Box<Fault>> {
    let text = scalar(node, Wanted::Text)?;
    if let Some(word) = words.iter().find(|word| **word == text) {
        return Ok(Value::Word(word));
    }
    let hint = if hinted { meant(text, words) } else { None }.map(|word| Hint::DidYouMean(word.to_owned()));
    refuse(FaultKind::UnknownWord { word: quoted(text), allowed: words.to_vec() }, node, hint)
}
