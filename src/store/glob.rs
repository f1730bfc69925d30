//! Files that a pattern stands for, for shells that do not expand patterns and for patterns that were quoted.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// A text that is no pattern.
#[derive(Debug, Error)]
#[error("{message} at character {position}")]
pub struct NotAPattern {
    /// What is wrong, in English.
    pub message: &'static str,
    /// Where, counted from 0.
    pub position: usize,
}

/// The files that a pattern stands for; a folder that could not be looked into is among them.
pub type Found = Vec<Result<PathBuf, Unlooked>>;

/// A folder that could not be looked into.
#[derive(Debug, Error)]
#[error("{path:?} cannot be looked into")]
pub struct Unlooked {
    /// The folder.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

/// The files that a path or pattern stands for, in alphabetical order. What has no wildcard, or is there under its literal name, stands for itself, there or not. `**` stands for folders of any depth;
/// no wildcard matches the dot that a hidden file or folder begins with.
///
/// # Errors
/// It is no pattern.
pub fn expand(typed: &Path) -> Result<Found, NotAPattern> {
    let pattern = typed.to_str().filter(|text| text.contains(['*', '?', '['])).filter(|_| !typed.exists());
    let Some(pattern) = pattern else { return Ok(vec![Ok(typed.to_owned())]) };
    let options = glob::MatchOptions { require_literal_leading_dot: true, ..glob::MatchOptions::new() };
    let found = glob::glob_with(pattern, options).map_err(|error| NotAPattern { message: error.msg, position: error.pos })?;
    let file = |found: glob::GlobResult| match found {
        Ok(path) if path.is_dir() => None,
        Ok(path) => Some(Ok(path)),
        Err(error) => Some(Err(Unlooked { path: error.path().to_owned(), source: error.into() })),
    };
    Ok(found.filter_map(file).collect())
}
