//! How an answer is written into a review, and the day that it carries (docs/contract.md, "The file"): an answer given or confirmed on
//! another day than the file's `reviewed-on` carries its own, and `reviewed-on` moves only when every answer has been confirmed again.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::prompt::narrow;
use crate::lens::{ChoiceId, Lens, QuestionId};
use crate::review::{Answer, MOST_PERSON_DAYS, Review, Status};
use crate::wording::{harmless, on_one_line};

/// What a person typed, fit to be kept: one line, without control and bidi characters.
pub fn typed(text: &str) -> String {
    harmless(&on_one_line(text)).trim().to_owned()
}

/// What a person typed in several lines, fit to be kept: its lines, their indentation and every character but control and bidi
/// characters stay; blank ends of lines, and blank lines around it, go.
pub fn typed_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = harmless(&text);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(lines.len());
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(first, |last| last + 1);
    match &lines[first..last] {
        [line] => line.trim_start().to_owned(),
        lines => lines.join("\n"),
    }
}

/// What a person typed on one line, or none where nothing is left of it.
pub fn given(text: &str) -> Option<String> {
    Some(typed(text)).filter(|text| !text.is_empty())
}

/// What a person typed in several lines, or none where nothing is left of it.
pub fn given_lines(text: &str) -> Option<String> {
    Some(typed_lines(text)).filter(|text| !text.is_empty())
}

/// A day as people type it: `2026-12-31`, `2026/12/31`, full-width digits too.
pub fn day(text: &str) -> Option<Date> {
    let narrow = |character: char| match character {
        '０'..='９' => char::from_u32(character as u32 - 0xfee0).unwrap_or(character),
        '/' | '.' | '／' | '－' | '．' => '-',
        other => other,
    };
    let text: String = text.trim().chars().map(narrow).collect();
    let mut parts = text.split('-').map(str::parse::<i16>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day)), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok().filter(|date| date.year() >= 2000)
}

/// A number of person-days as people type it, full-width digits too.
pub fn person_days(text: &str) -> Option<u32> {
    let digits: String = text.trim().chars().map(narrow).collect();
    digits.parse().ok().filter(|days| *days <= MOST_PERSON_DAYS)
}

/// The answer to a practice, made if there is none.
pub fn answer(review: &mut Review, id: ChoiceId) -> &mut Answer {
    review.answers.entry(id).or_default()
}

/// Gives a practice a status, today. Whoever confirmed the answer before did not confirm this one.
pub fn give(review: &mut Review, id: ChoiceId, status: Status, today: Date) {
    let confirmed = own_day(review, today);
    let answer = answer(review, id);
    if status != Status::NotApplicable {
        answer.reason = None;
    }
    if !matches!(status, Status::Partial | Status::Missing) {
        answer.acceptance_draft = None;
    }
    answer.status = Some(status);
    answer.confirmed = confirmed;
    answer.confirmed_by = None;
}

/// Takes a status back. What else was said of the practice stays.
pub fn take_back(review: &mut Review, id: ChoiceId) {
    let answer = answer(review, id);
    answer.status = None;
    answer.confirmed = None;
    answer.confirmed_by = None;
    if *answer == Answer::default() {
        review.answers.remove(&id);
    }
}

/// Takes back the last thing that the draft of an acceptance holds; none where there is no draft.
pub fn take_back_from_draft(review: &mut Review, id: ChoiceId) -> Option<String> {
    let answer = review.answers.get_mut(&id)?;
    let draft = answer.acceptance_draft.as_mut()?;
    if let Some(approver) = draft.approved_by.take() {
        return Some(approver);
    }
    let reason = answer.acceptance_draft.take().map(|draft| draft.reason);
    if *answer == Answer::default() {
        review.answers.remove(&id);
    }
    reason
}

/// Says of an answer that it still holds, today. Whoever confirmed it before did not confirm it now.
pub fn confirm(review: &mut Review, id: ChoiceId, today: Date) {
    let confirmed = own_day(review, today);
    if let Some(answer) = review.answers.get_mut(&id).filter(|answer| answer.status.is_some()) {
        answer.confirmed = confirmed;
        answer.confirmed_by = None;
    }
}

fn own_day(review: &Review, today: Date) -> Option<Date> {
    (review.reviewed_on != Some(today)).then_some(today)
}

