//! What follows from the answers: pure functions of lens, review and today's date. All numbers are integers.

mod age;
mod assess;
mod carriers;
mod demand;
mod diff;
mod difference;
mod evidence;
mod gap;
mod goal;
mod improvement_plan;
mod investment;
mod score;
mod score_change;
mod thresholds;
mod view;
mod weighing;

pub use age::{Oldest, age, is_known, oldest_confirmed};
pub use assess::{Assessment, PracticeCounts, QuestionAssessment, RiskIssues, assess};
pub use carriers::{Assurances, Shares, assurances, carrier_for, differing, models_of, shares};
pub use demand::{AcceptanceCounts, EXPIRES_SOON_DAYS, Expired, Gate, NotInForce, OpenBeside, Unmet, Why};
pub use diff::{Change, Changes, changes};
pub use difference::{Course, Difference, Moved, QuestionMoved, difference};
pub use evidence::{EvidenceCounts, evidence_counts};
pub use gap::{Gap, gaps};
pub use goal::{DAYS_MORE, Goal, Kept, Step, Within, goal};
pub use improvement_plan::{
    Accepted, Action, DAYS_OF_NOW, ImprovementPlan, Item, LINES_OF_NOW, Lowered, Move, MoveCause, Reason, Wave, guarded_assets,
    in_common, plan,
};
pub use investment::{Budget, DAYS_OF_LARGE, DAYS_OF_MEDIUM, DAYS_OF_SMALL, PersonDays, budget, budget_of};
pub use score::{Score, score};
pub use score_change::{CauseKind, ScoreCause, ScoreChange};
pub use thresholds::{gate, has_answers, is_accepted};
pub use view::{View, ViewAssessment, needs};
pub use weighing::{
    Adds, Applied, Because, Emphasis, PLAIN, Row, Touches, WEIGHING, Weighing, When, programmes_without_controls,
};
