//! One page for the one who decides.

use super::super::words::tone_of_question_risk;
use crate::assessment::{Item, RiskIssues, Wave};
use crate::content::{Block, Document, Facts, Figure, Span, Table, Tone};
use crate::lens::QuestionRisk;

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let mut blocks = vec![
        Block::Note(tone(facts), vec![Span::new((words.verdict)(facts.assessment), Tone::Strong)]),
        Block::Figures(figures(facts)),
    ];
    blocks.extend(facts.evidence().map(Block::line));
    // Before anything is answered there is nothing to decide, only to answer.
    let begun = facts.assessment.practices.gone_through() > 0;
    let decisions: Vec<_> = facts.plan.items.iter().filter(|item| begun && item.wave == Wave::Now).collect();
    if decisions.is_empty() {
        blocks.push(Block::line(words.no_decisions));
    } else {
        blocks.push(Block::Heading(3, (words.decisions)(decisions.len())));
        blocks.push(Block::line(words.decisions_about));
        blocks.push(Block::Table(table_of_decisions(&decisions, facts)));
    }
    blocks.push(Block::Heading(3, words.kept_until.to_owned()));
    blocks.push(accepted(facts));
    blocks
}

fn tone(facts: &Facts) -> Tone {
    let at_risk = |risk| facts.assessment.issues(risk).total() > 0;
    match () {
        () if at_risk(QuestionRisk::High) => Tone::Bad,
        () if at_risk(QuestionRisk::Medium) || facts.assessment.practices.to_find_out() > 0 => Tone::Warn,
        () => Tone::Plain,
    }
}

fn figures(facts: &Facts) -> Vec<Figure> {
    let words = &facts.phrases.report;
    let counts = &facts.assessment.practices;
    // A small number of issues says little where questions have no answer.
    let unanswered = facts.assessment.issues(QuestionRisk::Unanswered).total();
    let issues = |risk| {
        let issues: RiskIssues = facts.assessment.issues(risk);
        let comparable = facts.since.filter(|since| since.difference.same_edition);
        let notes = [
            (issues.unconfirmed > 0).then(|| (words.unconfirmed)(issues.unconfirmed)),
            (unanswered > 0).then(|| (words.unanswered)(unanswered)),
            comparable.map(|since| (words.before)(since.difference.before.issues(risk).total())),
        ];
        Figure {
            label: (words.issues)(risk).to_owned(),
            value: issues.total().to_string(),
            note: notes.into_iter().flatten().collect::<Vec<_>>().join(facts.phrases.catalog.comma),
            tone: if issues.total() > 0 { tone_of_question_risk(risk) } else { Tone::Plain },
        }
    };
    let accepted = &facts.plan.accepted;
    let first = accepted.iter().map(|accepted| accepted.acceptance.expires).min();
    let rate = facts.assessment.score.map_or_else(|| words.nothing_applies.to_owned(), |score| score.to_string());
    vec![
        issues(QuestionRisk::High),
        issues(QuestionRisk::Medium),
        Figure {
            label: words.rate.to_owned(),
            value: rate,
            note: (words.rate_note)(counts.to_find_out(), counts.left_out()),
            tone: Tone::Plain,
        },
        Figure {
            label: words.gone_through.to_owned(),
            value: (words.of)(counts.gone_through(), counts.total),
            note: if counts.unknown > 0 { (words.rate_note)(counts.unknown, 0) } else { String::new() },
            tone: Tone::Plain,
        },
        Figure {
            label: words.accepted.to_owned(),
            value: accepted.len().to_string(),
            note: first.map(words.accepted_note).unwrap_or_default(),
            tone: Tone::Plain,
        },
    ]
}

fn table_of_decisions(items: &[&Item], facts: &Facts) -> Table {
    let (words, plan) = (&facts.phrases.report, &facts.phrases.plan);
    let named = |text: Option<String>| Span::from(text.unwrap_or_else(|| words.to_be_named.to_owned()));
    let row = |(rank, item): (usize, &&Item)| {
        let falls = item.lowers.iter().flat_map(|lowered| ["\n→ ".to_owned(), (plan.lowers)(lowered)]).collect::<String>();
        let answer = item.gap.answer;
        vec![
            Span::from(rank.to_string()),
            Span::from(format!("{} {}{falls}", item.gap.choice.id, item.gap.choice.shown_title(facts.phrases.lang))),
            Span::from((plan.action)(item.action)),
            named(answer.and_then(|answer| answer.owner.clone())),
            named(answer.and_then(|answer| answer.due).map(|due| due.to_string())),
            Span::from((facts.phrases.investment.person_days)(item.gap.person_days())),
        ]
    };
    Table {
        head: ["#", words.decision, plan.to_do, words.owner, words.due, words.effort].map(str::to_owned).to_vec(),
        rows: (1..).zip(items).map(row).collect(),
        widest: 1,
    }
}

fn accepted(facts: &Facts) -> Block {
    let words = &facts.phrases.report;
    if facts.plan.accepted.is_empty() {
        return Block::line(words.nothing_accepted);
    }
    let line = |accepted: &crate::assessment::Accepted| {
        let (choice, acceptance) = (accepted.gap.choice, accepted.acceptance);
        let until = (facts.phrases.tables.accepted_until)(acceptance.expires);
        let aside = (facts.phrases.catalog.aside)(&format!("{until}{}{}", facts.phrases.catalog.comma, acceptance.approved_by));
        (0, vec![Span::from(format!("{} {}{aside}", choice.id, choice.shown_title(facts.phrases.lang)))])
    };
    Block::List(facts.plan.accepted.iter().map(line).collect())
}
