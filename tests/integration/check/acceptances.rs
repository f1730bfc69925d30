//! Risks knowingly kept: by whom, why, until when.

use wa_sec::lens::Risk;

use super::{File, accepted, checked, editions, gate, practice, text};
use crate::harness::{Sandbox, flowing, says};

#[test]
fn an_acceptance_lifts_the_gap_through_its_last_day() {
    for lens in editions() {
        let id = practice(&lens, Risk::High);
        let file = File::of(&lens).with(&id, &accepted("2026-05-01", "2026-11-23")).text();
        assert_eq!(gate(&file, &["--today", "2026-11-23"]), (vec![], 0));
        let expected = vec![format!("fail_on {id}"), format!("deny_expired_acceptance {id}")];
        assert_eq!(gate(&file, &["--today", "2026-11-24"]), (expected, 1));
        let late = Sandbox::new();
        late.write("wa-review.yaml", &file);
        let mut command = late.wa_sec(&["check"]);
        let last_second = command.env("SOURCE_DATE_EPOCH", "1795478399").env("TZ", "Asia/Tokyo").output().unwrap();
        assert_eq!(last_second.status.code(), Some(0), "to the end of the day in UTC");
    }
}

#[test]
fn an_acceptance_made_today_holds_today_wherever_today_is() {
    for lens in editions() {
        let id = practice(&lens, Risk::High);
        let text = File::of(&lens).with(&id, &accepted("2026-11-24", "2027-05-01")).text();
        let sandbox = Sandbox::new();
        sandbox.write("wa-review.yaml", &text);
        // 00:30 of the 24th in Tokyo is 15:30 of the 23rd in UTC.
        let mut command = sandbox.wa_sec(&["check"]);
        let in_tokyo = command.env("SOURCE_DATE_EPOCH", "1795447800").env("TZ", "Asia/Tokyo").output().unwrap();
        assert_eq!(in_tokyo.status.code(), Some(0));
        assert_eq!(gate(&text, &["--today", "2026-11-22"]), (vec![format!("fail_on {id}")], 1));
    }
}

#[test]
fn an_acceptance_that_has_not_begun_is_counted_and_named_as_such() {
    let lens = editions().next().unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", &File::of(&lens).with("SEC1-BP2", &accepted("2027-01-01", "2027-05-01")).text());
    let (document, status) = checked(&sandbox, &[]);
    let counts = serde_json::json!({ "active": 0, "expired": 0, "not_begun": 1, "expiring": 0, "unused": 0 });
    assert_eq!((&document["files"][0]["acceptances"], status), (&counts, 1));
    for (lang, words, count, explained) in [
        ("en", "the CISO accepted the risk from 2027-01-01 on", "1 not begun", "it does not hold yet"),
        ("ja", "the CISO による受容は 2027-01-01 から有効", "開始前 1 件", "開始前、まだ無効"),
    ] {
        let (shown, _) = text(&sandbox, &["--lang", lang]);
        assert!(says(&shown, words) && says(&shown, count), "{shown}");
        let output = sandbox.wa_sec(&["explain", "SEC1-BP2", "wa-review.yaml", "--lang", lang]).output().unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(says(&shown, explained) && !shown.contains("ended") && !shown.contains("期限切れ"), "{shown}");
    }
}

#[test]
fn an_expired_acceptance_is_named_and_lifts_nothing() {
    let lens = editions().next().unwrap();
    let (high, medium) = (practice(&lens, Risk::High), practice(&lens, Risk::Medium));
    let old = accepted("2025-05-01", "2026-04-30");
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", &File::of(&lens).with(&high, &old).text());
    let (document, _) = checked(&sandbox, &[]);
    let message = document["files"][0]["failures"][0]["message"].as_str().unwrap();
    assert!(message.contains("the CISO") && message.contains("2026-04-30"), "{message}");
    let (shown, _) = text(&sandbox, &[]);
    assert_eq!(shown.matches("2026-04-30").count(), 1, "told once: {shown}");

    // Below the bar the gap passes, and the expired acceptance does not, unless that is switched off.
    let file = File::of(&lens).with(&medium, &old).text();
    assert_eq!(gate(&file, &[]), (vec![format!("deny_expired_acceptance {medium}")], 1));
    assert_eq!(gate(&file, &["--deny-expired-acceptance=false"]), (vec![], 0));
    assert_eq!(gate(&file, &["--deny-expired-acceptance=false", "--fail-on", "medium"]), (vec![format!("fail_on {medium}")], 1));
}

