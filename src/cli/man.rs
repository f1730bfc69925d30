//! `wa-sec man`: a folder of man pages.

use std::path::PathBuf;

use super::ExitStatus;
use super::context::Context;
use super::failure::Failure;
use crate::store;

/// Write the man pages into a folder: wa-sec.1 and one a command
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder; made where it is missing
    #[arg(default_value = "man")]
    folder: PathBuf,
}

/// Runs the command.
pub fn run(args: &Args, _: &mut Context) -> Result<ExitStatus, Failure> {
    let command = super::whole().disable_help_subcommand(true);
    let written = store::make_folder(&args.folder).and_then(|()| clap_mangen::generate_to(command, &args.folder));
    written.map(|()| ExitStatus::Done).map_err(|error| Failure::Write { path: args.folder.clone(), error })
}
