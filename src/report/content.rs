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
}

/// A piece of text with its tone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

impl Span {
    /// A text with a tone.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
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
