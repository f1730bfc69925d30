//! The measures and colours of the page, in one place, so that every page looks like the others. All lengths are points (1/72 inch), measured from
//! the upper left corner.

use crate::content::Tone;

/// A4, upright.
pub const PAGE_WIDTH: f32 = 595.276;
/// A4, upright.
pub const PAGE_HEIGHT: f32 = 841.89;
/// Where text begins.
pub const LEFT: f32 = 56.7;
/// Where text ends.
pub const RIGHT: f32 = PAGE_WIDTH - LEFT;
/// How wide text may be.
pub const MEASURE: f32 = RIGHT - LEFT;
/// Where the text of a page begins, below its running head.
pub const TOP: f32 = 76.0;
/// Where the text of a page ends, above its foot.
pub const BOTTOM: f32 = PAGE_HEIGHT - 70.0;

/// Ordinary text.
pub const BODY: f32 = 9.5;
/// Text in tables.
pub const TABLE: f32 = 8.2;
/// What one may skip: notes under figures, running heads.
pub const SMALL: f32 = 7.6;

/// From baseline to baseline, for a size of text. Kanji fill their square, so lines stand further apart than Latin alone would need.
pub fn leading(size: f32) -> f32 {
    size * if size > 12.0 { 1.4 } else { 1.58 }
}

/// From the upper edge of a line to its baseline, for a size of text: the letters stand in the middle of their line.
pub fn baseline(size: f32) -> f32 {
    f32::midpoint(leading(size), size * 0.76)
}

/// Red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// Ordinary text.
pub const INK: Colour = Colour(0x1d, 0x21, 0x26);
/// What one may skip.
pub const GREY: Colour = Colour(0x5a, 0x63, 0x6e);
/// Rules between rows.
pub const RULE: Colour = Colour(0xd3, 0xd8, 0xde);
/// Empty squares, the frame of a chart.
pub const FRAME: Colour = Colour(0x9a, 0xa3, 0xad);
/// The word across a draft.
pub const WATERMARK: Colour = Colour(0xf4, 0xf4, 0xf6);
/// Paper.
pub const WHITE: Colour = Colour(0xff, 0xff, 0xff);

const BAD: Colour = Colour(0xab, 0x1f, 0x24);
const WARN: Colour = Colour(0x8a, 0x54, 0x00);
const GOOD: Colour = Colour(0x1d, 0x69, 0x3c);

impl Colour {
    /// A part of this colour in so many hundredths, and white.
    pub fn tint(self, percent: u32) -> Self {
        let mix = |part: u8| u8::try_from((u32::from(part) * percent + 255 * (100 - percent)) / 100).unwrap_or(u8::MAX);
        Self(mix(self.0), mix(self.1), mix(self.2))
    }

    /// This colour, darkened until it can be read on white: a contrast of 4.5 to 1 and more, as WCAG 2.2 (1.4.3) asks.
    pub fn legible(self) -> Self {
        let mut colour = self;
        while colour.luminance() > 0.18 {
            let darker = |part: u8| u8::try_from(u32::from(part) * 9 / 10).unwrap_or(part);
            colour = Self(darker(colour.0), darker(colour.1), darker(colour.2));
        }
        colour
    }

    /// The relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
    fn luminance(self) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// The colour of a tone.
pub fn colour(tone: Tone) -> Colour {
    match tone {
        Tone::Plain | Tone::Strong | Tone::Link => INK,
        Tone::Faint => GREY,
        Tone::Bad => BAD,
        Tone::Warn => WARN,
        Tone::Good => GOOD,
    }
}

#[cfg(test)]
mod tests {
    use super::{BAD, Colour, GOOD, GREY, WARN, WHITE};

    #[test]
    fn whatever_the_accent_headings_can_be_read() {
        for colour in [Colour(0xff, 0xf2, 0x00), WHITE, Colour(0x00, 0xff, 0xff), Colour(0x0b, 0x3d, 0x91)] {
            assert!(1.05 / (colour.legible().luminance() + 0.05) >= 4.5, "{colour:?}");
        }
        assert_eq!(Colour(0x0b, 0x3d, 0x91).legible(), Colour(0x0b, 0x3d, 0x91), "what can be read stays as it is");
    }

    #[test]
    fn every_tone_can_be_read() {
        for tone in [BAD, WARN, GOOD, GREY] {
            assert_eq!(tone.legible(), tone);
        }
    }
}
