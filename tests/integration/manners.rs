//! What every command does alike: exit statuses, streams, language, days, files that are not there.

use std::io::Read;
use std::process::{Command, Stdio};

use crate::harness::{Sandbox, review};

#[test]
fn exit_statuses_are_as_documented() {
    let sandbox = Sandbox::with_review("complete.yaml");
    std::fs::copy(review("faulty/unknown-edition.yaml"), sandbox.path("unknown.yaml")).unwrap();
    std::fs::copy(review("faulty/many-faults.yaml"), sandbox.path("faulty.yaml")).unwrap();
    for (args, expected) in [
        (&["status"][..], 0),
        (&["--version"], 0),
        (&["--help"], 0),
        (&["status", "--help"], 0),
        (&["status", "unknown.yaml"], 4),
        (&["status", "faulty.yaml"], 2),
        (&["status", "not-there.yaml"], 2),
        (&["status", "--no-such-option"], 2),
        (&["no-such-command"], 2),
        (&[], 2),
        (&["init"], 2),
        (&["init", "new.yaml", "--lens", "1999-01"], 2),
        (&["review"], 2),
        (&["explain", "SEC99"], 2),
        (&["status", "--today", "2026-02-30"], 2),
    ] {
        let (told, status) = sandbox.stderr(args);
        assert_eq!(status, expected, "{args:?}: {told}");
        assert_eq!(told.is_empty(), expected == 0, "{args:?}: {told}");
    }
}

#[test]
fn help_says_what_the_program_and_each_command_are_for() {
    let sandbox = Sandbox::new();
    let help = sandbox.stdout(&["--help"]);
    assert!(help.starts_with(env!("CARGO_PKG_DESCRIPTION").split(',').next().unwrap()), "{help}");
    assert_eq!(sandbox.stdout(&["help"]), help);
    let (told, status) = sandbox.stderr(&[]);
    assert_eq!((told, status), (help.clone(), 2));
    for (name, about) in
        help.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(' ')).filter(|(name, _)| *name != "help")
    {
        let about = about.split_whitespace().take(4).collect::<Vec<_>>().join(" ");
        if !name.is_empty() && !name.starts_with('-') {
            assert!(sandbox.stdout(&["help", name]).starts_with(&about), "{name}: {about}");
            assert_eq!(sandbox.stdout(&[name, "--help"]), sandbox.stdout(&["help", name]), "{name}");
        }
    }
}

#[test]
fn what_is_no_fault_and_yet_odd_is_said_on_stderr_and_ends_nothing() {
    let sandbox = Sandbox::new();
    let answers = "answers:\n  SEC8:\n    applicable: false\n    reason: no data\n    best-practices:\n      SEC8-BP1: missing\n";
    sandbox.write("vain.yaml", &format!("wa-sec: 1\nlens: 2020-03\nworkload: {{ name: x }}\n{answers}"));
    let (told, status) = sandbox.stderr(&["status", "vain.yaml"]);
    assert!(status == 0 && told.contains("SEC8-BP1") && told.contains("vain.yaml:9:7"), "{status}: {told}");
    assert_eq!(sandbox.stderr(&["status", "vain.yaml", "--quiet"]), (String::new(), 0));
    std::fs::copy(review("faulty/newer-format.yaml"), sandbox.path("newer.yaml")).unwrap();
    let (told, _) = sandbox.stderr(&["status", "newer.yaml"]);
    assert_eq!(told.matches("warning:").count(), 3, "{told}");
    let (told, status) = sandbox.stderr(&["status", "newer.yaml", "--quiet"]);
    assert!(status == 0 && told.matches("warning:").count() == 1 && told.contains("format 2 is newer"), "{status}: {told}");
}

#[test]
fn lines_are_counted_however_they_end() {
    let sandbox = Sandbox::new();
    for end in ["\n", "\r\n", "\r"] {
        sandbox.write("a.yaml", &["wa-sec: 1", "lens: 2020-03", "workload: { name: x }", "nonsense: 1", ""].join(end));
        let (told, _) = sandbox.stderr(&["status", "a.yaml"]);
        assert!(told.contains("a.yaml:4:1") && told.contains("4 | nonsense: 1"), "{end:?}: {told}");
    }
}

