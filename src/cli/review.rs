//! `wa-sec review`: the interactive questionnaire.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use super::ExitStatus;
use super::asking::{prompter, somebody_is_there};
use super::context::{Context, DEFAULT_FILE, FileArg, edition, question_of};
use super::failure::Failure;
use super::output::print;
use super::words::a_number_of_days;
use crate::format::COLUMNS_WITHOUT_TERMINAL;
use crate::lens::{Lens, QuestionId};
use crate::questionnaire::{
    Closing, Only, Options, Outcome, PromptError, Prompter, Session, Stale, Stopped, Watch, choose_edition, command, converse,
    paint, summary,
};
use crate::review::{LONGEST_NAME, Review};
use crate::store::{self, OpenError, Opened, SaveError};
use crate::wording::shown;

/// Answer the questions in the terminal; every answer is saved at once, and a review goes on where it was left
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// Ask this question alone, for example SEC4
    #[arg(long, value_name = "ID")]
    question: Option<QuestionId>,
    /// Ask only practices without an answer, or answered as unknown
    #[arg(long, conflicts_with = "gaps")]
    unanswered: bool,
    /// Ask only practices that are partial, missing or unknown
    #[arg(long)]
    gaps: bool,
    /// Ask again only answers last confirmed so many days ago or more, for example 180d
    #[arg(long, value_name = "DAYS", value_parser = days_from_one)]
    stale: Option<u32>,
    /// Change what is known of the workload and what must be protected, and ask no question
    #[arg(long, conflicts_with_all = ["question", "unanswered", "gaps", "stale"])]
    profile: bool,
    /// The edition to review a new file against, or latest
    #[arg(long, value_name = "EDITION")]
    lens: Option<String>,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let path = args.file.file.as_path();
    if !somebody_is_there(context) {
        return Err(Failure::NoTerminal { path: path.to_owned(), stale: args.stale, profile: args.profile });
    }
    let file = open(args, context)?;
    let going_on = file.as_ref().map(|opened| (Arc::clone(&opened.lens), opened.review.clone()));
    let watch = Watch::begin(file, ExitStatus::Interrupted.code()).map_err(Failure::Terminal)?;
    let mut prompter = prompter(context);
    let (lens, review) = match going_on {
        Some(going_on) => going_on,
        None => match choose(args, &mut *prompter, context)? {
            ControlFlow::Continue(lens) => begin(lens, context),
            ControlFlow::Break(status) => return Ok(status),
        },
    };
    let options = Options {
        question: args.question.map(|id| question_of(&lens, id)).transpose()?,
        only: match (args.unanswered, args.gaps) {
            (true, _) => Only::Unanswered,
            (_, true) => Only::Gaps,
            _ => Only::All,
        },
        stale: args.stale.map(|days| Stale { days, today: context.today() }),
        profile: args.profile,
    };
    let session = Session::new(&lens, review, options, &folder_name(path, context), context.phrases);
    let mut session = session.offering(|| store::user_name(path));
    let comments = &context.phrases.faults.new_file;
    let save = |review: &Review| save(&mut watch.held(), path, review, &lens, comments);
    let told = |error: &SaveError| {
        let (title, hint) = (context.phrases.failures.save)(&shown(path), error);
        format!("{title}. {hint}")
    };
    let outcome = converse(&mut session, &mut *prompter, context.phrases, context.today(), save, told);
    let outcome = outcome.map_err(|stopped| match stopped {
        Stopped::Unsaved(error) => Failure::Save { path: path.to_owned(), error },
        Stopped::Terminal(error) => Failure::Terminal(error),
    })?;
    let begun = watch.held().is_some();
    close(outcome, begun, path, &lens, session.review(), context)
}

/// A number of days: of none, every answer would be asked again, and that is no choice of old ones.
fn days_from_one(typed: &str) -> Result<u32, String> {
    match a_number_of_days(typed)? {
        0 => Err("not a number of days such as 180d, from 1 on".to_owned()),
        days => Ok(days),
    }
}

