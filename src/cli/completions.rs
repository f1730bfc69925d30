//! `wa-sec completions`: completions for a shell.

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::ExitStatus;
use super::context::Context;
use super::failure::Failure;
use super::output::print;

/// Print completions for a shell
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell
    shell: Shell,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut super::CommandLine::command(), "wa-sec", &mut script);
    print(&String::from_utf8_lossy(&script), context)?;
    Ok(ExitStatus::Done)
}
