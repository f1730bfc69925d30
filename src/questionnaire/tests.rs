//! The loop, with a prompter that replies by itself, and the screens, on a terminal of 80 columns and 24 lines.

use std::collections::VecDeque;

use jiff::civil::{Date, date};

use super::*;
use crate::lens::{ChoiceId, EDITIONS, Lang, Lens};
use crate::review::Answer;
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
fn a_name_is_needed_where_none_is_suggested() {
    let (outcome, saved, shown) = hold(&["  ", "API", "q"], &[]);
    assert!(matches!(outcome, Ok(Outcome::Left)));
    assert!(shown[1].contains("needs a name"), "{shown:?}");
    assert_eq!(saved.len(), 1);
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

/// Lines that a prompt has above its list on 80 columns and 24 lines, and how many of its rows are seen with them.
fn drawn(session: &Session) -> (usize, usize) {
    // The question, the help, and a line that stays free.
    const AROUND: usize = 3;
    let prompt = session.prompt(TODAY);
    let lines = |lines: &[Line]| lines.iter().map(|line| paint(line, 80, false).len()).sum::<usize>();
    let mut above = lines(&prompt.above);
    if let Some(short) = prompt.short.filter(|short| above + short.rows + AROUND > 24) {
        above = lines(&short.above);
    }
    (above, 24_usize.saturating_sub(above + AROUND))
}

fn choose(session: &mut Session, key: &str) {
    let Kind::Choose { rows, .. } = session.prompt(TODAY).kind else { panic!("no rows") };
    session.step(Reply::Chosen(rows.iter().position(|row| row.key == key).unwrap()), TODAY);
}

/// Goes through every question and practice of a review, and tells which of them a small terminal does not show.
fn misfits(lens: &Lens, review: &Review, lang: Lang) -> Vec<String> {
    let mut session =
        Session::new(lens, review.clone(), Options { only: Only::Unanswered, ..Options::default() }, "", phrases(lang));
    let mut misfits = Vec::new();
    let mut seen = |session: &Session, what: &str, wanted: usize| {
        let (above, rows) = drawn(session);
        if rows < wanted {
            misfits.push(format!("{} {what} in {lang:?}: {above} lines leave {rows} rows", lens.edition.id));
        }
    };
    for question in &lens.questions {
        let practices = &question.best_practices;
        // One row may have to be scrolled to, where the result of the question before stands above.
        seen(&session, &question.id.to_string(), practices.len());
        choose(&mut session, "d");
        seen(&session, &format!("{} to settle", question.id), 3);
        choose(&mut session, "o");
        for choice in practices {
            seen(&session, &choice.id.to_string(), 4);
            choose(&mut session, "m");
        }
    }
    misfits
}

#[test]
fn every_question_and_practice_fits_a_small_terminal() {
    for (lens, lang) in EDITIONS.iter().flat_map(|edition| [(edition.lens(), Lang::En), (edition.lens(), Lang::Ja)]) {
        let mut review = Review::default();
        review.workload.name = "API".to_owned();
        assert_eq!(misfits(&lens, &review, lang), Vec::<String>::new());
    }
}

#[test]
fn every_practice_that_the_provider_carries_fits_a_small_terminal() {
    for (lens, lang) in EDITIONS.iter().flat_map(|edition| [(edition.lens(), Lang::En), (edition.lens(), Lang::Ja)]) {
        let mut review = Review::default();
        review.workload.name = "API".to_owned();
        review.workload.service_models = vec![crate::lens::ServiceModel::Saas];
        // What remains of each is read page by page before it is settled for all of them at once.
        let misfits: Vec<_> = misfits(&lens, &review, lang).into_iter().filter(|misfit| !misfit.contains("to settle")).collect();
        assert_eq!(misfits, Vec::<String>::new());
    }
}

#[test]
fn every_practice_with_its_earlier_answers_fits_a_small_terminal() {
    let (crosswalk, lens) = (crate::lens::latest().crosswalk().unwrap(), crate::lens::latest().lens());
    let note = |id: ChoiceId| format!("{} {id}: implemented — a note of some length on how it is done today", crosswalk.from);
    let mut review = Review::default();
    review.workload.name = "API".to_owned();
    for choice in lens.choices() {
        let notes: Vec<_> = crosswalk.leading_to(choice.id).map(|related| note(related.from)).collect();
        let notes = (!notes.is_empty()).then(|| notes.join("\n"));
        review.answers.insert(choice.id, Answer { notes, ..Answer::default() });
    }
    // SEC02-BP02 and SEC02-BP05, with five long answers each, are read page by page.
    let misfits = [Lang::En, Lang::Ja].map(|lang| misfits(&lens, &review, lang)).concat();
    assert!(misfits.iter().all(|misfit| misfit.contains("SEC02-BP02") || misfit.contains("SEC02-BP05")), "{misfits:?}");
}
