//! What to read on the workload and on what must be protected, and what is asked there.

use super::super::place::{AssetField, Place, SetupStep};
use super::super::portfolio;
use super::super::prompt::{Label, Line};
use super::super::view::View;

/// What to read.
pub fn text(view: View) -> Vec<Line> {
    let profile = view.profile();
    match view.place() {
        Place::Profile { .. } => {
            let name = Line::of(Label::Title, view.state.review.workload.name.clone());
            vec![name, Line::plain(profile.about)]
        }
        Place::HostingReason => {
            let step = view.state.review.workload.hosting.map(view.phrases.words.hosting);
            let step = step.map(|step| Line::of(Label::Title, step));
            step.into_iter().chain([Line::plain(profile.about_hosting_reason)]).collect()
        }
        Place::ProgrammeSearch => vec![Line::plain(profile.about_find_programme)],
        Place::ProgrammeHits { term } => {
            let found = portfolio::hits(view.programmes, term).len();
            vec![Line::plain((view.say().found)(found, term))]
        }
        Place::Asset { index } | Place::AssetField { index, .. } => asset(view, *index),
        Place::Setup { step, .. } => setup(view, *step),
        _ => Vec::new(),
    }
}

fn setup(view: View, step: SetupStep) -> Vec<Line> {
    let (about, profile) = (&view.say().about, view.profile());
    let mut lines = Vec::new();
    if matches!(view.base(), Place::Setup { .. }) {
        let progress = (view.say().setup_progress)(step.number(), SetupStep::ON_THE_WAY.len());
        lines.push(Line::of(Label::Faint, progress));
    }
    if step == SetupStep::Name {
        lines.insert(0, Line::plain(view.lens.edition.name.get(view.lang())));
    }
    let text = match step {
        SetupStep::Name => about.name,
        SetupStep::Environment => about.environment,
        SetupStep::Models => about.models,
        SetupStep::Connectivity => about.connectivity,
        SetupStep::Hosting => profile.about_hosting,
        SetupStep::Owner => about.owner,
        SetupStep::Compliance => profile.about_compliance,
        SetupStep::Assets => about.assets,
        SetupStep::Participants => profile.about_participants,
        SetupStep::Accounts => profile.about_accounts,
        SetupStep::Regions => profile.about_regions,
        SetupStep::Exclusions => profile.about_exclusions,
    };
    lines.push(Line::plain(text));
    match step {
        SetupStep::Hosting => {
            lines.extend(profile.hosting_steps.iter().map(|text| Line::bullet("  ", *text)));
            lines.push(Line::plain(profile.hosting_merits_head));
            lines.extend(profile.hosting_merits.iter().map(|text| Line::bullet("- ", *text)));
        }
        SetupStep::Assets if view.state.review.protect.is_empty() => lines.extend(examples(view)),
        _ => {}
    }
    lines
}

/// What others protect, industry by industry.
fn examples(view: View) -> Vec<Line> {
    let value = view.say().field.value;
    let line = |(industry, examples): &(&str, &str)| Line::bullet("- ", value(industry, examples));
    view.profile().asset_examples.iter().map(line).collect()
}

/// An asset and what is asked of it; behind the last one, what a new one may be.
fn asset(view: View, index: usize) -> Vec<Line> {
    let profile = view.profile();
    let Some(asset) = view.asset(index) else {
        return std::iter::once(Line::plain(profile.about_new_asset)).chain(examples(view)).collect();
    };
    let mut lines = vec![Line::of(Label::Title, asset.name.clone())];
    if let Place::AssetField { field: AssetField::Models, .. } = view.place() {
        lines.push(Line::plain(profile.about_asset_models));
    }
    lines
}

/// What is asked.
pub fn ask(view: View) -> String {
    let (ask, profile) = (&view.say().ask, view.profile());
    let text = match view.place() {
        Place::Setup { step: SetupStep::Name, .. } if view.offers_name() => return (ask.name_or)(view.suggested_name),
        Place::Setup { step, .. } => match step {
            SetupStep::Name => ask.name,
            SetupStep::Environment => ask.environment,
            SetupStep::Models => ask.models,
            SetupStep::Connectivity => ask.connectivity,
            SetupStep::Hosting => ask.hosting,
            SetupStep::Owner => ask.review_owner,
            SetupStep::Compliance => profile.ask_compliance,
            SetupStep::Assets => ask.assets,
            SetupStep::Participants => profile.ask_participants,
            SetupStep::Accounts => profile.ask_accounts,
            SetupStep::Regions => profile.ask_regions,
            SetupStep::Exclusions => profile.ask_exclusions,
        },
        Place::HostingReason => profile.ask_hosting_reason,
        Place::ProgrammeSearch => profile.ask_find_programme,
        Place::ProgrammeHits { .. } => profile.ask_programme,
        Place::AssetField { field, .. } => match field {
            AssetField::Name => profile.ask_asset.name,
            AssetField::KeptIn => profile.ask_asset.kept_in,
            AssetField::Class => profile.ask_asset.classification,
            AssetField::Personal => profile.ask_asset.personal_data,
            AssetField::Integrity => profile.ask_asset.integrity,
            AssetField::Availability => profile.ask_asset.availability,
            AssetField::Consequences => profile.ask_asset.consequences,
            AssetField::Models => profile.ask_asset.service_models,
        },
        _ => profile.ask,
    };
    text.to_owned()
}

/// What stands there already where one writes.
pub fn initial(view: View) -> String {
    let workload = &view.state.review.workload;
    let kept = |text: &Option<String>| text.clone().unwrap_or_default();
    match view.place() {
        Place::HostingReason => kept(&workload.hosting_reason),
        Place::Setup { step, .. } => match step {
            SetupStep::Name => workload.name.clone(),
            SetupStep::Owner => kept(&workload.review_owner),
            SetupStep::Participants => workload.participants.join(", "),
            SetupStep::Accounts => workload.accounts.join(", "),
            SetupStep::Regions => workload.regions.join(", "),
            SetupStep::Exclusions => kept(&workload.exclusions),
            _ => String::new(),
        },
        Place::AssetField { index, field, .. } => match (field, view.asset(*index)) {
            (AssetField::Name, Some(asset)) => asset.name.clone(),
            (AssetField::KeptIn, Some(asset)) => kept(&asset.kept_in),
            (AssetField::Consequences, Some(asset)) => kept(&asset.consequences),
            _ => String::new(),
        },
        _ => String::new(),
    }
}
