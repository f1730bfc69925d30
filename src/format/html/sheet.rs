//! How the columns of a table share the width of a screen or a sheet of paper.

use crate::content::{Span, Table};
use unicode_width::UnicodeWidthStr;

/// What a column holds, and so how it may be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Numbers: to the right, never broken.
    Numbers,
    /// Ids, days, single words: never broken.
    Short,
    /// Text, broken between words.
    Text,
    /// Text in which something is too long to stay whole.
    Endless,
}

impl Column {
    /// Its class.
    pub fn class(self) -> &'static str {
        match self {
            Self::Numbers => "numbers",
            Self::Short => "short",
            Self::Text => "text",
            Self::Endless => "text endless",
        }
    }

    /// What cells hold.
    pub fn of<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> Self {
        let widest = |parts: &mut dyn Iterator<Item = &'a str>| parts.map(UnicodeWidthStr::width).max().unwrap_or_default();
        let number = |text: &str| text.chars().all(|c| c.is_ascii_digit() || " .,%+-–−/→".contains(c));
        let blank = cells.clone().all(str::is_empty);
        if widest(&mut cells.clone().flat_map(str::lines)) <= SHORT {
            return if !blank && cells.clone().all(number) { Self::Numbers } else { Self::Short };
        }
        // Japanese may be broken anywhere: only what is one column a character wide is counted as a word.
        let words = cells.flat_map(|text| text.split(|c: char| c.is_whitespace() || !c.is_ascii()));
        if widest(&mut words.into_iter()) > ENDLESS { Self::Endless } else { Self::Text }
    }
}

/// The widest line that is never broken, in columns.
const SHORT: usize = 17;
/// The widest word that may set the width of its column.
const ENDLESS: usize = 20;
/// As many rows are worth a filter.
const WORTH_A_FILTER: usize = 15;
/// More columns than these need a sheet of paper that lies on its side.
const UPRIGHT: usize = 7;

/// A table ready to be set.
pub struct Sheet<'a> {
    /// The heading that names it.
    pub label: String,
    /// The head of each column with its class.
    pub head: Vec<(&'a str, &'static str)>,
    /// The rows.
    pub rows: &'a [Vec<Span>],
    /// Whether each row is a practice of the ledger.
    pub ledger: bool,
    /// Whether a reader is helped by a filter.
    pub long: bool,
}

impl<'a> Sheet<'a> {
    /// Sets a table under a heading.
    pub fn of(table: &'a Table, label: String, ledger: bool) -> Self {
        let class =
            |index: usize| Column::of(table.rows.iter().map(move |row| row.get(index).map_or("", |span| &span.text))).class();
        Self {
            label,
            head: table.head.iter().enumerate().map(|(index, head)| (head.as_str(), class(index))).collect(),
            rows: &table.rows,
            ledger,
            long: table.rows.len() >= WORTH_A_FILTER,
        }
    }

    /// Whether it is too broad for paper that stands upright.
    pub fn is_broad(&self) -> bool {
        self.head.len() > UPRIGHT
    }

    /// The class of a column.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the template hands over references")]
    pub fn class(&self, index: &usize) -> &'static str {
        self.head.get(*index).map_or("text", |(_, class)| class)
    }
}

#[cfg(test)]
mod tests {
    use super::Column;

    #[test]
    fn columns_are_set_by_what_they_hold() {
        for (cells, column) in [
            (&["1", "", "23 %", "58–74 %"][..], Column::Numbers),
            (&["", ""], Column::Short),
            (&["SEC1-BP2", "SEC10-BP11"], Column::Short),
            (&["一部実施"], Column::Short),
            (&["root ユーザーの MFA を有効にする"], Column::Text),
            (&["https://example.com/a-very-long-path"], Column::Endless),
            (&["ああああああああああああああああああああああああ"], Column::Text),
        ] {
            assert_eq!(Column::of(cells.iter().copied()), column, "{cells:?}");
        }
    }
}
