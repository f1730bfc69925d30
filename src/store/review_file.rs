//! An open review file: read with every fault named, saved so that nothing in it is lost.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

use super::edit;
use super::fault::{Fault, FaultKind, Hint, Place};
use super::file_format::FORMAT;
use super::hash::sha256;
use super::input_file::{NotAFile, ReadError, is_stdin, read_input};
use super::lock::{Lock, LockError};
use super::new_file::{self, Comments};
use super::reader::{Content, Era, Parsed, Refusal, is_marked, parse, parse_as, parse_within};
use super::value::{self, Map};
use super::whole_file::{self, LIMIT, Readers};
use crate::lens::{ChoiceId, EDITIONS, Lens, QuestionId};
use crate::review::Review;

/// How the folder of the milestones of a review ends, behind the name of its file.
pub const MILESTONES: &str = ".milestones";

/// A review file that is open.
#[derive(Debug)]
pub struct Opened {
    /// The review as it was read or last saved.
    pub review: Review,
    /// Its edition.
    pub lens: Arc<Lens>,
    /// What is no fault and yet not as its author may think: said in vain, or in a newer format that this binary does not know.
    pub warnings: Vec<Fault>,
    path: PathBuf,
    /// What was on disk when the file was read or last saved.
    text: String,
    content: Content,
    lock: Option<Lock>,
}

/// Why a review file cannot be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// There is no such file.
    #[error("no such file")]
    NotFound,
    /// What is there is no regular file.
    #[error("not a regular file")]
    NotAFile(NotAFile),
    /// It was found and not named, and is a link out of the repository (without one: out of the folder) that was looked into.
    #[error("a link that leads out of the repository")]
    LeadsOut,
    /// The file does not say that it is a review. What it does say may be nobody's business, and is not shown.
    #[error("no review")]
    NotAReview,
    /// The system refuses.
    #[error("cannot be read")]
    Unreadable(#[source] io::Error),
    /// The file is larger than any review.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// The file is at fault.
    #[error("{} faults", faults.len())]
    Faulty {
        /// The text that the faults point into.
        text: String,
        /// Everything that is wrong, in the order of the text.
        faults: Vec<Fault>,
    },
    /// The file names an edition that this binary does not have.
    #[error("edition {id} is not known")]
    UnknownEdition {
        /// The text.
        text: String,
        /// The id that it names.
        id: String,
        /// Where.
        place: Place,
        /// The editions that this binary has.
        known: Vec<&'static str>,
    },
}

/// Why a review is not saved. The file on disk is as it was before.
#[derive(Debug, Error)]
pub enum SaveError {
    /// A new file would overwrite one that is there.
    #[error("the file exists")]
    AlreadyExists,
    /// The file is of a newer format than this binary writes.
    #[error("format {format} is newer than {FORMAT}")]
    NewerFormat {
        /// The file's format.
        format: u32,
    },
    /// Someone else is working on the file.
    #[error("another process holds the lock {lock:?}")]
    Locked {
        /// The lock's path.
        lock: PathBuf,
    },
    /// Someone changed, moved or deleted the file since it was read.
    #[error("the file changed since it was read")]
    ChangedUnderneath,
    /// What would be written does not read back as the review; nothing was written.
    #[error("the edited file would not read back as the review")]
    Unfaithful {
        /// The faults of the edited text; none where it reads as another review.
        faults: Vec<Fault>,
    },
    /// The review came from stdin: there is no file.
    #[error("stdin is no file")]
    Stdin,
    /// The system refuses.
    #[error("cannot be written")]
    Unwritable(#[source] io::Error),
}

/// Opens a review file, or a milestone of one. A folder's permissions and locks are looked at when it is saved, not now.
///
/// # Errors
/// The file cannot be read, or is no review that this binary can read.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    let is_frozen = path.parent().and_then(Path::file_name).is_some_and(|name| name.to_string_lossy().ends_with(MILESTONES));
    let era = if is_frozen { Era::Past } else { Era::Now };
    let (text, parsed) = review_of(read_input(path, LIMIT).map_err(unread)?, era)?;
    Ok(Opened::new(path.to_owned(), text, parsed))
}

/// A review whose text comes with the program, under the name that a file of it would have.
///
/// # Errors
/// As [`open`], for a text that is no sound review.
pub fn open_bundled(name: &str, text: &str) -> Result<Opened, OpenError> {
    review_of(text.as_bytes().to_vec(), Era::Now).map(|(text, parsed)| Opened::new(PathBuf::from(name), text, parsed))
}

