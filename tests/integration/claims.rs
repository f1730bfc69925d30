//! What is called the provider's, and whether the catalog lets it stand: `tests/reviews/claims.yaml`, and every other review with its gaps
//! given away.

use serde_json::Value;

use crate::harness::{CORPUS, Sandbox, review};

/// In vain under `IaaS` and serverless, by file and in catalog order; the risk of the third is accepted.
const IN_VAIN: [&str; 4] = ["SEC01-BP02", "SEC01-BP07", "SEC07-BP02", "SEC07-BP03"];
const SENTENCES: [(&str, &str); 2] = [
    ("en", "claimed for the provider; under IaaS and serverless it is yours"),
    ("ja", "事業者の担当と回答していますが、IaaS、サーバーレスでは利用者の担当です"),
];

fn json(sandbox: &Sandbox, args: &[&str]) -> (Value, i32) {
    let args: Vec<_> = args.iter().chain(&["--format", "json"]).copied().collect();
    let output = sandbox.wa_sec(&args).output().unwrap();
    (serde_json::from_slice(&output.stdout).unwrap(), output.status.code().unwrap())
}

/// What was printed, whatever the verdict.
fn printed(sandbox: &Sandbox, args: &[&str]) -> String {
    String::from_utf8(sandbox.wa_sec(args).output().unwrap().stdout).unwrap()
}

fn ids(entries: &Value, key: &str, is_wanted: impl Fn(&Value) -> bool) -> Vec<String> {
    entries
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| is_wanted(entry))
        .map(|entry| entry[key].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn giving_every_gap_to_the_provider_changes_nothing_where_all_is_the_customers() {
    for name in CORPUS {
        let text = on_iaas(&std::fs::read_to_string(review(&format!("{name}.yaml"))).unwrap());
        let given = text.replace(": missing", ": provider");
        let (before, after) = (Sandbox::new(), Sandbox::new());
        before.write("wa-review.yaml", &text);
        after.write("wa-review.yaml", &given);
        let (status0, status1) = (json(&before, &["status"]).0, json(&after, &["status"]).0);
        let risks = |status: &Value| {
            let questions = status["questions"].as_array().unwrap().iter();
            let risks: Vec<_> =
                questions.map(|at| ["id", "risk", "confirmed", "decided_by", "score"].map(|key| at[key].clone())).collect();
            (status["risk_counts"].clone(), status["score"].clone(), risks)
        };
        assert_eq!(risks(&status0), risks(&status1), "{name}");
        let (gaps0, gaps1) = (json(&before, &["gaps"]).0, json(&after, &["gaps"]).0);
        let was_missing = ids(&gaps0["gaps"], "id", |gap| gap["status"] == "missing" || gap["claimed_in_vain"] == true);
        let is_in_vain = ids(&gaps1["gaps"], "id", |gap| gap["status"] == "provider" && gap["claimed_in_vain"] == true);
        assert_eq!(is_in_vain, was_missing, "{name}");
        let in_vain = usize::try_from(status1["best_practices"]["claimed_in_vain"].as_u64().unwrap()).unwrap();
        assert_eq!(in_vain, is_in_vain.len(), "{name}");
        for bar in ["high", "medium", "low"] {
            let failures = |sandbox: &Sandbox| {
                let (document, status) = json(sandbox, &["check", "--fail-on", bar]);
                (ids(&document["files"][0]["failures"], "demand", |_| true), status)
            };
            assert_eq!(failures(&before), failures(&after), "{name} at {bar}");
        }
    }
}

/// A review of a workload on `IaaS` alone, where every practice is the customer's, whatever it was before.
fn on_iaas(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("service-models:")).map(|line| {
        if line.starts_with("workload:") { format!("{line}\n  service-models: [iaas]\n") } else { format!("{line}\n") }
    });
    lines.collect()
}

#[test]
fn check_fails_on_a_claim_by_its_risk_in_every_format() {
    let sandbox = Sandbox::with_review("claims.yaml");
    let failing = |args: &[&str]| {
        let args: Vec<_> = ["check"].iter().chain(args).copied().collect();
        let (document, status) = json(&sandbox, &args);
        (ids(&document["files"][0]["failures"], "best_practice", |failure| failure["claimed_in_vain"] == true), status)
    };
    assert_eq!(failing(&[]), (vec![IN_VAIN[0].to_owned(), IN_VAIN[1].to_owned()], 1));
    // The acceptance lifts the third as it does any gap, until it is over.
    assert_eq!(failing(&["--fail-on", "low"]).0, [IN_VAIN[0], IN_VAIN[1], IN_VAIN[3]]);
    assert_eq!(failing(&["--today", "2027-06-01"]).0, [IN_VAIN[0], IN_VAIN[1], IN_VAIN[2]]);
    assert_eq!(failing(&["--fail-on", "none"]), (vec![], 0));
    // What is required must be implemented, whoever is said to carry it.
    assert_eq!(failing(&["--fail-on", "none", "--require", IN_VAIN[2]]), (vec![IN_VAIN[2].to_owned()], 1));
    let warnings = json(&sandbox, &["check"]).0["files"][0]["warnings"].clone();
    assert_eq!(warnings, Value::Array(vec![]), "an acceptance of a claim in vain is one of a risk");
    for (lang, sentence) in SENTENCES {
        for format in ["text", "json", "csv", "sarif", "junit", "gitlab", "github", "markdown"] {
            let told = printed(&sandbox, &["check", "--format", format, "--lang", lang]);
            let told = told.split_whitespace().collect::<String>();
            let sentence = sentence.split_whitespace().collect::<String>();
            assert!(told.contains(&sentence), "{format} {lang}: {told}");
        }
    }
}

