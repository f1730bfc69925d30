//! How long ago an answer was confirmed: what `max-age` of the gate and `review --stale` go by.

use jiff::civil::Date;

use crate::lens::{ChoiceId, Standing};
use crate::review::Review;

/// Days since an answer was confirmed. None, and so too old for anyone: it has no day, or one that lies in the future (tomorrow excepted,
/// which counts as -1: where answers are given it may be tomorrow already).
pub fn age(confirmed: Option<Date>, today: Date) -> Option<i32> {
    confirmed.map(|day| (today - day).get_days()).filter(|days| *days >= -1)
}

/// Whether an answer says something that can grow old: there is one, and it is not that somebody has to find out.
pub fn is_known(review: &Review, id: ChoiceId) -> bool {
    !matches!(review.standing(id), Standing::Unknown | Standing::Unanswered)
}
