//! What holds for every lens, every answer and every profile.

use std::cmp::Reverse;

use proptest::prelude::*;

use super::super::super::improvement_plan::{Action, DAYS_OF_NOW, MoveCause};
use super::*;

fn any_lens() -> impl Strategy<Value = Lens> {
    let choices = BARE.choices().count();
    let any_of = |count: usize| prop::collection::vec(prop::bool::weighted(0.3), count);
    let filled = (any_of(Guarded::VARIANTS.len()), any_of(Topic::VARIANTS.len()), prop::bool::weighted(0.3));
    prop::collection::vec(filled, choices).prop_map(|filled| {
        let mut lens = BARE.clone();
        let choices = lens.questions.iter_mut().flat_map(|question| question.best_practices.iter_mut());
        for (choice, (guards, topics, control)) in choices.zip(filled) {
            choice.guards.directly = chosen(Guarded::VARIANTS, &guards).into();
            choice.topics = chosen(Topic::VARIANTS, &topics).into();
            if control {
                choice.controls = [("pci-dss", vec!["1".into()].into())].into_iter().collect();
            }
        }
        lens
    })
}

fn chosen<T: Copy>(all: &[T], chosen: &[bool]) -> Vec<T> {
    all.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(value, _)| *value).collect()
}

fn any_answers() -> impl Strategy<Value = Review> {
    let statuses = [None, Some(Status::Implemented), Some(Status::Partial), Some(Status::Missing), Some(Status::Unknown)];
    let ids: Vec<_> = BARE.choices().map(|choice| choice.id).collect();
    prop::collection::vec(prop::sample::select(statuses.to_vec()), ids.len()).prop_map(move |chosen| {
        let answers = ids.iter().zip(chosen).filter_map(|(&id, status)| Some((id, Answer::of(status?)))).collect();
        Review { answers, ..Review::default() }
    })
}

fn maybe<T: Copy + std::fmt::Debug>(values: &'static [T]) -> impl Strategy<Value = Option<T>> {
    prop::option::of(prop::sample::select(values))
}

fn any_asset() -> impl Strategy<Value = Asset> {
    let impacts = (maybe(Impact::VARIANTS), maybe(Impact::VARIANTS));
    (maybe(Classification::VARIANTS), prop::option::of(any::<bool>()), impacts).prop_map(
        |(classification, personal_data, (integrity, availability))| Asset {
            name: "orders".into(),
            classification,
            personal_data,
            integrity,
            availability,
            ..Asset::default()
        },
    )
}

fn any_workload() -> impl Strategy<Value = Workload> {
    let paths = prop::sample::subsequence(Connectivity::VARIANTS, 0..=Connectivity::VARIANTS.len());
    (maybe(Environment::VARIANTS), maybe(Hosting::VARIANTS), paths, any::<bool>()).prop_map(
        |(environment, hosting, connectivity, programme)| Workload {
            environment,
            hosting,
            connectivity,
            compliance: programme.then(|| "pci-dss".to_owned()).into_iter().collect(),
            ..Workload::default()
        },
    )
}

/// A review with a profile.
fn any_profile() -> impl Strategy<Value = Review> {
    (any_answers(), any_workload(), prop::collection::vec(any_asset(), 0..3)).prop_map(|(review, workload, protect)| Review {
        workload,
        protect,
        ..review
    })
}

