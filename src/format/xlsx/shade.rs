//! Cells coloured by what they say. A colour never says anything that a word does not say too.

use rust_xlsxwriter::{Color, ConditionalFormatCell, ConditionalFormatCellRule, Format, Worksheet, XlsxError};

use super::table::Written;
use crate::lens::Risk;
use crate::wording::Phrases;

const BAD: (u32, u32) = (0x00F8_CBAD, 0x0083_2B00);
const WARN: (u32, u32) = (0x00FF_F2CC, 0x0059_4300);
const GOOD: (u32, u32) = (0x00E2_F0D9, 0x0021_4D14);
const FAINT: (u32, u32) = (0x00ED_EDED, 0x0040_4040);

/// How strongly a word is meant.
#[derive(Clone, Copy)]
pub enum Shade {
    /// A gap, a high risk.
    Bad,
    /// Half in place, to find out.
    Warn,
    /// In place.
    Good,
    /// Left out.
    Faint,
}

impl Shade {
    fn colours(self) -> (u32, u32) {
        match self {
            Self::Bad => BAD,
            Self::Warn => WARN,
            Self::Good => GOOD,
            Self::Faint => FAINT,
        }
    }
}

/// Colours a column by what its cells say.
pub fn colours(
    sheet: &mut Worksheet,
    written: &Written,
    column: u16,
    words: impl IntoIterator<Item = (&'static str, Shade)>,
) -> Result<(), XlsxError> {
    for (word, shade) in words {
        let (fill, ink) = shade.colours();
        let format = Format::new().set_background_color(Color::RGB(fill)).set_font_color(Color::RGB(ink));
        let rule = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::EqualTo(word)).set_format(format);
        sheet.add_conditional_format(written.first, column, written.last, column, &rule)?;
    }
    Ok(())
}

/// Colours the column of a table that tells risks.
pub fn risks(sheet: &mut Worksheet, written: &Written, phrases: &Phrases) -> Result<(), XlsxError> {
    let Some(column) = written.risk else { return Ok(()) };
    let word = phrases.words.risk;
    colours(sheet, written, column, [(word(Risk::High), Shade::Bad), (word(Risk::Medium), Shade::Warn)])
}
