//! The formats of `check` that CI platforms read.

use serde_json::Value;

use super::harness::{Sandbox, review};

fn printed(sandbox: &Sandbox, args: &[&str]) -> (String, i32) {
    let output = sandbox.wa_sec(args).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), output.status.code().unwrap())
}

fn json(sandbox: &Sandbox, args: &[&str]) -> Value {
    serde_json::from_str(&printed(sandbox, args).0).unwrap()
}

fn schema(name: &str) -> jsonschema::Validator {
    let path = format!("{}/tests/schemas/{name}", env!("CARGO_MANIFEST_DIR"));
    jsonschema::validator_for(&serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()).unwrap()
}

fn results(sarif: &Value) -> &Vec<Value> {
    sarif["runs"][0]["results"].as_array().unwrap()
}

fn line_of(result: &Value) -> usize {
    let line = &result["locations"][0]["physicalLocation"]["region"]["startLine"];
    usize::try_from(line.as_u64().unwrap()).unwrap()
}

const CORPUS: [&str; 5] = ["complete.yaml", "hostile.yaml", "all-high.yaml", "unknowns.yaml", "japanese.yaml"];

#[test]
fn sarif_holds_the_gaps_each_on_its_line_and_keeps_the_schema() {
    let schema = schema("sarif-2.1.0.json");
    for name in CORPUS {
        let sandbox = Sandbox::with_review(name);
        let sarif = json(&sandbox, &["check", "--format", "sarif"]);
        assert_eq!(schema.iter_errors(&sarif).map(|error| error.to_string()).collect::<Vec<_>>(), Vec::<String>::new(), "{name}");
        let gaps = json(&sandbox, &["gaps", "--format", "json"]);
        let is_confirmed = |gap: &&Value| {
            let is_called_a_gap = ["partial", "missing"].contains(&gap["status"].as_str().unwrap());
            is_called_a_gap || gap["claimed_in_vain"] == true
        };
        // ISO dates compare as texts.
        let reason = |gap: &Value| {
            let acceptance = Some(&gap["acceptance"]).filter(|it| it["expires"].as_str().is_some_and(|day| day >= "2026-11-23"));
            acceptance.map(|acceptance| acceptance["reason"].clone())
        };
        let of_gap = |gap: &Value| (gap["id"].as_str().unwrap().to_owned(), reason(gap));
        let mut expected: Vec<_> = gaps["gaps"].as_array().unwrap().iter().filter(is_confirmed).map(of_gap).collect();
        let suppression = |result: &Value| {
            let [suppression] = result.get("suppressions")?.as_array()?.as_slice() else { panic!("{result}") };
            assert_eq!((&suppression["kind"], &suppression["status"]), (&"external".into(), &"accepted".into()));
            assert_eq!(result["level"], "note", "what ignores suppressions shows it least");
            Some(suppression["justification"].clone())
        };
        let mut told: Vec<_> =
            results(&sarif).iter().map(|result| (result["ruleId"].as_str().unwrap().to_owned(), suppression(result))).collect();
        let first_accepted = told.iter().position(|(_, reason)| reason.is_some()).unwrap_or(told.len());
        assert!(told[first_accepted..].iter().all(|(_, reason)| reason.is_some()), "{name}: where it is cut, open ones stay");
        expected.sort_by(|a, b| a.0.cmp(&b.0));
        told.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(told, expected, "{name}");
        let text = sandbox.read("wa-review.yaml");
        let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
        for result in results(&sarif) {
            let id = result["ruleId"].as_str().unwrap();
            let line = text.lines().nth(line_of(result) - 1).unwrap();
            assert!(line.trim_start().starts_with(&format!("{id}:")), "{name}: {id} at {line}");
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], id);
        }
        // No rule stands there without a result.
        let told: std::collections::BTreeSet<_> =
            results(&sarif).iter().map(|result| result["ruleId"].as_str().unwrap()).collect();
        assert_eq!(rules.len(), told.len(), "{name}");
    }
}

