//! Rows of cells: how wide the columns are, and each row as a piece that is not parted unless it is higher than a page.

use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag};

use super::look::{Colour, LEFT, MEASURE, RULE, TABLE, leading};
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

/// A table of so many columns is set smaller.
pub const MANY: usize = 7;
/// The room beside the text of an ordinary cell.
pub const PADDING: (f32, f32) = (4.5, 3.4);

impl Columns {
    /// Ordinary columns: as wide as their texts, and one that takes what is left.
    pub fn fitted(rows: &[Vec<Cell>], widest: usize) -> Self {
        let count = rows.iter().map(Vec::len).max().unwrap_or(0);
        let padding = if count >= MANY { (3.4, PADDING.1) } else { PADDING };
        let needs = |longest: f32| -> Vec<Need> {
            (0..count).map(|column| Need::of(rows.iter().filter_map(|row| row.get(column)), longest, padding.0)).collect()
        };
        // Where not all words have room, the longest are parted first, not the short ones too.
        let fits = |needs: &Vec<Need>| needs.iter().map(|need| need.least).sum::<f32>() <= MEASURE;
        let needs = [78.0, 70.0, 62.0, 54.0, 46.0, 38.0].map(needs).into_iter();
        let needs = needs.reduce(|first, next| if fits(&first) { first } else { next }).unwrap_or_default();
        Self { widths: widths(&needs, widest, MEASURE), padding, gap: 0.0, rule: Some((RULE, 0.5)) }
    }

    fn left(&self, column: usize) -> f32 {
        LEFT + self.widths[..column].iter().sum::<f32>()
    }
}

/// What room the texts of a column need, in points, with the room beside them.
#[derive(Clone, Copy, Debug, Default)]
struct Need {
    /// For the longest word, unless it is so long that it has to be parted.
    least: f32,
    /// For the longest text on one line.
    natural: f32,
    /// The sum of the squares of the lengths of all texts.
    squares: f32,
}

impl Need {
    fn of<'a>(cells: impl Iterator<Item = &'a Cell>, longest: f32, beside: f32) -> Self {
        // A short text is not parted; of a longer one, whose Japanese words may end anywhere, some letters stay side by side.
        const SOME_LETTERS: f32 = 36.0;
        let short = longest * 0.8;
        let whole = |natural: f32| if natural <= short { natural } else { SOME_LETTERS };
        let padding = beside * 2.0 + 0.1;
        cells.fold(Self::default(), |need, cell| {
            let (word, natural) = (cell.text.least_width().min(longest), cell.text.natural_width());
            Self {
                least: need.least.max(word.max(whole(natural)) + padding),
                natural: need.natural.max(natural + padding),
                squares: need.squares + (cell.text.length() + padding).powi(2),
            }
        })
    }
}

