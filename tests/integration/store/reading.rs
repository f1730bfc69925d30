//! Reading: the corpus, hostile files, sizes.

use std::fmt::Write;
use std::fs::{self, File};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use wa_sec::store::{self, Fault, FaultKind, Hint, NotAFile, OpenError, Refusal};
use wa_sec::wording::phrases;

use super::{VALID, corpus, corpus_text};

#[test]
fn the_corpus_opens() {
    for (name, answers) in VALID.iter().zip([0, 68, 68, 51, 68, 13, 63, 63]) {
        let opened = store::open(&corpus(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(opened.review.answers.len(), answers, "{name}");
        // Programmes that nobody has heard of are a part of the attack.
        let unheard = |warning: &&Fault| matches!(warning.kind, FaultKind::UnknownProgramme(_));
        let (unheard, others): (Vec<_>, Vec<_>) = opened.warnings.iter().partition(unheard);
        assert_eq!((unheard.len(), others.len()), (if *name == "hostile.yaml" { 3 } else { 0 }, 0), "{name}");
        assert!(opened.writable(), "{name}");
    }
}

#[test]
fn the_faulty_corpus_is_refused_fault_by_fault() {
    let mut names: Vec<PathBuf> = fs::read_dir(corpus("faulty")).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let mut seen = String::new();
    for path in names {
        let _ = writeln!(seen, "{}", path.file_name().unwrap().to_string_lossy());
        let faults = match store::open(&path) {
            Ok(opened) => {
                let _ = writeln!(seen, "  opens, writable: {}", opened.writable());
                opened.warnings
            }
            Err(OpenError::Faulty { faults, .. }) => faults,
            Err(error) => {
                let _ = writeln!(seen, "  {error}");
                continue;
            }
        };
        for fault in faults {
            let _ = write!(seen, "  {}:{}", fault.place.line, fault.place.column);
            for lang in [wa_sec::lens::Lang::En, wa_sec::lens::Lang::Ja] {
                let say = &phrases(lang).faults;
                let hint = fault.hint.as_ref().map(|hint| format!(" ({})", (say.hint)(hint))).unwrap_or_default();
                let _ = write!(seen, "  {}{hint}", (say.fault)(&fault.kind));
            }
            seen.push('\n');
        }
    }
    insta::assert_snapshot!("faulty_corpus", seen);
}

#[test]
fn every_prefix_of_a_valid_file_is_a_review_or_is_refused() {
    for name in ["complete.yaml", "hostile.yaml"] {
        let text = corpus_text(name);
        // At every byte of the head, where each matters, and then here and there: a debug build is slow.
        for end in (0..400).chain((400..text.len()).step_by(61)).filter(|&end| text.is_char_boundary(end)) {
            match store::parse(&text[..end]) {
                Ok(parsed) => assert!(parsed.review.answers.len() < 68, "{name} {end}"),
                Err(Refusal::Faulty(faults)) => assert!(faults.iter().all(|fault| fault.place.span.end <= end), "{name} {end}"),
                // Half of an edition's id is another edition.
                Err(Refusal::UnknownEdition { id, .. }) => assert!("2020-03".starts_with(&id), "{name} {end}"),
            }
        }
    }
}

#[test]
fn hostile_files_are_refused_soon() {
    let head = "wa-sec: 1\nlens: 2020-03\nworkload: { name: x }\nprotect:\n";
    let laughs: String = (1..30)
        .fold(" - &a0 [x, x]\n".into(), |text, i| format!("{text} - &a{i} [{}]\n", vec![format!("*a{}", i - 1); 10].join(", ")));
    let aliases = format!(" - &a {{ name: {} }}\n{}", "x".repeat(1 << 20), " - *a\n".repeat(20_000));
    for (what, text) in [
        ("billion laughs", head.to_owned() + &laughs),
        ("many aliases", head.to_owned() + &aliases),
        ("brackets", "[".repeat(100_000)),
        ("open maps", "{a: ".repeat(100_000)),
        ("dashes", "- ".repeat(100_000)),
        ("brackets in a value", format!("{head}  {}", "[".repeat(100_000))),
        ("one key a million times", "a: 1\n".repeat(1_000_000)),
        ("a flow map of a million keys", format!("{{{}}}", "a,".repeat(1_000_000))),
        ("a key of a megabyte", format!("{head}\n? {}\n: 1\n", "k".repeat(1 << 20))),
        ("a word of a megabyte", format!("wa-sec: 1\nlens: 2020-03\nworkload: {{ environment: {} }}", "w".repeat(1 << 20))),
    ] {
        let start = Instant::now();
        assert!(matches!(store::parse(&text), Err(Refusal::Faulty(_))), "{what}");
        // A second is for release builds; a debug build on a busy machine gets more.
        assert!(start.elapsed() < Duration::from_secs(10), "{what}: {:?}", start.elapsed());
    }
}

#[test]
fn a_file_of_a_hundred_megabytes_is_not_even_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.yaml");
    File::create(&path).unwrap().set_len(100 << 20).unwrap();
    let start = Instant::now();
    assert!(matches!(store::open(&path), Err(OpenError::TooLarge { .. })));
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_without_end_is_not_read() {
    assert!(matches!(store::open("/dev/zero".as_ref()), Err(OpenError::NotAFile(NotAFile::Device))));
}

#[test]
fn what_is_no_file_or_no_text() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(store::open(&folder.path().join("none.yaml")), Err(OpenError::NotFound)));
    assert!(matches!(store::open(folder.path()), Err(OpenError::NotAFile(NotAFile::Folder))));
    let path = folder.path().join("latin1.yaml");
    fs::write(&path, b"wa-sec: 1\nname: caf\xe9 au lait\n").unwrap();
    let Err(OpenError::Faulty { text, faults }) = store::open(&path) else { panic!() };
    assert_eq!((&faults[0].kind, &faults[0].hint), (&FaultKind::NotUtf8, &Some(Hint::SaveAsUtf8)));
    assert_eq!((faults[0].place.line, faults[0].place.column), (2, 10));
    assert_eq!(&text[faults[0].place.span.clone()], "\u{fffd}");
}

