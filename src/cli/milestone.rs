//! `wa-sec milestone`: freezes a review, lists what was frozen, shows one of them.

use std::path::{Path, PathBuf};

use clap::Subcommand;

use super::ExitStatus;
use super::context::{Context, DEFAULT_FILE, FileArg};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::assessment::assess;
use crate::questionnaire::command;
use crate::store::{self, SaveError};
use crate::telling::{Frozen, Grouping, Milestones, Status};
use crate::wording::shown;

/// Freeze a review as it is now, list what was frozen, show one of them
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Freeze the review as it is now, in a file beside it that is never overwritten
    Add {
        #[command(flatten)]
        file: FileArg,
        /// What to call it [default: the day alone]
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
    },
    /// List the milestones of a review, and where each stood
    List {
        #[command(flatten)]
        file: FileArg,
        #[command(flatten)]
        output: OutputArgs,
    },
    /// Show where a milestone stood, as `status` shows it
    #[command(allow_missing_positional = true)]
    Show {
        /// The review file
        #[arg(default_value = DEFAULT_FILE)]
        file: PathBuf,
        /// The name of the milestone or the beginning of it, or latest
        #[arg(required = true)]
        name: String,
        #[command(flatten)]
        output: OutputArgs,
    },
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    match &args.action {
        Action::Add { file, name } => add(&file.file, name.as_deref(), context),
        Action::List { file, output } => list(&file.file, output, context),
        Action::Show { file, name, output } => show(file, name, output, context),
    }
}

fn add(review: &Path, name: Option<&str>, context: &mut Context) -> Result<ExitStatus, Failure> {
    if store::is_stdin(review) {
        return Err(Failure::Save { path: review.to_owned(), error: SaveError::Stdin });
    }
    let opened = context.open(review)?;
    let made = store::add_milestone(&opened, context.today(), name).map_err(Failure::Milestone)?;
    if !context.quiet {
        let milestone = format!("milestone:{}", made.label());
        let next = command(&command("wa-sec diff", Some(&milestone)), Some(&shown(review)));
        context.say(&(context.phrases.milestone.added)(&shown(&made.path), &next));
    }
    Ok(ExitStatus::Done)
}

fn list(review: &Path, output: &OutputArgs, context: &mut Context) -> Result<ExitStatus, Failure> {
    let opened = context.open(review)?;
    let frozen = |found: store::Milestone, context: &mut Context| {
        let opened = context.open(&found.path)?;
        let assessment = assess(&opened.lens, &opened.review);
        let (edition, path) = (opened.lens.edition.id.to_string(), found.path.to_string_lossy().into_owned());
        Ok(Frozen { day: found.day, name: found.name, path, edition, assessment })
    };
    let found = store::milestones(review).map_err(Failure::Milestone)?;
    let entries = found.into_iter().map(|found| frozen(found, context)).collect::<Result<_, Failure>>()?;
    let milestones = Milestones {
        workload: &opened.review.workload.name,
        entries,
        command: command("wa-sec milestone add", Some(&shown(review))),
        phrases: context.phrases,
    };
    tell(&milestones, output, context)
}

fn show(review: &Path, name: &str, output: &OutputArgs, context: &mut Context) -> Result<ExitStatus, Failure> {
    let found = store::milestone(review, name).map_err(Failure::Milestone)?;
    let opened = context.open(&found.path)?;
    let assessment = assess(&opened.lens, &opened.review);
    let status = Status {
        lens: &opened.lens,
        review: &opened.review,
        assessment: &assessment,
        by: Grouping::Question,
        // A milestone stays as it was: it is not brought to another edition.
        successor: None,
        today: context.today(),
        phrases: context.phrases,
    };
    tell(&status, output, context)
}
