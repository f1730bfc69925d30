//! Small pieces that several reports say in the same way.

use crate::assessment::{Item, MoveCause, Reason, RiskIssues, in_common};
use crate::content::{Block, Span, Tone};
use crate::lens::{Guarded, QuestionRisk, Risk};
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

/// Reasons for a line's place in one line.
pub fn said(reasons: &[Reason], phrases: &Phrases) -> String {
    (phrases.plan.reasons)(reasons).join(phrases.plan.between_reasons)
}

/// What lines of the plan have in common, to stand above their table, and the rest of the reasons of each.
pub fn reasons_of(items: &[&Item], phrases: &Phrases) -> (Vec<Block>, Vec<String>) {
    let (common, rest) = in_common(items);
    let has_letter = |reason: &Reason| reason.guarded().is_some_and(|(guarded, _)| guarded != Guarded::PersonalData);
    let letters = phrases.plan.letters.filter(|_| common.iter().chain(rest.iter().flatten()).any(has_letter));
    let common = (!common.is_empty()).then(|| (phrases.plan.common)(&said(&common, phrases)));
    let above = common.into_iter().chain(letters.map(str::to_owned));
    let above = above.map(|line| Block::Line(vec![Span::new(line, Tone::Faint)])).collect();
    (above, rest.iter().map(|reasons| said(reasons, phrases)).collect())
}

/// The title of a practice, and beneath it why it stands here, where there is anything left to say, and which risks fall.
pub fn beneath(title: &str, reasons: &str, lowers: impl Iterator<Item = String>) -> String {
    let reasons = Some(reasons.to_owned()).filter(|reasons| !reasons.is_empty());
    [title.to_owned()].into_iter().chain(reasons).chain(lowers).collect::<Vec<_>>().join("\n")
}

/// Why a line of the plan changed place: the rows that raise it, else what they did to others.
pub fn why_moved(cause: &MoveCause, phrases: &Phrases) -> String {
    match cause {
        MoveCause::Weighed(rows) => said(&rows.iter().cloned().map(Reason::Weighed).collect::<Vec<_>>(), phrases),
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
