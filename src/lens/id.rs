//! Ids of questions and best practices. An id means something only within an edition: `SEC1-BP2` of 2020-03 and `SEC01-BP02` of 2025-02
//! are different practices, and another edition may use the same spelling with other meanings. So an id keeps the digits it is written
//! with and is never re-spelled; which edition it belongs to is said beside it.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A text that is no id of a question or best practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not an id such as SEC1 or SEC1-BP2")]
pub struct NotAnId;

/// A number as an id writes it: `02` and `2` are different texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Number {
    pub(super) value: u8,
    pub(super) digits: u8,
}

/// The id of a question: SEC 1 to SEC 11.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub(super) Number);

/// The id of a best practice (AWS's API calls it a choice).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceId {
    pub(super) question: QuestionId,
    pub(super) number: Number,
}

/// The id of a question or of a best practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Id {
    /// Of a question.
    Question(QuestionId),
    /// Of a best practice.
    Choice(ChoiceId),
}

/// An id as people type it, with its edition before it where they name one: `2025-02/SEC01-BP06`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qualified<T> {
    /// The edition; none where it is said elsewhere.
    pub edition: Option<String>,
    /// The id within it.
    pub id: T,
}

impl QuestionId {
    /// The number that people say: 4 for SEC 4.
    pub fn number(self) -> u8 {
        self.0.value
    }
}

impl ChoiceId {
    /// The question that this best practice belongs to.
    pub fn question(self) -> QuestionId {
        self.question
    }

    /// The number within its question.
    pub fn number(self) -> u8 {
        self.number.value
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:0digits$}", self.value, digits = usize::from(self.digits))
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SEC{}", self.0)
    }
}

impl fmt::Display for ChoiceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-BP{}", self.question, self.number)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(id) => id.fmt(f),
            Self::Choice(id) => id.fmt(f),
        }
    }
}

impl<T: fmt::Display> fmt::Display for Qualified<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.edition {
            Some(edition) => write!(f, "{edition}/{}", self.id),
            None => self.id.fmt(f),
        }
    }
}

/// Forgives case, full-width characters and blanks: `sec1`, `ＳＥＣ 01`. Digits are kept as they are typed.
impl FromStr for QuestionId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        match text.parse()? {
            Id::Question(id) => Ok(id),
            Id::Choice(_) => Err(NotAnId),
        }
    }
}

/// Forgives case, full-width characters, blanks and a missing hyphen: `sec01bp02`, `ＳＥＣ０１－ＢＰ０２`, `SEC 01-BP02`. Digits are kept as
/// they are typed.
impl FromStr for ChoiceId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        match text.parse()? {
            Id::Choice(id) => Ok(id),
            Id::Question(_) => Err(NotAnId),
        }
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let text: Cow<str> = if text.is_ascii() { text.into() } else { text.chars().map(half_width).collect() };
        let (question, rest) = number(after(&text, "SEC").ok_or(NotAnId)?)?;
        let question = QuestionId(question);
        if rest.is_empty() {
            return Ok(Self::Question(question));
        }
        let (number, rest) = number(after(rest.strip_prefix('-').unwrap_or(rest), "BP").ok_or(NotAnId)?)?;
        if rest.is_empty() { Ok(Self::Choice(ChoiceId { question, number })) } else { Err(NotAnId) }
    }
}

impl<T: FromStr<Err = NotAnId>> FromStr for Qualified<T> {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let Some((edition, id)) = text.split_once(['/', '／']) else { return Ok(Self { edition: None, id: text.parse()? }) };
        let edition = edition.trim().chars().map(half_width).collect();
        Ok(Self { edition: Some(edition), id: id.parse()? })
    }
}

/// What an ASCII character looks like at full width, as itself.
fn half_width(c: char) -> char {
    match u32::from(c) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// What follows a word, its case and the blanks around it aside.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (head, rest) = text.trim_start().split_at_checked(word.len())?;
    head.eq_ignore_ascii_case(word).then_some(rest.trim_start())
}

