//! Files that are read and written whole: all of the new content or all of the old, whatever happens in between.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// The largest review file that is read, in bytes. A complete review with long notes has a few hundred thousand.
pub const LIMIT: u64 = 8 << 20;

/// Why a file was not read.
#[derive(Debug)]
pub enum ReadError {
    /// It is larger than [`LIMIT`].
    TooLarge,
    /// The system refuses.
    Io(io::Error),
}

/// The bytes of a file, if they are not too many. What claims to be small and is not (a device, a pipe) is not read on either.
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    let file = open(path).map_err(ReadError::Io)?;
    let size = file.metadata().map_err(ReadError::Io)?.len();
    if size > LIMIT {
        return Err(ReadError::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(ReadError::Io)?;
    if bytes.len() as u64 > LIMIT { Err(ReadError::TooLarge) } else { Ok(bytes) }
}

/// Whether a file holds these bytes and no others. One that is gone does not.
pub fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    match read(path) {
        Ok(found) => Ok(found == bytes),
        Err(ReadError::TooLarge) => Ok(false),
        Err(ReadError::Io(error)) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(ReadError::Io(error)) => Err(error),
    }
}

/// The file behind a path, symbolic links followed: a link stays a link, and what it leads to is written.
pub fn resolve(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path)
}

/// Replaces a file that is there, keeping its mode and, as far as the system lets us, its owner.
pub fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let old = fs::metadata(target)?;
    if !old.is_file() {
        // A device or a pipe is written to, never renamed away.
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if old.permissions().readonly() {
        // A rename would not ask; whoever took the right to write away meant it.
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let temporary = written(target, bytes, |file| keep_owner_and_mode(file, &old))?;
    temporary.persist(target).map_err(|failed| failed.error)?;
    sync_folder(target)
}

/// Writes into a device or a pipe, which cannot be written whole.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn pour(target: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::OpenOptions::new().write(true).open(target)?.write_all(bytes)
}

/// Writes a file that must not be there yet, readable by its owner alone.
pub fn create(target: &Path, bytes: &[u8]) -> io::Result<()> {
    // tempfile makes its files with mode 0600.
    let temporary = written(target, bytes, |_| Ok(()))?;
    temporary.persist_noclobber(target).map_err(|failed| failed.error)?;
    sync_folder(target)
}

/// The same with a file that nobody is to write again, in a folder that may be new.
pub fn create_read_only(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = written(target, bytes, |file| {
        let mut permissions = file.metadata()?.permissions();
        permissions.set_readonly(true);
        file.set_permissions(permissions)
    })?;
    temporary.persist_noclobber(target).map_err(|failed| failed.error)?;
    sync_folder(target)?;
    sync_folder(folder(target))
}

/// A temporary file beside the target that holds the bytes and has reached the disk. It is removed when it is dropped.
fn written(target: &Path, bytes: &[u8], prepare: impl FnOnce(&File) -> io::Result<()>) -> io::Result<NamedTempFile> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut temporary = tempfile::Builder::new().prefix(&format!(".{name}.")).suffix(".tmp").tempfile_in(folder(target))?;
    temporary.write_all(bytes)?;
    prepare(temporary.as_file())?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// Removes the temporary files of saves that were killed. Only whoever holds the target's lock may: to others they may be in use.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn remove_leftovers(target: &Path) {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let is_leftover = |file: &str| {
        let middle = file.strip_prefix(&format!(".{name}.")).and_then(|rest| rest.strip_suffix(".tmp"));
        middle.is_some_and(|random| random.len() == 6 && random.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    // Nothing is lost if they stay, so nothing fails with them.
    for file in fs::read_dir(folder(target)).into_iter().flatten().flatten() {
        if file.file_name().to_str().is_some_and(is_leftover) {
            let _ = fs::remove_file(file.path());
        }
    }
}

/// The folder of a file.
fn folder(target: &Path) -> &Path {
    match target.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

#[cfg(unix)]
fn keep_owner_and_mode(file: &File, old: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};
    // Only root may give files away; for everyone else the file is theirs from now on, as with any editor.
    let _ = fchown(file, Some(old.uid()), Some(old.gid()));
    file.set_permissions(old.permissions())
}

#[cfg(not(unix))]
fn keep_owner_and_mode(file: &File, old: &fs::Metadata) -> io::Result<()> {
    file.set_permissions(old.permissions())
}

/// Makes a rename in a folder outlive a power cut.
#[cfg(unix)]
fn sync_folder(target: &Path) -> io::Result<()> {
    match open(folder(target)).and_then(|folder| folder.sync_all()) {
        // Some file systems know no syncing of folders; the file is in its place all the same.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        other => other,
    }
}

#[cfg(not(unix))]
fn sync_folder(_target: &Path) -> io::Result<()> {
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "the door to files")]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}
