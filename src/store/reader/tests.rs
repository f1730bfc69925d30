mod ids;

use super::super::fault::Wanted::{Date, Flag, List, Map as Keys, Text};
use super::super::fault::{Hint, MOST_LISTED};
use super::FaultKind::*;
use super::*;

const HEAD: &str = "wa-sec: 1\nlens: 2020-03\nworkload: { name: x }\n";

/// The faults of a text, each with its line, the text that it marks, and its hint.
fn faults(text: &str) -> Vec<(usize, String, FaultKind, Option<Hint>)> {
    let Err(Refusal::Faulty(faults)) = parse(text) else { return Vec::new() };
    faults.into_iter().map(|f| (f.place.line, text[f.place.span].to_owned(), f.kind, f.hint)).collect()
}

/// The only fault of a text.
fn fault(text: &str) -> (usize, String, FaultKind, Option<Hint>) {
    let mut faults = faults(text);
    assert_eq!(faults.len(), 1, "{text}\n{faults:?}");
    faults.remove(0)
}

fn meant(text: &str) -> Hint {
    Hint::DidYouMean(text.into())
}

fn answer(yaml: &str) -> String {
    format!("{HEAD}answers:\n  SEC1:\n    best-practices:\n      SEC1-BP1: {yaml}\n")
}

