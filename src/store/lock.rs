//! The right to write a review file, held by one process at a time. The lock is a file of its own: the review file itself is replaced
//! by every save, and a lock on it would go with it.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A lock that is held. Dropping it gives it back and removes its file.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    file: File,
}

/// Why a lock is not given.
#[derive(Debug)]
pub enum LockError {
    /// Another process holds it.
    Held(PathBuf),
    /// The system refuses.
    Io(io::Error),
}

impl Lock {
    /// Takes the lock of a file, at once or not at all.
    pub fn take(target: &Path) -> Result<Self, LockError> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = target.with_file_name(format!(".{name}.lock"));
        loop {
            let file = create(&path).map_err(LockError::Io)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(LockError::Held(path)),
                Err(TryLockError::Error(error)) => return Err(LockError::Io(error)),
            }
            // The holder before us may have removed the file between our opening and our locking it: then ours is nobody's.
            if is_at(&file, &path).map_err(LockError::Io)? {
                return Ok(Self { path, file });
            }
        }
    }
}

impl Drop for Lock {
    #[expect(clippy::disallowed_methods, reason = "the door to files")]
    fn drop(&mut self) {
        // Removed while it is held, so that nobody else's lock is removed. A file that stays behind is harmless.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

#[expect(clippy::disallowed_methods, reason = "the door to files")]
fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    // Where a stranger put a link or a pipe in its place, none is followed or waited for.
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    }
    options.open(path)
}

/// Whether a path still leads to this file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let ours = file.metadata()?;
    match fs::metadata(path) {
        Ok(there) => Ok((ours.dev(), ours.ino()) == (there.dev(), there.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> io::Result<bool> {
    Ok(true)
}
