//! Processes that are killed, race each other, or find the disk full. Each runs in a process of its own: this test binary again, with
//! the test `child` and its work in a variable.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread::sleep;
use std::time::Duration;

use wa_sec::review::{Answer, Status};
use wa_sec::store::{self, SaveError};

use super::{and, id, names, new_file};

const WORK: &str = "WA_SEC_TEST_WORK";

/// This binary, told to do a work on a file.
fn child(work: &str, path: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "store::crashes::work", "--ignored", "--test-threads=1", "--nocapture"]);
    command.env(WORK, work).env("WA_SEC_TEST_FILE", path).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

#[test]
#[ignore = "the work of a child process"]
fn work() {
    let Ok(work) = std::env::var(WORK) else { return };
    let path = std::env::var_os("WA_SEC_TEST_FILE").unwrap();
    let path = Path::new(&path);
    match work.as_str() {
        "save once" => save_once(path),
        "save forever" => save_forever(path),
        "fill the disk" => fill_the_disk(path),
        practices => answer_all(path, practices),
    }
}

/// Saves once, after many saves of another file: strace counts calls by thread and by kind, and this thread must be the first to make
/// its n-th call of a kind, before that of the test harness.
fn save_once(path: &Path) {
    let (folder, other, _) = new_file();
    let renamed = folder.path().join("other.yaml");
    fs::rename(other, &renamed).unwrap();
    let mut other = store::open(&renamed).unwrap();
    for _ in 0..10 {
        for status in [Status::Missing, Status::Implemented] {
            other.save(&and(&other.review.clone(), "SEC1-BP1", status)).unwrap();
        }
    }
    let mut opened = store::open(path).unwrap();
    opened.save(&and(&opened.review.clone(), "SEC1-BP1", Status::Implemented)).unwrap();
}

fn save_forever(path: &Path) {
    let mut opened = store::open(path).unwrap();
    opened.lock().unwrap();
    // What an earlier round of the test left, another one must not write again.
    let now = std::process::id();
    for round in 0.. {
        let notes = Some(format!("{now} {round} ").repeat(500));
        let mut review = opened.review.clone();
        review.answers.insert(id("SEC1-BP1"), Answer { notes, ..Answer::of(Status::Partial) });
        opened.save(&review).unwrap();
    }
}

/// Answers one practice after another; where someone else was faster, opens the file again.
fn answer_all(path: &Path, practices: &str) {
    for practice in practices.split(' ') {
        loop {
            let mut opened = store::open(path).unwrap();
            match opened.save(&and(&opened.review.clone(), practice, Status::Missing)) {
                Ok(()) => break,
                Err(SaveError::Locked { .. } | SaveError::ChangedUnderneath) => sleep(Duration::from_millis(1)),
                Err(error) => panic!("{error:?}"),
            }
        }
    }
}

