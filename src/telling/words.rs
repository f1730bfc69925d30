//! Small pieces that several reports say in the same way.

use crate::assessment::{Applied, MoveCause, Reason, RiskIssues};
use crate::content::{Span, Tone};
use crate::lens::{QuestionRisk, Risk};
use crate::review::{Judged, Status};
use crate::wording::Phrases;

/// How a risk of a practice is meant.
pub fn tone_of_risk(risk: Risk) -> Tone {
    match risk {
        Risk::High => Tone::Bad,
        Risk::Medium => Tone::Warn,
        Risk::Low => Tone::Plain,
    }
}

/// How a risk of a question is meant.
pub fn tone_of_question_risk(risk: QuestionRisk) -> Tone {
    match risk {
        QuestionRisk::High => Tone::Bad,
        QuestionRisk::Medium => Tone::Warn,
        QuestionRisk::None => Tone::Good,
        QuestionRisk::Unanswered | QuestionRisk::NotApplicable => Tone::Faint,
    }
}

/// How a status is meant.
pub fn tone_of_status(status: Judged) -> Tone {
    match status.status() {
        _ if status.claimed_in_vain().is_some() => Tone::Bad,
        Some(Status::Implemented) => Tone::Good,
        Some(Status::Missing) => Tone::Bad,
        Some(Status::Partial | Status::Unknown) => Tone::Warn,
        Some(Status::Provider | Status::NotApplicable) | None => Tone::Faint,
    }
}

/// "HRI 4 confirmed, 2 unconfirmed".
pub fn issues(label: &str, issues: RiskIssues, tone: Tone, phrases: &Phrases) -> Span {
    let tone = if issues.total() == 0 { Tone::Plain } else { tone };
    Span::new(format!("{label}{}", (phrases.tables.issues)(issues)), tone)
}

/// Why a line of the plan changed place: the rows that raise it, else what they did to others.
pub fn why_moved(cause: &MoveCause, phrases: &Phrases) -> String {
    let reason = |applied: &Applied| (phrases.plan.reason)(&Reason::Weighed(applied.clone()));
    match cause {
        MoveCause::Weighed(rows) => rows.iter().map(reason).collect::<Vec<_>>().join(phrases.plan.between_reasons),
        cause => (phrases.weighing.cause)(cause),
    }
}

/// The mark of a status, as Japanese check sheets have it. A legend, or the word, always stands with it.
pub fn mark_of_status(status: Judged) -> &'static str {
    match status.status() {
        _ if status.claimed_in_vain().is_some() => "◆",
        Some(Status::Implemented) => "○",
        Some(Status::Partial) => "△",
        Some(Status::Missing) => "×",
        Some(Status::Unknown) => "？",
        Some(Status::Provider) => "◇",
        Some(Status::NotApplicable) => "―",
        None => "・",
    }
}
