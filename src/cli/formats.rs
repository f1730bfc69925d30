//! Where subjects and formats meet: in which formats a result is printed, the verdict of the gate, a whole report.

use crate::content::{Pack, Rendered, Spooled, Told, Unrenderable};
use crate::format::{
    CheckRows, GitLab, JUnit, Printers, Sarif, count_csv, count_html, count_markdown, print_csv, print_csv_marked, print_github,
    print_markdown, print_text, render_html,
};
#[cfg(feature = "pdf")]
use crate::format::{count_pdf, render_pdf};
#[cfg(feature = "xlsx")]
use crate::format::{count_xlsx, render_xlsx};
use crate::telling::{Check, JsonOfCheck, count_practices, json_of_report, rows_of_check, rows_of_report};

use crate::wording::{Phrases, printable};

/// An output format.
pub struct Format {
    /// As `--format` names it.
    pub name: &'static str,
    /// Prints for a terminal of so many columns; formats that are not for terminals ignore them.
    pub print: fn(&dyn Told, u16) -> String,
}

/// Every output format; the first is what people get who ask for none.
pub const FORMATS: &[Format] = &[
    Format { name: "text", print: |told, columns| print_text(&told.document(), columns) },
    Format { name: "json", print: |told, _| told.json() },
    Format { name: "csv", print: |told, _| print_csv(&told.records()) },
    Format { name: "markdown", print: |told, _| print_markdown(&told.document()) },
];

/// The format of a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// An output format of the gate.
pub struct CheckFormat {
    /// As `--format` names it.
    pub name: &'static str,
    /// Whether it tells every practice of a review, and not only what fails ([`crate::content::CheckedFile::practices`]).
    pub practices: bool,
    /// Whether its lines are commands to a CI runner. In every other format a line that looks like one is not to become one.
    pub commands: bool,
    /// How it is made.
    pub made: Made,
}

/// How a format of the gate is made.
#[derive(Clone, Copy)]
pub enum Made {
    /// Of all files at once, for a terminal of so many columns; formats that are not for terminals ignore them.
    AtOnce(fn(&Check, u16) -> String),
    /// File by file: of so many, of which so many bytes a part stay in memory.
    FileByFile(fn(&'static Phrases, usize, usize) -> Box<dyn Spooled>),
}

/// The verdict as Markdown.
pub fn markdown_of_check(check: &Check) -> String {
    print_markdown(&check.document())
}

/// Every output format of the gate; the first is what people get who ask for none.
pub const CHECK_FORMATS: &[CheckFormat] = &[
    CheckFormat {
        name: "text",
        practices: false,
        commands: false,
        made: Made::AtOnce(|check, columns| print_text(&check.document(), columns)),
    },
    CheckFormat {
        name: "json",
        practices: false,
        commands: false,
        made: Made::FileByFile(|phrases, _, hold| Box::new(JsonOfCheck::new(phrases, hold))),
    },
    CheckFormat {
        name: "csv",
        practices: false,
        commands: false,
        made: Made::FileByFile(|phrases, _, hold| Box::new(CheckRows::new(|files| rows_of_check(files, phrases), hold))),
    },
    CheckFormat { name: MARKDOWN, practices: false, commands: false, made: Made::AtOnce(|check, _| markdown_of_check(check)) },
    CheckFormat {
        name: "sarif",
        practices: true,
        commands: false,
        made: Made::FileByFile(|phrases, files, hold| Box::new(Sarif::new(phrases, &HELP_PRINTERS, files, hold))),
    },
    CheckFormat {
        name: "junit",
        practices: true,
        commands: false,
        made: Made::FileByFile(|phrases, files, hold| Box::new(JUnit::new(phrases, files, hold))),
    },
    CheckFormat {
        name: GITHUB,
        practices: false,
        commands: true,
        made: Made::AtOnce(|check, _| print_github(check.checked, check.phrases)),
    },
    CheckFormat {
        name: "gitlab",
        practices: true,
        commands: false,
        made: Made::FileByFile(|phrases, _, hold| Box::new(GitLab::new(phrases, hold))),
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
    ReportFormat { name: "html", extension: "html", is_text: false, render: |pack| Ok(render_html(pack)), count: count_html },
    #[cfg(feature = "pdf")]
    ReportFormat { name: "pdf", extension: "pdf", is_text: false, render: render_pdf, count: count_pdf },
    ReportFormat {
        name: MARKDOWN,
        extension: "md",
        is_text: true,
        render: |pack| Ok(Rendered { bytes: print_markdown(&pack.document()).into_bytes(), ..Rendered::default() }),
        count: count_markdown,
    },
    ReportFormat {
        name: "csv",
        extension: "csv",
        is_text: true,
        render: |pack| {
            Ok(Rendered { bytes: print_csv_marked(&rows_of_report(&pack.facts), pack.excel).into_bytes(), ..Rendered::default() })
        },
        count: count_csv,
    },
    ReportFormat {
        name: "json",
        extension: "json",
        is_text: true,
        render: |pack| Ok(Rendered { bytes: json_of_report(pack).into_bytes(), ..Rendered::default() }),
        count: count_practices,
    },
    #[cfg(feature = "xlsx")]
    ReportFormat { name: "xlsx", extension: "xlsx", is_text: false, render: render_xlsx, count: count_xlsx },
];

/// The format of a report of a name.
pub fn report_format(name: &str) -> Option<&'static ReportFormat> {
    REPORT_FORMATS.iter().find(|format| format.name == name)
}

/// Everything that a report says, without its form.
pub fn plain_text(pack: &Pack) -> String {
    printable(&print_text(&pack.document(), u16::MAX), false)
}

/// What GitHub Actions get who ask for nothing else.
pub const GITHUB: &str = "github";
/// What the summary of a step is told in.
pub const MARKDOWN: &str = "markdown";

static HELP_PRINTERS: Printers =
    Printers { markdown: print_markdown, plain: |document| printable(&print_text(document, u16::MAX), false) };

/// The format of the gate of a name.
pub fn check_format(name: &str) -> Option<&'static CheckFormat> {
    CHECK_FORMATS.iter().find(|format| format.name == name)
}
