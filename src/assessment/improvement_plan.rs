//! The gaps in the order to close them, each with the reasons for its place (product.md section 4).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::gap::{Gap, gaps};
use crate::lens::{ChoiceId, Effort, Lens, QuestionId, QuestionRisk, Risk, Standing};
use crate::review::{Acceptance, Review, Status};

/// The wave "now" has at most so many lines.
pub const LINES_OF_NOW: usize = 5;
/// The wave "now" fits into so many days.
pub const DAYS_OF_NOW: u32 = 90;
/// What a small effort takes of them.
pub const DAYS_OF_SMALL: u32 = 5;
/// What a medium effort takes of them. A large one does not fit.
pub const DAYS_OF_MEDIUM: u32 = 20;

/// The gaps in the order to close them.
#[derive(Debug)]
pub struct ImprovementPlan<'a> {
    /// What to close or find out, the first first.
    pub items: Vec<Item<'a>>,
    /// Gaps whose risk is knowingly kept today.
    pub accepted: Vec<Accepted<'a>>,
}

/// A gap whose risk is knowingly kept.
#[derive(Debug)]
pub struct Accepted<'a> {
    /// The gap.
    pub gap: Gap<'a>,
    /// By whom, why, until when.
    pub acceptance: &'a Acceptance,
}

/// One line of the plan.
#[derive(Debug)]
pub struct Item<'a> {
    /// The gap.
    pub gap: Gap<'a>,
    /// Close it, or find out first.
    pub action: Action,
    /// When.
    pub wave: Wave,
    /// Why here.
    pub reasons: Vec<Reason>,
    /// Questions whose risk falls once this line and all before it are done.
    pub lowers: Vec<Lowered>,
}

impl Item<'_> {
    /// Risk weight × what is open, counted in halves so that it stays an integer.
    pub fn value_in_halves(&self) -> u32 {
        value_in_halves(&self.gap)
    }

    /// Whether a part is in place, so that only a half is open.
    pub fn is_half_open(&self) -> bool {
        self.gap.status == Some(Status::Partial)
    }

    /// The practice that pulled this one forward, where one did.
    pub fn pulled_before(&self) -> Option<ChoiceId> {
        self.reasons.iter().find_map(|reason| if let Reason::PulledBefore(id) = reason { Some(*id) } else { None })
    }
}

/// What a line asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Close the gap.
    Fix,
    /// Find out whether it is one.
    Verify,
}

/// When a line's turn comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wave {
    /// The first five, or fewer, that together fit into 90 days.
    Now,
    /// The rest of the high risks and what they require.
    Next,
    /// The rest.
    Later,
}

impl Wave {
    /// The waves in their order.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];
}

/// Why a line stands where it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The risk of the practice.
    Risk(Risk),
    /// The work that it is.
    Effort(Effort),
    /// A part is in place, so less is open.
    PartlyInPlace,
    /// Nobody knows yet.
    ToFindOut,
    /// These open practices require it.
    AwaitedBy(Vec<ChoiceId>),
    /// It would stand lower, but this one, which stands next, requires it.
    PulledBefore(ChoiceId),
    /// An acceptance ran out on this day.
    AcceptanceExpired(Date),
    /// An acceptance is approved on a day that is still to come.
    AcceptanceNotBegun(Date),
}

/// A question whose risk falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lowered {
    /// The question.
    pub question: QuestionId,
    /// Its risk from then on.
    pub to: QuestionRisk,
}

/// Orders the gaps of a review. `today` decides which acceptances still hold.
pub fn plan<'a>(lens: &'a Lens, review: &'a Review, today: Date) -> ImprovementPlan<'a> {
    let (mut accepted, mut open) = (Vec::new(), Vec::new());
    for gap in gaps(lens, review) {
        match gap.answer.and_then(|answer| answer.acceptance.as_ref()) {
            Some(acceptance) if gap.is_confirmed() && acceptance.holds_on(today) => accepted.push(Accepted { gap, acceptance }),
            _ => open.push(gap),
        }
    }
    // The sort is stable: catalog order decides between equals.
    open.sort_by_key(|gap| (gap.choice.risk.level, Reverse(worth(gap))));
    let order = with_prerequisites(&open);
    let waves = waves(&open, &order);
    let lowered = lowered(lens, review, &open, &order);
    let items = order.iter().zip(waves).zip(lowered).map(|((placed, wave), lowers)| Item {
        gap: open[placed.index],
        action: if open[placed.index].is_confirmed() { Action::Fix } else { Action::Verify },
        wave,
        reasons: reasons(&open, *placed, today),
        lowers,
    });
    ImprovementPlan { items: items.collect(), accepted }
}

/// What closing a gap is worth for its cost. 24, the least common multiple of the costs 1, 3, 8, keeps it an integer.
fn worth(gap: &Gap) -> u32 {
    value_in_halves(gap) * 24 / gap.choice.effort.cost()
}

fn value_in_halves(gap: &Gap) -> u32 {
    let halves = if gap.status == Some(Status::Partial) { 1 } else { 2 };
    gap.choice.risk.level.weight() * halves
}

