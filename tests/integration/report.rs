//! Reports through the binary: every format, both languages, the whole corpus.

use std::fs;

use serde_json::Value;

use crate::harness::{CORPUS, Sandbox, review};

const TEXTS: [&str; 4] = ["html", "md", "csv", "json"];

/// Everything that a run with these arguments wrote into a folder, by name.
fn pack(sandbox: &Sandbox, folder: &str, args: &[&str]) -> Vec<(String, Vec<u8>)> {
    fs::create_dir(sandbox.path(folder)).unwrap();
    sandbox.wa_sec(&[&["report", "-o", folder], args].concat()).assert().success();
    let mut files: Vec<_> = fs::read_dir(sandbox.path(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

fn text<'f>(files: &'f [(String, Vec<u8>)], extension: &str) -> &'f str {
    let (_, bytes) = files.iter().find(|(name, _)| name.ends_with(extension)).unwrap();
    std::str::from_utf8(bytes).unwrap()
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Value {
    serde_json::from_str(&sandbox.stdout(args)).unwrap()
}

#[test]
fn the_same_review_gives_the_same_bytes_in_every_format() {
    for name in ["hostile", "japanese"] {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        let args = ["--format", "html,pdf,xlsx,markdown,csv,json", "--lang", "ja", "--draft", "--author", "A"];
        let (first, second) = (pack(&sandbox, "first", &args), pack(&sandbox, "second", &args));
        assert_eq!(first.len(), 6);
        for ((name, one), (_, other)) in first.iter().zip(&second) {
            assert!(one == other, "{name}");
        }
    }
}

#[test]
fn numbers_are_the_same_in_every_format_and_language_and_in_status() {
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        let status = json(&sandbox, &["status", "--format", "json"]);
        let [en, ja] = ["en", "ja"].map(|lang| json(&sandbox, &["report", "--format", "json", "--lang", lang]));
        for key in ["risk_counts", "best_practices", "score"] {
            assert_eq!(en[key], status[key], "{name} {key}");
            assert_eq!(en[key], ja[key], "{name} {key}");
        }
        let ids = |report: &Value, list: &str| {
            let entries = report[list].as_array().unwrap().iter();
            entries.map(|entry| [&entry["id"], &entry["status"], &entry["risk"]].map(Value::clone)).collect::<Vec<_>>()
        };
        for list in ["ledger", "plan", "unknowns"] {
            assert_eq!(ids(&en, list), ids(&ja, list), "{name} {list}");
        }
        let markdown = sandbox.stdout(&["report", "--format", "markdown", "--parts", "summary"]);
        let high = status["risk_counts"]["HIGH"].as_u64().unwrap();
        assert!(markdown.contains(&format!("High risk issues (HRI): **{high}**")), "{name}: {markdown}");
    }
}

#[test]
fn the_ledger_has_every_practice_in_every_format_or_the_report_is_not_said_to_be_written() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let (said, code) = sandbox.stderr(&["report", "--format", "html,pdf,xlsx,markdown,csv,json"]);
    assert_eq!((said.matches("(63 practices, read back and counted)").count(), code), (6, 0), "{said}");
    let files = ["html", "pdf", "xlsx", "md", "csv", "json"].map(|ending| format!("wa-review-report.en.{ending}"));
    assert!(files.iter().all(|file| sandbox.path(file).exists()));
    assert_eq!(sandbox.stderr(&["report", "--quiet"]), (String::new(), 0));
}

