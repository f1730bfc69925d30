//! The hidden sheet by which a check sheet is known again.

use std::collections::BTreeMap;

use strum::VariantArray;

use super::super::Situation;
use super::super::fault::{Refusal, listed};
use super::super::layout::{Field, LAYOUT, MARK_SHEET, MarkKey, REDACTED};
use super::cell::shown;
use super::workbook::Workbook;
use crate::lens::ChoiceId;
use crate::review::{plain_text, quoted};

/// The keys stand within so many rows from the top.
const KEYS_WITHIN: u32 = 50;

/// What the hidden sheet says.
pub struct Mark {
    lens: String,
    workload: String,
    /// Whether placeholders stand in the sheet for what the review says.
    pub is_redacted: bool,
    /// What the ledger had columns for when it was written.
    fields: Vec<Field>,
    fingerprints: BTreeMap<(ChoiceId, &'static str), String>,
}

impl Mark {
    /// The mark of a workbook.
    pub fn of(book: &mut Workbook) -> Result<Self, Refusal> {
        let found = listed(book.names());
        let no_mark = || Refusal::NoMark { found: found.clone() };
        let sheet = book.sheet(MARK_SHEET)?.ok_or_else(no_mark)?;
        let text = |row, column| sheet.cells.get(&(row, column)).map(shown).unwrap_or_default();
        let row_of = |key: MarkKey| (0..KEYS_WITHIN).find(|row| text(*row, 0) == Into::<&str>::into(key));
        let said = |key| row_of(key).map(|row| text(row, 1));
        let version = said(MarkKey::WaSecSheet).ok_or_else(no_mark)?;
        if version.parse::<u32>().map_err(|_| no_mark())? > LAYOUT {
            return Err(Refusal::NewerLayout { version });
        }
        let head = row_of(MarkKey::Fingerprints).ok_or_else(no_mark)?;
        let columns = sheet.cells.range((head, 1)..(head + 1, 0)).filter_map(|(&(_, column), held)| {
            let name = shown(held);
            Field::VARIANTS.iter().find(|field| Into::<&str>::into(**field) == name).map(|field| (column, *field))
        });
        let columns: Vec<(u32, Field)> = columns.collect();
        let mut fingerprints = BTreeMap::new();
        for (&(row, _), held) in sheet.cells.range((head + 1, 0)..).filter(|((_, column), _)| *column == 0) {
            let Ok(id) = shown(held).parse::<ChoiceId>() else { continue };
            for &(column, field) in &columns {
                fingerprints.insert((id, field.into()), text(row, column));
            }
        }
        Ok(Self {
            lens: said(MarkKey::Lens).ok_or_else(no_mark)?,
            workload: said(MarkKey::Workload).ok_or_else(no_mark)?,
            is_redacted: said(MarkKey::Redacted).as_deref() == Some(REDACTED),
            fields: columns.into_iter().map(|(_, field)| field).collect(),
            fingerprints,
        })
    }

    /// Whether the layout of the sheet had a column for this.
    pub fn knows(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    /// Whether the sheet was made from a review of this edition and workload.
    pub fn fits(&self, situation: &Situation) -> Result<(), Refusal> {
        let review = situation.review;
        if self.lens != situation.lens.edition.id {
            return Err(Refusal::OtherEdition { sheet: quoted(&self.lens), review: situation.lens.edition.id.to_string() });
        }
        if plain_text(&self.workload) != plain_text(&review.workload.name) {
            return Err(Refusal::OtherWorkload { sheet: quoted(&self.workload), review: review.workload.name.clone() });
        }
        Ok(())
    }

    /// What a cell held when the sheet was written.
    pub fn fingerprint(&self, id: ChoiceId, field: Field) -> Option<&str> {
        self.fingerprints.get(&(id, field.into())).map(String::as_str)
    }
}
