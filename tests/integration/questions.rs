//! `questions` and `explain`: what they tell, in which formats, and what they do with ids that do not exist.

use serde_json::Value;

use super::harness::{Sandbox, flowing};

/// One practice answered at length, so that there is something to explain.
const ANSWERED: &str = "wa-sec: 1
lens: 2020-03
reviewed-on: 2026-11-20
workload:
  name: Payment API
  service-models: [iaas, serverless]
answers:
  SEC1:
    best-practices:
      SEC1-BP1: implemented
      SEC1-BP2:
        status: partial
        notes: \"MFA on root; used monthly for billing\"
        owner: platform team
        due: 2026-12-31
        acceptance: { reason: \"new invoicing in spring\", approved-by: CISO, approved-on: 2026-01-01, expires: 2026-05-01 }
      SEC1-BP3: unknown
  SEC8: { applicable: false, reason: \"stores no data\" }
";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn ids(document: &Value) -> Vec<&str> {
    let questions = document["questions"].as_array().unwrap();
    questions.iter().flat_map(|q| q["best_practices"].as_array().unwrap()).map(|c| c["id"].as_str().unwrap()).collect()
}

#[test]
fn json_keeps_its_schema_and_tells_the_whole_catalog() {
    let sandbox = Sandbox::new();
    for (kind, args) in [
        ("questions", &["questions", "--format", "json"] as &[_]),
        ("questions", &["questions", "mfa", "--format", "json"]),
        ("questions", &["explain", "SEC4", "--format", "json"]),
        ("references", &["questions", "--references", "--format", "json"]),
    ] {
        let document = json(&sandbox.stdout(args));
        let schema = json(&sandbox.stdout(&["schema", kind]));
        assert_eq!(document["format"], "wa-sec/1");
        assert_eq!(document["kind"], kind);
        if let Err(error) = jsonschema::validate(&schema, &document) {
            panic!("{args:?}: {error} at {}", error.instance_path());
        }
    }
    let newest = json(&sandbox.stdout(&["questions", "--format", "json"]));
    assert_eq!((&newest["lens"], ids(&newest).len()), (&"2025-02".into(), 63));
    let root = &newest["questions"][0]["best_practices"][1];
    assert_eq!(root["wa_tool"]["question_id"], "securely-operate");
    assert_eq!(root["wa_tool"]["choice_id"], "sec_securely_operate_aws_account");
    assert_eq!((&root["risk"], &root["risk_source"]), (&"high".into(), &"aws".into()));
    assert_eq!(root["title"]["ja"], "セキュアアカウントのルートユーザーおよびプロパティ", "as published");
    assert!(root["display_title_ja"].is_string());
    let all = json(&sandbox.stdout(&["questions", "--lens", "2020-03", "--format", "json"]));
    assert_eq!(all["lens"], "2020-03");
    assert_eq!(ids(&all).len(), 68);
    let root = &all["questions"][0]["best_practices"][1];
    assert_eq!(root["id"], "SEC1-BP2");
    assert_eq!(root["title"]["en"], "Secure AWS root user");
    assert_eq!(root["risk_source"], "own");
    assert_eq!(root["responsibility"]["saas"], "provider");
}

#[test]
fn csv_has_one_row_a_practice() {
    let sandbox = Sandbox::new();
    let text = sandbox.stdout(&["questions", "--lens", "2020-03", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    for column in ["id", "question", "risk", "risk_source", "effort", "requires", "perspective", "lifecycle"] {
        assert!(head.iter().any(|name| name == column), "{column} in {head:?}");
    }
    assert_eq!(reader.records().map(Result::unwrap).count(), 68);
}

#[test]
fn a_term_is_found_in_either_language_and_any_case() {
    let sandbox = Sandbox::new();
    let found = |term: &str| json(&sandbox.stdout(&["questions", term, "--lens", "2020-03", "--format", "json"]));
    assert_eq!(ids(&found("UTM GATEWAYS")), ["SEC6-BP5"]);
    assert_eq!(ids(&found("統合脅威管理")), ["SEC6-BP5"]);
    assert_eq!(ids(&found("sec05")).len(), 6, "a question by its number, for it is shown");
    assert_eq!(ids(&found("no such xyzzy")), Vec::<&str>::new());
    let text = sandbox.stdout(&["questions", "UTM gateways", "--lens", "2020-03"]);
    assert!(text.contains("step ") && text.contains("UTM gateways"), "{text}");
}

/// Tables of `questions` fit, however long the place of a hit is.
#[test]
fn tables_keep_to_the_width() {
    let sandbox = Sandbox::new();
    let text = sandbox.stdout(&["questions", "フィッシング", "--lang", "ja"]);
    let widest = text.lines().map(unicode_width::UnicodeWidthStr::width).max().unwrap();
    assert!(widest <= 100, "{widest}: {text}");
}

#[test]
fn a_practice_is_explained_in_full_in_both_languages() {
    let sandbox = Sandbox::new();
    let english = sandbox.stdout(&["explain", "sec1-bp2"]);
    let japanese = sandbox.stdout(&["explain", "SEC1-BP2", "--lang", "ja"]);
    for (text, words) in [
        (
            &english,
            ["SEC1-BP2  Secure AWS root user", "AWS ルートユーザーを保護する", "Edition 2020-03", "Implemented means", "1. "],
        ),
        (&japanese, ["SEC1-BP2  AWS ルートユーザーを保護する", "Secure AWS root user", "2020-03 版", "「実施済」の基準", "5. "]),
    ] {
        for word in words {
            assert!(text.contains(word), "{word} in {text}");
        }
    }
    let needed = sandbox.stdout(&["explain", "SEC1-BP8"]);
    assert!(needed.contains("Required by:\n  - SEC1-BP7  Rotate credentials regularly"), "{needed}");
    let markdown = sandbox.stdout(&["explain", "SEC1-BP2", "--format", "markdown"]);
    assert!(markdown.starts_with("# SEC1-BP2") && markdown.contains("\n1. "), "{markdown}");
}

#[test]
fn with_a_review_the_answer_and_the_reason_for_the_risk_are_told() {
    let sandbox = Sandbox::new();
    sandbox.write("r.yaml", ANSWERED);
    let text = sandbox.stdout(&["explain", "SEC1-BP2", "r.yaml"]);
    for words in [
        "Your answer for Payment API",
        "Status: partial",
        "Today: MFA on root; used monthly for billing",
        "Owner: platform team",
        "it ended on 2026-05-01 and no longer holds",
        "Confirmed on: 2026-11-20",
        "Carried by, under its service models: customer",
        "Why SEC1 is at high risk",
        "- SEC1-BP2: partial",
        "- SEC1-BP3: unknown",
        "Confirmed: at least one",
    ] {
        assert!(flowing(&text).contains(words), "{words} in {text}");
    }
    let left_out = sandbox.stdout(&["explain", "SEC8", "r.yaml"]);
    assert!(left_out.contains("Why SEC8 is left out") && left_out.contains("Reason: stores no data"), "{left_out}");
    let unanswered = sandbox.stdout(&["explain", "SEC2", "r.yaml"]);
    assert!(unanswered.contains("None of its best practices has an answer."), "{unanswered}");
}

#[test]
fn what_a_practice_bears_on_is_told_for_people_and_for_programs() {
    let sandbox = Sandbox::new();
    let text = sandbox.stdout(&["explain", "SEC01-BP02"]);
    for words in [
        "Functions (NIST CSF 2.0): ",
        "Guards: integrity, availability; indirectly confidentiality",
        "Still yours: ",
        "Related controls",
        "PCI DSS v4.0.1",
        "Annex A: A.",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert!(text.contains("is not proof") && !text.contains("compliant"), "{text}");
    assert!(text.contains("AWS Security Reference Architecture"), "a work of the reading list beside the CSA guidance: {text}");
    // With a review: its assets, and the programmes that it names alone.
    let asset = "protect:\n  - name: cards\n    classification: restricted\n    integrity: high\n  - name: brochure\n    classification: public\n";
    let head = "wa-sec: 1\nlens: 2025-02\nworkload:\n  name: Payment API\n  compliance: [pci-dss]\n";
    sandbox.write("r.yaml", &format!("{head}{asset}"));
    let text = sandbox.stdout(&["explain", "SEC01-BP02", "r.yaml", "--lang", "ja"]);
    assert!(text.contains("このワークロードの守るべきもの：cards\n") && text.contains("PCI DSS"), "{text}");
    assert!(!text.contains("27001"), "{text}");
    let document = json(&sandbox.stdout(&["questions", "--format", "json"]));
    let (question, root) = (&document["questions"][0], &document["questions"][0]["best_practices"][1]);
    assert!(question["references"].as_array().unwrap().contains(&"nist-csf-2".into()));
    assert_eq!(root["functions"], serde_json::json!(["protect"]));
    assert_eq!(root["guards"][0], "confidentiality");
    assert_eq!(root["guards_directly"], serde_json::json!(["integrity", "availability"]));
    assert!(root["carried"]["remains"]["ja"].is_string() || root["carried"].is_null());
    let controls = root["controls"].as_array().unwrap();
    assert!(controls.contains(&serde_json::json!({ "programme": "pci-dss", "ids": ["8.2.2"] })), "{controls:?}");
    let text = sandbox.stdout(&["questions", "root user", "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let at = reader.headers().unwrap().iter().position(|name| name == "controls").unwrap();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let root = rows.iter().find(|row| &row[0] == "SEC01-BP02").unwrap();
    assert!(root[at].lines().any(|line| line == "pci-dss 8.2.2"), "{root:?}");
}

#[test]
fn an_id_without_a_file_is_of_the_latest_edition_that_has_it_and_the_answer_says_which() {
    let sandbox = Sandbox::new();
    for (args, edition) in [
        (&["SEC1-BP2"][..], "2020-03"),
        (&["SEC1"], "2020-03"),
        (&["SEC01-BP02"], "2025-02"),
        (&["ＳＥＣ０１－ＢＰ０２"], "2025-02"),
        (&["sec 01 bp02"], "2025-02"),
        (&["SEC10"], "2025-02"),
        (&["SEC10-BP1"], "2020-03"),
        (&["2020-03/SEC10"], "2020-03"),
        (&["2025-02/sec10bp01"], "2025-02"),
        // A question is shown, so its number is enough.
        (&["SEC1", "--lens", "2025-02"], "2025-02"),
    ] {
        let told = sandbox.stdout(&[&["explain"], args].concat());
        assert!(told.contains(&format!("Edition {edition}")), "{args:?}: {told}");
    }
    let document = |term: &str| json(&sandbox.stdout(&["questions", term, "--format", "json"]));
    for (term, edition) in [("SEC1-BP3", "2020-03"), ("sec01bp03", "2025-02"), ("SEC10", "2025-02"), ("root", "2025-02")] {
        assert_eq!(document(term)["lens"], edition, "{term}");
    }
}

#[test]
fn an_id_is_never_read_as_one_of_another_edition() {
    let sandbox = Sandbox::new();
    sandbox.write("r.yaml", "wa-sec: 1\nlens: 2025-02\nworkload: { name: x }\n");
    for args in [&["SEC1-BP3", "r.yaml"][..], &["SEC1-BP3", "--lens", "2025-02"], &["2020-03/SEC1-BP3", "r.yaml"]] {
        for (lang, sentence) in [
            ("en", "`SEC1-BP3` belongs to edition 2020-03; in 2025-02 see SEC02-BP01 (broader)"),
            ("ja", "`SEC1-BP3` は 2020-03 版の項番です。2025-02 版では SEC02-BP01（より広い内容）を参照してください"),
        ] {
            let (told, status) = sandbox.stderr(&[&["explain", "--lang", lang], args].concat());
            assert!(status == 2 && told.contains(sentence), "{args:?}: {told}");
        }
    }
    // An id that both spell the same is still of the edition that is named.
    let (told, status) = sandbox.stderr(&["explain", "2020-03/SEC10", "r.yaml"]);
    assert!(status == 2 && told.contains("`SEC10` belongs to edition 2020-03"), "{told}");
    assert_eq!(sandbox.stderr(&["explain", "2025-02/SEC10", "r.yaml"]).1, 0);
}

#[test]
fn what_is_unknown_is_refused_with_a_hint() {
    let sandbox = Sandbox::new();
    for (args, hint) in [
        (&["explain", "SEC1-BP9"] as &[_], "did you mean `SEC1-BP8`?"),
        (&["explain", "SEC12"], "did you mean `SEC11`?"),
        (&["explain", "SEC2-PB3"], "did you mean `SEC2-BP3`?"),
        (&["explain", "SEC01-BP2"], "did you mean `SEC01-BP02`?"),
        (&["explain", "1999-01/SEC01"], "it has 2020-03, 2025-02"),
        (&["explain", "root user"], "`wa-sec questions` lists every id"),
        (&["explain", "SEC1", "--lens", "1999-01"], "it has 2020-03, 2025-02"),
        (&["questions", "--lens", "1999-01"], "it has 2020-03, 2025-02"),
    ] {
        let (stderr, status) = sandbox.stderr(args);
        assert_eq!(status, 2, "{args:?}: {stderr}");
        assert!(stderr.contains(hint), "{args:?}: {stderr}");
    }
}
