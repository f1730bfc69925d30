//! What lies between two reviews, as blocks: for `diff`, and for the part of a report that compares.

use super::words::{tone_of_question_risk, tone_of_risk, tone_of_status};
use crate::assessment::{Assessment, Course, Moved, QuestionMoved};
use crate::content::{Block, Compared, Document, Side, Span, Table, Tone};
use crate::lens::{Decision, QuestionRisk};
use crate::review::Judged;
use crate::wording::{signed, visible};

impl Compared<'_> {
    /// Everything: the two sides, the figures, why the score changed, then questions and practices as tables under headings of this
    /// level.
    pub fn blocks(&self, level: u8) -> Document {
        let mut blocks = self.summary();
        blocks.extend(self.score(level));
        blocks.extend(self.questions(level));
        for course in Course::ALL {
            let moved: Vec<_> = self.difference.of(course).collect();
            if !moved.is_empty() {
                blocks.push(Block::Heading(level, (self.phrases.difference.course)(course, moved.len())));
                blocks.push(Block::Table(self.practices(&moved)));
            }
        }
        blocks
    }

    /// The two sides, what must be known of their editions, and the figures.
    fn summary(&self) -> Document {
        let (say, found) = (&self.phrases.difference, self.difference);
        let side = |side: Side| (say.side)(&visible(side.name), &side.lens.edition.id, side.review.reviewed_on);
        let mut blocks = vec![Block::Fields(vec![
            (say.before.to_owned(), vec![Span::from(side(self.before))]),
            (say.now.to_owned(), vec![Span::from(side(self.after))]),
        ])];
        let [old, new] = [self.before, self.after].map(|side| side.review.workload.name.as_str());
        if old != new {
            blocks.push(Block::Note(Tone::Warn, vec![Span::from((say.other_workload)(old, new))]));
        }
        if !found.same_edition {
            let note = if self.goes_back() {
                say.no_way_back.to_owned()
            } else {
                (say.other_edition)(found.comparable, found.after.practices.total)
            };
            blocks.push(Block::Note(Tone::Warn, vec![Span::from(note)]));
        }
        blocks.push(Block::Table(self.figures()));
        if !self.goes_back() {
            blocks.push(Block::line((say.moved)(found.moved.len(), found.comparable, found.still_open)));
        }
        blocks
    }

    /// Whether the earlier review is of the later edition.
    fn goes_back(&self) -> bool {
        let place = |side: Side| crate::lens::EDITIONS.iter().position(|edition| edition.id == side.lens.edition.id);
        place(self.before) > place(self.after)
    }

    fn figures(&self) -> Table {
        let (say, tables) = (&self.phrases.difference, &self.phrases.tables);
        let (before, after) = (&self.difference.before, &self.difference.after);
        let row = |label: &str, told: [String; 2], change: Option<i32>| {
            let change = change.map_or_else(String::new, signed);
            [Span::from(label)].into_iter().chain(told.map(Span::from)).chain([Span::from(change)]).collect::<Vec<_>>()
        };
        let counted = |label: &str, count: &dyn Fn(&Assessment) -> usize, told: &dyn Fn(&Assessment) -> String| {
            let change = self.difference.same_edition.then(|| difference(count(before), count(after)));
            row(label, [told(before), told(after)], change)
        };
        let issues = |label: &str, risk: QuestionRisk| {
            counted(label, &|side| side.issues(risk).total(), &|side| (tables.issues)(side.issues(risk)))
        };
        let practices =
            |label: &str, count: &dyn Fn(&Assessment) -> usize| counted(label, count, &|side| (say.count)(count(side)));
        let mut rows = vec![
            issues(say.high_risk_issues, QuestionRisk::High),
            issues(say.medium_risk_issues, QuestionRisk::Medium),
            practices(say.gaps, &|side| side.practices.gaps()),
            practices(say.to_find_out, &|side| side.practices.to_find_out()),
        ];
        if self.difference.same_edition {
            let rate = |side: &Assessment| side.score.map_or_else(|| "-".to_owned(), |score| score.to_string());
            rows.push(row(say.rate, [rate(before), rate(after)], None));
        }
        let head = [say.figure, say.before, say.now, say.change].map(str::to_owned).to_vec();
        let mut table = Table { head, rows, widest: 0 };
        table.drop_column_if_empty(3);
        table
    }

    fn score(&self, level: u8) -> Document {
        let say = &self.phrases.difference;
        if !self.difference.same_edition {
            return Vec::new();
        }
        let Some(score) = &self.difference.score else { return vec![Block::line(say.no_score)] };
        if score.causes.is_empty() {
            return Vec::new();
        }
        let comma = self.phrases.catalog.comma;
        let cause = |cause: &crate::assessment::ScoreCause| {
            let ids: Vec<_> = cause.practices.iter().map(ToString::to_string).collect();
            (say.cause)(cause.kind, cause.effect, &ids.join(comma))
        };
        let rounding = (score.rounding != 0).then(|| (say.rounding)(score.rounding));
        let causes = score.causes.iter().map(cause).chain(rounding).map(|text| (0, vec![Span::from(text)]));
        vec![
            Block::Heading(level, say.why.to_owned()),
            Block::line((say.low_end)(score.before, score.after, score.change())),
            Block::List(causes.collect()),
        ]
    }

    fn questions(&self, level: u8) -> Document {
        let (say, tables) = (&self.phrases.difference, &self.phrases.tables);
        let moved = &self.difference.questions;
        if moved.is_empty() {
            return Vec::new();
        }
        let risk = |decision: Decision| {
            let word = (self.phrases.words.question_risk)(decision.risk);
            let named = matches!(decision.risk, QuestionRisk::High | QuestionRisk::Medium);
            let unconfirmed = if named && !decision.confirmed { format!("\n{}", tables.unconfirmed) } else { String::new() };
            Span::new(format!("{word}{unconfirmed}"), tone_of_question_risk(decision.risk))
        };
        let row = |moved: &QuestionMoved| {
            let title = self.after.lens.question(moved.id).map_or("", |question| question.title.get(self.phrases.lang));
            vec![Span::from(moved.id.to_string()), Span::from(title), risk(moved.before), risk(moved.now)]
        };
        let head = [tables.id, tables.question, say.before, say.now].map(str::to_owned).to_vec();
        let table = Table { head, rows: moved.iter().map(row).collect(), widest: 1 };
        vec![Block::Heading(level, (say.questions)(moved.len())), Block::Table(table)]
    }

    fn practices(&self, moved: &[&Moved]) -> Table {
        let (say, tables, words) = (&self.phrases.difference, &self.phrases.tables, &self.phrases.words);
        let status = |status: Judged| Span::new((words.status)(status), tone_of_status(status));
        let title = |moved: &Moved| {
            let title = self.after.lens.choice(moved.id).map(|choice| choice.shown_title(self.phrases.lang).to_owned());
            let claim = moved.now.claimed_in_vain().map(words.claimed_in_vain);
            title.into_iter().chain(claim).collect::<Vec<_>>().join("\n")
        };
        let row = |moved: &&Moved| {
            let choice = self.after.lens.choice(moved.id);
            let risk = choice
                .map_or_else(Span::default, |choice| Span::new((words.risk)(choice.risk.level), tone_of_risk(choice.risk.level)));
            vec![
                Span::from(moved.id.to_string()),
                Span::from(title(moved)),
                risk,
                status(moved.before),
                status(moved.now),
                Span::from(moved.effect.map_or_else(String::new, signed)),
            ]
        };
        let head = [tables.id, tables.practice, tables.risk, say.before, say.now, say.effect].map(str::to_owned).to_vec();
        let mut table = Table { head, rows: moved.iter().map(row).collect(), widest: 1 };
        table.drop_column_if_empty(5);
        table
    }
}

fn difference(before: usize, after: usize) -> i32 {
    let number = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
    number(after) - number(before)
}
