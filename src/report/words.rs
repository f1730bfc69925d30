//! Small pieces that several reports say in the same way.

use super::content::{Span, Tone};
use crate::assessment::{RiskIssues, Score};
use crate::lens::{QuestionRisk, Risk};
use crate::review::Status;
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
pub fn tone_of_status(status: Option<Status>) -> Tone {
    match status {
        Some(Status::Implemented) => Tone::Good,
        Some(Status::Missing) => Tone::Bad,
        Some(Status::Partial | Status::Unknown) => Tone::Warn,
        Some(Status::Provider | Status::NotApplicable) | None => Tone::Faint,
    }
}

/// "58–74 %", "58 %", or a dash where nothing applies. Per mille are shown as whole per cent, the low end rounded down and the high end
/// up, so that the range is never shown narrower than it is.
pub fn percent(score: Option<Score>) -> String {
    match score.map(|score| (score.low / 10, score.high.div_ceil(10), score.low == score.high)) {
        None => "-".to_owned(),
        Some((low, _, true)) => format!("{low} %"),
        Some((low, high, false)) if low == high => format!("{low} %"),
        Some((low, high, false)) => format!("{low}–{high} %"),
    }
}

/// "HRI 4 confirmed, 2 unconfirmed".
pub fn issues(label: &str, issues: RiskIssues, tone: Tone, phrases: &Phrases) -> Span {
    let tone = if issues.total() == 0 { Tone::Plain } else { tone };
    Span::new(format!("{label} {}", (phrases.tables.issues)(issues)), tone)
}
