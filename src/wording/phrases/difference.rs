//! What is said of what lies between two reviews.

use std::path::Path;

use jiff::civil::Date;

use super::super::harmless::{as_word, shown};
use crate::assessment::{CauseKind, Course};
use crate::store::GitError;

/// What is said of what lies between two reviews.
pub struct Difference {
    /// Title: workload.
    pub title: fn(&str) -> String,
    /// Before the name of the earlier review, and head of a column.
    pub before: &'static str,
    /// Before the name of the later review, and head of a column.
    pub now: &'static str,
    /// Head of a column.
    pub change: &'static str,
    /// Head of the column with the figures.
    pub figure: &'static str,
    /// One of the two: its name, its edition, the day of its answers.
    pub side: fn(&str, &str, Option<Date>) -> String,
    /// Where they are of two editions: how many practices can be compared, of how many.
    pub other_edition: fn(usize, usize) -> String,
    /// Where the earlier review is of a later edition.
    pub no_way_back: &'static str,
    /// Where the workloads have two names: before, now.
    pub other_workload: fn(&str, &str) -> String,
    /// How many practices have another status, of how many, and how many gaps are gaps still.
    pub moved: fn(usize, usize, usize) -> String,
    /// A figure.
    pub high_risk_issues: &'static str,
    /// A figure.
    pub medium_risk_issues: &'static str,
    /// So many practices, as the value of a figure.
    pub count: fn(usize) -> String,
    /// A figure.
    pub gaps: &'static str,
    /// A figure.
    pub to_find_out: &'static str,
    /// A figure.
    pub rate: &'static str,
    /// Heading over the causes of the change of the score.
    pub why: &'static str,
    /// The low end before, now, and the change; in per mille.
    pub low_end: fn(u32, u32, i32) -> String,
    /// A cause: its effect in per mille, the practices.
    pub cause: fn(CauseKind, i32, &str) -> String,
    /// What rounding did.
    pub rounding: fn(i32) -> String,
    /// Where on one side nothing applies.
    pub no_score: &'static str,
    /// Heading over questions with another risk.
    pub questions: fn(usize) -> String,
    /// Heading over the practices of a course.
    pub course: fn(Course, usize) -> String,
    /// Head of the column with what a practice did to the score, in per mille.
    pub effect: &'static str,
    /// Why a review cannot be had from git, and what to do.
    pub git: fn(&GitError) -> (String, Option<String>),
}

/// In a shallow clone: the command that brings what a reference names, and the reference under which it is known then.
pub fn fetching(reference: &str) -> (String, String) {
    let branch = reference.strip_prefix("origin/").unwrap_or(reference);
    let is_hash = branch.len() == 40 && branch.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_word = !branch.is_empty() && branch != "HEAD" && !branch.starts_with('-');
    let is_name = is_word && branch.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-'));
    match (is_hash, is_name) {
        (true, _) => (format!("git fetch --depth=1 origin {branch}"), reference.to_owned()),
        // A clone of one branch keeps no other one under its name, unless the command says so.
        (_, true) => (format!("git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}"), format!("origin/{branch}")),
        // What is counted from somewhere (`HEAD~1`) needs the way from there.
        _ => ("git fetch --unshallow".to_owned(), reference.to_owned()),
    }
}

/// A path as one word of a command.
pub fn word(path: &Path) -> String {
    as_word(&shown(path))
}

/// A change with its sign: "+60", "−20", "±0".
pub fn signed(change: i32) -> String {
    match change {
        0 => "±0".to_owned(),
        1.. => format!("+{change}"),
        _ => format!("−{}", change.unsigned_abs()),
    }
}
