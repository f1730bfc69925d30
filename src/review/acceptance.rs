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
    /// On which day.
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

impl Acceptance {
    /// Whether it holds on a day: from the day of its approval to the end of its last day.
    pub fn holds_on(&self, today: Date) -> bool {
        (self.approved_on..=self.expires).contains(&today)
    }

    /// Whether its last day is over.
    pub fn is_over_on(&self, today: Date) -> bool {
        self.expires < today
    }
}
