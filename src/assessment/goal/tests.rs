//! Held against trying everything: every set of lines of small invented catalogs, judged by what the review would then be.

use jiff::civil::Date;
use proptest::prelude::*;

use super::super::improvement_plan::plan;
use super::*;
use crate::lens::{Choice, EDITIONS, List};
use crate::review::{Acceptance, Answer, Status};

const TODAY: Date = Date::constant(2026, 11, 23);

/// The first questions of an edition with a few practices each.
fn small(questions: usize, choices: usize) -> Lens {
    let mut lens = Lens::clone(&EDITIONS[0].lens());
    lens.questions = lens.questions.iter().take(questions).cloned().collect();
    lens.edition.questions = lens.edition.questions.iter().take(questions).copied().collect();
    for question in lens.questions.iter_mut() {
        question.best_practices = question.best_practices.iter().take(choices).cloned().collect();
    }
    lens
}

fn choices(lens: &mut Lens) -> impl Iterator<Item = &mut Choice> {
    lens.questions.iter_mut().flat_map(|question| question.best_practices.iter_mut())
}

fn accepted() -> Acceptance {
    Acceptance {
        reason: "the partner renews".into(),
        approved_by: "CISO".into(),
        approved_on: TODAY,
        expires: Date::constant(2027, 5, 1),
        residual_risk: None,
    }
}

const QUESTIONS: usize = 4;
const CHOICES: usize = 3;
const ALL: usize = QUESTIONS * CHOICES;

/// An invented lens, and answers to it: of each practice the risk, the practice before it that it requires, its answer, its days.
fn any_case() -> impl Strategy<Value = (Lens, Review)> {
    let risk = prop_oneof![3 => Just(Risk::High), 2 => Just(Risk::Medium), 1 => Just(Risk::Low)];
    let status = prop_oneof![
        4 => Just(Some(Status::Missing)),
        1 => Just(Some(Status::Partial)),
        1 => Just(Some(Status::Unknown)),
        1 => Just(None),
        3 => Just(Some(Status::Implemented)),
        1 => Just(Some(Status::Provider)),
    ];
    let one = (
        risk,
        prop::option::weighted(0.4, any::<prop::sample::Index>()),
        status,
        prop::option::of(0_u32..9),
        prop::bool::weighted(0.08),
    );
    prop::collection::vec(one, ALL).prop_map(|made| {
        let (mut lens, mut review) = (small(QUESTIONS, CHOICES), Review::default());
        let ids: Vec<_> = choices(&mut lens).map(|choice| choice.id).collect();
        for ((place, choice), (risk, requires, status, person_days, kept)) in (0..).zip(choices(&mut lens)).zip(made) {
            choice.risk.level = risk;
            // Against the catalog too, so that a line may need one that comes later; never in a circle.
            let other = requires.map(|index| index.index(ALL)).filter(|other| other * 7 % ALL < place * 7 % ALL);
            choice.requires = other.map(|other| ids[other]).into_iter().collect();
            if let Some(status) = status {
                let acceptance = (kept && status == Status::Missing).then(accepted);
                review.answers.insert(choice.id, Answer { person_days, acceptance, ..Answer::of(status) });
            }
        }
        (lens, review)
    })
}

/// Every set of lines in which nothing stands without what it requires, what it costs, and how many of the questions that are HIGH, or at
/// any risk, now are not then.
struct Tried {
    days: PersonDays,
    no_longer_high: Vec<QuestionId>,
    left: (usize, usize),
}

