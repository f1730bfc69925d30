//! The risk of every question, the counts of its practices, the score.

use std::collections::BTreeMap;

use super::score::{Score, score};
use crate::lens::{Choice, Decision, Lens, Question, QuestionId, QuestionRisk, decide};
use crate::review::{Judged, Review, Status};

/// Everything that follows from a review under its lens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Question by question, in catalog order.
    pub questions: Vec<QuestionAssessment>,
    /// The practices of the whole lens, by status.
    pub practices: PracticeCounts,
    /// The implementation rate of the whole; none where nothing applies.
    pub score: Option<Score>,
}

/// What follows for one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionAssessment {
    /// The question.
    pub id: QuestionId,
    /// Its risk, and why.
    pub decision: Decision,
    /// Its practices by status.
    pub practices: PracticeCounts,
    /// Its implementation rate; none where nothing applies.
    pub score: Option<Score>,
}

/// How many best practices have which status. One that a question leaves out as not applicable counts as such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PracticeCounts {
    /// All of them.
    pub total: usize,
    /// In place.
    pub implemented: usize,
    /// In place in part.
    pub partial: usize,
    /// Not in place.
    pub missing: usize,
    /// To be found out.
    pub unknown: usize,
    /// Called the provider's.
    pub provider: usize,
    /// Those of them that are claimed in vain: the customer's, and not in place.
    pub claimed_in_vain: usize,
    /// Without an object here.
    pub not_applicable: usize,
    /// Without an answer.
    pub unanswered: usize,
}

impl PracticeCounts {
    /// Counts statuses.
    pub fn of(statuses: impl IntoIterator<Item = Judged>) -> Self {
        let mut counts = Self::default();
        for judged in statuses {
            counts.total += 1;
            counts.claimed_in_vain += usize::from(judged.claimed_in_vain().is_some());
            *match judged.status() {
                Some(Status::Implemented) => &mut counts.implemented,
                Some(Status::Partial) => &mut counts.partial,
                Some(Status::Missing) => &mut counts.missing,
                Some(Status::Unknown) => &mut counts.unknown,
                Some(Status::Provider) => &mut counts.provider,
                Some(Status::NotApplicable) => &mut counts.not_applicable,
                None => &mut counts.unanswered,
            } += 1;
        }
        counts
    }

    /// Those with any status: `unknown` is one, though nobody knows.
    pub fn gone_through(&self) -> usize {
        self.total - self.unanswered
    }

    /// Those with a status other than `unknown`.
    pub fn answered(&self) -> usize {
        self.total - self.to_find_out()
    }

    /// Those that someone must still find out: unknown and unanswered.
    pub fn to_find_out(&self) -> usize {
        self.unknown + self.unanswered
    }

    /// Those that neither count nor weigh: carried by the provider, or not applicable.
    pub fn left_out(&self) -> usize {
        self.provider - self.claimed_in_vain + self.not_applicable
    }

    /// Those of which nothing is in place: missing, and claimed for the provider in vain.
    pub fn not_in_place(&self) -> usize {
        self.missing + self.claimed_in_vain
    }

    /// Those that are known not to be (fully) in place.
    pub fn gaps(&self) -> usize {
        self.partial + self.not_in_place()
    }
}

/// How many questions are at one risk, apart by whether somebody confirmed the gap behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RiskIssues {
    /// A practice that is known not to be (fully) in place makes it so.
    pub confirmed: usize,
    /// Only unknown and unanswered practices make it so.
    pub unconfirmed: usize,
}

impl RiskIssues {
    /// Both together.
    pub fn total(self) -> usize {
        self.confirmed + self.unconfirmed
    }
}

impl Assessment {
    /// How many questions have which risk; every key of the AWS API is there.
    pub fn risk_counts(&self) -> BTreeMap<QuestionRisk, usize> {
        let count = |risk| self.questions.iter().filter(|question| question.decision.risk == risk).count();
        QuestionRisk::ALL.into_iter().map(|risk| (risk, count(risk))).collect()
    }

    /// High or medium risk issues: questions at that risk.
    pub fn issues(&self, risk: QuestionRisk) -> RiskIssues {
        let at_risk = self.questions.iter().map(|question| question.decision).filter(|decision| decision.risk == risk);
        let (confirmed, unconfirmed): (Vec<_>, Vec<_>) = at_risk.partition(|decision| decision.confirmed);
        RiskIssues { confirmed: confirmed.len(), unconfirmed: unconfirmed.len() }
    }

    /// What follows for one question.
    pub fn question(&self, id: QuestionId) -> Option<&QuestionAssessment> {
        self.questions.iter().find(|question| question.id == id)
    }
}

