//! What lies between two reviews.

mod kind;

pub use kind::KIND;

use super::json;
use crate::assessment::Moved;
use crate::content::{Block, Compared, Document, Records, Side, Told};

/// What lies between two reviews, in every format.
pub struct Diff<'a>(pub Compared<'a>);

impl Told for Diff<'_> {
    fn document(&self) -> Document {
        let Compared { after, phrases, .. } = self.0;
        let mut document = vec![Block::Heading(1, (phrases.difference.title)(&after.review.workload.name))];
        document.extend(self.0.blocks(2));
        document
    }

    /// One row a practice with another status.
    fn records(&self) -> Records {
        let row = |moved: &Moved| {
            let choice = self.0.after.lens.choice(moved.id);
            vec![
                moved.id.to_string(),
                choice.map_or_else(String::new, |choice| choice.shown_title(self.0.phrases.lang).to_owned()),
                choice.map_or_else(String::new, |choice| json::word(choice.risk.level)),
                json::status_word(moved.before),
                json::status_word(moved.now),
                json::course_word(moved.course).to_owned(),
                moved.effect.map_or_else(String::new, |effect| effect.to_string()),
                moved.before.claimed_in_vain().is_some().to_string(),
                moved.now.claimed_in_vain().is_some().to_string(),
            ]
        };
        let columns =
            vec!["best_practice", "title", "risk", "before", "after", "result", "effect", "before_in_vain", "after_in_vain"];
        Records { columns, rows: self.0.difference.moved.iter().map(row).collect() }
    }

    fn json(&self) -> String {
        let Compared { before, after, difference, phrases } = self.0;
        let side = |side: Side| kind::DiffSide::of(side.name, side.lens, side.review);
        json::print(&kind::Diff::of([side(before), side(after)], after.lens, difference, phrases.lang))
    }
}