#[test]
fn a_rule_says_how_grave_it_is_and_what_to_do_in_the_chosen_language() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    for (lang, title, help) in
        [("en", "SEC1-BP2 Secure AWS root user", "## What to do, in this order"), ("ja", "SEC1-BP2 AWS ルートユーザー", "## ")]
    {
        let sarif = json(&sandbox, &["check", "--format", "sarif", "--lang", lang]);
        let rule = &sarif["runs"][0]["tool"]["driver"]["rules"][0];
        assert_eq!(rule["id"], "SEC1-BP2");
        assert!(rule["shortDescription"]["text"].as_str().unwrap().starts_with(title), "{rule}");
        assert!(rule["help"]["markdown"].as_str().unwrap().contains(help), "{rule}");
        assert_eq!(rule["properties"]["security-severity"], "8.0");
        assert_eq!(rule["defaultConfiguration"]["level"], "error");
        assert!(rule["properties"]["tags"].as_array().unwrap().contains(&"security".into()));
    }
}

#[test]
fn a_message_of_sarif_is_cut_by_no_reader() {
    for name in CORPUS {
        let sandbox = Sandbox::with_review(name);
        for lang in ["en", "ja"] {
            let sarif = json(&sandbox, &["check", "--format", "sarif", "--lang", lang]);
            let run = &sarif["runs"][0];
            assert_eq!(run["language"], lang);
            for result in results(&sarif) {
                let (text, id) = (result["message"]["text"].as_str().unwrap(), result["ruleId"].as_str().unwrap());
                assert!(text.matches(": ").count() <= 1 && !text.contains(['(', '[', '{']), "{name}: {text}");
                let rule = &run["tool"]["driver"]["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
                // The title stands first, and the id nowhere.
                let title = rule["shortDescription"]["text"].as_str().unwrap().strip_prefix(&format!("{id} ")).unwrap();
                assert!(text.starts_with(title.split(['(', ':']).next().unwrap()) && !text.contains(id), "{name}: {text}");
            }
        }
    }
}

#[test]
fn sarif_says_which_program_wrote_it_and_leaves_the_key_of_github_to_github() {
    let sarif = json(&Sandbox::with_review("complete.yaml"), &["check", "--format", "sarif"]);
    let driver = &sarif["runs"][0]["tool"]["driver"];
    assert_eq!(
        (&driver["version"], &driver["semanticVersion"]),
        (&env!("CARGO_PKG_VERSION").into(), &env!("CARGO_PKG_VERSION").into())
    );
    for result in results(&sarif) {
        let keys: Vec<_> = result["partialFingerprints"].as_object().unwrap().keys().collect();
        assert_eq!(keys, ["waSecPractice/v1"]);
    }
}

#[test]
fn a_demand_on_the_whole_review_that_fails_is_told_where_it_can_be() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    let args = ["check", "--fail-on", "none", "--max-hri", "0", "--min-score", "99", "--require", "2025-02/SEC01-BP08"];
    let with = |format| [&args[..], &["--format", format]].concat();
    let (sarif, status) = printed(&sandbox, &with("sarif"));
    assert_eq!(status, 1);
    let sarif: Value = serde_json::from_str(&sarif).unwrap();
    assert!(schema("sarif-2.1.0.json").is_valid(&sarif));
    let invocation = &sarif["runs"][0]["invocations"][0];
    let told: Vec<_> = invocation["toolExecutionNotifications"].as_array().unwrap().iter().collect();
    assert!(told.len() == 3 && told.iter().all(|told| told["level"] == "warning"), "{told:?}");
    for (told, text) in
        told.iter().zip(["but the edition of this review has no such", "at most 0 may be", "at least 99 % must be"])
    {
        assert!(told.to_string().contains(text), "{told}");
    }
    // The gate failed, and not the run.
    assert_eq!(invocation["executionSuccessful"], true);
    let cases = cases(&printed(&sandbox, &with("junit")).0);
    for demand in ["max_hri", "min_score"] {
        assert!(cases.iter().any(|(_, name, result)| name == demand && result.starts_with("failure ")), "{demand}");
    }
    // It has no line, and GitLab takes nothing without.
    let names = |gitlab: &Value| {
        let names = gitlab.as_array().unwrap().iter().map(|issue| issue["check_name"].as_str().unwrap().to_owned());
        names.filter(|name| !name.contains("BP")).collect::<Vec<_>>()
    };
    assert_eq!(names(&json(&sandbox, &with("gitlab"))), Vec::<String>::new());
    // That a question does not apply has a line, and may be too old.
    let aged = [&with("gitlab")[..], &["--max-age", "1", "--today", "2027-11-23"]].concat();
    assert_eq!(names(&json(&sandbox, &aged)), ["wa-sec/max_age"]);
}

