//! Practices that the provider carries.

use super::super::super::route::Only;
use super::*;
use crate::lens::ServiceModel;

/// A conversation about the first question with a practice that the provider carries, under SaaS, and that practice.
fn under_saas(lens: &Lens) -> (Talk<'_>, ChoiceId) {
    let carried =
        |choice: &&crate::lens::Choice| choice.responsibility.under(ServiceModel::Saas) == crate::lens::Carrier::Provider;
    let choice = lens.choices().find(carried).expect("a provider carries something under SaaS");
    let mut review = begun(lens);
    review.workload.service_models = vec![ServiceModel::Saas];
    let options = Options { question: Some(choice.id.question()), ..Options::default() };
    (Talk::about(lens, review, options), choice.id)
}

#[test]
fn the_provider_comes_first_and_what_stays_with_the_customer_is_said() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let (mut talk, id) = under_saas(&lens);
        let carried = lens.choice(id).unwrap().carried.clone().expect("it says what stays with the customer");
        talk.shows("(provider?)");
        talk = talk.say(&["d"]);
        assert!(talk.screen().contains(&format!("Still yours: {}", carried.remains.en)), "{}", talk.screen());
        talk = talk.say(&["<", &id.number().to_string()]);
        talk.shows("the provider carries this practice");
        talk.shows("> v [ ] The provider carries it");
        for text in [&carried.remains.en, &carried.assurance.en] {
            assert!(talk.screen().contains(text.as_ref()), "{}", talk.screen());
        }
        let talk = talk.say(&["v"]);
        assert!(talk.screen().contains(&format!("Keep as evidence: {}", carried.assurance.en)), "{}", talk.screen());
        assert_eq!(
            talk.session.prompt(TODAY).kind,
            Kind::Write { initial: String::new(), lines: true },
            "nothing is claimed as kept"
        );
        let talk = talk.say(&[""]);
        assert_eq!(talk.session.review().status(id), Some(Status::Provider));
    }
}

#[test]
fn what_the_provider_carries_is_counted_at_the_end() {
    let lens = EDITIONS[0].lens();
    let (talk, id) = under_saas(&lens);
    let talk = talk.say(&[&id.number().to_string(), "v", "SOC 2 report", "a", "d"]);
    let count = talk.session.review().answers.values().filter(|answer| answer.status == Some(Status::Provider)).count();
    let bare = if count == 2 { "1 does not".to_owned() } else { format!("{} do not", count - 1) };
    talk.shows(&format!("Carried by the provider: {count} (1 names an assurance as evidence, {bare})"));
}

#[test]
fn one_asset_kept_otherwise_leaves_the_practice_to_the_customer() {
    let lens = EDITIONS[1].lens();
    let (talk, id) = under_saas(&lens);
    let mut review = talk.saved.clone();
    review.protect[0].service_models = vec![ServiceModel::Iaas];
    let options = Options { question: Some(id.question()), ..Options::default() };
    let again = Talk::about(&lens, review, options);
    assert_ne!(lens.choice(id).unwrap().responsibility.iaas, crate::lens::Carrier::Provider);
    let text = id.to_string();
    let row = format!("{} [ ] {}", id.number(), text.rsplit_once('-').unwrap().1);
    let line = again.screen().lines().find(|line| line.contains(&row)).unwrap_or_default().to_owned();
    assert!(!line.is_empty() && !line.contains("(provider?)"), "{line}");
}

#[test]
fn what_no_provider_can_carry_is_not_offered_as_the_providers() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        for models in [&[][..], &[ServiceModel::Iaas], &[ServiceModel::Saas]] {
            let mut review = begun(&lens);
            review.workload.service_models = models.to_vec();
            review.protect.clear();
            for choice in lens.choices() {
                let options = Options { question: Some(choice.id.question()), ..Options::default() };
                let talk = Talk::about(&lens, review.clone(), options).say(&["o", &choice.id.number().to_string()]);
                let is_offered = talk.screen().contains(" v [ ] The provider carries it");
                let in_use = if models.is_empty() { &ServiceModel::ALL[..] } else { models };
                let may = in_use.iter().any(|model| choice.responsibility.under(*model) != crate::lens::Carrier::Customer);
                assert_eq!(is_offered, may, "{} {models:?}", choice.id);
            }
        }
    }
}

#[test]
fn a_claim_in_vain_is_opened_as_something_to_settle() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let id = lens.questions[2].best_practices[0].id;
        let mut review = begun(&lens);
        review.workload.service_models = vec![ServiceModel::Iaas, ServiceModel::Serverless];
        review.protect.clear();
        review.answers = lens.choices().map(|choice| (choice.id, Answer::of(Status::Implemented))).collect();
        review.answers.insert(id, Answer { notes: Some("AWS does that".into()), ..Answer::of(Status::Provider) });
        let talk = Talk::about(&lens, review.clone(), Options::default());
        talk.shows(&format!("going on at {}", id.question()));
        talk.shows("(claimed in vain)");
        let talk = talk.say(&["d"]);
        talk.shows("m  It is missing");
        // Neither does it go unseen where only gaps are asked.
        let gaps = Options { only: Only::Gaps, ..Options::default() };
        let talk = Talk::about(&lens, review.clone(), gaps).say(&["o", "1"]);
        talk.shows("claimed for the provider; under IaaS and serverless it is yours");
        let talk = talk.say(&["i"]);
        assert_eq!(talk.session.review().status(id), Some(Status::Implemented));
    }
}