#[test]
fn what_the_schema_accepts_the_reader_accepts_and_the_faulty_fail_both() {
    let schema = jsonschema::draft202012::options().build(&store::review_schema()).unwrap();
    let json = |text: &str| serde_yaml::from_str::<serde_json::Value>(text);
    for name in VALID {
        let value = json(&corpus_text(name)).unwrap();
        let errors: Vec<String> =
            schema.iter_errors(&value).map(|error| format!("{} at {}", error, error.instance_path())).collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
    for name in ["many-faults.yaml", "acceptances.yaml", "newer-format.yaml", "unknown-edition.yaml"] {
        let value = json(&corpus_text(&format!("faulty/{name}"))).unwrap();
        assert!(!schema.is_valid(&value), "{name}");
    }
}

#[test]
fn the_schema_and_the_reader_agree() {
    let schema = jsonschema::draft202012::options().build(&store::review_schema()).unwrap();
    let head = "wa-sec: 1\nlens: 2020-03\nworkload: { name: x }\n";
    let named = |yaml: &str| head.replace("name: x", yaml);
    let practice = |question: &str, id: &str, answer: &str| {
        format!("{head}answers: {{ {question}: {{ best-practices: {{ {id}: {answer} }} }} }}\n")
    };
    for (text, good) in [
        (head.replace("wa-sec: 1", "wa-sec: \"1\""), true),
        (head.replace("wa-sec: 1", "wa-sec: 0"), false),
        (named("name: true"), true),
        (named("name: 7.5"), true),
        (named("name: \"a\\tb\\n日本語 👩‍💻\""), true),
        (named("name: \"a\\e[2J\""), false),
        (named("name: \"\\u202e\""), false),
        (named("name: \"user\\u202etxt\""), false),
        (practice("SEC1", "SEC1-BP1", "{ status: missing, owner: 42, evidence: [a, ~] }"), true),
        (practice("sec1", "Sec1-bp1", "missing"), true),
        (practice("SEC01", "SEC1-BP1", "missing"), false),
        (practice("SEC1", "SEC01-BP01", "missing"), false),
        (practice("SEC11", "SEC11-BP1", "missing"), true),
        (practice("SEC1", "SEC2-BP1", "missing"), false),
        (practice("SEC1", "SEC11-BP1", "missing"), false),
        (practice("SEC1", "SEC1-BP99", "missing"), false),
        (practice("SEC12", "SEC12-BP1", "missing"), false),
    ] {
        let value: serde_json::Value = serde_yaml::from_str(&text).unwrap();
        let found = (schema.is_valid(&value), store::parse(&text).is_ok());
        assert_eq!(found, (good, good), "{text}");
    }
}
