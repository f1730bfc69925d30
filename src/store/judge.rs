//! Judges a tree against the format. Every fault is collected; what is sound is kept as values.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::fault::{Fault, FaultKind, Faults, Hint, Place, Wanted};
use super::file_format::{FORMAT, Field, RESERVED, REVIEW, Rule, Shape, Table};
use super::habit::key_without_space;
use super::id_hint;
use super::nearest::nearest;
use super::node::{Kind, Node};
use super::scalar::{self, as_list, is_blank};
use super::unheard;
use super::value::{Map, Value};
use crate::lens::{ChoiceId, EDITIONS, Lens, QuestionId};
use crate::review::quoted;

/// Judges one file.
pub struct Judge<'a> {
    /// The edition; none where the file names none, and then no answer is judged.
    pub lens: Option<&'a Lens>,
    /// The version of its format.
    pub format: u32,
    /// What is wrong.
    pub faults: Faults,
    /// What is no fault and yet not as its author may think: said in vain, or in a newer format that this binary does not know.
    pub warnings: Faults,
    /// Whether the text can no longer be mended, because it is what a review was on some day: what is only too long in it is told, not refused.
    pub frozen: bool,
    /// The line of each best practice that has an answer, counted from 1.
    pub lines: BTreeMap<ChoiceId, usize>,
    /// The line of each question, counted from 1.
    pub question_lines: BTreeMap<QuestionId, usize>,
    /// The keys of the whole file.
    outermost: Option<&'static Table>,
    /// The key whose map is being judged; none for the whole file.
    within: Option<&'static str>,
    /// The question under which practices are being judged.
    under: Option<QuestionId>,
}

impl<'a> Judge<'a> {
    /// A judge of a file of this format within an edition, in which some faults are found already.
    pub fn new(lens: Option<&'a Lens>, format: u32, faults: Faults) -> Self {
        Self {
            lens,
            format,
            faults,
            warnings: Faults::default(),
            frozen: false,
            lines: BTreeMap::new(),
            question_lines: BTreeMap::new(),
            outermost: None,
            within: None,
            under: None,
        }
    }

    /// The whole file.
    pub fn file(&mut self, root: &Node, table: &'static Table) -> Map {
        self.outermost = Some(table);
        self.map(root, table, &root.place, true).unwrap_or_default()
    }

