//! What is said of how two editions relate.

use crate::lens::{Confidence, Relation};

/// What is said of how two editions relate.
pub struct Comparison {
    /// Title: earlier edition, later edition.
    pub title: fn(&str, &str) -> String,
    /// How many practices each has: edition, count, edition, count.
    pub totals: fn(&str, usize, &str, usize) -> String,
    /// So many earlier practices have this as their closest relation.
    pub count: fn(Relation, usize) -> String,
    /// So many were dropped.
    pub dropped_count: fn(usize) -> String,
    /// So many practices of the later edition are new.
    pub new_count: fn(usize) -> String,
    /// What a later practice asks for compared with an earlier one, and how sure that is.
    pub relation: fn(Relation, Confidence) -> String,
    /// A later practice: its id, its title, how it relates.
    pub leads_to: fn(&str, &str, &str) -> String,
    /// The others that make up a practice together with this one.
    pub together_with: fn(&str) -> String,
    /// That a practice was dropped, and what became of it.
    pub dropped: fn(&str) -> String,
    /// Head of the column with the practices and their relations.
    pub practice_and_fate: &'static str,
    /// Heading over what is new.
    pub new: fn(usize) -> String,
    /// Heading over practices that are easily taken for one another.
    pub false_friends: fn(usize) -> String,
    /// What false friends are.
    pub false_friends_about: &'static str,
}
