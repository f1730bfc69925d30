//! What is printed obeys nobody but the person who reads it: names of files, contents of files and arguments are text of strangers.

#![cfg(unix)]

use serde_json::Value;

use crate::harness::Sandbox;

/// In one text all that a terminal or the log of a CI job would obey.
const ODD: &str = "a\n::notice::b\u{1b}[31m\u{202e}c\u{9b}1m\r\u{2028}##[group]d ##VSO[e] section_start:1:f";
/// The formats of `status` and its like.
const FORMATS: [&str; 4] = ["text", "json", "csv", "markdown"];

/// The review with the odd name, which says odd things as far as a file may.
fn odd_review() -> (Sandbox, String) {
    let (sandbox, name) = (Sandbox::new(), format!("{ODD}.yaml"));
    let note = "\"::notice::n ##[group]x\\n::notice::y\\n--- z ##teamcity[w] section_end:1:v\"";
    let answer = |key: &str| format!("{{ status: missing, {key}: {note}, evidence: [{note}] }}");
    let text = format!(
        "wa-sec: 1\nlens: 2020-03\nreviewed-on: 2026-11-01\nworkload: {{ name: \"::notice::shop ##[group]\" }}\nprotect:\n  - name: \"::notice::cards\"\nanswers:\n  \
         SEC1:\n    best-practices:\n      SEC1-BP1: {}\n      SEC1-BP2: {}\n  SEC2: {{ applicable: false, reason: {note} }}\n",
        answer("notes"),
        answer("owner").replace("\\n", " "),
    );
    sandbox.write(&name, &text);
    (sandbox, name)
}

/// Fails where a text holds what a terminal or a log obeys, styles of our own left out.
fn assert_tame(what: &[&str], text: &str) {
    let seen = text.replace("\u{1b}[", "\u{0}");
    let mut rest = seen.as_str();
    while let Some((_, after)) = rest.split_once('\u{0}') {
        let (style, after) = after.split_once('m').unwrap_or_default();
        let is_ours =
            style.starts_with("38;5;") || ["0", "1", "2", "4", "39", "22"].contains(&style) || style.starts_with(['3', '9']);
        assert!(is_ours && !style.is_empty(), "{what:?}: {style:?} in {text}");
        rest = after;
    }
    let is_obeyed = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\u{1b}') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!text.contains(is_obeyed), "{what:?}: {text:?}");
    for line in text.lines() {
        let line = line.trim_start();
        let is_ours = ["error", "warning", "notice"].iter().any(|kind| line.starts_with(&format!("::{kind} ")));
        assert!(is_ours && what.contains(&"github") || !line.starts_with("::") && !line.starts_with("--- "), "{what:?}: {line}");
        let lower = line.to_lowercase();
        for mark in ["##[", "##vso[", "##teamcity[", "section_start:", "section_end:"] {
            assert!(what.contains(&"github") || !lower.contains(mark), "{what:?}: {line}");
        }
    }
}

fn tame(sandbox: &Sandbox, args: &[&str]) -> String {
    let output = sandbox.wa_sec(args).output().unwrap();
    let stdout = String::from_utf8(output.stdout).unwrap();
    assert_tame(args, &stdout);
    assert_tame(args, &String::from_utf8(output.stderr).unwrap());
    stdout
}

