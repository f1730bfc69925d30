//! Text that came from a person or a file, made harmless before it meets a terminal: an escape sequence in a review could otherwise
//! rewrite the screen of whoever reads it, and a bidi control could make a line say something else than it holds.

use std::borrow::Cow;

/// The text without control characters (except line feed and tab) and without bidi controls. What remains of an escape sequence is
/// plain text.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_harmful) {
        Cow::Owned(text.chars().filter(|&character| !is_harmful(character)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// Controls (C0, DEL, C1), and the characters of Unicode's `Bidi_Control` property.
fn is_harmful(character: char) -> bool {
    let bidi = matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    bidi || character.is_control() && !matches!(character, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attacks_become_plain_text() {
        for (attack, plain) in [
            ("\u{1b}]0;owned\u{7}title", "]0;ownedtitle"),
            ("\u{1b}[2J\u{1b}[Hgone", "[2J[Hgone"),
            ("\u{9b}31mred", "31mred"),
            ("implemented\r missing", "implemented missing"),
            ("a\u{8}\u{8}b\u{0}\u{7f}", "ab"),
            ("user\u{202e}nimda\u{202c}", "usernimda"),
            ("\u{2066}iso\u{2069}\u{200f}\u{61c}", "iso"),
        ] {
            assert_eq!(harmless(attack), plain);
        }
    }

    #[test]
    fn ordinary_text_is_left_as_it_is() {
        let text = "カード会員データ\n\tPayment API: 「本番」 é 👩‍💻";
        assert!(matches!(harmless(text), Cow::Borrowed(same) if same == text));
    }
}
