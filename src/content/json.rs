//! How structures and the words of the domain are written in JSON, whatever is told in it.

use serde::Serialize;

use crate::review::is_forbidden;
use crate::wording::commands_escaped;

/// One document, indented, with a line feed at its end. What a terminal or the log of a CI job would obey is escaped: the data is the same, and
/// does no harm where it is shown.
pub fn print_json(document: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    // All of it stands within strings: nothing else in JSON holds such characters, and a line begins with a quote or a bracket.
    let escape = |c: char| format!("\\u{:04x}", u32::from(c));
    let text = commands_escaped(&text, escape);
    let is_obeyed = |c: char| is_forbidden(c) || matches!(c, '\u{2028}' | '\u{2029}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_obeyed(c) {
            out.push_str(&escape(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// The word of a value of the domain: `snake_case`, whatever the language.
pub fn word(value: impl Into<&'static str>) -> String {
    let word: &'static str = value.into();
    word.replace('-', "_")
}
