//! A review file as a git reference has it.
//!
//! The folder of a review may be a stranger's: a checkout of a pull request, an archive that came by mail. git is the one program that is
//! started there, and it does what a repository's configuration says. So this is the only place that starts it, and:
//!
//! - the work tree is found by us, from where the file really lies ([`work_tree`]), and named to git: neither a variable that a hook left
//!   nor the files of a bare repository lead it elsewhere. Whose it is, is looked at as git does where nobody names it;
//! - one command reads objects by their id, and nothing else (`cat-file --batch`): no index, no attributes, no filter, no hook, no alias, no
//!   pager, and so none of the programs that a configuration can name; nothing is fetched, replaced, asked or locked ([`program`]);
//! - a reference goes to git over a pipe, never as an argument, and must be a commit; paths and links are followed by us ([`objects`]);
//! - what git answers is bounded, in bytes and in time.

mod objects;
mod program;
#[cfg(test)]
mod tests;
mod work_tree;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use thiserror::Error;

use super::reader::Era;
use super::review_file::{OpenError, Opened, review_of};
use super::whole_file::{LIMIT, resolve};
use objects::{Lookup, Objects};
use program::Git;
use work_tree::{Place, WorkTree};

/// Why the review file of a reference cannot be read.
#[derive(Debug, Error)]
pub enum BaselineError {
    /// It cannot be had from git.
    #[error(transparent)]
    Git(GitError),
    /// What the reference has there is no review file that can be read.
    #[error(transparent)]
    Open(OpenError),
}

impl From<GitError> for BaselineError {
    fn from(error: GitError) -> Self {
        Self::Git(error)
    }
}

/// Why a file cannot be had from git.
#[derive(Debug, Error)]
pub enum GitError {
    /// No folder of `PATH` has git; those that are relative or within the work tree are not looked at.
    #[error("git is not in PATH")]
    NotInstalled,
    /// git cannot be run.
    #[error("git cannot be run")]
    NotRun(#[source] io::Error),
    /// The file lies in no work tree.
    #[error("{path:?} lies in no git work tree")]
    NoWorkTree {
        /// The file.
        path: PathBuf,
    },
    /// The repository belongs to another user, who can have it name programs.
    #[error("{root:?} belongs to another user")]
    OfAnotherUser {
        /// The root of the work tree.
        root: PathBuf,
    },
    /// Not the name of a single commit: empty, an option, a range, an exclusion, or with a path in it.
    #[error("`{reference}` is no reference")]
    NotAReference {
        /// As it was typed.
        reference: String,
    },
    /// The repository has no such commit.
    #[error("git knows no `{reference}` in {root:?}")]
    NoSuchReference {
        /// The reference.
        reference: String,
        /// The root of the work tree.
        root: PathBuf,
        /// What git says; mostly nothing.
        said: String,
        /// Whether the clone is shallow: then it may be missing for that alone.
        shallow: bool,
    },
    /// The commit has no file of that name.
    #[error("{path:?} is not in {root:?}")]
    NoSuchFile {
        /// The file, with the reference before it.
        path: PathBuf,
        /// The root of the work tree.
        root: PathBuf,
    },
    /// The commit has the file, and its content was not fetched: the clone is a partial one.
    #[error("the content of {path:?} was not fetched")]
    NotFetched {
        /// The file, with the reference before it.
        path: PathBuf,
        /// The object that is not here.
        object: String,
        /// The root of the work tree.
        root: PathBuf,
    },
    /// The file is a symbolic link there, and leads out of the tree or nowhere near an end.
    #[error("{path:?} is a link that leaves the tree")]
    LeavesTree {
        /// The file, with the reference before it.
        path: PathBuf,
    },
    /// git did not answer in time.
    #[error("git did not answer within {seconds} s")]
    TooSlow {
        /// So long was waited.
        seconds: u64,
    },
    /// git gave up, or answered what cannot be understood.
    #[error("git failed in {root:?}: {said}")]
    Failed {
        /// The root of the work tree.
        root: PathBuf,
        /// What git says.
        said: String,
    },
}

/// The review of a file as a reference has it, under the path that git gives to it (`main:review.yaml`).
///
/// # Errors
/// See [`BaselineError`].
pub fn open_at(reference: &str, path: &Path) -> Result<Opened, BaselineError> {
    if !is_single(reference) {
        return Err(GitError::NotAReference { reference: reference.to_owned() }.into());
    }
    let no_work_tree = || GitError::NoWorkTree { path: path.to_owned() };
    let Place { tree, within } = Place::of(path).ok_or_else(no_work_tree)?;
    let git = Git::outside(&tree.root)?;
    if !tree.is_own() && !git.is_safe(&tree.root)? {
        return Err(GitError::OfAnotherUser { root: tree.root }.into());
    }
    let shown = path_at(reference, path);
    let bytes = match Objects::of(&git, &tree)?.file(reference, &within)? {
        Lookup::Found(bytes) => bytes,
        Lookup::TooLarge => return Err(BaselineError::Open(OpenError::TooLarge { limit: LIMIT })),
        Lookup::NoCommit { said } => {
            let shallow = tree.is_shallow();
            return Err(GitError::NoSuchReference { reference: reference.to_owned(), root: tree.root, said, shallow }.into());
        }
        Lookup::NoFile => return Err(GitError::NoSuchFile { path: shown, root: tree.root }.into()),
        Lookup::NotHere { object } => return Err(GitError::NotFetched { path: shown, object, root: tree.root }.into()),
        Lookup::Outside => return Err(GitError::LeavesTree { path: shown }.into()),
    };
    let (text, parsed) = review_of(bytes, Era::Past).map_err(BaselineError::Open)?;
    Ok(Opened::new(shown, text, parsed))
}

/// What the user's own configuration of git calls the user; none where it says nothing, or git is not there or does not answer at once.
/// A repository's configuration is not asked: whoever made it may have written that.
pub fn user_name(beside: &Path) -> Option<String> {
    let root = match Place::of(beside) {
        Some(place) => place.tree.root,
        None => resolve(beside.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))).ok()?,
    };
    let mut git = Git::outside(&root).ok()?;
    git.longest = Duration::from_secs(2);
    git.user_name().ok()?
}

/// A path at a reference, as git writes it. No file is there, so nothing can be saved to it.
pub fn path_at(reference: &str, path: &Path) -> PathBuf {
    let mut name = OsString::from(format!("{reference}:"));
    name.push(path);
    PathBuf::from(name)
}

/// The reference that someone may mean who names a review file that is not in a folder: `git:main` by `main`. A name of YAML is meant as a
/// file.
pub fn meant_as_reference(path: &Path, folder: &Path) -> Option<String> {
    let is_yaml = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"));
    let is_path = |text: &str| text.starts_with(['.', '/']);
    let reference = path.to_str().filter(|text| !is_yaml && !is_path(text) && is_single(text))?;
    folder.join(path).symlink_metadata().is_err().then(|| format!("git:{reference}"))
}

/// Whether a reference can name a single commit and is one line. A colon would begin a path, or a search through all commits.
fn is_single(reference: &str) -> bool {
    const LONGEST: usize = 1000;
    let begins_otherwise = reference.starts_with(['-', '^']);
    let is_list = reference.contains(':') || reference.contains("..");
    !(reference.is_empty() || reference.len() > LONGEST || begins_otherwise || is_list || reference.contains(char::is_control))
}
