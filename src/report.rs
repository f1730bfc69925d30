//! The ways of telling a person or a program what follows from a review.

mod catalog;
mod compare;
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
mod upgrade;
mod words;

pub use compare::Comparison;
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
pub use upgrade::Upgraded;

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
