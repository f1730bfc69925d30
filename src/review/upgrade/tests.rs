//! The rule, clause by clause, on small crosswalks.

mod claims;

use std::sync::{Arc, LazyLock};

use super::super::Acceptance;
use super::*;
use crate::lens::{Dropped, EDITIONS, Joint, Lens, List, Related, Text};

pub static LENSES: LazyLock<[Arc<Lens>; 2]> = LazyLock::new(|| [EDITIONS[0].lens(), EDITIONS[1].lens()]);
pub static CROSSWALK: LazyLock<&Crosswalk> = LazyLock::new(|| EDITIONS[1].crosswalk().unwrap());

/// The later practice of the small crosswalks, and three earlier ones.
pub const TO: &str = "SEC02-BP05";
pub const A: &str = "SEC1-BP1";
pub const B: &str = "SEC1-BP2";
const C: &str = "SEC2-BP1";

use Confidence::{High, Low, Medium};
use Relation::{Broader, Equal, Narrower, Related as Overlap};
use Status::{Implemented, Missing, NotApplicable, Partial, Provider, Unknown};

pub fn id(id: &str) -> ChoiceId {
    id.parse().unwrap()
}

pub fn day(day: &str) -> Date {
    day.parse().unwrap()
}

/// A crosswalk in which earlier practices lead to [`TO`].
pub fn walk(sources: &[(&str, Relation, Confidence)]) -> Crosswalk {
    let related =
        |&(from, relation, confidence)| Related { from: id(from), to: id(TO), relation, confidence, beyond: None, because: None };
    Crosswalk {
        from: "2020-03".into(),
        to: "2025-02".into(),
        relations: sources.iter().map(related).collect(),
        joint: List::default(),
        no_successor: List::default(),
        without_forerunner: List::default(),
        false_friends: List::default(),
    }
}

/// The same, where A and B together make up [`TO`] as well.
fn joint(sources: &[(&str, Relation, Confidence)], confidence: Confidence) -> Crosswalk {
    Crosswalk { joint: vec![Joint { to: id(TO), from: vec![id(A), id(B)].into(), confidence }].into(), ..walk(sources) }
}

/// A review of 2026-11-23 with these answers.
pub fn review<'a>(answers: impl IntoIterator<Item = (&'a str, Answer)>) -> Review {
    Review {
        lens: "2020-03".into(),
        reviewed_on: Some(day("2026-11-23")),
        answers: answers.into_iter().map(|(practice, answer)| (id(practice), answer)).collect(),
        ..Review::default()
    }
}

