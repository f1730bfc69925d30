//! The workload under review: what it is called, how it runs, who took part.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::lens::ServiceModel;

/// The workload under review (`workload:` in the file).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workload {
    /// Its name; the one thing that a file must say of it.
    pub name: String,
    /// Whether it is in production.
    pub environment: Option<Environment>,
    /// Who answers for the review.
    pub review_owner: Option<String>,
    /// How its parts are bought; decides who carries each practice.
    pub service_models: Vec<ServiceModel>,
    /// The step of the Japanese government's cloud policy.
    pub hosting: Option<Hosting>,
    /// Why that step, and not an earlier one.
    pub hosting_reason: Option<String>,
    /// Over which paths it is reached.
    pub connectivity: Vec<Connectivity>,
    /// The programmes that it must meet, by id.
    pub compliance: Vec<String>,
    /// AWS account ids, as text: a leading zero counts.
    pub accounts: Vec<String>,
    /// AWS Regions.
    pub regions: Vec<String>,
    /// What the review leaves out.
    pub exclusions: Option<String>,
    /// Who took part.
    pub participants: Vec<String>,
}

/// Whether a workload is in production.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Environment {
    /// It serves its users.
    Production,
    /// It is still being designed or built.
    PreProduction,
}

/// The steps in which the Japanese government's cloud policy (2018) tells its agencies to consider services, first to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Hosting {
    /// Step 1.
    SaasPublic,
    /// Step 2.
    SaasPrivate,
    /// Step 3.
    IaasPaasPublic,
    /// Step 4.
    IaasPaasPrivate,
}

/// A path over which a workload is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Connectivity {
    /// The public internet.
    Internet,
    /// A VPN.
    Vpn,
    /// AWS Direct Connect.
    DirectConnect,
    /// No way in from outside its own network.
    Closed,
}
