//! From one edition to a later one, honestly: very little may be copied, for a wrong copy is worse than a question.
//!
//! The rule is the crosswalk's `migration_rule`:
//!
//! - Low confidence carries nothing, and neither does `related`.
//! - `equal` copies the answer: every status, its acceptance, its day. Nothing else copies an acceptance. What was claimed for the provider
//!   in vain is copied where the later practice is claimed in vain as well, and is not in place there; else it is asked again, for a claim
//!   that did not stand proves nothing.
//! - `narrower` copies implemented and nothing else. A joint entry copies it where every one of its practices is implemented.
//! - `broader` never copies implemented. Where a broader or joint source is partial or missing, the later practice is not fully in
//!   place: missing if none of its sources is implemented or partial, else partial.
//! - Where these contradict each other, the practice is asked again.
//! - What is carried keeps its day. What follows from several answers is as old as the oldest of them.
//!
//! An edition further on is reached step by step, through those between: what one step does not carry, the next has nothing of. So no
//! answer goes further than each step on its way allows, whatever follows from all the crosswalks together.
//!
//! A question marked as not applicable stands for its practices: each of them is not applicable, for the question's reason. No question
//! of the later edition is ever marked so as a whole, for none asks for the same as an earlier one; its practices are asked again.
//!
//! Every earlier answer stands, in words, in the notes of every practice that it bears on.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Answer, Judged, Review, Status};
use crate::lens::{Chain, Choice, ChoiceId, Confidence, Crosswalk, Lens, Relation, Step};

#[cfg(test)]
mod further;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

/// A review under a later edition, and what became of each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upgrade {
    /// The review under the later edition.
    pub review: Review,
    /// What became of each practice: those of the later edition in catalog order, then those of the earlier one that it dropped.
    pub fates: Vec<Fate>,
    /// The earlier practices whose open risk was accepted and whose acceptance was not carried over.
    pub acceptances_left: Vec<ChoiceId>,
}

/// What became of one practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    /// The practice of the later edition; of the earlier one where it was dropped.
    pub id: ChoiceId,
    /// What became of it.
    pub outcome: Outcome,
    /// Its answer from now on, blank where there is none; the last one of a dropped practice.
    pub answer: Answer,
    /// The status of that answer, judged under the edition of the practice.
    pub status: Judged,
    /// The earlier practices that bear on it, answered or not, in catalog order; a dropped one itself.
    pub from: Vec<Earlier>,
}

/// A practice of the earlier edition, and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The practice.
    pub id: ChoiceId,
    /// The answer, with what its question says of it; blank where there was none.
    pub answer: Answer,
    /// The status of that answer, judged under the earlier edition.
    pub status: Judged,
}

/// What became of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The answer was copied, or follows from earlier ones as implemented.
    Carried,
    /// Known not to be (fully) in place, for a part of it is not.
    CarriedNotInPlace,
    /// To be answered; what was answered before, if anything, does not settle it.
    AskAgain,
    /// To be answered; no earlier practice bears on it.
    New,
    /// A practice of the earlier edition that the later one dropped.
    NoSuccessor,
}

impl Outcome {
    /// Every outcome, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Carried, Self::CarriedNotInPlace, Self::AskAgain, Self::New, Self::NoSuccessor];
}

impl Upgrade {
    /// The practices of an outcome, in catalog order.
    pub fn of(&self, outcome: Outcome) -> impl Iterator<Item = &Fate> {
        self.fates.iter().filter(move |fate| fate.outcome == outcome)
    }
}

