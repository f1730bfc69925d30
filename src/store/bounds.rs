//! How far what strangers wrote may lead: to the end of the repository that it is in, and not into what git keeps there.

use std::io;
use std::path::{Path, PathBuf};

use super::whole_file::resolve;

/// A folder that what is found in it does not lead out of.
#[derive(Debug)]
pub struct Bounds {
    root: PathBuf,
}

/// The root of the repository that a folder, without links in its path, is in: the nearest that holds `.git`.
pub fn repository_root(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| folder.join(".git").exists())
}

impl Bounds {
    /// The repository that a folder is in; outside a repository the folder itself.
    ///
    /// # Errors
    /// There is no such folder, or the system refuses.
    pub fn around(folder: &Path) -> io::Result<Self> {
        let folder = resolve(if folder == Path::new("") { Path::new(".") } else { folder })?;
        let root = repository_root(&folder).unwrap_or(&folder).to_owned();
        Ok(Self { root })
    }

    /// Whether a path without links in it lies within. What git keeps of a repository does not: its configuration may hold the token of
    /// a CI job.
    pub fn hold(&self, real: &Path) -> bool {
        real.strip_prefix(&self.root).is_ok_and(|inner| !inner.iter().any(|name| name == ".git"))
    }
}
