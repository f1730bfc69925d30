//! The ways of telling a person or a program what follows from a review.

mod catalog;
mod check;
mod checked;
mod content;
mod csv;
mod explain;
mod gaps;
mod grouping;
mod json;
mod markdown;
mod plan;
mod questions;
mod reading_list;
mod status;
mod text;
mod words;

pub use check::Check;
pub use checked::{Checked, CheckedFile, CheckedPractice, Failure, Outcome, Reason};
pub use content::{Block, Document, Records, Span, Table, Told, Tone};
pub use explain::{Explanation, Subject};
pub use gaps::Gaps;
pub use grouping::Grouping;
pub use json::{KINDS, Kind};
pub use plan::Plan;
pub use questions::Questions;
pub use reading_list::ReadingList;
pub use status::Status;
pub use text::{COLUMNS_WITHOUT_TERMINAL, print as print_text};

/// An output format.
pub struct Format {
    /// As `--format` names it.
    pub name: &'static str,
    /// Prints for a terminal of so many columns; formats that are not for terminals ignore them.
    pub print: fn(&dyn Told, u16) -> String,
}

/// Every output format; the first is what people get who ask for none.
pub const FORMATS: &[Format] = &[
    Format { name: "text", print: |told, columns| text::print(&told.document(), columns) },
    Format { name: "json", print: |told, _| told.json() },
    Format { name: "csv", print: |told, _| csv::print(&told.records()) },
    Format { name: "markdown", print: |told, _| markdown::print(&told.document()) },
];

/// The format of a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// An output format of the gate.
pub struct CheckFormat {
    /// As `--format` names it.
    pub name: &'static str,
    /// Whether it tells every practice of a review, and not only what fails ([`CheckedFile::practices`]).
    pub practices: bool,
    /// Prints for a terminal of so many columns; formats that are not for terminals ignore them.
    pub print: fn(&Check, u16) -> String,
}

/// Every output format of the gate; the first is what people get who ask for none.
pub const CHECK_FORMATS: &[CheckFormat] = &[
    CheckFormat { name: "text", practices: false, print: |check, columns| text::print(&check.document(), columns) },
    CheckFormat { name: "json", practices: false, print: |check, _| check.json() },
    CheckFormat { name: "csv", practices: false, print: |check, _| csv::print(&check.records()) },
    CheckFormat { name: "markdown", practices: false, print: |check, _| markdown::print(&check.document()) },
];
