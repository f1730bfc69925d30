//! One run, several formats; none of them changes the verdict, and none of them runs what people typed.

use serde_json::Value;

use super::{File, checked, editions, text};
use crate::harness::{Sandbox, review};

const CORPUS: [&str; 6] = ["all-high", "complete", "hostile", "japanese", "minimal", "unknowns"];
const FORMATS: [&str; 4] = ["text", "json", "csv", "markdown"];
/// Everything that can be demanded without a baseline.
const EVERYTHING: [&str; 15] = [
    "--fail-on",
    "low",
    "--max-hri",
    "0",
    "--max-mri",
    "0",
    "--min-score",
    "100",
    "--min-answered",
    "100",
    "--max-age",
    "1",
    "--require",
    "SEC1-BP1",
    "--strict",
];

#[test]
fn what_people_see_in_each_language() {
    for (name, lang) in [("complete", "en"), ("japanese", "ja"), ("unknowns", "en")] {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        let args: Vec<_> = EVERYTHING.iter().copied().chain(["--lang", lang, "--today", "2027-04-15"]).collect();
        insta::assert_snapshot!(format!("check-{name}-{lang}"), text(&sandbox, &args).0);
    }
    let passed = text(&Sandbox::with_review("complete.yaml"), &["--fail-on", "none"]).0;
    insta::assert_snapshot!(passed, @r"
    PASS: the review meets what is demanded
    Demanded: fail-on none; deny-expired-acceptance.
    1 acceptance active, 0 expired, 0 not begun, 0 expire soon, 0 unused
    ");
}

#[test]
fn every_json_document_keeps_its_schema_and_is_the_same_twice() {
    let schema: Value = serde_json::from_str(&Sandbox::new().stdout(&["schema", "check"])).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        std::fs::copy(review("faulty/many-faults.yaml"), sandbox.path("faulty.yaml")).unwrap();
        for lang in ["en", "ja"] {
            let args: Vec<_> = EVERYTHING
                .iter()
                .copied()
                .chain(["--lang", lang, "wa-review.yaml", "faulty.yaml", "--baseline", "git:HEAD", "no-*"])
                .collect();
            let (document, _) = checked(&sandbox, &args);
            let faults: Vec<_> = validator.iter_errors(&document).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{name}: {faults:?}");
            assert_eq!((&document["format"], &document["kind"]), (&"wa-sec/1".into(), &"check".into()));
            assert_eq!(document, checked(&sandbox, &args).0);
        }
    }
}

#[test]
fn one_run_serves_the_log_and_every_upload() {
    let lens = editions().next().unwrap();
    for (answer, expected) in [("implemented", 0), ("missing", 1)] {
        let sandbox = Sandbox::new();
        sandbox.write("wa-review.yaml", &File::of(&lens).with("SEC1-BP2", answer).text());
        let (alone, _) = text(&sandbox, &[]);
        let (log, status) =
            text(&sandbox, &["--format", "json=out.json", "--format", "markdown=out.md", "--format", "csv=out.csv"]);
        assert_eq!((log, status), (alone.clone(), expected), "people read along where programs are served");
        for (name, format) in [("out.json", "json"), ("out.md", "markdown"), ("out.csv", "csv")] {
            let (printed, status) = text(&sandbox, &["--format", format]);
            assert_eq!((sandbox.read(name), status), (printed, expected), "{format}");
        }
        assert_eq!(text(&sandbox, &["--format", "json", "--output", "again.json"]), (String::new(), expected));
        assert_eq!(sandbox.read("again.json"), sandbox.read("out.json"));
        let told = sandbox.stderr(&["check", "--format", "json"]).0;
        assert_eq!(told.lines().next(), alone.lines().next(), "the verdict beside the format");
        assert_eq!(sandbox.stderr(&["check", "--format", "json", "--quiet"]).0, "");
    }
}

