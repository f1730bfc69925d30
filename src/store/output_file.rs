//! The door through which results leave into files.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use thiserror::Error;

use super::bounds::Bounds;
use super::input_file::read_beginning;
use super::reader::is_marked;
use super::whole_file::{self, Fill, Readers};

/// Why a result is not written.
#[derive(Debug, Error)]
pub enum WriteError {
    /// There is a review file at that place; answers are not replaced by what follows from them.
    #[error("a review file is there")]
    ReviewThere,
    /// There is a link at that place that leads out of the repository (without one: out of its folder): whoever made the link, and not whoever
    /// named the place, would say what is replaced.
    #[error("a link that leads out of the repository")]
    LeadsOut,
    /// There is a link at that place that leads nowhere.
    #[error("a link that leads nowhere")]
    LeadsNowhere,
    /// The system refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Writes a result whole, or not at all. What was there is replaced, unless it is a review file. A new file gets the mode that the umask
/// gives: results are for others, and CI runners hand them on as another user.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    write_whole_with(path, &mut |out| out.write_all(bytes))
}

/// The same with a result that is not held.
pub fn write_whole_with(path: &Path, fill: Fill) -> Result<(), WriteError> {
    if leads_out(path) {
        return Err(WriteError::LeadsOut);
    }
    if is_review(path) {
        return Err(WriteError::ReviewThere);
    }
    write(path, fill)
}

fn is_link(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|there| there.is_symlink())
}

/// Whether a link is there that leads out of the repository, and not nowhere.
pub fn leads_out(path: &Path) -> bool {
    let ends = || Some((whole_file::resolve(path).ok()?, Bounds::around(path.parent()?).ok()?));
    is_link(path) && ends().is_some_and(|(real, bounds)| !bounds.hold(&real))
}

/// Whether a review is there.
fn is_review(path: &Path) -> bool {
    let bytes = read_beginning(path, whole_file::LIMIT);
    bytes.is_ok_and(|bytes| is_marked(&String::from_utf8_lossy(&bytes)))
}

fn write(path: &Path, fill: Fill) -> Result<(), WriteError> {
    if is_device(path) {
        return Ok(whole_file::pour(path, fill)?);
    }
    match whole_file::resolve(path) {
        Ok(target) => {
            whole_file::remove_leftovers(&target);
            Ok(whole_file::replace_with(&target, fill)?)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound && is_link(path) => Err(WriteError::LeadsNowhere),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(whole_file::create_with(path, fill, Readers::ByUmask)?),
        Err(error) => Err(error.into()),
    }
}

/// The bytes of a file that was just written.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn read_back(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// Appends to a file that others append to as well, as CI runners want it. What to write depends on how many bytes are there.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn append(path: &Path, text: impl FnOnce(u64) -> String) -> io::Result<()> {
    if is_pipe(path) {
        // Nobody may be reading, and the verdict would wait for them.
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut file = fs::OpenOptions::new().append(true).create(true).open(path)?;
    let there = file.metadata()?.len();
    file.write_all(text(there).as_bytes())
}

/// Whether it is neither a file nor a folder: `/dev/null`, a pipe.
fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

#[cfg(unix)]
fn is_pipe(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    fs::metadata(path).is_ok_and(|there| there.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_pipe(_path: &Path) -> bool {
    false
}

/// Makes a folder, with those above it.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn make_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}
