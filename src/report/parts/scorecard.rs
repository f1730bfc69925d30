//! Every question, and the same by area, view and function.

use super::super::content::Tone;
use super::super::content::{Bar, Bars, Block, Document, Span, Table};
use super::super::facts::Facts;
use super::super::words::tone_of_question_risk;
use crate::assessment::{PracticeCounts, QuestionAssessment};
use crate::lens::Question;

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let questions: Vec<_> =
        facts.lens.questions.iter().filter_map(|question| Some((question, facts.assessment.question(question.id)?))).collect();
    vec![Block::Bars(bars(&questions, facts)), Block::Table(table(&questions, facts))]
}

fn bars(questions: &[(&Question, &QuestionAssessment)], facts: &Facts) -> Bars {
    let words = &facts.phrases.report;
    let tones = [Tone::Good, Tone::Warn, Tone::Bad, Tone::Strong, Tone::Faint];
    let row = |(question, at): &(&Question, &QuestionAssessment)| {
        let PracticeCounts { implemented, partial, missing, .. } = at.practices;
        Bar {
            label: question.id.to_string(),
            counts: vec![implemented, partial, missing, at.practices.to_find_out(), at.practices.left_out()],
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
