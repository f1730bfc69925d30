//! What holds in every conversation, whatever is replied.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::super::prompt::Kind;
use super::super::route::{Only, Stale};
use super::*;
use crate::lens::{EDITIONS, Lang};
use crate::wording::phrases;

const TODAY: Date = date(2026, 11, 23);

/// A reply that fits any prompt: how far down the list, and what to write.
type Any = (bool, usize, usize);

const LINES: &[&str] = &[
    "",
    "?",
    "a word",
    "2027-01-01",
    "2020-01-01",
    "\u{1b}[2J\u{202e}",
    "守るべきもの",
    "sec5",
    "no such thing",
    "pci",
    "012345678901",
    "12",
];

fn reply(prompt: &Prompt, (back, row, line): Any) -> Reply {
    match &prompt.kind {
        _ if back => Reply::Back,
        Kind::Choose { rows, .. } => Reply::Chosen(row % rows.len()),
        Kind::Write { .. } => Reply::Written(LINES[line % LINES.len()].to_owned()),
    }
}

fn replies() -> impl Strategy<Value = Vec<Any>> {
    prop::collection::vec((prop::bool::weighted(0.1), 0..40_usize, 0..40_usize), 1..120)
}

fn options() -> impl Strategy<Value = Options> {
    let questions: Vec<_> = EDITIONS.iter().flat_map(|edition| edition.lens().edition.questions.to_vec()).collect();
    let question = prop::option::weighted(0.3, prop::sample::select(questions));
    let only = prop::sample::select(vec![Only::All, Only::All, Only::Unanswered, Only::Gaps]);
    let stale = prop::option::weighted(0.3, (1..400_u32).prop_map(|days| Stale { days, today: TODAY }));
    let profile = prop::bool::weighted(0.2);
    (question, only, stale, profile).prop_map(|(question, only, stale, profile)| Options { question, only, stale, profile })
}

/// Practices with the answer of an earlier edition in their notes, under the edition that has one.
fn earlier(lens: &Lens) -> BTreeMap<ChoiceId, Answer> {
    let crosswalk = crate::lens::latest().crosswalk().unwrap();
    let related = crosswalk.relations.iter().filter(|_| crosswalk.to == lens.edition.id);
    let note = |id| Some(format!("{} {id}: missing — a note", crosswalk.from));
    related.map(|related| (related.to, Answer { notes: note(related.from), ..Answer::default() })).collect()
}

/// The row of a key, if the prompt has one.
fn row(prompt: &Prompt, key: &str) -> Option<usize> {
    match &prompt.kind {
        Kind::Choose { rows, .. } => rows.iter().position(|row| row.key == key),
        Kind::Write { .. } => None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_replied_nothing_is_lost_and_there_is_a_way_out(
        replies in replies(), options in options(), models in 0..3_usize, edition in 0..EDITIONS.len(),
    ) {
        let lens = EDITIONS[edition].lens();
        let mut review = Review { reviewed_on: Some(date(2026, 1, 1)), ..Review::default() };
        review.workload.service_models = [crate::lens::ServiceModel::Saas, crate::lens::ServiceModel::Serverless][..models].to_vec();
        if models > 0 {
            review.workload.name = "workload".to_owned();
            review.answers = earlier(&lens);
        }
        let mut session = Session::new(&lens, review.clone(), options, "folder", phrases(Lang::En));
        let mut saved = review;
        for any in replies {
            let before = session.state.clone();
            let depth = session.past.len();
            let prompt = session.prompt(TODAY);
            match &prompt.kind {
                // Saving and leaving is a row, or one question mark away.
                Kind::Choose { rows, cursor } => {
                    prop_assert!(*cursor < rows.len());
                    prop_assert!(row(&prompt, "q").is_some());
                    let keys: std::collections::BTreeSet<_> = rows.iter().map(|row| &row.key).collect();
                    prop_assert_eq!(keys.len(), rows.len(), "every row has a key of its own");
                }
                Kind::Write { .. } => {
                    let asked = session.step(Reply::Written("?".to_owned()), TODAY);
                    prop_assert_eq!(asked, Effect::Ask);
                    prop_assert!(row(&session.prompt(TODAY), "q").is_some());
                    session.step(Reply::Back, TODAY);
                    prop_assert_eq!(&session.state.places, &before.places, "from the ways back to the line");
                    session.state = before.clone();
                }
            }
            let reply = reply(&prompt, any);
            match session.step(reply.clone(), TODAY) {
                Effect::Leave => prop_assert_eq!(&saved, session.review()),
                Effect::Ask => prop_assert_eq!(&saved, session.review(), "only what is saved changes the review"),
                Effect::Save => {
                    let answers = |review: &Review| {
                        let mut answers = review.answers.clone();
                        for answer in answers.values_mut() {
                            answer.acceptance_draft = None;
                        }
                        answers.retain(|_, answer| *answer != Answer::default());
                        answers
                    };
                    let same = answers(&before.review) == answers(session.review());
                    prop_assert!(reply != Reply::Back || same, "going back takes back a draft and changes no answer");
                    saved = session.review().clone();
                    if session.past.len() > depth {
                        let after = session.state.clone();
                        session.undo();
                        prop_assert_eq!(&session.state.review, &before.review, "undo restores the answers");
                        prop_assert_eq!(&session.state.places, &before.places, "and the place");
                        session.past.push(before);
                        session.state = after;
                    }
                }
            }
            prop_assert!(!session.state.places.is_empty());
            let text = format!("{:?}", session.review());
            prop_assert!(!text.contains("\\u{1b}") && !text.contains("\\u{202e}"), "no control character is kept");
        }
    }

    #[test]
    fn leaving_and_beginning_again_loses_no_answer(replies in replies(), edition in 0..EDITIONS.len()) {
        let lens = EDITIONS[edition].lens();
        let mut review = Review { reviewed_on: Some(TODAY), ..Review::default() };
        review.workload.name = "workload".to_owned();
        let mut straight = Session::new(&lens, review.clone(), Options::default(), "folder", phrases(Lang::Ja));
        for any in replies {
            let given = reply(&straight.prompt(TODAY), any);
            straight.step(given, TODAY);
            let again = Session::new(&lens, straight.review().clone(), Options::default(), "folder", phrases(Lang::Ja));
            prop_assert_eq!(again.review(), straight.review());
            let on_open = match again.state.places.first() {
                Some(Place::Question { stop, .. }) => !again.route.open(*stop, again.review()).is_empty(),
                _ => true,
            };
            prop_assert!(on_open, "one goes on at a question with something open");
        }
    }
}