/// Moves `reviewed-on` once everything that the lens asks has an answer of a later day: to the earliest of those days.
/// `confirmed` are the questions that were confirmed today to not apply.
pub fn move_reviewed_on(lens: &Lens, review: &mut Review, confirmed: &BTreeSet<QuestionId>, today: Date) {
    let day = |id: ChoiceId| match review.not_applicable.contains_key(&id.question()) {
        true if confirmed.contains(&id.question()) => Some(today),
        true => review.reviewed_on,
        false => review.answer(id).filter(|answer| answer.status.is_some()).and(review.confirmed_on(id)),
    };
    let Some(earliest) = lens.choices().map(|choice| day(choice.id)).min().flatten() else { return };
    if review.reviewed_on.is_some_and(|before| earliest <= before) {
        return;
    }
    let before = review.reviewed_on.replace(earliest);
    for (id, answer) in &mut review.answers {
        if review.not_applicable.contains_key(&id.question()) {
            // It rests under its question and nobody looked at it: it keeps the day that it had.
            answer.confirmed = answer.confirmed.or(answer.status.and(before));
        } else if answer.confirmed == Some(earliest) {
            answer.confirmed = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::lens::EDITIONS;

    #[test]
    fn days_are_read_as_people_type_them() {
        for text in ["2026-12-31", "2026/12/31", " 2026.12.31 ", "２０２６／１２／３１", "２０２６－１２－３１"]
        {
            assert_eq!(day(text), Some(date(2026, 12, 31)), "{text}");
        }
        for text in ["", "tomorrow", "2026-13-01", "2026-02-30", "31-12-2026", "26-12-31", "2026-12", "2026-12-31-1"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_typed_keeps_no_control_and_no_bidi_character() {
        assert_eq!(typed(" a\u{1b}[31m\nb\u{202e}\tc\u{85} "), "a[31m b c");
        assert_eq!(given("\u{202e}\u{0} "), None);
        assert_eq!(given_lines("\u{202e}\n\u{0} "), None);
    }

    #[test]
    fn an_answer_of_another_day_carries_it() {
        let id = "SEC1-BP1".parse().unwrap();
        let mut review = Review { reviewed_on: Some(date(2026, 1, 1)), ..Review::default() };
        give(&mut review, id, Status::Missing, date(2026, 1, 1));
        assert_eq!(review.answer(id).unwrap().confirmed, None);
        give(&mut review, id, Status::Implemented, date(2026, 1, 2));
        assert_eq!(review.answer(id).unwrap().confirmed, Some(date(2026, 1, 2)));
    }

    #[test]
    fn reviewed_on_moves_when_the_last_answer_is_confirmed() {
        let lens = EDITIONS[0].lens();
        let (first, second, third) = (date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1));
        let mut review = Review { reviewed_on: Some(first), ..Review::default() };
        lens.choices().for_each(|choice| give(&mut review, choice.id, Status::Implemented, first));
        let ids: Vec<_> = lens.choices().map(|choice| choice.id).collect();
        for (index, &id) in ids.iter().enumerate() {
            assert_eq!(review.reviewed_on, Some(first));
            let today = if index < 30 { second } else { third };
            confirm(&mut review, id, today);
            move_reviewed_on(&lens, &mut review, &BTreeSet::new(), today);
        }
        assert_eq!(review.reviewed_on, Some(second));
        assert_eq!(review.answer(ids[0]).unwrap().confirmed, None);
        assert_eq!(review.answer(ids[67]).unwrap().confirmed, Some(third));
    }

    #[test]
    fn a_question_that_does_not_apply_is_confirmed_too() {
        let lens = EDITIONS[0].lens();
        let (first, second) = (date(2026, 1, 1), date(2026, 2, 1));
        let (question, dormant) = ("SEC8".parse().unwrap(), "SEC8-BP1".parse().unwrap());
        let mut review = Review { reviewed_on: Some(first), ..Review::default() };
        give(&mut review, dormant, Status::Missing, first);
        review.not_applicable.insert(question, "stores no data".to_owned());
        let others = lens.choices().map(|choice| choice.id).filter(|id| id.question() != question);
        others.for_each(|id| give(&mut review, id, Status::Implemented, second));
        move_reviewed_on(&lens, &mut review, &BTreeSet::new(), second);
        assert_eq!(review.reviewed_on, Some(first));
        move_reviewed_on(&lens, &mut review, &[question].into(), second);
        assert_eq!(review.reviewed_on, Some(second));
        assert_eq!(review.confirmed_on(dormant), Some(first));
    }
}
