//! Reads the cells of a workbook that anyone may have made: nothing in it makes this program take more memory than its limits say.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, ExcelDateTime, Reader, Xlsx};
use jiff::civil::Date;
use zip::ZipArchive;

use super::super::fault::Refusal;
use super::Cells;

/// The most that a workbook may unpack to, in bytes. Pictures hardly shrink when they are packed; what shrinks a thousandfold is an attack.
const UNPACKED: u64 = 64 << 20;
/// The most cells that are looked at. A check sheet has some two thousand.
const CELLS: usize = 200_000;
/// The beginning of a compound file: a workbook with a password, or one of the format before 2007.
const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// An error value.
    Error(String),
    /// A formula, whatever it shows.
    Formula,
}

/// A sheet.
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// What is not blank in it.
    pub cells: Cells,
}

/// The sheets of a workbook, in order.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Refusal> {
    if bytes.starts_with(COMPOUND_FILE) {
        return Err(Refusal::Encrypted);
    }
    unpacks_within_limits(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Refusal::NotAWorkbook)?;
    let mut left = CELLS;
    book.sheet_names().into_iter().map(|name| sheet(&mut book, name, &mut left)).collect()
}

/// Unpacks every entry into nothing and counts: sizes that a file claims may be lies.
fn unpacks_within_limits(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::NotAWorkbook)?;
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| Refusal::NotAWorkbook)?;
        let size = io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(|_| Refusal::NotAWorkbook)?;
        left = left.checked_sub(size).ok_or(Refusal::TooLarge { limit: UNPACKED })?;
    }
    Ok(())
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: String, left: &mut usize) -> Result<Sheet, Refusal> {
    let mut cells = Cells::new();
    // Charts and dialogs have no cells.
    if let Ok(mut reader) = book.worksheet_cells_reader(&name) {
        while let Some(cell) = reader.next_cell().map_err(|_| Refusal::NotAWorkbook)? {
            *left = left.checked_sub(1).ok_or(Refusal::TooManyCells { limit: CELLS })?;
            if let Some(held) = held(cell.get_value()) {
                cells.insert(cell.get_position(), held);
            }
        }
    }
    if let Ok(mut reader) = book.worksheet_cells_reader(&name) {
        while let Some(formula) = reader.next_formula().map_err(|_| Refusal::NotAWorkbook)? {
            *left = left.checked_sub(1).ok_or(Refusal::TooManyCells { limit: CELLS })?;
            if !formula.get_value().is_empty() {
                cells.insert(formula.get_position(), Held::Formula);
            }
        }
    }
    Ok(Sheet { name, cells })
}

fn held(data: &DataRef) -> Option<Held> {
    Some(match data {
        DataRef::Empty => return None,
        DataRef::String(text) => return text_of(text),
        DataRef::SharedString(text) => return text_of(text),
        #[expect(clippy::cast_precision_loss, reason = "no cell of a check sheet holds so large a number")]
        DataRef::Int(number) => Held::Number(*number as f64),
        DataRef::Float(number) => Held::Number(*number),
        DataRef::Bool(flag) => Held::Flag(*flag),
        DataRef::DateTime(day) if day.is_duration() => Held::Number(day.as_f64()),
        DataRef::DateTime(day) => date_of(day),
        DataRef::DateTimeIso(text) => Held::Text(text.split('T').next().unwrap_or_default().to_owned()),
        DataRef::DurationIso(text) => Held::Text(text.clone()),
        DataRef::Error(error) => Held::Error(error.to_string()),
    })
}

fn text_of(text: &str) -> Option<Held> {
    (!text.trim().is_empty()).then(|| Held::Text(text.to_owned()))
}

fn date_of(day: &ExcelDateTime) -> Held {
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    let date = match (i16::try_from(year), i8::try_from(month), i8::try_from(day)) {
        (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).ok(),
        _ => None,
    };
    // Excel knows a 29 February 1900.
    date.map_or_else(|| Held::Text(format!("{year:04}-{month:02}-{day:02}")), Held::Date)
}
