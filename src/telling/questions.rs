//! The catalog of an edition: all of it, or what holds a term.

use std::ops::Range;

use super::catalog::{self, Entry, records};
use super::words::tone_of_risk;
use crate::content::{Block, Document, Records, Span, Table, Told, Tone};
use crate::lens::{Choice, Hit, Lens, Place, Question, Term};
use crate::wording::{Phrases, harmless};

/// The catalog of an edition.
pub struct Questions<'a> {
    /// The edition.
    pub lens: &'a Lens,
    /// What is looked for, and as it was typed; without it everything is told.
    pub search: Option<(&'a Term, &'a str)>,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for Questions<'_> {
    fn document(&self) -> Document {
        let catalog = &self.phrases.catalog;
        let edition = &self.lens.edition;
        let title = match self.search {
            Some((_, typed)) => (catalog.found_title)(&harmless(typed), &edition.id),
            None => (catalog.questions_title)(&edition.id),
        };
        let entries = self.entries();
        let practices = entries.iter().map(|entry| entry.choices.len()).sum();
        let mut document = vec![Block::Heading(1, title)];
        if entries.is_empty() {
            document.push(Block::line(catalog.nothing_found));
        } else {
            document.push(Block::line((catalog.count)(entries.len(), practices)));
        }
        for entry in &entries {
            self.tell_entry(entry, &mut document);
        }
        for text in [&edition.source, &edition.currency] {
            document.push(Block::Line(vec![Span::new(text.get(self.phrases.lang), Tone::Faint)]));
        }
        document
    }

    fn records(&self) -> Records {
        records(self.lens, &self.entries(), self.phrases.lang)
    }

    fn json(&self) -> String {
        let entries = self.entries();
        catalog::json(self.lens, &entries)
    }
}

impl<'a> Questions<'a> {
    /// The questions that hold the term, themselves or in a practice, with those practices; all practices where the term is the
    /// question's id.
    fn entries(&self) -> Vec<Entry<'a>> {
        let lang = self.phrases.lang;
        let all = |question: &'a Question| Entry { question, choices: question.best_practices.iter().collect() };
        let Some((term, _)) = self.search else { return self.lens.questions.iter().map(all).collect() };
        let matching = |question: &'a Question| {
            let own = term.in_question(question, lang);
            if own.as_ref().is_some_and(|hit| hit.place == Place::Id) {
                return Some(all(question));
            }
            let choices: Vec<_> = question.best_practices.iter().filter(|c| term.in_choice(c, lang).is_some()).collect();
            (own.is_some() || !choices.is_empty()).then_some(Entry { question, choices })
        };
        self.lens.questions.iter().filter_map(matching).collect()
    }

    fn tell_entry(&self, entry: &Entry, document: &mut Document) {
        let lang = self.phrases.lang;
        let question = entry.question;
        document.push(Block::Heading(2, format!("{}  {}", question.id, question.title.get(lang))));
        let own = self.search.and_then(|(term, _)| term.in_question(question, lang));
        if let Some(place) = own.and_then(|hit| self.place(&hit)) {
            document.push(Block::line(place));
        }
        if !entry.choices.is_empty() {
            document.push(Block::Table(self.table(&entry.choices)));
        }
    }

    fn table(&self, choices: &[&Choice]) -> Table {
        let (tables, words, lang) = (&self.phrases.tables, &self.phrases.words, self.phrases.lang);
        let row = |choice: &&Choice| {
            let place = self.search.and_then(|(term, _)| term.in_choice(choice, lang)).and_then(|hit| self.place(&hit));
            let title = choice.shown_title(lang).to_owned();
            vec![
                Span::from(choice.id.to_string()),
                Span::from([Some(title), place].into_iter().flatten().collect::<Vec<_>>().join("\n")),
                Span::new((words.risk)(choice.risk.level), tone_of_risk(choice.risk.level)),
                Span::from((words.effort)(choice.effort)),
            ]
        };
        Table {
            head: [tables.id, tables.practice, tables.risk, tables.effort].map(str::to_owned).to_vec(),
            rows: choices.iter().map(row).collect(),
            widest: 1,
        }
    }

    /// Where the term stands, in one line; nothing where one sees it anyway.
    fn place(&self, hit: &Hit) -> Option<String> {
        if hit.place == Place::Id {
            return None;
        }
        let catalog = &self.phrases.catalog;
        Some(format!("{}{}{}", (catalog.place)(hit.place), catalog.colon, excerpt(hit.text, &hit.at)))
    }
}

/// Characters shown on each side of a term.
const AROUND: usize = 24;

/// A part of a text with some words on each side.
fn excerpt(text: &str, at: &Range<usize>) -> String {
    let start = text[..at.start].char_indices().rev().nth(AROUND - 1).map_or(0, |(start, _)| start);
    let end = text[at.end..].char_indices().nth(AROUND).map_or(text.len(), |(end, _)| at.end + end);
    let cut = |cut| if cut { "…" } else { "" };
    format!("{}{}{}", cut(start > 0), text[start..end].trim(), cut(end < text.len()))
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_shows_the_term_with_words_around_it() {
        let text = "Everybody signs in from wherever they are with MFA and with a device that is known";
        let at = text.find("MFA").unwrap();
        assert_eq!(excerpt(text, &(at..at + 3)), "…wherever they are with MFA and with a device that…");
        assert_eq!(excerpt("MFA", &(0..3)), "MFA");
        assert_eq!(excerpt("パスワードの要件", &(0..15)), "パスワードの要件");
    }
}
