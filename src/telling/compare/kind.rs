//! Kind `compare`: how the practices of two editions relate, both languages side by side.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::json::{FORMAT, Kind, Text, word};
use crate::lens::{self, ChoiceId, Crosswalk, Lens};

/// The kind.
pub const KIND: Kind = Kind { name: "compare", schema: || schemars::schema_for!(Compare).to_value() };

/// How the practices of two editions relate, seen from either of them.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec compare")]
pub struct Compare {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "compare"))]
    kind: &'static str,
    from: String,
    to: String,
    earlier: Vec<Earlier>,
    later: Vec<Later>,
    joint: Vec<Joint>,
    false_friends: Vec<FalseFriends>,
}

/// A practice of the earlier edition, and what became of it.
#[derive(Serialize, JsonSchema)]
struct Earlier {
    id: String,
    question: String,
    title: Text,
    relations: Vec<Relation>,
    /// Why there is none; null where there is a successor.
    no_successor: Option<Text>,
}

/// A practice of the later edition, and what leads to it.
#[derive(Serialize, JsonSchema)]
struct Later {
    id: String,
    question: String,
    title: Text,
    relations: Vec<Relation>,
    /// Nothing leads to it.
    new: bool,
}

/// A practice of the other edition: what the later one asks for compared with the earlier one.
#[derive(Serialize, JsonSchema)]
struct Relation {
    id: String,
    relation: String,
    confidence: String,
    beyond: Option<Text>,
    because: Option<Text>,
}

/// Several earlier practices that together make up a later one.
#[derive(Serialize, JsonSchema)]
struct Joint {
    to: String,
    from: Vec<String>,
    confidence: String,
}

/// Two practices that are easily taken for one another.
#[derive(Serialize, JsonSchema)]
struct FalseFriends {
    from: String,
    to: String,
    why: Text,
}

impl Compare {
    /// The document for two editions.
    pub fn of(from: &Lens, to: &Lens, crosswalk: &Crosswalk) -> Self {
        let earlier = |choice: &lens::Choice| Earlier {
            id: choice.id.to_string(),
            question: choice.id.question().to_string(),
            title: Text::of(&choice.title),
            relations: crosswalk.coming_of(choice.id).map(|related| Relation::of(related.to, related)).collect(),
            no_successor: crosswalk.dropped(choice.id).map(|dropped| Text::of(&dropped.why)),
        };
        let later = |choice: &lens::Choice| Later {
            id: choice.id.to_string(),
            question: choice.id.question().to_string(),
            title: Text::of(&choice.title),
            relations: crosswalk.leading_to(choice.id).map(|related| Relation::of(related.from, related)).collect(),
            new: crosswalk.without_forerunner.contains(&choice.id),
        };
        let joint = |joint: &lens::Joint| Joint {
            to: joint.to.to_string(),
            from: joint.from.iter().map(ToString::to_string).collect(),
            confidence: word(joint.confidence),
        };
        let false_friends = |friends: &lens::FalseFriends| FalseFriends {
            from: friends.from.to_string(),
            to: friends.to.to_string(),
            why: Text::of(&friends.why),
        };
        Self {
            format: FORMAT,
            kind: "compare",
            from: from.edition.id.to_string(),
            to: to.edition.id.to_string(),
            earlier: from.choices().map(earlier).collect(),
            later: to.choices().map(later).collect(),
            joint: crosswalk.joint.iter().map(joint).collect(),
            false_friends: crosswalk.false_friends.iter().map(false_friends).collect(),
        }
    }
}

impl Relation {
    fn of(other: ChoiceId, related: &lens::Related) -> Self {
        Self {
            id: other.to_string(),
            relation: word(related.relation),
            confidence: word(related.confidence),
            beyond: related.beyond.as_ref().map(Text::of),
            because: related.because.as_ref().map(Text::of),
        }
    }
}
