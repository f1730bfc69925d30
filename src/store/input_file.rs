//! The one door through which files come in, whatever they are for: reviews, baselines, configuration, sheets, logos.
//!
//! Only regular files come through it: what a stranger can put into a checkout, a link to a device or a pipe above all, neither holds the
//! program up nor makes the system do something. `-` is stdin.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Mutex;

use thiserror::Error;

/// The name that stands for stdin.
const STDIN: &str = "-";

/// Why a file was not read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// It is no regular file.
    #[error("not a regular file")]
    NotAFile(NotAFile),
    /// It is larger than `limit`.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The largest size that is read, in bytes.
        limit: u64,
    },
    /// The system refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// What is there instead of a regular file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAFile {
    /// A folder.
    Folder,
    /// A pipe, a socket, a device.
    Device,
    /// A file that the system makes up as it is read, as in `/proc`: what it tells is of this process and this machine.
    OfSystem,
    /// A symbolic link that leads nowhere.
    LinkToNowhere,
}

/// The bytes of a file, or of stdin, if they are not more than `limit`.
///
/// # Errors
/// See [`ReadError`].
pub fn read_input(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    let bytes = if is_stdin(path) { stdin(limit)? } else { beginning(open(path)?, limit)? };
    if bytes.len() as u64 > limit { Err(ReadError::TooLarge { limit }) } else { Ok(bytes) }
}

/// The bytes of a file as far as `limit`, however long it is.
pub(super) fn read_beginning(path: &Path, limit: u64) -> Result<Vec<u8>, ReadError> {
    Ok(beginning(open(path)?, limit)?)
}

/// Whether a path stands for stdin.
pub fn is_stdin(path: &Path) -> bool {
    [STDIN, "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"].iter().any(|name| path == Path::new(name))
}

/// One byte more than `limit` shows that there are more.
fn beginning(file: impl Read, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What stdin holds. It can be read once, and whoever names it twice means the same text.
#[expect(clippy::disallowed_methods, reason = "the door to stdin where it is named as a file")]
fn stdin(limit: u64) -> io::Result<Vec<u8>> {
    static HELD: Mutex<Option<Vec<u8>>> = Mutex::new(None);
    let mut held = HELD.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    match &*held {
        Some(bytes) => Ok(bytes.clone()),
        None => Ok(held.insert(beginning(io::stdin().lock(), limit)?).clone()),
    }
}

/// Opens a regular file, without waiting for one.
fn open(path: &Path) -> Result<File, ReadError> {
    // Looked at before it is opened, for opening alone makes some devices do something; and again when it is open, for by then
    // another may be there.
    regular(&metadata(path)?)?;
    let file = open_at_once(path)?;
    regular(&file.metadata()?)?;
    if is_of_system(&file)? {
        return Err(ReadError::NotAFile(NotAFile::OfSystem));
    }
    Ok(file)
}

fn metadata(path: &Path) -> Result<fs::Metadata, ReadError> {
    fs::metadata(path).map_err(|error| {
        let is_link = || fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
        if error.kind() == io::ErrorKind::NotFound && is_link() {
            return ReadError::NotAFile(NotAFile::LinkToNowhere);
        }
        ReadError::Io(error)
    })
}

fn regular(there: &fs::Metadata) -> Result<(), ReadError> {
    match there.file_type() {
        kind if kind.is_file() => Ok(()),
        kind if kind.is_dir() => Err(ReadError::NotAFile(NotAFile::Folder)),
        _ => Err(ReadError::NotAFile(NotAFile::Device)),
    }
}

#[expect(clippy::disallowed_methods, reason = "the door to files")]
fn open_at_once(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.read(true);
    // A pipe that took the file's place would keep the program waiting for somebody to write into it.
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.bits().cast_signed());
    }
    options.open(path)
}

#[cfg(target_os = "linux")]
fn is_of_system(file: &File) -> io::Result<bool> {
    Ok(rustix::fs::fstatfs(file)?.f_type == rustix::fs::PROC_SUPER_MAGIC)
}

#[cfg(not(target_os = "linux"))]
fn is_of_system(_file: &File) -> io::Result<bool> {
    Ok(false)
}
