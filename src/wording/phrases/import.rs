//! What is said of answers that come from other files.

use crate::importer::{Brought, Fault, Names, Refusal};
use crate::store::ReadError;

/// What is said of answers that come from other files.
pub struct Import {
    /// Title of the changes: the workload, the file.
    pub title: fn(&str, &str) -> String,
    /// How many changes there are, and in how many practices.
    pub count: fn(usize, usize) -> String,
    /// Where there is nothing to change.
    pub nothing: &'static str,
    /// Head of a column: what of the answer.
    pub field: &'static str,
    /// Head of a column.
    pub old: &'static str,
    /// Head of a column.
    pub new: &'static str,
    /// Instead of a text that is taken away.
    pub deleted: &'static str,
    /// Below the beginning of a long text: how many characters follow.
    pub rest: fn(usize) -> String,
    /// Behind a field that the review, too, has changed since the sheet was made.
    pub both: &'static str,
    /// What beside the changes is to be known, in lines.
    pub notes: fn(&Brought, &Names) -> Vec<String>,
    /// The question before saving; the file.
    pub ask: fn(&str) -> String,
    /// Which keys do what, on one line.
    pub help: &'static str,
    /// To save.
    pub yes: &'static str,
    /// Not to.
    pub no: &'static str,
    /// It was not saved.
    pub left: fn(&str) -> String,
    /// So many changes were saved into the file.
    pub saved: fn(&str, usize) -> String,
    /// Nobody can be asked, and what to do.
    pub nobody_to_ask: fn(&str) -> (String, String),
    /// The file cannot be read.
    pub unreadable: fn(&str, &ReadError) -> String,
    /// The file is not taken as a whole, and what to do.
    pub refused: fn(&str, &Refusal, &Names) -> (String, Option<String>),
    /// What is wrong with a cell, and what would be right.
    pub fault: fn(&Fault, &Names) -> (String, Option<String>),
}
