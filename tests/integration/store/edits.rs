//! What a person wrote stays as they wrote it, whatever is answered beside it.

use std::sync::LazyLock;

use jiff::civil::Date;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use strum::VariantArray;
use wa_sec::lens::{ChoiceId, EDITIONS, Lang, QuestionId, Risk, ServiceModel, bundled};
use wa_sec::review::{
    Acceptance, AcceptanceDraft, Answer, Asset, Classification, Connectivity, Environment, Hosting, Impact, Progress, Review,
    Status, Treatment, Workload,
};
use wa_sec::store::{edited, new_text, parse, review_schema};
use wa_sec::wording::phrases;

use super::{VALID, and, corpus_text, id, new_file};

/// A file as people write them: comments everywhere, ids in their own spelling, answers on one line, quotes where they like.
const BY_HAND: &str = r#"# kept 01
wa-sec: 1 # kept 02
lens: "2020-03"   # kept 03
# kept 04
workload:  # kept 05
    # kept 06
    name: 'Payment API' # kept 07
    regions: [ap-northeast-1]   # kept 08
protect: # kept 09
- name: cards   # goes with its item
  # kept 11
answers:
    # kept 12
    sec1: # kept 13
        best-practices: # kept 14
            # kept 15
            sec1-bp1: implemented      # kept 16
            "SEC1-BP3": { status: partial, notes: "x # no comment" } # kept 17
            # kept 18
            Sec1bp5:
                # kept 19
                status: missing # kept 20
                notes: | # kept 21
                    a long
                    text # no comment

                # kept 22
                owner: platform team
            # kept 23
    SEC3: { best-practices: { SEC3-BP1: missing } } # kept 24
    # kept 25
# kept 26
"#;

/// What is asserted of every edit: it reads back (that is checked before it is handed out), and no comment is gone or doubled. Only
/// one beside an item of a list goes with it.
fn edit(text: &str, review: &Review) -> String {
    let new = edited(text, review).unwrap_or_else(|error| panic!("{error:?}\n{text}\n{review:#?}"));
    assert_eq!(parse(&new).unwrap().review, *review, "{new}");
    for number in 1..=26 {
        let comment = format!("# kept {number:02}");
        assert_eq!(new.matches(&comment).count(), text.matches(&comment).count(), "{comment}\n{new}");
    }
    new
}

#[test]
fn answers_come_and_go_around_what_was_written_by_hand() {
    let mut review = parse(BY_HAND).unwrap().review;
    review.workload.environment = Some(Environment::Production);
    review.workload.regions.push("ap-northeast-3".into());
    review.protect.push(Asset { name: "keys: all".into(), personal_data: Some(false), ..Asset::default() });
    review.answers.insert(id("SEC1-BP1"), Answer { notes: Some("not all".into()), ..Answer::of(Status::Partial) });
    review.answers.insert(id("SEC1-BP2"), Answer::of(Status::Unknown));
    review.answers.insert(id("SEC1-BP3"), Answer::of(Status::Implemented));
    let long = review.answers.get_mut(&id("SEC1-BP5")).unwrap();
    long.notes = Some("two\nlines".into());
    long.due = Some(Date::constant(2026, 12, 31));
    review.answers.insert(id("SEC2-BP1"), Answer::of(Status::Missing));
    review.answers.remove(&id("SEC3-BP1"));
    review.not_applicable.insert("SEC8".parse().unwrap(), "stores no data".into());
    insta::assert_snapshot!("by_hand", edit(BY_HAND, &review));
}

#[test]
fn items_of_a_list_keep_the_comments_beside_them() {
    let text = "wa-sec: 1\nlens: 2020-03\nworkload:\n  name: x\n  participants:\n    - Ann  # lead\n    - Ben  # until May\n    # external\n    \
                - Cho  # consultant\n";
    let mut review = parse(text).unwrap().review;
    review.workload.participants = ["Ann", "Bob", "Cho", "Dan"].map(String::from).to_vec();
    let edited = edit(text, &review);
    let expected = text.replace("Ben", "Bob") + "    - Dan\n";
    assert_eq!(edited, expected);
    review.workload.participants.remove(1);
    let edited = edit(&edited, &review);
    assert!(
        edited.contains("- Ann  # lead") && edited.contains("# external") && edited.contains("- Cho  # consultant"),
        "{edited}"
    );
}

#[test]
fn line_ends_and_bom_are_kept() {
    for (bom, line_end) in [("", "\n"), ("\u{feff}", "\n"), ("", "\r\n"), ("\u{feff}", "\r\n")] {
        let text = bom.to_owned() + &corpus_text("complete.yaml").replace('\n', line_end);
        let mut review = parse(&text).unwrap().review;
        review.answers.insert(id("SEC1-BP1"), Answer { notes: Some("a\nb".into()), ..Answer::of(Status::Partial) });
        review.answers.insert(id("SEC1-BP2"), Answer::of(Status::Implemented));
        review.protect.clear();
        let new = edit(&text, &review);
        assert_eq!(new.starts_with('\u{feff}'), !bom.is_empty());
        assert_eq!(new.matches('\n').count(), new.matches(line_end).count(), "{new:?}");
    }
}

