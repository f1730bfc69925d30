//! Everything the catalog knows of one best practice or question; with a review also the answer, and why the risk is what it is.

mod answer;
mod practice;
mod question;

use super::catalog::{self, Entry, records};
use crate::assessment::Assessment;
use crate::content::{Block, Document, Records, Span, Told, Tone};
use crate::lens::{Choice, Lens, Programme, Question, Reference};
use crate::review::Review;
use crate::wording::Phrases;
use jiff::civil::Date;

/// One best practice or question, explained.
pub struct Explanation<'a> {
    /// The edition.
    pub lens: &'a Lens,
    /// What is explained.
    pub subject: Subject<'a>,
    /// The reading list; questions name domains of it.
    pub references: &'a [Reference],
    /// The portfolio of compliance programmes; practices name controls of it.
    pub programmes: &'a [Programme],
    /// What was answered and what follows, where a review was given.
    pub review: Option<(&'a Review, &'a Assessment)>,
    /// The day on which acceptances are looked at.
    pub today: Date,
    /// How to say it.
    pub phrases: &'a Phrases,
}

/// What is explained.
#[derive(Clone, Copy)]
pub enum Subject<'a> {
    /// A question.
    Question(&'a Question),
    /// A best practice and its question.
    Practice(&'a Question, &'a Choice),
}

impl Told for Explanation<'_> {
    fn document(&self) -> Document {
        match self.subject {
            Subject::Question(question) => self.of_question(question),
            Subject::Practice(question, choice) => self.of_practice(question, choice),
        }
    }

    /// What the catalog knows, as `questions` has it; the answer is in `gaps` and in the review file itself.
    fn records(&self) -> Records {
        records(self.lens, &[self.entry()], self.phrases.lang)
    }

    /// What the catalog knows, as `questions` has it; the answer is in `gaps` and in the review file itself.
    fn json(&self) -> String {
        let entry = self.entry();
        catalog::json(self.lens, &[entry])
    }
}

impl<'a> Explanation<'a> {
    fn entry(&self) -> Entry<'a> {
        match self.subject {
            Subject::Question(question) => Entry { question, choices: question.best_practices.iter().collect() },
            Subject::Practice(question, choice) => Entry { question, choices: vec![choice] },
        }
    }

    /// Title in both languages, and the edition that answers.
    fn head(&self, id: &str, title: &crate::lens::Text) -> Vec<Block> {
        let (catalog, lang, edition) = (&self.phrases.catalog, self.phrases.lang, &self.lens.edition);
        let faint = |text: String| Block::Line(vec![Span::new(text, Tone::Faint)]);
        vec![
            Block::Heading(1, format!("{id}  {}", title.get(lang))),
            faint(title.get(lang.other()).to_owned()),
            faint((catalog.of_edition)(&edition.id, edition.name.get(lang))),
            faint(edition.currency.get(lang).to_owned()),
        ]
    }

    /// "Effort: small (days)".
    fn fact(&self, label: &str, text: impl Into<Span>) -> Vec<Span> {
        vec![Span::new(label, Tone::Strong), self.phrases.catalog.colon.into(), text.into()]
    }

    /// What deepens a question: domains of the CSA guidance, further works of the reading list, AWS's own page.
    fn read_on(&self, question: &Question) -> Vec<Block> {
        let (catalog, lang) = (&self.phrases.catalog, self.phrases.lang);
        let mut entries = Vec::new();
        for reference in self.references {
            let domains: Vec<_> = reference.domains.iter().filter(|d| question.csa_domains.contains(&d.number)).collect();
            if domains.is_empty() && !question.references.contains(&reference.id) {
                continue;
            }
            let edition = reference.edition.as_ref().map_or_else(String::new, |edition| (catalog.aside)(edition.get(lang)));
            entries.push((0, vec![Span::from(format!("{}{edition}", reference.title.get(lang)))]));
            let domain =
                |domain: &&crate::lens::Domain| (1, vec![(catalog.domain)(domain.number, domain.title.get(lang)).into()]);
            entries.extend(domains.iter().map(domain));
            entries.push((1, self.fact(catalog.link, Span::new(reference.link.get(lang), Tone::Link))));
            let successors = reference.successors.iter();
            entries.extend(successors.map(|s| (1, self.fact(catalog.successor, s.title.get(lang)))));
        }
        entries.push((0, self.fact(catalog.official_page, Span::new(question.link.get(lang), Tone::Link))));
        let command = Block::Command("wa-sec questions --references".to_owned());
        vec![Block::Heading(2, catalog.read_on.to_owned()), Block::List(entries), command]
    }
}
