//! Texts and lists that are longer than a review file keeps.

use super::fault::{FaultKind, Place};
use super::file_format::{REVIEW, Shape};
use super::judge::Judge;
use super::review_file::SaveError;
use super::value::{self, Value};
use crate::review::{LONGEST_LIST, Review};

impl Judge<'_> {
    /// Whether a text is no longer than its key takes, or cannot be mended any more.
    pub(super) fn has_an_end(&mut self, value: &Value, shape: &Shape, at: &Place) -> bool {
        let (Value::Text(text), Some(most)) = (value, shape.longest()) else { return true };
        let length = text.chars().count();
        if length > most {
            self.fault(FaultKind::TooLong { length, most }, at);
        }
        length <= most || self.frozen
    }

    /// Whether a list has no more entries than are kept, or cannot be mended any more.
    pub(super) fn list_has_an_end(&mut self, count: usize, at: &Place) -> bool {
        if count > LONGEST_LIST {
            self.fault(FaultKind::TooMany { count, most: LONGEST_LIST }, at);
        }
        count <= LONGEST_LIST || self.frozen
    }
}

impl SaveError {
    /// How long a text would become, and the most that is kept, in characters, where nothing else keeps it from being saved.
    pub fn too_long(&self) -> Option<(usize, usize)> {
        let Self::Unfaithful { faults } = self else { return None };
        faults.iter().find_map(|fault| match fault.kind {
            FaultKind::TooLong { length, most } => Some((length, most)),
            _ => None,
        })
    }
}

/// The first text of a review that is longer than its key takes: its length and the most that is kept, in characters.
pub fn too_long(review: &Review) -> Option<(usize, usize)> {
    over(&Value::Map(value::of_review(review)), &Shape::Map(&REVIEW))
}

fn over(value: &Value, shape: &Shape) -> Option<(usize, usize)> {
    match (value, shape) {
        (Value::Text(text), shape) => {
            let (length, most) = (text.chars().count(), shape.longest()?);
            (length > most).then_some((length, most))
        }
        (Value::List(items), Shape::List(item)) => items.iter().find_map(|value| over(value, item)),
        (Value::Map(map), shape) => map.0.iter().find_map(|(key, value)| over(value, shape.of_key(key)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fault::FaultKind;
    use super::super::reader::{Era, Refusal, parse, parse_as};
    use super::too_long;
    use crate::review::{LONGEST_LINE, LONGEST_LIST, LONGEST_NAME, LONGEST_TEXT};

    /// A review with a text of so many characters in one place.
    fn of_length(place: &str, length: usize) -> String {
        let long = format!("'{} '", "あ".repeat(length));
        let (workload, rest) = match place {
            "workload" => (format!("name: {long}"), String::new()),
            "region" => (format!("name: x, regions: [{long}]"), String::new()),
            "asset" => ("name: x".to_owned(), format!("protect: [{{ name: {long} }}]")),
            key => {
                let practice = format!("SEC1-BP1: {{ {key}: {long} }}");
                ("name: x".to_owned(), format!("answers: {{ SEC1: {{ best-practices: {{ {practice} }} }} }}"))
            }
        };
        format!("wa-sec: 1\nlens: 2020-03\nworkload: {{ {workload} }}\n{rest}\n")
    }

    #[test]
    fn every_text_has_an_end() {
        for (place, most, line) in [
            ("workload", LONGEST_NAME, 3),
            ("asset", LONGEST_NAME, 4),
            ("region", LONGEST_LINE, 3),
            ("owner", LONGEST_LINE, 4),
            ("notes", LONGEST_TEXT, 4),
            ("scope", LONGEST_TEXT, 4),
        ] {
            let parsed = parse(&of_length(place, most)).unwrap();
            assert_eq!(too_long(&parsed.review), None, "{place}");
            let Err(Refusal::Faulty(faults)) = parse(&of_length(place, most + 1)) else { panic!("{place}") };
            let told: Vec<_> = faults.iter().map(|fault| (fault.place.line, &fault.kind)).collect();
            assert_eq!(told, [(line, &FaultKind::TooLong { length: most + 1, most })], "{place}");
        }
    }

    #[test]
    fn a_list_has_an_end_too() {
        let of = |count: usize| {
            let assets = (0..count).fold(String::new(), |text, number| text + &format!("  - name: asset {number}\n"));
            format!("wa-sec: 1\nlens: 2025-02\nworkload: {{ name: x }}\nprotect:\n{assets}")
        };
        assert_eq!(parse(&of(LONGEST_LIST)).unwrap().review.protect.len(), LONGEST_LIST);
        let Err(Refusal::Faulty(faults)) = parse(&of(LONGEST_LIST + 1)) else { panic!() };
        let kind = FaultKind::TooMany { count: LONGEST_LIST + 1, most: LONGEST_LIST };
        assert_eq!(faults.iter().map(|fault| &fault.kind).collect::<Vec<_>>(), [&kind]);
        assert_eq!(parse_as(&of(LONGEST_LIST + 1), Era::Past).unwrap().warnings[0].kind, kind);
    }

    #[test]
    fn what_can_no_longer_be_mended_is_kept_and_told() {
        let parsed = parse_as(&of_length("notes", LONGEST_TEXT + 1), Era::Past).unwrap();
        let told: Vec<_> = parsed.warnings.iter().map(|warning| (warning.place.line, &warning.kind)).collect();
        assert_eq!(told, [(4, &FaultKind::TooLong { length: 20_001, most: 20_000 })]);
        assert_eq!(too_long(&parsed.review), Some((20_001, 20_000)), "it is whole");
        assert!(parse_as(&of_length("progress", 1), Era::Past).is_err(), "what means nothing is refused all the same");
    }
}
