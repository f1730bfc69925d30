//! Words as JSON has them: `snake_case`, whatever the language.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::{Action, Assessment, CauseKind, Course, PracticeCounts, Wave};
use crate::content::word;
use crate::lens::QuestionRisk;
use crate::review::{Judged, Outcome, Review};

/// The workload as every document names it.
#[derive(Serialize, JsonSchema)]
pub struct Workload {
    name: String,
    environment: Option<String>,
    review_owner: Option<String>,
}

impl Workload {
    /// The workload of a review.
    pub fn of(review: &Review) -> Self {
        Self {
            name: review.workload.name.clone(),
            environment: review.workload.environment.map(word),
            review_owner: review.workload.review_owner.clone(),
        }
    }
}

/// How many questions have which risk; the keys of the AWS API.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub struct RiskCounts {
    unanswered: usize,
    high: usize,
    medium: usize,
    none: usize,
    not_applicable: usize,
}

/// How many best practices have which status.
#[derive(Serialize, JsonSchema)]
pub struct Counts {
    total: usize,
    implemented: usize,
    partial: usize,
    missing: usize,
    unknown: usize,
    provider: usize,
    not_applicable: usize,
    unanswered: usize,
    /// Those of `provider` that are claimed in vain: the customer's under every service model in use, and not in place.
    claimed_in_vain: usize,
}

/// How many practices that are the provider's name an assurance as evidence, and how many name none. What is claimed in vain is in neither.
#[derive(Serialize, JsonSchema)]
pub struct Assurances {
    named: usize,
    unnamed: usize,
}

impl Assurances {
    /// As JSON has them.
    pub fn of(assurances: crate::assessment::Assurances) -> Self {
        Self { named: assurances.named, unnamed: assurances.unnamed }
    }
}

/// The implementation rate in per mille.
#[derive(Serialize, JsonSchema)]
pub struct Score {
    low: u32,
    high: u32,
}

impl RiskCounts {
    /// The counts of an assessment.
    pub fn of(assessment: &Assessment) -> Self {
        let counts = assessment.risk_counts();
        let count = |risk: QuestionRisk| counts.get(&risk).copied().unwrap_or_default();
        Self {
            unanswered: count(QuestionRisk::Unanswered),
            high: count(QuestionRisk::High),
            medium: count(QuestionRisk::Medium),
            none: count(QuestionRisk::None),
            not_applicable: count(QuestionRisk::NotApplicable),
        }
    }
}

impl Score {
    /// As JSON has it.
    pub fn of(score: crate::assessment::Score) -> Self {
        Self { low: score.low, high: score.high }
    }
}

impl Counts {
    /// As JSON has them.
    pub fn of(counts: PracticeCounts) -> Self {
        let PracticeCounts {
            total,
            implemented,
            partial,
            missing,
            unknown,
            provider,
            claimed_in_vain,
            not_applicable,
            unanswered,
        } = counts;
        Self { total, implemented, partial, missing, unknown, provider, not_applicable, unanswered, claimed_in_vain }
    }
}

/// A text of the catalog in both languages.
#[derive(Serialize, JsonSchema)]
pub struct Text {
    en: String,
    ja: String,
}

impl Text {
    /// As JSON has it.
    pub fn of(text: &crate::lens::Text) -> Self {
        Self::new(&text.en, &text.ja)
    }

    /// These words.
    pub fn new(en: &str, ja: &str) -> Self {
        Self { en: en.to_owned(), ja: ja.to_owned() }
    }
}

/// The word of a status; unanswered has one too.
pub fn status_word(status: Judged) -> String {
    status.status().map_or_else(|| "unanswered".to_owned(), word)
}

/// The word of an action.
pub fn action_word(action: Action) -> &'static str {
    match action {
        Action::Fix => "fix",
        Action::Verify => "verify",
    }
}

/// The word of what became of a practice.
pub fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Carried => "carried",
        Outcome::CarriedNotInPlace => "carried_not_in_place",
        Outcome::AskAgain => "ask_again",
        Outcome::New => "new",
        Outcome::NoSuccessor => "no_successor",
    }
}

/// The word of what became of a practice between two reviews.
pub fn course_word(course: Course) -> &'static str {
    match course {
        Course::Resolved => "resolved",
        Course::Improved => "improved",
        Course::Settled => "settled",
        Course::Regressed => "regressed",
        Course::Found => "found",
        Course::NotAssessed => "not_assessed",
        Course::Other => "other",
    }
}

/// The word of why a practice moved the score.
pub fn cause_word(kind: CauseKind) -> &'static str {
    match kind {
        CauseKind::InPlace => "in_place",
        CauseKind::NoLongerInPlace => "no_longer_in_place",
        CauseKind::NoLongerKnown => "no_longer_known",
        CauseKind::LeftOut => "left_out",
        CauseKind::CountsNow => "counts_now",
    }
}

/// The word of a wave.
pub fn wave_word(wave: Wave) -> &'static str {
    match wave {
        Wave::Now => "now",
        Wave::Next => "next",
        Wave::Later => "later",
    }
}

/// As the AWS API writes it.
impl From<QuestionRisk> for &'static str {
    fn from(risk: QuestionRisk) -> Self {
        match risk {
            QuestionRisk::Unanswered => "UNANSWERED",
            QuestionRisk::High => "HIGH",
            QuestionRisk::Medium => "MEDIUM",
            QuestionRisk::None => "NONE",
            QuestionRisk::NotApplicable => "NOT_APPLICABLE",
        }
    }
}
