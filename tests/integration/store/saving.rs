//! Saving: nothing is lost, nothing is half, nobody is overwritten.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::{PermissionsExt, symlink};

use wa_sec::lens::{EDITIONS, Lang};
use wa_sec::review::{Answer, Status};
use wa_sec::store::{self, SaveError};
use wa_sec::wording::phrases;

use super::{and, corpus, corpus_text, id, named, names, new_file};

#[test]
fn a_saved_answer_is_on_disk_and_only_its_line_differs() {
    let (folder, path, mut opened) = new_file();
    let before = fs::read_to_string(&path).unwrap();
    opened.save(&and(&opened.review.clone(), "SEC4-BP2", Status::Partial)).unwrap();
    let after = fs::read_to_string(&path).unwrap();
    let differing: Vec<(&str, &str)> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
    let old = "      SEC4-BP2:  # Define requirements for metrics";
    assert_eq!(differing, [(old, old.replace(':', ": partial").as_str())]);
    assert_eq!(store::open(&path).unwrap().review, opened.review);
    assert_eq!(
        opened.line(id("sec4bp2")),
        after.lines().position(|line| line.contains("SEC4-BP2: partial")).map(|line| line + 1)
    );
    assert_eq!(names(folder.path()).len(), 1, "neither a lock nor a temporary file stays behind");
}

#[test]
fn what_did_not_change_is_not_written() {
    let (_folder, path, mut opened) = new_file();
    let before = fs::metadata(&path).unwrap();
    opened.save(&opened.review.clone()).unwrap();
    let mut blank = opened.review.clone();
    blank.answers.insert(id("SEC1-BP1"), Answer { notes: Some(" \u{200f}".into()), ..Answer::default() });
    opened.save(&blank).unwrap();
    let after = fs::metadata(&path).unwrap();
    assert_eq!(std::os::unix::fs::MetadataExt::ino(&before), std::os::unix::fs::MetadataExt::ino(&after));
}

#[test]
fn changes_made_to_the_open_review_itself_are_saved_too() {
    let (_folder, path, mut opened) = new_file();
    opened.review.answers.insert(id("SEC1-BP1"), Answer::of(Status::Missing));
    opened.save(&opened.review.clone()).unwrap();
    assert_eq!(store::open(&path).unwrap().review.answers.len(), 1);
}

#[test]
fn control_and_bidi_characters_do_not_reach_the_disk() {
    let (_folder, path, mut opened) = new_file();
    let mut review = opened.review.clone();
    let notes = Some("a\u{1b}[2J\u{202e}b\r\nc\u{0}".into());
    review.answers.insert(id("SEC1-BP1"), Answer { notes, ..Answer::of(Status::Missing) });
    opened.save(&review).unwrap();
    assert_eq!(opened.review.answers[&id("SEC1-BP1")].notes.as_deref(), Some("a[2Jb\nc"));
    assert_eq!(store::open(&path).unwrap().review, opened.review);
}

#[test]
fn a_new_file_is_its_owners_alone_and_never_overwrites() {
    let (folder, path, opened) = new_file();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let lens = EDITIONS[0].lens();
    let again = store::create(&path, &named("y"), &lens, &phrases(Lang::Ja).faults.new_file);
    assert!(matches!(again, Err(SaveError::AlreadyExists)), "{again:?}");
    let link = folder.path().join("link.yaml");
    symlink(folder.path().join("nowhere"), &link).unwrap();
    let through = store::create(&link, &named("y"), &lens, &phrases(Lang::Ja).faults.new_file);
    assert!(matches!(through, Err(SaveError::AlreadyExists)), "{through:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), opened.text());
    assert_eq!(names(folder.path()).len(), 2);
}

#[test]
fn the_mode_is_kept() {
    let (_folder, path, mut opened) = new_file();
    for mode in [0o644, 0o640, 0o600] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        let status = if mode == 0o640 { Status::Missing } else { Status::Partial };
        opened.save(&and(&opened.review.clone(), "SEC1-BP1", status)).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, mode);
    }
}

#[test]
fn what_someone_else_wrote_since_is_never_overwritten() {
    let (folder, path, mut ours) = new_file();
    let mut theirs = store::open(&path).unwrap();
    theirs.save(&and(&theirs.review.clone(), "SEC1-BP1", Status::Implemented)).unwrap();
    let there = fs::read(&path).unwrap();
    let error = ours.save(&and(&ours.review.clone(), "SEC1-BP2", Status::Missing)).unwrap_err();
    assert!(matches!(error, SaveError::ChangedUnderneath), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), there);
    fs::remove_file(&path).unwrap();
    let error = theirs.save(&and(&theirs.review.clone(), "SEC1-BP2", Status::Missing)).unwrap_err();
    assert!(matches!(error, SaveError::ChangedUnderneath), "{error:?}");
    assert_eq!(names(folder.path()).len(), 0, "a deleted file is not brought back");
}

