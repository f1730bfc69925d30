use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::sensitive::leftovers;
use super::super::{Acceptance, Answer, Asset, Status, TextOf, Workload};
use super::*;
use crate::lens::ChoiceId;

fn id(id: &str) -> ChoiceId {
    id.parse().unwrap()
}

fn acceptance(by: &str, reason: &str) -> Acceptance {
    Acceptance {
        reason: reason.into(),
        approved_by: by.into(),
        approved_on: "2026-11-01".parse().unwrap(),
        expires: "2027-05-01".parse().unwrap(),
        residual_risk: None,
    }
}

/// A review with such texts in all its fields, in turn.
fn review_of(texts: &[String], people: &[String]) -> Review {
    let mut texts = texts.iter().cycle().cloned();
    let mut text = || texts.next().unwrap();
    let mut people = people.iter().cycle().cloned();
    let mut person = || people.next().unwrap();
    let mut review = Review { lens: "2020-03".into(), ..Review::default() };
    review.workload = Workload {
        name: text(),
        review_owner: Some(person()),
        hosting_reason: Some(text()),
        accounts: vec!["012345678901".into()],
        compliance: vec![text()],
        regions: vec![text()],
        exclusions: Some(text()),
        participants: vec![person(), person()],
        ..Workload::default()
    };
    review.protect.push(Asset { name: text(), kept_in: Some(text()), consequences: Some(text()), ..Asset::default() });
    let answer = Answer {
        reason: Some(text()),
        scope: Some(text()),
        notes: Some(text()),
        evidence: vec![text(), text()],
        owner: Some(person()),
        confirmed_by: Some(person()),
        acceptance: Some(acceptance(&person(), &text())),
        ..Answer::of(Status::Missing)
    };
    review.answers.insert(id("SEC1-BP2"), answer);
    review.not_applicable.insert("SEC8".parse().unwrap(), text());
    review
}

/// A redacted review, and what was taken out.
fn without(review: &Review) -> (Review, Redactions) {
    let mut redacted = review.clone();
    let taken = redact(&mut [&mut redacted], "", &[]);
    (redacted, taken)
}

fn texts_of(review: &Review) -> Vec<String> {
    let mut texts = Vec::new();
    each_text(&mut review.clone(), &mut |_, _, text| texts.push(text.clone()));
    texts
}

#[test]
fn what_names_somebody_gives_way_to_placeholders_and_nothing_else_changes() {
    let mut review = review_of(&["nothing of note".to_owned()], &["CISO".to_owned()]);
    review.workload.name = "決済 API".into();
    review.workload.participants = vec!["山田太郎".into(), "Taro Sato (platform team)".into()];
    let notes = "山田太郎が arn:aws:iam::012345678901:role/Admin と 012345678901 を確認。Taro Sato asked Yamada@Example.com about \
                 db.example.com and DB.example.com; s3.amazonaws.com, report.pdf v1.2.3.4 stay.";
    review.answers.get_mut(&id("SEC1-BP2")).unwrap().notes = Some(notes.to_owned());
    let (redacted, taken) = without(&review);
    let answer = &redacted.answers[&id("SEC1-BP2")];
    assert_eq!(
        answer.notes.as_deref().unwrap(),
        "person-2が arn-1 と account-1 を確認。person-3 asked email-1 about host-1 and host-1; s3.amazonaws.com, report.pdf v1.2.3.4 stay."
    );
    assert_eq!(redacted.workload.participants, ["person-2", "person-3"]);
    assert_eq!((redacted.workload.name.as_str(), &redacted.workload.accounts), ("決済 API", &vec!["account-1".to_owned()]));
    assert_eq!(
        (answer.owner.as_deref(), answer.acceptance.as_ref().unwrap().approved_by.as_str()),
        (Some("person-1"), "person-1")
    );
    assert_eq!((answer.status, answer.scope.as_deref()), (Some(Status::Missing), Some("nothing of note")));
    assert_eq!([Sensitive::Person, Sensitive::Host, Sensitive::Secret].map(|kind| taken.count(kind)), [3, 1, 0]);
}

#[test]
fn what_comes_in_again_is_found() {
    let (_, taken) =
        without(&review_of(&["see db01.pay.example.com".to_owned()], &["Taro Yamada".to_owned(), "CISO".to_owned()]));
    let kinds = |text: &str| taken.leftovers(text).into_iter().map(|left| left.kind).collect::<Vec<_>>();
    assert_eq!(kinds("Written by taro yamada for account 012345678901"), [Sensitive::Person, Sensitive::Account]);
    assert_eq!(kinds("hash f012345678901f"), [Sensitive::Account], "a known one, wherever it stands");
    assert_eq!(kinds("person-1 asks account-1 on host-1; the CISO decides"), []);
}

