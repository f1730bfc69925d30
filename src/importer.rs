//! The doors through which answers come from files that are not review files. Values in, values out: what a file would change in a
//! review is worked out here; whether it does is decided elsewhere.

mod fault;
mod layout;
#[cfg(feature = "xlsx")]
mod sheet;

pub use fault::{Cell, Counted, Fault, FaultKind, Faults, Refusal};
pub use layout::{
    Column, FIRST_DATE_OF_SHEETS, Field, LAYOUT, MARK_SHEET, MarkKey, Names, REDACTED, Value, fingerprint, give, value,
};
#[cfg(feature = "xlsx")]
pub use sheet::count_practices;

use jiff::civil::Date;

use crate::lens::{ChoiceId, Lens};
use crate::review::Review;

/// The largest file that is read, in bytes. A check sheet has some tens of thousands.
pub const LIMIT: u64 = 16 << 20;

/// A foreign format that answers come in.
pub struct Importer {
    /// As `wa-sec import` names it.
    pub name: &'static str,
    /// Works out what the bytes of a file would change.
    pub read: fn(&[u8], &Situation) -> Result<Brought, Refusal>,
}

/// Every foreign format.
pub const IMPORTERS: &[Importer] = &[
    #[cfg(feature = "xlsx")]
    Importer { name: "sheet", read: sheet::read },
];

/// The importer of a name.
pub fn importer(name: &str) -> Option<&'static Importer> {
    IMPORTERS.iter().find(|importer| importer.name == name)
}

/// Into what answers come.
#[derive(Clone, Copy)]
pub struct Situation<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What has been answered so far.
    pub review: &'a Review,
    /// The day of what changes, where the file names none.
    pub today: Date,
    /// What sheets and columns are called, in every language.
    pub names: &'a [&'static Names],
}

/// What a file would change in a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// The review with the changes in it.
    pub review: Review,
    /// Every difference, in catalog order.
    pub changes: Vec<Change>,
    /// The practices that the file says nothing of; they stay as they are.
    pub left_out: Vec<ChoiceId>,
    /// What the review says anew since the file was made from it, where nobody changed the file; it stays as it is.
    pub newer: Vec<(ChoiceId, Field)>,
    /// What was changed in the file and is not read back, each with its cell.
    pub unread: Vec<(Cell, Column)>,
    /// Columns that are not ours, by their heads; nothing is read from them.
    pub foreign_columns: Vec<String>,
    /// Columns that the layout of the file did not have; what they would hold stays as it is.
    pub columns_of_later_layouts: Vec<Column>,
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The practice.
    pub id: ChoiceId,
    /// What of its answer.
    pub field: Field,
    /// What the review says.
    pub old: Option<Value>,
    /// What it would say.
    pub new: Option<Value>,
    /// Whether the review, too, has changed here since the file was made from it.
    pub both: bool,
}
