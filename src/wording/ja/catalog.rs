//! What is said of the catalog in Japanese.

use super::super::phrases::Catalog;
use crate::lens::{Effort, Lifecycle, Place, QuestionRisk, Risk, RiskSource};
use crate::review::Validity;

/// What is said of the catalog in Japanese.
pub const CATALOG: Catalog = Catalog {
    questions_title: |edition| format!("質問とベストプラクティス（{edition} 版）"),
    found_title: |term, edition| format!("「{term}」の検索結果（{edition} 版）"),
    count: |questions, practices| format!("質問 {questions} 件、ベストプラクティス {practices} 件です。"),
    nothing_found: "この版には、日本語・英語のどちらにも見つかりませんでした。",
    place,
    colon: "：",
    comma: "、",
    aside: |text| format!("（{text}）"),

    references_title: "参考資料",
    references_about: "はじめに、Security by Design 資料（2020 年 3 月 28 日）が挙げている参考資料を、資料の時点の版で示します。後継は、確認できたものだけを示しています。続いて、個々の質問の理解を深める資料を、現在の版で示します。",
    author: "著者",
    edition: "版",
    link: "リンク",
    successor: "後継",
    domain: |number, title| format!("ドメイン {number}  {title}"),

    of_edition: |id, name| format!("{id} 版：{name}"),
    question: "質問",
    area: "分野",
    risk: "未実施の場合のリスク",
    risk_source: |source| match source {
        RiskSource::Aws => "AWS による",
        RiskSource::Own => "wa-sec が設定。この版では AWS は公表していません",
    },
    effort: "工数",
    effort_length: |effort| match effort {
        Effort::Small => "小（数日）",
        Effort::Medium => "中（数週間）",
        Effort::Large => "大（数か月）",
    },
    lifecycle: "決める時期",
    decided: |lifecycle| match lifecycle {
        Lifecycle::Design => "設計時（後からの変更には大きな費用がかかります）",
        Lifecycle::Build => "構築時",
        Lifecycle::Operate => "運用時",
    },
    perspective: "視点",
    requires: "前提となる項目",
    required_by: "この項目を前提とする項目",
    none: "なし",
    why: "重要な理由",
    criteria: "「実施済」の基準",
    improvement: "進め方（順番に）",
    evidence: "証跡の例",
    responsibility: "責任分担",
    points_worked_in: "関連するレビューポイント",
    point: "レビューポイント",
    practices: "ベストプラクティス",
    read_on: "さらに詳しく",
    official_page: "AWS",

    answer: |workload| format!("回答（{workload}）"),
    status: "判定",
    question_not_applicable: |question| format!("{question} 全体が対象外"),
    reason: "理由",
    scope: "対象範囲",
    notes: "現状",
    proofs: "証跡",
    treatment: "対応方針",
    owner: "担当",
    due: "期限",
    progress: "進捗",
    confirmed_on: "確認日",
    carried_by: "このワークロードでの担い手",
    accepted: "リスクの受容",
    acceptance: |approver, on, expires, validity| match validity {
        Validity::Holds => format!("{approver} が {on} に承認、{expires} まで"),
        Validity::Over => format!("{approver} が {on} に承認、{expires} に期限切れ、現在は無効"),
        Validity::NotBegun => format!("承認者 {approver}、{on} から {expires} まで（開始前、まだ無効）"),
    },
    residual_risk: "残存リスク",

    why_at_risk: |question, risk| match risk {
        QuestionRisk::High => format!("{question} のリスクが「高」である理由"),
        QuestionRisk::Medium => format!("{question} のリスクが「中」である理由"),
        QuestionRisk::None => format!("{question} が HRI・MRI に該当しない理由"),
        QuestionRisk::Unanswered => format!("{question} のリスクがまだ決まらない理由"),
        QuestionRisk::NotApplicable => format!("{question} が対象外である理由"),
    },
    undecided: |risk| match risk {
        QuestionRisk::Unanswered => "どのベストプラクティスにも回答がありません。",
        QuestionRisk::NotApplicable => "質問全体が対象外とされています。",
        _ => "対象となるベストプラクティスは、すべて実施済です。",
    },
    decided_by: |level, count| {
        let of = match level {
            Risk::High => "高",
            Risk::Medium => "中",
            Risk::Low => "低",
        };
        let open = format!("リスクが「{of}」で、実施済でないベストプラクティスが {count} 件あります。");
        match level {
            Risk::High => format!("{open}1 件でもあれば、質問のリスクは「高」です。"),
            Risk::Medium => format!("{open}「高」のものは残っていないため、質問のリスクは「中」です。"),
            Risk::Low => format!(
                "{open}「高」「中」のものは残っていません。この場合の扱いを AWS は公表していないため、厳しめに「中」とします。"
            ),
        }
    },
    deciding: |id, status| format!("{id}：{status}"),
    confirmed: |confirmed| {
        if confirmed {
            "確定：少なくとも 1 件は「一部実施」または「未実施」と回答されています。"
        } else {
            "未確定：未確認・未回答の項目だけによる判定です。まず状況を確認してください。"
        }
    },
    confirmed_by_claims: "確定：担当区分の誤りがある項目は、実施していないものとして扱います。",
    estimated: "推定値です。AWS はツールの判定ルールを公表していません。",
};

fn place(place: Place) -> String {
    match place {
        Place::Id => "項番".to_owned(),
        Place::Title => "タイトル".to_owned(),
        Place::Headline => "レビューポイント".to_owned(),
        Place::Bullet(number) => format!("レビューポイント {number} 行目"),
        Place::Why => "重要な理由".to_owned(),
        Place::Criterion(number) => format!("基準 {number}"),
        Place::Improvement(number) => format!("手順 {number}"),
        Place::Evidence(number) => format!("証跡 {number}"),
        Place::RiskReason => "リスクレベルの理由".to_owned(),
    }
}
