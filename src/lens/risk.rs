//! How much is at stake: of a best practice, and of a question.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Text;

/// The risk of a best practice, "if it is not established" (AWS's words). The order is from the gravest to the least.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Risk {
    /// Most incidents begin or grow here.
    High,
    /// Limits how far an incident goes, or how soon it is seen.
    Medium,
    /// An improvement on what is already there.
    Low,
}

impl Risk {
    /// All levels, the gravest first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// Weight in the score and in the improvement plan: 3, 2, 1 (docs/contract.md, "Implementation rate").
    pub fn weight(self) -> u32 {
        match self {
            Self::High => 3,
            Self::Medium => 2,
            Self::Low => 1,
        }
    }
}

/// Who set a risk level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RiskSource {
    /// AWS, on the page of the best practice.
    Aws,
    /// The authors of this catalog: AWS published no levels for that edition.
    Own,
}

/// The risk of a best practice with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// The level.
    pub level: Risk,
    /// Who set it.
    pub source: RiskSource,
    /// Why, where the level is our own.
    #[serde(default)]
    pub reason: Option<Text>,
}

/// The risk of a question: the five values of the `Risk` enum of the AWS Well-Architected Tool API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum QuestionRisk {
    /// Nothing under it was answered.
    Unanswered,
    /// A high risk issue (HRI).
    High,
    /// A medium risk issue (MRI).
    Medium,
    /// Every best practice that applies is in place.
    None,
    /// The question does not apply to the workload.
    NotApplicable,
}

impl QuestionRisk {
    /// All values, in the order of the AWS API.
    pub const ALL: [Self; 5] = [Self::Unanswered, Self::High, Self::Medium, Self::None, Self::NotApplicable];
}
