//! What is said of what should not leave the house.

use crate::review::{LeftIn, SecretKind, Sensitive, TextPlace};

/// What is said of what should not leave the house.
pub struct Redaction {
    /// So many texts look as if they held a secret.
    pub secrets: fn(usize) -> String,
    /// One of them: where it stands, what it looks like. Never what it says.
    pub secret: fn(TextPlace, SecretKind) -> String,
    /// What to do about it.
    pub take_out: &'static str,
    /// Label, and what a redacted report does not name; what stayed because it is on the list of what to keep.
    pub cover: (&'static str, fn(&[String]) -> String),
    /// What to do where something is left: in which texts it was found, as it is written there.
    pub take_out_by_hand: fn(&[LeftIn]) -> String,
    /// So much of a kind is left in a report that was to be redacted.
    pub left: fn(Sensitive, usize) -> String,
}
