//! Scope, method, rating rules, limits.

use crate::assessment::oldest_confirmed;
use crate::content::{Block, Document, Facts, Span};
use crate::lens::{RiskSource, programmes};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let own_levels = facts.lens.choices().any(|choice| choice.risk.source == RiskSource::Own);
    let mut rules = vec![(words.levels)(own_levels)];
    rules.extend((words.rating_lines)());
    let list = |lines: Vec<String>| Block::List(lines.into_iter().map(|line| (0, vec![Span::from(line)])).collect());
    vec![
        Block::Heading(3, words.scope.to_owned()),
        Block::Fields(scope(facts)),
        Block::Heading(3, words.method.to_owned()),
        list((words.method_lines)(facts.lens.questions.len(), facts.assessment.practices.total)),
        Block::Heading(3, words.rating.to_owned()),
        list(rules.into_iter().map(str::to_owned).collect()),
        Block::Heading(3, words.limits.to_owned()),
        list((words.limit_lines)(&facts.assessment.practices)),
    ]
}

fn scope(facts: &Facts) -> Vec<(String, Vec<Span>)> {
    let (words, single, workload) = (&facts.phrases.report, &facts.phrases.words, &facts.review.workload);
    let joined = |list: Vec<String>| Some(list.join(facts.phrases.catalog.comma)).filter(|text| !text.is_empty());
    let known = programmes();
    let programme = |id: &String| {
        let found = known.iter().find(|programme| programme.id == *id);
        found.map_or_else(|| id.clone(), |programme| programme.title.get(facts.phrases.lang).to_owned())
    };
    let hosting = workload.hosting.map(|step| {
        let reason =
            workload.hosting_reason.as_ref().map(|reason| format!("{}{reason}", facts.phrases.catalog.colon)).unwrap_or_default();
        format!("{}{reason}", (single.hosting)(step))
    });
    let oldest = oldest_confirmed(facts.lens, facts.review).map(|oldest| format!("{} ({})", oldest.day, oldest.id));
    let fields = [
        (words.environment, workload.environment.map(|environment| (single.environment)(environment).to_owned())),
        (words.service_models, joined(workload.service_models.iter().map(|&m| (single.service_model)(m).to_owned()).collect())),
        (words.hosting, hosting),
        (words.connectivity, joined(workload.connectivity.iter().map(|&path| (single.connectivity)(path).to_owned()).collect())),
        (words.programmes, joined(workload.compliance.iter().map(programme).collect())),
        (words.accounts, joined(workload.accounts.clone())),
        (words.regions, joined(workload.regions.clone())),
        (words.exclusions, workload.exclusions.clone()),
        (words.participants, joined(workload.participants.clone())),
        (words.reviewed_on, facts.review.reviewed_on.map(|day| day.to_string())),
        (words.oldest, oldest),
    ];
    let field = |(label, text): (&str, Option<String>)| {
        (label.to_owned(), vec![Span::from(text.unwrap_or_else(|| words.not_recorded.to_owned()))])
    };
    fields.into_iter().map(field).collect()
}
