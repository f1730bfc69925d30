//! What is said of what should not leave the house.

use crate::review::{SecretKind, Sensitive, TextPlace};

/// What is said of what should not leave the house.
pub struct Redaction {
    /// So many texts look as if they held a secret.
    pub secrets: fn(usize) -> String,
    /// One of them: where it stands, what it looks like. Never what it says.
    pub secret: fn(TextPlace, SecretKind) -> String,
    /// What to do about it.
    pub take_out: &'static str,
    /// What to do where something is left, and in which texts it was found.
    pub take_out_by_hand: fn(&[TextPlace]) -> String,
    /// So much of a kind is left in a report that was to be redacted.
    pub left: fn(Sensitive, usize) -> String,
}
