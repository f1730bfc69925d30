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
    /// What paths are relative to.
    pub repository_root: &'static str,
}
