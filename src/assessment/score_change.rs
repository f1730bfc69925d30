//! Why the implementation rate changed: the change of its low end, shared out among the practices that moved it.
//!
//! The rate is `N / W`: credits over weights, of what applies. A practice moves it by what it adds to `N`, and, where it begins or ceases
//! to count, by what it adds to `W`. With `ΔN` and `ΔW` of one practice and the means of both days,
//!
//! ```text
//! effect = (ΔN − mean rate · ΔW) / mean W
//! ```
//!
//! the effects of all practices add up to the change exactly, a practice that did not move has none, the order does not matter, and the way
//! back has the same effects with the other sign. They are rounded to per mille together, so that their sum is as right as each of them;
//! what is left between that sum and the difference of the two scores, each rounded down on its own, is at most 1 and is told
//! as [`ScoreChange::rounding`].

use std::collections::BTreeMap;

use super::diff::{Change, is_known};
use crate::lens::{ChoiceId, Lens, Standing};
use crate::review::Review;

/// How the low end of the score changed between two reviews under one edition, and why. All numbers are per mille.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreChange {
    /// The low end before.
    pub before: u32,
    /// The low end now.
    pub after: u32,
    /// What each cause did: what raised the score first, then what lowered it, each in the order of [`CauseKind`].
    pub causes: Vec<ScoreCause>,
    /// What is left after all causes because both scores are rounded down: −1, 0 or 1.
    pub rounding: i32,
    /// What each practice did that bears on the score and did not stay the same.
    pub effects: BTreeMap<ChoiceId, i32>,
}

/// Practices that moved the score in the same direction for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoreCause {
    /// The reason.
    pub kind: CauseKind,
    /// What they did together.
    pub effect: i32,
    /// The practices, in catalog order.
    pub practices: Vec<ChoiceId>,
}

/// Why a practice moved the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseKind {
    /// More of it is in place, or it is known to be.
    InPlace,
    /// It is no longer (fully) in place.
    NoLongerInPlace,
    /// It was (partly) in place, and nobody knows whether it still is.
    NoLongerKnown,
    /// It does not count any more: the provider carries it, or it is not applicable.
    LeftOut,
    /// It did not count before.
    CountsNow,
}

impl ScoreChange {
    /// By how much the low end changed.
    pub fn change(&self) -> i32 {
        signed(self.after) - signed(self.before)
    }
}

/// What a practice is worth: twice its weight where it counts, and its credit in the same unit (halves, so that both stay integers).
#[derive(Clone, Copy, PartialEq, Eq)]
struct Worth {
    weight: i64,
    credit: i64,
}

impl Worth {
    fn of(weight: u32, standing: Standing) -> Self {
        let weight = i64::from(weight);
        match standing {
            Standing::LeftOut => Self { weight: 0, credit: 0 },
            Standing::InPlace => Self { weight: 2 * weight, credit: 2 * weight },
            Standing::Partial => Self { weight: 2 * weight, credit: weight },
            Standing::Missing | Standing::Unknown | Standing::Unanswered => Self { weight: 2 * weight, credit: 0 },
        }
    }
}

/// A practice that moved the score: by how much, as a numerator, and why.
struct Mover {
    id: ChoiceId,
    numerator: i64,
    kind: CauseKind,
}

/// Explains the change of the score between two reviews under one edition. None where on one of the two days nothing applied.
pub(super) fn score_change(lens: &Lens, before: &Review, after: &Review) -> Option<ScoreChange> {
    let worth = |review: &Review| {
        let of = lens.choices().map(|choice| Worth::of(choice.risk.level.weight(), review.standing(choice)));
        of.collect::<Vec<_>>()
    };
    let (old, new) = (worth(before), worth(after));
    let sum = |worths: &[Worth]| worths.iter().fold((0, 0), |(n, w), worth| (n + worth.credit, w + worth.weight));
    let ((n0, w0), (n1, w1)) = (sum(&old), sum(&new));
    if w0 == 0 || w1 == 0 {
        return None;
    }
    // The effect of the head of this file in per mille, over one denominator.
    let denominator = w0 * w1 * (w0 + w1);
    let numerator = |old: Worth, new: Worth| {
        let (credit, weight) = (new.credit - old.credit, new.weight - old.weight);
        1000 * (2 * w0 * w1 * credit - (n0 * w1 + n1 * w0) * weight)
    };
    let mover = |((choice, &old), &new): ((&crate::lens::Choice, &Worth), &Worth)| {
        (old != new).then(|| {
            let change = Change::of(choice, Some(before), after);
            Mover { id: choice.id, numerator: numerator(old, new), kind: kind(change, old, new) }
        })
    };
    let movers: Vec<_> = lens.choices().zip(&old).zip(&new).filter_map(mover).collect();
    let effects = rounded(&movers, denominator);
    let (low0, low1) = (low(n0, w0), low(n1, w1));
    let rounding = signed(low1) - signed(low0) - effects.iter().sum::<i32>();
    let causes = causes(&movers, &effects);
    let effects = movers.iter().map(|mover| mover.id).zip(effects).collect();
    Some(ScoreChange { before: low0, after: low1, causes, rounding, effects })
}

