//! `wa-sec check`: one verdict over one or many review files. It is reached before anything is printed, so that no format changes it.

mod demands;
mod file;
mod progress;

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::ExitStatus;
use super::context::{Context, DEFAULT_FILE};
use super::failure::Failure;
use super::formats::{CHECK_FORMATS, CheckFormat, GITHUB, MARKDOWN, check_format};
use super::output::{print, print_commands};
use super::stream::{Own, own};
use crate::content::{Checked, CheckedFile, Outcome};
use crate::format::{COLUMNS_WITHOUT_TERMINAL, SUMMARY_LIMIT, summary};
use crate::store::{self, Found, Unusable};
use crate::telling::Check;
use crate::wording::printable;
use demands::{DemandArgs, Settings};
use file::{Baseline, Examiner};
use progress::Progress;

/// Check saved answers: one verdict, one exit status, the reasons
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 passed, 1 failed, 2 wrong usage or unreadable file, 3 nothing to check, 4 unknown edition"
)]
pub struct Args {
    /// Review files, folders of them, or patterns such as 'reviews/**/*.yaml'; - is stdin
    #[arg(default_value = DEFAULT_FILE)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    demands: DemandArgs,
    /// Output format; with =FILE it is written there, and may be given several times
    #[arg(long, value_name = "FORMAT[=FILE]", value_parser = asked)]
    format: Vec<Asked>,
    /// Write the format without =FILE to this file instead of stdout
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Print what is demanded, and where each value comes from, and check nothing
    #[arg(long)]
    show_config: bool,
}

/// A format, and the file that it goes to.
#[derive(Clone, Debug)]
struct Asked {
    format: String,
    file: Option<PathBuf>,
}

fn asked(typed: &str) -> Result<Asked, String> {
    let (format, file) = typed.split_once('=').map_or((typed, None), |(format, file)| (format, Some(PathBuf::from(file))));
    let names: Vec<_> = CHECK_FORMATS.iter().map(|format| format.name).collect();
    if file.as_ref().is_some_and(|file| file.as_os_str().is_empty()) {
        return Err("the file's name is missing after =".to_owned());
    }
    if names.contains(&format) {
        return Ok(Asked { format: format.to_owned(), file });
    }
    Err(format!("possible values: {}", names.join(", ")))
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let settings = Settings::of(&args.demands, context)?;
    if args.show_config {
        print(&settings.shown(context.phrases)?, context)?;
        return Ok(ExitStatus::Done);
    }
    let outputs = outputs(args, context)?;
    let found = store::reviews(&args.files).map_err(Failure::NotAPattern)?;
    if found.no_reviews + found.set_aside > 0 && !context.quiet {
        context.say(&(context.phrases.gate.passed_over)(found.no_reviews, found.set_aside));
    }
    let examiner = Examiner {
        demands: settings.demands()?,
        baseline: Baseline::of(settings.baseline()?.as_deref(), found.files.len(), context)?,
        today: context.gate_day(),
        practices: outputs.iter().any(|(format, _)| format.practices),
        phrases: context.phrases,
    };
    let checked = examine(found, examiner, context);
    file::tell_faults(&checked, context);
    tell(&checked, &outputs, context)?;
    Ok(status(checked.outcome))
}

/// The formats to print, each with the file that it goes to. One of them goes to stdout: people read along where programs are served, and
/// a runner of GitHub Actions does.
fn outputs(args: &Args, context: &Context) -> Result<Vec<(&'static CheckFormat, Option<PathBuf>)>, Failure> {
    let format = |name: &str| check_format(name).unwrap_or(&CHECK_FORMATS[0]);
    let not_stdout = |file: &Option<PathBuf>| file.clone().filter(|file| own(file) != Some(Own::Stdout));
    let mut outputs: Vec<_> = args.format.iter().map(|asked| (format(&asked.format), not_stdout(&asked.file))).collect();
    let mut for_stdout: Vec<_> = outputs.iter_mut().filter(|(_, file)| file.is_none()).collect();
    match (for_stdout.as_mut_slice(), &not_stdout(&args.output)) {
        ([], None) if context.system.variable("GITHUB_ACTIONS") == Some("true") => outputs.push((format(GITHUB), None)),
        ([], None) => outputs.push((&CHECK_FORMATS[0], None)),
        ([], Some(file)) => outputs.push((&CHECK_FORMATS[0], Some(file.clone()))),
        ([_], None) => {}
        ([(_, file)], Some(output)) => *file = Some(output.clone()),
        _ => return Err(Failure::TwoForStdout),
    }
    Ok(outputs)
}

