//! A review that a report is of, or is compared with: from a file, or the one that comes with the program.

use std::path::PathBuf;
use std::sync::Arc;

use super::super::failure::Failure;
use crate::content::Side;
use crate::lens::{Lang, Lens};
use crate::review::Review;
use crate::store::{self, Opened};

/// A review that a report is of, or is compared with.
pub struct Subject {
    /// What to call it: the name of its file. Its folder is nobody's business in a report.
    pub name: String,
    /// What was asked.
    pub lens: Arc<Lens>,
    /// What was answered.
    pub review: Review,
    /// The SHA-256 of its file.
    pub hash: String,
}

impl Subject {
    /// A file that was opened.
    pub fn of(opened: &Opened) -> Self {
        let name = opened.path().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { name, lens: Arc::clone(&opened.lens), review: opened.review.clone(), hash: opened.hash() }
    }

    /// The review of a shop that does not exist, and how it stood half a year before.
    pub fn demo(lang: Lang) -> Result<[Self; 2], Failure> {
        let [review, milestone] = match lang {
            Lang::En => [include_str!("demo/review.en.yaml"), include_str!("demo/milestone.en.yaml")],
            Lang::Ja => [include_str!("demo/review.ja.yaml"), include_str!("demo/milestone.ja.yaml")],
        };
        Ok([bundled("review.yaml", review)?, bundled("milestone.yaml", milestone)?])
    }

    /// As one side of a comparison.
    pub fn side(&self) -> Side<'_> {
        Side { name: &self.name, lens: &self.lens, review: &self.review }
    }
}

fn bundled(name: &str, text: &str) -> Result<Subject, Failure> {
    let opened = store::open_bundled(name, text);
    let opened = opened.map_err(|error| Failure::Open { path: PathBuf::from(name), error: Box::new(error) })?;
    Ok(Subject::of(&opened))
}
