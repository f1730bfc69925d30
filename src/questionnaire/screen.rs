//! The prompt for each place: what to read, what is asked, what may be replied.

mod explain;
mod profile;
mod question;
mod summary;

pub use question::result;
pub use summary::{Closing, command, summary};

use super::menu::menu;
use super::place::{Field, Place, Purpose};
use super::prompt::{Kind, Line, Prompt, Short};
use super::view::View;
use crate::lens::ChoiceId;
use crate::review::{AcceptanceDraft, Status};

/// What to ask where one is.
pub fn prompt(view: View) -> Prompt {
    let rows: Vec<_> = menu(view).into_iter().map(|(row, _)| row).collect();
    let mut above = view.state.notice.clone();
    above.extend(text(view));
    let short = short(view).filter(|short| short.above.len() < above.len());
    let help = match rows.is_empty() {
        true if view.place().holds_lines() => view.say().help_write_lines,
        true => view.say().help_write,
        false if view.route.profile => view.profile().help,
        false => view.say().help_choose,
    };
    let kind = if rows.is_empty() {
        let initial = view.state.rejected.clone().unwrap_or_else(|| initial(view));
        Kind::Write { initial, lines: view.place().holds_lines() }
    } else {
        let cursor = match view.place() {
            // Recording something for several practices at once is never one stray Enter away.
            Place::Settle => rows.iter().position(|row| row.key == "o").unwrap_or(0),
            Place::Practice { .. } => rows.iter().position(|row| row.mark == "[x]").unwrap_or(0),
            place => place.clone().cursor().map_or(0, |cursor| *cursor),
        };
        Kind::Choose { cursor: cursor.min(rows.len() - 1), rows }
    };
    Prompt { above, short, ask: ask(view), help: help.to_owned(), kind }
}

/// The text without what can be done without for a moment.
fn short(view: View) -> Option<Short> {
    match view.place() {
        Place::Question { .. } => {
            let above = view.state.notice.iter().cloned().chain(question::text(view, true)).collect();
            Some(Short { above, rows: view.stop().map_or(0, |stop| stop.choices.len() + 1) })
        }
        Place::Practice { .. } => Some(Short { above: explain::practice(view, true), rows: 4 }),
        _ => None,
    }
}

fn text(view: View) -> Vec<Line> {
    let say = view.say();
    match view.place() {
        Place::Setup { .. }
        | Place::Profile { .. }
        | Place::HostingReason
        | Place::ProgrammeSearch
        | Place::ProgrammeHits { .. }
        | Place::Asset { .. }
        | Place::AssetField { .. } => profile::text(view),
        Place::Question { .. } => question::text(view, false),
        Place::Settle => question::unsettled(view),
        Place::Practice { .. } => explain::practice(view, false),
        Place::Details { id } => explain::details(view, *id),
        Place::Field { id, field, giving } => field_text(view, *id, *field, *giving),
        Place::Accept { id } => {
            let mut lines = explain::head(view, *id);
            lines.push(Line::plain(say.about.acceptance));
            let given =
                view.acceptance_draft(*id).into_iter().flat_map(|draft| [Some(&draft.reason), draft.approved_by.as_ref()]);
            lines.extend(given.flatten().map(|given| Line::bullet("- ", given.clone())));
            lines
        }
        Place::PracticeOut { id } => {
            let mut lines = explain::head(view, *id);
            lines.push(Line::plain(say.about.not_applicable));
            lines
        }
        Place::QuestionOut => {
            let mut lines = question::title(view);
            lines.push(Line::plain(say.about.not_applicable));
            lines
        }
        Place::Pick { .. } => question::title(view),
        Place::Explained { id } => explain::full(view, *id),
        Place::Jump => vec![question::progress(view)],
        Place::Search => vec![Line::plain(say.about.search)],
        Place::Hits { term } => {
            vec![Line::plain((say.found)(super::search::hits(view.route, term, view.lang()).len(), term))]
        }
        Place::Ways => Vec::new(),
        Place::Closing => summary::closing(view),
    }
}

