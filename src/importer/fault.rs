//! Why a foreign file is not taken.

use std::fmt;

use thiserror::Error;

use super::layout::{Column, Field};
use crate::lens::{ChoiceId, QuestionId};

/// A cell of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The name of its sheet.
    pub sheet: String,
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, counted from 0.
    pub column: u32,
}

/// As spreadsheet programs write it, without the sheet: `E12`.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut letters, mut rest) = (Vec::new(), self.column + 1);
        while rest > 0 {
            letters.push(b'A' + u8::try_from((rest - 1) % 26).unwrap_or_default());
            rest = (rest - 1) / 26;
        }
        letters.reverse();
        write!(f, "{}{}", String::from_utf8_lossy(&letters), self.row + 1)
    }
}

/// What is wrong with one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub cell: Cell,
    /// What.
    pub kind: FaultKind,
}

/// What can be wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A row with answers and no id.
    NoId,
    /// An id that the edition does not have.
    UnknownId(String),
    /// The id stands in an earlier row too.
    DuplicateId {
        /// The id.
        id: ChoiceId,
        /// The earlier cell.
        first: Cell,
    },
    /// A text that is none of the words that a field takes.
    UnknownWord {
        /// As it was typed.
        typed: String,
        /// What the field is.
        field: Field,
    },
    /// A mark that says one thing and a word that says another.
    MarkAgainstWord(String),
    /// What is no day of the calendar.
    NotADate(String),
    /// A day before 1900, which spreadsheets do not know.
    TooEarly(String),
    /// What is no whole number up to this.
    NotANumber {
        /// As it was typed.
        typed: String,
        /// The largest number.
        most: u32,
    },
    /// A text that is longer than a review keeps, in characters.
    TooLong {
        /// How long it is.
        length: usize,
        /// The longest that is kept.
        most: usize,
    },
    /// A formula: what it shows depends on the program that opens it.
    Formula,
    /// An error value, such as `#REF!`.
    ErrorValue(String),
    /// Not applicable without a reason.
    ReasonMissing,
    /// A residual risk where no risk is accepted.
    NoAcceptance,
    /// A change under a question that does not apply as a whole.
    QuestionNotApplicable(QuestionId),
    /// A change that holds what stands in a redacted sheet for something that the review says.
    Placeholder(String),
}

/// The cells at fault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// The first of them, as many as are told one by one.
    pub told: Vec<Fault>,
    /// How many there are beside them.
    pub more: usize,
}

impl Faults {
    /// The most that are told one by one: whoever has more mends the first, and often the rest with it.
    const TOLD: usize = 100;

    /// One more.
    pub fn push(&mut self, cell: Cell, kind: FaultKind) {
        if self.told.len() < Self::TOLD { self.told.push(Fault { cell, kind }) } else { self.more += 1 }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.told.len() + self.more
    }
}

/// What of a foreign list of names a message repeats.
#[cfg_attr(not(any(feature = "xlsx", test)), expect(dead_code, reason = "there is nothing to import"))]
pub fn listed(names: impl IntoIterator<Item = String>) -> Vec<String> {
    const MOST: usize = 20;
    let mut names = names.into_iter();
    let mut listed: Vec<String> = names.by_ref().take(MOST).map(|name| crate::review::quoted(&name)).collect();
    listed.extend(names.next().map(|_| "…".to_owned()));
    listed
}

/// What of a workbook is counted against a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Entries of the archive, and what points from one to another.
    Entries,
    /// Sheets.
    Sheets,
    /// Texts that cells share.
    Strings,
    /// Formats of cells.
    Formats,
    /// Cells of the sheets that are read.
    Cells,
}

/// Why a whole file is not taken. Nothing of it is.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// It is no workbook, or a damaged one.
    #[error("not a workbook")]
    NotAWorkbook,
    /// It is protected by a password, or of the format before 2007.
    #[error("encrypted, or an old binary workbook")]
    Encrypted,
    /// Unpacked, it is larger than this, in bytes.
    #[error("more than {limit} bytes unpacked")]
    TooLarge {
        /// The largest size.
        limit: u64,
    },
    /// It has more of something than this.
    #[error("more than {limit} {what:?}")]
    TooMany {
        /// Of what.
        what: Counted,
        /// The largest number.
        limit: usize,
    },
    /// The texts of its cells are longer together than this, in bytes.
    #[error("more than {limit} bytes of text")]
    TooMuchText {
        /// The largest size.
        limit: usize,
    },
    /// What reads it failed in a way that nobody foresaw.
    #[error("cannot be read")]
    Unreadable,
    /// Nothing in it says that it is a check sheet of this program.
    #[error("no check sheet of wa-sec")]
    NoMark {
        /// The sheets that it has.
        found: Vec<String>,
    },
    /// Its layout is newer than this binary reads.
    #[error("layout {version} is newer than this binary reads")]
    NewerLayout {
        /// The version.
        version: String,
    },
    /// It asks the questions of another edition.
    #[error("edition {sheet}, not {review}")]
    OtherEdition {
        /// The sheet's.
        sheet: String,
        /// The review's.
        review: String,
    },
    /// It was made from the review of another workload.
    #[error("workload {sheet}, not {review}")]
    OtherWorkload {
        /// The sheet's.
        sheet: String,
        /// The review's.
        review: String,
    },
    /// No sheet has the columns of the ledger.
    #[error("no ledger")]
    NoLedger {
        /// The sheets that there are.
        found: Vec<String>,
    },
    /// Several sheets have the columns of the ledger.
    #[error("several ledgers")]
    SeveralLedgers {
        /// Which.
        found: Vec<String>,
    },
    /// The ledger lacks columns.
    #[error("columns are missing")]
    MissingColumns {
        /// The ledger's name.
        sheet: String,
        /// What it lacks.
        wanted: Vec<Column>,
        /// The heads that it has.
        found: Vec<String>,
    },
    /// Two columns of the ledger have the same head.
    #[error("a column stands twice")]
    ColumnTwice {
        /// The ledger's name.
        sheet: String,
        /// The column.
        column: Column,
    },
    /// Single cells are at fault.
    #[error("{} faults", .0.count())]
    Faulty(Faults),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (column, row, name) in
            [(0, 0, "A1"), (25, 9, "Z10"), (26, 0, "AA1"), (701, 1, "ZZ2"), (16383, 1_048_575, "XFD1048576")]
        {
            assert_eq!(Cell { sheet: String::new(), row, column }.to_string(), name);
        }
    }
    #[test]
    fn what_strangers_write_is_repeated_in_part() {
        let names = listed((0..1_000).map(|number| number.to_string()));
        assert_eq!((names.len(), names.last().map(String::as_str)), (21, Some("…")));
        let mut faults = Faults::default();
        for row in 0..1_000 {
            faults.push(Cell { sheet: String::new(), row, column: 0 }, FaultKind::NoId);
        }
        assert_eq!((faults.told.len(), faults.count()), (100, 1_000));
    }
}