fn low(credits: i64, weights: i64) -> u32 {
    u32::try_from(1000 * credits / weights).unwrap_or_default()
}

fn signed(per_mille: u32) -> i32 {
    i32::try_from(per_mille).unwrap_or(i32::MAX)
}

fn kind(change: Change, old: Worth, new: Worth) -> CauseKind {
    match (old.weight, new.weight) {
        (_, 0) => CauseKind::LeftOut,
        (0, _) => CauseKind::CountsNow,
        _ if new.credit > old.credit => CauseKind::InPlace,
        _ if is_known(change.now) => CauseKind::NoLongerInPlace,
        _ => CauseKind::NoLongerKnown,
    }
}

/// The effects as integers, rounded so that their sum is the exact sum, rounded: each down, then those that lost most up again.
fn rounded(movers: &[Mover], denominator: i64) -> Vec<i32> {
    let down = |mover: &Mover| mover.numerator.div_euclid(denominator);
    let total: i64 = movers.iter().map(|mover| mover.numerator).sum();
    let whole = (2 * total + denominator).div_euclid(2 * denominator);
    let missing = whole - movers.iter().map(down).sum::<i64>();
    let mut by_loss: Vec<usize> = (0..movers.len()).collect();
    by_loss.sort_by_key(|&index| std::cmp::Reverse(movers[index].numerator.rem_euclid(denominator)));
    let up: Vec<_> = by_loss.into_iter().take(usize::try_from(missing).unwrap_or_default()).collect();
    let effect = |(index, mover)| i32::try_from(down(mover) + i64::from(up.contains(&index))).unwrap_or_default();
    movers.iter().enumerate().map(effect).collect()
}

