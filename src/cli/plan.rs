//! `wa-sec plan`: what to fix first, and why.

use clap::builder::PossibleValuesParser;

use super::ExitStatus;
use super::context::{Context, FileArg};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::assessment::{budget, budget_of, goal, plan};
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
    /// Not the order of the plan, but the cheapest way to fewer HIGH questions (hri), then to fewer MEDIUM ones, by person-days
    #[arg(long, conflicts_with_all = ["top", "by"], value_parser = PossibleValuesParser::new(["hri"]))]
    goal: Option<String>,
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
    let (lens, review) = (&opened.lens, &opened.review);
    let mut plan = plan(lens, review, context.today());
    let goal = args.goal.as_ref().map(|_| goal(lens, review, &plan, args.days));
    let budget = args.days.map(|days| match goal.as_ref().and_then(|goal| goal.within.as_ref()) {
        Some(within) => budget_of(lens, review, &plan, days, within.bought.lines.clone()),
        None => budget(lens, review, &plan, days),
    });
    if let (Some(_), Some(budget)) = (&goal, &budget) {
        plan.keep_what_falls(&budget.after);
    }
    let told = Plan {
        lens,
        review,
        plan: &plan,
        top: args.top,
        by: args.by.parse::<Grouping>().ok(),
        budget: budget.as_ref(),
        goal: goal.as_ref(),
        explain: args.explain,
        phrases: context.phrases,
    };
    tell(&told, &args.output, context)
}
