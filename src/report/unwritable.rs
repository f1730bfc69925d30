//! Why a format cannot tell a report. Nothing was made then.

use thiserror::Error;

/// Why a format cannot tell a report.
#[derive(Debug, Error)]
pub enum Unwritable {
    /// A text is longer than a cell holds, and no text is ever cut.
    #[error("{at}: {column} has {length} characters, and a cell holds {limit}")]
    TooLong {
        /// The practice, or what else the text belongs to.
        at: String,
        /// The head of its column.
        column: String,
        /// Its length, in UTF-16 units, as spreadsheets count.
        length: usize,
        /// The most that a cell holds.
        limit: usize,
    },
    /// The format cannot show a logo of this kind, or the logo is no picture that can be read.
    #[error("the logo cannot be shown")]
    Logo,
    /// The library of the format refuses.
    #[error("{0}")]
    Library(String),
}
