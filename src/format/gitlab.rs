//! GitLab's Code Quality report: open gaps, what kept a file from being judged, and what else is wrong that has a place: each entry wants a
//! line, so that a demand about the whole review has none.

use serde::Serialize;

use crate::content::{Checked, CheckedFile, Failure, Finding, Reason, findings, print_json, slashed, word};
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
    let mut issues: Vec<Issue> = checked.files.iter().flat_map(|file| beside(file, phrases)).collect();
    let findings = findings(checked);
    issues.extend(findings.iter().filter(|finding| finding.acceptance.is_none()).map(|finding| gap(finding, phrases)));
    print_json(&issues)
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
