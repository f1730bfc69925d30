use std::collections::BTreeMap;

use super::*;
use crate::lens::{EDITIONS, Lang};
use crate::review::{Acceptance, Answer, Asset, Status, Workload};

const COMMENTS: Comments = Comments {
    lang: Lang::Ja,
    intro: "A review.\n\n  indented",
    answers: "How to answer",
    reviewed_on: "the day",
    environment: "",
    review_owner: "who",
    service_models: "which",
    hosting: "",
    hosting_reason: "why there",
    connectivity: "",
    compliance: "[pci-dss]",
    accounts: "[\"012345678901\"]",
    regions: "",
    exclusions: "",
    participants: "",
    protect: "what",
    asset: "cardholder data",
    kept_in: "Aurora",
    impacts: "if altered",
};

fn named(name: &str) -> Review {
    Review { lens: "2020-03".into(), workload: Workload { name: name.into(), ..Workload::default() }, ..Review::default() }
}

fn answered() -> Review {
    let mut review = named("決済 API: v2 # 本番");
    let notes = Some("現状\nb: c # d".to_owned());
    let evidence = vec!["x".into(), "- y".into()];
    let acceptance = Acceptance {
        reason: "r".into(),
        approved_by: "CISO".into(),
        approved_on: "2026-01-01".parse().unwrap(),
        expires: "2027-01-01".parse().unwrap(),
        residual_risk: None,
    };
    review.answers = BTreeMap::from([
        ("SEC1-BP1".parse().unwrap(), Answer::of(Status::Implemented)),
        ("SEC1-BP2".parse().unwrap(), Answer { notes, evidence, ..Answer::of(Status::Partial) }),
        ("SEC1-BP3".parse().unwrap(), Answer { acceptance: Some(acceptance), ..Answer::of(Status::Missing) }),
    ]);
    review.not_applicable.insert("SEC8".parse().unwrap(), "no data".into());
    review.protect.push(Asset { name: "card".into(), personal_data: Some(true), ..Asset::default() });
    review.workload.accounts.push("012345678901".into());
    review
}

#[test]
fn a_new_file_holds_what_it_was_made_from() {
    let lens = EDITIONS[0].lens();
    for review in [named("x"), answered()] {
        let text = new_text(&review, &lens, &COMMENTS).unwrap();
        assert_eq!(parse(&text).unwrap().review, review);
        assert!(text.contains("      SEC1-BP4:  # アクセスコントロールの義務化を自動化する\n"), "{text}");
    }
}

#[test]
fn what_is_answered_and_taken_back_leaves_no_trace() {
    let lens = EDITIONS[0].lens();
    let blank = new_text(&named("x"), &lens, &COMMENTS).unwrap();
    let (none, all) = (value::of_review(&named("x")), value::of_review(&answered()));
    let (full, ..) = faithful(&blank, &none, &all, &lens).unwrap();
    let (back, ..) = faithful(&full, &all, &none, &lens).unwrap();
    assert_eq!(back, blank);
}
