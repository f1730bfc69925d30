//! A best practice, explained.

use super::super::words::tone_of_risk;
use super::Explanation;
use crate::content::{Block, Document, Span, Table, Tone};
use crate::lens::{Carried, Choice, ChoiceId, List, Question, ServiceModel, Words};

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
        document.extend(self.where_carried(choice));
        document.extend(self.related(choice));
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
        facts.extend(self.bears_on(choice));
        facts.extend(self.linked(catalog.requires, &choice.requires));
        facts.extend(self.linked(catalog.required_by, &waiting.map(|other| other.id).collect::<Vec<_>>()));
        facts
    }

    /// Where it acts, what it guards and which assets of the workload that concerns, what it is about.
    fn bears_on(&self, choice: &Choice) -> Vec<(usize, Vec<Span>)> {
        let (words, bearing, comma) = (&self.phrases.words, &self.phrases.bearing, self.phrases.catalog.comma);
        let mut facts = Vec::new();
        let functions: Vec<_> = choice.functions.iter().map(|&function| (words.function)(function)).collect();
        if !functions.is_empty() {
            facts.push((0, self.fact(bearing.functions, functions.join(comma))));
        }
        if !choice.guards.all().is_empty() {
            let assets = self.review.into_iter().flat_map(|(review, _)| &review.protect);
            let assets: Vec<_> = assets.filter(|asset| asset.is_guarded_by(choice)).map(|asset| asset.name.as_str()).collect();
            facts.push((0, self.fact(bearing.guards, (bearing.guarded)(&choice.guards))));
            if !assets.is_empty() {
                facts.push((1, self.fact(bearing.guarded_here, assets.join(comma))));
            }
        }
        let topics: Vec<_> = choice.topics.iter().map(|&topic| (words.topic)(topic)).collect();
        if !topics.is_empty() {
            facts.push((0, self.fact(bearing.topics, topics.join(comma))));
        }
        facts
    }

    /// What stays with the customer where the provider carries it.
    fn where_carried(&self, choice: &Choice) -> Vec<Block> {
        let Some(Carried { remains, assurance }) = &choice.carried else { return Vec::new() };
        let (bearing, lang) = (&self.phrases.bearing, self.phrases.lang);
        let facts = [(bearing.remains, remains), (bearing.assurance, assurance)];
        let facts = facts.map(|(label, text)| (0, self.fact(label, text.get(lang))));
        vec![Block::line(bearing.where_carried), Block::List(facts.to_vec())]
    }

    /// Controls of compliance programmes that are related: of those that the workload must meet, where it names any.
    fn related(&self, choice: &Choice) -> Vec<Block> {
        let (bearing, catalog, lang) = (&self.phrases.bearing, &self.phrases.catalog, self.phrases.lang);
        let chosen = self.review.map_or(&[][..], |(review, _)| &review.workload.compliance);
        let wanted = |id: &str| chosen.is_empty() || chosen.iter().any(|wanted| wanted == id);
        let line = |(id, controls): (&str, &List<Words>)| {
            let programme = self.programmes.iter().find(|programme| programme.id == id);
            let edition = programme.map_or(id, |programme| programme.control_edition().get(lang));
            (0, self.fact(edition, controls.join(catalog.comma)))
        };
        let lines: Vec<_> = choice.controls.iter().filter(|(id, _)| wanted(id)).map(line).collect();
        if lines.is_empty() {
            return Vec::new();
        }
        let about = Block::Line(vec![Span::new(bearing.about_related, Tone::Faint)]);
        vec![Block::Heading(2, bearing.related_controls.to_owned()), Block::List(lines), about]
    }

    /// Practices that a practice is tied to, each with its title and, in a review, its status.
    fn linked(&self, label: &str, ids: &[ChoiceId]) -> Vec<(usize, Vec<Span>)> {
        let (catalog, lang) = (&self.phrases.catalog, self.phrases.lang);
        if ids.is_empty() {
            return vec![(0, self.fact(label, catalog.none))];
        }
        let line = |id: &ChoiceId| {
            let choice = self.lens.choice(*id);
            let title = choice.map_or("", |choice| choice.shown_title(lang));
            let status = self.review.zip(choice).map(|((review, _), choice)| review.judged(choice));
            let status = status.map(|status| (catalog.aside)((self.phrases.words.status)(status)));
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
