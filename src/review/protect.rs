//! What must be protected. It comes before any question: the deck's first advice.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::lens::{Choice, Guarded, ServiceModel};

/// Something that must be protected (an entry of `protect:` in the file).
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

impl Asset {
    /// Whether this of it must be guarded: its confidentiality where only some may see it or it holds personal data, its integrity and
    /// availability where more than a nuisance follows without them. Of an asset of which nothing is said, the confidentiality.
    pub fn needs(&self, guarded: Guarded) -> bool {
        let personal = self.personal_data == Some(true);
        let grave = |impact: Option<Impact>| impact >= Some(Impact::Medium);
        match guarded {
            Guarded::Confidentiality => {
                let untold = self.classification.is_none() && self.integrity.is_none() && self.availability.is_none();
                untold || personal || self.classification >= Some(Classification::Confidential)
            }
            Guarded::Integrity => grave(self.integrity),
            Guarded::Availability => grave(self.availability),
            Guarded::PersonalData => personal,
        }
    }

    /// Whether a best practice directly guards something of it that must be guarded.
    pub fn is_guarded_by(&self, choice: &Choice) -> bool {
        choice.guards.directly.iter().any(|&guarded| self.needs(guarded))
    }

    /// Whether something of it that must be guarded suffers without a best practice, directly or not.
    pub fn depends_on(&self, choice: &Choice) -> bool {
        choice.guards.all().into_iter().any(|guarded| self.needs(guarded))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_an_asset_is_what_it_needs() {
        let needs = |asset: &Asset| {
            let all = [Guarded::Confidentiality, Guarded::Integrity, Guarded::Availability, Guarded::PersonalData];
            all.into_iter().filter(|&guarded| asset.needs(guarded)).collect::<Vec<_>>()
        };
        let untold = Asset::default();
        assert_eq!(needs(&untold), [Guarded::Confidentiality]);
        let brochure = Asset { classification: Some(Classification::Public), integrity: Some(Impact::Medium), ..untold.clone() };
        assert_eq!(needs(&brochure), [Guarded::Integrity]);
        let orders = Asset { availability: Some(Impact::High), integrity: Some(Impact::Low), ..untold.clone() };
        assert_eq!(needs(&orders), [Guarded::Availability]);
        let customers = Asset { classification: Some(Classification::Internal), personal_data: Some(true), ..untold };
        assert_eq!(needs(&customers), [Guarded::Confidentiality, Guarded::PersonalData]);
    }
}
