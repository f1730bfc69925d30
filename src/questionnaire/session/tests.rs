//! Conversations as they go.

use jiff::civil::{Date, date};

use super::super::prompt::Kind;
use super::super::route::Only;
use super::*;
use crate::lens::{Bundled, ChoiceId, EDITIONS, Lang, Spelling};
use crate::review::{Answer, Environment, Status};
use crate::wording::phrases;

const TODAY: Date = date(2026, 11, 23);

/// A conversation that is held by typing keys and lines.
struct Talk<'a> {
    session: Session<'a>,
    saved: Review,
    today: Date,
}

impl<'a> Talk<'a> {
    fn about(lens: &'a Lens, review: Review, options: Options) -> Self {
        let session = Session::new(lens, review.clone(), options, "folder", phrases(Lang::En));
        Self { session, saved: review, today: TODAY }
    }

    /// A review with a name and an asset, so that one is asked SEC 1 at once.
    fn begun(lens: &'a Lens) -> Self {
        Self::about(lens, begun(lens), Options::default())
    }

    /// An id of 2020-03 as the edition spells it.
    fn id(&self, id: &str) -> ChoiceId {
        id.parse::<ChoiceId>().unwrap().spelled(self.session.lens.spelling())
    }

    /// Types one reply: the key of a row, a line, or `<` for one step back.
    fn reply(&mut self, typed: &str) -> Effect {
        let prompt = self.session.prompt(self.today);
        let reply = match (&prompt.kind, typed) {
            (_, "<") => Reply::Back,
            (Kind::Choose { rows, .. }, key) => {
                let index = rows.iter().position(|row| row.has_key(key));
                Reply::Chosen(index.unwrap_or_else(|| panic!("no row {key} in {prompt:#?}")))
            }
            (Kind::Write { .. }, text) => Reply::Written(text.to_owned()),
        };
        let effect = self.session.step(reply, self.today);
        if effect == Effect::Save {
            self.saved = self.session.review().clone();
        }
        assert_eq!(&self.saved, self.session.review(), "what changed is saved before the next prompt");
        effect
    }

    fn say(mut self, typed: &[&str]) -> Self {
        for typed in typed {
            self.reply(typed);
        }
        self
    }

    fn answer(&self, id: &str) -> Answer {
        self.session.review().answer(self.id(id)).cloned().unwrap_or_default()
    }

    fn status(&self, id: &str) -> Option<Status> {
        self.session.review().status(self.id(id))
    }

    fn screen(&self) -> String {
        let prompt = self.session.prompt(self.today);
        let mut lines: Vec<String> = prompt.above.into_iter().map(|line| line.bullet + &line.text).collect();
        lines.push(prompt.ask);
        if let Kind::Choose { rows, cursor } = prompt.kind {
            let drawn = |(index, row): (usize, super::super::prompt::Row)| {
                let cursor = if index == cursor { '>' } else { ' ' };
                format!("{cursor} {} {} {}{}", row.key, row.mark, row.text, row.tail)
            };
            lines.extend(rows.into_iter().enumerate().map(drawn));
        }
        lines.join("\n")
    }

    /// Whether the screen shows a text, in which ids and counts are those of 2020-03.
    fn shows(&self, text: &str) {
        let text = &of_edition(text, self.session.lens);
        assert!(self.screen().contains(text), "{text} is not on\n{}", self.screen());
    }
}

fn first(lens: &Lens) -> ChoiceId {
    lens.questions[0].best_practices[0].id
}

/// A text about 2020-03 as it reads under an edition.
fn of_edition(text: &str, lens: &Lens) -> String {
    let mut text = text.replace("68", &lens.choices().count().to_string());
    if lens.spelling() == Spelling::Padded {
        for (letters, number) in ["SEC", "BP"].into_iter().flat_map(|letters| (1..10).map(move |number| (letters, number))) {
            text = text.replace(&format!("{letters}{number}"), &format!("{letters}0{number}"));
        }
    }
    text
}

