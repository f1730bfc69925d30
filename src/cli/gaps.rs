//! `wa-sec gaps`: the gaps of a review as tables.

use super::ExitStatus;
use super::context::{Context, FileArg, question_of};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use super::words::words;
use crate::assessment::gaps;
use crate::lens::{QuestionId, Risk};
use crate::telling::{Gaps, Grouping};

/// List the gaps of a review, and apart from them what is still to find out
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// By what to cut the list into tables
    #[arg(long, default_value = "question", value_parser = words::<Grouping>())]
    by: Grouping,
    /// Only practices of this risk
    #[arg(long, value_parser = words::<Risk>())]
    risk: Option<Risk>,
    /// Only practices of this question, for example SEC3
    #[arg(long, value_name = "ID")]
    question: Option<QuestionId>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let opened = context.open(&args.file.file)?;
    let question = args.question.map(|typed| question_of(&opened.lens, typed)).transpose()?;
    let mut gaps = gaps(&opened.lens, &opened.review);
    gaps.retain(|gap| {
        question.is_none_or(|id| gap.question.id == id) && args.risk.is_none_or(|risk| gap.choice.risk.level == risk)
    });
    let gaps =
        Gaps { lens: &opened.lens, review: &opened.review, gaps, by: args.by, today: context.today(), phrases: context.phrases };
    tell(&gaps, &args.output, context)
}
