//! `status`, `gaps` and `plan` over the whole corpus, in every format.

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::harness::{CORPUS, Sandbox, review};

const COMMANDS: &[&str] = &["status", "gaps", "plan"];

fn sandbox(name: &str) -> Sandbox {
    Sandbox::with_review(&format!("{name}.yaml"))
}

fn json(sandbox: &Sandbox, command: &str) -> Value {
    serde_json::from_str(&sandbox.stdout(&[command, "--format", "json"])).unwrap()
}

#[test]
fn the_corpus_is_all_there_is_to_test() {
    let mut names: Vec<_> = std::fs::read_dir(review(""))
        .unwrap()
        .filter_map(|entry| Some(entry.unwrap().file_name().to_str()?.strip_suffix(".yaml")?.to_owned()))
        .collect();
    names.sort();
    assert_eq!(names, CORPUS);
}

/// What a terminal of so many columns and lines gets of a command, without styles.
#[cfg(unix)]
fn in_a_terminal(command: &str, size: (usize, usize), told: Option<&str>) -> String {
    let sandbox = sandbox("complete-2025-02");
    let args = [command, "--lang", "en", "--color", "never"];
    let mut terminal = crate::terminal::Terminal::sized(&sandbox, "xterm-256color", &args, size, told);
    assert_eq!(terminal.end().0, 0);
    let (_, printed) = terminal.written().split_once("\r\n").unwrap();
    printed.split("@exit").next().unwrap().replace('\r', "")
}

#[cfg(unix)]
#[test]
fn tables_are_as_wide_as_somebody_says_and_a_terminal_of_no_size_says_nothing() {
    let widest = |text: &str| text.lines().map(UnicodeWidthStr::width).max().unwrap();
    for command in COMMANDS {
        for (size, told, columns) in [
            ((0, 0), None, 80),
            ((0, 0), Some("100"), 100),
            ((80, 24), Some("100"), 100),
            ((100, 24), None, 100),
            ((100, 24), Some("0"), 100),
            ((100, 24), Some("wide"), 100),
        ] {
            let printed = in_a_terminal(command, size, told);
            assert_eq!(widest(&printed), columns, "{command} in {size:?} with {told:?}:\n{printed}");
        }
    }
    let sandbox = sandbox("complete-2025-02");
    let piped = sandbox.wa_sec(&["status", "--lang", "en"]).env("COLUMNS", "100").output().unwrap();
    assert_eq!(widest(&String::from_utf8(piped.stdout).unwrap()), 80);
}

#[cfg(unix)]
#[test]
fn below_60_columns_a_table_is_a_list() {
    for command in COMMANDS {
        assert!(in_a_terminal(command, (60, 24), None).contains("┌─"));
        let printed = in_a_terminal(command, (59, 24), None);
        assert!(!printed.contains('┌') && printed.contains("\n- "), "{printed}");
        assert!(in_a_terminal(command, (40, 24), None).lines().all(|line| line.width() <= 40), "{printed}");
    }
    insta::assert_snapshot!("plan-narrow", in_a_terminal("plan", (40, 24), None).lines().take(40).collect::<Vec<_>>().join("\n"));
}

#[cfg(unix)]
#[test]
fn a_review_in_a_terminal_of_no_size_is_asked_for_80_columns() {
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", "wa-sec: 1\nlens: 2025-02\nworkload: { name: Payment API }\nprotect: [{ name: cards }]\n");
    let args = ["review", "--lang", "en"];
    let mut terminal = crate::terminal::Terminal::sized(&sandbox, "xterm-256color", &args, (0, 0), None);
    terminal.talk(&[("1 cards", "d"), ("- Draw the walls first: Accounts apart, the root user out of daily reach", "q")]);
    assert_eq!(terminal.end().0, 0);
}

#[test]
fn what_people_see_in_each_language() {
    for (name, lang) in
        [("complete", "en"), ("japanese", "ja"), ("unknowns", "en"), ("complete-2025-02", "en"), ("japanese-2025-02", "ja")]
    {
        let sandbox = sandbox(name);
        for command in COMMANDS {
            insta::assert_snapshot!(format!("{command}-{name}-{lang}"), sandbox.stdout(&[command, "--lang", lang]));
        }
    }
    insta::assert_snapshot!("plan-explained", sandbox("complete").stdout(&["plan", "--explain", "--top", "12"]));
}

