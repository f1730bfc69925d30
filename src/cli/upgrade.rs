//! `wa-sec upgrade`: brings a review to a later edition, in a new file.

use std::path::{Path, PathBuf};

use super::ExitStatus;
use super::context::{Context, FileArg, edition};
use super::failure::Failure;
use super::output::{FormatArg, tell_on_stdout};
use crate::lens::{Bundled, EDITIONS};
use crate::questionnaire::command;
use crate::review::upgrade;
use crate::store::{self, SaveError};
use crate::telling::Upgraded;
use crate::wording::shown;

/// Bring a review to a later edition, in a new file: copy what may be copied, and list what is to be asked again
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// The edition to bring it to
    #[arg(long, value_name = "EDITION", default_value = "latest")]
    to: String,
    /// The new review file, which must not be there yet [default: the old one's name with the edition, beside it]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    format: FormatArg,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let path = args.file.file.as_path();
    let to = edition(Some(&args.to))?;
    let opened = context.open(path)?;
    if !opened.writable() {
        // What a newer format says and this binary does not know would be lost on the way.
        let error = SaveError::NewerFormat { format: opened.format() };
        return Err(Failure::Save { path: path.to_owned(), error });
    }
    let from = &opened.lens.edition.id;
    if from == to.id {
        return Err(Failure::SameEdition { path: path.to_owned(), edition: to.id.to_owned() });
    }
    let Some(chain) = EDITIONS.chain(from, to.id) else {
        return Err(Failure::OlderEdition { path: path.to_owned(), has: from.to_string(), typed: to.id.to_owned() });
    };
    let phrases = context.phrases;
    let upgrade = upgrade(&opened.review, &chain, |id, answer| (phrases.upgrade.note)(from, id, answer));
    let new = match &args.output {
        Some(path) => path.clone(),
        None if store::is_stdin(path) => return Err(Failure::Save { path: path.to_owned(), error: SaveError::Stdin }),
        None => beside(path, to),
    };
    store::create(&new, &upgrade.review, &chain.to, &phrases.faults.new_file)
        .map_err(|error| Failure::Save { path: new.clone(), error })?;
    let told = Upgraded { chain: &chain, old: &opened.review, upgrade: &upgrade, phrases };
    let status = tell_on_stdout(&told, &args.format, context)?;
    if !context.quiet {
        let path = shown(&new);
        let next = format!("{} --unanswered", command("wa-sec review", Some(&path)));
        context.say(&(phrases.upgrade.written)(&path, &next));
    }
    Ok(status)
}

/// `review.yaml` becomes `review.2025-02.yaml`.
fn beside(path: &Path, edition: &Bundled) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".{}.yaml", edition.id));
    path.with_file_name(name)
}
