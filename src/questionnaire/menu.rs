//! The rows that each place offers, and what choosing one of them does.

mod assets;
mod practice;
mod programmes;
mod question;
mod rows;
mod setup;
mod ways;

use super::place::{AssetField, Field, Place, Purpose, SetupStep};
use super::prompt::Row;
use super::view::View;
use crate::lens::{ChoiceId, ServiceModel};
use crate::review::{Classification, Connectivity, Environment, Hosting, Impact, Status};

/// What choosing a row does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Tick or untick; where a tick would say too little, open.
    Tick(ChoiceId),
    /// Answer in detail.
    Open(ChoiceId),
    /// Settle what is not ticked, or go on.
    Done,
    /// Everything that is open is in place.
    TickAll,
    /// Every answer of the question still holds.
    Confirm,
    /// Pick a practice.
    Pick(Purpose),
    /// The question does not apply.
    QuestionOut,
    /// It does, after all.
    QuestionIn,
    /// What is open is missing.
    AllMissing,
    /// What is open and carried by the provider is recorded so.
    AllCarried,
    /// One after the other.
    OneByOne,
    /// Go on and leave the rest open.
    LeaveOpen,
    /// This status.
    Give(Status),
    /// Missing, and the risk is accepted.
    Accept,
    /// Nothing for now.
    Skip,
    /// More on this answer.
    Details(ChoiceId),
    /// Write it.
    Field(ChoiceId, Field),
    /// To this stop.
    GoTo(usize),
    /// To the workload and what must be protected.
    GoToSetup,
    /// Explain it.
    Explain(ChoiceId),
    /// Go to where it is asked.
    Visit(ChoiceId),
    /// To the question before.
    Previous,
    /// To the next practice without an answer.
    NextOpen,
    /// To a question of one's choice.
    Jump,
    /// Find a text.
    Search,
    /// Take the last change back.
    Undo,
    /// One step back.
    Return,
    /// Everything once more.
    Again,
    /// Enough.
    Leave,
    /// Go on in the setup.
    NextStep,
    /// This environment.
    Environment(Environment),
    /// Tick or untick this model.
    Model(ServiceModel),
    /// Tick or untick this path.
    Connectivity(Connectivity),
    /// This step.
    Hosting(Hosting),
    /// Back to the questions.
    ToQuestions,
    /// Ask this again.
    Step(SetupStep),
    /// Tick or untick this programme of the portfolio.
    Programme(usize),
    /// Untick this programme, which the portfolio does not have.
    Untick(usize),
    /// Look for a programme.
    FindProgramme,
    /// Take what was looked for as a programme, though the portfolio does not have it.
    RecordProgramme,
    /// Look at everything on an asset.
    Asset(usize),
    /// Add an asset.
    AddAsset,
    /// Ask this on the asset again.
    AssetField(AssetField),
    /// Strike the asset.
    Strike,
    /// Leave this on the asset as it is.
    KeepAssetField,
    /// Ask nothing more on the asset.
    AssetDone,
    /// How sensitive the asset is.
    Class(Classification),
    /// Whether it holds personal data.
    Personal(bool),
    /// How bad it is if it is altered, or gone: whichever was asked.
    Impact(Impact),
    /// Tick or untick this model of the asset.
    AssetModel(ServiceModel),
    /// The answer to the practice still holds.
    ConfirmOne,
}

/// A row and what it does.
pub type Item = (Row, Action);

/// The rows of the place where one is; none where one writes.
pub fn menu(view: View) -> Vec<Item> {
    let say = view.say();
    let item = |key: &str, text: &str, action: Action| (Row::new(key, text), action);
    let mut items = match view.place() {
        Place::Question { .. } => question::question(view),
        Place::Settle => question::settle(view),
        Place::Practice { .. } => practice::practice(view),
        Place::Details { id } => practice::details(view, *id),
        Place::Pick { purpose } => question::pick(view, *purpose),
        Place::Explained { id } => {
            // Reading on is Enter too: one too many leads back to where one was.
            let mut items = vec![item("r", say.return_here, Action::Return)];
            let is_asked = |place: &Place| matches!(place, Place::Practice { ids, at } if ids.get(*at) == Some(id));
            if view.route.choice(*id).is_some() && !view.state.places.iter().any(is_asked) {
                items.push(item("g", (say.visit)(&id.to_string()).as_str(), Action::Visit(*id)));
            }
            items
        }
        Place::Jump => ways::jump(view),
        Place::Hits { term } => ways::hits(view, term),
        Place::Ways => vec![item("r", say.return_here, Action::Return)],
        Place::Closing => closing(view),
        Place::Setup { step, .. } => setup::step(view, *step),
        Place::Profile { .. } => setup::profile(view),
        Place::ProgrammeHits { term } => programmes::hits(view, term),
        Place::Asset { index } => assets::card(view, *index),
        Place::AssetField { index, field, in_turn, .. } => assets::field(view, *index, *field, *in_turn),
        _ => return Vec::new(),
    };
    items.extend(if items.is_empty() { Vec::new() } else { ways::ways(view) });
    without_repeats(items)
}

fn closing(view: View) -> Vec<Item> {
    let say = view.say();
    let item = |key: &str, text: &str, action: Action| (Row::new(key, text), action);
    let mut items = vec![item("q", say.leave, Action::Leave), item("j", say.jump, Action::Jump)];
    if view.route.next_open(None, &view.state.review).is_some() {
        items.insert(0, item("n", say.next_open, Action::NextOpen));
    }
    if !view.route.stops.is_empty() {
        items.push(item("g", say.again, Action::Again));
    }
    items.push(item("0", say.workload_and_assets, Action::GoToSetup));
    items
}

/// Rows that stand twice keep their first place: a place may offer first what can be done anywhere.
fn without_repeats(items: Vec<Item>) -> Vec<Item> {
    let mut kept: Vec<Item> = Vec::with_capacity(items.len());
    for (row, action) in items {
        if !kept.iter().any(|(other, _)| other.key == row.key) {
            kept.push((row, action));
        }
    }
    kept
}
