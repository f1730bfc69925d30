//! `wa-sec explain`: everything the catalog knows of one best practice or question.

use std::path::PathBuf;
use std::sync::Arc;

use super::ExitStatus;
use super::context::{Context, edition_for};
use super::failure::Failure;
use super::output::{OutputArgs, tell};
use crate::assessment::assess;
use crate::lens::{Bundled, EDITIONS, Id, Lens, Qualified, programmes, references};
use crate::store::{Hint, nearest};
use crate::telling::{Explanation, Subject};

/// Explain one best practice or question; with a review file also its answer, and why the risk is what it is
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to explain, for example SEC01-BP02, SEC01 or 2025-02/SEC01-BP02
    id: String,
    /// A review file; its edition and its answers are told
    file: Option<PathBuf>,
    /// The edition [default: that of the file, else the latest that has the id]
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
    let typed: Option<Qualified<Id>> = args.id.parse().ok();
    let (named, id) = typed.map_or((None, None), |typed| (typed.edition, Some(typed.id)));
    let lens = match &opened {
        Some(opened) => Arc::clone(&opened.lens),
        None => edition_for(named.as_deref().or(args.lens.as_deref()), id)?,
    };
    let lens = lens.as_ref();
    // A practice that is spelled the same in the file's edition is not the one that was named.
    let named = named.as_deref().filter(|named| *named != lens.edition.id);
    let subject = id.filter(|_| named.is_none()).and_then(|id| subject(lens, id)).ok_or_else(|| Failure::NoSuchId {
        typed: args.id.clone(),
        edition: lens.edition.id.to_string(),
        hint: id
            .and_then(|id| EDITIONS.elsewhere(id, named, lens))
            .map(Box::new)
            .map(Hint::Elsewhere)
            .or_else(|| near(lens, id, &args.id)),
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

/// What an id means in an edition. A question is shown, so its number is enough.
fn subject(lens: &Lens, id: Id) -> Option<Subject<'_>> {
    Some(match id {
        Id::Choice(id) => Subject::Practice(lens.question(id.question())?, lens.choice(id)?),
        Id::Question(id) => Subject::Question(lens.question_numbered(id.number())?),
    })
}

/// The id that somebody may have meant: the one of these numbers, the last one where a number is too high, else what is spelled almost so.
fn near(lens: &Lens, id: Option<Id>, typed: &str) -> Option<Hint> {
    let last = || lens.questions.last().map(|last| last.id.to_string());
    let meant = match id {
        Some(Id::Choice(id)) => match lens.question_numbered(id.question().number()) {
            Some(question) => {
                let choice = question.numbered(id.number()).or_else(|| question.best_practices.last());
                choice.map(|choice| choice.id.to_string())
            }
            None => last(),
        },
        Some(Id::Question(_)) => last(),
        None => nearest_id(lens, typed),
    };
    meant.map(Hint::DidYouMean)
}

/// What is no id at all may be one of any edition, misspelled; this one's come first.
fn nearest_id(lens: &Lens, typed: &str) -> Option<String> {
    let others: Vec<_> = EDITIONS.iter().filter(|edition| edition.id != lens.edition.id).map(Bundled::lens).collect();
    std::iter::once(lens).chain(others.iter().map(AsRef::as_ref)).find_map(|lens| {
        let questions = lens.questions.iter().map(|question| question.id.to_string());
        let ids: Vec<_> = questions.chain(lens.choices().map(|choice| choice.id.to_string())).collect();
        nearest(typed.trim(), ids.iter().map(String::as_str)).map(str::to_owned)
    })
}
