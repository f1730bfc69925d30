//! Ids of questions and best practices. `SEC1-BP2` (edition 2020-03) and `SEC01-BP02` (2025-02) are different practices,
//! so an id keeps the way in which its edition spells numbers; that is part of its identity.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A text that is no id of a question or best practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not an id such as SEC1 or SEC1-BP2")]
pub struct NotAnId;

/// How an edition writes its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spelling {
    /// `SEC1-BP2`, as the deck counts (2020-03).
    Plain,
    /// `SEC01-BP02`, as AWS counts since 2022.
    Padded,
}

impl Spelling {
    fn of(digits: &str) -> Self {
        if digits.starts_with('0') { Self::Padded } else { Self::Plain }
    }

    fn write(self, number: u8, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain => write!(f, "{number}"),
            Self::Padded => write!(f, "{number:02}"),
        }
    }
}

/// The id of a question: SEC 1 to SEC 11.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId {
    number: u8,
    spelling: Spelling,
}

/// The id of a best practice (AWS's API calls it a choice).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceId {
    question: QuestionId,
    number: u8,
    spelling: Spelling,
}

impl QuestionId {
    /// From its parts, for constants.
    pub(super) const fn new(number: u8, spelling: Spelling) -> Self {
        Self { number, spelling }
    }

    /// The number that people say: 4 for SEC 4.
    pub fn number(self) -> u8 {
        self.number
    }

    /// How this id writes its numbers.
    pub fn spelling(self) -> Spelling {
        self.spelling
    }

    /// How this id writes its numbers, where that tells the editions apart: `SEC10` is spelled the same in all of them.
    pub fn chosen_spelling(self) -> Option<Spelling> {
        (self.number < 10).then_some(self.spelling)
    }

    /// The same number as another edition spells it. `SEC10` is spelled the same in all of them, and is the same id.
    #[must_use]
    pub fn spelled(self, spelling: Spelling) -> Self {
        Self { spelling: if self.number < 10 { spelling } else { Spelling::Plain }, ..self }
    }
}

impl ChoiceId {
    /// From its parts, for constants.
    pub(super) const fn new(question: QuestionId, number: u8, spelling: Spelling) -> Self {
        Self { question, number, spelling }
    }

    /// The question that this best practice belongs to.
    pub fn question(self) -> QuestionId {
        self.question
    }

    /// How this id writes its numbers.
    pub fn spelling(self) -> Spelling {
        self.spelling
    }

    /// The number within its question.
    pub fn number(self) -> u8 {
        self.number
    }

    /// The same numbers as another edition spells them.
    #[must_use]
    pub fn spelled(self, spelling: Spelling) -> Self {
        Self { question: self.question.spelled(spelling), spelling, ..self }
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SEC")?;
        self.spelling.write(self.number, f)
    }
}

impl fmt::Display for ChoiceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-BP", self.question)?;
        self.spelling.write(self.number, f)
    }
}

/// Reads any spelling: `sec1`, `SEC01`. The result is spelled as typed; within an edition use [`QuestionId::spelled`].
impl FromStr for QuestionId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let digits = strip_prefix_ignoring_case(text, "SEC").ok_or(NotAnId)?;
        Ok(Self { number: number(digits)?, spelling: Spelling::Plain }.spelled(Spelling::of(digits)))
    }
}

/// Reads any spelling: `sec1-bp2`, `SEC01-BP02`, `SEC11-BP01`. A leading zero anywhere makes it padded.
impl FromStr for ChoiceId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (question, choice) = text.split_once('-').ok_or(NotAnId)?;
        let question: QuestionId = question.parse()?;
        let digits = strip_prefix_ignoring_case(choice, "BP").ok_or(NotAnId)?;
        let spelling = question.spelling.max(Spelling::of(digits));
        Ok(Self { question, number: number(digits)?, spelling }.spelled(spelling))
    }
}

fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

fn number(digits: &str) -> Result<u8, NotAnId> {
    let plain = matches!(digits.len(), 1..=9) && digits.bytes().all(|b| b.is_ascii_digit());
    match digits.parse() {
        Ok(number) if plain && number > 0 => Ok(number),
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
    fn any_spelling_is_read_and_the_edition_decides_how_it_is_written() {
        for typed in ["SEC1-BP2", "sec1-bp2", "Sec01-Bp02", "SEC01-BP2", "sec1-bp02", "SEC001-BP0002"] {
            let id: ChoiceId = typed.parse().unwrap();
            assert_eq!(id.spelled(Spelling::Plain).to_string(), "SEC1-BP2");
            assert_eq!(id.spelled(Spelling::Padded).to_string(), "SEC01-BP02");
        }
    }

    #[test]
    fn a_leading_zero_anywhere_means_padded() {
        assert_eq!("SEC11-BP01".parse::<ChoiceId>().unwrap().spelling(), Spelling::Padded);
        assert_eq!("SEC11-BP1".parse::<ChoiceId>().unwrap().spelling(), Spelling::Plain);
        assert_ne!("SEC1-BP2".parse::<ChoiceId>(), "SEC01-BP02".parse::<ChoiceId>());
        assert_ne!("SEC11-BP2".parse::<ChoiceId>(), "SEC11-BP02".parse::<ChoiceId>());
        assert_eq!("SEC11-BP02".parse::<ChoiceId>().unwrap().question(), "SEC11".parse().unwrap());
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for typed in
            ["", "SEC", "SEC0", "SEC-BP1", "SEC1-BP", "SEC1-BP0", "SEC1BP1", "REL1", "SEC1-BP2x", "SEC+1", "SEC999", "セ1"]
        {
            assert_eq!(typed.parse::<ChoiceId>(), Err(NotAnId), "{typed}");
        }
    }

    #[test]
    fn order_is_by_number() {
        let ids: Vec<ChoiceId> = ["SEC2-BP1", "SEC10-BP1", "SEC10-BP2"].iter().map(|id| id.parse().unwrap()).collect();
        assert!(ids.is_sorted());
    }
}