/// Assesses a review under its lens.
pub fn assess(lens: &Lens, review: &Review) -> Assessment {
    Assessment {
        questions: lens.questions.iter().map(|question| assess_question(question, review)).collect(),
        practices: PracticeCounts::of(lens.choices().map(|choice| review.judged(choice))),
        score: score(lens.choices().map(|choice| (choice.risk.level, review.standing(choice)))),
    }
}

fn assess_question(question: &Question, review: &Review) -> QuestionAssessment {
    let standing = |choice: &Choice| review.standing(choice);
    let decision = if review.not_applicable.contains_key(&question.id) {
        Decision::NOT_APPLICABLE
    } else {
        let practices: Vec<_> = question.best_practices.iter().map(|c| (c.id, c.risk.level, standing(c))).collect();
        decide(&practices)
    };
    QuestionAssessment {
        id: question.id,
        decision,
        practices: PracticeCounts::of(question.best_practices.iter().map(|choice| review.judged(choice))),
        score: score(question.best_practices.iter().map(|choice| (choice.risk.level, standing(choice)))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::{Index, select};

    use super::*;
    use crate::lens::{EDITIONS, ServiceModel};
    use crate::review::Answer;

    #[test]
    fn what_is_claimed_in_vain_is_counted_among_the_providers_and_with_the_gaps() {
        let lens = EDITIONS[0].lens();
        let mut review = Review::default();
        review.workload.service_models = vec![ServiceModel::Iaas];
        for (id, status) in [("SEC1-BP1", Status::Provider), ("SEC1-BP2", Status::Partial), ("SEC1-BP3", Status::NotApplicable)] {
            review.answers.insert(id.parse().unwrap(), Answer::of(status));
        }
        let counts = assess(&lens, &review).practices;
        assert_eq!((counts.provider, counts.claimed_in_vain, counts.left_out()), (1, 1, 1));
        assert_eq!((counts.missing, counts.not_in_place(), counts.gaps()), (0, 1, 2));
        // Under SaaS the provider carries SEC1-BP2.
        review.workload.service_models = vec![ServiceModel::Saas];
        review.answers.insert("SEC1-BP2".parse().unwrap(), Answer::of(Status::Provider));
        let counts = assess(&lens, &review).practices;
        assert_eq!((counts.provider, counts.claimed_in_vain, counts.left_out(), counts.gaps()), (2, 1, 2, 1));
    }

    fn any_review(edition: usize) -> impl Strategy<Value = Review> {
        let lens = EDITIONS[edition].lens();
        let ids: Vec<_> = lens.choices().map(|choice| choice.id).collect();
        let status = prop::option::of(select(<Status as strum::VariantArray>::VARIANTS.to_vec()));
        let models = proptest::sample::subsequence(ServiceModel::ALL.to_vec(), 0..=4);
        (prop::collection::vec(status, ids.len()), models).prop_map(move |(statuses, models)| {
            let answers = ids.iter().zip(statuses).filter_map(|(&id, status)| Some((id, Answer::of(status?))));
            let mut review = Review { answers: answers.collect(), ..Review::default() };
            review.workload.service_models = models;
            review
        })
    }

    /// The gravest first; a question that nobody answered is as grave as what may be behind it.
    fn gravity(risk: QuestionRisk) -> u8 {
        match risk {
            QuestionRisk::High | QuestionRisk::Unanswered => 0,
            QuestionRisk::Medium => 1,
            QuestionRisk::None | QuestionRisk::NotApplicable => 2,
        }
    }

    proptest! {
        #[test]
        fn a_claim_in_vain_never_lowers_a_risk_and_never_raises_the_rate(
            (edition, review) in (0..2_usize).prop_flat_map(|edition| (Just(edition), any_review(edition))),
            index in any::<Index>(),
        ) {
            let lens = EDITIONS[edition].lens();
            let choices: Vec<_> = lens.choices().filter(|choice| !review.may_be_providers(choice)).collect();
            let choice = choices[index.index(choices.len())];
            let mut claimed = review.clone();
            claimed.answers.insert(choice.id, Answer::of(Status::Provider));
            let (before, after) = (assess(&lens, &review), assess(&lens, &claimed));
            for (before, after) in before.questions.iter().zip(&after.questions) {
                let (before, after) = (before.decision.risk, after.decision.risk);
                // Of a question without any answer nothing was known; a low practice claimed in vain makes it known to be at risk.
                let was_unanswered = before == QuestionRisk::Unanswered;
                prop_assert!(was_unanswered && after != QuestionRisk::None || gravity(after) <= gravity(before), "{before:?} {after:?}");
            }
            prop_assert_eq!(after.practices.gaps().cmp(&before.practices.gaps()).is_lt(), false);
            let rate = |assessment: &Assessment| assessment.score.map_or((1000, 1000), |score| (score.low, score.high));
            let ((low0, high0), (low1, high1)) = (rate(&before), rate(&after));
            prop_assert!(low1 <= low0 && high1 <= high0, "{low0}-{high0} to {low1}-{high1}");
        }
    }
}