#[test]
fn parts_are_chosen_by_name_or_by_reader_and_keep_their_order() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let headings = |args: &[&str]| {
        let told = sandbox.stdout(&[&["report", "--format", "markdown"], args].concat());
        told.lines().filter_map(|line| line.strip_prefix("## ")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(headings(&["--parts", "plan,summary"]), ["Summary for the decision", "Improvement plan"]);
    let (sponsor, auditor) = (headings(&["--for", "sponsor"]), headings(&["--for", "auditor"]));
    assert!(sponsor.len() < auditor.len() && !sponsor.contains(&"Ledger of all practices".to_owned()));
    assert_eq!(auditor, headings(&[]));
    assert!(!auditor.contains(&"What has changed".to_owned()));
    let since = review("weighed-cards.yaml").display().to_string();
    assert!(headings(&["--since", &since]).contains(&"What has changed".to_owned()));
    assert_eq!(sandbox.stderr(&["report", "--parts", "plan", "--for", "sponsor"]).1, 2);
}

#[test]
fn the_demo_is_the_same_review_in_both_languages_on_any_day() {
    let sandbox = Sandbox::new();
    let demo = |lang: &str, epoch: Option<&str>| {
        let mut command = sandbox.wa_sec(&["report", "--demo", "--format", "json", "--lang", lang]);
        command.env_remove("SOURCE_DATE_EPOCH").envs(epoch.map(|epoch| ("SOURCE_DATE_EPOCH", epoch)));
        serde_json::from_slice::<Value>(&command.assert().success().get_output().stdout).unwrap()
    };
    let [en, ja] = ["en", "ja"].map(|lang| demo(lang, None));
    for key in ["risk_counts", "best_practices", "score"] {
        assert_eq!(en[key], ja[key], "{key}");
    }
    let facts = |report: &Value| {
        let entries = report["ledger"].as_array().unwrap().iter();
        let keys = ["id", "status", "treatment", "due", "progress", "person_days", "confirmed"];
        entries.map(|entry| keys.map(|key| entry[key].clone())).collect::<Vec<_>>()
    };
    assert_eq!(facts(&en), facts(&ja));
    assert_eq!(en["cover"]["date"], "2026-11-16");
    let compared = sandbox.stdout(&["report", "--demo", "--format", "markdown", "--parts", "comparison"]);
    assert!(compared.contains("milestone.yaml") && !compared.contains('/'), "{compared}");
}

#[test]
fn a_redacted_report_gives_nothing_away_and_an_open_one_warns_of_secrets() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let secret = ["AKIA", "IOSFODNN7EXAMPLE"].concat();
    let notes = format!(
        "Jane Doe keeps {secret} on db-1.corp.example.net (jane.doe@example.com), arn:aws:iam::111122223333:role/Admin; Ms Doe knows"
    );
    let typed = sandbox.read("wa-review.yaml").replace(
        "      SEC01-BP01: implemented",
        &format!("      SEC01-BP01:\n        status: partial\n        notes: \"{notes}\"\n        owner: Jane Doe\n       "),
    );
    sandbox.write("wa-review.yaml", &typed.replace("  accounts:", "  accounts: [\"111122223333\"] "));
    let (said, code) = sandbox.stderr(&["report"]);
    assert!(code == 0 && said.contains("SEC01-BP01, notes: the id of an AWS access key") && !said.contains(&secret), "{said}");
    let hidden = [secret.as_str(), "Jane", "jane.doe", "111122223333", "db-1.corp", "role/Admin"];
    for lang in ["en", "ja"] {
        let files = pack(&sandbox, lang, &["--redact", "--format", "html,markdown,csv,json", "--lang", lang]);
        for extension in TEXTS {
            let told = text(&files, extension);
            assert_eq!(hidden.iter().find(|value| told.contains(**value)), None, "{extension}");
            assert!(told.contains("account-1") || extension == "csv", "{extension}");
        }
    }
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        for lang in ["en", "ja"] {
            let (said, code) = sandbox.stderr(&["report", "--redact", "--quiet", "--lang", lang]);
            assert_eq!(code, 0, "{name}: {said}");
        }
    }
}

