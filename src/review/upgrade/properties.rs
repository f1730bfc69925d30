//! The real crosswalk over any review.

use proptest::collection::{btree_map, btree_set};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::{Asset, Workload};
use super::tests::{ALL, CROSSWALK, LENSES, acceptance, day, run, run_through, words};
use super::*;
use crate::lens::{QuestionId, WITH_A_THIRD};
use Confidence::Low;
use Relation::{Equal, Narrower};
use Status::{Implemented, NotApplicable};

fn any_answer() -> impl Strategy<Value = Answer> {
    let day = select(vec!["2026-10-01", "2026-11-23", "2026-11-30"]).prop_map(day);
    (option::of(select(ALL.to_vec())), option::of("[a-z]{12}"), option::of("[a-z]{12}"), option::of(day), any::<bool>()).prop_map(
        |(status, notes, owner, confirmed, accepted)| {
            let acceptance = accepted.then(acceptance);
            let reason = (status == Some(NotApplicable)).then(|| "no object".to_owned());
            Answer { status, reason, notes, owner, confirmed, acceptance, ..Answer::default() }
        },
    )
}

fn any_review() -> impl Strategy<Value = Review> {
    let practices: Vec<_> = LENSES[0].choices().map(|choice| choice.id).collect();
    let questions: Vec<QuestionId> = LENSES[0].edition.questions.to_vec();
    let answers = btree_map(select(practices), any_answer(), 0..=68);
    (answers, btree_set(select(questions), 0..3), any::<bool>()).prop_map(|(answers, out, dated)| Review {
        lens: "2020-03".into(),
        reviewed_on: dated.then(|| day("2026-11-23")),
        workload: Workload { name: "any".into(), accounts: vec!["012345678901".into()], ..Workload::default() },
        protect: vec![Asset { name: "cards".into(), personal_data: Some(true), ..Asset::default() }],
        answers,
        not_applicable: out.into_iter().map(|id| (id, format!("no {id} here"))).collect(),
    })
}

/// Whether the real crosswalk lets a practice be implemented.
fn may_be_implemented(to: ChoiceId, old: &Review) -> bool {
    let implemented = |id: ChoiceId| old.status(id) == Some(Implemented);
    let sure = CROSSWALK.leading_to(to).filter(|related| related.confidence != Low);
    let one = sure.filter(|related| matches!(related.relation, Equal | Narrower)).any(|related| implemented(related.from));
    let joint = CROSSWALK.joint.iter().filter(|joint| joint.to == to && joint.confidence != Low);
    one || joint.into_iter().any(|joint| joint.from.iter().all(|&id| implemented(id)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_implemented_without_a_source_that_says_so(old in any_review()) {
        let upgrade = run(&old, &CROSSWALK);
        for (&id, answer) in &upgrade.review.answers {
            prop_assert!(answer.status != Some(Implemented) || may_be_implemented(id, &old), "{id}");
            let equal = CROSSWALK.leading_to(id).filter(|related| related.relation == Equal);
            let accepted = equal.filter_map(|related| old.answer(related.from)?.acceptance.clone()).collect::<Vec<_>>();
            prop_assert!(answer.acceptance.iter().all(|acceptance| accepted.contains(acceptance)), "{id}");
        }
    }

    #[test]
    fn nothing_that_was_said_is_lost(old in any_review()) {
        let upgrade = run(&old, &CROSSWALK);
        let Review { workload, protect, reviewed_on, .. } = &upgrade.review;
        prop_assert_eq!((workload, protect, reviewed_on), (&old.workload, &old.protect, &old.reviewed_on));
        for (&id, answer) in &old.answers {
            let mut kept: Vec<_> = CROSSWALK.coming_of(id).map(|related| related.to).collect();
            kept.extend(CROSSWALK.joint.iter().filter(|joint| joint.from.contains(&id)).map(|joint| joint.to));
            let listed = upgrade.of(Outcome::NoSuccessor).any(|fate| fate.id == id);
            prop_assert!(listed || !kept.is_empty(), "{id}");
            for to in kept {
                let new = upgrade.review.answer(to).cloned().unwrap_or_default();
                let said = words(&new).join("\n");
                prop_assert!(words(answer).iter().all(|word| said.contains(word.as_str())), "{id} in {to}: {said}");
                let status = old.status(id).map(|status| format!("{id} Some({status:?})"));
                prop_assert!(status.is_none_or(|status| new.notes.unwrap_or_default().contains(&status)), "{id} in {to}");
            }
        }
    }

    #[test]
    fn every_practice_of_both_editions_is_told_once(old in any_review()) {
        let upgrade = run(&old, &CROSSWALK);
        let later: Vec<_> = upgrade.fates.iter().filter(|fate| fate.outcome != Outcome::NoSuccessor).map(|fate| fate.id).collect();
        prop_assert_eq!(later, LENSES[1].choices().map(|choice| choice.id).collect::<Vec<_>>());
        for choice in LENSES[0].choices() {
            prop_assert!(upgrade.fates.iter().any(|fate| fate.from.iter().any(|earlier| earlier.id == choice.id)), "{}", choice.id);
        }
        for fate in &upgrade.fates {
            let answered = upgrade.review.status(fate.id).is_some();
            prop_assert_eq!(answered, matches!(fate.outcome, Outcome::Carried | Outcome::CarriedNotInPlace), "{}", fate.id);
        }
    }

    #[test]
    fn nothing_gets_younger(old in any_review()) {
        let upgrade = run(&old, &CROSSWALK);
        for fate in upgrade.fates.iter().filter(|fate| upgrade.review.status(fate.id).is_some()) {
            let newest = fate.from.iter().map(|earlier| old.confirmed_on(earlier.id)).max().flatten();
            prop_assert!(upgrade.review.confirmed_on(fate.id) <= newest, "{}", fate.id);
        }
    }

    #[test]
    fn further_on_nothing_is_known_that_two_upgrades_would_not_carry(old in any_review()) {
        let editions = *WITH_A_THIRD;
        let chain = editions.chain("2020-03", "2099-01").unwrap();
        let at_once = run_through(&old, &chain);
        let between = run_through(&old, &editions.chain("2020-03", "2025-02").unwrap()).review;
        let one_by_one = run_through(&between, &editions.chain("2025-02", "2099-01").unwrap()).review;
        for choice in chain.to.choices() {
            let (at_once, one_by_one) = (at_once.review.answer(choice.id), one_by_one.answer(choice.id));
            let told = |answer: Option<&Answer>| {
                let answer = answer.cloned().unwrap_or_default();
                Answer { notes: None, ..answer }
            };
            prop_assert_eq!(told(at_once), told(one_by_one), "{}", choice.id);
        }
        for (&id, answer) in &old.answers {
            let kept: Vec<_> = chain.crosswalk.coming_of(id).map(|related| related.to).collect();
            let listed = at_once.of(Outcome::NoSuccessor).any(|fate| fate.id == id);
            prop_assert!(listed || !kept.is_empty(), "{id}");
            for to in kept {
                let said = words(&at_once.review.answer(to).cloned().unwrap_or_default()).join("\n");
                prop_assert!(words(answer).iter().all(|word| said.contains(word.as_str())), "{id} in {to}: {said}");
            }
        }
    }
}
