//! What single commands say.

/// What single commands say.
pub struct Commands {
    /// A workload that has no name yet.
    pub unnamed_workload: &'static str,
    /// A new file was written, and what to do with it.
    pub file_written: fn(&str) -> String,
}