/// The review that the bytes of a file hold.
pub(super) fn review_of(bytes: Vec<u8>, era: Era) -> Result<(String, Parsed), OpenError> {
    let says_so = |error: &std::string::FromUtf8Error| is_marked(&String::from_utf8_lossy(error.as_bytes()));
    let text =
        String::from_utf8(bytes).map_err(|error| if says_so(&error) { not_utf8(&error) } else { OpenError::NotAReview })?;
    match parse_as(&text, era) {
        Ok(parsed) => Ok((text, parsed)),
        Err(_) if !is_marked(&text) => Err(OpenError::NotAReview),
        Err(Refusal::Faulty(faults)) => Err(OpenError::Faulty { text, faults }),
        Err(Refusal::UnknownEdition { id, place }) => {
            Err(OpenError::UnknownEdition { text, id, place, known: EDITIONS.iter().map(|edition| edition.id).collect() })
        }
    }
}

/// The text that the bytes of a file hold.
pub(super) fn text_of(bytes: Vec<u8>) -> Result<String, OpenError> {
    String::from_utf8(bytes).map_err(|error| not_utf8(&error))
}

pub(super) fn unread(error: ReadError) -> OpenError {
    match error {
        ReadError::NotAFile(what) => OpenError::NotAFile(what),
        ReadError::TooLarge { limit } => OpenError::TooLarge { limit },
        ReadError::Io(error) if error.kind() == io::ErrorKind::NotFound => OpenError::NotFound,
        ReadError::Io(error) => OpenError::Unreadable(error),
    }
}

fn not_utf8(error: &std::string::FromUtf8Error) -> OpenError {
    let start = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let before = &text[..start];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let place = Place {
        span: start..start + char::REPLACEMENT_CHARACTER.len_utf8(),
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    };
    OpenError::Faulty { text, faults: vec![Fault { hint: Some(Hint::SaveAsUtf8), ..Fault::new(FaultKind::NotUtf8, &place) }] }
}

/// Writes a new review file, complete and commented, readable by its owner alone.
///
/// # Errors
/// There is a file already, or the system refuses; then nothing was written.
pub fn create(path: &Path, review: &Review, lens: &Lens, comments: &Comments) -> Result<Opened, SaveError> {
    if is_stdin(path) {
        return Err(SaveError::Stdin);
    }
    let (text, content, values) = new_content(review, lens, comments)?;
    whole_file::create(path, text.as_bytes(), Readers::Owner).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => SaveError::AlreadyExists,
        _ => SaveError::Unwritable(error),
    })?;
    let review = value::to_review(values, &lens.edition.id);
    let parsed = Parsed { review, lens: Arc::new(lens.clone()), warnings: Vec::new(), content };
    Ok(Opened::new(path.to_owned(), text, parsed))
}

/// The text of a new review file.
///
/// # Errors
/// The review cannot be written so that it reads back the same: it answers what its edition does not ask, or lacks a name.
pub fn new_text(review: &Review, lens: &Lens, comments: &Comments) -> Result<String, SaveError> {
    new_content(review, lens, comments).map(|(text, ..)| text)
}

fn new_content(review: &Review, lens: &Lens, comments: &Comments) -> Result<(String, Content, Map), SaveError> {
    let skeleton = new_file::skeleton(lens, comments);
    faithful(&skeleton, &Map::default(), &value::of_review(review), lens)
}

/// A text of a review file with another review in it: what [`Opened::save`] would write.
///
/// # Errors
/// The text is at fault, of a newer format, or cannot be made to hold the review.
pub fn edited(text: &str, review: &Review) -> Result<String, SaveError> {
    let parsed = parse(text).map_err(|refusal| match refusal {
        Refusal::Faulty(faults) => SaveError::Unfaithful { faults },
        Refusal::UnknownEdition { .. } => SaveError::Unfaithful { faults: Vec::new() },
    })?;
    if parsed.content.format > FORMAT {
        return Err(SaveError::NewerFormat { format: parsed.content.format });
    }
    let (old, new) = (value::of_review(&parsed.review), value::of_review(review));
    if old == new { Ok(text.to_owned()) } else { faithful(text, &old, &new, &parsed.lens).map(|(text, ..)| text) }
}

