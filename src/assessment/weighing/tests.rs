mod properties;

use std::sync::LazyLock;

use jiff::civil::Date;
use strum::VariantArray;

use super::super::gap::gaps;
use super::super::improvement_plan::{ImprovementPlan, LINES_OF_NOW, Reason, Wave, plan};
use super::*;
use crate::lens::{EDITIONS, Effort};
use crate::review::{Answer, Status, Workload};

const TODAY: Date = Date::constant(2026, 11, 23);

/// The later edition with nothing of what the table asks for, so that a test says all of it.
static BARE: LazyLock<Lens> = LazyLock::new(|| {
    let mut lens = Lens::clone(&EDITIONS[1].lens());
    for choice in lens.questions.iter_mut().flat_map(|question| question.best_practices.iter_mut()) {
        (choice.guards, choice.topics, choice.controls) = Default::default();
    }
    lens
});

fn id(id: &str) -> ChoiceId {
    id.parse().unwrap()
}

/// A lens in which the named practices are about these topics.
fn about(topics: &[(&str, Topic)]) -> Lens {
    let mut lens = BARE.clone();
    for (named, topic) in topics {
        choice(&mut lens, named).topics.0.to_mut().push(*topic);
    }
    lens
}

fn choice<'l>(lens: &'l mut Lens, named: &str) -> &'l mut Choice {
    let named = id(named);
    let mut choices = lens.questions.iter_mut().flat_map(|question| question.best_practices.iter_mut());
    choices.find(|choice| choice.id == named).unwrap()
}

/// A review in which everything is missing.
fn all_missing(lens: &Lens) -> Review {
    let answers = lens.choices().map(|choice| (choice.id, Answer::of(Status::Missing))).collect();
    Review { answers, ..Review::default() }
}

fn restricted(name: &str) -> Asset {
    Asset { name: name.into(), classification: Some(Classification::Restricted), ..Asset::default() }
}

fn order(plan: &ImprovementPlan) -> Vec<ChoiceId> {
    plan.items.iter().map(|item| item.gap.choice.id).collect()
}

fn rank_of(plan: &ImprovementPlan, named: ChoiceId) -> usize {
    order(plan).iter().position(|id| *id == named).unwrap()
}

fn codes(emphasis: &Emphasis) -> Vec<&'static str> {
    emphasis.rows.iter().map(|applied| applied.row.code).collect()
}

#[test]
fn every_row_has_a_code_of_its_own_and_none_lowers() {
    let mut codes: Vec<_> = WEIGHING.iter().map(|row| row.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), WEIGHING.len());
    assert!(WEIGHING.iter().all(|row| row.adds != Adds::Quarters(0)));
    assert!(WEIGHING.iter().all(|row| (row.adds == Adds::Nothing) == (row.touches == Touches::Nothing)));
}

#[test]
fn the_asset_that_asks_for_most_counts_once_and_is_named() {
    let mut lens = BARE.clone();
    choice(&mut lens, "SEC08-BP02").guards.directly = vec![Guarded::Confidentiality, Guarded::PersonalData].into();
    let emphasis = |protect: Vec<Asset>| {
        let review = Review { protect, ..Review::default() };
        Weighing::of(&lens, &review).on(lens.choice(id("SEC08-BP02")).unwrap())
    };
    let confidential = |name: &str| Asset { classification: Some(Classification::Confidential), ..restricted(name) };
    assert_eq!(emphasis(vec![]), Emphasis::NONE);
    assert_eq!(emphasis(vec![confidential("contracts")]).quarters, PLAIN + 1);
    assert_eq!(emphasis(vec![confidential("contracts"), confidential("prices")]).quarters, PLAIN + 1);
    let both = emphasis(vec![confidential("contracts"), restricted("cards"), restricted("keys")]);
    assert_eq!((both.quarters, both.percent()), (PLAIN + 2, 150));
    assert_eq!(both.rows[0].because, Because::Assets(vec!["cards".into(), "keys".into()]));
    let personal = Asset { personal_data: Some(true), ..restricted("cards") };
    assert_eq!(codes(&emphasis(vec![personal])), ["restricted_data", "personal_data"]);
    let public = Asset { classification: Some(Classification::Public), personal_data: Some(false), ..restricted("flyer") };
    assert_eq!(emphasis(vec![public]), Emphasis::NONE);
}