/// What is told of a file does not depend on where it is told.
#[test]
fn a_path_is_what_it_is_from_the_root_of_the_repository() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    let text = sandbox.read("wa-review.yaml");
    for folder in ["repo/.git", "repo/a", "repo/b"] {
        std::fs::create_dir_all(sandbox.path(folder)).unwrap();
    }
    sandbox.write("repo/a/wa-review.yaml", &text);
    sandbox.write("repo/b/wa-review.yaml", &text);
    let told = |folder: &str, file: &str, format: &str| {
        let mut command = sandbox.wa_sec(&["check", file, "--format", format, "--quiet"]);
        String::from_utf8(command.current_dir(sandbox.path(folder)).output().unwrap().stdout).unwrap()
    };
    let absolute = sandbox.path("repo/a/wa-review.yaml");
    for (format, path) in [
        ("sarif", "\"uri\": \"a/wa-review.yaml\""),
        ("junit", "file=\"a/wa-review.yaml\""),
        ("gitlab", "\"path\": \"a/wa-review.yaml\""),
        ("github", "file=a/wa-review.yaml,"),
    ] {
        let expected = told("repo", "a/wa-review.yaml", format);
        assert!(expected.contains(path), "{format}: {expected}");
        for (folder, file) in [
            ("repo/a", "wa-review.yaml"),
            ("repo/b", "../a/wa-review.yaml"),
            (".", "repo/a/wa-review.yaml"),
            ("repo", absolute.to_str().unwrap()),
        ] {
            assert_eq!(told(folder, file, format), expected, "{format} in {folder}");
        }
    }
    let fingerprints = |folder: &str, file: &str| {
        let sarif: Value = serde_json::from_str(&told(folder, file, "sarif")).unwrap();
        let of = |result: &Value| result["partialFingerprints"]["waSecPractice/v1"].as_str().unwrap().to_owned();
        results(&sarif).iter().map(of).collect::<Vec<_>>()
    };
    let (a, b) = (fingerprints("repo/a", "wa-review.yaml"), fingerprints("repo/b", "wa-review.yaml"));
    assert!(!a.is_empty() && a.iter().all(|one| !b.contains(one)), "two workloads are two alerts");
    // Outside a repository it is relative to the current folder, and no absolute path is in a fingerprint.
    let other = Sandbox::with_review("hostile.yaml");
    let elsewhere = other.path("wa-review.yaml");
    assert_eq!(fingerprints(".", "wa-review.yaml"), fingerprints("repo", elsewhere.to_str().unwrap()));
    // Nor is one where a file is not there, whose fault names it as it was typed.
    let missing = |folder: &str, file: &str| {
        let gitlab: Value = serde_json::from_str(&told(folder, file, "gitlab")).unwrap();
        gitlab[0]["fingerprint"].as_str().unwrap().to_owned()
    };
    assert_eq!(missing("repo", "a/none.yaml"), missing("repo/b", "../a/none.yaml"));
}

