//! What single commands say.

/// What single commands say.
pub struct Commands {
    /// A workload that has no name yet.
    pub unnamed_workload: &'static str,
    /// A new file was written, and what to do with it.
    pub file_written: fn(&str) -> String,
    /// A report was written: where, and how many practices its ledger was counted to have, where it has one.
    pub report_written: fn(&str, Option<usize>) -> String,
    /// A format's font lacks these characters.
    pub characters_lacking: fn(&str, &str) -> String,
    /// A review was interrupted: where the answers are, and the command that goes on.
    pub interrupted: fn(&str, &str) -> String,
    /// A review was left before there was a file.
    pub nothing_begun: &'static str,
}
