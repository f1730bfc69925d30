//! How much of what is in place names evidence.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::EvidenceCounts;

/// How many implemented practices name evidence, by risk.
#[derive(Serialize, JsonSchema)]
pub struct Evidence {
    high: Named,
    medium: Named,
    low: Named,
}

/// Those of one risk.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
struct Named {
    implemented: usize,
    /// Those of them that name evidence.
    named: usize,
}

impl Evidence {
    /// As JSON has it.
    pub fn of(counts: EvidenceCounts) -> Self {
        let EvidenceCounts { implemented, named } = counts;
        let [high, medium, low] = [0, 1, 2].map(|at| Named { implemented: implemented[at], named: named[at] });
        Self { high, medium, low }
    }
}