fn begun(lens: &Lens) -> Review {
    let mut review = Review { lens: lens.edition.id.clone(), reviewed_on: Some(TODAY), ..Review::default() };
    review.workload.name = "Payment API".to_owned();
    review.protect = vec![crate::review::Asset { name: "cards".to_owned(), classification: None, personal_data: None }];
    review
}

#[test]
fn a_new_review_begins_with_the_workload_and_what_must_be_protected() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let new = Review { reviewed_on: Some(TODAY), ..Review::default() };
        let mut talk = Talk::about(&lens, new, Options::default());
        assert_eq!(talk.session.prompt(TODAY).kind, Kind::Write { initial: "folder".to_owned() });
        assert_eq!(talk.reply("  "), Effect::Ask);
        talk.shows("needs a name");
        assert_eq!(talk.reply("Payment\u{202e} API\u{7}"), Effect::Save);
        // Production; IaaS and serverless; connectivity skipped; step 3; the owner; two programmes; one asset.
        let talk = talk.say(&["1", "1", "3", "d", "d", "3", "payments team", "pci-dss、fisc", "a", "cardholder data", "4", "1"]);
        let workload = &talk.session.review().workload;
        assert_eq!(workload.name, "Payment API");
        assert_eq!(workload.environment, Some(Environment::Production));
        assert_eq!(workload.service_models.len(), 2);
        assert!(workload.connectivity.is_empty() && workload.hosting.is_some());
        assert_eq!(workload.review_owner.as_deref(), Some("payments team"));
        assert_eq!(workload.compliance, ["pci-dss", "fisc"]);
        talk.shows("cardholder data (public, personal data)");
        talk.say(&["d"]).shows("SEC1 ");
    }
}

#[test]
fn everything_but_the_name_can_be_skipped() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::about(&lens, Review::default(), Options::default());
        let talk = talk.say(&["Payment API", "d", "d", "d", "d", "", "", "d"]);
        talk.shows("Tick what is in place");
        assert_eq!(talk.session.review().protect, []);
    }
}

#[test]
fn ticks_are_answers_and_the_rest_is_settled_in_one_step() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::begun(&lens);
        talk.shows("Question 1 of 11 | 0 of 68 answered");
        assert_eq!(talk.reply("1"), Effect::Save);
        talk.shows("> 1 [x] BP1");
        let talk = talk.say(&["3", "d", "m"]);
        assert_eq!(talk.status("SEC1-BP1"), Some(Status::Implemented));
        assert_eq!(talk.status("SEC1-BP2"), Some(Status::Missing));
        talk.shows("SEC1: HIGH. SEC1-BP2 (high risk) is missing");
        talk.shows("Question 2 of 11 | 8 of 68 answered | HRI 1");
    }
}

#[test]
fn one_by_one_gives_every_kind_of_answer() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::begun(&lens).say(&["1", "d", "o", "p", "no hardware key yet", "m", "f", "x", "", "no federation here"]);
        assert_eq!(talk.answer("SEC1-BP2").notes.as_deref(), Some("no hardware key yet"));
        assert_eq!(talk.status("SEC1-BP3"), Some(Status::Missing));
        assert_eq!(talk.status("SEC1-BP4"), Some(Status::Unknown));
        assert_eq!(talk.answer("SEC1-BP5").reason.as_deref(), Some("no federation here"));
        let talk = talk.say(&["v", "SOC 2 report", "r", "legacy system", "CISO", "2026-11-22", "2027/05/01", "i"]);
        assert_eq!(talk.answer("SEC1-BP6").evidence, ["SOC 2 report"]);
        let acceptance = talk.answer("SEC1-BP7").acceptance.unwrap();
        assert_eq!((acceptance.approved_on, acceptance.expires), (TODAY, date(2027, 5, 1)));
        assert_eq!((acceptance.reason.as_str(), acceptance.approved_by.as_str()), ("legacy system", "CISO"));
        assert_eq!(talk.answer("SEC1-BP7").notes, None);
        assert_eq!(talk.status("SEC1-BP8"), Some(Status::Implemented));
        talk.shows("Question 2 of 11");
    }
}

