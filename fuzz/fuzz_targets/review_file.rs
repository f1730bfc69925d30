//! Reads any text as a review file. Nothing makes the reader panic; what it reads can be written as a new file, and edited in place,
//! and reads back the same. The crate holds no `unsafe`, so that no sanitizer is needed, and without one it runs five times as fast:
//!
//! ```text
//! cargo +nightly fuzz run -s none review_file fuzz/corpus/review_file tests/reviews tests/reviews/faulty -- -dict=fuzz/review_file.dict
//! ```

#![no_main]

use libfuzzer_sys::fuzz_target;
use wa_sec::lens::Lang;
use wa_sec::review::{Answer, Status};
use wa_sec::store::{Parsed, SaveError, edited, new_text, parse};
use wa_sec::wording::phrases;

fuzz_target!(|text: &str| {
    let Ok(parsed) = parse(text) else { return };
    // One of the two for each text: neither is quick, and the fuzzer finds texts for both.
    if text.len() % 2 == 0 { into_a_new_file(&parsed) } else { in_place(text, &parsed) }
});

fn into_a_new_file(parsed: &Parsed) {
    let comments = &phrases(Lang::En).faults.new_file;
    let text = new_text(&parsed.review, &parsed.lens, comments).expect("what was read can be written");
    assert_eq!(parse(&text).expect("what was written can be read").review, parsed.review);
}

/// Some answers more, short and long, and some fewer.
fn in_place(text: &str, parsed: &Parsed) {
    let ids: Vec<_> = parsed.lens.choices().map(|choice| choice.id).collect();
    let mut review = parsed.review.clone();
    for (at, id) in ids.iter().enumerate().step_by(1 + text.len() % 7).take(8) {
        match at % 3 {
            0 => review.answers.insert(*id, Answer::of(Status::Implemented)),
            1 => review.answers.insert(*id, Answer { notes: Some("a\nb: c # d".into()), ..Answer::of(Status::Partial) }),
            _ => review.answers.remove(id),
        };
    }
    match edited(text, &review) {
        Ok(text) => assert_eq!(parse(&text).expect("what was edited can be read").review, review),
        Err(SaveError::NewerFormat { .. }) => {}
        Err(error) => panic!("cannot be edited: {error:?}"),
    }
}
