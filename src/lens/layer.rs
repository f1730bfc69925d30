//! The layers of a workload and who carries each: AWS's shared responsibility model, seen by how a service is bought.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Carrier, ServiceModel};

/// A layer of a workload, from the ground up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Layer {
    /// Buildings, power, locks on the doors.
    Facility,
    /// Servers, disks, the network between them.
    Hardware,
    /// The hypervisor, and what keeps tenants apart.
    Virtualization,
    /// The operating system, its patches and its settings.
    OperatingSystem,
    /// Language runtimes, database engines, container images.
    Runtime,
    /// The code that makes the workload what it is.
    Application,
    /// What is stored and moved: its classification, encryption, retention.
    Data,
    /// Who may do what: users, permissions, settings that open or close.
    Access,
}

impl Layer {
    /// All layers, from the ground up.
    pub const ALL: [Self; 8] = [
        Self::Facility,
        Self::Hardware,
        Self::Virtualization,
        Self::OperatingSystem,
        Self::Runtime,
        Self::Application,
        Self::Data,
        Self::Access,
    ];

    /// Who carries it under a model. Source: AWS's shared responsibility model
    /// (<https://aws.amazon.com/compliance/shared-responsibility-model/>): the ground up to virtualization is AWS's, the guest operating
    /// system is the customer's on Amazon EC2 and AWS's beneath managed services, data and access stay the customer's everywhere. It
    /// is the deck's figure too: the more abstract the service, the more the provider carries. A managed runtime is shared: the engine is
    /// the provider's, its settings and what goes into a container image are not.
    pub fn carrier(self, model: ServiceModel) -> Carrier {
        use ServiceModel::{Iaas, Paas, Saas, Serverless};
        match (self, model) {
            (Self::Facility | Self::Hardware | Self::Virtualization, _)
            | (Self::OperatingSystem, Paas | Serverless | Saas)
            | (Self::Runtime, Serverless | Saas)
            | (Self::Application, Saas) => Carrier::Provider,
            (Self::Runtime, Paas) => Carrier::Shared,
            (Self::OperatingSystem | Self::Runtime, Iaas)
            | (Self::Application, Iaas | Paas | Serverless)
            | (Self::Data | Self::Access, _) => Carrier::Customer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_abstract_the_service_the_more_the_provider_carries_and_data_and_access_stay() {
        for layer in Layer::ALL {
            let carriers = ServiceModel::ALL.map(|model| layer.carrier(model));
            assert!(carriers.is_sorted(), "{layer:?}: {carriers:?}");
        }
        for model in ServiceModel::ALL {
            let carriers = Layer::ALL.map(|layer| layer.carrier(model));
            assert!(carriers.is_sorted_by(|below, above| below >= above), "{model:?}: {carriers:?}");
            assert_eq!((carriers[0], carriers[6], carriers[7]), (Carrier::Provider, Carrier::Customer, Carrier::Customer));
        }
    }
}
