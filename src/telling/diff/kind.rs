//! Kind `diff`.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::super::json::{Counts, FORMAT, Kind, RiskCounts, Score, Workload, cause_word, course_word, status_word, word};
use crate::assessment::{self, Difference, Moved, QuestionMoved};
use crate::lens::{Decision, Lang, Lens};
use crate::review::Review;

/// The kind.
pub const KIND: Kind = Kind { name: "diff", schema: || schemars::schema_for!(Diff).to_value() };

/// What lies between two reviews.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec diff")]
pub struct Diff {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "diff"))]
    kind: &'static str,
    before: DiffSide,
    after: DiffSide,
    /// False where the two are of different editions: then scores and risks of questions are not compared, and `comparable` practices are.
    same_edition: bool,
    comparable: usize,
    still_open: usize,
    risk_counts: Both<RiskCounts>,
    best_practices: Both<Counts>,
    /// `before` is null across editions, where it would measure something else than `after`.
    score: Both<Option<Score>>,
    score_change: Option<ScoreChange>,
    questions: Vec<Question>,
    changes: Vec<Change>,
}

/// One of the two reviews.
#[derive(Serialize, JsonSchema)]
pub struct DiffSide {
    name: String,
    lens: String,
    workload: Workload,
    reviewed_on: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct Both<T> {
    before: T,
    after: T,
}

/// How the low end of the score changed, in per mille: all causes and `rounding` add up to `change`.
#[derive(Serialize, JsonSchema)]
struct ScoreChange {
    before: u32,
    after: u32,
    change: i32,
    rounding: i32,
    causes: Vec<Cause>,
}

/// Practices that moved the score in one direction for one reason.
#[derive(Serialize, JsonSchema)]
struct Cause {
    cause: &'static str,
    effect: i32,
    best_practices: Vec<String>,
}

/// A question with another risk, or with the same risk on other grounds.
#[derive(Serialize, JsonSchema)]
struct Question {
    id: String,
    title: String,
    before: Risk,
    after: Risk,
}

#[derive(Serialize, JsonSchema)]
struct Risk {
    risk: String,
    confirmed: bool,
    decided_by: Option<String>,
}

/// A practice with another status. `effect` is what it did to the low end of the score, in per mille.
#[derive(Serialize, JsonSchema)]
struct Change {
    best_practice: String,
    title: String,
    risk: String,
    before: String,
    after: String,
    /// Whether the status is `provider`, and the practice the customer's under every service model in use then.
    claimed_in_vain: Both<bool>,
    result: &'static str,
    effect: Option<i32>,
}

impl Diff {
    /// The document for two reviews and what lies between them.
    pub fn of([before, after]: [DiffSide; 2], lens: &Lens, difference: &Difference, lang: Lang) -> Self {
        let (old, new) = (&difference.before, &difference.after);
        let question = |moved: &QuestionMoved| Question {
            id: moved.id.to_string(),
            title: lens.question(moved.id).map_or_else(String::new, |question| question.title.get(lang).to_owned()),
            before: Risk::of(moved.before),
            after: Risk::of(moved.now),
        };
        Self {
            format: FORMAT,
            kind: "diff",
            before,
            after,
            same_edition: difference.same_edition,
            comparable: difference.comparable,
            still_open: difference.still_open,
            risk_counts: Both { before: RiskCounts::of(old), after: RiskCounts::of(new) },
            best_practices: Both { before: Counts::of(old.practices), after: Counts::of(new.practices) },
            score: Both { before: old.score.filter(|_| difference.same_edition).map(Score::of), after: new.score.map(Score::of) },
            score_change: difference.score.as_ref().map(ScoreChange::of),
            questions: difference.questions.iter().map(question).collect(),
            changes: difference.moved.iter().map(|moved| Change::of(moved, lens, lang)).collect(),
        }
    }
}

impl DiffSide {
    /// A review by its name.
    pub fn of(name: &str, lens: &Lens, review: &Review) -> Self {
        Self {
            name: name.to_owned(),
            lens: lens.edition.id.to_string(),
            workload: Workload::of(review),
            reviewed_on: review.reviewed_on.as_ref().map(Date::to_string),
        }
    }
}

impl ScoreChange {
    fn of(score: &assessment::ScoreChange) -> Self {
        let cause = |cause: &assessment::ScoreCause| Cause {
            cause: cause_word(cause.kind),
            effect: cause.effect,
            best_practices: cause.practices.iter().map(ToString::to_string).collect(),
        };
        Self {
            before: score.before,
            after: score.after,
            change: score.change(),
            rounding: score.rounding,
            causes: score.causes.iter().map(cause).collect(),
        }
    }
}

impl Risk {
    fn of(decision: Decision) -> Self {
        Self {
            risk: word(decision.risk),
            confirmed: decision.confirmed,
            decided_by: decision.decided_by.map(|id| id.to_string()),
        }
    }
}

impl Change {
    fn of(moved: &Moved, lens: &Lens, lang: Lang) -> Self {
        let choice = lens.choice(moved.id);
        Self {
            best_practice: moved.id.to_string(),
            title: choice.map_or_else(String::new, |choice| choice.shown_title(lang).to_owned()),
            risk: choice.map_or_else(String::new, |choice| word(choice.risk.level)),
            before: status_word(moved.before),
            after: status_word(moved.now),
            claimed_in_vain: Both {
                before: moved.before.claimed_in_vain().is_some(),
                after: moved.now.claimed_in_vain().is_some(),
            },
            result: course_word(moved.course),
            effect: moved.effect,
        }
    }
}
