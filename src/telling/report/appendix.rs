//! References, edition, tool, hash of the input.

use crate::content::{Block, Document, Facts, Span, Table, Tone};
use crate::lens::{Choice, Programme, Reference, programmes, references};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let (words, lang) = (&facts.phrases.report, facts.phrases.lang);
    let reference = |reference: &Reference| {
        let edition =
            reference.edition.as_ref().map(|edition| (facts.phrases.catalog.aside)(edition.get(lang))).unwrap_or_default();
        let title = format!("{}{edition}", reference.title.get(lang));
        (title, vec![Span::from(format!("{}\n", reference.author.get(lang))), Span::new(reference.link.get(lang), Tone::Link)])
    };
    let about = [
        (words.edition, (words.edition_named)(&facts.lens.edition.id, facts.lens.edition.name.get(lang))),
        (words.tool, format!("wa-sec {}", env!("CARGO_PKG_VERSION"))),
        (words.hash, facts.input_hash.to_owned()),
        (words.source, facts.lens.edition.source.get(lang).to_owned()),
    ];
    let mut blocks = controls(facts);
    blocks.extend([
        Block::Heading(3, words.references.to_owned()),
        Block::Fields(references().iter().map(reference).collect()),
        Block::Heading(3, words.about_this_report.to_owned()),
        Block::Fields(about.into_iter().map(|(label, text)| (label.to_owned(), vec![Span::from(text)])).collect()),
    ]);
    blocks
}

/// Practice by practice, the controls of the programmes that the workload has to meet.
fn controls(facts: &Facts) -> Document {
    let (words, lang) = (&facts.phrases.report, facts.phrases.lang);
    let wanted = |programme: &Programme| facts.review.workload.compliance.iter().any(|id| *id == programme.id);
    let portfolio = programmes().iter();
    let programmes: Vec<_> = portfolio.filter(|programme| wanted(programme) && programme.controls_of.is_some()).collect();
    let row = |choice: &Choice| {
        let of = |programme: &Programme| choice.controls.get(&programme.id).map(|ids| ids.join(" ")).unwrap_or_default();
        let cells: Vec<_> = programmes.iter().copied().map(of).collect();
        let practice = [Span::from(choice.id.to_string()), Span::from(choice.shown_title(lang))];
        let any = cells.iter().any(|cell| !cell.is_empty());
        any.then(|| practice.into_iter().chain(cells.into_iter().map(Span::from)).collect::<Vec<_>>())
    };
    let rows: Vec<_> = facts.lens.choices().filter_map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let mut head = vec![facts.phrases.tables.id.to_owned(), facts.phrases.tables.practice.to_owned()];
    head.extend(programmes.iter().filter_map(|programme| Some(programme.controls_of.as_ref()?.get(lang).to_owned())));
    vec![
        Block::Heading(3, words.controls.to_owned()),
        Block::line(words.controls_about),
        Block::Table(Table { head, rows, widest: 1 }),
    ]
}
