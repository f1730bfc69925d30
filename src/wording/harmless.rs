//! Text that came from elsewhere, made harmless for a terminal.

use std::borrow::Cow;

/// Drops what could command a terminal or turn a line around: control characters but line feed and tab, and the bidirectional
/// controls (with which "safe" can be made to look like something else).
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_harmful) {
        Cow::Owned(text.chars().filter(|&c| !is_harmful(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Parts what a CI runner would take for a command: `::` at the beginning of a line, blanks and colours before it left out, and `##[` and `##vso[`
/// anywhere. The text stays readable.
pub fn unlike_a_command(text: &str) -> Cow<'_, str> {
    if !text.contains("##") && !text.lines().any(begins_a_command) {
        return Cow::Borrowed(text);
    }
    let apart = |line: &str| if begins_a_command(line) { line.replacen("::", ": :", 1) } else { line.to_owned() };
    let lines: String = text.split_inclusive('\n').map(apart).collect();
    Cow::Owned(lines.replace("##[", "# #[").replace("##vso[", "# #vso["))
}

fn begins_a_command(line: &str) -> bool {
    let rest = line.trim_start();
    match rest.strip_prefix("\u{1b}[").and_then(|escape| escape.split_once('m')) {
        Some((_, rest)) => begins_a_command(rest),
        None => rest.starts_with("::"),
    }
}

fn is_harmful(character: char) -> bool {
    let bidi = matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    bidi || (character.is_control() && !matches!(character, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::{harmless, unlike_a_command};

    #[test]
    fn no_line_is_a_command_to_a_ci_runner() {
        for (attack, shown) in [
            ("::error::x", ": :error::x"),
            ("a\n  ::error::x\n", "a\n  : :error::x\n"),
            ("\u{1b}[1m \u{1b}[31m::error::x", "\u{1b}[1m \u{1b}[31m: :error::x"),
            ("a ##[error]b ##vso[task]", "a # #[error]b # #vso[task]"),
            ("a::b ## c", "a::b ## c"),
        ] {
            assert_eq!(unlike_a_command(attack), shown);
        }
    }

    #[test]
    fn escapes_and_bidi_controls_are_dropped() {
        for (attack, shown) in [
            ("\u{1b}[2Jgone", "[2Jgone"),
            ("\u{1b}]0;title\u{7}x", "]0;titlex"),
            ("user\u{202e}nimda", "usernimda"),
            ("\u{9b}31mred", "31mred"),
            ("a\r\nb\tc", "a\nb\tc"),
            ("ひらがな עברית", "ひらがな עברית"),
        ] {
            assert_eq!(harmless(attack), shown);
        }
    }
}
