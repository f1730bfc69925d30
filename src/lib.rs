//! Reviews the security of a workload on AWS with the Well-Architected questions SEC 1 to 11, offline, in English and Japanese.
//!
//! Read from the ground: a [`lens`] asks; a [`review`] has answered; an [`assessment`] follows from both and from nothing else;
//! [`wording`] says it; [`content`] is what can be told at all. On these stand, side by side, the [`questionnaire`], which asks, [`telling`],
//! which tells one subject a file, and [`mod@format`], which writes what is told. [`store`] is the door through which review files come, the
//! [`importer`] that for others; [`cli`] opens the right door, and brings subjects and formats together. Imports go down this list only;
//! `tests/integration/architecture.rs` holds it.
//!
//! There is no promise on the library's interface: it exists for the binary, its tests and its benches.

pub mod assessment;
pub mod cli;
pub mod content;
pub mod format;
pub mod importer;
pub mod lens;
pub mod questionnaire;
pub mod review;
pub mod store;
pub mod system;
pub mod telling;
pub mod wording;

use std::ffi::OsString;

/// Runs one command line in a world and says how it ended. It may be called more than once in a process.
pub fn run(args: impl IntoIterator<Item = OsString>, system: system::System) -> cli::ExitStatus {
    cli::run(args, system)
}
