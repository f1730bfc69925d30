//! What can be told at all, as values: documents, tables, rows, the pieces of a report, what the gate found. Nothing here knows a subject
//! or a format: subjects make these values, formats print them.

mod checked;
mod compared;
mod document;
mod facts;
mod finding;
mod json;
mod pack;
mod particulars;
mod spooled;

pub use checked::{Checked, CheckedFile, CheckedPractice, Failure, Outcome, Reason};
pub use compared::{Compared, Side};
pub use document::{Bar, Bars, Block, Document, Figure, Grid, Mark, Records, Span, Table, Told, Tone, code_apart};
pub use facts::{Facts, Row};
pub use finding::{Finding, RANKS, findings, slashed, uri};
pub use json::{Items, List, Part as ListPart, print_json, word, write_json};
pub use pack::{Face, Pack, Part, PartName, Rendered, Unrenderable};
pub use particulars::{Logo, LogoKind, MOST_PIXELS, NotALogo, Particulars};
pub use spooled::{Spooled, TooMuch};
