//! From edition 2020-03 to 2025-02: the crosswalk between them, and `upgrade` over the corpus.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::harness::{Sandbox, review};

const CORPUS: &[&str] = &["all-high", "complete", "hostile", "japanese", "minimal", "unknowns"];
const NEW: &str = "wa-review.2025-02.yaml";
const RESULTS: &[&str] = &["carried", "carried_not_in_place", "ask_again", "new", "no_successor"];

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

fn ids<'a>(values: impl IntoIterator<Item = &'a Value>) -> Vec<&'a str> {
    values.into_iter().map(|value| text(value, "id")).collect()
}

fn keeps_schema(kind: &str, document: &Value) {
    let schema = json(&Sandbox::new().stdout(&["schema", kind]));
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let faults: Vec<_> = validator.iter_errors(document).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{kind}: {faults:?}");
    assert_eq!((text(document, "format"), text(document, "kind")), ("wa-sec/1", kind));
}

/// The practices of an edition, in catalog order.
fn practices(edition: &str) -> Vec<String> {
    let catalog = json(&Sandbox::new().stdout(&["questions", "--lens", edition, "--format", "json"]));
    let practices = list(&catalog, "questions").iter().flat_map(|question| list(question, "best_practices"));
    practices.map(|practice| text(practice, "id").to_owned()).collect()
}

fn comparison() -> Value {
    json(&Sandbox::new().stdout(&["questions", "--compare", "2020-03", "2025-02", "--format", "json"]))
}

#[test]
fn the_crosswalk_tells_every_practice_of_both_editions_and_the_same_from_either_side() {
    let comparison = comparison();
    keeps_schema("compare", &comparison);
    let (earlier, later) = (list(&comparison, "earlier"), list(&comparison, "later"));
    assert_eq!(ids(earlier), practices("2020-03"));
    assert_eq!(ids(later), practices("2025-02"));
    let seen = |practices: &[Value], from_earlier: bool| {
        let mut pairs = Vec::new();
        for practice in practices {
            for relation in list(practice, "relations") {
                let ends = (text(practice, "id").to_owned(), text(relation, "id").to_owned());
                let (from, to) = if from_earlier { ends } else { (ends.1, ends.0) };
                pairs.push((from, to, text(relation, "relation").to_owned(), text(relation, "confidence").to_owned()));
            }
        }
        pairs.sort();
        pairs
    };
    assert_eq!(seen(earlier, true), seen(later, false));
    assert_eq!(seen(earlier, true).len(), 103);
    for practice in earlier {
        assert!(!list(practice, "relations").is_empty() || !practice["no_successor"].is_null(), "{practice}");
    }
    for practice in later {
        assert_eq!(practice["new"], list(practice, "relations").is_empty(), "{practice}");
    }
    let dropped = ids(earlier.iter().filter(|practice| !practice["no_successor"].is_null()));
    assert_eq!(dropped, ["SEC4-BP6", "SEC6-BP1", "SEC7-BP1", "SEC9-BP5", "SEC10-BP4", "SEC11-BP4"]);
}

#[test]
fn no_relation_rests_on_a_title() {
    let comparison = comparison();
    let titles: BTreeMap<_, _> = list(&comparison, "earlier")
        .iter()
        .chain(list(&comparison, "later"))
        .map(|practice| (text(practice, "id"), text(&practice["title"], "en")))
        .collect();
    let relations =
        || list(&comparison, "earlier").iter().flat_map(|p| list(p, "relations").iter().map(move |r| (text(p, "id"), r)));
    for (from, relation) in relations() {
        let (kind, sure) = (text(relation, "relation"), text(relation, "confidence"));
        let says = |key: &str| relation[key]["en"].is_string() && relation[key]["ja"].is_string();
        assert_eq!(says("because"), ["equal", "narrower"].contains(&kind), "{from}: {relation}");
        assert_eq!(says("beyond"), kind == "broader", "{from}: {relation}");
        assert!(kind == "related" || sure != "low", "{from}: {relation}");
    }
    let friends: Vec<_> = list(&comparison, "false_friends").iter().map(|pair| (text(pair, "from"), text(pair, "to"))).collect();
    assert_eq!(friends, [("SEC6-BP4", "SEC05-BP04"), ("SEC7-BP4", "SEC06-BP05")]);
    for (from, to) in friends {
        assert_eq!(titles[from], titles[to]);
        let stronger =
            relations().find(|(id, relation)| *id == from && text(relation, "id") == to && relation["relation"] != "related");
        assert!(stronger.is_none(), "{stronger:?}");
    }
    let same_title = |from: &str, relation: &Value| titles[from] == titles[text(relation, "id")];
    let grown = relations().filter(|(from, relation)| same_title(from, relation) && relation["relation"] == "broader").count();
    assert!(grown >= 5, "{grown} practices kept their title and ask for more");
}

