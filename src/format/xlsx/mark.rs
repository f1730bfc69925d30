//! The hidden sheet by which the import knows the check sheet again: see [`crate::importer::MarkKey`].

use rust_xlsxwriter::Worksheet;
use strum::VariantArray;

use super::table::text;
use crate::content::{Facts, Unrenderable};
use crate::importer::{Field, LAYOUT, MARK_SHEET, MarkKey, REDACTED, fingerprint, value};
use crate::lens::Lang;

/// Writes the sheet.
pub fn write(sheet: &mut Worksheet, facts: &Facts) -> Result<(), Unrenderable> {
    sheet.set_name(MARK_SHEET)?.set_hidden(true);
    let mut row = 0;
    for &key in MarkKey::VARIANTS {
        let name: &str = key.into();
        sheet.write_string(row, 0, name)?;
        let said = match key {
            MarkKey::WaSecSheet => LAYOUT.to_string(),
            MarkKey::Lens => facts.lens.edition.id.to_string(),
            MarkKey::Lang => (if facts.phrases.lang == Lang::Ja { "ja" } else { "en" }).to_owned(),
            MarkKey::Workload => facts.review.workload.name.clone(),
            MarkKey::InputSha256 => facts.input_hash.to_owned(),
            MarkKey::Redacted => (if facts.particulars.redacted.is_some() { REDACTED } else { "" }).to_owned(),
            MarkKey::Fingerprints => break,
        };
        text(sheet, (row, 1), &said, MARK_SHEET, name, None)?;
        row += 1;
    }
    for (column, field) in (1..).zip(Field::VARIANTS) {
        sheet.write_string(row, column, Into::<&str>::into(*field))?;
    }
    for (row, choice) in (row + 1..).zip(facts.lens.choices()) {
        sheet.write_string(row, 0, choice.id.to_string())?;
        for (column, &field) in (1..).zip(Field::VARIANTS) {
            let code = fingerprint(value(facts.review, choice.id, field).as_ref());
            if !code.is_empty() {
                sheet.write_string(row, column, code)?;
            }
        }
    }
    Ok(())
}
