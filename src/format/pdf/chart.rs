//! Bars of stacked counts, and marks in rows and columns. Neither needs colour: a part is told from the next by its pattern and its number, a mark by its
//! sign, so a grey print says the same.

use krilla::tagging::{TableHeaderScope, Tag};

use super::font::Weight;
use super::look::{self, Colour, FRAME, GREY, INK, LEFT, MEASURE, SMALL, TABLE, WHITE, leading};
use super::mark::{Align, Mark, height, text};
use super::paragraph::{Line, Paragraph, Style};
use super::pattern::{Pattern, drawn};
use super::setter::{Setter, together};
use super::story::{ElementId, Leaf, Piece};
use super::table::{Cell, Columns, PADDING, table};
use crate::content::{Bar, Bars, Grid, Mark as Sign, Tone};

const BAR_HEIGHT: f32 = 11.5;
const SWATCH: f32 = 8.0;

/// Bars, as one figure that stays on one page where it can.
pub fn bars(setter: &mut Setter<'_>, bars: &Bars) -> Vec<Piece> {
    let words: Vec<&str> = bars.parts.iter().map(|(_, word)| word.as_str()).collect();
    let read = |bar: &Bar| {
        let counts: Vec<_> = bar.counts.iter().copied().zip(words.iter().copied()).collect();
        (setter.paper.bar)(&bar.label, &counts, &bar.note)
    };
    let read: Vec<String> = bars.rows.iter().map(read).collect();
    let element = setter.story.element(None, Tag::Figure(Some((setter.paper.chart)(&bars.title, &read))));
    let patterns = Pattern::of(bars.parts.iter().map(|(tone, _)| *tone));
    let legend: Vec<_> = patterns.iter().copied().zip(words).collect();
    let mut pieces = vec![title(setter, element, &bars.title)];
    pieces.append(&mut bars_legend(setter, element, &legend));
    let frame = Frame::of(setter, bars);
    pieces.extend(bars.rows.iter().map(|bar| frame.bar(setter, element, bar, &patterns)));
    together(pieces)
}

/// Where the columns of a bar chart stand.
struct Frame {
    labels: f32,
    notes: f32,
    per_unit: f32,
}

impl Frame {
    fn of(setter: &Setter<'_>, bars: &Bars) -> Self {
        let widest = |texts: &mut dyn Iterator<Item = &String>| {
            texts.map(|text| setter.paragraph(text, LABEL).natural_width()).fold(0.0, f32::max)
        };
        let labels = widest(&mut bars.rows.iter().map(|bar| &bar.label)).min(MEASURE * 0.42) + 8.5;
        let notes = widest(&mut bars.rows.iter().map(|bar| &bar.note)).min(MEASURE * 0.24);
        let notes = if notes > 0.0 { notes + 8.5 } else { 0.0 };
        let total = bars.rows.iter().map(|bar| bar.counts.iter().sum::<usize>()).max().unwrap_or(0).max(1);
        Self { labels, notes, per_unit: (MEASURE - labels - notes) / units(total) }
    }

    fn bar(&self, setter: &Setter<'_>, element: ElementId, bar: &Bar, patterns: &[Pattern]) -> Piece {
        let label = setter.paragraph(&bar.label, LABEL).lines(self.labels - 8.0);
        let note = setter.paragraph(&bar.note, Style { colour: GREY, ..LABEL }).lines((self.notes - 8.0).max(1.0));
        let high = height(&label).max(BAR_HEIGHT + 2.0).max(if bar.note.is_empty() { 0.0 } else { height(&note) });
        let top = (leading(TABLE) - BAR_HEIGHT) / 2.0;
        let mut marks = text(&label, LEFT, 0.0, self.labels, Align::Left);
        let mut left = LEFT + self.labels;
        for (count, pattern) in bar.counts.iter().zip(patterns).filter(|(count, _)| **count > 0) {
            let width = units(*count) * self.per_unit;
            marks.append(&mut drawn([left, top, width, BAR_HEIGHT], *pattern));
            marks.append(&mut number(setter, *count, [left, top, width, BAR_HEIGHT], *pattern));
            left += width;
        }
        if !bar.note.is_empty() {
            marks.append(&mut text(&note, LEFT + MEASURE - self.notes + 8.0, 0.0, self.notes, Align::Left));
        }
        Piece { above: 3.2, height: high, leaves: vec![Leaf::content(element, marks)], ..Piece::default() }
    }
}

