//! What is said of a review that is brought to a later edition.

use crate::lens::ChoiceId;
use crate::review::{Answer, Outcome};

/// What is said of a review that is brought to a later edition.
pub struct Upgrade {
    /// An earlier answer as one line of notes: its edition, its practice, all that was said.
    pub note: fn(&str, ChoiceId, &Answer) -> String,
    /// Title: workload, earlier edition, later edition.
    pub title: fn(&str, &str, &str) -> String,
    /// How many practices the later edition has, and how many the earlier one: edition, count, edition, count.
    pub totals: fn(&str, usize, &str, usize) -> String,
    /// What became of so many practices; the earlier edition.
    pub count: fn(Outcome, usize, &str) -> String,
    /// The ids of open gaps, behind the count of what has no successor.
    pub open_gaps: fn(&str) -> String,
    /// The ids of what nobody knows, behind the same count.
    pub to_find_out: fn(&str) -> String,
    /// So many acceptances were not carried over.
    pub acceptances_left: fn(usize) -> String,
    /// Heading of a part.
    pub part: fn(Outcome, usize) -> String,
    /// What the practices of a part have in common: earlier edition, later edition.
    pub about: fn(Outcome, &str, &str) -> String,
    /// Head of the column with the earlier answers.
    pub earlier_answers: &'static str,
    /// What the signs before earlier answers mean.
    pub legend: &'static str,
    /// Head of the column that tells what became of a dropped practice.
    pub dropped: &'static str,
    /// Why acceptances were not carried over.
    pub acceptances_about: &'static str,
    /// Where the new file is, and the command to type next.
    pub written: fn(&str, &str) -> String,
}
