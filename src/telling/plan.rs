//! The improvement plan: wave by wave, or by view, or as far as a budget reaches; each line with its reasons.

mod budget;
mod explain;
mod goal;
mod kind;

pub use kind::KIND;

use super::grouping::{Grouping, Sides};
use super::json;
use super::words::{beneath, reasons_of, said, tone_of_risk};
use crate::assessment::{Budget, Goal, ImprovementPlan, Item, Wave};
use crate::content::{Block, Document, Records, Span, Table, Told, Tone};
use crate::lens::{ChoiceId, Lens};
use crate::review::Review;
use crate::wording::Phrases;

/// The improvement plan of a review.
pub struct Plan<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// The order.
    pub plan: &'a ImprovementPlan<'a>,
    /// How many lines to show; all where none.
    pub top: Option<usize>,
    /// By what to cut it into parts; into waves where none.
    pub by: Option<Grouping>,
    /// What it is cut to, where person-days are given.
    pub budget: Option<&'a Budget>,
    /// The cheapest ways to fewer HIGH questions, where those are asked for; then the budget is of its choice.
    pub goal: Option<&'a Goal>,
    /// Whether to print the rule and its numbers as applied.
    pub explain: bool,
    /// How to say it.
    pub phrases: &'a Phrases,
}

/// A line with its rank, from 1.
type Ranked<'a> = (usize, &'a Item<'a>);

impl Told for Plan<'_> {
    fn document(&self) -> Document {
        let phrases = &self.phrases.plan;
        let mut document = vec![Block::Heading(1, (phrases.title)(&self.review.workload.name, &self.lens.edition.id))];
        if self.plan.items.is_empty() {
            document.push(Block::line(phrases.nothing_open));
        }
        match (self.budget, self.goal, self.by) {
            (Some(budget), _, _) => self.within(budget, &mut document),
            (None, Some(goal), _) => self.goal(goal, &mut document),
            (None, None, Some(by)) => self.by(by, &mut document),
            (None, None, None) => self.waves(&mut document),
        }
        if let Some(goal) = self.goal {
            self.not_offered(goal, &mut document);
        }
        let hidden = self.plan.items.len() - self.shown().len();
        if hidden > 0 && self.budget.is_none() && self.goal.is_none() {
            document.push(Block::line((phrases.hidden)(hidden)));
        }
        self.accepted(&mut document);
        if self.explain {
            self.explain(&mut document);
        }
        document
    }

    fn records(&self) -> Records {
        if let (Some(goal), None) = (self.goal, self.budget) {
            return self.goal_records(goal);
        }
        let mut columns = vec![
            "rank", "id", "title", "wave", "action", "risk", "effort", "status", "reasons", "requires", "lowers", "owner", "due",
        ];
        columns.extend(["emphasis_percent", "rank_without_profile", "days_least", "days_most", "days_most_so_far"]);
        columns.extend(Sides::COLUMNS);
        if self.explain {
            columns.extend(explain::COLUMNS);
        }
        columns.push("claimed_in_vain");
        let mut so_far = 0_u32;
        let row = |ranked: &Ranked| {
            let days = ranked.1.gap.person_days();
            so_far = so_far.saturating_add(days.most);
            let mut row = self.record(*ranked);
            let numbers = [ranked.1.emphasis.percent(), days.least, days.most, so_far].map(|number| number.to_string());
            let [emphasis, least, most, so_far] = numbers;
            row.extend([emphasis, ranked.1.rank_without_profile.to_string(), least, most, so_far]);
            row.extend(Sides::of(ranked.1.gap.question, ranked.1.gap.choice, self.review).cells());
            if self.explain {
                row.extend(explain::cells(ranked.1));
            }
            row.push(ranked.1.gap.status.claimed_in_vain().is_some().to_string());
            row
        };
        Records { columns, rows: self.shown().iter().map(row).collect() }
    }

    fn json(&self) -> String {
        let shown = self.shown();
        let by = self.by.map(|by| (by, by.groups(&shown, |(_, item)| &item.gap, self.lens, self.review, self.phrases)));
        let groups = by.as_ref().map(|(by, groups)| (*by, groups.as_slice()));
        let told = kind::Told {
            lens: self.lens,
            review: self.review,
            plan: self.plan,
            lines: &shown,
            groups,
            budget: self.budget,
            goal: self.goal,
            explain: self.explain,
            phrases: self.phrases,
        };
        json::print(&kind::Plan::of(&told))
    }
}

