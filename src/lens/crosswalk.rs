//! How the practices of one edition relate to those of a later one: `questions/crosswalk.yaml`.
//!
//! A relation is seen from the later practice: what it asks for, compared with what the earlier one asked for. Titles and ids are no
//! evidence of it.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{ChoiceId, List, Text, Words};

/// How the practices of two editions relate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Crosswalk {
    /// The id of the earlier edition.
    pub from: Words,
    /// The id of the later edition.
    pub to: Words,
    /// Pairs of practices, in the order of the earlier edition.
    pub relations: List<Related>,
    /// Several earlier practices that together make up a later one.
    pub joint: List<Joint>,
    /// Earlier practices that the later edition dropped.
    pub no_successor: List<Dropped>,
    /// Later practices that nothing in the earlier edition bears on.
    pub without_forerunner: List<ChoiceId>,
    /// Practices of the same or almost the same title that mean different things.
    pub false_friends: List<FalseFriends>,
}

/// An earlier practice and a later one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Related {
    /// The earlier practice.
    pub from: ChoiceId,
    /// The later practice.
    pub to: ChoiceId,
    /// How they relate.
    pub relation: Relation,
    /// How sure that is; for [`Relation::Related`], how strong the overlap is.
    pub confidence: Confidence,
    /// What the later practice asks beyond the earlier one; for [`Relation::Broader`].
    #[serde(default)]
    pub beyond: Option<Text>,
    /// Why the answer may be carried over; for [`Relation::Equal`] and [`Relation::Narrower`].
    #[serde(default)]
    pub because: Option<Text>,
}

/// What a later practice asks for, compared with an earlier one; the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Relation {
    /// The same.
    Equal,
    /// Only a part: the earlier one in place means the later one in place.
    Narrower,
    /// All of it and more: the earlier one not in place means the later one not in place.
    Broader,
    /// They overlap, and neither holds the other.
    Related,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Self; 4] = [Self::Equal, Self::Narrower, Self::Broader, Self::Related];
}

/// How sure a relation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Confidence {
    /// Nothing is carried over by it.
    Low,
    /// Sure enough.
    Medium,
    /// Sure.
    High,
}

/// Several earlier practices that together make up a later one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Joint {
    /// The later practice.
    pub to: ChoiceId,
    /// The earlier ones; all of them are needed.
    pub from: List<ChoiceId>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// An earlier practice that the later edition dropped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Dropped {
    /// The earlier practice.
    pub id: ChoiceId,
    /// What became of it.
    pub why: Text,
}

/// Two practices that are easily taken for one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FalseFriends {
    /// The earlier practice.
    pub from: ChoiceId,
    /// The later practice.
    pub to: ChoiceId,
    /// What each of them means.
    pub why: Text,
}

impl Crosswalk {
    /// What leads to a later practice.
    pub fn leading_to(&self, to: ChoiceId) -> impl Iterator<Item = &Related> {
        self.relations.iter().filter(move |related| related.to == to)
    }

    /// What comes of an earlier practice.
    pub fn coming_of(&self, from: ChoiceId) -> impl Iterator<Item = &Related> {
        self.relations.iter().filter(move |related| related.from == from)
    }

    /// Whether an earlier practice bears on any later one, alone or with others.
    pub fn bears_on_any(&self, from: ChoiceId) -> bool {
        self.coming_of(from).next().is_some() || self.joint.iter().any(|joint| joint.from.contains(&from))
    }

    /// Whether the later edition dropped an earlier practice.
    pub fn dropped(&self, id: ChoiceId) -> Option<&Dropped> {
        self.no_successor.iter().find(|dropped| dropped.id == id)
    }
}