fn everything(lens: &Lens, review: &Review, plan: &ImprovementPlan) -> Vec<Tried> {
    let now = assess(lens, review);
    let at = |assessment: &Assessment, risk| {
        let asked = now.questions.iter().filter(|q| matches!(q.decision.risk, QuestionRisk::High | QuestionRisk::Medium));
        asked.filter(|q| assessment.question(q.id).unwrap().decision.risk == risk).map(|q| q.id).collect::<Vec<_>>()
    };
    let high = at(&now, QuestionRisk::High);
    let tried = (0_usize..1 << plan.items.len()).filter_map(|set| {
        let chosen: Vec<_> = (0..).zip(&plan.items).filter(|(place, _)| set >> place & 1 == 1).map(|(_, item)| item).collect();
        let open = |id: &ChoiceId| plan.items.iter().any(|item| item.gap.choice.id == *id);
        let is_chosen = |id: &ChoiceId| chosen.iter().any(|item| item.gap.choice.id == *id);
        if chosen.iter().any(|item| item.gap.choice.requires.iter().any(|id| open(id) && !is_chosen(id))) {
            return None;
        }
        let mut done = review.clone();
        for item in &chosen {
            done.answers.insert(item.gap.choice.id, Answer::of(Status::Implemented));
        }
        let then = assess(lens, &done);
        let still = at(&then, QuestionRisk::High);
        Some(Tried {
            days: chosen.iter().map(|item| item.gap.person_days()).sum(),
            no_longer_high: high.iter().copied().filter(|id| !still.contains(id)).collect(),
            left: (still.len(), at(&then, QuestionRisk::Medium).len()),
        })
    });
    tried.collect()
}

fn by_days(tried: &Tried) -> (u32, u32) {
    (tried.days.most, tried.days.least)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_way_of_all_is_cheaper_for_as_many_and_none_buys_more((lens, review) in any_case(), days in 0_u32..60) {
        let plan = plan(&lens, &review, TODAY);
        let goal = goal(&lens, &review, &plan, Some(days));
        let all = everything(&lens, &review, &plan);

        // Fewer HIGH: as many as can be, each number at the fewest days, and of equal days with the questions that come first.
        let most = all.iter().map(|tried| tried.no_longer_high.len()).max().unwrap();
        prop_assert_eq!(goal.fewer_high.last().map_or(0, |step| step.no_longer_high.len()), most);
        for number in 1..=most {
            let least = all.iter().filter(|tried| tried.no_longer_high.len() >= number).map(by_days).min().unwrap();
            let step = goal.fewer_high.iter().find(|step| step.no_longer_high.len() >= number).unwrap();
            prop_assert_eq!((step.days.most, step.days.least), least, "{} questions", number);
            let equal = all.iter().filter(|t| t.no_longer_high.len() == step.no_longer_high.len() && by_days(t) == least);
            prop_assert_eq!(&step.no_longer_high, &equal.map(|t| &t.no_longer_high).min().unwrap().clone());
            prop_assert!(step.by_plan.unwrap().most >= step.days.most, "the plan's own order is never cheaper");
        }

        // Then fewer MEDIUM: from where no more HIGH can go.
        let fewest = all.iter().filter(|tried| tried.no_longer_high.len() == most);
        let lowest = fewest.map(|tried| tried.left.1).min().unwrap();
        let gone: usize = goal.fewer_medium.last().map_or(0, |step| step.without_risk.len());
        prop_assert_eq!(goal.medium - gone, lowest);

        // Within the days: nothing that fits leaves less, and nothing that leaves as little takes fewer days.
        let within = goal.within.unwrap();
        for (days, step) in [(within.days, &within.bought), (within.days + DAYS_MORE, &within.with_more)] {
            let best = all.iter().filter(|tried| tried.days.most <= days).map(|tried| (tried.left, by_days(tried))).min().unwrap();
            let left = |step: &Step| {
                let lines: Vec<_> = step.lines.clone();
                let after = super::super::investment::budget_of(&lens, &review, &plan, days, lines).after;
                let now = assess(&lens, &review);
                let at = |risk| now.questions.iter().filter(|q| {
                    matches!(q.decision.risk, QuestionRisk::High | QuestionRisk::Medium)
                        && after.question(q.id).unwrap().decision.risk == risk
                }).count();
                (at(QuestionRisk::High), at(QuestionRisk::Medium))
            };
            prop_assert_eq!((left(step), (step.days.most, step.days.least)), best, "{} days", days);
        }
    }
}

