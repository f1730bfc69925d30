//! `wa-sec plan`: what to fix first, and why.

use clap::builder::PossibleValuesParser;

use super::ExitStatus;
use super::context::{Context, FileArg};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::assessment::{budget, plan};
use crate::telling::{Grouping, Plan};

/// Show the improvement plan: what to fix first, and why
#[derive(Debug, clap::Args)]
#[command(visible_alias = "remediate")]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// Only the first lines
    #[arg(long, value_name = "LINES")]
    top: Option<usize>,
    /// Only as far as so many person-days reach, with what they change and what is left
    #[arg(long, value_name = "PERSON-DAYS", conflicts_with_all = ["top", "by"], value_parser = clap::value_parser!(u32).range(1..))]
    days: Option<u32>,
    /// By what to cut the list into tables; every line keeps its rank
    #[arg(long, default_value = WAVE, value_parser = PossibleValuesParser::new([WAVE, "perspective", "function"]))]
    by: String,
    /// Print the rule of the order and its numbers as applied, and which lines changed place because of what the workload is
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// How the plan is cut where nothing else is asked for.
const WAVE: &str = "wave";

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let opened = context.open(&args.file.file)?;
    let plan = plan(&opened.lens, &opened.review, context.today());
    let budget = args.days.map(|days| budget(&opened.lens, &opened.review, &plan, days));
    let told = Plan {
        lens: &opened.lens,
        review: &opened.review,
        plan: &plan,
        top: args.top,
        by: args.by.parse::<Grouping>().ok(),
        budget: budget.as_ref(),
        explain: args.explain,
        phrases: context.phrases,
    };
    tell(&told, &args.output, context)
}
