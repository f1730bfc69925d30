//! GitLab's Code Quality report: open gaps, what kept a file from being judged, and what else is wrong that has a place: each entry wants a
//! line, so that a demand about the whole review has none.

use std::io::{self, Write};

use serde::Serialize;

use crate::content::{
    Checked, CheckedFile, Failure, Finding, Items, List, ListPart, Reason, Spooled, TooMuch, findings, slashed, word, write_json,
};
use crate::lens::Risk;
use crate::wording::{Phrases, harmless, visible};

/// One entry of the report; GitLab reads these fields and no others.
#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// The report, file by file: first what is wrong beside gaps, then gaps, the gravest risk first.
pub struct GitLab {
    phrases: &'static Phrases,
    beside: Items,
    gaps: [Items; Risk::ALL.len()],
}

impl GitLab {
    /// A report on no file yet, of which so many bytes a part stay in memory.
    pub fn new(phrases: &'static Phrases, hold: usize) -> Self {
        Self { phrases, beside: Items::new(hold), gaps: Risk::ALL.map(|_| Items::new(hold)) }
    }
}

impl Spooled for GitLab {
    fn add(&mut self, file: &CheckedFile) -> io::Result<()> {
        beside(file, self.phrases).try_for_each(|issue| self.beside.push(&issue))?;
        let mut open = findings(file).filter(|finding| finding.acceptance.is_none());
        open.try_for_each(|finding| self.gaps[finding.rank()].push(&gap(&finding, self.phrases)))
    }

    fn write(&mut self, _: &Checked, out: &mut dyn Write) -> io::Result<Option<TooMuch>> {
        let parts = std::iter::once(&mut self.beside).chain(&mut self.gaps).map(ListPart::all).collect();
        let none: [Issue; 0] = [];
        write_json(&none, &mut [List { key: "", parts }], out)?;
        Ok(None)
    }
}

/// What is wrong in a file beside its gaps.
fn beside(file: &CheckedFile, phrases: &Phrases) -> impl Iterator<Item = Issue> {
    file.failures.iter().filter_map(move |failure| match failure.reason {
        Reason::Said(..) | Reason::NoAnswers => Some(other(file, failure, "blocker", phrases)),
        Reason::Why(_) if !file.is_of_practice(failure) && failure.line.is_some() => Some(other(file, failure, "info", phrases)),
        Reason::Why(_) => None,
    })
}

fn gap(finding: &Finding, phrases: &Phrases) -> Issue {
    let severity = match finding.choice.risk.level {
        Risk::High => "critical",
        Risk::Medium => "major",
        Risk::Low => "minor",
    };
    Issue {
        description: described(finding.file, &finding.failure, phrases),
        check_name: format!("wa-sec/{}", finding.choice.id),
        fingerprint: finding.fingerprint(),
        severity,
        location: location(finding.file, finding.line),
    }
}

fn other(file: &CheckedFile, failure: &Failure, severity: &'static str, phrases: &Phrases) -> Issue {
    let demand = word(failure.demand);
    let description = described(file, failure, phrases);
    // A file may have several faults. What has no line is one of its kind, and may name the file as it was typed.
    let which = failure.line.map_or("", |_| &description);
    Issue {
        fingerprint: file.fingerprint(&format!("{demand}\0{which}")),
        check_name: format!("wa-sec/{demand}"),
        severity,
        location: location(file, failure.line.unwrap_or(1)),
        description,
    }
}

fn described(file: &CheckedFile, failure: &Failure, phrases: &Phrases) -> String {
    visible(&harmless(&file.message(failure, phrases)).replace('\n', " "))
}

fn location(file: &CheckedFile, begin: usize) -> Location {
    Location { path: slashed(&file.address.path), lines: Lines { begin } }
}
