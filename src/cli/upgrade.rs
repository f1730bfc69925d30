//! `wa-sec upgrade`: brings a review to a later edition, in a new file.

use std::path::{Path, PathBuf};

use super::ExitStatus;
use super::context::{Context, FileArg, edition};
use super::failure::Failure;
use super::output::{FormatArg, tell_on_stdout};
use crate::lens::{Bundled, crosswalk};
use crate::questionnaire::command;
use crate::report::Upgraded;
use crate::review::upgrade;
use crate::store::{self, SaveError};

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
    let (from, crosswalk) = (&opened.lens, crosswalk());
    if from.edition.id == to.id {
        return Err(Failure::SameEdition { path: path.to_owned(), edition: to.id.to_owned() });
    }
    if (from.edition.id.as_ref(), to.id) != (crosswalk.from.as_ref(), crosswalk.to.as_ref()) {
        return Err(Failure::OlderEdition { path: path.to_owned(), has: from.edition.id.to_string(), typed: to.id.to_owned() });
    }
    let lens = to.lens();
    let phrases = context.phrases;
    let note = |id, answer: &_| (phrases.upgrade.note)(&from.edition.id, id, answer);
    let upgrade = upgrade(&opened.review, from, &lens, crosswalk, note);
    let new = args.output.clone().unwrap_or_else(|| beside(path, to));
    store::create(&new, &upgrade.review, &lens, &phrases.faults.new_file)
        .map_err(|error| Failure::Save { path: new.clone(), error })?;
    let told = Upgraded { from, to: &lens, crosswalk, old: &opened.review, upgrade: &upgrade, phrases };
    let status = tell_on_stdout(&told, &args.format, context)?;
    if !context.quiet {
        let shown = new.display().to_string();
        let next = format!("{} --unanswered", command("wa-sec review", Some(&shown)));
        context.say(&(phrases.upgrade.written)(&shown, &next));
    }
    Ok(status)
}

/// `review.yaml` becomes `review.2025-02.yaml`.
fn beside(path: &Path, edition: &Bundled) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".{}.yaml", edition.id));
    path.with_file_name(name)
}
