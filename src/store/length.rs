//! Texts that are longer than a review file keeps.

use super::fault::FaultKind;
use super::file_format::{REVIEW, Shape};
use super::review_file::SaveError;
use super::value::{self, Value};
use crate::lens::Lens;
use crate::review::Review;

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
pub fn too_long(review: &Review, lens: &Lens) -> Option<(usize, usize)> {
    over(&Value::Map(value::of_review(review, lens)), &Shape::Map(&REVIEW))
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
