//! What a sheet must not do to a review: put a stranger's name or a placeholder into it, or clear what it does not carry.

use super::*;
use crate::review::redact;

/// A review without what names somebody.
fn redacted(mut review: Review) -> Review {
    redact(&mut [&mut review], "", &[]);
    review
}

/// A review in which Yamada confirmed two answers.
fn confirmed() -> Review {
    let mut review = review();
    for practice in ["SEC01-BP01", "SEC01-BP02"] {
        let answer = review.answers.get_mut(&id(practice)).unwrap();
        answer.confirmed = Some(date(2026, 2, 2));
        answer.confirmed_by = Some("Yamada".into());
    }
    review
}

fn confirmed_after(edit: impl FnOnce(&mut Worksheet)) -> (Option<Date>, Option<String>) {
    let brought = into(&confirmed(), &book(&confirmed(), edit)).unwrap();
    let answer = brought.review.answer(id("SEC01-BP01")).unwrap();
    (answer.confirmed, answer.confirmed_by.clone())
}

#[test]
fn a_changed_answer_has_a_day_and_nobody_elses_name() {
    let today = Some(date(2026, 11, 23));
    let suzuki = Some("Suzuki".to_owned());
    let status = |sheet: &mut Worksheet| {
        sheet.write(4, of(Field::Status), "○").unwrap();
    };
    assert_eq!(confirmed_after(status), (today, None));
    let emptied = |sheet: &mut Worksheet| {
        status(sheet);
        sheet.write(4, of(Field::Confirmed), " ").unwrap();
    };
    assert_eq!(confirmed_after(emptied), (today, None), "a day that was emptied is today");
    let all = |sheet: &mut Worksheet| {
        status(sheet);
        sheet.write(4, of(Field::Confirmed), "2026-11-20").unwrap().write(4, of(Field::ConfirmedBy), "Suzuki").unwrap();
    };
    assert_eq!(confirmed_after(all), (Some(date(2026, 11, 20)), suzuki.clone()));
    let notes = |sheet: &mut Worksheet| {
        sheet.write(4, of(Field::Notes), "another").unwrap().write(4, of(Field::ConfirmedBy), "Suzuki").unwrap();
    };
    assert_eq!(confirmed_after(notes), (today, suzuki));
    let again = |sheet: &mut Worksheet| {
        sheet.write(4, of(Field::Confirmed), "2026-11-20").unwrap();
    };
    assert_eq!(confirmed_after(again), (Some(date(2026, 11, 20)), None), "confirmed anew, and nobody said by whom");
    let owner = |sheet: &mut Worksheet| {
        sheet.write(4, of(Field::Owner), "b").unwrap();
    };
    assert_eq!(confirmed_after(owner), (Some(date(2026, 2, 2)), Some("Yamada".to_owned())), "the answer is the same");
}

/// A review that names somebody, and its redacted sheet.
fn named() -> Review {
    let mut review = confirmed();
    review.workload.accounts = vec!["012345678901".into()];
    let answer = review.answers.get_mut(&id("SEC01-BP01")).unwrap();
    answer.notes = Some("012345678901 is the root of all".into());
    answer.owner = Some("Taro Yamada".into());
    review
}

#[test]
fn what_a_placeholder_stands_for_is_neither_changed_nor_overwritten() {
    let redacted = redacted(named());
    assert!(redacted.answer(id("SEC01-BP01")).unwrap().notes.as_ref().unwrap().contains("account-1"));
    let untouched = into(&named(), &written(&redacted, true, |_| {})).unwrap();
    assert_eq!((untouched.changes, untouched.newer), (vec![], vec![]));
    assert_eq!(untouched.review, named());
    for typed in ["account-1 has MFA now", "Account-1 has MFA now", "ａｃｃｏｕｎｔ－１ has MFA now"] {
        let edited = written(&redacted, true, |sheet| {
            sheet.write(4, of(Field::Notes), typed).unwrap();
        });
        let Err(Refusal::Faulty(faults)) = into(&named(), &edited) else { panic!("{typed}") };
        let told: Vec<_> = faults.told.iter().map(|fault| (fault.cell.to_string(), fault.kind.clone())).collect();
        assert_eq!(told, [("H5".to_owned(), FaultKind::Placeholder("account-1".into()))]);
    }
    // What holds none is an answer like any other.
    let other = written(&redacted, true, |sheet| {
        sheet.write(4, of(Field::Notes), "MFA everywhere").unwrap().write(4, of(Field::Due), "2027-03-31").unwrap();
    });
    let brought = into(&named(), &other).unwrap();
    let answer = brought.review.answer(id("SEC01-BP01")).unwrap();
    assert_eq!((answer.notes.as_deref(), answer.owner.as_deref()), (Some("MFA everywhere"), Some("Taro Yamada")));
}