#[test]
fn every_fault_is_found_at_once_and_in_order() {
    let text = "wa-sec: 1\nlens: 2020-03\nworkload: { nam: x }\nanswers:\n  SEC1:\n    best-practices:\n      SEC1-BP99: missing\n      \
                SEC1-BP1: implmented\n      SEC1-BP2: { due: 2026-02-30, owner: [a] }\n";
    let kinds: Vec<(usize, FaultKind)> = faults(text).into_iter().map(|(line, _, kind, _)| (line, kind)).collect();
    let allowed = vec!["implemented", "partial", "missing", "unknown", "provider", "not-applicable"];
    let expected = [
        (3, Missing("name")),
        (3, UnknownKey("nam".into())),
        (7, UnknownPractice("SEC1-BP99".into())),
        (8, UnknownWord { word: "implmented".into(), allowed }),
        (9, WrongDate("2026-02-30".into())),
        (9, WrongType(Text)),
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn a_review_has_a_name_even_where_all_else_is_blank() {
    for workload in ["{ name: }", "{}", "{ name: '', environment: }", "{ regions: [a] }"] {
        assert_eq!(fault(&HEAD.replace("{ name: x }", workload)).2, Missing("name"), "{workload}");
    }
    assert_eq!(fault(&HEAD.replace("{ name: x }", "")).2, Missing("workload"));
}

#[test]
fn keys_and_words_get_hints() {
    let (.., hint) = fault(&format!("{HEAD}reviewed_on: 2026-01-01\n"));
    assert_eq!(hint, Some(meant("reviewed-on")));
    let (line, marked, _, hint) = fault(&answer("Implemented"));
    assert_eq!((line, marked.as_str(), hint), (7, "Implemented", Some(meant("implemented"))));
    let (_, marked, kind, hint) = fault(&format!("{HEAD}protect: [{{ name: n, classification: secret }}]\n"));
    assert_eq!((marked.as_str(), hint), ("secret", None));
    assert!(matches!(kind, UnknownWord { allowed, .. } if allowed.len() == 4));
}

#[test]
fn a_key_of_later_versions_is_called_that() {
    assert_eq!(fault(&format!("{HEAD}milestones: []\n")).2, ReservedKey("milestones".into()));
    assert_eq!(fault(&answer("{ milestones: [] }")).2, UnknownKey("milestones".into()), "only at the top");
    let warnings = parse(&(HEAD.replace("wa-sec: 1", "wa-sec: 2") + "milestones: []\n")).unwrap().warnings;
    assert_eq!(warnings[1].kind, ReservedKey("milestones".into()));
}

#[test]
fn habits_get_hints() {
    for (typed, word) in [
        ("実施済み", "implemented"),
        ("yes", "implemented"),
        ("done", "implemented"),
        ("N/A", "not-applicable"),
        ("no", "missing"),
    ] {
        assert_eq!(fault(&answer(typed)).3, Some(meant(word)), "{typed}");
    }
    let practices = format!("{HEAD}answers:\n  SEC1:\n    best-practices:\n");
    for line in ["SEC1-BP1：implemented", "SEC1-BP1:implemented", "SEC1-BP1:\u{a0}implemented"] {
        let colon = Some(Hint::Colon("SEC1-BP1".into()));
        for (before, after) in [("", ""), ("", "      SEC1-BP2: partial\n"), ("      SEC1-BP2: partial\n", "")] {
            let (at, marked, _, hint) = fault(&format!("{practices}{before}      {line}\n{after}"));
            assert_eq!((at, marked.as_str(), &hint), (if before.is_empty() { 7 } else { 8 }, line, &colon), "{line}");
        }
        let (at, ..) = fault(&format!("{practices}      {line}\n      SEC1-BP2: partial\n").replace('\n', "\r"));
        assert_eq!(at, 7, "{line}");
        assert_eq!(fault(&format!("{HEAD}answers: {{ SEC1: {{ best-practices: {{ {line} }} }} }}\n")).3, colon, "{line}");
    }
    let under = Some(Hint::UnderPractices("SEC1".parse().unwrap()));
    assert_eq!(fault(&format!("{HEAD}answers:\n  SEC1-BP1: partial\n")).3, under);
    assert_eq!(fault(&format!("{HEAD}answers:\n  SEC1:\n    SEC1-BP1: partial\n")).3, under);
    assert_eq!(fault(&format!("{HEAD}\u{3000}reviewed-on: 2026-01-01\n")).3, Some(Hint::HalfWidthSpaces));
    assert_eq!(fault(&format!("{practices}\u{3000}\u{3000}SEC1-BP1: partial\n")).3, Some(Hint::HalfWidthSpaces));
    assert_eq!(fault(&format!("{HEAD}answers: {{ SEC8: {{ applicable: no, reason: r }} }}\n")).3, Some(meant("false")));
    assert_eq!(fault(&format!("{HEAD}protect: [{{ name: n, personal-data: yes }}]\n")).3, Some(meant("true")));
    let write = Some(Hint::Write("{ status: not-applicable, reason: \"…\" }".into()));
    assert_eq!(fault(&answer("not-applicable")).3, write);
    assert_eq!(fault("wa-sec: 1\nworkload: { name: x }\n").3, Some(Hint::OneOf(vec!["2020-03", "2025-02"])));
    assert_eq!(fault(&HEAD.replace("{ name: x }", "{ name: }")).3, Some(Hint::Within("workload")));
    assert_eq!(fault(&format!("{HEAD}protect: [{{ personal-data: true }}]\n")).3, Some(Hint::Within("protect")));
}

#[test]
fn duplicate_keys_are_never_answers_lost() {
    let (line, marked, kind, _) = fault(&format!("{HEAD}workload: {{ name: y }}\n"));
    assert_eq!((line, marked.as_str()), (4, "workload"));
    assert_eq!(kind, DuplicateKey { key: "workload".into(), first_line: 3 });
    let (.., kind, _) = fault(&answer("{ status: missing, status: partial }"));
    assert_eq!(kind, DuplicateKey { key: "status".into(), first_line: 7 });
    let (.., kind, _) = fault(&format!("{HEAD}answers:\n  SEC1:\n  Sec 1:\n"));
    assert_eq!(kind, DuplicateKey { key: "Sec 1".into(), first_line: 5 });
}

#[test]
fn days_are_days_of_the_calendar() {
    for good in ["2024-02-29", "\"2026-11-23\"", "'2026-11-23'"] {
        assert_eq!(faults(&format!("{HEAD}reviewed-on: {good}\n")), [], "{good}");
    }
    for bad in ["2026-02-29", "2026-13-01", "26-11-23", "2026/11/23", "20261123", "2026-11-23T00:00", "soon", "-026-11-23"] {
        assert_eq!(fault(&format!("{HEAD}reviewed-on: {bad}\n")).2, WrongDate(bad.into()), "{bad}");
    }
    assert_eq!(fault(&format!("{HEAD}reviewed-on: [2026-11-23]\n")).2, WrongType(Date));
}

#[test]
fn things_of_another_kind() {
    assert_eq!(fault("hello\n").2, WrongType(Keys));
    assert_eq!(fault(&format!("{HEAD}answers: []\n")).2, WrongType(Keys));
    assert_eq!(fault(&format!("{HEAD}protect: {{ name: x }}\n")).2, WrongType(List));
    assert_eq!(fault(&answer("[missing]")).2, WrongType(Keys));
    for not_a_flag in ["yes", "\"true\"", "1"] {
        let text = format!("{HEAD}protect: [{{ name: n, personal-data: {not_a_flag} }}]\n");
        assert_eq!(fault(&text).2, WrongType(Flag), "{not_a_flag}");
    }
    let (.., kind, hint) = fault(&HEAD.replace("x }", "x, regions: ap-northeast-1 }"));
    assert_eq!((kind, hint), (WrongType(List), Some(meant("[ap-northeast-1]"))));
    let models = |typed: &str| fault(&HEAD.replace("x }", &format!("x, service-models: {typed} }}"))).3;
    assert_eq!((models("IaaS"), models("cloud")), (Some(meant("[iaas]")), None), "what is proposed is accepted");
    assert_eq!(fault(&format!("{HEAD}? [a]\n: b\n")).2, KeyNotText);
}

#[test]
fn nothing_leaves_the_score_without_a_reason() {
    assert_eq!(fault(&answer("not-applicable")).2, ReasonMissing);
    let (_, marked, kind, _) = fault(&answer("{ status: not-applicable, reason: \" \" }"));
    assert_eq!((marked.as_str(), kind), ("not-applicable", ReasonMissing));
    assert_eq!(faults(&answer("{ status: not-applicable, reason: no federation }")), []);
    assert_eq!(fault(&format!("{HEAD}answers:\n  SEC8: {{ applicable: false }}\n")).2, ReasonMissing);
    assert_eq!(faults(&format!("{HEAD}answers:\n  SEC8: {{ applicable: true }}\n")), []);
}

#[test]
fn no_risk_is_kept_without_a_name_and_a_date() {
    let acceptance = |keys: &str| answer(&format!("{{ status: missing, acceptance: {{ {keys} }} }}"));
    let whole = "reason: r, approved-by: CISO, approved-on: 2026-11-01, expires: 2027-05-01";
    assert_eq!(faults(&acceptance(whole)), []);
    let kinds: Vec<FaultKind> = faults(&acceptance("reason: r, approved-by: ''")).into_iter().map(|fault| fault.2).collect();
    assert_eq!(kinds, [Missing("approved-on"), Missing("expires"), Missing("approved-by")]);
    let (_, marked, kind, _) = fault(&acceptance(&whole.replace("2027", "2025")));
    assert_eq!((marked.as_str(), kind), ("2025-05-01", EndsBeforeItBegins));
    assert_eq!(faults(&acceptance("reason: , expires: ")), [], "all blank: no acceptance");
}

#[test]
fn account_ids_keep_their_digits() {
    let account = |yaml: &str| HEAD.replace("x }", &format!("x, accounts: [{yaml}] }}"));
    assert_eq!(parse(&account("\"012345678901\"")).unwrap().review.workload.accounts, ["012345678901"]);
    let (.., kind, hint) = fault(&account("012345678901"));
    assert_eq!((kind, hint), (AccountNotQuoted("012345678901".into()), Some(Hint::Quote("012345678901".into()))));
    assert_eq!(fault(&account("\"1234-5678-9012\"")).2, WrongAccount("1234-5678-9012".into()));
}

#[test]
fn control_and_bidi_characters_are_faults() {
    for (yaml, c) in [("\"a\\e[2J\"", '\u{1b}'), ("user\u{202e}txt", '\u{202e}'), ("\"\\u200f\"", '\u{200f}')] {
        assert_eq!(fault(&answer(&format!("{{ notes: {yaml} }}"))).2, ForbiddenCharacter(c));
    }
    assert_eq!(faults(&answer("{ notes: \"a\\tb\\nc\" }")), []);
}

#[test]
fn what_is_blank_is_unanswered() {
    for text in [
        format!("{HEAD}answers:\n"),
        format!("{HEAD}answers:\n  SEC1:\n"),
        format!("{HEAD}answers:\n  SEC1:\n    best-practices:\n"),
        answer(" # title"),
        answer("~"),
        answer("{}"),
        answer("{ status: , notes: '' }"),
    ] {
        assert_eq!(parse(&text).unwrap().review.answers, BTreeMap::new(), "{text}");
    }
    let parsed = parse(&answer("{ notes: to be asked }")).unwrap();
    assert_eq!(parsed.review.answers.values().next().unwrap().status, None);
}

#[test]
fn an_empty_file_lacks_everything() {
    for text in ["", "\u{feff}", "# only a comment\n", "---\n", "~"] {
        let kinds: Vec<FaultKind> = faults(text).into_iter().map(|fault| fault.2).collect();
        assert_eq!(kinds, [Missing("wa-sec"), Missing("lens"), Missing("workload")], "{text:?}");
    }
}

#[test]
fn aliases_tags_and_merge_keys_are_refused() {
    let text = format!(
        "{HEAD}protect:\n  - &a {{ name: n }}\n  - *a\n  - !!map {{ name: m }}\n  - {{ name: o, <<: {{ personal-data: true }} }}\n"
    );
    let found: Vec<(usize, FaultKind)> = faults(&text).into_iter().map(|fault| (fault.0, fault.2)).collect();
    assert_eq!(found, [(5, Alias), (6, Alias), (7, Tag), (8, MergeKey)]);
}

#[test]
fn a_newer_format_is_read_as_far_as_it_is_known() {
    let text = answer("delegated").replace("wa-sec: 1", "wa-sec: 2") + "signatures: [x]\n";
    let parsed = parse(&text).unwrap();
    assert_eq!(parsed.content.format, 2);
    assert_eq!(parsed.warnings.iter().map(|fault| fault.place.line).collect::<Vec<_>>(), [1, 7, 8]);
    assert_eq!(parsed.warnings[0].kind, NewerFormat(2), "before all that follows from it");
    assert_eq!(parsed.review.answers, BTreeMap::new());
    for nothing_known in ["{ status: delegated }", "{ delegate: x }", "{ evidence: [], delegate: x }"] {
        let read = parse(&text.replace("delegated", nothing_known)).unwrap().review.answers;
        assert_eq!(read, BTreeMap::new(), "{nothing_known}: an answer in which nothing is understood is none");
    }
    assert_eq!(fault(&text.replace("[x]", "*x")).2, Alias, "what is a fault in any format stays one");
    for version in ["0", "one", "1.5", "-1"] {
        assert_eq!(fault(&HEAD.replace("wa-sec: 1", &format!("wa-sec: {version}"))).2, WrongFormat(version.into()));
    }
}

#[test]
fn what_is_said_in_vain_is_a_warning() {
    let text = format!(
        "{HEAD}answers:\n  SEC8:\n    applicable: false\n    reason: no data\n    best-practices:\n      sec8 bp1: missing\n      \
         SEC8-BP2: {{ status: not-applicable, reason: r }}\n      SEC8-BP3: {{ notes: n }}\n"
    );
    let parsed = parse(&text).unwrap();
    let found: Vec<_> = parsed.warnings.iter().map(|w| (w.place.line, &text[w.place.span.clone()], &w.kind)).collect();
    assert_eq!(found, [(9, "sec8 bp1", &AnswerNotCounted("SEC8-BP1".parse().unwrap()))]);
    assert_eq!(parse(&text.replace("false", "true")).unwrap().warnings, []);
    let accepted = |practice: &str, status: &str| {
        let acceptance = "acceptance: { reason: r, approved-by: CISO, approved-on: 2026-11-01, expires: 2027-05-01 }";
        let text = answer(&format!("{{ status: {status}, reason: r, {acceptance} }}"));
        parse(&text.replace("SEC1-BP1", practice)).unwrap().warnings
    };
    // A provider may carry SEC1-BP2 under SaaS. SEC1-BP1 is the customer's: to claim it is in vain, and leaves a risk to accept.
    for status in ["implemented", "provider", "not-applicable"] {
        let kinds: Vec<FaultKind> = accepted("SEC1-BP2", status).into_iter().map(|warning| warning.kind).collect();
        assert_eq!(kinds, [AcceptanceNotNeeded { practice: "SEC1-BP2".parse().unwrap(), status }]);
    }
    for status in ["missing", "partial", "unknown", "provider"] {
        assert_eq!(accepted("SEC1-BP1", status), []);
    }
}

#[test]
fn a_programme_that_the_portfolio_does_not_have_is_a_warning() {
    let text = HEAD.replace("name: x", "name: x, compliance: [pci-dss, PCI DSS, our-own-rules]");
    let parsed = parse(&text).unwrap();
    let found: Vec<_> = parsed.warnings.iter().map(|w| (&text[w.place.span.clone()], &w.kind, w.hint.clone())).collect();
    let unknown = |id: &str| UnknownProgramme(id.to_owned());
    let meant = Some(Hint::DidYouMean("pci-dss".to_owned()));
    assert_eq!(found, [("PCI DSS", &unknown("PCI DSS"), meant), ("our-own-rules", &unknown("our-own-rules"), None)]);
    assert_eq!(parsed.review.workload.compliance.len(), 3, "they are kept");
}

#[test]
fn an_edition_that_is_not_here_is_told_apart_from_a_fault() {
    let text = HEAD.replace("2020-03", "1999-01") + "nonsense: 1\n";
    let Err(Refusal::UnknownEdition { id, place }) = parse(&text) else { panic!() };
    assert_eq!((id.as_str(), place.line, &text[place.span]), ("1999-01", 2, "1999-01"));
}

#[test]
fn the_line_of_each_answer_is_known() {
    let parsed = parse(&answer("partial")).unwrap();
    assert_eq!(parsed.content.lines, BTreeMap::from([("SEC1-BP1".parse().unwrap(), 7)]));
}

#[test]
fn faults_without_number_are_counted() {
    let many = (0..2000).fold(String::new(), |text, i| text + &format!("k{i}: 1\n"));
    let Err(Refusal::Faulty(faults)) = parse(&(HEAD.to_owned() + &many)) else { panic!() };
    assert_eq!((faults.len(), &faults[MOST_LISTED].kind), (MOST_LISTED + 1, &MoreFaults(1900)));
}

#[test]
fn warnings_without_number_are_counted_too() {
    let ids: Vec<_> = (0..1000).map(|i| format!("rule-{i}")).collect();
    let text = HEAD.replace("name: x", &format!("name: x, compliance: [{}]", ids.join(", ")));
    let warnings = parse(&text).unwrap().warnings;
    assert_eq!((warnings.len(), &warnings[MOST_LISTED].kind), (MOST_LISTED + 1, &MoreFaults(900)));
}
