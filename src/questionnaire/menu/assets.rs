//! The rows of what must be protected.

use strum::VariantArray;

use super::super::place::{AssetField, Place};
use super::super::prompt::Row;
use super::super::view::View;
use super::rows::{self, numbered, skip};
use super::{Action, Item};
use crate::lens::ServiceModel;
use crate::review::{Asset, Classification, Impact};

/// All of it.
pub fn list(view: View) -> Vec<Item> {
    let (say, profile) = (view.say(), view.profile());
    let protect = &view.state.review.protect;
    let on_the_way = matches!(view.base(), Place::Setup { .. });
    let done = match (on_the_way, protect.is_empty()) {
        (false, _) => say.return_here,
        (true, true) => say.skip,
        (true, false) => profile.assets_done,
    };
    let mut items = vec![(Row::new("d", done), Action::NextStep), (Row::new("a", profile.asset_add), Action::AddAsset)];
    if protect.is_empty() {
        // What comes first is what people should do.
        items.swap(0, 1);
    }
    items.extend(protect.iter().enumerate().map(|(index, asset)| {
        let classification = asset.classification.map(view.phrases.words.classification);
        let personal = asset.personal_data.filter(|&personal| personal).map(|_| profile.asset.personal_data);
        let known: Vec<&str> = classification.into_iter().chain(personal).collect();
        let tail = if known.is_empty() { String::new() } else { format!(" ({})", known.join(view.phrases.catalog.comma)) };
        (Row { tail, ..Row::new((index + 1).to_string(), &asset.name) }, Action::Asset(index))
    }));
    items
}

/// Everything on one asset.
pub fn card(view: View, index: usize) -> Vec<Item> {
    let Some(asset) = view.asset(index) else { return Vec::new() };
    let row = |(place, field): (usize, AssetField)| {
        let known = known(view, asset, field);
        (rows::field((place + 1).to_string(), label(view, field), &known, view), Action::AssetField(field))
    };
    let mut items = vec![(Row::new("r", view.say().return_here), Action::Return)];
    items.extend(AssetField::ALL.into_iter().enumerate().map(row));
    items.push((Row::new("-", (view.profile().asset_strike)(&asset.name)), Action::Strike));
    items
}

/// What is asked of an asset, in a word.
pub fn label(view: View, field: AssetField) -> &'static str {
    let label = &view.profile().asset;
    match field {
        AssetField::Name => label.name,
        AssetField::KeptIn => label.kept_in,
        AssetField::Class => label.classification,
        AssetField::Personal => label.personal_data,
        AssetField::Integrity => label.integrity,
        AssetField::Availability => label.availability,
        AssetField::Consequences => label.consequences,
        AssetField::Models => label.service_models,
    }
}

fn known(view: View, asset: &Asset, field: AssetField) -> String {
    let (say, words) = (view.say(), &view.phrases.words);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match field {
        AssetField::Name => asset.name.clone(),
        AssetField::KeptIn => text(&asset.kept_in),
        AssetField::Class => asset.classification.map_or("", words.classification).to_owned(),
        AssetField::Personal => asset.personal_data.map_or("", |personal| if personal { say.yes } else { say.no }).to_owned(),
        AssetField::Integrity => asset.integrity.map_or("", words.impact).to_owned(),
        AssetField::Availability => asset.availability.map_or("", words.impact).to_owned(),
        AssetField::Consequences => text(&asset.consequences),
        AssetField::Models => {
            let models: Vec<_> = asset.service_models.iter().map(|&model| (words.service_model)(model)).collect();
            models.join(view.phrases.catalog.comma)
        }
    }
}

/// The rows of one thing asked of an asset; none where one writes.
pub fn field(view: View, index: usize, field: AssetField, in_turn: bool) -> Vec<Item> {
    let (say, profile, words) = (view.say(), view.profile(), &view.phrases.words);
    let Some(asset) = view.asset(index) else { return Vec::new() };
    let (given, rows): (bool, Vec<Item>) = match field {
        AssetField::Name | AssetField::KeptIn | AssetField::Consequences => return Vec::new(),
        AssetField::Class => {
            // The most sensitive first: that is what people come to protect.
            let values: Vec<_> = Classification::VARIANTS.iter().rev().copied().collect();
            let rows = numbered(&values, profile.if_leaked, |value| asset.classification == Some(value));
            (asset.classification.is_some(), rows.into_iter().map(|(row, value)| (row, Action::Class(value))).collect())
        }
        AssetField::Personal => {
            let row =
                |key, text, value| (Row::new(key, text).ticked(asset.personal_data == Some(value)), Action::Personal(value));
            (asset.personal_data.is_some(), vec![row("1", say.yes, true), row("2", say.no, false)])
        }
        AssetField::Integrity => impacts(asset.integrity, profile.if_altered),
        AssetField::Availability => impacts(asset.availability, profile.if_gone),
        AssetField::Models => {
            let rows = numbered(ServiceModel::VARIANTS, words.service_model, |value| asset.service_models.contains(&value));
            let rows = rows.into_iter().map(|(row, value)| (row, Action::AssetModel(value))).collect();
            (!asset.service_models.is_empty(), rows)
        }
    };
    let mut items = vec![(Row::new("d", skip(view, given)), Action::KeepAssetField)];
    items.extend(rows);
    if in_turn {
        items.push((Row::new("f", profile.asset_enough), Action::AssetDone));
    }
    items
}

/// The gravest first.
fn impacts(now: Option<Impact>, word: fn(Impact) -> &'static str) -> (bool, Vec<Item>) {
    let values: Vec<_> = Impact::VARIANTS.iter().rev().copied().collect();
    let rows = numbered(&values, word, |value| now == Some(value));
    (now.is_some(), rows.into_iter().map(|(row, value)| (row, Action::Impact(value))).collect())
}
