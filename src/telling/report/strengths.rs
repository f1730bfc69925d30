//! What is in place.

use crate::content::{Block, Document, Facts, Row, Span, Table};
use crate::review::Status;

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let (words, tables) = (&facts.phrases.report, &facts.phrases.tables);
    let rows: Vec<_> = facts.ledger().into_iter().filter(|row| row.status.is(Status::Implemented)).collect();
    if rows.is_empty() {
        return vec![Block::line(words.no_strengths)];
    }
    let cells = |row: &Row| {
        let evidence = row.answer.map(|answer| answer.evidence.join("\n")).unwrap_or_default();
        let notes = row.answer.and_then(|answer| answer.notes.clone()).unwrap_or_default();
        vec![
            Span::from(row.choice.id.to_string()),
            Span::from(row.choice.shown_title(facts.phrases.lang)),
            Span::from(notes),
            Span::from(evidence),
        ]
    };
    let mut table = Table {
        head: [tables.id, tables.practice, words.present, words.evidence].map(str::to_owned).to_vec(),
        rows: rows.iter().map(cells).collect(),
        widest: 1,
    };
    table.drop_column_if_empty(3);
    table.drop_column_if_empty(2);
    vec![Block::line((words.strengths_about)(rows.len())), Block::Table(table)]
}
