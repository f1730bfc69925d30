//! Where a review stands: risk issues, implementation rate, question by question.

use super::content::{Block, Document, Records, Span, Table, Told, Tone};
use super::json;
use super::words::{issues, tone_of_question_risk};
use crate::assessment::Assessment;
use crate::lens::{Lens, Question, QuestionRisk};
use crate::review::{Review, Status as Answered};
use crate::wording::Phrases;

/// Where a review stands.
pub struct Status<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// What follows.
    pub assessment: &'a Assessment,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for Status<'_> {
    fn document(&self) -> Document {
        let tables = &self.phrases.tables;
        let mut document = vec![Block::Heading(1, (tables.status_title)(&self.review.workload.name, &self.lens.edition.id))];
        document.extend(self.summary());
        document.push(Block::Table(self.questions()));
        document.push(Block::Line(vec![Span::new(tables.bar_legend, Tone::Faint)]));
        document.extend(self.to_find_out());
        document
    }

    fn records(&self) -> Records {
        let row = |question: &Question| {
            let at = self.assessment.question(question.id)?;
            let counts = at.practices;
            let score =
                |end: fn(crate::assessment::Score) -> u32| at.score.map_or_else(String::new, |score| end(score).to_string());
            let numbers = [counts.total, counts.implemented, counts.partial, counts.missing, counts.unknown];
            let more = [counts.provider, counts.not_applicable, counts.unanswered];
            let mut row = vec![question.id.to_string(), question.title.get(self.phrases.lang).to_owned()];
            row.extend([json::word(at.decision.risk), at.decision.confirmed.to_string()]);
            row.push(at.decision.decided_by.map_or_else(String::new, |id| id.to_string()));
            row.extend(numbers.iter().chain(&more).map(ToString::to_string));
            row.extend([score(|score| score.low), score(|score| score.high)]);
            Some(row)
        };
        let columns = vec![
            "question",
            "title",
            "risk",
            "confirmed",
            "decided_by",
            "total",
            "implemented",
            "partial",
            "missing",
            "unknown",
            "provider",
            "not_applicable",
            "unanswered",
            "score_low",
            "score_high",
        ];
        Records { columns, rows: self.lens.questions.iter().filter_map(row).collect() }
    }

    fn json(&self) -> String {
        json::print(&json::Status::of(self.lens, self.review, self.assessment, self.phrases.lang))
    }
}

impl Status<'_> {
    /// Risk issues, implementation rate, counts, and what to know about the numbers. Also shown when a review ends.
    pub fn summary(&self) -> Vec<Block> {
        let tables = &self.phrases.tables;
        let counts = &self.assessment.practices;
        let issue =
            |risk, tone| issues((self.phrases.tables.issue_label)(risk), self.assessment.issues(risk), tone, self.phrases);
        let rate = (tables.rate)(self.assessment.score, counts.to_find_out(), counts.left_out());
        vec![
            Block::line((tables.question_counts)(&self.assessment.risk_counts())),
            Block::Line(vec![issue(QuestionRisk::High, Tone::Bad)]),
            Block::Line(vec![issue(QuestionRisk::Medium, Tone::Warn)]),
            Block::line(rate),
            Block::line((tables.counts)(counts)),
            Block::Line(vec![Span::new((tables.estimated)(self.own_risk_levels()), Tone::Faint)]),
        ]
    }

    fn own_risk_levels(&self) -> bool {
        self.lens.choices().any(|choice| choice.risk.source == crate::lens::RiskSource::Own)
    }

    fn questions(&self) -> Table {
        let tables = &self.phrases.tables;
        let row = |question: &Question| {
            let at = self.assessment.question(question.id)?;
            let risk = at.decision.risk;
            let word = (self.phrases.words.question_risk)(risk);
            let named = matches!(risk, QuestionRisk::High | QuestionRisk::Medium);
            let unconfirmed = if at.decision.confirmed || !named { String::new() } else { format!("\n{}", tables.unconfirmed) };
            Some(vec![
                Span::from(question.id.to_string()),
                Span::from(question.title.get(self.phrases.lang)),
                Span::new(format!("{word}{unconfirmed}"), tone_of_question_risk(risk)),
                Span::from(bar(question, self.review)),
                Span::from(at.score.map_or_else(|| "-".to_owned(), |score| score.to_string())),
            ])
        };
        Table {
            head: [tables.id, tables.question, tables.risk, tables.practices, tables.score].map(str::to_owned).to_vec(),
            rows: self.lens.questions.iter().filter_map(row).collect(),
            widest: 1,
        }
    }

    fn to_find_out(&self) -> Vec<Block> {
        let open = |status: Option<Answered>, question: &Question| {
            let practices = question.best_practices.iter().filter(|choice| self.review.status(choice.id) == status);
            practices.map(|choice| choice.id.to_string()).collect::<Vec<_>>()
        };
        let mut entries = Vec::new();
        for question in &self.lens.questions {
            for status in [Some(Answered::Unknown), None] {
                let ids = open(status, question);
                if ids.is_empty() {
                    continue;
                }
                let word = (self.phrases.words.status)(status);
                let ids = if ids.len() == question.best_practices.len() {
                    (self.phrases.tables.all)(ids.len())
                } else {
                    ids.join(", ")
                };
                entries.push((0, vec![Span::from((self.phrases.tables.open_ids)(question.id, word, &ids))]));
            }
        }
        if entries.is_empty() {
            return Vec::new();
        }
        let heading = (self.phrases.tables.to_find_out)(self.assessment.practices.to_find_out());
        vec![Block::Heading(2, heading), Block::List(entries)]
    }
}

/// One character a practice, in catalog order; [`crate::wording`] has the legend.
fn bar(question: &Question, review: &Review) -> String {
    let mark = |status| match status {
        Some(Answered::Implemented) => '█',
        Some(Answered::Partial) => '▒',
        Some(Answered::Missing) => '░',
        Some(Answered::Unknown) | None => '?',
        Some(Answered::Provider | Answered::NotApplicable) => '-',
    };
    question.best_practices.iter().map(|choice| mark(review.status(choice.id))).collect()
}
