//! Rows of cells: how wide the columns are, and each row as a piece that is not parted unless it is higher than a page.

use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag};

use super::look::{Colour, LEFT, MEASURE, RULE};
use super::mark::{Align, Mark, height, text};
use super::paragraph::{Line, Paragraph};
use super::story::{ElementId, Head, Leaf, Piece, Stop, Story};

/// A cell.
pub struct Cell {
    /// What it says.
    pub text: Paragraph,
    /// Of what it is the head; none for data.
    pub heads: Option<TableHeaderScope>,
    /// Where its lines stand.
    pub align: Align,
    /// What it is filled with.
    pub fill: Option<Colour>,
    /// What is read aloud in its place.
    pub title: Option<String>,
}

impl Cell {
    /// Data.
    pub fn data(text: Paragraph) -> Self {
        Self { text, heads: None, align: Align::Left, fill: None, title: None }
    }

    /// The head of a column or a row.
    pub fn head(text: Paragraph, scope: TableHeaderScope) -> Self {
        Self { heads: Some(scope), ..Self::data(text) }
    }
}

/// How the rows of one table look.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// How wide each column is.
    pub widths: Vec<f32>,
    /// The room left and right of the text of a cell, and above and below it.
    pub padding: (f32, f32),
    /// The paper left between filled cells.
    pub gap: f32,
    /// The line below each row.
    pub rule: Option<(Colour, f32)>,
}

/// The room beside the text of an ordinary cell.
pub const PADDING: (f32, f32) = (4.5, 3.4);

impl Columns {
    /// Ordinary columns: as wide as their texts, and one that takes what is left.
    pub fn fitted(rows: &[Vec<Cell>], widest: usize) -> Self {
        let count = rows.iter().map(Vec::len).max().unwrap_or(0);
        let sizes = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.fold((0.0_f32, 0.0_f32), |(least, natural), cell| {
                // A Japanese word may end anywhere; a column of single letters cannot be read.
                let (word, whole) = (cell.text.least_width(), cell.text.natural_width());
                (least.max(word).max(whole.min(34.0)), natural.max(whole))
            })
        };
        let padding = PADDING.0 * 2.0 + 0.1;
        let sizes: Vec<_> = (0..count).map(sizes).map(|(least, natural)| (least + padding, natural + padding)).collect();
        Self { widths: widths(&sizes, widest, MEASURE), padding: PADDING, gap: 0.0, rule: Some((RULE, 0.5)) }
    }

    fn left(&self, column: usize) -> f32 {
        LEFT + self.widths[..column].iter().sum::<f32>()
    }
}

/// How wide columns are, from the least and the natural width of each, and the room for all.
fn widths(sizes: &[(f32, f32)], widest: usize, room: f32) -> Vec<f32> {
    let widest = widest.min(sizes.len().saturating_sub(1));
    let others = || sizes.iter().enumerate().filter(|(column, _)| *column != widest).map(|(_, size)| *size);
    let Some(&(least, natural)) = sizes.get(widest) else { return Vec::new() };
    // No other column takes more than this, however long its texts are.
    let most = room * 0.4;
    let wanted = |(least, natural): (f32, f32)| natural.min(most.max(least.min(room * 0.5)));
    let kept = natural.min(room * 0.36).max(least.min(room * 0.5));
    let (all_wanted, all_least) = (others().map(wanted).sum::<f32>(), others().map(|size| size.0.min(wanted(size))).sum::<f32>());
    let left = room - kept;
    let part = if all_wanted <= left { 1.0 } else { ((left - all_least) / (all_wanted - all_least).max(0.1)).max(0.0) };
    let squeezed = if all_least > left { left / all_least } else { 1.0 };
    let width = |size: (f32, f32)| {
        let least = size.0.min(wanted(size));
        (least + (wanted(size) - least) * part) * squeezed
    };
    let taken: f32 = others().map(width).sum();
    let each = |(column, size): (usize, &(f32, f32))| if column == widest { room - taken } else { width(*size) };
    sizes.iter().enumerate().map(each).collect()
}

/// A whole table: its head, which is repeated on every page, and its rows, each with the name by which one gets to it.
pub fn table(
    story: &mut Story,
    columns: &Columns,
    head: Option<Vec<Cell>>,
    rows: Vec<(Option<String>, Vec<Cell>)>,
) -> Vec<Piece> {
    let element = story.element(None, Tag::Table);
    let mut pieces = Vec::new();
    let repeated = head.map(|cells| {
        let mut piece = row(story, element, columns, cells, f32::MAX).remove(0);
        piece.together = true;
        let marks = piece.leaves.iter().flat_map(|leaf| leaf.marks.iter().cloned()).collect();
        let head = Rc::new(Head { height: piece.height, marks });
        pieces.push(piece);
        head
    });
    let room = story.page_height() - repeated.as_ref().map_or(0.0, |head| head.height);
    for (name, cells) in rows {
        let mut parts = row(story, element, columns, cells, room);
        for part in &mut parts {
            part.head.clone_from(&repeated);
        }
        if let (Some(first), Some(name)) = (parts.first_mut(), name) {
            first.stops.push(Stop::Name(name));
        }
        pieces.append(&mut parts);
    }
    pieces
}

