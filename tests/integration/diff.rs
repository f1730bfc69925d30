//! `diff`: what lies between two reviews, wherever they come from.

use serde_json::{Value, json};
use unicode_width::UnicodeWidthStr;

use crate::harness::{Sandbox, flowing, review};

const CORPUS: &[&str] =
    &["all-high", "complete", "complete-2025-02", "hostile", "japanese", "japanese-2025-02", "minimal", "unknowns"];

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap()
}

fn sum(values: &[Value], key: &str) -> i64 {
    values.iter().map(|value| value[key].as_i64().unwrap()).sum()
}

/// A sandbox with a review as `old.yaml` and the same with some lines replaced as `wa-review.yaml`.
fn changed(name: &str, changes: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::with_review(name);
    let old = sandbox.read("wa-review.yaml");
    let new = changes.iter().fold(old.clone(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    });
    sandbox.write("old.yaml", &old);
    sandbox.write("wa-review.yaml", &new);
    sandbox
}

/// A key rolled out, an unknown found out, a thing forgotten, one that no longer applies, one that got worse.
fn lived_on(name: &str) -> Sandbox {
    let status = |id: &str, title: &str, status: &str| format!("      {id}: {status}  # {title}");
    let lines = if name == "japanese.yaml" {
        [
            ("SEC1-BP8", "認証情報を定期的に監査する", "unknown", "implemented"),
            ("SEC2-BP3", "各個人に一意の認証情報を割り当てる", "implemented", "unknown"),
            ("SEC3-BP6", "動的認証を実装する", "missing", "{ status: provider }"),
            ("SEC9-BP3", "保管中に暗号化を適用する", "implemented", "partial"),
            ("SEC7-BP4", "コンピューティング保護を自動化する", "missing", "implemented"),
        ]
    } else {
        [
            ("SEC1-BP8", "Audit credentials periodically", "unknown", "implemented"),
            ("SEC2-BP3", "Allocate unique credentials for each individual", "implemented", "unknown"),
            ("SEC3-BP6", "Implement dynamic authentication", "missing", "{ status: provider }"),
            ("SEC9-BP3", "Enforce encryption at rest", "implemented", "partial"),
            ("SEC7-BP4", "Automate compute protection", "missing", "implemented"),
        ]
    };
    let lines = lines.map(|(id, title, from, to)| (status(id, title, from), status(id, title, to)));
    let lines: Vec<_> = lines.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect();
    changed(name, &lines)
}

#[test]
fn what_people_see_in_each_language() {
    for (name, lang) in [("complete", "en"), ("japanese", "ja")] {
        let sandbox = lived_on(&format!("{name}.yaml"));
        let diff = ["diff", "old.yaml", "wa-review.yaml", "--lang", lang];
        insta::assert_snapshot!(format!("diff-{name}-{lang}"), sandbox.stdout(&diff));
        let markdown = [&diff[..], &["--format", "markdown"]].concat();
        insta::assert_snapshot!(format!("diff-{name}-{lang}-markdown"), sandbox.stdout(&markdown));
        std::fs::copy(review(&format!("{name}-2025-02.yaml")), sandbox.path("new.yaml")).unwrap();
        let across = ["diff", "old.yaml", "new.yaml", "--lang", lang];
        insta::assert_snapshot!(format!("diff-{name}-editions-{lang}"), sandbox.stdout(&across));
    }
}

