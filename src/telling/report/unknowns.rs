//! What nobody knows yet, as questions to ask.

use super::super::words::tone_of_risk;
use crate::assessment::Gap;
use crate::content::{Block, Document, Facts, Span, Table};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let (words, tables, lang) = (&facts.phrases.report, &facts.phrases.tables, facts.phrases.lang);
    let unknown: Vec<_> = facts.gaps.iter().filter(|gap| !gap.is_confirmed()).collect();
    if unknown.is_empty() {
        return vec![Block::line(words.no_unknowns)];
    }
    let row = |gap: &&Gap| {
        let criteria: Vec<_> = gap.choice.criteria.iter().map(|criterion| criterion.get(lang)).collect();
        let evidence: Vec<_> = gap.choice.evidence.iter().map(|evidence| evidence.get(lang)).collect();
        let risk = gap.choice.risk.level;
        vec![
            Span::from(gap.choice.id.to_string()),
            Span::new((facts.phrases.words.risk)(risk), tone_of_risk(risk)),
            Span::from(format!("{}\n{}", gap.choice.shown_title(lang), criteria.join("\n"))),
            Span::from(evidence.join("\n")),
        ]
    };
    let head = [tables.id, tables.risk, words.ask, words.ask_for].map(str::to_owned).to_vec();
    let table = Table { head, rows: unknown.iter().map(row).collect(), widest: 2 };
    vec![Block::line((words.unknowns_about)(unknown.len())), Block::Table(table)]
}
