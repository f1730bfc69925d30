//! The check sheet, coming back. Rows are known by their ids and columns by their heads, in either language, never by where they stand.
//! A cell that nobody changed since the sheet was written changes nothing, whatever the review says by now.

mod cell;
mod days;
mod ledger;
mod mark;
mod package;
mod workbook;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use strum::VariantArray;

use super::fault::{Cell, FaultKind, Faults, Refusal};
use super::layout::{Column, Field, Names, Value, fingerprint, give, value};
use super::{Brought, Change, Situation};
use crate::lens::ChoiceId;
use crate::review::{Answer, Review, Status, placeholders_in, plain_text};
use ledger::Ledger;
use mark::Mark;
use workbook::Workbook;

/// Spreadsheets know no day before this.
const FIRST_DAY: Date = date(1900, 1, 1);

/// What a cell says that is not what the review says, because somebody changed the cell.
struct Edit {
    field: Field,
    new: Option<Value>,
    /// Whether the review has changed here too since the sheet was written.
    both: bool,
    cell: Cell,
}

/// Works out what a check sheet would change.
pub fn read(bytes: &[u8], situation: &Situation) -> Result<Brought, Refusal> {
    let mut book = Workbook::open(bytes)?;
    let mark = Mark::of(&mut book)?;
    mark.fits(situation)?;
    let sheets = ledger::candidates(&mut book, situation.names)?;
    let ledger = Ledger::find(&sheets, situation.names)?;
    ledger.is_whole(&mark)?;
    let mut reading = Reading::new(*situation, &ledger, &mark);
    for (id, row) in ledger.rows(situation.lens, &mut reading.faults) {
        reading.row(id, row);
    }
    reading.finish()
}

/// How many rows of a workbook's ledger are a practice's.
pub fn count_practices(bytes: &[u8], names: &[&Names]) -> usize {
    let sheets = Workbook::open(bytes).and_then(|mut book| ledger::candidates(&mut book, names)).unwrap_or_default();
    Ledger::find(&sheets, names).map_or(0, |ledger| ledger.count())
}

struct Reading<'a> {
    situation: Situation<'a>,
    ledger: &'a Ledger<'a>,
    mark: &'a Mark,
    review: Review,
    seen: BTreeSet<ChoiceId>,
    both: BTreeSet<(ChoiceId, &'static str)>,
    newer: Vec<(ChoiceId, Field)>,
    unread: Vec<(Cell, Column)>,
    faults: Faults,
}

impl<'a> Reading<'a> {
    fn new(situation: Situation<'a>, ledger: &'a Ledger<'a>, mark: &'a Mark) -> Self {
        Self {
            situation,
            ledger,
            mark,
            review: situation.review.clone(),
            seen: BTreeSet::new(),
            both: BTreeSet::new(),
            newer: Vec::new(),
            unread: Vec::new(),
            faults: Faults::default(),
        }
    }

    fn fault(&mut self, cell: Cell, kind: FaultKind) {
        self.faults.push(cell, kind);
    }

    fn row(&mut self, id: ChoiceId, row: u32) {
        self.seen.insert(id);
        self.look_at_what_is_not_read(id, row);
        let mut edits = Vec::new();
        for &field in Field::VARIANTS.iter().filter(|field| self.ledger.has(Column::Of(**field))) {
            let cell = self.ledger.cell(Column::Of(field), row);
            match cell::read(self.ledger.held(Column::Of(field), row), field, self.situation.names) {
                Ok(new) => edits.extend(self.edit(id, field, new, cell)),
                Err(kind) => self.fault(cell, kind),
            }
        }
        if edits.is_empty() {
            return;
        }
        if self.review.not_applicable.contains_key(&id.question()) {
            return self.fault(edits.swap_remove(0).cell, FaultKind::QuestionNotApplicable(id.question()));
        }
        self.both.extend(edits.iter().filter(|edit| edit.both).map(|edit| (id, edit.field.into())));
        self.take(id, row, edits);
    }

    /// Whether a cell was changed: its difference to the review, where somebody made it.
    fn edit(&mut self, id: ChoiceId, field: Field, new: Option<Value>, cell: Cell) -> Option<Edit> {
        let current = value(self.situation.review, id, field);
        if new == current {
            return None;
        }
        let written = self.mark.fingerprint(id, field);
        let stand_in = if self.mark.is_redacted { stand_in(new.as_ref(), current.as_ref()) } else { None };
        if written == Some(fingerprint(new.as_ref()).as_str()) {
            // What a placeholder stands for looks changed and is not.
            if stand_in.is_none() {
                self.newer.push((id, field));
            }
            return None;
        }
        if let Some(placeholder) = stand_in {
            self.fault(cell, FaultKind::Placeholder(placeholder));
            return None;
        }
        if let Some(Value::Date(day)) = new
            && day < FIRST_DAY
        {
            self.fault(cell, FaultKind::TooEarly(day.to_string()));
            return None;
        }
        if let Some(Value::Text(text)) = &new
            && let Some((length, most)) = cell::too_long(text, field)
        {
            self.fault(cell, FaultKind::TooLong { length, most });
            return None;
        }
        // The fingerprint in a redacted sheet may be that of what stands in for the value: it says nothing of the review.
        let both = !self.mark.is_redacted && written.is_some_and(|written| written != fingerprint(current.as_ref()));
        Some(Edit { field, new, both, cell })
    }

