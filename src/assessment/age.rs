//! How old the answers are: what `max-age` of the gate and `review --stale` go by.

use jiff::civil::Date;

use crate::lens::{ChoiceId, Lens};
use crate::review::{Review, Status, is_to_come};

/// Days since an answer was confirmed. None, and so too old for anyone: it has no day, or one that lies in the future (tomorrow excepted,
/// which counts as -1: where answers are given it may be tomorrow already).
pub fn age(confirmed: Option<Date>, today: Date) -> Option<i32> {
    confirmed.filter(|day| !is_to_come(*day, today)).map(|day| (today - day).get_days())
}

/// Whether an answer says something that can grow old: there is one, and it is not that somebody has to find out.
pub fn is_known(review: &Review, id: ChoiceId) -> bool {
    !matches!(review.status(id), None | Some(Status::Unknown))
}

/// The answers that were confirmed longest ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oldest {
    /// The day on which they were last confirmed.
    pub day: Date,
    /// The first of them in catalog order.
    pub id: ChoiceId,
    /// How many were last confirmed on that day.
    pub answers: usize,
}

/// The answers with a status that were confirmed longest ago; none where no answer has a day.
pub fn oldest_confirmed(lens: &Lens, review: &Review) -> Option<Oldest> {
    let answered = |id: &ChoiceId| review.answer(*id).is_some_and(|answer| answer.status.is_some());
    let dated = lens.choices().map(|choice| choice.id).filter(answered).filter_map(|id| Some((review.confirmed_on(id)?, id)));
    let dated: Vec<_> = dated.collect();
    let day = dated.iter().map(|(day, _)| *day).min()?;
    let mut of_that_day = dated.iter().filter(|(confirmed, _)| *confirmed == day);
    let (_, id) = of_that_day.next()?;
    Some(Oldest { day, id: *id, answers: 1 + of_that_day.count() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::EDITIONS;
    use crate::review::Answer;

    #[test]
    fn the_oldest_answer_is_named_and_those_of_its_day_are_counted() {
        let lens = EDITIONS[0].lens();
        let (old, new) = (Date::constant(2026, 1, 5), Date::constant(2026, 6, 1));
        let mut review = Review { reviewed_on: Some(new), ..Review::default() };
        assert_eq!(oldest_confirmed(&lens, &review), None);
        review.answers.insert("SEC1-BP1".parse().unwrap(), Answer::of(Status::Implemented));
        // Notes without a status are no answer.
        review.answers.insert("SEC1-BP2".parse().unwrap(), Answer { confirmed: Some(old), ..Answer::default() });
        let first = Oldest { day: new, id: "SEC1-BP1".parse().unwrap(), answers: 1 };
        assert_eq!(oldest_confirmed(&lens, &review), Some(first));
        for id in ["SEC3-BP1", "SEC2-BP1"] {
            review.answers.insert(id.parse().unwrap(), Answer { confirmed: Some(old), ..Answer::of(Status::Missing) });
        }
        let oldest = Oldest { day: old, id: "SEC2-BP1".parse().unwrap(), answers: 2 };
        assert_eq!(oldest_confirmed(&lens, &review), Some(oldest));
        review.reviewed_on = None;
        assert_eq!(oldest_confirmed(&lens, &review), Some(oldest));
    }
}
