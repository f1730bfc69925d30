//! The workload and what must be protected: asked at the beginning, and changed later.

use super::*;
use crate::lens::{Programme, Region, Text};
use crate::review::{Classification, Environment, Hosting, Impact};

fn new() -> Review {
    Review { reviewed_on: Some(TODAY), ..Review::default() }
}

fn profile(lens: &Lens) -> Talk<'_> {
    Talk::about(lens, begun(lens), Options { profile: true, ..Options::default() })
}

/// A portfolio of three programmes, two of which look alike.
fn portfolio() -> Vec<Programme> {
    let text = |text: &str| Text { en: text.to_owned().into(), ja: text.to_owned().into() };
    let programme = |id: &str, region, title: &str, deck_name: &str| Programme {
        id: id.to_owned().into(),
        region,
        title: text(title),
        deck_name: Some(deck_name.to_owned().into()),
        note: None,
        link: text("https://example.com"),
        controls_of: (id == "pci-dss").then(|| text("PCI DSS v4.0.1")),
    };
    vec![
        programme("pci-dss", Region::Global, "PCI DSS v4.0.1", "PCI DSS レベル 1"),
        programme("fisc", Region::AsiaPacific, "FISC Security Guidelines", "FISC"),
        programme("fips", Region::Us, "FIPS 140-3", "FIPS 140-2"),
    ]
}

#[test]
fn a_new_review_begins_with_the_workload_and_what_must_be_protected() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::about(&lens, new(), Options::default());
        talk.shows("Name of the workload (Enter: folder):");
        assert_eq!(Talk::about(&lens, new(), Options::default()).say(&[""]).session.review().workload.name, "folder");
        assert_eq!(talk.reply("Payment\u{202e} API\u{7}"), Effect::Save);
        // Production; IaaS and serverless; connectivity skipped.
        let talk = talk.say(&["1", "1", "3", "d", "d"]);
        talk.shows("Step 3: IaaS/PaaS, public cloud");
        talk.shows("- efficiency:");
        let talk = talk.say(&["3", "SaaS has no such API", "payments team", "pci-dss", "d", "a"]);
        talk.shows("- Healthcare: patient records");
        let talk = talk.say(&["cardholder data", "Aurora", "1", "1", "2", "d", "cards are charged", "4", "d"]);
        let workload = &talk.session.review().workload;
        assert_eq!(workload.name, "Payment API");
        assert_eq!(workload.environment, Some(Environment::Production));
        assert_eq!(workload.service_models.len(), 2);
        assert_eq!((workload.connectivity.len(), workload.hosting), (0, Some(Hosting::IaasPaasPublic)));
        assert_eq!(workload.hosting_reason.as_deref(), Some("SaaS has no such API"));
        assert_eq!(workload.review_owner.as_deref(), Some("payments team"));
        assert_eq!(workload.compliance, ["pci-dss"]);
        let asset = &talk.session.review().protect[0];
        assert_eq!((asset.name.as_str(), asset.kept_in.as_deref()), ("cardholder data", Some("Aurora")));
        assert_eq!((asset.classification, asset.personal_data), (Some(Classification::Restricted), Some(true)));
        assert_eq!((asset.integrity, asset.availability), (Some(Impact::Medium), None));
        assert_eq!(asset.consequences.as_deref(), Some("cards are charged"));
        assert_eq!(asset.service_models, [crate::lens::ServiceModel::Saas]);
        talk.shows("> d  That is all");
        talk.shows("cardholder data (restricted, personal data)");
        talk.say(&["d"]).shows("SEC1 ");
    }
}