    fn take(&mut self, id: ChoiceId, row: u32, edits: Vec<Edit>) {
        let mut answer = self.review.answers.remove(&id).unwrap_or_default();
        let was = answer.status;
        let edited = |field: Field| edits.iter().any(|edit| edit.field == field);
        let substance = [Field::Status, Field::Scope, Field::Notes, Field::Evidence, Field::Reason].into_iter().any(edited);
        let (day_edited, name_edited, reason_edited) =
            (edited(Field::Confirmed), edited(Field::ConfirmedBy), edited(Field::Reason));
        let mut day = None;
        for edit in edits {
            match edit.field {
                Field::Confirmed => day = if let Some(Value::Date(date)) = edit.new { Some((date, edit.cell)) } else { None },
                Field::ResidualRisk if answer.acceptance.is_none() => self.fault(edit.cell, FaultKind::NoAcceptance),
                field => give(&mut answer, field, edit.new),
            }
        }
        let out = Some(Status::NotApplicable);
        if was == out && answer.status != out && !reason_edited {
            answer.reason = None;
        }
        if answer.status == out && answer.reason.is_none() {
            self.fault(self.ledger.cell(Column::Of(Field::Reason), row), FaultKind::ReasonMissing);
        }
        if answer.status.is_none() {
            answer.confirmed = None;
            self.unread.extend(day.map(|(_, cell)| (cell, Column::Of(Field::Confirmed))));
        } else if day_edited || substance {
            // An answer that changes is as old as today, unless the sheet says otherwise, and has a day even where that was emptied.
            let day = day.map(|(day, _)| day).or(substance.then_some(self.situation.today));
            answer.confirmed = day.filter(|day| self.review.reviewed_on != Some(*day));
        }
        // Whoever confirmed what was there before has not confirmed this.
        if (day_edited || substance) && !name_edited {
            answer.confirmed_by = None;
        }
        if answer != Answer::default() {
            self.review.answers.insert(id, answer);
        }
    }

    /// Title and risk are the edition's. Whoever changes them is told that it was in vain.
    fn look_at_what_is_not_read(&mut self, id: ChoiceId, row: u32) {
        let Some(choice) = self.situation.lens.choice(id) else { return };
        let names = self.situation.names;
        let risks: Vec<String> = names.iter().map(|names| (names.risk)(choice.risk.level).to_owned()).collect();
        let titles =
            vec![plain_text(choice.shown_title(crate::lens::Lang::En)), plain_text(choice.shown_title(crate::lens::Lang::Ja))];
        for (column, ours) in [(Column::Risk, risks), (Column::Title, titles)] {
            let text = self.ledger.held(column, row).map(cell::shown).unwrap_or_default();
            if !text.is_empty() && !ours.contains(&text) {
                self.unread.push((self.ledger.cell(column, row), column));
            }
        }
    }

    fn is_later(&self, column: Column) -> bool {
        matches!(column, Column::Of(field) if !self.mark.knows(field)) && !self.ledger.has(column)
    }

    fn finish(self) -> Result<Brought, Refusal> {
        if self.faults.count() > 0 {
            return Err(Refusal::Faulty(self.faults));
        }
        let Situation { lens, review: before, .. } = self.situation;
        let columns_of_later_layouts = Column::ALL.into_iter().filter(|column| self.is_later(*column)).collect();
        let mut changes = Vec::new();
        for id in lens.choices().map(|choice| choice.id) {
            for &field in Field::VARIANTS {
                let (old, new) = (value(before, id, field), value(&self.review, id, field));
                if old != new {
                    changes.push(Change { id, field, old, new, both: self.both.contains(&(id, field.into())) });
                }
            }
        }
        let left_out = lens.choices().map(|choice| choice.id).filter(|id| !self.seen.contains(id)).collect();
        Ok(Brought {
            review: self.review,
            changes,
            left_out,
            newer: self.newer,
            unread: self.unread,
            foreign_columns: self.ledger.foreign.clone(),
            columns_of_later_layouts,
        })
    }
}

/// A placeholder that stands in what a cell of a redacted sheet says, and not in what the review says there.
fn stand_in(new: Option<&Value>, current: Option<&Value>) -> Option<String> {
    let found = |value: Option<&Value>| match value {
        // As it was typed again by a person or by a program that begins sentences with a capital.
        Some(Value::Text(text)) => placeholders_in(&text.chars().map(cell::half_width).collect::<String>().to_lowercase()),
        _ => BTreeSet::new(),
    };
    found(new).difference(&found(current)).next().cloned()
}

/// Cells by row and column.
type Cells = BTreeMap<(u32, u32), cell::Held>;

#[cfg(test)]
mod tests;