#[test]
fn the_language_comes_from_the_option_else_from_the_locale() {
    let sandbox = Sandbox::with_review("complete.yaml");
    let title = |args: &[&str], variables: &[(&str, &str)]| {
        let output = sandbox.wa_sec(args).envs(variables.iter().copied()).output().unwrap();
        String::from_utf8(output.stdout).unwrap().lines().next().unwrap().to_owned()
    };
    let (en, ja) = (title(&["status"], &[]), title(&["status", "--lang", "ja"], &[]));
    assert_ne!(en, ja);
    assert_eq!(title(&["status"], &[("LANG", "ja_JP.UTF-8")]), ja);
    assert_eq!(title(&["status"], &[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")]), en);
    assert_eq!(title(&["status", "--lang", "en"], &[("LANG", "ja_JP.UTF-8")]), en);
}

#[test]
fn a_wrong_source_date_epoch_is_said() {
    let sandbox = Sandbox::with_review("complete.yaml");
    let output = sandbox.wa_sec(&["plan"]).env("SOURCE_DATE_EPOCH", "yesterday").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("SOURCE_DATE_EPOCH"));
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let sandbox = Sandbox::with_review("complete.yaml");
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("wa-sec"))
        .args(["questions", "--format", "json"])
        .current_dir(sandbox.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 16];
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut first).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

#[test]
fn init_writes_a_complete_file_once() {
    for lang in ["en", "ja"] {
        let sandbox = Sandbox::new();
        let (told, status) = sandbox.stderr(&["init", "--lang", lang]);
        assert!(status == 0 && told.contains("wa-review.yaml"), "{told}");
        let file = sandbox.read("wa-review.yaml");
        let practices = file.lines().filter(|line| line.starts_with("      SEC") && line.contains("-BP")).count();
        assert_eq!(practices, 63);
        let (_, again) = sandbox.stderr(&["init"]);
        assert_eq!((again, sandbox.read("wa-review.yaml")), (2, file));
        assert!(sandbox.stdout(&["status", "--format", "json"]).contains("\"unanswered\": 63"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(sandbox.path("wa-review.yaml")).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "it lists weaknesses");
        }
    }
}

#[test]
fn completions_and_man_pages_are_written() {
    let sandbox = Sandbox::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(sandbox.stdout(&["completions", shell]).contains("remediate"), "{shell}");
    }
    sandbox.stdout(&["man", "pages/man1"]);
    for page in ["wa-sec.1", "wa-sec-review.1", "wa-sec-plan.1"] {
        assert!(sandbox.read(&format!("pages/man1/{page}")).contains(".TH"), "{page}");
    }
}

/// What bash offers after some words.
fn completed(sandbox: &Sandbox, words: &[&str]) -> Option<String> {
    sandbox.write("completions.bash", &sandbox.stdout(&["completions", "bash"]));
    let script = format!(
        "source completions.bash; COMP_WORDS=({}); COMP_CWORD={}; complete=$(complete -p wa-sec); complete=${{complete##*-F }}; \
         ${{complete%% *}} wa-sec \"${{COMP_WORDS[-1]}}\" \"${{COMP_WORDS[-2]}}\"; echo \"${{COMPREPLY[@]}}\"",
        words.join(" "),
        words.len() - 1
    );
    let output = Command::new("bash").args(["--norc", "-c", &script]).current_dir(sandbox.path("")).output().ok()?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[test]
fn bash_completes_commands_and_what_follows_them() {
    let sandbox = Sandbox::new();
    for (words, expected) in [
        (&["wa-sec", "rev"][..], "review"),
        (&["wa-sec", "gaps", "--by", "persp"], "perspective"),
        (&["wa-sec", "plan", "--exp"], "--explain"),
    ] {
        match completed(&sandbox, words) {
            Some(found) => assert_eq!(found, expected, "{words:?}"),
            None => return eprintln!("skipped: no bash"),
        }
    }
}
