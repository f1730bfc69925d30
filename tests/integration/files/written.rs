//! Where results go, and what killed runs leave.

use std::fs::{self, File};
use std::process::{Command, Stdio};

use super::{link_to, pipe, repository, said};
use crate::harness::Sandbox;

/// A PNG of one pixel.
const PIXEL: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00\x0dIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82";

#[test]
fn dev_stdout_and_dev_stderr_are_the_own_streams() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    for args in [
        &["status"][..],
        &["status", "--format", "json"],
        &["check", "--fail-on", "none"],
        &["check", "--fail-on", "none", "--format", "sarif"],
        &["report", "--format", "markdown"],
    ] {
        let plain = sandbox.wa_sec(args).output().unwrap();
        for path in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
            // Into a file that has something already: it stays, and what follows stands behind it.
            let log = sandbox.path("log");
            fs::write(&log, "before\n").unwrap();
            let mut command = Command::new(assert_cmd::cargo::cargo_bin!("wa-sec"));
            command.env_clear().env("SOURCE_DATE_EPOCH", crate::harness::TODAY_AS_EPOCH).current_dir(sandbox.path(""));
            command.args(args).args(["-o", path]).stdout(File::options().append(true).open(&log).unwrap());
            assert!(command.status().unwrap().success(), "{args:?} {path}");
            assert_eq!(fs::read(&log).unwrap(), [b"before\n".as_slice(), &plain.stdout].concat(), "{args:?} {path}");
        }
        let mut command = sandbox.wa_sec(&[args, &["-o", "/dev/stderr", "--quiet"]].concat());
        let output = command.output().unwrap();
        let first = String::from_utf8(plain.stdout).unwrap().lines().next().unwrap().to_owned();
        assert!(output.stdout.is_empty() && String::from_utf8(output.stderr).unwrap().contains(&first), "{args:?}");
    }
    let (told, status) = said(&sandbox, "", &["check", "--fail-on", "none", "--format", "json=/dev/stdout"]);
    assert!(status == 0 && told.contains("\"kind\": \"check\""), "{told}");
    assert_eq!(said(&sandbox, "", &["check", "--format", "json=/dev/stdout", "--format", "text"]).1, 2, "two for one stream");
    for path in ["-", "/dev/stdout"] {
        let html = sandbox.wa_sec(&["report", "-o", path]).output().unwrap();
        assert!(
            html.status.success() && html.stdout.to_ascii_lowercase().starts_with(b"<!doctype html>") && html.stderr.is_empty()
        );
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("wa-sec"));
        command.env_clear().args(["report", "-o", path]).current_dir(sandbox.path("")).stdout(writer);
        let gone = command.output().unwrap();
        assert!(gone.status.success() && gone.stderr.is_empty(), "a reader who has gone away is no failure");
    }
    assert!(!sandbox.path("-").exists());
}

#[test]
fn a_link_that_leads_nowhere_is_said_to_where_a_result_would_go() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    link_to("nowhere", &sandbox, "link");
    for args in [&["status"][..], &["report"], &["check", "--format", "json"]] {
        for (lang, words) in [("en", "leads nowhere"), ("ja", "リンク切れ")] {
            let (told, status) = said(&sandbox, "", &[args, &["-o", "link", "--lang", lang]].concat());
            assert!(status == 2 && told.contains(words), "{args:?}: {told}");
        }
    }
    assert!(sandbox.path("link").is_symlink() && !sandbox.path("nowhere").exists());
}

#[test]
fn no_milestone_goes_through_a_link_out_of_the_repository() {
    let sandbox = Sandbox::new();
    repository(&sandbox, "repository");
    fs::copy(crate::harness::review("complete-2025-02.yaml"), sandbox.path("repository/wa-review.yaml")).unwrap();
    fs::create_dir(sandbox.path("theirs")).unwrap();
    link_to("../theirs", &sandbox, "repository/wa-review.milestones");
    for (lang, words) in [("en", "leads out of the repository"), ("ja", "外へのリンク")] {
        let (told, status) = said(&sandbox, "repository", &["milestone", "add", "--lang", lang]);
        assert!(status == 2 && told.contains(words), "{told}");
    }
    assert_eq!(fs::read_dir(sandbox.path("theirs")).unwrap().count(), 0);
    fs::remove_file(sandbox.path("repository/wa-review.milestones")).unwrap();
    fs::create_dir(sandbox.path("repository/ours")).unwrap();
    link_to("ours", &sandbox, "repository/wa-review.milestones");
    assert_eq!(said(&sandbox, "repository", &["milestone", "add"]).1, 0);
    assert_eq!(fs::read_dir(sandbox.path("repository/ours")).unwrap().count(), 1);
}

