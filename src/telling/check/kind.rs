//! Kind `check`.

use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::super::json::{FORMAT, Kind, word};
use crate::assessment::{AcceptanceCounts, Change};
use crate::content::{self, Checked, CheckedFile, Items, List, ListPart, Outcome, Spooled, TooMuch, write_json};
use crate::wording::Phrases;

/// The kind.
pub const KIND: Kind = Kind { name: "check", schema: || schemars::schema_for!(Check).to_value() };

/// The verdict of the gate, and its reasons.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec check")]
pub struct Check {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "check"))]
    kind: &'static str,
    /// `pass` or `fail`; `pass` only with exit status 0.
    verdict: &'static str,
    exit_status: u8,
    files: Vec<File>,
    /// Patterns that match no file.
    unmatched: Vec<String>,
}

/// One file.
#[derive(Serialize, JsonSchema)]
struct File {
    path: String,
    verdict: &'static str,
    lens: Option<String>,
    workload: Option<String>,
    /// The demands that are not met, the worst first.
    failures: Vec<Failure>,
    /// What is worth knowing and does not fail.
    warnings: Vec<Failure>,
    acceptances: Acceptances,
    changes: Option<Changes>,
}

/// A demand that is not met.
#[derive(Serialize, JsonSchema)]
struct Failure {
    /// The option's name in snake case; `readable`, `baseline` or `answers` for what stands before any demand.
    demand: String,
    best_practice: Option<String>,
    question: Option<String>,
    risk: Option<String>,
    /// Whether it says that something is not known, and not that something is wrong.
    coverage: bool,
    /// Whether the practice is answered `provider`, and is the customer's under every service model in use.
    claimed_in_vain: bool,
    message: String,
    /// What to do; part of the message too.
    to_do: Option<String>,
    line: Option<usize>,
}

/// How many acceptances there are; `expiring` is part of `active`.
#[derive(Serialize, JsonSchema)]
struct Acceptances {
    active: usize,
    expired: usize,
    /// Approved for a day still to come.
    not_begun: usize,
    expiring: usize,
    unused: usize,
}

/// What became of the practices since the baseline.
#[derive(Serialize, JsonSchema)]
struct Changes {
    resolved: Vec<String>,
    still_open: Vec<String>,
    new: Vec<String>,
    regressed: Vec<String>,
    not_assessed: Vec<String>,
}

/// The document, file by file.
pub struct JsonOfCheck {
    phrases: &'static Phrases,
    files: Items,
}

impl JsonOfCheck {
    /// One of no file yet, of which so many bytes stay in memory.
    pub fn new(phrases: &'static Phrases, hold: usize) -> Self {
        Self { phrases, files: Items::new(hold) }
    }
}

impl Spooled for JsonOfCheck {
    fn add(&mut self, file: &CheckedFile) -> io::Result<()> {
        self.files.push(&File::of(file, self.phrases))
    }

    fn write(&mut self, checked: &Checked, out: &mut dyn Write) -> io::Result<Option<TooMuch>> {
        let document = Check {
            format: FORMAT,
            kind: "check",
            verdict: verdict(checked.outcome),
            exit_status: checked.exit_status,
            files: Vec::new(),
            unmatched: checked.unmatched.clone(),
        };
        write_json(&document, &mut [List { key: "files", parts: vec![ListPart::all(&mut self.files)] }], out)?;
        Ok(None)
    }
}

fn verdict(outcome: Outcome) -> &'static str {
    if outcome == Outcome::Passed { "pass" } else { "fail" }
}

impl File {
    fn of(file: &CheckedFile, phrases: &Phrases) -> Self {
        let failure = |failure: &content::Failure| Failure {
            demand: word(failure.demand),
            best_practice: failure.best_practice.map(|id| id.to_string()),
            question: failure.question.map(|id| id.to_string()),
            risk: failure.risk.map(word),
            coverage: failure.is_coverage(),
            claimed_in_vain: failure.is_claimed_in_vain(),
            message: file.message(failure, phrases),
            to_do: file.to_do(failure, phrases),
            line: failure.line,
        };
        let AcceptanceCounts { active, expired, not_begun, expiring, unused, .. } = file.acceptances;
        Self {
            path: file.path.to_string_lossy().into_owned(),
            verdict: verdict(file.outcome),
            lens: file.lens.as_ref().map(|lens| lens.edition.id.to_string()),
            workload: file.lens.as_ref().map(|_| file.workload.clone()),
            failures: file.failures.iter().map(failure).collect(),
            warnings: file.warnings.iter().map(failure).collect(),
            acceptances: Acceptances { active, expired, not_begun, expiring, unused },
            changes: file.changes.as_ref().map(Changes::of),
        }
    }
}

impl Changes {
    fn of(changes: &crate::assessment::Changes) -> Self {
        let ids = |changes: &[Change]| changes.iter().map(|change| change.id.to_string()).collect();
        Self {
            resolved: ids(&changes.resolved),
            still_open: ids(&changes.still_open),
            new: ids(&changes.new),
            regressed: ids(&changes.regressed),
            not_assessed: ids(&changes.not_assessed),
        }
    }
}
