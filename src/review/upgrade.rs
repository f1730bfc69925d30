//! From one edition to a later one, honestly: very little may be copied, for a wrong copy is worse than a question.
//!
//! The rule (`migration_rule` of the crosswalk): low confidence carries nothing. `equal` copies the answer as it is, acceptance and day
//! included. `narrower` and a joint entry copy only implemented. `broader` never copies implemented, but what was not in place is not
//! in place in something wider. `related` copies nothing. Where carried answers contradict each other, the practice is asked again.

use std::collections::BTreeMap;

use super::{Answer, Review, Status};
use crate::lens::{Choice, ChoiceId, Confidence, Crosswalk, Lens, Related, Relation};

/// A review under a later edition, and what became of each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrade {
    /// The review under the later edition.
    pub review: Review,
    /// What became of each practice: those of the later edition in catalog order, then those that it dropped.
    pub fates: Vec<Fate>,
}

/// What became of one practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// The practice of the later edition; of the earlier one where it was dropped.
    pub id: ChoiceId,
    /// What became of it.
    pub outcome: Outcome,
    /// The earlier practices that bear on it and had an answer.
    pub from: Vec<ChoiceId>,
}

/// What became of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The answer was copied.
    Carried,
    /// Known not to be (fully) in place, for a part of it is not.
    CarriedNotInPlace,
    /// To be answered, with the earlier answers beside it.
    AskAgain,
    /// To be answered; nothing earlier bears on it.
    New,
    /// A practice of the earlier edition that the later one dropped.
    NoSuccessor,
}

/// Brings a review to the later edition of a crosswalk. `note` puts an earlier answer into words, to stand in the notes of the practices
/// it bears on.
pub fn upgrade(
    old: &Review,
    from: &Lens,
    to: &Lens,
    crosswalk: &Crosswalk,
    note: impl Fn(&Choice, &Answer) -> String,
) -> Upgrade {
    let mut review =
        Review { lens: to.edition.id.clone(), answers: BTreeMap::default(), not_applicable: BTreeMap::default(), ..old.clone() };
    let mut fates = Vec::new();
    for choice in to.choices() {
        let sources = Sources::of(choice.id, old, crosswalk);
        let (outcome, mut answer) = sources.carried();
        let notes: Vec<_> = sources.answered.iter().filter_map(|(id, earlier)| Some(note(from.choice(*id)?, earlier))).collect();
        if outcome != Outcome::Carried || answer.notes.is_none() {
            let kept = answer.notes.take();
            let all: Vec<_> = notes.into_iter().chain(kept).collect();
            answer.notes = (!all.is_empty()).then(|| all.join("\n"));
        }
        if answer != Answer::default() {
            review.answers.insert(choice.id, answer);
        }
        fates.push(Fate { id: choice.id, outcome, from: sources.answered.into_iter().map(|(id, _)| id).collect() });
    }
    for dropped in &crosswalk.no_successor {
        fates.push(Fate { id: dropped.id, outcome: Outcome::NoSuccessor, from: vec![dropped.id] });
    }
    Upgrade { review, fates }
}

/// The earlier answers that bear on one later practice.
struct Sources<'a> {
    to: ChoiceId,
    old: &'a Review,
    crosswalk: &'a Crosswalk,
    /// With an answer, in the order of the earlier edition; without doubles.
    answered: Vec<(ChoiceId, Answer)>,
}

impl<'a> Sources<'a> {
    fn of(to: ChoiceId, old: &'a Review, crosswalk: &'a Crosswalk) -> Self {
        let joint = crosswalk.joint.iter().filter(|joint| joint.to == to).flat_map(|joint| joint.from.iter().copied());
        let mut ids: Vec<_> = crosswalk.leading_to(to).map(|related| related.from).chain(joint).collect();
        ids.sort_unstable();
        ids.dedup();
        let answered = ids.into_iter().filter_map(|id| Some((id, answer(old, id)?))).collect();
        Self { to, old, crosswalk, answered }
    }

