//! Who carries what: the layers against the service models, what the provider carries, and what remains.

use crate::assessment::{assurances, differing, models_of, shares};
use crate::content::{Block, Document, Facts, Grid, Mark, Span, Table, Tone};
use crate::lens::{Carrier, Layer, ServiceModel};
use crate::review::{Asset, Status};

/// The part.
pub fn blocks(facts: &Facts) -> Document {
    let words = &facts.phrases.report;
    let models = &facts.review.workload.service_models;
    let mut blocks = vec![Block::line(words.responsibility_about), Block::Grid(layers(facts))];
    if models.is_empty() {
        blocks.push(Block::Note(Tone::Warn, vec![Span::from(words.no_models)]));
    } else {
        let shares = shares(facts.lens, models);
        blocks.push(Block::line((words.shares)(shares.customer, shares.shared, shares.provider)));
    }
    blocks.extend(kept_otherwise(facts));
    blocks.extend(in_vain(facts));
    blocks.extend(carried(facts));
    blocks
}

/// Every layer under the models of the workload and of its assets; under all models where none is named. The last layer stands on top.
fn layers(facts: &Facts) -> Grid {
    let (words, single) = (&facts.phrases.report, &facts.phrases.words);
    let named = |model: &ServiceModel| {
        let assets = facts.review.protect.iter().flat_map(|asset| models_of(asset, facts.review));
        facts.review.workload.service_models.iter().chain(assets).any(|own| own == model)
    };
    let mut models: Vec<_> = ServiceModel::ALL.into_iter().filter(named).collect();
    if models.is_empty() {
        models = ServiceModel::ALL.to_vec();
    }
    let mark = |layer: Layer, model: ServiceModel| {
        let carrier = layer.carrier(model);
        let text = (single.carrier)(carrier);
        let place = format!("{}{}{}", (words.layer)(layer), facts.phrases.catalog.comma, (single.service_model)(model));
        Mark { text: text.to_owned(), tone: tone(carrier), title: format!("{place}{}{text}", facts.phrases.catalog.colon) }
    };
    let row = |layer: &Layer| ((words.layer)(*layer).to_owned(), models.iter().map(|&model| mark(*layer, model)).collect());
    Grid {
        title: words.layers.to_owned(),
        of: words.layer_column.to_owned(),
        columns: models.iter().map(|&model| (single.service_model)(model).to_owned()).collect(),
        rows: Layer::ALL.iter().rev().map(row).collect(),
        legend: Vec::new(),
    }
}

fn tone(carrier: Carrier) -> Tone {
    match carrier {
        Carrier::Customer => Tone::Warn,
        Carrier::Shared => Tone::Plain,
        Carrier::Provider => Tone::Good,
    }
}

fn kept_otherwise(facts: &Facts) -> Option<Block> {
    let line = |asset: &Asset| {
        let count = differing(facts.lens, asset, facts.review).len();
        let models: Vec<_> = asset.service_models.iter().map(|&model| (facts.phrases.words.service_model)(model)).collect();
        let models = models.join(facts.phrases.catalog.comma);
        let told = !asset.service_models.is_empty() && count > 0;
        told.then(|| (0, vec![Span::from((facts.phrases.report.kept_otherwise)(&asset.name, &models, count))]))
    };
    let lines: Vec<_> = facts.review.protect.iter().filter_map(line).collect();
    (!lines.is_empty()).then_some(Block::List(lines))
}

/// The practices that are claimed for the provider and are the customer's.
fn in_vain(facts: &Facts) -> Option<Block> {
    let rows = facts.ledger().into_iter().filter(|row| row.status.claimed_in_vain().is_some());
    let ids: Vec<_> = rows.map(|row| row.choice.id.to_string()).collect();
    let told =
        (facts.phrases.bearing.claimed_in_vain)(ids.len(), facts.review.service_models(), &ids.join(facts.phrases.catalog.comma));
    (!ids.is_empty()).then(|| Block::Note(Tone::Bad, vec![Span::from(told)]))
}

/// The practices that are the provider's as answered, each with what remains and what to keep.
fn carried(facts: &Facts) -> Document {
    let (words, lang) = (&facts.phrases.report, facts.phrases.lang);
    let rows = facts.ledger().into_iter().filter(|row| row.status.is(Status::Provider));
    let rows: Vec<_> = rows
        .map(|row| {
            let carried = row.choice.carried.as_ref();
            let evidence = row.answer.map(|answer| answer.evidence.join("\n")).unwrap_or_default();
            vec![
                Span::from(format!("{} {}", row.choice.id, row.choice.shown_title(lang))),
                Span::from(carried.map(|carried| carried.remains.get(lang)).unwrap_or_default()),
                Span::from(carried.map(|carried| carried.assurance.get(lang)).unwrap_or_default()),
                Span::from(evidence),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [facts.phrases.tables.practice, words.remains, words.assurance, words.evidence].map(str::to_owned).to_vec();
    let mut table = Table { head, rows, widest: 1 };
    table.drop_column_if_empty(3);
    let count = (facts.phrases.bearing.carried)(assurances(facts.lens, facts.review));
    vec![Block::Heading(3, words.carried.to_owned()), Block::line(count), Block::line(words.carried_about), Block::Table(table)]
}
