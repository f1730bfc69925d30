//! What a best practice bears on, in English.

use super::super::phrases::Bearing;
use super::words::WORDS;

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
    carried: |count, bare| {
        let mut text = format!("Carried by the provider: {count}");
        if bare > 0 {
            text += &format!(" ({bare} without an assurance noted as evidence)");
        }
        text
    },
};
