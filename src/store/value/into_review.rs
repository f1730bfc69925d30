//! The review that a judged file holds. Its texts move into it and are not copied.

use std::borrow::Cow;

use super::{Map, Value};
use crate::lens::{ChoiceId, QuestionId};
use crate::review::{Acceptance, AcceptanceDraft, Answer, Asset, Review, Workload};

impl Map {
    /// The value of a key, which is not there any more afterwards.
    fn take(&mut self, key: &str) -> Option<Value> {
        let at = self.0.iter().position(|(name, _)| name == key)?;
        Some(self.0.swap_remove(at).1)
    }

    fn take_text(&mut self, key: &str) -> Option<String> {
        self.take(key).and_then(into_text)
    }

    fn take_texts(&mut self, key: &str) -> Vec<String> {
        self.take_list(key).into_iter().filter_map(into_text).collect()
    }

    fn take_list(&mut self, key: &str) -> Vec<Value> {
        match self.take(key) {
            Some(Value::List(list)) => list,
            _ => Vec::new(),
        }
    }

    fn take_map(&mut self, key: &str) -> Option<Map> {
        self.take(key).and_then(into_map)
    }

    fn take_entries(&mut self, key: &str) -> impl Iterator<Item = (Cow<'static, str>, Map)> + use<> {
        let entries = self.take_map(key).unwrap_or_default();
        entries.0.into_iter().filter_map(|(key, value)| Some((key, into_map(value)?)))
    }
}

fn into_text(value: Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

fn into_map(value: Value) -> Option<Map> {
    match value {
        Value::Map(map) => Some(map),
        _ => None,
    }
}

/// The review that a judged file holds.
pub fn to_review(mut file: Map, edition: &str) -> Review {
    let mut review = Review {
        lens: edition.to_owned(),
        reviewed_on: file.date("reviewed-on"),
        workload: file.take_map("workload").map(to_workload).unwrap_or_default(),
        protect: file.take_list("protect").into_iter().filter_map(into_map).map(to_asset).collect(),
        ..Review::default()
    };
    for (id, mut question) in file.take_entries("answers") {
        let Ok(id) = id.parse::<QuestionId>() else { continue };
        if question.flag("applicable") == Some(false) {
            review.not_applicable.insert(id, question.take_text("reason").unwrap_or_default());
        }
        for (id, answer) in question.take_entries("best-practices") {
            if let Ok(id) = id.parse::<ChoiceId>() {
                review.answers.insert(id, to_answer(answer));
            }
        }
    }
    review
}

fn to_workload(mut map: Map) -> Workload {
    Workload {
        name: map.take_text("name").unwrap_or_default(),
        environment: map.word("environment"),
        review_owner: map.take_text("review-owner"),
        service_models: map.words("service-models"),
        hosting: map.word("hosting"),
        hosting_reason: map.take_text("hosting-reason"),
        connectivity: map.words("connectivity"),
        compliance: map.take_texts("compliance"),
        accounts: map.take_texts("accounts"),
        regions: map.take_texts("regions"),
        exclusions: map.take_text("exclusions"),
        participants: map.take_texts("participants"),
    }
}

fn to_asset(mut map: Map) -> Asset {
    Asset {
        name: map.take_text("name").unwrap_or_default(),
        classification: map.word("classification"),
        personal_data: map.flag("personal-data"),
        kept_in: map.take_text("kept-in"),
        integrity: map.word("integrity"),
        availability: map.word("availability"),
        consequences: map.take_text("consequences"),
        service_models: map.words("service-models"),
    }
}

fn to_answer(mut map: Map) -> Answer {
    Answer {
        status: map.word("status"),
        reason: map.take_text("reason"),
        scope: map.take_text("scope"),
        notes: map.take_text("notes"),
        evidence: map.take_texts("evidence"),
        treatment: map.word("treatment"),
        owner: map.take_text("owner"),
        due: map.date("due"),
        progress: map.word("progress"),
        person_days: map.number("person-days"),
        confirmed: map.date("confirmed"),
        confirmed_by: map.take_text("confirmed-by"),
        acceptance: map.take_map("acceptance").and_then(to_acceptance),
        acceptance_draft: map.take_map("acceptance-draft").and_then(to_acceptance_draft),
    }
}

fn to_acceptance_draft(mut map: Map) -> Option<AcceptanceDraft> {
    Some(AcceptanceDraft { reason: map.take_text("reason")?, approved_by: map.take_text("approved-by") })
}

fn to_acceptance(mut map: Map) -> Option<Acceptance> {
    Some(Acceptance {
        reason: map.take_text("reason")?,
        approved_by: map.take_text("approved-by")?,
        approved_on: map.date("approved-on")?,
        expires: map.date("expires")?,
        residual_risk: map.word("residual-risk"),
    })
}
