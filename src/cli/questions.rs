//! `wa-sec questions`: the catalog of an edition, or what of it holds a term; how two editions relate; the reading list.

use super::ExitStatus;
use super::context::{Context, edition, edition_for};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::lens::{EDITIONS, Term, references};
use crate::telling::{Comparison, Questions, ReadingList};

/// List the questions and best practices of an edition, or search them
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Show only what holds this term, in ids, titles or texts of either language
    term: Option<String>,
    /// The edition [default: the latest that has a typed id, else the latest]
    #[arg(long, value_name = "EDITION")]
    lens: Option<String>,
    /// Show the reading list instead
    #[arg(long, conflicts_with_all = ["term", "lens"])]
    references: bool,
    /// Show what became of each practice of one edition in another
    #[arg(long, num_args = 2, value_names = ["EDITION", "EDITION"], conflicts_with_all = ["term", "lens", "references"])]
    compare: Option<Vec<String>>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    if args.references {
        let list = ReadingList { references: references(), phrases: context.phrases };
        return tell(&list, &args.output, context);
    }
    if let Some(editions) = &args.compare {
        return compare(editions, &args.output, context);
    }
    let typed = args.term.as_deref().unwrap_or_default();
    let term = Term::new(typed);
    let lens = edition_for(args.lens.as_deref(), term.as_ref().and_then(Term::id))?;
    let search = term.as_ref().map(|term| (term, typed.trim()));
    let questions = Questions { lens: &lens, search, phrases: context.phrases };
    tell(&questions, &args.output, context)
}

/// The editions may be named in either order.
fn compare(editions: &[String], output: &OutputArgs, context: &mut Context) -> Result<ExitStatus, Failure> {
    let [one, other] = editions else { return Err(Failure::NothingToCompare) };
    let (one, other) = (edition(Some(one))?.id, edition(Some(other))?.id);
    let chain = EDITIONS.chain(one, other).or_else(|| EDITIONS.chain(other, one)).ok_or(Failure::NothingToCompare)?;
    let comparison = Comparison { from: &chain.from, to: &chain.to, crosswalk: &chain.crosswalk, phrases: context.phrases };
    tell(&comparison, output, context)
}
