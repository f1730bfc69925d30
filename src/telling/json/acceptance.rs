//! A risk knowingly kept.

use schemars::JsonSchema;
use serde::Serialize;

use super::words::status_word;
use crate::content::word;
use crate::lens::Lang;

/// A risk knowingly kept.
#[derive(Serialize, JsonSchema)]
#[schemars(inline)]
pub struct Acceptance {
    reason: String,
    approved_by: String,
    approved_on: String,
    expires: String,
    residual_risk: Option<String>,
}

impl Acceptance {
    /// As JSON has it.
    pub fn of(acceptance: &crate::review::Acceptance) -> Self {
        Self {
            reason: acceptance.reason.clone(),
            approved_by: acceptance.approved_by.clone(),
            approved_on: acceptance.approved_on.to_string(),
            expires: acceptance.expires.to_string(),
            residual_risk: acceptance.residual_risk.map(word),
        }
    }
}

/// A gap whose risk is knowingly kept.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Accepted")]
pub struct AcceptedGap {
    id: String,
    title: String,
    risk: String,
    status: String,
    /// Whether the status is `provider`, and the practice the customer's under every service model in use.
    claimed_in_vain: bool,
    reason: String,
    approved_by: String,
    approved_on: String,
    expires: String,
    residual_risk: Option<String>,
}

impl AcceptedGap {
    /// As JSON has it.
    pub fn of(accepted: &crate::assessment::Accepted, lang: Lang) -> Self {
        let (gap, acceptance) = (&accepted.gap, accepted.acceptance);
        Self {
            id: gap.choice.id.to_string(),
            title: gap.choice.shown_title(lang).to_owned(),
            risk: word(gap.choice.risk.level),
            status: status_word(gap.status),
            claimed_in_vain: gap.status.claimed_in_vain().is_some(),
            reason: acceptance.reason.clone(),
            approved_by: acceptance.approved_by.clone(),
            approved_on: acceptance.approved_on.to_string(),
            expires: acceptance.expires.to_string(),
            residual_risk: acceptance.residual_risk.map(word),
        }
    }
}
