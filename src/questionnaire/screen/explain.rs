//! A best practice: in short where it is answered, in full where it is explained.

use super::super::place::Place;
use super::super::prompt::{Label, Line};
use super::super::view::View;
use crate::lens::{Choice, ChoiceId, ServiceModel};
use strum::VariantArray;

/// Its title and its risk.
pub fn head(view: View, id: ChoiceId) -> Vec<Line> {
    let Some(choice) = view.lens.choice(id) else { return Vec::new() };
    let (risk, label) = view.risk(choice.risk.level);
    vec![
        Line::of(Label::Title, format!("{id} {}", choice.shown_title(view.lang()))),
        Line::of(label, (view.say().explain.risk)(&risk)),
    ]
}

/// What one needs to answer it. `short`: what is asked in detail is folded where an earlier answer says the most.
pub fn practice(view: View, short: bool) -> Vec<Line> {
    let Some(choice) = view.practice() else { return Vec::new() };
    let say = view.say();
    let (risk, label) = view.risk(choice.risk.level);
    let place = match view.place() {
        Place::Practice { ids, at } if ids.len() > 1 => format!("{} | ", (say.one_of)(at + 1, ids.len())),
        _ => String::new(),
    };
    let mut lines = vec![Line::of(Label::Title, format!("{} {}", choice.id, choice.shown_title(view.lang())))];
    if view.is_carried(choice) {
        lines.push(Line::of(Label::Notice, say.carried));
    }
    let earlier = earlier(view, choice.id);
    if short && !earlier.is_empty() {
        lines.push(Line::of(label, place + &(say.explain.criteria_folded)(&risk, choice.criteria.len())));
        lines.extend(earlier);
    } else {
        lines.extend(earlier);
        lines.push(Line::of(label, place + &(say.explain.criteria_of_risk)(&risk)));
        lines.extend(choice.criteria.iter().map(|line| Line::bullet("- ", line.get(view.lang()))));
    }
    lines.extend(answer(view, choice.id));
    lines
}

/// What was answered, beyond the status.
pub fn answer(view: View, id: ChoiceId) -> Vec<Line> {
    let Some(answer) = view.answer(id) else { return Vec::new() };
    let field = &view.say().field;
    let line = |name: &str, value: &str| Line::bullet("> ", (field.value)(name, value));
    let mut lines = Vec::new();
    if answer.status.is_some() {
        let day = view.state.review.confirmed_on(id).map(|day| day.to_string());
        lines.push(Line::bullet("> ", (view.say().answered)((view.phrases.words.status)(answer.status), day.as_deref())));
    }
    lines.extend(answer.reason.iter().map(|value| line(field.reason, value)));
    lines.extend(view.own_notes(id).iter().map(|value| line(field.notes, value)));
    lines.extend(answer.evidence.iter().map(|value| line(field.evidence, value)));
    lines.extend(answer.owner.iter().map(|value| line(field.owner, value)));
    lines.extend(answer.due.iter().map(|value| line(field.due, &value.to_string())));
    lines.extend(answer.acceptance.iter().map(|acceptance| {
        Line::bullet("> ", (field.acceptance)(&acceptance.reason, &acceptance.approved_by, &acceptance.expires.to_string()))
    }));
    lines
}

/// What was answered under an earlier edition, and what is asked beyond that.
fn earlier(view: View, id: ChoiceId) -> Vec<Line> {
    let answers = view.earlier(id);
    let mut lines = Vec::new();
    if !answers.is_empty() {
        let beyond = answers.iter().any(|answer| answer.beyond.is_some());
        lines.push(Line::plain((view.say().explain.earlier)(beyond)));
    }
    for answer in answers {
        lines.push(Line { label: Label::Notice, ..Line::bullet("> ", answer.line) });
        lines.extend(answer.beyond.map(|text| Line::bullet("  + ", text.get(view.lang()))));
    }
    lines
}

/// Everything that the catalog knows of it.
pub fn full(view: View, id: ChoiceId) -> Vec<Line> {
    let Some(choice) = view.lens.choice(id) else { return Vec::new() };
    let (lang, explain) = (view.lang(), &view.say().explain);
    let mut lines = head(view, id);
    lines.extend(choice.risk.reason.iter().map(|reason| Line::plain(reason.get(lang))));
    lines.extend(earlier(view, id));
    lines.extend(answer(view, id));
    let mut section = |title: &str, bullets: Vec<(String, String)>| {
        lines.push(Line::blank());
        lines.push(Line::of(Label::Title, title));
        lines.extend(bullets.into_iter().map(|(bullet, text)| Line::bullet(&bullet, text)));
    };
    let dashed = |texts: Vec<String>| texts.into_iter().map(|text| ("- ".to_owned(), text)).collect();
    let steps = choice.improvement.iter().enumerate();
    section(explain.why, vec![(String::new(), choice.why.get(lang).to_owned())]);
    section(explain.criteria, dashed(choice.criteria.iter().map(|line| line.get(lang).to_owned()).collect()));
    section(explain.improvement, steps.map(|(n, line)| (format!("{}. ", n + 1), line.get(lang).to_owned())).collect());
    section(explain.evidence, dashed(choice.evidence.iter().map(|text| text.get(lang).to_owned()).collect()));
    section(explain.more, dashed(facts(view, choice)));
    lines
}

fn facts(view: View, choice: &Choice) -> Vec<String> {
    let (words, explain) = (&view.phrases.words, &view.say().explain);
    let carriers: Vec<String> = ServiceModel::VARIANTS
        .iter()
        .map(|&model| (explain.carried)((words.service_model)(model), (words.carrier)(choice.responsibility.under(model))))
        .collect();
    let requires: Vec<String> = choice.requires.iter().map(ToString::to_string).collect();
    let perspectives: Vec<&str> = choice.perspective.iter().map(|&perspective| (words.perspective)(perspective)).collect();
    let mut facts = vec![
        (explain.effort)((words.effort)(choice.effort)),
        (explain.lifecycle)((words.lifecycle)(choice.lifecycle)),
        (explain.perspective)(&perspectives.join(", ")),
        (explain.responsibility)(&carriers.join(", ")),
    ];
    if !requires.is_empty() {
        facts.push((explain.requires)(&requires.join(", ")));
    }
    facts
}
