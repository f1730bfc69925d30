//! Kind `report`.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::super::json::{
    Acceptance, AcceptedGap, Assurances, Counts, Evidence, FORMAT, Kind, PlanItem, QuestionStatus, RiskCounts, Score, Text,
    status_word, word,
};
use crate::assessment::{assurances, evidence_counts};
use crate::content::{Face, Facts, Pack, Row};
use crate::lens::Lang;
use crate::review::Answer;

/// The kind.
pub const KIND: Kind = Kind { name: "report", schema: || schemars::schema_for!(Report).to_value() };

/// A whole report: what stands on its cover, the counts, and every practice.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec report")]
pub struct Report {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "report"))]
    kind: &'static str,
    lang: &'static str,
    cover: Cover,
    lens: Edition,
    workload: Workload,
    protect: Vec<Asset>,
    risk_counts: RiskCounts,
    best_practices: Counts,
    evidence: Evidence,
    provider_assurances: Assurances,
    score: Option<Score>,
    questions: Vec<QuestionStatus>,
    ledger: Vec<Practice>,
    plan: Vec<PlanItem>,
    accepted: Vec<AcceptedGap>,
    unknowns: Vec<Unknown>,
}

/// What stands on the cover.
#[derive(Serialize, JsonSchema)]
struct Cover {
    title: String,
    customer: Option<String>,
    authors: Vec<String>,
    version: Option<String>,
    date: String,
    draft: bool,
    confidentiality: Option<String>,
    /// Where it is redacted: what stayed because it is on the list of what to keep.
    redacted: Option<Vec<String>>,
    reviewed_on: Option<String>,
    tool_version: &'static str,
    input_sha256: String,
}

/// The edition of the questions.
#[derive(Serialize, JsonSchema)]
struct Edition {
    id: String,
    name: Text,
    latest_of_aws: bool,
}

/// The workload, whole.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ReviewedWorkload")]
struct Workload {
    name: String,
    environment: Option<String>,
    review_owner: Option<String>,
    service_models: Vec<String>,
    hosting: Option<String>,
    hosting_reason: Option<String>,
    connectivity: Vec<String>,
    compliance: Vec<String>,
    accounts: Vec<String>,
    regions: Vec<String>,
    exclusions: Option<String>,
    participants: Vec<String>,
}

/// Something that must be protected.
#[derive(Serialize, JsonSchema)]
struct Asset {
    name: String,
    classification: Option<String>,
    personal_data: Option<bool>,
    kept_in: Option<String>,
    integrity: Option<String>,
    availability: Option<String>,
    consequences: Option<String>,
    service_models: Vec<String>,
}

/// One practice of the ledger.
#[derive(Serialize, JsonSchema)]
struct Practice {
    number: usize,
    id: String,
    question: String,
    area: String,
    title: String,
    risk: String,
    effort: String,
    status: String,
    /// Whether the status is `provider`, and the practice the customer's under every service model in use: not in place.
    claimed_in_vain: bool,
    reason: Option<String>,
    scope: Option<String>,
    notes: Option<String>,
    evidence: Vec<String>,
    treatment: Option<String>,
    owner: Option<String>,
    due: Option<String>,
    progress: Option<String>,
    person_days: Option<u32>,
    confirmed: Option<String>,
    confirmed_by: Option<String>,
    acceptance: Option<Acceptance>,
}

/// Something to find out.
#[derive(Serialize, JsonSchema)]
struct Unknown {
    id: String,
    question: String,
    title: String,
    risk: String,
    status: String,
    owner: Option<String>,
    due: Option<String>,
}

impl Report {
    /// The document of a report.
    pub fn of(pack: &Pack) -> Self {
        let facts = &pack.facts;
        let lang = facts.phrases.lang;
        let items = (1..).zip(&facts.plan.items);
        let question = |question: &crate::lens::Question| {
            Some(QuestionStatus::of(facts.assessment.question(question.id)?, question.title.get(lang)))
        };
        let edition = &facts.lens.edition;
        Self {
            format: FORMAT,
            kind: "report",
            lang: if lang == Lang::Ja { "ja" } else { "en" },
            cover: Cover::of(&pack.face, facts),
            lens: Edition { id: edition.id.to_string(), name: Text::of(&edition.name), latest_of_aws: edition.latest_of_aws },
            workload: Workload::of(&facts.review.workload),
            protect: facts.review.protect.iter().map(Asset::of).collect(),
            risk_counts: RiskCounts::of(facts.assessment),
            best_practices: Counts::of(facts.assessment.practices),
            evidence: Evidence::of(evidence_counts(facts.lens, facts.review)),
            provider_assurances: Assurances::of(assurances(facts.lens, facts.review)),
            score: facts.assessment.score.map(Score::of),
            questions: facts.lens.questions.iter().filter_map(question).collect(),
            ledger: facts.ledger().iter().map(|row| Practice::of(row, facts)).collect(),
            plan: items.map(|(rank, item)| PlanItem::of(rank, item, facts.review, facts.phrases)).collect(),
            accepted: facts.plan.accepted.iter().map(|accepted| AcceptedGap::of(accepted, lang)).collect(),
            unknowns: facts.gaps.iter().filter(|gap| !gap.is_confirmed()).map(|gap| Unknown::of(gap, lang)).collect(),
        }
    }
}

