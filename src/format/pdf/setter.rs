//! With what pages are set: typefaces, colour, words, and the story that grows.

use super::font::{Fonts, Weight};
use super::look::{self, Colour, GREY};
use super::paragraph::{Paragraph, Style};
use super::story::{Piece, Story};
use crate::content::{Span, Tone, code_apart};
use crate::wording::Paper;

/// Sets the blocks of a report.
pub struct Setter<'a> {
    /// The typefaces.
    pub fonts: &'a Fonts,
    /// The pages, and what their pieces mean.
    pub story: Story,
    /// The colour of headings and rules.
    pub accent: Colour,
    /// The words of the paper.
    pub paper: &'a Paper,
    /// The rows to which one gets by name: their first cells.
    pub names: &'a [String],
}

impl Setter<'_> {
    /// A text of one look.
    pub fn paragraph(&self, text: &str, style: Style) -> Paragraph {
        Paragraph::plain(self.fonts, text, style)
    }

    /// A text whose parts have tones. What stands between backticks is a name that programs know, and stands on a ground of its own.
    pub fn spans(&self, spans: &[Span], size: f32) -> Paragraph {
        let style = |tone: Tone| {
            let weight = if tone == Tone::Strong { Weight::Bold } else { Weight::Regular };
            Style::new(weight, size, look::colour(tone))
        };
        let runs = spans.iter().flat_map(|span| {
            let plain = style(span.tone);
            let code = Style { ground: Some(GREY.tint(11)), ..plain };
            code_apart(&span.text).into_iter().map(move |(text, is_code)| (text, if is_code { code } else { plain }))
        });
        Paragraph::new(self.fonts, runs)
    }
}

/// Pieces that stand on one page.
pub fn together(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let last = pieces.len().saturating_sub(1);
    for piece in pieces.iter_mut().take(last) {
        piece.together = true;
    }
    pieces
}
