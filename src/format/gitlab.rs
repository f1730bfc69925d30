//! GitLab's Code Quality report: open gaps, and what kept a file from being judged.

use std::path::Path;

use serde::Serialize;

use crate::content::{Checked, CheckedFile, Failure, Finding, Reason, findings, fingerprint, print_json, slashed, word};
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

/// Prints the report.
pub fn print(checked: &Checked, phrases: &Phrases) -> String {
    let mut issues: Vec<Issue> = Vec::new();
    for file in &checked.files {
        issues.extend(
            file.failures
                .iter()
                .filter(|failure| !matches!(failure.reason, Reason::Why(_)))
                .map(|failure| unjudged(file, failure, phrases)),
        );
    }
    issues.extend(findings(checked).iter().map(|finding| gap(finding, phrases)));
    print_json(&issues)
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