#[test]
fn a_link_out_of_the_repository_in_the_place_of_a_result_is_not_followed() {
    let sandbox = Sandbox::new();
    repository(&sandbox, "repository");
    fs::copy(crate::harness::review("complete-2025-02.yaml"), sandbox.path("repository/wa-review.yaml")).unwrap();
    sandbox.write("theirs", "theirs");
    sandbox.write("repository/.git/config", "theirs");
    for link in ["wa-review-report.en.html", "wa-review-report.ja.html", "wa-sec.sarif", "status"] {
        link_to("../theirs", &sandbox, &format!("repository/{link}"));
    }
    link_to(".git/config", &sandbox, "repository/git");
    link_to("within", &sandbox, "repository/link");
    sandbox.write("repository/within", "ours");
    for args in [
        &["report"][..],
        &["check", "--fail-on", "none", "--format", "sarif=wa-sec.sarif"],
        &["status", "-o", "status"],
        &["status", "-o", "git"],
    ] {
        for (lang, words) in [("en", "leads out of the repository"), ("ja", "外へのリンク")] {
            let (told, status) = said(&sandbox, "repository", &[args, &["--lang", lang]].concat());
            assert!(status == 2 && told.contains(words), "{args:?}: {told}");
        }
    }
    assert_eq!((sandbox.read("theirs"), sandbox.read("repository/.git/config")), ("theirs".to_owned(), "theirs".to_owned()));
    assert_eq!(said(&sandbox, "repository", &["status", "-o", "link"]).1, 0);
    assert!(sandbox.path("repository/link").is_symlink() && sandbox.read("repository/within").contains("HIGH"));
}

#[test]
fn a_link_or_a_pipe_in_the_place_of_a_lock_or_a_summary_makes_nothing_and_waits_for_nobody() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let mut opened = wa_sec::store::open(&sandbox.path("wa-review.yaml")).unwrap();
    link_to("made", &sandbox, ".wa-review.yaml.lock");
    assert!(opened.lock().is_err() && !sandbox.path("made").exists());
    fs::remove_file(sandbox.path(".wa-review.yaml.lock")).unwrap();
    pipe(&sandbox, ".wa-review.yaml.lock");
    assert!(opened.lock().is_err());
    pipe(&sandbox, "summary");
    let mut command = sandbox.wa_sec(&["check", "--fail-on", "none", "--format", "github"]);
    let output = command.env("GITHUB_STEP_SUMMARY", "summary").timeout(std::time::Duration::from_mins(1)).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "the verdict does not hang on it");
}

#[test]
fn a_limit_on_the_size_of_files_is_a_message_and_leaves_nothing() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let limited = |args: &[&str], lang: &str| {
        let mut command = Command::new("sh");
        command.args(["-c", "ulimit -f 1; exec \"$@\"", "sh"]).arg(assert_cmd::cargo::cargo_bin!("wa-sec")).args(args);
        command.env_clear().args(["--lang", lang]).current_dir(sandbox.path("")).stdin(Stdio::null());
        let output = command.output().unwrap();
        (String::from_utf8(output.stderr).unwrap(), output.status.code())
    };
    for (lang, words) in [("en", "cannot be written"), ("ja", "に書き込めません")] {
        for args in [&["report", "-o", "report.html"][..], &["init", "new.yaml"], &["milestone", "add"]] {
            let (told, status) = limited(args, lang);
            // A milestone speaks of what cannot be reached.
            assert!(status == Some(2) && (told.contains(words) || args[0] == "milestone"), "{args:?}: {status:?} {told}");
        }
    }
    let mut left: Vec<_> = fs::read_dir(sandbox.path("")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    assert_eq!(left, ["wa-review.milestones", "wa-review.yaml"]);
    assert_eq!(fs::read_dir(sandbox.path("wa-review.milestones")).unwrap().count(), 0);
}