#[test]
fn an_acceptance_lifts_nothing_else() {
    let lens = editions().next().unwrap();
    let file = File::of(&lens).with("SEC1-BP2", &accepted("2026-05-01", "2027-04-30")).text();
    for (args, demand) in [
        (["--max-hri", "0"], "max_hri null"),
        (["--min-score", "100"], "min_score null"),
        (["--require", "SEC1-BP2"], "require SEC1-BP2"),
    ] {
        assert_eq!(gate(&file, &args), (vec![demand.to_owned()], 1));
    }
}

#[test]
fn an_acceptance_without_its_parts_is_a_fault() {
    let lens = editions().next().unwrap();
    let sound = accepted("2026-05-01", "2027-04-30");
    for broken in [
        sound.replace("expires: 2027-04-30", "expires: soon"),
        sound.replace("expires: 2027-04-30", "expires: 2026-02-30"),
        sound.replace(", expires: 2027-04-30", ""),
        sound.replace("approved-by: the CISO, ", ""),
        sound.replace("2027-04-30", "2026-04-30"),
    ] {
        assert_ne!(broken, sound);
        let (found, status) = gate(&File::of(&lens).with("SEC1-BP2", &broken).text(), &[]);
        assert_eq!((found, status), (vec!["readable null".to_owned()], 2), "{broken}");
    }
}

#[test]
fn what_is_warned_about_fails_under_strict() {
    let lens = editions().next().unwrap();
    let soon = File::of(&lens).with("SEC1-BP2", &accepted("2026-05-01", "2026-12-23")).text();
    let later = File::of(&lens).with("SEC1-BP2", &accepted("2026-05-01", "2026-12-24")).text();
    let implemented = accepted("2026-05-01", "2027-04-30").replace("missing", "implemented");
    let unused = File::of(&lens).with("SEC1-BP2", &implemented).text();
    let long = File::of(&lens).with("SEC1-BP2", &accepted("2026-05-01", "2027-05-02")).text();
    let year = File::of(&lens).with("SEC1-BP2", &accepted("2026-05-01", "2027-05-01")).text();
    for (file, warned, demand) in [
        (&soon, Some("in 30 days"), "strict SEC1-BP2"),
        (&later, None, ""),
        (&unused, Some("its acceptance is not needed"), "strict SEC1-BP2"),
        (&long, Some("366 days"), "max_acceptance_days SEC1-BP2"),
        (&year, None, ""),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("wa-review.yaml", file);
        let (document, status) = checked(&sandbox, &[]);
        let warnings = document["files"][0]["warnings"].as_array().unwrap();
        assert_eq!((warnings.len(), status), (usize::from(warned.is_some()), 0), "{warnings:?}");
        let (shown, _) = text(&sandbox, &[]);
        assert!(shown.starts_with("PASS") && warned.is_none_or(|words| flowing(&shown).contains(words)), "{shown}");
        let strictly = if warned.is_some() { (vec![demand.to_owned()], 1) } else { (vec![], 0) };
        assert_eq!(gate(file, &["--strict"]), strictly);
    }
    assert_eq!(gate(&later, &["--strict", "--max-acceptance-days", "30"]).0, ["max_acceptance_days SEC1-BP2"]);
}

#[test]
fn the_closing_line_counts_them() {
    let lens = editions().next().unwrap();
    let ids: Vec<_> = lens.choices().map(|choice| choice.id.to_string()).take(5).collect();
    let file = File::of(&lens)
        .with(&ids[0], &accepted("2026-05-01", "2027-04-30"))
        .with(&ids[1], &accepted("2026-05-01", "2027-04-30"))
        .with(&ids[2], &accepted("2026-05-01", "2026-12-05"))
        .with(&ids[3], &accepted("2026-05-01", "2026-11-22"))
        .with(&ids[4], &accepted("2026-05-01", "2027-04-30").replace("missing", "implemented"));
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", &file.text());
    let (document, _) = checked(&sandbox, &[]);
    let counts = serde_json::json!({ "active": 3, "expired": 1, "not_begun": 0, "expiring": 1, "unused": 1 });
    assert_eq!(document["files"][0]["acceptances"], counts);
    let last = |args: &[&str]| text(&sandbox, args).0.lines().last().unwrap().to_owned();
    assert_eq!(last(&[]), "3 acceptances active, 1 expired, 0 not begun, 1 expires in 12 days, 1 unused");
    let told = text(&sandbox, &["--lang", "ja"]).0;
    let closing = "リスクの受容：有効 3 件、期限切れ 1 件、開始前 0 件、期限間近 1 件（あと 12 日）、不要 1 件";
    assert!(says(&told, closing), "{told}");
    assert_eq!(last(&["--today", "2026-12-05"]), "3 acceptances active, 1 expired, 0 not begun, 1 expires today, 1 unused");
}
