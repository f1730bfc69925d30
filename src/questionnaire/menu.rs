//! The rows that each place offers, and what choosing one of them does.

mod assets;
mod programmes;
mod setup;
mod ways;

use super::place::{AssetField, Field, Place, Purpose, SetupStep};
use super::prompt::Row;
use super::view::View;
use crate::lens::ServiceModel;
use crate::lens::{Choice, ChoiceId};
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
        Place::Question { .. } => question(view),
        Place::Settle => settle(view),
        Place::Practice { .. } => practice(view),
        Place::Details { id } => details(view, *id),
        Place::Pick { purpose } => pick(view, *purpose),
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

/// A practice with the mark of its status, and the word for it where the mark alone says too little.
fn practice_row(view: View, key: String, choice: &Choice) -> Row {
    let status = view.status(choice.id);
    let mark = match status {
        None => "[ ]",
        Some(Status::Implemented) => "[x]",
        Some(Status::Partial) => "[~]",
        Some(Status::Missing) => "[!]",
        Some(Status::Unknown) => "[?]",
        Some(Status::Provider | Status::NotApplicable) => "[-]",
    };
    let accepted = view.answer(choice.id).is_some_and(|answer| answer.acceptance.is_some());
    let tail = match status {
        Some(_) if view.route.stale.is_some() => {
            let day = view.state.review.confirmed_on(choice.id).map(|day| day.to_string());
            format!(" ({})", (view.profile().last_confirmed)((view.phrases.words.status)(status), day.as_deref()))
        }
        None if view.is_carried(choice) => format!(" ({})", view.say().carried_mark),
        None if !view.earlier(choice.id).is_empty() => format!(" ({})", view.say().earlier_mark),
        None | Some(Status::Implemented) => String::new(),
        Some(Status::Missing | Status::Partial) if accepted => format!(" ({})", view.say().accepted_mark),
        Some(_) => format!(" ({})", (view.phrases.words.status)(status)),
    };
    let text = format!("{} {}", short(choice.id), choice.shown_title(view.lang()));
    let row = Row::new(key, text).also(&choice.id.to_string()).also(&short(choice.id));
    Row { mark: mark.to_owned(), risk: Some(view.risk(choice.risk.level)), tail, ..row }
}

/// `BP2`: within its question an id needs no more.
pub fn short(id: ChoiceId) -> String {
    id.to_string().rsplit_once('-').map_or_else(String::new, |(_, number)| number.to_owned())
}

fn question(view: View) -> Vec<Item> {
    let say = view.say();
    let (Some(stop), Some(index)) = (view.stop(), view.stop_index()) else { return Vec::new() };
    let next = view.route.next(index, &view.state.review, view.state.again);
    let next = next.and_then(|next| view.route.stops.get(next)).map(|stop| stop.question.id.to_string());
    let go_on = (say.go_on)(next.as_deref());
    let confirm = (Row::new("c", (say.confirm)(next.as_deref())), Action::Confirm);
    let (own, carried) = view.open();
    let open = own.len() + carried.len();
    // What leads on comes first: a stray Enter must not tick a practice.
    let mut items = vec![(Row::new("d", if open > 0 && !view.is_out() { (say.settle)(open) } else { go_on }), Action::Done)];
    if view.is_stale() {
        items.insert(usize::from(!view.state.again), confirm);
    }
    if view.is_out() {
        items.push((Row::new("x", say.question_in), Action::QuestionIn));
        return items;
    }
    let practice =
        |(place, choice): (usize, &&Choice)| (practice_row(view, (place + 1).to_string(), choice), Action::Tick(choice.id));
    items.extend(stop.choices.iter().enumerate().map(practice));
    if open > 0 {
        items.push((Row::new("a", (say.tick_all)(own.len(), carried.len())), Action::TickAll));
    }
    items.push((Row::new("o", say.open), Action::Pick(Purpose::Open)));
    items.push((Row::new("x", say.question_out), Action::QuestionOut));
    items
}

fn settle(view: View) -> Vec<Item> {
    let say = view.say();
    let (own, carried) = view.open();
    let mut items = Vec::new();
    if !carried.is_empty() {
        items.push((Row::new("v", (say.all_carried)(carried.len())), Action::AllCarried));
    }
    items.push((Row::new("o", say.one_by_one), Action::OneByOne));
    if !own.is_empty() {
        items.push((Row::new("m", (say.all_missing)(own.len())), Action::AllMissing));
    }
    items.push((Row::new("l", say.leave_open), Action::LeaveOpen));
    items
}

fn practice(view: View) -> Vec<Item> {
    let say = view.say();
    let Some(choice) = view.practice() else { return Vec::new() };
    let now = view.status(choice.id);
    let accepted = view.answer(choice.id).is_some_and(|answer| answer.acceptance.is_some());
    let give = |key: &str, text: &str, status: Status| (Row::new(key, text).ticked(now == Some(status)), Action::Give(status));
    let provider = give("v", say.give_provider, Status::Provider);
    let mut items = vec![
        // What says the least comes first: a stray Enter must not claim that something is in place.
        give("m", say.give_missing, Status::Missing),
        give("p", say.give_partial, Status::Partial),
        give("i", say.give_implemented, Status::Implemented),
        give("f", say.give_unknown, Status::Unknown),
        give("x", say.give_not_applicable, Status::NotApplicable),
        (Row::new("r", say.give_accepted).ticked(accepted), Action::Accept),
    ];
    items.insert(if view.is_carried(choice) { 0 } else { 4 }, provider);
    items.push((Row::new("t", say.details), Action::Details(choice.id)));
    if view.is_unconfirmed(choice.id) {
        items.push((Row::new("c", view.profile().confirm_one), Action::ConfirmOne));
    }
    items.push((Row::new("s", if now.is_none() { say.skip_practice } else { say.keep_practice }), Action::Skip));
    items
}

fn details(view: View, id: ChoiceId) -> Vec<Item> {
    let words = view.say().field;
    let filled = |field| match (field, view.answer(id)) {
        (_, None) => false,
        (Field::Notes, Some(answer)) => answer.notes.is_some(),
        (Field::Evidence, Some(answer)) => !answer.evidence.is_empty(),
        (Field::Owner, Some(answer)) => answer.owner.is_some(),
        (Field::Due, Some(answer)) => answer.due.is_some(),
        (Field::PersonDays, Some(answer)) => answer.person_days.is_some(),
        (Field::ConfirmedBy, Some(answer)) => answer.confirmed_by.is_some(),
    };
    let field = |key, field, text| (Row::new(key, text).ticked(filled(field)), Action::Field(id, field));
    vec![
        field("1", Field::Notes, words.notes),
        field("2", Field::Evidence, words.evidence),
        field("3", Field::Owner, words.owner),
        field("4", Field::Due, words.due),
        field("5", Field::PersonDays, words.person_days),
        field("6", Field::ConfirmedBy, words.confirmed_by),
        (Row::new("r", view.say().return_here), Action::Return),
    ]
}

fn pick(view: View, purpose: Purpose) -> Vec<Item> {
    let action = |id| match purpose {
        Purpose::Open => Action::Open(id),
        Purpose::Explain => Action::Explain(id),
    };
    let choices = view.stop().map_or(&[][..], |stop| &stop.choices);
    let row = |(place, choice): (usize, &&Choice)| (practice_row(view, (place + 1).to_string(), choice), action(choice.id));
    choices.iter().enumerate().map(row).collect()
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
