//! `wa-sec diff`: what lies between two reviews.

use std::path::Path;

use super::ExitStatus;
use super::context::{Context, DEFAULT_FILE};
use super::failure::{Failure, warn};
use super::output::{OutputArgs, tell};
use crate::assessment::difference;
use crate::report::{Compared, Diff, Side};
use crate::store::{self, BaselineError, Opened};

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

/// What one of the two is.
enum Source<'a> {
    File(&'a Path),
    Milestone(&'a str),
    Git { reference: &'a str, path: Option<&'a Path> },
}

impl<'a> Source<'a> {
    fn of(typed: &'a str) -> Self {
        if let Some(name) = typed.strip_prefix("milestone:") {
            return Self::Milestone(name);
        }
        let Some(reference) = typed.strip_prefix("git:") else { return Self::File(Path::new(typed)) };
        match reference.split_once(':') {
            Some((reference, path)) => Self::Git { reference, path: Some(Path::new(path)) },
            None => Self::Git { reference, path: None },
        }
    }

    /// The review file that it names.
    fn path(&self) -> Option<&'a Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Git { path, .. } => *path,
            Self::Milestone(_) => None,
        }
    }

    /// Opens it; `review` is the file that the other one names.
    fn open(&self, review: &Path, context: &mut Context) -> Result<Opened, Failure> {
        match self {
            Self::File(path) => context.open(path),
            Self::Milestone(name) => context.open(&store::milestone(review, name).map_err(Failure::Milestone)?.path),
            Self::Git { reference, path } => at(reference, path.unwrap_or(review), context),
        }
    }
}

/// A review as a git reference has it.
fn at(reference: &str, path: &Path, context: &mut Context) -> Result<Opened, Failure> {
    let shown = || store::path_at(reference, path);
    let opened = store::open_at(reference, path).map_err(|error| match error {
        BaselineError::Open(error) => Failure::Open { path: shown(), error: Box::new(error) },
        BaselineError::NoGit(error) => Failure::NoGit(error),
        BaselineError::NoSuchReference { reference, said } => Failure::NoSuchReference { reference, said },
    })?;
    let opened = opened.ok_or_else(|| Failure::NotAtReference { path: shown() })?;
    warn(context, &shown(), &opened);
    Ok(opened)
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let (a, b) = (Source::of(&args.before), Source::of(&args.after));
    // One that names a file of its own does not ask for it.
    let review = a.path().or(b.path()).unwrap_or(Path::new(DEFAULT_FILE));
    let (before, after) = (a.open(review, context)?, b.open(review, context)?);
    let [name0, name1] = [&before, &after].map(|opened| opened.path().display().to_string());
    let found = difference((&before.lens, &before.review), (&after.lens, &after.review));
    let diff = Diff(Compared {
        before: Side { name: &name0, lens: &before.lens, review: &before.review },
        after: Side { name: &name1, lens: &after.lens, review: &after.review },
        difference: &found,
        phrases: context.phrases,
    });
    tell(&diff, &args.output, context)
}