#[test]
fn a_half_acceptance_is_on_disk_too() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::begun(&lens).say(&["o", "1", "r", "legacy system"]);
        assert_eq!(talk.status("SEC1-BP1"), Some(Status::Missing));
        assert!(talk.answer("SEC1-BP1").notes.unwrap().contains("legacy system"));
        let talk = talk.say(&["CISO", "<"]);
        assert!(talk.answer("SEC1-BP1").notes.unwrap().contains("CISO"));
        assert_eq!(talk.session.prompt(TODAY).kind, Kind::Write { initial: "CISO".to_owned() });
    }
}

#[test]
fn details_are_possible_and_never_forced() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::begun(&lens).say(&[
            "o",
            "2",
            "t",
            "1",
            "root is used monthly",
            "2",
            "console, 2026-11-20",
            "3",
            "platform team",
        ]);
        let talk = talk.say(&["4", "soon", "2026-12-31", "r", "p"]);
        let answer = talk.answer("SEC1-BP2");
        assert_eq!(answer.status, Some(Status::Partial));
        assert_eq!(answer.evidence, ["console, 2026-11-20"]);
        assert_eq!(answer.owner.as_deref(), Some("platform team"));
        assert_eq!(answer.due, Some(date(2026, 12, 31)));
        talk.shows("Question 1 of 11");
        let talk = talk.say(&["2", "t", "1", "", "2", "", "r", "s"]);
        assert_eq!(talk.answer("SEC1-BP2").notes, None);
        assert_eq!(talk.answer("SEC1-BP2").evidence.len(), 1);
    }
}

#[test]
fn notes_of_several_lines_survive_being_looked_at() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut review = begun(&lens);
        let notes = Some("first line\nsecond line".to_owned());
        review.answers.insert(first(&lens), Answer { notes: notes.clone(), ..Answer::of(Status::Partial) });
        let talk = Talk::about(&lens, review, Options::default()).say(&["1", "t", "1", "first line second line"]);
        assert_eq!(talk.answer("SEC1-BP1").notes, notes);
    }
}

#[test]
fn a_question_that_does_not_apply_says_why() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::begun(&lens).say(&["1", "x", "no AWS account"]);
        assert_eq!(talk.status("SEC1-BP2"), Some(Status::NotApplicable));
        talk.shows("SEC1: N/A. The question does not apply.");
        talk = talk.say(&["b"]);
        talk.shows("Marked as not applicable: no AWS account");
        talk = talk.say(&["x"]);
        assert_eq!(talk.status("SEC1-BP1"), Some(Status::Implemented));
        assert_eq!(talk.status("SEC1-BP2"), None);
    }
}

#[test]
fn the_provider_comes_first_where_it_carries_a_practice() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let carried = |choice: &&crate::lens::Choice| {
            choice.responsibility.under(crate::lens::ServiceModel::Saas) == crate::lens::Carrier::Provider
        };
        let choice = lens.choices().find(carried).expect("a provider carries something under SaaS");
        let mut review = begun(&lens);
        review.workload.service_models = vec![crate::lens::ServiceModel::Saas];
        let mut talk = Talk::about(&lens, review, Options { question: Some(choice.id.question()), only: Only::All });
        talk.shows("(provider?)");
        talk.reply(&choice.id.number().to_string());
        talk.shows("the provider carries this practice");
        talk.shows("> v [ ] The provider carries it");
        let talk = talk.say(&["v", ""]);
        assert_eq!(talk.status(&choice.id.to_string()), Some(Status::Provider));
    }
}

