//! `wa-sec status`: where a review stands.

use super::ExitStatus;
use super::context::{Context, FileArg};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::assessment::assess;
use crate::report::Status;

/// Show where a review stands: risk issues, implementation rate, question by question
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let opened = context.open(&args.file.file)?;
    let assessment = assess(&opened.lens, &opened.review);
    let status = Status { lens: &opened.lens, review: &opened.review, assessment: &assessment, phrases: context.phrases };
    tell(&status, &args.output, context)
}
