//! Finding a term in a catalog: in ids, titles and every text of both languages, whatever its case. An entry is found that holds every
//! word of the term, in one place or in several.

use std::ops::Range;

use super::{Choice, Id, Lang, Question, Text};

/// What somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// At least one.
    words: Vec<Word>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    folded: Vec<char>,
    id: Option<Id>,
}

/// Where a term was found: the first text that holds all of it, or else the first that holds its first word; texts of the reader's
/// language before those of the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// In which part of the entry.
    pub place: Place,
    /// The text that holds it.
    pub text: &'a str,
    /// Where in that text its first word stands, in bytes; empty where the id was meant.
    pub at: Range<usize>,
}

/// A part of a question or a best practice. Numbers count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The id.
    Id,
    /// The title.
    Title,
    /// The headline of the review point.
    Headline,
    /// A bullet of the review point.
    Bullet(usize),
    /// What can happen when it is missing.
    Why,
    /// A criterion.
    Criterion(usize),
    /// A step of the improvement.
    Improvement(usize),
    /// What would prove it.
    Evidence(usize),
    /// The reason for the level of its risk.
    RiskReason,
}

impl Term {
    /// A term as typed; none where nothing but blanks was typed.
    pub fn new(typed: &str) -> Option<Self> {
        let words: Vec<_> = typed.split_whitespace().map(Word::new).collect();
        (!words.is_empty()).then_some(Self { words })
    }

    /// The first id in it.
    pub fn id(&self) -> Option<Id> {
        self.words.iter().find_map(|word| word.id)
    }

    /// Where a question itself holds the term, apart from its practices.
    pub fn in_question<'a>(&self, question: &'a Question, lang: Lang) -> Option<Hit<'a>> {
        let meant = |word: &Word| matches!(word.id, Some(Id::Question(id)) if id.number() == question.id.number());
        let bullets = question.point.bullets.iter().enumerate().map(|(at, b)| (Place::Bullet(at + 1), [b.en.as_ref(), &b.ja]));
        let texts = [(Place::Title, both(&question.title)), (Place::Headline, both(&question.point.headline))];
        self.found(meant, &texts.into_iter().chain(bullets).collect::<Vec<_>>(), lang)
    }

    /// Where a best practice holds the term. The id of its question is held by all of them together, unless other words narrow it down.
    pub fn in_choice<'a>(&self, choice: &'a Choice, lang: Lang) -> Option<Hit<'a>> {
        let id = choice.id.to_string();
        let meant = |word: &Word| match word.id {
            Some(Id::Choice(id)) => id == choice.id,
            Some(Id::Question(id)) => self.words.len() > 1 && id.number() == choice.id.question().number(),
            None => word.find(&id).is_some(),
        };
        let guidance = |lines: &'a [super::Guidance], place: fn(usize) -> Place| {
            lines.iter().enumerate().map(move |(at, line)| (place(at + 1), [line.en.as_ref(), line.ja.as_ref()]))
        };
        let mut texts = vec![(Place::Title, both(&choice.title)), (Place::Why, both(&choice.why))];
        texts.extend(guidance(&choice.criteria, Place::Criterion));
        texts.extend(guidance(&choice.improvement, Place::Improvement));
        texts.extend(choice.evidence.iter().enumerate().map(|(at, text)| (Place::Evidence(at + 1), both(text))));
        texts.extend(choice.risk.reason.iter().map(|text| (Place::RiskReason, both(text))));
        self.found(meant, &texts, lang)
    }

    /// Where an entry holds the term. `meant`: whether a word is the entry's id.
    fn found<'a>(&self, meant: impl Fn(&Word) -> bool, texts: &[(Place, [&'a str; 2])], lang: Lang) -> Option<Hit<'a>> {
        let words: Vec<_> = self.words.iter().filter(|word| !meant(word)).collect();
        let Some(first) = words.first() else { return Some(Hit { place: Place::Id, text: "", at: 0..0 }) };
        let held = |word: &&Word| texts.iter().flat_map(|(_, text)| text).any(|text| word.find(text).is_some());
        if !words.iter().all(held) {
            return None;
        }
        let languages = if lang == Lang::En { [0, 1] } else { [1, 0] };
        let hit = |all: bool| {
            languages.into_iter().flat_map(|language| texts.iter().map(move |(place, text)| (*place, text[language]))).find_map(
                |(place, text)| {
                    let at = first.find(text)?;
                    let whole = !all || words.iter().all(|word| word.find(text).is_some());
                    whole.then_some(Hit { place, text, at })
                },
            )
        };
        hit(true).or_else(|| hit(false))
    }
}

