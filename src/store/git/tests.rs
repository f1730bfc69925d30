//! The parts that no whole run shows: trees, whose a repository is, a git that does not end.

#![expect(clippy::disallowed_methods, reason = "repositories are made by hand")]

use std::path::Path;
use std::time::Duration;

use super::objects::{Entry, Mode, Objects, entry};
use super::program::Git;
use super::work_tree::WorkTree;
use super::*;

fn tree(entries: &[(&str, &[u8], u8)]) -> Vec<u8> {
    let entry = |(mode, name, id): &(&str, &[u8], u8)| [mode.as_bytes(), b" ", name, &[0], &[*id; 20]].concat();
    entries.iter().flat_map(entry).collect()
}

#[test]
fn entries_of_a_tree_are_found_by_their_whole_name() {
    let names: [(&str, &[u8], u8); 6] = [
        ("100644", b"a b.yaml", 0x0a),
        ("100755", b"a", 1),
        ("40000", "レビュー".as_bytes(), 0xff),
        ("120000", b"link", 3),
        ("160000", b"module", 4),
        ("100644", b"\xff", 5),
    ];
    let (tree, modes) = (tree(&names), [Mode::File, Mode::File, Mode::Folder, Mode::Link, Mode::Other, Mode::File]);
    for ((_, name, id), mode) in names.iter().zip(modes) {
        assert_eq!(entry(&tree, 20, name), Some(Entry { mode, id: format!("{id:02x}").repeat(20) }));
    }
    for absent in [&b"b.yaml"[..], b"", b"a b", b"module/x", b"LINK"] {
        assert_eq!(entry(&tree, 20, absent), None);
    }
    // Cut off anywhere, or with ids of another length, it is no panic.
    for end in 0..tree.len() {
        let found = entry(&tree[..end], 20, b"\xff");
        assert_eq!(found, None, "{end}");
        let _ = entry(&tree[end..], 32, b"module");
    }
}

#[test]
fn a_name_of_yaml_or_a_path_is_no_branch() {
    let here = Path::new("");
    for (typed, meant) in [("main", Some("git:main")), ("origin/main", Some("git:origin/main")), ("v1.0", Some("git:v1.0"))] {
        assert_eq!(meant_as_reference(Path::new(typed), here).as_deref(), meant);
    }
    for typed in ["", "a.yaml", "a.YML", "./main", "../main", "/main", "-x", "a..b", "src", "milestone:x"] {
        assert_eq!(meant_as_reference(Path::new(typed), here), None, "{typed}");
    }
    assert_eq!(meant_as_reference(Path::new("store"), Path::new("src")), None, "it is in that folder");
}

#[cfg(unix)]
fn work_tree() -> (tempfile::TempDir, WorkTree) {
    let folder = tempfile::tempdir().unwrap();
    let git_dir = folder.path().join(".git");
    for inner in ["objects", "refs"] {
        std::fs::create_dir_all(git_dir.join(inner)).unwrap();
    }
    std::fs::write(git_dir.join("HEAD"), "ref: refs/heads/main\n").unwrap();
    let found = WorkTree::holding(&folder.path().canonicalize().unwrap().join("x.yaml")).unwrap();
    (folder, found)
}

#[cfg(unix)]
#[test]
fn what_one_part_of_belongs_to_somebody_else_is_not_ours() {
    use std::os::unix::fs::MetadataExt;
    let (folder, found) = work_tree();
    let me = folder.path().metadata().unwrap().uid();
    assert!(found.is_own() && found.belongs_to(&[Some(me), None]));
    assert!(!found.belongs_to(&[Some(me + 1), None]) && !found.belongs_to(&[]));
}

#[cfg(unix)]
#[test]
fn a_git_that_does_not_end_is_left() {
    let (folder, found) = work_tree();
    let elsewhere = tempfile::tempdir().unwrap();
    let program = elsewhere.path().join("git");
    // Its child holds the pipes when it is dead itself. Another process writes it: what a child of this one still has open for writing
    // cannot be run.
    let write = "printf '#!/bin/sh\nPATH=/usr/bin:/bin\nsleep 60\n' >\"$1\" && chmod 755 \"$1\"";
    assert!(std::process::Command::new("sh").args(["-c", write, "sh"]).arg(&program).status().unwrap().success());
    let mut git = Git::among(elsewhere.path().as_os_str(), &found.root).unwrap();
    git.longest = Duration::from_millis(100);
    let answer = Objects::of(&git, &found).unwrap().file("main", &[b"x.yaml".to_vec()]);
    assert!(matches!(answer, Err(GitError::TooSlow { .. })), "{:?}", answer.err());
    drop(folder);
}
