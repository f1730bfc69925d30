//! A question, explained.

use super::super::words::{tone_of_risk, tone_of_status};
use super::Explanation;
use crate::content::{Block, Document, Span, Table};
use crate::lens::{Choice, Question};

impl Explanation<'_> {
    /// Everything there is to know of a question.
    pub(super) fn of_question(&self, question: &Question) -> Document {
        let (catalog, lang) = (&self.phrases.catalog, self.phrases.lang);
        let mut document = self.head(&question.id.to_string(), &question.title);
        let area = self.lens.area(question).map_or("", |area| area.title.get(lang));
        document.push(Block::Line(self.fact(catalog.area, area)));
        document.extend(self.why_at_risk(question));
        let bullets = question.point.bullets.iter();
        let bullets = bullets.map(|b| (usize::from(b.level.saturating_sub(1)), vec![b.get(lang).into()])).collect();
        document.extend([
            Block::Heading(2, catalog.point.to_owned()),
            Block::line(question.point.headline.get(lang)),
            Block::List(bullets),
            Block::Heading(2, catalog.practices.to_owned()),
            Block::Table(self.practices(question)),
        ]);
        document.extend(self.read_on(question));
        document
    }

    fn practices(&self, question: &Question) -> Table {
        let (tables, words, lang) = (&self.phrases.tables, &self.phrases.words, self.phrases.lang);
        let row = |choice: &Choice| {
            let mut row = vec![
                Span::from(choice.id.to_string()),
                Span::from(choice.shown_title(lang)),
                Span::new((words.risk)(choice.risk.level), tone_of_risk(choice.risk.level)),
                Span::from((words.effort)(choice.effort)),
            ];
            row.extend(self.review.map(|(review, _)| {
                let status = review.judged(choice);
                Span::new((words.status)(status), tone_of_status(status))
            }));
            row
        };
        let mut head = vec![tables.id, tables.practice, tables.risk, tables.effort];
        head.extend(self.review.map(|_| tables.status));
        let head = head.into_iter().map(str::to_owned).collect();
        Table { head, rows: question.best_practices.iter().map(row).collect(), widest: 1 }
    }
}