/// The order as it was before there was a table: high before medium before low, then value ÷ cost, then the catalog, and what a line requires
/// before it.
fn order_without_table(lens: &Lens, review: &Review) -> Vec<ChoiceId> {
    let mut open = gaps(lens, review);
    open.sort_by_key(|gap| {
        let halves = if gap.status.is(Status::Partial) { 1 } else { 2 };
        (gap.choice.risk.level, Reverse(gap.choice.risk.level.weight() * halves * 24 / gap.choice.effort.cost()))
    });
    let mut order: Vec<ChoiceId> = Vec::new();
    let mut pending: Vec<_> = open.iter().rev().map(|gap| gap.choice).collect();
    while let Some(choice) = pending.pop() {
        let missing = |id: &ChoiceId| choice.requires.contains(id) && !order.contains(id);
        let required: Vec<_> = open.iter().map(|gap| gap.choice).filter(|other| missing(&other.id)).collect();
        if order.contains(&choice.id) {
            continue;
        }
        if required.is_empty() {
            order.push(choice.id);
        } else {
            pending.push(choice);
            pending.extend(required.into_iter().rev());
        }
    }
    order
}

/// Whether a practice is among some, or one of them requires it through any number of steps.
fn comes_with(lens: &Lens, raised: &BTreeSet<ChoiceId>) -> BTreeSet<ChoiceId> {
    let mut found = raised.clone();
    let mut pending: Vec<_> = raised.iter().copied().collect();
    while let Some(id) = pending.pop() {
        let requires = lens.choice(id).map(|choice| choice.requires.clone()).unwrap_or_default();
        pending.extend(requires.iter().copied().filter(|id| found.insert(*id)));
    }
    found
}

