//! Nothing changes before its question is finished, and what was begun is kept as such.

use strum::VariantArray;

use super::*;
use crate::review::AcceptanceDraft;

#[test]
fn a_half_acceptance_is_on_disk_too() {
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let draft = |approver: Option<&str>| {
            Some(AcceptanceDraft { reason: "legacy\n  system".to_owned(), approved_by: approver.map(str::to_owned) })
        };
        let mut talk = Talk::begun(&lens).say(&["o", "1", "r", "legacy\n  system"]);
        assert_eq!(talk.answer("SEC1-BP1"), Answer { acceptance_draft: draft(None), ..Answer::default() });
        talk = talk.say(&["CISO"]);
        assert_eq!(talk.answer("SEC1-BP1"), Answer { acceptance_draft: draft(Some("CISO")), ..Answer::default() });

        let again = Talk::about(&lens, talk.saved.clone(), Options::default());
        assert!(again.screen().contains("Begun and not finished, so not in force: the acceptance of SEC"), "{}", again.screen());
        let again = again.say(&["o", "1", "r", "2027-05-01"]);
        assert_eq!((again.status("SEC1-BP1"), again.answer("SEC1-BP1").acceptance_draft), (Some(Status::Missing), None));
        assert_eq!(again.answer("SEC1-BP1").acceptance.unwrap().reason, "legacy\n  system");

        talk = talk.say(&["<"]);
        assert_eq!(talk.session.prompt(TODAY).kind, Kind::Write { initial: "CISO".to_owned(), lines: true });
        assert_eq!(talk.answer("SEC1-BP1").acceptance_draft, draft(None));
        let talk = talk.say(&["<", "<"]);
        assert_eq!(talk.session.review(), &begun(&lens), "Esc takes the draft back");
    }
}

#[test]
fn esc_out_of_anything_and_undo_after_it_leave_an_answer_as_it_was() {
    let whole = |status| Answer {
        status: Some(status),
        reason: (status == Status::NotApplicable).then(|| "no such thing".to_owned()),
        confirmed: Some(date(2026, 1, 1)),
        confirmed_by: Some("auditor".to_owned()),
        ..Answer::default()
    };
    let answers = [None].into_iter().chain(Status::VARIANTS.iter().map(|status| Some(whole(*status))));
    for (lens, before) in
        EDITIONS.iter().map(Bundled::lens).flat_map(|lens| answers.clone().map(move |answer| (lens.clone(), answer)))
    {
        let mut review = begun(&lens);
        let id = lens.questions[0].best_practices[1].id; // A provider may carry it under SaaS, so every key is there.
        review.answers.extend(before.map(|answer| (id, answer)));
        // Every key of a practice, and what is written after it: nothing, or everything but the last thing.
        for (key, lines) in [("r", 0), ("r", 1), ("r", 2), ("v", 0), ("p", 0), ("x", 0), ("t", 0), ("e", 0), ("/", 0), ("j", 0)] {
            let mut talk = Talk::about(&lens, review.clone(), Options { question: Some(id.question()), ..Options::default() });
            talk = talk.say(&["o", "2", key]);
            for _ in 0..lines {
                talk = talk.say(&["a word"]);
            }
            while !matches!(talk.session.state.places.last(), Some(Place::Practice { .. })) {
                talk = talk.say(&["<"]);
            }
            assert_eq!(talk.session.review(), &review, "{key} {lines} Esc");
        }
        for (key, lines) in
            [("r", &["a", "b", "2027-05-01"][..]), ("v", &["SOC 2"]), ("p", &["half"]), ("x", &["none"]), ("i", &[]), ("f", &[])]
        {
            let talk = Talk::about(&lens, review.clone(), Options { question: Some(id.question()), ..Options::default() });
            let mut talk = talk.say(&["o", "2", key]).say(lines);
            // An accepted risk changes no answer that is partial or missing already.
            let accepted = key == "r"
                && review
                    .answer(id)
                    .is_some_and(|answer| matches!(answer.status, Some(Status::Partial | Status::Missing | Status::Unknown)));
            let by = talk.session.review().answer(id).and_then(|answer| answer.confirmed_by.as_deref());
            assert!(accepted || by.is_none(), "{key}: nobody else confirmed it");
            while talk.session.review() != &review {
                assert_eq!(talk.session.undo(), Effect::Save, "{key}: undo leads back");
            }
        }
    }
}

#[test]
fn notes_keep_their_lines() {
    let notes = "MFA on root:\n  - console　あり\n\n  - CLI\nlast";
    for lens in EDITIONS.iter().map(Bundled::lens) {
        let talk = Talk::begun(&lens).say(&["o", "1", "t", "1", &format!("{notes}  \r\n")]);
        assert_eq!(talk.answer("SEC1-BP1").notes.as_deref(), Some(notes));
        let talk = talk.say(&["1"]);
        assert_eq!(talk.session.prompt(TODAY).kind, Kind::Write { initial: notes.to_owned(), lines: true });
        let talk = talk.say(&[&format!("{notes}.")]);
        assert_eq!(talk.answer("SEC1-BP1").notes, Some(format!("{notes}.")));
    }
}