#[test]
fn what_the_review_itself_calls_account_1_may_stay() {
    let mut review = named();
    review.answers.get_mut(&id("SEC01-BP02")).unwrap().notes = Some("see account-7".into());
    let redacted = redacted(review.clone());
    let edit = |sheet: &mut Worksheet| {
        sheet.write(5, of(Field::Notes), "see account-7 again").unwrap();
    };
    let brought = into(&review, &written(&redacted, true, edit)).unwrap();
    assert_eq!(brought.review.answer(id("SEC01-BP02")).unwrap().notes.as_deref(), Some("see account-7 again"));
    // And in a sheet that was not redacted it is a text like any other.
    let plain = book(&review, |sheet| {
        sheet.write(4, of(Field::Notes), "account-1").unwrap();
    });
    assert_eq!(into(&review, &plain).unwrap().review.answer(id("SEC01-BP01")).unwrap().notes.as_deref(), Some("account-1"));
}

/// The sheet as a layout without a column wrote it: neither the ledger nor the fingerprints have it.
fn of_an_older_layout(review: &Review, without: Field, edit: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let bytes = book(review, |sheet| {
        edit(sheet);
        for row in 3..200 {
            sheet.write(row, of(without), " ").unwrap();
        }
    });
    let name: &str = without.into();
    let named = format!("<t>{name}</t>");
    // The ledger's head is blank now; the one that is left is that of the fingerprints.
    with_part(&bytes, "xl/sharedStrings.xml", |xml| {
        assert_eq!(xml.matches(&named).count(), 1);
        xml.replace(&named, "<t>gone</t>")
    })
}

#[test]
fn a_column_that_an_older_layout_did_not_have_is_not_blank() {
    let before = confirmed();
    let bytes = of_an_older_layout(&before, Field::Owner, |sheet| {
        sheet.write(4, of(Field::Scope), "all").unwrap();
    });
    let brought = into(&before, &bytes).unwrap();
    assert_eq!(brought.columns_of_later_layouts, [Column::Of(Field::Owner)]);
    let answer = brought.review.answer(id("SEC01-BP01")).unwrap();
    assert_eq!((answer.owner.as_deref(), answer.scope.as_deref()), (Some("a"), Some("all")));
    assert!(brought.changes.iter().all(|change| change.field != Field::Owner));
    // Of a layout that had it, the column is missed.
    let missing = book(&before, |sheet| {
        sheet.write(3, of(Field::Owner), " ").unwrap();
    });
    assert!(
        matches!(into(&before, &missing), Err(Refusal::MissingColumns { wanted, .. }) if wanted == [Column::Of(Field::Owner)])
    );
}

#[test]
fn a_piece_of_evidence_of_several_lines_stays_one() {
    let mut before = review();
    let pieces = ["minutes:\n  2026-10-01\n  2026-11-01", "diagram"].map(str::to_owned);
    before.answers.get_mut(&id("SEC01-BP01")).unwrap().evidence = pieces.to_vec();
    let written = |text: &str| {
        let bytes = book(&before, |sheet| {
            sheet.write(4, of(Field::Evidence), text).unwrap();
        });
        into(&before, &bytes).unwrap().review.answer(id("SEC01-BP01")).unwrap().evidence.clone()
    };
    assert_eq!(written("minutes:\n  2026-10-01\n  2026-11-01\ndiagram\nlog"), [&pieces[0], "diagram", "log"]);
    assert_eq!(written("log\n\nminutes:\n  2026-10-01\n  2026-11-01"), ["log", &pieces[0]]);
    assert_eq!(written("minutes:\n  2026-10-01"), ["minutes:", "  2026-10-01"]);
}

#[test]
fn lines_indentation_and_wide_blanks_come_back_as_they_were_typed() {
    let typed = "一行目\n\n  - 全角　空白\n    - deeper\n最後";
    let bytes = book(&review(), |sheet| {
        sheet.write(4, of(Field::Notes), typed).unwrap();
    });
    assert_eq!(into(&review(), &bytes).unwrap().review.answer(id("SEC01-BP01")).unwrap().notes.as_deref(), Some(typed));
}

#[test]
fn what_libreoffice_makes_of_true_is_true() {
    let bytes = book(&review(), |sheet| {
        sheet.write(4, of(Field::Owner), true).unwrap();
    });
    let office = with_part(&bytes, "xl/worksheets/sheet1.xml", |xml| {
        assert_eq!(xml.matches(r#"t="b"><v>1</v>"#).count(), 1);
        xml.replace(r#"t="b"><v>1</v>"#, r#"t="b"><f aca="false">TRUE()</f><v>1</v>"#)
    });
    assert_eq!(into(&review(), &office).unwrap().review.answer(id("SEC01-BP01")).unwrap().owner.as_deref(), Some("TRUE"));
}

#[test]
fn furigana_and_pieces_in_other_looks_are_no_part_of_a_text() {
    let bytes = book(&review(), |sheet| {
        sheet.write(4, of(Field::Owner), "OWNER").unwrap();
    });
    let rich =
        "<r><t>山田</t></r><r><t xml:space=\"preserve\"> &amp; 佐藤&#33;</t></r><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh>";
    let bytes = with_part(&bytes, "xl/sharedStrings.xml", |xml| {
        assert!(xml.contains("<t>OWNER</t>"));
        xml.replace("<t>OWNER</t>", rich)
    });
    assert_eq!(into(&review(), &bytes).unwrap().review.answer(id("SEC01-BP01")).unwrap().owner.as_deref(), Some("山田 & 佐藤!"));
}
