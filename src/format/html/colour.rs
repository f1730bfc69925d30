//! One accent colour, made readable on light and on dark ground (WCAG 2.2, contrast 4.5 : 1).

use std::fmt;

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The darkest of the light grounds on which text in the accent stands, and the lightest of the dark ones; `report.css` has them as `--tint`.
const LIGHT: Colour = Colour([0xf4, 0xf5, 0xf7]);
const DARK: Colour = Colour([0x24, 0x28, 0x30]);
const READABLE: f64 = 4.5;

/// An accent colour as near to the wanted one as readable text allows. White on `on_light`, and the dark ground on `on_dark`, are as readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// For light ground, and for paper.
    pub on_light: Colour,
    /// For dark ground.
    pub on_dark: Colour,
}

impl Accent {
    /// The readable forms of a colour.
    pub fn of(wanted: [u8; 3]) -> Self {
        let wanted = Colour(wanted);
        Self { on_light: wanted.readable_on(LIGHT, Colour([0; 3])), on_dark: wanted.readable_on(DARK, Colour([255; 3])) }
    }
}

impl Colour {
    const STEPS: u16 = 64;

    fn readable_on(self, ground: Self, towards: Self) -> Self {
        let steps = (0..=Self::STEPS).map(|step| self.mixed(towards, step));
        steps.into_iter().find(|colour| colour.contrast(ground) >= READABLE).unwrap_or(towards)
    }

    fn mixed(self, other: Self, step: u16) -> Self {
        let mix = |own: u8, other: u8| {
            let sum = u16::from(own) * (Self::STEPS - step) + u16::from(other) * step;
            u8::try_from(sum / Self::STEPS).unwrap_or(u8::MAX)
        };
        Self(std::array::from_fn(|index| mix(self.0[index], other.0[index])))
    }

    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Accent, Colour, DARK, LIGHT, READABLE};

    #[test]
    fn contrast_is_as_wcag_computes_it() {
        let (black, white, grey) = (Colour([0; 3]), Colour([255; 3]), Colour([0x77; 3]));
        assert!((black.contrast(white) - 21.0).abs() < 0.001);
        assert!((grey.contrast(white) - 4.478).abs() < 0.001);
    }

    #[test]
    fn every_accent_is_readable_and_a_readable_one_is_left_alone() {
        for red in (0..=255).step_by(51) {
            for green in (0..=255).step_by(51) {
                for blue in (0..=255).step_by(51) {
                    let accent = Accent::of([red, green, blue]);
                    assert!(accent.on_light.contrast(LIGHT) >= READABLE, "{accent:?}");
                    assert!(accent.on_dark.contrast(DARK) >= READABLE, "{accent:?}");
                }
            }
        }
        assert_eq!(Accent::of([0x1f, 0x4e, 0x79]).on_light.to_string(), "#1f4e79");
        assert_eq!(Accent::of([0xff, 0x99, 0x00]).on_dark.to_string(), "#ff9900");
    }
}
