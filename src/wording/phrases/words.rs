//! Single words for the values of the domain.

use crate::lens::{
    Carrier, Effort, Elsewhere, Function, Guarded, Lifecycle, Perspective, QuestionRisk, Region, Risk, ServiceModel,
    ServiceModels, Topic,
};
use crate::review::{Classification, Connectivity, Environment, Hosting, Impact, Judged, Progress, Treatment};
use crate::store::NotAFile;

/// Single words for the values of the domain.
pub struct Words {
    /// Risk of a practice: "high".
    pub risk: fn(Risk) -> &'static str,
    /// Risk of a question: "HIGH".
    pub question_risk: fn(QuestionRisk) -> &'static str,
    /// Status of an answer, as the catalog lets it stand.
    pub status: fn(Judged) -> &'static str,
    /// What is so of a practice that is claimed for the provider in vain: under these service models it is the customer's.
    pub claimed_in_vain: fn(ServiceModels) -> String,
    /// Effort: "small".
    pub effort: fn(Effort) -> &'static str,
    /// The deck's three views.
    pub perspective: fn(Perspective) -> &'static str,
    /// Where it acts, in the words of the NIST Cybersecurity Framework.
    pub function: fn(Function) -> &'static str,
    /// What of an asset it guards.
    pub guarded: fn(Guarded) -> &'static str,
    /// What it is about.
    pub topic: fn(Topic) -> &'static str,
    /// When it is decided.
    pub lifecycle: fn(Lifecycle) -> &'static str,
    /// Who carries it.
    pub carrier: fn(Carrier) -> &'static str,
    /// How it is bought.
    pub service_model: fn(ServiceModel) -> &'static str,
    /// Whether in production.
    pub environment: fn(Environment) -> &'static str,
    /// Step of the cloud policy.
    pub hosting: fn(Hosting) -> &'static str,
    /// Path over which it is reached.
    pub connectivity: fn(Connectivity) -> &'static str,
    /// How sensitive.
    pub classification: fn(Classification) -> &'static str,
    /// How bad it is if something happens to an asset.
    pub impact: fn(Impact) -> &'static str,
    /// Where a compliance programme holds.
    pub region: fn(Region) -> &'static str,
    /// What is done about a gap.
    pub treatment: fn(Treatment) -> &'static str,
    /// How far that is.
    pub progress: fn(Progress) -> &'static str,
    /// What a path is that is no regular file: path, what is there.
    pub not_a_file: fn(&str, NotAFile) -> String,
    /// What became of an id of another edition.
    pub elsewhere: fn(&Elsewhere) -> String,
}
