//! The improvement plan: wave by wave, each line with its reasons.

use super::content::{Block, Document, Records, Span, Table, Told, Tone};
use super::json;
use super::words::tone_of_risk;
use crate::assessment::{ImprovementPlan, Item, Wave};
use crate::lens::Lens;
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
    /// Whether to print the rule and its numbers as applied.
    pub explain: bool,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for Plan<'_> {
    fn document(&self) -> Document {
        let phrases = &self.phrases.plan;
        let mut document = vec![Block::Heading(1, (phrases.title)(&self.review.workload.name, &self.lens.edition.id))];
        if self.plan.items.is_empty() {
            document.push(Block::line(phrases.nothing_open));
        }
        for wave in Wave::ALL {
            let lines: Vec<_> = self.shown().filter(|(_, item)| item.wave == wave).collect();
            if !lines.is_empty() {
                let whole: Vec<_> = self.plan.items.iter().filter(|item| item.wave == wave).collect();
                document.push(Block::Heading(2, (phrases.wave)(wave, &whole)));
                document.push(Block::Table(self.table(&lines)));
            }
        }
        let hidden = self.plan.items.len() - self.shown().count();
        if hidden > 0 {
            document.push(Block::line((phrases.hidden)(hidden)));
        }
        self.accepted(&mut document);
        if self.explain {
            self.explain(&mut document);
        }
        document
    }

    fn records(&self) -> Records {
        let row = |(rank, item): (usize, &Item)| {
            let ids = |ids: &[crate::lens::ChoiceId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            let lowers = item.lowers.iter().map(|lowered| format!("{}:{}", lowered.question, json::word(lowered.to)));
            let answer = item.gap.answer;
            vec![
                rank.to_string(),
                item.gap.choice.id.to_string(),
                item.gap.choice.shown_title(self.phrases.lang).to_owned(),
                json::wave_word(item.wave).to_owned(),
                json::action_word(item.action).to_owned(),
                json::word(item.gap.choice.risk.level),
                json::word(item.gap.choice.effort),
                json::status_word(item.gap.status),
                self.reasons(item),
                ids(&item.gap.choice.requires),
                lowers.collect::<Vec<_>>().join(" "),
                answer.and_then(|answer| answer.owner.clone()).unwrap_or_default(),
                answer.and_then(|answer| answer.due).map_or_else(String::new, |due| due.to_string()),
            ]
        };
        let columns = vec![
            "rank", "id", "title", "wave", "action", "risk", "effort", "status", "reasons", "requires", "lowers", "owner", "due",
        ];
        Records { columns, rows: self.shown().map(row).collect() }
    }

    fn json(&self) -> String {
        json::print(&json::Plan::of(self.lens, self.review, self.plan, self.top.unwrap_or(usize::MAX), self.phrases))
    }
}

impl Plan<'_> {
    /// The lines to show, each with its rank from 1.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Item<'_>)> {
        (1..).zip(&self.plan.items).take(self.top.unwrap_or(usize::MAX))
    }

    fn reasons(&self, item: &Item) -> String {
        item.reasons
            .iter()
            .map(|reason| (self.phrases.plan.reason)(reason))
            .collect::<Vec<_>>()
            .join(self.phrases.plan.between_reasons)
    }

    fn table(&self, lines: &[(usize, &Item)]) -> Table {
        let (tables, phrases) = (&self.phrases.tables, &self.phrases.plan);
        let row = |&(rank, item): &(usize, &Item)| {
            let lowers = item.lowers.iter().map(|lowered| format!("\n→ {}", (phrases.lowers)(lowered)));
            let title = item.gap.choice.shown_title(self.phrases.lang);
            let answer = item.gap.answer;
            let owner = answer.and_then(|answer| answer.owner.clone());
            let due = answer.and_then(|answer| answer.due).map(|due| due.to_string());
            vec![
                Span::from(rank.to_string()),
                Span::from(item.gap.choice.id.to_string()),
                Span::from(format!("{title}\n{}{}", self.reasons(item), lowers.collect::<String>())),
                Span::new((phrases.action)(item.action), tone_of_risk(item.gap.choice.risk.level)),
                Span::from([owner, due].into_iter().flatten().collect::<Vec<_>>().join("\n")),
            ]
        };
        let mut table = Table {
            head: ["#", tables.id, phrases.practice_and_reasons, phrases.to_do, tables.owner_due].map(str::to_owned).to_vec(),
            rows: lines.iter().map(row).collect(),
            widest: 2,
        };
        table.drop_column_if_empty(4);
        table
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

    fn explain(&self, document: &mut Document) {
        let (tables, phrases) = (&self.phrases.tables, &self.phrases.plan);
        document.push(Block::Heading(2, phrases.rule_title.to_owned()));
        document.push(Block::List((phrases.rule)().into_iter().map(|line| (0, vec![Span::from(line)])).collect()));
        let row = |(rank, item): (usize, &Item)| {
            let value = item.value_in_halves();
            let cost = item.gap.choice.effort.cost();
            vec![
                Span::from(rank.to_string()),
                Span::from(item.gap.choice.id.to_string()),
                Span::from(item.gap.choice.risk.level.weight().to_string()),
                Span::from(if item.is_half_open() { "½" } else { "1" }),
                Span::from(cost.to_string()),
                Span::from(format!("{:.2}", f64::from(value) / 2.0 / f64::from(cost))),
                Span::new(item.pulled_before().map_or_else(String::new, |id| (phrases.pulled_before)(id)), Tone::Plain),
            ]
        };
        let mut table = Table {
            head: ["#", tables.id, phrases.weight, phrases.open, phrases.cost, phrases.value_by_cost, phrases.moved]
                .map(str::to_owned)
                .to_vec(),
            rows: self.shown().map(row).collect(),
            widest: 6,
        };
        table.drop_column_if_empty(6);
        table.widest = 1;
        document.push(Block::Table(table));
    }
}
