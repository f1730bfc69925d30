//! What follows from the answers: pure functions of lens, review and today's date. All numbers are integers.

mod assess;
mod demand;
mod diff;
mod difference;
mod gap;
mod improvement_plan;
mod score;
mod score_change;
mod thresholds;

pub use assess::{Assessment, PracticeCounts, QuestionAssessment, RiskIssues, assess};
pub use demand::{AcceptanceCounts, Demand, Demands, EXPIRES_SOON_DAYS, Expired, Gate, OpenBeside, Unmet, Why};
pub use diff::{Change, Changes, changes};
pub use difference::{Course, Difference, Moved, QuestionMoved, difference};
pub use gap::{Gap, gaps};
pub use improvement_plan::{
    Accepted, Action, DAYS_OF_MEDIUM, DAYS_OF_NOW, DAYS_OF_SMALL, ImprovementPlan, Item, LINES_OF_NOW, Lowered, Reason, Wave,
    plan,
};
pub use score::{Score, score};
pub use score_change::{Cause, CauseKind, ScoreChange};
pub use thresholds::{gate, has_answers, is_accepted};