/// The number at the beginning of a text, and what follows it and the blanks after it.
fn number(text: &str) -> Result<(Number, &str), NotAnId> {
    let (digits, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let length = u8::try_from(digits.len()).ok().filter(|length| (1..=9).contains(length)).ok_or(NotAnId)?;
    match digits.parse() {
        Ok(value) if value > 0 => Ok((Number { value, digits: length }, rest.trim_start())),
        _ => Err(NotAnId),
    }
}

macro_rules! serde_as_text {
    ($($id:ty),*) => {$(
        impl Serialize for $id {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $id {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
serde_as_text!(QuestionId, ChoiceId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_blanks_and_a_missing_hyphen_are_forgiven() {
        for typed in ["SEC01-BP02", "sec01bp02", "ＳＥＣ０１－ＢＰ０２", "SEC 01-BP02", " Sec\u{3000}01 - bp 02\t"] {
            assert_eq!(typed.parse::<ChoiceId>().unwrap().to_string(), "SEC01-BP02", "{typed}");
        }
        for typed in ["SEC4", "sec4", "ｓｅｃ４", "SEC 4 "] {
            assert_eq!(typed.parse::<QuestionId>().unwrap().to_string(), "SEC4", "{typed}");
        }
    }

    #[test]
    fn an_id_keeps_its_digits_and_is_no_other() {
        let spellings = ["SEC1-BP2", "SEC01-BP02", "SEC01-BP2", "SEC1-BP02", "SEC001-BP0002", "SEC11-BP2", "SEC11-BP02"];
        let ids: Vec<ChoiceId> = spellings.iter().map(|typed| typed.parse().unwrap()).collect();
        for (id, typed) in ids.iter().zip(spellings) {
            assert_eq!(id.to_string(), typed);
            assert_eq!(ids.iter().filter(|other| *other == id).count(), 1, "{typed}");
        }
        assert_ne!("SEC1".parse::<QuestionId>(), "SEC01".parse());
        assert_eq!("SEC11-BP02".parse::<ChoiceId>().unwrap().question(), "SEC11".parse().unwrap());
    }

    #[test]
    fn an_edition_may_stand_before_an_id() {
        let read = |typed: &str| typed.parse::<Qualified<ChoiceId>>().map(|id| (id.edition.clone(), id.to_string()));
        let named = Ok((Some("2025-02".to_owned()), "2025-02/SEC01-BP06".to_owned()));
        assert_eq!(read("2025-02/SEC01-BP06"), named);
        assert_eq!(read("２０２５－０２／sec01bp06"), named);
        assert_eq!(read("SEC1-BP2"), Ok((None, "SEC1-BP2".to_owned())));
        for typed in ["2025-02/", "2025-02/SEC01", "2025-02/x/SEC01-BP06", "2025-02"] {
            assert_eq!(read(typed), Err(NotAnId), "{typed}");
        }
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for typed in [
            "",
            "SEC",
            "SEC0",
            "SEC-BP1",
            "SEC1-BP",
            "SEC1-BP0",
            "SEC1 1",
            "SEC1-BP1 1",
            "SEC1--BP1",
            "REL1",
            "SEC1-BP2x",
            "SEC+1",
            "SEC999",
            "セ1",
        ] {
            assert_eq!(typed.parse::<Id>(), Err(NotAnId), "{typed}");
        }
        assert_eq!("SEC1".parse::<ChoiceId>(), Err(NotAnId));
        assert_eq!("SEC1-BP1".parse::<QuestionId>(), Err(NotAnId));
    }

    #[test]
    fn order_is_by_number() {
        let ids: Vec<ChoiceId> = ["SEC2-BP1", "SEC10-BP1", "SEC10-BP2"].iter().map(|id| id.parse().unwrap()).collect();
        assert!(ids.is_sorted());
    }
}
