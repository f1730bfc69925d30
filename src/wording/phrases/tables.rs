//! What the tables of `status` and `gaps` say.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::assessment::{EvidenceCounts, PracticeCounts, RiskIssues, Score};
use crate::lens::{QuestionId, QuestionRisk, Risk};

/// What the tables of `status` and `gaps` say.
pub struct Tables {
    /// Title of `status`: workload, edition.
    pub status_title: fn(&str, &str) -> String,
    /// Title of `gaps`: workload, edition.
    pub gaps_title: fn(&str, &str) -> String,
    /// Before the number of questions at high or medium risk.
    pub issue_label: fn(QuestionRisk) -> &'static str,
    /// "4 confirmed, 2 unconfirmed".
    pub issues: fn(RiskIssues) -> String,
    /// The implementation rate, how many practices are to be found out, how many left out.
    pub rate: fn(Option<Score>, usize, usize) -> String,
    /// How many practices have any status, of how many, and how many of those are `unknown`: "answered" is said of the others alone.
    pub gone_through: fn(&PracticeCounts) -> String,
    /// How many practices have which status.
    pub counts: fn(&PracticeCounts) -> String,
    /// How many implemented practices name evidence, by risk.
    pub evidence: fn(EvidenceCounts) -> String,
    /// What to know about the numbers; true where the risk levels are our own.
    pub estimated: fn(bool) -> &'static str,
    /// Under a question's risk, where only what is to be found out makes it so.
    pub unconfirmed: &'static str,
    /// What the characters of the bar mean.
    pub bar_legend: &'static str,
    /// Behind that, where something is claimed for the provider in vain.
    pub bar_legend_in_vain: &'static str,
    /// Heading over what is to be found out.
    pub to_find_out: fn(usize) -> String,
    /// What is to be found out under a question: its id, why, the practices.
    pub open_ids: fn(QuestionId, &str, &str) -> String,
    /// All practices of a question, so many.
    pub all: fn(usize) -> String,
    /// Heading over known gaps.
    pub gaps_part: fn(usize) -> String,
    /// How many gaps there are: known, to be found out.
    pub gaps_count: fn(usize, usize) -> String,
    /// Why a practice may stand under several views.
    pub seen_from_several: &'static str,
    /// Title of a part by risk.
    pub risk_part: fn(Risk) -> String,
    /// Under a gap's status: its risk is accepted, to this day.
    pub accepted_until: fn(Date) -> String,
    /// Under a gap's status: an acceptance ended on this day.
    pub acceptance_ended: fn(Date) -> String,
    /// Under a gap's status: an acceptance begins on this day.
    pub accepted_from: fn(Date) -> String,
    /// How many questions have which risk.
    pub question_counts: fn(&BTreeMap<QuestionRisk, usize>) -> String,
    /// Head of a column.
    pub question: &'static str,
    /// Head of a column.
    pub risk: &'static str,
    /// Head of the column with the bar.
    pub practices: &'static str,
    /// Head of the column with the implementation rate.
    pub score: &'static str,
    /// Head of a column.
    pub id: &'static str,
    /// Head of a column.
    pub practice: &'static str,
    /// Head of a column.
    pub status: &'static str,
    /// Head of a column.
    pub effort: &'static str,
    /// Head of a column.
    pub owner_due: &'static str,
}
