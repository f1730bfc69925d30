//! The ways of telling a person or a program what follows from a review.

mod catalog;
mod check;
mod checked;
mod compare;
mod content;
mod csv;
mod diff;
mod difference;
mod explain;
mod facts;
mod finding;
mod gaps;
mod github;
mod gitlab;
mod grouping;
mod html;
mod imported;
mod json;
mod junit;
mod markdown;
mod milestones;
mod pack;
mod particulars;
mod parts;
#[cfg(feature = "pdf")]
mod pdf;
mod plan;
mod questions;
mod reading_list;
mod rows;
mod sarif;
mod status;
mod text;
mod upgrade;
mod words;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use check::Check;
pub use checked::{Checked, CheckedFile, CheckedPractice, Failure, Outcome, Reason};
pub use compare::Comparison;
pub use content::{Block, Document, Records, Span, Table, Told, Tone};
pub use diff::Diff;
pub use difference::{Compared, Side};
pub use explain::{Explanation, Subject};
pub use facts::{Facts, Row};
pub use gaps::Gaps;
pub use github::{SUMMARY_LIMIT, summary};
pub use grouping::Grouping;
pub use imported::Imported;
pub use json::{KINDS, Kind};
pub use milestones::{Frozen, Milestones};
pub use pack::{Face, Pack, Part, PartName, Rendered, Unrenderable};
pub use particulars::{Logo, LogoKind, Particulars};
pub use parts::{Audience, pack};
pub use plan::Plan;
pub use questions::Questions;
pub use reading_list::ReadingList;
pub use status::Status;
pub use text::{COLUMNS_WITHOUT_TERMINAL, print as print_text};
pub use upgrade::Upgraded;

use crate::wording::printable;

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
    /// Whether its lines are commands to a CI runner. In every other format a line that looks like one is not to become one.
    pub commands: bool,
    /// Prints for a terminal of so many columns; formats that are not for terminals ignore them.
    pub print: fn(&Check, u16) -> String,
}

/// Every output format of the gate; the first is what people get who ask for none.
pub const CHECK_FORMATS: &[CheckFormat] = &[
    CheckFormat {
        name: "text",
        practices: false,
        commands: false,
        print: |check, columns| text::print(&check.document(), columns),
    },
    CheckFormat { name: "json", practices: false, commands: false, print: |check, _| check.json() },
    CheckFormat { name: "csv", practices: false, commands: false, print: |check, _| csv::print(&check.records()) },
    CheckFormat { name: MARKDOWN, practices: false, commands: false, print: |check, _| markdown::print(&check.document()) },
    CheckFormat {
        name: "sarif",
        practices: true,
        commands: false,
        print: |check, _| sarif::print(check.checked, check.phrases, &HELP_PRINTERS),
    },
    CheckFormat { name: "junit", practices: true, commands: false, print: |check, _| junit::print(check.checked, check.phrases) },
    CheckFormat { name: GITHUB, practices: false, commands: true, print: |check, _| github::print(check.checked, check.phrases) },
    CheckFormat {
        name: "gitlab",
        practices: true,
        commands: false,
        print: |check, _| gitlab::print(check.checked, check.phrases),
    },
];

/// A format that a whole report is written in.
pub struct ReportFormat {
    /// As `--format` names it.
    pub name: &'static str,
    /// How its files end, without the dot.
    pub extension: &'static str,
    /// Whether it is text that a terminal may show.
    pub is_text: bool,
    /// Writes a report.
    pub render: fn(&Pack) -> Result<Rendered, Unrenderable>,
    /// How many practices the ledger of a written report has, counted in its bytes.
    pub count: fn(&[u8]) -> usize,
}

/// Every format of a report; the first is what people get who ask for none.
pub const REPORT_FORMATS: &[ReportFormat] = &[
    ReportFormat {
        name: "html",
        extension: "html",
        is_text: false,
        render: |pack| Ok(html::render(pack)),
        count: html::practices,
    },
    #[cfg(feature = "pdf")]
    ReportFormat { name: "pdf", extension: "pdf", is_text: false, render: pdf::render, count: pdf::practices },
    ReportFormat {
        name: MARKDOWN,
        extension: "md",
        is_text: true,
        render: |pack| Ok(Rendered { bytes: markdown::print(&pack.document()).into_bytes(), ..Rendered::default() }),
        count: markdown::practices,
    },
    ReportFormat {
        name: "csv",
        extension: "csv",
        is_text: true,
        render: |pack| {
            Ok(Rendered { bytes: csv::print_marked(&rows::records(&pack.facts), pack.excel).into_bytes(), ..Rendered::default() })
        },
        count: csv::rows,
    },
    ReportFormat {
        name: "json",
        extension: "json",
        is_text: true,
        render: |pack| Ok(Rendered { bytes: json::print(&json::Report::of(pack)).into_bytes(), ..Rendered::default() }),
        count: json::practices,
    },
    #[cfg(feature = "xlsx")]
    ReportFormat { name: "xlsx", extension: "xlsx", is_text: false, render: xlsx::render, count: xlsx::practices },
];

/// The format of a report of a name.
pub fn report_format(name: &str) -> Option<&'static ReportFormat> {
    REPORT_FORMATS.iter().find(|format| format.name == name)
}

/// Everything that a report says, without its form.
pub fn plain_text(pack: &Pack) -> String {
    printable(&text::print(&pack.document(), u16::MAX), false)
}

/// What GitHub Actions get who ask for nothing else.
pub const GITHUB: &str = "github";
/// What the summary of a step is told in.
pub const MARKDOWN: &str = "markdown";

const HELP_PRINTERS: sarif::Printers =
    sarif::Printers { markdown: markdown::print, plain: |document| printable(&text::print(document, u16::MAX), false) };

/// The format of the gate of a name.
pub fn check_format(name: &str) -> Option<&'static CheckFormat> {
    CHECK_FORMATS.iter().find(|format| format.name == name)
}
