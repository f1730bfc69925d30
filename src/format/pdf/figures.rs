//! Key figures side by side, and empty boxes to sign in.

use krilla::tagging::{ListNumbering, Tag};

use super::font::Weight;
use super::look::{self, FRAME, GREY, INK, LEFT, MEASURE, RIGHT, SMALL};
use super::mark::{Align, Mark, height, text};
use super::paragraph::{Line, Style};
use super::setter::Setter;
use super::story::{ElementId, Leaf, Piece};
use crate::content::{Figure, Tone};

const GAP: f32 = 9.0;
const PADDING: f32 = 7.0;
const LABEL: Style = Style::new(Weight::Regular, SMALL, INK);

/// Key figures, up to five in a row.
pub fn figures(setter: &mut Setter<'_>, figures: &[Figure]) -> Vec<Piece> {
    let list = setter.story.element(None, Tag::L(ListNumbering::None));
    let in_a_row = columns(setter, figures);
    let width = column_width(in_a_row);
    figures.chunks(in_a_row).map(|row| figures_row(setter, list, row, width)).collect()
}

/// As many columns as there are figures, up to five, as long as no word is parted; six are two rows of three.
fn columns(setter: &Setter<'_>, figures: &[Figure]) -> usize {
    let word = |figure: &Figure| setter.paragraph(&figure.label, LABEL).least_width();
    let longest = figures.iter().map(word).fold(0.0, f32::max);
    let most = match figures.len() {
        6 => 3,
        7 | 8 => 4,
        count => count.clamp(1, 5),
    };
    (2..=most).rev().find(|&count| longest <= column_width(count) - 2.0 * PADDING).unwrap_or(1)
}

fn column_width(in_a_row: usize) -> f32 {
    (MEASURE - GAP * small(in_a_row.saturating_sub(1))) / small(in_a_row)
}

fn figures_row(setter: &mut Setter<'_>, list: ElementId, row: &[Figure], width: f32) -> Piece {
    let room = width - 2.0 * PADDING;
    let size = value_size(setter, row, room);
    let set: Vec<_> = row.iter().map(|figure| figure_lines(setter, figure, size, room)).collect();
    let label_height = set.iter().map(|[label, _, _]| height(label)).fold(0.0, f32::max);
    let value_height = set.iter().map(|[_, value, _]| height(value)).fold(0.0, f32::max);
    let note_height = set.iter().map(|[_, _, note]| height(note)).fold(0.0, f32::max);
    let high = PADDING * 2.0 + label_height + value_height + note_height;
    let mut piece = Piece { above: GAP, height: high, ..Piece::default() };
    for (column, (figure, [label, value, note])) in row.iter().zip(&set).enumerate() {
        let left = LEFT + small(column) * (width + GAP);
        let colour = if matches!(figure.tone, Tone::Plain | Tone::Strong) { setter.accent } else { look::colour(figure.tone) };
        piece.leaves.push(Leaf::decoration(vec![
            Mark::filled([left, 0.0, width, high], colour.tint(6)),
            Mark::filled([left, 0.0, width, 2.2], colour),
        ]));
        let item = setter.story.element(Some(list), Tag::LI);
        let body = setter.story.element(Some(item), Tag::LBody);
        let mut marks = text(label, left + PADDING, PADDING, room, Align::Left);
        marks.append(&mut text(value, left + PADDING, PADDING + label_height, room, Align::Left));
        marks.append(&mut text(note, left + PADDING, PADDING + label_height + value_height, room, Align::Left));
        piece.leaves.push(Leaf::content(body, marks));
    }
    piece
}

/// The size of the values of a row: one for all, so that each stays on one line where it can.
fn value_size(setter: &Setter<'_>, row: &[Figure], room: f32) -> f32 {
    let fits =
        |size: f32| row.iter().all(|figure| setter.paragraph(&figure.value, value_style(figure, size)).natural_width() <= room);
    [21.0, 19.0, 17.0, 15.0, 13.0].into_iter().find(|&size| fits(size)).unwrap_or(12.5)
}

fn value_style(figure: &Figure, size: f32) -> Style {
    Style::new(Weight::Bold, size, look::colour(figure.tone))
}

/// The lines of its label, its value, its note.
fn figure_lines(setter: &Setter<'_>, figure: &Figure, size: f32, room: f32) -> [Vec<Line>; 3] {
    let aside = Style::new(Weight::Regular, SMALL, GREY);
    let value = setter.paragraph(&figure.value, value_style(figure, size));
    let note = if figure.note.is_empty() { Vec::new() } else { setter.paragraph(&figure.note, aside).lines(room) };
    [setter.paragraph(&figure.label, LABEL).lines(room), value.lines(room), note]
}

/// Empty boxes, at the right margin as on Japanese forms.
pub fn boxes(setter: &mut Setter<'_>, labels: &[String]) -> Vec<Piece> {
    const SIDE: f32 = 64.0;
    labels.chunks(7).map(|row| boxes_row(setter, row, SIDE)).collect()
}

fn boxes_row(setter: &mut Setter<'_>, labels: &[String], side: f32) -> Piece {
    let style = Style::new(Weight::Regular, SMALL, INK);
    let set: Vec<_> = labels.iter().map(|label| setter.paragraph(label, style).lines(side - 6.0)).collect();
    let head = set.iter().map(|lines| height(lines)).fold(0.0, f32::max) + 4.0;
    let element = setter.story.element(None, Tag::Figure(Some((setter.paper.boxes)(labels))));
    let mut marks = Vec::new();
    for (column, lines) in set.iter().enumerate() {
        let left = RIGHT - small(labels.len() - column) * side;
        marks.push(Mark::Rectangle {
            area: [left, 0.0, side, head],
            fill: Some(setter.accent.tint(7)),
            frame: Some((FRAME, 0.6)),
        });
        marks.push(Mark::Rectangle { area: [left, head, side, side], fill: None, frame: Some((FRAME, 0.6)) });
        marks.append(&mut text(lines, left + 3.0, 2.0, side - 6.0, Align::Middle));
    }
    Piece { height: head + side, leaves: vec![Leaf::content(element, marks)], ..Piece::default() }
}

fn small(count: usize) -> f32 {
    u8::try_from(count).map_or(f32::from(u8::MAX), f32::from)
}
