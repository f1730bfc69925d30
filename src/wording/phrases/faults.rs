//! What is wrong with a review file, and what a new one says beside its keys.

use crate::store::{Comments, FaultKind, Hint};

/// What is wrong with a review file, and what a new one says beside its keys.
pub struct Faults {
    /// What is wrong, in a line.
    pub fault: fn(&FaultKind) -> String,
    /// What would be right.
    pub hint: fn(&Hint) -> String,
    /// What a new file says to people.
    pub new_file: Comments,
}