    /// The sound values of a map. One in which all is blank, or of which nothing was understood, is as good as absent, unless it is
    /// required. `at` is the place of its key.
    fn map(&mut self, node: &Node, table: &Table, at: &Place, required: bool) -> Option<Map> {
        let entries = self.entries(node)?;
        let mut found: Vec<(&'static str, &Node, &Node)> = Vec::new();
        for (key, value) in entries {
            let Some(name) = self.key(key) else { continue };
            let Some(field) = table.field(name) else {
                if std::ptr::eq(table, &raw const REVIEW) && RESERVED.contains(&name) {
                    self.fault(FaultKind::ReservedKey(name.to_owned()), &key.place);
                    continue;
                }
                self.tell(FaultKind::UnknownKey(quoted(name)), &key.place, |judge| judge.key_hint(name, table));
                continue;
            };
            match found.iter().find(|(other, ..)| *other == field.key) {
                Some((_, first, _)) => self.duplicate(name, key, first.place.line),
                None => found.push((field.key, key, value)),
            }
        }
        let values = self.values(table, &found);
        let says = entries.iter().any(|(_, value)| !is_blank(value));
        if says || required {
            self.required(table, &found, at);
            self.rules(table, &values, &found);
        }
        (says && (required || !values.0.is_empty())).then_some(values)
    }

    fn values(&mut self, table: &Table, found: &[(&'static str, &Node, &Node)]) -> Map {
        let mut values = Map::default();
        for (name, key, node) in found {
            let outer = self.within.replace(name);
            let value = match table.field(name) {
                Some(Field { shape: Shape::Map(inner), required: true, .. }) if !is_blank(node) => {
                    self.map(node, inner, &key.place, true).map(Value::Map)
                }
                Some(Field { shape, .. }) => self.value(node, shape, &key.place),
                None => None,
            };
            self.within = outer;
            if *name == "compliance" {
                unheard::programmes(node, &mut self.warnings);
            }
            values.0.extend(value.map(|value| (Cow::Borrowed(*name), value)));
        }
        values
    }

    fn required(&mut self, table: &Table, found: &[(&'static str, &Node, &Node)], at: &Place) {
        for field in table.fields.iter().filter(|field| field.required) {
            match found.iter().find(|(name, ..)| *name == field.key) {
                Some((_, key, value)) if is_blank(value) => self.missing(field, &key.place),
                Some(_) => {}
                None => self.missing(field, at),
            }
        }
    }

    fn missing(&mut self, field: &Field, at: &Place) {
        self.tell(FaultKind::Missing(field.key), at, |judge| match field.shape {
            Shape::Edition => Some(Hint::OneOf(EDITIONS.iter().map(|edition| edition.id).collect())),
            _ => judge.within.map(Hint::Within),
        });
    }

    fn rules(&mut self, table: &Table, values: &Map, found: &[(&'static str, &Node, &Node)]) {
        for rule in table.rules {
            let (at, kind, hint) = match rule {
                Rule::ReasonWhere { key, is } => {
                    let held = match values.get(key) {
                        Some(Value::Word(word)) => word == is,
                        Some(Value::Flag(flag)) => flag.to_string() == *is,
                        _ => false,
                    };
                    // A reason that is there but at fault was reported as what it is.
                    let given = found.iter().any(|(name, _, value)| *name == "reason" && !is_blank(value));
                    if !held || given {
                        continue;
                    }
                    (key, FaultKind::ReasonMissing, Some(Hint::Write(format!("{{ {key}: {is}, reason: \"…\" }}"))))
                }
                Rule::InOrder { first, last } => match (values.get(first), values.get(last)) {
                    (Some(Value::Date(from)), Some(Value::Date(to))) if to < from => (last, FaultKind::EndsBeforeItBegins, None),
                    _ => continue,
                },
            };
            if let Some((_, _, value)) = found.iter().find(|(name, ..)| name == at) {
                self.tell(kind, &value.place, |_| hint);
            }
        }
    }

    /// One value. `at` is the place of its key. What is blank or at fault is none.
    fn value(&mut self, node: &Node, shape: &Shape, at: &Place) -> Option<Value> {
        if is_blank(node) {
            return None;
        }
        match shape {
            Shape::List(item) => self.list(node, item),
            Shape::Map(table) => self.map(node, table, at, false).map(Value::Map),
            Shape::Questions(question) => self.questions(node, question),
            Shape::Practices(answer) => self.practices(node, answer),
            Shape::Answer(table) => self.answer(node, table, at).map(Value::Map),
            Shape::PracticeId => self.sound(scalar::practice(node, self.lens, !self.faults.is_full()).map(Some)),
            _ => {
                let judged = scalar::judge(node, shape, !self.faults.is_full());
                self.sound(judged).filter(|value| self.has_an_end(value, shape, &node.place))
            }
        }
    }

    fn sound(&mut self, judged: Result<Option<Value>, Box<Fault>>) -> Option<Value> {
        judged.unwrap_or_else(|fault| {
            let Fault { kind, place, hint } = *fault;
            self.tell(kind, &place, |_| hint);
            None
        })
    }

    fn list(&mut self, node: &Node, item: &Shape) -> Option<Value> {
        let items = match &node.kind {
            Kind::List(items) => items,
            kind => {
                self.tell(FaultKind::WrongType(Wanted::List), &node.place, |_| as_list(kind, item).map(Hint::DidYouMean));
                return None;
            }
        };
        if !self.list_has_an_end(items.len(), &node.place) {
            return None;
        }
        let values: Vec<Value> = items.iter().filter_map(|node| self.value(node, item, &node.place)).collect();
        (!values.is_empty()).then_some(Value::List(values))
    }

    fn questions(&mut self, node: &Node, shape: &Shape) -> Option<Value> {
        let lens = self.lens?;
        let entries = self.entries(node)?;
        let mut answers = Map::default();
        let mut seen: BTreeMap<QuestionId, usize> = BTreeMap::new();
        for (key, value) in entries {
            let Some(name) = self.key(key) else { continue };
            let Some(question) = name.parse().ok().and_then(|id| lens.question(id)) else {
                self.tell(FaultKind::UnknownQuestion(quoted(name)), &key.place, |judge| {
                    let elsewhere = || id_hint::elsewhere(lens, name);
                    judge.practice_place(name).or_else(elsewhere).or_else(|| id_hint::question(lens, name))
                });
                continue;
            };
            if let Some(first) = seen.insert(question.id, key.place.line) {
                self.duplicate(name, key, first);
                seen.insert(question.id, first);
                continue;
            }
            self.under = Some(question.id);
            if let Some(judged) = self.value(value, shape, &key.place) {
                if let Value::Map(judged) = &judged {
                    for warning in unheard::warnings(judged, value) {
                        self.warnings.push(|| warning);
                    }
                }
                self.question_lines.insert(question.id, key.place.line);
                answers.0.push((question.id.to_string().into(), judged));
            }
        }
        Some(Value::Map(answers))
    }

    fn practices(&mut self, node: &Node, shape: &Shape) -> Option<Value> {
        let (lens, under) = (self.lens?, self.under?);
        let entries = self.entries(node)?;
        let mut answers = Map::default();
        let mut seen: BTreeMap<ChoiceId, usize> = BTreeMap::new();
        for (key, value) in entries {
            let Some(name) = self.key(key) else { continue };
            let Some(choice) = name.parse().ok().and_then(|id| lens.choice(id)) else {
                self.tell(FaultKind::UnknownPractice(quoted(name)), &key.place, |_| id_hint::practice(lens, name));
                continue;
            };
            let id = choice.id;
            if id.question() != under {
                let kind = FaultKind::WrongQuestion { practice: id, under };
                self.tell(kind, &key.place, |_| Some(Hint::BelongsTo(id.question())));
                continue;
            }
            if let Some(first) = seen.insert(id, key.place.line) {
                self.duplicate(name, key, first);
                seen.insert(id, first);
                continue;
            }
            if let Some(answer) = self.value(value, shape, &key.place) {
                self.lines.insert(id, key.place.line);
                answers.0.push((id.to_string().into(), answer));
            }
        }
        Some(Value::Map(answers))
    }

    /// An answer in its long form, or in its short one: the word of its status.
    fn answer(&mut self, node: &Node, table: &Table, at: &Place) -> Option<Map> {
        match (&node.kind, table.fields.first()) {
            (Kind::Scalar { .. }, Some(Field { key, shape, .. })) => {
                let status = self.value(node, shape, at)?;
                let values = Map(vec![((*key).into(), status)]);
                self.rules(table, &values, &[(key, node, node)]);
                Some(values)
            }
            _ => self.map(node, table, at, false),
        }
    }

    fn entries<'n, 't>(&mut self, node: &'n Node<'t>) -> Option<&'n [(Node<'t>, Node<'t>)]> {
        let Kind::Map(entries) = &node.kind else {
            self.tell(FaultKind::WrongType(Wanted::Map), &node.place, |_| match &node.kind {
                Kind::Scalar { text, plain: true } => key_without_space(text).map(Hint::Colon),
                _ => None,
            });
            return None;
        };
        Some(entries)
    }

    fn key<'n>(&mut self, key: &'n Node<'_>) -> Option<&'n str> {
        match &key.kind {
            Kind::Scalar { text, plain: true } if text == "<<" => self.fault(FaultKind::MergeKey, &key.place),
            Kind::Scalar { text, .. } => return Some(text),
            _ => self.fault(FaultKind::KeyNotText, &key.place),
        }
        None
    }

    /// What a key could mean that a table does not have.
    fn key_hint(&self, name: &str, table: &Table) -> Option<Hint> {
        if table.field("best-practices").is_some() && name.parse::<ChoiceId>().is_ok() {
            return self.practice_place(name);
        }
        let near = || nearest(name, table.fields.iter().map(|field| field.key)).map(|key| Hint::DidYouMean(key.to_owned()));
        let wide = name.starts_with(['\u{3000}', '\u{a0}']).then_some(Hint::HalfWidthSpaces);
        let elsewhere = || self.map_that_has(name).map(Hint::Within);
        wide.or_else(|| key_without_space(name).map(Hint::Colon)).or_else(elsewhere).or_else(near)
    }

    /// The key at the top of the file in whose map a key would stand.
    fn map_that_has(&self, name: &str) -> Option<&'static str> {
        let maps = self.outermost?.fields.iter().filter(|field| Some(field.key) != self.within);
        let has = |field: &&Field| field.shape.of_key(&name.replace('_', "-")).is_some();
        maps.filter(|field| matches!(field.shape, Shape::Map(_))).find(has).map(|field| field.key)
    }

    /// Where a best practice belongs that stands elsewhere.
    fn practice_place(&self, name: &str) -> Option<Hint> {
        let id: ChoiceId = name.parse().ok()?;
        let elsewhere = self.lens.filter(|lens| lens.choice(id).is_none()).and_then(|lens| id_hint::elsewhere(lens, name));
        Some(elsewhere.unwrap_or(Hint::UnderPractices(id.question())))
    }

    pub(super) fn fault(&mut self, kind: FaultKind, place: &Place) {
        self.tell(kind, place, |_| None);
    }

    fn duplicate(&mut self, name: &str, key: &Node, first_line: usize) {
        self.fault(FaultKind::DuplicateKey { key: quoted(name), first_line }, &key.place);
    }

    /// What this binary does not know is a fault, unless the file is of a newer format, which may well know it. What would be right is
    /// looked for only where it is listed.
    fn tell(&mut self, kind: FaultKind, place: &Place, hint: impl FnOnce(&Self) -> Option<Hint>) {
        let is_borne = match kind {
            FaultKind::UnknownKey(_) | FaultKind::ReservedKey(_) | FaultKind::UnknownWord { .. } => self.format > FORMAT,
            FaultKind::TooLong { .. } | FaultKind::TooMany { .. } => self.frozen,
            _ => false,
        };
        let is_full = if is_borne { &self.warnings } else { &self.faults }.is_full();
        let hint = if is_full { None } else { hint(self) };
        let list = if is_borne { &mut self.warnings } else { &mut self.faults };
        list.push(|| Fault { hint, ..Fault::new(kind, place) });
    }
}
