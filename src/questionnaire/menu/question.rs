//! The rows of a question: its practices to tick, what is not ticked to settle, one to pick.

use super::super::place::Purpose;
use super::super::prompt::Row;
use super::super::view::View;
use super::{Action, Item};
use crate::lens::{Choice, ChoiceId};
use crate::review::Status;

/// The practices, and what leads on.
pub fn question(view: View) -> Vec<Item> {
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

/// What to make of what is not ticked.
pub fn settle(view: View) -> Vec<Item> {
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

/// The practices, to pick one.
pub fn pick(view: View, purpose: Purpose) -> Vec<Item> {
    let action = |id| match purpose {
        Purpose::Open => Action::Open(id),
        Purpose::Explain => Action::Explain(id),
    };
    let choices = view.stop().map_or(&[][..], |stop| &stop.choices);
    let row = |(place, choice): (usize, &&Choice)| (practice_row(view, (place + 1).to_string(), choice), action(choice.id));
    choices.iter().enumerate().map(row).collect()
}

/// A practice with the mark of its status, and the word for it where the mark alone says too little.
fn practice_row(view: View, key: String, choice: &Choice) -> Row {
    let judged = view.judged(choice.id);
    let (status, is_claimed_in_vain) = (judged.status(), judged.claimed_in_vain().is_some());
    let mark = match status {
        None => "[ ]",
        Some(Status::Implemented) => "[x]",
        Some(Status::Partial) => "[~]",
        Some(Status::Missing) => "[!]",
        Some(Status::Provider) if is_claimed_in_vain => "[!]",
        Some(Status::Unknown) => "[?]",
        Some(Status::Provider | Status::NotApplicable) => "[-]",
    };
    let accepted = view.answer(choice.id).is_some_and(|answer| answer.acceptance.is_some());
    let tail = match status {
        Some(_) if view.route.stale.is_some() => {
            let day = view.state.review.confirmed_on(choice.id).map(|day| day.to_string());
            format!(" ({})", (view.profile().last_confirmed)((view.phrases.words.status)(judged), day.as_deref()))
        }
        None if view.is_carried(choice) => format!(" ({})", view.say().carried_mark),
        None if !view.earlier(choice.id).is_empty() => format!(" ({})", view.say().earlier_mark),
        None | Some(Status::Implemented) => String::new(),
        Some(Status::Missing | Status::Partial) if accepted => format!(" ({})", view.say().accepted_mark),
        Some(_) => format!(" ({})", (view.phrases.words.status)(judged)),
    };
    let text = format!("{} {}", short(choice.id), choice.shown_title(view.lang()));
    let row = Row::new(key, text).also(&choice.id.to_string()).also(&short(choice.id));
    Row { mark: mark.to_owned(), risk: Some(view.risk(choice.risk.level)), tail, ..row }
}

/// `BP2`: within its question an id needs no more.
fn short(id: ChoiceId) -> String {
    id.to_string().rsplit_once('-').map_or_else(String::new, |(_, number)| number.to_owned())
}