const LABEL: Style = Style::new(Weight::Regular, TABLE, INK);

/// A count in the middle of its part, on a plate of paper where a pattern would hide it; none where there is no room.
fn number(setter: &Setter<'_>, count: usize, area: [f32; 4], pattern: Pattern) -> Vec<Mark> {
    let [left, top, width, high] = area;
    let colour = if pattern.is_dark() { WHITE } else { INK };
    let lines = setter.paragraph(&count.to_string(), Style::new(Weight::Bold, SMALL, colour)).lines(MEASURE);
    let needed = lines.first().map_or(0.0, |line| line.width);
    if needed + 4.0 > width {
        return Vec::new();
    }
    let mut marks = Vec::new();
    if pattern.is_drawn() {
        marks.push(Mark::filled([left + (width - needed) / 2.0 - 1.8, top + 1.4, needed + 3.6, high - 2.8], WHITE));
    }
    marks.append(&mut text(&lines, left, top + (high - height(&lines)) / 2.0, width, Align::Middle));
    marks
}

fn title(setter: &Setter<'_>, element: ElementId, title: &str) -> Piece {
    let lines = setter.paragraph(title, Style { weight: Weight::Bold, ..LABEL }).lines(MEASURE);
    let leaf = Leaf::content(element, text(&lines, LEFT, 0.0, MEASURE, Align::Left));
    Piece { height: height(&lines), leaves: vec![leaf], ..Piece::default() }
}

/// What the patterns mean, in as many lines as they need.
fn bars_legend(setter: &Setter<'_>, element: ElementId, entries: &[(Pattern, &str)]) -> Vec<Piece> {
    let swatch = |left: f32, pattern: &Pattern| drawn([left, 2.2, SWATCH, SWATCH], *pattern);
    let entries = entries.iter().map(|(pattern, word)| (pattern, SWATCH, setter.paragraph(word, Style { size: SMALL, ..LABEL })));
    legend(element, entries, swatch)
}

fn legend<K>(
    element: ElementId,
    entries: impl Iterator<Item = (K, f32, Paragraph)>,
    draw: impl Fn(f32, K) -> Vec<Mark>,
) -> Vec<Piece> {
    let mut rows: Vec<(f32, Vec<Mark>)> = Vec::new();
    let mut left = LEFT;
    for (key, room, word) in entries {
        let lines: Vec<Line> = word.lines(MEASURE - room - 4.0);
        let width = room + 4.0 + lines.first().map_or(0.0, |line| line.width);
        if rows.is_empty() || (left > LEFT && left + width > LEFT + MEASURE) {
            rows.push((0.0, Vec::new()));
            left = LEFT;
        }
        if let Some((high, marks)) = rows.last_mut() {
            *high = high.max(height(&lines));
            marks.append(&mut draw(left, key));
            marks.append(&mut text(&lines, left + room + 4.0, 0.0, MEASURE, Align::Left));
        }
        left += width + 13.0;
    }
    let piece =
        |(high, marks)| Piece { above: 1.5, height: high, leaves: vec![Leaf::content(element, marks)], ..Piece::default() };
    rows.into_iter().map(piece).collect()
}