#[test]
fn files_of_two_repositories_and_of_three_names_stay_apart_and_one() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    let text = sandbox.read("wa-review.yaml");
    for folder in ["one", "two"] {
        std::fs::create_dir_all(sandbox.path(folder).join(".git")).unwrap();
        sandbox.write(&format!("{folder}/wa-review.yaml"), &text);
    }
    let all = ["check", "one/wa-review.yaml", "./one/../one/wa-review.yaml", "two/wa-review.yaml", "one"];
    let (xml, _) = printed(&sandbox, &[&all[..], &["--format", "junit"]].concat());
    let all = cases(&xml);
    let apart: std::collections::BTreeSet<_> = all.iter().map(|(class, name, _)| (class, name)).collect();
    assert_eq!(apart.len(), all.len());
    assert!(all.iter().any(|(class, ..)| class == "wa-sec.two/wa-review.yaml.SEC1"), "{xml}");
    let (alone, _) = printed(&sandbox, &["check", "one/wa-review.yaml", "--format", "junit"]);
    assert_eq!(all.len(), 2 * cases(&alone).len());
}

#[test]
fn what_platforms_cut_or_reject_is_not_exceeded() {
    let sandbox = Sandbox::with_review("all-high.yaml");
    for lang in ["en", "ja"] {
        let sarif = json(&sandbox, &["check", "--format", "sarif", "--lang", lang]);
        for rule in sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap() {
            for part in ["shortDescription", "fullDescription"] {
                let length = rule[part]["text"].as_str().unwrap().chars().count();
                assert!((1..=1024).contains(&length), "{part} of {}", rule["id"]);
            }
            assert!(rule["properties"]["tags"].as_array().unwrap().len() <= 10);
        }
    }
}

#[test]
fn alerts_outlive_edited_notes_and_moved_lines() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    let told = |sandbox: &Sandbox| {
        let sarif = json(sandbox, &["check", "--format", "sarif"]);
        let fingerprint = |result: &Value| {
            (result["ruleId"].clone(), result["partialFingerprints"].clone(), result["message"].clone(), line_of(result))
        };
        results(&sarif).iter().map(fingerprint).collect::<Vec<_>>()
    };
    let before = told(&sandbox);
    let edited = sandbox
        .read("wa-review.yaml")
        .replace("<script>alert(1)</script>", "edited")
        .replace("answers:\n", "# moved\n# down\nanswers:\n");
    sandbox.write("wa-review.yaml", &edited);
    let after = told(&sandbox);
    assert!(!before.is_empty());
    let moved: Vec<_> =
        before.into_iter().map(|(rule, fingerprints, message, line)| (rule, fingerprints, message, line + 2)).collect();
    assert_eq!(after, moved);
}

#[test]
fn one_run_tells_many_files_and_encodes_their_names() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    let text = sandbox.read("wa-review.yaml");
    sandbox.write("a b#:日.yaml", &text);
    let args = ["check", "./wa-review.yaml", "a b#:日.yaml", "--format", "sarif"];
    let sarif = json(&sandbox, &args);
    assert_eq!(sarif["runs"].as_array().unwrap().len(), 1);
    assert_eq!(sarif["runs"][0]["automationDetails"]["id"], "wa-sec/");
    let uris: std::collections::BTreeSet<_> = results(&sarif)
        .iter()
        .map(|result| result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().unwrap())
        .collect();
    assert_eq!(uris.into_iter().collect::<Vec<_>>(), ["a%20b%23%3A%E6%97%A5.yaml", "wa-review.yaml"]);
    // Of the same practice in two files there are two fingerprints.
    let fingerprints: std::collections::BTreeSet<_> =
        results(&sarif).iter().map(|result| result["partialFingerprints"]["waSecPractice/v1"].as_str().unwrap()).collect();
    assert_eq!(fingerprints.len(), results(&sarif).len());
    let one = json(&sandbox, &["check", "--format", "sarif"]);
    assert_eq!(one["runs"][0]["automationDetails"]["id"], "wa-sec/wa-review.yaml/");
}