#[test]
fn a_dedicated_line_or_a_closed_network_weighs_as_the_internet_does() {
    let lens = about(&[("SEC05-BP01", Topic::Network), ("SEC09-BP02", Topic::Transit), ("SEC02-BP01", Topic::SignIn)]);
    let emphasis = |path, named| {
        let review = Review { workload: Workload { connectivity: vec![path], ..Workload::default() }, ..Review::default() };
        Weighing::of(&lens, &review).on(lens.choice(id(named)).unwrap())
    };
    for path in Connectivity::VARIANTS.iter().copied() {
        assert_eq!(codes(&emphasis(path, "SEC05-BP01")), ["reached"], "{path:?}");
        assert_eq!(codes(&emphasis(path, "SEC09-BP02")), ["reached"], "{path:?}");
        let sign_in: &[&str] = if path == Connectivity::Internet { &["internet"] } else { &[] };
        assert_eq!(codes(&emphasis(path, "SEC02-BP01")), sign_in, "{path:?}");
    }
}

#[test]
fn what_rests_on_the_network_is_not_raised_by_the_internet_alone() {
    // Otherwise it would pull the network practice up, and a closed network would not.
    let mut lens = about(&[("SEC05-BP01", Topic::Network), ("SEC06-BP01", Topic::Exposure)]);
    choice(&mut lens, "SEC06-BP01").requires = vec![id("SEC05-BP02")].into();
    choice(&mut lens, "SEC05-BP02").requires = vec![id("SEC05-BP01")].into();
    let review =
        Review { workload: Workload { connectivity: vec![Connectivity::Internet], ..Workload::default() }, ..Review::default() };
    assert_eq!(Weighing::of(&lens, &review).on(lens.choice(id("SEC06-BP01")).unwrap()), Emphasis::NONE);
}

#[test]
fn hosting_raises_what_is_left_to_you_and_the_public_cloud_adds_nothing() {
    let lens = &*BARE;
    let raised = |hosting| {
        let review = Review { workload: Workload { hosting: Some(hosting), ..Workload::default() }, ..Review::default() };
        let weighing = Weighing::of(lens, &review);
        assert!(!weighing.applied.is_empty(), "what was said is answered by a row, even if it adds nothing");
        lens.choices().map(|choice| (choice.clone(), weighing.on(choice).quarters - PLAIN)).collect::<Vec<_>>()
    };
    let left = |choice: &Choice| u32::from(choice.responsibility.saas == Carrier::Customer);
    let infrastructure = |choice: &Choice| u32::from(choice.perspective.contains(&Perspective::Infrastructure));
    assert!(raised(Hosting::SaasPublic).iter().all(|(choice, more)| *more == left(choice)));
    assert!(raised(Hosting::SaasPrivate).iter().all(|(choice, more)| *more == left(choice) + infrastructure(choice)));
    assert!(raised(Hosting::IaasPaasPrivate).iter().all(|(choice, more)| *more == infrastructure(choice)));
    assert!(raised(Hosting::IaasPaasPublic).iter().all(|(_, more)| *more == 0));
}

#[test]
fn programmes_count_once_and_are_called_by_their_names() {
    let mut lens = BARE.clone();
    let controls = [("pci-dss", "8.4.2"), ("house-rules", "7")].map(|(id, control)| (id, vec![control.into()].into()));
    choice(&mut lens, "SEC02-BP01").controls = controls.into_iter().collect();
    let compliance = ["pci-dss", "house-rules", "fisc"].map(str::to_owned).to_vec();
    let review = Review { workload: Workload { compliance, ..Workload::default() }, ..Review::default() };
    let weighing = Weighing::of(&lens, &review);
    let emphasis = weighing.on(lens.choice(id("SEC02-BP01")).unwrap());
    assert_eq!(emphasis.quarters, PLAIN + 1);
    let Because::Programmes(titles) = &emphasis.rows[0].because else { panic!("{:?}", emphasis.rows) };
    // The portfolio knows the first, the second is as typed, of the third the catalog names no control.
    assert!(titles[0].en.contains("PCI DSS") && titles[1].ja == "house-rules" && titles.len() == 2, "{titles:?}");
    assert_eq!(weighing.on(lens.choice(id("SEC02-BP02")).unwrap()), Emphasis::NONE);
    assert_eq!(weighing.applied[0].because, emphasis.rows[0].because, "what raises nothing is not said to raise");
    let silent = programmes_without_controls(&lens, &review.workload);
    assert!(silent.len() == 1 && silent[0].en.starts_with("FISC"), "{silent:?}");
}

