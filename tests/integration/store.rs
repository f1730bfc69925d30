//! Review files on a real disk: reading, saving, and everything that can go wrong in between.

mod crashes;
mod edits;
mod reading;
mod saving;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use wa_sec::lens::{ChoiceId, EDITIONS, Lang};
use wa_sec::review::{Answer, Review, Status, Workload};
use wa_sec::store::{self, Opened};
use wa_sec::wording::phrases;

/// A file of the corpus.
fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reviews").join(name)
}

fn corpus_text(name: &str) -> String {
    fs::read_to_string(corpus(name)).unwrap()
}

/// The valid files of the corpus.
const VALID: [&str; 8] = [
    "minimal.yaml",
    "complete.yaml",
    "all-high.yaml",
    "unknowns.yaml",
    "japanese.yaml",
    "hostile.yaml",
    "complete-2025-02.yaml",
    "japanese-2025-02.yaml",
];

fn named(name: &str) -> Review {
    Review { lens: EDITIONS[0].id.into(), workload: Workload { name: name.into(), ..Workload::default() }, ..Review::default() }
}

/// A new review file in a folder of its own.
fn new_file() -> (TempDir, PathBuf, Opened) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wa-review.yaml");
    let opened = store::create(&path, &named("x"), &EDITIONS[0].lens(), &phrases(Lang::En).faults.new_file).unwrap();
    (folder, path, opened)
}

/// A review with one more answer.
fn and(review: &Review, practice: &str, status: Status) -> Review {
    let mut review = review.clone();
    review.answers.insert(id(practice), Answer::of(status));
    review
}

fn id(practice: &str) -> ChoiceId {
    practice.parse().unwrap()
}

/// The names of the files in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}