#[test]
fn a_file_that_cannot_be_read_is_no_clean_file_in_any_format() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "wa-review.yaml",
        "wa-sec: 1\nlens: 2020-03\nworkload: { name: x }\nanswers: { SEC1: { best-practices: { SEC1-BP1: yes-we-do } } }\n",
    );
    let (sarif, status) = printed(&sandbox, &["check", "--format", "sarif"]);
    assert_eq!(status, 2);
    let sarif: Value = serde_json::from_str(&sarif).unwrap();
    let invocation = &sarif["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], false);
    assert_eq!(invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 4);
    assert!(schema("sarif-2.1.0.json").is_valid(&sarif));
    let (junit, status) = printed(&sandbox, &["check", "--format", "junit"]);
    assert_eq!(status, 2);
    assert!(junit.contains("errors=\"1\"") && junit.contains("<error type=\"readable\""), "{junit}");
    let gitlab = json(&sandbox, &["check", "--format", "gitlab"]);
    assert_eq!((&gitlab[0]["severity"], &gitlab[0]["location"]["lines"]["begin"]), (&"blocker".into(), &4.into()));
    let (github, status) = printed(&sandbox, &["check", "--format", "github"]);
    assert_eq!(status, 2);
    assert!(github.contains("\n::error file=wa-review.yaml,line=4,title="), "{github}");
    for format in ["sarif", "junit", "github"] {
        let (nothing, status) = printed(&sandbox, &["check", "none-*.yaml", "--format", format]);
        assert_eq!(status, 3);
        assert!(nothing.contains("none-*.yaml"), "{format}: {nothing}");
    }
}

/// The cases of a JUnit file: class, name, and what stands in it with its attributes.
fn cases(xml: &str) -> Vec<(String, String, String)> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut cases, mut open): (Vec<(String, String, String)>, bool) = (Vec::new(), false);
    loop {
        let event = reader.read_event().unwrap();
        let element = match &event {
            Event::Start(element) | Event::Empty(element) => element,
            Event::Eof => return cases,
            _ => continue,
        };
        let name = element.name().as_ref().to_owned();
        let of = |wanted: &str| {
            let attribute = element.try_get_attribute(wanted).unwrap();
            attribute.map_or_else(String::new, |attribute| {
                attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap().into_owned()
            })
        };
        if name == "testcase" {
            cases.push((of("classname"), of("name"), "passed".to_owned()));
            open = true;
        } else if open && ["failure", "error", "skipped"].contains(&name.as_str()) {
            cases.last_mut().unwrap().2 = format!("{name} {} {}", of("type"), of("message"));
        }
    }
}

#[test]
fn junit_has_a_case_for_every_practice() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    let (xml, status) =
        printed(&sandbox, &["check", "--format", "junit", "--require", "SEC4-BP1,SEC03-BP09", "--min-answered", "50"]);
    assert_eq!(status, 1);
    let cases = cases(&xml);
    let skipped = cases.iter().filter(|(.., result)| result.starts_with("skipped")).count();
    assert!(xml.contains("<testsuites name=\"wa-sec\"") && skipped > 0, "{xml}");
    assert!(xml.lines().nth(1).unwrap().ends_with(&format!(" skipped=\"{skipped}\">")), "{xml}");
    // Those of the edition; the one that it does not have concerns the whole file.
    assert_eq!(cases.iter().filter(|(class, ..)| class.starts_with("wa-sec.SEC")).count(), 68);
    let case = |id: &str| cases.iter().find(|(_, name, _)| name.starts_with(id)).unwrap_or_else(|| panic!("{id} in {xml}"));
    assert_eq!(case("SEC1-BP2 ").0, "wa-sec.SEC1");
    for (id, result) in [
        ("SEC1-BP1 ", "skipped  partial, and not demanded"),
        ("SEC1-BP2 ", "failure fail_on/high SEC1-BP2 Secure AWS root user"),
        ("SEC1-BP4 ", "skipped  accepted by -2+3 <b>CISO</b> until 2027-05-01: =HYPERLINK"),
        ("SEC1-BP5 ", "skipped  not applicable: ' OR 1=1"),
        ("SEC1-BP7 ", "skipped  unknown"),
        ("SEC2-BP1 ", "passed"),
        ("SEC2-BP5 ", "skipped  claimed for the provider; under every service model it is yours, and not demanded"),
        ("SEC3-BP1 ", "skipped  unanswered"),
        ("SEC4-BP1 ", "failure require/high SEC4-BP1"),
        ("SEC8-BP1 ", "skipped  not applicable: <iframe"),
        ("min_answered", "failure min_answered"),
        ("require SEC03-BP09", "failure require SEC03-BP09"),
    ] {
        assert!(case(id).2.starts_with(result), "{:?}", case(id));
    }
}