#[test]
fn a_file_without_a_last_line_end_and_a_file_on_one_line() {
    for text in [
        "wa-sec: 1\nlens: 2020-03\nworkload:\n  name: x",
        "{wa-sec: 1, lens: 2020-03, workload: {name: x}}",
        "---\nwa-sec: 1\nlens: 2020-03\nworkload:\n  name: x\n...\n",
    ] {
        let review = and(&parse(text).unwrap().review, "SEC1-BP1", Status::Missing);
        let review = and(&review, "SEC2-BP1", Status::Missing);
        edit(text, &review);
    }
}

#[test]
fn a_review_on_disk_is_edited_as_often_as_one_likes() {
    let (_folder, path, mut opened) = new_file();
    let (blank, start) = (opened.text().to_owned(), opened.review.clone());
    for status in Status::VARIANTS {
        let reason = (*status == Status::NotApplicable).then(|| "no object".to_owned());
        let mut review = opened.review.clone();
        review.answers.insert(id("SEC1-BP1"), Answer { reason, notes: Some("n".into()), ..Answer::of(*status) });
        opened.save(&review).unwrap();
    }
    opened.save(&start).unwrap();
    assert_eq!(std::fs::read_to_string(path).unwrap(), blank);
}

fn text() -> impl Strategy<Value = String> {
    let nasty = select(vec![
        "no",
        "yes",
        "null",
        "~",
        "true",
        "1",
        "012",
        "0x1F",
        "1e3",
        "1_000",
        ".inf",
        "2026-11-23",
        "- a",
        "? a",
        "a: b",
        "a #b",
        "#a",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "\"",
        "'",
        "''",
        "\\",
        "\\n",
        "{",
        "}",
        "[a]",
        ",",
        "a:",
        ":",
        "---",
        "...",
        "<<",
        "=",
        "a\nb",
        "a\n\nb",
        "a\n  b\n c",
        "  a\nb",
        "\u{3000}a\n    b",
        "- a\n- b",
        "a: b\nc: d",
        "# a\n# b",
        "日本語、です。",
        "👩‍💻",
        "العربية",
        "a\u{a0}b",
        "\u{3000}",
        "a\u{200b}b",
    ])
    .prop_map(str::to_owned);
    let any = "[ -~あ-んア-ン漢字é𠮷\n]{1,60}";
    // As the store keeps a text: nothing blank at the ends of it and of its lines, but the first of several lines may be indented.
    prop_oneof![2 => nasty, 1 => any].prop_map(|text| {
        let text: Vec<&str> = text.split('\n').map(str::trim_end).collect();
        let text = text.join("\n").trim_end().trim_start_matches('\n').to_owned();
        let text = if text.contains('\n') { text } else { text.trim().to_owned() };
        if text.is_empty() { "x".into() } else { text }
    })
}

fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.split('\n').map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

fn date() -> impl Strategy<Value = Date> {
    (1900i16..2200, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| Date::constant(year, month, day))
}

fn word<E: VariantArray + Copy + std::fmt::Debug + 'static>() -> impl Strategy<Value = E> {
    select(E::VARIANTS)
}

fn acceptance() -> impl Strategy<Value = Acceptance> {
    (text(), line(), date(), date(), option::of(word::<Risk>())).prop_map(|(reason, approved_by, a, b, residual_risk)| {
        Acceptance { reason, approved_by, approved_on: a.min(b), expires: a.max(b), residual_risk }
    })
}

fn draft() -> impl Strategy<Value = AcceptanceDraft> {
    (text(), option::of(line())).prop_map(|(reason, approved_by)| AcceptanceDraft { reason, approved_by })
}

fn answer() -> impl Strategy<Value = Answer> {
    let said = (option::of(text()), option::of(text()), vec(text(), 0..3));
    let planned = (option::of(word::<Treatment>()), option::of(line()), option::of(date()), option::of(word::<Progress>()));
    let rest = (option::of(0..20_000u32), option::of(date()), option::of(line()), option::of(acceptance()), option::of(draft()));
    let long = (option::of(word::<Status>()), text(), said, planned, rest).prop_map(
        |(status, reason, (scope, notes, evidence), (treatment, owner, due, progress), rest)| Answer {
            reason: (status == Some(Status::NotApplicable)).then_some(reason),
            status: status.or(Some(Status::Partial).filter(|_| notes.is_none())),
            scope,
            notes,
            evidence,
            treatment,
            owner,
            due,
            progress,
            person_days: rest.0,
            confirmed: rest.1,
            confirmed_by: rest.2,
            acceptance: rest.3,
            acceptance_draft: rest.4,
        },
    );
    let short = select(&Status::VARIANTS[..5]).prop_map(Answer::of);
    prop_oneof![short, long]
}

