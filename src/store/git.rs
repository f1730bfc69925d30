//! A review file as a git reference has it. git itself is asked, without a shell.

use std::ffi::OsString;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use thiserror::Error;

use super::reader::Era;
use super::review_file::{OpenError, Opened, review_of};
use super::whole_file::LIMIT;

/// Why the review file of a reference cannot be read.
#[derive(Debug, Error)]
pub enum BaselineError {
    /// git cannot be run.
    #[error("git cannot be run")]
    NoGit(#[source] io::Error),
    /// The file is in no repository, or the repository has no such reference.
    #[error("git does not know {reference} there")]
    NoSuchReference {
        /// The reference.
        reference: String,
        /// What git says.
        said: String,
    },
    /// What the reference has there is no review file that can be read.
    #[error(transparent)]
    Open(OpenError),
}

/// The review of a file as a reference has it, under the path that git gives to it (`main:review.yaml`); none where the reference has no
/// such file.
///
/// # Errors
/// See [`BaselineError`].
pub fn open_at(reference: &str, path: &Path) -> Result<Option<Opened>, BaselineError> {
    // What begins with a hyphen would be an option, and a colon would end the reference.
    let refused = || BaselineError::NoSuchReference { reference: reference.to_owned(), said: String::new() };
    if reference.is_empty() || reference.starts_with('-') || reference.contains([':', '\0']) {
        return Err(refused());
    }
    // A folder that the reference has may be gone by now: then git finds the path from here.
    let folder = path.parent().filter(|folder| folder.is_dir());
    let name = if folder.is_some() { path.file_name().map(Path::new) } else { Some(path) };
    let name = name.and_then(Path::to_str).ok_or_else(refused)?;
    let folder = folder.unwrap_or(Path::new("."));
    // `./` makes git read the path from the folder it runs in, and not from the root of the repository.
    let found = ask(folder, &["cat-file", "blob", &format!("{reference}:./{name}")])?;
    let said = match found {
        Ok(bytes) if bytes.len() as u64 > LIMIT => return Err(BaselineError::Open(OpenError::TooLarge { limit: LIMIT })),
        Ok(bytes) => {
            let (text, parsed) = review_of(bytes, Era::Past).map_err(BaselineError::Open)?;
            return Ok(Some(Opened::new(path_at(reference, path), text, parsed)));
        }
        Err(said) => said,
    };
    let known = ask(folder, &["rev-parse", "--verify", "--quiet", &format!("{reference}^{{commit}}")])?;
    if known.is_ok() { Ok(None) } else { Err(BaselineError::NoSuchReference { reference: reference.to_owned(), said }) }
}

/// A path at a reference, as git writes it. No file is there, so nothing can be saved to it.
pub fn path_at(reference: &str, path: &Path) -> PathBuf {
    let mut name = OsString::from(format!("{reference}:"));
    name.push(path);
    PathBuf::from(name)
}

/// Runs git in a folder: its answer, of which no more is read than shows that it is too long; or what it says where it fails.
fn ask(folder: &Path, args: &[&str]) -> Result<Result<Vec<u8>, String>, BaselineError> {
    let mut child = Command::new("git")
        .args(args)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(BaselineError::NoGit)?;
    let mut bytes = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        stdout.take(LIMIT + 1).read_to_end(&mut bytes).map_err(BaselineError::NoGit)?;
    }
    let ended = child.wait_with_output().map_err(BaselineError::NoGit)?;
    let answered = ended.status.success() || bytes.len() as u64 > LIMIT;
    Ok(if answered { Ok(bytes) } else { Err(String::from_utf8_lossy(&ended.stderr).trim().to_owned()) })
}