/// A line's place: which gap, and the one that pulled it forward.
#[derive(Clone, Copy)]
struct Placed {
    index: usize,
    pulled_by: Option<usize>,
}

/// Keeps the order, but puts what a practice requires just before it.
fn with_prerequisites(open: &[Gap]) -> Vec<Placed> {
    fn place(index: usize, pulled_by: Option<usize>, open: &[Gap], order: &mut Vec<Placed>) {
        if order.iter().any(|placed| placed.index == index) {
            return;
        }
        let requires = &open[index].choice.requires;
        for (prerequisite, _) in open.iter().enumerate().filter(|(_, gap)| requires.contains(&gap.choice.id)) {
            place(prerequisite, Some(index), open, order);
        }
        order.push(Placed { index, pulled_by });
    }
    let mut order = Vec::with_capacity(open.len());
    for index in 0..open.len() {
        place(index, None, open, &mut order);
    }
    order
}

fn waves(open: &[Gap], order: &[Placed]) -> Vec<Wave> {
    let mut days = 0;
    let fits = |placed: &&Placed| {
        days += match open[placed.index].choice.effort {
            Effort::Small => DAYS_OF_SMALL,
            Effort::Medium => DAYS_OF_MEDIUM,
            Effort::Large => DAYS_OF_NOW + 1,
        };
        days <= DAYS_OF_NOW
    };
    let now = order.iter().take(LINES_OF_NOW).take_while(fits).count();
    let for_high = for_the_high(open);
    let later_or_next = |placed: &Placed| if for_high.contains(&placed.index) { Wave::Next } else { Wave::Later };
    order.iter().enumerate().map(|(place, placed)| if place < now { Wave::Now } else { later_or_next(placed) }).collect()
}

/// The high risks and, through any number of steps, what they require.
fn for_the_high(open: &[Gap]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut pending: Vec<usize> = (0..open.len()).filter(|&index| open[index].choice.risk.level == Risk::High).collect();
    while let Some(index) = pending.pop() {
        if found.insert(index) {
            let requires = &open[index].choice.requires;
            pending.extend((0..open.len()).filter(|&other| requires.contains(&open[other].choice.id)));
        }
    }
    found
}

fn reasons(open: &[Gap], placed: Placed, today: Date) -> Vec<Reason> {
    let gap = &open[placed.index];
    let mut reasons = vec![Reason::Risk(gap.choice.risk.level), Reason::Effort(gap.choice.effort)];
    match gap.status {
        Some(Status::Partial) => reasons.push(Reason::PartlyInPlace),
        Some(Status::Missing) => {}
        _ => reasons.push(Reason::ToFindOut),
    }
    let awaited: BTreeSet<_> = open.iter().filter(|o| o.choice.requires.contains(&gap.choice.id)).map(|o| o.choice.id).collect();
    if !awaited.is_empty() {
        reasons.push(Reason::AwaitedBy(awaited.into_iter().collect()));
    }
    // Within its own order it may have stood there anyway; then nothing was pulled.
    if let Some(puller) = placed.pulled_by.filter(|&puller| puller < placed.index) {
        reasons.push(Reason::PulledBefore(open[puller].choice.id));
    }
    if let Some(acceptance) = gap.answer.and_then(|answer| answer.acceptance.as_ref()).filter(|_| gap.is_confirmed()) {
        let over = acceptance.is_over_on(today);
        reasons.push(if over {
            Reason::AcceptanceExpired(acceptance.expires)
        } else {
            Reason::AcceptanceNotBegun(acceptance.approved_on)
        });
    }
    reasons
}

/// For each line, the questions whose risk falls when it is done after all before it.
fn lowered(lens: &Lens, review: &Review, open: &[Gap], order: &[Placed]) -> Vec<Vec<Lowered>> {
    let mut standings: BTreeMap<ChoiceId, Standing> = lens.choices().map(|c| (c.id, review.standing(c.id))).collect();
    let mut lines = Vec::with_capacity(order.len());
    for placed in order {
        let gap = &open[placed.index];
        let before = open_risk(gap, &standings);
        standings.insert(gap.choice.id, Standing::InPlace);
        let after = open_risk(gap, &standings);
        let fell = (after > before).then_some(Lowered { question: gap.question.id, to: after });
        lines.push(fell.into_iter().collect());
    }
    lines
}

/// What a question's open practices make of it, answered or not.
fn open_risk(gap: &Gap, standings: &BTreeMap<ChoiceId, Standing>) -> QuestionRisk {
    let is_open = |id: &ChoiceId| standings.get(id).is_some_and(|standing| standing.is_open());
    match gap.question.best_practices.iter().filter(|choice| is_open(&choice.id)).map(|choice| choice.risk.level).min() {
        Some(Risk::High) => QuestionRisk::High,
        Some(_) => QuestionRisk::Medium,
        None => QuestionRisk::None,
    }
}

#[cfg(test)]
mod tests {
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
}
