//! What must be protected. It comes before any question: the deck's first advice.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::lens::ServiceModel;

/// Something that must be protected (product.md section 3, an entry of `protect:`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asset {
    /// What it is: "cardholder data".
    pub name: String,
    /// How sensitive it is.
    pub classification: Option<Classification>,
    /// Whether it holds personal data.
    pub personal_data: Option<bool>,
    /// Where it is kept: "Amazon Aurora, exports in Amazon S3".
    pub kept_in: Option<String>,
    /// How bad it is if it is altered unseen.
    pub integrity: Option<Impact>,
    /// How bad it is if it is gone or cannot be reached.
    pub availability: Option<Impact>,
    /// What happens if it leaks, is altered or is gone, in the words of those who answer for it.
    pub consequences: Option<String>,
    /// How the services that hold it are bought, where that differs from the workload's.
    pub service_models: Vec<ServiceModel>,
}

/// How bad it is if something happens to an asset, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Impact {
    /// A nuisance: noticed and put right at once.
    Low,
    /// Costly: work stands still, wrong decisions are made, customers notice.
    Medium,
    /// Grave: people are harmed, money is lost, the law is broken.
    High,
}

/// How sensitive an asset is, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Classification {
    /// Anyone may see it.
    Public,
    /// Members of the organization may see it.
    Internal,
    /// Those who need it may see it.
    Confidential,
    /// A few named people and components may see it.
    Restricted,
}
