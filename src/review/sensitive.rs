//! What in a text names somebody, something of theirs, or lets others in: found by its shape, or because it is known.
//!
//! A text is read as it is compared, whatever its spelling ([`Folded`]), once for each kind of thing, so that the work grows as the text does.
//!
//! Scanned by hand: what matters is what stands around a match (a longer number, a version, a particle), which a regular expression without
//! looking around cannot see. In doubt a text is taken for sensitive: a placeholder too many costs a word, one too few costs the secret.
//! What can be told by a person only is found as possible, and is not replaced.

mod address;
mod folded;
mod host;
mod person;
mod resource;
mod secret;

pub use secret::SecretKind;

use std::collections::BTreeSet;
use std::ops::Range;

pub(super) use folded::Folded;
use person::Names;

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
    /// A phone number.
    Phone,
    /// The id of something in their estate.
    Resource,
    /// Something that lets others in.
    Secret,
}

impl Sensitive {
    const ALL: [Self; 8] =
        [Self::Account, Self::Arn, Self::Email, Self::Host, Self::Person, Self::Phone, Self::Resource, Self::Secret];

    /// What its placeholders begin with, in every language.
    pub fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Arn => "arn",
            Self::Email => "email",
            Self::Host => "host",
            Self::Person => "person",
            Self::Phone => "phone",
            Self::Resource => "resource",
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
    /// Whether it surely is that; else somebody has to look at it.
    pub is_sure: bool,
}

/// What was found in a folded text, in no order.
#[derive(Default)]
struct Hits(Vec<Leftover>);

impl Hits {
    fn push(&mut self, kind: Sensitive, at: Range<usize>, is_sure: bool) {
        self.0.push(Leftover { kind, at, is_sure });
    }

    fn sure(&mut self, kind: Sensitive, at: Range<usize>) {
        self.push(kind, at, true);
    }
}

/// What is known to be sensitive, or not to be, whatever it looks like.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Account ids, without the zeros before them.
    accounts: BTreeSet<String>,
    /// People and teams.
    names: Names,
    /// What is left where it stands, exactly so.
    keep: BTreeSet<String>,
}

impl Known {
    /// Nothing but what is kept. The words of a text are ordinary ones: no part of a name by themselves.
    pub fn beside(ordinary: &str, keep: &[String]) -> Self {
        let keep = keep.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect();
        Self { names: Names::beside(ordinary), keep, ..Self::default() }
    }

    /// Takes in the id of an account.
    pub fn learn_account(&mut self, account: &str) {
        /// A shorter number says nothing.
        const LEAST: usize = 6;
        let key = account_key(&digits_of(account));
        if key.len() >= LEAST {
            self.accounts.insert(key);
        }
    }

    /// Takes in what stands in a field for a person.
    pub fn learn_person(&mut self, entered: &str) {
        self.names.learn(entered);
    }

    /// To whom a name belongs.
    pub fn person(&self, name: &str) -> String {
        self.names.key(name)
    }

    /// Whether a text is to be left as it is.
    pub fn keeps(&self, text: &str) -> bool {
        self.keep.contains(text.trim())
    }

    /// Where in a text something stands that is to be left, each with it.
    pub fn kept<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, &'a str)> {
        self.keep
            .iter()
            .flat_map(|keep| text.match_indices(keep.as_str()).map(move |(at, _)| (at..at + keep.len(), keep.as_str())))
    }
}

/// Everything in a text that is sensitive by its shape, whoever it belongs to: for texts of which nothing is known.
pub fn leftovers(text: &str) -> Vec<Leftover> {
    scan(text, &Known::default(), true)
}

/// Everything in a text that is sensitive, from its beginning to its end; what overlaps is one, of the kind that begins first and of two at one
/// place is longer. Roles and teams are sought on demand.
pub(super) fn scan(text: &str, known: &Known, with_roles: bool) -> Vec<Leftover> {
    let folded = Folded::of(text);
    let mut hits = Hits::default();
    for (_, at) in secret::secrets(&folded.text) {
        hits.sure(Sensitive::Secret, at);
    }
    known.names.find(&folded.text, with_roles, &mut hits);
    address::arns(&folded.text, &mut hits);
    address::emails(&folded.text, &mut hits);
    host::hosts(&folded.text, &mut hits);
    address::accounts(&folded.text, &known.accounts, &mut hits);
    resource::resources(&folded.text, &mut hits);
    resource::phones(&folded.text, &mut hits);
    person::addressed(&folded.text, &mut hits);
    let placeholders: Vec<_> = placeholders(&folded.text).map(|(_, _, at)| at).collect();
    let mut found = hits.0;
    found.retain(|hit| !is_within(&hit.at, &placeholders));
    for hit in &mut found {
        hit.at = folded.original(&hit.at);
    }
    let mut kept: Vec<_> = known.kept(text).map(|(at, _)| at).collect();
    kept.sort_by_key(|at| (at.start, at.end));
    found.retain(|hit| !is_within(&hit.at, &kept));
    found.sort_by_key(|hit| (hit.at.start, std::cmp::Reverse(hit.at.end), !hit.is_sure));
    let mut whole: Vec<Leftover> = Vec::with_capacity(found.len());
    for hit in found {
        match whole.last_mut() {
            Some(last) if hit.at.start < last.at.end => {
                last.at.end = last.at.end.max(hit.at.end);
                last.is_sure |= hit.is_sure;
            }
            _ => whole.push(hit),
        }
    }
    whole
}

/// Whether a range lies within one of others, which are in order.
fn is_within(at: &Range<usize>, others: &[Range<usize>]) -> bool {
    let behind = others.partition_point(|other| other.start <= at.start);
    // Others may overlap: the longest of those that begin before it need not be the last one.
    others[..behind].iter().rev().take(MOST_OVERLAPPING).any(|other| other.end >= at.end)
}

/// How many ranges before a place are looked at for one that reaches it.
const MOST_OVERLAPPING: usize = 16;

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

/// The placeholders in a text: kind, number, place.
pub(super) fn placeholders(text: &str) -> impl Iterator<Item = (Sensitive, u32, Range<usize>)> {
    let found = text.char_indices().filter_map(|(at, _)| Some((at, placeholder_at(text, at)?)));
    found.map(|(at, (kind, number, length))| (kind, number, at..at + length))
}

/// The kinds of secrets in a text, in the order in which they stand there.
pub(super) fn secret_kinds(text: &str) -> Vec<SecretKind> {
    let mut found = secret::secrets(&Folded::of(text).text);
    found.sort_by_key(|(_, at)| at.start);
    let mut kinds = Vec::new();
    for (kind, _) in found {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// The character before a place.
fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// How many bytes at the beginning of a text are such characters.
fn run(text: &str, is_such: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is_such(c)).unwrap_or(text.len())
}

/// The longest pieces of a text that have only such characters, and where each begins.
fn runs(text: &str, is_such: impl Fn(char) -> bool + Copy) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = end + text[end..].find(is_such)?;
        end = start + run(&text[start..], is_such);
        Some((start, &text[start..end]))
    })
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

/// The digits of an account id, in whatever spelling.
pub(super) fn digits_of(account: &str) -> String {
    Folded::of(account).text.chars().filter(char::is_ascii_digit).collect()
}

/// What makes two spellings of an account id one: a spreadsheet eats the zeros before a number.
pub(super) fn account_key(digits: &str) -> String {
    digits.trim_start_matches('0').to_owned()
}

#[cfg(test)]
mod tests;
