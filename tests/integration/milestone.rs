//! `milestone`: frozen copies beside a review.

use std::fs;

use serde_json::Value;

use crate::harness::{Sandbox, review};

const FIRST: &str = "wa-review.milestones/2026-09-01-before-audit.yaml";

/// A review with a milestone of September and one of today, and one practice changed since the first.
fn frozen(name: &str) -> Sandbox {
    let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
    let add = |args: &[&str]| {
        let (told, status) = sandbox.stderr(&[&["milestone", "add"], args].concat());
        assert_eq!(status, 0, "{told}");
    };
    add(&["--name", "before audit", "--today", "2026-09-01"]);
    let text = sandbox.read("wa-review.yaml");
    sandbox.write("wa-review.yaml", &text.replacen("SEC1-BP8: unknown", "SEC1-BP8: implemented", 1));
    add(&[]);
    sandbox
}

#[test]
fn a_milestone_is_the_review_byte_for_byte_and_read_only() {
    for name in ["complete", "hostile", "minimal"] {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        let (told, status) = sandbox.stderr(&["milestone", "add", "--name", "before audit", "--today", "2026-09-01"]);
        assert!(status == 0 && told.contains(FIRST) && told.contains("milestone:2026-09-01-before-audit"), "{told}");
        assert_eq!(fs::read(sandbox.path(FIRST)).unwrap(), fs::read(review(&format!("{name}.yaml"))).unwrap());
        assert_eq!(sandbox.read("wa-review.yaml"), sandbox.read(FIRST), "the review is as it was");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(sandbox.path(FIRST)).unwrap().permissions().mode() & 0o777, 0o400);
        }
        // Every command reads it like any review.
        assert_eq!(sandbox.stdout(&["gaps", FIRST]), sandbox.stdout(&["gaps"]));
        // As text it does not offer to bring a milestone to another edition.
        assert_eq!(
            sandbox.stdout(&["milestone", "show", "before", "--format", "csv"]),
            sandbox.stdout(&["status", "--format", "csv"])
        );
        assert_eq!(
            sandbox.stderr(&["check", "--baseline", FIRST, "--fail-on-new", "--fail-on", "none"]).1,
            if name == "minimal" { 3 } else { 0 }
        );
    }
}

#[test]
fn nothing_is_ever_overwritten() {
    let sandbox = frozen("complete");
    let before = sandbox.read(FIRST);
    for name in ["before audit", "before-audit", "  before/audit  ", "before\u{202e} audit"] {
        let (told, status) = sandbox.stderr(&["milestone", "add", "--name", name, "--today", "2026-09-01"]);
        assert!(status == 2 && told.contains(FIRST) && told.contains("--name"), "{name}: {told}");
    }
    assert_eq!(sandbox.read(FIRST), before);
    // A result does not replace one either.
    assert_eq!(sandbox.stderr(&["status", "--output", FIRST]).1, 2);
    assert_eq!(sandbox.read(FIRST), before);
    assert_eq!(sandbox.stderr(&["milestone", "add", "--quiet", "--today", "2026-11-24"]), (String::new(), 0));
}

