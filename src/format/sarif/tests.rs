//! How much of a run is told, and in which order.

use std::path::PathBuf;

use serde_json::Value;

use super::*;
use crate::assessment::AcceptanceCounts;
use crate::content::{CheckedPractice, Outcome};
use crate::lens::{Lang, latest};
use crate::review::{Demands, Judged, Status};
use crate::store::Address;
use crate::wording::phrases;

static PRINTERS: Printers = Printers { markdown: |_| String::new(), plain: |_| String::new() };

/// A file in which every practice is missing.
fn all_missing(path: &str) -> CheckedFile {
    let lens = latest().lens();
    let practice = |choice: &Choice| CheckedPractice {
        id: choice.id,
        status: Judged::Given(Some(Status::Missing)),
        line: Some(7),
        reason: None,
        acceptance: None,
    };
    CheckedFile {
        practices: lens.choices().map(practice).collect(),
        lens: Some(lens),
        ..CheckedFile::new(PathBuf::from(path), Address::default())
    }
}

fn log(most: (usize, u64)) -> (Value, Option<TooMuch>) {
    let mut sarif = Sarif { most, ..Sarif::new(phrases(Lang::En), &PRINTERS, 2, 1000) };
    ["a.yaml", "b.yaml"].iter().try_for_each(|path| sarif.add(&all_missing(path))).unwrap();
    let checked = Checked {
        demands: Demands::default(),
        files: Vec::new(),
        count: 2,
        failing: 0,
        failed: 0,
        unjudged: 0,
        acceptances: AcceptanceCounts::default(),
        unmatched: Vec::new(),
        outcome: Outcome::Passed,
        exit_status: 0,
    };
    let mut bytes = Vec::new();
    let too_much = sarif.write(&checked, &mut bytes).unwrap();
    (serde_json::from_slice(&bytes).unwrap(), too_much)
}

#[test]
fn the_gravest_results_are_told_with_their_rules_and_no_others_and_more_is_said_to_be_too_much() {
    let (whole, too_much) = log((25_000, 10 << 20));
    assert_eq!(too_much, None);
    let results = whole["runs"][0]["results"].as_array().unwrap();
    let high = results.iter().filter(|result| result["level"] == "error").count();
    for most in [1, high - 1, high, high + 1, results.len() - 1, results.len()] {
        let (log, too_much) = log((most, 10 << 20));
        let told = log["runs"][0]["results"].as_array().unwrap();
        let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(told.iter().map(|result| &result["ruleId"]).collect::<Vec<_>>(), {
            results[..most].iter().map(|result| &result["ruleId"]).collect::<Vec<_>>()
        });
        for result in told {
            assert_eq!(rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], result["ruleId"]);
        }
        let is_used = |rule: &Value| told.iter().any(|result| result["ruleId"] == rule["id"]);
        assert!(rules.iter().all(is_used), "{most}");
        let found = results.len();
        assert_eq!(too_much, (most < found).then_some(TooMuch::Results { found, most }));
    }
}

#[test]
fn what_is_too_long_is_so_when_it_is_compressed() {
    let Some(TooMuch::Bytes { compressed, most }) = log((25_000, 1000)).1 else { panic!("it is not too long") };
    assert!(compressed > most, "{compressed}");
    assert_eq!(log((25_000, compressed)).1, None, "longer than that only while it is not compressed");
}

#[test]
fn what_readers_would_cut_at_is_full_width() {
    assert_eq!(uncut("by CISO (acting): yes [1] {2}, 10:30"), "by CISO （acting）：yes ［1］ ｛2｝, 10:30");
}

#[test]
fn a_message_holds_no_link_and_no_placeholder() {
    assert_eq!(message("[x](https://example.com) {0}\nC:\\a").text, r"\[x\](https://example.com) {{0}} C:\\a");
}
