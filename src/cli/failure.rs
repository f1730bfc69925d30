//! The one place where what went wrong becomes words and an exit status.

use std::io;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::ExitStatus;
use super::context::Context;
use super::output::say;
use crate::lens::EDITIONS;
use crate::questionnaire::command;
use crate::store::{Fault, FaultKind, NotAPattern, OpenError, Opened, SaveError, WriteError};
use crate::wording::harmless;

/// Why a command could not do what it was asked to.
#[derive(Debug)]
pub enum Failure {
    /// A review file could not be opened.
    Open {
        /// The file.
        path: PathBuf,
        /// Why.
        error: Box<OpenError>,
    },
    /// A review file could not be saved or made.
    Save {
        /// The file.
        path: PathBuf,
        /// Why.
        error: SaveError,
    },
    /// Another file could not be written.
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A result would replace a review file.
    ReviewThere {
        /// The file.
        path: PathBuf,
    },
    /// `explain` tells an answer to people alone.
    AnswerOnlyForPeople,
    /// stdout could not be written.
    Stdout(io::Error),
    /// `--lens` names an edition that there is not.
    NoSuchLens {
        /// As it was typed.
        typed: String,
    },
    /// An id that the edition does not have.
    NoSuchId {
        /// As it was typed.
        typed: String,
        /// The edition.
        edition: String,
        /// Ids that are spelled almost so.
        near: Vec<String>,
    },
    /// A review was asked for without a terminal.
    NoTerminal {
        /// The file to review.
        path: PathBuf,
        /// Only answers of this age or more were to be asked again, in days.
        stale: Option<u32>,
        /// Only the workload and what must be protected were to be changed.
        profile: bool,
    },
    /// `--lens` names another edition than the file.
    OtherLens {
        /// The file.
        path: PathBuf,
        /// Its edition.
        has: String,
        /// The edition that was asked for.
        typed: String,
    },
    /// A review is of the edition already that it is to be brought to.
    SameEdition {
        /// The file.
        path: PathBuf,
        /// The edition.
        edition: String,
    },
    /// A review is of a later edition than the one that it is to be brought to.
    OlderEdition {
        /// The file.
        path: PathBuf,
        /// Its edition.
        has: String,
        /// The edition that was asked for.
        typed: String,
    },
    /// An edition is to be compared with itself.
    NothingToCompare,
    /// The terminal failed.
    Terminal(io::Error),
    /// A configuration file that is not there.
    NoConfig {
        /// The file.
        path: PathBuf,
    },
    /// A text that is no pattern of files.
    NotAPattern {
        /// As it was typed.
        typed: String,
        /// Why.
        error: NotAPattern,
    },
    /// `--fail-on-new` without a baseline.
    NoBaseline,
    /// One file as the baseline of several.
    BaselineForMany,
    /// Two formats for stdout.
    TwoForStdout,
    /// `SOURCE_DATE_EPOCH` is no number of seconds.
    BadSourceDateEpoch(String),
}

impl Failure {
    /// A result that could not be written to a file.
    pub fn of_write(path: &Path, error: WriteError) -> Self {
        match error {
            WriteError::ReviewThere => Self::ReviewThere { path: path.to_owned() },
            WriteError::Io(error) => Self::Write { path: path.to_owned(), error },
        }
    }

    /// Says on stderr what went wrong and what to do, and how the run ends.
    pub fn tell(&self, context: &mut Context) -> ExitStatus {
        let text = self.text(context);
        say(&text, context);
        match self {
            Self::Open { error, .. } if matches!(**error, OpenError::UnknownEdition { .. }) => ExitStatus::UnknownEdition,
            _ => ExitStatus::Invalid,
        }
    }

