//! The risks knowingly kept, those whose last day is over among them.

use super::super::words::tone_of_risk;
use crate::content::{Block, Document, Facts, Span, Table, Tone};
use crate::review::Validity;

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let (words, tables) = (&facts.phrases.report, &facts.phrases.tables);
    let accepted = facts.gaps.iter().filter(|gap| gap.is_confirmed());
    let rows: Vec<Vec<Span>> = accepted
        .filter_map(|gap| {
            let acceptance = gap.answer?.acceptance.as_ref()?;
            let remark = match acceptance.validity_on(facts.today) {
                Validity::Over => Some(words.over),
                Validity::NotBegun => Some(words.not_begun),
                Validity::Holds => None,
            };
            let last_day =
                remark.map_or_else(|| acceptance.expires.to_string(), |remark| format!("{}\n{remark}", acceptance.expires));
            let tone = if remark.is_some() { Tone::Bad } else { Tone::Plain };
            let risk = gap.choice.risk.level;
            Some(vec![
                Span::from(gap.choice.id.to_string()),
                Span::from(format!("{}\n{}", gap.choice.shown_title(facts.phrases.lang), acceptance.reason)),
                Span::new((facts.phrases.words.risk)(risk), tone_of_risk(risk)),
                Span::from(format!("{}\n{}", acceptance.approved_by, acceptance.approved_on)),
                Span::new(last_day, tone),
                Span::from(acceptance.residual_risk.map(facts.phrases.words.risk).unwrap_or_default()),
            ])
        })
        .collect();
    if rows.is_empty() {
        return vec![Block::line(words.no_acceptances)];
    }
    let plan = &facts.phrases.plan;
    let head = [tables.id, plan.practice_and_reason_kept, tables.risk, words.approved, plan.last_day, words.residual];
    let mut table = Table { head: head.map(str::to_owned).to_vec(), rows, widest: 1 };
    table.drop_column_if_empty(5);
    vec![Block::line(words.acceptances_about), Block::Table(table)]
}
