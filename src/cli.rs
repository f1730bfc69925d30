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

use clap::{Parser, Subcommand};

use crate::system::System;
use crate::wording::visible;
use context::{Context, GlobalArgs};
use failure::Failure;

/// The command line of `wa-sec`.
#[derive(Debug, Parser)]
#[command(name = "wa-sec", version, about, propagate_version = true, max_term_width = 100)]
pub struct CommandLine {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Review(review::Args),
    Init(init::Args),
    Status(status::Args),
    Gaps(gaps::Args),
    Plan(plan::Args),
    Report(Box<report::Args>),
    Check(check::Args),
    Diff(diff::Args),
    Milestone(milestone::Args),
    Explain(explain::Args),
    Questions(questions::Args),
    Upgrade(upgrade::Args),
    #[cfg(feature = "xlsx")]
    Import(import::Args),
    Schema(schema::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Runs one command line in a world and says how it ended.
pub fn run(args: impl IntoIterator<Item = OsString>, system: System) -> ExitStatus {
    let args: Vec<OsString> = args.into_iter().collect();
    let line = match CommandLine::try_parse_from(&args) {
        Ok(line) => line,
        Err(error) => {
            // clap repeats what was typed as it is, and scripts pass on names of files.
            let seen = args.iter().map(|typed| visible(&typed.to_string_lossy()));
            return output::usage(&CommandLine::try_parse_from(seen).err().unwrap_or(error), system);
        }
    };
    let (mut context, fault) = Context::new(&line.global, system);
    let outcome = fault.and_then(|()| line.command.run(&mut context));
    outcome.unwrap_or_else(|failure| {
        context.say(&failure.text(&context.diagnostics()));
        failure.exit_status()
    })
}

impl Command {
    fn run(&self, context: &mut Context) -> Result<ExitStatus, Failure> {
        match self {
            Self::Review(args) => review::run(args, context),
            Self::Init(args) => init::run(args, context),
            Self::Status(args) => status::run(args, context),
            Self::Gaps(args) => gaps::run(args, context),
            Self::Plan(args) => plan::run(args, context),
            Self::Report(args) => report::run(args, context),
            Self::Check(args) => check::run(args, context),
            Self::Diff(args) => diff::run(args, context),
            Self::Milestone(args) => milestone::run(args, context),
            Self::Explain(args) => explain::run(args, context),
            Self::Questions(args) => questions::run(args, context),
            Self::Upgrade(args) => upgrade::run(args, context),
            #[cfg(feature = "xlsx")]
            Self::Import(args) => import::run(args, context),
            Self::Schema(args) => schema::run(args, context),
            Self::Completions(args) => completions::run(args, context),
            Self::Man(args) => man::run(args, context),
        }
    }
}
