//! A third edition fits: an invented one, added to the catalog by the steps of `questions/README.md` and nothing else: a folder, a crosswalk
//! and a row. Its ids are spelled as those of the edition before and mean something else.

#![allow(clippy::disallowed_methods, reason = "the files of the catalog are read as build.rs reads them")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use super::super::Confidence::{High, Low, Medium};
use super::super::{EDITIONS, programmes, references, source};
use super::*;

/// The bundled editions and the invented one.
pub static WITH_A_THIRD: LazyLock<Editions<'static>> = LazyLock::new(|| {
    let editions = source::compile(&files()).unwrap().editions.into_iter();
    let rows: Vec<_> = editions
        .map(|(lens, crosswalk)| {
            let lens: &Lens = Box::leak(Box::new(lens));
            Bundled::of(&lens.edition.id, lens, crosswalk.map(|crosswalk| &*Box::leak(Box::new(crosswalk))))
        })
        .collect();
    Editions(rows.leak())
});

const THIRD: &str = "2099-01";
const CROSSWALK: &str = "crosswalks/2025-02--2099-01.yaml";

/// The files of the catalog, and those that add the invented edition.
fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for catalog in ["questions", "tests/editions"] {
        gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join(catalog), "", &mut files);
    }
    files
}

fn gather(folder: &Path, path: &str, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = format!("{path}{}", entry.file_name().into_string().unwrap());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{path}/"), files);
        } else if entry.path().extension().is_some_and(|extension| extension == "yaml") {
            files.insert(path, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
}

fn faults(change: impl FnOnce(&mut BTreeMap<String, String>)) -> Vec<String> {
    let mut files = files();
    change(&mut files);
    source::compile(&files).unwrap_err()
}

fn choice(id: &str) -> ChoiceId {
    id.parse().unwrap()
}

#[test]
fn what_is_bundled_is_what_the_files_make_up() {
    for (third, bundled) in WITH_A_THIRD.iter().zip(EDITIONS) {
        assert_eq!((third.lens(), third.crosswalk()), (bundled.lens(), bundled.crosswalk()), "{}", bundled.id);
    }
    assert_eq!(WITH_A_THIRD.len(), EDITIONS.len() + 1);
    let made = source::compile(&files()).unwrap();
    assert_eq!((&*made.references, &*made.programmes), (references(), programmes()));
}

#[test]
fn half_an_edition_is_a_fault_that_says_what_is_missing() {
    assert_eq!(faults(|files| drop(files.remove(CROSSWALK))), [format!("{CROSSWALK}: is missing")]);
    assert_eq!(faults(|files| drop(files.remove("2099-01/SEC02.yaml"))), ["2099-01/SEC02.yaml: is missing"]);
    let other_id = |files: &mut BTreeMap<String, String>| {
        let lens = files["2099-01/lens.yaml"].replace("id: \"2099-01\"", "id: \"2099-02\"");
        files.insert("2099-01/lens.yaml".to_owned(), lens);
    };
    assert_eq!(faults(other_id), ["2099-01/lens.yaml: its id is 2099-02"]);
    let unnamed = |files: &mut BTreeMap<String, String>| {
        let lines = files[CROSSWALK].lines().filter(|line| !line.contains("id: SEC03-BP01"));
        let crosswalk = lines.collect::<Vec<_>>().join("\n").replace("[SEC02-BP03]", "[]");
        files.insert(CROSSWALK.to_owned(), crosswalk);
    };
    let expected = [
        format!("{CROSSWALK}: SEC02-BP03 either has a forerunner or is listed as without one"),
        format!("{CROSSWALK}: SEC03-BP01 is not in it"),
    ];
    assert_eq!(faults(unnamed), expected);
    let past_one = |files: &mut BTreeMap<String, String>| {
        let crosswalk = files[CROSSWALK].replace("from: \"2025-02\"", "from: \"2020-03\"");
        files.insert("crosswalks/2020-03--2099-01.yaml".to_owned(), crosswalk.clone());
        files.insert(CROSSWALK.to_owned(), crosswalk);
    };
    let expected = [
        format!("{CROSSWALK}: says that it leads from 2020-03 to 2099-01"),
        "crosswalks/2020-03--2099-01.yaml: does not lead from one edition to the next".to_owned(),
    ];
    assert_eq!(faults(past_one), expected);
}

#[test]
fn what_two_crosswalks_say_follows_from_both() {
    let chain = WITH_A_THIRD.chain("2020-03", THIRD).unwrap();
    assert_eq!((chain.steps().len(), chain.to.edition.id.as_ref()), (2, THIRD));
    let crosswalk = &chain.crosswalk;
    let relation = |from: &str, to: &str| {
        let mut related = crosswalk.coming_of(choice(from)).filter(|related| related.to == choice(to));
        let found = related.next().map(|related| (related.relation, related.confidence));
        assert!(related.next().is_none(), "{from} to {to} is told once");
        found
    };
    assert_eq!(relation("SEC11-BP7", "SEC01-BP03"), Some((Relation::Equal, Medium)));
    assert_eq!(relation("SEC11-BP8", "SEC01-BP01"), Some((Relation::Narrower, Medium)));
    assert_eq!(relation("SEC1-BP2", "SEC02-BP01"), Some((Relation::Broader, High)));
    assert_eq!(relation("SEC1-BP3", "SEC02-BP02"), Some((Relation::Related, Low)), "a part of something broader may be anything");
    let beyond = crosswalk.leading_to(choice("SEC02-BP01")).next().unwrap().beyond.clone().unwrap();
    assert!(
        beyond.en.starts_with("Also asks for account contacts") && beyond.en.ends_with(" Also asks for more."),
        "{}",
        beyond.en
    );
    let joint: Vec<_> = crosswalk.joint.iter().map(|joint| (joint.to.to_string(), joint.from.len(), joint.confidence)).collect();
    assert_eq!(joint, [("SEC01-BP02".to_owned(), 2, High)]);
    assert_eq!(crosswalk.without_forerunner, [choice("SEC02-BP03")]);
    // Each practice goes somewhere or is dropped, with the words of the step that dropped it.
    for practice in chain.from.choices() {
        assert!(crosswalk.bears_on_any(practice.id) || crosswalk.dropped(practice.id).is_some(), "{}", practice.id);
    }
    assert_eq!(crosswalk.dropped(choice("SEC2-BP1")).unwrap().why.en, "Not asked any more.");
    assert_ne!(crosswalk.dropped(choice("SEC4-BP6")).unwrap().why.en, "Not asked any more.");
    assert!(WITH_A_THIRD.chain(THIRD, "2020-03").is_none() && WITH_A_THIRD.chain(THIRD, THIRD).is_none());
}

#[test]
fn an_id_is_told_apart_by_its_edition_and_not_by_its_spelling() {
    let editions = *WITH_A_THIRD;
    let id = |id: &str| id.parse::<Id>().unwrap();
    let having = |typed: &str| editions.having(id(typed)).map(|bundled| bundled.id);
    assert_eq!(having("SEC01-BP02"), Some(THIRD), "the latest that has it");
    assert_eq!((having("SEC01-BP07"), having("SEC1-BP2"), having("SEC12")), (Some("2025-02"), Some("2020-03"), None));
    let lens = |id: &str| editions.of(id).unwrap().lens();
    assert_ne!(
        lens(THIRD).choice(choice("SEC01-BP02")).unwrap().title,
        lens("2025-02").choice(choice("SEC01-BP02")).unwrap().title
    );
    let see = |typed: &str, named: Option<&str>, here: &str| {
        let found = editions.elsewhere(id(typed), named, &lens(here)).unwrap();
        let see: Vec<_> = found.see.iter().map(|(id, relation)| format!("{id} {relation:?}")).collect();
        (found.edition, see.join(", "))
    };
    let told = |edition: &str, see: &str| (edition.to_owned(), see.to_owned());
    assert_eq!(see("SEC10-BP07", None, THIRD), told("2025-02", "SEC01-BP01 Some(Equal)"));
    assert_eq!(see("SEC1-BP2", None, THIRD), told("2020-03", "SEC02-BP01 Some(Broader)"));
    assert_eq!(see("SEC01-BP02", Some("2025-02"), THIRD), told("2025-02", "SEC02-BP01 Some(Broader)"));
    assert_eq!(see("SEC02-BP01", Some(THIRD), "2020-03"), told(THIRD, "SEC1-BP2 Some(Narrower)"));
    assert_eq!(see("SEC10", Some("2025-02"), THIRD), told("2025-02", "SEC01 None"));
}
