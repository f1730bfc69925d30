//! What is said where a review is seen from one side, and of how current it is.

use crate::assessment::{Oldest, Wave};
use crate::lens::{Guarded, ServiceModel};
use crate::review::Asset;

/// What is said where a review is seen from one side, and of how current it is.
pub struct Views {
    /// Heading over the gaps that belong to no part.
    pub other: &'static str,
    /// Heading over the gaps that guard none of the assets.
    pub guards_none: &'static str,
    /// Where the file names nothing to protect.
    pub no_assets: &'static str,
    /// Why a practice may stand under several functions.
    pub acts_in_several: &'static str,
    /// Why a practice may stand under several assets.
    pub guards_several: &'static str,
    /// What is known of an asset: its class, personal data, where it is kept, what follows.
    pub asset: fn(&Asset) -> Vec<String>,
    /// What must not happen to it.
    pub needs: fn(&[Guarded]) -> String,
    /// The service models under which it is kept, where they differ from the workload's.
    pub bought_as: fn(&[ServiceModel]) -> String,
    /// What of that which guards it is in place: how many of how many, which.
    pub in_place: fn(usize, usize, &str) -> String,
    /// What of that which guards it neither counts nor weighs: how many, which.
    pub left_out: fn(usize, &str) -> String,
    /// What is missing: known gaps, and those to find out.
    pub missing: fn(usize, usize) -> String,
    /// Under the status of a gap: for this asset the provider carries it.
    pub provider_here: &'static str,
    /// The name of a wave.
    pub wave: fn(Wave) -> &'static str,
    /// Head of a column.
    pub wave_head: &'static str,
    /// Head of a column with an area, a perspective, a function.
    pub part: &'static str,
    /// Head of the column with open practices by risk.
    pub open: &'static str,
    /// Open practices of high, medium and low risk.
    pub open_by_risk: fn([usize; 3]) -> String,
    /// Head of a column.
    pub in_place_head: &'static str,
    /// Head of a column.
    pub to_find_out: &'static str,
    /// Head of a column.
    pub left_out_head: &'static str,
    /// The answers that were confirmed longest ago, and how many days ago that is.
    pub oldest: fn(&Oldest, i32) -> String,
    /// A later edition is in this program.
    pub successor: fn(&str) -> String,
}
