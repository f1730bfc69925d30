//! What is printed of a verdict, and where to.

use std::io;
use std::mem;
use std::path::{Path, PathBuf};

use super::super::context::Context;
use super::super::failure::Failure;
use super::super::formats::{CHECK_FORMATS, CheckFormat, GITHUB, Made, markdown_of_check};
use super::super::output::{print, print_commands};
use super::super::stream::{Door, Own, own, unless_gone};
use crate::content::{Checked, CheckedFile, Spooled, TooMuch};
use crate::format::{COLUMNS_WITHOUT_TERMINAL, SUMMARY_LIMIT, summary};
use crate::store::{self, HOLD};
use crate::telling::Check;
use crate::wording::{Phrases, printable};

/// A format to print, and the file that it goes to; none: stdout.
pub type Wanted = (&'static CheckFormat, Option<PathBuf>);

/// The formats to print, while files are judged and when all are.
pub struct Outputs {
    outputs: Vec<Output>,
}

struct Output {
    format: &'static CheckFormat,
    file: Option<PathBuf>,
    form: Form,
}

enum Form {
    AtOnce(fn(&Check, u16) -> String),
    FileByFile { spooled: Box<dyn Spooled>, kept: io::Result<()> },
}

impl Outputs {
    /// Those that are wanted, over so many files.
    pub fn over(files: usize, wanted: Vec<Wanted>, phrases: &'static Phrases) -> Self {
        let output = |(format, file): Wanted| {
            let form = match format.made {
                Made::AtOnce(print) => Form::AtOnce(print),
                Made::FileByFile(make) => Form::FileByFile { spooled: make(phrases, files, HOLD), kept: Ok(()) },
            };
            Output { format, file, form }
        };
        Self { outputs: wanted.into_iter().map(output).collect() }
    }

    /// Whether every practice is told.
    pub fn practices(&self) -> bool {
        self.outputs.iter().any(|output| output.format.practices)
    }

    /// Whether what people read goes to stdout, and tells everything; else the verdict, and what could not be read, go to stderr.
    pub fn is_told(&self) -> bool {
        let tells =
            |output: &Output| output.file.is_none() && (output.format.commands || output.format.name == CHECK_FORMATS[0].name);
        self.outputs.iter().any(tells)
    }

    /// Whether a file must be held until all are judged.
    pub fn hold(&self, file: &CheckedFile) -> bool {
        self.outputs.iter().any(|output| matches!(output.form, Form::AtOnce(_))) && file.says_something()
    }

    /// Takes the next files. What cannot be kept is told in the end, and keeps no other format from being printed.
    pub fn add(&mut self, files: &[CheckedFile]) {
        for output in &mut self.outputs {
            if let Form::FileByFile { spooled, kept: kept @ Ok(()) } = &mut output.form {
                *kept = files.iter().try_for_each(|file| spooled.add(file));
            }
        }
    }

    /// Prints every format that was asked for. One that cannot be written does not keep the others from being so.
    pub fn tell(mut self, checked: &Checked, context: &mut Context) -> Result<(), Failure> {
        let told = Check { checked, phrases: context.phrases };
        let mut failed = None;
        for output in &mut self.outputs {
            failed = failed.or(output.print(&told, context).err());
        }
        if self.outputs.iter().any(|output| output.format.name == GITHUB) {
            summarize(&told, context);
        }
        if !self.is_told() && !context.quiet {
            context.say(&format!("{}\n", checked.title(context.phrases)));
        }
        failed.map_or(Ok(()), Err)
    }
}

impl Output {
    fn print(&mut self, told: &Check, context: &mut Context) -> Result<(), Failure> {
        let file = self.file.as_deref();
        match &mut self.form {
            Form::AtOnce(make) => {
                let columns = context.system.terminal.columns_of_stdout.filter(|_| file.is_none());
                let text = make(told, columns.unwrap_or(COLUMNS_WITHOUT_TERMINAL));
                print_at_once(&text, self.format, file, context)
            }
            Form::FileByFile { spooled, kept } => {
                mem::replace(kept, Ok(())).map_err(Failure::NotKept)?;
                let too_much = print_file_by_file(spooled.as_mut(), told.checked, file, context)?;
                warn(too_much, context);
                Ok(())
            }
        }
    }
}

fn print_at_once(text: &str, format: &CheckFormat, file: Option<&Path>, context: &mut Context) -> Result<(), Failure> {
    match file {
        Some(path) if own(path) == Some(Own::Stderr) => {
            context.say(text);
            Ok(())
        }
        Some(path) => {
            let text = printable(text, false);
            store::write_whole(path, text.as_bytes()).map_err(|error| Failure::of_write(path, error))
        }
        None if format.commands => print_commands(text, context),
        None => print(text, context),
    }
}

fn print_file_by_file(
    spooled: &mut dyn Spooled,
    checked: &Checked,
    file: Option<&Path>,
    context: &mut Context,
) -> Result<Option<TooMuch>, Failure> {
    let mut too_much = None;
    let mut write = |out: &mut dyn io::Write, into_log| {
        let mut door = Door::new(out, into_log);
        too_much = spooled.write(checked, &mut door)?;
        door.finish()
    };
    match file {
        // What cannot be said there cannot be said at all.
        Some(path) if own(path) == Some(Own::Stderr) => drop(write(&mut context.system.stderr, true)),
        Some(path) => {
            store::write_whole_with(path, &mut |out| write(out, false)).map_err(|error| Failure::of_write(path, error))?;
        }
        None => unless_gone(write(&mut context.system.stdout, true)).map_err(Failure::Stdout)?,
    }
    Ok(too_much)
}

fn warn(too_much: Option<TooMuch>, context: &mut Context) {
    let platforms = &context.phrases.platforms;
    let title = match too_much {
        None => return,
        Some(TooMuch::Results { found, most }) => (platforms.too_many_results)(found, most),
        Some(TooMuch::Bytes { compressed, most }) => (platforms.too_many_bytes)(compressed, most),
    };
    context.say(&context.diagnostics().warning(&title, platforms.split));
}

/// Appends the verdict to the summary of the step, where the runner has one. The verdict does not hang on it.
fn summarize(told: &Check, context: &mut Context) {
    let Some(path) = context.system.variable("GITHUB_STEP_SUMMARY").map(str::to_owned) else { return };
    let text = markdown_of_check(told);
    let room = |there: u64| SUMMARY_LIMIT.saturating_sub(usize::try_from(there).unwrap_or(usize::MAX));
    if let Err(error) = store::append(Path::new(&path), |there| summary(&text, room(there), told.phrases)) {
        context.say(&format!("{}\n", (told.phrases.platforms.no_summary)(&path, &error)));
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use jiff::civil::date;

    use super::super::file::{Baseline, Examiner};
    use super::*;
    use crate::assessment::AcceptanceCounts;
    use crate::content::Outcome;
    use crate::lens::Lang;
    use crate::review::{Bar, Demands};
    use crate::store::Address;
    use crate::wording::phrases;

    const REVIEWS: [&str; 5] = ["hostile.yaml", "all-high.yaml", "no-such-file.yaml", "complete.yaml", "japanese.yaml"];

    fn demands() -> Demands {
        Demands {
            fail_on: Some(Bar::Medium),
            max_hri: Some(0),
            min_score: Some(90),
            min_answered: Some(100),
            strict: Some(true),
            ..Demands::default()
        }
    }

    fn judged(count: usize, phrases: &'static Phrases) -> Vec<CheckedFile> {
        let (demands, today) = (demands(), date(2026, 11, 23));
        let examiner = Examiner { demands, baseline: Baseline::None, today, practices: true, phrases };
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reviews");
        let judge = |name: &&str| examiner.file(folder.join(name), Address::default());
        let mut files: Vec<_> = (0..count.div_ceil(REVIEWS.len())).flat_map(|_| REVIEWS.iter().map(judge)).take(count).collect();
        for (number, file) in files.iter_mut().enumerate() {
            file.path = PathBuf::from(format!("reviews/{number:03}.yaml"));
            (file.address.path, file.address.key) = (file.path.clone(), file.path.clone());
        }
        files
    }

    fn written(format: &CheckFormat, files: &[CheckedFile], hold: usize, phrases: &'static Phrases) -> Option<String> {
        let Made::FileByFile(make) = format.made else { return None };
        let mut spooled = make(phrases, files.len(), hold);
        files.iter().try_for_each(|file| spooled.add(file)).unwrap();
        let checked = Checked {
            demands: demands(),
            files: Vec::new(),
            count: files.len(),
            failing: files.len(),
            failed: files.len(),
            unjudged: 0,
            acceptances: AcceptanceCounts::default(),
            unmatched: vec!["no*such".to_owned()],
            outcome: Outcome::Unreadable,
            exit_status: 2,
        };
        let mut bytes = Vec::new();
        assert_eq!(spooled.write(&checked, &mut bytes).unwrap(), None);
        Some(String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn what_went_through_a_file_is_what_was_held() {
        for (count, lang) in [(1, Lang::En), (3, Lang::Ja), (45, Lang::En)] {
            let phrases = phrases(lang);
            let files = judged(count, phrases);
            for format in CHECK_FORMATS {
                let held = written(format, &files, usize::MAX, phrases);
                for hold in [0, 10_000] {
                    assert!(written(format, &files, hold, phrases) == held, "{} of {count} files, {hold}", format.name);
                }
                let Some(held) = held else { continue };
                // Whatever a format puts together otherwise, in one of a kind the files stand in their order.
                if ["json", "csv", "junit"].contains(&format.name) {
                    let places: Vec<_> = files.iter().map(|file| held.find(&*file.path.to_string_lossy()).unwrap()).collect();
                    assert!(places.is_sorted(), "{}", format.name);
                }
                if ["json", "sarif", "gitlab"].contains(&format.name) {
                    let document: serde_json::Value = serde_json::from_str(&held).unwrap();
                    assert!(!document.is_null());
                }
            }
        }
    }
}
