//! Milestones: frozen copies of a review.
//!
//! They are kept beside the review, in a folder of its name (`wa-review.milestones/2026-11-23-before-audit.yaml`), and not in it:
//!
//! - a milestone is a plain review file, byte for byte what the review was on that day, so every command reads it and git shows what
//!   changed since; inside the review it would be a second format for the same thing;
//! - the review stays as small and as readable as it was, however many milestones there are;
//! - adding one writes nothing into the file with the answers, so it can neither lose one nor conflict with somebody who is answering.
//!
//! A milestone is never overwritten, and its file may not be written: no command here does, and a save is refused.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use thiserror::Error;

use super::output_file::{leads_out, make_folder};
use super::review_file::{MILESTONES, Opened};
use super::whole_file;
use crate::review::plain_line;

/// The name under which the most recent milestone is found.
pub const LATEST: &str = "latest";

/// The most characters that a name keeps; with four bytes each it still fits into a file name.
const LONGEST_NAME: usize = 48;

/// A milestone of a review.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Milestone {
    /// The day on which it was made.
    pub day: Date,
    /// Its name; blank where none was given.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
}

/// Why there is no milestone to be made or read.
#[derive(Debug, Error)]
pub enum MilestoneError {
    /// The name has no letter and no digit that a file name could hold.
    #[error("no letter or digit in the name {0:?}")]
    Nameless(String),
    /// The name means the most recent one.
    #[error("{LATEST} is taken")]
    Reserved,
    /// There is one of that day and name.
    #[error("{0:?} is there")]
    AlreadyExists(PathBuf),
    /// Their folder is a link that leads out of the repository.
    #[error("{0:?} leads out")]
    LeadsOut(PathBuf),
    /// No milestone is called so.
    #[error("no milestone {typed}")]
    NoSuch {
        /// As it was typed.
        typed: String,
        /// What there is.
        known: Vec<Milestone>,
    },
    /// Several are.
    #[error("several milestones {typed}")]
    Several {
        /// As it was typed.
        typed: String,
        /// Those that it may mean.
        found: Vec<Milestone>,
    },
    /// The system refuses.
    #[error("{path:?} cannot be reached")]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl Milestone {
    /// What it is called in its file's name: its day, and its name where it has one.
    pub fn label(&self) -> String {
        if self.name.is_empty() { self.day.to_string() } else { format!("{}-{}", self.day, self.name) }
    }

    /// The milestone that a file holds, by its name; none where it is another file.
    fn of(path: PathBuf) -> Option<Self> {
        let stem = path.file_name()?.to_str()?.strip_suffix(".yaml")?;
        let (day, rest) = stem.split_at_checked("2026-11-23".len())?;
        let day = day.parse().ok()?;
        let name = if rest.is_empty() { rest } else { rest.strip_prefix('-')? };
        Some(Self { day, name: name.to_owned(), path })
    }
}

/// Where the milestones of a review are.
pub fn milestones_folder(review: &Path) -> PathBuf {
    let mut name = review.file_stem().unwrap_or_default().to_owned();
    name.push(MILESTONES);
    review.with_file_name(name)
}

/// Freezes a review as it was read.
///
/// # Errors
/// The name cannot be part of a file name, or is taken; or the system refuses. Then there is no new file.
pub fn add_milestone(opened: &Opened, day: Date, name: Option<&str>) -> Result<Milestone, MilestoneError> {
    let name = name.map(file_name_of).transpose()?.unwrap_or_default();
    let folder = milestones_folder(opened.path());
    if leads_out(&folder) {
        return Err(MilestoneError::LeadsOut(folder));
    }
    make_folder(&folder).map_err(|source| MilestoneError::Io { path: folder.clone(), source })?;
    let mut milestone = Milestone { day, name, path: PathBuf::new() };
    milestone.path = folder.join(format!("{}.yaml", milestone.label()));
    whole_file::create_read_only(&milestone.path, opened.text().as_bytes()).map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => MilestoneError::AlreadyExists(milestone.path.clone()),
        _ => MilestoneError::Io { path: milestone.path.clone(), source },
    })?;
    Ok(milestone)
}

/// The milestones of a review, the oldest first; those of one day by name. Other files in their folder are left alone.
///
/// # Errors
/// The folder is there and cannot be read.
pub fn milestones(review: &Path) -> Result<Vec<Milestone>, MilestoneError> {
    let folder = milestones_folder(review);
    let unreadable = |source| MilestoneError::Io { path: folder.clone(), source };
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(error)),
    };
    let paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>().map_err(unreadable)?;
    let mut found: Vec<_> = paths.into_iter().filter_map(Milestone::of).collect();
    found.sort();
    Ok(found)
}

