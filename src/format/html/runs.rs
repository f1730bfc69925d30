//! A text as runs: what stands between backticks is code, and an id or a day stays in one piece.

use crate::content::code_apart;

/// A run of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run<'a> {
    /// Ordinary text.
    Text(&'a str),
    /// What is typed or read as it stands.
    Code(&'a str),
    /// An id or a day, not to be broken at its hyphens.
    Whole(&'a str),
}

/// An id or a day is no longer than this, in bytes.
const LONGEST: usize = 12;

/// The runs of a text; together they are the text, without the backticks around code.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut runs = Vec::new();
    for (part, is_code) in code_apart(text) {
        if is_code { runs.push(Run::Code(part)) } else { push_words(part, &mut runs) }
    }
    runs
}

fn push_words<'a>(text: &'a str, runs: &mut Vec<Run<'a>>) {
    let belongs = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let (mut start, mut at) = (0, 0);
    while let Some(from) = text[at..].find(belongs).map(|found| at + found) {
        at = text[from..].find(|c| !belongs(c)).map_or(text.len(), |length| from + length);
        let word = &text[from..at];
        if word.len() <= LONGEST && word.trim_matches('-').contains('-') && word.contains(|c: char| c.is_ascii_digit()) {
            if start < from {
                runs.push(Run::Text(&text[start..from]));
            }
            runs.push(Run::Whole(word));
            start = at;
        }
    }
    if start < text.len() {
        runs.push(Run::Text(&text[start..]));
    }
}

#[cfg(test)]
mod tests {
    use super::Run::{Code, Text, Whole};
    use super::runs;

    #[test]
    fn code_ids_and_days_are_told_from_text() {
        for (text, expected) in [
            ("", &[][..]),
            ("plain `a b` text", &[Text("plain "), Code("a b"), Text(" text")]),
            ("one ` alone", &[Text("one ` alone")]),
            ("`` empty", &[Text("`` empty")]),
            ("not `over\nlines`", &[Text("not `over\nlines`")]),
            ("SEC1-BP2 until 2027-05-01.", &[Whole("SEC1-BP2"), Text(" until "), Whole("2027-05-01"), Text(".")]),
            ("期限は2027-05-01です", &[Text("期限は"), Whole("2027-05-01"), Text("です")]),
            ("well-known, -1, far-too-long-a-word-1", &[Text("well-known, -1, far-too-long-a-word-1")]),
        ] {
            assert_eq!(runs(text), expected, "{text}");
        }
    }
}
