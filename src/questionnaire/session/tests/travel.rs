//! Going from question to question.

use super::*;

#[test]
fn leaving_midway_keeps_the_ticks_and_one_goes_on_there() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let mut talk = Talk::begun(&lens).say(&["a", "d", "1", "2"]);
        assert_eq!(talk.reply("q"), Effect::Leave);
        let again = Talk::about(&lens, talk.saved, Options::default());
        again.shows("10 of 68 gone through; going on at SEC2.");
        again.shows("> d  Done ticking: settle");
        again.shows("3 [ ] BP3");
    }
}

#[test]
fn one_can_go_anywhere_from_anywhere() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::begun(&lens).say(&["1", "d", "o", "p", "?", "j", "9"]);
        talk.shows("Question 9 of 11 | 1 of 68 gone through");
        let talk = talk.say(&["b"]);
        talk.shows("Question 8 of 11");
        let talk = talk.say(&["n"]);
        talk.shows("Question 9 of 11");
        let talk = talk.say(&["/", &of_edition("SEC5-BP3", &lens).to_lowercase().replace('-', "")]);
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

#[test]
fn only_what_was_asked_for() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let review = Talk::begun(&lens).say(&["a", "d", "d", "m"]).saved;
        let unknown = lens.questions[0].best_practices[3].id;
        let mut review = review;
        give(&mut review, unknown, Status::Unknown);
        let of = |only, question| Talk::about(&lens, review.clone(), Options { question, only, ..Options::default() });
        of(Only::All, Some(lens.questions[3].id)).shows("Question 4 of 11");
        let unanswered = of(Only::Unanswered, None);
        unanswered.shows("Question 1 of 11");
        assert_eq!(unanswered.screen().matches("[?]").count(), 1);
        let gaps = of(Only::Gaps, None).say(&["d"]);
        gaps.shows("Question 2 of 11");
        assert_eq!(gaps.screen().matches("[!]").count(), lens.questions[1].best_practices.len());
        gaps.say(&["d"]).shows("Everything asked has an answer");
        of(Only::Gaps, Some(lens.questions[8].id)).shows("Nothing in this review matches");
    }
}
