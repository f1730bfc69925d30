//! What became of each answer of a review that was brought to a later edition: a table to be signed.

mod kind;

pub use kind::KIND;

use super::json;
use super::words::{tone_of_risk, tone_of_status};
use crate::content::{Block, Document, Records, Span, Table, Told, Tone};
use crate::lens::{Chain, ChoiceId, Lens, Relation};
use crate::review::{Earlier, Fate, Judged, Outcome, Review, Status, Upgrade};
use crate::wording::Phrases;

/// What became of each answer of a review.
pub struct Upgraded<'a> {
    /// The way from the earlier edition to the later one.
    pub chain: &'a Chain<'a>,
    /// The review under the earlier edition.
    pub old: &'a Review,
    /// The review under the later one, and what became of each practice.
    pub upgrade: &'a Upgrade,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for Upgraded<'_> {
    fn document(&self) -> Document {
        let say = &self.phrases.upgrade;
        let (from, to) = (self.chain.from.edition.id.as_ref(), self.chain.to.edition.id.as_ref());
        let mut document = vec![
            Block::Heading(1, (say.title)(&self.old.workload.name, from, to)),
            Block::line((say.totals)(to, self.chain.to.choices().count(), from, self.chain.from.choices().count())),
            Block::List(self.counts()),
            Block::Line(vec![Span::new(say.legend, Tone::Faint)]),
        ];
        for outcome in Outcome::ALL {
            let fates: Vec<_> = self.upgrade.of(outcome).collect();
            if fates.is_empty() {
                continue;
            }
            document.push(Block::Heading(2, (say.part)(outcome, fates.len())));
            document.push(Block::Line(vec![Span::new((say.about)(outcome, from, to), Tone::Faint)]));
            document.push(Block::Table(match outcome {
                Outcome::NoSuccessor => self.dropped(&fates),
                _ => self.practices(outcome, &fates),
            }));
        }
        document.extend(self.acceptances());
        document
    }

    fn records(&self) -> Records {
        let row = |fate: &Fate| {
            let choice = self.lens_of(fate).choice(fate.id);
            let previous = |earlier: &Earlier| format!("{}={}", earlier.id, json::status_word(earlier.status));
            vec![
                fate.id.to_string(),
                json::outcome_word(fate.outcome).to_owned(),
                choice.map_or_else(String::new, |choice| choice.shown_title(self.phrases.lang).to_owned()),
                choice.map_or_else(String::new, |choice| json::word(choice.risk.level)),
                json::status_word(fate.status),
                fate.from.iter().map(previous).collect::<Vec<_>>().join(" "),
                kind::notes_of(fate, &self.chain.from.edition.id, self.phrases).unwrap_or_default(),
                fate.status.claimed_in_vain().is_some().to_string(),
            ]
        };
        let columns = vec!["best_practice", "result", "title", "risk", "status", "from", "notes", "claimed_in_vain"];
        Records { columns, rows: self.upgrade.fates.iter().map(row).collect() }
    }

    fn json(&self) -> String {
        json::print(&kind::Upgrade::of(self.chain, self.old, self.upgrade, self.phrases))
    }
}

