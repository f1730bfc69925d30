//! The first page: whose report it is, of what, of which day.

use std::num::NonZeroU16;

use krilla::tagging::Tag;

use super::font::Weight;
use super::logo::Logo;
use super::look::{BODY, BOTTOM, Colour, GREY, INK, LEFT, MEASURE, PAGE_WIDTH, RIGHT, TOP};
use super::mark::{Align, Mark, height, text};
use super::paragraph::Style;
use super::setter::Setter;
use super::story::{Leaf, Piece, Stop};
use crate::content::{Block, Face};

/// Where the title stands if there is room, and how far up it may move if what stands below needs more.
const TITLE_AT: f32 = 190.0;
const TITLE_MOVES: f32 = 66.0;
const LOGO_AT: f32 = 48.0;

/// A cover, and what stands on its lower half.
pub fn cover(setter: &mut Setter<'_>, face: &Face, logo: Option<&Logo>, blocks: &[Block]) {
    setter.story.new_page();
    let mut leaves = vec![Leaf::decoration(vec![Mark::filled([0.0, 0.0, PAGE_WIDTH, 13.0], setter.accent)])];
    leaves.extend(logo.map(|logo| {
        let [width, high] = logo.within(165.0, 58.0);
        let element = setter.story.element(None, Tag::Figure(Some(setter.paper.logo.to_owned())));
        Leaf::content(element, vec![Mark::Logo([RIGHT - width, LOGO_AT, width, high])])
    }));
    if let Some(customer) = &face.customer {
        let style = Style::new(Weight::Regular, 13.0, INK);
        let named = (setter.paper.customer)(customer);
        words(setter, &mut leaves, &named, style, LOGO_AT, if logo.is_some() { MEASURE - 190.0 } else { INSET });
    }
    let (mut of_title, height) = title_block(setter, face);
    let mut pieces = setter.pieces(blocks);
    for piece in &mut pieces {
        piece.stops.clear();
    }
    // What stands on the lower half stands at its foot, as far as there is room.
    let needed: f32 = pieces.iter().map(|piece| piece.above + piece.height).sum();
    let left = BOTTOM - TITLE_AT - height - needed - 10.0;
    let up = (-left).clamp(0.0, TITLE_MOVES);
    if let Some(first) = pieces.first_mut() {
        first.above += 8.0 + left.max(0.0);
    }
    for leaf in &mut of_title {
        leaf.marks = std::mem::take(&mut leaf.marks).into_iter().map(|mark| mark.moved(TITLE_AT - up)).collect();
    }
    leaves.append(&mut of_title);
    for leaf in &mut leaves {
        leaf.marks = std::mem::take(&mut leaf.marks).into_iter().map(|mark| mark.moved(-TOP)).collect();
    }
    let stops = vec![Stop::Bookmark(1, face.title.clone())];
    pieces.insert(0, Piece { height: TITLE_AT - up + height - TOP, leaves, stops, ..Piece::default() });
    setter.story.place(pieces);
}

/// Title, workload, day and draft mark beside a bar, measured from their own upper edge; and how high they are together.
fn title_block(setter: &mut Setter<'_>, face: &Face) -> (Vec<Leaf>, f32) {
    let mut leaves = Vec::new();
    let mut y = title(setter, &mut leaves, face) + 6.0;
    let workload = Style::new(Weight::Bold, 15.0, INK);
    y += words(setter, &mut leaves, &face.workload, workload, y, INSET) + 4.0;
    let day = Style::new(Weight::Regular, 11.0, GREY);
    y += words(setter, &mut leaves, &(setter.paper.date)(face.date), day, y, INSET);
    if let Some(draft) = face.draft {
        y += stamp(setter, &mut leaves, draft, y + 8.0) + 8.0;
    }
    leaves.push(Leaf::decoration(vec![Mark::filled([LEFT, 4.0, 4.0, y - 4.0], setter.accent)]));
    (leaves, y)
}

/// The head of a report without a cover: its title, and of what and of which day it is.
pub fn masthead(setter: &mut Setter<'_>, face: &Face) -> Vec<Piece> {
    let mut title = setter.heading(1, &face.title);
    title.together = true;
    let parts =
        [Some(face.workload.clone()), face.customer.clone(), Some((setter.paper.date)(face.date)), face.draft.map(str::to_owned)];
    let told = parts.into_iter().flatten().collect::<Vec<_>>().join("  ·  ");
    let lines = setter.paragraph(&told, Style::new(Weight::Regular, BODY, GREY)).lines(MEASURE);
    let element = setter.story.element(None, Tag::P);
    let leaf = Leaf::content(element, text(&lines, LEFT, 0.0, MEASURE, Align::Left));
    vec![title, Piece { height: height(&lines), leaves: vec![leaf], together: true, ..Piece::default() }]
}

/// The title, and how high it is. One that is long is set smaller.
fn title(setter: &mut Setter<'_>, leaves: &mut Vec<Leaf>, face: &Face) -> f32 {
    let style = |size: f32| Style::new(Weight::Bold, size, setter.accent.legible());
    let fits = |size: &f32| setter.paragraph(&face.title, style(*size)).natural_width() <= INSET;
    let size = [30.0, 27.0, 24.0].into_iter().find(fits).unwrap_or(21.0);
    let lines = setter.paragraph(&face.title, style(size)).lines(INSET);
    let element = setter.story.element(None, Tag::Hn(NonZeroU16::MIN, Some(face.title.clone())));
    leaves.push(Leaf::content(element, text(&lines, LEFT + INDENT, 0.0, INSET, Align::Left)));
    height(&lines)
}

const INDENT: f32 = 20.0;
const INSET: f32 = MEASURE - INDENT;

/// A paragraph beside the bar, and how high it is.
fn words(setter: &mut Setter<'_>, leaves: &mut Vec<Leaf>, content: &str, style: Style, y: f32, room: f32) -> f32 {
    let lines = setter.paragraph(content, style).lines(room);
    let element = setter.story.element(None, Tag::P);
    leaves.push(Leaf::content(element, text(&lines, LEFT + INDENT, y, room, Align::Left)));
    height(&lines)
}

/// The word for a draft, in a frame as if it were stamped.
fn stamp(setter: &mut Setter<'_>, leaves: &mut Vec<Leaf>, word: &str, y: f32) -> f32 {
    const RED: Colour = Colour(0xab, 0x1f, 0x24);
    let lines = setter.paragraph(word, Style::new(Weight::Bold, 11.0, RED)).lines(INSET);
    let width = lines.first().map_or(0.0, |line| line.width) + 22.0;
    let high = height(&lines) + 6.0;
    let element = setter.story.element(None, Tag::P);
    let frame = Mark::Rectangle { area: [LEFT + INDENT, y, width, high], fill: None, frame: Some((RED, 1.2)) };
    leaves.push(Leaf::decoration(vec![frame]));
    leaves.push(Leaf::content(element, text(&lines, LEFT + INDENT, y + 3.0, width, Align::Middle)));
    high
}
