//! What must be protected.

use super::super::content::{Block, Document, Span, Table, Tone};
use super::super::facts::Facts;
use crate::assessment::View;
use crate::review::{Asset, Classification};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let assets = &facts.review.protect;
    if assets.is_empty() {
        return vec![Block::Note(Tone::Warn, vec![Span::from(words.nothing_protected)])];
    }
    let row = |asset: &Asset| {
        let impact = |impact: Option<_>| Span::from(impact.map(facts.phrases.words.impact).unwrap_or_default());
        let practices = View::Asset(asset).assess(facts.lens, facts.review).practices;
        let open = practices.partial + practices.missing + practices.to_find_out();
        let classification = asset.classification.map(|class| (facts.phrases.words.classification)(class)).unwrap_or_default();
        let tone = if asset.classification >= Some(Classification::Confidential) { Tone::Strong } else { Tone::Plain };
        vec![
            Span::new(asset.name.as_str(), Tone::Strong),
            Span::new(classification, tone),
            Span::from(asset.personal_data.map(words.yes_no).unwrap_or_default()),
            impact(asset.integrity),
            impact(asset.availability),
            Span::from((words.guards)(practices.implemented, practices.total, open)),
            Span::from(asset.kept_in.clone().unwrap_or_default()),
            Span::from(asset.consequences.clone().unwrap_or_default()),
        ]
    };
    let heads = [
        words.asset,
        words.classification,
        words.personal_data,
        words.if_altered,
        words.if_gone,
        words.guarded_by,
        words.kept_in,
        words.consequences,
    ];
    let mut table = Table { head: heads.map(str::to_owned).to_vec(), rows: assets.iter().map(row).collect(), widest: 0 };
    for column in (1..8).rev() {
        table.drop_column_if_empty(column);
    }
    table.widest = table.head.len() - 1;
    vec![Block::line(words.protected_about), Block::Table(table)]
}