#[test]
fn leaving_midway_keeps_the_ticks_and_one_goes_on_there() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::begun(&lens).say(&["a", "d", "1", "2"]);
        assert_eq!(talk.reply("q"), Effect::Leave);
        let again = Talk::about(&lens, talk.saved, Options::default());
        again.shows("10 of 68 answered; going on at SEC2.");
        again.shows("> d  Done ticking: settle");
        again.shows("3 [ ] BP3");
    }
}

#[test]
fn one_can_go_anywhere_from_anywhere() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::begun(&lens).say(&["1", "d", "o", "p", "?", "j", "9"]);
        talk.shows("Question 9 of 11 | 2 of 68 answered");
        let talk = talk.say(&["b"]);
        talk.shows("Question 8 of 11");
        let talk = talk.say(&["n"]);
        talk.shows("Question 9 of 11");
        let talk = talk.say(&["/", "sec05-bp03"]);
        talk.shows("> 1  SEC5-BP3");
        let talk = talk.say(&["1"]);
        talk.shows("How to get there");
        let talk = talk.say(&["g"]);
        talk.shows("Question 5 of 11");
        talk.shows("> 3 [ ] BP3");
        let talk = talk.say(&["e", "bp3"]);
        talk.shows("How to get there");
        talk.say(&["r", "<"]).shows("Question 5 of 11");
    }
}

#[test]
fn undo_returns_to_what_was_there() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::begun(&lens).say(&["1", "2", "d", "m"]);
        talk.shows("Question 2 of 11");
        talk = talk.say(&["u"]);
        assert_eq!(talk.status("SEC1-BP3"), None);
        talk.shows("What about these?");
        talk = talk.say(&["u", "u"]);
        assert_eq!(talk.session.review(), &begun(&lens));
        assert_eq!(talk.reply("u"), Effect::Ask);
        talk.shows("nothing to undo");
    }
}

#[test]
fn only_what_was_asked_for() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let review = Talk::begun(&lens).say(&["a", "d", "d", "m"]).saved;
        let unknown = lens.questions[0].best_practices[3].id;
        let mut review = review;
        give(&mut review, unknown, Status::Unknown);
        let of = |only, question| Talk::about(&lens, review.clone(), Options { question, only });
        of(Only::All, Some("sec04".parse().unwrap())).shows("Question 4 of 11");
        let unanswered = of(Only::Unanswered, None);
        unanswered.shows("Question 1 of 11");
        assert_eq!(unanswered.screen().matches("[?]").count(), 1);
        let gaps = of(Only::Gaps, None).say(&["d"]);
        gaps.shows("Question 2 of 11");
        assert_eq!(gaps.screen().matches("[!]").count(), lens.questions[1].best_practices.len());
        gaps.say(&["d"]).shows("Everything asked is answered");
        of(Only::Gaps, Some("SEC9".parse().unwrap())).shows("Nothing in this review matches");
    }
}

fn give(review: &mut Review, id: ChoiceId, status: Status) {
    answering::give(review, id, status, TODAY);
}

#[test]
fn everything_can_be_confirmed_again() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut review = begun(&lens);
        lens.choices().for_each(|choice| give(&mut review, choice.id, Status::Implemented));
        review.not_applicable.insert("SEC8".parse().unwrap(), "stores no data".to_owned());
        let mut talk = Talk::about(&lens, review, Options::default());
        talk.shows("Everything asked is answered (68 of 68)");
        talk.today = date(2027, 5, 1);
        talk = talk.say(&["g"]);
        for _ in 0..10 {
            talk = talk.say(&["c"]);
            assert_eq!(talk.session.review().reviewed_on, Some(TODAY));
        }
        assert_eq!(talk.answer("SEC1-BP1").confirmed, Some(talk.today));
        talk = talk.say(&["c"]);
        assert_eq!(talk.session.review().reviewed_on, Some(talk.today));
        assert_eq!(talk.answer("SEC1-BP1").confirmed, None);
        talk.shows("Everything asked is answered");
    }
}

