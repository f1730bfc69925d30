//! A table on a sheet of its own: title, note, head, rows; the head stays in sight and stands on every printed page.

use jiff::civil::Date;
use rust_xlsxwriter::{IgnoreError, Worksheet};

use super::height;
use super::look::Look;
use super::sheet_day;
use crate::content::{Face, Unrenderable};
use crate::review::plain_text;

/// The most that a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;
/// Where the head of every table stands; above it are title and note.
const HEAD: u32 = 2;
/// The last row of any sheet.
const LAST_ROW: u32 = 1_048_575;
/// The last column of any sheet.
const LAST_COLUMN: u16 = 16_383;
/// A4.
const PAPER: u8 = 9;

/// A table.
pub struct Table {
    /// The name of its sheet.
    pub name: &'static str,
    /// Above it.
    pub title: String,
    /// Below the title.
    pub note: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each with what it is of, for an error.
    pub rows: Vec<(String, Vec<Cell>)>,
    /// What stands in a table without rows.
    pub none: &'static str,
    /// How many columns stay in sight.
    pub frozen: u16,
    /// The column that tells risks.
    pub risk: Option<u16>,
}

/// A column.
pub struct Column {
    /// Its head.
    pub head: &'static str,
    /// Its width, in characters.
    pub width: u16,
    /// Whether it is there to be filled in.
    pub to_fill_in: bool,
}

/// What stands in a cell.
pub enum Cell {
    /// A text, from the left.
    Text(String),
    /// A short text, in the middle.
    Word(String),
    /// A day.
    Day(Option<Date>),
    /// A number.
    Number(Option<u32>),
}

impl Cell {
    /// A text that may not be there.
    pub fn maybe(text: Option<&str>) -> Self {
        Self::Text(text.unwrap_or_default().to_owned())
    }

    fn lines(&self, width: u16) -> usize {
        match self {
            Self::Text(text) | Self::Word(text) => height::lines(text, width),
            Self::Day(_) | Self::Number(_) => 1,
        }
    }
}

/// Where the rows of a table stand.
pub struct Written {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
    /// The column that tells risks.
    pub risk: Option<u16>,
}

/// Writes a table.
pub fn table(sheet: &mut Worksheet, table: &Table, look: &Look) -> Result<Written, Unrenderable> {
    sheet.set_name(table.name)?;
    text(sheet, (0, 0), &table.title, table.name, table.name, Some(&look.title))?;
    sheet.write_string_with_format(1, 0, &table.note, &look.note)?;
    for (at, column) in (0..).zip(&table.columns) {
        let format = if column.to_fill_in { &look.head } else { &look.head_fixed };
        sheet.write_string_with_format(HEAD, at, column.head, format)?.set_column_width(at, column.width)?;
    }
    for (row, (of, cells)) in (HEAD + 1..).zip(&table.rows) {
        let mut lines = 1;
        for ((at, cell), column) in (0..).zip(cells).zip(&table.columns) {
            write(sheet, (row, at), cell, of, column.head, look)?;
            lines = lines.max(cell.lines(column.width));
        }
        sheet.set_row_height(row, height::of_lines(lines))?;
    }
    let of_head = table.columns.iter().map(|column| height::lines(column.head, column.width)).max();
    sheet.set_row_height(HEAD, height::of_lines(of_head.unwrap_or(1)))?;
    let first = HEAD + 1;
    if table.rows.is_empty() {
        sheet.write_string_with_format(first, 0, table.none, &look.note)?;
    }
    let last = HEAD + u32::try_from(table.rows.len().max(1)).unwrap_or(first);
    let last_column = u16::try_from(table.columns.len()).unwrap_or(1) - 1;
    sheet.set_freeze_panes(first, table.frozen)?.autofilter(HEAD, 0, last, last_column)?.set_repeat_rows(HEAD, HEAD)?;
    sheet.set_print_area(0, 0, last, last_column)?;
    Ok(Written { first, last, risk: table.risk })
}

fn write(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    cell: &Cell,
    of: &str,
    head: &str,
    look: &Look,
) -> Result<(), Unrenderable> {
    match cell {
        Cell::Text(said) => text(sheet, (row, at), said, of, head, Some(look.of_text(said)))?,
        Cell::Word(said) => text(sheet, (row, at), said, of, head, Some(&look.middle))?,
        Cell::Number(Some(number)) => {
            sheet.write_number_with_format(row, at, *number, &look.middle)?;
        }
        Cell::Day(Some(date)) => match sheet_day(*date) {
            Some(day) => {
                sheet.write_datetime_with_format(row, at, &day, &look.date)?;
            }
            None => text(sheet, (row, at), &date.to_string(), of, head, Some(&look.date))?,
        },
        Cell::Day(None) => {
            sheet.write_blank(row, at, &look.date)?;
        }
        Cell::Number(None) => {
            sheet.write_blank(row, at, &look.middle)?;
        }
    }
    Ok(())
}

/// Writes a text as a text, whatever it begins with. One that is too long is an error: nothing is ever cut.
pub fn text(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    text: &str,
    of: &str,
    head: &str,
    format: Option<&rust_xlsxwriter::Format>,
) -> Result<(), Unrenderable> {
    let text = plain_text(text);
    let length = text.encode_utf16().count();
    if length > LONGEST {
        return Err(Unrenderable::TooLong { at: of.to_owned(), column: head.to_owned(), length, limit: LONGEST });
    }
    match format {
        Some(format) => sheet.write_string_with_format(row, at, text, format)?,
        None => sheet.write_string(row, at, text)?,
    };
    Ok(())
}

/// How a sheet is printed: A4 across, as wide as the page, with what it is and who may read it on every page.
pub fn page(sheet: &mut Worksheet, face: &Face, name: &str) -> Result<(), Unrenderable> {
    // Account ids and the like are texts on purpose.
    sheet.ignore_error_range(0, 0, LAST_ROW, LAST_COLUMN, IgnoreError::NumberStoredAsText)?;
    sheet.set_landscape().set_paper_size(PAPER).set_print_fit_to_pages(1, 0).set_margins(0.4, 0.4, 0.7, 0.6, 0.3, 0.3);
    let draft = face.draft.map(|draft| format!("{draft}  ")).unwrap_or_default();
    sheet.set_header(format!(
        "&L&9{}&R&9{draft}{}",
        shortened(&face.workload),
        shortened(face.confidentiality.as_deref().unwrap_or_default())
    ));
    sheet.set_footer(format!("&L&9{}  {}&R&9&P / &N", shortened(name), face.date));
    Ok(())
}

/// For the edge of a page, which holds 255 characters. The whole stands in the sheet itself.
fn shortened(text: &str) -> String {
    let line: String = plain_text(text).replace('\n', " ");
    let short: String = line.chars().take(50).collect();
    let short = if short.len() < line.len() { format!("{short}…") } else { short };
    short.replace('&', "&&")
}
