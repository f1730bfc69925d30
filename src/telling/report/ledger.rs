//! Every practice of the edition, never shortened.

use super::super::words::{mark_of_status, tone_of_risk, tone_of_status};
use crate::content::{Block, Document, Facts, Row, Span, Table};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let (words, tables) = (&facts.phrases.report, &facts.phrases.tables);
    let rows = facts.ledger();
    let cells = |row: &Row| {
        let answer = row.answer;
        let scope = answer.and_then(|answer| answer.scope.clone());
        let notes = answer.and_then(|answer| answer.notes.clone());
        let claim = row.status.claimed_in_vain().map(facts.phrases.words.claimed_in_vain);
        let said: Vec<_> = [claim, scope, notes, row.reason.map(str::to_owned)].into_iter().flatten().collect();
        let who: Vec<_> = [answer.and_then(|a| a.owner.clone()), answer.and_then(|a| a.due).map(|due| due.to_string())]
            .into_iter()
            .flatten()
            .collect();
        let risk = row.choice.risk.level;
        vec![
            Span::from(row.number.to_string()),
            Span::from(row.choice.id.to_string()),
            Span::from(row.choice.shown_title(facts.phrases.lang)),
            Span::new((facts.phrases.words.risk)(risk), tone_of_risk(risk)),
            Span::new(
                format!("{} {}", mark_of_status(row.status), (facts.phrases.words.status)(row.status)),
                tone_of_status(row.status),
            ),
            Span::from(said.join("\n")),
            Span::from(answer.map(|answer| answer.evidence.join("\n")).unwrap_or_default()),
            Span::from(who.join("\n")),
        ]
    };
    let head =
        [words.number, tables.id, tables.practice, tables.risk, tables.status, words.present, words.evidence, words.who_and_when];
    let mut table = Table { head: head.map(str::to_owned).to_vec(), rows: rows.iter().map(cells).collect(), widest: 2 };
    for column in [7, 6, 5] {
        table.drop_column_if_empty(column);
    }
    vec![Block::line((words.ledger_about)(rows.len())), Block::Table(table)]
}
