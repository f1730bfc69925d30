//! What the tables say in English.

use super::super::phrases::Tables;
use super::words::WORDS;
use crate::assessment::{EvidenceCounts, PracticeCounts, RiskIssues};
use crate::lens::{QuestionRisk, Risk};

/// What the tables say in English.
pub const TABLES: Tables = Tables {
    status_title: |workload, edition| format!("{workload}: where the review stands (edition {edition})"),
    gaps_title: |workload, edition| format!("{workload}: gaps (edition {edition})"),
    issue_label: |risk| if risk == QuestionRisk::High { "High risk issues (HRI): " } else { "Medium risk issues (MRI): " },
    issues,
    gone_through: |counts| match counts.unknown {
        0 => format!("{} of {} gone through", counts.gone_through(), counts.total),
        unknown => format!("{} of {} gone through, {unknown} to find out", counts.gone_through(), counts.total),
    },
    rate: |score, to_find_out, left_out| {
        let percent = score.map_or_else(|| "-".to_owned(), |score| score.to_string());
        let mut text = format!("Implementation rate: {percent}");
        if to_find_out > 0 {
            text += &format!(" ({to_find_out} to find out)");
        }
        if left_out > 0 {
            text += &format!(", {left_out} left out (provider or not applicable)");
        }
        text
    },
    counts,
    evidence,
    estimated: |own_levels| {
        if own_levels {
            "Estimated: AWS does not publish the rule of its tool, and for this edition the risk levels of the practices are ours."
        } else {
            "Estimated: AWS does not publish the rule of its tool. The risk levels of the practices are AWS's."
        }
    },
    unconfirmed: "unconfirmed",
    bar_legend: "One mark a practice: █ implemented  ▒ partial  ░ missing  ? to find out  - left out",
    bar_legend_in_vain: "  ! claimed for the provider in vain",
    to_find_out: |count| format!("To find out ({count})"),
    open_ids: |question, status, ids| format!("{question} {status}: {ids}"),
    all: |count| format!("all {count}"),
    gaps_part: |count| format!("Gaps ({count})"),
    gaps_count: |gaps, to_find_out| match (gaps, to_find_out) {
        (0, 0) => "No gap is recorded, and nothing is left to find out.".to_owned(),
        (gaps, 0) => format!("{gaps} known."),
        (gaps, to_find_out) => format!("{gaps} known, {to_find_out} to find out."),
    },
    seen_from_several: "A practice that is seen from several sides stands under each of them.",
    risk_part: |risk| match risk {
        Risk::High => "High risk".to_owned(),
        Risk::Medium => "Medium risk".to_owned(),
        Risk::Low => "Low risk".to_owned(),
    },
    accepted_until: |day| format!("accepted until {day}"),
    acceptance_ended: |day| format!("acceptance ended {day}"),
    accepted_from: |day| format!("accepted from {day}"),
    question_counts: |counts| {
        let count = |risk| counts.get(&risk).copied().unwrap_or_default();
        let (high, medium, none) = (count(QuestionRisk::High), count(QuestionRisk::Medium), count(QuestionRisk::None));
        let (unanswered, out) = (count(QuestionRisk::Unanswered), count(QuestionRisk::NotApplicable));
        format!("Questions: {high} HIGH, {medium} MEDIUM, {none} NONE, {unanswered} unanswered, {out} not applicable")
    },
    question: "Question",
    risk: "Risk",
    practices: "Practices",
    score: "In place",
    id: "Id",
    practice: "Best practice",
    status: "Status",
    effort: "Effort",
    owner_due: "Owner, due",
};

fn issues(issues: RiskIssues) -> String {
    match (issues.confirmed, issues.unconfirmed) {
        (confirmed, 0) => confirmed.to_string(),
        (confirmed, unconfirmed) => format!("{confirmed} confirmed, {unconfirmed} unconfirmed"),
    }
}

fn evidence(counts: EvidenceCounts) -> String {
    let by_risk = Risk::ALL.iter().zip(counts.named.iter().zip(counts.implemented)).filter(|(_, (_, of))| *of > 0);
    let by_risk: Vec<_> = by_risk.map(|(risk, (named, of))| format!("{} {named} of {of}", (WORDS.risk)(*risk))).collect();
    let verb = if counts.all_named() == 1 { "names" } else { "name" };
    format!(
        "{} of {} implemented practices {verb} evidence ({})",
        counts.all_named(),
        counts.all_implemented(),
        by_risk.join(", ")
    )
}

fn counts(counts: &PracticeCounts) -> String {
    let parts = [
        (counts.implemented, "implemented"),
        (counts.partial, "partial"),
        (counts.missing, "missing"),
        (counts.unknown, "unknown"),
        (counts.provider, "provider"),
        (counts.not_applicable, "not applicable"),
        (counts.unanswered, "unanswered"),
    ];
    let in_vain = match counts.claimed_in_vain {
        0 => String::new(),
        in_vain if in_vain == counts.provider => " (claimed in vain)".to_owned(),
        in_vain => format!(" ({in_vain} of them claimed in vain)"),
    };
    let part = |(count, word): &(usize, &str)| format!("{count} {word}{}", if *word == "provider" { &in_vain } else { "" });
    let parts: Vec<_> = parts.iter().filter(|(count, _)| *count > 0).map(part).collect();
    format!("{} best practices: {}", counts.total, parts.join(", "))
}
