//! The gaps of a review as tables; what is to be found out stands apart. By asset: what guards it, what of that is there, and what is missing.

mod kind;

pub use kind::KIND;

use jiff::civil::Date;

use super::grouping::{Group, Grouping, Sides};
use super::json;
use super::words::{tone_of_risk, tone_of_status};
use crate::assessment::{Gap, View, carrier_for, needs};
use crate::content::{Block, Document, Records, Span, Table, Told, Tone};
use crate::lens::{Carrier, Choice, Lens};
use crate::review::{Asset, Review, Status, Validity};
use crate::wording::Phrases;

/// The gaps of a review.
pub struct Gaps<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// The gaps to show, in catalog order.
    pub gaps: Vec<Gap<'a>>,
    /// By what to cut the tables into parts.
    pub by: Grouping,
    /// Decides which acceptances hold.
    pub today: Date,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for Gaps<'_> {
    fn document(&self) -> Document {
        let (tables, views) = (&self.phrases.tables, &self.phrases.views);
        let mut document = vec![Block::Heading(1, (tables.gaps_title)(&self.review.workload.name, &self.lens.edition.id))];
        let (confirmed, to_find_out): (Vec<_>, Vec<_>) = self.gaps.iter().copied().partition(Gap::is_confirmed);
        document.push(Block::line((tables.gaps_count)(confirmed.len(), to_find_out.len())));
        let aside = match self.by {
            Grouping::Perspective => Some(tables.seen_from_several),
            Grouping::Function => Some(views.acts_in_several),
            Grouping::Asset if self.review.protect.is_empty() => Some(views.no_assets),
            Grouping::Asset => Some(views.guards_several),
            _ => None,
        };
        document.extend(aside.map(|text| Block::Line(vec![Span::new(text, Tone::Faint)])));
        if self.by == Grouping::Asset {
            self.groups(&self.gaps).iter().for_each(|group| self.asset_part(group, &mut document));
        } else {
            self.part((tables.gaps_part)(confirmed.len()), &confirmed, &mut document);
            self.part((tables.to_find_out)(to_find_out.len()), &to_find_out, &mut document);
        }
        document
    }

    fn records(&self) -> Records {
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        let row = |gap: &Gap| {
            let answer = gap.answer;
            let acceptance = answer.and_then(|answer| answer.acceptance.as_ref());
            let mut row = vec![
                gap.choice.id.to_string(),
                gap.question.id.to_string(),
                gap.choice.shown_title(self.phrases.lang).to_owned(),
                json::word(gap.choice.risk.level),
                json::status_word(gap.status),
                json::word(gap.effort()),
                text(answer.and_then(|answer| answer.owner.as_ref())),
                answer.and_then(|answer| answer.due).map_or_else(String::new, |due| due.to_string()),
                acceptance
                    .filter(|acceptance| acceptance.holds_on(self.today))
                    .map_or_else(String::new, |a| a.expires.to_string()),
                text(answer.and_then(|answer| answer.notes.as_ref())),
            ];
            row.extend(Sides::of(gap.question, gap.choice, self.review).cells());
            row.push(gap.status.claimed_in_vain().is_some().to_string());
            row
        };
        let mut columns = vec!["id", "question", "title", "risk", "status", "effort", "owner", "due", "accepted_until", "notes"];
        columns.extend(Sides::COLUMNS);
        columns.push("claimed_in_vain");
        Records { columns, rows: self.gaps.iter().map(row).collect() }
    }

    fn json(&self) -> String {
        let groups = self.groups(&self.gaps);
        json::print(&kind::Gaps::of(self.lens, self.review, &self.gaps, self.by, &groups, self.phrases.lang))
    }
}

