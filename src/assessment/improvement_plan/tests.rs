use proptest::prelude::*;

use super::*;
use crate::lens::EDITIONS;
use crate::review::Answer;

const TODAY: Date = Date::constant(2026, 11, 23);

/// A review in which everything is implemented but what is named.
fn review(lens: &Lens, open: &[(&str, Answer)]) -> Review {
    let mut review = Review::default();
    for choice in lens.choices() {
        review.answers.insert(choice.id, Answer::of(Status::Implemented));
    }
    for (id, answer) in open {
        review.answers.insert(id.parse().unwrap(), answer.clone());
    }
    review
}

fn lens() -> std::sync::Arc<Lens> {
    EDITIONS[0].lens()
}

fn order(plan: &ImprovementPlan) -> Vec<String> {
    plan.items.iter().map(|item| item.gap.choice.id.to_string()).collect()
}

#[test]
fn risk_first_then_value_by_cost_then_the_catalog() {
    let lens = lens();
    let missing = || Answer::of(Status::Missing);
    let open = [
        ("SEC11-BP8", missing()),                  // medium risk, medium effort
        ("SEC4-BP2", missing()),                   // medium risk, small effort
        ("SEC2-BP3", Answer::of(Status::Partial)), // high risk, small effort, half open
        ("SEC1-BP3", missing()),                   // high risk, small effort
        ("SEC1-BP2", missing()),                   // high risk, small effort, earlier in the catalog
        ("SEC10-BP2", missing()),                  // high risk, medium effort
    ];
    let review = review(&lens, &open);
    let plan = plan(&lens, &review, TODAY);
    assert_eq!(order(&plan), ["SEC1-BP2", "SEC1-BP3", "SEC2-BP3", "SEC10-BP2", "SEC4-BP2", "SEC11-BP8"]);
    let waves: Vec<_> = plan.items.iter().map(|item| item.wave).collect();
    assert_eq!(waves, [Wave::Now, Wave::Now, Wave::Now, Wave::Now, Wave::Now, Wave::Later]);
}

#[test]
fn what_others_require_is_pulled_to_just_before_them_and_says_so() {
    let lens = lens();
    let missing = || Answer::of(Status::Missing);
    // SEC6-BP2 (high) requires SEC6-BP1 (medium).
    let review = review(&lens, &[("SEC6-BP1", missing()), ("SEC6-BP2", missing()), ("SEC1-BP3", missing())]);
    let plan = plan(&lens, &review, TODAY);
    assert_eq!(order(&plan), ["SEC1-BP3", "SEC6-BP1", "SEC6-BP2"]);
    assert_eq!(plan.items[1].pulled_before(), Some("SEC6-BP2".parse().unwrap()));
    assert!(plan.items[1].reasons.contains(&Reason::AwaitedBy(vec!["SEC6-BP2".parse().unwrap()])));
    assert_eq!(plan.items[0].pulled_before(), None);
}

#[test]
fn an_acceptance_stands_apart_until_its_last_day_is_over() {
    let lens = lens();
    let expires = Date::constant(2026, 11, 23);
    let acceptance =
        Acceptance { reason: "r".into(), approved_by: "CISO".into(), approved_on: expires, expires, residual_risk: None };
    let answer = Answer { acceptance: Some(acceptance), ..Answer::of(Status::Missing) };
    let review = review(&lens, &[("SEC1-BP3", answer)]);
    let on_the_day = plan(&lens, &review, expires);
    assert_eq!((on_the_day.items.len(), on_the_day.accepted.len()), (0, 1));
    let after = plan(&lens, &review, Date::constant(2026, 11, 24));
    assert_eq!((after.items.len(), after.accepted.len()), (1, 0));
    assert!(after.items[0].reasons.contains(&Reason::AcceptanceExpired(expires)));
}

#[test]
fn unknown_is_to_be_found_out_and_large_efforts_do_not_fit_into_now() {
    let lens = lens();
    let review = review(&lens, &[("SEC7-BP6", Answer::of(Status::Missing)), ("SEC2-BP1", Answer::of(Status::Unknown))]);
    let plan = plan(&lens, &review, TODAY);
    assert_eq!(order(&plan), ["SEC2-BP1", "SEC7-BP6"]);
    assert_eq!((plan.items[0].action, plan.items[1].action), (Action::Verify, Action::Fix));
    assert_eq!((plan.items[0].wave, plan.items[1].wave), (Wave::Now, Wave::Later));
    let lowered = |item: &Item| item.lowers.iter().map(|l| (l.question.to_string(), l.to)).collect::<Vec<_>>();
    assert_eq!(lowered(&plan.items[0]), [("SEC2".to_owned(), QuestionRisk::None)]);
    assert_eq!(lowered(&plan.items[1]), [("SEC7".to_owned(), QuestionRisk::None)]);
}

fn any_review() -> impl Strategy<Value = Review> {
    let statuses = [None, Some(Status::Implemented), Some(Status::Partial), Some(Status::Missing), Some(Status::Unknown)];
    let lens = lens();
    let ids: Vec<_> = lens.choices().map(|choice| choice.id).collect();
    prop::collection::vec(prop::sample::select(statuses.to_vec()), ids.len()).prop_map(move |chosen| {
        let answers = ids.iter().zip(chosen).filter_map(|(&id, status)| Some((id, Answer::of(status?)))).collect();
        Review { answers, ..Review::default() }
    })
}

proptest! {
    #[test]
    fn every_gap_has_one_line_and_none_stands_before_what_it_requires(review in any_review()) {
        let lens = lens();
        let plan = plan(&lens, &review, TODAY);
        let order: Vec<_> = plan.items.iter().map(|item| item.gap.choice.id).collect();
        let mut sorted = order.clone();
        sorted.sort();
        let open: Vec<_> = gaps(&lens, &review).iter().map(|gap| gap.choice.id).collect();
        prop_assert_eq!(sorted, open);
        for (place, item) in plan.items.iter().enumerate() {
            for required in &item.gap.choice.requires {
                prop_assert!(order.iter().position(|id| id == required).is_none_or(|before| before < place));
            }
        }
        prop_assert!(plan.items.iter().filter(|item| item.wave == Wave::Now).count() <= LINES_OF_NOW);
        prop_assert!(plan.items.iter().all(|item| item.wave != Wave::Later || item.gap.choice.risk.level != Risk::High));
        let now = plan.items.iter().take_while(|item| item.wave == Wave::Now).count();
        prop_assert!(plan.items[now..].iter().all(|item| item.wave != Wave::Now));
    }

    #[test]
    fn doing_the_whole_plan_leaves_no_question_at_risk(review in any_review()) {
        let lens = lens();
        let plan = plan(&lens, &review, TODAY);
        let mut last = BTreeMap::new();
        for lowered in plan.items.iter().flat_map(|item| &item.lowers) {
            last.insert(lowered.question, lowered.to);
        }
        let at_risk: BTreeSet<_> = gaps(&lens, &review).iter().map(|gap| gap.question.id).collect();
        prop_assert_eq!(last.keys().copied().collect::<BTreeSet<_>>(), at_risk);
        prop_assert!(last.values().all(|risk| *risk == QuestionRisk::None));
    }
}