#[test]
fn every_pair_keeps_the_schema_and_its_numbers_add_up() {
    let schema = parsed(&Sandbox::new().stdout(&["schema", "diff"]));
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for old in CORPUS {
        for new in CORPUS {
            let sandbox = Sandbox::with_review(&format!("{new}.yaml"));
            std::fs::copy(review(&format!("{old}.yaml")), sandbox.path("old.yaml")).unwrap();
            let document = parsed(&sandbox.stdout(&["diff", "old.yaml", "wa-review.yaml", "--format", "json"]));
            let faults: Vec<_> = validator.iter_errors(&document).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{old} {new}: {faults:?}");
            let status = |file: &str| parsed(&sandbox.stdout(&["status", file, "--format", "json"]));
            let (before, after) = (status("old.yaml"), status("wa-review.yaml"));
            for key in ["risk_counts", "best_practices"] {
                assert_eq!((&document[key]["before"], &document[key]["after"]), (&before[key], &after[key]), "{old} {new}");
            }
            assert_eq!(document["score"]["after"], after["score"]);
            let same_edition = before["lens"] == after["lens"];
            assert_eq!(document["same_edition"], same_edition);
            let changes = list(&document, "changes");
            if !same_edition {
                assert!(document["score"]["before"].is_null() && document["score_change"].is_null(), "never across editions");
                assert!(changes.iter().all(|change| change["effect"].is_null()) && list(&document, "questions").is_empty());
                continue;
            }
            assert_eq!(document["score"]["before"], before["score"]);
            let score = &document["score_change"];
            let low = |side: &Value| side["score"]["low"].as_i64().unwrap();
            assert_eq!(score["change"], low(&after) - low(&before));
            let rounding = score["rounding"].as_i64().unwrap();
            assert_eq!(sum(list(score, "causes"), "effect") + rounding, score["change"].as_i64().unwrap(), "{old} {new}");
            assert_eq!(sum(changes, "effect"), sum(list(score, "causes"), "effect"), "{old} {new}");
            let risks =
                |side: &Value, id: &Value| list(side, "questions").iter().find(|q| q["id"] == *id).unwrap()["risk"].clone();
            for question in list(&document, "questions") {
                for (side, status) in [("before", &before), ("after", &after)] {
                    assert_eq!(question[side]["risk"], risks(status, &question["id"]));
                }
            }
        }
    }
}

#[test]
fn every_format_and_language_tells_the_same_practices() {
    for (old, new) in [("all-high", "complete"), ("unknowns", "hostile"), ("complete", "complete-2025-02")] {
        let sandbox = Sandbox::with_review(&format!("{new}.yaml"));
        std::fs::copy(review(&format!("{old}.yaml")), sandbox.path("old.yaml")).unwrap();
        let run = |lang: &str, format: &str| {
            sandbox.stdout(&["diff", "old.yaml", "wa-review.yaml", "--lang", lang, "--format", format])
        };
        let document = parsed(&run("en", "json"));
        let ids: Vec<_> = list(&document, "changes").iter().map(|change| change["best_practice"].as_str().unwrap()).collect();
        assert!(!ids.is_empty());
        for lang in ["en", "ja"] {
            let csv = run(lang, "csv");
            let mut rows = csv::Reader::from_reader(csv.as_bytes());
            let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
            assert_eq!(rows.iter().map(|row| &row[0]).collect::<Vec<_>>(), ids);
            for (row, change) in rows.iter().zip(list(&document, "changes")) {
                let effect = change["effect"].as_i64().map_or_else(String::new, |effect| effect.to_string());
                assert_eq!(
                    [&row[3], &row[4], &row[5], &row[6]],
                    [
                        change["before"].as_str().unwrap(),
                        change["after"].as_str().unwrap(),
                        change["result"].as_str().unwrap(),
                        effect.as_str()
                    ]
                );
            }
            let (text, markdown) = (run(lang, "text"), run(lang, "markdown"));
            assert!(text.lines().all(|line| line.width() <= 100), "{text}");
            assert!(!markdown.contains("<script") && !markdown.contains("<b>"), "{markdown}");
            for id in &ids {
                assert!(text.contains(&format!("│ {id} ")) && markdown.contains(&format!("\n| {id} | ")), "{id} {old} {new}");
            }
            assert_eq!(text, run(lang, "text"));
        }
    }
}

#[test]
fn a_review_does_not_differ_from_itself() {
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        let document = parsed(&sandbox.stdout(&["diff", "wa-review.yaml", "wa-review.yaml", "--format", "json"]));
        assert_eq!((list(&document, "changes").len(), list(&document, "questions").len()), (0, 0), "{name}");
        assert_eq!(
            (&document["score_change"]["change"], &document["score_change"]["rounding"]),
            (&json!(0), &json!(0)),
            "{name}"
        );
    }
}

#[test]
fn two_workloads_and_the_wrong_way_round_are_said() {
    let sandbox = Sandbox::with_review("complete.yaml");
    std::fs::copy(review("complete-2025-02.yaml"), sandbox.path("new.yaml")).unwrap();
    let told = sandbox.stdout(&["diff", "new.yaml", "wa-review.yaml"]);
    let said = flowing(&told);
    assert!(said.contains("the other way round") && said.contains("Is it the same workload?"), "{told}");
    let told = sandbox.stdout(&["diff", "new.yaml", "wa-review.yaml", "--lang", "ja"]);
    assert!(told.contains("順序を入れ替えて"), "{told}");
}

