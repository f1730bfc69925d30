//! Conversations about a review that came from an earlier edition.

use super::*;

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
    talk.shows("1 of 63 gone through; going on at SEC01.\n1 practice to answer again; the answer under 2020-03");
    talk.shows("(answered before)");
    // A tick opens it: nobody says that it is in place without having read what is asked beyond.
    assert_eq!(talk.reply("2"), Effect::Ask);
    assert!(
        talk.screen().contains("> 2020-03 SEC1-BP2 Secure AWS root user: implemented — MFA on root\n  + Also asks for"),
        "{}",
        talk.screen()
    );
    assert!(!talk.screen().contains("Notes:"), "the earlier answer is no note of one's own");
    let talk = talk.say(&["e"]);
    assert!(talk.screen().contains("SEC1-BP2 Secure AWS root user: implemented — MFA on root\n  + Also asks for"));
    let talk = talk.say(&["r", "p", "no yearly check of contacts"]);
    let notes = talk.answer("SEC01-BP02").notes.unwrap();
    assert_eq!(notes, "2020-03 SEC1-BP2: implemented — MFA on root\nno yearly check of contacts");
    assert!(!talk.screen().contains("answered before"));
    let talk = talk.say(&["2", "t", "1"]);
    assert_eq!(talk.session.prompt(TODAY).kind, Kind::Write { initial: "no yearly check of contacts".to_owned(), lines: true });
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
