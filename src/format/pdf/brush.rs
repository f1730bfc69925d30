//! Draws marks.

use std::collections::BTreeSet;

use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::font::Weight;
use super::logo::Logo;
use super::look::{Colour, PAGE_HEIGHT, PAGE_WIDTH};
use super::mark::Mark;
use super::paragraph::Stretch;
use super::story::{Leaf, Role};

/// What marks are drawn with.
pub struct Brush<'a> {
    /// Ordinary text.
    pub regular: Font,
    /// Headings.
    pub bold: Font,
    /// The picture on the cover.
    pub logo: Option<&'a Logo>,
}

impl Brush<'_> {
    /// Draws a leaf; gives what it is called in the structure, and notes which characters it lacks.
    pub fn leaf(&self, surface: &mut Surface<'_>, leaf: &Leaf, lacking: &mut BTreeSet<char>) -> Option<Identifier> {
        if leaf.marks.is_empty() && matches!(leaf.role, Role::Decoration(_)) {
            return None;
        }
        let tag = match leaf.role {
            Role::Content(_) => ContentTag::Span(SpanTag::empty()),
            Role::Decoration(kind) => ContentTag::Artifact(Artifact::with_kind(kind)),
        };
        let identifier = surface.start_tagged(tag);
        for mark in &leaf.marks {
            self.mark(surface, mark, lacking);
        }
        surface.end_tagged();
        matches!(leaf.role, Role::Content(_)).then_some(identifier)
    }

    /// The word across a draft, from the lower left to the upper right. Its letters are drawn as shapes: they are not part of the text.
    pub fn watermark(&self, surface: &mut Surface<'_>, word: &Stretch, width: f32) {
        let tag = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Watermark));
        surface.start_tagged(tag);
        surface.push_transform(&Transform::from_rotate_at(-52.0, PAGE_WIDTH / 2.0, PAGE_HEIGHT / 2.0));
        let (x, y) = ((PAGE_WIDTH - width) / 2.0, PAGE_HEIGHT / 2.0 + word.style.size * 0.36);
        self.letters(surface, x, y, word, true);
        surface.pop();
        surface.end_tagged();
    }

    fn mark(&self, surface: &mut Surface<'_>, mark: &Mark, lacking: &mut BTreeSet<char>) {
        match mark {
            Mark::Letters { x, y, stretch } => {
                lacking.extend(&stretch.lacking);
                self.letters(surface, *x, *y, stretch, false);
            }
            Mark::Rectangle { area, fill: inside, frame } => {
                let inside = inside.map(fill);
                let edge = frame.map(|(colour, width)| stroke(colour, width));
                draw(surface, inside, edge, |path| rectangle(*area).into_iter().for_each(|area| path.push_rect(area)));
            }
            Mark::Strokes { segments, colour, width } => draw(surface, None, Some(stroke(*colour, *width)), |path| {
                for [x, y, to_x, to_y] in segments {
                    path.move_to(*x, *y);
                    path.line_to(*to_x, *to_y);
                }
            }),
            Mark::Logo([x, y, width, height]) => {
                if let (Some(logo), Some(size)) = (self.logo, Size::from_wh(*width, *height)) {
                    surface.push_transform(&Transform::from_translate(*x, *y));
                    surface.draw_image(logo.image.clone(), size);
                    surface.pop();
                }
            }
        }
    }

    fn letters(&self, surface: &mut Surface<'_>, x: f32, y: f32, stretch: &Stretch, as_shapes: bool) {
        let font = match stretch.style.weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        let glyph = |((start, character), &(id, advance)): ((usize, char), &(u32, f32))| {
            KrillaGlyph::new(GlyphId::new(id), advance, 0.0, 0.0, 0.0, start..start + character.len_utf8(), None)
        };
        let glyphs: Vec<_> = stretch.text.char_indices().zip(&stretch.glyphs).map(glyph).collect();
        surface.set_stroke(None);
        surface.set_fill(Some(fill(stretch.style.colour)));
        surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font.clone(), &stretch.text, stretch.style.size, as_shapes);
    }
}

fn draw(surface: &mut Surface<'_>, fill: Option<Fill>, stroke: Option<Stroke>, build: impl FnOnce(&mut PathBuilder)) {
    let mut path = PathBuilder::new();
    build(&mut path);
    if let Some(path) = path.finish() {
        surface.set_fill(fill);
        surface.set_stroke(stroke);
        surface.draw_path(&path);
    }
}

fn rectangle([x, y, width, height]: [f32; 4]) -> Option<Rect> {
    Rect::from_xywh(x, y, width, height)
}

fn fill(Colour(red, green, blue): Colour) -> Fill {
    Fill { paint: rgb::Color::new(red, green, blue).into(), ..Fill::default() }
}

fn stroke(Colour(red, green, blue): Colour, width: f32) -> Stroke {
    Stroke { paint: rgb::Color::new(red, green, blue).into(), width, ..Stroke::default() }
}
