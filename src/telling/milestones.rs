//! The milestones of a review, and where each stood.

mod kind;

pub use kind::KIND;

use jiff::civil::Date;

use super::json;
use crate::assessment::Assessment;
use crate::content::{Block, Document, Records, Span, Table, Told, Tone};
use crate::lens::QuestionRisk;
use crate::wording::{Phrases, visible};

/// The milestones of a review.
pub struct Milestones<'a> {
    /// What is under review.
    pub workload: &'a str,
    /// The milestones, the oldest first.
    pub entries: Vec<Frozen>,
    /// The command that makes one.
    pub command: String,
    /// How to say it.
    pub phrases: &'a Phrases,
}

/// One of them.
pub struct Frozen {
    /// The day on which it was made.
    pub day: Date,
    /// Its name; blank where none was given.
    pub name: String,
    /// Its file.
    pub path: String,
    /// Its edition.
    pub edition: String,
    /// Where it stood.
    pub assessment: Assessment,
}

impl Told for Milestones<'_> {
    fn document(&self) -> Document {
        let say = &self.phrases.milestone;
        let mut document = vec![Block::Heading(1, (say.title)(self.workload))];
        if self.entries.is_empty() {
            document.push(Block::line((say.none)(&self.command)));
            return document;
        }
        document.push(Block::Table(self.table()));
        if self.entries.windows(2).any(|pair| pair[0].edition != pair[1].edition) {
            document.push(Block::Line(vec![Span::new(say.other_edition, Tone::Faint)]));
        }
        document
    }

    fn records(&self) -> Records {
        let row = |entry: &Frozen| {
            let at = &entry.assessment;
            let issues = |risk| at.issues(risk).total().to_string();
            let score =
                |end: fn(crate::assessment::Score) -> u32| at.score.map_or_else(String::new, |score| end(score).to_string());
            let mut row = vec![entry.day.to_string(), visible(&entry.name), visible(&entry.path), entry.edition.clone()];
            row.extend([QuestionRisk::High, QuestionRisk::Medium].map(issues));
            row.extend([score(|score| score.low), score(|score| score.high)]);
            row.extend([at.practices.answered(), at.practices.total].map(|count| count.to_string()));
            row
        };
        let columns = vec![
            "day",
            "name",
            "path",
            "lens",
            "high_risk_issues",
            "medium_risk_issues",
            "score_low",
            "score_high",
            "answered",
            "total",
        ];
        Records { columns, rows: self.entries.iter().map(row).collect() }
    }

    fn json(&self) -> String {
        let entry = |entry: &Frozen| {
            kind::Milestone::of([&entry.name, &entry.path, &entry.edition].map(String::as_str), entry.day, &entry.assessment)
        };
        json::print(&kind::Milestones::of(self.workload, self.entries.iter().map(entry).collect()))
    }
}

impl Milestones<'_> {
    fn table(&self) -> Table {
        let (say, tables) = (&self.phrases.milestone, &self.phrases.tables);
        let row = |entry: &Frozen| {
            let at = &entry.assessment;
            let issues = |risk, tone| {
                let found = at.issues(risk);
                Span::new((tables.issues)(found), if found.total() == 0 { Tone::Plain } else { tone })
            };
            vec![
                Span::from(entry.day.to_string()),
                Span::from(visible(&entry.name)),
                Span::from(entry.edition.as_str()),
                issues(QuestionRisk::High, Tone::Bad),
                issues(QuestionRisk::Medium, Tone::Warn),
                Span::from(at.score.map_or_else(|| "-".to_owned(), |score| score.to_string())),
                Span::from((self.phrases.report.of)(at.practices.gone_through(), at.practices.total)),
                Span::from(at.practices.unknown.to_string()),
            ]
        };
        let head = [
            say.day,
            say.name,
            say.edition,
            say.high_risk_issues,
            say.medium_risk_issues,
            tables.score,
            say.gone_through,
            say.to_find_out,
        ];
        Table { head: head.map(str::to_owned).to_vec(), rows: self.entries.iter().map(row).collect(), widest: 1 }
    }
}