#[test]
fn a_second_writer_is_turned_away_at_once() {
    let (folder, path, mut first) = new_file();
    first.lock().unwrap();
    let mut second = store::open(&path).unwrap();
    assert!(matches!(second.lock(), Err(SaveError::Locked { .. })));
    let error = second.save(&and(&second.review.clone(), "SEC1-BP1", Status::Missing)).unwrap_err();
    assert!(matches!(error, SaveError::Locked { .. }), "{error:?}");
    first.save(&and(&first.review.clone(), "SEC1-BP1", Status::Implemented)).unwrap();
    assert!(matches!(second.lock(), Err(SaveError::Locked { .. })), "a save does not give the lock back");
    drop(first);
    store::open(&path).unwrap().lock().unwrap();
    assert_eq!(names(folder.path()).len(), 1);
}

#[test]
fn a_link_stays_a_link_and_what_it_leads_to_is_written() {
    let (folder, path, _) = new_file();
    let elsewhere = tempfile::tempdir().unwrap();
    let link = elsewhere.path().join("review.yaml");
    symlink(&path, &link).unwrap();
    let mut opened = store::open(&link).unwrap();
    opened.save(&and(&opened.review.clone(), "SEC1-BP1", Status::Missing)).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(store::open(&path).unwrap().review, opened.review);
    assert_eq!((names(folder.path()).len(), names(elsewhere.path()).len()), (1, 1));
    // Whoever comes by another name meets the same lock.
    opened.lock().unwrap();
    assert!(matches!(store::open(&path).unwrap().lock(), Err(SaveError::Locked { .. })));
}

#[test]
fn a_read_only_file_is_not_replaced() {
    let (folder, path, mut opened) = new_file();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let error = opened.save(&and(&opened.review.clone(), "SEC1-BP1", Status::Missing)).unwrap_err();
    assert!(matches!(&error, SaveError::Unwritable(io) if io.kind() == ErrorKind::PermissionDenied), "{error:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), opened.text());
    assert_eq!(names(folder.path()).len(), 1);
}

#[test]
fn a_folder_that_cannot_be_written() {
    let (folder, path, mut opened) = new_file();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let result = opened.save(&and(&opened.review.clone(), "SEC1-BP1", Status::Missing));
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    match result {
        Err(SaveError::Unwritable(io)) => assert_eq!(io.kind(), ErrorKind::PermissionDenied),
        // Permission bits do not bind root.
        Ok(()) if fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0) => return,
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), opened.text());
    opened.save(&and(&opened.review.clone(), "SEC1-BP1", Status::Missing)).unwrap();
}

#[test]
fn a_newer_format_is_shown_and_never_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.yaml");
    fs::copy(corpus("faulty/newer-format.yaml"), &path).unwrap();
    let mut opened = store::open(&path).unwrap();
    assert_eq!(opened.review.answers.len(), 1);
    assert!(!opened.writable());
    let error = opened.save(&and(&opened.review.clone(), "SEC1-BP1", Status::Missing)).unwrap_err();
    assert!(matches!(error, SaveError::NewerFormat { format: 2 }), "{error:?}");
    assert!(matches!(opened.lock(), Err(SaveError::NewerFormat { .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), corpus_text("faulty/newer-format.yaml"));
}

#[test]
fn what_does_not_belong_to_the_edition_is_not_written() {
    let (_folder, path, mut opened) = new_file();
    let error = opened.save(&and(&opened.review.clone(), "SEC1-BP99", Status::Missing)).unwrap_err();
    assert!(matches!(&error, SaveError::Unfaithful { faults } if faults.len() == 1), "{error:?}");
    let error = opened.save(&named(" ")).unwrap_err();
    assert!(matches!(error, SaveError::Unfaithful { .. }), "a review has a name: {error:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), opened.text());
}

#[test]
fn a_result_goes_through_a_pipe_and_leaves_it_a_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::read(pipe).unwrap()
    });
    store::write_whole(&pipe, b"result").unwrap();
    assert_eq!(reader.join().unwrap(), b"result");
    assert!(std::os::unix::fs::FileTypeExt::is_fifo(&fs::metadata(&pipe).unwrap().file_type()));
    assert_eq!(names(folder.path()).len(), 1);
}