#[test]
fn everything_but_the_name_can_be_skipped() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::about(&lens, Review::default(), Options::default());
        let talk = talk.say(&["Payment API", "d", "d", "d", "d", "", "d", "d"]);
        talk.shows("Tick what is in place");
        assert_eq!(talk.session.review().protect, []);
        let talk = Talk::about(&lens, Review::default(), Options::default());
        let talk = talk.say(&["API", "d", "d", "d", "d", "", "d", "a", "cards", "", "d", "d", "d", "d", ""]);
        talk.shows("> d  That is all");
        assert_eq!(talk.session.review().protect, [Asset { name: "cards".to_owned(), ..Asset::default() }]);
        let talk = talk.say(&["a", ""]);
        talk.shows("1  cards");
        assert_eq!(talk.session.review().protect.len(), 1, "without a name there is no asset");
        let talk = talk.say(&["a", "keys", "KMS", "f"]);
        talk.shows("2  keys");
    }
}

#[test]
fn assets_are_added_edited_removed_and_brought_back() {
    let lens = crate::lens::latest().lens();
    let talk = profile(&lens).say(&["1", "a", "keys", "KMS", "f", "a", "logs", "", "f"]);
    let names = |talk: &Talk| talk.session.review().protect.iter().map(|asset| asset.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&talk), ["cards", "keys", "logs"]);
    let talk = talk.say(&["2"]);
    talk.shows("[x] Kept in: KMS");
    let talk = talk.say(&["3", "1", "1", "signing keys", "8", "4", "d"]);
    talk.shows("Classification: restricted");
    assert_eq!(talk.session.review().protect[1].name, "signing keys");
    assert_eq!(talk.session.review().protect[1].service_models.len(), 1);
    let talk = talk.say(&["-"]);
    assert_eq!(names(&talk), ["cards", "logs"]);
    talk.shows("2  logs");
    let talk = talk.say(&["u"]);
    assert_eq!(names(&talk), ["cards", "signing keys", "logs"]);
    talk.shows("-  Remove signing keys");
    // Back over the list to the menu, and out.
    let mut talk = talk.say(&["<", "<"]);
    talk.shows("[x] What must be protected: cards, signing keys, logs");
    assert_eq!(talk.reply("q"), Effect::Leave);
}

#[test]
fn one_goes_on_with_what_was_not_yet_asked() {
    let lens = EDITIONS[0].lens();
    let again = |talk: Talk| Talk::about(&lens, talk.saved, Options::default());
    let talk = again(Talk::about(&lens, new(), Options::default()).say(&["API", "1", "1", "d", "1"]));
    talk.shows("How is it hosted?");
    let talk = again(talk.say(&["d", "", "d", "a", "cards"]));
    talk.shows("1  cards");
    talk.shows("> d  That is all");
    again(talk.say(&["1", "3", "1"])).shows("SEC1 ");
}

#[test]
fn programmes_are_found_ticked_first_and_taken_as_typed() {
    let lens = crate::lens::latest().lens();
    let mut talk = profile(&lens);
    talk.session.programmes = portfolio().leak();
    let talk = talk.say(&["7"]);
    talk.shows("  1 [ ] PCI DSS v4.0.1 (global)\n  2 [ ] FIPS 140-3 (United States, raises nothing)\n  3 [ ] FISC");
    let talk = talk.say(&["/", "ｆｉｓｃ"]);
    talk.shows("1 found");
    let talk = talk.say(&["1"]);
    talk.shows("Added: FISC Security Guidelines.");
    talk.shows("  1 [x] FISC Security Guidelines (Asia-Pacific, raises nothing)\n  2 [ ] PCI");
    let talk = talk.say(&["pci-dss", "/", "レベル 1", "r", "/", "soc-2", "/", "soc-9", "w"]);
    assert_eq!(talk.session.review().workload.compliance, ["fisc", "pci-dss", "soc-9"]);
    talk.shows("  3 [x] soc-9 (not in the portfolio)");
    let talk = talk.say(&["3", "u", "3", "1"]);
    assert_eq!(talk.session.review().workload.compliance, ["pci-dss"]);
    talk.say(&["d"]).shows("Compliance: pci-dss");
}

