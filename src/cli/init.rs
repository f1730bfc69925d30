//! `wa-sec init`: a complete file to fill in by hand.

use super::ExitStatus;
use super::context::{Context, FileArg, edition};
use super::failure::Failure;
use crate::review::{Review, Workload};
use crate::store;
use crate::wording::shown;

/// Write a complete, commented review file with every practice unanswered, to fill in by hand
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// The edition to review against, or latest
    #[arg(long, value_name = "EDITION")]
    lens: Option<String>,
    /// What the workload is called
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let lens = edition(args.lens.as_deref())?.lens();
    let commands = &context.phrases.commands;
    let name = args.name.clone().unwrap_or_else(|| commands.unnamed_workload.to_owned());
    let review = Review {
        lens: lens.edition.id.to_string(),
        reviewed_on: Some(context.today()),
        workload: Workload { name, ..Workload::default() },
        ..Review::default()
    };
    let path = &args.file.file;
    store::create(path, &review, &lens, &context.phrases.faults.new_file)
        .map_err(|error| Failure::Save { path: path.clone(), error })?;
    if !context.quiet {
        context.say(&(context.phrases.commands.file_written)(&shown(path)));
    }
    Ok(ExitStatus::Done)
}