#[test]
fn a_place_stands_unbroken_on_one_line() {
    let sandbox = Sandbox::with_review("complete.yaml");
    let review = sandbox.read("wa-review.yaml");
    for name in ["wa-review.yaml".to_owned(), format!("{}決済 の レビュー.yaml", "services-of-the-team/payment-api/".repeat(6))]
    {
        std::fs::create_dir_all(sandbox.path(&name).parent().unwrap()).unwrap();
        sandbox.write(&name, &review);
        for lang in ["en", "ja"] {
            let args: Vec<_> = EVERYTHING.iter().copied().chain(["--lang", lang, name.as_str()]).collect();
            let (told, _) = text(&sandbox, &args);
            let places = told.lines().filter_map(|line| line.split_once(&format!("{name}:")));
            let places: Vec<_> = places.filter(|(_, line)| line.starts_with(|c: char| c.is_ascii_digit())).collect();
            let (document, _) = checked(&sandbox, &args);
            let with_lines =
                document["files"][0]["failures"].as_array().unwrap().iter().filter(|failure| failure["line"].is_u64());
            let lines: std::collections::BTreeSet<_> = with_lines.map(|failure| failure["line"].to_string()).collect();
            // Those of the same day are told together, without a place.
            assert!(places.len() > 20, "{told}");
            assert!(places.iter().all(|(_, line)| lines.contains(*line)), "{told}");
        }
    }
}

#[test]
fn a_format_that_cannot_be_is_a_wrong_usage() {
    let sandbox = Sandbox::with_review("complete.yaml");
    for args in [
        &["--format", "json", "--format", "csv"][..],
        &["--format", "no-such"],
        &["--format", "json="],
        &["--format", "json=no/such/folder/out.json"],
        &["--format", "json=out", "--format", "junit=./out"],
        &["--format", "json=out", "--output", "out"],
    ] {
        let args: Vec<_> = ["check", "--fail-on", "none"].iter().chain(args).copied().collect();
        let (told, status) = sandbox.stderr(&args);
        assert!(status == 2 && !told.is_empty(), "{args:?}");
    }
    // One that cannot be written does not keep the others from being so.
    let args = ["check", "--format", "json=no/such/folder/out.json", "--format", "csv=out.csv"];
    assert!(sandbox.stderr(&args).1 == 2 && sandbox.read("out.csv").contains("fail_on"));
}

#[test]
fn no_line_of_a_log_is_a_command() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    let lens = editions().next().unwrap();
    let note = "{ status: missing, notes: \"::error::pwned\", acceptance: { reason: \"::error::r\", approved-by: \"::error::who ##[error]x ##vso[task]y\", \
                approved-on: 2026-01-01, expires: 2026-02-01 } }";
    let named = "::error::file.yaml";
    sandbox.write("note.yaml", &File::of(&lens).with("SEC1-BP2", note).text());
    sandbox.write(named, &File::of(&lens).with("SEC1-BP2", note).text().replace("Payment API", "\"::warning::w ##[error]z\""));
    sandbox.write("faulty.yaml", "wa-sec: 1\nlens: 2020-03\nworkload: { name: x }\n\"::error::key\": 1\n\"##[error]key\": 2\n");
    for lang in ["en", "ja"] {
        for format in FORMATS {
            let mut args =
                vec!["check", "--format", format, "--lang", lang, "wa-review.yaml", "note.yaml", "faulty.yaml", "::no*"];
            args.extend(EVERYTHING);
            args.push(named);
            let output = sandbox.wa_sec(&args).output().unwrap();
            for stream in [output.stdout, output.stderr] {
                for line in String::from_utf8(stream).unwrap().lines() {
                    assert!(!line.trim_start().starts_with("::"), "{format}: {line}");
                    assert!(!line.contains("##[") && !line.contains("##vso["), "{format}: {line}");
                }
            }
        }
    }
    let (document, _) = checked(&sandbox, &[named]);
    assert_eq!(document["files"][0]["workload"], "::warning::w ##[error]z", "JSON says what the file says");
}
