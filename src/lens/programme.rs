//! The compliance programmes that a workload may have to meet: the deck's portfolio by region, brought up to date.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Text, Words};

/// A compliance programme of `questions/programmes.yaml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Programme {
    /// As `compliance:` in a review file names it: `pci-dss`.
    pub id: Words,
    /// Where it holds.
    pub region: Region,
    /// What it is called today, with its edition where it has one.
    pub title: Text,
    /// What the deck calls it; none where the deck does not have it.
    #[serde(default)]
    pub deck_name: Option<Words>,
    /// What became of it since the deck: renamed, replaced, a newer edition.
    #[serde(default)]
    pub note: Option<Text>,
    /// Where to read about it, in each language.
    pub link: Text,
    /// The edition of which the catalog's control ids are; none where the catalog has no control of it.
    #[serde(default)]
    pub controls_of: Option<Text>,
}

impl Programme {
    /// The edition of which the catalog's control ids are; where that is not told apart, the programme itself.
    pub fn control_edition(&self) -> &Text {
        self.controls_of.as_ref().unwrap_or(&self.title)
    }
}

/// Where a programme holds, as the deck's slide has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Region {
    /// Everywhere.
    Global,
    /// The United States.
    Us,
    /// Asia and the Pacific.
    AsiaPacific,
    /// Europe.
    Europe,
}
