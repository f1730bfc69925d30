//! What a report on paper says beside its content.

use jiff::civil::Date;

/// What a report on paper says beside its content.
pub struct Paper {
    /// The language, as programs name it (BCP 47).
    pub language: &'static str,
    /// Heading over the table of contents.
    pub contents: &'static str,
    /// For whom the report is: the customer's name as one addresses it.
    pub customer: fn(&str) -> String,
    /// The day of the report, as one writes it on a cover.
    pub date: fn(Date) -> String,
    /// What a logo is called for those who cannot see it.
    pub logo: &'static str,
    /// What a chart shows, for those who cannot see it: its title, and what each of its bars says.
    pub chart: fn(&str, &[String]) -> String,
    /// What one bar says: its label, its counts with their words, and the note behind it, which may be blank.
    pub bar: fn(&str, &[(usize, &str)], &str) -> String,
    /// Empty boxes to sign in, for those who cannot see them: whose they are.
    pub boxes: fn(&[String]) -> String,
    /// Where a line of the table of contents leads: a heading, and the page it is on.
    pub leads_to: fn(&str, usize) -> String,
}