#[test]
fn what_may_name_somebody_stops_a_redacted_report_until_it_is_on_the_list_of_what_to_keep() {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let typed = sandbox.read("wa-review.yaml").replace(
        "      SEC01-BP01: implemented",
        "      SEC01-BP01:\n        status: partial\n        notes: \"佐々木さんに確認、\\\\fileserver\\hr\"\n       ",
    );
    sandbox.write("wa-review.yaml", &typed.replace("\\\\fileserver\\hr", "￥￥fileserver￥hr"));
    for format in ["html", "json", "csv"] {
        let (said, code) = sandbox.stderr(&["report", "--redact", "--parts", "cover", "--format", format]);
        assert!(
            code == 2 && said.contains("names of people left: 1") && said.contains("(SEC01-BP01, notes: `佐々木`)"),
            "{said}"
        );
    }
    sandbox.write(".wa-sec.yaml", "report: { redact: { keep: [佐々木, absentee] } }\n");
    let told = sandbox.stdout(&["report", "--redact", "--format", "markdown"]);
    assert!(told.contains("kept by the list: 佐々木") && !told.contains("absentee") && !told.contains("fileserver"), "{told}");
    let told: Value = serde_json::from_str(&sandbox.stdout(&["report", "--redact", "--format", "json"])).unwrap();
    assert_eq!(told["cover"]["redacted"], serde_json::json!(["佐々木"]));
    let open: Value = serde_json::from_str(&sandbox.stdout(&["report", "--format", "json"])).unwrap();
    assert_eq!(open["cover"]["redacted"], Value::Null);
}

#[test]
fn what_those_who_hand_it_over_say_stands_on_the_cover() {
    let sandbox = Sandbox::with_review("minimal.yaml");
    sandbox.write(
        ".wa-sec.yaml",
        "report: { customer: Example Ltd, accent: \"#0a7d5a\", confidentiality: For A only, disclaimer: D }\n",
    );
    let told =
        sandbox.stdout(&["report", "--format", "markdown", "--parts", "cover", "--author", "B", "--document-version", "1.2"]);
    for expected in ["Customer: Example Ltd", "Authors: B", "Version: 1.2", "Confidentiality: For A only", "> D", "Status: Final"]
    {
        assert!(told.contains(expected), "{expected}: {told}");
    }
    assert!(sandbox.stdout(&["report", "--format", "markdown", "--customer", "Other", "--draft"]).contains("Customer: Other"));
    for (args, expected) in [
        (["--accent", "blue"], "not a color: `blue`"),
        (["--logo", "wa-review.yaml"], "neither PNG nor SVG"),
        (["--logo", "gone.png"], "cannot be used"),
        (["--output", "wa-review.yaml"], "review file"),
    ] {
        let (said, code) = sandbox.stderr(&[&["report"], &args[..]].concat());
        assert!(code == 2 && said.contains(expected), "{args:?}: {said}");
    }
    sandbox.write(".wa-sec.yaml", "report: { costumer: A }\n");
    let (said, code) = sandbox.stderr(&["report"]);
    assert!(code == 2 && said.contains("did you mean `customer`"), "{said}");
}

#[test]
fn no_report_sounds_like_an_assurance_and_hostile_notes_stay_text() {
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        let told = sandbox.stdout(&[
            "report",
            "--format",
            "markdown",
            "--lang",
            "ja",
            "--parts",
            "cover,summary,method,findings,strengths",
        ]);
        for banned in ["問題なし", "問題はありません", "安全です", "確実"] {
            assert!(!told.contains(banned), "{name}: {banned}");
        }
    }
    let sandbox = Sandbox::with_review("hostile.yaml");
    let files = pack(&sandbox, "out", &["--format", "html,markdown,csv,json"]);
    for extension in ["html", "md"] {
        assert!(!text(&files, extension).contains("<script>alert"), "{extension}");
    }
    let cells = text(&files, "csv");
    assert!(!cells.lines().flat_map(|line| line.split(',')).any(|cell| cell.starts_with("\"=") || cell.starts_with("\"@")));
}