impl Word {
    fn new(typed: &str) -> Self {
        Self { folded: typed.chars().flat_map(char::to_lowercase).collect(), id: typed.parse().ok() }
    }

    /// The first place of a text that holds the word. An id is found only as a whole: `SEC1` is not in `SEC11` nor in `SEC1-BP2`.
    fn find(&self, text: &str) -> Option<Range<usize>> {
        text.char_indices().find_map(|(start, _)| {
            let end = start + self.length_at_start(&text[start..])?;
            let goes_on = |next: char| next.is_ascii_digit() || (next == '-' && matches!(self.id, Some(Id::Question(_))));
            let whole = self.id.is_none() || !text[end..].starts_with(goes_on);
            whole.then_some(start..end)
        })
    }

    /// How many bytes of a text the word takes where the text begins with it.
    fn length_at_start(&self, text: &str) -> Option<usize> {
        let mut left = self.folded.iter();
        for (at, character) in text.char_indices() {
            if left.as_slice().is_empty() {
                return Some(at);
            }
            if !character.to_lowercase().all(|folded| left.next() == Some(&folded)) {
                return None;
            }
        }
        left.as_slice().is_empty().then_some(text.len())
    }
}

fn both(text: &Text) -> [&str; 2] {
    [&text.en, &text.ja]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(term: &str, text: &'t str) -> Option<&'t str> {
        Word::new(term).find(text).map(|at| &text[at])
    }

    #[test]
    fn case_does_not_matter_and_the_place_is_that_of_the_text() {
        assert_eq!(found("guardduty", "Let GuardDuty watch"), Some("GuardDuty"));
        assert_eq!(found("ルートユーザー", "AWS のルートユーザーを保護する"), Some("ルートユーザー"));
        assert_eq!(found("STRASSE", "in der Strasse"), Some("Strasse"));
        assert_eq!(found("İ", "a İ b"), Some("İ"));
        assert_eq!(found("end", "at the end"), Some("end"));
        assert_eq!(found("ends", "at the end"), None);
        assert_eq!(Term::new(" \t"), None);
    }

    #[test]
    fn an_id_is_found_as_a_whole() {
        assert_eq!(found("sec1-bp1", "see SEC1-BP12 and SEC1-BP1."), Some("SEC1-BP1"));
        assert_eq!(found("SEC1", "SEC11, SEC1-BP1"), None);
        assert_eq!(found("SEC1", "as in SEC1"), Some("SEC1"));
    }

    #[test]
    fn an_entry_holds_every_word_wherever_it_stands() {
        let lens = super::super::EDITIONS[0].lens();
        let found = |term: &str, id: &str| {
            Term::new(term).unwrap().in_choice(lens.choice(id.parse().unwrap()).unwrap(), Lang::En).map(|hit| hit.place)
        };
        assert_eq!(found("ROOT secure", "SEC1-BP2"), Some(Place::Title), "in any order");
        assert_eq!(found("secure jpcert", "SEC1-BP2"), None);
        assert_eq!(found("sec1bp2", "SEC1-BP2"), Some(Place::Id));
        assert_ne!(found("sec01-bp02", "SEC1-BP2"), Some(Place::Id), "that is another practice");
        assert_eq!(found("sec01 root", "SEC1-BP2"), Some(Place::Title), "the question is shown");
        assert_eq!(found("sec1-bp2 root", "SEC1-BP2"), Some(Place::Title));
        assert_eq!(found("sec1 root", "SEC1-BP2"), Some(Place::Title), "its question's id narrows the search down");
        assert_eq!(found("sec2 root", "SEC1-BP2"), None);
        assert!(found("secure ルートユーザー", "SEC1-BP2").is_some(), "in two languages");
    }
}
