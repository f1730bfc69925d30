//! What may be demanded, demand by demand, in both editions.

use wa_sec::lens::{Carrier, Risk, ServiceModel};

use super::{File, checked, editions, failures, gate, line_of, practice, text};
use crate::harness::{Sandbox, flowing};

#[test]
fn a_gap_of_the_risk_or_above_fails_and_one_below_does_not() {
    let risks = [(Risk::High, "high"), (Risk::Medium, "medium"), (Risk::Low, "low")];
    for lens in editions() {
        for (gap_at, (risk, _)) in risks.iter().enumerate() {
            // AWS gives no practice of this edition a low risk.
            if !lens.choices().any(|choice| choice.risk.level == *risk) {
                continue;
            }
            let id = practice(&lens, *risk);
            for (status, is_gap) in [
                ("missing", true),
                ("partial", true),
                ("unknown", false),
                ("", false),
                ("implemented", false),
                ("{ status: not-applicable, reason: r }", false),
            ] {
                let file = File::of(&lens).with(&id, status).text();
                for (bar_at, (_, bar)) in risks.iter().enumerate() {
                    let fails = is_gap && gap_at <= bar_at;
                    let expected = if fails { (vec![format!("fail_on {id}")], 1) } else { (vec![], 0) };
                    assert_eq!(gate(&file, &["--fail-on", bar]), expected, "{status} at {bar}");
                }
                assert_eq!(gate(&file, &["--fail-on", "none"]), (vec![], 0), "{status}");
                let by_default = i32::from(is_gap && *risk == Risk::High);
                assert_eq!(gate(&file, &[]).1, by_default, "without options: high; {status}");
            }
        }
    }
}

#[test]
fn a_failure_says_which_practice_where_and_what_to_do() {
    for lens in editions() {
        let id = practice(&lens, Risk::High);
        let file = File::of(&lens).with(&id, "partial").text();
        let sandbox = Sandbox::new();
        sandbox.write("wa-review.yaml", &file);
        let (document, _) = checked(&sandbox, &[]);
        let failure = &document["files"][0]["failures"][0];
        assert_eq!(failure["line"], line_of(&file, &id));
        assert_eq!(failure["question"], id.split('-').next().unwrap());
        let choice = lens.choice(id.parse().unwrap()).unwrap();
        let message = failure["message"].as_str().unwrap();
        for words in [id.as_str(), &choice.title.en, "partial", "high risk", &choice.improvement[0].en] {
            assert!(message.contains(words), "{words} in {message}");
        }
        let (shown, status) = text(&sandbox, &["--lang", "ja"]);
        assert!(
            status == 1 && shown.starts_with("不合格") && shown.contains(choice.shown_title(wa_sec::lens::Lang::Ja)),
            "{shown}"
        );
        let (shown, _) = text(&sandbox, &[]);
        assert!(shown.starts_with("FAIL") && shown.contains(&format!("wa-review.yaml:{}", line_of(&file, &id))), "{shown}");
    }
}

#[test]
fn the_worst_stands_first_and_what_is_not_known_last() {
    let lens = editions().next().unwrap();
    let (high, medium) = (practice(&lens, Risk::High), practice(&lens, Risk::Medium));
    let file = File::of(&lens).with(&high, "missing").with(&medium, "missing").with("SEC1-BP1", "").text();
    let args = ["--fail-on", "low", "--max-hri", "0", "--min-answered", "100", "--min-score", "99"];
    let (found, status) = gate(&file, &args);
    let expected = [
        format!("fail_on {high}"),
        format!("fail_on {medium}"),
        "max_hri null".into(),
        "min_score null".into(),
        "min_answered null".into(),
    ];
    assert_eq!((found.as_slice(), status), (expected.as_slice(), 1));
}

