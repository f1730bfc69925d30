//! Gaps as platforms for code take them: the worst first, each with a place in its file and a fingerprint that outlives edits.

use std::borrow::Cow;
use std::path::{Component, Path};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::checked::{CheckedFile, CheckedPractice, Failure, Reason};
use crate::assessment::{Unmet, Why};
use crate::lens::{Choice, Question, Risk};
use crate::review::{Acceptance, Demand};
use crate::store::sha256;

/// A practice that is known not to be (fully) in place, whatever is demanded: what is demanded may change from run to run, and a gap must not
/// seem closed by that. And one that fails for want of evidence, where that is demanded.
pub struct Finding<'a> {
    /// The file that it is in.
    pub file: &'a CheckedFile,
    /// The question of the practice.
    pub question: &'a Question,
    /// The practice.
    pub choice: &'a Choice,
    /// The line of the answer, counted from 1.
    pub line: usize,
    /// What is so.
    pub failure: Cow<'a, Failure>,
    /// The acceptance that holds: the gap is there, and its risk is knowingly kept.
    pub acceptance: Option<&'a Acceptance>,
}

/// So many ranks there are ([`Finding::rank`]).
pub const RANKS: usize = 2 * Risk::ALL.len();

/// The gaps of a file, in catalog order. Formats put those of all files together by rank ([`Finding::rank`]).
pub fn findings(file: &CheckedFile) -> impl Iterator<Item = Finding<'_>> {
    file.practices.iter().filter_map(move |practice| {
        let CheckedPractice { id, status, line, acceptance, .. } = practice;
        let is_gap = status.standing().is_confirmed_gap();
        let lens = file.lens.as_deref()?;
        let (question, choice) = (lens.question(id.question())?, lens.choice(*id)?);
        let says = |failure: &&Failure| {
            let Reason::Why(why) = &failure.reason else { return false };
            // What is not known any more is no finding.
            let is_told = is_gap && matches!(why, Why::Gap { .. } | Why::Worse { .. }) || matches!(why, Why::NoEvidence { .. });
            failure.best_practice == Some(*id) && is_told
        };
        let plain = || {
            let why = Why::Gap { status: is_gap.then_some(*status)?, acceptance: None };
            let (best_practice, risk) = (Some(*id), Some(choice.risk.level));
            let unmet = Unmet { demand: Demand::FailOn, best_practice, question: Some(question.id), risk, why };
            Some(Cow::Owned(Failure::new(unmet, *line)))
        };
        let failure = file.failures.iter().find(says).map(Cow::Borrowed).or_else(plain)?;
        let acceptance = acceptance.as_ref();
        Some(Finding { file, question, choice, line: line.unwrap_or(1), failure, acceptance })
    })
}

impl Finding<'_> {
    /// Where it stands among those of all files, below [`RANKS`]: open ones before accepted ones, the gravest risk first.
    pub fn rank(&self) -> usize {
        let of_risk = Risk::ALL.iter().position(|risk| *risk == self.choice.risk.level).unwrap_or_default();
        if self.acceptance.is_some() { Risk::ALL.len() + of_risk } else { of_risk }
    }

    /// The same as long as the file keeps its place and the practice its id: editing a note or moving a line reopens nothing.
    pub fn fingerprint(&self) -> String {
        self.file.fingerprint(&self.choice.id.to_string())
    }
}

impl CheckedFile {
    /// What tells one thing that is wrong in it from every other.
    pub fn fingerprint(&self, what: &str) -> String {
        fingerprint(&self.address.key, what)
    }
}

fn fingerprint(file: &Path, what: &str) -> String {
    sha256(format!("{}\0{what}", slashed(file)).as_bytes())
}

/// A path as platforms want it: slashes, and no `./` before it.
pub fn slashed(path: &Path) -> String {
    let mut parts = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::RootDir => parts.push(String::new()),
            part => parts.push(part.as_os_str().to_string_lossy().into_owned()),
        }
    }
    parts.join("/")
}

/// What may not stand in the path of a URI as it is. The colon is among them: a file called `a:b` is no URI of the scheme `a`.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b':')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A path as a URI, percent-encoded: relative where the path is.
pub fn uri(path: &Path) -> String {
    let path = slashed(path);
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    format!("{scheme}{}", utf8_percent_encode(&path, ENCODED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_uri() {
        for (path, shown) in [
            ("./wa-review.yaml", "wa-review.yaml"),
            ("reviews/./a b.yaml", "reviews/a%20b.yaml"),
            ("日本.yaml", "%E6%97%A5%E6%9C%AC.yaml"),
            ("a:b#c?d%e.yaml", "a%3Ab%23c%3Fd%25e.yaml"),
            ("/srv/a.yaml", "file:///srv/a.yaml"),
            ("../a.yaml", "../a.yaml"),
        ] {
            assert_eq!(uri(Path::new(path)), shown);
        }
    }

    #[test]
    fn a_fingerprint_is_of_the_path_and_of_what_is_wrong() {
        let of = |path: &str, what| fingerprint(Path::new(path), what);
        assert_eq!(of("a.yaml", "SEC1-BP1"), of("./a.yaml", "SEC1-BP1"));
        assert_ne!(of("a.yaml", "SEC1-BP1"), of("b.yaml", "SEC1-BP1"));
        assert_ne!(of("a.yaml", "SEC1-BP1"), of("a.yaml", "SEC1-BP2"));
        // Platforms keep these over years: what is hashed, and how, must not change.
        assert_eq!(of("wa-review.yaml", "SEC1-BP2"), "d7fc5b3f4e5c4cc6b4bb2706b195e21a2c9e44304cf576cf416879aee0df9216");
    }
}