#[test]
fn what_killed_runs_left_is_swept_by_the_next_one_that_writes_there_and_what_is_in_use_stays() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    for args in [
        &["report", "-o", "out/"][..],
        &["status", "-o", "out/status"],
        &["init", "out/new.yaml"],
        &["upgrade", "old.yaml", "-o", "out/up.yaml"],
    ] {
        fs::create_dir_all(sandbox.path("out")).unwrap();
        fs::copy(crate::harness::review("complete.yaml"), sandbox.path("old.yaml")).unwrap();
        for name in [".wa-sec-aB3dE6.tmp", ".wa-sec-Zz9Zz9.tmp", ".wa-sec-notes.tmp.txt", "wa-sec-aB3dE6.tmp"] {
            sandbox.write(&format!("out/{name}"), "half");
        }
        let in_use = File::open(sandbox.path("out/.wa-sec-Zz9Zz9.tmp")).unwrap();
        in_use.lock().unwrap();
        sandbox.wa_sec(args).assert().success();
        let there = |name: &str| sandbox.path("out").join(name).exists();
        assert!(!there(".wa-sec-aB3dE6.tmp"), "{args:?}");
        assert!(there(".wa-sec-Zz9Zz9.tmp") && there(".wa-sec-notes.tmp.txt") && there("wa-sec-aB3dE6.tmp"), "{args:?}");
        drop(in_use);
        fs::remove_dir_all(sandbox.path("out")).unwrap();
    }
}

#[test]
fn a_broken_png_is_refused_in_every_format_and_a_whole_one_is_shown() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    repository(&sandbox, "");
    let mut formats = vec!["html", "markdown", "csv", "json"];
    formats.extend(cfg!(feature = "pdf").then_some("pdf"));
    formats.extend(cfg!(feature = "xlsx").then_some("xlsx"));
    fs::write(sandbox.path("whole.png"), PIXEL).unwrap();
    let mut flipped = PIXEL.to_vec();
    flipped[45] ^= 1;
    let mut wide = PIXEL.to_vec();
    wide[16..24].copy_from_slice(&[0, 0, 0x40, 0, 0, 0, 0x40, 0]);
    for (name, bytes) in [("cut", &PIXEL[..50]), ("flipped", &flipped), ("wide", &wide), ("head", &PIXEL[..8])] {
        fs::write(sandbox.path(&format!("{name}.png")), bytes).unwrap();
    }
    for format in formats {
        let run = |logo: &str, lang: &str| {
            said(&sandbox, "", &["report", "--format", format, "--logo", logo, "-o", "report", "--lang", lang])
        };
        let (told, status) = run("whole.png", "en");
        assert_eq!(status, 0, "{format}: {told}");
        fs::remove_file(sandbox.path("report")).unwrap();
        for logo in ["cut.png", "flipped.png", "wide.png", "head.png"] {
            for (lang, words) in [("en", "damaged PNG"), ("ja", "壊れた PNG")] {
                let (told, status) = run(logo, lang);
                assert!(status == 2 && told.contains(words) && !sandbox.path("report").exists(), "{format} {logo}: {told}");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn results_have_the_mode_that_the_umask_gives_and_reviews_are_private() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |sandbox: &Sandbox, name: &str| std::fs::metadata(sandbox.path(name)).unwrap().permissions().mode() & 0o777;
    for (umask, expected) in [("022", 0o644), ("027", 0o640), ("077", 0o600)] {
        let sandbox = Sandbox::with_review("complete.yaml");
        let wa_sec = assert_cmd::cargo::cargo_bin!("wa-sec").display().to_string();
        let script = format!(
            "umask {umask}; {wa_sec} check --format sarif=a.sarif; {wa_sec} report --format csv --output a.csv; \
             {wa_sec} plan --output a.txt; {wa_sec} init new.yaml"
        );
        let mut shell = Command::new("/bin/sh");
        shell
            .env_clear()
            .env("SOURCE_DATE_EPOCH", crate::harness::TODAY_AS_EPOCH)
            .current_dir(sandbox.path(""))
            .args(["-c", &script]);
        let output = shell.output().unwrap();
        for name in ["a.sarif", "a.csv", "a.txt"] {
            assert_eq!(mode(&sandbox, name), expected, "{name}: {}", String::from_utf8_lossy(&output.stderr));
        }
        assert_eq!(mode(&sandbox, "new.yaml"), 0o600);
        // What is there keeps its own.
        std::fs::set_permissions(sandbox.path("a.sarif"), std::fs::Permissions::from_mode(0o604)).unwrap();
        sandbox.wa_sec(&["check", "--format", "sarif=a.sarif"]).output().unwrap();
        assert_eq!(mode(&sandbox, "a.sarif"), 0o604);
    }
}