#[test]
fn so_many_questions_at_risk_and_no_more() {
    for lens in editions() {
        let (high, medium) = (practice(&lens, Risk::High), practice(&lens, Risk::Medium));
        // What is unknown counts through the risk of its question.
        for status in ["missing", "unknown"] {
            let file = File::of(&lens).with(&high, status).with(&medium, status).text();
            let both = high.split('-').next() == medium.split('-').next();
            let mri = i32::from(!both);
            for (args, expected) in
                [(["--max-hri", "0"], 1), (["--max-hri", "1"], 0), (["--max-mri", "0"], mri), (["--max-mri", "1"], 0)]
            {
                let args: Vec<_> = ["--fail-on", "none"].iter().chain(&args).copied().collect();
                assert_eq!(gate(&file, &args).1, expected, "{status} {args:?}");
            }
        }
    }
    let lens = editions().next().unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", &File::of(&lens).with("SEC1-BP2", "unknown").text());
    let (document, _) = checked(&sandbox, &["--max-hri", "0"]);
    let message = document["files"][0]["failures"][0]["message"].as_str().unwrap();
    assert!(message.contains("none of them confirmed") && message.contains("SEC1"), "{message}");
    assert_eq!(document["files"][0]["failures"][0]["coverage"], true);
}

#[test]
fn the_score_counts_from_its_low_end() {
    let lens = editions().next().unwrap();
    // One unknown high-risk practice: 100 % at the high end, less at the low one.
    let file = File::of(&lens).with("SEC1-BP2", "unknown").text();
    assert_eq!(gate(&file, &["--min-score", "100"]), (vec!["min_score null".into()], 1));
    assert_eq!(gate(&file, &["--min-score", "97"]).1, 0);
    assert_eq!(gate(&File::of(&lens).text(), &["--min-score", "100"]).1, 0);
    let all_left_out = lens
        .choices()
        .fold(File::of(&lens), |file, choice| file.with(&choice.id.to_string(), "{ status: not-applicable, reason: r }"));
    assert_eq!(gate(&all_left_out.text(), &["--min-score", "100"]).1, 0, "no score, nothing to miss");
}

#[test]
fn unknown_is_not_answered() {
    for lens in editions() {
        let total = lens.choices().count();
        let id = practice(&lens, Risk::Medium);
        for (answer, expected) in [
            ("unknown", 1),
            ("", 1),
            ("{ notes: to be asked }", 1),
            ("provider", 0),
            ("{ status: not-applicable, reason: r }", 0),
        ] {
            let file = File::of(&lens).with(&id, answer).text();
            assert_eq!(gate(&file, &["--fail-on", "none", "--min-answered", "100"]).1, expected, "{answer}");
            assert_eq!(gate(&file, &["--fail-on", "none", "--min-answered", "98"]).1, 0, "{answer}");
        }
        let sandbox = Sandbox::new();
        sandbox.write("wa-review.yaml", &File::of(&lens).with(&id, "unknown").text());
        let (shown, _) = text(&sandbox, &["--min-answered", "100"]);
        assert!(shown.contains("Not known\n") && shown.contains(&format!("{} of {total}", total - 1)), "{shown}");
        let (_, status) = text(&sandbox, &["--min-answered", "101"]);
        assert_eq!(status, 2);
    }
}

#[test]
fn an_answer_is_as_old_as_its_last_confirmation() {
    let lens = editions().next().unwrap();
    let old = |answer: &str| File::of(&lens).reviewed("2026-11-23").with("SEC1-BP2", answer).text();
    let too_old = (vec!["max_age SEC1-BP2".to_owned()], 1);
    let age = ["--max-age", "30"];
    assert_eq!(gate(&old("{ status: implemented, confirmed: 2026-10-24 }"), &age).1, 0, "thirty days");
    assert_eq!(gate(&old("{ status: implemented, confirmed: 2026-10-23 }"), &age), too_old, "thirty-one");
    assert_eq!(gate(&old("{ status: implemented, confirmed: 2026-11-24 }"), &age).1, 0, "it is tomorrow somewhere");
    assert_eq!(gate(&old("{ status: implemented, confirmed: 2026-11-25 }"), &age), too_old, "nobody has confirmed in the future");
    assert_eq!(gate(&old("{ status: unknown, confirmed: 2020-01-01 }"), &age).1, 0, "there is nothing to confirm");
    assert_eq!(gate(&old("{ status: provider, confirmed: 2020-01-01 }"), &age), too_old);

    let dateless = File::of(&lens).reviewed("").with("SEC1-BP2", "{ status: implemented, confirmed: 2026-11-23 }").text();
    let (found, status) = gate(&dateless, &age);
    assert_eq!((found.len(), status), (67, 1), "a missing date is too old");
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", &dateless);
    let (shown, _) = text(&sandbox, &age);
    assert!(flowing(&shown).contains("and 59 more: nothing says when this was last confirmed"), "{shown}");

    let whole = "wa-sec: 1\nlens: 2020-03\nreviewed-on: 2026-01-01\nworkload: { name: x }\nanswers:\n  SEC8: { applicable: false, reason: r }\n";
    sandbox.write("wa-review.yaml", whole);
    let (document, status) = checked(&sandbox, &age);
    let failure = &document["files"][0]["failures"][0];
    assert_eq!((failure["question"].as_str(), failure["line"].as_u64(), status), (Some("SEC8"), Some(6), 1));
}

