//! The gaps of a review as tables; what is to be found out stands apart.

use jiff::civil::Date;

use super::content::{Block, Document, Records, Span, Table, Told, Tone};
use super::grouping::Grouping;
use super::json;
use super::words::{tone_of_risk, tone_of_status};
use crate::assessment::Gap;
use crate::lens::Lens;
use crate::review::Review;
use crate::wording::Phrases;

/// The gaps of a review.
pub struct Gaps<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// The gaps to show, in catalog order.
    pub gaps: Vec<Gap<'a>>,
    /// By what to cut the tables into parts.
    pub by: Grouping,
    /// Decides which acceptances hold.
    pub today: Date,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for Gaps<'_> {
    fn document(&self) -> Document {
        let tables = &self.phrases.tables;
        let mut document = vec![Block::Heading(1, (tables.gaps_title)(&self.review.workload.name, &self.lens.edition.id))];
        let (confirmed, to_find_out): (Vec<_>, Vec<_>) = self.gaps.iter().copied().partition(Gap::is_confirmed);
        document.push(Block::line((tables.gaps_count)(confirmed.len(), to_find_out.len())));
        if self.by == Grouping::Perspective {
            document.push(Block::Line(vec![Span::new(tables.seen_from_several, Tone::Faint)]));
        }
        self.part((tables.gaps_part)(confirmed.len()), &confirmed, &mut document);
        self.part((tables.to_find_out)(to_find_out.len()), &to_find_out, &mut document);
        document
    }

    fn records(&self) -> Records {
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        let row = |gap: &Gap| {
            let answer = gap.answer;
            let acceptance = answer.and_then(|answer| answer.acceptance.as_ref());
            vec![
                gap.choice.id.to_string(),
                gap.question.id.to_string(),
                gap.choice.shown_title(self.phrases.lang).to_owned(),
                json::word(gap.choice.risk.level),
                json::status_word(gap.status),
                json::word(gap.choice.effort),
                text(answer.and_then(|answer| answer.owner.as_ref())),
                answer.and_then(|answer| answer.due).map_or_else(String::new, |due| due.to_string()),
                acceptance
                    .filter(|acceptance| acceptance.holds_on(self.today))
                    .map_or_else(String::new, |a| a.expires.to_string()),
                text(answer.and_then(|answer| answer.notes.as_ref())),
            ]
        };
        let columns = vec!["id", "question", "title", "risk", "status", "effort", "owner", "due", "accepted_until", "notes"];
        Records { columns, rows: self.gaps.iter().map(row).collect() }
    }

    fn json(&self) -> String {
        json::print(&json::Gaps::of(self.lens, self.review, &self.gaps, self.phrases.lang))
    }
}

impl Gaps<'_> {
    fn part(&self, title: String, gaps: &[Gap], document: &mut Document) {
        if gaps.is_empty() {
            return;
        }
        document.push(Block::Heading(2, title));
        for (title, gaps) in self.by.parts(gaps, self.lens, self.phrases) {
            document.push(Block::Heading(3, format!("{title} ({})", gaps.len())));
            document.push(Block::Table(self.table(&gaps)));
        }
    }

    fn table(&self, gaps: &[&Gap]) -> Table {
        let tables = &self.phrases.tables;
        let words = &self.phrases.words;
        let row = |gap: &&Gap| {
            let answer = gap.answer;
            let owner = answer.and_then(|answer| answer.owner.clone());
            let due = answer.and_then(|answer| answer.due).map(|due| due.to_string());
            let accepted = answer.and_then(|answer| answer.acceptance.as_ref());
            let accepted =
                accepted.map(|acceptance| match (acceptance.holds_on(self.today), acceptance.is_over_on(self.today)) {
                    (true, _) => (tables.accepted_until)(acceptance.expires),
                    (_, true) => (tables.acceptance_ended)(acceptance.expires),
                    _ => (tables.accepted_from)(acceptance.approved_on),
                });
            let status =
                [Some((words.status)(gap.status).to_owned()), accepted].into_iter().flatten().collect::<Vec<_>>().join("\n");
            vec![
                Span::from(gap.choice.id.to_string()),
                Span::from(gap.choice.shown_title(self.phrases.lang)),
                Span::new((words.risk)(gap.choice.risk.level), tone_of_risk(gap.choice.risk.level)),
                Span::new(status, tone_of_status(gap.status)),
                Span::from((words.effort)(gap.choice.effort)),
                Span::from([owner, due].into_iter().flatten().collect::<Vec<_>>().join("\n")),
            ]
        };
        let mut table = Table {
            head: [tables.id, tables.practice, tables.risk, tables.status, tables.effort, tables.owner_due]
                .map(str::to_owned)
                .to_vec(),
            rows: gaps.iter().map(row).collect(),
            widest: 1,
        };
        table.drop_column_if_empty(5);
        table
    }
}
