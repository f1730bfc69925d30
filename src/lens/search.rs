//! Finding a term in a catalog: in ids, titles and every text of both languages, whatever its case.

use std::ops::Range;

use super::{Choice, ChoiceId, Lang, Question, QuestionId, Spelling, Text};

/// What somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    folded: Vec<char>,
    id: Option<TypedId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TypedId {
    Question(QuestionId),
    Choice(ChoiceId),
}

/// Where a term was found: the first place, texts of the reader's language before those of the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'a> {
    /// In which part of the entry.
    pub place: Place,
    /// The text that holds it.
    pub text: &'a str,
    /// Where in that text, in bytes; empty where the id was meant.
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
        let typed = typed.trim();
        let id = typed.parse().map(TypedId::Choice).or_else(|_| typed.parse().map(TypedId::Question)).ok();
        let folded: Vec<char> = typed.chars().flat_map(char::to_lowercase).collect();
        (!folded.is_empty()).then_some(Self { folded, id })
    }

    /// How the id is spelled, where an id was typed.
    pub fn spelling(&self) -> Option<Spelling> {
        let id = match self.id? {
            TypedId::Question(id) => id,
            TypedId::Choice(id) => id.question(),
        };
        Some(id.spelling())
    }

    /// Where a question itself holds the term, apart from its practices.
    pub fn in_question<'a>(&self, question: &'a Question, lang: Lang) -> Option<Hit<'a>> {
        if matches!(self.id, Some(TypedId::Question(id)) if id.spelled(question.id.spelling()) == question.id) {
            return Some(Hit { place: Place::Id, text: "", at: 0..0 });
        }
        let bullets = question.point.bullets.iter().enumerate().map(|(at, b)| (Place::Bullet(at + 1), [b.en.as_str(), &b.ja]));
        let texts = [(Place::Title, both(&question.title)), (Place::Headline, both(&question.point.headline))];
        self.first(&texts.into_iter().chain(bullets).collect::<Vec<_>>(), lang)
    }

    /// Where a best practice holds the term.
    pub fn in_choice<'a>(&self, choice: &'a Choice, lang: Lang) -> Option<Hit<'a>> {
        let spelled = |id: ChoiceId| id.spelled(choice.id.spelling());
        let meant = match self.id {
            Some(TypedId::Choice(id)) => spelled(id) == choice.id,
            Some(TypedId::Question(_)) => false,
            None => self.find(&choice.id.to_string()).is_some(),
        };
        if meant {
            return Some(Hit { place: Place::Id, text: "", at: 0..0 });
        }
        let guidance = |lines: &'a [super::Guidance], place: fn(usize) -> Place| {
            lines.iter().enumerate().map(move |(at, line)| (place(at + 1), [line.en.as_str(), line.ja.as_str()]))
        };
        let mut texts = vec![(Place::Title, both(&choice.title)), (Place::Why, both(&choice.why))];
        texts.extend(guidance(&choice.criteria, Place::Criterion));
        texts.extend(guidance(&choice.improvement, Place::Improvement));
        texts.extend(choice.evidence.iter().enumerate().map(|(at, text)| (Place::Evidence(at + 1), both(text))));
        texts.extend(choice.risk.reason.iter().map(|text| (Place::RiskReason, both(text))));
        self.first(&texts, lang)
    }

    fn first<'a>(&self, texts: &[(Place, [&'a str; 2])], lang: Lang) -> Option<Hit<'a>> {
        let languages = if lang == Lang::En { [0, 1] } else { [1, 0] };
        languages.into_iter().find_map(|language| {
            texts.iter().find_map(|(place, text)| {
                let text = text[language];
                self.find(text).map(|at| Hit { place: *place, text, at })
            })
        })
    }

    /// The first place of a text that holds the term. An id is found only as a whole: `SEC1` is not in `SEC11` nor in `SEC1-BP2`.
    fn find(&self, text: &str) -> Option<Range<usize>> {
        text.char_indices().find_map(|(start, _)| {
            let end = start + self.length_at_start(&text[start..])?;
            let goes_on = |next: char| next.is_ascii_digit() || (next == '-' && matches!(self.id, Some(TypedId::Question(_))));
            let whole = self.id.is_none() || !text[end..].starts_with(goes_on);
            whole.then_some(start..end)
        })
    }

    /// How many bytes of a text the term takes where the text begins with it.
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
        Term::new(term).unwrap().find(text).map(|at| &text[at])
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
}
