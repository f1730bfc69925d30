//! How the order came about: the rule, what the workload adds to it, the numbers of every line, and which lines changed place.

use super::super::words::why_moved;
use super::{Plan, Ranked};
use crate::assessment::{Item, Move, Row, Touches, WEIGHING, programmes_without_controls};
use crate::content::{Block, Document, Span, Table};

/// The columns of [`cells`].
pub const COLUMNS: [&str; 5] = ["weight", "open_percent", "cost", "value_by_cost", "pulled_before"];

/// The numbers by which a line is ranked.
pub fn cells(item: &Item) -> [String; 5] {
    [
        item.weight().to_string(),
        (if item.is_half_open() { "50" } else { "100" }).to_owned(),
        item.gap.effort().cost().to_string(),
        value_by_cost(item),
        item.pulled_before().map_or_else(String::new, |id| id.to_string()),
    ]
}

fn value_by_cost(item: &Item) -> String {
    format!("{:.2}", f64::from(item.value_in_eighths()) / 8.0 / f64::from(item.gap.effort().cost()))
}

impl Plan<'_> {
    /// The rule and its numbers as applied.
    pub(super) fn explain(&self, document: &mut Document) {
        let (phrases, weighing) = (&self.phrases.plan, &self.phrases.weighing);
        document.push(Block::Heading(2, phrases.rule_title.to_owned()));
        let goal = self.goal.into_iter().flat_map(|_| (self.phrases.goal.rule)());
        let rule = (phrases.rule)().into_iter().chain((self.phrases.investment.rule)()).chain(goal);
        document.push(list(rule));
        document.push(Block::Table(self.numbers()));
        document.push(Block::Heading(2, weighing.title.to_owned()));
        document.push(list((weighing.rule)()));
        document.push(Block::Table(self.rows()));
        let silent = programmes_without_controls(self.lens, &self.review.workload);
        document.extend((!silent.is_empty()).then(|| Block::line((weighing.without_controls)(&silent))));
        let moves = self.plan.moves();
        if moves.is_empty() {
            document.push(Block::line(weighing.nothing_moved));
        } else {
            document.push(Block::Heading(2, (weighing.moved_title)(moves.len())));
            document.push(Block::Table(self.moved(&moves)));
        }
    }

    fn numbers(&self) -> Table {
        let (tables, phrases) = (&self.phrases.tables, &self.phrases.plan);
        let row = |&(rank, item): &Ranked| {
            let [weight, _, cost, value, _] = cells(item);
            let open = if item.is_half_open() { "½" } else { "1" }.to_owned();
            let emphasis = (self.phrases.weighing.emphasis_of)(item.emphasis.quarters);
            let pulled = item.pulled_before().map_or_else(String::new, |id| (phrases.pulled_before)(id));
            let id = item.gap.choice.id.to_string();
            [rank.to_string(), id, weight, open, emphasis, cost, value, pulled].map(Span::from).to_vec()
        };
        let head =
            ["#", tables.id, phrases.weight, phrases.open, self.phrases.weighing.emphasis, phrases.cost, phrases.value_by_cost];
        let mut table = Table {
            head: head.into_iter().chain([phrases.moved]).map(str::to_owned).collect(),
            rows: self.shown().iter().map(row).collect(),
            widest: 1,
        };
        table.drop_column_if_empty(7);
        table
    }

    /// The whole table, and where it holds what of this workload makes it so.
    fn rows(&self) -> Table {
        let weighing = &self.phrases.weighing;
        let where_and_for_which = |row: &Row| {
            let touches = (row.touches != Touches::Nothing).then(|| format!("\n→ {}", (weighing.touches)(row.touches)));
            format!("{}{}", (weighing.when)(row.when), touches.unwrap_or_default())
        };
        let row = |row: &'static Row| {
            let applied = self.plan.weighing.iter().find(|applied| applied.row == row);
            vec![
                Span::from(where_and_for_which(row)),
                Span::from((weighing.adds)(row.adds)),
                Span::from(applied.map_or_else(|| "-".to_owned(), |applied| (weighing.because)(&applied.because))),
            ]
        };
        Table {
            head: [weighing.row, weighing.added, weighing.here].map(str::to_owned).to_vec(),
            rows: WEIGHING.iter().map(row).collect(),
            widest: 0,
        }
    }

    /// Every line that changed place, whether it is among those shown or not.
    fn moved(&self, moves: &[Move]) -> Table {
        let (tables, weighing) = (&self.phrases.tables, &self.phrases.weighing);
        let row = |moved: &Move| {
            vec![
                Span::from(moved.id.to_string()),
                Span::from(format!("{} → {}", moved.from, moved.to)),
                Span::from(why_moved(&moved.cause, self.phrases)),
            ]
        };
        Table {
            head: [tables.id, weighing.place, weighing.why].map(str::to_owned).to_vec(),
            rows: moves.iter().map(row).collect(),
            widest: 2,
        }
    }
}

fn list(lines: impl IntoIterator<Item = String>) -> Block {
    Block::List(lines.into_iter().map(|line| (0, vec![Span::from(line)])).collect())
}