/// Brings a review to a later edition. `note` puts an earlier answer into words, to stand in the notes of the practices that it bears on.
pub fn upgrade(old: &Review, chain: &Chain, note: impl Fn(ChoiceId, &Answer) -> String) -> Upgrade {
    let crosswalk = chain.crosswalk.as_ref();
    let mut settled = carried(old, &chain.from, chain.steps());
    let blank = Answer::default();
    let mut review = Review {
        lens: chain.to.edition.id.to_string(),
        answers: BTreeMap::default(),
        not_applicable: BTreeMap::default(),
        ..old.clone()
    };
    let mut fates = Vec::new();
    let mut copied = Vec::new();
    for choice in chain.to.choices() {
        let sources = Sources::of(choice, &chain.from, old, crosswalk);
        let carried = settled.remove(&choice.id).map(|carried| sources.softened(carried));
        let outcome = match &carried {
            Some(carried) if carried.in_full => Outcome::Carried,
            Some(_) => Outcome::CarriedNotInPlace,
            None if sources.earlier.is_empty() => Outcome::New,
            None => Outcome::AskAgain,
        };
        let carried = carried.unwrap_or_default();
        let answer = Answer { notes: sources.notes(&carried, &note), ..carried.answer };
        if answer != blank {
            review.answers.insert(choice.id, answer.clone());
        }
        copied.extend(carried.copied);
        fates.push(Fate { id: choice.id, outcome, answer, status: review.judged(choice), from: sources.earlier });
    }
    let is_dropped = |id| crosswalk.dropped(id).is_some() || !crosswalk.bears_on_any(id);
    for id in chain.from.choices().map(|choice| choice.id).filter(|&id| is_dropped(id)) {
        let earlier = Earlier::of(id, &chain.from, old);
        let (answer, status) = (earlier.answer.clone(), earlier.status);
        fates.push(Fate { id, outcome: Outcome::NoSuccessor, answer, status, from: vec![earlier] });
    }
    let left = |(id, answer): (&ChoiceId, &Answer)| {
        let is_open = chain.from.choice(*id).is_some_and(|choice| old.standing(choice).is_open());
        (answer.acceptance.is_some() && is_open && !copied.contains(id)).then_some(*id)
    };
    let acceptances_left = old.answers.iter().filter_map(left).collect();
    Upgrade { review, fates, acceptances_left }
}

/// What the steps carry of a review of the edition `from`, one after the other.
fn carried(old: &Review, from: &Lens, steps: &[Step]) -> BTreeMap<ChoiceId, Carried> {
    let Some((last, before)) = steps.split_last() else { return BTreeMap::new() };
    let between: &Lens = before.last().map_or(from, |step| &step.lens);
    let carry = |review: &Review| {
        let settled = |choice: &Choice| Some((choice.id, Sources::of(choice, between, review, last.crosswalk).carried()?));
        last.lens.choices().filter_map(settled).collect::<BTreeMap<_, _>>()
    };
    if before.is_empty() {
        return carry(old);
    }
    let known = carried(old, from, before);
    let answers = known.iter().map(|(id, carried)| (*id, carried.answer.clone())).collect();
    let mut further = carry(&Review { answers, not_applicable: BTreeMap::default(), ..old.clone() });
    for carried in further.values_mut() {
        // A copy of what was copied is the first answer itself; a copy of what followed is as little as that.
        if let Some(source) = carried.copied.take().and_then(|between| known.get(&between)) {
            carried.copied = source.copied;
            carried.in_full &= source.in_full;
        }
    }
    further
}

/// What the rule makes of the sources of one practice.
#[derive(Clone, Default)]
struct Carried {
    answer: Answer,
    /// Whether the answer settles it, and not merely that a part of it is not in place.
    in_full: bool,
    /// The practice whose answer this is, word for word.
    copied: Option<ChoiceId>,
}

/// What bears on one later practice.
struct Sources<'a> {
    to: &'a Choice,
    old: &'a Review,
    crosswalk: &'a Crosswalk,
    earlier: Vec<Earlier>,
}

impl<'a> Sources<'a> {
    fn of(to: &'a Choice, from: &Lens, old: &'a Review, crosswalk: &'a Crosswalk) -> Self {
        let joint = crosswalk.joint.iter().filter(|joint| joint.to == to.id).flat_map(|joint| &joint.from);
        let ids = sorted(crosswalk.leading_to(to.id).map(|related| related.from).chain(joint.copied()));
        let earlier = ids.into_iter().map(|id| Earlier::of(id, from, old)).collect();
        Self { to, old, crosswalk, earlier }
    }

    fn carried(&self) -> Option<Carried> {
        // The first of those that agree is taken: an answer as it was given comes before what merely follows.
        let mut all: Vec<_> = self.equal().chain(self.narrower()).chain(self.joint()).collect();
        all.extend(self.not_in_place());
        let agree = all.windows(2).all(|pair| pair[0].answer.status == pair[1].answer.status);
        let carried = all.into_iter().next().filter(|_| agree)?;
        Some(Carried { in_full: carried.in_full && !self.is_in_vain(&carried), ..carried })
    }

    /// What is not in place, by all that was answered: a step on the way may not have known that a part of it is.
    fn softened(&self, carried: Carried) -> Carried {
        if carried.in_full || carried.copied.is_some() { carried } else { self.not_in_place().unwrap_or(carried) }
    }

    /// Whether an answer claims the later practice for the provider in vain. The service models are the earlier review's.
    fn is_in_vain(&self, carried: &Carried) -> bool {
        carried.answer.status == Some(Status::Provider) && !self.old.may_be_providers(self.to)
    }

