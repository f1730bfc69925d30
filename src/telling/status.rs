//! Where a review stands: risk issues, implementation rate, question by question or part by part, and how current it is.

mod kind;

pub use kind::KIND;

use jiff::civil::Date;

use super::grouping::{Grouping, key, title};
use super::json;
use super::words::{issues, tone_of_question_risk};
use crate::assessment::{Assessment, PracticeCounts, Score, View, ViewAssessment, assurances, evidence_counts, oldest_confirmed};
use crate::content::{Block, Document, Records, Span, Table, Told, Tone};
use crate::lens::{Lens, Question, QuestionRisk};
use crate::review::{Judged, Review, Status as Answered};
use crate::wording::Phrases;

/// Where a review stands.
pub struct Status<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// What follows.
    pub assessment: &'a Assessment,
    /// By what to cut it into lines.
    pub by: Grouping,
    /// The edition to which the review can be brought, and the command that does so.
    pub successor: Option<(&'static str, String)>,
    /// Decides how old the answers are.
    pub today: Date,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for Status<'_> {
    fn document(&self) -> Document {
        let tables = &self.phrases.tables;
        let mut document = vec![Block::Heading(1, (tables.status_title)(&self.review.workload.name, &self.lens.edition.id))];
        document.extend(self.summary());
        document.extend(self.of_provider());
        document.extend(self.currency());
        if self.by == Grouping::Question {
            document.push(Block::Table(self.questions()));
            let legend = [tables.bar_legend, if self.has_claims_in_vain() { tables.bar_legend_in_vain } else { "" }].concat();
            document.push(Block::Line(vec![Span::new(legend, Tone::Faint)]));
        } else {
            let several = match self.by {
                Grouping::Perspective => Some(tables.seen_from_several),
                Grouping::Function => Some(self.phrases.views.acts_in_several),
                _ => None,
            };
            document.extend(several.map(|text| Block::Line(vec![Span::new(text, Tone::Faint)])));
            document.push(Block::Table(self.parts()));
        }
        document.extend(self.to_find_out());
        document
    }

    fn records(&self) -> Records {
        if self.by == Grouping::Question { self.records_of_questions() } else { self.records_of_parts() }
    }

    fn json(&self) -> String {
        let successor = self.successor.as_ref().map(|(edition, _)| *edition);
        json::print(&kind::Status::of(self.lens, self.review, self.assessment, self.by, successor, self.phrases))
    }
}

