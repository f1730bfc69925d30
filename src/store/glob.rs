//! The review files that a path, a folder or a pattern stands for. Patterns are expanded here for shells that do not, and for those that
//! were quoted.
//!
//! What is found, and not named, is more than a person has looked at: links are not followed on the way down, and none leads out of the
//! repository.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use glob::{MatchOptions, Pattern};
use thiserror::Error;

use super::address::{Address, addresses};
use super::bounds::Bounds;
use super::input_file::{is_stdin, read_beginning};
use super::reader::is_marked;
use super::review_file::{OpenError, unread};
use super::whole_file::{LIMIT, resolve};

/// In so many bytes a file mostly says what it is.
const FIRST_LINES: u64 = 1024;

/// No wildcard matches the dot that a hidden file or folder begins with.
const OPTIONS: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: true };

/// A text that is no pattern.
#[derive(Debug, Error)]
#[error("{typed}: {message} at character {position}")]
pub struct NotAPattern {
    /// As it was typed.
    pub typed: String,
    /// What is wrong, in English.
    pub message: &'static str,
    /// Where, counted from 0.
    pub position: usize,
}

/// What some paths, folders and patterns stand for.
#[derive(Debug, Default)]
pub struct Found {
    /// The files, each once, in the order in which they were named, those of a folder or pattern in alphabetical order. What cannot be used
    /// is among them: a verdict must not pass over it in silence.
    pub files: Vec<Result<PathBuf, Unusable>>,
    /// The folders and patterns in which there is no review.
    pub unmatched: Vec<PathBuf>,
    /// So many YAML files were passed over because they do not say that they are reviews.
    pub no_reviews: usize,
    /// So many were passed over because they are milestones or evidence.
    pub set_aside: usize,
}

impl Found {
    /// Where each of the files lies.
    pub fn addresses(&self) -> Vec<Address> {
        addresses(self.files.iter().map(path_of))
    }
}

/// A file or folder that was found and cannot be used.
#[derive(Debug)]
pub struct Unusable {
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub error: OpenError,
}

/// The review files that some paths, folders and patterns stand for.
///
/// - What has no wildcard, or is there under its literal name, stands for itself, there or not.
/// - A folder stands for the reviews in it, at any depth: YAML files that say that they are reviews. Milestones and evidence are not
///   among them, and neither is what is hidden.
/// - In a pattern `**` stands for folders of any depth, and what it finds is chosen as in a folder.
///
/// # Errors
/// One of them is no pattern.
pub fn reviews(typed: &[PathBuf]) -> Result<Found, NotAPattern> {
    let mut found = Found::default();
    let mut seen = HashSet::new();
    for typed in typed {
        let mut search = search(typed)?;
        search.files.sort_by(|a, b| path_of(&a.file).cmp(path_of(&b.file)));
        if search.files.is_empty() {
            found.unmatched.push(typed.clone());
        }
        // By whatever names it is reached, a file is one.
        found.files.extend(search.files.into_iter().filter_map(|Hit { file, real }| seen.insert(real).then_some(file)));
        found.no_reviews += search.no_reviews;
        found.set_aside += search.set_aside;
    }
    Ok(found)
}

fn path_of(found: &Result<PathBuf, Unusable>) -> &Path {
    match found {
        Ok(path) | Err(Unusable { path, .. }) => path,
    }
}

fn search(typed: &Path) -> Result<Search, NotAPattern> {
    if is_stdin(typed) {
        return Ok(Search::of_literal(typed));
    }
    if typed.is_dir() {
        let base = if typed == Path::new(".") { Path::new("") } else { typed };
        return Ok(Search::begin(base, &[Step::Deep, Step::Any(Pattern::default())]));
    }
    let is_pattern = typed.to_str().is_some_and(has_wildcard) && typed.symlink_metadata().is_err();
    match typed.to_str().filter(|_| is_pattern) {
        Some(pattern) => {
            let (base, steps) = steps(pattern)?;
            Ok(Search::begin(&base, &steps))
        }
        None => Ok(Search::of_literal(typed)),
    }
}

fn has_wildcard(text: &str) -> bool {
    text.contains(['*', '?', '['])
}

/// A step of a pattern, from one folder to the next.
enum Step {
    /// This name.
    Name(PathBuf),
    /// Every name that matches; without a pattern every one.
    Any(Pattern),
    /// Folders of any depth.
    Deep,
}

/// The folder that a pattern begins in, and its steps from there.
fn steps(typed: &str) -> Result<(PathBuf, Vec<Step>), NotAPattern> {
    let refused = |error: &glob::PatternError| NotAPattern { typed: typed.to_owned(), message: error.msg, position: error.pos };
    Pattern::new(typed).map_err(|error| refused(&error))?;
    let (mut base, mut steps) = (PathBuf::new(), Vec::new());
    for component in Path::new(typed).components() {
        let name = component.as_os_str();
        let step = match name.to_str().filter(|name| has_wildcard(name)) {
            _ if component == Component::CurDir => continue,
            Some("**") if matches!(steps.last(), Some(Step::Deep)) => continue,
            Some("**") => Step::Deep,
            Some(pattern) => Step::Any(Pattern::new(pattern).map_err(|error| refused(&error))?),
            None if steps.is_empty() => {
                base.push(name);
                continue;
            }
            None => Step::Name(name.into()),
        };
        steps.push(step);
    }
    if matches!(steps.last(), Some(Step::Deep)) {
        steps.push(Step::Any(Pattern::default()));
    }
    Ok((base, steps))
}

