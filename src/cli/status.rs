//! `wa-sec status`: where a review stands.

use super::ExitStatus;
use super::context::{Context, DEFAULT_FILE, FileArg};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use super::words::these_words;
use crate::assessment::assess;
use crate::lens::successor;
use crate::questionnaire::command;
use crate::telling::{Grouping, Status};
use crate::wording::shown;

/// Show where a review stands: risk issues, implementation rate, question by question
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// By what to count
    #[arg(long, default_value = "question", value_parser = these_words::<Grouping>(vec!["question", "area", "perspective", "function"]))]
    by: Grouping,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let opened = context.open(&args.file.file)?;
    let assessment = assess(&opened.lens, &opened.review);
    let file = shown(&args.file.file);
    let upgrade = command("wa-sec upgrade", Some(file.as_str()).filter(|file| *file != DEFAULT_FILE));
    let status = Status {
        lens: &opened.lens,
        review: &opened.review,
        assessment: &assessment,
        by: args.by,
        successor: successor(&opened.lens.edition.id).map(|edition| (edition, format!("{upgrade} --to {edition}"))),
        today: context.today(),
        phrases: context.phrases,
    };
    tell(&status, &args.output, context)
}
