//! What is said of how a workload's profile weighs in the plan.

use crate::assessment::{Adds, Because, MoveCause, Touches, When};
use crate::lens::Text;

/// What is said of how a workload's profile weighs in the plan.
pub struct Weighing {
    /// Heading over the table.
    pub title: &'static str,
    /// What the table does, line by line.
    pub rule: fn() -> Vec<String>,
    /// When a row holds.
    pub when: fn(When) -> String,
    /// Which practices it touches.
    pub touches: fn(Touches) -> String,
    /// What it does to them.
    pub adds: fn(Adds) -> &'static str,
    /// What of this workload makes it hold.
    pub because: fn(&Because) -> String,
    /// Programmes that were chosen and raise nothing, and why.
    pub without_controls: fn(&[Text]) -> String,
    /// How far a line is raised, from quarters: "× 1.25".
    pub emphasis_of: fn(u32) -> String,
    /// Heading over the lines that changed place.
    pub moved_title: fn(usize) -> String,
    /// Where none did.
    pub nothing_moved: &'static str,
    /// Why a line changed place, where no row of its own says it.
    pub cause: fn(&MoveCause) -> String,
    /// Head of a column.
    pub row: &'static str,
    /// Head of a column.
    pub added: &'static str,
    /// Head of the column that says what of this workload makes a row hold.
    pub here: &'static str,
    /// Head of a column.
    pub emphasis: &'static str,
    /// Head of the column with the places before and after.
    pub place: &'static str,
    /// Head of a column.
    pub why: &'static str,
}
