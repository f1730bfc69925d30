//! Reads a text as a review: tree, edition, judgement.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fault::{Fault, FaultKind, Faults, Place};
use super::file_format::{FORMAT, REVIEW};
use super::habit::half_width;
use super::judge::Judge;
use super::node::{self, Kind, Node};
use super::value::{self, Map};
use crate::lens::{ChoiceId, Lens, QuestionId, bundled};
use crate::review::{Review, quoted};

/// A text that was read as a review.
#[derive(Debug)]
pub struct Parsed {
    /// The review.
    pub review: Review,
    /// Its edition.
    pub lens: Arc<Lens>,
    /// What is no fault and yet not as its author may think: said in vain, or in a newer format that this binary does not know.
    pub warnings: Vec<Fault>,
    pub(super) content: Content,
}

/// What a text holds, beside the review in it.
#[derive(Debug)]
pub(super) struct Content {
    /// The version of its format.
    pub(super) format: u32,
    /// The line of each best practice that has an answer, counted from 1.
    pub(super) lines: BTreeMap<ChoiceId, usize>,
    /// The line of each question that something is said of, counted from 1.
    pub(super) question_lines: BTreeMap<QuestionId, usize>,
}

/// Why a text is no review that this binary can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Everything that is wrong with it, in the order of the text.
    Faulty(Vec<Fault>),
    /// An edition that this binary does not have.
    UnknownEdition {
        /// The id that the text names.
        id: String,
        /// Where.
        place: Place,
    },
}

/// Whether a text says that it is a review: the key `wa-sec` stands at its outermost level, in whatever spelling, with a value beside it.
/// What it says may still be wrong; without it the text is somebody else's.
pub(super) fn is_marked(text: &str) -> bool {
    let says_something = |line: &&str| !line.trim().is_empty() && !line.starts_with(['#', '%', '-']);
    let mut lines = text.trim_start_matches('\u{feff}').lines().skip_while(|line| !says_something(line)).peekable();
    let Some(first) = lines.peek() else { return false };
    let indent = &first[..first.len() - first.trim_start().len()];
    // Between brackets indentation means nothing.
    let in_brackets = first.trim_start().starts_with('{');
    let outermost =
        |line| if in_brackets { Some(str::trim_start_matches(line, [' ', '\t', '{'])) } else { str::strip_prefix(line, indent) };
    lines.filter_map(outermost).any(is_mark)
}

/// `wa-sec: 1`, or what is meant by `"WA_SEC": 1`.
fn is_mark(line: &str) -> bool {
    let Some((key, value)) = line.split_once([':', '：']) else { return false };
    let key = key.chars().map(half_width).filter(|c| !matches!(c, '-' | '_' | '"' | '\'') && *c != ' ');
    let is_key = !line.starts_with([' ', '\t']) && key.take(6).map(|c| c.to_ascii_lowercase()).eq("wasec".chars());
    is_key && !value.trim().is_empty() && !value.trim().starts_with('#')
}

/// Reads a text as a review.
///
/// # Errors
/// Everything that is wrong with it, at once; or the edition that this binary does not have.
pub fn parse(text: &str) -> Result<Parsed, Refusal> {
    parse_as(text, Era::Now)
}

/// Whether a text may still be mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    /// It is a review as it stands.
    Now,
    /// It is what a review was on some day. What was never refused then is not refused now.
    Past,
}

/// Reads a text as a review, or as what one was.
///
/// # Errors
/// As [`parse`].
pub(super) fn parse_as(text: &str, era: Era) -> Result<Parsed, Refusal> {
    let mut faults = Faults::default();
    let root = match node::read(text, &mut faults) {
        Ok(root) => root,
        Err(fault) => return Err(Refusal::Faulty(faults.ended_by(*fault))),
    };
    let lens = match root.as_ref().and_then(|root| head(root, "lens")) {
        Some((id, place)) => match bundled(id.trim()) {
            Some(edition) => Some(edition.lens()),
            None => return Err(Refusal::UnknownEdition { id: quoted(id.trim()), place: place.clone() }),
        },
        None => None,
    };
    let (content, values, warnings, faults) = judge(root, lens.as_deref(), faults, era);
    match lens {
        Some(lens) if faults.is_empty() => {
            let review = value::to_review(values, &lens.edition.id);
            let mut warnings = warnings;
            // Where the provider is claimed in vain there is a risk after all, and an acceptance of it is heard.
            warnings.retain(|warning| match &warning.kind {
                FaultKind::AcceptanceNotNeeded { practice, .. } => {
                    !lens.choice(*practice).is_some_and(|choice| review.standing(choice).is_open())
                }
                _ => true,
            });
            Ok(Parsed { review, lens, warnings, content })
        }
        _ => Err(Refusal::Faulty(faults.sorted())),
    }
}

/// What a text holds within an edition that is settled, and the values of its keys.
///
/// # Errors
/// Its faults.
pub(super) fn parse_within(text: &str, lens: &Lens) -> Result<(Content, Map), Vec<Fault>> {
    let mut faults = Faults::default();
    let root = node::read(text, &mut faults).map_err(|fault| vec![*fault])?;
    let (content, values, _, faults) = judge(root, Some(lens), faults, Era::Now);
    if faults.is_empty() { Ok((content, values)) } else { Err(faults.sorted()) }
}

fn judge(root: Option<Node>, lens: Option<&Lens>, faults: Faults, era: Era) -> (Content, Map, Vec<Fault>, Faults) {
    // An empty file is a map in which every required key is missing.
    let root = root.filter(|root| !matches!(root.kind, Kind::Null)).unwrap_or_else(|| {
        let start = Place { span: 0..0, line: 1, column: 1 };
        Node { kind: Kind::Map(Vec::new()), place: start }
    });
    let format = head(&root, "wa-sec").and_then(|(version, _)| version.trim().parse().ok()).unwrap_or(FORMAT);
    let mut judge = Judge::new(lens, format, faults);
    judge.frozen = era == Era::Past;
    let values = judge.file(&root, &REVIEW);
    let Judge { faults, warnings, lines, question_lines, .. } = judge;
    let mut warnings = warnings.sorted();
    if let Some((_, place)) = head(&root, "wa-sec").filter(|_| format > FORMAT) {
        warnings.insert(0, Fault::new(FaultKind::NewerFormat(format), place));
    }
    (Content { format, lines, question_lines }, values, warnings, faults)
}

/// A scalar at the top of the file, wherever it stands.
fn head<'n>(root: &'n Node<'_>, name: &str) -> Option<(&'n str, &'n Place)> {
    let Kind::Map(entries) = &root.kind else { return None };
    entries.iter().find_map(|(key, value)| match (&key.kind, &value.kind) {
        (Kind::Scalar { text: key, .. }, Kind::Scalar { text, .. }) if key == name && !text.trim().is_empty() => {
            Some((text.as_ref(), &value.place))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests;
