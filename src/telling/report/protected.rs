//! What must be protected, what guards it, and what is missing.

use crate::assessment::{View, needs};
use crate::content::{Block, Document, Facts, Span, Table, Tone};
use crate::lens::Choice;
use crate::review::{Asset, Classification, Judged, Status};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let assets = &facts.review.protect;
    if assets.is_empty() {
        return vec![Block::Note(Tone::Warn, vec![Span::from(words.nothing_protected)])];
    }
    let heads = [words.asset, words.classification, words.personal_data, words.if_altered, words.if_gone, words.guarded_by];
    let mut table = Table {
        head: heads.map(str::to_owned).to_vec(),
        rows: assets.iter().map(|asset| row(asset, facts)).collect(),
        widest: 0,
    };
    for column in (1..5).rev() {
        table.drop_column_if_empty(column);
    }
    let mut blocks = vec![Block::line(words.protected_about), Block::Table(table)];
    for asset in assets {
        blocks.push(Block::Heading(3, asset.name.clone()));
        blocks.push(Block::Fields(told(asset, facts)));
    }
    blocks
}

fn row(asset: &Asset, facts: &Facts) -> Vec<Span> {
    let (words, single) = (&facts.phrases.report, &facts.phrases.words);
    let impact = |impact: Option<_>| Span::from(impact.map(single.impact).unwrap_or_default());
    let practices = View::Asset(asset).assess(facts.lens, facts.review).practices;
    let open = practices.gaps() + practices.to_find_out();
    let class = asset.classification.map(single.classification).unwrap_or_default();
    let tone = if asset.classification >= Some(Classification::Confidential) { Tone::Strong } else { Tone::Plain };
    vec![
        Span::new(asset.name.as_str(), Tone::Strong),
        Span::new(class, tone),
        Span::from(asset.personal_data.map(words.yes_no).unwrap_or_default()),
        impact(asset.integrity),
        impact(asset.availability),
        Span::from((words.guards)(practices.implemented, practices.total, open)),
    ]
}

/// What is known of an asset, what stands between it and an attacker, and what is missing.
fn told(asset: &Asset, facts: &Facts) -> Vec<(String, Vec<Span>)> {
    let (words, comma) = (&facts.phrases.report, facts.phrases.catalog.comma);
    let choices = View::Asset(asset).choices(facts.lens);
    let of = |wanted: &dyn Fn(Judged) -> bool| {
        let found = choices.iter().filter(|choice| wanted(facts.review.judged(choice)));
        let ids: Vec<_> = found.map(|choice: &&Choice| choice.id.to_string()).collect();
        Some(ids.join(comma)).filter(|ids| !ids.is_empty())
    };
    let missing = |status: Judged| status.standing().is_confirmed_gap();
    let unknown = |status: Judged| status.is_to_find_out();
    let needs: Vec<_> = needs(asset).into_iter().map(facts.phrases.words.guarded).collect();
    let fields = [
        (words.kept_in, asset.kept_in.clone()),
        (words.consequences, asset.consequences.clone()),
        (words.needs, Some(needs.join(comma)).filter(|needs| !needs.is_empty())),
        (words.stands_between, of(&|status| status.is(Status::Implemented))),
        (words.is_missing, of(&missing)),
        (words.is_unknown, of(&unknown)),
    ];
    fields.into_iter().filter_map(|(label, text)| Some((label.to_owned(), vec![Span::from(text?)]))).collect()
}