#[test]
fn junit_tells_the_same_practice_of_two_files_apart() {
    let sandbox = Sandbox::with_review("complete.yaml");
    let text = sandbox.read("wa-review.yaml");
    sandbox.write("b.yaml", &text);
    let (xml, _) = printed(&sandbox, &["check", "wa-review.yaml", "b.yaml", "--format", "junit"]);
    let all = cases(&xml);
    let apart: std::collections::BTreeSet<_> = all.iter().map(|(class, name, _)| (class, name)).collect();
    assert_eq!(apart.len(), all.len());
}

#[test]
fn gitlab_gets_its_fields_and_severities() {
    let schema = schema("gitlab-codequality.json");
    for name in CORPUS {
        let sandbox = Sandbox::with_review(name);
        let (text, _) = printed(&sandbox, &["check", "--format", "gitlab"]);
        assert!(!text.starts_with('\u{feff}'));
        let issues: Value = serde_json::from_str(&text).unwrap();
        assert!(schema.is_valid(&issues), "{name}");
        let sarif = json(&sandbox, &["check", "--format", "sarif"]);
        let open: Vec<_> = results(&sarif).iter().filter(|result| result.get("suppressions").is_none()).collect();
        for (issue, result) in issues.as_array().unwrap().iter().zip(&open) {
            let severity = match result["level"].as_str().unwrap() {
                "error" => "critical",
                "warning" => "major",
                _ => "minor",
            };
            assert_eq!(issue["severity"], severity);
            assert_eq!(issue["check_name"].as_str().unwrap(), format!("wa-sec/{}", result["ruleId"].as_str().unwrap()));
            assert_eq!(issue["location"]["lines"]["begin"], line_of(result));
            assert_eq!(issue["fingerprint"], result["partialFingerprints"]["waSecPractice/v1"]);
        }
        assert_eq!(issues.as_array().unwrap().len(), open.len());
    }
}

/// Runs it as a step of GitHub Actions, and gives back stdout and the summary.
fn as_step(sandbox: &Sandbox, args: &[&str]) -> (String, String) {
    let mut command = sandbox.wa_sec(args);
    let output = command.env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", sandbox.path("summary.md")).output().unwrap();
    let summary = std::fs::read_to_string(sandbox.path("summary.md")).unwrap_or_default();
    (String::from_utf8(output.stdout).unwrap(), summary)
}

#[test]
fn in_github_actions_annotations_and_a_summary_come_by_themselves() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    let (stdout, summary) = as_step(&sandbox, &["check"]);
    assert!(stdout.starts_with("FAIL: "), "{stdout}");
    assert!(stdout.contains("\n::error file=wa-review.yaml,line=32,title=SEC1-BP2 Secure AWS root user::missing"), "{stdout}");
    assert!(summary.starts_with("# FAIL: ") && summary.contains("SEC1-BP2"), "{summary}");
    // What is there stays.
    let (_, twice) = as_step(&sandbox, &["check"]);
    assert_eq!(twice, format!("{summary}{summary}"));
    // A file for another reader leaves stdout to the runner; a format for stdout does not.
    let (stdout, _) = as_step(&sandbox, &["check", "--format", "sarif=wa.sarif"]);
    assert!(stdout.contains("\n::error "), "{stdout}");
    assert!(sandbox.read("wa.sarif").contains("\"2.1.0\""));
    std::fs::remove_file(sandbox.path("summary.md")).unwrap();
    for format in ["text", "json"] {
        let (stdout, summary) = as_step(&sandbox, &["check", "--format", format]);
        assert!(!stdout.contains("::error "), "{stdout}");
        assert_eq!(summary, "");
    }
    assert!(!printed(&sandbox, &["check"]).0.contains("::error "));
}

