//! Everything that is tested from outside the library: the real binary, real files, real terminals.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "clippy excuses test functions only, not what they call"
)]

mod architecture;
mod catalog;
mod check;
mod check_formats;
mod claims;
mod diff;
mod documents;
#[cfg(unix)]
mod files;
#[cfg(unix)]
mod git;
mod harness;
mod manners;
mod milestone;
mod printed;
mod programmes;
mod questions;
#[cfg(unix)]
mod readme;
mod report;
#[cfg(unix)]
mod review;
#[cfg(feature = "xlsx")]
mod sheet;
#[cfg(unix)]
mod start;
#[cfg(unix)]
mod store;
mod tables;
#[cfg(unix)]
mod terminal;
mod upgrade;
mod weighing;
mod writers;
