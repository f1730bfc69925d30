//! Everything that is tested from outside the library: the real binary, real files, real terminals.

mod architecture;
mod catalog;
mod harness;
mod questions;
#[cfg(unix)]
mod review;
#[cfg(unix)]
mod terminal;