fn field_text(view: View, id: ChoiceId, field: Field, giving: Option<Status>) -> Vec<Line> {
    let mut lines = explain::head(view, id);
    match (field, view.lens.choice(id)) {
        (Field::Evidence, Some(choice)) => {
            if giving.or(view.status(id)) == Some(Status::Provider) {
                lines.extend(explain::carried(view, choice));
            }
            lines.push(Line::plain(view.say().explain.evidence));
            lines.extend(choice.evidence.iter().map(|text| Line::bullet("- ", text.get(view.lang()))));
            let given = view.answer(id).map_or(&[][..], |answer| &answer.evidence);
            lines.extend(given.iter().map(|text| Line::bullet("[x] ", text.clone())));
        }
        (Field::Notes, Some(choice)) => {
            lines.push(Line::plain(view.say().explain.criteria));
            lines.extend(choice.criteria.iter().map(|line| Line::bullet("- ", line.get(view.lang()))));
        }
        _ => {}
    }
    lines
}

fn ask(view: View) -> String {
    let ask = &view.say().ask;
    let text = match view.place() {
        Place::Practice { .. } => return (ask.practice)(&view.practice().map_or_else(String::new, |c| c.id.to_string())),
        Place::Setup { .. }
        | Place::Profile { .. }
        | Place::HostingReason
        | Place::ProgrammeSearch
        | Place::ProgrammeHits { .. }
        | Place::Asset { .. }
        | Place::AssetField { .. } => return profile::ask(view),
        Place::Question { .. } if view.is_out() => ask.how_on,
        Place::Question { .. } => ask.in_place,
        Place::Settle => ask.settle,
        Place::Details { .. } => ask.details,
        Place::Field { field, giving, .. } => match (field, giving) {
            (Field::Notes, Some(_)) => ask.notes_of_partial,
            (Field::Evidence, Some(_)) => ask.evidence_of_provider,
            (Field::Notes, None) => ask.notes,
            (Field::Evidence, None) => ask.evidence,
            (Field::Owner, _) => ask.owner,
            (Field::Due, _) => ask.due,
            (Field::PersonDays, _) => view.profile().ask_person_days,
            (Field::ConfirmedBy, _) => view.profile().ask_confirmed_by,
        },
        Place::Accept { id } => match view.acceptance_draft(*id) {
            None => ask.acceptance_reason,
            Some(AcceptanceDraft { approved_by: None, .. }) => ask.approved_by,
            Some(AcceptanceDraft { approved_by: Some(_), .. }) => ask.expires,
        },
        Place::PracticeOut { .. } | Place::QuestionOut => ask.reason,
        Place::Pick { purpose: Purpose::Open } => ask.pick_to_open,
        Place::Pick { purpose: Purpose::Explain } => ask.pick_to_explain,
        Place::Jump => ask.jump,
        Place::Search => ask.search,
        Place::Hits { .. } => ask.hits,
        Place::Explained { .. } | Place::Ways | Place::Closing => ask.how_on,
    };
    text.to_owned()
}

/// What stands there already where one writes.
fn initial(view: View) -> String {
    let kept = |text: &Option<String>| text.clone().unwrap_or_default();
    match view.place() {
        Place::Setup { .. } | Place::HostingReason | Place::AssetField { .. } => profile::initial(view),
        Place::Field { id, field, .. } => match (field, view.answer(*id)) {
            (Field::Notes, Some(_)) => kept(&view.own_notes(*id)),
            (Field::Owner, Some(answer)) => kept(&answer.owner),
            (Field::Due, Some(answer)) => answer.due.map_or_else(String::new, |due| due.to_string()),
            (Field::PersonDays, Some(answer)) => answer.person_days.map_or_else(String::new, |days| days.to_string()),
            (Field::ConfirmedBy, answer) => {
                answer.and_then(|answer| answer.confirmed_by.clone()).unwrap_or_else(|| view.confirmer.to_owned())
            }
            _ => String::new(),
        },
        Place::PracticeOut { id } => view.answer(*id).map_or_else(String::new, |answer| kept(&answer.reason)),
        Place::Accept { id } => {
            let acceptance = view.answer(*id).and_then(|answer| answer.acceptance.as_ref());
            acceptance.map_or_else(String::new, |acceptance| match view.acceptance_draft(*id) {
                None => acceptance.reason.clone(),
                Some(AcceptanceDraft { approved_by: None, .. }) => acceptance.approved_by.clone(),
                Some(AcceptanceDraft { approved_by: Some(_), .. }) => acceptance.expires.to_string(),
            })
        }
        _ => String::new(),
    }
}