    /// The answers that `equal` copies.
    fn equal(&self) -> impl Iterator<Item = Carried> {
        self.sure(Relation::Equal).filter_map(|id| {
            let earlier = self.earlier.iter().find(|earlier| earlier.id == id)?;
            earlier.answer.status?;
            let carried = Carried { answer: earlier.answer.clone(), in_full: true, copied: Some(id) };
            (earlier.status.claimed_in_vain().is_none() || self.is_in_vain(&carried)).then_some(carried)
        })
    }

    /// Implemented, where a practice that asks for more is.
    fn narrower(&self) -> impl Iterator<Item = Carried> {
        let implemented = self.sure(Relation::Narrower).filter(|&id| self.old.status(id) == Some(Status::Implemented));
        implemented.map(|id| Carried::in_full(Status::Implemented, self.day([id])))
    }

    /// Implemented, where every practice of a joint entry is.
    fn joint(&self) -> impl Iterator<Item = Carried> {
        let implemented = |id: &ChoiceId| self.old.status(*id) == Some(Status::Implemented);
        let complete = self.sure_joint().filter(move |ids| !ids.is_empty() && ids.iter().all(implemented));
        complete.map(|ids| Carried::in_full(Status::Implemented, self.day(ids.iter().copied())))
    }

    /// Missing or partial, where a part of the practice is.
    fn not_in_place(&self) -> Option<Carried> {
        let parts = sorted(self.sure(Relation::Broader).chain(self.sure_joint().flatten().copied()));
        let status = |id: &ChoiceId| self.old.status(*id);
        if !parts.iter().any(|id| matches!(status(id), Some(Status::Partial | Status::Missing))) {
            return None;
        }
        let known = |id: &ChoiceId| matches!(status(id), Some(Status::Implemented | Status::Partial | Status::Missing));
        let known: Vec<_> = parts.into_iter().chain(self.sure(Relation::Equal)).filter(known).collect();
        let nothing_is_there = known.iter().all(|id| status(id) == Some(Status::Missing));
        let status = if nothing_is_there { Status::Missing } else { Status::Partial };
        Some(Carried { in_full: false, ..Carried::in_full(status, self.day(known)) })
    }

    /// The practices of a relation that is sure enough to carry something.
    fn sure(&self, relation: Relation) -> impl Iterator<Item = ChoiceId> {
        let sure = self.crosswalk.leading_to(self.to.id).filter(|related| related.confidence > Confidence::Low);
        sure.filter(move |related| related.relation == relation).map(|related| related.from)
    }

    fn sure_joint(&self) -> impl Iterator<Item = &'a [ChoiceId]> {
        let sure = self.crosswalk.joint.iter().filter(|joint| joint.confidence > Confidence::Low);
        sure.filter(|joint| joint.to == self.to.id).map(|joint| &*joint.from)
    }

    /// The oldest day of some answers; none where it is the day of the whole file, or where one of them has no day.
    fn day(&self, ids: impl IntoIterator<Item = ChoiceId>) -> Option<Date> {
        let oldest = ids.into_iter().map(|id| self.old.confirmed_on(id)).min().flatten();
        oldest.filter(|day| Some(*day) != self.old.reviewed_on)
    }

    /// The notes of an answer that was copied, then a line for every earlier answer.
    fn notes(&self, carried: &Carried, note: &impl Fn(ChoiceId, &Answer) -> String) -> Option<String> {
        let line = |earlier: &Earlier| {
            // What was copied stands in its own keys.
            let status_alone = Answer { status: earlier.answer.status, ..Answer::default() };
            note(earlier.id, if carried.copied == Some(earlier.id) { &status_alone } else { &earlier.answer })
        };
        let told = self.earlier.iter().filter(|earlier| earlier.answer != Answer::default());
        let lines: Vec<_> = carried.answer.notes.clone().into_iter().chain(told.map(line)).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

impl Carried {
    fn in_full(status: Status, confirmed: Option<Date>) -> Self {
        Self { answer: Answer { confirmed, ..Answer::of(status) }, in_full: true, copied: None }
    }
}

impl Earlier {
    fn of(id: ChoiceId, lens: &Lens, review: &Review) -> Self {
        let own = review.answer(id).cloned().unwrap_or_default();
        let answer = match review.not_applicable.get(&id.question()) {
            Some(reason) => {
                let reason = [Some(reason.clone()), own.reason].into_iter().flatten().collect::<Vec<_>>().join("\n");
                Answer { status: Some(Status::NotApplicable), reason: Some(reason), ..own }
            }
            None => own,
        };
        let status = lens.choice(id).map_or(Judged::UNANSWERED, |choice| review.judged(choice));
        Self { id, answer, status }
    }
}

fn sorted(ids: impl Iterator<Item = ChoiceId>) -> Vec<ChoiceId> {
    let mut ids: Vec<_> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