    fn carried(&self) -> (Outcome, Answer) {
        let mut candidates: Vec<Answer> = Vec::new();
        let sure = self.crosswalk.leading_to(self.to).filter(|related| related.confidence > Confidence::Low);
        candidates.extend(sure.filter_map(|related| self.copied(related)));
        candidates.extend(self.joint_implemented());
        candidates.extend(self.not_in_place());
        let mut statuses: Vec<_> = candidates.iter().map(|answer| answer.status).collect();
        statuses.dedup();
        match (statuses.as_slice(), candidates.into_iter().next()) {
            ([Some(Status::Missing | Status::Partial)], Some(answer)) if !self.is_equal() => (Outcome::CarriedNotInPlace, answer),
            ([_], Some(answer)) => (Outcome::Carried, answer),
            _ if self.answered.is_empty() => (Outcome::New, Answer::default()),
            _ => (Outcome::AskAgain, Answer::default()),
        }
    }

    fn is_equal(&self) -> bool {
        self.crosswalk.leading_to(self.to).any(|r| r.relation == Relation::Equal && r.confidence > Confidence::Low)
    }

    /// What `equal` and `narrower` copy.
    fn copied(&self, related: &Related) -> Option<Answer> {
        let earlier = answer(self.old, related.from)?;
        let confirmed = self.old.confirmed_on(related.from).filter(|day| Some(*day) != self.old.reviewed_on);
        match related.relation {
            Relation::Equal => earlier.status.map(|_| Answer { confirmed, ..earlier }),
            Relation::Narrower if earlier.status == Some(Status::Implemented) => {
                Some(Answer { confirmed, evidence: earlier.evidence, ..Answer::of(Status::Implemented) })
            }
            _ => None,
        }
    }

    /// Implemented, where every practice of a joint entry is. The oldest of their days is the day.
    fn joint_implemented(&self) -> Option<Answer> {
        let joint = self.crosswalk.joint.iter().find(|joint| joint.to == self.to && joint.confidence > Confidence::Low)?;
        let all = joint.from.iter().all(|&id| self.old.status(id) == Some(Status::Implemented));
        let day =
            joint.from.iter().filter_map(|&id| self.old.confirmed_on(id)).min().filter(|day| Some(*day) != self.old.reviewed_on);
        all.then(|| Answer { confirmed: day, ..Answer::of(Status::Implemented) })
    }

    /// Missing or partial, where a part of the later practice is not in place.
    fn not_in_place(&self) -> Option<Answer> {
        let broader =
            self.crosswalk.leading_to(self.to).filter(|r| r.relation == Relation::Broader && r.confidence > Confidence::Low);
        let joint = self.crosswalk.joint.iter().filter(|joint| joint.to == self.to && joint.confidence > Confidence::Low);
        let mut parts: Vec<_> =
            broader.map(|related| related.from).chain(joint.flat_map(|joint| joint.from.iter().copied())).collect();
        parts.sort_unstable();
        parts.dedup();
        let statuses: Vec<_> = parts.iter().map(|&id| self.old.status(id)).collect();
        let lacking = |status: &Option<Status>| matches!(status, Some(Status::Partial | Status::Missing));
        if !statuses.iter().any(lacking) {
            return None;
        }
        let some_is_there = statuses.iter().any(|status| matches!(status, Some(Status::Implemented | Status::Partial)));
        let days =
            parts.iter().zip(&statuses).filter(|(_, status)| lacking(status)).filter_map(|(&id, _)| self.old.confirmed_on(id));
        let confirmed = days.min().filter(|day| Some(*day) != self.old.reviewed_on);
        Some(Answer { confirmed, ..Answer::of(if some_is_there { Status::Partial } else { Status::Missing }) })
    }
}

/// The answer to a practice, with what its question says of it.
fn answer(review: &Review, id: ChoiceId) -> Option<Answer> {
    if let Some(reason) = review.not_applicable.get(&id.question()) {
        return Some(Answer { reason: Some(reason.clone()), ..Answer::of(Status::NotApplicable) });
    }
    review.answer(id).filter(|answer| answer.status.is_some()).cloned()
}
