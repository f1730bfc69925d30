//! Reads a text as a review: tree, edition, judgement.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fault::{Fault, FaultKind, Place, quoted};
use super::file_format::{FORMAT, REVIEW};
use super::judge::Judge;
use super::node::{self, Kind, Node};
use super::value::{self, Map};
use crate::lens::{ChoiceId, Lens, QuestionId, bundled};
use crate::review::Review;

/// More faults than this are counted, not listed.
const MOST_FAULTS: usize = 500;

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
    /// The values of its keys.
    pub(super) values: Map,
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

/// Reads a text as a review.
///
/// # Errors
/// Everything that is wrong with it, at once; or the edition that this binary does not have.
pub fn parse(text: &str) -> Result<Parsed, Refusal> {
    let mut faults = Vec::new();
    let root =
        node::read(text, &mut faults).map_err(|fault| Refusal::Faulty(sorted(faults.drain(..).chain([*fault]).collect())))?;
    let lens = match root.as_ref().and_then(|root| head(root, "lens")) {
        Some((id, place)) => match bundled(id.trim()) {
            Some(edition) => Some(edition.lens()),
            None => return Err(Refusal::UnknownEdition { id: quoted(id.trim()), place: place.clone() }),
        },
        None => None,
    };
    let (content, warnings, faults) = judge(root, lens.as_deref(), faults);
    match lens {
        Some(lens) if faults.is_empty() => {
            let review = value::to_review(&content.values, &lens.edition.id);
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
        _ => Err(Refusal::Faulty(sorted(faults))),
    }
}

/// What a text holds within an edition that is settled.
///
/// # Errors
/// Its faults.
pub(super) fn parse_within(text: &str, lens: &Lens) -> Result<Content, Vec<Fault>> {
    let mut faults = Vec::new();
    let root = node::read(text, &mut faults).map_err(|fault| vec![*fault])?;
    let (content, _, faults) = judge(root, Some(lens), faults);
    if faults.is_empty() { Ok(content) } else { Err(faults) }
}

fn judge(root: Option<Node>, lens: Option<&Lens>, faults: Vec<Fault>) -> (Content, Vec<Fault>, Vec<Fault>) {
    // An empty file is a map in which every required key is missing.
    let root = root.filter(|root| !matches!(root.kind, Kind::Null)).unwrap_or_else(|| {
        let start = Place { span: 0..0, line: 1, column: 1 };
        Node { kind: Kind::Map(Vec::new()), place: start }
    });
    let format = head(&root, "wa-sec").and_then(|(version, _)| version.trim().parse().ok()).unwrap_or(FORMAT);
    let mut judge = Judge::new(lens, format, faults);
    let values = judge.file(&root, &REVIEW);
    let Judge { faults, mut warnings, lines, question_lines, .. } = judge;
    warnings.sort_by_key(|fault| fault.place.span.start);
    if let Some((_, place)) = head(&root, "wa-sec").filter(|_| format > FORMAT) {
        warnings.insert(0, Fault::new(FaultKind::NewerFormat(format), place));
    }
    (Content { values, format, lines, question_lines }, warnings, faults)
}

/// A scalar at the top of the file, wherever it stands.
fn head<'n>(root: &'n Node, name: &str) -> Option<(&'n str, &'n Place)> {
    let Kind::Map(entries) = &root.kind else { return None };
    entries.iter().find_map(|(key, value)| match (&key.kind, &value.kind) {
        (Kind::Scalar { text: key, .. }, Kind::Scalar { text, .. }) if key == name && !text.trim().is_empty() => {
            Some((text.as_str(), &value.place))
        }
        _ => None,
    })
}

/// Everything that is wrong, in order, and not without end.
pub(super) fn sorted(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by_key(|fault| fault.place.span.start);
    if faults.len() > MOST_FAULTS {
        let more = faults.len() - MOST_FAULTS;
        faults.truncate(MOST_FAULTS);
        let last = faults.last().map(|fault| fault.place.clone()).unwrap_or_default();
        faults.push(Fault::new(FaultKind::MoreFaults(more), &last));
    }
    faults
}

#[cfg(test)]
mod tests;
