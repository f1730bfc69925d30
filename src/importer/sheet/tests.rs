mod kept;
mod mutated;
mod parts;
mod refused;

use jiff::civil::date;
use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

use super::super::Situation;
use super::super::fault::{Counted, FaultKind, Refusal};
use super::super::layout::{Column, Field, LAYOUT, MARK_SHEET, MarkKey, Names, REDACTED, Value, fingerprint, value};
use super::*;
use crate::lens::{Lens, Risk, bundled};
use crate::review::{Acceptance, Workload};
use parts::{entries, packed, part, with_part};

const NAMES: Names = Names {
    ledger: "Ledger",
    column: |column| match column {
        Column::Number => "No.",
        Column::Id => "項番",
        Column::Area => "Area",
        Column::Title => "Title",
        Column::Risk => "Risk",
        Column::Of(field) => field.into(),
    },
    status: |status| match status.status() {
        _ if status.claimed_in_vain().is_some() => "◆ 担当区分の誤り",
        Some(Status::Implemented) => "○ 実施済",
        Some(Status::Partial) => "△ 一部実施",
        Some(Status::Missing) => "× 未実施",
        Some(Status::Unknown) => "？ 未確認",
        Some(Status::Provider) => "◇ 事業者が担当",
        Some(Status::NotApplicable) => "― 対象外",
        None => "未回答",
    },
    treatment: |_| "低減",
    progress: |_| "完了",
    risk: |risk| match risk {
        Risk::High => "高",
        Risk::Medium => "中",
        Risk::Low => "低",
    },
};

fn lens() -> std::sync::Arc<Lens> {
    bundled("2025-02").unwrap().lens()
}

fn id(text: &str) -> ChoiceId {
    text.parse().unwrap()
}

fn review() -> Review {
    let mut review = Review {
        lens: "2025-02".into(),
        reviewed_on: Some(date(2026, 1, 1)),
        workload: Workload { name: "Portal".into(), ..Workload::default() },
        ..Review::default()
    };
    let notes = Some("as it was".to_owned());
    review.answers.insert(id("SEC01-BP01"), Answer { notes, owner: Some("a".into()), ..Answer::of(Status::Partial) });
    review.answers.insert(id("SEC01-BP02"), Answer::of(Status::Missing));
    review
}

/// A workbook as it was written from a review, changed by `edit`, which gets the ledger.
fn book(review: &Review, edit: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    written(review, false, edit)
}

