//! What is said in English of answers that come from other files.

use super::super::phrases::Import;
use super::words::WORDS;
use crate::importer::{Brought, Cell, Column, Counted, Fault, FaultKind, Field, LIMIT, Names, Refusal};
use crate::store::ReadError;

/// What is said in English of answers that come from other files.
pub const IMPORT: Import = Import {
    title: |workload, file| format!("{workload}: changes from {file}"),
    count: |changes, practices| {
        let s = if changes == 1 { "" } else { "s" };
        format!("{changes} change{s} in {practices} best practice{}.", if practices == 1 { "" } else { "s" })
    },
    nothing: "There is nothing to change.",
    field: "What",
    old: "Now",
    new: "From then on",
    deleted: "(deleted)",
    rest: |characters| format!("… ({characters} more characters)"),
    both: "(the review, too, has changed here since the sheet was made)",
    notes,
    ask: |path| format!("Save these changes into {path}?"),
    help: "Up and down, or n and y: choose | Enter: take it",
    yes: "save",
    no: "do not save",
    left: |path| format!("Not saved; {path} is as it was.\n"),
    saved: |path, changes| format!("Saved {changes} change{} into {path}.\n", if changes == 1 { "" } else { "s" }),
    nobody_to_ask: |path| {
        (
            format!("without a terminal nobody can be asked whether to save; {path} is as it was"),
            "if the changes above are right, run the command again with --yes".to_owned(),
        )
    },
    unreadable: |path, error| match error {
        ReadError::TooLarge { .. } => format!("{path} is larger than any check sheet ({} MiB at most)", LIMIT >> 20),
        ReadError::NotAFile(what) => (WORDS.not_a_file)(path, *what),
        ReadError::Io(error) => format!("{path} cannot be read: {error}"),
    },
    refused,
    fault,
};

fn cell(cell: &Cell) -> String {
    format!("{}!{cell}", cell.sheet)
}

fn notes(brought: &Brought, names: &Names) -> Vec<String> {
    let mut notes = Vec::new();
    if !brought.left_out.is_empty() {
        let ids: Vec<String> = brought.left_out.iter().map(ToString::to_string).collect();
        notes.push(format!("Without a row in the sheet, and left as they are: {}", ids.join(", ")));
    }
    if !brought.newer.is_empty() {
        let cells: Vec<String> =
            brought.newer.iter().map(|(id, field)| format!("{id} {}", (names.column)(Column::Of(*field)))).collect();
        notes.push(format!("Changed in the review since the sheet was made and not in the sheet, so kept: {}", cells.join(", ")));
    }
    if !brought.unread.is_empty() {
        let cells: Vec<String> =
            brought.unread.iter().map(|(at, column)| format!("{} {}", cell(at), (names.column)(*column))).collect();
        notes.push(format!("Changed in the sheet and not read back: {}", cells.join(", ")));
    }
    if !brought.foreign_columns.is_empty() {
        notes.push(format!("Columns that are not read: {}", brought.foreign_columns.join(", ")));
    }
    if !brought.columns_of_later_layouts.is_empty() {
        let columns: Vec<&str> = brought.columns_of_later_layouts.iter().map(|column| (names.column)(*column)).collect();
        notes.push(format!("Columns that this older sheet does not have, so nothing of them changes: {}", columns.join(", ")));
    }
    notes
}

