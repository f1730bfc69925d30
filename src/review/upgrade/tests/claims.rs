//! Claims for the provider, and what becomes of them.

use super::*;
use crate::lens::ServiceModel;

#[test]
fn what_was_claimed_for_the_provider_in_vain_is_never_carried_as_if_it_stood() {
    // The provider carries a part of the later one where the service is serverless or SaaS, and nothing of the earlier one.
    let later = "SEC10-BP06";
    let related = Related { from: id(A), to: id(later), relation: Equal, confidence: High, beyond: None, because: None };
    let crosswalk = Crosswalk { relations: vec![related].into(), ..walk(&[]) };
    let fate = |old: &Review| run(old, &crosswalk).fates.into_iter().find(|fate| fate.id == id(later)).unwrap();
    let mut old = statuses(&[(A, Provider)]);
    for (model, outcome, in_vain) in
        [(ServiceModel::Iaas, Outcome::CarriedNotInPlace, true), (ServiceModel::Saas, Outcome::AskAgain, false)]
    {
        old.workload.service_models = vec![model];
        let fate = fate(&old);
        assert_eq!((fate.outcome, fate.status.claimed_in_vain().is_some()), (outcome, in_vain), "{model:?}");
        assert!(fate.from[0].status.claimed_in_vain().is_some());
    }
    // A claim that stood is carried as it was, and stands.
    let own =
        Crosswalk { relations: vec![Related { from: id("SEC11-BP7"), ..crosswalk.relations[0].clone() }].into(), ..walk(&[]) };
    old.answers = statuses(&[("SEC11-BP7", Provider)]).answers;
    let upgrade = run(&old, &own);
    let fate = upgrade.fates.iter().find(|fate| fate.id == id(later)).unwrap();
    assert_eq!((fate.outcome, fate.status), (Outcome::Carried, Provider.into()));
}