#[test]
fn programmes_of_which_the_catalog_names_no_control_raise_nothing_and_no_row_says_that_they_do() {
    let compliance = ["fisc", "ismap", "japan-unified-standards"].map(str::to_owned).to_vec();
    let review = Review { workload: Workload { compliance, ..Workload::default() }, ..Review::default() };
    for edition in crate::lens::EDITIONS {
        let lens = edition.lens();
        assert_eq!(Weighing::of(&lens, &review).applied, []);
        assert_eq!(programmes_without_controls(&lens, &review.workload).len(), 3);
    }
}

#[test]
fn restricted_data_brings_public_and_cross_account_access_up_and_leaves_its_risk_as_it_is() {
    let lens = about(&[("SEC03-BP07", Topic::Sharing)]);
    let sharing = id("SEC03-BP07");
    let bare = all_missing(&lens);
    let without = plan(&lens, &bare, TODAY);
    let review = Review { protect: vec![restricted("cardholder data")], ..bare.clone() };
    let with = plan(&lens, &review, TODAY);
    assert!(rank_of(&with, sharing) < rank_of(&without, sharing));
    let item = &with.items[rank_of(&with, sharing)];
    assert_eq!((item.gap.choice.risk.level, item.weight()), (Risk::Low, Risk::High.weight()));
    assert!(item.reasons.contains(&Reason::Risk(Risk::Low)));
    assert!(item.emphasis.ranks_as_high && item.wave <= Wave::Next);
    assert_eq!(item.rank_without_profile, rank_of(&without, sharing) + 1);
    let moved = with.moves();
    assert!(moved.iter().any(|moved| moved.id == sharing && moved.to < moved.from));
}

#[test]
fn before_production_the_design_comes_first_and_says_so() {
    let lens = &*BARE;
    let bare = all_missing(lens);
    let plain = order(&plan(lens, &bare, TODAY));
    let within = |environment| {
        let workload = Workload { environment: Some(environment), ..Workload::default() };
        Review { workload, ..bare.clone() }
    };
    assert_eq!(order(&plan(lens, &within(Environment::Production), TODAY)), plain);
    let review = within(Environment::PreProduction);
    let design_first = plan(lens, &review, TODAY);
    let is_design = |item: &super::super::improvement_plan::Item| item.gap.choice.lifecycle == Lifecycle::Design;
    // What a decision of the design requires comes with it.
    let last = design_first.items.iter().rposition(is_design).unwrap();
    let needed = |item: &super::super::improvement_plan::Item| {
        design_first.items.iter().any(|other| other.gap.choice.requires.contains(&item.gap.choice.id))
    };
    assert!(design_first.items[..last].iter().all(|item| is_design(item) || needed(item)));
    let first = &design_first.items[0];
    assert!(first.reasons.iter().any(|why| matches!(why, Reason::Weighed(a) if a.row.code == "pre_production")), "{first:?}");
    let now = design_first.items.iter().filter(|item| item.wave == Wave::Now);
    assert_eq!(now.count(), LINES_OF_NOW);
}

#[test]
fn a_large_decision_of_the_design_at_the_head_is_begun_now_and_alone() {
    let lens = &*BARE;
    let mut review = all_missing(lens);
    let open = ["SEC01-BP01", "SEC01-BP04"].map(id);
    review.answers.values_mut().for_each(|answer| *answer = Answer::of(Status::Implemented));
    for id in open {
        review.answers.insert(id, Answer::of(Status::Missing));
    }
    let waves = |review: &Review| {
        let plan = plan(lens, review, TODAY);
        assert_eq!(plan.items[0].gap.choice.effort == Effort::Large, order(&plan)[0] == open[0]);
        plan.items.iter().map(|item| (item.gap.choice.id, item.wave)).collect::<Vec<_>>()
    };
    assert_eq!(waves(&review)[0], (open[1], Wave::Now));
    review.workload.environment = Some(Environment::PreProduction);
    assert_eq!(waves(&review)[0], (open[0], Wave::Now));
    assert_ne!(waves(&review)[1].1, Wave::Now);
}