fn refused(path: &str, refusal: &Refusal, names: &Names) -> (String, Option<String>) {
    let again = || Some("take a workbook that `wa-sec report --format xlsx` wrote, with all of its sheets".to_owned());
    match refusal {
        Refusal::NotAWorkbook => (
            format!("{path} is no Excel workbook (.xlsx), or a damaged one"),
            Some("open it in Excel or LibreOffice and save it as .xlsx".to_owned()),
        ),
        Refusal::Encrypted => (
            format!("{path} is protected by a password, or in the old format (.xls)"),
            Some("take the password away and save it as .xlsx".to_owned()),
        ),
        Refusal::TooLarge { limit } => (format!("{path} unpacks to more than {} MiB; it is not read", limit >> 20), again()),
        Refusal::TooMany { what, limit } => {
            let what = match what {
                Counted::Entries => "parts",
                Counted::Sheets => "sheets",
                Counted::Strings => "texts",
                Counted::Formats => "cell formats",
                Counted::Cells => "cells",
            };
            (format!("{path} has more than {limit} {what}; it is not read"), again())
        }
        Refusal::TooMuchText { limit } => {
            (format!("{path} has more than {} MiB of text in its cells; it is not read", limit >> 20), again())
        }
        Refusal::Unreadable => (
            format!("this workbook cannot be read: {path}"),
            Some("open it in Excel or LibreOffice and save it as .xlsx".to_owned()),
        ),
        Refusal::NoMark { found } => (
            format!(
                "{path} is no check sheet that wa-sec wrote: it lacks the hidden sheet _wa-sec (it has {})",
                found.join(", ")
            ),
            again(),
        ),
        Refusal::NewerLayout { version } => {
            (format!("the layout of {path} ({version}) is newer than this wa-sec reads"), Some("use a newer wa-sec".to_owned()))
        }
        Refusal::OtherEdition { sheet, review } => (
            format!("{path} asks the questions of edition {sheet}, and the review is against {review}"),
            Some("name the review of that edition after --into, or write the sheet again from this review".to_owned()),
        ),
        Refusal::OtherWorkload { sheet, review } => (
            format!("{path} was made from the review of \"{sheet}\", and this is the review of \"{review}\""),
            Some("name its own review after --into; if only the name has changed, change it back for the import".to_owned()),
        ),
        Refusal::NoLedger { found } => {
            (format!("{path} has no sheet \"{}\" (it has {})", names.ledger, found.join(", ")), again())
        }
        Refusal::SeveralLedgers { found } => {
            (format!("{path} has several check sheets: {}", found.join(", ")), Some("leave only the one to read".to_owned()))
        }
        Refusal::MissingColumns { sheet, wanted, found } => {
            let wanted: Vec<&str> = wanted.iter().map(|column| (names.column)(*column)).collect();
            (
                format!("sheet \"{sheet}\" lacks the columns {} (its heads: {})", wanted.join(", "), found.join(", ")),
                Some("put the heads back as they were; their order does not matter".to_owned()),
            )
        }
        Refusal::ColumnTwice { sheet, column } => (
            format!("sheet \"{sheet}\" has the column {} twice", (names.column)(*column)),
            Some("give one of them another head".to_owned()),
        ),
        Refusal::Faulty(faults) => match (faults.count(), faults.more) {
            (1, _) => (format!("{path} has 1 fault; nothing was taken from it"), None),
            (count, 0) => (format!("{path} has {count} faults; nothing was taken from it"), None),
            (count, more) => {
                (format!("{path} has {count} faults, and {more} of them are not shown; nothing was taken from it"), None)
            }
        },
    }
}

fn fault(fault: &Fault, names: &Names) -> (String, Option<String>) {
    let (title, hint) = match &fault.kind {
        FaultKind::NoId => ("the row has no id".to_owned(), Some("put its id back, or empty the row".to_owned())),
        FaultKind::UnknownId(id) => (format!("this edition has no best practice `{id}`"), None),
        FaultKind::DuplicateId { id, first } => {
            (format!("{id} has two rows; the other id is in {first}"), Some("leave one of them".to_owned()))
        }
        FaultKind::UnknownWord { typed, field } => {
            let column = (names.column)(Column::Of(*field));
            (format!("`{typed}` is no choice for {column}"), Some(format!("one of: {}", choices(names, *field))))
        }
        FaultKind::MarkAgainstWord(typed) => {
            (format!("in `{typed}` the mark and the word disagree"), Some(format!("one of: {}", choices(names, Field::Status))))
        }
        FaultKind::NotADate(typed) => (format!("`{typed}` is no date"), Some("write it as 2026-12-31".to_owned())),
        FaultKind::TooEarly(typed) => (format!("`{typed}` is before 1900"), Some("look at the year".to_owned())),
        FaultKind::NotANumber { typed, most } => (format!("`{typed}` is no whole number from 0 to {most}"), None),
        FaultKind::TooLong { length, most } => {
            (format!("the text is {length} characters long; at most {most} are kept"), Some("shorten it".to_owned()))
        }
        FaultKind::Formula => ("here is a formula".to_owned(), Some("copy the cell and paste its value in its place".to_owned())),
        FaultKind::ErrorValue(error) => (format!("here is the error value {error}"), Some("enter the value again".to_owned())),
        FaultKind::ReasonMissing => (
            "what is not applicable needs a reason in words".to_owned(),
            Some("fill it in; what you decided not to do is \"missing\", with the risk accepted".to_owned()),
        ),
        FaultKind::NoAcceptance => (
            "a residual risk, and no accepted risk".to_owned(),
            Some("empty the cell, or record the acceptance (reason, approver, last day) with `wa-sec review` first".to_owned()),
        ),
        FaultKind::QuestionNotApplicable(question) => (
            format!("{question} does not apply as a whole (applicable: false), so its practices cannot be changed one by one"),
            Some(format!("bring the question back first: `wa-sec review --question {question}`")),
        ),
        FaultKind::Placeholder(placeholder) => (
            format!("`{placeholder}` stands for what --redact took out of this sheet, and would be saved instead of it"),
            Some("write what it stands for, or put the cell back as it was".to_owned()),
        ),
    };
    (format!("{}: {title}", cell(&fault.cell)), hint)
}

fn choices(names: &Names, field: Field) -> String {
    super::super::phrases::choices(names, field).join(", ")
}
