//! Everything that a report tells of, gathered once.

use jiff::civil::Date;

use super::compared::Compared;
use super::particulars::Particulars;
use crate::assessment::{Assessment, Gap, ImprovementPlan, evidence_counts};
use crate::lens::{Choice, Lens, Question};
use crate::review::{Answer, Judged, Review};
use crate::wording::Phrases;

/// Everything that a report tells of.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// What was asked.
    pub lens: &'a Lens,
    /// What was answered.
    pub review: &'a Review,
    /// What follows from it.
    pub assessment: &'a Assessment,
    /// What is open, in catalog order.
    pub gaps: &'a [Gap<'a>],
    /// In what order to close it.
    pub plan: &'a ImprovementPlan<'a>,
    /// What it is compared with.
    pub since: Option<Compared<'a>>,
    /// The day of the report.
    pub today: Date,
    /// What those who hand it over say of it.
    pub particulars: &'a Particulars,
    /// The SHA-256 of the review file's bytes, in hexadecimal digits.
    pub input_hash: &'a str,
    /// In which language it is told.
    pub phrases: &'static Phrases,
}

/// One practice of the ledger.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    /// Counted from 1 over the whole ledger.
    pub number: usize,
    /// Its question.
    pub question: &'a Question,
    /// The practice.
    pub choice: &'a Choice,
    /// Its status. One of a question that does not apply does not apply either.
    pub status: Judged,
    /// The answer, where there is one.
    pub answer: Option<&'a Answer>,
    /// Why it does not apply: its own reason, else that of its question.
    pub reason: Option<&'a str>,
}

impl<'a> Facts<'a> {
    /// How many implemented practices name evidence, in words; none where none is implemented.
    pub fn evidence(&self) -> Option<String> {
        let counts = evidence_counts(self.lens, self.review);
        (counts.all_implemented() > 0).then(|| (self.phrases.tables.evidence)(counts))
    }

    /// Every practice of the edition, in catalog order: the ledger.
    pub fn ledger(&self) -> Vec<Row<'a>> {
        let (lens, review) = (self.lens, self.review);
        let practices =
            lens.questions.iter().flat_map(|question| question.best_practices.iter().map(move |choice| (question, choice)));
        (1..)
            .zip(practices)
            .map(|(number, (question, choice))| {
                let answer = review.answer(choice.id);
                let own = answer.and_then(|answer| answer.reason.as_deref());
                let of_question = review.not_applicable.get(&question.id).map(String::as_str);
                let status = review.judged(choice);
                Row { number, question, choice, status, answer, reason: own.or(of_question) }
            })
            .collect()
    }
}
