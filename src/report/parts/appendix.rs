//! References, edition, tool, hash of the input.

use super::super::content::{Block, Document, Span};
use super::super::facts::Facts;
use crate::lens::{Reference, references};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let (words, lang) = (&facts.phrases.report, facts.phrases.lang);
    let reference = |reference: &Reference| {
        let edition =
            reference.edition.as_ref().map(|edition| (facts.phrases.catalog.aside)(edition.get(lang))).unwrap_or_default();
        let title = format!("{}{edition}", reference.title.get(lang));
        (title, vec![Span::from(format!("{}\n{}", reference.author.get(lang), reference.link.get(lang)))])
    };
    let about = [
        (words.tool, format!("wa-sec {}", env!("CARGO_PKG_VERSION"))),
        (words.hash, facts.input_hash.to_owned()),
        (words.source, facts.lens.edition.source.get(lang).to_owned()),
    ];
    vec![
        Block::Heading(3, words.references.to_owned()),
        Block::Fields(references().iter().map(reference).collect()),
        Block::Heading(3, words.about_this_report.to_owned()),
        Block::Fields(about.into_iter().map(|(label, text)| (label.to_owned(), vec![Span::from(text)])).collect()),
    ]
}
