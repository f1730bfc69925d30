//! The ledger's sheet: where its head is, which column is which, which row is whose.

use std::collections::BTreeMap;

use super::super::fault::{Cell, FaultKind, Faults, Refusal, listed};
use super::super::layout::{Column, Field, Names};
use super::cell::Held;
use super::cell::{plain_word, shown};
use super::mark::Mark;
use super::workbook::{Sheet, Workbook};
use crate::lens::{ChoiceId, Lens};
use crate::review::quoted;

/// The head stands within so many rows from the top.
const HEAD_WITHIN: u32 = 50;

/// The sheets of a workbook among which its ledger is: the one of that name, or every one.
pub fn candidates(book: &mut Workbook, names: &[&Names]) -> Result<Vec<Sheet>, Refusal> {
    let mut wanted = book.names();
    if wanted.iter().any(|name| is_named(name, names)) {
        wanted.retain(|name| is_named(name, names));
    }
    let mut sheets = Vec::new();
    for name in wanted {
        sheets.extend(book.sheet(&name)?);
    }
    Ok(sheets)
}

fn is_named(sheet: &str, names: &[&Names]) -> bool {
    names.iter().any(|names| plain_word(names.ledger) == plain_word(sheet))
}

/// The ledger's sheet.
pub struct Ledger<'a> {
    sheet: &'a Sheet,
    /// The row of the head.
    head: u32,
    /// Where each column is.
    columns: Vec<(Column, u32)>,
    /// The heads of columns that are not ours.
    pub foreign: Vec<String>,
}

impl<'a> Ledger<'a> {
    /// The sheet of a workbook that has the ledger's columns.
    pub fn find(book: &'a [Sheet], names: &[&Names]) -> Result<Self, Refusal> {
        let complete = |ledger: &Self| ledger.has(Column::Id) && ledger.has(Column::Of(Field::Status));
        let mut ledgers: Vec<Self> = book.iter().filter_map(|sheet| Self::of(sheet, names)).collect();
        // One that has its name back is told what it lacks; another is taken for a ledger only if it looks like one.
        if !ledgers.iter().any(|ledger| is_named(&ledger.sheet.name, names)) {
            ledgers.retain(complete);
        }
        if ledgers.len() > 1 {
            return Err(Refusal::SeveralLedgers { found: listed(ledgers.iter().map(|ledger| ledger.sheet.name.clone())) });
        }
        ledgers.pop().ok_or_else(|| Refusal::NoLedger { found: listed(book.iter().map(|sheet| sheet.name.clone())) })
    }

    /// The row of a sheet with most of the heads, if there is one with any.
    fn of(sheet: &'a Sheet, names: &[&Names]) -> Option<Self> {
        let in_each = |column: Column| names.iter().map(move |names| (plain_word((names.column)(column)), column));
        let heads: BTreeMap<String, Column> = Column::ALL.into_iter().flat_map(in_each).collect();
        let mut rows: BTreeMap<u32, Vec<(Option<Column>, u32, String)>> = BTreeMap::new();
        for (&(row, column), held) in sheet.cells.range(..(HEAD_WITHIN, 0)) {
            let text = shown(held);
            rows.entry(row).or_default().push((heads.get(&plain_word(&text)).copied(), column, text));
        }
        let known = |cells: &[(Option<Column>, u32, String)]| cells.iter().filter(|(column, ..)| column.is_some()).count();
        let (head, cells) = rows.into_iter().rev().max_by_key(|(_, cells)| known(cells)).filter(|(_, cells)| known(cells) > 1)?;
        let foreign = listed(cells.iter().filter(|(column, ..)| column.is_none()).map(|(.., text)| text.clone()));
        let columns = cells.iter().filter_map(|(column, at, _)| Some(((*column)?, *at))).collect();
        Some(Self { sheet, head, columns, foreign })
    }

    /// Whether every column is there, and once, that the layout of the sheet had.
    pub fn is_whole(&self, mark: &Mark) -> Result<(), Refusal> {
        let sheet = || self.sheet.name.clone();
        let twice = |column: &Column| self.columns.iter().filter(|(other, _)| other == column).count() > 1;
        if let Some(column) = Column::ALL.into_iter().find(twice) {
            return Err(Refusal::ColumnTwice { sheet: sheet(), column });
        }
        let is_wanted = |column: &Column| match column {
            Column::Id => true,
            Column::Of(field) => mark.knows(*field),
            _ => false,
        };
        let wanted: Vec<Column> = Column::ALL.into_iter().filter(|column| is_wanted(column) && !self.has(*column)).collect();
        if wanted.is_empty() {
            return Ok(());
        }
        let heads = self.sheet.cells.range((self.head, 0)..(self.head + 1, 0));
        Err(Refusal::MissingColumns { sheet: sheet(), wanted, found: listed(heads.map(|(_, held)| shown(held))) })
    }

    /// Whether the sheet has a column.
    pub fn has(&self, column: Column) -> bool {
        self.at(column).is_some()
    }

    fn at(&self, column: Column) -> Option<u32> {
        self.columns.iter().find(|(other, _)| *other == column).map(|(_, at)| *at)
    }

    /// A cell of a column.
    pub fn cell(&self, column: Column, row: u32) -> Cell {
        Cell { sheet: self.sheet.name.clone(), row, column: self.at(column).unwrap_or_default() }
    }

    /// What a cell of a column holds.
    pub fn held(&self, column: Column, row: u32) -> Option<&Held> {
        self.sheet.cells.get(&(row, self.at(column)?))
    }

    /// The rows below the head, each with its practice.
    pub fn rows(&self, lens: &Lens, faults: &mut Faults) -> Vec<(ChoiceId, u32)> {
        let mut rows: Vec<(ChoiceId, u32)> = Vec::new();
        let mut below: Vec<u32> = self.sheet.cells.range((self.head + 1, 0)..).map(|((row, _), _)| *row).collect();
        below.dedup();
        for row in below {
            let cell = self.cell(Column::Id, row);
            let kind = match self.held(Column::Id, row).map(shown) {
                _ if self.held(Column::Id, row) == Some(&Held::Formula) => FaultKind::Formula,
                None if self.says_something(row) => FaultKind::NoId,
                None => continue,
                Some(typed) => match practice(lens, &typed) {
                    None => FaultKind::UnknownId(quoted(&typed)),
                    Some(id) => {
                        let Some((_, first)) = rows.iter().find(|(other, _)| *other == id) else {
                            rows.push((id, row));
                            continue;
                        };
                        FaultKind::DuplicateId { id, first: self.cell(Column::Id, *first) }
                    }
                },
            };
            faults.push(cell, kind);
        }
        rows
    }

    /// How many rows below the head have an id.
    pub fn count(&self) -> usize {
        let ids = self.sheet.cells.range((self.head + 1, 0)..).filter(|((_, column), _)| self.at(Column::Id) == Some(*column));
        ids.filter(|(_, held)| shown(held).parse::<ChoiceId>().is_ok()).count()
    }

    fn says_something(&self, row: u32) -> bool {
        self.columns.iter().any(|(column, _)| matches!(column, Column::Of(_)) && self.held(*column, row).is_some())
    }
}

fn practice(lens: &Lens, typed: &str) -> Option<ChoiceId> {
    let narrow: String = typed.chars().map(super::cell::half_width).filter(|c| !c.is_whitespace()).collect();
    Some(lens.choice(narrow.parse().ok()?)?.id)
}