/// The text with the differences between what it holds and a review in it, and what reads back from it.
fn faithful(text: &str, old: &Map, new: &Map, lens: &Lens) -> Result<(String, Content, Map), SaveError> {
    let text = edit::differences(text, old, new).ok_or(SaveError::Unfaithful { faults: Vec::new() })?;
    let (content, values) = parse_within(&text, lens).map_err(|faults| SaveError::Unfaithful { faults })?;
    let read = value::of_review(&value::to_review(values.clone(), &lens.edition.id));
    if read == *new { Ok((text, content, values)) } else { Err(SaveError::Unfaithful { faults: Vec::new() }) }
}

impl Opened {
    pub(super) fn new(path: PathBuf, text: String, parsed: Parsed) -> Self {
        let Parsed { review, lens, warnings, content } = parsed;
        Self { review, lens, warnings, path, text, content, lock: None }
    }

    /// Its path, as it was opened.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its text, as it was read or last saved.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The SHA-256 of the file, in hexadecimal digits, so that a report can be matched with what it is of.
    pub fn hash(&self) -> String {
        sha256(self.text.as_bytes())
    }

    /// Whether this binary may write it. A file of a newer format is shown and never written.
    pub fn writable(&self) -> bool {
        self.content.format == FORMAT
    }

    /// The version of its format.
    pub fn format(&self) -> u32 {
        self.content.format
    }

    /// The line of a best practice that has an answer, counted from 1.
    pub fn line(&self, id: ChoiceId) -> Option<usize> {
        self.content.lines.get(&id).copied()
    }

    /// The line of a question that the file says something of, counted from 1.
    pub fn question_line(&self, id: QuestionId) -> Option<usize> {
        self.content.question_lines.get(&id).copied()
    }

    /// Takes the lock and keeps it until the value is dropped, so that a second writer is turned away before it asks a question,
    /// not when it has an answer to lose.
    ///
    /// # Errors
    /// Another process holds it, or the folder cannot be written, or the file is of a newer format.
    pub fn lock(&mut self) -> Result<(), SaveError> {
        if !self.writable() {
            return Err(SaveError::NewerFormat { format: self.content.format });
        }
        if is_stdin(&self.path) {
            return Err(SaveError::Stdin);
        }
        if self.lock.is_none() {
            let target = whole_file::resolve(&self.path).map_err(|error| match error.kind() {
                io::ErrorKind::NotFound => SaveError::ChangedUnderneath,
                _ => SaveError::Unwritable(error),
            })?;
            self.lock = Some(Lock::take(&target).map_err(|error| match error {
                LockError::Held(lock) => SaveError::Locked { lock },
                LockError::Io(error) => SaveError::Unwritable(error),
            })?);
            whole_file::remove_leftovers(&target);
        }
        Ok(())
    }

    /// Saves a review: the differences to what was read or last saved, and nothing else in the text. All of it or nothing. Afterwards
    /// [`Opened::review`] is what the file holds.
    ///
    /// # Errors
    /// See [`SaveError`]; the file on disk is then as it was before.
    pub fn save(&mut self, review: &Review) -> Result<(), SaveError> {
        if !self.writable() {
            return Err(SaveError::NewerFormat { format: self.content.format });
        }
        // Not `self.review`, which is the caller's to change.
        let (_, values) = parse_within(&self.text, &self.lens).map_err(|faults| SaveError::Unfaithful { faults })?;
        let on_disk = value::to_review(values, &self.lens.edition.id);
        let (old, new) = (value::of_review(&on_disk), value::of_review(review));
        if old == new {
            self.review = on_disk;
            return Ok(());
        }
        let (text, content, values) = faithful(&self.text, &old, &new, &self.lens)?;
        let keep = self.lock.is_some();
        self.lock()?;
        let written = self.replace(&text);
        if !keep {
            self.lock = None;
        }
        written?;
        self.review = value::to_review(values, &self.lens.edition.id);
        self.content = content;
        Ok(())
    }

    fn replace(&mut self, text: &str) -> Result<(), SaveError> {
        let target = whole_file::resolve(&self.path).map_err(|_| SaveError::ChangedUnderneath)?;
        if !whole_file::holds(&target, self.text.as_bytes()).map_err(SaveError::Unwritable)? {
            return Err(SaveError::ChangedUnderneath);
        }
        let replaced = whole_file::replace(&target, text.as_bytes());
        // Where only the folder's sync failed the new text is in its place, and a second try must not take it for a stranger's.
        if replaced.is_ok() || whole_file::holds(&target, text.as_bytes()).unwrap_or(false) {
            text.clone_into(&mut self.text);
        }
        replaced.map_err(SaveError::Unwritable)
    }
}

#[cfg(test)]
mod tests;
