//! A dated version of the question set, and the lens that follows from its files.

use serde::{Deserialize, Serialize};

use super::{ByName, Choice, ChoiceId, Id, List, Question, QuestionId, Text, Words};

/// The head of an edition: `questions/<edition>/lens.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Edition {
    /// `2020-03`; written into every review file.
    pub id: Words,
    /// What people call it.
    pub name: Text,
    /// One line on it, shown where one chooses.
    pub summary: Text,
    /// Where titles and points come from.
    pub source: Text,
    /// Whether AWS's own framework still is this edition, and if not, what has come since.
    pub currency: Text,
    /// Whether it is AWS's latest.
    pub latest_of_aws: bool,
    /// The areas, in order.
    pub areas: List<Area>,
    /// The questions, in order.
    pub questions: List<QuestionId>,
    /// Choice ids of the AWS Well-Architected Tool that AWS has retired since, for reading old exports, each with what became of it.
    #[serde(default)]
    pub retired_choice_ids: ByName<Text>,
}

/// A group of questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Area {
    /// As questions name it.
    pub id: Words,
    /// As people read it.
    pub title: Text,
    /// Its parts, in order; none where AWS has none.
    #[serde(default)]
    pub parts: List<AreaPart>,
}

/// A part of an area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AreaPart {
    /// As best practices name it.
    pub id: Words,
    /// As people read it.
    pub title: Text,
}

/// A set of questions to ask: one edition with everything in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Lens {
    /// Its head.
    pub edition: Edition,
    /// Its questions, in order.
    pub questions: List<Question>,
}

impl Lens {
    /// The question of an id.
    pub fn question(&self, id: QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The question that people call by this number, however an id writes it.
    pub fn question_numbered(&self, number: u8) -> Option<&Question> {
        self.questions.iter().find(|question| question.id.number() == number)
    }

    /// The best practice of an id.
    pub fn choice(&self, id: ChoiceId) -> Option<&Choice> {
        self.question(id.question())?.best_practices.iter().find(|choice| choice.id == id)
    }

    /// Whether this edition has an id, spelled as it is.
    pub fn has(&self, id: Id) -> bool {
        match id {
            Id::Question(id) => self.question(id).is_some(),
            Id::Choice(id) => self.choice(id).is_some(),
        }
    }

    /// Every best practice, in catalog order.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.questions.iter().flat_map(|question| &question.best_practices)
    }

    /// The area of a question.
    pub fn area(&self, question: &Question) -> Option<&Area> {
        self.edition.areas.iter().find(|area| area.id == question.area)
    }
}
