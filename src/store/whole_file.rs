//! Files that are read and written whole: all of the new content or all of the old, whatever happens in between.

use std::fs::{self, File, TryLockError};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::input_file::{ReadError, read_input};

/// The largest review file that is read, in bytes. A complete review with long notes has a few hundred thousand.
pub const LIMIT: u64 = 8 << 20;

/// Whether a file holds these bytes and no others. One that is gone does not.
pub fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    match read_input(path, LIMIT) {
        Ok(found) => Ok(found == bytes),
        Err(ReadError::Io(error)) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Err(_) => Ok(false),
    }
}

/// The file behind a path, symbolic links followed: a link stays a link, and what it leads to is written.
pub fn resolve(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path)
}

/// What writes the content of a file.
pub type Fill<'a> = &'a mut dyn FnMut(&mut dyn Write) -> io::Result<()>;

/// Replaces a file that is there, keeping its mode and, as far as the system lets us, its owner.
pub fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_with(target, &mut |out| out.write_all(bytes))
}

/// The same with content that is not held.
pub fn replace_with(target: &Path, fill: Fill) -> io::Result<()> {
    let old = fs::metadata(target)?;
    if !old.is_file() {
        // A device or a pipe is written to, never renamed away.
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if old.permissions().readonly() {
        // A rename would not ask; whoever took the right to write away meant it.
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let temporary = written(target, fill, Readers::Owner, |file| keep_owner_and_mode(file, &old))?;
    temporary.persist(target).map_err(|failed| failed.error)?;
    sync_folder(target)
}

/// Writes into a device or a pipe, which cannot be written whole.
#[expect(clippy::disallowed_methods, reason = "the door to files")]
pub fn pour(target: &Path, fill: Fill) -> io::Result<()> {
    filled(fs::OpenOptions::new().write(true).open(target)?, fill).map(drop)
}

fn filled<W: Write>(out: W, fill: Fill) -> io::Result<W> {
    let mut out = BufWriter::with_capacity(64 << 10, out);
    fill(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)
}

/// Who may read a new file.
#[derive(Clone, Copy)]
pub enum Readers {
    /// Its owner alone.
    Owner,
    /// Whoever the process lets read what it makes, by its umask.
    ByUmask,
}

/// Writes a file that must not be there yet.
pub fn create(target: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    create_with(target, &mut |out| out.write_all(bytes), readers)
}

/// The same with content that is not held.
pub fn create_with(target: &Path, fill: Fill, readers: Readers) -> io::Result<()> {
    remove_leftovers(target);
    let temporary = written(target, fill, readers, |_| Ok(()))?;
    temporary.persist_noclobber(target).map_err(|failed| failed.error)?;
    sync_folder(target)
}

/// The same with a file that nobody is to write again, in a folder that may be new.
pub fn create_read_only(target: &Path, bytes: &[u8]) -> io::Result<()> {
    remove_leftovers(target);
    let temporary = written(target, &mut |out| out.write_all(bytes), Readers::Owner, |file| {
        let mut permissions = file.metadata()?.permissions();
        permissions.set_readonly(true);
        file.set_permissions(permissions)
    })?;
    temporary.persist_noclobber(target).map_err(|failed| failed.error)?;
    sync_folder(target)?;
    sync_folder(folder(target))
}

/// What the names of temporary files begin and end with.
const TEMPORARY: (&str, &str) = (".wa-sec-", ".tmp");

/// A temporary file beside the target that holds the content and has reached the disk. It is removed when it is dropped.
fn written(
    target: &Path,
    fill: Fill,
    readers: Readers,
    prepare: impl FnOnce(&File) -> io::Result<()>,
) -> io::Result<NamedTempFile> {
    let temporary = filled(temporary(folder(target), readers)?, fill)?;
    prepare(temporary.as_file())?;
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

/// A new temporary file, locked for as long as it is open, so that others see that it is in use.
fn temporary(folder: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    let (begin, end) = TEMPORARY;
    let mut builder = tempfile::Builder::new();
    builder.prefix(begin).suffix(end);
    #[cfg(unix)]
    if let Readers::ByUmask = readers {
        // tempfile makes its files with mode 0600 where it is told nothing; the system takes off what the umask holds.
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = readers;
    loop {
        let temporary = builder.tempfile_in(folder)?;
        // Where the file system knows no locks, nobody tidies up there either.
        let locked = temporary.as_file().try_lock();
        // Whoever tidied up between its making and its locking has removed it.
        if !matches!(locked, Err(TryLockError::WouldBlock)) && temporary.path().exists() {
            return Ok(temporary);
        }
    }
}

/// Removes the temporary files that killed runs left in the folder of a target. Those that others are writing are locked, and stay.
pub fn remove_leftovers(target: &Path) {
    let (begin, end) = TEMPORARY;
    let is_ours = |file: &str| {
        let random = file.strip_prefix(begin).and_then(|rest| rest.strip_suffix(end));
        random.is_some_and(|random| random.len() == 6 && random.bytes().all(|b| b.is_ascii_alphanumeric()))
    };
    // Nothing is lost if they stay, so nothing fails with them.
    for entry in fs::read_dir(folder(target)).into_iter().flatten().flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && entry.file_name().to_str().is_some_and(is_ours) {
            remove_unused(&entry.path());
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the door to files")]
fn remove_unused(temporary: &Path) {
    // Held until it is removed: nobody takes it into use meanwhile.
    if let Ok(file) = open(temporary)
        && file.try_lock().is_ok()
    {
        let _ = fs::remove_file(temporary);
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