#[test]
fn implemented_before_and_claimed_in_vain_now_is_a_regression() {
    let sandbox = Sandbox::with_review("claims.yaml");
    let now = sandbox.read("wa-review.yaml");
    sandbox.write("old.yaml", &now.replace("SEC07-BP03: provider", "SEC07-BP03: implemented"));
    let (document, status) = json(&sandbox, &["check", "--baseline", "old.yaml", "--fail-on-new", "--fail-on", "none"]);
    assert_eq!((&document["files"][0]["changes"]["regressed"], status), (&serde_json::json!(["SEC07-BP03"]), 1));
    let (document, _) = json(&sandbox, &["diff", "old.yaml", "wa-review.yaml"]);
    let change = &document["changes"][0];
    assert_eq!(
        (&change["before"], &change["after"], &change["result"]),
        (&"implemented".into(), &"provider".into(), &"regressed".into())
    );
    assert_eq!(change["claimed_in_vain"], serde_json::json!({ "before": false, "after": true }));
    for (lang, sentence) in SENTENCES {
        let told = sandbox.stdout(&["diff", "old.yaml", "wa-review.yaml", "--format", "markdown", "--lang", lang]);
        assert!(told.contains(sentence), "{lang}: {told}");
    }
    // Bought otherwise, a claim that stood falls though nobody touched the answer.
    sandbox.write("old.yaml", &now.replace("[iaas]", "[saas]").replace("[serverless]", "[saas]"));
    let (document, _) = json(&sandbox, &["diff", "old.yaml", "wa-review.yaml"]);
    assert_eq!(
        ids(&document["changes"], "best_practice", |change| change["result"] == "regressed"),
        ["SEC01-BP02", "SEC07-BP03"]
    );
}

#[test]
fn what_holds_is_counted_by_whether_it_names_an_assurance() {
    let sandbox = Sandbox::with_review("claims.yaml");
    for args in [&["status"][..], &["report"]] {
        let (document, _) = json(&sandbox, args);
        assert_eq!(document["provider_assurances"], serde_json::json!({ "named": 1, "unnamed": 2 }), "{args:?}");
        assert_eq!(document["best_practices"]["provider"], 7);
        assert_eq!(document["best_practices"]["claimed_in_vain"], 4);
    }
    let (document, _) = json(&sandbox, &["report"]);
    assert_eq!(ids(&document["ledger"], "id", |row| row["claimed_in_vain"] == true), IN_VAIN);
    let (document, _) = json(&sandbox, &["plan"]);
    let has_reason = |item: &Value| item["reasons"].as_array().unwrap().iter().any(|reason| reason["code"] == "claimed_in_vain");
    let mut planned = ids(&document["items"], "id", has_reason);
    planned.sort_unstable();
    assert_eq!(planned, [IN_VAIN[0], IN_VAIN[1], IN_VAIN[3]]);
    assert_eq!(ids(&document["accepted"], "id", |gap| gap["claimed_in_vain"] == true), [IN_VAIN[2]]);
}

#[test]
fn every_kind_that_tells_of_answers_knows_claims_in_vain() {
    for kind in ["status", "gaps", "plan", "check", "diff", "upgrade", "report", "milestones"] {
        let schema = Sandbox::new().stdout(&["schema", kind]);
        assert!(schema.contains("\"claimed_in_vain\""), "{kind}");
    }
}

#[test]
fn both_languages_tell_a_claim_in_vain_in_every_view() {
    let sandbox = Sandbox::with_review("claims.yaml");
    for (lang, sentence) in SENTENCES {
        let views: &[&[&str]] = &[&["status"], &["gaps"], &["check"], &["explain", "SEC01-BP02", "wa-review.yaml"]];
        let told: String = views.iter().map(|view| printed(&sandbox, &[view, &["--lang", lang][..]].concat()) + "\n").collect();
        insta::assert_snapshot!(format!("claims-{lang}"), told);
        let report = sandbox.stdout(&["report", "--format", "markdown", "--lang", lang]);
        assert!(report.contains(sentence), "{lang}");
        assert!(report.matches('◆').count() > IN_VAIN.len(), "in the heat map, its legend, the ledger");
        sandbox.wa_sec(&["report", "--format", "html", "--lang", lang, "-o", "report.html"]).assert().success();
        let html = sandbox.read("report.html");
        assert!(html.contains(sentence) && html.contains('◆'), "{lang}");
        let plan = printed(&sandbox, &["plan", "--format", "csv", "--lang", lang]);
        assert!(plan.contains(sentence), "{lang}");
    }
}

#[test]
fn a_later_edition_takes_no_claim_that_was_in_vain_as_if_it_stood() {
    let sandbox = Sandbox::new();
    // The one practice that both editions ask alike. The provider carries a part of it where a service is serverless or SaaS.
    let review = |models: &str| {
        format!(
            "wa-sec: 1\nlens: 2020-03\nworkload: {{ name: w, service-models: [{models}] }}\nanswers:\n  SEC11:\n    best-practices:\n      \
             SEC11-BP7: provider\n"
        )
    };
    for (models, result, in_vain) in [("iaas", "carried_not_in_place", true), ("saas", "carried", false)] {
        sandbox.write("wa-review.yaml", &review(models));
        let (document, _) = json(&sandbox, &["upgrade", "-o", &format!("{models}.yaml")]);
        let answer =
            document["answers"].as_array().unwrap().iter().find(|answer| answer["best_practice"] == "SEC10-BP06").unwrap();
        assert_eq!((&answer["result"], &answer["claimed_in_vain"]), (&result.into(), &in_vain.into()), "{models}");
        let previous = answer["previous"].as_array().unwrap().iter().find(|earlier| earlier["id"] == "SEC11-BP7").unwrap();
        assert_eq!(previous["claimed_in_vain"], in_vain);
    }
}
