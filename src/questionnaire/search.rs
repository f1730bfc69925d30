//! Finding a question or a practice on the route, in either language.

use super::route::Route;
use crate::lens::{Choice, Lang, Place, Term};

/// What holds a term.
#[derive(Clone, Copy)]
pub enum Found<'a> {
    /// The question of a stop, in its title or its review point.
    Question(usize),
    /// A practice.
    Practice(&'a Choice),
}

/// What on the route holds every word of a term: in id or title first, then practices in their texts, then questions in
/// their review point.
pub fn hits<'a>(route: &Route<'a>, term: &str, lang: Lang) -> Vec<Found<'a>> {
    let Some(term) = Term::new(term) else { return Vec::new() };
    let (mut first, mut then, mut last) = (Vec::new(), Vec::new(), Vec::new());
    for (index, stop) in route.stops.iter().enumerate() {
        let own = term.in_question(stop.question, lang).map(|hit| hit.place);
        let meant = own == Some(Place::Id);
        let found = own.map(|place| (place, Found::Question(index)));
        let practices = stop.choices.iter().copied().filter_map(|choice| {
            let place = if meant { Some(Place::Id) } else { term.in_choice(choice, lang).map(|hit| hit.place) };
            Some((place?, Found::Practice(choice)))
        });
        for (place, found) in found.into_iter().chain(practices) {
            match (place, found) {
                (Place::Id | Place::Title, _) => first.push(found),
                (_, Found::Practice(_)) => then.push(found),
                (_, Found::Question(_)) => last.push(found),
            }
        }
    }
    first.extend(then);
    first.extend(last);
    first
}