#[test]
fn the_profile_changes_everything_on_the_workload_and_asks_no_question() {
    let lens = crate::lens::latest().lens();
    let mut talk = profile(&lens);
    talk.shows("> q  Save and leave");
    talk = talk.say(&["2", "Payments", "3", "2", "9", "payments team; audit", "10", "1234", "012345678901", "11", "eu-west-1"]);
    let workload = talk.session.review().workload.clone();
    assert_eq!((workload.name.as_str(), workload.environment), ("Payments", Some(Environment::PreProduction)));
    assert_eq!(
        (workload.participants, workload.accounts),
        (vec!["payments team".into(), "audit".into()], vec!["012345678901".into()])
    );
    let talk = talk.say(&["12", "the batch system", "6", "4", "a ministry demands it"]);
    let workload = &talk.session.review().workload;
    assert_eq!((workload.regions.len(), workload.exclusions.as_deref()), (1, Some("the batch system")));
    assert_eq!(workload.hosting_reason.as_deref(), Some("a ministry demands it"));
    talk.shows("Hosting: IaaS/PaaS, private cloud (step 4), a ministry demands it");
    assert!(!talk.screen().contains("Jump") && !talk.screen().contains("questions"), "{}", talk.screen());
}

#[test]
fn what_is_only_looked_at_stays_as_it_was() {
    let lens = crate::lens::latest().lens();
    let mut review = begun(&lens);
    review.workload.participants = vec!["Team A, Tokyo".to_owned(), "audit".to_owned()];
    review.workload.exclusions = Some("first line\nsecond line".to_owned());
    review.protect[0].consequences = Some("one\ntwo".to_owned());
    let talk = Talk::about(&lens, review.clone(), Options { profile: true, ..Options::default() });
    let talk = talk.say(&["9", "Team A, Tokyo, audit", "12", "first line\nsecond line", "1", "1", "7", "one\ntwo"]);
    assert_eq!(talk.session.review(), &review);
}

#[test]
fn from_the_questions_one_looks_at_the_workload_and_goes_on() {
    let lens = crate::lens::latest().lens();
    let talk = Talk::begun(&lens).say(&["j", "0", "3", "1", "1", "d"]);
    talk.shows("> 1 [x] What must be protected: cards");
    talk.say(&["d"]).shows("Question 1 of 11");
}

#[test]
fn somebody_is_offered_as_the_one_who_confirmed_and_taken_by_enter_alone() {
    let lens = crate::lens::latest().lens();
    let looks = std::cell::Cell::new(0);
    let find = || {
        looks.set(looks.get() + 1);
        Some("Suzuki\u{1b} Ichiro\n".to_owned())
    };
    let session = Session::new(&lens, begun(&lens), Options::default(), "folder", phrases(Lang::En)).offering(find);
    let talk = Talk { session, saved: begun(&lens), today: TODAY };
    let offers = |talk: &Talk, name: &str| {
        assert_eq!(talk.session.prompt(TODAY).kind, Kind::Write { initial: name.to_owned(), lines: false });
    };
    let talk = talk.say(&["o", "1", "i", "o", "1", "t", "1", "a note"]);
    assert_eq!(looks.get(), 0, "nobody is looked for before it is asked");
    let talk = talk.say(&["6"]);
    offers(&talk, "Suzuki Ichiro");
    let talk = talk.say(&["<"]);
    assert_eq!(talk.answer("SEC1-BP1").confirmed_by, None);
    // Whoever was named last is offered first, and whoever stands there stays.
    let talk = talk.say(&["6", "Sato Hanako", "r", "s", "o", "2", "t", "6"]);
    offers(&talk, "Sato Hanako");
    let talk = talk.say(&["", "6"]);
    assert_eq!((talk.answer("SEC1-BP1").confirmed_by.as_deref(), looks.get()), (Some("Sato Hanako"), 1));
    assert_eq!(talk.answer("SEC1-BP2").confirmed_by, None, "what is left blank is nobody");
    offers(&talk, "Sato Hanako");
}
