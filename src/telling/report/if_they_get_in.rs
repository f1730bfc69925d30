//! If they get in: one asset followed through the functions of the NIST Cybersecurity Framework. What detects, responds and recovers is
//! listed whole; of what governs, identifies and protects, only what is open, for that is the way in.

use super::super::words::{mark_of_status, tone_of_status};
use crate::content::{Block, Document, Facts, Row, Span, Table};
use crate::lens::Function;
use crate::review::{Asset, Status};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let asset = most_sensitive(facts);
    let about = asset.map_or_else(|| words.intrusion_without_asset.to_owned(), |asset| (words.intrusion_about)(&asset.name));
    let mut blocks = vec![Block::line(about)];
    let ledger = facts.ledger();
    for function in Function::ALL {
        // What answers an incident guards nothing first, yet everything depends on it.
        let concerned =
            |row: &&Row| row.choice.functions.contains(&function) && asset.is_none_or(|asset| asset.depends_on(row.choice));
        let rows: Vec<_> = ledger.iter().filter(concerned).collect();
        if !rows.is_empty() {
            blocks.extend(told(function, &rows, facts));
        }
    }
    blocks
}

/// The asset that would hurt most: by its class, then by personal data, then by what follows if it is altered or gone; the first of equals.
fn most_sensitive<'a>(facts: &Facts<'a>) -> Option<&'a Asset> {
    let grade = |asset: &&Asset| (asset.classification, asset.personal_data == Some(true), asset.integrity, asset.availability);
    facts.review.protect.iter().rev().max_by_key(grade)
}

fn told(function: Function, rows: &[&Row], facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let after = matches!(function, Function::Detect | Function::Respond | Function::Recover);
    let there = rows.iter().filter(|row| row.status.is(Status::Implemented)).count();
    let open = rows.iter().filter(|row| is_open(row)).count();
    let name = (facts.phrases.words.function)(function);
    let heading = format!("{name}{}{}", facts.phrases.catalog.colon, (words.in_place)(there, there + open));
    let told: Vec<_> = rows.iter().filter(|row| after || is_open(row)).collect();
    let told = match () {
        () if told.is_empty() => Block::line(words.nothing_open),
        () if after => {
            let tables = &facts.phrases.tables;
            let head = [tables.id, tables.practice, tables.status, words.without_it].map(str::to_owned).to_vec();
            Block::Table(Table { head, rows: told.into_iter().map(|row| cells(row, facts)).collect(), widest: 3 })
        }
        () => Block::List(told.into_iter().map(|row| (0, line(row, facts))).collect()),
    };
    vec![Block::Heading(3, heading), told]
}

fn line(row: &Row, facts: &Facts) -> Vec<Span> {
    let title = format!("{} {}{}", row.choice.id, row.choice.shown_title(facts.phrases.lang), facts.phrases.catalog.colon);
    vec![Span::from(title), Span::new((facts.phrases.words.status)(row.status), tone_of_status(row.status))]
}

/// Whether it applies and is not, or not wholly, in place.
fn is_open(row: &Row) -> bool {
    row.status.standing().is_open()
}

fn cells(row: &Row, facts: &Facts) -> Vec<Span> {
    let lang = facts.phrases.lang;
    let status = format!("{} {}", mark_of_status(row.status), (facts.phrases.words.status)(row.status));
    vec![
        Span::from(row.choice.id.to_string()),
        Span::from(row.choice.shown_title(lang)),
        Span::new(status, tone_of_status(row.status)),
        Span::from(if is_open(row) { row.choice.why.get(lang) } else { "" }),
    ]
}