impl Upgraded<'_> {
    /// The edition that a fate's practice belongs to.
    fn lens_of(&self, fate: &Fate) -> &Lens {
        if fate.outcome == Outcome::NoSuccessor { &self.chain.from } else { &self.chain.to }
    }

    fn counts(&self) -> Vec<(usize, Vec<Span>)> {
        let say = &self.phrases.upgrade;
        let count = |outcome: Outcome| {
            let mut text = (say.count)(outcome, self.upgrade.of(outcome).count(), &self.chain.from.edition.id);
            if outcome == Outcome::NoSuccessor {
                text += &self.still_open();
            }
            (0, vec![Span::from(text)])
        };
        let mut counts: Vec<_> = Outcome::ALL.into_iter().map(count).collect();
        let left = self.upgrade.acceptances_left.len();
        if left > 0 {
            counts.push((0, vec![Span::new((say.acceptances_left)(left), Tone::Warn)]));
        }
        counts
    }

    /// The dropped practices that are not in place, by id, and those of which nobody knows.
    fn still_open(&self) -> String {
        let say = &self.phrases.upgrade;
        let list = |is_wanted: fn(Judged) -> bool, told: fn(&str) -> String| {
            let open = self.upgrade.of(Outcome::NoSuccessor).filter(|fate| is_wanted(fate.status));
            let ids: Vec<_> = open.map(|fate| fate.id.to_string()).collect();
            if ids.is_empty() { String::new() } else { told(&ids.join(self.phrases.catalog.comma)) }
        };
        list(|status| status.standing().is_confirmed_gap(), say.open_gaps)
            + &list(|status| status.is(Status::Unknown), say.to_find_out)
    }

    /// The practices of an outcome: where they stand, or how much hangs on asking, and the earlier answers.
    fn practices(&self, outcome: Outcome, fates: &[&Fate]) -> Table {
        let (tables, say) = (&self.phrases.tables, &self.phrases.upgrade);
        let is_open = matches!(outcome, Outcome::AskAgain | Outcome::New);
        let third = if is_open { tables.risk } else { tables.status };
        let row = |fate: &&Fate| {
            let third = if is_open { self.risk(fate) } else { self.status(fate) };
            let earlier = if fate.from.is_empty() { Span::default() } else { self.earlier(fate) };
            let claim = fate.status.claimed_in_vain().map(self.phrases.words.claimed_in_vain);
            let title = [self.title(fate).to_owned()].into_iter().chain(claim).collect::<Vec<_>>().join("\n");
            vec![Span::from(fate.id.to_string()), Span::from(title), third, earlier]
        };
        let mut table = Table {
            head: [tables.id, tables.practice, third, say.earlier_answers].map(str::to_owned).to_vec(),
            rows: fates.iter().map(row).collect(),
            widest: 1,
        };
        table.drop_column_if_empty(3);
        table
    }

    fn dropped(&self, fates: &[&Fate]) -> Table {
        let (tables, say) = (&self.phrases.tables, &self.phrases.upgrade);
        let row = |fate: &&Fate| {
            let why = self.chain.crosswalk.dropped(fate.id).map(|dropped| dropped.why.get(self.phrases.lang));
            let due = fate.answer.due.map(|due| due.to_string());
            vec![
                Span::from(fate.id.to_string()),
                Span::from([Some(self.title(fate)), why].into_iter().flatten().collect::<Vec<_>>().join("\n")),
                self.status(fate),
                Span::from([fate.answer.owner.clone(), due].into_iter().flatten().collect::<Vec<_>>().join("\n")),
            ]
        };
        let mut table = Table {
            head: [tables.id, say.dropped, tables.status, tables.owner_due].map(str::to_owned).to_vec(),
            rows: fates.iter().map(row).collect(),
            widest: 1,
        };
        table.drop_column_if_empty(3);
        table
    }

    fn acceptances(&self) -> Vec<Block> {
        let (tables, plan, say) = (&self.phrases.tables, &self.phrases.plan, &self.phrases.upgrade);
        let left = &self.upgrade.acceptances_left;
        if left.is_empty() {
            return Vec::new();
        }
        let row = |&id: &ChoiceId| {
            let acceptance = self.old.answer(id)?.acceptance.as_ref()?;
            let title = self.chain.from.choice(id)?.shown_title(self.phrases.lang);
            Some(vec![
                Span::from(id.to_string()),
                Span::from(format!("{title}\n{}", acceptance.reason)),
                Span::from(acceptance.approved_by.as_str()),
                Span::from(acceptance.expires.to_string()),
            ])
        };
        vec![
            Block::Heading(2, (say.acceptances_left)(left.len())),
            Block::Line(vec![Span::new(say.acceptances_about, Tone::Faint)]),
            Block::Table(Table {
                head: [tables.id, plan.practice_and_reason_kept, plan.approved_by, plan.last_day].map(str::to_owned).to_vec(),
                rows: left.iter().filter_map(row).collect(),
                widest: 1,
            }),
        ]
    }

    fn title(&self, fate: &Fate) -> &str {
        let choice = self.lens_of(fate).choice(fate.id);
        choice.map_or("", |choice| choice.shown_title(self.phrases.lang))
    }

    fn risk(&self, fate: &Fate) -> Span {
        let Some(choice) = self.lens_of(fate).choice(fate.id) else { return Span::default() };
        Span::new((self.phrases.words.risk)(choice.risk.level), tone_of_risk(choice.risk.level))
    }

    fn status(&self, fate: &Fate) -> Span {
        let status = fate.status;
        Span::new((self.phrases.words.status)(status), tone_of_status(status))
    }

    /// The earlier answers, one a line with the sign of its relation, the closest first. What merely overlaps is told only where it
    /// says something.
    fn earlier(&self, fate: &Fate) -> Span {
        let relation = |earlier: &Earlier| {
            let related = self.chain.crosswalk.leading_to(fate.id).find(|related| related.from == earlier.id);
            related.map_or(Relation::Broader, |related| related.relation)
        };
        let mut told: Vec<_> = fate.from.iter().map(|earlier| (relation(earlier), earlier)).collect();
        told.retain(|(relation, earlier)| *relation != Relation::Related || earlier.answer.status.is_some());
        told.sort_by_key(|(relation, _)| *relation);
        let status = |earlier: &Earlier| (self.phrases.words.status)(earlier.status);
        let line = |(relation, earlier): &(Relation, &Earlier)| format!("{} {} {}", sign(*relation), earlier.id, status(earlier));
        if told.is_empty() {
            return Span::new((self.phrases.words.status)(Judged::UNANSWERED), Tone::Faint);
        }
        Span::from(told.iter().map(line).collect::<Vec<_>>().join("\n"))
    }
}

/// What a later practice asks for, compared with an earlier one; the legend is a phrase.
fn sign(relation: Relation) -> char {
    match relation {
        Relation::Equal => '=',
        Relation::Narrower => '-',
        Relation::Broader => '+',
        Relation::Related => '~',
    }
}
