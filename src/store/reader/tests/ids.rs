//! Ids are read within an edition.

use super::*;

#[test]
fn an_id_is_read_in_any_case_and_width_with_blanks_and_without_its_hyphen() {
    for typed in ["sec1-bp1", "Sec1BP1", "ＳＥＣ１－ＢＰ１", "SEC 1-BP 1"] {
        let text = format!("{HEAD}answers:\n  ｓｅｃ 1:\n    best-practices:\n      SEC1-BP1: missing\n      {typed}: partial\n");
        let (line, marked, kind, _) = fault(&text);
        assert_eq!((line, marked.as_str()), (8, typed));
        assert_eq!(kind, DuplicateKey { key: typed.into(), first_line: 7 });
        let parsed = parse(&text.replace("      SEC1-BP1: missing\n", "")).unwrap();
        assert!(parsed.review.answers.contains_key(&"SEC1-BP1".parse().unwrap()), "{typed}");
    }
}

#[test]
fn an_id_of_another_edition_is_a_fault_that_names_what_became_of_it() {
    let in_edition = |lens: &str, question: &str, practice: &str| {
        let head = HEAD.replace("2020-03", lens);
        fault(&format!("{head}answers:\n  {question}:\n    best-practices:\n      {practice}: missing\n"))
    };
    let found = |hint: Option<Hint>| match hint {
        Some(Hint::Elsewhere(found)) => {
            let see = found.see.iter().map(|(id, relation)| match relation {
                Some(relation) => format!("{id} {relation:?}"),
                None => id.to_string(),
            });
            (found.id.to_string(), found.edition, found.here, see.collect::<Vec<_>>().join(", "))
        }
        other => panic!("{other:?}"),
    };
    let told = |id: &str, edition: &str, here: &str, see: &str| (id.into(), edition.into(), here.into(), see.into());
    let (.., kind, hint) = in_edition("2025-02", "SEC01", "SEC1-BP3");
    assert_eq!(kind, UnknownPractice("SEC1-BP3".into()));
    assert_eq!(found(hint), told("SEC1-BP3", "2020-03", "2025-02", "SEC02-BP01 Broader"));
    // Seen from the earlier practice, what the later one asks beyond it is less.
    let (.., hint) = in_edition("2020-03", "SEC1", "sec02bp01");
    assert_eq!(found(hint), told("SEC02-BP01", "2025-02", "2020-03", "SEC1-BP3 Narrower, SEC1-BP6 Narrower"));
    let (.., hint) = in_edition("2020-03", "SEC1", "SEC01-BP01");
    assert_eq!(found(hint), told("SEC01-BP01", "2025-02", "2020-03", ""), "new in its edition");
    // The questions that both spell the same have other practices all the same.
    let (.., hint) = in_edition("2025-02", "SEC10", "SEC10-BP4");
    assert_eq!(found(hint), told("SEC10-BP4", "2020-03", "2025-02", "SEC05-BP03 Related, SEC07-BP02 Related"));
    let (.., kind, hint) = fault(&format!("{HEAD}answers:\n  SEC01:\n"));
    assert_eq!(kind, UnknownQuestion("SEC01".into()));
    assert_eq!(found(hint).1, "2025-02");
    // No edition spells it so: then the file's own is meant.
    assert_eq!(in_edition("2025-02", "SEC01", "SEC01-BP2").3, Some(meant("SEC01-BP02")));
    assert_eq!(fault(&format!("{HEAD}answers:\n  SEC001:\n")).3, Some(meant("SEC1")));
}

#[test]
fn ids_that_are_not_there_or_stand_elsewhere() {
    let practice = |id: &str| fault(&format!("{HEAD}answers:\n  SEC1:\n    best-practices:\n      {id}: missing\n"));
    assert_eq!(practice("SEC1-PB3"), (7, "SEC1-PB3".into(), UnknownPractice("SEC1-PB3".into()), Some(meant("SEC1-BP3"))));
    let (.., kind, hint) = practice("SEC2-BP1");
    let (practice, under) = ("SEC2-BP1".parse().unwrap(), "SEC1".parse().unwrap());
    assert_eq!((kind, hint), (WrongQuestion { practice, under }, Some(Hint::BelongsTo("SEC2".parse().unwrap()))));
    let (.., kind, hint) = fault(&format!("{HEAD}answers:\n  SEC12:\n"));
    assert_eq!((kind, hint), (UnknownQuestion("SEC12".into()), Some(Hint::Between("SEC1".into(), "SEC11".into()))));
    let (.., hint) = fault(&format!("{HEAD}answers:\n  SEC1:\n    best-practices:\n      SEC1-BP99: missing\n"));
    assert_eq!(hint, Some(Hint::Between("SEC1-BP1".into(), "SEC1-BP8".into())));
}
