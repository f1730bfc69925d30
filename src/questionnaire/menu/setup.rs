//! The rows of what is asked on the workload, and of the profile, where all of it is picked from.

use strum::VariantArray;

use super::super::place::SetupStep;
use super::super::prompt::Row;
use super::super::view::View;
use super::rows::{field, numbered, skip};
use super::{Action, Item, assets, programmes};
use crate::lens::ServiceModel;
use crate::review::{Connectivity, Environment, Hosting};

/// The rows of a step; none where one writes.
pub fn step(view: View, step: SetupStep) -> Vec<Item> {
    let workload = &view.state.review.workload;
    let words = &view.phrases.words;
    match step {
        SetupStep::Name
        | SetupStep::Owner
        | SetupStep::Participants
        | SetupStep::Accounts
        | SetupStep::Regions
        | SetupStep::Exclusions => Vec::new(),
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
        SetupStep::Compliance => programmes::step(view),
        SetupStep::Assets => assets::list(view),
    }
}

/// Everything on the workload, each with what is known of it.
pub fn profile(view: View) -> Vec<Item> {
    let first = if view.route.profile {
        (Row::new("q", view.say().leave), Action::Leave)
    } else {
        (Row::new("d", view.profile().to_questions), Action::ToQuestions)
    };
    let row = |(index, step): (usize, SetupStep)| {
        let known = known(view, step);
        (field((index + 1).to_string(), label(view, step), &known, view), Action::Step(step))
    };
    std::iter::once(first).chain(SetupStep::ALL.into_iter().enumerate().map(row)).collect()
}

/// What a step is about, in a word.
fn label(view: View, step: SetupStep) -> &'static str {
    let label = &view.profile().label;
    match step {
        SetupStep::Name => label.name,
        SetupStep::Environment => label.environment,
        SetupStep::Models => label.service_models,
        SetupStep::Connectivity => label.connectivity,
        SetupStep::Hosting => label.hosting,
        SetupStep::Owner => label.review_owner,
        SetupStep::Compliance => label.compliance,
        SetupStep::Assets => label.assets,
        SetupStep::Participants => label.participants,
        SetupStep::Accounts => label.accounts,
        SetupStep::Regions => label.regions,
        SetupStep::Exclusions => label.exclusions,
    }
}

/// What is known of it, on a line; nothing where nothing is.
fn known(view: View, step: SetupStep) -> String {
    let (workload, words) = (&view.state.review.workload, &view.phrases.words);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let all = |parts: &mut dyn Iterator<Item = String>| parts.collect::<Vec<_>>().join(view.phrases.catalog.comma);
    match step {
        SetupStep::Name => workload.name.clone(),
        SetupStep::Environment => workload.environment.map_or("", words.environment).to_owned(),
        SetupStep::Models => all(&mut workload.service_models.iter().map(|&model| (words.service_model)(model).to_owned())),
        SetupStep::Connectivity => all(&mut workload.connectivity.iter().map(|&path| (words.connectivity)(path).to_owned())),
        SetupStep::Hosting => {
            let reason = workload.hosting_reason.iter().cloned();
            all(&mut workload.hosting.iter().map(|&step| (words.hosting)(step).to_owned()).chain(reason))
        }
        SetupStep::Owner => text(&workload.review_owner),
        SetupStep::Compliance => all(&mut workload.compliance.iter().cloned()),
        SetupStep::Assets => all(&mut view.state.review.protect.iter().map(|asset| asset.name.clone())),
        SetupStep::Participants => all(&mut workload.participants.iter().cloned()),
        SetupStep::Accounts => all(&mut workload.accounts.iter().cloned()),
        SetupStep::Regions => all(&mut workload.regions.iter().cloned()),
        SetupStep::Exclusions => text(&workload.exclusions),
    }
}

fn skippable<T>(view: View, given: bool, rows: Vec<(Row, T)>, action: fn(T) -> Action) -> Vec<Item> {
    let first = (Row::new("d", skip(view, given)), Action::NextStep);
    std::iter::once(first).chain(rows.into_iter().map(|(row, value)| (row, action(value)))).collect()
}