fn workload() -> impl Strategy<Value = Workload> {
    let words = (
        option::of(word::<Environment>()),
        subsequence(ServiceModel::VARIANTS, 0..=4),
        option::of(word::<Hosting>()),
        subsequence(Connectivity::VARIANTS, 0..=4),
    );
    let texts = (
        option::of(line()),
        vec(line(), 0..3),
        vec("[0-9]{12}", 0..3),
        vec(line(), 0..3),
        vec(option::of(text()), 2),
        vec(line(), 0..4),
    );
    (line(), words, texts).prop_map(
        |(
            name,
            (environment, service_models, hosting, connectivity),
            (review_owner, compliance, accounts, regions, mut texts, participants),
        )| {
            Workload {
                hosting_reason: texts.remove(0),
                exclusions: texts.remove(0),
                name,
                environment,
                review_owner,
                service_models,
                hosting,
                connectivity,
                compliance,
                accounts,
                regions,
                participants,
            }
        },
    )
}

fn asset() -> impl Strategy<Value = Asset> {
    let impacts = (option::of(word::<Impact>()), option::of(word::<Impact>()));
    let texts = (option::of(text()), option::of(text()));
    let models = subsequence(ServiceModel::VARIANTS, 0..=4);
    (line(), option::of(word::<Classification>()), option::of(any::<bool>()), impacts, texts, models).prop_map(
        |(name, classification, personal_data, (integrity, availability), (kept_in, consequences), service_models)| Asset {
            name,
            classification,
            personal_data,
            kept_in,
            integrity,
            availability,
            consequences,
            service_models,
        },
    )
}

/// A review of an edition, by its place among them.
fn review(edition: usize) -> impl Strategy<Value = Review> {
    let lens = EDITIONS[edition].lens();
    let ids: Vec<ChoiceId> = lens.choices().map(|choice| choice.id).collect();
    let questions: Vec<QuestionId> = lens.questions.iter().map(|question| question.id).collect();
    let answers = vec((any::<Index>(), answer()), 0..12);
    let not_applicable = vec((any::<Index>(), text()), 0..2);
    (option::of(date()), workload(), vec(asset(), 0..3), answers, not_applicable).prop_map(
        move |(reviewed_on, workload, protect, answers, not_applicable)| Review {
            lens: EDITIONS[edition].id.into(),
            reviewed_on,
            workload,
            protect,
            answers: answers.into_iter().map(|(index, answer)| (*index.get(&ids), answer)).collect(),
            not_applicable: not_applicable.into_iter().map(|(index, reason)| (*index.get(&questions), reason)).collect(),
        },
    )
}

/// A file to edit: one of the corpus, or one written by hand.
fn file() -> impl Strategy<Value = String> {
    let by_hand = [BY_HAND.to_owned(), BY_HAND.replace('\n', "\r\n")];
    select(VALID.iter().map(|name| corpus_text(name)).chain(by_hand).collect::<Vec<_>>())
}

/// What a validator that is not ours finds wrong with a file.
fn faults_by_schema(text: &str) -> Vec<String> {
    static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| jsonschema::draft202012::new(&review_schema()).unwrap());
    let document: serde_json::Value = serde_yaml::from_str(text).unwrap();
    SCHEMA.iter_errors(&document).map(|fault| format!("{fault} at {}", fault.instance_path())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn any_review_can_be_written_and_reads_back_the_same(review in (0..EDITIONS.len()).prop_flat_map(review)) {
        let lens = bundled(&review.lens).unwrap().lens();
        let text = new_text(&review, &lens, &phrases(Lang::Ja).faults.new_file).unwrap();
        prop_assert_eq!(faults_by_schema(&text), Vec::<String>::new());
        prop_assert_eq!(parse(&text).unwrap().review, review);
    }

    #[test]
    fn any_review_can_follow_any_other_in_any_file((start, reviews) in file().prop_flat_map(|start| {
        let edition = EDITIONS.iter().position(|edition| edition.id == parse(&start).unwrap().lens.edition.id).unwrap();
        (Just(start), vec(review(edition), 1..3))
    })) {
        let mut text = start.clone();
        for review in &reviews {
            text = edit(&text, review);
            prop_assert_eq!(faults_by_schema(&text), Vec::<String>::new(), "{}", text);
        }
        // And back again: what stays is the file's, not what came and went.
        text = edit(&text, &parse(&start).unwrap().review);
        prop_assert_eq!(text.contains('\r'), start.contains('\r'));
    }
}
