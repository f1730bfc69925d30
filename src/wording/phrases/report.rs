//! What a report says that the other commands do not say.

use jiff::civil::Date;

use crate::assessment::{Assessment, PracticeCounts, Wave};
use crate::lens::{Layer, QuestionRisk, Risk};

/// What a report says that the other commands do not say.
pub struct Report {
    /// What it is.
    pub title: &'static str,
    /// The word across a draft.
    pub draft: &'static str,
    /// Headings of the parts.
    pub parts: Titles,

    // Cover.
    /// Label.
    pub customer: &'static str,
    /// Label.
    pub workload: &'static str,
    /// Label.
    pub date: &'static str,
    /// Label.
    pub authors: &'static str,
    /// Label.
    pub version: &'static str,
    /// Label, and its word for a draft and for a final report.
    pub state: (&'static str, &'static str, &'static str),
    /// Label.
    pub edition: &'static str,
    /// Label.
    pub review_owner: &'static str,
    /// Label.
    pub confidentiality: &'static str,
    /// An edition: its id and name.
    pub edition_named: fn(&str, &str) -> String,
    /// That AWS took no part.
    pub not_by_aws: &'static str,
    /// Heading over the boxes for approval.
    pub approval: &'static str,
    /// Whose the boxes are.
    pub boxes: &'static [&'static str],

    // Summary.
    /// What follows, in one sentence.
    pub verdict: fn(&Assessment) -> String,
    /// Label of a figure.
    pub issues: fn(QuestionRisk) -> &'static str,
    /// Under it: so many before.
    pub before: fn(usize) -> String,
    /// Under it: so many questions have no answer at all.
    pub unanswered: fn(usize) -> String,
    /// Under it: so many are unconfirmed.
    pub unconfirmed: fn(usize) -> String,
    /// Label of a figure.
    pub rate: &'static str,
    /// Under it: so many to find out, so many left out.
    pub rate_note: fn(usize, usize) -> String,
    /// Label of a figure.
    pub gone_through: &'static str,
    /// So many of so many.
    pub of: fn(usize, usize) -> String,
    /// Label of a figure.
    pub accepted: &'static str,
    /// Under it: the first last day.
    pub accepted_note: fn(Date) -> String,
    /// Where nothing applies.
    pub nothing_applies: &'static str,
    /// Heading over the decisions asked for.
    pub decisions: fn(usize) -> String,
    /// What is asked.
    pub decisions_about: &'static str,
    /// Where no decision is asked for.
    pub no_decisions: &'static str,
    /// Column.
    pub decision: &'static str,
    /// Column.
    pub owner: &'static str,
    /// Column.
    pub due: &'static str,
    /// Where an owner or a day is missing.
    pub to_be_named: &'static str,
    /// Heading over what is accepted.
    pub kept_until: &'static str,
    /// Where nothing is accepted.
    pub nothing_accepted: &'static str,

    // What is protected.
    /// What this part says.
    pub protected_about: &'static str,
    /// Where nothing is recorded.
    pub nothing_protected: &'static str,
    /// Column.
    pub asset: &'static str,
    /// Column.
    pub classification: &'static str,
    /// Column.
    pub personal_data: &'static str,
    /// Column.
    pub kept_in: &'static str,
    /// Column.
    pub if_altered: &'static str,
    /// Column.
    pub if_gone: &'static str,
    /// Column.
    pub consequences: &'static str,
    /// Yes and no.
    pub yes_no: fn(bool) -> &'static str,

    /// Label: what of it must be guarded.
    pub needs: &'static str,
    /// Label: the practices in place that guard it.
    pub stands_between: &'static str,
    /// Label: those that are not, or not wholly, in place.
    pub is_missing: &'static str,
    /// Label: those of which nobody knows.
    pub is_unknown: &'static str,
    /// Column: how many practices guard it, and how many of them are in place.
    pub guarded_by: &'static str,
    /// So many of so many are in place, so many are open.
    pub guards: fn(usize, usize, usize) -> String,

    // Who carries what.
    /// What this part says.
    pub responsibility_about: &'static str,
    /// Where the file names no service model.
    pub no_models: &'static str,
    /// Title of the grid.
    pub layers: &'static str,
    /// Column.
    pub layer_column: &'static str,
    /// A layer.
    pub layer: fn(Layer) -> &'static str,
    /// How many practices are the customer's, shared, the provider's.
    pub shares: fn(usize, usize, usize) -> String,
    /// Heading over what the provider carries.
    pub carried: &'static str,
    /// What to know about that.
    pub carried_about: &'static str,
    /// Column.
    pub remains: &'static str,
    /// Column.
    pub assurance: &'static str,
    /// An asset that is kept otherwise: its name, the models, how many practices are carried by someone else.
    pub kept_otherwise: fn(&str, &str, usize) -> String,

    // If they get in.
    /// What this part says, of an asset.
    pub intrusion_about: fn(&str) -> String,
    /// What this part says where nothing is named that must be protected.
    pub intrusion_without_asset: &'static str,
    /// How many practices of a function are in place, of how many.
    pub in_place: fn(usize, usize) -> String,
    /// Where every practice of a function is in place.
    pub nothing_open: &'static str,
    /// Column.
    pub without_it: &'static str,

