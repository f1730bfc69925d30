//! The blocks of a report as pieces of a page.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag};

use super::font::Weight;
use super::look::{self, BODY, GREY, INK, LEFT, MEASURE, TABLE};
use super::mark::{Align, Mark, height, text};
use super::paragraph::{Line, Style};
use super::setter::{Setter, together};
use super::story::{ElementId, Leaf, Piece, Stop};
use super::table::{Cell, Columns, MANY, table};
use super::{chart, figures};
use crate::content::{Block, Span, Table, Tone};
use crate::wording::harmless;

impl Setter<'_> {
    /// The blocks, from above to below.
    pub fn pieces(&mut self, blocks: &[Block]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for block in blocks {
            let mut of_block = self.block(block);
            if let Some(first) = of_block.first_mut() {
                first.above = first.above.max(above(block));
            }
            pieces.append(&mut of_block);
        }
        pieces
    }

    fn block(&mut self, block: &Block) -> Vec<Piece> {
        match block {
            Block::Heading(level, text) => vec![self.heading(*level, text)],
            Block::Line(spans) => {
                let element = self.story.element(None, Tag::P);
                self.lines(element, spans, 0.0)
            }
            Block::List(entries) => self.list(entries),
            Block::Steps(steps) => self.steps(steps),
            Block::Table(content) => self.table(content),
            Block::Command(command) => self.set_apart(Tone::Faint, &[Span::new(command.as_str(), Tone::Plain)], true),
            Block::Figures(content) => figures::figures(self, content),
            Block::Fields(fields) => self.fields(fields),
            Block::Note(tone, spans) => self.set_apart(*tone, spans, false),
            Block::Bars(bars) => chart::bars(self, bars),
            Block::Grid(grid) => chart::grid(self, grid),
            Block::Boxes(labels) => figures::boxes(self, labels),
        }
    }

    /// A heading; it stands on the page of what it heads, and in the outline.
    pub fn heading(&mut self, level: u8, content: &str) -> Piece {
        let (size, colour) = match level {
            0..=1 => (22.0, self.accent.legible()),
            2 => (18.0, self.accent.legible()),
            3 => (11.5, self.accent.legible()),
            _ => (BODY, INK),
        };
        let title = harmless(content).into_owned();
        let tag = Tag::Hn(NonZeroU16::new(u16::from(level)).unwrap_or(NonZeroU16::MIN), Some(title.clone()));
        let element = self.story.element(None, tag);
        let lines = self.paragraph(content, Style::new(Weight::Bold, size, colour)).lines(MEASURE);
        let under = match level {
            0..=2 => 9.0,
            3 => 2.0,
            _ => 0.0,
        };
        let high = height(&lines);
        let mut leaves = vec![Leaf::content(element, text(&lines, LEFT, 0.0, MEASURE, Align::Left))];
        if level <= 2 {
            leaves.push(Leaf::decoration(vec![Mark::filled([LEFT, high + 3.0, MEASURE, 1.4], self.accent)]));
        }
        let stops = if level <= 3 { vec![Stop::Bookmark(level, title)] } else { Vec::new() };
        Piece { height: high + under, leaves, stops, together: true, ..Piece::default() }
    }

    /// The lines of a paragraph, so far from the margin. No page begins with its last line or ends with its first.
    fn lines(&mut self, element: ElementId, spans: &[Span], indent: f32) -> Vec<Piece> {
        let lines = self.spans(spans, BODY).lines(MEASURE - indent);
        let count = lines.len();
        let piece = |(at, line): (usize, &Line)| {
            let one = std::slice::from_ref(line);
            let leaf = Leaf::content(element, text(one, LEFT + indent, 0.0, MEASURE - indent, Align::Left));
            let together = at + 1 < count && (at == 0 || at + 2 == count);
            Piece { height: height(one), leaves: vec![leaf], together, ..Piece::default() }
        };
        lines.iter().enumerate().map(piece).collect()
    }

    fn list(&mut self, entries: &[(usize, Vec<Span>)]) -> Vec<Piece> {
        let mut lists: Vec<ElementId> = Vec::new();
        let mut items: Vec<ElementId> = Vec::new();
        let mut pieces = Vec::new();
        for (depth, spans) in entries {
            let depth = (*depth).min(lists.len());
            lists.truncate(depth + 1);
            items.truncate(depth);
            if lists.len() == depth {
                let list = self.story.element(items.last().copied(), Tag::L(ListNumbering::Circle));
                lists.push(list);
            }
            let item = self.story.element(Some(lists[depth]), Tag::LI);
            items.push(item);
            let indent = 12.0 + 13.0 * u8::try_from(depth).map_or(0.0, f32::from);
            pieces.append(&mut self.entry(item, "•", spans, indent));
        }
        pieces
    }

    fn steps(&mut self, steps: &[Vec<Span>]) -> Vec<Piece> {
        let list = self.story.element(None, Tag::L(ListNumbering::Decimal));
        let mut pieces = Vec::new();
        for (number, spans) in (1..).zip(steps) {
            let item = self.story.element(Some(list), Tag::LI);
            pieces.append(&mut self.entry(item, &format!("{number}."), spans, 17.0));
        }
        pieces
    }

    /// An entry of a list: its sign hangs to the left of its text.
    fn entry(&mut self, item: ElementId, sign: &str, spans: &[Span], indent: f32) -> Vec<Piece> {
        let label = self.story.element(Some(item), Tag::Lbl);
        let body = self.story.element(Some(item), Tag::LBody);
        let sign = self.paragraph(sign, Style::new(Weight::Regular, BODY, self.accent.legible())).lines(MEASURE);
        let mut pieces = self.lines(body, spans, indent);
        if let Some(first) = pieces.first_mut() {
            first.above = 2.2;
            let room = 4.0 + sign.first().map_or(0.0, |line| line.width);
            first.leaves.insert(0, Leaf::content(label, text(&sign, LEFT + indent - room, 0.0, room, Align::Left)));
        }
        pieces
    }

    fn table(&mut self, content: &Table) -> Vec<Piece> {
        let size = if content.head.len() >= MANY { TABLE - 0.8 } else { TABLE };
        let style = Style::new(Weight::Bold, size, self.accent.legible());
        let fill = self.accent.tint(9);
        let head = |setter: &Self| -> Vec<Cell> {
            let cell =
                |text: &String| Cell { fill: Some(fill), ..Cell::head(setter.paragraph(text, style), TableHeaderScope::Column) };
            content.head.iter().map(cell).collect()
        };
        let cell = |span: &Span| Cell::data(self.spans(std::slice::from_ref(span), size));
        let rows: Vec<Vec<Cell>> = content.rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        let mut sized = rows;
        sized.push(head(self));
        let columns = Columns::fitted(&sized, content.widest);
        sized.pop();
        let name = |row: &[Span]| row.iter().take(2).find_map(|span| self.names.iter().find(|name| **name == span.text).cloned());
        let named: Vec<_> = content.rows.iter().map(|row| name(row)).zip(sized).collect();
        let head = head(self);
        table(&mut self.story, &columns, Some(head), named)
    }

    /// Labels on the left, and what stands under each on the right.
    fn fields(&mut self, fields: &[(String, Vec<Span>)]) -> Vec<Piece> {
        let style = Style::new(Weight::Bold, TABLE, GREY);
        let cells = |(label, spans): &(String, Vec<Span>)| {
            vec![Cell::head(self.paragraph(label, style), TableHeaderScope::Row), Cell::data(self.spans(spans, TABLE + 0.4))]
        };
        let rows: Vec<Vec<Cell>> = fields.iter().map(cells).collect();
        let labels = rows.iter().map(|row| row[0].text.natural_width()).fold(0.0, f32::max) + 12.0;
        let first = labels.clamp(86.0, MEASURE * 0.34);
        let columns = Columns { widths: vec![first, MEASURE - first], ..Columns::fitted(&[], 0) };
        let rows = rows.into_iter().map(|row| (None, row)).collect();
        let pieces = table(&mut self.story, &columns, None, rows);
        let high: f32 = pieces.iter().map(|piece| piece.height).sum();
        if high < self.story.page_height() * 0.4 { together(pieces) } else { pieces }
    }

    /// A text on a ground of its own, with a bar in the colour of its tone.
    fn set_apart(&mut self, tone: Tone, spans: &[Span], is_command: bool) -> Vec<Piece> {
        let colour = if tone == Tone::Plain || tone == Tone::Strong { self.accent } else { look::colour(tone) };
        let element = self.story.element(None, Tag::P);
        let element = if is_command { self.story.element(Some(element), Tag::Code) } else { element };
        let lines = self.spans(spans, BODY).lines(MEASURE - 24.0);
        let (padding, room) = (6.0, self.story.page_height() - 12.0);
        let mut pieces = Vec::new();
        let mut rest = lines.as_slice();
        while !rest.is_empty() {
            let count = (1..=rest.len()).rev().find(|&count| height(&rest[..count]) <= room).unwrap_or(1);
            let (part, after) = rest.split_at(count);
            let high = height(part) + 2.0 * padding;
            let ground =
                vec![Mark::filled([LEFT, 0.0, MEASURE, high], colour.tint(7)), Mark::filled([LEFT, 0.0, 3.0, high], colour)];
            let words = Leaf::content(element, text(part, LEFT + 13.0, padding, MEASURE - 24.0, Align::Left));
            pieces.push(Piece { height: high, leaves: vec![Leaf::decoration(ground), words], ..Piece::default() });
            rest = after;
        }
        pieces
    }
}

/// The room above a block.
fn above(block: &Block) -> f32 {
    match block {
        Block::Heading(0..=3, _) => 17.0,
        Block::Heading(_, _) => 11.0,
        Block::Line(_) | Block::List(_) | Block::Steps(_) => 5.0,
        Block::Boxes(_) => 12.0,
        _ => 8.0,
    }
}
