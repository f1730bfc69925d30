//! `wa-sec check`: one verdict over one or many review files. It is reached before anything is printed, so that no format changes it.

mod demands;
mod file;
mod outputs;
mod progress;

use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;

use super::ExitStatus;
use super::context::{Context, DEFAULT_FILE};
use super::failure::Failure;
use super::formats::{CHECK_FORMATS, GITHUB, check_format};
use super::output::print;
use super::stream::{Own, own};
use super::words::did_you_mean;
use crate::assessment::AcceptanceCounts;
use crate::content::{Checked, CheckedFile, Outcome};
use crate::store::{self, Found, Unusable};
use demands::{DemandArgs, Settings};
use file::{Baseline, Examiner};
use outputs::{Outputs, Wanted};
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
    /// The configuration file [default: .wa-sec.yaml, looked for from here up to the repository root]
    #[arg(long, value_name = "FILE", help_heading = "What is demanded")]
    config: Option<PathBuf>,
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
    let meant = store::nearest(format, names.iter().copied()).map(did_you_mean).unwrap_or_default();
    Err(format!("possible values: {}{meant}", names.join(", ")))
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let settings = Settings::of(&args.demands, args.config.as_deref(), context)?;
    if args.show_config {
        print(&settings.shown(context.phrases)?, context)?;
        return Ok(ExitStatus::Done);
    }
    let wanted = wanted(args, context)?;
    let found = store::reviews(&args.files).map_err(Failure::NotAPattern)?;
    if found.no_reviews + found.set_aside > 0 && !context.quiet {
        context.say(&(context.phrases.gate.passed_over)(found.no_reviews, found.set_aside));
    }
    let demands = settings.demands()?;
    let mut outputs = Outputs::over(found.files.len(), wanted, context.phrases);
    let examiner = Examiner {
        baseline: Baseline::of(demands.baseline.as_deref(), found.files.len(), context)?,
        demands,
        today: context.gate_day(),
        practices: outputs.practices(),
        phrases: context.phrases,
    };
    let checked = examine(found, examiner, &mut outputs, context);
    if !outputs.is_told() {
        file::tell_faults(&checked, context);
    }
    outputs.tell(&checked, context)?;
    Ok(status(checked.outcome))
}

/// The formats to print, each with the file that it goes to. One of them goes to stdout: people read along where programs are served, and
/// a runner of GitHub Actions does.
fn wanted(args: &Args, context: &Context) -> Result<Vec<Wanted>, Failure> {
    let format = |name: &str| check_format(name).unwrap_or(&CHECK_FORMATS[0]);
    let not_stdout = |file: &Option<PathBuf>| file.clone().filter(|file| own(file) != Some(Own::Stdout));
    let mut wanted: Vec<_> = args.format.iter().map(|asked| (format(&asked.format), not_stdout(&asked.file))).collect();
    let mut for_stdout: Vec<_> = wanted.iter_mut().filter(|(_, file)| file.is_none()).collect();
    match (for_stdout.as_mut_slice(), &not_stdout(&args.output)) {
        ([], None) if context.system.variable("GITHUB_ACTIONS") == Some("true") => wanted.push((format(GITHUB), None)),
        ([], None) => wanted.push((&CHECK_FORMATS[0], None)),
        ([], Some(file)) => wanted.push((&CHECK_FORMATS[0], Some(file.clone()))),
        ([_], None) => {}
        ([(_, file)], Some(output)) => *file = Some(output.clone()),
        _ => return Err(Failure::TwoForStdout),
    }
    let plain = |file: &Path| file.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>();
    let mut files: Vec<PathBuf> = wanted.iter().filter_map(|(_, file)| file.as_deref()).map(plain).collect();
    files.sort();
    if let Some(pair) = files.windows(2).find(|pair| pair[0] == pair[1] && own(&pair[0]).is_none()) {
        return Err(Failure::TwoForFile(pair[0].clone()));
    }
    Ok(wanted)
}

/// So many files are judged side by side, and held, before they are printed.
const AT_ONCE: usize = 256;

fn examine(found: Found, examiner: Examiner, outputs: &mut Outputs, context: &Context) -> Checked {
    let addresses = found.addresses();
    let Found { files, unmatched, .. } = found;
    let unmatched: Vec<_> = unmatched.iter().map(|typed| typed.to_string_lossy().into_owned()).collect();
    let count = files.len();
    let progress = Progress::over(count, context);
    let judge = |(file, address)| {
        let judged = match file {
            Ok(path) => examiner.file(path, address),
            Err(Unusable { path, error }) => examiner.unreadable(path, address, &error),
        };
        progress.one_more();
        judged
    };
    let nothing = if unmatched.is_empty() && count > 0 { Outcome::Passed } else { Outcome::NothingToCheck };
    let mut sum =
        Sum { held: Vec::new(), failing: 0, failed: 0, unjudged: 0, acceptances: AcceptanceCounts::default(), outcome: nothing };
    let mut files = files.into_iter().zip(addresses);
    let mut judged: Vec<CheckedFile> = Vec::new();
    if count == 1 {
        // No threads are started for it.
        judged.extend(files.by_ref().map(judge));
    }
    while files.len() > 0 {
        let next: Vec<_> = files.by_ref().take(AT_ONCE).collect();
        // While these are judged, those before them are printed.
        ((), judged) = rayon::join(|| sum.add(judged, outputs), || next.into_par_iter().map(judge).collect());
    }
    sum.add(judged, outputs);
    progress.done();
    let Sum { held, failing, failed, unjudged, acceptances, outcome } = sum;
    let exit_status = status(outcome).code();
    Checked {
        demands: examiner.demands,
        files: held,
        count,
        failing,
        failed,
        unjudged,
        acceptances,
        unmatched,
        outcome,
        exit_status,
    }
}

/// What the files judged so far come to.
struct Sum {
    held: Vec<CheckedFile>,
    failing: usize,
    failed: usize,
    unjudged: usize,
    acceptances: AcceptanceCounts,
    outcome: Outcome,
}

impl Sum {
    fn add(&mut self, files: Vec<CheckedFile>, outputs: &mut Outputs) {
        outputs.add(&files);
        for mut file in files {
            self.outcome = self.outcome.max(file.outcome);
            self.failing += usize::from(file.outcome != Outcome::Passed);
            self.failed += usize::from(file.outcome == Outcome::Failed);
            self.unjudged += usize::from(!file.outcome.is_verdict());
            self.acceptances = self.acceptances.and(file.acceptances);
            if outputs.hold(&file) || file::has_faults_to_tell(&file, &self.held) {
                file.practices = Vec::new();
                self.held.push(file);
            }
        }
    }
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
