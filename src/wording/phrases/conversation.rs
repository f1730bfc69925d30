//! What the questionnaire says.

use crate::assessment::{PracticeCounts, RiskIssues};
use crate::lens::QuestionRisk;

/// What the questionnaire says.
pub struct Conversation {
    // Where one stands.
    /// Question, of how many; the practices; HRIs; MRIs.
    pub progress: fn(Option<usize>, usize, &PracticeCounts, RiskIssues, RiskIssues) -> String,
    /// Step of the setup, of how many.
    pub setup_progress: fn(usize, usize) -> String,
    /// One of several practices gone through.
    pub one_of: fn(usize, usize) -> String,
    /// The practices, and the question one goes on at.
    pub going_on: fn(&PracticeCounts, &str) -> String,
    /// So many of the open ones were answered under that edition.
    pub earlier_beside: fn(usize, &str) -> String,
    /// Everything asked is gone through.
    pub all_gone_through: fn(&PracticeCounts) -> String,
    /// So many are open.
    pub some_open: fn(usize) -> String,
    /// Nothing matches what was asked for.
    pub nothing_asked: &'static str,
    /// The headline of a review point.
    pub point: fn(&str) -> String,
    /// How one replies by choosing.
    pub help_choose: &'static str,
    /// How one replies before a review is begun.
    pub help_edition: &'static str,
    /// How one replies by writing.
    pub help_write: &'static str,
    /// How one pages.
    pub more: &'static str,
    /// How a line prompt is replied to by choosing.
    pub help_choose_plain: &'static str,
    /// How a line prompt is replied to by writing.
    pub help_write_plain: &'static str,
    /// How one replies by writing several lines.
    pub help_write_lines: &'static str,
    /// How a line prompt is replied to by writing several lines.
    pub help_write_lines_plain: &'static str,
    /// What was typed is none of the rows.
    pub no_such_row: &'static str,

    // Rows of a question.
    /// Settle so many.
    pub settle: fn(usize) -> String,
    /// Go on to a question, or to the end.
    pub go_on: fn(Option<&str>) -> String,
    /// Everything still holds; go on.
    pub confirm: fn(Option<&str>) -> String,
    /// Tick so many; so many are the provider's.
    pub tick_all: fn(usize, usize) -> String,
    /// One practice in detail.
    pub open: &'static str,
    /// The question does not apply.
    pub question_out: &'static str,
    /// It applies after all.
    pub question_in: &'static str,
    /// That it does not apply, and why.
    pub question_is_out: fn(&str) -> String,
    /// The provider carries it.
    pub carried_mark: &'static str,
    /// It was answered under an earlier edition.
    pub earlier_mark: &'static str,
    /// Its risk is accepted.
    pub accepted_mark: &'static str,
    /// So many questions' practices are open.
    pub open_count: fn(usize) -> String,

    // Rows of what is not ticked.
    /// So many are not ticked.
    pub not_ticked: fn(usize) -> String,
    /// The provider carries so many.
    pub all_carried: fn(usize) -> String,
    /// One by one.
    pub one_by_one: &'static str,
    /// So many are missing.
    pub all_missing: fn(usize) -> String,
    /// Leave them open.
    pub leave_open: &'static str,
    /// Ticked so many; so many are the provider's.
    pub ticked: fn(usize, usize) -> String,
    /// A practice and the status that it was just given.
    pub recorded: fn(&str, &str) -> String,
    /// So many are still open.
    pub still_open: fn(usize) -> String,

    // Rows of a practice.
    /// In place.
    pub give_implemented: &'static str,
    /// In part.
    pub give_partial: &'static str,
    /// Not in place.
    pub give_missing: &'static str,
    /// To be found out.
    pub give_unknown: &'static str,
    /// The provider carries it.
    pub give_provider: &'static str,
    /// It has no object here.
    pub give_not_applicable: &'static str,
    /// The risk is accepted.
    pub give_accepted: &'static str,
    /// More on it.
    pub details: &'static str,
    /// Leave it unanswered.
    pub skip_practice: &'static str,
    /// Keep the answer.
    pub keep_practice: &'static str,
    /// Why `provider` is offered first.
    pub carried: &'static str,
    /// The status, and its day.
    pub answered: fn(&str, Option<&str>) -> String,

    // Ways.
    /// To the question before.
    pub previous: &'static str,
    /// To the next one open.
    pub next_open: &'static str,
    /// To any question.
    pub jump: &'static str,
    /// Search.
    pub search: &'static str,
    /// Explain.
    pub explain_row: &'static str,
    /// Undo.
    pub undo: &'static str,
    /// Save and leave.
    pub leave: &'static str,
    /// Leave before there is a file.
    pub leave_without_file: &'static str,
    /// Back to where one was.
    pub return_here: &'static str,
    /// Go to where a practice is asked.
    pub visit: fn(&str) -> String,
    /// Everything once more.
    pub again: &'static str,
    /// The workload and its assets.
    pub workload_and_assets: &'static str,
    /// Found so many for a term.
    pub found: fn(usize, &str) -> String,

    // Rows of the setup.
    /// Not now.
    pub skip: &'static str,
    /// As it is.
    pub keep: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,

