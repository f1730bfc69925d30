//! How high rows are. Spreadsheet programs fit a row to its texts when somebody types, and only some do when they open a file; so every
//! row gets a height that fits now, and none is fixed.

use crate::content::Unrenderable;
use std::io::{Cursor, Read, Write};

use textwrap::WrapAlgorithm;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Of one line of the typeface, in points.
const LINE: f64 = 12.25;
/// Above and below the text of a row, in points.
const ROOM: f64 = 3.0;
/// The most that a spreadsheet shows of a row, in points. The text of a cell goes on below it.
const HIGHEST: f64 = 409.0;

/// The height that shows so many lines, in points.
pub fn of_lines(lines: usize) -> f64 {
    let lines = u32::try_from(lines.max(1)).map_or(HIGHEST, f64::from);
    (lines * LINE + ROOM).min(HIGHEST)
}

/// How many lines a text takes in a column of some characters. The typeface is narrower than the digits by which columns are measured.
pub fn lines(text: &str, width: u16) -> usize {
    let options = textwrap::Options::new(usize::from(width + width / 8)).wrap_algorithm(WrapAlgorithm::FirstFit);
    text.split('\n').map(|line| textwrap::wrap(line, &options).len().max(1)).sum()
}

/// Takes from every row what says that its height was set by hand: such a row does not grow with what is typed into it.
pub fn loosened(bytes: &[u8]) -> Result<Vec<u8>, Unrenderable> {
    loosen(bytes).map_err(|error| Unrenderable::Library(error.to_string()))
}

fn loosen(bytes: &[u8]) -> zip::result::ZipResult<Vec<u8>> {
    let mut from = ZipArchive::new(Cursor::new(bytes))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    // Without a time of its own, an entry is of 1980: the same report gives the same bytes.
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for index in 0..from.len() {
        let mut entry = from.by_index(index)?;
        let mut content = Vec::new();
        entry.read_to_end(&mut content)?;
        let name = entry.name()?.into_owned();
        to.start_file(name.as_str(), options)?;
        if name.starts_with("xl/worksheets/sheet") {
            let text = String::from_utf8_lossy(&content);
            // Rows alone: what people typed stands in other places of the file.
            let (rows, rest) = text.split_at(text.find("</sheetData>").unwrap_or(text.len()));
            to.write_all(rows.replace(" customHeight=\"1\"", "").as_bytes())?;
            to.write_all(rest.as_bytes())?;
        } else {
            to.write_all(&content)?;
        }
    }
    Ok(to.finish()?.into_inner())
}