pub fn statuses(answers: &[(&'static str, Status)]) -> Review {
    review(answers.iter().map(|&(practice, status)| (practice, Answer::of(status))))
}

pub fn confirmed(status: Status, on: &str) -> Answer {
    Answer { confirmed: Some(day(on)), ..Answer::of(status) }
}

pub fn acceptance() -> Acceptance {
    Acceptance {
        reason: "until the new office".into(),
        approved_by: "CISO".into(),
        approved_on: day("2026-01-01"),
        expires: day("2027-01-01"),
        residual_risk: None,
    }
}

/// Everything that a person wrote in an answer.
pub fn words(answer: &Answer) -> Vec<String> {
    let texts = [&answer.reason, &answer.scope, &answer.notes, &answer.owner];
    let accepted = answer.acceptance.iter().map(|acceptance| acceptance.reason.clone());
    texts.into_iter().flatten().cloned().chain(answer.evidence.iter().cloned()).chain(accepted).collect()
}

pub fn run(old: &Review, crosswalk: &Crosswalk) -> Upgrade {
    let [from, to] = LENSES.clone();
    run_through(old, &Chain::of(from, vec![Step { lens: to, crosswalk }]).unwrap())
}

pub fn run_through(old: &Review, chain: &Chain) -> Upgrade {
    upgrade(old, chain, |id, answer| format!("{id} {:?} {}", answer.status, words(answer).join(" ")).trim().to_owned())
}

/// What becomes of [`TO`], and its answer.
fn of(old: &Review, crosswalk: &Crosswalk) -> (Outcome, Answer) {
    let upgrade = run(old, crosswalk);
    let fate = upgrade.fates.iter().find(|fate| fate.id == id(TO)).unwrap();
    (fate.outcome, upgrade.review.answer(id(TO)).cloned().unwrap_or_default())
}

fn status_of(old: &Review, crosswalk: &Crosswalk) -> (Outcome, Option<Status>) {
    let (outcome, answer) = of(old, crosswalk);
    (outcome, answer.status)
}

pub const ALL: [Status; 6] = [Implemented, Partial, Missing, Unknown, Provider, NotApplicable];

#[test]
fn equal_copies_every_status_with_acceptance_day_and_all_the_rest() {
    for status in ALL {
        let given = Answer {
            reason: Some("why".into()),
            scope: Some("where".into()),
            notes: Some("how".into()),
            evidence: vec!["proof".into()],
            owner: Some("who".into()),
            due: Some(day("2026-12-31")),
            acceptance: Some(acceptance()),
            ..confirmed(status, "2026-11-01")
        };
        let (outcome, answer) = of(&review([(A, given.clone())]), &walk(&[(A, Equal, Medium)]));
        // The customer's under every service model in both editions: claimed in vain here and there.
        assert_eq!(outcome, if status == Provider { Outcome::CarriedNotInPlace } else { Outcome::Carried });
        assert_eq!(answer.notes.as_deref(), Some(&*format!("how\nSEC1-BP1 Some({status:?})")));
        assert_eq!(Answer { notes: given.notes.clone(), ..answer }, given);
    }
    assert_eq!(status_of(&statuses(&[]), &walk(&[(A, Equal, High)])), (Outcome::AskAgain, None));
}

#[test]
fn narrower_copies_implemented_its_day_and_nothing_else() {
    let crosswalk = walk(&[(A, Narrower, Medium)]);
    for status in ALL {
        let given = Answer {
            owner: Some("who".into()),
            evidence: vec!["proof".into()],
            acceptance: Some(acceptance()),
            ..confirmed(status, "2026-11-01")
        };
        let (outcome, answer) = of(&review([(A, given)]), &crosswalk);
        let expected = match status {
            Implemented => (Outcome::Carried, confirmed(Implemented, "2026-11-01")),
            _ => (Outcome::AskAgain, Answer::default()),
        };
        assert_eq!((outcome, Answer { notes: None, ..answer }), expected, "{status:?}");
    }
}

#[test]
fn broader_carries_only_that_it_is_not_in_place() {
    let crosswalk = walk(&[(A, Broader, High)]);
    for (status, expected) in [
        (Implemented, (Outcome::AskAgain, None)),
        (Partial, (Outcome::CarriedNotInPlace, Some(Partial))),
        (Missing, (Outcome::CarriedNotInPlace, Some(Missing))),
        (Unknown, (Outcome::AskAgain, None)),
        (Provider, (Outcome::AskAgain, None)),
        (NotApplicable, (Outcome::AskAgain, None)),
    ] {
        assert_eq!(status_of(&statuses(&[(A, status)]), &crosswalk), expected, "{status:?}");
    }
}

#[test]
fn what_is_in_place_in_part_is_partial() {
    let crosswalk = walk(&[(A, Broader, High), (B, Broader, Medium)]);
    for (a, b, expected) in [
        (Missing, Missing, Missing),
        (Missing, Implemented, Partial),
        (Implemented, Missing, Partial),
        (Missing, Partial, Partial),
        (Partial, Implemented, Partial),
        // Nothing is known to be there.
        (Missing, Unknown, Missing),
        (Missing, Provider, Missing),
        (Missing, NotApplicable, Missing),
    ] {
        let carried = (Outcome::CarriedNotInPlace, Some(expected));
        assert_eq!(status_of(&statuses(&[(A, a), (B, b)]), &crosswalk), carried, "{a:?} {b:?}");
    }
    assert_eq!(status_of(&statuses(&[(A, Missing)]), &crosswalk), (Outcome::CarriedNotInPlace, Some(Missing)));
    assert_eq!(status_of(&statuses(&[(A, Implemented), (B, Implemented)]), &crosswalk), (Outcome::AskAgain, None));
}

#[test]
fn what_overlaps_makes_nothing_partial() {
    for other in [Overlap, Narrower] {
        let crosswalk = walk(&[(A, Broader, High), (C, other, High)]);
        assert_eq!(status_of(&statuses(&[(A, Missing), (C, Partial)]), &crosswalk), (Outcome::CarriedNotInPlace, Some(Missing)));
    }
}

#[test]
fn a_joint_entry_takes_all_of_its_practices() {
    let crosswalk = joint(&[], High);
    assert_eq!(status_of(&statuses(&[(A, Implemented), (B, Implemented)]), &crosswalk), (Outcome::Carried, Some(Implemented)));
    for other in [Unknown, Provider, NotApplicable] {
        assert_eq!(status_of(&statuses(&[(A, Implemented), (B, other)]), &crosswalk), (Outcome::AskAgain, None), "{other:?}");
    }
    assert_eq!(status_of(&statuses(&[(A, Implemented)]), &crosswalk), (Outcome::AskAgain, None));
    for (a, b, expected) in [(Implemented, Missing, Partial), (Missing, Missing, Missing), (Partial, Unknown, Partial)] {
        let carried = (Outcome::CarriedNotInPlace, Some(expected));
        assert_eq!(status_of(&statuses(&[(A, a), (B, b)]), &crosswalk), carried, "{a:?} {b:?}");
    }
}

#[test]
fn every_joint_entry_counts() {
    let mut crosswalk = joint(&[], High);
    crosswalk.joint.0.to_mut().insert(0, Joint { to: id(TO), from: vec![id(C)].into(), confidence: Low });
    assert_eq!(status_of(&statuses(&[(A, Implemented), (B, Implemented)]), &crosswalk), (Outcome::Carried, Some(Implemented)));
}

#[test]
fn low_confidence_carries_nothing() {
    for status in ALL {
        for relation in [Equal, Narrower, Broader] {
            let asked = status_of(&statuses(&[(A, status)]), &walk(&[(A, relation, Low)]));
            assert_eq!(asked, (Outcome::AskAgain, None), "{relation:?} {status:?}");
        }
        let asked = status_of(&statuses(&[(A, status), (B, status)]), &joint(&[], Low));
        assert_eq!(asked, (Outcome::AskAgain, None), "joint {status:?}");
    }
    // Nor does it make missing out of partial, or a contradiction out of an answer.
    let crosswalk = walk(&[(A, Broader, High), (B, Broader, Low), (C, Equal, Low)]);
    let old = statuses(&[(A, Missing), (B, Partial), (C, Implemented)]);
    assert_eq!(status_of(&old, &crosswalk), (Outcome::CarriedNotInPlace, Some(Missing)));
}

#[test]
fn related_carries_nothing_however_strong() {
    for status in ALL {
        let (outcome, answer) = of(&statuses(&[(A, status)]), &walk(&[(A, Overlap, High)]));
        assert_eq!((outcome, answer.status), (Outcome::AskAgain, None));
        assert_eq!(answer.notes.as_deref(), Some(&*format!("SEC1-BP1 Some({status:?})")));
    }
}

#[test]
fn contradictions_are_asked_again_and_carry_no_acceptance() {
    let equal_and_broader = walk(&[(A, Equal, Medium), (B, Broader, High)]);
    for (equal, broader) in [(Implemented, Missing), (Implemented, Partial), (NotApplicable, Missing), (Missing, Partial)] {
        let accepted = Answer { acceptance: Some(acceptance()), ..Answer::of(equal) };
        let (outcome, answer) = of(&review([(A, accepted), (B, Answer::of(broader))]), &equal_and_broader);
        assert_eq!((outcome, Answer { notes: None, ..answer }), (Outcome::AskAgain, Answer::default()), "{equal:?} {broader:?}");
    }
    let two = walk(&[(A, Equal, High), (B, Equal, High)]);
    assert_eq!(status_of(&statuses(&[(A, Implemented), (B, Unknown)]), &two), (Outcome::AskAgain, None));
    let narrower = walk(&[(A, Narrower, High), (B, Broader, High)]);
    assert_eq!(status_of(&statuses(&[(A, Implemented), (B, Missing)]), &narrower), (Outcome::AskAgain, None));
    let complete = joint(&[(C, Broader, High)], High);
    let old = statuses(&[(A, Implemented), (B, Implemented), (C, Missing)]);
    assert_eq!(status_of(&old, &complete), (Outcome::AskAgain, None));
}

#[test]
fn what_agrees_is_carried_as_it_was_given() {
    let crosswalk = walk(&[(B, Broader, High), (A, Equal, Medium)]);
    for status in [Missing, Partial] {
        let given = Answer { owner: Some("who".into()), acceptance: Some(acceptance()), ..Answer::of(status) };
        let (outcome, answer) = of(&review([(A, given.clone()), (B, Answer::of(Missing))]), &crosswalk);
        assert_eq!((outcome, Answer { notes: None, ..answer }), (Outcome::Carried, given));
    }
    // An equal practice that nobody answered carries nothing; the broader one still does.
    let (outcome, answer) = of(&statuses(&[(B, Missing)]), &crosswalk);
    assert_eq!((outcome, answer.status), (Outcome::CarriedNotInPlace, Some(Missing)));
}

#[test]
fn what_is_carried_keeps_its_day_and_what_follows_is_as_old_as_its_oldest_source() {
    let old = review([(A, confirmed(Implemented, "2026-11-20")), (B, confirmed(Implemented, "2026-11-25"))]);
    let carried = |old: &Review, crosswalk: &Crosswalk| of(old, crosswalk).1.confirmed;
    assert_eq!(carried(&old, &walk(&[(A, Equal, High)])), Some(day("2026-11-20")));
    assert_eq!(carried(&old, &walk(&[(B, Narrower, High)])), Some(day("2026-11-25")));
    assert_eq!(carried(&old, &joint(&[], High)), Some(day("2026-11-20")));
    // B's day is later than the file's, which then is the oldest and says it for the whole file.
    let mixed = review([(A, Answer::of(Implemented)), (B, confirmed(Implemented, "2026-11-25"))]);
    assert_eq!((carried(&mixed, &joint(&[], High)), run(&mixed, &CROSSWALK).review.reviewed_on), (None, mixed.reviewed_on));
    let undated = Review { reviewed_on: None, ..mixed };
    assert_eq!(carried(&undated, &joint(&[], High)), None, "a day that is not known is older than any");
    let lacking = review([
        (A, confirmed(Missing, "2026-11-20")),
        (B, confirmed(Implemented, "2026-11-18")),
        (C, confirmed(Unknown, "2026-11-01")),
    ]);
    let parts = walk(&[(A, Broader, High), (B, Broader, High), (C, Broader, High)]);
    assert_eq!(carried(&lacking, &parts), Some(day("2026-11-18")));
}

#[test]
fn what_nothing_bears_on_is_new_and_what_nobody_answered_is_asked() {
    assert_eq!(of(&statuses(&[(C, Implemented)]), &walk(&[])), (Outcome::New, Answer::default()));
    assert_eq!(of(&statuses(&[(C, Implemented)]), &walk(&[(A, Broader, High)])), (Outcome::AskAgain, Answer::default()));
}

#[test]
fn words_without_a_status_are_kept() {
    let told = Answer { notes: Some("the vendor says so".into()), ..Answer::default() };
    for relation in [Equal, Narrower, Broader, Overlap] {
        let (outcome, answer) = of(&review([(A, told.clone())]), &walk(&[(A, relation, High)]));
        assert_eq!((outcome, answer.status), (Outcome::AskAgain, None));
        assert!(answer.notes.unwrap().contains("the vendor says so"), "{relation:?}");
    }
}

#[test]
fn a_question_that_does_not_apply_speaks_for_its_practices_and_for_no_later_question() {
    let mut old = review([(A, Answer { notes: Some("before".into()), ..Answer::of(Missing) })]);
    old.not_applicable.insert(id(A).question(), "no people sign in".into());
    let (outcome, answer) = of(&old, &walk(&[(A, Broader, High)]));
    assert_eq!((outcome, answer.status), (Outcome::AskAgain, None));
    assert_eq!(answer.notes.as_deref(), Some("SEC1-BP1 Some(NotApplicable) no people sign in before"));
    let (outcome, answer) = of(&old, &walk(&[(A, Equal, High)]));
    assert_eq!(
        (outcome, answer.status, answer.reason.as_deref()),
        (Outcome::Carried, Some(NotApplicable), Some("no people sign in"))
    );
    assert!(run(&old, &CROSSWALK).review.not_applicable.is_empty());
}

#[test]
fn dropped_practices_are_listed_and_so_is_what_bears_on_nothing() {
    let mut crosswalk = walk(&[(A, Overlap, Low), (B, Equal, High)]);
    let why = Text { en: "why".into(), ja: "理由".into() };
    crosswalk.no_successor = vec![Dropped { id: id(A), why }].into();
    let upgrade = run(&statuses(&[(A, Missing), (C, Partial)]), &crosswalk);
    let dropped: Vec<_> = upgrade.of(Outcome::NoSuccessor).collect();
    assert_eq!(dropped.len(), LENSES[0].choices().count() - 1, "all but B");
    assert_eq!((dropped[0].id, dropped[0].from[0].answer.status), (id(A), Some(Missing)));
    assert!(dropped.iter().any(|fate| fate.id == id(C) && fate.from[0].answer.status == Some(Partial)));
}

#[test]
fn acceptances_that_stay_behind_are_named_where_they_still_hold_something() {
    let accepted = |status| Answer { acceptance: Some(acceptance()), ..Answer::of(status) };
    let old = review([(A, accepted(Missing)), (B, accepted(Missing)), (C, accepted(Implemented))]);
    let upgrade = run(&old, &walk(&[(A, Equal, High), (B, Broader, High)]));
    assert_eq!(upgrade.acceptances_left, [id(B)], "A's is carried, C has no open risk to keep");
}
