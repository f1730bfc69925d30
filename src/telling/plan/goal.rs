//! The cheapest ways to fewer HIGH questions, then to fewer MEDIUM ones: number by number, or within a budget.

use super::Plan;
use crate::assessment::{Goal, Step, Within};
use crate::content::{Block, Document, Records, Span, Table, Tone};
use crate::lens::QuestionId;

impl Plan<'_> {
    /// The steps, number by number, beside what the plan's own order takes.
    pub(super) fn goal(&self, goal: &Goal, document: &mut Document) {
        let say = &self.phrases.goal;
        if goal.fewer_high.is_empty() {
            document.push(Block::line((say.none_high)(goal.high)));
        } else {
            document.push(Block::Heading(2, (say.fewer_high)(goal.high)));
            document.push(Block::Table(self.steps(&goal.fewer_high, goal.high, say.no_longer_high, |step| &step.no_longer_high)));
        }
        if !goal.fewer_medium.is_empty() {
            document.push(Block::Heading(2, (say.fewer_medium)(goal.medium)));
            document.push(Block::Table(self.steps(&goal.fewer_medium, goal.medium, say.without_risk, |step| &step.without_risk)));
        }
        if !(goal.fewer_high.is_empty() && goal.fewer_medium.is_empty()) {
            document.push(Block::Line(vec![Span::new(say.steps_note, Tone::Faint)]));
        }
    }

    /// What a budget buys in questions, and what more days would buy.
    pub(super) fn within_goal(&self, within: Option<&Within>, document: &mut Document) {
        let say = |within: &Within| {
            let days = (self.phrases.investment.range)(within.with_more.days);
            (self.phrases.goal.within)(within, &days)
        };
        let lines = within.into_iter().flat_map(say);
        document.extend(lines.map(Block::line));
    }

    /// What stays as it is, whatever the work.
    pub(super) fn not_offered(&self, goal: &Goal, document: &mut Document) {
        let say = &self.phrases.goal;
        document.extend(goal.kept.iter().map(|kept| Block::line((say.kept)(kept))));
        if !goal.unanswered.is_empty() {
            document.push(Block::line((say.unanswered)(&self.listed(&goal.unanswered))));
        }
    }

    /// One row a step.
    pub(super) fn goal_records(&self, goal: &Goal) -> Records {
        let columns = vec!["fewer", "left", "questions", "days_least", "days_most", "days_most_by_plan", "items"];
        let ids = |ids: &[QuestionId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let row = |fewer: &str, left: usize, questions: &[QuestionId], step: &Step| {
            let by_plan = step.by_plan.map_or_else(String::new, |days| days.most.to_string());
            let [least, most] = [step.days.least, step.days.most].map(|days| days.to_string());
            let items = step.lines.iter().filter_map(|&place| self.plan.items.get(place));
            let items: Vec<_> = items.map(|item| item.gap.choice.id.to_string()).collect();
            vec![fewer.to_owned(), left.to_string(), ids(questions), least, most, by_plan, items.join(" ")]
        };
        let high = goal.fewer_high.iter().map(|step| {
            let questions = &step.no_longer_high;
            row("HIGH", goal.high.saturating_sub(questions.len()), questions, step)
        });
        let medium = goal.fewer_medium.iter().map(|step| {
            let questions = &step.without_risk;
            row("MEDIUM", goal.medium.saturating_sub(questions.len()), questions, step)
        });
        Records { columns, rows: high.chain(medium).collect() }
    }

    fn steps(&self, steps: &[Step], now: usize, head: &str, of: fn(&Step) -> &Vec<QuestionId>) -> Table {
        let (say, investment) = (&self.phrases.goal, &self.phrases.investment);
        let row = |step: &Step| {
            let left = now.saturating_sub(of(step).len());
            let by_plan = step.by_plan.map(investment.range).unwrap_or_default();
            let cells =
                [left.to_string(), self.listed(of(step)), (investment.range)(step.days), by_plan, step.lines.len().to_string()];
            cells.map(Span::from).to_vec()
        };
        let heads = [say.left, head, investment.days, say.by_plan, say.lines];
        let mut table = Table { head: heads.map(str::to_owned).to_vec(), rows: steps.iter().map(row).collect(), widest: 1 };
        table.drop_column_if_empty(3);
        table
    }

    fn listed(&self, ids: &[QuestionId]) -> String {
        ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(self.phrases.catalog.comma)
    }
}
