//! Finding a practice by a word of its id, title or texts, in either language.

use super::route::Route;
use crate::lens::{Choice, Guidance};

/// The practices on the route that hold every word of a term: those that hold it in id or title first.
pub fn hits<'a>(route: &Route<'a>, term: &str) -> Vec<&'a Choice> {
    let words: Vec<String> = term.split_whitespace().map(str::to_lowercase).collect();
    let choices = || route.stops.iter().flat_map(|stop| &stop.choices).copied();
    let holds = |text: &str| words.iter().all(|word| text.contains(word.as_str()));
    let in_title = |choice: &&Choice| holds(&head(choice));
    let in_text = |choice: &&Choice| !in_title(choice) && holds(&format!("{} {}", head(choice), body(choice)));
    choices().filter(in_title).chain(choices().filter(in_text)).collect()
}

fn head(choice: &Choice) -> String {
    format!("{} {} {}", choice.id, choice.title.en, choice.title.ja).to_lowercase()
}

fn body(choice: &Choice) -> String {
    let guidance = |lines: &[Guidance]| lines.iter().map(|line| format!("{} {}", line.en, line.ja)).collect::<Vec<_>>().join(" ");
    let evidence = choice.evidence.iter().map(|text| format!("{} {}", text.en, text.ja)).collect::<Vec<_>>().join(" ");
    let texts = [&choice.why.en, &choice.why.ja, &guidance(&choice.criteria), &guidance(&choice.improvement), &evidence];
    texts.map(|text| text.to_lowercase()).join(" ")
}
