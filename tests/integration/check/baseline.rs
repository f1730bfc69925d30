//! The ratchet: what became of every practice since a baseline. Absence is never a pass.

use serde_json::{Value, json};
use wa_sec::lens::Risk;

use super::{File, accepted, checked, editions, failures, practice, text};
use crate::harness::Sandbox;

fn compared(old: &str, new: &str, args: &[&str]) -> (Value, i32) {
    let sandbox = Sandbox::new();
    sandbox.write("old.yaml", old);
    sandbox.write("wa-review.yaml", new);
    let args: Vec<_> = ["--baseline", "old.yaml"].iter().chain(args).copied().collect();
    checked(&sandbox, &args)
}

#[test]
fn every_practice_has_its_class_and_three_of_them_fail() {
    for lens in editions() {
        let id = practice(&lens, Risk::Medium);
        for (before, now, class, fails) in [
            ("missing", "implemented", "resolved", false),
            ("partial", "{ status: not-applicable, reason: r }", "resolved", false),
            ("partial", "partial", "still_open", false),
            ("missing", "partial", "still_open", false),
            ("partial", "missing", "regressed", true),
            ("implemented", "partial", "regressed", true),
            ("{ status: not-applicable, reason: r }", "missing", "regressed", true),
            ("unknown", "missing", "new", true),
            ("", "partial", "new", true),
            ("implemented", "", "not_assessed", true),
            ("missing", "", "not_assessed", true),
            ("missing", "unknown", "not_assessed", true),
            ("unknown", "", "", false),
            ("", "unknown", "", false),
            ("implemented", "implemented", "", false),
        ] {
            let (old, new) = (File::of(&lens).with(&id, before).text(), File::of(&lens).with(&id, now).text());
            let (document, status) = compared(&old, &new, &["--fail-on-new"]);
            for (name, ids) in document["files"][0]["changes"].as_object().unwrap() {
                let expected = if name == class { json!([id]) } else { json!([]) };
                assert_eq!(*ids, expected, "{before} to {now}: {name}");
            }
            let demands = if fails { vec![format!("fail_on_new {id}")] } else { vec![] };
            assert_eq!((failures(&document), status), (demands, i32::from(fails)), "{before} to {now}");
            // Without the demand it is told and fails nothing.
            let (document, status) = compared(&old, &new, &["--fail-on", "none"]);
            assert!(status == 0 && document["files"][0]["changes"].is_object());
        }
    }
}

#[test]
fn what_got_worse_says_from_what_to_what_and_what_to_do() {
    for lens in editions() {
        let id = practice(&lens, Risk::Medium);
        let worse = File::of(&lens).with(&id, "missing").text();
        let (document, _) = compared(&File::of(&lens).text(), &worse, &["--fail-on-new"]);
        let message = document["files"][0]["failures"][0]["message"].as_str().unwrap();
        let choice = lens.choice(id.parse().unwrap()).unwrap();
        for words in [id.as_str(), &choice.title.en, "was implemented, is missing now", &choice.improvement[0].en] {
            assert!(message.contains(words), "{words} in {message}");
        }
        let (document, _) = compared(&File::of(&lens).text(), &worse, &["--fail-on-new", "--lang", "ja"]);
        let message = document["files"][0]["failures"][0]["message"].as_str().unwrap();
        assert!(message.contains("実施済から未実施になりました"), "{message}");
    }
}

#[test]
fn editing_notes_and_living_with_old_gaps_passes() {
    let lens = editions().next().unwrap();
    let with_note = |note: &str| File::of(&lens).with("SEC1-BP2", &format!("{{ status: missing, notes: {note} }}")).text();
    let (_, status) = compared(&with_note("before"), &with_note("after"), &["--fail-on-new"]);
    assert_eq!(status, 0, "an old gap of high risk");
    let (document, status) = compared(&with_note("before"), &with_note("after"), &["--fail-on-new", "--fail-on", "high"]);
    assert_eq!((failures(&document), status), (vec!["fail_on SEC1-BP2".to_owned()], 1), "who asks for both gets both");
}

#[test]
fn an_acceptance_lifts_what_is_new() {
    let lens = editions().next().unwrap();
    let new = File::of(&lens).with("SEC1-BP2", &accepted("2026-11-01", "2027-04-30")).text();
    assert_eq!(compared(&File::of(&lens).text(), &new, &["--fail-on-new"]).1, 0);
    let (document, status) = compared(&File::of(&lens).text(), &new, &["--fail-on-new", "--today", "2027-05-01"]);
    let expected = vec!["fail_on_new SEC1-BP2".to_owned(), "deny_expired_acceptance SEC1-BP2".to_owned()];
    assert_eq!((failures(&document), status), (expected, 1));
    // What nobody knows any more cannot be accepted.
    let unknown = File::of(&lens).with("SEC1-BP2", &accepted("2026-11-01", "2027-04-30").replace("missing", "unknown")).text();
    assert_eq!(compared(&File::of(&lens).text(), &unknown, &["--fail-on-new"]).1, 1);
}

