//! The one place where what went wrong becomes words and an exit status.

use std::io;
use std::path::{Path, PathBuf};

use super::ExitStatus;
use super::diagnostic::Diagnostics;
use crate::content::Unrenderable;
use crate::importer::Refusal;
use crate::lens::EDITIONS;
use crate::questionnaire::command;
use crate::review::{LeftIn, Sensitive, quoted};
use crate::store::{
    FaultKind, GitError, Hint, MilestoneError, NotAFile, NotAPattern, OpenError, ReadError, SaveError, WriteError,
};
use crate::wording::{harmless, shown, visible};

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
    /// What is to be written of many files could not be kept until all were judged.
    NotKept(io::Error),
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
        /// What may have been meant.
        hint: Option<Hint>,
    },
    /// An id that no edition has, or not the one that is named with it.
    NoSuchPractice {
        /// What is wrong.
        kind: Box<FaultKind>,
        /// What may have been meant.
        hint: Option<Hint>,
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
    /// A text that is no colour.
    NotAColor(String),
    /// A picture for the cover that cannot be read, or that is neither PNG nor SVG.
    NoLogo {
        /// The file.
        path: PathBuf,
        /// Why it cannot be read; none where it is no picture.
        error: Option<ReadError>,
    },
    /// A PNG file for the cover that cannot be decoded, or has too many pixels.
    BrokenLogo(PathBuf),
    /// A configuration file names a file out of bounds.
    LeadsOut {
        /// The file, as it is named.
        named: String,
        /// The configuration file.
        config: PathBuf,
        /// The option by which a person may name it.
        option: &'static str,
    },
    /// A format cannot write a report.
    Unrenderable {
        /// Its name.
        format: &'static str,
        /// Why.
        error: Unrenderable,
    },
    /// A report that was to be redacted gives something away: so much of each kind.
    NotRedacted {
        /// What is left.
        left: Vec<(Sensitive, usize)>,
        /// In which texts of the review, where one of them alone gives it away.
        places: Vec<LeftIn>,
    },
    /// A report was written, but what is there is not what was written.
    ReadBack {
        /// The file.
        path: PathBuf,
        /// How many practices it tells of.
        counted: usize,
        /// How many it should.
        expected: usize,
    },
    /// A text that is no pattern of files.
    NotAPattern(NotAPattern),
    /// `--fail-on-new` without a baseline.
    NoBaseline,
    /// One file as the baseline of several.
    BaselineForMany,
    /// Two formats for stdout.
    TwoForStdout,
    /// Two formats are asked for in one file.
    TwoForFile(PathBuf),
    /// There is no milestone to be made or read.
    Milestone(MilestoneError),
    /// A review cannot be had from git.
    Git(GitError),
    /// A review to compare with is not there, and its name may be meant as that of a branch.
    MeantAsReference {
        /// As it was typed.
        path: PathBuf,
        /// `git:main`
        meant: String,
    },
    /// A file to import could not be read.
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "there is nothing to import"))]
    Unimported {
        /// The file.
        path: PathBuf,
        /// Why.
        error: ReadError,
    },
    /// A file to import is not taken.
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "there is nothing to import"))]
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        refusal: Box<Refusal>,
    },
    /// Changes are to be approved, and there is no terminal.
    #[cfg_attr(not(feature = "xlsx"), expect(dead_code, reason = "there is nothing to import"))]
    NobodyToAsk {
        /// The review file.
        path: PathBuf,
    },
    /// `SOURCE_DATE_EPOCH` is no number of seconds.
    BadSourceDateEpoch(String),
}

impl Failure {
    /// A result that could not be written to a file.
    pub fn of_write(path: &Path, error: WriteError) -> Self {
        match error {
            WriteError::ReviewThere => Self::ReviewThere { path: path.to_owned() },
            WriteError::LeadsOut => Self::Open { path: path.to_owned(), error: Box::new(OpenError::LeadsOut) },
            WriteError::LeadsNowhere => {
                Self::Open { path: path.to_owned(), error: Box::new(OpenError::NotAFile(NotAFile::LinkToNowhere)) }
            }
            WriteError::Io(error) => Self::Write { path: path.to_owned(), error },
        }
    }

    /// A configuration file that could not be read.
    pub fn of_config(path: PathBuf, error: OpenError) -> Self {
        match error {
            OpenError::NotFound => Self::NoConfig { path },
            error => Self::Open { path, error: Box::new(error) },
        }
    }

    /// How the run ends.
    pub fn exit_status(&self) -> ExitStatus {
        match self {
            Self::Open { error, .. } if matches!(**error, OpenError::UnknownEdition { .. }) => ExitStatus::UnknownEdition,
            _ => ExitStatus::Invalid,
        }
    }

