//! Two reviews side by side, and what lies between them.

use crate::assessment::Difference;
use crate::lens::Lens;
use crate::review::Review;
use crate::wording::Phrases;

/// One of two reviews that are compared.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// What to call it: its path.
    pub name: &'a str,
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
}

/// Two reviews, and what lies between them.
#[derive(Clone, Copy)]
pub struct Compared<'a> {
    /// The earlier one.
    pub before: Side<'a>,
    /// The later one.
    pub after: Side<'a>,
    /// What lies between them.
    pub difference: &'a Difference,
    /// How to say it.
    pub phrases: &'a Phrases,
}
