//! As far as a budget of person-days reaches: the lines that it buys, what is so then, and what is left.

use super::Plan;
use crate::assessment::{Assessment, Budget};
use crate::content::{Block, Document, Span, Table, Tone};
use crate::lens::QuestionRisk;

impl Plan<'_> {
    /// The lines within a budget with the days of each, and what they come to.
    pub(super) fn within(&self, budget: &Budget, document: &mut Document) {
        let say = &self.phrases.investment;
        let Some(first) = self.plan.items.first() else { return };
        let goal = self.goal.and_then(|goal| goal.within.as_ref());
        if budget.bought.is_empty() {
            document.push(Block::line(match goal {
                Some(within) => (self.phrases.goal.nothing_bought)(within.days),
                None => (say.nothing_bought)(&first.gap.choice.id.to_string(), first.gap.person_days()),
            }));
            self.within_goal(goal, document);
        } else {
            document.push(Block::Heading(2, (say.bought)(budget)));
            let (above, table) = self.bought();
            document.extend(above);
            document.push(Block::Table(table));
            let cut = if goal.is_some() { self.phrases.goal.chosen } else { say.cut };
            document.push(Block::Line(vec![Span::new(cut, Tone::Faint)]));
            self.within_goal(goal, document);
            document.push(Block::Heading(2, say.then.to_owned()));
            document.push(Block::Table(self.effect(budget)));
            document.push(Block::Line(vec![Span::new(say.then_note, Tone::Faint)]));
        }
        document.push(Block::line((say.left)(budget)));
    }

    fn bought(&self) -> (Vec<Block>, Table) {
        let say = &self.phrases.investment;
        let shown = self.shown();
        let (above, mut table) = self.table(&shown);
        table.head.splice(3..3, [say.days.to_owned(), say.total.to_owned()]);
        let mut total = Vec::new();
        for (row, (_, item)) in table.rows.iter_mut().zip(&shown) {
            total.push(item.gap.person_days());
            let range = |days| Span::from((say.range)(days));
            row.splice(3..3, [range(item.gap.person_days()), range(total.iter().copied().sum())]);
        }
        (above, table)
    }

    fn effect(&self, budget: &Budget) -> Table {
        let (tables, say) = (&self.phrases.tables, &self.phrases.investment);
        let row = |counted: &str, value: &dyn Fn(&Assessment) -> String| {
            [counted.to_owned(), value(&budget.before), value(&budget.after)].map(Span::from).to_vec()
        };
        let issues = |risk| {
            let label = (tables.issue_label)(risk).trim_end_matches([':', ' ', '：']).to_owned();
            row(&label, &|at| (tables.issues)(at.issues(risk)))
        };
        let unanswered = |at: &Assessment| at.issues(QuestionRisk::Unanswered).total().to_string();
        let rate = |at: &Assessment| at.score.map_or_else(|| "-".to_owned(), |score| score.to_string());
        Table {
            head: [say.counted, say.before, say.after].map(str::to_owned).to_vec(),
            rows: vec![
                issues(QuestionRisk::High),
                issues(QuestionRisk::Medium),
                row(say.unanswered, &unanswered),
                row(say.rate, &rate),
            ],
            widest: 0,
        }
    }
}
