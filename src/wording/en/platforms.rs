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
    too_many_results: |found, most| {
        format!("{found} gaps are open, and GitHub takes {most} results in one SARIF run: the gravest {most} are in it")
    },
    too_many_bytes: |compressed, most| {
        format!(
            "this SARIF log has {} MB when it is compressed, and GitHub takes {} MB",
            compressed.div_ceil(1 << 20),
            most >> 20
        )
    },
    split: "Check each file in a run of its own, as `wa-sec check FILE --format sarif=FILE.sarif`, and upload them all: a run over one \
            file is a category of its own and replaces the alerts of no other.",
    repository_root: "The root of the repository",
};
