//! A best practice: in short where it is answered, in full where it is explained.

use super::super::prompt::{Label, Line};
use super::super::view::View;
use crate::lens::{Choice, ChoiceId, Guidance, Lang, ServiceModel};
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

/// What one needs to answer it. `place`: which one of how many.
pub fn practice(view: View, place: Option<(usize, usize)>) -> Vec<Line> {
    let Some(choice) = view.practice() else { return Vec::new() };
    let say = view.say();
    let mut lines = head(view, choice.id);
    if let (Some((at, of)), Some(risk)) = (place, lines.last_mut()) {
        risk.text = format!("{} | {}", risk.text, (say.one_of)(at, of));
    }
    if view.is_carried(choice) {
        lines.push(Line::of(Label::Notice, say.carried));
    }
    lines.push(Line::plain(say.explain.criteria));
    lines.extend(choice.criteria.iter().map(|line| Line::bullet("- ", guidance(line, view.lang()))));
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
    lines.extend(answer.notes.iter().map(|value| line(field.notes, value)));
    lines.extend(answer.evidence.iter().map(|value| line(field.evidence, value)));
    lines.extend(answer.owner.iter().map(|value| line(field.owner, value)));
    lines.extend(answer.due.iter().map(|value| line(field.due, &value.to_string())));
    lines.extend(answer.acceptance.iter().map(|acceptance| {
        Line::bullet("> ", (field.acceptance)(&acceptance.reason, &acceptance.approved_by, &acceptance.expires.to_string()))
    }));
    lines
}

/// Everything that the catalog knows of it.
pub fn full(view: View, id: ChoiceId) -> Vec<Line> {
    let Some(choice) = view.lens.choice(id) else { return Vec::new() };
    let (lang, explain) = (view.lang(), &view.say().explain);
    let mut lines = head(view, id);
    lines.extend(choice.risk.reason.iter().map(|reason| Line::plain(reason.get(lang))));
    lines.extend(answer(view, id));
    let mut section = |title: &str, bullets: Vec<(String, String)>| {
        lines.push(Line::blank());
        lines.push(Line::of(Label::Title, title));
        lines.extend(bullets.into_iter().map(|(bullet, text)| Line::bullet(&bullet, text)));
    };
    let dashed = |texts: Vec<String>| texts.into_iter().map(|text| ("- ".to_owned(), text)).collect();
    let steps = choice.improvement.iter().enumerate();
    section(explain.why, vec![(String::new(), choice.why.get(lang).to_owned())]);
    section(explain.criteria, dashed(choice.criteria.iter().map(|line| guidance(line, lang).to_owned()).collect()));
    section(explain.improvement, steps.map(|(n, line)| (format!("{}. ", n + 1), guidance(line, lang).to_owned())).collect());
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

/// A statement in one language.
pub fn guidance(guidance: &Guidance, lang: Lang) -> &str {
    match lang {
        Lang::En => &guidance.en,
        Lang::Ja => &guidance.ja,
    }
}