#[test]
fn a_search_finds_every_word_and_leads_to_questions_too() {
    let lens = EDITIONS[0].lens();
    let talk = Talk::begun(&lens).say(&["/", "jpcert SEC5"]);
    talk.shows("> 1  SEC5-BP3");
    talk.shows("SEC5 How do you defend");
    assert!(!talk.screen().contains("SEC6"), "{}", talk.screen());
    let talk = talk.say(&["sec5"]);
    talk.shows("Question 5 of 11");
    talk.say(&["/", "SEC08"]).shows("SEC8-BP5");
}

/// A review as it comes from an earlier edition: one practice carried, one to be asked again.
fn upgraded(lens: &Lens) -> Review {
    let mut review = begun(lens);
    give(&mut review, first(lens), Status::Implemented);
    let notes = "2020-03 SEC1-BP2: implemented — MFA on root".to_owned();
    review.answers.insert("SEC01-BP02".parse().unwrap(), Answer { notes: Some(notes), ..Answer::default() });
    review
}

#[test]
fn an_earlier_answer_is_read_before_one_answers_again() {
    let lens = crate::lens::latest().lens();
    let mut talk = Talk::about(&lens, upgraded(&lens), Options::default());
    talk.shows("1 of 63 answered; going on at SEC01.\n1 practice to answer again; the answer under 2020-03");
    talk.shows("(answered before)");
    // A tick opens it: nobody says that it is in place without having read what is asked beyond.
    assert_eq!(talk.reply("2"), Effect::Ask);
    assert!(talk.screen().contains("> 2020-03 SEC1-BP2: implemented — MFA on root\n  + Also asks for"), "{}", talk.screen());
    assert!(!talk.screen().contains("Notes:"), "the earlier answer is no note of one's own");
    let talk = talk.say(&["e"]);
    assert!(talk.screen().contains("SEC1-BP2: implemented — MFA on root\n  + Also asks for"));
    let talk = talk.say(&["r", "p", "no yearly check of contacts"]);
    let notes = talk.answer("SEC01-BP02").notes.unwrap();
    assert_eq!(notes, "2020-03 SEC1-BP2: implemented — MFA on root\nno yearly check of contacts");
    assert!(!talk.screen().contains("answered before"));
    let talk = talk.say(&["2", "t", "1"]);
    assert_eq!(talk.session.prompt(TODAY).kind, Kind::Write { initial: "no yearly check of contacts".to_owned() });
    let talk = talk.say(&[""]);
    assert_eq!(talk.answer("SEC01-BP02").notes.unwrap(), "2020-03 SEC1-BP2: implemented — MFA on root");
}

#[test]
fn questions_that_came_over_complete_are_passed_by_and_can_be_gone_back_to() {
    let lens = crate::lens::latest().lens();
    let mut review = upgraded(&lens);
    lens.questions[1].best_practices.iter().for_each(|choice| give(&mut review, choice.id, Status::Implemented));
    let talk = Talk::about(&lens, review, Options::default()).say(&["d", "m"]);
    talk.shows("Question 3 of 11");
    talk.say(&["b"]).shows("Question 2 of 11");
}

/// Enter pressed again and again says of nothing that it is in place.
#[test]
fn a_sleeping_elbow_claims_nothing() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::begun(&lens);
        for _ in 0..200 {
            let reply = match talk.session.prompt(TODAY).kind {
                Kind::Choose { cursor, .. } => Reply::Chosen(cursor),
                Kind::Write { initial } => Reply::Written(initial),
            };
            if talk.session.step(reply, TODAY) == Effect::Leave {
                break;
            }
        }
        let statuses = lens.choices().filter_map(|choice| talk.session.review().status(choice.id));
        assert!(statuses.into_iter().all(|status| status == Status::Missing));
    }
}
