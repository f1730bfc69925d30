//! What a command does beside its work when it starts: nothing.

use std::process::Command;

use crate::harness::{Sandbox, TODAY_AS_EPOCH, review};

/// The calls of these kinds that a command line makes, its threads' and children's too; none where nothing can be traced here.
fn calls(sandbox: &Sandbox, kinds: &str, tz: Option<&str>, args: &[&str]) -> Option<Vec<String>> {
    let log = sandbox.path("strace.log");
    let mut command = Command::new("strace");
    command.args(["-f", "-qq", "-e", &format!("trace={kinds}"), "-o"]).arg(&log);
    command.arg(assert_cmd::cargo::cargo_bin!("wa-sec")).args(args).current_dir(sandbox.path(""));
    command.env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin");
    match tz {
        Some(tz) => command.env("TZ", tz),
        None => command.env("SOURCE_DATE_EPOCH", TODAY_AS_EPOCH),
    };
    let output = command.output();
    if !output.as_ref().is_ok_and(|output| output.status.code().is_some()) || !log.exists() {
        eprintln!("skipped: strace cannot trace here: {output:?}");
        return None;
    }
    let calls = std::fs::read_to_string(&log).unwrap();
    std::fs::remove_file(log).unwrap();
    // Of a thread that is gone before it does anything strace writes `???( <detached ...>`.
    Some(calls.lines().filter(|line| line.contains('(') && !line.contains("???(")).map(str::to_owned).collect())
}

#[test]
fn no_command_starts_a_process() {
    let sandbox = Sandbox::with_review("complete.yaml");
    std::fs::copy(review("complete.yaml"), sandbox.path("other.yaml")).unwrap();
    let formats = [
        "markdown",
        "json",
        "html",
        #[cfg(feature = "pdf")]
        "pdf",
        #[cfg(feature = "xlsx")]
        "xlsx",
    ];
    let reports: Vec<_> = formats.iter().map(|format| (format, format!("report.{format}"))).collect();
    let reports = reports.iter().map(|(format, path)| vec!["report", "--quiet", "--format", format, "--output", path]);
    let lines = [
        &["--version"][..],
        &["--help"],
        &["no-such-command"],
        &["init", "new.yaml"],
        &["review"],
        &["status"],
        &["gaps"],
        &["plan"],
        &["check", "--fail-on", "none"],
        &["check", "--format", "sarif", "wa-review.yaml", "other.yaml"],
        &["diff", "wa-review.yaml", "other.yaml"],
        &["milestone", "list"],
        &["explain", "SEC1-BP2"],
        &["questions", "root"],
        &["upgrade", "--to", "2025-02"],
        &["schema"],
        &["completions", "bash"],
        &["man"],
    ];
    for line in lines.into_iter().map(<[_]>::to_vec).chain(reports) {
        let Some(calls) = calls(&sandbox, "execve,execveat", None, &line) else { return };
        assert_eq!(calls.len(), 1, "{line:?}: {calls:#?}");
    }
}

#[test]
fn the_day_costs_one_file_of_one_zone() {
    let sandbox = Sandbox::with_review("complete.yaml");
    for tz in ["Asia/Tokyo", "JST-9"] {
        let Some(calls) = calls(&sandbox, "openat,getdents64", Some(tz), &["status"]) else { return };
        let zones: Vec<_> = calls.iter().filter(|call| call.contains("zoneinfo") && !call.contains("ENOENT")).collect();
        assert!(zones.len() <= usize::from(tz == "Asia/Tokyo"), "{tz}: {zones:#?}");
        assert!(!calls.iter().any(|call| call.contains("getdents64")), "{tz}: {calls:#?}");
    }
}

#[test]
fn the_day_is_that_of_the_zone() {
    let sandbox = Sandbox::with_review("complete.yaml");
    let day = |tz: &str| {
        let path = format!("{}.yaml", tz.len());
        sandbox.wa_sec(&["init", &path]).env_remove("SOURCE_DATE_EPOCH").env("TZ", tz).assert().success();
        let text = sandbox.read(&path);
        text.lines().find_map(|line| line.strip_prefix("reviewed-on: ").map(str::to_owned)).unwrap()
    };
    // 26 hours apart, they never have the same day.
    assert!(day("<-12>12") < day("<+14>-14"));
}
