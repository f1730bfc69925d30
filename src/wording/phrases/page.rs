//! What stands around a report in a browser.

use jiff::civil::Date;

/// What stands around a report in a browser.
pub struct Page {
    /// Over the list of parts.
    pub contents: &'static str,
    /// The first link of the page: past the cover and the contents.
    pub skip: &'static str,
    /// What the picture on the cover is.
    pub logo: &'static str,
    /// Over what the marks of a chart mean.
    pub legend: &'static str,
    /// Beside the field that leaves only the rows with a text.
    pub filter: &'static str,
    /// How many rows are left: `{shown}` and `{all}` stand for the numbers, which the page itself fills in.
    pub rows_shown: &'static str,
    /// What a press on the head of a column does.
    pub sort: &'static str,
    /// A day.
    pub date: fn(Date) -> String,
    /// What one bar shows: each part with its count.
    pub counts: fn(&[(&str, usize)]) -> String,
}