#[test]
fn what_is_required_is_implemented_and_nothing_else() {
    for lens in editions() {
        let id = practice(&lens, Risk::Medium);
        let typed = [id.clone(), id.to_lowercase(), id.replace('-', ""), format!("{}/{id}", lens.edition.id)];
        for (answer, expected) in [
            ("implemented", 0),
            ("partial", 1),
            ("missing", 1),
            ("unknown", 1),
            ("", 1),
            ("provider", 1),
            ("{ status: not-applicable, reason: r }", 1),
        ] {
            let file = File::of(&lens).with(&id, answer).text();
            for typed in &typed {
                let expected = (if expected == 1 { vec![format!("require {id}")] } else { vec![] }, expected);
                assert_eq!(gate(&file, &["--fail-on", "none", "--require", typed]), expected, "{answer} {typed}");
            }
        }
    }
}

#[test]
fn a_required_practice_is_never_read_as_one_of_another_edition() {
    let lens = editions().nth(1).unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", &File::of(&lens).text());
    // Everything is implemented, and yet what is required cannot be met: this edition does not have it.
    for typed in ["SEC1-BP3", "2020-03/sec1bp3"] {
        let (document, status) = checked(&sandbox, &["--require", typed]);
        assert_eq!((failures(&document), status), (vec!["require SEC1-BP3".to_owned()], 1));
        for (lang, sentence) in [
            ("en", "`SEC1-BP3` belongs to edition 2020-03; in 2025-02 see SEC02-BP01 (broader)"),
            ("ja", "`SEC1-BP3` は 2020-03 版の項番です。2025-02 版では SEC02-BP01（より広い内容）を参照してください"),
        ] {
            let (told, _) = text(&sandbox, &["--lang", lang, "--require", typed]);
            let dense = |text: &str| text.split_whitespace().collect::<String>();
            assert!(dense(&told).contains(&dense(sentence)), "{told}");
        }
    }
    // Where the edition is named, what it does not have is a fault before anything is checked.
    for args in [
        &["--require", "2025-02/SEC1-BP3"][..],
        &["--lens", "2025-02", "--require", "SEC1-BP3"],
        &["--lens", "latest", "--require", "SEC02-BP01,SEC1-BP3"],
    ] {
        let (told, status) = sandbox.stderr(&[&["check"], args].concat());
        assert!(status == 2 && told.contains("edition 2025-02 has no best practice"), "{args:?}: {told}");
        assert!(told.contains("in 2025-02 see SEC02-BP01 (broader)"), "{args:?}: {told}");
    }
    for (typed, meant) in [("SEC1-PB1", "SEC1-BP1"), ("SEC01-BP1", "SEC01-BP01"), ("2025-2/SEC01-BP01", "2025-02")] {
        let (told, status) = sandbox.stderr(&["check", "--require", typed]);
        assert!(status == 2 && told.contains(&format!("did you mean `{meant}`?")), "{typed}: {told}");
    }
    let (told, status) = sandbox.stderr(&["check", "--lens", "1999-01", "--require", "SEC01-BP01"]);
    assert!(status == 2 && told.contains("1999-01"), "{told}");
}

