//! The last sheet that people see: what words and marks mean, and how the answers come back.

use rust_xlsxwriter::Worksheet;

use super::height;
use super::look::Look;
use super::table::text;
use crate::content::{Pack, Unrenderable};
use crate::wording::Phrases;

/// The width of the column with meanings, in characters.
const MEANINGS: u16 = 100;

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, pack: &Pack, phrases: &Phrases, look: &Look) -> Result<(), Unrenderable> {
    let say = &phrases.sheet;
    sheet.set_name(say.legend)?.set_column_width(0, 32)?.set_column_width(1, MEANINGS)?;
    text(sheet, (0, 0), &(say.title)(&pack.face.workload, say.legend), say.legend, say.legend, Some(&look.title))?;
    let mut row = 2;
    for (heading, terms) in say.legend_parts {
        sheet.write_string_with_format(row, 0, *heading, &look.heading)?;
        row += 1;
        for (term, meaning) in *terms {
            sheet.write_string_with_format(row, 0, *term, &look.label)?;
            sheet.write_string_with_format(row, 1, *meaning, &look.text)?;
            sheet.set_row_height(row, height::of_lines(height::lines(meaning, MEANINGS)))?;
            row += 1;
        }
        row += 1;
    }
    sheet.write_string_with_format(row, 0, say.about.edition, &look.label)?;
    let edition = &pack.facts.lens.edition;
    let source = format!("{}\n{}", edition.id, edition.source.get(phrases.lang));
    sheet.set_row_height(row, height::of_lines(height::lines(&source, MEANINGS)))?;
    sheet.write_string_with_format(row, 1, source, &look.text)?;
    sheet.write_string_with_format(row + 1, 0, "wa-sec", &look.label)?;
    sheet.write_string_with_format(row + 1, 1, env!("CARGO_PKG_VERSION"), &look.text)?;
    sheet.set_print_area(0, 0, row + 1, 1)?;
    Ok(())
}