#[test]
fn every_json_document_keeps_its_schema_and_is_the_same_twice() {
    for command in COMMANDS {
        let schema: Value = serde_json::from_str(&Sandbox::new().stdout(&["schema", command])).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        for name in CORPUS {
            let sandbox = sandbox(name);
            let document = json(&sandbox, command);
            let faults: Vec<_> = validator.iter_errors(&document).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{command} of {name}: {faults:?}");
            assert_eq!((&document["format"], &document["kind"]), (&"wa-sec/1".into(), &(*command).into()));
            assert_eq!(sandbox.stdout(&[command, "--format", "json"]), sandbox.stdout(&[command, "--format", "json"]));
        }
    }
}

#[test]
fn the_numbers_agree_between_commands_formats_and_languages() {
    for name in CORPUS {
        let sandbox = sandbox(name);
        let (status, gaps, plan) = (json(&sandbox, "status"), json(&sandbox, "gaps"), json(&sandbox, "plan"));
        let count = |key: &str| usize::try_from(status["best_practices"][key].as_u64().unwrap()).unwrap();
        let keys = ["implemented", "partial", "missing", "unknown", "provider", "not_applicable", "unanswered"];
        assert_eq!(keys.iter().map(|key| count(key)).sum::<usize>(), count("total"), "{name}");
        let of = |status: &str| gaps["gaps"].as_array().unwrap().iter().filter(|gap| gap["status"] == status).count();
        for key in ["partial", "missing", "unknown", "unanswered"] {
            assert_eq!(of(key), count(key), "{key} of {name}");
        }
        let (items, accepted) = (plan["items"].as_array().unwrap(), plan["accepted"].as_array().unwrap());
        assert_eq!(items.len() + accepted.len(), gaps["gaps"].as_array().unwrap().len(), "{name}");
        let counts = status["risk_counts"].as_object().unwrap();
        assert_eq!(counts.values().map(|count| count.as_u64().unwrap()).sum::<u64>(), 11, "{name}");
        for command in COMMANDS {
            let rows = sandbox.stdout(&[command, "--format", "csv"]);
            let rows = csv::Reader::from_reader(rows.as_bytes()).records().map(Result::unwrap).count();
            let entries = match *command {
                "status" => 11,
                "gaps" => gaps["gaps"].as_array().unwrap().len(),
                _ => items.len(),
            };
            assert_eq!(rows, entries, "{command} of {name}");
            let numbers = |lang: &str| {
                let mut document: Value =
                    serde_json::from_str(&sandbox.stdout(&[command, "--format", "json", "--lang", lang])).unwrap();
                without_words(&mut document);
                document
            };
            assert_eq!(numbers("en"), numbers("ja"), "{command} of {name}");
        }
    }
}

/// Leaves out what a language changes.
fn without_words(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("title");
            fields.remove("text");
            fields.values_mut().for_each(without_words);
        }
        Value::Array(values) => values.iter_mut().for_each(without_words),
        _ => {}
    }
}

