//! The loop, with a prompter that replies by itself, and the screens, on a terminal of 80 columns and 24 lines.

use std::collections::VecDeque;

use jiff::civil::{Date, date};

use super::*;
use crate::lens::{EDITIONS, Lang};
use crate::wording::phrases;

const TODAY: Date = date(2026, 11, 23);

struct Script(VecDeque<&'static str>, Vec<String>);

impl Prompter for Script {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, PromptError> {
        self.1.push(prompt.above.first().map_or_else(String::new, |line| line.text.clone()));
        let typed = self.0.pop_front().ok_or(PromptError::Interrupted)?;
        Ok(match &prompt.kind {
            Kind::Choose { rows, .. } => Reply::Chosen(rows.iter().position(|row| row.has_key(typed)).unwrap()),
            Kind::Write { .. } => Reply::Written(typed.to_owned()),
        })
    }
}

/// Holds a conversation; the saves of these numbers fail.
fn hold(typed: &[&'static str], failing: &[usize]) -> (Result<Outcome, Stopped<&'static str>>, Vec<Review>, Vec<String>) {
    let lens = EDITIONS[0].lens();
    let phrases = phrases(Lang::En);
    let mut session = Session::new(&lens, Review::default(), Options::default(), "", phrases);
    let mut script = Script(typed.iter().copied().collect(), Vec::new());
    let (mut saved, mut tries) = (Vec::new(), 0);
    let save = |review: &Review| {
        tries += 1;
        if failing.contains(&tries) {
            return Err("disk full");
        }
        saved.push(review.clone());
        Ok(())
    };
    let outcome = converse(&mut session, &mut script, phrases, TODAY, save, |error| (*error).to_owned());
    (outcome, saved, script.1)
}

#[test]
fn every_change_is_saved_before_the_next_prompt() {
    let (outcome, saved, _) = hold(&["API", "1", "q"], &[]);
    assert!(matches!(outcome, Ok(Outcome::Left)));
    assert_eq!(saved.len(), 2);
    assert!(saved[0].workload.environment.is_none() && saved[1].workload.environment.is_some());
}

#[test]
fn an_interruption_loses_nothing() {
    let (outcome, saved, _) = hold(&["API", "1"], &[]);
    assert!(matches!(outcome, Ok(Outcome::Interrupted)));
    assert!(saved[1].workload.environment.is_some());
}

#[test]
fn a_save_that_fails_is_told_and_tried_again() {
    let (outcome, saved, shown) = hold(&["API", "r", "1", "q"], &[1]);
    assert!(matches!(outcome, Ok(Outcome::Left)));
    assert_eq!(saved.len(), 2);
    assert!(shown[1].contains("disk full"), "{shown:?}");
    let (outcome, ..) = hold(&["API", "1", "r", "q"], &[2, 3, 4]);
    assert!(matches!(outcome, Err(Stopped::Unsaved("disk full"))));
    let (outcome, saved, _) = hold(&["API", "1"], &[2]);
    assert!(matches!(outcome, Ok(Outcome::Interrupted)), "interrupted while it was told, the last try went well");
    assert!(saved[1].workload.environment.is_some());
}

/// Lines above the list, and rows of the list, as drawn on 80 columns.
fn drawn(session: &Session) -> (usize, usize) {
    let prompt = session.prompt(TODAY);
    let above = prompt.above.iter().map(|line| paint(line, 80, false).len()).sum();
    let rows = match prompt.kind {
        Kind::Choose { rows, .. } => rows.len(),
        Kind::Write { .. } => 0,
    };
    (above, rows)
}

#[test]
fn every_question_and_practice_fits_a_small_terminal() {
    let lens = EDITIONS[0].lens();
    for lang in [Lang::En, Lang::Ja] {
        for question in &lens.questions {
            let mut review = Review::default();
            review.workload.name = "API".to_owned();
            let options = Options { question: Some(question.id), only: Only::All };
            let mut session = Session::new(&lens, review, options, "", phrases(lang));
            let (above, _) = drawn(&session);
            let listed = question.best_practices.len() + 1;
            assert!(above + listed + 2 <= 24, "{} in {lang:?}: {above} lines and {listed} rows", question.id);
            // Settle, one by one, and on through all of them.
            let mut choose = |key: &str| {
                let Kind::Choose { rows, .. } = session.prompt(TODAY).kind else { panic!("no rows") };
                session.step(Reply::Chosen(rows.iter().position(|row| row.key == key).unwrap()), TODAY);
                drawn(&session).0
            };
            choose("d");
            let mut lines = vec![choose("o")];
            lines.extend((1..question.best_practices.len()).map(|_| choose("s")));
            for (index, above) in lines.into_iter().enumerate() {
                assert!(above + 7 + 2 <= 24, "{}-BP{} in {lang:?}: {above} lines", question.id, index + 1);
            }
        }
    }
}