/// The same, of a review that may have been redacted before.
fn written(review: &Review, redacted: bool, edit: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Ledger").unwrap();
    for (column, name) in (0..).zip(Column::ALL.map(NAMES.column)) {
        sheet.write(3, column, name).unwrap();
    }
    for (row, choice) in (4..).zip(lens().choices()) {
        sheet.write(row, at(Column::Id), choice.id.to_string()).unwrap();
        for (column, kind) in (0..).zip(Column::ALL) {
            let Column::Of(field) = kind else { continue };
            match value(review, choice.id, field) {
                Some(Value::Text(text)) => {
                    sheet.write(row, column, text).unwrap();
                }
                Some(Value::Status(status)) => {
                    sheet.write(row, column, (NAMES.status)(status.into())).unwrap();
                }
                Some(Value::Date(date)) => {
                    sheet.write(row, column, date.to_string()).unwrap();
                }
                Some(Value::Risk(risk)) => {
                    sheet.write(row, column, (NAMES.risk)(risk)).unwrap();
                }
                _ => {}
            }
        }
    }
    edit(sheet);
    let mark = book.add_worksheet().set_name(MARK_SHEET).unwrap();
    let said = [LAYOUT.to_string(), "2025-02".into(), "ja".into(), review.workload.name.clone(), "0".into()];
    let said = said.into_iter().chain([if redacted { REDACTED.to_owned() } else { String::new() }, String::new()]);
    for ((row, key), said) in (0..).zip(MarkKey::VARIANTS).zip(said) {
        mark.write(row, 0, Into::<&str>::into(*key)).unwrap().write(row, 1, said).unwrap();
    }
    for (column, field) in (1..).zip(Field::VARIANTS) {
        mark.write(6, column, Into::<&str>::into(*field)).unwrap();
        for (row, choice) in (7..).zip(lens().choices()) {
            mark.write(row, 0, choice.id.to_string()).unwrap();
            mark.write(row, column, fingerprint(value(review, choice.id, *field).as_ref())).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn at(column: Column) -> u16 {
    Column::ALL.iter().position(|other| *other == column).unwrap().try_into().unwrap()
}

fn of(field: Field) -> u16 {
    at(Column::Of(field))
}

fn into(review: &Review, bytes: &[u8]) -> Result<Brought, Refusal> {
    let lens = lens();
    read(bytes, &Situation { lens: &lens, review, today: date(2026, 11, 23), names: &[&NAMES] })
}

fn changes(brought: &Brought) -> Vec<(String, Field, Option<Value>)> {
    brought.changes.iter().map(|change| (change.id.to_string(), change.field, change.new.clone())).collect()
}

fn faults(review: &Review, edit: impl FnOnce(&mut Worksheet)) -> Vec<(String, FaultKind)> {
    match into(review, &book(review, edit)) {
        Err(Refusal::Faulty(faults)) => faults.told.into_iter().map(|fault| (fault.cell.to_string(), fault.kind)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_untouched_sheet_changes_nothing() {
    let brought = into(&review(), &book(&review(), |_| {})).unwrap();
    assert_eq!(brought.changes, []);
    assert_eq!(brought.review, review());
    assert_eq!((brought.left_out, brought.newer, brought.unread, brought.foreign_columns), Default::default());
    assert_eq!(brought.columns_of_later_layouts, []);
}

#[test]
fn marks_and_words_are_read_alone_and_together() {
    for (typed, status) in [
        ("○", Status::Implemented),
        ("〇 実施済", Status::Implemented),
        ("o", Status::Implemented),
        ("Ｏ", Status::Implemented),
        ("実施済", Status::Implemented),
        ("implemented", Status::Implemented),
        ("△", Status::Partial),
        ("△一部実施", Status::Partial),
        ("？", Status::Unknown),
        ("?", Status::Unknown),
        ("◇", Status::Provider),
        ("◆", Status::Provider),
        ("◆ 担当区分の誤り", Status::Provider),
        ("事業者が担当", Status::Provider),
    ] {
        let bytes = book(&review(), |sheet| {
            sheet.write(5, of(Field::Status), typed).unwrap();
        });
        assert_eq!(into(&review(), &bytes).unwrap().review.status(id("SEC01-BP02")), Some(status), "{typed}");
    }
    for typed in ["×", "x", "Ｘ", "✕", "未実施", "x 未実施", "Missing"] {
        let bytes = book(&review(), |sheet| {
            sheet.write(5, of(Field::Status), typed).unwrap();
        });
        assert_eq!(into(&review(), &bytes).unwrap().changes, [], "{typed}");
    }
    for typed in ["―", "ー", "-", "－", "– 対象外", "Not applicable", "not-applicable"] {
        let bytes = book(&review(), |sheet| {
            sheet.write(5, of(Field::Status), typed).unwrap().write(5, of(Field::Reason), "none").unwrap();
        });
        assert_eq!(into(&review(), &bytes).unwrap().review.status(id("SEC01-BP02")), Some(Status::NotApplicable), "{typed}");
    }
}

#[test]
fn what_no_field_takes_is_a_fault_with_its_cell() {
    let unknown = |typed: &str, field| FaultKind::UnknownWord { typed: typed.into(), field };
    let cells: &[(Field, &str, FaultKind)] = &[
        (Field::Status, "other", unknown("other", Field::Status)),
        (Field::Status, "○ 未実施", FaultKind::MarkAgainstWord("○ 未実施".into())),
        (Field::Status, "対象外", FaultKind::ReasonMissing),
        (Field::Treatment, "later", unknown("later", Field::Treatment)),
        (Field::Due, "12/31", FaultKind::NotADate("12/31".into())),
        (Field::Due, "1850-01-01", FaultKind::TooEarly("1850-01-01".into())),
        (Field::PersonDays, "1.5", FaultKind::NotANumber { typed: "1.5".into(), most: 20_000 }),
        (Field::ResidualRisk, "低", FaultKind::NoAcceptance),
    ];
    for (field, typed, kind) in cells {
        let found = faults(&review(), |sheet| {
            sheet.write(5, of(*field), *typed).unwrap();
        });
        assert_eq!(found.iter().map(|(_, kind)| kind).collect::<Vec<_>>(), [kind], "{typed}");
    }
    assert_eq!(
        faults(&review(), |sheet| {
            sheet.write(5, of(Field::Status), "?!").unwrap();
        })[0]
            .0,
        "F6"
    );
    let formula = |sheet: &mut Worksheet| {
        sheet.write(5, of(Field::Notes), Formula::new("=1+1")).unwrap();
    };
    assert_eq!(faults(&review(), formula), [("H6".to_owned(), FaultKind::Formula)]);
}

#[test]
fn dates_and_numbers_are_read_as_they_are_shown() {
    let bytes = book(&review(), |sheet| {
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2027, 3, 31).unwrap();
        sheet.write_with_format(4, of(Field::Due), &day, &Format::new().set_num_format("yyyy/mm/dd")).unwrap();
        sheet.write(4, of(Field::Owner), 12_345_678_901_u64).unwrap();
        sheet.write(4, of(Field::PersonDays), 3).unwrap();
        sheet.write(5, of(Field::Due), "2027年3月31日").unwrap().write(6, of(Field::Due), "２０２７／３／３１").unwrap();
    });
    let brought = into(&review(), &bytes).unwrap();
    let day = Some(date(2027, 3, 31));
    for practice in ["SEC01-BP01", "SEC01-BP02", "SEC01-BP03"] {
        assert_eq!(brought.review.answer(id(practice)).unwrap().due, day);
    }
    let answer = brought.review.answer(id("SEC01-BP01")).unwrap();
    assert_eq!((answer.owner.as_deref(), answer.person_days), (Some("12345678901"), Some(3)));
    // An owner and a day say nothing of the answer itself, so it is as old as before.
    assert_eq!(answer.confirmed, None);
}

#[test]
fn a_changed_answer_is_of_today_unless_the_sheet_names_a_day() {
    let bytes = book(&review(), |sheet| {
        sheet.write(4, of(Field::Status), "○").unwrap();
        sheet.write(5, of(Field::Status), "○").unwrap().write(5, of(Field::Confirmed), "2026-11-20").unwrap();
    });
    let brought = into(&review(), &bytes).unwrap();
    assert_eq!(brought.review.answer(id("SEC01-BP01")).unwrap().confirmed, Some(date(2026, 11, 23)));
    assert_eq!(brought.review.answer(id("SEC01-BP02")).unwrap().confirmed, Some(date(2026, 11, 20)));
}

#[test]
fn a_blank_cell_is_a_deletion_and_what_the_sheet_does_not_carry_stays() {
    let mut with_more = review();
    let acceptance = Acceptance {
        reason: "small".into(),
        approved_by: "CISO".into(),
        approved_on: date(2026, 1, 1),
        expires: date(2027, 1, 1),
        residual_risk: None,
    };
    with_more.answers.get_mut(&id("SEC01-BP01")).unwrap().acceptance = Some(acceptance);
    let bytes = book(&with_more, |sheet| {
        sheet.write(4, of(Field::Notes), " ").unwrap().write(4, of(Field::ResidualRisk), "低").unwrap();
    });
    let brought = into(&with_more, &bytes).unwrap();
    let kept = brought.review.answer(id("SEC01-BP01")).unwrap();
    assert_eq!((kept.notes.as_deref(), kept.owner.as_deref(), kept.status), (None, Some("a"), Some(Status::Partial)));
    assert_eq!(kept.acceptance.as_ref().unwrap().residual_risk, Some(Risk::Low));
    assert_eq!(kept.acceptance.as_ref().unwrap().reason, "small");
    assert!(changes(&brought).contains(&("SEC01-BP01".into(), Field::Notes, None)));
}

#[test]
fn what_nobody_changed_in_the_sheet_does_not_undo_the_review() {
    let bytes = book(&review(), |sheet| {
        sheet.write(4, of(Field::Owner), "b").unwrap();
    });
    let mut later = review();
    later.answers.get_mut(&id("SEC01-BP01")).unwrap().notes = Some("newer".into());
    later.answers.get_mut(&id("SEC01-BP01")).unwrap().owner = Some("c".into());
    let brought = into(&later, &bytes).unwrap();
    assert_eq!(changes(&brought), [("SEC01-BP01".into(), Field::Owner, Some(Value::Text("b".into())))]);
    assert!(brought.changes[0].both, "the review had changed the owner too");
    assert_eq!(brought.newer, [(id("SEC01-BP01"), Field::Notes)]);
    assert_eq!(brought.review.answer(id("SEC01-BP01")).unwrap().notes.as_deref(), Some("newer"));
}

#[test]
fn rows_are_known_by_their_ids() {
    let bytes = book(&review(), |sheet| {
        // As after sorting: the first two rows have changed places.
        sheet.write(4, at(Column::Id), "ｓｅｃ01 bp02").unwrap().write(5, at(Column::Id), "SEC01-BP01").unwrap();
        for (field, first, second) in
            [(Field::Status, "× 未実施", "△ 一部実施"), (Field::Notes, " ", "as it was"), (Field::Owner, " ", "a")]
        {
            sheet.write(4, of(field), first).unwrap().write(5, of(field), second).unwrap();
        }
    });
    assert_eq!(into(&review(), &bytes).unwrap().changes, []);
    let twice = faults(&review(), |sheet| {
        sheet.write(5, at(Column::Id), "SEC01-BP01").unwrap();
    });
    assert!(matches!(&twice[0], (cell, FaultKind::DuplicateId { .. }) if cell == "B6"), "{twice:?}");
    let none = faults(&review(), |sheet| {
        sheet.write(4, at(Column::Id), " ").unwrap();
    });
    assert_eq!(none, [("B5".to_owned(), FaultKind::NoId)]);
    let unknown = faults(&review(), |sheet| {
        sheet.write(4, at(Column::Id), "SEC99-BP01").unwrap();
    });
    assert_eq!(unknown, [("B5".to_owned(), FaultKind::UnknownId("SEC99-BP01".into()))]);
    let of_another_edition = faults(&review(), |sheet| {
        sheet.write(4, at(Column::Id), "SEC1-BP2").unwrap();
    });
    assert_eq!(of_another_edition, [("B5".to_owned(), FaultKind::UnknownId("SEC1-BP2".into()))]);
}

#[test]
fn columns_are_known_by_their_heads() {
    let bytes = book(&review(), |sheet| {
        sheet.write(3, 30, "Remarks").unwrap().write(4, 30, "x").unwrap();
    });
    assert_eq!(into(&review(), &bytes).unwrap().foreign_columns, ["Remarks"]);
    let renamed = into(
        &review(),
        &book(&review(), |sheet| {
            sheet.write(3, of(Field::Notes), "Memo").unwrap();
        }),
    );
    assert!(matches!(renamed, Err(Refusal::MissingColumns { wanted, .. }) if wanted == [Column::Of(Field::Notes)]));
    let twice = into(
        &review(),
        &book(&review(), |sheet| {
            sheet.write(3, 30, "notes").unwrap();
        }),
    );
    assert_eq!(twice.unwrap_err(), Refusal::ColumnTwice { sheet: "Ledger".into(), column: Column::Of(Field::Notes) });
}
