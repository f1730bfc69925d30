//! The hidden sheet by which a check sheet is known again.

use std::collections::BTreeMap;

use strum::VariantArray;

use super::super::Situation;
use super::super::fault::Refusal;
use super::super::layout::{Field, LAYOUT, MARK_SHEET, MarkKey, plain_text};
use super::cell::shown;
use super::workbook::Sheet;
use crate::lens::ChoiceId;

/// What the hidden sheet says.
pub struct Mark {
    lens: String,
    workload: String,
    fingerprints: BTreeMap<(ChoiceId, &'static str), String>,
}

impl Mark {
    /// The mark of a workbook.
    pub fn of(book: &[Sheet]) -> Result<Self, Refusal> {
        let no_mark = || Refusal::NoMark { found: book.iter().map(|sheet| sheet.name.clone()).collect() };
        let sheet = book.iter().find(|sheet| sheet.name == MARK_SHEET).ok_or_else(no_mark)?;
        let text = |row, column| sheet.cells.get(&(row, column)).map(shown).unwrap_or_default();
        let rows = || sheet.cells.keys().filter(|(_, column)| *column == 0).map(|(row, _)| *row);
        let row_of = |key: MarkKey| rows().find(|row| text(*row, 0) == Into::<&str>::into(key));
        let said = |key| row_of(key).map(|row| text(row, 1)).ok_or_else(no_mark);
        let version = said(MarkKey::WaSecSheet)?;
        if version.parse::<u32>().map_err(|_| no_mark())? > LAYOUT {
            return Err(Refusal::NewerLayout { version });
        }
        let mut fingerprints = BTreeMap::new();
        let head = row_of(MarkKey::Fingerprints).ok_or_else(no_mark)?;
        for row in rows().filter(|row| *row > head) {
            let Ok(id) = text(row, 0).parse::<ChoiceId>() else { continue };
            for ((_, column), _) in sheet.cells.range((head, 1)..(head, u32::MAX)) {
                let name = text(head, *column);
                if let Some(field) = Field::VARIANTS.iter().find(|field| Into::<&str>::into(**field) == name) {
                    fingerprints.insert((id, (*field).into()), text(row, *column));
                }
            }
        }
        Ok(Self { lens: said(MarkKey::Lens)?, workload: said(MarkKey::Workload)?, fingerprints })
    }

    /// Whether the sheet was made from a review of this edition and workload.
    pub fn fits(&self, situation: &Situation) -> Result<(), Refusal> {
        let review = situation.review;
        if self.lens != situation.lens.edition.id {
            return Err(Refusal::OtherEdition { sheet: self.lens.clone(), review: situation.lens.edition.id.to_string() });
        }
        if plain_text(&self.workload) != plain_text(&review.workload.name) {
            return Err(Refusal::OtherWorkload { sheet: self.workload.clone(), review: review.workload.name.clone() });
        }
        Ok(())
    }

    /// What a cell held when the sheet was written.
    pub fn fingerprint(&self, id: ChoiceId, field: Field) -> Option<&str> {
        self.fingerprints.get(&(id, field.into())).map(String::as_str)
    }
}
