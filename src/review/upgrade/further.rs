//! An edition further on, reached through those between.

use super::tests::*;
use super::*;
use crate::lens::{Related, WITH_A_THIRD};
use Confidence::High;
use Relation::{Broader, Equal};
use Status::{Implemented, Missing, Partial, Unknown};

#[test]
fn an_edition_further_on_is_reached_through_those_between_and_gets_no_more_than_each_step_allows() {
    let chain = WITH_A_THIRD.chain("2020-03", "2099-01").unwrap();
    let of = |old: &Review, to: &str| {
        let upgrade = run_through(old, &chain);
        let fate = upgrade.fates.iter().find(|fate| fate.id == id(to) && fate.outcome != Outcome::NoSuccessor).unwrap();
        (fate.outcome, fate.answer.clone())
    };
    let status = |old: &Review, to: &str| {
        let (outcome, answer) = of(old, to);
        (outcome, answer.status)
    };
    // Equal twice: the answer itself, with its acceptance and its day.
    let given = Answer { acceptance: Some(acceptance()), notes: Some("how".into()), ..confirmed(Missing, "2026-11-01") };
    let old = review([("SEC11-BP7", given.clone()), ("SEC11-BP2", Answer::of(Missing))]);
    let (outcome, answer) = of(&old, "SEC01-BP03");
    assert_eq!(outcome, Outcome::Carried);
    assert_eq!(answer.notes.as_deref(), Some("how\nSEC11-BP2 Some(Missing)\nSEC11-BP7 Some(Missing)"));
    assert_eq!(Answer { notes: given.notes.clone(), ..answer }, given);
    assert_eq!(run_through(&old, &chain).acceptances_left, []);
    // What contradicts itself at the first step is not known at the next.
    let torn = statuses(&[("SEC11-BP7", Implemented), ("SEC11-BP2", Missing)]);
    assert_eq!(status(&torn, "SEC01-BP03"), (Outcome::AskAgain, None));
    // Narrower, then equal: implemented and nothing else.
    assert_eq!(status(&statuses(&[("SEC11-BP8", Implemented)]), "SEC01-BP01"), (Outcome::Carried, Some(Implemented)));
    assert_eq!(status(&statuses(&[("SEC11-BP8", Missing)]), "SEC01-BP01"), (Outcome::AskAgain, None));
    // A joint entry, then equal.
    let both = |first, second| statuses(&[("SEC1-BP7", first), ("SEC1-BP8", second)]);
    assert_eq!(status(&both(Implemented, Implemented), "SEC01-BP02"), (Outcome::Carried, Some(Implemented)));
    assert_eq!(status(&both(Implemented, Missing), "SEC01-BP02"), (Outcome::CarriedNotInPlace, Some(Partial)));
    assert_eq!(status(&both(Implemented, Unknown), "SEC01-BP02"), (Outcome::AskAgain, None));
    // Broader twice: never implemented.
    assert_eq!(status(&statuses(&[("SEC1-BP2", Missing)]), "SEC02-BP01"), (Outcome::CarriedNotInPlace, Some(Missing)));
    assert_eq!(status(&statuses(&[("SEC1-BP2", Implemented)]), "SEC02-BP01"), (Outcome::AskAgain, None));
    // Broader, then a part of that: nothing, but what was said stands in the notes.
    for answered in ALL {
        let (outcome, answer) = of(&statuses(&[("SEC1-BP3", answered)]), "SEC02-BP02");
        assert_eq!((outcome, answer.status), (Outcome::AskAgain, None));
        assert_eq!(answer.notes.as_deref(), Some(&*format!("SEC1-BP3 Some({answered:?})")));
    }
    assert_eq!(status(&both(Missing, Missing), "SEC02-BP03"), (Outcome::New, None));
    let upgrade = run_through(&statuses(&[("SEC2-BP1", Missing)]), &chain);
    let dropped = upgrade.of(Outcome::NoSuccessor).find(|fate| fate.id == id("SEC2-BP1")).unwrap();
    assert_eq!((upgrade.review.lens.as_str(), dropped.answer.status), ("2099-01", Some(Missing)));
}

#[test]
fn what_a_step_did_not_know_to_be_there_makes_partial_of_missing() {
    let (first, last) = (walk(&[(A, Broader, High), (B, Equal, High)]), LENSES[1].clone());
    // A is a part of one practice between, B is the other one; both are parts of the last.
    let related = |from: &str, relation| Related {
        from: id(from),
        to: id("SEC03-BP01"),
        relation,
        confidence: High,
        beyond: None,
        because: None,
    };
    let mut first = first;
    first.relations[1].to = id("SEC02-BP06");
    let second = Crosswalk {
        from: "2025-02".into(),
        relations: vec![related(TO, Broader), related("SEC02-BP06", Broader)].into(),
        ..walk(&[])
    };
    let steps = [&first, &second].map(|crosswalk| Step { lens: last.clone(), crosswalk });
    let chain = Chain::of(LENSES[0].clone(), steps.into()).unwrap();
    for (part, expected) in [(Implemented, Partial), (Partial, Partial), (Missing, Missing), (Unknown, Missing)] {
        let upgrade = run_through(&statuses(&[(A, part), (B, Missing)]), &chain);
        assert_eq!(upgrade.review.status(id("SEC03-BP01")), Some(expected), "{part:?}");
    }
}
