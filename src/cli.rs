//! The command line: one file a command. Nothing is done while arguments are parsed.

mod asking;
mod check;
mod completions;
mod context;
mod diagnostic;
mod diff;
mod exit_status;
mod explain;
mod failure;
mod formats;
mod gaps;
#[cfg(feature = "xlsx")]
mod import;
mod init;
mod man;
mod milestone;
mod output;
mod plan;
mod questions;
mod report;
mod review;
mod schema;
mod source;
mod status;
mod stream;
mod upgrade;
mod words;

pub use exit_status::ExitStatus;
pub use formats::{REPORT_FORMATS, ReportFormat, report_format};

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Args, FromArgMatches, Subcommand};

use crate::system::System;
use crate::wording::visible;
use context::{Context, GlobalArgs};
use failure::Failure;

/// The commands: each is named as its module is, and done by its `run`.
macro_rules! commands {
    ($($(#[$condition:meta])? $name:ident($module:ident),)+) => {
        #[derive(Debug, Subcommand)]
        enum Command {
            $($(#[$condition])? $name(Box<$module::Args>),)+
        }

        impl Command {
            fn run(&self, context: &mut Context) -> Result<ExitStatus, Failure> {
                match self {
                    $($(#[$condition])? Self::$name(args) => $module::run(args, context),)+
                }
            }

            /// What clap must know of the command of a name.
            fn named(name: &str) -> Option<clap::Command> {
                $($(#[$condition])? if name == stringify!($module) {
                    return Some($module::Args::augment_args(clap::Command::new(stringify!($module))));
                })+
                None
            }
        }
    };
}

commands! {
    Review(review),
    Init(init),
    Status(status),
    Gaps(gaps),
    Plan(plan),
    Report(report),
    Check(check),
    Diff(diff),
    Milestone(milestone),
    Explain(explain),
    Questions(questions),
    Upgrade(upgrade),
    #[cfg(feature = "xlsx")] Import(import),
    Schema(schema),
    Completions(completions),
    Man(man),
}

/// Runs one command line in a world and says how it ended.
pub fn run(args: impl IntoIterator<Item = OsString>, system: System) -> ExitStatus {
    let args: Vec<OsString> = args.into_iter().collect();
    let (global, command) = match read(&args) {
        Ok(line) => line,
        Err(error) => return output::usage(&visibly(error, &args), system),
    };
    let (mut context, fault) = Context::new(&global, system);
    let outcome = fault.and_then(|()| command.run(&mut context));
    outcome.unwrap_or_else(|failure| {
        context.say(&failure.text(&context.diagnostics()));
        failure.exit_status()
    })
}

/// Reads a command line. What clap knows of all commands takes longer to make than most of them take to run, so it gets to know the one
/// that is named; where it finds fault, or help is asked for, it reads again and knows them all.
fn read(args: &[OsString]) -> Result<(GlobalArgs, Command), clap::Error> {
    let named = args.iter().skip(1).find_map(|arg| Command::named(arg.to_str()?));
    let matches = match program().subcommands(named).try_get_matches_from(args) {
        Err(error) if error.kind() != ErrorKind::DisplayVersion => whole().try_get_matches_from(args)?,
        read => read?,
    };
    Ok((GlobalArgs::from_arg_matches(&matches)?, Command::from_arg_matches(&matches)?))
}

/// What is wrong with a command line, what was typed made visible: clap repeats it as it is, and scripts pass on names of files.
fn visibly(error: clap::Error, args: &[OsString]) -> clap::Error {
    let seen = || args.iter().map(|typed| visible(&typed.to_string_lossy()).into()).collect::<Vec<_>>();
    if error.use_stderr() { read(&seen()).err().unwrap_or(error) } else { error }
}

/// All that clap must know.
fn whole() -> clap::Command {
    Command::augment_subcommands(program())
}

/// What clap must know without the commands.
fn program() -> clap::Command {
    GlobalArgs::augment_args(clap::Command::new("wa-sec"))
        .version(env!("CARGO_PKG_VERSION"))
        .about(env!("CARGO_PKG_DESCRIPTION"))
        .propagate_version(true)
        .max_term_width(100)
        .subcommand_required(true)
        .arg_required_else_help(true)
}
