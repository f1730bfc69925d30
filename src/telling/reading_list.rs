//! The reading list: the works that the deck refers to, what has taken their place since, and works that deepen single questions.

mod kind;

pub use kind::KIND;

use super::json;
use crate::content::{Block, Document, Records, Span, Told, Tone};
use crate::lens::{Domain, Reference, Successor, Text};
use crate::wording::Phrases;

/// The reading list.
pub struct ReadingList<'a> {
    /// The works.
    pub references: &'a [Reference],
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for ReadingList<'_> {
    fn document(&self) -> Document {
        let catalog = &self.phrases.catalog;
        let mut document = vec![Block::Heading(1, catalog.references_title.to_owned()), Block::line(catalog.references_about)];
        for reference in self.references {
            self.tell(reference, &mut document);
        }
        document
    }

    fn records(&self) -> Records {
        let get = |text: &Text| text.get(self.phrases.lang).to_owned();
        let row = |reference: &Reference| {
            let successors = |part: fn(&Successor) -> &Text| {
                reference.successors.iter().map(|successor| get(part(successor))).collect::<Vec<_>>().join("\n")
            };
            vec![
                reference.id.to_string(),
                get(&reference.title),
                get(&reference.author),
                reference.edition.as_ref().map(get).unwrap_or_default(),
                get(&reference.link),
                get(&reference.about),
                successors(|successor| &successor.title),
                successors(|successor| &successor.link),
                successors(|successor| &successor.note),
            ]
        };
        let columns = vec!["id", "title", "author", "edition", "link", "about", "successor", "successor_link", "successor_note"];
        Records { columns, rows: self.references.iter().map(row).collect() }
    }

    fn json(&self) -> String {
        json::print(&kind::References::of(self.references))
    }
}

impl ReadingList<'_> {
    fn tell(&self, reference: &Reference, document: &mut Document) {
        let catalog = &self.phrases.catalog;
        let get = |text: &Text| text.get(self.phrases.lang).to_owned();
        let told = |label: &str, span: Span| vec![Span::new(label, Tone::Strong), catalog.colon.into(), span];
        let said = |label: &str, text: String| told(label, text.into());
        let link = |link: &Text| told(catalog.link, Span::new(get(link), Tone::Link));
        let domain = |domain: &Domain| (0, vec![Span::from((catalog.domain)(domain.number, &get(&domain.title)))]);
        document.push(Block::Heading(2, get(&reference.title)));
        document.push(Block::line(get(&reference.about)));
        let mut facts = vec![(0, said(catalog.author, get(&reference.author)))];
        facts.extend(reference.edition.as_ref().map(|edition| (0, said(catalog.edition, get(edition)))));
        facts.push((0, link(&reference.link)));
        for successor in &reference.successors {
            facts.push((0, said(catalog.successor, get(&successor.title))));
            facts.push((1, vec![Span::from(get(&successor.note))]));
            facts.push((1, link(&successor.link)));
        }
        facts.extend(reference.domains.iter().map(domain));
        document.push(Block::List(facts));
    }
}