#[test]
fn a_summary_that_cannot_be_written_changes_no_verdict() {
    let sandbox = Sandbox::with_review("complete.yaml");
    let mut command = sandbox.wa_sec(&["check", "--fail-on", "none"]);
    let output = command.env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", sandbox.path("no/such.md")).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("no/such.md"), "{stderr}");
}

#[test]
fn a_full_summary_is_left_alone_beyond_its_limit() {
    let sandbox = Sandbox::with_review("hostile.yaml");
    sandbox.write("summary.md", &"x".repeat(1024 * 1024 - 700));
    let (_, summary) = as_step(&sandbox, &["check"]);
    assert!(summary.len() <= 1024 * 1024);
    assert!(summary.contains("# FAIL: ") && summary.contains("Cut here"), "{}", &summary[1024 * 1024 - 700..]);
}

#[test]
fn ten_errors_are_annotated_the_worst_first_and_the_rest_is_counted() {
    let sandbox = Sandbox::with_review("all-high.yaml");
    let (stdout, _) = as_step(&sandbox, &["check", "--fail-on", "low", "--min-answered", "100"]);
    let failures = json(&sandbox, &["check", "--fail-on", "low", "--min-answered", "100", "--format", "json"]);
    let failures = failures["files"][0]["failures"].as_array().unwrap().len();
    assert!(failures > 10);
    let errors: Vec<_> = stdout.lines().filter(|line| line.starts_with("::error ")).collect();
    assert_eq!(errors.len(), 10);
    assert!(stdout.contains(&format!("::notice title=wa-sec::{} more in the summary\n", failures - 10)), "{stdout}");
    let high = json(&sandbox, &["gaps", "--risk", "high", "--format", "json"]).to_string();
    for error in errors {
        let id = error.split("title=").nth(1).unwrap().split(' ').next().unwrap();
        assert!(high.contains(&format!("\"{id}\"")), "{error} is not of high risk");
    }
}

#[test]
fn a_command_smuggled_into_a_text_or_a_name_does_nothing() {
    let sandbox = Sandbox::new();
    let smuggled = r"CISO\n::error::pwned\n  ::set-output name=a::b %0A::warning::x ##[error]pwned ##vso[task.complete]";
    let text = format!(
        "wa-sec: 1\nlens: 2020-03\nreviewed-on: 2026-11-23\nworkload: {{ name: \"::error::name\" }}\nanswers:\n  SEC1:\n    best-practices:\n      \
         SEC1-BP2:\n        status: missing\n        notes: \"::error::note ##[error]note\"\n        acceptance: {{ reason: \"{smuggled}\", approved-by: \"{smuggled}\", approved-on: \
         2026-01-01, expires: 2026-02-01 }}\n      SEC1-BP3:\n        status: missing\n        acceptance: {{ reason: \"{smuggled}\", approved-by: \"{smuggled}\", approved-on: \
         2026-11-01, expires: 2026-12-01 }}\n      SEC1-BP4: {{ status: not-applicable, reason: \"{smuggled}\" }}\n"
    );
    let name = "::error::name, ##[error]x.yaml";
    sandbox.write(name, &text);
    sandbox.write(
        "faulty.yaml",
        &text.replace("status: missing\n        notes", "status: \"::error::status ##[error]\"\n        notes"),
    );
    for format in ["text", "json", "csv", "markdown", "sarif", "junit", "gitlab", "github"] {
        for args in [&["check", name][..], &["check", name, "faulty.yaml"], &["check", "::error::none-*"]] {
            let args: Vec<_> = args.iter().chain(&["--format", format]).copied().collect();
            let output = sandbox.wa_sec(&args).output().unwrap();
            let (stdout, stderr) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
            for line in stdout.lines().chain(stderr.lines()) {
                let command = line.trim_start();
                if format == "github"
                    && ["::error file=", "::warning file=", "::notice title=wa-sec::", "::error title=wa-sec::"]
                        .iter()
                        .any(|ours| command.starts_with(ours))
                {
                    let properties = command[2..].split_once("::").unwrap().0;
                    assert!(properties.contains("title="), "{line}");
                    continue;
                }
                assert!(!command.starts_with("::"), "{format}: {line}");
                assert!(!line.contains("##[") && !line.contains("##vso["), "{format}: {line}");
            }
        }
    }
}