impl Cover {
    fn of(face: &Face, facts: &Facts) -> Self {
        Self {
            title: face.title.clone(),
            customer: face.customer.clone(),
            authors: facts.particulars.authors.clone(),
            version: facts.particulars.version.clone(),
            date: face.date.to_string(),
            draft: face.draft.is_some(),
            confidentiality: face.confidentiality.clone(),
            redacted: facts.particulars.redacted.clone(),
            reviewed_on: facts.review.reviewed_on.map(|day| day.to_string()),
            tool_version: env!("CARGO_PKG_VERSION"),
            input_sha256: facts.input_hash.to_owned(),
        }
    }
}

impl Workload {
    fn of(workload: &crate::review::Workload) -> Self {
        Self {
            name: workload.name.clone(),
            environment: workload.environment.map(word),
            review_owner: workload.review_owner.clone(),
            service_models: workload.service_models.iter().copied().map(word).collect(),
            hosting: workload.hosting.map(word),
            hosting_reason: workload.hosting_reason.clone(),
            connectivity: workload.connectivity.iter().copied().map(word).collect(),
            compliance: workload.compliance.clone(),
            accounts: workload.accounts.clone(),
            regions: workload.regions.clone(),
            exclusions: workload.exclusions.clone(),
            participants: workload.participants.clone(),
        }
    }
}

impl Asset {
    fn of(asset: &crate::review::Asset) -> Self {
        Self {
            name: asset.name.clone(),
            classification: asset.classification.map(word),
            personal_data: asset.personal_data,
            kept_in: asset.kept_in.clone(),
            integrity: asset.integrity.map(word),
            availability: asset.availability.map(word),
            consequences: asset.consequences.clone(),
            service_models: asset.service_models.iter().copied().map(word).collect(),
        }
    }
}

impl Practice {
    fn of(row: &Row, facts: &Facts) -> Self {
        let answer: Answer = row.answer.cloned().unwrap_or_default();
        Self {
            number: row.number,
            id: row.choice.id.to_string(),
            question: row.question.id.to_string(),
            area: row.question.area.to_string(),
            title: row.choice.shown_title(facts.phrases.lang).to_owned(),
            risk: word(row.choice.risk.level),
            effort: word(row.choice.effort),
            status: status_word(row.status),
            claimed_in_vain: row.status.claimed_in_vain().is_some(),
            reason: row.reason.map(str::to_owned),
            scope: answer.scope,
            notes: answer.notes,
            evidence: answer.evidence,
            treatment: answer.treatment.map(word),
            owner: answer.owner,
            due: answer.due.map(|day| day.to_string()),
            progress: answer.progress.map(word),
            person_days: answer.person_days,
            confirmed: row.status.status().and(facts.review.confirmed_on(row.choice.id)).map(|day| day.to_string()),
            confirmed_by: answer.confirmed_by,
            acceptance: answer.acceptance.as_ref().map(Acceptance::of),
        }
    }
}

impl Unknown {
    fn of(gap: &crate::assessment::Gap, lang: Lang) -> Self {
        Self {
            id: gap.choice.id.to_string(),
            question: gap.question.id.to_string(),
            title: gap.choice.shown_title(lang).to_owned(),
            risk: word(gap.choice.risk.level),
            status: status_word(gap.status),
            owner: gap.answer.and_then(|answer| answer.owner.clone()),
            due: gap.answer.and_then(|answer| answer.due).map(|day| day.to_string()),
        }
    }
}

/// How many practices the ledger of a report has.
pub fn practices(bytes: &[u8]) -> usize {
    let document: Value = serde_json::from_slice(bytes).unwrap_or_default();
    document["ledger"].as_array().map_or(0, Vec::len)
}