/// Marks in rows and columns: a table whose cells have colours beside their signs.
pub fn grid(setter: &mut Setter<'_>, grid: &Grid) -> Vec<Piece> {
    let caption = setter.story.element(None, Tag::P);
    let mut pieces = vec![Piece { together: true, ..title(setter, caption, &grid.title) }];
    let key = |setter: &Setter<'_>, sign: &Sign| setter.paragraph(&sign.text, Style::new(Weight::Bold, TABLE, sign_colour(sign)));
    let entries: Vec<_> = grid
        .legend
        .iter()
        .map(|(sign, word)| (key(setter, sign), 14.0, setter.paragraph(word, Style { size: SMALL, ..LABEL })))
        .collect();
    let signs: Vec<Colour> = grid.legend.iter().map(|(sign, _)| sign_fill(sign)).collect();
    let entries = entries.into_iter().zip(signs).map(|((sign, room, word), fill)| ((sign, fill), room, word));
    pieces.append(&mut legend(caption, entries, |left, (sign, fill)| {
        let mut marks = vec![Mark::filled([left, 0.6, 13.0, 11.0], fill)];
        marks.append(&mut text(&sign.lines(13.0), left, -0.3, 13.0, Align::Middle));
        marks
    }));
    for piece in &mut pieces {
        piece.together = true;
    }
    let (columns, head, rows) = grid_cells(setter, grid);
    let mut of_table = table(&mut setter.story, &columns, Some(head), rows);
    if let Some(first) = of_table.first_mut() {
        first.above = 4.0;
    }
    pieces.append(&mut of_table);
    pieces
}

type Rows = Vec<(Option<String>, Vec<Cell>)>;

fn grid_cells(setter: &Setter<'_>, grid: &Grid) -> (Columns, Vec<Cell>, Rows) {
    let bold = Style::new(Weight::Bold, SMALL, GREY);
    let label = |text: &str| Cell::head(setter.paragraph(text, LABEL), TableHeaderScope::Row);
    let middle = |cell: Cell| Cell { align: Align::Middle, ..cell };
    let heads = grid.columns.iter().map(|column| middle(Cell::head(setter.paragraph(column, bold), TableHeaderScope::Column)));
    let head: Vec<Cell> =
        [Cell::head(setter.paragraph(&grid.of, bold), TableHeaderScope::Column)].into_iter().chain(heads).collect();
    let sign = |sign: &Sign| {
        let style = Style::new(Weight::Bold, TABLE, sign_colour(sign));
        let cell = Cell::data(setter.paragraph(&sign.text, style));
        let title = (!sign.title.is_empty()).then(|| sign.title.clone());
        middle(Cell { fill: (!sign.text.is_empty()).then(|| sign_fill(sign)), title, ..cell })
    };
    let row = |(text, signs): &(String, Vec<Sign>)| {
        let empty = (signs.len()..grid.columns.len()).map(|_| Cell::data(setter.paragraph("", LABEL)));
        (None, [label(text)].into_iter().chain(signs.iter().take(grid.columns.len()).map(sign)).chain(empty).collect())
    };
    let count = u8::try_from(grid.columns.len().max(1)).map_or(255.0, f32::from);
    let labels =
        grid.rows.iter().map(|(text, _)| setter.paragraph(text, LABEL).natural_width()).fold(60.0, f32::max) + 2.0 * PADDING.0;
    // Signs want narrow columns; words as much as they need, if there is room.
    let said = grid.columns.iter().chain(grid.rows.iter().flat_map(|(_, signs)| signs.iter().map(|sign| &sign.text)));
    let needed = said.map(|text| setter.paragraph(text, bold).natural_width()).fold(0.0, f32::max) + 2.0 * PADDING.0;
    let each = ((MEASURE - labels) / count).clamp((MEASURE * 0.5 / count).min(30.0), needed.max(46.0));
    let widths: Vec<f32> = [MEASURE - each * count].into_iter().chain(grid.columns.iter().map(|_| each)).collect();
    let columns = Columns { widths, padding: (1.5, 4.0), gap: 0.9, rule: None };
    (columns, head, grid.rows.iter().map(row).collect())
}

fn sign_colour(sign: &Sign) -> Colour {
    if sign.tone == Tone::Bad { WHITE } else { look::colour(sign.tone) }
}

/// The worse, the darker: the order holds in a grey print.
fn sign_fill(sign: &Sign) -> Colour {
    match sign.tone {
        Tone::Bad => look::colour(Tone::Bad),
        Tone::Warn => look::colour(Tone::Warn).tint(30),
        Tone::Good => look::colour(Tone::Good).tint(12),
        Tone::Plain | Tone::Strong | Tone::Faint | Tone::Link => FRAME.tint(16),
    }
}

fn units(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}
