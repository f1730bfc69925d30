//! The gate: what is demanded of a review, and which demands it does not meet.
//!
//! What the demands mean exactly, where their names leave a choice:
//!
//! - Gaps are practices called partial or missing. `unknown` and unanswered practices are no findings: they fail `min-answered`,
//!   `require`, and, through the risk of their question, `max-hri` and `max-mri`.
//! - An acceptance that holds lifts `fail-on` and `fail-on-new` for its practice and nothing else. It lifts through its last day.
//! - `deny-expired-acceptance`: an acceptance past its last day, on a practice that is not in place, is a failure of its own, whatever
//!   the risk and beside the failure that the gap itself may be. Switched off, the acceptance still lifts nothing.
//! - `min-score` asks for the low end of the range, in per cent. Where nothing applies there is no score and nothing to miss.
//! - `min-answered` counts every practice of the edition: what does not apply is answered, `unknown` is not.
//! - `max-age` looks at what is known: practices answered with something else than `unknown`, and questions that do not apply. Without
//!   a day an answer is too old, and so is one whose day lies in the future (tomorrow excepted: where answers are given it may be tomorrow
//!   already).
//! - `require` is met by implemented alone: not by the provider, not by "not applicable".
//! - Under `strict`, what is warned about fails.

use jiff::civil::Date;
use strum::IntoStaticStr;

use super::assess::{PracticeCounts, RiskIssues, assess};
use super::diff::{Change, Changes};
use super::gap::gaps;
use super::score::Score;
use crate::lens::{ChoiceId, Lens, QuestionId, QuestionRisk, Risk, Standing};
use crate::review::{Acceptance, Review, Status};

/// An acceptance that ends within so many days is warned about.
pub const EXPIRES_SOON_DAYS: i32 = 30;

/// What is demanded of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demands {
    /// A gap of this risk or above fails, unless it is accepted; none: no gap does.
    pub fail_on: Option<Risk>,
    /// The most questions at high risk.
    pub max_hri: Option<u32>,
    /// The most questions at medium risk.
    pub max_mri: Option<u32>,
    /// The least implementation rate, in per cent.
    pub min_score: Option<u32>,
    /// The least part of the practices that is answered, in per cent.
    pub min_answered: Option<u32>,
    /// The most days since an answer was confirmed.
    pub max_age: Option<u32>,
    /// Practices that must be implemented, in any spelling.
    pub require: Vec<ChoiceId>,
    /// Whether an expired acceptance fails.
    pub deny_expired_acceptance: bool,
    /// The most days from the approval of an acceptance to its last day; more is warned about.
    pub max_acceptance_days: u32,
    /// Whether what is warned about fails.
    pub strict: bool,
    /// Whether what is new, regressed or not assessed any more fails.
    pub fail_on_new: bool,
}

/// The demand that is not met: the option's name, and what stands before any demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Demand {
    /// The file can be read and has no fault.
    Readable,
    /// The baseline can be read.
    Baseline,
    /// The file has at least one answer.
    Answers,
    /// `--fail-on-new`
    FailOnNew,
    /// `--fail-on`
    FailOn,
    /// `--require`
    Require,
    /// `--max-hri`
    MaxHri,
    /// `--max-mri`
    MaxMri,
    /// `--min-score`
    MinScore,
    /// `--deny-expired-acceptance`
    DenyExpiredAcceptance,
    /// `--max-acceptance-days`, under `--strict`
    MaxAcceptanceDays,
    /// `--strict`
    Strict,
    /// `--min-answered`
    MinAnswered,
    /// `--max-age`
    MaxAge,
}

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
        /// Partial or missing.
        status: Status,
        /// The acceptance that lifted it until it expired.
        expired: Option<Expired>,
    },
    /// A practice stands worse than in the baseline.
    Worse {
        /// From what to what.
        change: Change,
        /// The acceptance that lifted it until it expired.
        expired: Option<Expired>,
    },
    /// A required practice is not implemented.
    NotImplemented {
        /// What it is; none = unanswered.
        status: Option<Status>,
    },
    /// A required practice is none of the file's edition.
    NotInEdition,
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
        status: Option<Status>,
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
            expiring: self.expiring + other.expiring,
            unused: self.unused + other.unused,
            first_expires_in: [self.first_expires_in, other.first_expires_in].into_iter().flatten().min(),
        }
    }
}

impl Why {
    /// Whether it says that something is not known (any more), and not that something is wrong.
    pub fn is_coverage(&self) -> bool {
        match self {
            Self::TooFewAnswered { .. } | Self::TooOld { .. } => true,
            Self::NotImplemented { status } => matches!(status, Some(Status::Unknown) | None),
            Self::Worse { change, .. } => matches!(change.now, Some(Status::Unknown) | None),
            Self::TooManyIssues { issues, .. } => issues.confirmed == 0,
            // Everything to be found out in place, it would be enough.
            Self::ScoreTooLow { score, least } => score.high >= least * 10,
            _ => false,
        }
    }
}

