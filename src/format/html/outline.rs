//! A part of a report as what its page writes one after the other: headings open sections, which hold all that follows them.

use unicode_width::UnicodeWidthStr;

use super::charts::{Chart, chart};
use super::sheet::Sheet;
use crate::content::{Block, Grid, Part, PartName, Span};
use crate::wording::PageWords;

/// What is written next.
pub enum Piece<'a> {
    /// A section begins with its heading: level, id, text, and whether paper should keep it on one page.
    Open(u8, String, &'a str, bool),
    /// The innermost section ends.
    Close,
    /// A list.
    List(Vec<Entry<'a>>, usize),
    /// A table.
    Table(Sheet<'a>),
    /// Bars.
    Bars(Chart<'a>, String),
    /// Marks in rows and columns, under a heading of an id.
    Grid(&'a Grid, String),
    /// What needs no more than its own words.
    Block(&'a Block),
}

/// An entry of a list.
pub struct Entry<'a> {
    /// How it follows the one before.
    pub step: Step,
    /// What it says.
    pub spans: &'a [Span],
}

/// How an entry follows the one before.
pub enum Step {
    /// One level further in.
    In,
    /// At the same level, or so many further out.
    Out(usize),
}

impl Piece<'_> {
    /// Whether it is too broad for paper that stands upright.
    pub fn is_broad(&self) -> bool {
        matches!(self, Self::Table(sheet) if sheet.is_broad())
    }
}

/// What a part's page writes.
pub fn pieces<'a>(part: &'a Part, words: &PageWords) -> Vec<Piece<'a>> {
    let name: &'static str = part.name.into();
    let mut label = name.to_owned();
    let mut open: Vec<u8> = Vec::new();
    let mut pieces = Vec::new();
    for (index, block) in part.blocks.iter().enumerate() {
        let piece = match block {
            Block::Heading(level, text) => {
                let level = (*level).clamp(3, 6);
                while open.last().is_some_and(|outer| *outer >= level) {
                    open.pop();
                    pieces.push(Piece::Close);
                }
                open.push(level);
                label = format!("{name}-{index}");
                // The cover has no heading of its own between that of the report and those within it.
                let shown = level - u8::from(part.name == PartName::Cover);
                Piece::Open(shown, label.clone(), text, stays_whole(&part.blocks[index + 1..], level))
            }
            Block::List(entries) => list(entries),
            Block::Table(table) => Piece::Table(Sheet::of(table, label.clone(), part.name == PartName::Ledger)),
            Block::Bars(bars) => Piece::Bars(chart(bars, words), format!("{name}-{index}")),
            Block::Grid(grid) => Piece::Grid(grid, format!("{name}-{index}")),
            other => Piece::Block(other),
        };
        pieces.push(piece);
    }
    pieces.extend(open.iter().map(|_| Piece::Close));
    pieces
}

/// Whether paper should keep a section on one page: a finding with all that belongs to it, but nothing that fills most of a page anyway.
fn stays_whole(following: &[Block], level: u8) -> bool {
    let within = following.iter().take_while(|block| !matches!(block, Block::Heading(next, _) if *next <= level));
    within.map(lines).sum::<usize>() <= MOST_LINES
}

/// About as many lines as a page and a half of a column hold.
const MOST_LINES: usize = 50;
/// About as many columns as a line of text has on paper.
const COLUMNS: usize = 95;

/// About as many lines as a block takes.
fn lines(block: &Block) -> usize {
    let of_text = |text: &str| text.lines().map(|line| 1 + line.width() / COLUMNS).sum::<usize>().max(1);
    let of_spans = |spans: &[Span]| spans.iter().map(|span| of_text(&span.text)).max().unwrap_or(1);
    match block {
        Block::Line(spans) | Block::Note(_, spans) => 1 + of_spans(spans),
        Block::List(entries) => entries.iter().map(|(_, spans)| of_spans(spans)).sum(),
        Block::Steps(steps) => steps.iter().map(|spans| of_spans(spans)).sum(),
        Block::Fields(fields) => fields.iter().map(|(_, spans)| 1 + of_spans(spans)).sum(),
        Block::Command(text) => 1 + of_text(text),
        Block::Heading(..) => 3,
        Block::Figures(_) | Block::Boxes(_) => 6,
        Block::Bars(bars) => 3 + 2 * bars.rows.len(),
        Block::Grid(grid) => 4 + 2 * grid.rows.len(),
        Block::Table(table) => {
            let of_row =
                |row: &Vec<Span>| row.iter().map(|span| 1 + span.text.width() / (COLUMNS / row.len().max(1)).max(1)).max();
            2 + table.rows.iter().filter_map(of_row).sum::<usize>()
        }
    }
}

fn list(entries: &[(usize, Vec<Span>)]) -> Piece<'_> {
    let mut depth = 0;
    let mut set = Vec::new();
    for (wanted, spans) in entries {
        // The first entry opens the list, and nothing lies two levels within what precedes it.
        let next = (wanted + 1).min(depth + 1);
        let step = if next > depth { Step::In } else { Step::Out(depth - next) };
        depth = next;
        set.push(Entry { step, spans });
    }
    Piece::List(set, depth)
}
