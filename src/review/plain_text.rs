//! What a text of a review may hold, and how long it may be: one rule for everything that reads, writes, describes or shows one. A text
//! that is shown in a terminal, a table or a CI log must not move the cursor, hide itself or run backwards; and what is told on every page
//! of a report has an end.

/// The most characters of a name: of a workload, of what must be protected.
pub const LONGEST_NAME: usize = 200;
/// The most characters of a text of one line: a person, a Region.
pub const LONGEST_LINE: usize = 1_000;
/// The most characters of any other text: notes, a reason, a piece of evidence.
pub const LONGEST_TEXT: usize = 20_000;

/// The most entries of a list: what must be protected, pieces of evidence. Each is told in every report.
pub const LONGEST_LIST: usize = 1_000;

/// The characters that are never stored and never shown, each pair the first and the last of a range: controls (but line feed and tab),
/// what turns the direction of a text, and what Unicode has for no text at all.
pub const FORBIDDEN: &[(char, char)] = &[
    ('\0', '\u{8}'),
    ('\u{b}', '\u{1f}'),
    ('\u{7f}', '\u{9f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{200e}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2066}', '\u{2069}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{fff9}', '\u{fffb}'),
    ('\u{fffe}', '\u{ffff}'),
];

/// Whether a character is never stored and never shown. A line break and a tab are no part of this: see [`plain_text`].
pub fn is_forbidden(c: char) -> bool {
    // Nearly every character of every text is one of these.
    !matches!(c, ' '..='~') && FORBIDDEN.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// A piece of a text as a message quotes it: enough to be recognized, never a megabyte.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A text as it is stored: without forbidden characters, every line break as `\n`, tabs as spaces, nothing blank around it.
pub fn plain_text(text: &str) -> String {
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
pub fn plain_line(line: &str) -> String {
    if is_plain_line(line) {
        return line.trim().to_owned();
    }
    plain_text(line).split('\n').map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_hides_or_reverses_is_taken_out() {
        assert_eq!(plain_text("a\u{1b}[2Jb\u{7}\u{0}c"), "a[2Jbc");
        assert_eq!(plain_text("user\u{202e}txt.exe\u{2069}\u{200f}"), "usertxt.exe");
        assert_eq!(plain_text("\u{feff} 日本語\u{9b}31m "), "日本語31m");
    }

    #[test]
    fn lines_stay_lines_and_emoji_stay_whole() {
        assert_eq!(plain_text("a\r\n\tb  \r\n\r\nc\n"), "a\n b\n\nc");
        assert_eq!(plain_line(" a\n  b \n\n"), "a b");
        assert_eq!(plain_text("👩‍💻 العربية"), "👩‍💻 العربية");
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        for sample in ["\u{200f} \n\u{0} x", "a\u{2028} \u{feff}\tb", " \u{1b} "] {
            assert_eq!(plain_text(&plain_text(sample)), plain_text(sample));
            assert_eq!(plain_line(&plain_line(sample)), plain_line(sample));
        }
    }
}