fn examine(found: Found, examiner: Examiner, context: &Context) -> Checked {
    let Found { files, unmatched, .. } = found;
    let unmatched: Vec<_> = unmatched.iter().map(|typed| typed.to_string_lossy().into_owned()).collect();
    let progress = Progress::over(files.len(), context);
    let results: Vec<CheckedFile> = files
        .into_par_iter()
        .map(|file| {
            let result = match file {
                Ok(path) => examiner.file(path),
                Err(Unusable { path, error }) => examiner.unreadable(path, &error),
            };
            progress.one_more();
            result
        })
        .collect();
    progress.done();
    let nothing = if unmatched.is_empty() && !results.is_empty() { Outcome::Passed } else { Outcome::NothingToCheck };
    let outcome = results.iter().map(|file| file.outcome).max().unwrap_or(nothing).max(nothing);
    Checked { demands: examiner.demands, files: results, unmatched, outcome, exit_status: status(outcome).code() }
}

fn status(outcome: Outcome) -> ExitStatus {
    match outcome {
        Outcome::Passed => ExitStatus::Done,
        Outcome::NothingToCheck => ExitStatus::NothingToCheck,
        Outcome::Failed => ExitStatus::Failed,
        Outcome::UnknownEdition => ExitStatus::UnknownEdition,
        Outcome::Unreadable => ExitStatus::Invalid,
    }
}

/// Prints every format that was asked for. One that cannot be written does not keep the others from being so.
fn tell(checked: &Checked, outputs: &[(&CheckFormat, Option<PathBuf>)], context: &mut Context) -> Result<(), Failure> {
    let told = Check { checked, phrases: context.phrases };
    let columns = context.system.terminal.columns_of_stdout.unwrap_or(COLUMNS_WITHOUT_TERMINAL);
    let mut failed = None;
    for (format, file) in outputs {
        let written = match file {
            Some(path) if own(path) == Some(Own::Stderr) => {
                context.say(&(format.print)(&told, COLUMNS_WITHOUT_TERMINAL));
                Ok(())
            }
            Some(path) => {
                let text = printable(&(format.print)(&told, COLUMNS_WITHOUT_TERMINAL), false);
                store::write_whole(path, text.as_bytes()).map_err(|error| Failure::of_write(path, error))
            }
            None if format.commands => print_commands(&(format.print)(&told, columns), context),
            None => print(&(format.print)(&told, columns), context),
        };
        failed = failed.or(written.err());
    }
    if outputs.iter().any(|(format, _)| format.name == GITHUB) {
        summarize(&told, context);
    }
    let tells =
        |(format, file): &(&CheckFormat, _)| Option::is_none(file) && (format.commands || format.name == CHECK_FORMATS[0].name);
    if !outputs.iter().any(tells) && !context.quiet {
        context.say(&format!("{}\n", checked.title(context.phrases)));
    }
    failed.map_or(Ok(()), Err)
}

/// Appends the verdict to the summary of the step, where the runner has one. The verdict does not hang on it.
fn summarize(told: &Check, context: &mut Context) {
    let (Some(path), Some(markdown)) =
        (context.system.variable("GITHUB_STEP_SUMMARY").map(str::to_owned), check_format(MARKDOWN))
    else {
        return;
    };
    let text = (markdown.print)(told, COLUMNS_WITHOUT_TERMINAL);
    let room = |there: u64| SUMMARY_LIMIT.saturating_sub(usize::try_from(there).unwrap_or(usize::MAX));
    if let Err(error) = store::append(Path::new(&path), |there| summary(&text, room(there), told.phrases)) {
        context.say(&format!("{}\n", (told.phrases.platforms.no_summary)(&path, &error)));
    }
}