#[test]
fn no_name_of_a_file_commands_whoever_reads_it() {
    let (sandbox, name) = odd_review();
    let faulty = format!("faulty {ODD}.yaml");
    sandbox.write(&faulty, "wa-sec: 1\nlens: 2020-03\nworkload: { name: x }\n\"::notice::key\": 1\n");
    for lang in ["en", "ja"] {
        for color in ["always", "never"] {
            let run = |args: &[&str]| tame(&sandbox, &[args, &["--lang", lang, "--color", color][..]].concat());
            let milestone = format!("{lang}-{color}");
            run(&["milestone", "add", &name, "--name", &milestone]);
            run(&["milestone", "add", &name, "--name", &milestone]);
            run(&["milestone", "show", &name, ODD]);
            run(&["init", &name]);
            run(&["status", &faulty]);
            run(&["status", ODD]);
            run(&["upgrade", &name, "-o", &format!("{milestone} {ODD}")]);
            run(&["review", &name]);
            run(&["import", "sheet", &name, "--into", &name]);
            run(&["check", &name, "--config", ODD]);
            run(&["check", &name, "--baseline", ODD, "--show-config"]);
            run(&["check", &name, "--baseline", ODD]);
            run(&["check", &name, "--baseline", &format!("git:{ODD}")]);
            run(&["report", &name, "--logo", ODD]);
            for format in FORMATS {
                for command in ["status", "gaps", "plan"] {
                    run(&[command, &name, "--format", format]);
                }
                run(&["milestone", "list", &name, "--format", format]);
                run(&["diff", &format!("milestone:{milestone}"), &name, "--format", format]);
            }
            for format in ["markdown", "csv", "json"] {
                run(&["report", &name, "--since", &format!("milestone:{milestone}"), "--format", format]);
                run(&["report", &name, "--since", &name, "--format", format]);
            }
            run(&["report", &name, "--since", &name, "--format", "html", "-o", &format!("report {ODD}")]);
            for format in FORMATS.iter().chain(&["sarif", "junit", "github", "gitlab"]) {
                run(&["check", &name, &faulty, &format!("{ODD}*"), ODD, "--format", format]);
            }
        }
    }
}

#[test]
fn no_argument_commands_whoever_reads_that_it_is_wrong() {
    let (sandbox, name) = odd_review();
    let option = format!("--{ODD}");
    for args in [
        &[ODD][..],
        &["status", &name, ODD],
        &["status", &option],
        &["status", "--format", ODD],
        &["status", "--today", ODD],
        &["status", "--lang", ODD],
        &["check", "--format", ODD],
        &["check", "--max-hri", ODD],
        &["check", "--require", ODD],
        &["check", &format!("[{ODD}")],
        &["review", "--stale", ODD],
        &["review", "--question", ODD],
        &["init", "x.yaml", "--lens", ODD],
        &["explain", ODD],
        &["questions", "--search", ODD],
        &["report", &name, "--accent", ODD],
        &["diff", &format!("git:{ODD}"), &name],
        &["diff", &format!("milestone:{ODD}"), &name],
        &["schema", ODD],
        // What is left out does not hide a command.
        &["explain", "\u{202e}::notice::x"],
        &["explain", "#\u{202e}#[group]x"],
    ] {
        for color in ["always", "never"] {
            tame(&sandbox, &[args, &["--color", color][..]].concat());
        }
    }
}

#[test]
fn data_is_the_same_bytes_on_stdout_and_in_a_file_and_says_what_the_review_says() {
    let (sandbox, name) = odd_review();
    let out = |args: &[&str]| {
        let printed = String::from_utf8(sandbox.wa_sec(args).output().unwrap().stdout).unwrap();
        sandbox.wa_sec(&[args, &["-o", "out"][..]].concat()).output().unwrap();
        assert_eq!(sandbox.read("out"), printed, "{args:?}");
        assert_tame(args, &printed);
        printed
    };
    for format in FORMATS {
        for command in ["status", "gaps", "plan"] {
            out(&[command, &name, "--format", format]);
        }
        out(&["diff", &name, &name, "--format", format]);
    }
    for format in ["markdown", "csv", "json"] {
        out(&["report", &name, "--format", format]);
    }
    for format in FORMATS.iter().chain(&["sarif", "junit", "gitlab"]) {
        out(&["check", &name, "--format", format]);
    }
    let json: Value = serde_json::from_str(&out(&["check", &name, "--format", "json"])).unwrap();
    assert_eq!(json["files"][0]["path"], name.as_str(), "escaped, it is the path itself");
    assert_eq!(json["files"][0]["workload"], "::notice::shop ##[group]");
    let report: Value = serde_json::from_str(&out(&["report", &name, "--format", "json"])).unwrap();
    let notes = "::notice::n ##[group]x\n::notice::y\n--- z ##teamcity[w] section_end:1:v";
    assert!(report["ledger"].as_array().unwrap().iter().any(|row| row["notes"] == notes), "{report}");
}

#[test]
fn the_own_streams_by_their_names_are_no_way_around() {
    let (sandbox, name) = odd_review();
    for (format, target) in FORMATS.iter().flat_map(|format| [(format, "/dev/stdout"), (format, "/dev/stderr")]) {
        tame(&sandbox, &["status", &name, "--format", format, "-o", target]);
        tame(&sandbox, &["check", &name, "--format", format, "-o", target]);
    }
}
