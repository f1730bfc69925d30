//! The reading list: `questions/references.yaml`.

use serde::{Deserialize, Serialize};

use super::{List, Text, Words};

/// A work that the deck refers to, in the edition that it names, or one that deepens single questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Reference {
    /// Stable name for programs.
    pub id: Words,
    /// What it is called.
    pub title: Text,
    /// Who wrote it.
    pub author: Text,
    /// Its edition, for the deck's works the one at the time of the deck; none where it has no editions.
    #[serde(default)]
    pub edition: Option<Text>,
    /// Where to read it, in each language.
    pub link: Text,
    /// What one finds there.
    pub about: Text,
    /// What has taken its place since, as far as that was verified.
    pub successors: List<Successor>,
    /// Its domains, for the works that questions refer to by number.
    pub domains: List<Domain>,
}

/// A work that has taken the place of a reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Successor {
    /// What it is called, with its edition.
    pub title: Text,
    /// Where to read it, in each language.
    pub link: Text,
    /// What has changed.
    pub note: Text,
}

/// A numbered part of a reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Domain {
    /// Its number.
    pub number: u8,
    /// What it is called.
    pub title: Text,
}