#[test]
fn what_cannot_be_read_ends_it() {
    let sandbox = Sandbox::with_review("complete.yaml");
    for name in ["unknown-edition", "many-faults"] {
        std::fs::copy(review(&format!("faulty/{name}.yaml")), sandbox.path(&format!("{name}.yaml"))).unwrap();
    }
    for lang in ["en", "ja"] {
        for (a, b, expected) in [
            ("wa-review.yaml", "many-faults.yaml", 2),
            ("many-faults.yaml", "wa-review.yaml", 2),
            ("wa-review.yaml", "not-there.yaml", 2),
            ("wa-review.yaml", "unknown-edition.yaml", 4),
            ("milestone:latest", "wa-review.yaml", 2),
            ("milestone:\u{1b}[2J", "wa-review.yaml", 2),
        ] {
            let output = sandbox.wa_sec(&["diff", a, b, "--lang", lang]).output().unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(expected), 0), "{a} {b}");
            assert!(!output.stderr.is_empty() && !output.stderr.contains(&0x1b), "{a} {b}");
        }
    }
    assert_eq!(sandbox.stderr(&["diff", "wa-review.yaml"]).1, 2);
}

fn in_git(sandbox: &Sandbox, a: &str, b: &str) -> (Value, String, i32) {
    let output = sandbox.wa_sec_with_git(&["diff", a, b, "--format", "json"]).output().unwrap();
    let document = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (document, String::from_utf8(output.stderr).unwrap(), output.status.code().unwrap())
}

#[test]
fn a_git_reference_has_the_file_of_the_other_one_or_a_path_of_its_own() {
    let sandbox = lived_on("complete.yaml");
    std::fs::create_dir(sandbox.path("reviews")).unwrap();
    std::fs::copy(sandbox.path("old.yaml"), sandbox.path("reviews/pay.yaml")).unwrap();
    sandbox.git(&["init", "--quiet"]);
    sandbox.git(&["add", "reviews"]);
    sandbox.git(&["commit", "--quiet", "--message", "before"]);
    std::fs::copy(sandbox.path("wa-review.yaml"), sandbox.path("reviews/pay.yaml")).unwrap();
    let changes = |a: &str, b: &str| {
        let (document, told, status) = in_git(&sandbox, a, b);
        assert_eq!(status, 0, "{a} {b}: {told}");
        (list(&document, "changes").len(), document["before"]["name"].as_str().unwrap().to_owned())
    };
    assert_eq!(changes("git:HEAD", "reviews/pay.yaml"), (5, "HEAD:reviews/pay.yaml".to_owned()));
    assert_eq!(changes("reviews/pay.yaml", "git:main").0, 5);
    assert_eq!(changes("git:HEAD:reviews/pay.yaml", "wa-review.yaml").0, 5);
    assert_eq!(changes("git:HEAD:reviews/pay.yaml", "git:HEAD").0, 0);
    // The folder may be gone by now.
    std::fs::remove_dir_all(sandbox.path("reviews")).unwrap();
    assert_eq!(changes("git:HEAD:reviews/pay.yaml", "old.yaml").0, 0);
    for (reference, words) in [
        ("git:no-such-branch", "no-such-branch"),
        ("git:--output=x", "--output=x"),
        ("git:", "no git reference"),
        ("git:HEAD", "HEAD:wa-review.yaml"),
        ("git:HEAD:", "HEAD:"),
    ] {
        let (_, told, status) = in_git(&sandbox, reference, "wa-review.yaml");
        assert!(status == 2 && told.contains(words), "{reference}: {told}");
    }
    assert!(!sandbox.path("x").exists());
    std::fs::copy(review("faulty/unknown-edition.yaml"), sandbox.path("unknown.yaml")).unwrap();
    sandbox.git(&["add", "unknown.yaml"]);
    sandbox.git(&["commit", "--quiet", "--message", "unknown"]);
    let (_, told, status) = in_git(&sandbox, "git:HEAD:unknown.yaml", "wa-review.yaml");
    assert!(status == 4 && told.contains("HEAD:unknown.yaml"), "{told}");
}
