//! A risk knowingly kept: by whom, why, until when. It lifts the gate and nothing else.

use jiff::civil::Date;

use crate::lens::Risk;

/// A risk knowingly kept (product.md section 3, `acceptance:`).
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

impl Acceptance {
    /// Whether it still holds on a day. The last day counts to its end.
    pub fn holds_on(&self, today: Date) -> bool {
        today <= self.expires
    }
}
