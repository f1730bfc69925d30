//! How structures and the words of the domain are written in JSON, whatever is told in it.

use serde::Serialize;

/// One document, indented, with a line feed at its end.
pub fn print_json(document: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    text
}

/// The word of a value of the domain: `snake_case`, whatever the language.
pub fn word(value: impl Into<&'static str>) -> String {
    let word: &'static str = value.into();
    word.replace('-', "_")
}
