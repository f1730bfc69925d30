//! The first page: whose report it is, of what, of which day.

use std::num::NonZeroU16;

use krilla::tagging::Tag;

use super::super::content::Block;
use super::super::pack::Face;
use super::blocks::Setter;
use super::font::Weight;
use super::logo::Logo;
use super::look::{BODY, BOTTOM, Colour, GREY, INK, LEFT, MEASURE, PAGE_WIDTH, RIGHT, TOP};
use super::mark::{Align, Mark, height, text};
use super::paragraph::Style;
use super::story::{Leaf, Piece, Stop};

const TITLE_AT: f32 = 196.0;
const LOGO_AT: f32 = 52.0;

/// A cover, and what stands on its lower half.
pub fn cover(setter: &mut Setter<'_>, face: &Face, logo: Option<&Logo>, blocks: &[Block]) {
    setter.story.new_page(None);
    let mut leaves = vec![Leaf::decoration(vec![Mark::filled([0.0, 0.0, PAGE_WIDTH, 13.0], setter.accent)])];
    leaves.extend(logo.map(|logo| {
        let [width, high] = logo.within(165.0, 62.0);
        let element = setter.story.element(None, Tag::Figure(Some(setter.paper.logo.to_owned())));
        Leaf::content(element, vec![Mark::Logo([RIGHT - width, LOGO_AT, width, high])])
    }));
    if let Some(customer) = &face.customer {
        let style = Style { weight: Weight::Regular, size: 13.0, colour: INK };
        words(setter, &mut leaves, &(setter.paper.customer)(customer), style, LOGO_AT + 70.0);
    }
    let mut y = title(setter, &mut leaves, face, TITLE_AT);
    y += 8.0;
    y += words(setter, &mut leaves, &face.workload, Style { weight: Weight::Bold, size: 15.0, colour: INK }, y) + 6.0;
    y += words(
        setter,
        &mut leaves,
        &(setter.paper.date)(face.date),
        Style { weight: Weight::Regular, size: 11.0, colour: GREY },
        y,
    );
    if let Some(draft) = face.draft {
        y += stamp(setter, &mut leaves, draft, y + 12.0) + 12.0;
    }
    leaves.push(Leaf::decoration(vec![Mark::filled([LEFT, TITLE_AT + 4.0, 4.0, y - TITLE_AT - 4.0], setter.accent)]));
    let mut head = Piece { height: y - TOP, leaves, stops: vec![Stop::Bookmark(1, face.title.clone())], ..Piece::default() };
    for leaf in &mut head.leaves {
        leaf.marks = leaf.marks.iter().map(|mark| mark.moved(-TOP)).collect();
    }
    let mut pieces = setter.pieces(blocks);
    for piece in &mut pieces {
        piece.stops.clear();
    }
    // What stands on the lower half stands at its foot, as far as there is room.
    let needed: f32 = pieces.iter().map(|piece| piece.above + piece.height).sum();
    if let Some(first) = pieces.first_mut() {
        first.above = (BOTTOM - y - needed).max(first.above + 12.0);
    }
    pieces.insert(0, head);
    setter.story.place(pieces);
}

/// The head of a report without a cover: its title, and of what and of which day it is.
pub fn masthead(setter: &mut Setter<'_>, face: &Face) -> Vec<Piece> {
    let mut title = setter.heading(1, &face.title);
    title.together = true;
    let parts =
        [Some(face.workload.clone()), face.customer.clone(), Some((setter.paper.date)(face.date)), face.draft.map(str::to_owned)];
    let told = parts.into_iter().flatten().collect::<Vec<_>>().join("  ·  ");
    let lines = setter.paragraph(&told, Style { weight: Weight::Regular, size: BODY, colour: GREY }).lines(MEASURE);
    let element = setter.story.element(None, Tag::P);
    let leaf = Leaf::content(element, text(&lines, LEFT, 0.0, MEASURE, Align::Left));
    vec![title, Piece { height: height(&lines), leaves: vec![leaf], together: true, ..Piece::default() }]
}

/// The title, and how far from above it ends. One that is long is set smaller.
fn title(setter: &mut Setter<'_>, leaves: &mut Vec<Leaf>, face: &Face, y: f32) -> f32 {
    let style = |size: f32| Style { weight: Weight::Bold, size, colour: setter.accent.legible() };
    let fits = |size: &f32| setter.paragraph(&face.title, style(*size)).natural_width() <= INSET;
    let size = [30.0, 27.0, 24.0].into_iter().find(fits).unwrap_or(21.0);
    let lines = setter.paragraph(&face.title, style(size)).lines(INSET);
    let tag = Tag::Hn(NonZeroU16::MIN, Some(face.title.clone()));
    let element = setter.story.element(None, tag);
    leaves.push(Leaf::content(element, text(&lines, LEFT + INDENT, y, INSET, Align::Left)));
    y + height(&lines)
}

const INDENT: f32 = 20.0;
const INSET: f32 = MEASURE - INDENT;

/// A paragraph beside the bar, and how high it is.
fn words(setter: &mut Setter<'_>, leaves: &mut Vec<Leaf>, content: &str, style: Style, y: f32) -> f32 {
    let lines = setter.paragraph(content, style).lines(INSET);
    let element = setter.story.element(None, Tag::P);
    leaves.push(Leaf::content(element, text(&lines, LEFT + INDENT, y, INSET, Align::Left)));
    height(&lines)
}

/// The word for a draft, in a frame as if it were stamped.
fn stamp(setter: &mut Setter<'_>, leaves: &mut Vec<Leaf>, word: &str, y: f32) -> f32 {
    const RED: Colour = Colour(0xab, 0x1f, 0x24);
    let lines = setter.paragraph(word, Style { weight: Weight::Bold, size: 11.0, colour: RED }).lines(INSET);
    let width = lines.first().map_or(0.0, |line| line.width) + 22.0;
    let high = height(&lines) + 6.0;
    let element = setter.story.element(None, Tag::P);
    let frame = Mark::Rectangle { area: [LEFT + INDENT, y, width, high], fill: None, frame: Some((RED, 1.2)) };
    leaves.push(Leaf::decoration(vec![frame]));
    leaves.push(Leaf::content(element, text(&lines, LEFT + INDENT, y + 3.0, width, Align::Middle)));
    high
}
