//! What a reader is told, before any format: headings, lines, tables. Builders make it, formats print it, and no format computes.

/// How strongly a piece of text is meant. A format may show it by colour or weight; the words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Ordinary text.
    #[default]
    Plain,
    /// A heading, a key figure.
    Strong,
    /// Aside: what one may skip.
    Faint,
    /// High risk, a gap.
    Bad,
    /// Medium risk, half in place, to find out.
    Warn,
    /// In place.
    Good,
    /// The address of something to read that the catalog names: a format may lead there.
    Link,
}

/// A piece of text with its tone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// Whether it stays on one line, however narrow that is: a place that programs look for and people click. The last of a paragraph.
    pub is_place: bool,
}

impl Span {
    /// A place in a file, behind what is said of it.
    pub fn place(path: &str, line: usize) -> Self {
        Self { text: format!("  {path}:{line}"), tone: Tone::Faint, is_place: true }
    }

    /// A text with a tone.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone, is_place: false }
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::new(text, Tone::Plain)
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::new(text, Tone::Plain)
    }
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; the whole document has one of level 1.
    Heading(u8, String),
    /// One paragraph.
    Line(Vec<Span>),
    /// A list, with the depth of each entry (0 outermost).
    List(Vec<(usize, Vec<Span>)>),
    /// What to do first, then next: entries numbered from 1.
    Steps(Vec<Vec<Span>>),
    /// A table.
    Table(Table),
    /// A command worth typing.
    Command(String),
    /// Key figures, side by side.
    Figures(Vec<Figure>),
    /// Labels, and what stands under each: the head of a report, one finding.
    Fields(Vec<(String, Vec<Span>)>),
    /// What a reader must not miss, set apart from the rest.
    Note(Tone, Vec<Span>),
    /// Counts as bars.
    Bars(Bars),
    /// Marks in rows and columns: a heat map.
    Grid(Grid),
    /// Empty boxes for signatures or seals, each with whose.
    Boxes(Vec<String>),
}

/// A key figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What is counted.
    pub label: String,
    /// The number, as it is shown.
    pub value: String,
    /// What stands small beneath it; may be blank.
    pub note: String,
    /// How it is meant.
    pub tone: Tone,
}

/// Bars of stacked counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bars {
    /// What the bars show.
    pub title: String,
    /// The head of the column of labels, where the bars are told as a table.
    pub of: String,
    /// What is stacked, in order: the tone in which a part is filled, and its word.
    pub parts: Vec<(Tone, String)>,
    /// One bar each.
    pub rows: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bar {
    /// What it is of.
    pub label: String,
    /// The count of each part.
    pub counts: Vec<usize>,
    /// What stands behind it: a score, a total; may be blank.
    pub note: String,
}

/// Marks in rows and columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// What the marks show.
    pub title: String,
    /// The head of the column of labels.
    pub of: String,
    /// The other columns.
    pub columns: Vec<String>,
    /// A label each, and a mark for each column (rows may be shorter than the head).
    pub rows: Vec<(String, Vec<Mark>)>,
    /// What each mark means, one entry a mark.
    pub legend: Vec<(Mark, String)>,
}

/// One mark. Its text tells it from the others without colour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// What is shown.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
    /// The whole of what it says, for those who cannot see it and for a pointer that rests on it.
    pub title: String,
}

impl Bars {
    /// The same as a table: for formats that cannot draw, and beside the drawing for those who cannot see it.
    pub fn table(&self) -> Table {
        let mut head = vec![self.of.clone()];
        head.extend(self.parts.iter().map(|(_, word)| word.clone()));
        head.push(String::new());
        let row = |bar: &Bar| {
            let counts = bar.counts.iter().map(|count| Span::from(count.to_string()));
            [Span::from(bar.label.as_str())].into_iter().chain(counts).chain([Span::from(bar.note.as_str())]).collect()
        };
        let mut table = Table { head, rows: self.rows.iter().map(row).collect(), widest: 0 };
        table.drop_column_if_empty(self.parts.len() + 1);
        table
    }
}

impl Grid {
    /// The same as a table.
    pub fn table(&self) -> Table {
        let mut head = vec![self.of.clone()];
        head.extend(self.columns.iter().cloned());
        let row = |(label, marks): &(String, Vec<Mark>)| {
            let marks = marks.iter().map(|mark| Span::new(mark.text.as_str(), mark.tone));
            let mut row: Vec<Span> = [Span::from(label.as_str())].into_iter().chain(marks).collect();
            row.resize(head.len(), Span::default());
            row
        };
        Table { rows: self.rows.iter().map(row).collect(), head, widest: 0 }
    }
}

impl Block {
    /// A paragraph of plain text.
    pub fn line(text: impl Into<String>) -> Self {
        Self::Line(vec![Span::from(text.into())])
    }
}

/// A table: a head and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The head of each column.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Span>>,
    /// The column that takes what width the others leave; it holds the longest texts.
    pub widest: usize,
}

impl Table {
    /// Leaves out a last column in which no row says anything.
    pub fn drop_column_if_empty(&mut self, column: usize) {
        if self.rows.iter().all(|row| row[column].text.is_empty()) {
            self.head.remove(column);
            self.rows.iter_mut().for_each(|row| drop(row.remove(column)));
        }
    }
}

/// The parts of a text, and whether each is code: what stands between two backticks on one line. The backticks themselves are left out.
pub fn code_apart(text: &str) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, code, after)) = first_code(rest) {
        parts.extend([(before, false), (code, true)]);
        rest = after;
    }
    parts.push((rest, false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

/// A pair of backticks on one line with something between them.
fn first_code(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices('`').find_map(|(at, _)| {
        let (code, after) = text[at + 1..].split_once('`')?;
        (!code.trim().is_empty() && !code.contains('\n')).then_some((&text[..at], code, after))
    })
}

/// Something to read from top to bottom.
pub type Document = Vec<Block>;

/// The same for programs that read rows: stable column names and raw values, whatever the language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// Column names, in `snake_case`.
    pub columns: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// Something that can be told in every format.
pub trait Told {
    /// For people: headings, lines, tables.
    fn document(&self) -> Document;
    /// For programs that read rows.
    fn records(&self) -> Records;
    /// For programs that read structures: the text of one JSON document.
    fn json(&self) -> String;
}

#[cfg(test)]
mod tests {
    use super::code_apart;

    #[test]
    fn what_stands_between_backticks_is_code_and_a_backtick_alone_stays() {
        assert_eq!(
            code_apart("use `a b` and `c`."),
            [("use ", false), ("a b", true), (" and ", false), ("c", true), (".", false)]
        );
        for text in ["one ` alone", "not `over\nlines`", "``"] {
            assert_eq!(code_apart(text), [(text, false)]);
        }
        assert_eq!(code_apart(""), []);
    }
}
