//! What single commands say.

use crate::store::Comments;

/// What single commands say.
pub struct Commands {
    /// The comments in a new review file.
    pub file_comments: Comments,
    /// A workload that has no name yet.
    pub unnamed_workload: &'static str,
    /// A new file was written, and what to do with it.
    pub file_written: fn(&str) -> String,
}