    /// What went wrong and what to do.
    pub fn text(&self, diagnostics: &Diagnostics) -> String {
        let (failures, say) = (&diagnostics.phrases.failures, &diagnostics.phrases.faults);
        let known = || EDITIONS.iter().map(|edition| edition.id).collect::<Vec<_>>().join(", ");
        let (title, hint) = match self {
            Self::Open { path, error } => return diagnostics.unopened(path, error),
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
            Self::NotKept(error) => ((failures.not_kept)(error), Some(failures.another_temporary_folder.to_owned())),
            Self::NoSuchLens { typed } => ((failures.no_such_lens)(&as_typed(typed)), Some((failures.known_editions)(&known()))),
            Self::NoSuchId { typed, edition, hint } => {
                let hint = hint.as_ref().map_or_else(|| failures.list_ids.to_owned(), say.hint);
                ((failures.no_such_id)(&as_typed(typed), edition), Some(hint))
            }
            Self::NoSuchPractice { kind, hint } => {
                ((say.fault)(kind), Some(hint.as_ref().map_or_else(|| failures.list_ids.to_owned(), say.hint)))
            }
            Self::NoTerminal { path, stale, profile } => {
                let (title, hint) = (failures.no_terminal)(&shown(path));
                let words = &diagnostics.phrases.profile;
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
            Self::NoConfig { path } => ((diagnostics.phrases.gate.no_config)(&shown(path)), None),
            Self::NotAColor(typed) => hinted((failures.not_a_color)(&as_typed(typed))),
            Self::NoLogo { path, error } => hinted((failures.no_logo)(&shown(path), error.as_ref())),
            Self::BrokenLogo(path) => hinted((failures.logo_broken)(&shown(path))),
            Self::LeadsOut { named, config, option } => hinted((failures.leads_out)(&harmless(named), &shown(config), option)),
            Self::Unrenderable { format, error } => match error {
                Unrenderable::Logo => hinted((failures.logo_unfit)(format)),
                Unrenderable::TooLong { at, column, length, limit } => {
                    hinted((failures.text_too_long)(at, column, *length, *limit))
                }
                Unrenderable::Library(said) => ((failures.library)(format, &harmless(said)), None),
            },
            Self::NotRedacted { left, places } => {
                let lines: Vec<_> = left.iter().map(|&(kind, count)| (diagnostics.phrases.redaction.left)(kind, count)).collect();
                (lines.join("; "), Some((diagnostics.phrases.redaction.take_out_by_hand)(places)))
            }
            Self::ReadBack { path, counted, expected } => ((failures.read_back)(&shown(path), *counted, *expected), None),
            Self::NotAPattern(error) => ((diagnostics.phrases.gate.not_a_pattern)(&as_typed(&error.typed), error), None),
            Self::NoBaseline => hinted(diagnostics.phrases.gate.no_baseline),
            Self::BaselineForMany => hinted(diagnostics.phrases.gate.baseline_for_many),
            Self::TwoForStdout => hinted(diagnostics.phrases.gate.two_for_stdout),
            Self::TwoForFile(path) => hinted((diagnostics.phrases.gate.two_for_file)(&shown(path))),
            Self::Milestone(error) => (diagnostics.phrases.milestone.failure)(error),
            Self::Git(error) => (diagnostics.phrases.difference.git)(error),
            Self::MeantAsReference { path, meant } => {
                ((failures.open)(&shown(path), &OpenError::NotFound).0, Some((say.hint)(&Hint::DidYouMean(meant.clone()))))
            }
            Self::Terminal(error) => ((failures.terminal)(error), None),
            Self::Unimported { path, error } => ((diagnostics.phrases.import.unreadable)(&shown(path), error), None),
            Self::Refused { path, refusal } => return refused_text(path, refusal, diagnostics),
            Self::NobodyToAsk { path } => {
                let (title, hint) = (diagnostics.phrases.import.nobody_to_ask)(&shown(path));
                (title, Some(hint))
            }
            Self::BadSourceDateEpoch(value) => ((failures.bad_source_date_epoch)(&as_typed(value)), None),
        };
        let hint = hint.map(|hint| harmless(&hint).into_owned());
        diagnostics.plain(&harmless(&title), hint.as_deref())
    }
}

/// What was typed, as a message quotes it.
fn as_typed(typed: &str) -> String {
    visible(&quoted(typed))
}

/// Every fault with its cell, as far as somebody reads on, then how many there are.
fn refused_text(path: &Path, refusal: &Refusal, diagnostics: &Diagnostics) -> String {
    let (import, names) = (&diagnostics.phrases.import, &diagnostics.phrases.sheet.names);
    let mut text = String::new();
    if let Refusal::Faulty(faults) = refusal {
        for fault in &faults.told {
            let (title, hint) = (import.fault)(fault, names);
            text += &diagnostics.plain(&harmless(&title), hint.as_deref().map(harmless).as_deref());
        }
    }
    let (title, hint) = (import.refused)(&shown(path), refusal, names);
    text + &diagnostics.plain(&harmless(&title), hint.as_deref().map(harmless).as_deref())
}

fn hinted((title, hint): (impl Into<String>, impl Into<String>)) -> (String, Option<String>) {
    (title.into(), Some(hint.into()))
}
