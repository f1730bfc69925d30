//! The ways to go from anywhere, and the rows of the places that they lead to.

use super::super::place::{Place, Purpose};
use super::super::prompt::Row;
use super::super::route::Stop;
use super::super::search::{self, Found};
use super::super::view::View;
use super::{Action, Item};

/// What can be done at any prompt.
pub fn ways(view: View) -> Vec<Item> {
    let say = view.say();
    let item = |key: &str, text: &str, action: Action| (Row::new(key, text), action);
    if view.state.review.workload.name.is_empty() {
        return vec![item("q", say.leave_without_file, Action::Leave)];
    }
    if view.route.profile {
        return vec![item("u", say.undo, Action::Undo), item("q", say.leave, Action::Leave)];
    }
    let explain = match (view.practice(), view.stop()) {
        (Some(choice), _) if matches!(view.place(), Place::Explained { .. }) => Action::Visit(choice.id),
        (Some(choice), _) => Action::Explain(choice.id),
        (None, Some(_)) => Action::Pick(Purpose::Explain),
        (None, None) => Action::Search,
    };
    let mut items = vec![
        item("b", say.previous, Action::Previous),
        item("n", say.next_open, Action::NextOpen),
        item("j", say.jump, Action::Jump),
        item("/", say.search, Action::Search),
        item("e", say.explain_row, explain),
        item("u", say.undo, Action::Undo),
        item("q", say.leave, Action::Leave),
    ];
    if matches!(explain, Action::Visit(_) | Action::Search) {
        items.retain(|(row, _)| row.key != "e");
    }
    if view.route.next_open(None, &view.state.review).is_none() {
        items.retain(|(_, action)| *action != Action::NextOpen);
    }
    if *view.place() == Place::Jump {
        items.retain(|(_, action)| *action != Action::Jump);
    }
    items
}

/// The questions to jump to.
pub fn jump(view: View) -> Vec<Item> {
    let say = view.say();
    let row = |(index, stop): (usize, &Stop)| {
        let open = view.route.open(index, &view.state.review).len();
        let text = format!("{} {}", stop.question.id, stop.question.title.get(view.lang()));
        let tail = if open > 0 { format!(" ({})", (say.open_count)(open)) } else { String::new() };
        let row = Row::new(stop.question.id.number().to_string(), text).also(&stop.question.id.to_string());
        (Row { tail, ..row.ticked(open == 0) }, Action::GoTo(index))
    };
    let mut items: Vec<Item> = view.route.stops.iter().enumerate().map(row).collect();
    items.push((Row::new("0", say.workload_and_assets), Action::GoToSetup));
    items
}

/// What was found.
pub fn hits(view: View, term: &str) -> Vec<Item> {
    let found = search::hits(view.route, term, view.lang());
    let row = |(place, found): (usize, Found)| {
        let key = (place + 1).to_string();
        match found {
            Found::Question(stop) => {
                let question = view.route.stops[stop].question;
                let text = format!("{} {}", question.id, question.title.get(view.lang()));
                (Row::new(key, text).also(&question.id.to_string()), Action::GoTo(stop))
            }
            Found::Practice(choice) => {
                let text = format!("{} {}", choice.id, choice.shown_title(view.lang()));
                let row = Row::new(key, text).also(&choice.id.to_string());
                (Row { risk: Some(view.risk(choice.risk.level)), ..row }, Action::Explain(choice.id))
            }
        }
    };
    let mut items: Vec<Item> = found.into_iter().enumerate().map(row).collect();
    items.push((Row::new("r", view.say().return_here), Action::Return));
    items
}