#[test]
fn another_edition_is_compared_through_the_crosswalk() {
    let (older, later) = (editions().next().unwrap(), editions().nth(1).unwrap());
    let all = |lens, status: &str| {
        let lens: &wa_sec::lens::Lens = lens;
        lens.choices().fold(File::of(lens), |file, choice| file.with(&choice.id.to_string(), status)).text()
    };
    let count = |document: &Value, class: &str| document["files"][0]["changes"][class].as_array().unwrap().len();
    let (document, status) = compared(&all(&older, "missing"), &all(&later, "missing"), &["--fail-on-new"]);
    let (open, new) = (count(&document, "still_open"), count(&document, "new"));
    assert!(open > 0 && new > 0 && open + new == later.choices().count() && status == 1);
    assert_eq!(count(&document, "resolved") + count(&document, "regressed"), 0);
    let (document, status) = compared(&all(&older, "implemented"), &all(&later, "implemented"), &["--fail-on-new"]);
    assert_eq!((count(&document, "resolved"), status), (0, 0), "absence is never resolved");
    // A later edition says nothing of an earlier one.
    let (document, status) = compared(&all(&later, "missing"), &all(&older, "missing"), &["--fail-on-new"]);
    assert_eq!((count(&document, "new"), status), (older.choices().count(), 1));
    let sandbox = Sandbox::new();
    sandbox.write("old.yaml", &all(&older, "missing"));
    sandbox.write("wa-review.yaml", &all(&later, "missing"));
    let (shown, _) = text(&sandbox, &["--baseline", "old.yaml"]);
    assert!(shown.contains("another edition"), "{shown}");
}

/// A repository with a review in a folder, as `main` has it, and changed since.
fn repository(before: &str, now: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    std::fs::create_dir(sandbox.path("reviews")).unwrap();
    sandbox.write("reviews/pay.yaml", before);
    sandbox.git(&["init", "--quiet"]);
    sandbox.git(&["add", "."]);
    sandbox.git(&["commit", "--quiet", "--message", "before"]);
    sandbox.write("reviews/pay.yaml", now);
    sandbox
}

fn in_git(sandbox: &Sandbox, args: &[&str]) -> (Value, i32) {
    let args: Vec<_> = ["check", "--format", "json", "--fail-on-new"].iter().chain(args).copied().collect();
    let output = sandbox.wa_sec_with_git(&args).output().unwrap();
    let document = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
    (document, output.status.code().unwrap())
}

#[test]
fn a_git_reference_holds_each_file_as_it_was() {
    let lens = editions().next().unwrap();
    let sandbox = repository(&File::of(&lens).text(), &File::of(&lens).with("SEC1-BP2", "partial").text());
    for reference in ["git:HEAD", "git:main"] {
        let (document, status) = in_git(&sandbox, &["reviews/pay.yaml", "--baseline", reference]);
        assert_eq!((failures(&document), status), (vec!["fail_on_new SEC1-BP2".to_owned()], 1));
    }
    sandbox.git(&["commit", "--quiet", "--all", "--message", "now"]);
    assert_eq!(in_git(&sandbox, &["reviews/pay.yaml", "--baseline", "git:HEAD"]).1, 0);
    assert_eq!(in_git(&sandbox, &["reviews/*.yaml", "--baseline", "git:HEAD~1"]).1, 1);
    // A file that the reference does not have: nothing was known, so every gap is new.
    sandbox.write("reviews/new.yaml", &File::of(&lens).with("SEC1-BP3", "missing").text());
    let (document, status) = in_git(&sandbox, &["reviews/new.yaml", "--baseline", "git:HEAD"]);
    assert_eq!((failures(&document), status), (vec!["fail_on_new SEC1-BP3".to_owned()], 1));
}

#[test]
fn a_reference_that_git_does_not_know_is_said() {
    let lens = editions().next().unwrap();
    let sandbox = repository(&File::of(&lens).text(), &File::of(&lens).text());
    for reference in ["git:no-such-branch", "git:--output=x", "git:", "git:HEAD:reviews", "git:$(touch x)"] {
        let (document, status) = in_git(&sandbox, &["reviews/pay.yaml", "--baseline", reference]);
        assert_eq!((failures(&document), status), (vec!["baseline null".to_owned()], 2), "{reference}");
    }
    assert!(!sandbox.path("x").exists() && !sandbox.path("reviews/x").exists());
    let elsewhere = Sandbox::new();
    elsewhere.write("wa-review.yaml", &File::of(&lens).text());
    assert_eq!(in_git(&elsewhere, &["--baseline", "git:HEAD"]).1, 2, "no repository");
    // What the reference has there is no review.
    let sandbox = repository("nonsense\n", &File::of(&lens).text());
    assert_eq!(in_git(&sandbox, &["reviews/pay.yaml", "--baseline", "git:HEAD"]).1, 2);
}

#[test]
fn a_baseline_that_cannot_serve_is_a_wrong_usage() {
    let lens = editions().next().unwrap();
    let sandbox = Sandbox::new();
    for name in ["wa-review.yaml", "b.yaml"] {
        sandbox.write(name, &File::of(&lens).text());
    }
    sandbox.write("faulty.yaml", "nonsense\n");
    for (args, words) in [
        (&["--fail-on-new"][..], "--baseline"),
        (&["--baseline", "no.yaml"], "no.yaml"),
        (&["--baseline", "faulty.yaml"], "faulty.yaml"),
        (&["wa-review.yaml", "b.yaml", "--baseline", "b.yaml"], "git:REF"),
    ] {
        let args: Vec<_> = ["check"].iter().chain(args).copied().collect();
        let (told, status) = sandbox.stderr(&args);
        assert!(status == 2 && told.contains(words), "{args:?}: {told}");
    }
}
