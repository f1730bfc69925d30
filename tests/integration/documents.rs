//! What the documents say of the repository is so: every file and link that they name is there.

use std::fs;
use std::path::{Path, PathBuf};

/// Documents that name files of the repository.
const DOCUMENTS: &[&str] = &[
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/contract.md",
    "docs/decisions/README.md",
    "docs/hostile-input.md",
    "questions/README.md",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// What stands between backticks, code blocks left out.
fn quoted(text: &str) -> Vec<&str> {
    let prose = text.split("```").step_by(2);
    prose.flat_map(|prose| prose.split('`').skip(1).step_by(2)).collect()
}

/// What links lead to, without those to other sites.
fn links(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next());
    targets.filter(|target| !target.is_empty() && !target.contains("://")).collect()
}

/// A path within the repository: it begins with one of its folders, and no part of it stands for a name to be chosen.
fn is_path(text: &str) -> bool {
    let begins =
        ["src/", "tests/", "questions/", "docs/", "benches/", "fuzz/", ".ci/"].iter().any(|folder| text.starts_with(folder));
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "/._-".contains(c);
    begins && text.chars().all(plain)
}

#[test]
fn every_file_that_a_document_names_is_there() {
    for document in DOCUMENTS {
        let text = fs::read_to_string(root().join(document)).unwrap_or_else(|error| panic!("{document}: {error}"));
        let paths: Vec<&str> = quoted(&text).into_iter().filter(|text| is_path(text)).collect();
        for path in paths {
            assert!(root().join(path).exists(), "{document} names {path}");
        }
        let folder = root().join(document).parent().unwrap().to_owned();
        for link in links(&text) {
            assert!(folder.join(link).exists(), "{document} links to {link}");
        }
    }
}

#[test]
fn no_comment_sends_the_reader_to_a_document_that_is_not_here() {
    let mut pending = vec![root().join("src"), root().join("tests"), root().join("benches"), root().join("questions")];
    while let Some(folder) = pending.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                pending.push(path);
                continue;
            }
            if !path.extension().is_some_and(|extension| ["rs", "sh", "yaml", "md"].iter().any(|known| extension == *known)) {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let comments = text.lines().map(str::trim_start).filter(|line| line.starts_with("//") || line.starts_with('#'));
            for comment in comments {
                let named = comment
                    .split(|c: char| !(c.is_alphanumeric() || "._-/".contains(c)))
                    .filter(|word| Path::new(word).extension().is_some_and(|end| end == "md"));
                for name in named {
                    let known = ["", "docs", "questions"].iter().any(|folder| root().join(folder).join(name).is_file());
                    assert!(known, "{}: {comment}", path.display());
                }
            }
        }
    }
}
