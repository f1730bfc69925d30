//! Which characters a review file never stores: a text that is shown in a terminal, a table or a CI log must not move the cursor,
//! hide itself or run backwards.

/// Whether a character is never stored. A line break and a tab are no part of this: see [`text`].
pub fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
        || matches!(c,
            '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' // bidirectional formatting
            | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

/// A text as it is stored: without forbidden characters, every line break as `\n`, tabs as spaces, nothing blank around it.
pub fn text(text: &str) -> String {
    if is_plain_line(text) {
        return text.trim().to_owned();
    }
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| line.chars().filter(|&c| !is_forbidden(c)).collect::<String>().trim_end().to_owned())
        .collect();
    match lines.join("\n").trim_end().trim_start_matches('\n') {
        // Of several lines the first may be indented, as the others may.
        text if text.contains('\n') => text.to_owned(),
        line => line.trim_start().to_owned(),
    }
}

/// Whether a text is one line in which there is nothing to clean but its ends: nearly every text is, and a review has hundreds.
fn is_plain_line(text: &str) -> bool {
    !text.chars().any(|c| matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}') || is_forbidden(c))
}

/// The same as one line.
pub fn line(line: &str) -> String {
    if is_plain_line(line) {
        return line.trim().to_owned();
    }
    text(line).split('\n').map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_hides_or_reverses_is_taken_out() {
        assert_eq!(text("a\u{1b}[2Jb\u{7}\u{0}c"), "a[2Jbc");
        assert_eq!(text("user\u{202e}txt.exe\u{2069}\u{200f}"), "usertxt.exe");
        assert_eq!(text("\u{feff} 日本語\u{9b}31m "), "日本語31m");
    }

    #[test]
    fn lines_stay_lines_and_emoji_stay_whole() {
        assert_eq!(text("a\r\n\tb  \r\n\r\nc\n"), "a\n b\n\nc");
        assert_eq!(text("\n  a\n　b　c\n\n"), "  a\n　b　c");
        assert_eq!(line(" a\n  b \n\n"), "a b");
        assert_eq!(text("👩‍💻 العربية"), "👩‍💻 العربية");
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        for sample in ["\u{200f} \n\u{0} x", "a\u{2028} \u{feff}\tb", " \u{1b} "] {
            assert_eq!(text(&text(sample)), text(sample));
            assert_eq!(line(&line(sample)), line(sample));
        }
    }
}
