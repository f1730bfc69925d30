//! The ledger's sheet: every practice of the edition, never shortened, with lists to choose from where it is to be filled in.

use rust_xlsxwriter::{DataValidation, DataValidationRule, Worksheet};
use strum::VariantArray;

use super::shade::{self, Shade};
use super::sheet_day;
use super::table::{Cell, Column as Head, Table, Written};
use crate::content::{Facts, Pack, Row, Unrenderable};
use crate::importer::{Column, FIRST_DATE_OF_SHEETS, Field, Value, value};
use crate::lens::ServiceModels;
use crate::review::{Judged, MOST_PERSON_DAYS, Status};
use crate::wording::{Phrases, choices};

/// The ledger as a table.
pub fn table(pack: &Pack, phrases: &Phrases) -> Table {
    let say = &phrases.sheet;
    let columns = Column::ALL.map(|column| Head {
        head: (say.names.column)(column),
        width: width(column),
        to_fill_in: matches!(column, Column::Of(_)),
    });
    let rows = pack.facts.ledger().iter().map(|row| (row.choice.id.to_string(), cells(row, &pack.facts, phrases))).collect();
    Table {
        name: say.names.ledger,
        title: (say.title)(&pack.face.workload, say.names.ledger),
        note: if pack.facts.particulars.redacted.is_some() {
            format!("{} {}", say.redacted, say.ledger_note)
        } else {
            say.ledger_note.to_owned()
        },
        columns: columns.into(),
        rows,
        none: say.none,
        frozen: 2,
        risk: Some(at(Column::Risk)),
    }
}

fn cells(row: &Row, facts: &Facts, phrases: &Phrases) -> Vec<Cell> {
    Column::ALL.iter().map(|column| cell(*column, row, facts, phrases)).collect()
}

fn cell(column: Column, row: &Row, facts: &Facts, phrases: &Phrases) -> Cell {
    let (lang, names) = (phrases.lang, &phrases.sheet.names);
    let area = facts.lens.area(row.question).map(|area| area.title.get(lang)).unwrap_or_default();
    match column {
        Column::Number => Cell::Number(u32::try_from(row.number).ok()),
        Column::Id => Cell::Word(row.choice.id.to_string()),
        Column::Area => Cell::Text(format!("{} {area}", row.question.id)),
        Column::Title => Cell::Text(row.choice.shown_title(lang).to_owned()),
        Column::Risk => Cell::Word((names.risk)(row.choice.risk.level).to_owned()),
        Column::Of(field) => match (value(facts.review, row.choice.id, field), field) {
            (Some(Value::Status(_)) | None, Field::Status) => Cell::Word((names.status)(row.status).to_owned()),
            (Some(Value::Status(status)), _) => Cell::Word((names.status)(status.into()).to_owned()),
            (Some(Value::Text(text)), _) => Cell::Text(text),
            (Some(Value::Treatment(treatment)), _) => Cell::Word((names.treatment)(treatment).to_owned()),
            (Some(Value::Progress(progress)), _) => Cell::Word((names.progress)(progress).to_owned()),
            (Some(Value::Risk(risk)), _) => Cell::Word((names.risk)(risk).to_owned()),
            (Some(Value::Date(date)), _) => Cell::Day(Some(date)),
            (Some(Value::Number(number)), _) => Cell::Number(Some(number)),
            (None, Field::Due | Field::Confirmed) => Cell::Day(None),
            (None, Field::PersonDays) => Cell::Number(None),
            (None, Field::Treatment | Field::Progress | Field::ResidualRisk) => Cell::Word(String::new()),
            (None, _) => Cell::maybe(None),
        },
    }
}

/// In characters. Together they fit across an A4 page in a size that can be read.
fn width(column: Column) -> u16 {
    match column {
        Column::Number | Column::Risk => 5,
        Column::Id | Column::Of(Field::Status | Field::ConfirmedBy) => 12,
        Column::Of(Field::Scope | Field::Owner) => 13,
        Column::Area => 17,
        Column::Title => 26,
        Column::Of(Field::Notes) => 30,
        Column::Of(Field::Evidence) => 20,
        Column::Of(Field::Treatment | Field::Progress | Field::PersonDays | Field::ResidualRisk) => 8,
        Column::Of(Field::Due | Field::Confirmed) => 11,
        Column::Of(Field::Reason) => 15,
    }
}

fn at(column: Column) -> u16 {
    Column::ALL.iter().position(|other| *other == column).and_then(|at| u16::try_from(at).ok()).unwrap_or_default()
}

/// Lists to choose from, checks of what is typed, colours.
pub fn helps(sheet: &mut Worksheet, written: &Written, phrases: &Phrases) -> Result<(), Unrenderable> {
    let names = &phrases.sheet.names;
    for field in [Field::Status, Field::Treatment, Field::Progress, Field::ResidualRisk] {
        let head = (names.column)(Column::Of(field));
        let list = DataValidation::new().allow_list_strings(&choices(names, field))?;
        help(sheet, written, field, list, &(phrases.sheet.choose)(head), phrases)?;
    }
    if let Some(first) = sheet_day(FIRST_DATE_OF_SHEETS) {
        for field in [Field::Due, Field::Confirmed] {
            let days = DataValidation::new().allow_date(DataValidationRule::GreaterThanOrEqualTo(&first));
            help(sheet, written, field, days, phrases.sheet.a_day, phrases)?;
        }
    }
    let most = i32::try_from(MOST_PERSON_DAYS).unwrap_or(i32::MAX);
    let whole = DataValidation::new().allow_whole_number(DataValidationRule::Between(0, most));
    help(sheet, written, Field::PersonDays, whole, phrases.sheet.a_number, phrases)?;
    let statuses = Status::VARIANTS.iter().copied().map(Some).chain([None]).map(Judged::from);
    let statuses = statuses.chain([Judged::ClaimedInVain(ServiceModels::default())]);
    let shades = statuses.map(|status| ((names.status)(status), shade(status)));
    shade::colours(sheet, written, at(Column::Of(Field::Status)), shades)?;
    Ok(shade::risks(sheet, written, phrases)?)
}

fn help(
    sheet: &mut Worksheet,
    written: &Written,
    field: Field,
    validation: DataValidation,
    message: &str,
    phrases: &Phrases,
) -> Result<(), Unrenderable> {
    let validation = validation.set_error_title((phrases.sheet.names.column)(Column::Of(field)))?.set_error_message(message)?;
    let at = at(Column::Of(field));
    sheet.add_data_validation(written.first, at, written.last, at, &validation)?;
    Ok(())
}

fn shade(status: Judged) -> Shade {
    match status.status() {
        _ if status.claimed_in_vain().is_some() => Shade::Bad,
        Some(Status::Implemented) => Shade::Good,
        Some(Status::Missing) => Shade::Bad,
        Some(Status::Partial | Status::Unknown) => Shade::Warn,
        Some(Status::Provider | Status::NotApplicable) | None => Shade::Faint,
    }
}