impl Gaps<'_> {
    fn groups<'g>(&self, gaps: &'g [Gap]) -> Vec<Group<'g, '_, Gap<'g>>> {
        self.by.groups(gaps, |gap| gap, self.lens, self.review, self.phrases)
    }

    fn part(&self, title: String, gaps: &[Gap], document: &mut Document) {
        if gaps.is_empty() {
            return;
        }
        document.push(Block::Heading(2, title));
        for group in self.groups(gaps) {
            document.push(Block::Heading(3, format!("{} ({})", group.title, group.entries.len())));
            document.push(Block::Table(self.table(&group.entries, None)));
        }
    }

    fn asset_part(&self, group: &Group<Gap>, document: &mut Document) {
        document.push(Block::Heading(2, group.title.clone()));
        let asset = match group.view {
            Some(View::Asset(asset)) => Some(asset),
            _ => None,
        };
        if let Some(asset) = asset {
            document.push(Block::List(self.about(asset, group)));
        }
        if !group.entries.is_empty() {
            document.push(Block::Table(self.table(&group.entries, asset)));
        }
    }

    /// What is known of an asset, and what of that which guards it is there.
    fn about(&self, asset: &Asset, group: &Group<Gap>) -> Vec<(usize, Vec<Span>)> {
        let views = &self.phrases.views;
        let mut lines = (views.asset)(asset);
        lines.push((views.needs)(&needs(asset)));
        if !asset.service_models.is_empty() && asset.service_models != self.review.workload.service_models {
            lines.push((views.bought_as)(&asset.service_models));
        }
        let guarding = View::Asset(asset).choices(self.lens);
        let of = |statuses: &[Status]| {
            let there = |choice: &&&Choice| statuses.iter().any(|status| self.review.judged(choice).is(*status));
            guarding.iter().filter(there).map(|choice| choice.id.to_string()).collect::<Vec<_>>()
        };
        let (there, left_out) = (of(&[Status::Implemented]), of(&[Status::Provider, Status::NotApplicable]));
        lines.push((views.in_place)(there.len(), guarding.len(), &there.join(self.phrases.catalog.comma)));
        if !left_out.is_empty() {
            lines.push((views.left_out)(left_out.len(), &left_out.join(self.phrases.catalog.comma)));
        }
        let missing = group.entries.iter().filter(|gap| gap.is_confirmed()).count();
        lines.push((views.missing)(missing, group.entries.len() - missing));
        lines.into_iter().map(|line| (0, vec![Span::from(line)])).collect()
    }

    fn table(&self, gaps: &[&Gap], asset: Option<&Asset>) -> Table {
        let tables = &self.phrases.tables;
        let words = &self.phrases.words;
        let row = |gap: &&Gap| {
            let answer = gap.answer;
            let owner = answer.and_then(|answer| answer.owner.clone());
            let due = answer.and_then(|answer| answer.due).map(|due| due.to_string());
            let claim = gap.status.claimed_in_vain().map(words.claimed_in_vain);
            let status = [Some((words.status)(gap.status).to_owned()), self.accepted(gap), self.provided(gap, asset)];
            vec![
                Span::from(gap.choice.id.to_string()),
                Span::from(
                    [Some(gap.choice.shown_title(self.phrases.lang).to_owned()), claim]
                        .into_iter()
                        .flatten()
                        .collect::<Vec<_>>()
                        .join("\n"),
                ),
                Span::new((words.risk)(gap.choice.risk.level), tone_of_risk(gap.choice.risk.level)),
                Span::new(status.into_iter().flatten().collect::<Vec<_>>().join("\n"), tone_of_status(gap.status)),
                Span::from((words.effort)(gap.effort())),
                Span::from([owner, due].into_iter().flatten().collect::<Vec<_>>().join("\n")),
            ]
        };
        let mut table = Table {
            head: [tables.id, tables.practice, tables.risk, tables.status, tables.effort, tables.owner_due]
                .map(str::to_owned)
                .to_vec(),
            rows: gaps.iter().map(row).collect(),
            widest: 1,
        };
        table.drop_column_if_empty(5);
        table
    }

    fn accepted(&self, gap: &Gap) -> Option<String> {
        let tables = &self.phrases.tables;
        let acceptance = gap.answer?.acceptance.as_ref()?;
        Some(match acceptance.validity_on(self.today) {
            Validity::Holds => (tables.accepted_until)(acceptance.expires),
            Validity::Over => (tables.acceptance_ended)(acceptance.expires),
            Validity::NotBegun => (tables.accepted_from)(acceptance.approved_on),
        })
    }

    /// Where an asset is kept as the workload is not, the provider may carry what elsewhere is a gap.
    fn provided(&self, gap: &Gap, asset: Option<&Asset>) -> Option<String> {
        let provided = carrier_for(gap.choice, asset?, self.review) == Carrier::Provider;
        provided.then(|| self.phrases.views.provider_here.to_owned())
    }
}
