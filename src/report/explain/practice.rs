//! A best practice, explained.

use super::super::content::{Block, Document, Span, Table, Tone};
use super::super::words::tone_of_risk;
use super::Explanation;
use crate::lens::{Choice, ChoiceId, Question, ServiceModel};

impl Explanation<'_> {
    /// Everything there is to know of a practice.
    pub(super) fn of_practice(&self, question: &Question, choice: &Choice) -> Document {
        let (catalog, lang) = (&self.phrases.catalog, self.phrases.lang);
        let mut document = self.head(&choice.id.to_string(), &choice.title);
        document.push(Block::List(self.facts(question, choice)));
        document.extend(self.answer(choice));
        document.extend(self.why_at_risk(question));
        document.extend([Block::Heading(2, catalog.why.to_owned()), Block::line(choice.why.get(lang))]);
        let criteria = choice.criteria.iter().map(|line| (0, vec![line.get(lang).into()])).collect();
        document.extend([Block::Heading(2, catalog.criteria.to_owned()), Block::List(criteria)]);
        let steps = choice.improvement.iter().map(|line| vec![line.get(lang).into()]).collect();
        document.extend([Block::Heading(2, catalog.improvement.to_owned()), Block::Steps(steps)]);
        let evidence = choice.evidence.iter().map(|text| (0, vec![text.get(lang).into()])).collect();
        document.extend([Block::Heading(2, catalog.evidence.to_owned()), Block::List(evidence)]);
        document.extend([Block::Heading(2, catalog.responsibility.to_owned()), Block::Table(self.carriers(choice))]);
        document.extend(self.points_worked_in(question, choice));
        document.extend(self.read_on(question));
        document
    }

    fn facts(&self, question: &Question, choice: &Choice) -> Vec<(usize, Vec<Span>)> {
        let (catalog, words, lang) = (&self.phrases.catalog, &self.phrases.words, self.phrases.lang);
        let views: Vec<_> = choice.perspective.iter().map(|&view| (words.perspective)(view)).collect();
        let waiting = self.lens.choices().filter(|other| other.requires.contains(&choice.id));
        let mut risk = self.fact(catalog.risk, Span::new((words.risk)(choice.risk.level), tone_of_risk(choice.risk.level)));
        risk.push((catalog.aside)((catalog.risk_source)(choice.risk.source)).into());
        let mut facts = vec![
            (0, self.fact(catalog.question, format!("{}  {}", question.id, question.title.get(lang)))),
            (0, self.fact(catalog.area, self.lens.area(question).map_or("", |area| area.title.get(lang)))),
            (0, risk),
        ];
        facts.extend(choice.risk.reason.iter().map(|reason| (1, vec![Span::from(reason.get(lang))])));
        facts.extend([
            (0, self.fact(catalog.effort, (catalog.effort_length)(choice.effort))),
            (0, self.fact(catalog.lifecycle, (catalog.decided)(choice.lifecycle))),
            (0, self.fact(catalog.perspective, views.join(catalog.comma))),
        ]);
        facts.extend(self.linked(catalog.requires, &choice.requires));
        facts.extend(self.linked(catalog.required_by, &waiting.map(|other| other.id).collect::<Vec<_>>()));
        facts
    }

    /// Practices that a practice is tied to, each with its title and, in a review, its status.
    fn linked(&self, label: &str, ids: &[ChoiceId]) -> Vec<(usize, Vec<Span>)> {
        let (catalog, lang) = (&self.phrases.catalog, self.phrases.lang);
        if ids.is_empty() {
            return vec![(0, self.fact(label, catalog.none))];
        }
        let line = |id: &ChoiceId| {
            let title = self.lens.choice(*id).map_or("", |choice| choice.shown_title(lang));
            let status = self.review.map(|(review, _)| (catalog.aside)((self.phrases.words.status)(review.status(*id))));
            (1, vec![Span::from(format!("{id}  {title}{}", status.unwrap_or_default()))])
        };
        let head = vec![Span::new(label, Tone::Strong), catalog.colon.trim_end().into()];
        std::iter::once((0, head)).chain(ids.iter().map(line)).collect()
    }

    fn carriers(&self, choice: &Choice) -> Table {
        let words = &self.phrases.words;
        Table {
            head: ServiceModel::ALL.map(|model| (words.service_model)(model).to_owned()).to_vec(),
            rows: vec![ServiceModel::ALL.map(|model| (words.carrier)(choice.responsibility.under(model)).into()).to_vec()],
            widest: 1,
        }
    }

    fn points_worked_in(&self, question: &Question, choice: &Choice) -> Vec<Block> {
        let lang = self.phrases.lang;
        let worked_in =
            |number: usize| choice.criteria.iter().chain(&choice.improvement).any(|line| line.points.contains(&number));
        let bullets = (1..).zip(&question.point.bullets).filter(|(number, _)| worked_in(*number));
        let entries: Vec<_> = bullets.map(|(_, bullet)| (0, vec![Span::from(bullet.get(lang))])).collect();
        if entries.is_empty() {
            return Vec::new();
        }
        let headline = Block::line(question.point.headline.get(lang));
        vec![Block::Heading(2, self.phrases.catalog.points_worked_in.to_owned()), headline, Block::List(entries)]
    }
}