#[test]
fn what_is_called_in_place_names_evidence_where_that_is_demanded() {
    for lens in editions() {
        let evident = "{ status: implemented, evidence: [a ticket] }";
        let all_evident = || lens.choices().fold(File::of(&lens), |file, choice| file.with(&choice.id.to_string(), evident));
        // One that a provider may carry: what is claimed in vain is a gap, with evidence or without.
        let may_be_providers = |choice: &&wa_sec::lens::Choice| {
            choice.risk.level == Risk::High && choice.responsibility.under_all(&[ServiceModel::Saas]) != Carrier::Customer
        };
        let high = lens.choices().find(may_be_providers).unwrap().id.to_string();
        let low = lens.choices().find(|choice| choice.risk.level != Risk::High).unwrap();
        for (answer, fails) in [
            ("implemented", true),
            ("provider", true),
            ("{ status: implemented, evidence: [a ticket] }", false),
            ("{ status: provider, evidence: [SOC 2 report] }", false),
            ("{ status: implemented, evidence: [\" \"] }", true),
            ("missing", false),
            ("partial", false),
            ("unknown", false),
            ("", false),
            ("{ status: not-applicable, reason: r }", false),
        ] {
            let file = all_evident().with(&high, answer).text();
            let expected: Vec<_> = fails.then(|| format!("require_evidence {high}")).into_iter().collect();
            let (found, _) = gate(&file, &["--fail-on", "none", "--require-evidence", "high"]);
            assert_eq!(found, expected, "{answer}");
            assert_eq!(gate(&file, &["--fail-on", "none"]).0, Vec::<String>::new());
        }
        // Of the risk that is named, and above it.
        let file = all_evident().with(&low.id.to_string(), "implemented").text();
        let least: &str = low.risk.level.into();
        assert_eq!(gate(&file, &["--require-evidence", "high"]), (vec![], 0));
        assert_eq!(gate(&file, &["--require-evidence", least]), (vec![format!("require_evidence {}", low.id)], 1));
        let sandbox = Sandbox::new();
        sandbox.write("wa-review.yaml", &file);
        sandbox.write(".wa-sec.yaml", &format!("check: {{ require-evidence: {least} }}\n"));
        let (document, status) = checked(&sandbox, &[]);
        assert_eq!((failures(&document), status), (vec![format!("require_evidence {}", low.id)], 1));
    }
}

#[test]
fn missing_evidence_stands_on_its_line_in_every_format() {
    let lens = editions().nth(1).unwrap();
    let evident = "{ status: implemented, evidence: [a ticket] }";
    let id = practice(&lens, Risk::High);
    let file = lens.choices().fold(File::of(&lens), |file, choice| file.with(&choice.id.to_string(), evident));
    let file = file.with(&id, "implemented").text();
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", &file);
    let line = line_of(&file, &id);
    for (format, place) in [
        ("text", format!("wa-review.yaml:{line}")),
        ("markdown", format!("wa-review.yaml:{line}")),
        ("json", format!("\"line\": {line}")),
        ("csv", format!(",{line}")),
        ("sarif", format!("\"startLine\": {line}")),
        ("junit", format!("wa-review.yaml:{line}")),
        ("github", format!("line={line},")),
        ("gitlab", format!("\"begin\": {line}")),
    ] {
        let (shown, status) = text(&sandbox, &["--require-evidence", "high", "--format", format]);
        assert_eq!(status, 1);
        let dense = |text: &str| text.split_whitespace().collect::<String>();
        for text in [&id, "no evidence is named", &place] {
            assert!(dense(&shown).contains(&dense(text)), "{format}: {text} in {shown}");
        }
    }
}

#[test]
fn the_day_is_today_in_utc() {
    let lens = editions().next().unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", &File::of(&lens).text());
    for (today, expected) in [("2026-12-23", 0), ("2026-12-24", 1)] {
        let (_, status) = checked(&sandbox, &["--max-age", "30", "--today", today]);
        assert_eq!(status, expected, "{today}");
    }
    let late = "1798070399";
    for (epoch, expected) in [(late, 0), ("1798070400", 1)] {
        let mut command = sandbox.wa_sec(&["check", "--max-age", "30"]);
        let status = command.env("SOURCE_DATE_EPOCH", epoch).env("TZ", "Asia/Tokyo").output().unwrap().status;
        assert_eq!(status.code(), Some(expected), "{epoch}");
    }
}