#[test]
fn the_editions_are_compared_in_either_order_and_every_sentence_is_told() {
    let sandbox = Sandbox::new();
    let command = ["questions", "--compare", "2025-02", "2020-03"];
    for format in ["text", "json", "csv", "markdown"] {
        let told = |first, last| sandbox.stdout(&["questions", "--compare", first, last, "--format", format]);
        assert_eq!(told("2020-03", "2025-02"), told("2025-02", "2020-03"));
        assert_eq!(told("2020-03", "latest"), told("latest", "2020-03"));
    }
    let comparison = comparison();
    let dense = |text: &str| text.replace(|c: char| c.is_whitespace() || "│┆".contains(c), "");
    for lang in ["en", "ja"] {
        let told = sandbox.stdout(&[&command[..], &["--lang", lang]].concat());
        assert!(told.lines().all(|line| line.width() <= 100), "{told}");
        let rows = sandbox.stdout(&[&command[..], &["--lang", lang, "--format", "csv"]].concat());
        let cells: Vec<_> = csv::Reader::from_reader(rows.as_bytes())
            .records()
            .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let related = list(&comparison, "earlier").iter().flat_map(|practice| list(practice, "relations"));
        let sentences = related.flat_map(|relation| [&relation["beyond"], &relation["because"]]);
        let dropped = list(&comparison, "earlier").iter().map(|practice| &practice["no_successor"]);
        let friends = list(&comparison, "false_friends").iter().map(|pair| &pair["why"]);
        let mut count = 0;
        for sentence in sentences.chain(dropped).chain(friends).filter(|sentence| !sentence.is_null()) {
            let sentence = text(sentence, lang);
            assert!(dense(&told).contains(&dense(sentence)), "{sentence}");
            assert!(cells.iter().any(|cell| cell == sentence), "{sentence}");
            count += 1;
        }
        assert_eq!(count, 45);
    }
}

#[test]
fn what_cannot_be_compared_is_said() {
    let sandbox = Sandbox::new();
    for editions in [["2020-03", "2020-03"], ["2020-03", "1999-01"]] {
        let (told, status) = sandbox.stderr(&["questions", "--compare", editions[0], editions[1]]);
        assert!(status == 2 && told.contains("2025-02"), "{told}");
    }
    assert_eq!(sandbox.stderr(&["questions", "--compare", "2020-03"]).1, 2);
}

#[test]
fn what_people_see_in_each_language() {
    for (name, lang) in [("complete", "en"), ("japanese", "ja")] {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        insta::assert_snapshot!(format!("upgrade-{name}-{lang}"), sandbox.stdout(&["upgrade", "--lang", lang]));
        let answers = sandbox.read(NEW).split_once("\nanswers:").unwrap().1.to_owned();
        insta::assert_snapshot!(format!("upgraded-{name}-{lang}"), answers);
    }
    for name in ["all-high", "unknowns"] {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        insta::assert_snapshot!(format!("upgrade-{name}-csv"), sandbox.stdout(&["upgrade", "--format", "csv"]));
    }
}

#[test]
fn the_new_file_is_a_whole_review_and_the_old_one_is_as_it_was() {
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        let before = fs::read(sandbox.path("wa-review.yaml")).unwrap();
        let document = json(&sandbox.stdout(&["upgrade", "--to", "2025-02", "--format", "json"]));
        keeps_schema("upgrade", &document);
        assert_eq!(fs::read(sandbox.path("wa-review.yaml")).unwrap(), before, "{name}");
        let file = sandbox.read(NEW);
        for id in practices("2025-02") {
            assert_eq!(file.matches(&format!("\n      {id}:")).count(), 1, "{id} in {name}: {file}");
        }
        let (old, new) =
            (json(&sandbox.stdout(&["status", "--format", "json"])), json(&sandbox.stdout(&["status", NEW, "--format", "json"])));
        assert_eq!((&new["workload"], text(&new, "lens")), (&old["workload"], "2025-02"), "{name}");
        let gaps = json(&sandbox.stdout(&["gaps", NEW, "--format", "json"]));
        let of = |status: &str| {
            list(&document, "answers").iter().filter(|a| a["result"] != "no_successor" && a["status"] == status).count()
        };
        for status in ["implemented", "partial", "missing", "unknown", "provider", "not_applicable", "unanswered"] {
            assert_eq!(new["best_practices"][status], of(status), "{status} in {name}");
        }
        for gap in list(&gaps, "gaps") {
            let answer = list(&document, "answers").iter().find(|answer| answer["best_practice"] == gap["id"]).unwrap();
            assert_eq!(
                (&answer["status"], &answer["notes"], &answer["risk"]),
                (&gap["status"], &gap["notes"], &gap["risk"]),
                "{name}"
            );
        }
    }
}

