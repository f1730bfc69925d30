//! Kind `references`: the reading list.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::json::{FORMAT, Kind, Text};
use crate::lens;

/// The kind.
pub const KIND: Kind = Kind { name: "references", schema: || schemars::schema_for!(References).to_value() };

/// The works that the deck refers to, each with what has taken its place since, and works that deepen single questions.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec references")]
pub struct References {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "references"))]
    kind: &'static str,
    references: Vec<Reference>,
}

/// One work.
#[derive(Serialize, JsonSchema)]
struct Reference {
    id: String,
    title: Text,
    author: Text,
    edition: Option<Text>,
    link: Text,
    about: Text,
    successors: Vec<Successor>,
    domains: Vec<Domain>,
}

/// What has taken its place.
#[derive(Serialize, JsonSchema)]
struct Successor {
    title: Text,
    link: Text,
    note: Text,
}

/// A numbered part of it, as `csa_domains` of the questions names it.
#[derive(Serialize, JsonSchema)]
struct Domain {
    number: u8,
    title: Text,
}

impl References {
    /// The document for a reading list.
    pub fn of(references: &[lens::Reference]) -> Self {
        Self { format: FORMAT, kind: "references", references: references.iter().map(Reference::of).collect() }
    }
}

impl Reference {
    fn of(reference: &lens::Reference) -> Self {
        let successor = |successor: &lens::Successor| Successor {
            title: Text::of(&successor.title),
            link: Text::of(&successor.link),
            note: Text::of(&successor.note),
        };
        let domain = |domain: &lens::Domain| Domain { number: domain.number, title: Text::of(&domain.title) };
        Self {
            id: reference.id.to_string(),
            title: Text::of(&reference.title),
            author: Text::of(&reference.author),
            edition: reference.edition.as_ref().map(Text::of),
            link: Text::of(&reference.link),
            about: Text::of(&reference.about),
            successors: reference.successors.iter().map(successor).collect(),
            domains: reference.domains.iter().map(domain).collect(),
        }
    }
}
