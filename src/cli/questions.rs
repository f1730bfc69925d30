//! `wa-sec questions`: the catalog of an edition, or what of it holds a term; and the reading list.

use super::ExitStatus;
use super::context::{Context, edition_for};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::lens::{Term, references};
use crate::report::{Questions, ReadingList};

/// List the questions and best practices of an edition, or search them
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Show only what holds this term, in ids, titles or texts of either language
    term: Option<String>,
    /// The edition [default: the one a typed id is spelled in, else the latest]
    #[arg(long, value_name = "EDITION")]
    lens: Option<String>,
    /// Show the reading list instead
    #[arg(long, conflicts_with_all = ["term", "lens"])]
    references: bool,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    if args.references {
        let list = ReadingList { references: &references(), phrases: context.phrases };
        return tell(&list, &args.output, context);
    }
    let typed = args.term.as_deref().unwrap_or_default();
    let term = Term::new(typed);
    let lens = edition_for(args.lens.as_deref(), term.as_ref().and_then(Term::spelling))?;
    let search = term.as_ref().map(|term| (term, typed.trim()));
    let questions = Questions { lens: &lens, search, phrases: context.phrases };
    tell(&questions, &args.output, context)
}
