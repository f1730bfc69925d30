//! GitLab's Code Quality report: open gaps, and what kept a file from being judged.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use crate::content::{
    Checked, CheckedFile, Failure, Finding, Items, List, ListPart, Reason, Spooled, TooMuch, findings, fingerprint, slashed,
    word, write_json,
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

/// The report, file by file: first what kept files from being judged, then gaps, the gravest risk first.
pub struct GitLab {
    phrases: &'static Phrases,
    unjudged: Items,
    gaps: [Items; Risk::ALL.len()],
}

impl GitLab {
    /// A report on no file yet, of which so many bytes a part stay in memory.
    pub fn new(phrases: &'static Phrases, hold: usize) -> Self {
        Self { phrases, unjudged: Items::new(hold), gaps: Risk::ALL.map(|_| Items::new(hold)) }
    }
}

impl Spooled for GitLab {
    fn add(&mut self, file: &CheckedFile) -> io::Result<()> {
        for failure in file.failures.iter().filter(|failure| !matches!(failure.reason, Reason::Why(_))) {
            self.unjudged.push(&unjudged(file, failure, self.phrases))?;
        }
        findings(file).try_for_each(|finding| self.gaps[finding.rank()].push(&gap(&finding, self.phrases)))
    }

    fn write(&mut self, _: &Checked, out: &mut dyn Write) -> io::Result<Option<TooMuch>> {
        let parts = std::iter::once(&mut self.unjudged).chain(&mut self.gaps).map(ListPart::all).collect();
        let none: [Issue; 0] = [];
        write_json(&none, &mut [List { key: "", parts }], out)?;
        Ok(None)
    }
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
        location: location(&finding.file.path, finding.line),
    }
}

fn unjudged(file: &CheckedFile, failure: &Failure, phrases: &Phrases) -> Issue {
    let demand = word(failure.demand);
    let description = described(file, failure, phrases);
    Issue {
        // A file may have several faults.
        fingerprint: fingerprint(&file.path, &format!("{demand}\0{description}")),
        description,
        check_name: format!("wa-sec/{demand}"),
        severity: "blocker",
        location: location(&file.path, failure.line.unwrap_or(1)),
    }
}

fn described(file: &CheckedFile, failure: &Failure, phrases: &Phrases) -> String {
    visible(&harmless(&file.message(failure, phrases)).replace('\n', " "))
}

fn location(path: &Path, begin: usize) -> Location {
    Location { path: slashed(path), lines: Lines { begin } }
}
