//! How the practices of one edition relate to those of the next: `questions/crosswalks/<from>--<to>.yaml`.
//!
//! A relation is seen from the later practice: what it asks for, compared with what the earlier one asked for. Titles and ids are no
//! evidence of it.

use std::cmp::Reverse;

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

    /// What is known of a practice two editions on, where this is known of the one between them, and `next` of the two after it. A part of
    /// something broader, or something broader than a part, may be anything.
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::Equal, known) | (known, Self::Equal) => known,
            (Self::Narrower, Self::Narrower) => Self::Narrower,
            (Self::Broader, Self::Broader) => Self::Broader,
            _ => Self::Related,
        }
    }

    /// What the earlier practice asked for, compared with the later one.
    #[must_use]
    pub fn seen_from_the_earlier(self) -> Self {
        match self {
            Self::Narrower => Self::Broader,
            Self::Broader => Self::Narrower,
            same => same,
        }
    }
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

impl Related {
    /// This relation and the next one, from the practice that this one ends at, as one. Where neither is equal, an overlap is a guess.
    fn then(&self, next: &Self) -> Self {
        let relation = self.relation.then(next.relation);
        let is_guess = relation == Relation::Related && self.relation != Relation::Equal && next.relation != Relation::Equal;
        let told = |is_told: bool, first: &Option<Text>, second: &Option<Text>| match (first, second) {
            _ if !is_told => None,
            (Some(first), Some(second)) => Some(first.then(second)),
            (one, other) => one.clone().or_else(|| other.clone()),
        };
        Self {
            from: self.from,
            to: next.to,
            relation,
            confidence: if is_guess { Confidence::Low } else { self.confidence.min(next.confidence) },
            beyond: told(relation == Relation::Broader, &self.beyond, &next.beyond),
            because: told(matches!(relation, Relation::Equal | Relation::Narrower), &self.because, &next.because),
        }
    }
}

impl Crosswalk {
    /// This crosswalk and the one that begins where it ends, as one. Nothing is in it that does not follow from the two; what a title says
    /// two editions later, and so false friends, does not.
    #[must_use]
    pub fn then(&self, next: &Self) -> Self {
        let mut relations: Vec<Related> = Vec::new();
        for first in &self.relations {
            for related in next.coming_of(first.to).map(|second| first.then(second)) {
                let closeness = |related: &Related| (related.relation, Reverse(related.confidence));
                match relations.iter_mut().find(|known| (known.from, known.to) == (related.from, related.to)) {
                    Some(known) if closeness(&related) < closeness(known) => *known = related,
                    Some(_) => {}
                    None => relations.push(related),
                }
            }
        }
        let leads_on = |from: ChoiceId| relations.iter().any(|related| related.from == from);
        let dropped_now = self.dropped_by(next).filter(|dropped| !leads_on(dropped.id));
        let no_successor = self.no_successor.iter().cloned().chain(dropped_now).collect();
        let has_forerunner = |to: ChoiceId| relations.iter().any(|related| related.to == to);
        let mut new = next.without_forerunner.to_vec();
        new.extend(next.relations.iter().map(|related| related.to).filter(|&to| !has_forerunner(to)));
        new.sort_unstable();
        new.dedup();
        let joint = self.joint_through(next);
        let (from, to) = (self.from.clone(), next.to.clone());
        Self {
            from,
            to,
            relations: relations.into(),
            joint,
            no_successor,
            without_forerunner: new.into(),
            false_friends: List::default(),
        }
    }

    /// The earlier practices that led somewhere, and from there no further.
    fn dropped_by(&self, next: &Self) -> impl Iterator<Item = Dropped> {
        self.relations.chunk_by(|one, other| one.from == other.from).filter_map(|related| {
            let whys = related.iter().filter_map(|related| next.dropped(related.to)).map(|dropped| dropped.why.clone());
            Some(Dropped { id: related.first()?.from, why: whys.reduce(|first, second| first.then(&second))? })
        })
    }

    /// Joint entries that stay whole: those that a practice asks the same of later, and those of practices that ask for the same as one
    /// earlier practice each.
    fn joint_through(&self, next: &Self) -> List<Joint> {
        let is_equal = |related: &&Related| related.relation == Relation::Equal;
        let later = self.joint.iter().flat_map(|joint| {
            let equal = next.coming_of(joint.to).filter(is_equal);
            equal.map(|related| Joint {
                to: related.to,
                confidence: joint.confidence.min(related.confidence),
                from: joint.from.clone(),
            })
        });
        let earlier = next.joint.iter().filter_map(|joint| {
            let equal: Vec<_> = joint.from.iter().map(|&part| self.leading_to(part).find(is_equal)).collect::<Option<_>>()?;
            let confidence = equal.iter().map(|related| related.confidence).min()?.min(joint.confidence);
            Some(Joint { to: joint.to, confidence, from: equal.iter().map(|related| related.from).collect() })
        });
        later.chain(earlier).collect()
    }

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
