//! Many ways to write what must not leave the house, and what looks like it and may stay.
#![cfg(test)]

use proptest::prelude::*;
use proptest::sample::select;

use super::super::Workload;
use super::super::sensitive::Folded;
use super::*;

mod table;

use table::{FORMS, HARMLESS};

const ACCOUNT: &str = "012345678901";

/// A review that declares an account and some people, with such notes.
fn review_of(notes: &str) -> Review {
    let people = ["Taro Yamada", "Zoë O'Brien", "佐藤 花子", "髙橋長太郎", "ジョン・スミス"];
    let participants = people.map(str::to_owned).to_vec();
    let workload = Workload {
        name: "W".into(),
        accounts: vec![ACCOUNT.into()],
        participants,
        exclusions: Some(notes.to_owned()),
        ..Workload::default()
    };
    Review { lens: "2025-02".into(), workload, ..Review::default() }
}

/// The notes without what names somebody, and what of it is left.
fn without(notes: &str) -> (String, Vec<LeftIn>) {
    let mut review = review_of(notes);
    let taken = redact(&mut [&mut review], "", &[]);
    let left = taken.left_in(&review);
    (review.workload.exclusions.unwrap(), left)
}

#[test]
fn every_form_is_replaced_or_named_in_both_languages() {
    let mut kept = Vec::new();
    for (form, gone) in FORMS {
        for (before, after) in
            [("", ""), ("We asked (", ") twice."), ("確認先は「", "」です。"), ("- ", "\n- next"), ("は ", "、他")]
        {
            let (text, left) = without(&[before, form, after].concat());
            let told = Folded::of(&text).text.to_lowercase();
            let readable = gone.iter().any(|value| told.contains(value)) || text.contains(form);
            if readable && (left.is_empty() || !gone.is_empty()) {
                kept.push((*form, text, left));
            }
        }
    }
    assert!(kept.is_empty(), "{} of {}: {kept:#?}", kept.len(), FORMS.len());
}

#[test]
fn the_name_of_a_japanese_sentence_ends_where_prose_begins() {
    for (text, expected) in [
        ("アカウント012345678901のroot", "アカウントaccount-1のroot"),
        ("佐藤花子が確認", "person-1が確認"),
        ("高橋氏と佐藤さんに確認", "person-1氏とperson-2さんに確認"),
        ("担当はYamadaです", "担当はperson-1です"),
        ("接続先はdb01.example.comです", "接続先はhost-1です"),
        ("連絡先はjo@例え.jpです", "連絡先はemail-1です"),
        ("電話は03-1234-5678まで", "電話はphone-1まで"),
        ("対象はi-0123456789abcdef0のみ", "対象はresource-1のみ"),
    ] {
        assert_eq!(without(text).0, expected, "{text}");
    }
}

#[test]
fn what_names_nobody_stays() {
    for text in HARMLESS {
        let (told, left) = without(text);
        assert_eq!((told.as_str(), left), (*text, Vec::new()));
    }
}

#[test]
fn what_is_possible_is_named_with_its_words_and_place_and_stays() {
    let (text, left) = without("佐々木さんと Ms. Smith, 99998888-7777");
    assert_eq!(text, "佐々木さんと Ms. Smith, 99998888-7777");
    let words: Vec<_> = left.iter().map(|left| (left.kind, left.place.key, left.words.as_str())).collect();
    let key = "exclusions";
    let expected =
        [(Sensitive::Person, key, "佐々木"), (Sensitive::Person, key, "Smith"), (Sensitive::Account, key, "99998888-7777")];
    assert_eq!(words, expected);
}

#[test]
fn what_is_on_the_list_stays_and_nothing_around_it() {
    let keep = ["佐々木", "example.com", "Taro Yamada", "absent"].map(str::to_owned);
    let mut review = review_of("佐々木さん、example.com と jo@example.com、Taro Yamada と T. Yamada、db.example.com");
    let taken = redact(&mut [&mut review], "", &keep);
    assert_eq!(review.workload.participants[0], "Taro Yamada");
    let told = review.workload.exclusions.as_deref().unwrap();
    assert_eq!(told, "佐々木さん、example.com と email-1、Taro Yamada と T. Yamada、host-1");
    assert_eq!(taken.left_in(&review), []);
    assert_eq!(taken.kept().collect::<Vec<_>>(), ["Taro Yamada", "example.com", "佐々木"]);
}

#[test]
fn a_word_that_everybody_uses_is_a_name_with_a_title_only() {
    let mut review = review_of("Will asks; this will do. Mr. Will agrees, Smithers too");
    review.workload.participants = vec!["Will Smithers".into()];
    redact(&mut [&mut review], "You will see.", &[]);
    let told = review.workload.exclusions.as_deref().unwrap();
    assert_eq!(told, "Will asks; this will do. Mr. person-1 agrees, person-1 too");
}

#[test]
fn reviews_that_are_compared_share_what_they_know() {
    let (mut before, mut now) = (review_of("12345678 by Jane Roe"), review_of("Jane Roe"));
    before.workload.participants = vec!["Jane Roe".into()];
    let taken = redact(&mut [&mut now, &mut before], "", &[]);
    assert_eq!(now.workload.exclusions.as_deref(), Some("person-1"));
    assert_eq!(before.workload.participants, ["person-1"]);
    assert_eq!(taken.leftovers("jane-roe-review.yaml").len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_declared_is_in_no_text_however_it_is_spelled(
        name in select(vec!["Taro Yamada", "yamada.taro", "Yamada, Taro", "佐藤花子", "花子・佐藤", "高橋 長太郎", "ｼﾞｮﾝ･ｽﾐｽ"]),
        gaps in proptest::collection::vec("[ \\-./_・\u{2010}-\u{2015}\u{3000}]{0,2}", 11),
        is_wide in any::<bool>(),
        around in "[ 、。(a-z]{0,3}",
    ) {
        let digit = |c: char| if is_wide { char::from_u32(u32::from(c) - u32::from('0') + u32::from('０')).unwrap() } else { c };
        let signs = gaps.into_iter().chain([String::new()]);
        let account: String = ACCOUNT.chars().map(digit).zip(signs).flat_map(|(c, gap)| [c.to_string(), gap]).collect();
        let (text, _) = without(&format!("{around} {account} {around} {name} {around}"));
        let told = Folded::of(&text).text.to_lowercase();
        let digits: String = told.chars().filter(char::is_ascii_digit).collect();
        prop_assert!(!digits.contains("0123456") && !digits.contains("678901"), "{}", text);
        for part in ["taro", "yamada", "佐藤", "花子", "高橋", "長太郎", "ジョン", "スミス"] {
            prop_assert!(!told.contains(part), "{} in {}", part, text);
        }
        prop_assert_eq!(&without(&text).0, &text, "idempotent");
    }
}