    fn text(&self, context: &Context) -> String {
        let failures = &context.phrases.failures;
        let known = || EDITIONS.iter().map(|edition| edition.id).collect::<Vec<_>>().join(", ");
        let (title, hint) = match self {
            Self::Open { path, error } => return open_text(path, error, context),
            Self::Save { path, error } => {
                let (title, hint) = (failures.save)(&shown(path), error);
                (title, Some(hint))
            }
            Self::Write { path, error } => ((failures.write)(&shown(path), error), None),
            Self::ReviewThere { path } => ((failures.review_there)(&shown(path)), Some(failures.another_file.to_owned())),
            Self::AnswerOnlyForPeople => {
                (failures.answer_only_for_people.to_owned(), Some(failures.answer_for_programs.to_owned()))
            }
            Self::Stdout(error) => ((failures.stdout)(error), None),
            Self::NoSuchLens { typed } => ((failures.no_such_lens)(&harmless(typed)), Some((failures.known_editions)(&known()))),
            Self::NoSuchId { typed, edition, near } => {
                let hint = if near.is_empty() { failures.list_ids.to_owned() } else { (failures.did_you_mean)(&near.join(", ")) };
                ((failures.no_such_id)(&harmless(typed), edition), Some(hint))
            }
            Self::NoTerminal { path, stale, profile } => {
                let (title, hint) = (failures.no_terminal)(&shown(path));
                let words = &context.phrases.profile;
                let hint = match stale {
                    // What is `days` old or older is older than one day less.
                    Some(days) => (words.stale_elsewhere)(&shown(path), days.saturating_sub(1)),
                    None if *profile => (words.profile_elsewhere)(&shown(path)),
                    None => hint,
                };
                (title, Some(hint))
            }
            Self::OtherLens { path, has, typed } => {
                let place = |id: &str| EDITIONS.iter().position(|edition| edition.id == id);
                // There is no way back to an earlier edition.
                let upgrade = (place(has) < place(typed))
                    .then(|| format!("{} --to {typed}", command("wa-sec upgrade", Some(&shown(path)))));
                let (title, hint) = (failures.other_lens)(&shown(path), has, typed, upgrade.as_deref());
                (title, Some(hint))
            }
            Self::SameEdition { path, edition } => ((failures.same_edition)(&shown(path), edition), None),
            Self::OlderEdition { path, has, typed } => ((failures.older_edition)(&shown(path), has, typed), None),
            Self::NothingToCompare => (failures.nothing_to_compare.to_owned(), Some((failures.known_editions)(&known()))),
            Self::NoConfig { path } => ((context.phrases.gate.no_config)(&shown(path)), None),
            Self::NotAPattern { typed, error } => ((context.phrases.gate.not_a_pattern)(&harmless(typed), error), None),
            Self::NoBaseline => hinted(context.phrases.gate.no_baseline),
            Self::BaselineForMany => hinted(context.phrases.gate.baseline_for_many),
            Self::TwoForStdout => hinted(context.phrases.gate.two_for_stdout),
            Self::Terminal(error) => ((failures.terminal)(error), None),
            Self::BadSourceDateEpoch(value) => ((failures.bad_source_date_epoch)(&harmless(value)), None),
        };
        plain(&title, hint.as_deref(), context)
    }
}

fn hinted((title, hint): (&str, &str)) -> (String, Option<String>) {
    (title.to_owned(), Some(hint.to_owned()))
}

fn shown(path: &Path) -> String {
    harmless(&path.display().to_string()).into_owned()
}

/// "error: …" with a line of help, as clap and rustc say it.
fn plain(title: &str, hint: Option<&str>, context: &Context) -> String {
    let renderer = renderer(context);
    let group = Level::ERROR
        .with_name(context.phrases.failures.error)
        .primary_title(title)
        .elements(hint.map(|hint| Level::HELP.with_name(context.phrases.failures.help).message(hint)));
    format!("{}\n", renderer.render(&[group]))
}

fn renderer(context: &Context) -> Renderer {
    if context.colors(context.system.terminal.stderr) { Renderer::styled() } else { Renderer::plain() }
}

/// How many faults there are, those that are not listed included.
fn count(faults: &[Fault]) -> usize {
    faults.iter().map(|fault| if let FaultKind::MoreFaults(more) = fault.kind { more } else { 1 }).sum()
}

