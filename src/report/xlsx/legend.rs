//! The last sheet that people see: what words and marks mean, and how the answers come back.

use rust_xlsxwriter::Worksheet;

use super::super::pack::Pack;
use super::super::unwritable::Unwritable;
use super::look::Look;
use super::table::text;
use crate::wording::Phrases;

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, pack: &Pack, phrases: &Phrases, look: &Look) -> Result<(), Unwritable> {
    let say = &phrases.sheet;
    sheet.set_name(say.legend)?.set_column_width(0, 32)?.set_column_width(1, 100)?;
    text(sheet, (0, 0), &(say.title)(&pack.face.workload, say.legend), say.legend, say.legend, Some(&look.title))?;
    let mut row = 2;
    for (heading, terms) in say.legend_parts {
        sheet.write_string_with_format(row, 0, *heading, &look.heading)?;
        row += 1;
        for (term, meaning) in *terms {
            sheet.write_string_with_format(row, 0, *term, &look.label)?;
            sheet.write_string_with_format(row, 1, *meaning, &look.text)?;
            row += 1;
        }
        row += 1;
    }
    sheet.write_string_with_format(row, 0, say.about.edition, &look.label)?;
    let edition = &pack.facts.lens.edition;
    sheet.write_string_with_format(row, 1, format!("{}\n{}", edition.id, edition.source.get(phrases.lang)), &look.text)?;
    sheet.write_string_with_format(row + 1, 0, "wa-sec", &look.label)?;
    sheet.write_string_with_format(row + 1, 1, env!("CARGO_PKG_VERSION"), &look.text)?;
    sheet.set_print_area(0, 0, row + 1, 1)?;
    Ok(())
}
