//! What every command starts from: language, day, colours, the review file and its edition.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

use super::diagnostic::Diagnostics;
use super::failure::Failure;
use super::stream;
use crate::lens::{self, Bundled, EDITIONS, Id, Lang, Lens, QuestionId};
use crate::store::{self, Config, Opened};
use crate::system::System;
use crate::wording::{Phrases, phrases, shown};

/// The review file where none is named.
pub const DEFAULT_FILE: &str = "wa-review.yaml";

/// Options that every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub struct GlobalArgs {
    /// Language of everything but this help [default: from the locale]
    #[arg(long, global = true, value_enum)]
    lang: Option<Language>,
    /// Whether to use colors
    #[arg(long, global = true, value_enum, default_value_t, value_name = "WHEN")]
    color: Color,
    /// Say nothing that was not asked for
    #[arg(long, short, global = true)]
    quiet: bool,
    /// The day to take for today, as YYYY-MM-DD
    #[arg(long, global = true, value_name = "DATE")]
    today: Option<Date>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Language {
    En,
    Ja,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// The review file to work on.
#[derive(Debug, Args)]
pub struct FileArg {
    /// The review file
    #[arg(default_value = DEFAULT_FILE)]
    pub file: PathBuf,
}

/// What every command starts from.
pub struct Context {
    /// The world.
    pub system: System,
    /// How to say things.
    pub phrases: &'static Phrases,
    /// Whether to leave out what was not asked for.
    pub quiet: bool,
    color: Color,
    /// The day that was asked for, by option or variable.
    fixed_today: Option<Date>,
}

impl Context {
    /// Reads the options that every command takes.
    pub fn new(args: &GlobalArgs, system: System) -> (Self, Result<(), Failure>) {
        let lang = match args.lang {
            Some(Language::En) => Lang::En,
            Some(Language::Ja) => Lang::Ja,
            None => lang_of_locale(&system),
        };
        let (fixed_today, fault) = match fixed_today(args.today, &system) {
            Ok(today) => (today, Ok(())),
            Err(failure) => (None, Err(failure)),
        };
        (Self { phrases: phrases(lang), quiet: args.quiet, color: args.color, fixed_today, system }, fault)
    }

    /// Today, for what is written and for acceptances shown to people: `--today`, else the day of `SOURCE_DATE_EPOCH`, else the local one.
    pub fn today(&self) -> Date {
        self.fixed_today.unwrap_or_else(|| self.system.local_date())
    }

    /// The day that was asked for, by option or variable.
    pub fn fixed_today(&self) -> Option<Date> {
        self.fixed_today
    }

    /// Today, for the gate: as [`Context::today`], but the day in UTC, so that a verdict does not hang on where the machine stands.
    pub fn gate_day(&self) -> Date {
        self.fixed_today.unwrap_or_else(|| ZonedDateTime::new(self.system.now, TimeZone::UTC).date())
    }

    /// Opens a review file. Warnings about it (said in vain, of a newer format) go to stderr.
    pub fn open(&mut self, path: &Path) -> Result<Opened, Failure> {
        let opened = store::open(path).map_err(|error| Failure::Open { path: path.to_owned(), error: Box::new(error) })?;
        self.warn(path, &opened);
        Ok(opened)
    }

    /// The configuration file that is named, else the one that holds here. One that is there and cannot be used is a failure, and one whose
    /// name is not quite right is told.
    pub fn config(&mut self, named: Option<&Path>) -> Result<Option<Config>, Failure> {
        if let Some(path) = named {
            return store::config(path).map(Some).map_err(|error| Failure::of_config(path.to_owned(), error));
        }
        let found = store::find_config();
        if let Some(path) = found.misnamed {
            let (title, hint) = (self.phrases.failures.misnamed_config)(&shown(&path));
            self.say(&self.diagnostics().warning(&title, hint));
        }
        let open = |path: PathBuf| store::found_config(&path).map_err(|error| Failure::Open { path, error: Box::new(error) });
        found.file.map(open).transpose()
    }

    /// How to show what went wrong, on stderr.
    pub fn diagnostics(&self) -> Diagnostics {
        Diagnostics { phrases: self.phrases, styled: self.colors(self.system.terminal.stderr) }
    }

    /// Says what in a file is not as its author may think.
    pub fn warn(&mut self, path: &Path, opened: &Opened) {
        let text = self.diagnostics().warnings(path, opened, self.quiet);
        self.say(&text);
    }

    /// Says something beside the results, on stderr: what people typed may stand in it, and in CI it must do nothing. What cannot be said
    /// there cannot be said at all.
    pub fn say(&mut self, text: &str) {
        let colors = self.colors(self.system.terminal.stderr);
        let _ = stream::write(text, colors, &mut self.system.stderr);
    }

    /// Whether results, or everything else, may be coloured.
    pub fn colors(&self, stream_is_terminal: bool) -> bool {
        match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => {
                let wanted = |name| self.system.variable(name).is_some();
                stream_is_terminal && !wanted("NO_COLOR") && self.system.variable("TERM") != Some("dumb")
            }
        }
    }
}

/// The edition that `--lens` names, else the one that new reviews start on.
pub fn edition(typed: Option<&str>) -> Result<&'static Bundled, Failure> {
    match typed {
        None | Some("latest") => Ok(lens::latest()),
        Some(id) => lens::bundled(id).ok_or_else(|| Failure::NoSuchLens { typed: id.to_owned() }),
    }
}

/// The edition that `--lens` names, else the latest one that has an id, or a question of its number, spelled as it is typed; else the one
/// that new reviews start on.
pub fn edition_for(typed: Option<&str>, id: Option<Id>) -> Result<Arc<Lens>, Failure> {
    if typed.is_some() {
        return edition(typed).map(Bundled::lens);
    }
    let of_question = |id| if let Id::Choice(id) = id { EDITIONS.having(Id::Question(id.question())) } else { None };
    let found = id.and_then(|id| EDITIONS.having(id).or_else(|| of_question(id)));
    Ok(found.unwrap_or_else(lens::latest).lens())
}

/// The question of an id as typed, however it writes the number: the question is shown.
pub fn question_of(lens: &Lens, typed: QuestionId) -> Result<QuestionId, Failure> {
    lens.question_numbered(typed.number()).map(|question| question.id).ok_or_else(|| Failure::NoSuchId {
        typed: typed.to_string(),
        edition: lens.edition.id.to_string(),
        hint: None,
    })
}

/// The language of the locale: the first of the three variables that is set decides, as POSIX has it.
fn lang_of_locale(system: &System) -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| system.variable(name));
    let language = locale.and_then(|locale| locale.split(['_', '.', '@', '-']).next());
    if language.is_some_and(|language| language.eq_ignore_ascii_case("ja")) { Lang::Ja } else { Lang::En }
}

/// `--today`, else the day of `SOURCE_DATE_EPOCH` in UTC.
fn fixed_today(typed: Option<Date>, system: &System) -> Result<Option<Date>, Failure> {
    let Some(epoch) = system.variable("SOURCE_DATE_EPOCH").filter(|_| typed.is_none()) else { return Ok(typed) };
    let second = epoch.parse().ok().and_then(|seconds| Timestamp::from_second(seconds).ok());
    let date = second.map(|instant| ZonedDateTime::new(instant, TimeZone::UTC).date());
    date.map(Some).ok_or_else(|| Failure::BadSourceDateEpoch(epoch.to_owned()))
}
