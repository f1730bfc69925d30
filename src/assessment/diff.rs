//! What became of every practice since a baseline. Absence is never a pass: a gap is resolved where somebody says so, and only then.
//!
//! "Known" means answered with something else than `unknown`, as the gate counts it. A baseline of an earlier edition is carried over by
//! [`upgrade`] first, and what that does not carry counts as not known; a baseline of a later edition says nothing about an earlier one,
//! for the crosswalk's relations are seen from the later practice. So after a change of edition a gap may be called new that is old,
//! but never the other way round.

use crate::lens::{Choice, ChoiceId, EDITIONS, Editions, Lens, Standing};
use crate::review::{Judged, Review, upgrade};

/// What became of the practices of a review since a baseline, each list in catalog order. What was in place, left out or unknown
/// and still is stands in none of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Was a gap; is in place, carried by the provider or not applicable now.
    pub resolved: Vec<Change>,
    /// Was a gap and is one, no worse than before.
    pub still_open: Vec<Change>,
    /// Is a gap, and nothing was known before.
    pub new: Vec<Change>,
    /// Is a gap and was none, or was a smaller one.
    pub regressed: Vec<Change>,
    /// Was known, and is unknown or unanswered now.
    pub not_assessed: Vec<Change>,
    /// How many practices of the review the baseline knows something about.
    pub comparable: usize,
}

/// A practice, and its status before and now, each judged under the service models of its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The practice.
    pub id: ChoiceId,
    /// In the baseline; unanswered where it is not comparable.
    pub before: Judged,
    /// In the review.
    pub now: Judged,
}

/// Compares a review with its baseline.
pub fn changes(lens: &Lens, baseline: &Review, review: &Review) -> Changes {
    let carried = carried(EDITIONS, lens, baseline);
    let mut changes = Changes::default();
    for choice in lens.choices() {
        let change = Change::of(choice, carried.as_ref(), review);
        changes.comparable += usize::from(is_known(change.before));
        if let Some(list) = changes.list_for(change) {
            list.push(change);
        }
    }
    changes
}

/// What became of one practice, as far as it is a gap or was one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Resolved,
    StillOpen,
    New,
    Regressed,
    NotAssessed,
}

impl Change {
    /// What became of a practice since a baseline, where there is one under the review's edition.
    pub(super) fn of(choice: &Choice, before: Option<&Review>, now: &Review) -> Self {
        let before = before.map_or(Judged::UNANSWERED, |old| old.judged(choice));
        Self { id: choice.id, before, now: now.judged(choice) }
    }

    /// Whether it stands otherwise than before. A claim that was in vain under other service models too is the same.
    pub(super) fn is_move(self) -> bool {
        (self.before.status(), self.before.standing()) != (self.now.status(), self.now.standing())
    }

    /// None where it was in place, left out or unknown and still is.
    pub(super) fn class(self) -> Option<Class> {
        let is_gap = |status: Judged| status.standing().is_confirmed_gap();
        let Self { before, now, .. } = self;
        let standings = (before.standing(), now.standing());
        match (is_known(before), is_known(now)) {
            (true, false) => Some(Class::NotAssessed),
            (false, true) => is_gap(now).then_some(Class::New),
            (true, true) => match (is_gap(before), is_gap(now)) {
                (true, false) => Some(Class::Resolved),
                (true, true) if standings == (Standing::Partial, Standing::Missing) => Some(Class::Regressed),
                (true, true) => Some(Class::StillOpen),
                (false, true) => Some(Class::Regressed),
                (false, false) => None,
            },
            (false, false) => None,
        }
    }
}

impl Changes {
    fn list_for(&mut self, change: Change) -> Option<&mut Vec<Change>> {
        Some(match change.class()? {
            Class::Resolved => &mut self.resolved,
            Class::StillOpen => &mut self.still_open,
            Class::New => &mut self.new,
            Class::Regressed => &mut self.regressed,
            Class::NotAssessed => &mut self.not_assessed,
        })
    }
}

pub(super) fn is_known(status: Judged) -> bool {
    !status.is_to_find_out()
}

