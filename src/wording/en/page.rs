//! What stands around a report in a browser, in English.

use super::super::phrases::Page;

/// What stands around a report in a browser, in English.
pub const PAGE: Page = Page {
    contents: "Contents",
    skip: "Skip to the report",
    logo: "Logo",
    legend: "Legend",
    filter: "Filter",
    rows_shown: "{shown} of {all} rows",
    sort: "Sort by this column",
    date: |date| date.strftime("%-d %B %Y").to_string(),
    counts: |counts| counts.iter().map(|(word, count)| format!("{word}: {count}")).collect::<Vec<_>>().join(", "),
};