impl Unmet {
    fn whole(demand: Demand, why: Why) -> Self {
        Self { demand, best_practice: None, question: None, risk: None, why }
    }

    fn practice(demand: Demand, id: ChoiceId, lens: &Lens, why: Why) -> Self {
        let risk = lens.choice(id).map(|choice| choice.risk.level);
        Self { demand, best_practice: Some(id), question: Some(id.question()), risk, why }
    }
}

fn expired(kept: &Acceptance, today: Date) -> Option<Expired> {
    (!kept.holds_on(today)).then(|| Expired { approved_by: kept.approved_by.clone(), expires: kept.expires })
}

/// Whether a review answers anything: a practice with a status, or a question that does not apply.
pub fn has_answers(review: &Review) -> bool {
    !review.not_applicable.is_empty() || review.answers.values().any(|answer| answer.status.is_some())
}

/// Holds a review against what is demanded of it. `changes` are those since its baseline, where there is one.
pub fn gate(lens: &Lens, review: &Review, changes: Option<&Changes>, demands: &Demands, today: Date) -> Gate {
    let mut gate = Gate::default();
    worse(lens, review, changes.filter(|_| demands.fail_on_new), today, &mut gate.failures);
    open_gaps(lens, review, demands.fail_on, today, &mut gate.failures);
    required(lens, review, &demands.require, &mut gate.failures);
    whole_file(lens, review, demands, &mut gate.failures);
    acceptances(lens, review, demands, today, &mut gate);
    if let Some(most) = demands.max_age {
        too_old(lens, review, most, today, &mut gate.failures);
    }
    gate.beside = open_beside(lens, review, &gate.failures, today);
    // Findings before what is not known; practices before the whole; the gravest first. The sort keeps catalog order.
    gate.failures.sort_by_key(|unmet| (unmet.why.is_coverage(), unmet.risk.is_none(), unmet.risk, unmet.demand));
    gate
}

impl Demands {
    /// What is demanded, each as its option is written without the hyphens before it.
    pub fn in_words(&self) -> Vec<String> {
        let mut words = vec![format!("fail-on {}", self.fail_on.map_or("none", Into::into))];
        let numbers = [
            ("max-hri", self.max_hri),
            ("max-mri", self.max_mri),
            ("min-score", self.min_score),
            ("min-answered", self.min_answered),
            ("max-age", self.max_age),
        ];
        words.extend(numbers.into_iter().filter_map(|(name, number)| number.map(|number| format!("{name} {number}"))));
        words.extend(self.require.iter().map(|id| format!("require {id}")));
        let flags = [
            ("fail-on-new", self.fail_on_new),
            ("deny-expired-acceptance", self.deny_expired_acceptance),
            ("strict", self.strict),
        ];
        words.extend(flags.into_iter().filter(|(_, on)| *on).map(|(name, _)| name.to_owned()));
        words
    }
}

/// Whether an acceptance that holds lifts the gap that a practice is.
pub fn is_accepted(review: &Review, id: ChoiceId, today: Date) -> bool {
    review.standing(id).is_confirmed_gap() && acceptance(review, id).is_some_and(|kept| kept.holds_on(today))
}

fn acceptance(review: &Review, id: ChoiceId) -> Option<&Acceptance> {
    review.answer(id).and_then(|answer| answer.acceptance.as_ref())
}

fn worse(lens: &Lens, review: &Review, changes: Option<&Changes>, today: Date, failures: &mut Vec<Unmet>) {
    let Some(changes) = changes else { return };
    for &change in changes.new.iter().chain(&changes.regressed) {
        if is_accepted(review, change.id, today) {
            continue;
        }
        let expired = acceptance(review, change.id).and_then(|kept| expired(kept, today));
        failures.push(Unmet::practice(Demand::FailOnNew, change.id, lens, Why::Worse { change, expired }));
    }
    failures.extend(
        changes
            .not_assessed
            .iter()
            .map(|&change| Unmet::practice(Demand::FailOnNew, change.id, lens, Why::Worse { change, expired: None })),
    );
}

fn open_gaps(lens: &Lens, review: &Review, fail_on: Option<Risk>, today: Date, failures: &mut Vec<Unmet>) {
    // The gravest risk is the least of the order.
    let Some(fail_on) = fail_on else { return };
    for gap in gaps(lens, review).iter().filter(|gap| gap.is_confirmed() && gap.choice.risk.level <= fail_on) {
        let Some(status) = gap.status.filter(|_| !is_accepted(review, gap.choice.id, today)) else { continue };
        let expired = acceptance(review, gap.choice.id).and_then(|kept| expired(kept, today));
        failures.push(Unmet::practice(Demand::FailOn, gap.choice.id, lens, Why::Gap { status, expired }));
    }
}

