//! The rows of the questions on the workload and on what must be protected.

use strum::VariantArray;

use super::super::place::SetupStep;
use super::super::prompt::Row;
use super::super::view::View;
use super::{Action, Item};
use crate::lens::ServiceModel;
use crate::review::{Classification, Connectivity, Environment, Hosting};

/// The rows of a step; none where one writes.
pub fn step(view: View, step: SetupStep) -> Vec<Item> {
    let workload = &view.state.review.workload;
    let words = &view.phrases.words;
    match step {
        SetupStep::Name | SetupStep::Owner | SetupStep::Compliance => Vec::new(),
        SetupStep::Environment => {
            let rows = numbered(Environment::VARIANTS, words.environment, |value| workload.environment == Some(value));
            skippable(view, workload.environment.is_some(), rows, Action::Environment)
        }
        SetupStep::Hosting => {
            let rows = numbered(Hosting::VARIANTS, words.hosting, |value| workload.hosting == Some(value));
            skippable(view, workload.hosting.is_some(), rows, Action::Hosting)
        }
        SetupStep::Models => {
            let rows = numbered(ServiceModel::VARIANTS, words.service_model, |value| workload.service_models.contains(&value));
            skippable(view, !workload.service_models.is_empty(), rows, Action::Model)
        }
        SetupStep::Connectivity => {
            let rows = numbered(Connectivity::VARIANTS, words.connectivity, |value| workload.connectivity.contains(&value));
            skippable(view, !workload.connectivity.is_empty(), rows, Action::Connectivity)
        }
        SetupStep::Assets => assets(view),
    }
}

/// How sensitive an asset is.
pub fn classification(view: View, index: usize) -> Vec<Item> {
    let now = view.state.review.protect.get(index).and_then(|asset| asset.classification);
    // The most sensitive first: that is what people come to protect.
    let values: Vec<_> = Classification::VARIANTS.iter().rev().copied().collect();
    let rows = numbered(&values, view.phrases.words.classification, |value| now == Some(value));
    let mut items = vec![(Row::new("d", skip(view, now.is_some())), Action::Class(now))];
    items.extend(rows.into_iter().map(|(row, value)| (row, Action::Class(Some(value)))));
    items
}

/// Whether an asset holds personal data.
pub fn personal_data(view: View, index: usize) -> Vec<Item> {
    let now = view.state.review.protect.get(index).and_then(|asset| asset.personal_data);
    let row = |key, text, value| (Row::new(key, text).ticked(now == Some(value)), Action::Personal(Some(value)));
    vec![
        (Row::new("d", skip(view, now.is_some())), Action::Personal(now)),
        row("1", view.say().yes, true),
        row("2", view.say().no, false),
    ]
}

fn assets(view: View) -> Vec<Item> {
    let say = view.say();
    let review = &view.state.review;
    let done = if review.protect.is_empty() { say.skip } else { say.assets_done };
    let mut items = vec![(Row::new("d", done), Action::NextStep), (Row::new("a", say.asset_add), Action::Asset(None))];
    if review.protect.is_empty() {
        // What comes first is what people should do.
        items.swap(0, 1);
    }
    for (index, asset) in review.protect.iter().enumerate() {
        let classification = asset.classification.map(view.phrases.words.classification);
        let personal = asset.personal_data.filter(|&personal| personal).map(|_| say.personal_data);
        let known: Vec<&str> = classification.into_iter().chain(personal).collect();
        let tail = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
        items.push((Row { tail, ..Row::new((index + 1).to_string(), &asset.name) }, Action::Asset(Some(index))));
    }
    if let Some(last) = review.protect.len().checked_sub(1) {
        items.push((Row::new("-", (say.asset_strike)(&review.protect[last].name)), Action::Strike(last)));
    }
    items
}

fn numbered<T: Copy>(values: &[T], word: fn(T) -> &'static str, ticked: impl Fn(T) -> bool) -> Vec<(Row, T)> {
    let row = |(index, &value): (usize, &T)| (Row::new((index + 1).to_string(), word(value)).ticked(ticked(value)), value);
    values.iter().enumerate().map(row).collect()
}

fn skippable<T>(view: View, given: bool, rows: Vec<(Row, T)>, action: fn(T) -> Action) -> Vec<Item> {
    let first = (Row::new("d", skip(view, given)), Action::NextStep);
    std::iter::once(first).chain(rows.into_iter().map(|(row, value)| (row, action(value)))).collect()
}

fn skip(view: View, given: bool) -> &'static str {
    if given { view.say().keep } else { view.say().skip }
}
