//! The prompt for each place: what to read, what is asked, what may be replied.

mod explain;
mod question;
mod summary;

pub use question::result;
pub use summary::{Closing, command, summary};

use super::menu::menu;
use super::place::{Field, Place, Purpose, SetupStep};
use super::prompt::{Kind, Label, Line, Prompt, Short};
use super::view::View;
use crate::lens::ChoiceId;

/// What to ask where one is.
pub fn prompt(view: View) -> Prompt {
    let rows: Vec<_> = menu(view).into_iter().map(|(row, _)| row).collect();
    let mut above = view.state.notice.clone();
    above.extend(text(view));
    let short = short(view).filter(|short| short.above.len() < above.len());
    let help = if rows.is_empty() { view.say().help_write } else { view.say().help_choose };
    let kind = if rows.is_empty() {
        Kind::Write { initial: view.state.rejected.clone().unwrap_or_else(|| initial(view)) }
    } else {
        let cursor = match view.place() {
            Place::Question { cursor, .. } | Place::Setup { cursor, .. } => *cursor,
            // Recording something for several practices at once is never one stray Enter away.
            Place::Settle => rows.iter().position(|row| row.key == "o").unwrap_or(0),
            Place::Practice { .. } => rows.iter().position(|row| row.mark == "[x]").unwrap_or(0),
            _ => 0,
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
        Place::Setup { step, .. } => setup(view, *step),
        Place::AssetName { .. } => vec![Line::plain(say.about.asset)],
        Place::AssetClass { index } | Place::AssetPersonal { index } => {
            let asset = view.state.review.protect.get(*index);
            asset.map(|asset| Line::of(Label::Title, asset.name.clone())).into_iter().collect()
        }
        Place::Question { .. } => question::text(view, false),
        Place::Settle => question::unsettled(view),
        Place::Practice { .. } => explain::practice(view, false),
        Place::Details { id } => explain::head(view, *id).into_iter().chain(explain::answer(view, *id)).collect(),
        Place::Field { id, field, .. } => field_text(view, *id, *field),
        Place::Accept { id, draft } => {
            let mut lines = explain::head(view, *id);
            lines.push(Line::plain(say.about.acceptance));
            lines.extend(draft.reason.iter().map(|reason| Line::bullet("- ", reason.clone())));
            lines.extend(draft.approved_by.iter().map(|approver| Line::bullet("- ", approver.clone())));
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

fn setup(view: View, step: SetupStep) -> Vec<Line> {
    let about = &view.say().about;
    let mut lines = vec![Line::of(Label::Faint, (view.say().setup_progress)(step.number(), SetupStep::ALL.len()))];
    if step == SetupStep::Name {
        lines.insert(0, Line::plain(view.lens.edition.name.get(view.lang())));
    }
    let text = match step {
        SetupStep::Name => about.name,
        SetupStep::Environment => about.environment,
        SetupStep::Models => about.models,
        SetupStep::Connectivity => about.connectivity,
        SetupStep::Hosting => about.hosting,
        SetupStep::Owner => about.owner,
        SetupStep::Compliance => about.compliance,
        SetupStep::Assets => about.assets,
    };
    lines.push(Line::plain(text));
    lines
}

fn field_text(view: View, id: ChoiceId, field: Field) -> Vec<Line> {
    let mut lines = explain::head(view, id);
    match (field, view.lens.choice(id)) {
        (Field::Evidence, Some(choice)) => {
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
        Place::Setup { step, .. } => match step {
            SetupStep::Name => ask.name,
            SetupStep::Environment => ask.environment,
            SetupStep::Models => ask.models,
            SetupStep::Connectivity => ask.connectivity,
            SetupStep::Hosting => ask.hosting,
            SetupStep::Owner => ask.review_owner,
            SetupStep::Compliance => ask.compliance,
            SetupStep::Assets => ask.assets,
        },
        Place::AssetName { .. } => ask.asset_name,
        Place::AssetClass { .. } => ask.asset_class,
        Place::AssetPersonal { .. } => ask.asset_personal,
        Place::Question { .. } if view.is_out() => ask.how_on,
        Place::Question { .. } => ask.in_place,
        Place::Settle => ask.settle,
        Place::Details { .. } => ask.details,
        Place::Field { field, then_on, .. } => match (field, then_on) {
            (Field::Notes, true) => ask.notes_of_partial,
            (Field::Evidence, true) => ask.evidence_of_provider,
            (Field::Notes, false) => ask.notes,
            (Field::Evidence, false) => ask.evidence,
            (Field::Owner, _) => ask.owner,
            (Field::Due, _) => ask.due,
        },
        Place::Accept { draft, .. } => match (&draft.reason, &draft.approved_by) {
            (None, _) => ask.acceptance_reason,
            (Some(_), None) => ask.approved_by,
            (Some(_), Some(_)) => ask.expires,
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
    let review = &view.state.review;
    let kept = |text: &Option<String>| text.clone().unwrap_or_default();
    match view.place() {
        Place::Setup { step: SetupStep::Name, .. } if review.workload.name.is_empty() => view.suggested_name.to_owned(),
        Place::Setup { step: SetupStep::Name, .. } => review.workload.name.clone(),
        Place::Setup { step: SetupStep::Owner, .. } => kept(&review.workload.review_owner),
        Place::Setup { step: SetupStep::Compliance, .. } => review.workload.compliance.join(", "),
        Place::AssetName { index: Some(index) } => {
            review.protect.get(*index).map_or_else(String::new, |asset| asset.name.clone())
        }
        Place::Field { id, field, .. } => match (field, view.answer(*id)) {
            (Field::Notes, Some(_)) => kept(&view.own_notes(*id)),
            (Field::Owner, Some(answer)) => kept(&answer.owner),
            (Field::Due, Some(answer)) => answer.due.map_or_else(String::new, |due| due.to_string()),
            _ => String::new(),
        },
        Place::PracticeOut { id } => view.answer(*id).map_or_else(String::new, |answer| kept(&answer.reason)),
        Place::Accept { id, draft } => {
            let acceptance = view.answer(*id).and_then(|answer| answer.acceptance.as_ref());
            acceptance.map_or_else(String::new, |acceptance| match (&draft.reason, &draft.approved_by) {
                (None, _) => acceptance.reason.clone(),
                (Some(_), None) => acceptance.approved_by.clone(),
                (Some(_), Some(_)) => acceptance.expires.to_string(),
            })
        }
        _ => String::new(),
    }
}