/// In a file system of a few pages: what does not fit is not written, what was there stays, and once there is room all is well.
fn fill_the_disk(folder: &Path) {
    let path = folder.join("review.yaml");
    fs::copy(super::corpus("complete.yaml"), &path).unwrap();
    let before = fs::read(&path).unwrap();
    let filler = folder.join("filler");
    let _ = fs::write(&filler, vec![0; 1 << 20]);
    let mut opened = store::open(&path).unwrap();
    let review = and(&opened.review.clone(), "SEC1-BP1", Status::Missing);
    let error = opened.save(&review).unwrap_err();
    assert!(matches!(&error, SaveError::Unwritable(io) if io.kind() == std::io::ErrorKind::StorageFull), "{error:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names(folder).len(), 2, "{:?}", names(folder));
    fs::remove_file(filler).unwrap();
    opened.save(&review).unwrap();
    assert_eq!(store::open(&path).unwrap().review, review);
}

#[expect(clippy::print_stderr, reason = "a test that does not run says so")]
fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn killed_between_any_two_system_calls_a_save_leaves_the_old_file_or_the_new_one() {
    let strace = |arguments: &[&str], path: &Path| {
        let save = child("save once", path);
        let mut command = Command::new("strace");
        command.arg("-f").args(arguments).arg(save.get_program()).args(save.get_args());
        command.envs(save.get_envs().filter_map(|(key, value)| Some((key, value?))));
        // cargo's, in which the loader would look for each library with many calls.
        command.env_remove("LD_LIBRARY_PATH");
        command.stdout(Stdio::null()).stderr(Stdio::piped()).output()
    };
    let (folder, path, opened) = new_file();
    let lock = "/.wa-review.yaml.lock";
    let log = tempfile::NamedTempFile::new().unwrap();
    let log_path = log.path().to_str().unwrap().to_owned();
    match strace(&["-o", &log_path], &path) {
        Ok(output) if output.status.success() => {}
        other => return skipped(&format!("strace cannot trace here: {other:?}")),
    }
    let (old, new) = (opened.text().to_owned(), fs::read_to_string(&path).unwrap());
    assert_ne!(old, new);
    // The calls of the saving thread, from the taking of the lock to its giving back. Those for memory change no file.
    let log = fs::read_to_string(&log_path).unwrap();
    let is_of_lock = |call: &str| call.contains(lock);
    let thread = log.lines().find(|call| is_of_lock(call)).unwrap().split_whitespace().next().unwrap();
    let calls: Vec<&str> =
        log.lines().filter_map(|line| line.strip_prefix(thread)?.trim_start().split_once('(')).map(|call| call.0).collect();
    let lines: Vec<&str> = log.lines().filter(|line| line.starts_with(thread) && line.contains('(')).collect();
    let (first, last) =
        (lines.iter().position(|line| is_of_lock(line)).unwrap(), lines.iter().rposition(|line| is_of_lock(line)).unwrap());
    let (mut before, mut after) = (0, 0);
    for at in (first..=last + 1).filter(|&at| !matches!(calls[at], "mprotect" | "brk" | "mmap" | "munmap" | "madvise")) {
        let nth = calls[..=at].iter().filter(|call| **call == calls[at]).count();
        fs::write(&path, &old).unwrap();
        let output = strace(&["-o", &log_path, "-e", &format!("inject={}:signal=KILL:when={nth}", calls[at])], &path).unwrap();
        let found = fs::read_to_string(&path).unwrap();
        let (call, log) = (lines[at], fs::read_to_string(&log_path).unwrap());
        assert!(log.contains("killed by SIGKILL") && log.contains(lock), "not killed at {call}\n{}", said(&output));
        if found == old {
            before += 1;
        } else {
            assert!(found == new, "killed at {call}: half a file\n{found}");
            after += 1;
        }
        // Whatever the dead left behind is in nobody's way, and is tidied up.
        let mut next = store::open(&path).unwrap();
        next.save(&and(&next.review.clone(), "SEC2-BP1", Status::Missing)).unwrap();
        assert_eq!(names(folder.path()).len(), 1, "killed at {call}: {:?}", names(folder.path()));
    }
    assert!(before > 10 && after > 2, "the kills fell before ({before}) and after ({after}) the rename");
}

#[test]
fn killed_at_any_moment_the_file_is_whole() {
    let (folder, path, _) = new_file();
    for round in 0..25 {
        let before = fs::read(&path).unwrap();
        let mut saving = child("save forever", &path).spawn().unwrap();
        // From its first save on, a little later each time.
        while fs::read(&path).unwrap() == before {
            assert!(saving.try_wait().unwrap().is_none(), "round {round}: the child gave up");
            sleep(Duration::from_millis(1));
        }
        sleep(Duration::from_micros(round * 700));
        saving.kill().unwrap();
        saving.wait().unwrap();
        let mut opened = store::open(&path).unwrap_or_else(|error| panic!("round {round}: {error:?}"));
        opened.lock().unwrap();
        drop(opened);
        assert_eq!(names(folder.path()).len(), 1, "{:?}", names(folder.path()));
    }
}

#[test]
fn writers_at_once_lose_no_answer() {
    let (folder, path, opened) = new_file();
    let shares: Vec<String> = opened.lens.questions[..4]
        .iter()
        .map(|question| question.best_practices.iter().map(|choice| choice.id.to_string()).collect::<Vec<_>>().join(" "))
        .collect();
    let children: Vec<_> = shares.iter().map(|share| child(share, &path).spawn().unwrap()).collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", said(&output));
    }
    let answers = store::open(&path).unwrap().review.answers;
    assert_eq!(answers.len(), shares.iter().map(|share| share.split(' ').count()).sum::<usize>());
    assert_eq!(names(folder.path()).len(), 1);
}

#[test]
fn a_full_disk_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().to_str().unwrap();
    let fill = child("fill the disk", folder.path());
    let script = format!("mount -t tmpfs -o size=64k tmpfs '{disk}' || exit 77; exec \"$@\"");
    let mut command = Command::new("unshare");
    command
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", &script, "sh"])
        .arg(fill.get_program())
        .args(fill.get_args());
    command.envs(fill.get_envs().filter_map(|(key, value)| Some((key, value?))));
    match command.output() {
        Ok(output) if output.status.success() => {}
        Ok(output) if output.status.code() == Some(101) => panic!("{}", said(&output)),
        other => skipped(&format!("no small file system can be mounted here: {other:?}")),
    }
}
