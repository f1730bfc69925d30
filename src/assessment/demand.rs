//! What it is called when a demand is not met.
//!
//! What the demands mean exactly, where their names leave a choice:
//!
//! - Gaps are practices called partial or missing, or claimed for the provider in vain. `unknown` and unanswered practices are no findings: they fail `min-answered`,
//!   `require`, and, through the risk of their question, `max-hri` and `max-mri`.
//! - An acceptance that holds lifts `fail-on` and `fail-on-new` for its practice and nothing else. It lifts from the day of its
//!   approval (from the day before: where it was approved it may be tomorrow already) through its last day.
//! - `deny-expired-acceptance`: an acceptance past its last day, on a practice that is not in place, is a failure of its own, whatever
//!   the risk and beside the failure that the gap itself may be. Switched off, the acceptance still lifts nothing.
//! - `min-score` asks for the low end of the range, in per cent. Where nothing applies there is no score and nothing to miss.
//! - `min-answered` counts every practice of the edition: what does not apply is answered, `unknown` is not.
//! - `max-age` looks at what is known: practices answered with something else than `unknown`, and questions that do not apply. Without
//!   a day an answer is too old, and so is one whose day lies in the future (tomorrow excepted: where answers are given it may be tomorrow
//!   already).
//! - `require` is met by implemented alone: not by the provider, not by "not applicable".
//! - `require-evidence` asks it of what is called implemented or the provider's, for that is what evidence can show.
//! - Under `strict`, what is warned about fails.

use jiff::civil::Date;

use super::assess::{PracticeCounts, RiskIssues};
use super::diff::Change;
use super::score::Score;
use crate::lens::{ChoiceId, Elsewhere, Lens, Qualified, QuestionId, QuestionRisk, Risk};
use crate::review::{Demand, Judged, Status};

/// An acceptance that ends within so many days is warned about.
pub const EXPIRES_SOON_DAYS: i32 = 30;

/// A demand that a review does not meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// The demand.
    pub demand: Demand,
    /// The practice; none where the demand concerns a question or the whole file.
    pub best_practice: Option<ChoiceId>,
    /// The question; none where the demand concerns the whole file.
    pub question: Option<QuestionId>,
    /// The risk of the practice.
    pub risk: Option<Risk>,
    /// What is so.
    pub why: Why,
}

/// What is so, and does not meet a demand or is worth a warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A gap.
    Gap {
        /// Partial, missing, or claimed for the provider in vain.
        status: Judged,
        /// The acceptance that does not lift it, for it is not in force.
        acceptance: Option<NotInForce>,
    },
    /// A practice stands worse than in the baseline.
    Worse {
        /// From what to what.
        change: Change,
        /// The acceptance that does not lift it, for it is not in force.
        acceptance: Option<NotInForce>,
    },
    /// A required practice is not implemented.
    NotImplemented {
        /// What it is.
        status: Judged,
    },
    /// A required practice is none of the file's edition.
    NotInEdition {
        /// As it is demanded.
        required: Qualified<ChoiceId>,
        /// What became of it in the file's edition.
        elsewhere: Option<Elsewhere>,
    },
    /// A practice that is called implemented or the provider's names no evidence.
    NoEvidence {
        /// Which of the two.
        status: Status,
    },
    /// Too many questions are at a risk.
    TooManyIssues {
        /// High or medium.
        risk: QuestionRisk,
        /// How many.
        issues: RiskIssues,
        /// Which.
        questions: Vec<QuestionId>,
        /// How many may be.
        most: u32,
    },
    /// The implementation rate is too low.
    ScoreTooLow {
        /// What it is.
        score: Score,
        /// What it must be, in per cent.
        least: u32,
    },
    /// Too little is answered.
    TooFewAnswered {
        /// What is.
        counts: PracticeCounts,
        /// What must be, in per cent.
        least: u32,
    },
    /// An answer was confirmed too long ago.
    TooOld {
        /// On which day; none: on none that is known.
        confirmed: Option<Date>,
        /// How many days ago; none where that is not known or in the future.
        days: Option<i32>,
        /// How many it may be.
        most: u32,
    },
    /// An acceptance no longer holds.
    Expired(Expired),
    /// An acceptance holds for a few days more.
    ExpiresSoon {
        /// Its last day.
        expires: Date,
        /// In how many days that is.
        days: i32,
    },
    /// An acceptance of what is no gap any more.
    Unused {
        /// What the practice is instead.
        status: Judged,
    },
    /// An acceptance of a longer time than is allowed.
    TooLong {
        /// From its approval to its last day.
        days: i32,
        /// How many it may be.
        most: u32,
    },
}

