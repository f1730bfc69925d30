//! The work that a plan is, and what a budget buys, in English.

use super::super::phrases::Investment;
use crate::assessment::{DAYS_OF_LARGE, DAYS_OF_MEDIUM, DAYS_OF_SMALL, PersonDays};

/// The work that a plan is, and what a budget buys, in English.
pub const INVESTMENT: Investment = Investment {
    person_days: |days| if days.most == 1 { "1 person-day".to_owned() } else { format!("{} person-days", range(days)) },
    range,
    rule: || {
        vec![
            format!(
                "Person-days: small 1–{DAYS_OF_SMALL}, medium {DAYS_OF_SMALL}–{DAYS_OF_MEDIUM}, large {DAYS_OF_MEDIUM}–{DAYS_OF_LARGE}. `person-days:` in an answer takes their place, and its size that of the effort."
            ),
            "What nobody knows yet takes one day where it turns out to be in place.".to_owned(),
        ]
    },
    bought: |budget| {
        let lines = match budget.bought.len() {
            1 => "1 line".to_owned(),
            lines => format!("{lines} lines"),
        };
        format!("Within {} person-days: {lines} ({})", budget.days, range(budget.spent))
    },
    nothing_bought: |id, days| format!("Not even the first line fits: {id} takes {} person-days.", range(days)),
    cut: "The list ends before the first line whose upper end no longer fits. Smaller lines behind it do not pass: the order stays.",
    then: "Once they are done",
    then_note: "A question that falls from HIGH to MEDIUM counts among the MRIs from then on. What was to be found out counts as in place.",
    left: |budget| match budget.left {
        0 => "Nothing is left.".to_owned(),
        1 => format!("Left: 1 line, {} person-days.", range(budget.days_left)),
        lines => format!("Left: {lines} lines, {} person-days.", range(budget.days_left)),
    },
    counted: "Counted",
    before: "Now",
    after: "Then",
    unanswered: "Unanswered questions",
    rate: "Implementation rate",
    days: "Days",
    total: "Total",
};

fn range(days: PersonDays) -> String {
    if days.least == days.most { days.most.to_string() } else { format!("{}–{}", days.least, days.most) }
}