/// A review in which everything is implemented but these, which are missing and take so many days.
fn missing(lens: &Lens, open: &[(&str, u32)]) -> Review {
    let mut review = Review::default();
    for choice in lens.choices() {
        review.answers.insert(choice.id, Answer::of(Status::Implemented));
    }
    for (id, days) in open {
        review.answers.insert(id.parse().unwrap(), Answer { person_days: Some(*days), ..Answer::of(Status::Missing) });
    }
    review
}

#[test]
fn the_cheapest_two_need_not_hold_the_cheapest_one() {
    let mut lens = small(3, 3);
    for choice in choices(&mut lens) {
        (choice.requires, choice.risk.level) = (List::default(), Risk::High);
    }
    // SEC2 and SEC3 share a prerequisite of ten days; SEC1 takes eleven.
    let shared = "SEC1-BP2".parse().unwrap();
    for choice in choices(&mut lens).filter(|choice| ["SEC2-BP1", "SEC3-BP1"].contains(&choice.id.to_string().as_str())) {
        choice.requires = vec![shared].into();
    }
    choices(&mut lens).find(|choice| choice.id == shared).unwrap().risk.level = Risk::Low;
    let mut review = missing(&lens, &[("SEC1-BP1", 11), ("SEC1-BP2", 10), ("SEC2-BP1", 2), ("SEC3-BP1", 2)]);
    let of = |review: &Review, days| {
        let plan = plan(&lens, review, TODAY);
        let goal = goal(&lens, review, &plan, Some(days));
        let said = |step: &Step| {
            let ids: Vec<_> = step.no_longer_high.iter().map(ToString::to_string).collect();
            (step.days.most, ids.join(" "))
        };
        let within = goal.within.as_ref().unwrap();
        (goal.fewer_high.iter().map(said).collect::<Vec<_>>(), [&within.bought, &within.with_more].map(said), goal.kept)
    };
    let (steps, within, kept) = of(&review, 11);
    let said = |days, ids: &str| (days, ids.to_owned());
    assert_eq!(steps, [said(11, "SEC1"), said(14, "SEC2 SEC3"), said(25, "SEC1 SEC2 SEC3")]);
    assert_eq!(within, [said(11, "SEC1"), said(14, "SEC2 SEC3")]);
    assert_eq!(kept, []);
    // With as few left HIGH, the fewer MEDIUM: SEC1 would be, since SEC1-BP2 is open.
    assert_eq!(of(&review, 13).1[0], said(12, "SEC2"));

    // An accepted gap is not offered: its question stays, and the rest is counted without it.
    review.answers.get_mut(&"SEC1-BP1".parse().unwrap()).unwrap().acceptance = Some(accepted());
    let (steps, _, kept) = of(&review, 13);
    assert_eq!(steps, [said(12, "SEC2"), said(14, "SEC2 SEC3")]);
    assert_eq!(
        kept,
        [Kept { question: "SEC1".parse().unwrap(), at: QuestionRisk::High, accepted: vec!["SEC1-BP1".parse().unwrap()] }]
    );
}

#[test]
fn an_edition_fits_the_bits_and_a_question_without_an_answer_is_not_offered() {
    for edition in EDITIONS {
        let lens = edition.lens();
        assert!(lens.choices().count() < 128 && lens.questions.len() <= 11);
        let review = Review::default();
        let plan = plan(&lens, &review, TODAY);
        let goal = goal(&lens, &review, &plan, Some(1000));
        assert_eq!((goal.high, goal.fewer_high.len(), goal.unanswered.len()), (0, 0, 11));
        assert_eq!(goal.within.unwrap().bought, Step::default());
    }
}
