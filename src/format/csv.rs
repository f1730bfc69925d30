//! Records as comma-separated values: UTF-8, one row an entry; a byte order mark only for Excel.

use std::io::{self, Write};

use crate::content::{Checked, CheckedFile, Records, Spooled, TooMuch};
use crate::store::Spool;
use crate::wording::{harmless, unlike_a_command};

/// Prints records as CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe; Excel in Japanese takes full-width
/// signs for the same. What a terminal or the log of a CI job would obey is taken out or parted by a blank, on stdout and in a file alike.
pub fn print(records: &Records) -> String {
    head(records) + &body(records)
}

fn head(records: &Records) -> String {
    lines(std::iter::once(records.columns.iter().map(ToString::to_string).collect()))
}

fn body(records: &Records) -> String {
    lines(records.rows.iter().map(|row| row.iter().map(|cell| guarded(cell)).collect()))
}

fn lines(mut rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = rows.try_for_each(|row| writer.write_record(&row));
    debug_assert!(written.is_ok(), "a vector takes every row, and rows are as long as the head");
    writer.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

/// The records of some files.
type RecordsOf = dyn Fn(&[&CheckedFile]) -> Records + Send;

/// The rows of the gate, file by file.
pub struct CheckRows {
    records: Box<RecordsOf>,
    rows: Spool,
}

impl CheckRows {
    /// No row yet. `records` are those of some files; so many bytes of them stay in memory.
    pub fn new(records: impl Fn(&[&CheckedFile]) -> Records + Send + 'static, hold: usize) -> Self {
        Self { records: Box::new(records), rows: Spool::new(hold) }
    }
}

impl Spooled for CheckRows {
    fn add(&mut self, file: &CheckedFile) -> io::Result<()> {
        self.rows.push(body(&(self.records)(&[file])).as_bytes())
    }

    fn write(&mut self, _: &Checked, out: &mut dyn Write) -> io::Result<Option<TooMuch>> {
        out.write_all(head(&(self.records)(&[])).as_bytes())?;
        io::copy(&mut self.rows.read()?, out)?;
        Ok(None)
    }
}

/// The same, with a byte order mark where Excel is to open it: without one it does not take the file for UTF-8.
pub fn print_marked(records: &Records, for_excel: bool) -> String {
    let mark = if for_excel { "\u{feff}" } else { "" };
    format!("{mark}{}", print(records))
}

/// How many rows a file has below its head.
pub fn rows(bytes: &[u8]) -> usize {
    csv::Reader::from_reader(bytes).records().flatten().count()
}

fn guarded(cell: &str) -> String {
    let cell = harmless(cell);
    let cell = unlike_a_command(&cell);
    if !is_negative_number(&cell) && cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.into_owned()
    }
}

/// A number is no formula, and with an apostrophe it would be no number.
fn is_negative_number(cell: &str) -> bool {
    cell.strip_prefix('-').is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text_and_quotes_are_doubled() {
        let cells = ["=1+1", "+1", "-1+1", "-1", "@x", "a,b", "say \"hi\"", "日本語"];
        let records = Records { columns: vec!["a"; 8], rows: vec![cells.iter().map(ToString::to_string).collect()] };
        assert_eq!(print(&records), "a,a,a,a,a,a,a,a\n'=1+1,'+1,'-1+1,-1,'@x,\"a,b\",\"say \"\"hi\"\"\",日本語\n");
    }
}
