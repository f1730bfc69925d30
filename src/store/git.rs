//! A review file as a git reference has it. git itself is asked, without a shell.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, Stdio};

use thiserror::Error;

use super::reader::Parsed;
use super::review_file::{OpenError, review_of};
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

/// The review of a file as a reference has it; none where the reference has no such file.
///
/// # Errors
/// See [`BaselineError`].
pub fn open_at(reference: &str, path: &Path) -> Result<Option<Parsed>, BaselineError> {
    // What begins with a hyphen would be an option, and a colon would end the reference.
    let refused = || BaselineError::NoSuchReference { reference: reference.to_owned(), said: String::new() };
    if reference.is_empty() || reference.starts_with('-') || reference.contains([':', '\0']) {
        return Err(refused());
    }
    let folder = path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."));
    let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(refused)?;
    // `./` makes git read the path from the folder it runs in, and not from the root of the repository.
    let found = ask(folder, &["cat-file", "blob", &format!("{reference}:./{name}")])?;
    let said = match found {
        Ok(bytes) if bytes.len() as u64 > LIMIT => return Err(BaselineError::Open(OpenError::TooLarge { limit: LIMIT })),
        Ok(bytes) => return review_of(bytes).map(|(_, parsed)| Some(parsed)).map_err(BaselineError::Open),
        Err(said) => said,
    };
    let known = ask(folder, &["rev-parse", "--verify", "--quiet", &format!("{reference}^{{commit}}")])?;
    if known.is_ok() { Ok(None) } else { Err(BaselineError::NoSuchReference { reference: reference.to_owned(), said }) }
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