fn open_beside(lens: &Lens, review: &Review, failures: &[Unmet], today: Date) -> OpenBeside {
    let mut open = OpenBeside::default();
    for gap in gaps(lens, review) {
        let id = gap.choice.id;
        if !gap.is_confirmed() {
            open.to_find_out += 1;
        } else if !is_accepted(review, id, today) && !failures.iter().any(|unmet| unmet.best_practice == Some(id)) {
            open.gaps[gap.choice.risk.level as usize] += 1;
        }
    }
    open
}

fn required(lens: &Lens, review: &Review, require: &[ChoiceId], failures: &mut Vec<Unmet>) {
    for &id in require {
        let id = id.spelled(lens.spelling());
        if lens.choice(id).is_none() {
            failures.push(Unmet::practice(Demand::Require, id, lens, Why::NotInEdition));
            continue;
        }
        let status = review.status(id);
        if status != Some(Status::Implemented) {
            failures.push(Unmet::practice(Demand::Require, id, lens, Why::NotImplemented { status }));
        }
    }
}

fn whole_file(lens: &Lens, review: &Review, demands: &Demands, failures: &mut Vec<Unmet>) {
    let assessment = assess(lens, review);
    let issues = [(Demand::MaxHri, QuestionRisk::High, demands.max_hri), (Demand::MaxMri, QuestionRisk::Medium, demands.max_mri)];
    for (demand, risk, most) in issues {
        let (issues, Some(most)) = (assessment.issues(risk), most) else { continue };
        if issues.total() > most as usize {
            let at_risk = assessment.questions.iter().filter(|question| question.decision.risk == risk);
            let questions = at_risk.map(|question| question.id).collect();
            failures.push(Unmet::whole(demand, Why::TooManyIssues { risk, issues, questions, most }));
        }
    }
    if let (Some(score), Some(least)) = (assessment.score, demands.min_score)
        && score.low < least * 10
    {
        failures.push(Unmet::whole(Demand::MinScore, Why::ScoreTooLow { score, least }));
    }
    let counts = assessment.practices;
    if let Some(least) = demands.min_answered
        && (counts.total - counts.to_find_out()) * 100 < least as usize * counts.total
    {
        failures.push(Unmet::whole(Demand::MinAnswered, Why::TooFewAnswered { counts, least }));
    }
}

fn acceptances(lens: &Lens, review: &Review, demands: &Demands, today: Date, gate: &mut Gate) {
    let mut warnings = Vec::new();
    for choice in lens.choices() {
        let Some(kept) = acceptance(review, choice.id) else { continue };
        let mut warn = |demand, why| warnings.push(Unmet::practice(demand, choice.id, lens, why));
        if !review.standing(choice.id).is_open() {
            gate.acceptances.unused += 1;
            warn(Demand::Strict, Why::Unused { status: review.status(choice.id) });
            continue;
        }
        if let Some(expired) = expired(kept, today) {
            gate.acceptances.expired += 1;
            if demands.deny_expired_acceptance {
                gate.failures.push(Unmet::practice(Demand::DenyExpiredAcceptance, choice.id, lens, Why::Expired(expired)));
            }
            continue;
        }
        gate.acceptances.active += 1;
        let left = days(today, kept.expires);
        if left <= EXPIRES_SOON_DAYS {
            gate.acceptances.expiring += 1;
            gate.acceptances.first_expires_in = gate.acceptances.first_expires_in.into_iter().chain([left]).min();
            warn(Demand::Strict, Why::ExpiresSoon { expires: kept.expires, days: left });
        }
        let (whole, most) = (days(kept.approved_on, kept.expires), demands.max_acceptance_days);
        if i64::from(whole) > i64::from(most) {
            warn(Demand::MaxAcceptanceDays, Why::TooLong { days: whole, most });
        }
    }
    if demands.strict {
        gate.failures.append(&mut warnings);
    }
    gate.warnings = warnings;
}

fn too_old(lens: &Lens, review: &Review, most: u32, today: Date, failures: &mut Vec<Unmet>) {
    let too_old = |confirmed: Option<Date>| {
        let days = confirmed.map(|day| days(day, today)).filter(|days| *days >= -1);
        let fresh = days.is_some_and(|days| i64::from(days) <= i64::from(most));
        (!fresh).then_some(Why::TooOld { confirmed, days, most })
    };
    for question in &lens.questions {
        if review.not_applicable.contains_key(&question.id) {
            failures.extend(
                too_old(review.reviewed_on).map(|why| Unmet { question: Some(question.id), ..Unmet::whole(Demand::MaxAge, why) }),
            );
            continue;
        }
        for choice in &question.best_practices {
            if !matches!(review.standing(choice.id), Standing::Unknown | Standing::Unanswered) {
                let why = too_old(review.confirmed_on(choice.id));
                failures.extend(why.map(|why| Unmet::practice(Demand::MaxAge, choice.id, lens, why)));
            }
        }
    }
}

/// Days from one day to another; negative where the other is earlier.
fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
