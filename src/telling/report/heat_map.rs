//! Every practice at a glance.

use super::super::words::{mark_of_status, tone_of_status};
use crate::content::{Block, Document, Facts, Grid, Mark};
use crate::lens::Question;
use crate::review::{Judged, Status};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let mark =
        |status: Judged, title: String| Mark { text: mark_of_status(status).to_owned(), tone: tone_of_status(status), title };
    let row = |question: &Question| {
        let marks = question.best_practices.iter().map(|choice| {
            let status = facts.review.judged(choice);
            let word = (facts.phrases.words.status)(status);
            mark(status, format!("{} {}{}{word}", choice.id, choice.shown_title(facts.phrases.lang), facts.phrases.catalog.colon))
        });
        (question.id.to_string(), marks.collect())
    };
    let most = facts.lens.questions.iter().map(|question| question.best_practices.len()).max().unwrap_or_default();
    let statuses = [
        Some(Status::Implemented),
        Some(Status::Partial),
        Some(Status::Missing),
        Some(Status::Unknown),
        None,
        Some(Status::Provider),
        Some(Status::NotApplicable),
    ];
    // What nobody claimed in vain needs no explanation.
    let in_vain = facts.ledger().into_iter().map(|row| row.status).find(|status| status.claimed_in_vain().is_some());
    let statuses = statuses.into_iter().map(Judged::from).chain(in_vain);
    let legend = statuses.map(|status| (mark(status, String::new()), (facts.phrases.words.status)(status).to_owned()));
    vec![Block::Grid(Grid {
        title: words.grid.to_owned(),
        of: words.question.to_owned(),
        columns: (1..=most).map(|number| format!("BP{number}")).collect(),
        rows: facts.lens.questions.iter().map(row).collect(),
        legend: legend.collect(),
    })]
}
