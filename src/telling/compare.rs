//! What became of each practice of an edition in a later one, and what is new there.

mod kind;

pub use kind::KIND;

use super::json;
use super::words::tone_of_risk;
use crate::content::{Block, Document, Records, Span, Table, Told, Tone};
use crate::lens::{Choice, ChoiceId, Crosswalk, FalseFriends, Lens, Question, Related, Relation, Text};
use crate::wording::Phrases;

/// How two editions relate.
pub struct Comparison<'a> {
    /// The earlier edition.
    pub from: &'a Lens,
    /// The later one.
    pub to: &'a Lens,
    /// How they relate.
    pub crosswalk: &'a Crosswalk,
    /// How to say it.
    pub phrases: &'a Phrases,
}

impl Told for Comparison<'_> {
    fn document(&self) -> Document {
        let say = &self.phrases.comparison;
        let (from, to) = (self.from.edition.id.as_ref(), self.to.edition.id.as_ref());
        let mut document = vec![
            Block::Heading(1, (say.title)(from, to)),
            Block::line((say.totals)(from, self.from.choices().count(), to, self.to.choices().count())),
            Block::List(self.counts().into_iter().map(|count| (0, vec![Span::from(count)])).collect()),
        ];
        for question in &self.from.questions {
            document.push(Block::Heading(2, format!("{}  {}", question.id, question.title.get(self.phrases.lang))));
            document.push(Block::Table(self.question(question)));
        }
        document.extend(self.what_is_new());
        document.extend(self.false_friends());
        document
    }

    /// One row a relation; then what has no successor, what is new, what is easily confused.
    fn records(&self) -> Records {
        let columns = vec!["from", "from_title", "relation", "confidence", "to", "to_title", "together_with", "text"];
        let lang = self.phrases.lang;
        let row = |from: Option<ChoiceId>, relation: &str, to: Option<ChoiceId>, text: Option<&Text>| {
            let id = |id: Option<ChoiceId>| id.map_or_else(String::new, |id| id.to_string());
            let title = |lens, id: Option<ChoiceId>| id.map_or("", |id| self.title(lens, id)).to_owned();
            let related = from.zip(to).and_then(|(from, to)| self.crosswalk.coming_of(from).find(|related| related.to == to));
            let related = related.filter(|related| json::word(related.relation) == relation);
            vec![
                id(from),
                title(self.from, from),
                relation.to_owned(),
                related.map_or_else(String::new, |related| json::word(related.confidence)),
                id(to),
                title(self.to, to),
                related.map_or_else(String::new, |related| self.others(related).join(" ")),
                text.map_or("", |text| text.get(lang)).to_owned(),
            ]
        };
        let crosswalk = self.crosswalk;
        let mut rows = Vec::new();
        for related in &crosswalk.relations {
            let text = related.beyond.as_ref().or(related.because.as_ref());
            rows.push(row(Some(related.from), &json::word(related.relation), Some(related.to), text));
        }
        rows.extend(crosswalk.no_successor.iter().map(|dropped| row(Some(dropped.id), "no_successor", None, Some(&dropped.why))));
        rows.extend(self.new_choices().map(|choice| row(None, "new", Some(choice.id), None)));
        for friends in &crosswalk.false_friends {
            rows.push(row(Some(friends.from), "false_friend", Some(friends.to), Some(&friends.why)));
        }
        Records { columns, rows }
    }

    fn json(&self) -> String {
        json::print(&kind::Compare::of(self.from, self.to, self.crosswalk))
    }
}

impl<'a> Comparison<'a> {
    fn title(&self, lens: &'a Lens, id: ChoiceId) -> &'a str {
        lens.choice(id).map_or("", |choice| choice.shown_title(self.phrases.lang))
    }

    fn new_choices(&self) -> impl Iterator<Item = &'a Choice> {
        self.to.choices().filter(|choice| self.crosswalk.without_forerunner.contains(&choice.id))
    }

