//! How a workload's profile weighs in the plan, in English.

use super::super::phrases::Weighing;
use super::words::WORDS;
use crate::assessment::{Adds, Because, MoveCause, Touches, When};
use crate::lens::{Lifecycle, Text};
use crate::review::Environment;

/// How a workload's profile weighs in the plan, in English.
pub const WEIGHING: Weighing = Weighing {
    title: "What this workload adds",
    rule: || {
        vec![
            "Each row of the table that holds raises the practices it touches. Nothing lowers a line: others rise above it."
                .to_owned(),
            "Quarters add up to the emphasis of a line, which multiplies its value. Without a profile it is × 1 everywhere."
                .to_owned(),
            "Of several assets the one that asks for most counts, once a row.".to_owned(),
            "`rank of high` and `first place` change the place alone. The risk stays as it is.".to_owned(),
            "A dedicated line, a VPN or a closed network takes nothing away.".to_owned(),
        ]
    },
    when,
    touches,
    adds: |adds| match adds {
        Adds::Quarters(1) => "+¼",
        Adds::Quarters(2) => "+½",
        Adds::Quarters(_) => "more",
        Adds::RankOfHigh => "rank of high",
        Adds::FirstPlace => "first place",
        Adds::Nothing => "nothing",
    },
    because: |because| match because {
        Because::Assets(names) => names.join(", "),
        Because::Paths(paths) => paths.iter().map(|path| (WORDS.connectivity)(*path)).collect::<Vec<_>>().join(", "),
        Because::Hosting(hosting) => (WORDS.hosting)(*hosting).to_owned(),
        Because::Programmes(titles) => programmes(titles),
        Because::Environment(environment) => (WORDS.environment)(*environment).to_owned(),
    },
    without_controls: |titles| {
        format!(
            "Chosen, but raising nothing: {}. The catalog names no control ids of theirs, since none could be checked.",
            programmes(titles)
        )
    },
    emphasis_of: |quarters| format!("× {}.{:02}", quarters / 4, quarters % 4 * 25),
    moved_title: |count| format!("Lines that changed place because of it ({count})"),
    nothing_moved: "No line changed place because of it.",
    cause: |cause| match cause {
        MoveCause::Weighed(_) => String::new(),
        MoveCause::RequiredBy(id) => format!("{id}, which rose, requires it"),
        MoveCause::Overtaken(1) => "one line rose above it".to_owned(),
        MoveCause::Overtaken(count) => format!("{count} lines rose above it"),
    },
    row: "Where, and for which practices",
    added: "Adds",
    here: "Here",
    emphasis: "Emphasis",
    place: "Place",
    why: "Why",
};

fn when(when: When) -> String {
    match when {
        When::Classified(class) => format!("the most sensitive asset is {}", (WORDS.classification)(class)),
        When::PersonalData => "an asset holds personal data".to_owned(),
        When::Altered(impact) => format!("the worst impact of an altered asset is {}", (WORDS.impact)(impact)),
        When::Gone(impact) => format!("the worst impact of a lost asset is {}", (WORDS.impact)(impact)),
        When::Reached => "a path to it is named, whichever".to_owned(),
        When::ReachedOverInternet => "it is reached over the internet".to_owned(),
        When::Hosted(ways) => ways.iter().map(|way| (WORDS.hosting)(*way)).collect::<Vec<_>>().join("; "),
        When::Programme => "it has to meet a programme".to_owned(),
        When::In(Environment::Production) => "it is in production".to_owned(),
        When::In(Environment::PreProduction) => "it is not yet in production".to_owned(),
    }
}

fn programmes(titles: &[Text]) -> String {
    titles.iter().filter_map(|title| title.en.split(" (").next()).collect::<Vec<_>>().join(", ")
}

fn touches(touches: Touches) -> String {
    match touches {
        Touches::Guards(guarded) => format!("those that guard {}", (WORDS.guarded)(guarded)),
        Touches::About(topics) => {
            format!("those about {}", topics.iter().map(|topic| (WORDS.topic)(*topic)).collect::<Vec<_>>().join(" or "))
        }
        Touches::BesideTheNetwork => "those about sign-in or exposure, and not resting on the network".to_owned(),
        Touches::LeftToTheCustomer(model) => format!("those left to you under {}", (WORDS.service_model)(model)),
        Touches::SeenFrom(perspective) => format!("those seen from {}", (WORDS.perspective)(perspective)),
        Touches::Demanded => "those with a related control of it; once, however many".to_owned(),
        Touches::Decided(Lifecycle::Design) => "those decided at design time".to_owned(),
        Touches::Decided(lifecycle) => format!("those decided in {}", (WORDS.lifecycle)(lifecycle)),
        Touches::Nothing => "none".to_owned(),
    }
}
