//! Open gaps as platforms for code take them: the worst first, each with a place in its file and a fingerprint that outlives edits.

use std::borrow::Cow;
use std::path::{Component, Path};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::checked::{CheckedFile, CheckedPractice, Failure, Reason};
use crate::assessment::{Demand, Unmet, Why};
use crate::lens::{Choice, Question, Risk};
use crate::store::sha256;

/// A practice that is known not to be (fully) in place and whose risk nobody accepts, whatever is demanded: what is demanded may change from run to
/// run, and a gap must not seem closed by that.
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
}

/// The open gaps of a file, in catalog order. Formats put those of all files together by risk ([`Finding::rank`]), the gravest first.
pub fn findings(file: &CheckedFile) -> impl Iterator<Item = Finding<'_>> {
    file.practices.iter().filter_map(move |practice| {
        let CheckedPractice { id, status, line, acceptance, .. } = practice;
        let is_finding = status.standing().is_confirmed_gap() && acceptance.is_none();
        let (status, true) = (*status, is_finding) else { return None };
        let lens = file.lens.as_deref()?;
        let (question, choice) = (lens.question(id.question())?, lens.choice(*id)?);
        let says = |failure: &&Failure| {
            failure.best_practice == Some(*id) && matches!(&failure.reason, Reason::Why(Why::Gap { .. } | Why::Worse { .. }))
        };
        let plain = || {
            let why = Why::Gap { status, expired: None };
            let (best_practice, risk) = (Some(*id), Some(choice.risk.level));
            let unmet = Unmet { demand: Demand::FailOn, best_practice, question: Some(question.id), risk, why };
            Cow::Owned(Failure::new(unmet, *line))
        };
        let failure = file.failures.iter().find(says).map_or_else(plain, Cow::Borrowed);
        Some(Finding { file, question, choice, line: line.unwrap_or(1), failure })
    })
}

impl Finding<'_> {
    /// The place of its risk in [`Risk::ALL`].
    pub fn rank(&self) -> usize {
        Risk::ALL.iter().position(|risk| *risk == self.choice.risk.level).unwrap_or_default()
    }

    /// The same as long as the file keeps its path and the practice its id: editing a note or moving a line reopens nothing.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.file.path, &self.choice.id.to_string())
    }
}

/// What tells one thing that is wrong in a file from every other.
pub fn fingerprint(file: &Path, what: &str) -> String {
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
