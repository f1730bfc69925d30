//! What in a text names somebody, something of theirs, or lets others in: found by its shape, or because it is known.
//!
//! Scanned by hand: what matters is what stands around a match (a longer number, a version, a particle), which a regular expression without
//! looking around cannot see. In doubt a text is taken for sensitive: a placeholder too many costs a word, one too few costs the secret.

mod address;
mod host;
mod person;
mod secret;

pub use secret::SecretKind;

use std::collections::BTreeSet;
use std::ops::Range;

pub(super) use person::{Name, is_role};
pub(super) use secret::secret_at;

/// What a text gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sensitive {
    /// An AWS account id.
    Account,
    /// An Amazon Resource Name.
    Arn,
    /// An e-mail address.
    Email,
    /// The name or the address of a host.
    Host,
    /// A person, or a team.
    Person,
    /// Something that lets others in.
    Secret,
}

impl Sensitive {
    const ALL: [Self; 6] = [Self::Account, Self::Arn, Self::Email, Self::Host, Self::Person, Self::Secret];

    /// What its placeholders begin with, in every language.
    pub fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Arn => "arn",
            Self::Email => "email",
            Self::Host => "host",
            Self::Person => "person",
            Self::Secret => "secret",
        }
    }
}

/// A piece of a text that is sensitive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// What it gives away.
    pub kind: Sensitive,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
}

/// What is known to be sensitive, whatever it looks like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// Account ids.
    pub accounts: BTreeSet<String>,
    /// People and teams.
    pub names: Vec<Name>,
}

/// Everything in a text that is sensitive by its shape, whoever it belongs to: for texts of which nothing is known. People are not found
/// so.
pub fn leftovers(text: &str) -> Vec<Leftover> {
    scan(text, &Known::default())
}

/// Everything in a text that is sensitive. Where two overlap the one that begins first is found, and of two at one place the longer one.
pub(super) fn scan(text: &str, known: &Known) -> Vec<Leftover> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let placeholder = placeholder_at(text, at).map_or(0, |(_, _, length)| length);
        match longest_at(text, at, known) {
            Some((kind, length)) if length > placeholder => {
                found.push(Leftover { kind, at: at..at + length });
                at += length;
            }
            _ => at += placeholder.max(c.len_utf8()),
        }
    }
    found
}

fn longest_at(text: &str, at: usize, known: &Known) -> Option<(Sensitive, usize)> {
    let person = known.names.iter().filter_map(|name| name.length_at(text, at)).max();
    let all = [
        (Sensitive::Secret, secret_at(text, at).map(|(_, length)| length)),
        (Sensitive::Person, person),
        (Sensitive::Arn, address::arn_at(text, at)),
        (Sensitive::Email, address::email_at(text, at)),
        (Sensitive::Host, host::host_at(text, at)),
        (Sensitive::Account, address::account_at(text, at, &known.accounts)),
    ];
    let found = all.into_iter().filter_map(|(kind, length)| Some((kind, length?)));
    // Of two that are as long, the first one.
    found.rev().max_by_key(|(_, length)| *length)
}

/// The placeholder that begins at a place: its kind, its number, its length.
fn placeholder_at(text: &str, at: usize) -> Option<(Sensitive, u32, usize)> {
    let of_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if before(text, at).is_some_and(of_word) {
        return None;
    }
    Sensitive::ALL.into_iter().find_map(|kind| {
        let digits = text[at..].strip_prefix(kind.word())?.strip_prefix('-')?;
        let length = run(digits, |c| c.is_ascii_digit());
        let ends = !digits[length..].starts_with(of_word);
        (length > 0 && ends).then_some(())?;
        Some((kind, digits[..length].parse().ok()?, kind.word().len() + 1 + length))
    })
}

/// Whether a text is a placeholder and nothing else.
pub(super) fn is_placeholder(text: &str) -> bool {
    placeholder_at(text, 0).is_some_and(|(_, _, length)| length == text.len())
}

/// The placeholders in a text.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = (Sensitive, u32)> {
    text.char_indices().filter_map(|(at, _)| placeholder_at(text, at)).map(|(kind, number, _)| (kind, number))
}

/// The character before a place.
fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// How many bytes at the beginning of a text are such characters.
fn run(text: &str, is_such: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_such(c)).unwrap_or(text.len())
}

/// A character of a script that is written without blanks between words.
fn is_cjk(c: char) -> bool {
    is_han(c) || is_katakana(c) || matches!(c, '\u{3041}'..='\u{309F}' | '\u{AC00}'..='\u{D7A3}' | '\u{FF01}'..='\u{FF60}')
}

fn is_han(c: char) -> bool {
    matches!(c, '々' | '〆' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30A1}'..='\u{30FA}' | 'ー' | '\u{FF66}'..='\u{FF9F}')
}

/// The value of a digit, half or full width.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// An account id as its twelve digits.
pub(super) fn digits_of(account: &str) -> String {
    account.chars().filter_map(digit).collect()
}

#[cfg(test)]
mod tests;