/// That nothing that rose between two plans, nor what it requires, stands lower beside what did not.
fn rises(lens: &Lens, before: &Review, after: &Review) -> Result<(), TestCaseError> {
    let (weighing_before, weighing_after) = (Weighing::of(lens, before), Weighing::of(lens, after));
    let mut raised = BTreeSet::new();
    for choice in lens.choices() {
        let (before, after) = (weighing_before.on(choice), weighing_after.on(choice));
        prop_assert!(before.quarters <= after.quarters, "{}", choice.id);
        prop_assert!(before.ranks_as_high <= after.ranks_as_high && before.first <= after.first, "{}", choice.id);
        if (before.quarters, before.ranks_as_high, before.first) != (after.quarters, after.ranks_as_high, after.first) {
            raised.insert(choice.id);
        }
    }
    let (before, after) = (order(&plan(lens, before, TODAY)), order(&plan(lens, after, TODAY)));
    let risen = comes_with(lens, &raised);
    let place = |order: &[ChoiceId], id: &ChoiceId| order.iter().position(|other| other == id);
    for up in before.iter().filter(|id| raised.contains(id)) {
        for beside in before.iter().filter(|id| !risen.contains(id)) {
            let was_before = place(&before, up) < place(&before, beside);
            prop_assert!(!was_before || place(&after, up) < place(&after, beside), "{up} fell behind {beside}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn without_a_profile_the_order_is_as_it_was(lens in any_lens(), review in any_answers()) {
        let plan = plan(&lens, &review, TODAY);
        prop_assert_eq!(order(&plan), order_without_table(&lens, &review));
        prop_assert!(plan.moves().is_empty() && plan.weighing.is_empty());
        prop_assert!(plan.items.iter().all(|item| item.emphasis == Emphasis::NONE));
    }

    #[test]
    fn every_line_knows_its_place_without_a_profile(lens in any_lens(), review in any_profile()) {
        let with = plan(&lens, &review, TODAY);
        let plain = order_without_table(&lens, &review);
        for item in &with.items {
            prop_assert_eq!(plain[item.rank_without_profile - 1], item.gap.choice.id);
        }
        let moved = with.moves().len();
        prop_assert_eq!(moved, order(&with).iter().zip(&plain).filter(|(with, plain)| with != plain).count());
        for moved in with.moves() {
            if let MoveCause::Overtaken(count) = moved.cause {
                prop_assert!(count > 0 && moved.to > moved.from);
            } else {
                prop_assert!(moved.to < moved.from);
            }
        }
    }

    #[test]
    fn every_gap_has_one_line_and_none_stands_before_what_it_requires(lens in any_lens(), review in any_profile()) {
        let plan = plan(&lens, &review, TODAY);
        let order = order(&plan);
        let mut sorted = order.clone();
        sorted.sort();
        prop_assert_eq!(sorted, gaps(&lens, &review).iter().map(|gap| gap.choice.id).collect::<Vec<_>>());
        for (place, item) in plan.items.iter().enumerate() {
            let before = |required: &ChoiceId| order.iter().position(|id| id == required).is_none_or(|before| before < place);
            prop_assert!(item.gap.choice.requires.iter().all(before));
            prop_assert_eq!(item.action == Action::Fix, item.gap.is_confirmed());
        }
        let now: Vec<_> = plan.items.iter().take_while(|item| item.wave == Wave::Now).collect();
        prop_assert!(plan.items[now.len()..].iter().all(|item| item.wave != Wave::Now));
        let days: u32 = now.iter().map(|item| item.gap.person_days().most).sum();
        let begun = now.len() == 1 && now[0].emphasis.first;
        prop_assert!(now.len() <= LINES_OF_NOW && (days <= DAYS_OF_NOW || begun));
        prop_assert!(plan.items.iter().all(|item| item.wave != Wave::Later || item.weight() < Risk::High.weight()));
    }

    #[test]
    fn one_asset_more_never_removes_a_gap_nor_lowers_what_it_raises(lens in any_lens(), review in any_profile(), asset in any_asset()) {
        let mut more = review.clone();
        more.protect.push(asset);
        let ids = |review: &Review| gaps(&lens, review).iter().map(|gap| gap.choice.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&review), ids(&more));
        rises(&lens, &review, &more)?;
    }

    #[test]
    fn more_sensitive_never_lowers(lens in any_lens(), review in any_profile(), asset in any_asset()) {
        let with = |asset: Asset| {
            let mut review = review.clone();
            review.protect.push(asset);
            review
        };
        let classes = Classification::VARIANTS.windows(2).map(|pair| {
            let class = |class| Asset { classification: Some(class), ..asset.clone() };
            (class(pair[0]), class(pair[1]))
        });
        let impacts = Impact::VARIANTS.windows(2).flat_map(|pair| {
            let altered = |impact| Asset { integrity: Some(impact), ..asset.clone() };
            let gone = |impact| Asset { availability: Some(impact), ..asset.clone() };
            [(altered(pair[0]), altered(pair[1])), (gone(pair[0]), gone(pair[1]))]
        });
        let personal = |personal| Asset { personal_data: personal, ..asset.clone() };
        for (less, more) in classes.chain(impacts).chain([(personal(None), personal(Some(true)))]) {
            rises(&lens, &with(less), &with(more))?;
        }
    }

    #[test]
    fn a_programme_or_a_path_more_never_lowers(lens in any_lens(), review in any_profile()) {
        let mut more = review.clone();
        more.workload.compliance = vec!["pci-dss".into()];
        rises(&lens, &review, &more)?;
        for path in Connectivity::VARIANTS {
            let mut more = review.clone();
            more.workload.connectivity.push(*path);
            rises(&lens, &review, &more)?;
        }
    }

    #[test]
    fn no_other_path_ranks_the_network_lower_than_the_internet_does(lens in any_lens(), review in any_profile()) {
        let over = |path| {
            let mut review = review.clone();
            review.workload.connectivity = vec![path];
            review
        };
        let internet = over(Connectivity::Internet);
        let internet = plan(&lens, &internet, TODAY);
        for path in [Connectivity::Closed, Connectivity::DirectConnect, Connectivity::Vpn] {
            let other = over(path);
            let other = plan(&lens, &other, TODAY);
            for (rank, item) in other.items.iter().enumerate() {
                let choice = item.gap.choice;
                if choice.topics.iter().any(|topic| matches!(topic, Topic::Network | Topic::Transit)) {
                    prop_assert!(rank <= rank_of(&internet, choice.id), "{} over {path:?}", choice.id);
                }
            }
        }
    }
}
