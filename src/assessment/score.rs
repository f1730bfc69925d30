//! The implementation rate: how much of what applies is in place, as a range that admits what nobody knows yet.

use std::fmt;

use crate::lens::{Risk, Standing};

/// The implementation rate in per mille. It is no grade: it stands beside the risk issues, never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// As if everything that is to be found out were missing; rounded down.
    pub low: u32,
    /// As if everything that is to be found out were in place; rounded up.
    pub high: u32,
}

impl Score {
    /// The range in whole per cent, never narrower than it is; both ends are the same where nothing is left to find out.
    pub fn percent(self) -> (u32, u32) {
        // Without a range, the ends differ by no more than their rounding.
        if self.high - self.low <= 1 { (self.low / 10, self.low / 10) } else { (self.low / 10, self.high.div_ceil(10)) }
    }
}

/// "58–75 %", or "58 %".
impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.percent() {
            (low, high) if low == high => write!(f, "{low} %"),
            (low, high) => write!(f, "{low}–{high} %"),
        }
    }
}

/// The score over practices: weights 3, 2, 1 by risk; implemented counts 1, partial ½, missing 0; what is to be found out makes it a
/// range; what is left out does not count. None where nothing applies (docs/contract.md, "Implementation rate").
pub fn score(practices: impl IntoIterator<Item = (Risk, Standing)>) -> Option<Score> {
    let (mut weights, mut low, mut open) = (0, 0, 0);
    for (risk, standing) in practices {
        let weight = risk.weight();
        // Credits are counted in halves, so that they stay integers.
        match standing {
            Standing::LeftOut => continue,
            Standing::InPlace => low += 2 * weight,
            Standing::Partial => low += weight,
            Standing::Missing => {}
            Standing::Unknown | Standing::Unanswered => open += 2 * weight,
        }
        weights += 2 * weight;
    }
    (weights > 0).then(|| Score { low: 1000 * low / weights, high: (1000 * (low + open)).div_ceil(weights) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Standing::{InPlace, LeftOut, Missing, Partial, Unanswered, Unknown};

    #[test]
    fn per_cent_is_one_number_where_nothing_is_to_be_found_out() {
        for (low, high, percent) in
            [(333, 334, (33, 33)), (500, 500, (50, 50)), (599, 600, (59, 59)), (428, 1000, (42, 100)), (581, 742, (58, 75))]
        {
            assert_eq!(Score { low, high }.percent(), percent);
        }
    }

    #[test]
    fn weights_halves_and_rounding() {
        let of = |practices: &[(Risk, Standing)]| score(practices.iter().copied()).map(|score| (score.low, score.high));
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[(Risk::High, LeftOut)]), None);
        assert_eq!(of(&[(Risk::High, InPlace), (Risk::Medium, Missing), (Risk::Low, LeftOut)]), Some((600, 600)));
        assert_eq!(of(&[(Risk::High, Partial)]), Some((500, 500)));
        assert_eq!(of(&[(Risk::Low, InPlace), (Risk::Medium, Missing)]), Some((333, 334)));
        assert_eq!(of(&[(Risk::High, InPlace), (Risk::High, Unknown), (Risk::Low, Unanswered)]), Some((428, 1000)));
    }
}
