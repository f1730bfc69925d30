//! The gate from outside: a file in, an exit status and a message out. The day is 2026-11-23 unless `--today` says otherwise.

mod acceptances;
mod baseline;
mod configuration;
mod formats;
mod many;
mod thresholds;

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::Value;
use wa_sec::lens::{Bundled, EDITIONS, Lens, Risk};

use super::harness::Sandbox;

/// A review in which everything is implemented but what a test says.
struct File<'a> {
    lens: &'a Lens,
    reviewed_on: &'a str,
    answers: BTreeMap<String, String>,
}

impl<'a> File<'a> {
    fn of(lens: &'a Lens) -> Self {
        let answers = lens.choices().map(|choice| (choice.id.to_string(), "implemented".to_owned())).collect();
        Self { lens, reviewed_on: "2026-11-23", answers }
    }

    /// The same with another answer, as YAML; blank leaves it unanswered.
    fn with(mut self, id: &str, answer: &str) -> Self {
        self.answers.insert(id.to_owned(), answer.to_owned()).expect("an id of the edition");
        self
    }

    fn reviewed(mut self, day: &'a str) -> Self {
        self.reviewed_on = day;
        self
    }

    fn text(&self) -> String {
        let mut text = format!("wa-sec: 1\nlens: {}\n", self.lens.edition.id);
        if !self.reviewed_on.is_empty() {
            let _ = writeln!(text, "reviewed-on: {}", self.reviewed_on);
        }
        text += "workload: { name: Payment API }\nanswers:\n";
        for question in &self.lens.questions {
            let _ = writeln!(text, "  {}:\n    best-practices:", question.id);
            for choice in &question.best_practices {
                let _ = writeln!(text, "      {}: {}", choice.id, self.answers[&choice.id.to_string()]);
            }
        }
        text
    }
}

/// The last practice of a risk in an edition.
fn practice(lens: &Lens, risk: Risk) -> String {
    lens.choices().filter(|choice| choice.risk.level == risk).last().unwrap().id.to_string()
}

/// An acceptance with these days, on a practice that is missing.
fn accepted(approved_on: &str, expires: &str) -> String {
    format!(
        "{{ status: missing, acceptance: {{ reason: too costly, approved-by: the CISO, approved-on: {approved_on}, expires: {expires} }} }}"
    )
}

/// What the gate says, as JSON, and how it ends.
fn checked(sandbox: &Sandbox, args: &[&str]) -> (Value, i32) {
    let args: Vec<_> = ["check", "--format", "json"].iter().chain(args).copied().collect();
    let output = sandbox.wa_sec(&args).output().unwrap();
    let document: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let status = output.status.code().unwrap();
    assert_eq!(document["exit_status"], status);
    assert_eq!(document["verdict"], if status == 0 { "pass" } else { "fail" });
    (document, status)
}

/// The same for one review, written as `wa-review.yaml`: the demands that are not met, each with its practice, question and line.
fn gate(text: &str, args: &[&str]) -> (Vec<String>, i32) {
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", text);
    let (document, status) = checked(&sandbox, args);
    (failures(&document), status)
}

fn failures(document: &Value) -> Vec<String> {
    let failures = document["files"][0]["failures"].as_array().unwrap();
    let part = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    failures.iter().map(|failure| ["demand", "best_practice"].map(|key| part(&failure[key])).join(" ")).collect()
}

/// What people read, and how it ends.
fn text(sandbox: &Sandbox, args: &[&str]) -> (String, i32) {
    let args: Vec<_> = ["check"].iter().chain(args).copied().collect();
    let output = sandbox.wa_sec(&args).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

/// The line of the text on which an id stands.
fn line_of(text: &str, id: &str) -> u64 {
    let at = text.lines().position(|line| line.trim_start().starts_with(&format!("{id}:"))).unwrap();
    at as u64 + 1
}

fn editions() -> impl Iterator<Item = std::sync::Arc<Lens>> {
    EDITIONS.iter().map(Bundled::lens)
}