/// The baseline as answers under the review's edition; none where nothing of it can be carried there.
pub(super) fn carried(editions: Editions, lens: &Lens, baseline: &Review) -> Option<Review> {
    if baseline.lens == lens.edition.id {
        return Some(baseline.clone());
    }
    let chain = editions.chain(&baseline.lens, &lens.edition.id)?;
    Some(upgrade(baseline, &chain, |_, _| String::new()).review)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::WITH_A_THIRD;
    use crate::review::{Answer, Status};

    fn reviewed(id: &str, status: Option<Status>) -> Review {
        let mut review = Review { lens: EDITIONS[0].id.into(), ..Review::default() };
        review.answers.extend(status.map(|status| (id.parse().unwrap(), Answer::of(status))));
        review
    }

    fn reviewed_with(id: &str, status: Status) -> Review {
        let answers = [(id.parse().unwrap(), Answer::of(status))].into();
        Review { lens: EDITIONS[0].id.into(), answers, ..Review::default() }
    }

    /// The list that a practice lands in.
    fn class(id: &str, before: Option<Status>, now: Option<Status>) -> &'static str {
        let found = changes(&EDITIONS[0].lens(), &reviewed(id, before), &reviewed(id, now));
        let lists = [
            ("resolved", found.resolved),
            ("still_open", found.still_open),
            ("new", found.new),
            ("regressed", found.regressed),
            ("not_assessed", found.not_assessed),
        ];
        let mut filled = lists.into_iter().filter(|(_, list)| !list.is_empty());
        let name = filled.next().map_or("", |(name, _)| name);
        assert_eq!(filled.next(), None);
        name
    }

    #[test]
    fn every_pair_of_statuses_has_its_class() {
        use Status::{Implemented as I, Missing as M, NotApplicable as N, Partial as P, Provider as C, Unknown as U};
        let statuses = [Some(I), Some(C), Some(N), Some(P), Some(M), Some(U), None];
        // Rows: before; columns: now; both in the order above.
        let expected = [
            ["", "", "", "regressed", "regressed", "not_assessed", "not_assessed"],
            ["", "", "", "regressed", "regressed", "not_assessed", "not_assessed"],
            ["", "", "", "regressed", "regressed", "not_assessed", "not_assessed"],
            ["resolved", "resolved", "resolved", "still_open", "regressed", "not_assessed", "not_assessed"],
            ["resolved", "resolved", "resolved", "still_open", "still_open", "not_assessed", "not_assessed"],
            ["", "", "", "new", "new", "", ""],
            ["", "", "", "new", "new", "", ""],
        ];
        for (before, row) in statuses.into_iter().zip(expected) {
            for (now, class_expected) in statuses.into_iter().zip(row) {
                // A provider may carry a part of it under managed services.
                assert_eq!(class("SEC10-BP5", before, now), class_expected, "{before:?} to {now:?}");
            }
        }
    }

    #[test]
    fn a_claim_in_vain_has_the_class_of_what_is_missing() {
        use Status::{Implemented as I, Missing as M, NotApplicable as N, Partial as P, Provider as C, Unknown as U};
        for other in [Some(I), Some(N), Some(P), Some(M), Some(U), None] {
            assert_eq!(class("SEC1-BP1", other, Some(C)), class("SEC1-BP1", other, Some(M)), "{other:?}");
            assert_eq!(class("SEC1-BP1", Some(C), other), class("SEC1-BP1", Some(M), other), "{other:?}");
        }
        assert_eq!(class("SEC1-BP1", Some(C), Some(C)), "still_open");
    }

    #[test]
    fn another_edition_is_compared_only_as_far_as_the_crosswalk_carries() {
        let (older, later) = (EDITIONS[0].lens(), EDITIONS[1].lens());
        let all = |lens: &Lens, status| Review {
            lens: lens.edition.id.to_string(),
            answers: lens.choices().map(|choice| (choice.id, Answer::of(status))).collect(),
            ..Review::default()
        };
        let found = changes(&later, &all(&older, Status::Missing), &all(&later, Status::Missing));
        assert!(found.comparable > 0 && found.comparable < later.choices().count(), "{}", found.comparable);
        assert_eq!((found.still_open.len(), found.regressed.len()), (found.comparable, 0));
        assert_eq!(found.new.len(), later.choices().count() - found.comparable);
        let back = changes(&older, &all(&later, Status::Missing), &all(&older, Status::Missing));
        assert_eq!((back.comparable, back.new.len()), (0, older.choices().count()));
    }

    #[test]
    fn a_baseline_of_an_edition_further_back_is_carried_through_those_between() {
        let editions = *WITH_A_THIRD;
        let baseline = reviewed_with("SEC1-BP2", Status::Missing);
        let lens = editions.of("2099-01").unwrap().lens();
        let carried = carried(editions, &lens, &baseline).unwrap();
        let answers: Vec<_> = carried.answers.iter().map(|(id, answer)| (id.to_string(), answer.status)).collect();
        assert_eq!(answers, [("SEC02-BP01".to_owned(), Some(Status::Missing))]);
        assert!(super::carried(editions, &EDITIONS[0].lens(), &Review { lens: "2099-01".into(), ..baseline }).is_none());
    }
}
