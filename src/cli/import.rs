//! `wa-sec import`: answers from other files, into a review.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};
use std::path::PathBuf;
use std::sync::Once;

use clap::builder::PossibleValuesParser;

use super::ExitStatus;
use super::asking::{prompter, somebody_is_there};
use super::context::Context;
use super::failure::Failure;
use super::output::print;
use crate::format::{COLUMNS_WITHOUT_TERMINAL, print_text};
use crate::importer::{self, IMPORTERS, Refusal, Situation};
use crate::lens::Lang;
use crate::questionnaire::{Kind, Prompt, PromptError, Reply, Row, Watch};
use crate::store::{self, Opened};
use crate::telling::Imported;
use crate::wording::{phrases, shown};

/// Read answers back from a check sheet, show what they change, and save them into a review
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What the file is
    #[arg(value_name = "FORMAT", value_parser = PossibleValuesParser::new(IMPORTERS.iter().map(|importer| importer.name)))]
    format: String,
    /// The file to read
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The review file that takes the answers
    #[arg(long, value_name = "REVIEW")]
    into: PathBuf,
    /// Save without asking
    #[arg(long, short)]
    yes: bool,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let mut opened = context.open(&args.into)?;
    let file = shown(&args.file);
    let bytes =
        store::read_input(&args.file, importer::LIMIT).map_err(|error| Failure::Unimported { path: args.file.clone(), error })?;
    let situation = Situation {
        lens: &opened.lens,
        review: &opened.review,
        today: context.today(),
        names: &[Lang::En, Lang::Ja].map(|lang| &phrases(lang).sheet.names),
    };
    let Some(importer) = importer::importer(&args.format) else { return Ok(ExitStatus::Invalid) };
    let refused = |refusal: Refusal| Failure::Refused { path: args.file.clone(), refusal: Box::new(refusal) };
    let read = last_net(|| (importer.read)(&bytes, &situation)).unwrap_or(Err(Refusal::Unreadable));
    let brought = read.map_err(refused)?;
    let told = Imported { lens: &opened.lens, review: &opened.review, brought: &brought, file: &file, phrases: context.phrases };
    let columns = context.system.terminal.columns_of_stdout;
    let text = print_text(&told.document(), columns.unwrap_or(COLUMNS_WITHOUT_TERMINAL));
    print(&text, context)?;
    if brought.changes.is_empty() {
        return Ok(ExitStatus::Done);
    }
    opened.lock().map_err(|error| Failure::Save { path: args.into.clone(), error })?;
    let agreed = if args.yes { Agreed::Yes } else { ask(args, context)? };
    settle(agreed, &mut opened, &brought, args, context)
}

/// What a reader of foreign bytes makes of them; none where it panics, of which nothing reaches the terminal. No panic is known: this is
/// for what nobody foresaw.
fn last_net<T>(read: impl FnOnce() -> T) -> Option<T> {
    thread_local! {
        static IS_OVER_THE_NET: Cell<bool> = const { Cell::new(false) };
    }
    static NET: Once = Once::new();
    NET.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !IS_OVER_THE_NET.get() {
                usual(panic);
            }
        }));
    });
    IS_OVER_THE_NET.set(true);
    let read = panic::catch_unwind(AssertUnwindSafe(read));
    IS_OVER_THE_NET.set(false);
    read.ok()
}

/// What the person said.
#[derive(Clone, Copy)]
enum Agreed {
    Yes,
    No,
    Interrupted,
}

fn ask(args: &Args, context: &Context) -> Result<Agreed, Failure> {
    if !somebody_is_there(context) {
        return Err(Failure::NobodyToAsk { path: args.into.clone() });
    }
    let import = &context.phrases.import;
    let watch = Watch::begin(None::<()>, ExitStatus::Interrupted.code()).map_err(Failure::Terminal)?;
    let prompt = Prompt {
        above: Vec::new(),
        short: None,
        ask: (import.ask)(&shown(&args.into)),
        help: import.help.to_owned(),
        // The cursor begins where a stray key does no harm.
        kind: Kind::Choose { rows: vec![Row::new("n", import.no), Row::new("y", import.yes)], cursor: 0 },
    };
    let reply = prompter(context).ask(&prompt);
    drop(watch);
    match reply {
        Ok(Reply::Chosen(1)) => Ok(Agreed::Yes),
        Ok(_) => Ok(Agreed::No),
        Err(PromptError::Interrupted) => Ok(Agreed::Interrupted),
        Err(PromptError::Terminal(error)) => Err(Failure::Terminal(error)),
    }
}

fn settle(
    agreed: Agreed,
    opened: &mut Opened,
    brought: &importer::Brought,
    args: &Args,
    context: &mut Context,
) -> Result<ExitStatus, Failure> {
    let import = &context.phrases.import;
    let path = shown(&args.into);
    let (text, status) = match agreed {
        Agreed::Yes => {
            opened.save(&brought.review).map_err(|error| Failure::Save { path: args.into.clone(), error })?;
            ((import.saved)(&path, brought.changes.len()), ExitStatus::Done)
        }
        Agreed::No => ((import.left)(&path), ExitStatus::Done),
        Agreed::Interrupted => ((import.left)(&path), ExitStatus::Interrupted),
    };
    if !context.quiet {
        context.say(&text);
    }
    Ok(status)
}

#[cfg(test)]
mod tests {
    use super::last_net;

    #[test]
    fn a_reader_that_panics_is_caught() {
        assert_eq!(last_net(|| "read"), Some("read"));
        let beyond = std::hint::black_box(3);
        assert_eq!(last_net(|| [0, 1, 2][beyond]), None);
        assert_eq!(last_net(|| "and again"), Some("and again"));
    }
}
