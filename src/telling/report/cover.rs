//! What the report is, of what, by whom, when; the boxes for approval.

use crate::content::{Block, Document, Facts, Span, Tone};
use crate::lens::RiskSource;

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let (words, lang) = (&facts.phrases.report, facts.phrases.lang);
    let (workload, particulars, edition) = (&facts.review.workload, facts.particulars, &facts.lens.edition);
    let (label, draft, last) = words.state;
    let redaction = &facts.phrases.redaction.cover;
    let fields = [
        (words.customer, particulars.customer.clone()),
        (words.workload, Some(workload.name.clone())),
        (words.date, Some(facts.today.to_string())),
        (words.authors, Some(particulars.authors.join(facts.phrases.catalog.comma)).filter(|authors| !authors.is_empty())),
        (words.version, particulars.version.clone()),
        (label, Some(if particulars.draft { draft } else { last }.to_owned())),
        (words.review_owner, workload.review_owner.clone()),
        (words.confidentiality, particulars.confidentiality.clone()),
        (redaction.0, particulars.redacted.as_ref().map(|kept| (redaction.1)(kept))),
        (words.evidence, facts.evidence()),
        (words.edition, Some((words.edition_named)(&edition.id, edition.name.get(lang)))),
    ];
    let mut blocks = vec![Block::Fields(
        fields.into_iter().filter_map(|(label, text)| Some((label.to_owned(), vec![Span::from(text?)]))).collect(),
    )];
    blocks.push(Block::line(edition.currency.get(lang)));
    blocks.push(Block::Note(Tone::Plain, vec![Span::from(words.not_by_aws)]));
    if facts.lens.choices().any(|choice| choice.risk.source == RiskSource::Own) {
        blocks.push(Block::Note(Tone::Warn, vec![Span::from((words.levels)(true))]));
    }
    blocks.extend(particulars.disclaimer.as_ref().map(|text| Block::Note(Tone::Plain, vec![Span::from(text.as_str())])));
    blocks.push(Block::Heading(3, words.approval.to_owned()));
    blocks.push(Block::Boxes(words.boxes.iter().map(|&whose| whose.to_owned()).collect()));
    blocks
}
