//! Everything that is tested from outside the library: the real binary, real files, real terminals.

mod architecture;
mod catalog;
mod harness;
mod manners;
mod questions;
mod readme;
#[cfg(unix)]
mod review;
mod tables;
#[cfg(unix)]
mod terminal;
