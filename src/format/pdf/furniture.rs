//! What stands on every page beside its text: the running head, the foot with the number of the page, and the word across a draft.

use krilla::tagging::ArtifactType;

use super::font::{Fonts, Weight};
use super::look::{GREY, LEFT, MEASURE, PAGE_HEIGHT, RIGHT, RULE, SMALL, WATERMARK};
use super::mark::{Align, Mark, text};
use super::paragraph::{Paragraph, Stretch, Style};
use super::story::{Leaf, Role};
use crate::content::Face;
use crate::wording::Paper;

const STYLE: Style = Style::new(Weight::Regular, SMALL, GREY);

/// What the pages of one report have in common.
pub struct Furniture<'a> {
    fonts: &'a Fonts,
    face: &'a Face,
    foot: String,
    pages: usize,
}

impl<'a> Furniture<'a> {
    /// For so many pages.
    pub fn new(fonts: &'a Fonts, face: &'a Face, paper: &Paper, pages: usize) -> Self {
        let day = (paper.date)(face.date);
        let parts = [Some(face.workload.as_str()), Some(&day), face.draft, face.confidentiality.as_deref()];
        Self { fonts, face, foot: parts.into_iter().flatten().collect::<Vec<_>>().join("  ·  "), pages }
    }

    /// The running head (none on a cover) and the foot of a page, counted from 0.
    pub fn of_page(&self, page: usize, running_head: Option<&str>) -> Vec<Leaf> {
        let mut leaves = Vec::new();
        if let Some(part) = running_head {
            let y = 40.0;
            let mut marks = self.line(&self.face.title, MEASURE * 0.5, y, Align::Left);
            marks.append(&mut self.line(part, MEASURE * 0.46, y, Align::Right));
            marks.push(Mark::rule(LEFT, RIGHT, y + 15.0, RULE, 0.5));
            leaves.push(Leaf { role: Role::Decoration(ArtifactType::Header), marks });
        }
        let y = PAGE_HEIGHT - 48.0;
        let mut marks = vec![Mark::rule(LEFT, RIGHT, y - 5.0, RULE, 0.5)];
        marks.append(&mut self.line(&self.foot, MEASURE - 60.0, y, Align::Left));
        marks.append(&mut self.line(&format!("{} / {}", page + 1, self.pages), 56.0, y, Align::Right));
        leaves.push(Leaf { role: Role::Decoration(ArtifactType::Footer), marks });
        leaves
    }

    /// The word across a draft: its letters, their size, and how wide they are.
    pub fn watermark(&self) -> Option<(Stretch, f32)> {
        let style = |size: f32| Style::new(Weight::Bold, size, WATERMARK);
        let natural = Paragraph::plain(self.fonts, self.face.draft?, style(100.0)).natural_width().max(1.0);
        let line = Paragraph::elided(self.fonts, self.face.draft?, style((100.0 * 520.0 / natural).min(150.0)), f32::MAX);
        Some((line.stretches.into_iter().next()?, line.width))
    }

    fn line(&self, content: &str, room: f32, y: f32, align: Align) -> Vec<Mark> {
        let line = Paragraph::elided(self.fonts, content, STYLE, room);
        text(&[line], LEFT, y, MEASURE, align)
    }
}
