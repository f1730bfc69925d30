//! A risk knowingly kept: by whom, why, until when. It lifts the gate and nothing else.

use jiff::civil::Date;

use crate::lens::Risk;

/// A risk knowingly kept (`acceptance:` in the file).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Why it is kept.
    pub reason: String,
    /// Who said so.
    pub approved_by: String,
    /// On which day. It holds from then on.
    pub approved_on: Date,
    /// The last day on which it holds.
    pub expires: Date,
    /// What is left of the risk.
    pub residual_risk: Option<Risk>,
}

/// An acceptance that somebody began and did not finish. It accepts nothing: neither the status nor the gate knows of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AcceptanceDraft {
    /// Why the risk is to be kept.
    pub reason: String,
    /// Who is to say so, once that is given.
    pub approved_by: Option<String>,
}

/// Where a day lies within the time for which an acceptance was approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Validity {
    /// Before it.
    NotBegun,
    /// In it.
    Holds,
    /// After it.
    Over,
}

impl Acceptance {
    /// Where a day lies within its time: that begins with the day of the approval and ends with the end of the last day.
    pub fn validity_on(&self, today: Date) -> Validity {
        if self.expires < today {
            Validity::Over
        } else if is_to_come(self.approved_on, today) {
            Validity::NotBegun
        } else {
            Validity::Holds
        }
    }

    /// Whether it holds on a day.
    pub fn holds_on(&self, today: Date) -> bool {
        self.validity_on(today) == Validity::Holds
    }
}

/// Whether a day has not come yet, wherever it was written down: where that was it may be tomorrow already, so tomorrow has come.
pub fn is_to_come(day: Date, today: Date) -> bool {
    (day - today).get_days() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_from_the_day_of_its_approval_wherever_that_was_to_its_last_day() {
        let day = |day| Date::constant(2026, 11, day);
        let kept = Acceptance {
            reason: String::new(),
            approved_by: String::new(),
            approved_on: day(10),
            expires: day(20),
            residual_risk: None,
        };
        for (today, expected) in
            [(8, Validity::NotBegun), (9, Validity::Holds), (10, Validity::Holds), (20, Validity::Holds), (21, Validity::Over)]
        {
            assert_eq!(kept.validity_on(day(today)), expected, "{today}");
        }
    }
}