#[test]
fn what_people_typed_does_no_harm() {
    let sandbox = sandbox("hostile");
    for command in COMMANDS {
        let markdown = sandbox.stdout(&[command, "--format", "markdown"]);
        assert!(!markdown.contains("<script") && !markdown.contains("<img"), "{markdown}");
        let columns = |line: &str| line.replace("\\|", "").matches('|').count();
        let mut in_table = None;
        for line in markdown.lines() {
            match (line.starts_with('|'), in_table) {
                (true, Some(expected)) => assert_eq!(columns(line), expected, "{line}"),
                (true, None) => in_table = Some(columns(line)),
                (false, _) => in_table = None,
            }
        }
        let csv = sandbox.stdout(&[command, "--format", "csv"]);
        for record in csv::Reader::from_reader(csv.as_bytes()).records() {
            for cell in &record.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
        let text = sandbox.stdout(&[command, "--color", "always"]);
        assert!(!text.contains(['\u{7}', '\u{202e}', '\r']) && !text.contains("\u{1b}]"), "{text:?}");
    }
}

#[test]
fn no_line_of_a_result_is_a_command_for_a_ci_log() {
    let sandbox = Sandbox::new();
    let answers = "SEC1: { best-practices: { SEC1-BP1: { status: missing, notes: \"x\\n::error::boom\" } } }";
    sandbox.write(
        "wa-review.yaml",
        &format!("wa-sec: 1\nlens: 2020-03\nworkload: {{ name: \"::error file=a::boom\" }}\nanswers:\n  {answers}\n"),
    );
    for args in [
        &["status"][..],
        &["plan"],
        &["gaps"],
        &["gaps", "--format", "csv"],
        &["gaps", "--format", "markdown"],
        &["explain", "SEC1-BP1", "wa-review.yaml"],
    ] {
        let told = sandbox.stdout(args);
        assert!(told.contains("boom") || args == ["plan"], "{args:?}: {told}");
        assert!(told.lines().all(|line| !line.trim_start().starts_with("::")), "{args:?}: {told}");
    }
}

#[test]
fn tables_fit_and_lose_nothing() {
    // Without a terminal there are 100 columns.
    for name in CORPUS {
        let sandbox = sandbox(name);
        for lang in ["en", "ja"] {
            for command in COMMANDS {
                let text = sandbox.stdout(&[command, "--lang", lang]);
                for line in text.lines() {
                    assert!(line.width() <= 100, "{} columns in {command} of {name}: {line}", line.width());
                }
            }
            let plan = sandbox.stdout(&["plan", "--lang", lang]);
            for item in json(&sandbox, "plan")["items"].as_array().unwrap() {
                assert!(plan.contains(item["id"].as_str().unwrap()));
            }
        }
    }
}

#[test]
fn filters_groups_and_the_first_lines() {
    let sandbox = sandbox("complete");
    let ids = |args: &[&str]| -> Vec<String> {
        let document: Value = serde_json::from_str(&sandbox.stdout(args)).unwrap();
        let entries = document["gaps"].as_array().or(document["items"].as_array()).unwrap();
        entries.iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
    };
    let high = ids(&["gaps", "--risk", "high", "--format", "json"]);
    assert!(!high.is_empty() && high.len() < ids(&["gaps", "--format", "json"]).len());
    for typed in ["SEC3", "sec03", "Sec3"] {
        let found = ids(&["gaps", "--question", typed, "--format", "json"]);
        assert!(!found.is_empty() && found.iter().all(|id| id.starts_with("SEC3-")), "{found:?}");
    }
    assert_eq!(ids(&["plan", "--top", "3", "--format", "json"]), ids(&["remediate", "--format", "json"])[..3]);
    for (by, part) in
        [("area", "Detective Controls"), ("perspective", "application"), ("risk", "High risk"), ("question", "SEC4")]
    {
        assert!(sandbox.stdout(&["gaps", "--by", by]).contains(part), "{by}");
    }
    let (told, status) = sandbox.stderr(&["gaps", "--question", "SEC12"]);
    assert!(told.contains("SEC12") && status == 2, "{told}");
}

#[test]
fn the_day_decides_what_is_still_accepted() {
    let sandbox = sandbox("complete");
    let accepted = |today: &str| {
        let document: Value = serde_json::from_str(&sandbox.stdout(&["plan", "--format", "json", "--today", today])).unwrap();
        document["accepted"].as_array().unwrap().len()
    };
    assert_eq!((accepted("2027-05-01"), accepted("2027-05-02")), (1, 0));
    let told = sandbox.stdout(&["plan", "--today", "2027-05-02", "--format", "csv"]);
    assert!(told.contains("its acceptance ended on 2027-05-01"), "{told}");
}

#[test]
fn results_go_whole_into_a_file_and_colours_stay_out_of_it() {
    let sandbox = sandbox("complete");
    let printed = sandbox.stdout(&["status", "--format", "json"]);
    assert_eq!(sandbox.stdout(&["status", "--format", "json", "--output", "status.json"]), "");
    assert_eq!(sandbox.read("status.json"), printed);
    assert_eq!(sandbox.stdout(&["status", "--color", "always", "--output", "status.txt"]), "");
    assert!(!sandbox.read("status.txt").contains('\u{1b}'));
    let (told, status) = sandbox.stderr(&["status", "--output", "no/such/folder/status.txt"]);
    assert!(told.contains("no/such/folder/status.txt") && status == 2, "{told}");
}

#[test]
fn colours_are_for_terminals_and_for_those_who_ask() {
    let sandbox = sandbox("complete");
    assert!(!sandbox.stdout(&["status"]).contains('\u{1b}'));
    assert!(sandbox.stdout(&["status", "--color", "always"]).contains('\u{1b}'));
    assert!(!sandbox.stdout(&["status", "--color", "never"]).contains('\u{1b}'));
}
