//! A review as the file's keys hold it, and back. What is blank is not there: two reviews that write the same file are the same value.

mod into_review;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::civil::Date;

use crate::lens::QuestionId;
use crate::review::{Acceptance, AcceptanceDraft, Answer, Asset, Review, Workload, plain_line, plain_text};

pub use into_review::to_review;

/// What a key holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text that a person wrote.
    Text(String),
    /// A word of the format.
    Word(&'static str),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(u32),
    /// A list.
    List(Vec<Value>),
    /// A map.
    Map(Map),
}

/// A map, in the order in which it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map(pub Vec<(Cow<'static, str>, Value)>);

impl Map {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// A text.
    pub fn text(&self, key: &str) -> Option<String> {
        self.get(key).and_then(text)
    }

    /// A list of texts.
    pub fn texts(&self, key: &str) -> Vec<String> {
        self.list(key).iter().filter_map(text).collect()
    }

    fn date(&self, key: &str) -> Option<Date> {
        match self.get(key)? {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// Yes or no.
    pub fn flag(&self, key: &str) -> Option<bool> {
        match self.get(key)? {
            Value::Flag(flag) => Some(*flag),
            _ => None,
        }
    }

    /// A word, as what it stands for.
    pub fn word<E: FromStr>(&self, key: &str) -> Option<E> {
        self.get(key).and_then(word)
    }

    fn words<E: FromStr>(&self, key: &str) -> Vec<E> {
        self.list(key).iter().filter_map(word).collect()
    }

    /// A whole number.
    pub fn number(&self, key: &str) -> Option<u32> {
        match self.get(key)? {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn list(&self, key: &str) -> &[Value] {
        match self.get(key) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// A map.
    pub fn map(&self, key: &str) -> Option<&Map> {
        self.get(key).and_then(map)
    }

    fn put(&mut self, key: impl Into<Cow<'static, str>>, value: Option<Value>) {
        self.0.extend(value.map(|value| (key.into(), value)));
    }

    fn put_line(&mut self, key: &'static str, value: Option<&str>) {
        self.put(key, value.and_then(one_line));
    }

    fn put_text(&mut self, key: &'static str, value: Option<&str>) {
        self.put(key, value.and_then(any_text));
    }

    fn put_word(&mut self, key: &'static str, value: Option<impl Into<&'static str>>) {
        self.put(key, value.map(|word| Value::Word(word.into())));
    }

    fn put_list(&mut self, key: &'static str, values: impl Iterator<Item = Value>) {
        let list: Vec<Value> = values.collect();
        self.put(key, (!list.is_empty()).then_some(Value::List(list)));
    }

    /// The map as a value; one that says nothing is none.
    fn said(self) -> Option<Value> {
        (!self.0.is_empty()).then_some(Value::Map(self))
    }
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

fn word<E: FromStr>(value: &Value) -> Option<E> {
    match value {
        Value::Word(word) => word.parse().ok(),
        _ => None,
    }
}

fn map(value: &Value) -> Option<&Map> {
    match value {
        Value::Map(map) => Some(map),
        _ => None,
    }
}

fn any_text(text: &str) -> Option<Value> {
    Some(plain_text(text)).filter(|text| !text.is_empty()).map(Value::Text)
}

fn one_line(line: &str) -> Option<Value> {
    Some(plain_line(line)).filter(|line| !line.is_empty()).map(Value::Text)
}

/// What a file of this review holds, its head (`wa-sec`, `lens`) left out; everything in canonical order.
pub fn of_review(review: &Review) -> Map {
    let mut file = Map::default();
    file.put("reviewed-on", review.reviewed_on.map(Value::Date));
    file.put("workload", of_workload(&review.workload).said());
    file.put_list("protect", review.protect.iter().filter_map(|asset| of_asset(asset).said()));
    file.put("answers", of_answers(review).said());
    file
}

fn of_answers(review: &Review) -> Map {
    // By number, not by catalog position: an id that the edition lacks must reach the text too, for the check of what was written
    // to refuse it. Within an edition the two orders are the same.
    let mut questions: BTreeMap<QuestionId, Map> = BTreeMap::new();
    for (id, answer) in &review.answers {
        if let Some(answer) = of_answer(answer).said() {
            questions.entry(id.question()).or_default().put(id.to_string(), Some(answer));
        }
    }
    for &id in review.not_applicable.keys() {
        questions.entry(id).or_default();
    }
    let mut answers = Map::default();
    for (id, practices) in questions {
        let mut question = Map::default();
        if let Some(reason) = review.not_applicable.get(&id) {
            question.put("applicable", Some(Value::Flag(false)));
            question.put_text("reason", Some(reason));
        }
        question.put("best-practices", practices.said());
        answers.put(id.to_string(), question.said());
    }
    answers
}

fn of_workload(workload: &Workload) -> Map {
    let lines = |list: &[String]| list.iter().filter_map(|item| one_line(item)).collect::<Vec<_>>().into_iter();
    let mut map = Map::default();
    map.put_line("name", Some(&workload.name));
    map.put_word("environment", workload.environment);
    map.put_line("review-owner", workload.review_owner.as_deref());
    map.put_list("service-models", workload.service_models.iter().map(|&model| Value::Word(model.into())));
    map.put_word("hosting", workload.hosting);
    map.put_text("hosting-reason", workload.hosting_reason.as_deref());
    map.put_list("connectivity", workload.connectivity.iter().map(|&path| Value::Word(path.into())));
    map.put_list("compliance", lines(&workload.compliance));
    map.put_list("accounts", lines(&workload.accounts));
    map.put_list("regions", lines(&workload.regions));
    map.put_text("exclusions", workload.exclusions.as_deref());
    map.put_list("participants", lines(&workload.participants));
    map
}

fn of_asset(asset: &Asset) -> Map {
    let mut map = Map::default();
    map.put_line("name", Some(&asset.name));
    map.put_word("classification", asset.classification);
    map.put("personal-data", asset.personal_data.map(Value::Flag));
    map.put_text("kept-in", asset.kept_in.as_deref());
    map.put_word("integrity", asset.integrity);
    map.put_word("availability", asset.availability);
    map.put_text("consequences", asset.consequences.as_deref());
    map.put_list("service-models", asset.service_models.iter().map(|&model| Value::Word(model.into())));
    map
}

fn of_answer(answer: &Answer) -> Map {
    let mut map = Map::default();
    map.put_word("status", answer.status);
    map.put_text("reason", answer.reason.as_deref());
    map.put_text("scope", answer.scope.as_deref());
    map.put_text("notes", answer.notes.as_deref());
    map.put_list("evidence", answer.evidence.iter().filter_map(|item| any_text(item)));
    map.put_word("treatment", answer.treatment);
    map.put_line("owner", answer.owner.as_deref());
    map.put("due", answer.due.map(Value::Date));
    map.put_word("progress", answer.progress);
    map.put("person-days", answer.person_days.map(Value::Number));
    map.put("confirmed", answer.confirmed.map(Value::Date));
    map.put_line("confirmed-by", answer.confirmed_by.as_deref());
    map.put("acceptance", answer.acceptance.as_ref().map(of_acceptance).and_then(Map::said));
    map.put("acceptance-draft", answer.acceptance_draft.as_ref().map(of_acceptance_draft).and_then(Map::said));
    map
}

fn of_acceptance_draft(draft: &AcceptanceDraft) -> Map {
    let mut map = Map::default();
    map.put_text("reason", Some(&draft.reason));
    map.put_line("approved-by", draft.approved_by.as_deref());
    map
}

fn of_acceptance(acceptance: &Acceptance) -> Map {
    let mut map = Map::default();
    map.put_text("reason", Some(&acceptance.reason));
    map.put_line("approved-by", Some(&acceptance.approved_by));
    map.put("approved-on", Some(Value::Date(acceptance.approved_on)));
    map.put("expires", Some(Value::Date(acceptance.expires)));
    map.put_word("residual-risk", acceptance.residual_risk);
    map
}