#[test]
fn the_table_tells_the_same_in_every_format_and_language() {
    for name in CORPUS {
        let run = |lang: &str, format: &str| {
            let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
            sandbox.stdout(&["upgrade", "--lang", lang, "--format", format])
        };
        let document = json(&run("en", "json"));
        let answers = list(&document, "answers");
        assert_eq!(answers.len(), 63 + 6, "{name}");
        for result in RESULTS {
            let count = answers.iter().filter(|answer| answer["result"] == *result).count();
            assert_eq!(document["counts"][result], count, "{result} in {name}");
        }
        for answer in answers {
            let open = ["ask_again", "new"].contains(&text(answer, "result"));
            assert!(!open || answer["status"] == "unanswered", "{answer}");
            assert_eq!(
                list(answer, "from").iter().map(|id| id.as_str().unwrap()).collect::<Vec<_>>(),
                ids(list(answer, "previous"))
            );
            assert_eq!(answer["result"] == "new", list(answer, "from").is_empty(), "{answer}");
        }
        let results = |document: &Value| -> Vec<_> {
            list(document, "answers")
                .iter()
                .map(|a| (a["best_practice"].clone(), a["result"].clone(), a["status"].clone()))
                .collect()
        };
        assert_eq!(results(&document), results(&json(&run("ja", "json"))));
        let csv = run("en", "csv");
        let mut rows = csv::Reader::from_reader(csv.as_bytes());
        let rows: Vec<_> = rows.records().map(|row| row.unwrap().iter().take(2).map(Value::from).collect::<Vec<_>>()).collect();
        let expected: Vec<_> = answers.iter().map(|a| vec![a["best_practice"].clone(), a["result"].clone()]).collect();
        assert_eq!(rows, expected, "{name}");
        for lang in ["en", "ja"] {
            let told = run(lang, "text");
            assert!(told.lines().all(|line| line.width() <= 100), "{name}: {told}");
            let markdown = run(lang, "markdown");
            assert!(!markdown.contains("<script") && !markdown.contains("<img"), "{markdown}");
            for answer in answers {
                let id = text(answer, "best_practice");
                assert!(told.contains(&format!("│ {id} ")) && markdown.contains(&format!("\n| {id} | ")), "{id} in {name}");
            }
        }
        assert_eq!(run("en", "json"), run("en", "json"));
    }
}

#[test]
fn the_new_file_stands_beside_the_old_one_or_where_it_is_told_to() {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.path("reviews")).unwrap();
    fs::copy(review("minimal.yaml"), sandbox.path("reviews/it's.yml")).unwrap();
    let (told, status) = sandbox.stderr(&["upgrade", "reviews/it's.yml"]);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains(r"wa-sec review 'reviews/it'\''s.2025-02.yaml' --unanswered"), "{told}");
    assert!(sandbox.path("reviews/it's.2025-02.yaml").exists());
    let (told, status) = sandbox.stderr(&["upgrade", "reviews/it's.yml", "-o", "new.yaml", "--quiet"]);
    assert_eq!((told.as_str(), status), ("", 0));
    assert_eq!(sandbox.read("new.yaml"), sandbox.read("reviews/it's.2025-02.yaml"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(sandbox.path("new.yaml")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "it lists weaknesses");
    }
}

#[test]
fn nothing_is_ever_written_over() {
    let sandbox = Sandbox::with_review("complete.yaml");
    sandbox.write(NEW, "mine");
    let before = sandbox.read("wa-review.yaml");
    for args in [&["upgrade"][..], &["upgrade", "-o", "wa-review.yaml"]] {
        let output = sandbox.wa_sec(args).output().unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
    }
    assert_eq!((sandbox.read(NEW), sandbox.read("wa-review.yaml")), ("mine".to_owned(), before));
}

#[test]
fn what_is_refused_is_said_in_one_line_and_writes_nothing() {
    let sandbox = Sandbox::with_review("complete.yaml");
    sandbox.stdout(&["upgrade", "-o", "new.yaml"]);
    sandbox.write("newer.yaml", &sandbox.read("wa-review.yaml").replace("wa-sec: 1", "wa-sec: 2"));
    fs::copy(review("faulty/unknown-edition.yaml"), sandbox.path("unknown.yaml")).unwrap();
    fs::copy(review("faulty/many-faults.yaml"), sandbox.path("faulty.yaml")).unwrap();
    for lang in ["en", "ja"] {
        for (args, expected) in [
            (&["upgrade", "new.yaml"][..], 2),
            (&["upgrade", "new.yaml", "--to", "2025-02"], 2),
            (&["upgrade", "new.yaml", "--to", "2020-03"], 2),
            (&["upgrade", "wa-review.yaml", "--to", "2020-03"], 2),
            (&["upgrade", "wa-review.yaml", "--to", "2025-2"], 2),
            (&["upgrade", "newer.yaml"], 2),
            (&["upgrade", "faulty.yaml"], 2),
            (&["upgrade", "not-there.yaml"], 2),
            (&["upgrade", "unknown.yaml"], 4),
        ] {
            let output = sandbox.wa_sec(&[args, &["--lang", lang, "-o", "out.yaml"]].concat()).output().unwrap();
            assert_eq!((output.status.code(), output.stdout.len()), (Some(expected), 0), "{args:?}");
            assert!(!output.stderr.is_empty() && !sandbox.path("out.yaml").exists(), "{args:?}");
        }
        for args in [["upgrade", "new.yaml", "--to", "2020-03"], ["upgrade", "new.yaml", "--to", "2025-02"]] {
            let (told, _) = sandbox.stderr(&[&args[..], &["--lang", lang]].concat());
            assert_eq!(told.lines().count(), 1, "{told}");
        }
    }
}