/// An acceptance that no longer holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expired {
    /// Who approved it.
    pub approved_by: String,
    /// Its last day.
    pub expires: Date,
}

/// An acceptance that is not in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotInForce {
    /// It no longer holds.
    Expired(Expired),
    /// It does not hold yet.
    NotBegun {
        /// Who approved it.
        approved_by: String,
        /// The day from which on it holds.
        approved_on: Date,
    },
}

/// What the gate found in one review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// The demands that are not met, the worst first. None: the gate passes.
    pub failures: Vec<Unmet>,
    /// What is worth knowing and does not fail, for `strict` is off.
    pub warnings: Vec<Unmet>,
    /// Its acceptances.
    pub acceptances: AcceptanceCounts,
    /// What is open and does not fail.
    pub beside: OpenBeside,
}

/// What is open in a review, and neither fails nor is accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenBeside {
    /// Gaps by risk, in the order of [`Risk::ALL`].
    pub gaps: [usize; 3],
    /// Practices that are unknown or unanswered.
    pub to_find_out: usize,
}

/// How many acceptances there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AcceptanceCounts {
    /// On a practice that is not in place, and in force.
    pub active: usize,
    /// On a practice that is not in place, and past its last day.
    pub expired: usize,
    /// On a practice that is not in place, and approved for a day still to come.
    pub not_begun: usize,
    /// Those of the active ones that end within [`EXPIRES_SOON_DAYS`].
    pub expiring: usize,
    /// On a practice that needs none.
    pub unused: usize,
    /// The days until the first of the expiring ones ends.
    pub first_expires_in: Option<i32>,
}

impl AcceptanceCounts {
    /// Those of two files together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            active: self.active + other.active,
            expired: self.expired + other.expired,
            not_begun: self.not_begun + other.not_begun,
            expiring: self.expiring + other.expiring,
            unused: self.unused + other.unused,
            first_expires_in: [self.first_expires_in, other.first_expires_in].into_iter().flatten().min(),
        }
    }
}

impl Why {
    /// The status of the practice that it is about, where that is what is wrong.
    pub fn status(&self) -> Option<Judged> {
        match self {
            Self::Gap { status, .. } | Self::NotImplemented { status } => Some(*status),
            Self::Worse { change, .. } => Some(change.now),
            _ => None,
        }
    }

    /// Whether it says that something is not known (any more), and not that something is wrong.
    pub fn is_coverage(&self) -> bool {
        match self {
            Self::TooFewAnswered { .. } | Self::TooOld { .. } => true,
            Self::NotImplemented { status } => status.is_to_find_out(),
            Self::Worse { change, .. } => change.now.is_to_find_out(),
            Self::TooManyIssues { issues, .. } => issues.confirmed == 0,
            // Everything to be found out in place, it would be enough.
            Self::ScoreTooLow { score, least } => score.high >= least * 10,
            _ => false,
        }
    }
}

impl Unmet {
    /// One that concerns the whole file, or a question.
    pub(super) fn whole(demand: Demand, why: Why) -> Self {
        Self { demand, best_practice: None, question: None, risk: None, why }
    }

    /// One that concerns a practice.
    pub(super) fn practice(demand: Demand, id: ChoiceId, lens: &Lens, why: Why) -> Self {
        let risk = lens.choice(id).map(|choice| choice.risk.level);
        Self { demand, best_practice: Some(id), question: Some(id.question()), risk, why }
    }
}
