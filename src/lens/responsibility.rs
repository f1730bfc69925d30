//! Who carries a best practice: the shared responsibility model.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::Text;

/// How a workload, or a part of it, is bought (the deck's slide on shared responsibility).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ServiceModel {
    /// Virtual machines and networks: Amazon EC2, Amazon EBS, Amazon VPC.
    Iaas,
    /// Managed platforms and containers: Amazon RDS, Amazon ECS.
    Paas,
    /// Functions and fully managed services: AWS Lambda, Amazon `DynamoDB`.
    Serverless,
    /// Finished applications of a provider.
    Saas,
}

impl ServiceModel {
    /// All models, from the one that leaves most to the customer.
    pub const ALL: [Self; 4] = [Self::Iaas, Self::Paas, Self::Serverless, Self::Saas];
}

/// Some service models, each once, in the order of [`ServiceModel::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ServiceModels([bool; 4]);

impl ServiceModels {
    /// Each of them.
    pub fn iter(self) -> impl Iterator<Item = ServiceModel> {
        ServiceModel::ALL.into_iter().filter(move |&model| self.0[model as usize])
    }

    /// Whether none is missing.
    pub fn is_all(self) -> bool {
        self.0 == [true; 4]
    }
}

impl FromIterator<ServiceModel> for ServiceModels {
    fn from_iter<T: IntoIterator<Item = ServiceModel>>(models: T) -> Self {
        let mut some = Self::default();
        models.into_iter().for_each(|model| some.0[model as usize] = true);
        some
    }
}

/// Who carries a best practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Carrier {
    /// The customer.
    Customer,
    /// Both, each a part.
    Shared,
    /// The provider.
    Provider,
}

/// Who carries a best practice under each service model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Responsibility {
    /// Under `IaaS`.
    pub iaas: Carrier,
    /// Under `PaaS` and containers.
    pub paas: Carrier,
    /// Under serverless services.
    pub serverless: Carrier,
    /// Under `SaaS`.
    pub saas: Carrier,
}

impl Responsibility {
    /// Who carries it under one model.
    pub fn under(self, model: ServiceModel) -> Carrier {
        match model {
            ServiceModel::Iaas => self.iaas,
            ServiceModel::Paas => self.paas,
            ServiceModel::Serverless => self.serverless,
            ServiceModel::Saas => self.saas,
        }
    }

    /// Who carries it in a workload of several models: the provider only if it does so under every one of them, the customer as
    /// soon as one leaves it to the customer.
    pub fn under_all(self, models: &[ServiceModel]) -> Carrier {
        models.iter().map(|&model| self.under(model)).min().unwrap_or(Carrier::Customer)
    }

    /// Whether the customer carries it under every one of some models, so that no provider can be meant to.
    pub fn is_customers(self, models: ServiceModels) -> bool {
        models.iter().all(|model| self.under(model) == Carrier::Customer)
    }
}

/// What stays with the customer where the provider carries a best practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// One line on what still remains the customer's.
    pub remains: Text,
    /// What assurance of the provider's to keep as evidence.
    pub assurance: Text,
}
