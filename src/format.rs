//! How it is written, one file or folder a format: content in, bytes out. No format knows another, or a subject, or computes.

mod csv;
mod github;
mod gitlab;
mod html;
mod junit;
mod markdown;
#[cfg(feature = "pdf")]
mod pdf;
mod sarif;
mod text;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use csv::{CheckRows, print as print_csv, print_marked as print_csv_marked, rows as count_csv};
pub use github::{SUMMARY_LIMIT, print as print_github, summary};
pub use gitlab::GitLab;
pub use html::{practices as count_html, render as render_html};
pub use junit::JUnit;
pub use markdown::{practices as count_markdown, print as print_markdown};
#[cfg(feature = "pdf")]
pub use pdf::{practices as count_pdf, render as render_pdf};
pub use sarif::{Printers, Sarif};
pub use text::{COLUMNS_WITHOUT_TERMINAL, print as print_text};
#[cfg(feature = "xlsx")]
pub use xlsx::{practices as count_xlsx, render as render_xlsx};