#[test]
fn a_placeholder_that_somebody_typed_is_nobody_elses() {
    let review = review_of(&["host-1 is db.example.com".to_owned()], &["person-1".to_owned(), "Taro Yamada".to_owned()]);
    let (redacted, _) = without(&review);
    assert_eq!(redacted.workload.name, "host-1 is host-2");
    assert_eq!(redacted.workload.participants, ["person-2", "person-1"]);
}

#[test]
fn a_name_like_a_placeholder_or_beside_a_dot_leaves_nothing_behind() {
    let review = review_of(&["host of 山田.com, db.example.com".to_owned()], &["host".to_owned(), "山田".to_owned()]);
    let (redacted, taken) = without(&review);
    assert_eq!(redacted.workload.name, "person-1 of host-1, host-2");
    assert!(taken.leftovers(&redacted.workload.name).is_empty());
    assert_eq!(without(&redacted).0, redacted);
}

#[test]
fn secrets_are_named_by_place_and_kind_and_go_when_redacted() {
    let mut review = review_of(&["fine".to_owned()], &["CISO".to_owned()]);
    let answer = review.answers.get_mut(&id("SEC1-BP2")).unwrap();
    answer.notes = Some("AKIAIOSFODNN7EXAMPLE and AKIAIOSFODNN7EXAMPLF\npostgres://app:s3cret@db/x".into());
    answer.acceptance = Some(acceptance("CISO", "-----BEGIN EC PRIVATE KEY-----\nabc"));
    let found: Vec<_> = secrets(&review).into_iter().map(|secret| (secret.place.of, secret.place.key, secret.kind)).collect();
    let of = TextOf::Practice(id("SEC1-BP2"));
    let expected = [
        (of, "notes", SecretKind::AwsAccessKeyId),
        (of, "notes", SecretKind::PasswordInUrl),
        (of, "acceptance.reason", SecretKind::PrivateKey),
    ];
    assert_eq!(found, expected);
    let (redacted, _) = without(&review);
    assert_eq!(secrets(&redacted), []);
    let answer = &redacted.answers[&id("SEC1-BP2")];
    assert_eq!(answer.notes.as_deref(), Some("secret-1 and secret-2\npostgres://host-1/x"));
    assert_eq!(answer.acceptance.as_ref().unwrap().reason, "secret-3");
}

const PEOPLE: &[&str] =
    &["Taro Yamada", "山田 太郎", "佐藤", "platform team", "CISO", "O'Brien", "Zoë", "林", "基盤チーム／鈴木", "host", "person"];

fn values() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{12}",
        "arn:aws:iam::[0-9]{12}:role/[a-z]{1,8}",
        "[a-z][a-z.+]{0,6}[a-z]@[a-z]{2,8}\\.(com|co\\.jp)",
        "[a-z0-9]{1,8}\\.[a-z]{1,8}\\.(com|jp|internal)",
        "10\\.[1-9][0-9]?\\.[0-9]{1,2}\\.[0-9]{1,2}",
        "AKIA[A-Z2-7]{16}",
    ]
}

fn around() -> impl Strategy<Value = String> {
    let words =
        vec!["", " ", "は", "が確認した", "（", "）、", ": ", "\n", " see ", "。", "host-1 ", "\"", "<b>", " - ", "👩‍💻", "'", "`"];
    select(words).prop_map(str::to_owned)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_value_survives_and_the_same_one_has_the_same_placeholder(
        pairs in vec((around(), values(), around()), 1..5),
        people in vec(select(PEOPLE.to_vec()), 1..4),
    ) {
        let spaced = |(before, value, after): &(String, String, String)| format!("{before} {value} {after}");
        let text: String = pairs.iter().map(spaced).collect();
        let twice = format!("{text} {}", people.join(" / "));
        let people: Vec<String> = people.into_iter().map(str::to_owned).collect();
        let review = review_of(&[twice.clone(), twice], &people);
        let (redacted, taken) = without(&review);
        let texts = texts_of(&redacted);
        for text in &texts {
            for (_, value, _) in &pairs {
                prop_assert!(!text.contains(value.as_str()), "{} in {}", value, text);
            }
            prop_assert_eq!(taken.leftovers(text), vec![], "{}", text);
            prop_assert_eq!(leftovers(text), vec![], "{}", text);
        }
        prop_assert_eq!(&redacted.workload.name, redacted.workload.exclusions.as_ref().unwrap(), "stable");
        prop_assert_eq!(secrets(&redacted), vec![]);
        prop_assert_eq!(&without(&redacted).0, &redacted, "idempotent");
        prop_assert_eq!(&without(&review).0, &redacted, "the same twice");
    }

    #[test]
    fn any_text_is_read_to_its_end_and_twice_the_same(texts in vec("\\PC{0,40}", 1..4), people in vec("\\PC{0,8}", 1..3)) {
        let (redacted, taken) = without(&review_of(&texts, &people));
        prop_assert_eq!(&without(&redacted).0, &redacted);
        for text in texts_of(&redacted) {
            prop_assert_eq!(taken.leftovers(&text), vec![], "{}", text);
        }
    }
}
