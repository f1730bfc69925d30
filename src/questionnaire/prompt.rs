//! What is asked and what is replied, as values. They know nothing of terminals.

use crate::lens::ChoiceId;

/// One thing to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prompt {
    /// What to read first.
    pub above: Vec<Line>,
    /// What to read instead where a terminal has no room for it beside so many rows; none: it is read page by page.
    pub short: Option<Short>,
    /// The question itself, on one line.
    pub ask: String,
    /// Which keys do what, on one line.
    pub help: String,
    /// How it is replied to.
    pub kind: Kind,
}

/// A shorter text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Short {
    /// What to read first.
    pub above: Vec<Line>,
    /// How many rows ought to be seen at once.
    pub rows: usize,
}

/// How a prompt is replied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// By choosing one row.
    Choose {
        /// What there is to choose from.
        rows: Vec<Row>,
        /// The row to begin on.
        cursor: usize,
    },
    /// By writing.
    Write {
        /// What stands there already, to be kept or changed.
        initial: String,
        /// Whether it may have several lines.
        lines: bool,
    },
}

/// What a person replied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// The row of this index.
    Chosen(usize),
    /// This text.
    Written(String),
    /// Esc: one step back.
    Back,
}

/// A line of text to read. Long ones are wrapped by whoever shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Stands before the text; what is wrapped hangs under the text.
    pub bullet: String,
    /// The text.
    pub text: String,
    /// What it is.
    pub label: Label,
}

impl Line {
    /// A line of one kind.
    pub fn of(label: Label, text: impl Into<String>) -> Self {
        Self { bullet: String::new(), text: text.into(), label }
    }

    /// A plain line.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::of(Label::Plain, text)
    }

    /// A plain line behind a bullet.
    pub fn bullet(bullet: &str, text: impl Into<String>) -> Self {
        Self { bullet: bullet.to_owned(), text: text.into(), label: Label::Plain }
    }

    /// An empty line.
    pub fn blank() -> Self {
        Self::plain("")
    }
}

/// What a piece of text is; a terminal with colours may paint it so. Its meaning never rests on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Nothing in particular.
    Plain,
    /// What the screen is about.
    Title,
    /// Where one stands.
    Faint,
    /// Something that was just done, or that stands in the way.
    Notice,
    /// High risk.
    High,
    /// Medium risk.
    Medium,
    /// Low risk, or none.
    Low,
}

/// One row to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Typing it finds the row.
    pub key: String,
    /// Typing one of these finds it too: ids, in the spelling in which what is typed is compared.
    pub also: Vec<String>,
    /// Typing a part of this leaves it among the rows, beside a part of what it says: names that are not shown, folded.
    pub found_by: String,
    /// Where the row stands: `[x]`; empty where rows have no such thing.
    pub mark: String,
    /// Its risk: the word, and what it is.
    pub risk: Option<(String, Label)>,
    /// What it says; cut by a sign where the terminal is too narrow.
    pub text: String,
    /// Stands at the end and is never cut.
    pub tail: String,
}

impl Row {
    /// A row of a key and a text.
    pub fn new(key: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            also: Vec::new(),
            found_by: String::new(),
            mark: String::new(),
            risk: None,
            text: text.into(),
            tail: String::new(),
        }
    }

    /// The same with a mark: ticked or not.
    #[must_use]
    pub fn ticked(self, ticked: bool) -> Self {
        Self { mark: if ticked { "[x]" } else { "[ ]" }.to_owned(), ..self }
    }

    /// The same, found by an id too.
    #[must_use]
    pub fn also(mut self, id: &str) -> Self {
        self.also.push(plain(id));
        self
    }

    /// Whether what was typed means this row and no other. Numbers may be typed with or without leading zeros, but in the id of a practice,
    /// which would be one of another edition.
    pub fn has_key(&self, typed: &str) -> bool {
        let typed = plain(typed);
        !typed.is_empty() && (typed == plain(&self.key) || self.also.contains(&typed))
    }
}

/// A character in its narrow form, where a Japanese input method gives a full-width one.
pub fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        other => other,
    }
}

/// A text in one spelling, to look for a part of it: narrow, lower case, without what separates words.
pub fn folded(text: &str) -> String {
    let counts = |character: &char| !character.is_whitespace() && !matches!(character, '-' | '_' | '.');
    text.chars().map(narrow).filter(counts).flat_map(char::to_lowercase).collect()
}

/// What was typed in one spelling: the id of a practice as its edition writes it; else narrow, lower case, numbers without leading zeros.
fn plain(typed: &str) -> String {
    if let Ok(id) = typed.parse::<ChoiceId>() {
        return id.to_string();
    }
    let typed: Vec<char> = typed.trim().chars().map(narrow).map(|character| character.to_ascii_lowercase()).collect();
    let is_digit = |at: usize| typed.get(at).is_some_and(char::is_ascii_digit);
    let leading = |at: usize| typed[at] == '0' && is_digit(at + 1) && (at == 0 || !is_digit(at - 1));
    (0..typed.len()).filter(|&at| !leading(at)).map(|at| typed[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_in_any_width_and_case() {
        for typed in ["d", "D", " d ", "ｄ", "Ｄ"] {
            assert!(Row::new("d", "Done").has_key(typed), "{typed}");
        }
        assert!(Row::new("?", "Explain").has_key("？"));
        for typed in ["", "do", "e"] {
            assert!(!Row::new("d", "Done").has_key(typed), "{typed}");
        }
        let row = Row::new("1", "Root").also("SEC01-BP02").also("BP02");
        for typed in ["1", "01", "SEC01-BP02", "sec01bp02", "bp2", "ｂｐ０２"] {
            assert!(row.has_key(typed), "{typed}");
        }
        assert!(!row.has_key("SEC1-BP2"), "a practice of another edition");
        assert!(Row::new("1", "Question").also("SEC01").has_key("sec1"), "a question is shown");
        assert!(!row.has_key("bp20") && !row.has_key("0") && Row::new("0", "Workload").has_key("0"));
    }
}