fn causes(movers: &[Mover], effects: &[i32]) -> Vec<ScoreCause> {
    let mut groups: BTreeMap<(bool, CauseKind), ScoreCause> = BTreeMap::new();
    for (mover, &effect) in movers.iter().zip(effects) {
        let blank = || ScoreCause { kind: mover.kind, effect: 0, practices: Vec::new() };
        let cause = groups.entry((mover.numerator < 0, mover.kind)).or_insert_with(blank);
        cause.effect += effect;
        cause.practices.push(mover.id);
    }
    groups.into_values().collect()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::super::score;
    use super::*;
    use crate::lens::EDITIONS;
    use crate::review::{Answer, Status};
    use Status::{Implemented, Missing, NotApplicable, Partial, Provider, Unknown};

    fn reviewed(edition: usize, statuses: &[Option<Status>]) -> Review {
        let lens = EDITIONS[edition].lens();
        let answers = lens.choices().zip(statuses).filter_map(|(choice, status)| Some((choice.id, Answer::of((*status)?))));
        Review { lens: EDITIONS[edition].id.into(), answers: answers.collect(), ..Review::default() }
    }

    fn changed(before: &Review, after: &Review) -> ScoreChange {
        score_change(&EDITIONS[0].lens(), before, after).unwrap()
    }

    fn id(id: &str) -> ChoiceId {
        id.parse().unwrap()
    }

    /// Everything implemented but what is said.
    fn all_but(others: &[(&str, Status)]) -> Review {
        let mut review = reviewed(0, &[Some(Implemented); 68]);
        review.answers.extend(others.iter().map(|(name, status)| (id(name), Answer::of(*status))));
        review
    }

    #[test]
    fn each_cause_has_its_practices_and_its_share() {
        let before = all_but(&[("SEC1-BP3", Missing), ("SEC4-BP6", Partial), ("SEC8-BP4", Missing), ("SEC6-BP1", NotApplicable)]);
        // SEC8-BP1 is the customer's everywhere, SEC8-BP4 is not.
        let after = all_but(&[("SEC8-BP1", Provider), ("SEC9-BP2", Missing), ("SEC8-BP4", Provider), ("SEC2-BP1", Unknown)]);
        let change = changed(&before, &after);
        let causes: Vec<_> = change.causes.iter().map(|cause| (cause.kind, cause.effect > 0, cause.practices.clone())).collect();
        let expected = [
            (CauseKind::InPlace, true, vec![id("SEC1-BP3"), id("SEC4-BP6")]),
            (CauseKind::LeftOut, true, vec![id("SEC8-BP4")]),
            (CauseKind::CountsNow, true, vec![id("SEC6-BP1")]),
            (CauseKind::NoLongerInPlace, false, vec![id("SEC8-BP1"), id("SEC9-BP2")]),
            (CauseKind::NoLongerKnown, false, vec![id("SEC2-BP1")]),
        ];
        assert_eq!(causes, expected);
    }

    #[test]
    fn what_nobody_knew_before_and_is_missing_now_moves_nothing() {
        let change = changed(&all_but(&[("SEC1-BP3", Unknown)]), &all_but(&[("SEC1-BP3", Missing)]));
        assert_eq!((change.change(), change.causes, change.rounding, change.effects.len()), (0, vec![], 0, 0));
    }

    #[test]
    fn where_nothing_applies_nothing_is_explained() {
        let (none, all) = (reviewed(0, &[Some(NotApplicable); 68]), reviewed(0, &[Some(Implemented); 68]));
        assert_eq!(score_change(&EDITIONS[0].lens(), &none, &all), None);
        assert_eq!(score_change(&EDITIONS[0].lens(), &all, &none), None);
    }

    fn statuses() -> impl Strategy<Value = Vec<Option<Status>>> {
        let all = vec![Implemented, Partial, Missing, Unknown, Provider, NotApplicable];
        vec(option::of(select(all)), 68)
    }

    proptest! {
        #[test]
        fn causes_and_rounding_add_up_to_the_change_of_the_scores(edition in 0..2_usize, old in statuses(), new in statuses()) {
            let lens = EDITIONS[edition].lens();
            let (before, after) = (reviewed(edition, &old), reviewed(edition, &new));
            let low = |review: &Review| score(lens.choices().map(|c| (c.risk.level, review.standing(c)))).map(|score| score.low);
            let Some(change) = score_change(&lens, &before, &after) else {
                prop_assert!(low(&before).is_none() || low(&after).is_none());
                return Ok(());
            };
            prop_assert_eq!((Some(change.before), Some(change.after)), (low(&before), low(&after)));
            let causes: i32 = change.causes.iter().map(|cause| cause.effect).sum();
            prop_assert_eq!(causes + change.rounding, change.change());
            prop_assert_eq!(causes, change.effects.values().sum::<i32>());
            prop_assert!(change.rounding.abs() <= 1);
            for cause in &change.causes {
                let sum: i32 = cause.practices.iter().map(|id| change.effects[id]).sum();
                prop_assert_eq!(sum, cause.effect);
                match cause.kind {
                    CauseKind::InPlace => prop_assert!(cause.effect >= 0),
                    CauseKind::NoLongerInPlace | CauseKind::NoLongerKnown => prop_assert!(cause.effect <= 0),
                    CauseKind::LeftOut | CauseKind::CountsNow => {}
                }
            }
            let moved = lens.choices().filter(|choice| before.status(choice.id) != after.status(choice.id)).map(|choice| choice.id);
            let moved: Vec<_> = moved.collect();
            prop_assert!(change.effects.keys().all(|id| moved.contains(id)), "what did not move has no effect");
        }

        #[test]
        fn the_way_back_undoes_the_way_there(old in statuses(), new in statuses()) {
            let (there, back) = (reviewed(0, &old), reviewed(0, &new));
            let lens = EDITIONS[0].lens();
            if let (Some(there), Some(back)) = (score_change(&lens, &there, &back), score_change(&lens, &back, &there)) {
                prop_assert_eq!(there.change(), -back.change());
                // Each is rounded by less than 1.
                prop_assert!(there.effects.iter().all(|(id, effect)| (effect + back.effects[id]).abs() <= 1));
            }
        }
    }
}
