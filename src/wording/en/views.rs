//! A review seen from one side, and how current it is, in English.

use super::super::phrases::Views;
use super::words::WORDS;
use crate::assessment::Wave;
use crate::lens::Guarded;
use crate::review::Asset;

/// A review seen from one side, and how current it is, in English.
pub const VIEWS: Views = Views {
    other: "Other",
    guards_none: "Guards none of these assets directly",
    no_assets: "The file names nothing to protect. `wa-sec review --profile` asks for it; `protect:` in the file holds it.",
    acts_in_several: "A practice that acts in several functions stands under each of them.",
    guards_several: "A practice stands under each asset that it guards directly.",
    asset,
    needs: |needs| {
        let said: Vec<_> = needs.iter().map(|guarded| must_not(*guarded)).collect();
        if said.is_empty() {
            "As described, nothing of it must be guarded.".to_owned()
        } else {
            format!("It {}.", said.join(", "))
        }
    },
    bought_as: |models| {
        format!(
            "Kept as {}, unlike the workload.",
            models.iter().map(|model| (WORDS.service_model)(*model)).collect::<Vec<_>>().join(", ")
        )
    },
    in_place: |there, all, ids| format!("In place: {there} of the {all} practices that guard it{}", listed(ids)),
    left_out: |count, ids| format!("Carried by the provider or not applicable: {count}{}", listed(ids)),
    missing: |gaps, to_find_out| match (gaps, to_find_out) {
        (0, 0) => "Missing: none recorded".to_owned(),
        (gaps, 0) => format!("Missing: {gaps}"),
        (gaps, to_find_out) => format!("Missing: {gaps}; to find out: {to_find_out}"),
    },
    provider_here: "for this asset: provider",
    wave: |wave| match wave {
        Wave::Now => "now",
        Wave::Next => "next",
        Wave::Later => "later",
    },
    wave_head: "Wave",
    part: "Part",
    open: "Open",
    open_by_risk: |[high, medium, low]| {
        let parts = [(high, "high"), (medium, "medium"), (low, "low")];
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{count} {word}")).collect::<Vec<_>>().join(", ")
    },
    in_place_head: "Implemented",
    to_find_out: "To find out",
    left_out_head: "Left out",
    oldest: |oldest, days| {
        let ago = match days {
            ..=-1 => "still to come".to_owned(),
            0 => "today".to_owned(),
            1 => "yesterday".to_owned(),
            days => format!("{days} days ago"),
        };
        let others = match oldest.answers {
            1 => String::new(),
            2 => " and 1 other".to_owned(),
            answers => format!(" and {} others", answers - 1),
        };
        format!("Oldest answer: confirmed {} ({ago}): {}{others}", oldest.day, oldest.id)
    },
    successor: |edition| format!("A later edition is in this program: {edition}. This brings the review to it, in a new file:"),
};

fn listed(ids: &str) -> String {
    if ids.is_empty() { String::new() } else { format!(": {ids}") }
}

fn must_not(guarded: Guarded) -> &'static str {
    match guarded {
        Guarded::Confidentiality => "must not leak",
        Guarded::Integrity => "must not be altered unseen",
        Guarded::Availability => "must be there when needed",
        Guarded::PersonalData => "must be handled as the law on personal data asks",
    }
}

fn asset(asset: &Asset) -> Vec<String> {
    let known = [
        asset.classification.map(|classification| format!("Class: {}", (WORDS.classification)(classification))),
        (asset.personal_data == Some(true)).then(|| "holds personal data".to_owned()),
        asset.kept_in.as_ref().map(|place| format!("kept in: {place}")),
    ];
    let known: Vec<_> = known.into_iter().flatten().collect();
    let known = (!known.is_empty()).then(|| known.join("; "));
    [known, asset.consequences.as_ref().map(|text| format!("If something happens to it: {text}"))].into_iter().flatten().collect()
}
