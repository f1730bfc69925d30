//! Shared responsibility: who carries each practice under the service models of a workload, and of assets that are kept otherwise.

use crate::lens::{Carrier, Choice, Lens, ServiceModel};
use crate::review::{Asset, Review, Status};

/// How many practices who carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// The customer.
    pub customer: usize,
    /// Both, each a part.
    pub shared: usize,
    /// The provider.
    pub provider: usize,
}

/// How many practices that are the provider's, as answered and as the catalog lets it stand, name an assurance as evidence: a report of an
/// audit, a registration, the contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Assurances {
    /// Those that name one.
    pub named: usize,
    /// Those that name none: the claim stands, and nothing is there to show for it.
    pub unnamed: usize,
}

impl Assurances {
    /// Both together.
    pub fn total(self) -> usize {
        self.named + self.unnamed
    }
}

/// Counts the provider's practices by whether they name an assurance.
pub fn assurances(lens: &Lens, review: &Review) -> Assurances {
    let mut assurances = Assurances::default();
    for choice in lens.choices().filter(|choice| review.judged(choice).is(Status::Provider)) {
        let is_named = review.answer(choice.id).is_some_and(|answer| !answer.evidence.is_empty());
        *if is_named { &mut assurances.named } else { &mut assurances.unnamed } += 1;
    }
    assurances
}

/// Who carries a practice for an asset: under its own service models where it names some, else under the workload's. The customer where
/// neither names any.
pub fn carrier_for(choice: &Choice, asset: &Asset, review: &Review) -> Carrier {
    choice.responsibility.under_all(models_of(asset, review))
}

/// The service models under which an asset is kept.
pub fn models_of<'a>(asset: &'a Asset, review: &'a Review) -> &'a [ServiceModel] {
    if asset.service_models.is_empty() { &review.workload.service_models } else { &asset.service_models }
}

/// How many practices of an edition who carries under some models. All are the customer's where none is named.
pub fn shares(lens: &Lens, models: &[ServiceModel]) -> Shares {
    let mut shares = Shares::default();
    for choice in lens.choices() {
        *match choice.responsibility.under_all(models) {
            Carrier::Customer => &mut shares.customer,
            Carrier::Shared => &mut shares.shared,
            Carrier::Provider => &mut shares.provider,
        } += 1;
    }
    shares
}

/// The practices that someone else carries for an asset than for the workload as a whole, in catalog order, each with who.
pub fn differing<'l>(lens: &'l Lens, asset: &Asset, review: &Review) -> Vec<(&'l Choice, Carrier)> {
    let whole = &review.workload.service_models;
    lens.choices()
        .map(|choice| (choice, carrier_for(choice, asset, review)))
        .filter(|(choice, carrier)| *carrier != choice.responsibility.under_all(whole))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::EDITIONS;

    #[test]
    fn an_asset_kept_otherwise_is_carried_otherwise() {
        let lens = EDITIONS[1].lens();
        let mut review = Review::default();
        review.workload.service_models = vec![ServiceModel::Iaas];
        let here = Asset { name: "orders".into(), ..Asset::default() };
        let there = Asset { name: "mail".into(), service_models: vec![ServiceModel::Saas], ..Asset::default() };
        assert_eq!(differing(&lens, &here, &review), []);
        let differing = differing(&lens, &there, &review);
        assert!(!differing.is_empty());
        for (choice, carrier) in differing {
            assert_eq!(carrier, choice.responsibility.saas);
            assert_ne!(carrier, choice.responsibility.iaas);
        }
    }

    #[test]
    fn every_practice_has_one_who_carries_it_and_more_models_leave_no_less_to_the_customer() {
        for edition in EDITIONS {
            let lens = edition.lens();
            let all = lens.choices().count();
            assert_eq!(shares(&lens, &[]), Shares { customer: all, ..Shares::default() });
            for model in ServiceModel::ALL {
                let (one, two) = (shares(&lens, &[model]), shares(&lens, &[model, ServiceModel::Iaas]));
                assert_eq!(one.customer + one.shared + one.provider, all);
                assert!(two.customer >= one.customer && two.provider <= one.provider);
            }
        }
    }
}