/// One row, in as few pieces as fit into so much height.
fn row(story: &mut Story, table: ElementId, columns: &Columns, cells: Vec<Cell>, room: f32) -> Vec<Piece> {
    let element = story.element(Some(table), Tag::TR);
    let set: Vec<_> = cells
        .into_iter()
        .zip(&columns.widths)
        .map(|(cell, width)| (structure(story, element, &cell), cell.text.lines(width - 2.0 * columns.padding.0), cell))
        .collect();
    let most = (room - 2.0 * columns.padding.1).max(1.0);
    let mut from = vec![0; set.len()];
    let mut pieces = Vec::new();
    loop {
        let to: Vec<_> = set.iter().zip(&from).map(|((_, lines, _), &from)| from + fitting(&lines[from..], most)).collect();
        let is_last = set.iter().zip(&to).all(|((_, lines, _), &to)| to >= lines.len());
        let parts = set.iter().zip(from.iter().zip(&to)).map(|((id, lines, cell), (&from, &to))| (*id, &lines[from..to], cell));
        pieces.push(piece(columns, &parts.collect::<Vec<_>>(), is_last));
        if is_last || to == from {
            return pieces;
        }
        from = to;
    }
}

fn structure(story: &mut Story, row: ElementId, cell: &Cell) -> ElementId {
    let id = match cell.heads {
        Some(scope) => story.element(Some(row), Tag::TH(scope)),
        None => story.element(Some(row), Tag::TD),
    };
    match &cell.title {
        Some(title) => story.element(Some(id), Tag::Span.with_alt_text(Some(title.clone()))),
        None => id,
    }
}

/// How many of these lines fit into so much height.
fn fitting(lines: &[Line], most: f32) -> usize {
    (0..=lines.len()).rev().find(|&count| height(&lines[..count]) <= most).unwrap_or(0)
}

fn piece(columns: &Columns, cells: &[(ElementId, &[Line], &Cell)], is_last: bool) -> Piece {
    let (beside, above) = columns.padding;
    let highest = cells.iter().map(|(_, lines, _)| height(lines)).fold(0.0, f32::max) + 2.0 * above;
    let mut back = Vec::new();
    let mut leaves = Vec::new();
    for (column, (id, lines, cell)) in cells.iter().enumerate() {
        let (left, width) = (columns.left(column), columns.widths[column]);
        if let Some(fill) = cell.fill {
            back.push(Mark::filled(
                [left + columns.gap, columns.gap, width - 2.0 * columns.gap, highest - 2.0 * columns.gap],
                fill,
            ));
        }
        // What is in the middle of its width is in the middle of its height.
        let top = if cell.align == Align::Middle { (highest - height(lines)) / 2.0 } else { above };
        leaves.push(Leaf::content(*id, text(lines, left + beside, top, width - 2.0 * beside, cell.align)));
    }
    if let (true, Some((colour, width))) = (is_last, columns.rule) {
        back.push(Mark::rule(LEFT, columns.left(columns.widths.len()), highest, colour, width));
    }
    leaves.insert(0, Leaf::decoration(back));
    Piece { height: highest, leaves, ..Piece::default() }
}

#[cfg(test)]
mod tests {
    use super::super::font::{Fonts, Weight};
    use super::super::look::INK;
    use super::super::paragraph::Style;
    use super::*;

    const STYLE: Style = Style { weight: Weight::Regular, size: 8.0, colour: INK };

    fn cell(text: &str) -> Cell {
        Cell::data(Paragraph::plain(&Fonts::new().unwrap(), text, STYLE))
    }

    #[test]
    fn columns_fill_the_measure_and_the_longest_texts_take_what_is_left() {
        for sizes in [
            vec![(30.0, 50.0), (40.0, 900.0), (20.0, 30.0)],
            vec![(30.0, 50.0), (40.0, 60.0), (20.0, 30.0)],
            vec![(90.0, 800.0), (90.0, 900.0), (90.0, 700.0), (90.0, 800.0), (90.0, 500.0)],
            vec![(300.0, 300.0), (300.0, 900.0), (400.0, 400.0)],
        ] {
            let widths = widths(&sizes, 1, 480.0);
            assert!((widths.iter().sum::<f32>() - 480.0).abs() < 0.01, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 20.0), "{widths:?}");
        }
        assert_eq!(widths(&[(30.0, 50.0), (40.0, 900.0), (20.0, 30.0)], 1, 480.0), [50.0, 400.0, 30.0]);
        assert!(widths(&[], 0, 480.0).is_empty());
    }

    #[test]
    fn a_row_that_fits_is_one_piece_and_one_that_is_higher_than_a_page_is_parted_without_loss() {
        let mut story = Story::new(0.0, 200.0);
        let long = "この行は一ページに収まりません。".repeat(60);
        let rows = || vec![(Some("SEC1-BP1".to_owned()), vec![cell("1"), cell("short")]), (None, vec![cell("2"), cell(&long)])];
        let head = || vec![cell("No."), cell("Text")];
        let cells: Vec<_> = [head()].into_iter().chain(rows().into_iter().map(|(_, row)| row)).collect();
        let pieces = table(&mut story, &Columns::fitted(&cells, 1), Some(head()), rows());
        assert!(pieces.len() > 5 && pieces.iter().all(|piece| piece.height <= 200.0));
        let letters = |piece: &Piece| {
            let marks = piece.leaves.iter().flat_map(|leaf| &leaf.marks);
            marks
                .filter_map(|mark| if let Mark::Letters { stretch, .. } = mark { Some(stretch.text.clone()) } else { None })
                .collect::<String>()
        };
        assert_eq!(letters(&pieces[1]), "1short");
        assert_eq!(pieces[1].stops, [Stop::Name("SEC1-BP1".to_owned())]);
        assert_eq!(pieces[2..].iter().map(letters).collect::<String>(), format!("2{long}"));
        story.place(pieces);
        assert!(story.sheets.len() > 3);
    }
}