#[test]
fn no_name_leaves_the_folder() {
    let sandbox = Sandbox::with_review("minimal.yaml");
    for name in [
        "../../escape",
        "/etc/passwd",
        "a\\..\\b",
        "监査 前：第２回",
        "\u{1b}]0;x\u{7}y",
        "か\u{3099}",
        &"長".repeat(400),
        "-rf",
        ".git",
    ] {
        let (told, status) = sandbox.stderr(&["milestone", "add", &format!("--name={name}")]);
        assert!(status == 0 && !told.contains('\u{1b}'), "{name:?}: {told}");
    }
    let names: Vec<_> = fs::read_dir(sandbox.path("wa-review.milestones"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 9, "{names:?}");
    for name in names {
        assert!(name.starts_with("2026-11-23-") && name.strip_suffix(".yaml").is_some_and(|stem| stem.len() < 200), "{name}");
        assert!(!name.contains(['/', '\\', ':', '\u{1b}', '\u{7}']) && !name.contains(".."), "{name}");
    }
    assert_eq!(fs::read_dir(sandbox.path("")).unwrap().count(), 2, "the review and its folder");
    for name in ["", "..", "latest", "👩‍💻", "\u{202e}"] {
        for lang in ["en", "ja"] {
            let (told, status) = sandbox.stderr(&["milestone", "add", "--name", name, "--lang", lang]);
            assert!(status == 2 && told.contains("--name") && !told.contains('\u{202e}'), "{name:?}: {told}");
        }
    }
}

#[test]
fn a_faulty_review_is_not_frozen() {
    let sandbox = Sandbox::new();
    for (name, expected) in [("many-faults", 2), ("unknown-edition", 4)] {
        fs::copy(review(&format!("faulty/{name}.yaml")), sandbox.path("wa-review.yaml")).unwrap();
        assert_eq!(sandbox.stderr(&["milestone", "add"]).1, expected);
        assert!(!sandbox.path("wa-review.milestones").exists());
    }
    assert_eq!(sandbox.stderr(&["milestone", "add", "not-there.yaml"]).1, 2);
    assert_eq!(sandbox.stderr(&["milestone", "list", "not-there.yaml"]).1, 2);
}

#[test]
fn the_list_tells_where_each_stood() {
    for (name, lang) in [("complete", "en"), ("japanese", "ja")] {
        let sandbox = frozen(name);
        insta::assert_snapshot!(format!("milestones-{name}-{lang}"), sandbox.stdout(&["milestone", "list", "--lang", lang]));
    }
    let sandbox = frozen("complete");
    sandbox.write("wa-review.milestones/README.md", "notes on milestones");
    sandbox.write("wa-review.milestones/.2026-11-23-x.yaml.aB3dE6.tmp", "left by a kill");
    let document: Value = serde_json::from_str(&sandbox.stdout(&["milestone", "list", "--format", "json"])).unwrap();
    let schema: Value = serde_json::from_str(&sandbox.stdout(&["schema", "milestones"])).unwrap();
    let faults: Vec<_> =
        jsonschema::draft202012::new(&schema).unwrap().iter_errors(&document).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    let csv = sandbox.stdout(&["milestone", "list", "--format", "csv"]);
    let mut rows = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<_> = rows.records().map(Result::unwrap).collect();
    let listed = document["milestones"].as_array().unwrap();
    assert_eq!((listed.len(), rows.len()), (2, 2));
    for (entry, row) in listed.iter().zip(&rows) {
        let path = entry["path"].as_str().unwrap();
        let status: Value = serde_json::from_str(&sandbox.stdout(&["status", path, "--format", "json"])).unwrap();
        for key in ["risk_counts", "best_practices", "score", "lens"] {
            assert_eq!(entry[key], status[key], "{path}");
        }
        assert_eq!((&row[0], &row[2]), (entry["day"].as_str().unwrap(), path));
        assert_eq!(row[4], entry["risk_counts"]["HIGH"].to_string());
    }
    assert_eq!((listed[0]["name"].as_str(), listed[1]["name"].as_str()), (Some("before-audit"), None));
    let markdown = sandbox.stdout(&["milestone", "list", "--format", "markdown"]);
    assert!(markdown.contains("| 2026-09-01 | before-audit |"), "{markdown}");
    let empty = Sandbox::with_review("minimal.yaml").stdout(&["milestone", "list"]);
    assert!(empty.contains("wa-sec milestone add"), "{empty}");
}

#[test]
fn a_milestone_is_found_by_name_by_its_beginning_and_as_the_latest() {
    let sandbox = frozen("complete");
    let (first, now) = (sandbox.stdout(&["status", FIRST, "--format", "csv"]), sandbox.stdout(&["status", "--format", "csv"]));
    assert_ne!(first, now);
    for name in ["before-audit", "before audit", "before", "b", "2026-09", "2026-09-01-before-audit"] {
        assert_eq!(sandbox.stdout(&["milestone", "show", name, "--format", "csv"]), first, "{name}");
        assert_eq!(sandbox.stdout(&["milestone", "show", "wa-review.yaml", name, "--format", "csv"]), first, "{name}");
    }
    for name in ["latest", "2026-11-23", "2026-11"] {
        assert_eq!(sandbox.stdout(&["milestone", "show", name, "--format", "csv"]), now, "{name}");
    }
    for name in ["nope", "", "audit", "2026", "../old"] {
        for lang in ["en", "ja"] {
            let (told, status) = sandbox.stderr(&["milestone", "show", name, "--lang", lang]);
            assert!(status == 2 && told.contains("2026-09-01-before-audit"), "{name}: {told}");
        }
    }
    // Two of one day are not put in order by guessing; one whole name is meant before the beginnings of others.
    sandbox.stderr(&["milestone", "add", "--name", "after"]);
    assert_eq!(sandbox.stderr(&["milestone", "show", "latest"]).1, 2);
    assert_eq!(sandbox.stdout(&["milestone", "show", "2026-11-23", "--format", "csv"]), now);
}

#[test]
fn a_milestone_is_compared_with_the_review_it_belongs_to() {
    let sandbox = frozen("complete");
    let ids = |a: &str, b: &str| {
        let document: Value = serde_json::from_str(&sandbox.stdout(&["diff", a, b, "--format", "json"])).unwrap();
        document["changes"].as_array().unwrap().iter().map(|change| change["best_practice"].clone()).collect::<Vec<_>>()
    };
    for (a, b) in [
        ("milestone:before-audit", "wa-review.yaml"),
        ("wa-review.yaml", "milestone:before"),
        (FIRST, "wa-review.yaml"),
        ("milestone:before", "milestone:latest"),
    ] {
        assert_eq!(ids(a, b), ["SEC1-BP8"], "{a} {b}");
    }
    assert!(ids("milestone:latest", "wa-review.yaml").is_empty());
}
