//! "Did you mean …?"

use strsim::osa_distance;

use super::habit::half_width;

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
