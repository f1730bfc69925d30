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

fn is_harmful(character: char) -> bool {
    let bidi = matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    bidi || (character.is_control() && !matches!(character, '\n' | '\t'))
}

#[cfg(test)]
mod tests {
    use super::harmless;

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