/// The file, locked, so that a second reviewer is turned away before the first question. None: there is none yet.
fn open(args: &Args, context: &mut Context) -> Result<Option<Opened>, Failure> {
    let path = &args.file.file;
    let mut opened = match context.open(path) {
        Ok(opened) => opened,
        // Where there is no review, there is no answer to ask again.
        Err(Failure::Open { error, .. }) if matches!(*error, OpenError::NotFound) && args.stale.is_none() => return Ok(None),
        Err(failure) => return Err(failure),
    };
    if let Some(typed) = &args.lens {
        let wanted = edition(Some(typed))?.id;
        if wanted != opened.review.lens {
            let (has, typed) = (opened.review.lens, wanted.to_owned());
            return Err(Failure::OtherLens { path: path.clone(), has, typed });
        }
    }
    opened.lock().map_err(|error| Failure::Save { path: path.clone(), error })?;
    Ok(Some(opened))
}

/// The edition of a new review: as the options say, else as the person does; or how the run ends where the person left.
fn choose(
    args: &Args,
    prompter: &mut dyn Prompter,
    context: &mut Context,
) -> Result<ControlFlow<ExitStatus, Arc<Lens>>, Failure> {
    if args.lens.is_some() {
        return Ok(ControlFlow::Continue(edition(args.lens.as_deref())?.lens()));
    }
    let status = match choose_edition(prompter, context.phrases) {
        Ok(Some(lens)) => return Ok(ControlFlow::Continue(lens)),
        Ok(None) => ExitStatus::Done,
        Err(PromptError::Interrupted) => ExitStatus::Interrupted,
        Err(PromptError::Terminal(error)) => return Err(Failure::Terminal(error)),
    };
    context.say(context.phrases.commands.nothing_begun);
    Ok(ControlFlow::Break(status))
}

fn begin(lens: Arc<Lens>, context: &Context) -> (Arc<Lens>, Review) {
    let review = Review { lens: lens.edition.id.to_string(), reviewed_on: Some(context.today()), ..Review::default() };
    (lens, review)
}

/// Saves into the file, and makes it with the first answer.
fn save(
    file: &mut Option<Opened>,
    path: &Path,
    review: &Review,
    lens: &Lens,
    comments: &store::Comments,
) -> Result<(), SaveError> {
    if let Some(opened) = file {
        return opened.save(review);
    }
    let mut opened = store::create(path, review, lens, comments)?;
    opened.lock()?;
    *file = Some(opened);
    Ok(())
}

/// What a new review is called unless the person says otherwise: as the folder of its file.
fn folder_name(path: &Path, context: &Context) -> String {
    let folder = path.parent().filter(|folder| folder.file_name().is_some());
    let folder = folder.or_else(|| context.system.variable("PWD").map(Path::new));
    let name = folder.and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    name.chars().take(LONGEST_NAME).collect()
}

/// Says what the review comes to and what to type next.
fn close(
    outcome: Outcome,
    begun: bool,
    path: &Path,
    lens: &Lens,
    review: &Review,
    context: &mut Context,
) -> Result<ExitStatus, Failure> {
    let name = shown(path);
    let file = Some(name.as_str()).filter(|file| *file != DEFAULT_FILE);
    match outcome {
        _ if !begun => context.say(context.phrases.commands.nothing_begun),
        Outcome::Interrupted => context.say(&(context.phrases.commands.interrupted)(&name, &command("wa-sec review", file))),
        Outcome::Left => {
            let lines = summary(&Closing { lens, review, phrases: context.phrases, file });
            let columns = context.system.terminal.columns_of_stdout.unwrap_or(COLUMNS_WITHOUT_TERMINAL).into();
            let text: String = lines.iter().flat_map(|line| paint(line, columns, true)).map(|line| line + "\n").collect();
            print(&text, context)?;
        }
    }
    Ok(if outcome == Outcome::Interrupted { ExitStatus::Interrupted } else { ExitStatus::Done })
}
