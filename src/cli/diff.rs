//! `wa-sec diff`: what lies between two reviews.

use std::path::Path;

use super::ExitStatus;
use super::context::{Context, DEFAULT_FILE};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use super::source::Source;
use crate::assessment::difference;
use crate::content::{Compared, Side};
use crate::telling::Diff;

/// Show what changed between two reviews: every practice, the risk issues, and why the implementation rate changed
#[derive(Debug, clap::Args)]
#[command(
    after_help = "A and B are each a review file, milestone:NAME, git:REF or git:REF:PATH. A milestone, or a reference without a path, is of \
                  the file that the other one names [default: wa-review.yaml].\n\nExit status: 0 whatever changed, 2 wrong usage or \
                  unreadable file, 4 unknown edition"
)]
pub struct Args {
    /// The earlier review
    #[arg(value_name = "A")]
    before: String,
    /// The later review
    #[arg(value_name = "B")]
    after: String,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let (a, b) = (Source::of(&args.before), Source::of(&args.after));
    // One that names a file of its own does not ask for it.
    let review = a.path().or(b.path()).unwrap_or(Path::new(DEFAULT_FILE));
    let (before, after) = (a.open(review, context)?, b.open(review, context)?);
    let [name0, name1] = [&before, &after].map(|opened| opened.path().to_string_lossy().into_owned());
    let found = difference((&before.lens, &before.review), (&after.lens, &after.review));
    let diff = Diff(Compared {
        before: Side { name: &name0, lens: &before.lens, review: &before.review },
        after: Side { name: &name1, lens: &after.lens, review: &after.review },
        difference: &found,
        phrases: context.phrases,
    });
    tell(&diff, &args.output, context)
}
