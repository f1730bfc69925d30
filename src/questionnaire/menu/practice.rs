//! The rows of a practice: where it stands, and what more can be said of it.

use super::super::place::Field;
use super::super::prompt::Row;
use super::super::view::View;
use super::{Action, Item};
use crate::lens::ChoiceId;
use crate::review::Status;

/// Where it stands.
pub fn practice(view: View) -> Vec<Item> {
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
    // What no service model in use leaves to a provider cannot be claimed for one.
    if view.state.review.may_be_providers(choice) {
        items.insert(if view.is_carried(choice) { 0 } else { 4 }, provider);
    }
    items.push((Row::new("t", say.details), Action::Details(choice.id)));
    if view.is_unconfirmed(choice.id) {
        items.push((Row::new("c", view.profile().confirm_one), Action::ConfirmOne));
    }
    items.push((Row::new("s", if now.is_none() { say.skip_practice } else { say.keep_practice }), Action::Skip));
    items
}

/// What more can be said of the answer.
pub fn details(view: View, id: ChoiceId) -> Vec<Item> {
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
