//! A best practice: in short where it is answered, in full where it is explained.

use super::super::place::Place;
use super::super::prompt::{Label, Line};
use super::super::view::View;
use crate::lens::{Carried, Choice, ChoiceId, Question, Reference, ServiceModel, references};
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

/// What one needs to answer it. `short`: what is asked in detail is folded where an earlier answer says the most, or where the provider
/// carries it and what stays with the customer does.
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
        lines.extend(carried(view, choice));
    }
    let earlier = earlier(view, choice.id);
    if short && (!earlier.is_empty() || view.is_carried(choice)) {
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

/// Where the provider carries it: what stays with the customer, and what to keep as evidence.
pub fn carried(view: View, choice: &Choice) -> Vec<Line> {
    let (bearing, value, lang) = (view.bearing(), view.say().field.value, view.lang());
    let lines = |carried: &Carried| {
        let parts = [(bearing.remains, &carried.remains), (bearing.assurance, &carried.assurance)];
        parts.map(|(label, text)| Line::bullet("- ", value(label, text.get(lang))))
    };
    choice.carried.iter().flat_map(lines).collect()
}

/// What stands above the menu of what more can be said of an answer.
pub fn details(view: View, id: ChoiceId) -> Vec<Line> {
    let mut lines = head(view, id);
    lines.extend(view.lens.choice(id).into_iter().flat_map(|choice| bears_on(view, choice)).map(|text| Line::bullet("- ", text)));
    lines.extend(answer(view, id));
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
        lines.push(Line::bullet("> ", (view.say().answered)((view.phrases.words.status)(view.judged(id)), day.as_deref())));
        let in_vain = view.judged(id).claimed_in_vain().map(view.phrases.words.claimed_in_vain);
        lines.extend(in_vain.map(|text| Line { label: Label::Notice, ..Line::bullet("> ", text) }));
    }
    lines.extend(answer.reason.iter().map(|value| line(field.reason, value)));
    lines.extend(view.own_notes(id).iter().map(|value| line(field.notes, value)));
    let begun = answer.acceptance_draft.as_ref();
    lines.extend(
        begun.map(|draft| Line::bullet("> ", (view.say().acceptance_begun)(&draft.reason, draft.approved_by.as_deref()))),
    );
    lines.extend(answer.evidence.iter().map(|value| line(field.evidence, value)));
    lines.extend(answer.owner.iter().map(|value| line(field.owner, value)));
    lines.extend(answer.due.iter().map(|value| line(field.due, &value.to_string())));
    lines.extend(answer.person_days.iter().map(|value| line(field.person_days, &value.to_string())));
    lines.extend(answer.confirmed_by.iter().map(|value| line(field.confirmed_by, value)));
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
        let title = answer.choice.map_or("", |choice| choice.shown_title(view.lang()));
        let text = format!("{} {title}{}", answer.head, answer.said);
        lines.push(Line { label: Label::Notice, ..Line::bullet("> ", text) });
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
    let references = view.lens.question(id.question()).map_or_else(Vec::new, |question| read_on(view, question));
    if !references.is_empty() {
        section(view.bearing().references, dashed(references));
    }
    lines
}

/// The works that deepen its question.
fn read_on(view: View, question: &Question) -> Vec<String> {
    let (catalog, lang) = (&view.phrases.catalog, view.lang());
    let of_question = |reference: &Reference| {
        let domains = reference.domains.iter().filter(|domain| question.csa_domains.contains(&domain.number));
        let domains: Vec<_> = domains.map(|domain| (catalog.domain)(domain.number, domain.title.get(lang))).collect();
        let is_named = question.references.contains(&reference.id);
        match domains.as_slice() {
            [] => is_named.then(|| reference.title.get(lang).to_owned()),
            domains => Some((view.say().field.value)(reference.title.get(lang), &domains.join(catalog.comma))),
        }
    };
    references().iter().filter_map(of_question).collect()
}

/// Where it acts, what it guards and which of the assets that concerns, and which controls of the chosen programmes are related.
fn bears_on(view: View, choice: &Choice) -> Vec<String> {
    let (words, bearing, value) = (&view.phrases.words, view.bearing(), view.say().field.value);
    let comma = view.phrases.catalog.comma;
    let mut lines = Vec::new();
    if !choice.functions.is_empty() {
        let functions: Vec<_> = choice.functions.iter().map(|&function| (words.function)(function)).collect();
        lines.push(value(bearing.functions, &functions.join(comma)));
    }
    if !choice.guards.all().is_empty() {
        lines.push(value(bearing.guards, &(bearing.guarded)(&choice.guards)));
        let assets = view.state.review.protect.iter().filter(|asset| asset.is_guarded_by(choice));
        let assets: Vec<_> = assets.map(|asset| asset.name.as_str()).collect();
        if !assets.is_empty() {
            lines.push(value(bearing.guarded_here, &assets.join(comma)));
        }
    }
    for id in &view.state.review.workload.compliance {
        if let Some(controls) = choice.controls.get(id) {
            let programme = view.programmes.iter().find(|programme| programme.id == *id);
            let edition = programme.map_or(id.as_str(), |programme| programme.control_edition().get(view.lang()));
            lines.push(value(bearing.related, &format!("{edition} {}", controls.join(comma))));
        }
    }
    lines
}

fn facts(view: View, choice: &Choice) -> Vec<String> {
    let (words, explain, comma) = (&view.phrases.words, &view.say().explain, view.phrases.catalog.comma);
    let carriers: Vec<String> = ServiceModel::VARIANTS
        .iter()
        .map(|&model| (explain.carried)((words.service_model)(model), (words.carrier)(choice.responsibility.under(model))))
        .collect();
    let requires: Vec<String> = choice.requires.iter().map(ToString::to_string).collect();
    let perspectives: Vec<&str> = choice.perspective.iter().map(|&perspective| (words.perspective)(perspective)).collect();
    let mut facts = vec![
        (explain.effort)((words.effort)(choice.effort)),
        (explain.lifecycle)((words.lifecycle)(choice.lifecycle)),
        (explain.perspective)(&perspectives.join(comma)),
        (explain.responsibility)(&carriers.join(comma)),
    ];
    if !requires.is_empty() {
        facts.push((explain.requires)(&requires.join(comma)));
    }
    facts.extend(bears_on(view, choice));
    facts
}
