//! `wa-sec plan`: what to fix first, and why.

use super::ExitStatus;
use super::context::{Context, FileArg};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::assessment::plan;
use crate::report::Plan;

/// Show the improvement plan: what to fix first, and why
#[derive(Debug, clap::Args)]
#[command(visible_alias = "remediate")]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// Only the first lines
    #[arg(long, value_name = "LINES")]
    top: Option<usize>,
    /// Print the rule of the order and its numbers as applied
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let opened = context.open(&args.file.file)?;
    let plan = plan(&opened.lens, &opened.review, context.today());
    let told = Plan {
        lens: &opened.lens,
        review: &opened.review,
        plan: &plan,
        top: args.top,
        explain: args.explain,
        phrases: context.phrases,
    };
    tell(&told, &args.output, context)
}
