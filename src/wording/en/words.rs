//! Single words in English.

use super::super::phrases::Words;
use crate::lens::{
    Carrier, Effort, Elsewhere, Function, Guarded, Id, Lifecycle, Perspective, QuestionRisk, Region, Relation, Risk,
    ServiceModel, ServiceModels, Topic,
};
use crate::review::{Classification, Connectivity, Environment, Hosting, Impact, Progress, Status, Treatment};
use crate::store::NotAFile;

/// Single words in English.
pub const WORDS: Words = Words {
    risk: |value| match value {
        Risk::High => "high",
        Risk::Medium => "medium",
        Risk::Low => "low",
    },
    question_risk: |value| match value {
        QuestionRisk::Unanswered => "UNANSWERED",
        QuestionRisk::High => "HIGH",
        QuestionRisk::Medium => "MEDIUM",
        QuestionRisk::None => "NONE",
        QuestionRisk::NotApplicable => "N/A",
    },
    status: |value| match value.status() {
        _ if value.claimed_in_vain().is_some() => "claimed in vain",
        Some(Status::Implemented) => "implemented",
        Some(Status::Partial) => "partial",
        Some(Status::Missing) => "missing",
        Some(Status::Unknown) => "unknown",
        Some(Status::Provider) => "provider",
        Some(Status::NotApplicable) => "not applicable",
        None => "unanswered",
    },
    claimed_in_vain,
    effort: |value| match value {
        Effort::Small => "small",
        Effort::Medium => "medium",
        Effort::Large => "large",
    },
    perspective: |value| match value {
        Perspective::Service => "service",
        Perspective::Application => "application",
        Perspective::Infrastructure => "infrastructure",
    },
    function: |value| match value {
        Function::Govern => "govern",
        Function::Identify => "identify",
        Function::Protect => "protect",
        Function::Detect => "detect",
        Function::Respond => "respond",
        Function::Recover => "recover",
    },
    guarded: |value| match value {
        Guarded::Confidentiality => "confidentiality",
        Guarded::Integrity => "integrity",
        Guarded::Availability => "availability",
        Guarded::PersonalData => "personal data",
    },
    topic: |value| match value {
        Topic::Network => "network",
        Topic::Transit => "data in transit",
        Topic::SignIn => "sign-in",
        Topic::Exposure => "exposure",
        Topic::Sharing => "sharing",
    },
    lifecycle: |value| match value {
        Lifecycle::Design => "design",
        Lifecycle::Build => "build",
        Lifecycle::Operate => "operate",
    },
    carrier: |value| match value {
        Carrier::Customer => "customer",
        Carrier::Shared => "shared",
        Carrier::Provider => "provider",
    },
    service_model: |value| match value {
        ServiceModel::Iaas => "IaaS",
        ServiceModel::Paas => "PaaS and containers",
        ServiceModel::Serverless => "serverless",
        ServiceModel::Saas => "SaaS",
    },
    environment: |value| match value {
        Environment::Production => "production",
        Environment::PreProduction => "pre-production",
    },
    hosting: |value| match value {
        Hosting::SaasPublic => "SaaS, public cloud (step 1)",
        Hosting::SaasPrivate => "SaaS, private cloud (step 2)",
        Hosting::IaasPaasPublic => "IaaS/PaaS, public cloud (step 3)",
        Hosting::IaasPaasPrivate => "IaaS/PaaS, private cloud (step 4)",
    },
    connectivity: |value| match value {
        Connectivity::Internet => "internet",
        Connectivity::Vpn => "VPN",
        Connectivity::DirectConnect => "Direct Connect",
        Connectivity::Closed => "closed network",
    },
    classification: |value| match value {
        Classification::Public => "public",
        Classification::Internal => "internal",
        Classification::Confidential => "confidential",
        Classification::Restricted => "restricted",
    },
    impact: |value| match value {
        Impact::Low => "low",
        Impact::Medium => "medium",
        Impact::High => "high",
    },
    region: |value| match value {
        Region::Global => "global",
        Region::Us => "United States",
        Region::AsiaPacific => "Asia-Pacific",
        Region::Europe => "Europe",
    },
    treatment: |value| match value {
        Treatment::Mitigate => "mitigate",
        Treatment::Avoid => "avoid",
        Treatment::Transfer => "transfer",
        Treatment::Accept => "accept",
    },
    progress: |value| match value {
        Progress::Todo => "to do",
        Progress::Doing => "doing",
        Progress::Done => "done",
    },
    not_a_file: |path, what| match what {
        NotAFile::Folder => format!("{path} is a folder"),
        NotAFile::Device => format!("{path} is a pipe, a socket or a device; only regular files are read"),
        NotAFile::OfSystem => format!("{path} is made up by the system as it is read; only regular files are read"),
        NotAFile::LinkToNowhere => format!("{path} is a link that leads nowhere"),
    },
    elsewhere,
};

/// What became of an id of another edition.
fn elsewhere(Elsewhere { id, edition, here, see }: &Elsewhere) -> String {
    let relation = |relation: &Relation| match relation {
        Relation::Equal => "the same",
        Relation::Narrower => "narrower",
        Relation::Broader => "broader",
        Relation::Related => "related",
    };
    let found = |(id, compared): &(Id, Option<Relation>)| match compared {
        Some(compared) => format!("{id} ({})", relation(compared)),
        None => id.to_string(),
    };
    let list = see.iter().map(found).collect::<Vec<_>>().join(", ");
    match (see.is_empty(), id) {
        (true, _) => format!("`{id}` belongs to edition {edition}; {here} has no counterpart"),
        (false, Id::Choice(_)) => format!("`{id}` belongs to edition {edition}; in {here} see {list}"),
        (false, Id::Question(_)) => format!("`{id}` belongs to edition {edition}; in {here} its practices are under {list}"),
    }
}

fn claimed_in_vain(models: ServiceModels) -> String {
    format!("claimed for the provider; under {} it is yours", service_models(models))
}

/// "IaaS, PaaS and serverless".
pub(super) fn service_models(models: ServiceModels) -> String {
    let short = |model| match model {
        ServiceModel::Paas => "PaaS",
        model => (WORDS.service_model)(model),
    };
    let names: Vec<_> = models.iter().map(short).collect();
    match names.as_slice() {
        _ if models.is_all() => "every service model".to_owned(),
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        names => names.concat(),
    }
}
