//! `wa-sec explain`: everything the catalog knows of one best practice or question.

use std::path::PathBuf;
use std::sync::Arc;

use super::ExitStatus;
use super::context::{Context, edition_for};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::assessment::assess;
use crate::lens::{Bundled, ChoiceId, EDITIONS, Lens, QuestionId, Spelling, programmes, references};
use crate::report::{Explanation, Subject};
use crate::store::nearest;

/// Explain one best practice or question; with a review file also its answer, and why the risk is what it is
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to explain, for example SEC1-BP2 or SEC1
    id: String,
    /// A review file; its edition and its answers are told
    file: Option<PathBuf>,
    /// The edition [default: that of the file, else the one the id is spelled in]
    #[arg(long, value_name = "EDITION", conflicts_with = "file")]
    lens: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    if args.file.is_some() && !args.output.for_people() {
        return Err(Failure::AnswerOnlyForPeople);
    }
    let opened = args.file.as_ref().map(|file| context.open(file)).transpose()?;
    let lens = match &opened {
        Some(opened) => Arc::clone(&opened.lens),
        None => edition_for(args.lens.as_deref(), spelling(&args.id))?,
    };
    let lens = lens.as_ref();
    let subject = subject(lens, &args.id).ok_or_else(|| Failure::NoSuchId {
        typed: args.id.clone(),
        edition: lens.edition.id.to_string(),
        near: near(lens, &args.id),
    })?;
    let assessment = opened.as_ref().map(|opened| assess(lens, &opened.review));
    let explanation = Explanation {
        lens,
        subject,
        references: references(),
        programmes: programmes(),
        review: opened.as_ref().map(|opened| &opened.review).zip(assessment.as_ref()),
        today: context.today(),
        phrases: context.phrases,
    };
    tell(&explanation, &args.output, context)
}

/// How an id spells its numbers, where that tells the editions apart.
fn spelling(id: &str) -> Option<Spelling> {
    let id = id.trim();
    let question = || id.parse().ok().and_then(QuestionId::chosen_spelling);
    id.parse().ok().map(ChoiceId::spelling).or_else(question)
}

fn subject<'a>(lens: &'a Lens, id: &str) -> Option<Subject<'a>> {
    let id = id.trim();
    if let Ok(id) = id.parse::<ChoiceId>() {
        return Some(Subject::Practice(lens.question(id.question())?, lens.choice(id)?));
    }
    Some(Subject::Question(lens.question(id.parse().ok()?)?))
}

/// Ids that somebody may have meant: the last one where the number is too high, else what is spelled almost so.
fn near(lens: &Lens, typed: &str) -> Vec<String> {
    let typed = typed.trim();
    let choice: Option<ChoiceId> = typed.parse().ok();
    if let Some(last) = choice.and_then(|id| lens.question(id.question())?.best_practices.last()) {
        return vec![last.id.to_string()];
    }
    if typed.parse::<QuestionId>().is_ok() || choice.is_some() {
        return lens.questions.last().map(|last| last.id.to_string()).into_iter().collect();
    }
    // What is no id at all may be one of any edition, misspelled; this one's come first.
    let others: Vec<_> = EDITIONS.iter().filter(|edition| edition.id != lens.edition.id).map(Bundled::lens).collect();
    let near = std::iter::once(lens).chain(others.iter().map(AsRef::as_ref)).find_map(|lens| {
        let questions = lens.questions.iter().map(|question| question.id.to_string());
        let ids: Vec<_> = questions.chain(lens.choices().map(|choice| choice.id.to_string())).collect();
        nearest(typed, ids.iter().map(String::as_str)).map(str::to_owned)
    });
    near.into_iter().collect()
}
