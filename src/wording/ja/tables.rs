//! What the tables say in Japanese.

use super::super::phrases::Tables;
use super::words::WORDS;
use crate::assessment::{EvidenceCounts, PracticeCounts, RiskIssues};
use crate::lens::{QuestionRisk, Risk};

/// What the tables say in Japanese.
pub const TABLES: Tables = Tables {
    status_title: |workload, edition| format!("{workload}：レビューの状況（{edition} 版）"),
    gaps_title: |workload, edition| format!("{workload}：ギャップ（{edition} 版）"),
    issue_label: |risk| {
        if risk == QuestionRisk::High { "高リスクの問題（HRI）：" } else { "中リスクの問題（MRI）：" }
    },
    issues,
    gone_through: |counts| match counts.unknown {
        0 => format!("記入済 {} / {} 項目", counts.gone_through(), counts.total),
        unknown => format!("記入済 {} / {} 項目（うち未確認 {unknown} 項目）", counts.gone_through(), counts.total),
    },
    rate: |score, to_find_out, left_out| {
        let percent = score.map_or_else(|| "-".to_owned(), |score| score.to_string());
        let mut text = format!("実装率：{percent}");
        if to_find_out > 0 {
            text += &format!("（要確認 {to_find_out} 件）");
        }
        if left_out > 0 {
            text += &format!("、計算から除外 {left_out} 件（事業者が担当、または対象外）");
        }
        text
    },
    counts,
    evidence,
    estimated: |own_levels| {
        if own_levels {
            "推定値です。AWS はツールの判定ルールを公表していません。また、この版のリスクレベルは wa-sec が定めたものです。"
        } else {
            "推定値です。AWS はツールの判定ルールを公表していません。各ベストプラクティスのリスクレベルは AWS によるものです。"
        }
    },
    unconfirmed: "未確定",
    bar_legend: "1 文字が 1 項目です。█ 実施済  ▒ 一部実施  ░ 未実施  ? 要確認  - 除外",
    bar_legend_in_vain: "  ! 担当区分の誤り",
    to_find_out: |count| format!("要確認（{count} 件）"),
    open_ids: |question, status, ids| format!("{question} {status}：{ids}"),
    all: |count| format!("{count} 件すべて"),
    gaps_part: |count| format!("ギャップ（{count} 件）"),
    gaps_count: |gaps, to_find_out| match (gaps, to_find_out) {
        (0, 0) => "記録されたギャップはなく、要確認の項目も残っていません。".to_owned(),
        (gaps, 0) => format!("確認済みのギャップは {gaps} 件です。"),
        (gaps, to_find_out) => format!("確認済みのギャップは {gaps} 件、要確認は {to_find_out} 件です。"),
    },
    seen_from_several: "複数の視点に関わる項目は、それぞれの視点に表示します。",
    risk_part: |risk| match risk {
        Risk::High => "リスク：高".to_owned(),
        Risk::Medium => "リスク：中".to_owned(),
        Risk::Low => "リスク：低".to_owned(),
    },
    accepted_until: |day| format!("{day} まで受容"),
    acceptance_ended: |day| format!("受容は {day} に期限切れ"),
    accepted_from: |day| format!("{day} から受容"),
    question_counts: |counts| {
        let count = |risk| counts.get(&risk).copied().unwrap_or_default();
        let (high, medium, none) = (count(QuestionRisk::High), count(QuestionRisk::Medium), count(QuestionRisk::None));
        let (unanswered, out) = (count(QuestionRisk::Unanswered), count(QuestionRisk::NotApplicable));
        format!("質問のリスク：高 {high}、中 {medium}、なし {none}、未回答 {unanswered}、対象外 {out}")
    },
    question: "質問",
    risk: "リスク",
    practices: "項目",
    score: "実装率",
    id: "項番",
    practice: "ベストプラクティス",
    status: "判定",
    effort: "工数",
    owner_due: "担当・期限",
};

fn issues(issues: RiskIssues) -> String {
    match (issues.confirmed, issues.unconfirmed) {
        (confirmed, 0) => format!("{confirmed} 件"),
        (confirmed, unconfirmed) => format!("確定 {confirmed} 件、未確定 {unconfirmed} 件"),
    }
}

fn evidence(counts: EvidenceCounts) -> String {
    let by_risk = Risk::ALL.iter().zip(counts.named.iter().zip(counts.implemented)).filter(|(_, (_, of))| *of > 0);
    let by_risk: Vec<_> = by_risk.map(|(risk, (named, of))| format!("リスク{} {named}/{of}", (WORDS.risk)(*risk))).collect();
    format!(
        "実施済 {} 項目のうち、証跡の記録あり {} 項目（{}）",
        counts.all_implemented(),
        counts.all_named(),
        by_risk.join("、")
    )
}

fn counts(counts: &PracticeCounts) -> String {
    let parts = [
        (counts.implemented, "実施済"),
        (counts.partial, "一部実施"),
        (counts.missing, "未実施"),
        (counts.unknown, "未確認"),
        (counts.provider, "事業者が担当"),
        (counts.not_applicable, "対象外"),
        (counts.unanswered, "未回答"),
    ];
    let in_vain = match counts.claimed_in_vain {
        0 => String::new(),
        in_vain => format!("（うち担当区分の誤り {in_vain}）"),
    };
    let part = |(count, word): &(usize, &str)| format!("{word} {count}{}", if *word == "事業者が担当" { &in_vain } else { "" });
    let parts: Vec<_> = parts.iter().filter(|(count, _)| *count > 0).map(part).collect();
    format!("ベストプラクティス {} 件：{}", counts.total, parts.join("、"))
}
