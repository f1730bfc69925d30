//! The gaps, each with why, evidence, recommendation, effort. The gravest come first.

use super::super::words::tone_of_risk;
use crate::assessment::{Gap, View};
use crate::content::{Block, Document, Facts, Span, Tone};
use crate::lens::Risk;

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let confirmed: Vec<_> = facts.gaps.iter().filter(|gap| gap.is_confirmed()).collect();
    if confirmed.is_empty() {
        return vec![Block::line(words.no_findings)];
    }
    let mut blocks = vec![Block::line((words.findings_about)(confirmed.len()))];
    for risk in Risk::ALL {
        let of_risk: Vec<_> = confirmed.iter().filter(|gap| gap.choice.risk.level == risk).collect();
        if !of_risk.is_empty() {
            blocks.push(Block::Heading(3, (words.findings_of)(risk, of_risk.len())));
        }
        for gap in of_risk {
            finding(gap, facts, &mut blocks);
        }
    }
    blocks
}

fn finding(gap: &Gap, facts: &Facts, blocks: &mut Document) {
    let (words, single, lang) = (&facts.phrases.report, &facts.phrases.words, facts.phrases.lang);
    let (choice, answer) = (gap.choice, gap.answer);
    let rating = (words.rating_of)((single.risk)(choice.risk.level), (single.status)(gap.status));
    let treatment = answer.and_then(|answer| answer.treatment).map(|treatment| (single.treatment)(treatment).to_owned());
    let progress = answer.and_then(|answer| answer.progress).map(|progress| (single.progress)(progress).to_owned());
    let joined = |parts: Vec<Option<String>>| {
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(facts.phrases.catalog.comma)).filter(|text| !text.is_empty())
    };
    let assets = facts.review.protect.iter().filter(|asset| View::Asset(asset).holds_gap(gap)).map(|asset| asset.name.as_str());
    let assets: Vec<_> = assets.collect();
    let guarded = (!assets.is_empty()).then(|| assets.join(facts.phrases.catalog.comma));
    let evidence = answer.map(|answer| answer.evidence.join("\n")).filter(|text| !text.is_empty());
    let claim = gap.status.claimed_in_vain().map(single.claimed_in_vain);
    let fields = [
        (words.rated, Some(Span::new(rating, tone_of_risk(choice.risk.level)))),
        (facts.phrases.catalog.carried_by, claim.map(|claim| Span::new(claim, Tone::Bad))),
        (words.scope_of, answer.and_then(|answer| answer.scope.clone()).map(Span::from)),
        (words.present, answer.and_then(|answer| answer.notes.clone()).map(Span::from)),
        (words.evidence, evidence.map(Span::from)),
        (words.impact_of, Some(Span::from(choice.why.get(lang)))),
        (words.guarded, joined(vec![guarded]).map(Span::from)),
        (words.effort, Some(Span::from((facts.phrases.investment.person_days)(gap.person_days())))),
        (words.treatment, joined(vec![treatment, progress]).map(Span::from)),
        (
            words.who_and_when,
            joined(vec![answer.and_then(|a| a.owner.clone()), answer.and_then(|a| a.due).map(|due| due.to_string())])
                .map(Span::from),
        ),
    ];
    let fields = fields.into_iter().filter_map(|(label, span)| Some((label.to_owned(), vec![span?]))).collect();
    blocks.push(Block::Heading(4, format!("{} {}", choice.id, choice.shown_title(lang))));
    blocks.push(Block::Fields(fields));
    blocks.push(Block::Heading(5, words.recommendation.to_owned()));
    blocks.push(Block::Steps(choice.improvement.iter().map(|step| vec![Span::from(step.get(lang))]).collect()));
}