fn open_text(path: &Path, error: &OpenError, context: &Context) -> String {
    let phrases = context.phrases;
    let failures = &phrases.failures;
    match error {
        OpenError::Faulty { text, faults } => {
            let mut out: String = faults.iter().map(|fault| snippet(path, text, fault, Severity::Error, context)).collect();
            out += &plain(&(failures.faulty)(&shown(path), count(faults)), None, context);
            out
        }
        OpenError::UnknownEdition { text, id, place, known } => {
            let title = (failures.unknown_edition)(&harmless(id));
            let hint = (failures.known_editions)(&known.join(", "));
            with_source(path, text, &title, place.span.clone(), Some(&hint), Severity::Error, context)
        }
        _ => {
            let (title, hint) = (failures.open)(&shown(path), error);
            plain(&title, hint.as_deref(), context)
        }
    }
}

#[derive(Clone, Copy)]
enum Severity {
    Error,
    Warning,
}

/// Says what in a file is not as its author may think: what is said in vain, or in a newer format that this binary does not know.
pub fn warn(context: &mut Context, path: &Path, opened: &Opened) {
    // That a file is not read in full is never a secret: without it the numbers would mislead.
    let is_shown = |fault: &&Fault| !context.quiet || matches!(fault.kind, FaultKind::NewerFormat(_));
    let text: String = opened
        .warnings
        .iter()
        .filter(is_shown)
        .map(|fault| snippet(path, opened.text(), fault, Severity::Warning, context))
        .collect();
    say(&text, context);
}

fn snippet(path: &Path, text: &str, fault: &Fault, severity: Severity, context: &Context) -> String {
    let faults = &context.phrases.faults;
    let hint = fault.hint.as_ref().map(|hint| (faults.hint)(hint));
    with_source(path, text, &(faults.fault)(&fault.kind), fault.place.span.clone(), hint.as_deref(), severity, context)
}

fn with_source(
    path: &Path,
    text: &str,
    title: &str,
    span: std::ops::Range<usize>,
    hint: Option<&str>,
    severity: Severity,
    context: &Context,
) -> String {
    let failures = &context.phrases.failures;
    let level = match severity {
        Severity::Error => Level::ERROR.with_name(failures.error),
        Severity::Warning => Level::WARNING.with_name(failures.warning),
    };
    let (line_number, line, span) = line_of(text, span);
    let path = shown(path);
    let source = Snippet::source(line).line_start(line_number).path(path.as_str()).annotation(AnnotationKind::Primary.span(span));
    let mut group = level.primary_title(title).element(source);
    if let Some(hint) = hint {
        group = group.element(Level::HELP.with_name(failures.help).message(hint));
    }
    format!("{}\n", renderer(context).render(&[group]))
}

/// The first line of a span, and the span within it. Only that line is shown: the rest of a file is nobody's business in a log. The
/// renderer shortens it to what fits and still counts its columns; only a line without end is cut before.
fn line_of(text: &str, span: std::ops::Range<usize>) -> (usize, String, std::ops::Range<usize>) {
    const LONGEST: usize = 20_000;
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let before = &text[..start];
    let line_start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let line_end = text[start..].find(['\n', '\r']).map_or(text.len(), |at| start + at);
    let from = if start - line_start > LONGEST / 2 { text.floor_char_boundary(start - LONGEST / 2) } else { line_start };
    let to = text.floor_char_boundary(line_end.min(from + LONGEST));
    // One character for one, so that the span still fits.
    let head = visible(&text[from..start]);
    let marked = visible(&text[start..text.floor_char_boundary(span.end.clamp(start, to))]);
    let tail = visible(&text[start + text[start..text.floor_char_boundary(span.end.clamp(start, to))].len()..to]);
    let at = head.len()..(head.len() + marked.len()).max(head.len());
    (line_breaks(before) + 1, format!("{head}{marked}{tail}"), at)
}

/// As YAML counts them: `\n`, `\r\n`, and `\r` alone.
fn line_breaks(text: &str) -> usize {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().filter(|&(at, &b)| b == b'\n' || b == b'\r' && bytes.get(at + 1) != Some(&b'\n')).count()
}

/// Shows harmful characters as a replacement, so that a reader sees that something is there.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c == '\t' {
                ' '
            } else if harmless(c.encode_utf8(&mut [0; 4])).is_empty() {
                '\u{FFFD}'
            } else {
                c
            }
        })
        .collect()
}