    // What is said in passing.
    /// There is nothing to undo.
    pub nothing_to_undo: &'static str,
    /// The last change is undone.
    pub undone: &'static str,
    /// Nothing is open.
    pub nothing_open: &'static str,
    /// One goes through everything again.
    pub again_begins: &'static str,
    /// There is no question before.
    pub first_question: &'static str,
    /// There is nothing before.
    pub very_first: &'static str,
    /// A name is needed.
    pub name_needed: &'static str,
    /// A reason is needed.
    pub reason_needed: &'static str,
    /// An acceptance needs this.
    pub acceptance_needs: &'static str,
    /// This is no day.
    pub not_a_day: &'static str,
    /// A text would be so long, and at most so much is kept, in characters.
    pub too_long: fn(usize, usize) -> String,
    /// This is no last day.
    pub not_a_last_day: &'static str,
    /// An acceptance that was begun and is not finished: reason, approver.
    pub acceptance_begun: fn(&str, Option<&str>) -> String,
    /// The practices whose acceptance was begun and is not finished.
    pub acceptances_begun: fn(&str) -> String,
    /// Saving failed, and why.
    pub not_saved: fn(&str) -> String,
    /// Try again.
    pub save_again: &'static str,
    /// Leave without the last answer.
    pub leave_unsaved: &'static str,

    // Results.
    /// Question, risk, whether confirmed, why.
    pub result: fn(&str, &str, bool, &str) -> String,
    /// Practice, risk, status.
    pub result_by: fn(&str, &str, &str) -> String,
    /// Why, where no practice decides.
    pub result_settled: fn(QuestionRisk) -> &'static str,
    /// Why, where every practice is left out.
    pub result_left_out: &'static str,
    /// Only low-risk practices decide.
    pub strict_reading: &'static str,
    /// Before the commands.
    pub next_commands: &'static str,
    /// What `review` does next.
    pub command_review: &'static str,
    /// What `status` shows.
    pub command_status: &'static str,
    /// What `gaps` shows.
    pub command_gaps: &'static str,
    /// What `plan` shows.
    pub command_plan: &'static str,

    /// What is asked.
    pub ask: Ask,
    /// What is told before it.
    pub about: About,
    /// What an answer can hold.
    pub field: FieldWords,
    /// What an explanation holds.
    pub explain: Explain,
}

/// What is asked, each on one line.
pub struct Ask {
    pub edition: &'static str,
    pub name: &'static str,
    /// The name that is taken where none is written.
    pub name_or: fn(&str) -> String,
    pub environment: &'static str,
    pub models: &'static str,
    pub connectivity: &'static str,
    pub hosting: &'static str,
    pub review_owner: &'static str,
    pub assets: &'static str,
    pub in_place: &'static str,
    pub settle: &'static str,
    /// A practice.
    pub practice: fn(&str) -> String,
    pub details: &'static str,
    pub notes: &'static str,
    pub notes_of_partial: &'static str,
    pub evidence: &'static str,
    pub evidence_of_provider: &'static str,
    pub owner: &'static str,
    pub due: &'static str,
    pub acceptance_reason: &'static str,
    pub approved_by: &'static str,
    pub expires: &'static str,
    pub reason: &'static str,
    pub pick_to_open: &'static str,
    pub pick_to_explain: &'static str,
    pub jump: &'static str,
    pub search: &'static str,
    pub hits: &'static str,
    pub how_on: &'static str,
}

/// What is told before a question that is not the catalog's.
pub struct About {
    pub edition: &'static str,
    pub name: &'static str,
    pub environment: &'static str,
    pub models: &'static str,
    pub connectivity: &'static str,
    pub owner: &'static str,
    pub assets: &'static str,
    pub acceptance: &'static str,
    pub not_applicable: &'static str,
    pub search: &'static str,
}

/// What an answer can hold.
#[derive(Clone, Copy)]
pub struct FieldWords {
    pub reason: &'static str,
    pub notes: &'static str,
    pub evidence: &'static str,
    pub owner: &'static str,
    pub due: &'static str,
    pub person_days: &'static str,
    pub confirmed_by: &'static str,
    /// Reason, approver, last day.
    pub acceptance: fn(&str, &str, &str) -> String,
    /// A field's name and its value.
    pub value: fn(&str, &str) -> String,
}

/// What an explanation holds.
pub struct Explain {
    /// Before earlier answers; whether something is asked beyond them.
    pub earlier: fn(bool) -> &'static str,
    pub risk: fn(&str) -> String,
    pub why: &'static str,
    pub criteria: &'static str,
    /// Before the criteria: the risk if they are not met.
    pub criteria_of_risk: fn(&str) -> String,
    /// Instead of the criteria: the risk, and how many there are.
    pub criteria_folded: fn(&str, usize) -> String,
    pub improvement: &'static str,
    pub evidence: &'static str,
    pub more: &'static str,
    pub effort: fn(&str) -> String,
    pub lifecycle: fn(&str) -> String,
    pub perspective: fn(&str) -> String,
    pub responsibility: fn(&str) -> String,
    /// A service model and who carries it.
    pub carried: fn(&str, &str) -> String,
    pub requires: fn(&str) -> String,
}
