//! What a best practice bears on, in English.

use super::super::phrases::Bearing;

/// What a best practice bears on, in English.
pub const BEARING: Bearing = Bearing {
    functions: "Functions (NIST CSF 2.0)",
    guards: "Guards",
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
