//! What is said of the catalog: lists, searches, explanations, the reading list.

use jiff::civil::Date;

use crate::lens::{ChoiceId, Effort, Lifecycle, Place, QuestionId, QuestionRisk, Risk, RiskSource};

use crate::review::Validity;
/// What is said of the catalog.
pub struct Catalog {
    /// Title of the list: edition.
    pub questions_title: fn(&str) -> String,
    /// Title of a search: term, edition.
    pub found_title: fn(&str, &str) -> String,
    /// How many there are: questions, best practices.
    pub count: fn(usize, usize) -> String,
    /// Where a search found nothing.
    pub nothing_found: &'static str,
    /// The part of an entry that holds a term.
    pub place: fn(Place) -> String,
    /// Between the name of a thing and what is said of it.
    pub colon: &'static str,
    /// Between two of a list.
    pub comma: &'static str,
    /// A remark behind a text.
    pub aside: fn(&str) -> String,

    /// Title of the reading list.
    pub references_title: &'static str,
    /// What to know of the reading list.
    pub references_about: &'static str,
    /// What comes before the author.
    pub author: &'static str,
    /// What comes before the edition.
    pub edition: &'static str,
    /// What comes before a link.
    pub link: &'static str,
    /// What comes before a successor.
    pub successor: &'static str,
    /// A domain of the CSA guidance: number, title.
    pub domain: fn(u8, &str) -> String,

    /// Which edition answers: id, name.
    pub of_edition: fn(&str, &str) -> String,
    /// What comes before the question of a practice.
    pub question: &'static str,
    /// What comes before the area.
    pub area: &'static str,
    /// What comes before the risk of a practice.
    pub risk: &'static str,
    /// Who set the risk level.
    pub risk_source: fn(RiskSource) -> &'static str,
    /// What comes before the effort.
    pub effort: &'static str,
    /// How long an effort is.
    pub effort_length: fn(Effort) -> &'static str,
    /// What comes before the stage at which it is decided.
    pub lifecycle: &'static str,
    /// The stage at which it is decided.
    pub decided: fn(Lifecycle) -> &'static str,
    /// What comes before the views.
    pub perspective: &'static str,
    /// What comes before the practices that should be there first.
    pub requires: &'static str,
    /// What comes before the practices that wait for this one.
    pub required_by: &'static str,
    /// Where there are none.
    pub none: &'static str,
    /// Heading.
    pub why: &'static str,
    /// Heading.
    pub criteria: &'static str,
    /// Heading.
    pub improvement: &'static str,
    /// Heading.
    pub evidence: &'static str,
    /// Heading.
    pub responsibility: &'static str,
    /// Heading over the bullets that a practice works in.
    pub points_worked_in: &'static str,
    /// Heading over the review point of a question.
    pub point: &'static str,
    /// Heading over the practices of a question.
    pub practices: &'static str,
    /// Heading over what deepens it.
    pub read_on: &'static str,
    /// What comes before AWS's own page.
    pub official_page: &'static str,

    /// Heading over the answer: workload.
    pub answer: fn(&str) -> String,
    /// What comes before the status.
    pub status: &'static str,
    /// Why the status is what it is, where the whole question does not apply.
    pub question_not_applicable: fn(QuestionId) -> String,
    /// What comes before the reason.
    pub reason: &'static str,
    /// What comes before the scope.
    pub scope: &'static str,
    /// What comes before the notes.
    pub notes: &'static str,
    /// What comes before the proofs.
    pub proofs: &'static str,
    /// What comes before the treatment.
    pub treatment: &'static str,
    /// What comes before the owner.
    pub owner: &'static str,
    /// What comes before the day by which it is due.
    pub due: &'static str,
    /// What comes before the progress.
    pub progress: &'static str,
    /// What comes before the day of the answer.
    pub confirmed_on: &'static str,
    /// What comes before who carries it under the workload's service models.
    pub carried_by: &'static str,
    /// What comes before an acceptance.
    pub accepted: &'static str,
    /// An acceptance: approver, day of approval, last day, whether that has passed.
    pub acceptance: fn(&str, Date, Date, Validity) -> String,
    /// What comes before the risk that is left.
    pub residual_risk: &'static str,

    /// Heading: question, its risk.
    pub why_at_risk: fn(QuestionId, QuestionRisk) -> String,
    /// Why a question has no risk that a practice decides.
    pub undecided: fn(QuestionRisk) -> &'static str,
    /// What decides: the gravest risk among open practices, how many have it.
    pub decided_by: fn(Risk, usize) -> String,
    /// A practice that decides: id, status.
    pub deciding: fn(ChoiceId, &str) -> String,
    /// Whether somebody confirmed it.
    pub confirmed: fn(bool) -> &'static str,
    /// That it is known to be a gap, where all that is known are claims for the provider in vain.
    pub confirmed_by_claims: &'static str,
    /// That the rule is an estimate.
    pub estimated: &'static str,
}