#[test]
fn no_format_changes_the_verdict_and_one_run_serves_them_all() {
    for (name, status) in [("hostile.yaml", 1), ("minimal.yaml", 3)] {
        let sandbox = Sandbox::with_review(name);
        for format in ["text", "json", "csv", "markdown", "sarif", "junit", "gitlab", "github"] {
            assert_eq!(printed(&sandbox, &["check", "--format", format]).1, status, "{name} as {format}");
        }
        let all = [
            "check",
            "--format",
            "sarif=a.sarif",
            "--format",
            "junit=a.xml",
            "--format",
            "gitlab=a.json",
            "--format",
            "github=a.txt",
        ];
        let (stdout, together) = printed(&sandbox, &all);
        assert_eq!(together, status);
        assert_eq!(stdout, printed(&sandbox, &["check"]).0);
        assert_eq!(sandbox.read("a.sarif"), printed(&sandbox, &["check", "--format", "sarif"]).0);
        assert_eq!(sandbox.read("a.xml"), printed(&sandbox, &["check", "--format", "junit"]).0);
    }
}

#[test]
fn of_many_files_every_format_keeps_the_order_and_is_the_same_wherever_it_goes_and_is_kept() {
    let sandbox = Sandbox::new();
    let [short, long] = ["minimal.yaml", "all-high.yaml"].map(|name| std::fs::read_to_string(review(name)).unwrap());
    for number in 0..300 {
        sandbox.write(&format!("{number:03}.yaml"), if number % 10 == 7 { &long } else { &short });
    }
    let expected: Vec<_> = (0..300).map(|number| format!("{number:03}.yaml")).collect();
    for format in ["json", "csv", "sarif", "junit", "gitlab"] {
        let (told, status) = printed(&sandbox, &["check", "*.yaml", "--format", format]);
        assert!(told.len() > 300_000, "{format}: more than is held, {}", told.len());
        let named = ["check", "*.yaml", "--format", &format!("{format}=named"), "-o", "text"];
        let output = sandbox.wa_sec(&["check", "*.yaml", "--format", format, "-o", "asked"]).output().unwrap();
        assert_eq!(output.status.code(), Some(status));
        assert!(sandbox.read("asked") == told, "{format}: -o");
        // Where no temporary file can be made it is held.
        let output = sandbox.wa_sec(&named).env("TMPDIR", "/no/such/folder").output().unwrap();
        assert_eq!(output.status.code(), Some(status), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(sandbox.read("named") == told, "{format}: held");
        if ["json", "csv", "junit"].contains(&format) {
            let places: Vec<_> = expected.iter().map(|path| told.find(path.as_str()).unwrap()).collect();
            assert!(places.is_sorted(), "{format}");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_result_that_cannot_be_written_is_a_failure() {
    let sandbox = Sandbox::new();
    for name in ["a.yaml", "b.yaml"] {
        std::fs::copy(review("all-high.yaml"), sandbox.path(name)).unwrap();
    }
    for format in ["json", "sarif", "junit", "gitlab", "csv"] {
        let (stderr, status) = sandbox.stderr(&["check", "a.yaml", "b.yaml", "--format", format, "-o", "/dev/full"]);
        assert_eq!(status, 2, "{stderr}");
        assert!(stderr.contains("/dev/full cannot be written"), "{stderr}");
        let (stderr, status) = sandbox.stderr(&["check", "a.yaml", "b.yaml", "--format", &format!("{format}=no/folder/x")]);
        assert_eq!((status, sandbox.path("no").exists()), (2, false), "{stderr}");
    }
}