    /// How many earlier practices have which closest relation.
    fn counts(&self) -> Vec<String> {
        let say = &self.phrases.comparison;
        let closest = |id: ChoiceId| self.crosswalk.coming_of(id).map(|related| related.relation).min();
        let live_on: Vec<_> = self.from.choices().filter(|choice| self.crosswalk.dropped(choice.id).is_none()).collect();
        let count = |relation| live_on.iter().filter(|choice| closest(choice.id) == Some(relation)).count();
        let mut counts: Vec<_> = Relation::ALL.into_iter().map(|relation| (say.count)(relation, count(relation))).collect();
        counts.push((say.dropped_count)(self.crosswalk.no_successor.len()));
        counts.push((say.new_count)(self.new_choices().count()));
        counts
    }

    fn question(&self, question: &Question) -> Table {
        let tables = &self.phrases.tables;
        let row = |choice: &Choice| {
            let title = choice.shown_title(self.phrases.lang).to_owned();
            let dropped = self.crosswalk.dropped(choice.id).map(|dropped| dropped.why.get(self.phrases.lang));
            let dropped = dropped.map(|why| (self.phrases.comparison.dropped)(why));
            let related = self.crosswalk.coming_of(choice.id).map(|related| self.related(related));
            let lines: Vec<_> = [Some(title), dropped].into_iter().flatten().chain(related).collect();
            vec![Span::from(choice.id.to_string()), Span::from(lines.join("\n"))]
        };
        Table {
            head: [tables.id, self.phrases.comparison.practice_and_fate].map(str::to_owned).to_vec(),
            rows: question.best_practices.iter().map(row).collect(),
            widest: 1,
        }
    }

    /// The later practice, how it relates, and the sentence on it.
    fn related(&self, related: &Related) -> String {
        let say = &self.phrases.comparison;
        let comma = self.phrases.catalog.comma;
        let mut relation = (say.relation)(related.relation, related.confidence);
        let others = self.others(related);
        if !others.is_empty() {
            relation += &format!("{comma}{}", (say.together_with)(&others.join(comma)));
        }
        let head = (say.leads_to)(&related.to.to_string(), self.title(self.to, related.to), &relation);
        let text = related.beyond.as_ref().or(related.because.as_ref()).map(|text| text.get(self.phrases.lang).to_owned());
        [Some(head), text].into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// The practices that make up a later one together with an earlier one.
    fn others(&self, related: &Related) -> Vec<String> {
        let joint = self.crosswalk.joint.iter().filter(|joint| joint.to == related.to && joint.from.contains(&related.from));
        joint.flat_map(|joint| &joint.from).filter(|&&id| id != related.from).map(ToString::to_string).collect()
    }

    fn what_is_new(&self) -> Vec<Block> {
        let tables = &self.phrases.tables;
        let row = |choice: &Choice| {
            let risk = choice.risk.level;
            vec![
                Span::from(choice.id.to_string()),
                Span::from(choice.shown_title(self.phrases.lang)),
                Span::new((self.phrases.words.risk)(risk), tone_of_risk(risk)),
            ]
        };
        let rows: Vec<_> = self.new_choices().map(row).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let head = [tables.id, tables.practice, tables.risk].map(str::to_owned).to_vec();
        vec![Block::Heading(2, (self.phrases.comparison.new)(rows.len())), Block::Table(Table { head, rows, widest: 1 })]
    }

    fn false_friends(&self) -> Vec<Block> {
        let say = &self.phrases.comparison;
        let friends = &self.crosswalk.false_friends;
        if friends.is_empty() {
            return Vec::new();
        }
        let entry = |friends: &FalseFriends| {
            let head = format!("{} / {}{}", friends.from, friends.to, self.phrases.catalog.colon);
            (0, vec![Span::new(head, Tone::Strong), Span::from(friends.why.get(self.phrases.lang))])
        };
        vec![
            Block::Heading(2, (say.false_friends)(friends.len())),
            Block::Line(vec![Span::new(say.false_friends_about, Tone::Faint)]),
            Block::List(friends.iter().map(entry).collect()),
        ]
    }
}