impl Plan<'_> {
    /// The lines to show.
    fn shown(&self) -> Vec<Ranked<'_>> {
        let ranked = (1..).zip(&self.plan.items);
        match self.budget {
            Some(budget) => budget.bought.iter().filter_map(|&place| Some((place + 1, self.plan.items.get(place)?))).collect(),
            None => ranked.take(self.top.unwrap_or(usize::MAX)).collect(),
        }
    }

    fn waves(&self, document: &mut Document) {
        for wave in Wave::ALL {
            let lines: Vec<_> = self.shown().into_iter().filter(|(_, item)| item.wave == wave).collect();
            if !lines.is_empty() {
                let whole: Vec<_> = self.plan.items.iter().filter(|item| item.wave == wave).collect();
                document.push(Block::Heading(2, (self.phrases.plan.wave)(wave, &whole)));
                let (above, table) = self.table(&lines);
                document.extend(above);
                document.push(Block::Table(table));
            }
        }
    }

    fn by(&self, by: Grouping, document: &mut Document) {
        let function = by == Grouping::Function;
        let several = if function { self.phrases.views.acts_in_several } else { self.phrases.tables.seen_from_several };
        document.push(Block::Line(vec![Span::new(several, Tone::Faint)]));
        let shown = self.shown();
        for group in by.groups(&shown, |(_, item)| &item.gap, self.lens, self.review, self.phrases) {
            document.push(Block::Heading(2, format!("{} ({})", group.title, group.entries.len())));
            let lines: Vec<_> = group.entries.iter().map(|ranked| **ranked).collect();
            let (above, mut table) = self.table(&lines);
            document.extend(above);
            let views = &self.phrases.views;
            table.head.insert(3, views.wave_head.to_owned());
            for (row, (_, item)) in table.rows.iter_mut().zip(&lines) {
                row.insert(3, Span::from((views.wave)(item.wave)));
            }
            document.push(Block::Table(table));
        }
    }

    fn record(&self, (rank, item): Ranked) -> Vec<String> {
        let ids = |ids: &[ChoiceId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let lowers = item.lowers.iter().map(|lowered| format!("{}:{}", lowered.question, json::word(lowered.to)));
        let answer = item.gap.answer;
        vec![
            rank.to_string(),
            item.gap.choice.id.to_string(),
            item.gap.choice.shown_title(self.phrases.lang).to_owned(),
            json::wave_word(item.wave).to_owned(),
            json::action_word(item.action).to_owned(),
            json::word(item.gap.choice.risk.level),
            json::word(item.gap.effort()),
            json::status_word(item.gap.status),
            self.reasons(item),
            ids(&item.gap.choice.requires),
            lowers.collect::<Vec<_>>().join(" "),
            answer.and_then(|answer| answer.owner.clone()).unwrap_or_default(),
            answer.and_then(|answer| answer.due).map_or_else(String::new, |due| due.to_string()),
        ]
    }

    fn reasons(&self, item: &Item) -> String {
        said(&item.deciding(), self.phrases)
    }

    /// What the lines have in common, and a table of rank, id, practice with its reasons, what to do, and who and when where anyone says so.
    fn table(&self, lines: &[Ranked]) -> (Vec<Block>, Table) {
        let (tables, phrases) = (&self.phrases.tables, &self.phrases.plan);
        let (above, reasons) = reasons_of(&lines.iter().map(|(_, item)| *item).collect::<Vec<_>>(), self.phrases);
        let row = |(&(rank, item), reasons): (&Ranked, &String)| {
            let lowers = item.lowers.iter().map(|lowered| format!("→ {}", (phrases.lowers)(lowered)));
            let title = item.gap.choice.shown_title(self.phrases.lang);
            let answer = item.gap.answer;
            let owner = answer.and_then(|answer| answer.owner.clone());
            let due = answer.and_then(|answer| answer.due).map(|due| due.to_string());
            vec![
                Span::from(rank.to_string()),
                Span::from(item.gap.choice.id.to_string()),
                Span::from(beneath(title, reasons, lowers)),
                Span::new((phrases.action)(item.action), tone_of_risk(item.gap.choice.risk.level)),
                Span::from([owner, due].into_iter().flatten().collect::<Vec<_>>().join("\n")),
            ]
        };
        let mut table = Table {
            head: ["#", tables.id, phrases.practice_and_reasons, phrases.to_do, tables.owner_due].map(str::to_owned).to_vec(),
            rows: lines.iter().zip(&reasons).map(row).collect(),
            widest: 2,
        };
        table.drop_column_if_empty(4);
        (above, table)
    }

    fn accepted(&self, document: &mut Document) {
        let (tables, phrases) = (&self.phrases.tables, &self.phrases.plan);
        if self.plan.accepted.is_empty() {
            return;
        }
        document.push(Block::Heading(2, (phrases.accepted)(self.plan.accepted.len())));
        let row = |accepted: &crate::assessment::Accepted| {
            vec![
                Span::from(accepted.gap.choice.id.to_string()),
                Span::from(format!("{}\n{}", accepted.gap.choice.shown_title(self.phrases.lang), accepted.acceptance.reason)),
                Span::from(accepted.acceptance.approved_by.as_str()),
                Span::from(accepted.acceptance.expires.to_string()),
            ]
        };
        document.push(Block::Table(Table {
            head: [tables.id, phrases.practice_and_reason_kept, phrases.approved_by, phrases.last_day]
                .map(str::to_owned)
                .to_vec(),
            rows: self.plan.accepted.iter().map(row).collect(),
            widest: 1,
        }));
    }
}
