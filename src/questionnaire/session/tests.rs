//! Conversations as they go.

mod carried;
mod profile;
mod stale;
mod travel;
mod unfinished;
mod upgraded;

use jiff::civil::{Date, date};

use super::super::prompt::Kind;
use super::super::route::Only;
use super::*;
use crate::lens::{Bundled, ChoiceId, EDITIONS, Lang};
use crate::review::{Answer, Asset, Status};
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
        of_edition(id, self.session.lens).parse().unwrap()
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
    if lens.edition.id != "2020-03" {
        for (letters, number) in ["SEC", "BP"].into_iter().flat_map(|letters| (1..10).map(move |number| (letters, number))) {
            text = text.replace(&format!("{letters}{number}"), &format!("{letters}0{number}"));
        }
    }
    text
}

fn begun(lens: &Lens) -> Review {
    let mut review = Review { lens: lens.edition.id.to_string(), reviewed_on: Some(TODAY), ..Review::default() };
    review.workload.name = "Payment API".to_owned();
    review.protect = vec![Asset { name: "cards".to_owned(), personal_data: Some(true), ..Asset::default() }];
    review
}

#[test]
fn ticks_are_answers_and_the_rest_is_settled_in_one_step() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::begun(&lens);
        talk.shows("Question 1 of 11 | 0 of 68 gone through");
        assert_eq!(talk.reply("1"), Effect::Save);
        talk.shows("> 1 [x] BP1");
        let talk = talk.say(&["3", "d", "m"]);
        assert_eq!(talk.status("SEC1-BP1"), Some(Status::Implemented));
        assert_eq!(talk.status("SEC1-BP2"), Some(Status::Missing));
        talk.shows("SEC1: HIGH. SEC1-BP2 (high risk) is missing");
        talk.shows("Question 2 of 11 | 8 of 68 gone through | HRI 1");
    }
}

#[test]
fn one_by_one_gives_every_kind_of_answer() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::begun(&lens).say(&["1", "d", "o", "v", "SOC 2 report", "m", "f", "x", "", "no federation here"]);
        assert_eq!(talk.answer("SEC1-BP2").evidence, ["SOC 2 report"]);
        assert_eq!(talk.status("SEC1-BP3"), Some(Status::Missing));
        assert_eq!(talk.status("SEC1-BP4"), Some(Status::Unknown));
        assert_eq!(talk.answer("SEC1-BP5").reason.as_deref(), Some("no federation here"));
        let talk = talk.say(&["p", "no hardware key yet", "r", "legacy system", "CISO", "2026-11-22", "2027/05/01", "i"]);
        assert_eq!(talk.answer("SEC1-BP6").notes.as_deref(), Some("no hardware key yet"));
        let acceptance = talk.answer("SEC1-BP7").acceptance.unwrap();
        assert_eq!((acceptance.approved_on, acceptance.expires), (TODAY, date(2027, 5, 1)));
        assert_eq!((acceptance.reason.as_str(), acceptance.approved_by.as_str()), ("legacy system", "CISO"));
        assert_eq!(talk.answer("SEC1-BP7").notes, None);
        assert_eq!(talk.status("SEC1-BP8"), Some(Status::Implemented));
        talk.shows("Question 2 of 11");
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
        let talk = Talk::about(&lens, review, Options::default()).say(&["1", "t", "1", "first line\nsecond line"]);
        assert_eq!(talk.answer("SEC1-BP1").notes, notes);
    }
}

#[test]
fn a_text_that_no_file_keeps_is_to_be_shortened() {
    let lens = EDITIONS[0].lens();
    let long = "あ".repeat(201);
    let mut talk = Talk::about(&lens, Review { lens: lens.edition.id.to_string(), ..Review::default() }, Options::default());
    talk.reply(&long);
    talk.shows("201 characters long; at most 200");
    let Kind::Write { initial, .. } = talk.session.prompt(TODAY).kind else { panic!() };
    assert_eq!((initial, talk.session.review().workload.name.as_str()), (long, ""), "it stands there, and is not taken");
    talk.reply("shop");
    assert_eq!(talk.session.review().workload.name, "shop");
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
        talk.shows("Everything asked has an answer: 68 of 68");
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
        talk.shows("Everything asked has an answer");
    }
}

/// Enter pressed again and again says of nothing that it is in place.
#[test]
fn a_sleeping_elbow_claims_nothing() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::begun(&lens);
        for _ in 0..200 {
            let reply = match talk.session.prompt(TODAY).kind {
                Kind::Choose { cursor, .. } => Reply::Chosen(cursor),
                Kind::Write { initial, .. } => Reply::Written(initial),
            };
            if talk.session.step(reply, TODAY) == Effect::Leave {
                break;
            }
        }
        let statuses = lens.choices().filter_map(|choice| talk.session.review().status(choice.id));
        assert!(statuses.into_iter().all(|status| status == Status::Missing));
    }
}