/// The milestone that is meant: by its name or the name of its file, whole or as far as it is needed to tell it from the others, or
/// as the most recent one ([`LATEST`]).
///
/// # Errors
/// None is meant, or several are: two of one day are not put in order by guessing.
pub fn milestone(review: &Path, typed: &str) -> Result<Milestone, MilestoneError> {
    let known = milestones(review)?;
    let wanted = file_name_of(typed).unwrap_or_else(|_| typed.to_owned());
    let named = |milestone: &Milestone| [milestone.label(), milestone.name.clone()];
    let meant = |is_meant: &dyn Fn(&str) -> bool| -> Vec<Milestone> {
        let found = known.iter().filter(|milestone| named(milestone).iter().any(|name| !name.is_empty() && is_meant(name)));
        found.cloned().collect()
    };
    let mut found = if typed == LATEST {
        let last = known.last().map(|milestone| milestone.day);
        known.iter().filter(|milestone| Some(milestone.day) == last).cloned().collect()
    } else {
        meant(&|name| name == wanted)
    };
    if found.is_empty() && typed != LATEST && !wanted.is_empty() {
        found = meant(&|name| name.starts_with(&wanted));
    }
    match found.len() {
        0 => Err(MilestoneError::NoSuch { typed: typed.to_owned(), known }),
        1 => Ok(found.remove(0)),
        _ => Err(MilestoneError::Several { typed: typed.to_owned(), found }),
    }
}

/// A name as a part of a file name, the same on every system: letters and digits of any script stay, everything else (blanks, separators of
/// paths, what controls a terminal) becomes a hyphen, and what is too long is cut.
fn file_name_of(typed: &str) -> Result<String, MilestoneError> {
    let mut name = String::new();
    for c in plain_line(typed).chars() {
        if c.is_alphanumeric() || c == '_' || is_mark(c) || (c == '.' && !name.is_empty() && !name.ends_with('.')) {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with(['-', '.']) {
            name.push('-');
        }
    }
    let name: String = name.chars().take(LONGEST_NAME).collect();
    let name = name.trim_end_matches(['-', '.', '_']);
    if name.eq_ignore_ascii_case(LATEST) {
        return Err(MilestoneError::Reserved);
    }
    if name.contains(char::is_alphanumeric) { Ok(name.to_owned()) } else { Err(MilestoneError::Nameless(typed.to_owned())) }
}

/// Accents and voiced marks that stand behind their letter, as macOS writes file names.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{3099}' | '\u{309A}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_becomes_a_file_name_that_is_safe_everywhere() {
        for (typed, expected) in [
            ("before audit", "before-audit"),
            ("監査前（第 2 回）", "監査前-第-2-回"),
            ("か\u{3099}くぶ", "か\u{3099}くぶ"),
            ("../../etc/passwd", "etc-passwd"),
            ("a\\b:c*d?e\"f<g>h|i", "a-b-c-d-e-f-g-h-i"),
            ("user\u{202e}txt\u{1b}[2J\0", "usertxt-2J"),
            ("--name", "name"),
            (".hidden", "hidden"),
            ("v1.2..3.", "v1.2.3"),
            ("two\nlines", "two-lines"),
            ("CON", "CON"),
        ] {
            assert_eq!(file_name_of(typed).unwrap(), expected);
        }
        let long = file_name_of(&"長".repeat(500)).unwrap();
        assert_eq!((long.chars().count(), long.len()), (LONGEST_NAME, 3 * LONGEST_NAME));
    }

    #[test]
    fn a_name_that_is_none_is_refused() {
        for typed in ["", " ", "..", "/", "👩‍💻", "\u{202e}", "-", "___"] {
            assert!(matches!(file_name_of(typed), Err(MilestoneError::Nameless(_))), "{typed:?}");
        }
        for typed in ["latest", " Latest "] {
            assert!(matches!(file_name_of(typed), Err(MilestoneError::Reserved)), "{typed:?}");
        }
    }

    #[test]
    fn only_files_that_are_named_so_are_milestones() {
        let label = |name: &str| Milestone::of(PathBuf::from("x.milestones").join(name)).map(|milestone| milestone.label());
        for name in ["2026-11-23", "2026-11-23-before-audit", "2026-11-23-監査前"] {
            assert_eq!(label(&format!("{name}.yaml")).as_deref(), Some(name));
        }
        for name in
            ["README.md", "2026-11-23", "2026-02-30-x.yaml", "2026-11-23x.yaml", ".2026-11-23-x.yaml.aB3dE6.tmp", "監査.yaml"]
        {
            assert_eq!(label(name), None, "{name}");
        }
    }

    #[test]
    fn the_folder_stands_beside_the_file() {
        for (review, folder) in [
            ("wa-review.yaml", "wa-review.milestones"),
            ("reviews/pay.prod.yml", "reviews/pay.prod.milestones"),
            ("/r/決済", "/r/決済.milestones"),
        ] {
            assert_eq!(milestones_folder(Path::new(review)), Path::new(folder));
        }
    }
}