/// A file of a search.
struct Hit {
    file: Result<PathBuf, Unusable>,
    /// The file behind it, or its path where there is none.
    real: PathBuf,
}

/// What one path, folder or pattern stands for.
#[derive(Default)]
struct Search {
    files: Vec<Hit>,
    no_reviews: usize,
    set_aside: usize,
    bounds: Option<Bounds>,
    /// The folder of the last file, and the one behind it.
    folder: Option<(PathBuf, PathBuf)>,
    /// Whether only what says that it is a review is taken.
    choosy: bool,
}

impl Search {
    fn of_literal(path: &Path) -> Self {
        let real = resolve(path).unwrap_or(path.to_owned());
        Self { files: vec![Hit { file: Ok(path.to_owned()), real }], ..Self::default() }
    }

    fn begin(base: &Path, steps: &[Step]) -> Self {
        let choosy = steps.iter().any(|step| matches!(step, Step::Deep));
        let mut search = Self { bounds: Bounds::around(base).ok(), choosy, ..Self::default() };
        search.go(base, steps, false);
        search
    }

    /// Goes the steps that are left, from a folder. `aside`: it belongs to milestones or evidence.
    fn go(&mut self, at: &Path, steps: &[Step], aside: bool) {
        match steps {
            [] => self.take(at, aside),
            [Step::Name(name), rest @ ..] => {
                let next = at.join(name);
                if next.symlink_metadata().is_ok() {
                    self.go(&next, rest, aside);
                }
            }
            [Step::Any(pattern), rest @ ..] => {
                for entry in self.entries(at) {
                    let name = entry.file_name();
                    let matches = match pattern.as_str() {
                        "" => !is_hidden(&name),
                        _ => pattern.matches_with(&name.to_string_lossy(), OPTIONS),
                    };
                    let is_folder = || if self.choosy { is_real_folder(&entry) } else { entry.path().is_dir() };
                    if matches && (rest.is_empty() || is_folder()) {
                        // Whoever names milestones means them.
                        let aside = aside || (self.choosy && is_aside(&name) && !is_aside(OsStr::new(pattern.as_str())));
                        self.go(&at.join(&name), rest, aside);
                    }
                }
            }
            [Step::Deep, rest @ ..] => {
                self.go(at, rest, aside);
                for entry in self.entries(at) {
                    let name = entry.file_name();
                    if is_real_folder(&entry) && !is_hidden(&name) {
                        self.go(&at.join(&name), steps, aside || is_aside(&name));
                    }
                }
            }
        }
    }

    fn entries(&mut self, folder: &Path) -> Vec<fs::DirEntry> {
        let read = || fs::read_dir(if folder == Path::new("") { Path::new(".") } else { folder })?.collect();
        match read() {
            Ok(entries) => entries,
            // A pattern that leads through a folder that is not there matches nothing.
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Vec::new(),
            Err(error) => {
                let file = Err(Unusable { path: folder.to_owned(), error: OpenError::Unreadable(error) });
                self.files.push(Hit { file, real: resolve(folder).unwrap_or(folder.to_owned()) });
                Vec::new()
            }
        }
    }

    fn take(&mut self, path: &Path, aside: bool) {
        if path.is_dir() || (self.choosy && !is_yaml(path)) {
            return;
        }
        if aside {
            self.set_aside += 1;
            return;
        }
        let real = self.real(path).ok();
        let file = match self.is_review(path, real.as_deref()) {
            Ok(true) => Ok(path.to_owned()),
            Ok(false) => return self.no_reviews += 1,
            Err(error) => Err(Unusable { path: path.to_owned(), error }),
        };
        self.files.push(Hit { file, real: real.unwrap_or(path.to_owned()) });
    }

    /// The file behind a path. Of files that are no links, the folder behind theirs is asked for once.
    fn real(&mut self, path: &Path) -> io::Result<PathBuf> {
        let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return resolve(path) };
        if path.symlink_metadata()?.is_symlink() {
            return resolve(path);
        }
        match &self.folder {
            Some((known, real)) if known == folder => Ok(real.join(name)),
            _ => {
                let real = resolve(if folder == Path::new("") { Path::new(".") } else { folder })?;
                let file = real.join(name);
                self.folder = Some((folder.to_owned(), real));
                Ok(file)
            }
        }
    }

    /// Whether to take a file that was found.
    fn is_review(&self, path: &Path, real: Option<&Path>) -> Result<bool, OpenError> {
        if real.is_some_and(|real| self.bounds.as_ref().is_none_or(|bounds| !bounds.hold(real))) {
            return Err(OpenError::LeadsOut);
        }
        if !self.choosy {
            return Ok(true);
        }
        // A review says so in its first lines, and is read whole when it is opened.
        let first = read_beginning(path, FIRST_LINES).map_err(unread)?;
        let whole_lines = first.iter().rposition(|&byte| byte == b'\n').map_or(0, |at| at + 1);
        if is_marked(&String::from_utf8_lossy(&first[..whole_lines])) {
            return Ok(true);
        }
        let all = read_beginning(path, LIMIT).map_err(unread)?;
        Ok(is_marked(&String::from_utf8_lossy(&all)))
    }
}

/// Whether it is a folder, and no link to one: a link to a folder above would make many of each file.
fn is_real_folder(entry: &fs::DirEntry) -> bool {
    entry.file_type().is_ok_and(|kind| kind.is_dir())
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

fn is_yaml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
}

/// What is kept beside a review and is none: frozen copies of it, and what machines saw.
fn is_aside(folder: &OsStr) -> bool {
    let name = folder.as_encoded_bytes();
    name.ends_with(b".milestones") || name.ends_with(b".evidence")
}
