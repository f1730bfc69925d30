//! What the check sheet says.

use strum::VariantArray;

use crate::assessment::Wave;
use crate::importer::{Field, Names};
use crate::lens::Risk;
use crate::review::{Progress, Status, Treatment};

/// What the check sheet says.
pub struct Sheet {
    /// What the ledger, its columns and its values are called.
    pub names: Names,
    /// The typeface of its language.
    pub font: &'static str,
    /// The name of a sheet.
    pub summary: &'static str,
    /// The name of a sheet.
    pub findings: &'static str,
    /// The name of a sheet.
    pub actions: &'static str,
    /// The name of a sheet.
    pub acceptances: &'static str,
    /// The name of a sheet.
    pub legend: &'static str,
    /// A sheet's title: the workload, the sheet's own name.
    pub title: fn(&str, &str) -> String,
    /// How to fill in the ledger.
    pub ledger_note: &'static str,
    /// That a sheet was written with `--redact`, and what that means for whoever fills it in.
    pub redacted: &'static str,
    /// What the findings are.
    pub findings_note: &'static str,
    /// What the actions are.
    pub actions_note: &'static str,
    /// What the acceptances are.
    pub acceptances_note: &'static str,
    /// In a table without rows.
    pub none: &'static str,
    /// Labels of the summary.
    pub about: About,
    /// Heads of the table of questions, between the risk and the counts by status.
    pub questions: Questions,
    /// Heads of the findings, in order.
    pub findings_heads: [&'static str; 15],
    /// Heads of the actions, in order.
    pub actions_heads: [&'static str; 12],
    /// Heads of the acceptances, in order.
    pub acceptances_heads: [&'static str; 10],
    /// A finding: the practice's title, its status.
    pub finding: fn(&str, &str) -> String,
    /// How soon a finding is to be closed: in the first wave, or not.
    pub urgency: fn(bool) -> &'static str,
    /// The state of a finding whose risk is accepted.
    pub accepted: &'static str,
    /// A wave of the plan.
    pub wave: fn(Wave) -> &'static str,
    /// How an acceptance stands.
    pub standing: fn(Standing) -> &'static str,
    /// Shown where a list does not have what was typed: the column.
    pub choose: fn(&str) -> String,
    /// Shown where no day was typed.
    pub a_day: &'static str,
    /// Shown where no whole number was typed.
    pub a_number: &'static str,
    /// The legend: headings, each with terms and what they mean.
    pub legend_parts: &'static [(&'static str, &'static [(&'static str, &'static str)])],
}

/// How an acceptance stands on the day of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Holds,
    /// Its last day is over.
    Over,
    /// It is approved on a day still to come.
    NotBegun,
    /// No risk is left that it could keep.
    NotNeeded,
}

/// Labels of the summary.
pub struct About {
    /// What was reviewed.
    pub workload: &'static str,
    /// For whom.
    pub customer: &'static str,
    /// Who may read it.
    pub confidentiality: &'static str,
    /// The day of the report.
    pub date: &'static str,
    /// The day of the answers.
    pub reviewed_on: &'static str,
    /// The edition of the questions.
    pub edition: &'static str,
    /// Who answers for the review.
    pub owner: &'static str,
    /// Who took part.
    pub participants: &'static str,
    /// AWS accounts.
    pub accounts: &'static str,
    /// AWS Regions.
    pub regions: &'static str,
    /// What was left out.
    pub exclusions: &'static str,
    /// High risk issues: questions.
    pub high: &'static str,
    /// Medium risk issues: questions.
    pub medium: &'static str,
    /// The implementation rate.
    pub rate: &'static str,
    /// Known gaps: practices.
    pub gaps: &'static str,
    /// Those whose risk is accepted.
    pub accepted: &'static str,
    /// Unknown and unanswered practices.
    pub to_find_out: &'static str,
    /// All practices.
    pub practices: &'static str,
    /// That this is no review by AWS.
    pub not_by_aws: &'static str,
}

/// Heads of the table of questions.
pub struct Questions {
    /// Its id.
    pub id: &'static str,
    /// Its text.
    pub title: &'static str,
    /// Its risk.
    pub risk: &'static str,
    /// All its practices.
    pub total: &'static str,
    /// Its implementation rate.
    pub rate: &'static str,
    /// The row of sums.
    pub sum: &'static str,
    /// Behind a risk that only what is to be found out makes.
    pub unconfirmed: fn(&str) -> String,
}

/// The words that a field takes, in their order; none where it takes any text.
pub fn choices(names: &Names, field: Field) -> Vec<&'static str> {
    match field {
        Field::Status => {
            Status::VARIANTS.iter().copied().map(Some).chain([None]).map(|status| (names.status)(status.into())).collect()
        }
        Field::Treatment => Treatment::VARIANTS.iter().copied().map(names.treatment).collect(),
        Field::Progress => Progress::VARIANTS.iter().copied().map(names.progress).collect(),
        Field::ResidualRisk => Risk::ALL.into_iter().map(names.risk).collect(),
        _ => Vec::new(),
    }
}
