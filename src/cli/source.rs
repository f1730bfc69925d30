//! Another review to compare with: a file, a milestone, or what git has.

use std::path::Path;

use super::context::Context;
use super::failure::Failure;
use crate::store::{self, BaselineError, Opened};

/// A review other than the one at hand: a file, a milestone of it, or what git has of it.
pub enum Source<'a> {
    /// A review file.
    File(&'a Path),
    /// `milestone:NAME`
    Milestone(&'a str),
    /// `git:REF` or `git:REF:PATH`
    Git {
        /// The reference.
        reference: &'a str,
        /// The file; none = that of the review at hand.
        path: Option<&'a Path>,
    },
}

impl<'a> Source<'a> {
    /// As typed.
    pub fn of(typed: &'a str) -> Self {
        if let Some(name) = typed.strip_prefix("milestone:") {
            return Self::Milestone(name);
        }
        let Some(reference) = typed.strip_prefix("git:") else { return Self::File(Path::new(typed)) };
        match reference.split_once(':') {
            Some((reference, path)) => Self::Git { reference, path: Some(Path::new(path)) },
            None => Self::Git { reference, path: None },
        }
    }

    /// The review file that it names.
    pub fn path(&self) -> Option<&'a Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Git { path, .. } => *path,
            Self::Milestone(_) => None,
        }
    }

    /// Opens it; `review` is the file that the other one names.
    pub fn open(&self, review: &Path, context: &mut Context) -> Result<Opened, Failure> {
        match self {
            Self::File(path) => file(path, context),
            Self::Milestone(name) => context.open(&store::milestone(review, name).map_err(Failure::Milestone)?.path),
            Self::Git { reference, path } => at(reference, path.unwrap_or(review), context),
        }
    }
}

/// A review file to compare with. What is no file may be a branch that was named as git names it.
pub fn file(path: &Path, context: &mut Context) -> Result<Opened, Failure> {
    match store::meant_as_reference(path, Path::new("")) {
        Some(meant) => Err(Failure::MeantAsReference { path: path.to_owned(), meant }),
        None => context.open(path),
    }
}

/// A review as a git reference has it.
fn at(reference: &str, path: &Path, context: &mut Context) -> Result<Opened, Failure> {
    let shown = || store::path_at(reference, path);
    let opened = store::open_at(reference, path).map_err(|error| match error {
        BaselineError::Open(error) => Failure::Open { path: shown(), error: Box::new(error) },
        BaselineError::Git(error) => Failure::Git(error),
    })?;
    context.warn(&shown(), &opened);
    Ok(opened)
}
