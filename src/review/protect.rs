//! What must be protected. It comes before any question: the deck's first advice.

use strum::{EnumString, IntoStaticStr, VariantArray};

/// Something that must be protected (product.md section 3, an entry of `protect:`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// What it is: "cardholder data".
    pub name: String,
    /// How sensitive it is.
    pub classification: Option<Classification>,
    /// Whether it holds personal data.
    pub personal_data: Option<bool>,
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
