//! Answers that are asked again for their age.

use super::super::super::route::Stale;
use super::*;

const OLD: Date = date(2026, 5, 1);

/// A review of which the first question was answered long ago, the second today, and the third does not apply.
fn aged(lens: &Lens) -> Review {
    let mut review = begun(lens);
    review.reviewed_on = Some(OLD);
    for choice in &lens.questions[0].best_practices {
        answering::give(&mut review, choice.id, Status::Implemented, OLD);
    }
    for choice in &lens.questions[1].best_practices {
        give(&mut review, choice.id, Status::Missing);
    }
    give(&mut review, lens.questions[0].best_practices[0].id, Status::Unknown);
    review.answers.get_mut(&lens.questions[0].best_practices[0].id).unwrap().confirmed = Some(OLD);
    review.not_applicable.insert(lens.questions[2].id, "no such thing".to_owned());
    review
}

fn stale(lens: &Lens, days: u32) -> Talk<'_> {
    Talk::about(lens, aged(lens), Options { stale: Some(Stale { days, today: TODAY }), ..Options::default() })
}

#[test]
fn only_old_answers_are_asked_again_and_confirmed_with_one_key() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let (first, third) = (lens.questions[0].best_practices.len() - 1, lens.questions[2].best_practices.len());
        let talk = stale(&lens, 180);
        talk.shows(&format!("{} answers of 2 questions last confirmed 180 or more days ago", first + third));
        talk.shows("Question 1 of 11");
        assert!(!talk.screen().contains("BP1 "), "what somebody has to find out has no age: {}", talk.screen());
        talk.shows("(implemented, 2026-05-01)");
        // One has changed, one is looked at and confirmed; the rest is confirmed together.
        let talk = talk.say(&["2", "m"]);
        assert_eq!(talk.answer("SEC1-BP3").confirmed, Some(TODAY));
        let talk = talk.say(&["1", "c"]);
        assert_eq!((talk.status("SEC1-BP2"), talk.answer("SEC1-BP2").confirmed), (Some(Status::Implemented), Some(TODAY)));
        assert_eq!(talk.answer("SEC1-BP4").confirmed, None);
        let talk = talk.say(&["c"]);
        assert_eq!(talk.answer("SEC1-BP4").confirmed, Some(TODAY));
        talk.shows("Question 3 of 11");
        talk.say(&["c"]).shows("Every answer asked again is confirmed.");
    }
}

#[test]
fn what_is_left_is_counted() {
    let lens = EDITIONS[0].lens();
    let talk = stale(&lens, 180).say(&["1", "c", "d", "d"]);
    let left = lens.questions[0].best_practices.len() - 2 + lens.questions[2].best_practices.len();
    talk.shows(&format!("{left} answers are not confirmed yet."));
}

#[test]
fn days_are_counted_as_the_gate_counts_them() {
    let lens = EDITIONS[0].lens();
    // From 1 May to 23 November.
    let days = 206;
    stale(&lens, days).shows("Question 1 of 11");
    stale(&lens, days + 1).shows("Nothing in this review matches");
    let mut review = aged(&lens);
    review.reviewed_on = None;
    let talk =
        |review| Talk::about(&lens, review, Options { stale: Some(Stale { days: 300, today: TODAY }), ..Options::default() });
    talk(review.clone()).shows("(implemented, no day)");
    review.reviewed_on = Some(date(2026, 11, 24));
    talk(review.clone()).shows("Nothing in this review matches");
    review.reviewed_on = Some(date(2026, 11, 25));
    talk(review).shows("(implemented, 2026-11-25)");
}