impl Status<'_> {
    fn records_of_questions(&self) -> Records {
        let row = |question: &Question| {
            let at = self.assessment.question(question.id)?;
            let mut row = vec![question.id.to_string(), question.title.get(self.phrases.lang).to_owned()];
            row.extend([json::word(at.decision.risk), at.decision.confirmed.to_string()]);
            row.push(at.decision.decided_by.map_or_else(String::new, |id| id.to_string()));
            row.extend(counts(&at.practices));
            row.extend(ends(at.score));
            row.push(at.practices.claimed_in_vain.to_string());
            Some(row)
        };
        let columns = ["question", "title", "risk", "confirmed", "decided_by"]
            .into_iter()
            .chain(COUNTS)
            .chain(ENDS)
            .chain([IN_VAIN])
            .collect();
        Records { columns, rows: self.lens.questions.iter().filter_map(row).collect() }
    }

    fn records_of_parts(&self) -> Records {
        let row = |view| {
            let ViewAssessment { practices, open, score } = self.part(&view);
            let mut row = vec![json::word(self.by), key(&view), title(&view, self.phrases)];
            row.extend(counts(&practices));
            row.extend(open.map(|count| count.to_string()));
            row.extend(ends(score));
            row.push(practices.claimed_in_vain.to_string());
            row
        };
        let open = ["open_high", "open_medium", "open_low"];
        let columns = ["by", "part", "title"].into_iter().chain(COUNTS).chain(open).chain(ENDS).chain([IN_VAIN]).collect();
        Records { columns, rows: self.by.views(self.lens, self.review).into_iter().map(row).collect() }
    }

    fn part(&self, view: &View) -> ViewAssessment {
        view.assess(self.lens, self.review)
    }

    fn has_claims_in_vain(&self) -> bool {
        self.assessment.practices.claimed_in_vain > 0
    }

    /// What is called the provider's: how much of it names an assurance, and what of it is claimed in vain.
    fn of_provider(&self) -> Vec<Block> {
        let bearing = &self.phrases.bearing;
        let assurances = assurances(self.lens, self.review);
        let mut blocks = Vec::new();
        if assurances.total() > 0 {
            blocks.push(Block::line((bearing.carried)(assurances)));
        }
        if self.has_claims_in_vain() {
            let in_vain = self.lens.choices().filter(|choice| self.review.judged(choice).claimed_in_vain().is_some());
            let ids: Vec<_> = in_vain.map(|choice| choice.id.to_string()).collect();
            let text = (bearing.claimed_in_vain)(ids.len(), self.review.service_models(), &ids.join(self.phrases.catalog.comma));
            blocks.push(Block::Line(vec![Span::new(text, Tone::Bad)]));
        }
        blocks
    }

    /// How old the answers are, and whether a later edition asks more.
    fn currency(&self) -> Vec<Block> {
        let views = &self.phrases.views;
        let mut blocks = Vec::new();
        if let Some(oldest) = oldest_confirmed(self.lens, self.review) {
            let days = self.today.since(oldest.day).map_or(0, |span| span.get_days());
            blocks.push(Block::line((views.oldest)(&oldest, days)));
        }
        if let Some((edition, command)) = &self.successor {
            blocks.extend([Block::line((views.successor)(edition)), Block::Command(command.clone())]);
        }
        blocks
    }

    /// One line an area, a perspective, a function.
    fn parts(&self) -> Table {
        let (tables, views) = (&self.phrases.tables, &self.phrases.views);
        let row = |view| {
            let ViewAssessment { practices, open, score } = self.part(&view);
            let tone = if open[0] > 0 { Tone::Bad } else { Tone::Plain };
            vec![
                Span::from(title(&view, self.phrases)),
                Span::new((views.open_by_risk)(open), tone),
                Span::from(format!("{} / {}", practices.implemented, practices.total)),
                Span::from(practices.to_find_out().to_string()),
                Span::from(practices.left_out().to_string()),
                Span::from(score.map_or_else(|| "-".to_owned(), |score| score.to_string())),
            ]
        };
        let head = [views.part, views.open, views.in_place_head, views.to_find_out, views.left_out_head, tables.score];
        Table {
            head: head.map(str::to_owned).to_vec(),
            rows: self.by.views(self.lens, self.review).into_iter().map(row).collect(),
            widest: 0,
        }
    }

    /// Risk issues, implementation rate, counts, and what to know about the numbers. Also shown when a review ends.
    pub fn summary(&self) -> Vec<Block> {
        let tables = &self.phrases.tables;
        let counts = &self.assessment.practices;
        let issue =
            |risk, tone| issues((self.phrases.tables.issue_label)(risk), self.assessment.issues(risk), tone, self.phrases);
        let rate = (tables.rate)(self.assessment.score, counts.to_find_out(), counts.left_out());
        let mut blocks = vec![
            Block::line((tables.question_counts)(&self.assessment.risk_counts())),
            Block::Line(vec![issue(QuestionRisk::High, Tone::Bad)]),
            Block::Line(vec![issue(QuestionRisk::Medium, Tone::Warn)]),
            Block::line(rate),
            Block::line((tables.counts)(counts)),
        ];
        let evidence = evidence_counts(self.lens, self.review);
        if evidence.all_implemented() > 0 {
            blocks.push(Block::line((tables.evidence)(evidence)));
        }
        blocks.push(Block::Line(vec![Span::new((tables.estimated)(self.own_risk_levels()), Tone::Faint)]));
        blocks
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
        let open = |status: Judged, question: &Question| {
            let practices = question.best_practices.iter().filter(|choice| self.review.judged(choice) == status);
            practices.map(|choice| choice.id.to_string()).collect::<Vec<_>>()
        };
        let mut entries = Vec::new();
        for question in &self.lens.questions {
            for status in [Answered::Unknown.into(), Judged::UNANSWERED] {
                let ids = open(status, question);
                if ids.is_empty() {
                    continue;
                }
                let word = (self.phrases.words.status)(status);
                let ids = if ids.len() == question.best_practices.len() {
                    (self.phrases.tables.all)(ids.len())
                } else {
                    ids.join(self.phrases.catalog.comma)
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

/// The last column: how many are claimed for the provider in vain.
const IN_VAIN: &str = "claimed_in_vain";

/// The columns of [`counts`].
const COUNTS: [&str; 8] = ["total", "implemented", "partial", "missing", "unknown", "provider", "not_applicable", "unanswered"];

fn counts(counts: &PracticeCounts) -> [String; 8] {
    let PracticeCounts { total, implemented, partial, missing, unknown, provider, not_applicable, unanswered, .. } = *counts;
    [total, implemented, partial, missing, unknown, provider, not_applicable, unanswered].map(|count| count.to_string())
}

/// The columns of [`ends`].
const ENDS: [&str; 2] = ["score_low", "score_high"];

/// The ends of a score; blank where nothing applies.
fn ends(score: Option<Score>) -> [String; 2] {
    score.map_or_else(Default::default, |score| [score.low, score.high].map(|end| end.to_string()))
}

/// One character a practice, in catalog order; [`crate::wording`] has the legend.
fn bar(question: &Question, review: &Review) -> String {
    let mark = |status: Judged| match status.status() {
        _ if status.claimed_in_vain().is_some() => '!',
        Some(Answered::Implemented) => '█',
        Some(Answered::Partial) => '▒',
        Some(Answered::Missing) => '░',
        Some(Answered::Unknown) | None => '?',
        Some(Answered::Provider | Answered::NotApplicable) => '-',
    };
    question.best_practices.iter().map(|choice| mark(review.judged(choice))).collect()
}
