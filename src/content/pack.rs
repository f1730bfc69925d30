//! A report as its formats take it: the face of every page, the chosen parts as blocks, and the rows for programs. Computed once, from
//! [`super::facts`]; no format computes.

use std::collections::BTreeSet;

use jiff::civil::Date;
use strum::{EnumString, IntoStaticStr, VariantArray};
use thiserror::Error;

use super::document::{Block, Document};
use super::facts::Facts;
use super::particulars::Logo;

/// A report.
pub struct Pack<'a> {
    /// What stands on its cover and on every page.
    pub face: Face,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// What the parts tell of, for formats that have rows and not pages.
    pub facts: Facts<'a>,
    /// Whether CSV begins with the mark by which Excel takes it for UTF-8.
    pub excel: bool,
}

/// What stands on the cover and on every page of a report.
#[derive(Clone, Debug)]
pub struct Face {
    /// What it is: "Security review".
    pub title: String,
    /// What was reviewed.
    pub workload: String,
    /// For whom.
    pub customer: Option<String>,
    /// The day of the report.
    pub date: Date,
    /// The word across a draft; none where it is final.
    pub draft: Option<&'static str>,
    /// Who may read it; stands on every page.
    pub confidentiality: Option<String>,
    /// The colour of headings and rules, as red, green, blue.
    pub accent: [u8; 3],
    /// The customer's or the author's sign.
    pub logo: Option<Logo>,
}

/// A part of a report.
#[derive(Clone, Debug)]
pub struct Part {
    /// As `--parts` names it.
    pub name: PartName,
    /// Its heading.
    pub title: String,
    /// What it says. Its headings begin at level 3: the report has level 1, the part level 2.
    pub blocks: Document,
}

/// The parts of a report, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum PartName {
    /// What it is, of what, by whom, when; the boxes for approval.
    Cover,
    /// One page for the one who decides.
    Summary,
    /// What must be protected.
    Protected,
    /// Who carries what.
    Responsibility,
    /// Scope, method, rating rules, limits.
    Method,
    /// Every question and area.
    Scorecard,
    /// Every practice at a glance.
    HeatMap,
    /// The gaps, each with why, evidence, recommendation, effort.
    Findings,
    /// What is in place.
    Strengths,
    /// The risks knowingly kept.
    Acceptances,
    /// What nobody knows yet, as questions to ask.
    Unknowns,
    /// What to do first, in waves.
    Plan,
    /// What has changed since a milestone.
    Comparison,
    /// Detection and response: one asset followed through the functions.
    IfTheyGetIn,
    /// Every practice, never shortened.
    Ledger,
    /// References, programmes, edition, tool, hash of the input.
    Appendix,
}

/// What a format made of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Characters that its font lacks; 〓 stands for each.
    pub lacking: BTreeSet<char>,
}

/// Why a format cannot write a report.
#[derive(Debug, Error)]
pub enum Unrenderable {
    /// The format cannot show a logo of this kind, or the file is no picture of that kind.
    #[error("the logo cannot be shown")]
    Logo,
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
    /// The library that writes the format failed.
    #[error("{0}")]
    Library(String),
}

impl Pack<'_> {
    /// The whole report as one document, for formats that have no pages.
    pub fn document(&self) -> Document {
        let draft = self.face.draft.map(|draft| format!(" ({draft})")).unwrap_or_default();
        let mut document = vec![Block::Heading(1, format!("{}: {}{draft}", self.face.title, self.face.workload))];
        for part in &self.parts {
            document.push(Block::Heading(2, part.title.clone()));
            document.extend(part.blocks.iter().cloned());
        }
        document
    }
}