/// How wide columns are. The sum of the squared numbers of lines is smallest where widths are as the cube roots of the squared lengths; but no column
/// is wider than its texts, and none is narrower than its longest word, as long as there is room for all words.
fn widths(needs: &[Need], widest: usize, room: f32) -> Vec<f32> {
    let least: f32 = needs.iter().map(|need| need.least).sum();
    if least >= room {
        return needs.iter().map(|need| need.least * room / least).collect();
    }
    let mut fixed: Vec<Option<f32>> = vec![None; needs.len()];
    loop {
        let left = room - fixed.iter().flatten().sum::<f32>();
        let free = || needs.iter().zip(&fixed).filter(|(_, fixed)| fixed.is_none()).map(|(need, _)| need);
        let weights: f32 = free().map(|need| need.squares.cbrt()).sum();
        let share = |need: &Need| left * need.squares.cbrt() / weights.max(f32::MIN_POSITIVE);
        let surplus: f32 = free().map(|need| share(need).clamp(need.least, need.natural.max(need.least)) - share(need)).sum();
        let mut changed = false;
        for (need, fixed) in needs.iter().zip(&mut fixed).filter(|(_, fixed)| fixed.is_none()) {
            let (share, most) = (share(need), need.natural.max(need.least));
            // First what would push the sum further away, so that what is fixed stays right.
            if surplus > 0.0 && share < need.least {
                *fixed = Some(need.least);
            } else if surplus <= 0.0 && share > most {
                *fixed = Some(most);
            }
            changed |= fixed.is_some();
        }
        if !changed {
            let mut widths: Vec<f32> =
                needs.iter().zip(&fixed).map(|(need, fixed)| fixed.unwrap_or_else(|| share(need))).collect();
            let left = room - widths.iter().sum::<f32>();
            let rightmost = needs.len().saturating_sub(1);
            widths.get_mut(widest.min(rightmost)).into_iter().for_each(|width| *width += left);
            return widths;
        }
    }
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
    let is_too_high = set.iter().any(|(_, lines, _)| height(lines) + 2.0 * columns.padding.1 > room);
    // A row that no page holds is parted into small pieces, so that it begins where the row before it ends.
    let most = if is_too_high { (room * 0.1).max(leading(TABLE) * 2.0) } else { room };
    let mut from = vec![0; set.len()];
    let mut pieces = Vec::new();
    loop {
        let to: Vec<_> = set.iter().zip(&from).map(|((_, lines, _), &from)| from + fitting(&lines[from..], most)).collect();
        let is_last = set.iter().zip(&to).all(|((_, lines, _), &to)| to >= lines.len());
        let parts = set.iter().zip(from.iter().zip(&to)).map(|((id, lines, cell), (&from, &to))| (*id, &lines[from..to], cell));
        pieces.push(piece(columns, &parts.collect::<Vec<_>>(), pieces.is_empty(), is_last));
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
    let mut filled = 0.0;
    lines
        .iter()
        .take_while(|line| {
            filled += leading(line.size);
            filled <= most
        })
        .count()
}

/// A row, or a part of one: only its first part has room above its text, only its last has room below.
fn piece(columns: &Columns, cells: &[(ElementId, &[Line], &Cell)], is_first: bool, is_last: bool) -> Piece {
    let (beside, padding) = columns.padding;
    let room = |is_there: bool| if is_there { padding } else { 0.0 };
    let above = room(is_first);
    let highest = cells.iter().map(|(_, lines, _)| height(lines)).fold(0.0, f32::max) + above + room(is_last);
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

    const STYLE: Style = Style::new(Weight::Regular, 8.0, INK);

    fn cell(text: &str) -> Cell {
        Cell::data(Paragraph::plain(&Fonts::new().unwrap(), text, STYLE))
    }

    #[test]
    fn columns_fill_the_measure_and_the_longest_texts_take_what_is_left() {
        let need = |(least, natural, texts): (f32, f32, f32)| Need { least, natural, squares: texts * natural * natural };
        for (sizes, at_natural) in [
            (vec![(30.0, 50.0, 60.0), (40.0, 900.0, 60.0), (20.0, 30.0, 60.0)], vec![0, 2]),
            (vec![(30.0, 50.0, 9.0), (40.0, 60.0, 9.0), (20.0, 30.0, 9.0)], vec![0, 2]),
            (
                vec![(20.0, 20.0, 60.0), (60.0, 60.0, 60.0), (70.0, 300.0, 50.0), (70.0, 600.0, 20.0), (70.0, 250.0, 9.0)],
                vec![0, 1],
            ),
            (vec![(70.0, 800.0, 9.0), (70.0, 900.0, 9.0), (70.0, 700.0, 9.0), (70.0, 800.0, 9.0), (70.0, 500.0, 9.0)], vec![]),
            (vec![(300.0, 300.0, 1.0), (300.0, 900.0, 1.0), (400.0, 400.0, 1.0)], vec![]),
        ] {
            let needs: Vec<Need> = sizes.iter().copied().map(need).collect();
            let widths = widths(&needs, 1, 480.0);
            assert!((widths.iter().sum::<f32>() - 480.0).abs() < 0.01, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 19.0), "{widths:?}");
            for column in at_natural {
                assert!((widths[column] - sizes[column].1).abs() < 0.01, "{column} of {widths:?}");
            }
        }
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
        assert!(story.sheets.len() > 1);
    }
}
