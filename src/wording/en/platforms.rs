//! What is said to CI platforms in English.

use super::super::phrases::Platforms;

/// What is said to CI platforms in English.
pub const PLATFORMS: Platforms = Platforms {
    more_in_summary: |more| format!("{more} more in the summary"),
    summary_cut: "Cut here: a summary has no room for more. `--format json=FILE` has everything.",
    no_summary: |path, error| format!("the step summary {path} cannot be written: {error}"),
    accepted: |acceptance| format!("accepted by {} until {}: {}", acceptance.approved_by, acceptance.expires, acceptance.reason),
    risk_accepted: |acceptance| format!("the risk is accepted by {} until {}", acceptance.approved_by, acceptance.expires),
    not_demanded: |status| format!("{status}, and not demanded to be in place"),
    more_results: |more| {
        format!("{more} more gaps are left out: platforms take no more in one run. Check fewer files at a time.")
    },
    repository_root: "The root of the repository",
};
