//! The door through which results leave into files.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use thiserror::Error;

use super::whole_file;

/// Why a result is not written.
#[derive(Debug, Error)]
pub enum WriteError {
    /// There is a review file at that place; answers are not replaced by what follows from them.
    #[error("a review file is there")]
    ReviewThere,
    /// The system refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes a result whole, or not at all. What was there is replaced, unless it is a review file; a new file is readable by its owner
/// alone, for results list weaknesses.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    if is_review(path) {
        return Err(WriteError::ReviewThere);
    }
    write(path, bytes).map_err(WriteError::Io)
}

/// Whether a file looks like a review: its version stands at the beginning of a line, near the top.
fn is_review(path: &Path) -> bool {
    if is_device(path) {
        return false;
    }
    let Ok(bytes) = whole_file::read(path) else { return false };
    String::from_utf8_lossy(&bytes).lines().take(200).any(|line| line.trim_start_matches('\u{feff}').starts_with("wa-sec:"))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if is_device(path) {
        return whole_file::pour(path, bytes);
    }
    match whole_file::resolve(path) {
        Ok(target) => whole_file::replace(&target, bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => whole_file::create(path, bytes),
        Err(error) => Err(error),
    }
}

/// The bytes of a file that was just written.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn read_back(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// The bytes of a file that is to stand in a result, such as a logo: no larger than a review file may be.
pub fn read_small(path: &Path) -> io::Result<Vec<u8>> {
    whole_file::read(path).map_err(|error| match error {
        whole_file::ReadError::TooLarge => io::ErrorKind::FileTooLarge.into(),
        whole_file::ReadError::Io(error) => error,
    })
}

/// Appends to a file that others append to as well, as CI runners want it. What to write depends on how many bytes are there.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn append(path: &Path, text: impl FnOnce(u64) -> String) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().append(true).create(true).open(path)?;
    let there = file.metadata()?.len();
    file.write_all(text(there).as_bytes())
}

/// Whether it is neither a file nor a folder: `/dev/null`, a pipe.
fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

/// Makes a folder, with those above it.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}