    // Method.
    /// Heading.
    pub scope: &'static str,
    /// Label.
    pub environment: &'static str,
    /// Label.
    pub service_models: &'static str,
    /// Label.
    pub hosting: &'static str,
    /// Label.
    pub connectivity: &'static str,
    /// Label.
    pub programmes: &'static str,
    /// Label.
    pub accounts: &'static str,
    /// Label.
    pub regions: &'static str,
    /// Label.
    pub exclusions: &'static str,
    /// Label.
    pub participants: &'static str,
    /// Label.
    pub reviewed_on: &'static str,
    /// What is not recorded.
    pub not_recorded: &'static str,
    /// Heading.
    pub method: &'static str,
    /// How it was done: questions, practices.
    pub method_lines: fn(usize, usize) -> Vec<String>,
    /// Heading.
    pub rating: &'static str,
    /// Whose the risk levels are; true where they are our own.
    pub levels: fn(bool) -> &'static str,
    /// The rules.
    pub rating_lines: fn() -> Vec<&'static str>,
    /// Heading.
    pub limits: &'static str,
    /// The limits.
    pub limit_lines: fn(&PracticeCounts) -> Vec<String>,

    // Scorecard and heat map.
    /// Title of the bars.
    pub bars: &'static str,
    /// The parts of a bar: implemented, partial, missing, to find out, left out.
    pub bar_parts: [&'static str; 5],
    /// Column.
    pub question: &'static str,
    /// Column.
    pub decided_by: &'static str,
    /// Heading over a table by area, view, function.
    pub by_area: &'static str,
    /// Heading.
    pub by_perspective: &'static str,
    /// Heading.
    pub by_function: &'static str,
    /// Under it: that a practice may be counted more than once.
    pub several: &'static str,
    /// Column.
    pub area: &'static str,
    /// Column.
    pub perspective: &'static str,
    /// Column.
    pub function_column: &'static str,
    /// Title of the grid.
    pub grid: &'static str,

    // Findings, ledger, and the rest.
    /// How many findings there are.
    pub findings_about: fn(usize) -> String,
    /// Where there is none.
    pub no_findings: &'static str,
    /// Label: risk and status of a finding.
    pub rating_of: fn(&str, &str) -> String,
    /// Label.
    pub rated: &'static str,
    /// Label.
    pub scope_of: &'static str,
    /// Label.
    pub present: &'static str,
    /// Label.
    pub evidence: &'static str,
    /// Heading over the findings of a risk.
    pub findings_of: fn(Risk, usize) -> String,
    /// Label.
    pub guarded: &'static str,
    /// Label.
    pub impact_of: &'static str,
    /// Label.
    pub recommendation: &'static str,
    /// Label.
    pub effort: &'static str,
    /// Label.
    pub treatment: &'static str,
    /// Label.
    pub who_and_when: &'static str,
    /// What the strengths are.
    pub strengths_about: fn(usize) -> String,
    /// Where there is none.
    pub no_strengths: &'static str,
    /// What an acceptance is.
    pub acceptances_about: &'static str,
    /// Where there is none.
    pub no_acceptances: &'static str,
    /// Column.
    pub reason: &'static str,
    /// Column.
    pub approved: &'static str,
    /// Column.
    pub residual: &'static str,
    /// That an acceptance is over.
    pub over: &'static str,
    /// That an acceptance is still to come.
    pub not_begun: &'static str,
    /// What is to be found out.
    pub unknowns_about: fn(usize) -> String,
    /// Where there is nothing.
    pub no_unknowns: &'static str,
    /// Column.
    pub ask: &'static str,
    /// Column.
    pub ask_for: &'static str,
    /// A wave.
    pub wave: fn(Wave) -> &'static str,
    /// What the plan is.
    pub plan_about: &'static str,
    /// What the ledger is.
    pub ledger_about: fn(usize) -> String,
    /// Column.
    pub number: &'static str,
    /// Column.
    pub confirmed: &'static str,

    /// Heading over what weighs in the plan.
    pub weighed: &'static str,
    /// The days of a wave.
    pub days: fn(&str) -> String,

    // Appendix.
    /// Heading.
    pub controls: &'static str,
    /// What a related control is, and is not.
    pub controls_about: &'static str,
    /// The answers that were confirmed longest ago.
    pub oldest: &'static str,
    /// Heading.
    pub references: &'static str,
    /// Heading.
    pub about_this_report: &'static str,
    /// Label.
    pub tool: &'static str,
    /// Label.
    pub hash: &'static str,
    /// Label.
    pub source: &'static str,
}

/// Headings of the parts.
pub struct Titles {
    /// Cover.
    pub cover: &'static str,
    /// Summary.
    pub summary: &'static str,
    /// What is protected.
    pub protected: &'static str,
    /// Who carries what.
    pub responsibility: &'static str,
    /// Scope and method.
    pub method: &'static str,
    /// Scorecard.
    pub scorecard: &'static str,
    /// Heat map.
    pub heat_map: &'static str,
    /// Findings.
    pub findings: &'static str,
    /// Strengths.
    pub strengths: &'static str,
    /// Accepted risks.
    pub acceptances: &'static str,
    /// What to find out.
    pub unknowns: &'static str,
    /// Improvement plan.
    pub plan: &'static str,
    /// Comparison.
    pub comparison: &'static str,
    /// If they get in.
    pub if_they_get_in: &'static str,
    /// Ledger.
    pub ledger: &'static str,
    /// Appendix.
    pub appendix: &'static str,
}
