//! "Did you mean …?"

use strsim::osa_distance;

use super::fault::Hint;
use super::habit::{half_width, key_without_space};
use crate::lens::{ChoiceId, Lens};

/// The candidate that a person most likely meant, if any is near enough.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = plain(typed);
    // A third of the letters may be wrong: more would be guessing.
    let limit = (typed.chars().count() / 3).clamp(1, 4);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let whole = plain(candidate);
            // Added, dropped, changed, or swapped with their neighbour.
            let distance = osa_distance(&typed, &whole);
            // "prod" is the beginning of a word, however long the rest of it is.
            let begun = typed.chars().count() > 2 && whole.starts_with(&typed);
            (distance <= limit || begun).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The best practice of an edition that was most likely meant.
pub fn practice_hint(lens: &Lens, name: &str) -> Option<Hint> {
    let question = name.parse::<ChoiceId>().ok().and_then(|id| lens.question(id.question()));
    let ids: Vec<String> = match question {
        Some(question) => question.best_practices.iter().map(|choice| choice.id.to_string()).collect(),
        None => lens.choices().map(|choice| choice.id.to_string()).collect(),
    };
    id_hint(name, question.is_some(), &ids)
}

/// The id that was most likely meant. A sound one with a number that does not exist could mean any of them; a slip of the finger means one.
pub fn id_hint(typed: &str, is_sound: bool, ids: &[String]) -> Option<Hint> {
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

/// Case, width and the choice of separator are not what people get wrong in substance.
fn plain(text: &str) -> String {
    let half_width = text.trim().chars().take(64).map(half_width);
    half_width.map(|c| if matches!(c, '_' | ' ' | '.') { '-' } else { c.to_ascii_lowercase() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_are_understood() {
        let words = ["implemented", "partial", "missing", "unknown", "provider", "not-applicable"];
        for (typed, meant) in [
            ("implmented", "implemented"),
            ("Partial", "partial"),
            ("not_applicable", "not-applicable"),
            ("Not applicable", "not-applicable"),
            ("misisng", "missing"),
            ("impl", "implemented"),
        ] {
            assert_eq!(nearest(typed, words), Some(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_far_off_gets_no_hint() {
        assert_eq!(nearest("yes", ["implemented", "partial"]), None);
        assert_eq!(nearest("", ["implemented"]), None);
    }

    #[test]
    fn ids_with_the_separator_forgotten() {
        assert_eq!(nearest("SEC1BP3", ["SEC1-BP1", "SEC1-BP3", "SEC2-BP3"]), Some("SEC1-BP3"));
    }

    #[test]
    fn full_width_letters_are_letters() {
        assert_eq!(nearest("ＳＥＣ１－ＢＰ３", ["SEC1-BP1", "SEC1-BP3"]), Some("SEC1-BP3"));
        assert_eq!(nearest("\u{3000}ｎａｍｅ", ["name", "regions"]), Some("name"));
    }
}
