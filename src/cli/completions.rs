//! `wa-sec completions`: completions for a shell.

use clap_complete::{Shell, generate};

use super::ExitStatus;
use super::context::Context;
use super::failure::Failure;
use super::output::print_commands;

/// Print completions for a shell
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The shell
    shell: Shell,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let mut script = Vec::new();
    generate(args.shell, &mut super::whole(), "wa-sec", &mut script);
    let mut script = String::from_utf8_lossy(&script).into_owned();
    if args.shell == Shell::Bash {
        // clap_complete 4.6 looks for subcommands of a program with a hyphen in its name under a name that it gives them nowhere
        // (clap#6421): nothing would be completed after a subcommand.
        script = script.replace("wa__subcmd__sec", "wa__sec");
    }
    print_commands(&script, context)?;
    Ok(ExitStatus::Done)
}
