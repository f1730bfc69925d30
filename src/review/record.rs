//! A review: the saved answers for one workload under one edition.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Answer, Asset, Judged, Status, Workload};
use crate::lens::{Choice, ChoiceId, QuestionId, ServiceModel, ServiceModels, Standing};

/// The saved answers for one workload under one edition; on disk, the review file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The edition's id.
    pub lens: String,
    /// The day that holds for every answer without a day of its own.
    pub reviewed_on: Option<Date>,
    /// What is under review.
    pub workload: Workload,
    /// What must be protected.
    pub protect: Vec<Asset>,
    /// The answers, by best practice.
    pub answers: BTreeMap<ChoiceId, Answer>,
    /// The questions that do not apply, each with its reason.
    pub not_applicable: BTreeMap<QuestionId, String>,
}

impl Review {
    /// The answer to a practice, if there is one.
    pub fn answer(&self, id: ChoiceId) -> Option<&Answer> {
        self.answers.get(&id)
    }

    /// The status of a practice; none = unanswered. A practice of a question that does not apply does not apply either.
    pub fn status(&self, id: ChoiceId) -> Option<Status> {
        if self.not_applicable.contains_key(&id.question()) {
            return Some(Status::NotApplicable);
        }
        self.answer(id).and_then(|answer| answer.status)
    }

    /// The status of a practice, judged: `provider` stands only where the catalog says of a service model in use that the provider carries
    /// the practice, or a part of it.
    pub fn judged(&self, choice: &Choice) -> Judged {
        self.judge(choice, self.status(choice.id))
    }

    /// What a status of a practice would come to here.
    pub fn judge(&self, choice: &Choice, status: Option<Status>) -> Judged {
        match status {
            Some(Status::Provider) if !self.may_be_providers(choice) => Judged::ClaimedInVain(self.service_models()),
            status => Judged::Given(status),
        }
    }

    /// Whether a provider may carry a practice here, wholly or in part; otherwise it is the customer's, whatever is claimed.
    pub fn may_be_providers(&self, choice: &Choice) -> bool {
        !choice.responsibility.is_customers(self.service_models())
    }

    /// The service models in use: those of the workload and of what must be protected. All of them where none is named, for then none can
    /// be ruled out.
    pub fn service_models(&self) -> ServiceModels {
        let of_assets = self.protect.iter().flat_map(|asset| &asset.service_models);
        let named: ServiceModels = self.workload.service_models.iter().chain(of_assets).copied().collect();
        if named == ServiceModels::default() { ServiceModel::ALL.into_iter().collect() } else { named }
    }

    /// What risk and score see of a practice.
    pub fn standing(&self, choice: &Choice) -> Standing {
        self.judged(choice).standing()
    }

    /// The day on which an answer was last confirmed.
    pub fn confirmed_on(&self, id: ChoiceId) -> Option<Date> {
        self.answer(id).and_then(|answer| answer.confirmed).or(self.reviewed_on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::{Carrier, EDITIONS, Lens};

    fn claimed(lens: &Lens, workload: &[ServiceModel], of_asset: &[ServiceModel]) -> Review {
        let answers = lens.choices().map(|choice| (choice.id, Answer::of(Status::Provider))).collect();
        let mut review = Review { lens: lens.edition.id.to_string(), answers, ..Review::default() };
        review.workload.service_models = workload.to_vec();
        review.protect = vec![Asset { service_models: of_asset.to_vec(), ..Asset::default() }];
        review
    }

    #[test]
    fn a_claim_is_in_vain_where_every_service_model_in_use_leaves_it_to_the_customer() {
        use ServiceModel::{Iaas, Paas, Saas, Serverless};
        for lens in EDITIONS.iter().map(crate::lens::Bundled::lens) {
            for (workload, of_asset, in_use) in [
                (&[][..], &[][..], &ServiceModel::ALL[..]),
                (&[Iaas], &[], &[Iaas]),
                (&[Saas], &[], &[Saas]),
                (&[Iaas, Serverless], &[], &[Iaas, Serverless]),
                // What is kept otherwise is in use too, and what is named twice is one.
                (&[Iaas], &[Saas], &[Iaas, Saas]),
                (&[Paas], &[Paas], &[Paas]),
            ] {
                let review = claimed(&lens, workload, of_asset);
                let models: ServiceModels = in_use.iter().copied().collect();
                for choice in lens.choices() {
                    let is_customers = in_use.iter().all(|model| choice.responsibility.under(*model) == Carrier::Customer);
                    let expected = if is_customers { Judged::ClaimedInVain(models) } else { Status::Provider.into() };
                    assert_eq!(review.judged(choice), expected, "{} {in_use:?}", choice.id);
                    let standing = if is_customers { Standing::Missing } else { Standing::LeftOut };
                    assert_eq!(review.standing(choice), standing);
                    assert_eq!(review.status(choice.id), Some(Status::Provider), "what was said stays");
                }
                let in_vain = lens.choices().filter(|choice| review.judged(choice).claimed_in_vain().is_some()).count();
                assert!(in_vain > 0 && in_vain <= lens.choices().count());
            }
        }
    }

    #[test]
    fn what_is_no_claim_stands_as_it_was_given() {
        let lens = EDITIONS[0].lens();
        let mut review = claimed(&lens, &[ServiceModel::Iaas], &[]);
        let choice = lens.choices().next().unwrap();
        for status in [Status::Implemented, Status::Partial, Status::Missing, Status::Unknown, Status::NotApplicable] {
            review.answers.insert(choice.id, Answer::of(status));
            assert_eq!(review.judged(choice), status.into());
        }
        review.answers.insert(choice.id, Answer::of(Status::Provider));
        review.not_applicable.insert(choice.id.question(), "no such thing".into());
        assert_eq!(review.judged(choice), Status::NotApplicable.into());
    }
}
