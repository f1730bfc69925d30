//! What an id that the edition of a file does not have may mean.

use super::fault::Hint;
use super::habit::key_without_space;
use super::nearest::nearest;
use crate::lens::{ChoiceId, EDITIONS, Id, Lens, QuestionId};

/// What became here of an id that only other editions have.
pub fn elsewhere(lens: &Lens, name: &str) -> Option<Hint> {
    EDITIONS.elsewhere(name.parse::<Id>().ok()?, None, lens).map(Box::new).map(Hint::Elsewhere)
}

/// The question that may be meant.
pub fn question(lens: &Lens, name: &str) -> Option<Hint> {
    let ids: Vec<String> = lens.questions.iter().map(|question| question.id.to_string()).collect();
    let numbered = name.parse::<QuestionId>().map(|id| lens.question_numbered(id.number()));
    match numbered {
        Ok(Some(question)) => Some(Hint::DidYouMean(question.id.to_string())),
        numbered => sound_or_near(name, numbered.is_ok(), &ids),
    }
}

/// The best practice that may be meant.
pub fn practice(lens: &Lens, name: &str) -> Option<Hint> {
    if let Some(hint) = elsewhere(lens, name) {
        return Some(hint);
    }
    let id: Option<ChoiceId> = name.parse().ok();
    let question = id.and_then(|id| lens.question_numbered(id.question().number()));
    if let Some(meant) = id.zip(question).and_then(|(id, question)| question.numbered(id.number())) {
        return Some(Hint::DidYouMean(meant.id.to_string()));
    }
    let ids: Vec<String> = match question {
        Some(question) => question.best_practices.iter().map(|choice| choice.id.to_string()).collect(),
        None => lens.choices().map(|choice| choice.id.to_string()).collect(),
    };
    sound_or_near(name, question.is_some(), &ids)
}

/// A sound id with a number that does not exist could mean any of them; a slip of the finger means one.
fn sound_or_near(typed: &str, is_sound: bool, ids: &[String]) -> Option<Hint> {
    if let Some(key) = key_without_space(typed) {
        return Some(Hint::Colon(key));
    }
    if typed.starts_with(['\u{3000}', '\u{a0}']) {
        return Some(Hint::HalfWidthSpaces);
    }
    match (is_sound, ids) {
        (true, [first, .., last]) => Some(Hint::Between(first.clone(), last.clone())),
        _ => nearest(typed, ids.iter().map(String::as_str)).map(|id| Hint::DidYouMean(id.to_owned())),
    }
}
