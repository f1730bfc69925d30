//! Every question, and the same by area, view and function.

use super::super::grouping::{Grouping, title};
use super::super::words::tone_of_question_risk;
use crate::assessment::{PracticeCounts, QuestionAssessment, View};
use crate::content::{Bar, Bars, Block, Document, Facts, Span, Table, Tone};
use crate::lens::Question;

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let questions: Vec<_> =
        facts.lens.questions.iter().filter_map(|question| Some((question, facts.assessment.question(question.id)?))).collect();
    let words = &facts.phrases.report;
    let mut blocks = vec![Block::Bars(bars(&questions, facts)), Block::Table(table(&questions, facts))];
    blocks.extend(facts.evidence().map(Block::line));
    let sides =
        [(words.by_area, Grouping::Area), (words.by_perspective, Grouping::Perspective), (words.by_function, Grouping::Function)];
    for (heading, by) in sides {
        blocks.push(Block::Heading(3, heading.to_owned()));
        blocks.extend((by != Grouping::Area).then(|| Block::line(words.several)));
        blocks.push(Block::Table(side(by, facts)));
    }
    blocks
}

fn side(by: Grouping, facts: &Facts) -> Table {
    let (views, words) = (&facts.phrases.views, &facts.phrases.report);
    let row = |view: &View| {
        let at = view.assess(facts.lens, facts.review);
        let counts = at.practices;
        let figures = [counts.implemented, counts.partial, counts.not_in_place(), counts.to_find_out(), counts.left_out()];
        let mut row = vec![Span::from(title(view, facts.phrases))];
        row.extend(figures.map(|count| Span::from(count.to_string())));
        row.push(Span::from(at.score.map(|score| score.to_string()).unwrap_or_default()));
        row
    };
    let mut head = vec![views.part.to_owned()];
    head.extend(words.bar_parts.map(str::to_owned));
    head.push(words.rate.to_owned());
    Table { head, rows: by.views(facts.lens, facts.review).iter().map(row).collect(), widest: 0 }
}

fn bars(questions: &[(&Question, &QuestionAssessment)], facts: &Facts) -> Bars {
    let words = &facts.phrases.report;
    let tones = [Tone::Good, Tone::Warn, Tone::Bad, Tone::Strong, Tone::Faint];
    let row = |(question, at): &(&Question, &QuestionAssessment)| {
        let counts: PracticeCounts = at.practices;
        Bar {
            label: question.id.to_string(),
            counts: vec![counts.implemented, counts.partial, counts.not_in_place(), counts.to_find_out(), counts.left_out()],
            note: at.score.map(|score| score.to_string()).unwrap_or_default(),
        }
    };
    Bars {
        title: words.bars.to_owned(),
        of: words.question.to_owned(),
        parts: tones.into_iter().zip(words.bar_parts.map(str::to_owned)).collect(),
        rows: questions.iter().map(row).collect(),
    }
}

fn table(questions: &[(&Question, &QuestionAssessment)], facts: &Facts) -> Table {
    let (words, tables) = (&facts.phrases.report, &facts.phrases.tables);
    let row = |(question, at): &(&Question, &QuestionAssessment)| {
        let risk = (facts.phrases.words.question_risk)(at.decision.risk);
        let unconfirmed = !at.decision.confirmed && at.decision.decided_by.is_some();
        let risk = if unconfirmed { format!("{risk}\n{}", tables.unconfirmed) } else { risk.to_owned() };
        vec![
            Span::from(question.id.to_string()),
            Span::from(question.title.get(facts.phrases.lang)),
            Span::new(risk, tone_of_question_risk(at.decision.risk)),
            Span::from(at.decision.decided_by.map(|id| id.to_string()).unwrap_or_default()),
            Span::from(at.score.map(|score| score.to_string()).unwrap_or_default()),
        ]
    };
    Table {
        head: [tables.id, words.question, tables.risk, words.decided_by, words.rate].map(str::to_owned).to_vec(),
        rows: questions.iter().map(row).collect(),
        widest: 1,
    }
}
