//! The rows of the compliance portfolio.

use super::super::portfolio;
use super::super::prompt::Row;
use super::super::view::View;
use super::rows::skip;
use super::{Action, Item};

/// The programmes that the workload must meet, and then the rest of the portfolio, region by region.
pub fn step(view: View) -> Vec<Item> {
    let chosen = &view.state.review.workload.compliance;
    let mut items = vec![
        (Row::new("d", skip(view, !chosen.is_empty())), Action::NextStep),
        (Row::new("/", view.profile().find_programme), Action::FindProgramme),
    ];
    let mut key = 0;
    let mut numbered = |(row, action): Item| {
        key += 1;
        (Row { key: key.to_string(), ..row }, action)
    };
    let of_portfolio = |id: &String| view.programmes.iter().position(|programme| programme.id == *id);
    items.extend(chosen.iter().enumerate().map(|(index, id)| {
        let row = of_portfolio(id).and_then(|index| Some((programme(view, index)?, Action::Programme(index))));
        numbered(row.unwrap_or_else(|| (unknown(view, id), Action::Untick(index))))
    }));
    let mut rest: Vec<usize> = (0..view.programmes.len()).filter(|&index| !is_chosen(view, index)).collect();
    rest.sort_by_key(|&index| view.programmes[index].region);
    items.extend(rest.into_iter().filter_map(|index| Some(numbered((programme(view, index)?, Action::Programme(index))))));
    items
}

/// What of the portfolio holds a term; the term itself may be an id that the portfolio does not have.
pub fn hits(view: View, term: &str) -> Vec<Item> {
    let found = portfolio::hits(view.programmes, term);
    let chosen = &view.state.review.workload.compliance;
    let is_known = view.programmes.iter().any(|programme| programme.id == term) || chosen.iter().any(|id| id == term);
    let row = |(place, index): (usize, usize)| {
        Some((Row { key: (place + 1).to_string(), ..programme(view, index)? }, Action::Programme(index)))
    };
    let mut items: Vec<Item> = found.into_iter().enumerate().filter_map(row).collect();
    items.push((Row::new("/", view.profile().find_programme), Action::FindProgramme));
    if !is_known {
        items.push((Row::new("w", (view.profile().record_programme)(term)), Action::RecordProgramme));
    }
    // Where nothing was found, a stray Enter leads back.
    let back = (Row::new("r", view.say().return_here), Action::Return);
    let place = if items.iter().any(|(_, action)| matches!(action, Action::Programme(_))) { items.len() } else { 0 };
    items.insert(place, back);
    items
}

fn is_chosen(view: View, index: usize) -> bool {
    view.programmes.get(index).is_some_and(|programme| view.state.review.workload.compliance.iter().any(|id| *id == programme.id))
}

fn programme(view: View, index: usize) -> Option<Row> {
    let programme = view.programmes.get(index)?;
    let row = Row::new("", programme.title.get(view.lang())).also(&programme.id).ticked(is_chosen(view, index));
    let region = (view.phrases.words.region)(programme.region);
    let silent = if programme.controls_of.is_some() {
        String::new()
    } else {
        format!("{}{}", view.phrases.catalog.comma, view.profile().raises_nothing)
    };
    let tail = format!(" ({region}{silent})");
    Some(Row { tail, found_by: portfolio::found_by(programme), ..row })
}

fn unknown(view: View, id: &str) -> Row {
    let tail = format!(" ({})", view.profile().not_in_portfolio);
    Row { tail, ..Row::new("", id).also(id).ticked(true) }
}
