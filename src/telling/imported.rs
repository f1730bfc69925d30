//! What a foreign file would change in a review, old beside new.

use std::collections::BTreeSet;

use super::words::tone_of_status;
use crate::content::{Block, Document, Span, Table, Tone};
use crate::importer::{Brought, Column, Field, Value};
use crate::lens::Lens;
use crate::review::{Judged, Review};
use crate::wording::Phrases;

/// What a foreign file would change in a review.
pub struct Imported<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// The review as it is.
    pub review: &'a Review,
    /// What would change.
    pub brought: &'a Brought,
    /// The file's name.
    pub file: &'a str,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Imported<'_> {
    /// For people: headings, lines, tables.
    pub fn document(&self) -> Document {
        let say = &self.phrases.import;
        let mut document = vec![Block::Heading(1, (say.title)(&self.review.workload.name, self.file))];
        let changes = &self.brought.changes;
        let practices: BTreeSet<_> = changes.iter().map(|change| change.id).collect();
        if changes.is_empty() {
            document.push(Block::line(say.nothing));
        } else {
            document.push(Block::line((say.count)(changes.len(), practices.len())));
            document.push(Block::Table(self.table()));
        }
        document.extend(
            (say.notes)(self.brought, &self.phrases.sheet.names)
                .into_iter()
                .map(|note| Block::Line(vec![Span::new(note, Tone::Warn)])),
        );
        document
    }

    fn table(&self) -> Table {
        let (say, names) = (&self.phrases.import, &self.phrases.sheet.names);
        let mut before = None;
        let rows = self.brought.changes.iter().map(|change| {
            // An id and its title once, however much of the answer changes.
            let first = before.replace(change.id) != Some(change.id);
            let title = self.lens.choice(change.id).map(|choice| choice.shown_title(self.phrases.lang)).unwrap_or_default();
            let both = if change.both { format!("\n{}", say.both) } else { String::new() };
            let old = change.old.as_ref().map_or_else(|| self.blank(change.field), |value| self.said(value));
            let new = change.new.as_ref().map_or_else(|| self.taken_away(change.field), |value| self.said(value));
            vec![
                Span::from(if first { change.id.to_string() } else { String::new() }),
                Span::from(if first { title } else { "" }),
                Span::new(
                    format!("{}{both}", (names.column)(Column::Of(change.field))),
                    if change.both { Tone::Bad } else { Tone::Plain },
                ),
                old,
                new,
            ]
        });
        let tables = &self.phrases.tables;
        let head = [tables.id, tables.practice, say.field, say.old, say.new].map(str::to_owned).to_vec();
        Table { head, rows: rows.collect(), widest: 4 }
    }

    fn blank(&self, field: Field) -> Span {
        let word = if field == Field::Status { (self.phrases.sheet.names.status)(Judged::UNANSWERED) } else { "" };
        Span::new(word, Tone::Faint)
    }

    fn taken_away(&self, field: Field) -> Span {
        let word = if field == Field::Status {
            (self.phrases.sheet.names.status)(Judged::UNANSWERED)
        } else {
            self.phrases.import.deleted
        };
        Span::new(word, Tone::Bad)
    }

    /// A text as far as it helps to recognize it, and how much follows: a table of whole books takes gigabytes.
    fn beginning(&self, text: &str) -> String {
        const LINES: usize = 60;
        const CHARACTERS: usize = 2_000;
        let of_lines = text.match_indices('\n').nth(LINES - 1).map_or(text.len(), |(end, _)| end);
        let of_characters = text.char_indices().nth(CHARACTERS).map_or(text.len(), |(end, _)| end);
        let (shown, rest) = text.split_at(of_lines.min(of_characters));
        if rest.is_empty() { text.to_owned() } else { format!("{shown}\n{}", (self.phrases.import.rest)(rest.chars().count())) }
    }

    fn said(&self, value: &Value) -> Span {
        let names = &self.phrases.sheet.names;
        match value {
            Value::Status(status) => Span::new((names.status)((*status).into()), tone_of_status((*status).into())),
            Value::Text(text) => Span::from(self.beginning(text)),
            Value::Treatment(treatment) => Span::from((names.treatment)(*treatment)),
            Value::Progress(progress) => Span::from((names.progress)(*progress)),
            Value::Date(date) => Span::from(date.to_string()),
            Value::Number(number) => Span::from(number.to_string()),
            Value::Risk(risk) => Span::from((names.risk)(*risk)),
        }
    }
}
