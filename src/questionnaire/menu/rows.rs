//! Rows that the steps of the setup, the assets and the portfolio offer in the same way.

use super::super::prompt::Row;
use super::super::view::View;

/// A row for each value, ticked where it is chosen.
pub fn numbered<T: Copy>(values: &[T], word: fn(T) -> &'static str, ticked: impl Fn(T) -> bool) -> Vec<(Row, T)> {
    let row = |(index, &value): (usize, &T)| (Row::new((index + 1).to_string(), word(value)).ticked(ticked(value)), value);
    values.iter().enumerate().map(row).collect()
}

/// A field with what is known of it, ticked where that is anything.
pub fn field(key: String, label: &str, known: &str, view: View) -> Row {
    let text = if known.is_empty() { label.to_owned() } else { (view.say().field.value)(label, known) };
    Row::new(key, text).ticked(!known.is_empty())
}

/// The word for going on: with something given, or without.
pub fn skip(view: View, given: bool) -> &'static str {
    if given { view.say().keep } else { view.say().skip }
}
