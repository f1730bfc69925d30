//! A choice from the catalog, and its rows for programs: what `questions` lists and `explain` tells of one entry.

mod kind;

pub use kind::KIND;

use super::json;
use crate::content::Records;
use crate::lens::{Choice, Lang, Lens, Question, ServiceModel};

/// A question, with those of its best practices that were chosen.
pub struct Entry<'a> {
    /// The question.
    pub question: &'a Question,
    /// The practices, in catalog order.
    pub choices: Vec<&'a Choice>,
}

/// The document of these entries, in both languages.
pub fn json(lens: &Lens, entries: &[Entry]) -> String {
    json::print(&kind::Questions::of(lens, entries.iter().map(|entry| (entry.question, entry.choices.as_slice()))))
}

/// One row a best practice. Lists of words are separated by blanks, lists of sentences by line feeds.
pub fn records(lens: &Lens, entries: &[Entry], lang: Lang) -> Records {
    let columns = vec![
        "id",
        "question",
        "area",
        "title",
        "risk",
        "risk_source",
        "effort",
        "requires",
        "perspective",
        "lifecycle",
        "iaas",
        "paas",
        "serverless",
        "saas",
        "csa_domains",
        "why",
        "criteria",
        "improvement",
        "evidence",
        "link",
        "functions",
        "guards",
        "topics",
        "controls",
        "remains",
        "assurance",
        "references",
        "guards_directly",
    ];
    let row = |entry: &Entry, choice: &Choice| {
        let question = entry.question;
        let area = lens.area(question).map_or_else(String::new, |area| area.title.get(lang).to_owned());
        let mut row = vec![choice.id.to_string(), question.id.to_string(), area, choice.shown_title(lang).to_owned()];
        row.extend([json::word(choice.risk.level), json::word(choice.risk.source), json::word(choice.effort)]);
        row.push(blank_between(choice.requires.iter()));
        row.push(blank_between(choice.perspective.iter().map(|&view| json::word(view))));
        row.push(json::word(choice.lifecycle));
        row.extend(ServiceModel::ALL.map(|model| json::word(choice.responsibility.under(model))));
        row.push(blank_between(question.csa_domains.iter()));
        row.push(choice.why.get(lang).to_owned());
        row.extend([&choice.criteria, &choice.improvement].map(|lines| sentences(lines.iter().map(|line| line.get(lang)))));
        row.push(sentences(choice.evidence.iter().map(|text| text.get(lang))));
        row.push(question.link.get(lang).to_owned());
        row.push(blank_between(choice.functions.iter().map(|&function| json::word(function))));
        row.push(blank_between(choice.guards.all().into_iter().map(json::word)));
        row.push(blank_between(choice.topics.iter().map(|&topic| json::word(topic))));
        row.push(
            choice.controls.iter().map(|(id, controls)| format!("{id} {}", controls.join(", "))).collect::<Vec<_>>().join("\n"),
        );
        let carried = choice.carried.as_ref();
        row.push(carried.map_or_else(String::new, |carried| carried.remains.get(lang).to_owned()));
        row.push(carried.map_or_else(String::new, |carried| carried.assurance.get(lang).to_owned()));
        row.push(blank_between(question.references.iter()));
        row.push(blank_between(choice.guards.directly.iter().map(|&guarded| json::word(guarded))));
        row
    };
    let rows = entries.iter().flat_map(|entry| entry.choices.iter().map(move |choice| row(entry, choice))).collect();
    Records { columns, rows }
}

fn blank_between(words: impl Iterator<Item = impl ToString>) -> String {
    words.map(|word| word.to_string()).collect::<Vec<_>>().join(" ")
}

fn sentences<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join("\n")
}
