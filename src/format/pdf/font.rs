//! The two typefaces that every page is set in: `BIZ UDPGothic`, regular and bold (SIL Open Font License 1.1, see `fonts/LICENSE-OFL.txt`).

use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::raw::ReadError;
use skrifa::{FontRef, MetadataProvider};

const REGULAR: &[u8] = include_bytes!("fonts/BIZUDPGothic-Regular.ttf");
const BOLD: &[u8] = include_bytes!("fonts/BIZUDPGothic-Bold.ttf");

/// What stands for a character that the typefaces lack: the mark of Japanese printers for a missing type.
pub const GETA: char = '〓';

/// How strongly letters are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Ordinary text.
    #[default]
    Regular,
    /// Headings, key figures.
    Bold,
}

/// A letter as a typeface draws it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the typeface.
    pub id: u32,
    /// How wide it is, as a part of the size of the text.
    pub advance: f32,
    /// Whether the typeface lacks the character, so that this is [`GETA`].
    pub lacking: bool,
}

/// Both typefaces.
pub struct Fonts {
    regular: Typeface,
    bold: Typeface,
}

struct Typeface {
    charmap: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    units: f32,
}

impl Fonts {
    /// Reads both.
    pub fn new() -> Result<Self, ReadError> {
        Ok(Self { regular: Typeface::new(REGULAR)?, bold: Typeface::new(BOLD)? })
    }

    /// How a character is drawn; none where it is not drawn at all.
    pub fn glyph(&self, character: char, weight: Weight) -> Option<Glyph> {
        let typeface = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        if is_silent(character) {
            return None;
        }
        let drawn = typeface.glyph(character).or_else(|| typeface.glyph(equivalent(character)?));
        drawn.or_else(|| typeface.glyph(GETA).map(|glyph| Glyph { lacking: true, ..glyph }))
    }
}

/// The whole file of a typeface.
pub fn file(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => REGULAR,
        Weight::Bold => BOLD,
    }
}

impl Typeface {
    fn new(file: &'static [u8]) -> Result<Self, ReadError> {
        let font = FontRef::new(file)?;
        let units = f32::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        Ok(Self { charmap: font.charmap(), widths: font.glyph_metrics(Size::unscaled(), LocationRef::default()), units })
    }

    fn glyph(&self, character: char) -> Option<Glyph> {
        let id = self.charmap.map(character)?;
        Some(Glyph { id: id.to_u32(), advance: self.widths.advance_width(id)? / self.units, lacking: false })
    }
}

/// Marks that say how a text is to be drawn and are not drawn themselves, and what PDF/UA does not let a letter stand for.
fn is_silent(character: char) -> bool {
    let joins = matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}');
    // Among them the selectors of a kanji's form in a family name (IVS): its ordinary form is shown.
    let selects = matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E01EF}');
    joins || selects || character.is_control()
}

/// What says the same to a reader. A character that means something else is never put in its place.
fn equivalent(character: char) -> Option<char> {
    Some(match character {
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' => ' ',
        '\u{2011}' => '-',
        '\u{2212}' => '–',
        '\u{2014}' => '\u{2015}',
        '\u{301C}' => '\u{FF5E}',
        '≤' => '≦',
        '≥' => '≧',
        '✔' | '☑' => '✓',
        '✗' | '✘' | '✕' | '✖' => '×',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Fonts, GETA, Weight};

    fn drawn(character: char) -> (u32, bool) {
        let glyph = Fonts::new().unwrap().glyph(character, Weight::Regular).unwrap();
        (glyph.id, glyph.lacking)
    }

    #[test]
    fn what_the_typeface_lacks_is_a_geta_unless_another_says_the_same() {
        assert_eq!(drawn('𠮷'), (drawn(GETA).0, true));
        assert_eq!(drawn('⚠'), (drawn(GETA).0, true), "a warning sign has no equivalent");
        assert_eq!(drawn('\u{2212}'), drawn('–'));
        assert_eq!(drawn('✗'), drawn('×'));
        assert_eq!(drawn('\u{2009}'), drawn(' '));
    }

    #[test]
    fn the_marks_of_the_ledger_and_european_letters_are_there_in_both_weights() {
        let fonts = Fonts::new().unwrap();
        for character in "○△×―？◇◆・✓●→–—…・éüßñ髙﨑①「」".chars() {
            for weight in [Weight::Regular, Weight::Bold] {
                let glyph = fonts.glyph(character, weight).unwrap();
                assert!(!glyph.lacking && glyph.advance > 0.0, "{character}");
            }
        }
        assert!(fonts.glyph('\u{FE0F}', Weight::Regular).is_none(), "it chooses a form, and is not drawn");
    }
}
