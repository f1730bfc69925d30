//! What a best practice bears on, in English.

use super::super::phrases::Bearing;
use super::words::{WORDS, service_models};

/// What a best practice bears on, in English.
pub const BEARING: Bearing = Bearing {
    functions: "Functions (NIST CSF 2.0)",
    guards: "Guards",
    guarded: |guards| {
        let [directly, also] = [&guards.directly, &guards.also]
            .map(|guards| guards.iter().map(|&guarded| (WORDS.guarded)(guarded)).collect::<Vec<_>>().join(", "));
        match (directly.as_str(), also.as_str()) {
            (_, "") => directly,
            ("", _) => format!("nothing directly; indirectly {also}"),
            _ => format!("{directly}; indirectly {also}"),
        }
    },
    guarded_here: "Guarded here",
    topics: "Topics",
    related: "Related",
    related_controls: "Related controls",
    about_related: "Related controls ask for something alike; a practice in place is not proof that one is met.",
    remains: "Still yours",
    assurance: "Keep as evidence",
    where_carried: "Where the provider carries it:",
    references: "Read on",
    carried: |assurances| {
        let (named, unnamed) = (assurances.named, assurances.unnamed);
        let first = if named == 1 {
            "1 names an assurance as evidence".to_owned()
        } else {
            format!("{named} name an assurance as evidence")
        };
        let second = if unnamed == 1 { "1 does not".to_owned() } else { format!("{unnamed} do not") };
        format!("Carried by the provider: {} ({first}, {second})", assurances.total())
    },
    claimed_in_vain: |count, models, ids| {
        let yours = if count == 1 { "it is yours" } else { "they are yours" };
        format!("Claimed for the provider in vain: {count}; under {} {yours}: {ids}", service_models(models))
    },
};
