//! What is said to CI platforms, beside what the gate says to everyone.

use crate::review::Acceptance;

/// What is said to CI platforms, beside what the gate says to everyone.
pub struct Platforms {
    /// How many more annotations there would be.
    pub more_in_summary: fn(usize) -> String,
    /// Where a summary was cut.
    pub summary_cut: &'static str,
    /// A summary that could not be written: its path, and why.
    pub no_summary: fn(&str, &std::io::Error) -> String,
    /// Why a gap does not fail: its acceptance.
    pub accepted: fn(&Acceptance) -> String,
    /// What is so of a gap whose risk is accepted.
    pub risk_accepted: fn(&Acceptance) -> String,
    /// Why a gap does not fail: its status, and that nothing demands more.
    pub not_demanded: fn(&str) -> String,
    /// How many more results there would be.
    pub more_results: fn(usize) -> String,
    /// GitHub rejects a SARIF log: how many results there are, and how many it takes.
    pub too_many_results: fn(usize, usize) -> String,
    /// The same: how many bytes it has compressed, and how many it may have.
    pub too_many_bytes: fn(u64, u64) -> String,
    /// How to hand GitHub the same in several runs.
    pub split: &'static str,
    /// What paths are relative to.
    pub repository_root: &'static str,
}
