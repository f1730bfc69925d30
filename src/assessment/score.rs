//! The implementation rate: how much of what applies is in place, as a range that admits what nobody knows yet.

use crate::lens::{Risk, Standing};

/// The implementation rate in per mille. It is no grade: it stands beside the risk issues, never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Score {
    /// As if everything that is to be found out were missing; rounded down.
    pub low: u32,
    /// As if everything that is to be found out were in place; rounded up.
    pub high: u32,
}

/// The score over practices: weights 3, 2, 1 by risk; implemented counts 1, partial ½, missing 0; what is to be found out makes it a
/// range; what is left out does not count. None where nothing applies (product.md section 4).
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
