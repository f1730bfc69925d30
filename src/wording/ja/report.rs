//! What a report says in Japanese.

use super::super::phrases::{Report, Titles};
use crate::assessment::{Assessment, Wave};
use crate::lens::{Layer, QuestionRisk, Risk};

/// What a report says in Japanese.
pub const REPORT: Report = Report {
    title: "セキュリティレビュー報告書",
    draft: "ドラフト",
    parts: Titles {
        cover: "本書について",
        summary: "エグゼクティブサマリー",
        protected: "守るべきもの",
        responsibility: "責任分担",
        method: "対象範囲・方法・限界",
        scorecard: "評価結果一覧",
        heat_map: "全項目の状況",
        findings: "指摘事項",
        strengths: "実施できている項目",
        acceptances: "受容したリスク",
        unknowns: "要確認の項目",
        plan: "改善計画",
        comparison: "前回からの変化",
        if_they_get_in: "侵入された場合の備え",
        ledger: "全項目台帳",
        appendix: "付録",
    },
    customer: "お客様名",
    workload: "対象ワークロード",
    date: "作成日",
    authors: "作成者",
    version: "版数",
    state: ("状態", "ドラフト（レビューを受けた側の確認前）", "確定版"),
    edition: "質問セット",
    review_owner: "レビュー責任者",
    confidentiality: "取扱区分",
    edition_named: |id, name| format!("{name}、{id} 版"),
    not_by_aws: "本書は AWS によるレビューではありません。リスクと実装率は、回答に基づく推定値です。AWS は自社ツールの判定ルールを公表していません。",
    approval: "承認欄",
    boxes: &["承認", "審査", "作成"],

    verdict,
    issues: |risk| if risk == QuestionRisk::High { "高リスクの問題（HRI）" } else { "中リスクの問題（MRI）" },
    before: |count| format!("前回 {count} 件"),
    unanswered: |count| format!("ほかに未回答 {count} 問"),
    unconfirmed: |count| format!("うち未確定 {count} 件"),
    rate: "実装率",
    rate_note: |to_find_out, left_out| {
        let parts = [(to_find_out, "要確認"), (left_out, "除外")];
        parts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{word} {count} 件"))
            .collect::<Vec<_>>()
            .join("、")
    },
    gone_through: "記入済の項目",
    of: |part, whole| format!("{part} / {whole}"),
    accepted: "受容したリスク",
    accepted_note: |day| format!("最も早い期限は {day}"),
    nothing_applies: "該当なし",
    decisions: |count| format!("ご判断いただきたい事項（{count} 件）"),
    decisions_about: "各項目について、担当と期限を決めて実施するか、承認者と期限を定めてリスクを受容するかをご判断ください。",
    no_decisions: "今回の回答からは、ご判断いただく事項は挙がっていません。",
    decision: "判断事項",
    owner: "担当",
    due: "期限",
    to_be_named: "未定",
    kept_until: "受容したリスクとその期限",
    nothing_accepted: "受容したリスクはありません。",

    protected_about: "質問に入る前に、守るべきものを定めました。以降の評価と計画は、これを踏まえたものです。",
    nothing_protected: "記録がありません。守るべきものを登録してください（wa-sec review --profile）。登録がないと、何が最も重要かを計画に反映できません。",
    asset: "守るべきもの",
    classification: "機密区分",
    personal_data: "個人データ",
    kept_in: "保管場所",
    if_altered: "改ざんの影響",
    if_gone: "消失・停止の影響",
    consequences: "想定される影響",
    yes_no: |yes| if yes { "含む" } else { "含まない" },
    needs: "守る性質",
    stands_between: "実施済の項目",
    is_missing: "一部実施・未実施の項目",
    is_unknown: "要確認の項目",
    guarded_by: "保護の状況",
    guards: |there, all, open| format!("{all} 項目中 {there} 項目を実施、未完了 {open} 項目"),

    responsibility_about: "責任共有モデルでは、「クラウドのセキュリティ」は事業者が、「クラウドにおけるセキュリティ」は利用者が担います。サービスの抽象度が上がるほど事業者の担当は広がりますが、データとアクセスの管理は、どの形態でも利用者の責任です。",
    no_models: "サービスモデルの記録がないため、全項目を利用者の担当として扱っています。wa-sec review --profile で記録できます。",
    layers: "各層の担当",
    layer_column: "層",
    layer: |layer| match layer {
        Layer::Facility => "施設",
        Layer::Hardware => "ハードウェア",
        Layer::Virtualization => "仮想化基盤",
        Layer::OperatingSystem => "OS",
        Layer::Runtime => "ランタイム・ミドルウェア",
        Layer::Application => "アプリケーション",
        Layer::Data => "データ",
        Layer::Access => "アクセス・設定",
    },
    shares: |customer, shared, provider| {
        format!(
            "このワークロードのサービスモデルでは、利用者が担う項目が {customer} 件、共同で担う項目が {shared} 件、事業者が担う項目が {provider} 件です。"
        )
    },
    carried: "事業者が担当する項目",
    carried_about: "次の項目は事業者の担当として扱います。ただし、利用者に残る作業があります。また、事業者が担うことを示す根拠資料を、証跡として保管してください。",
    remains: "利用者に残る作業",
    assurance: "保管する根拠資料",
    kept_otherwise: |asset, models, count| {
        format!(
            "「{asset}」は別のサービスモデル（{models}）で保管されており、ワークロード全体とは担当が異なる項目が {count} 件あります。"
        )
    },

    intrusion_about: |asset| {
        format!(
            "侵入されることを前提に、「{asset}」を NIST CSF の 6 つの機能に沿って確認します。侵入者を近づけない対策、気づく仕組み、対応する体制、元に戻す手段の順に示します。"
        )
    },
    intrusion_without_asset: "侵入されることを前提とした確認です。守るべきものの記録がないため、ワークロード全体について、気づく仕組み、対応する体制、元に戻す手段を示します。",
    in_place: |there, all| format!("{all} 項目中 {there} 項目を実施"),
    nothing_open: "この機能に未完了の項目はありません。",
    without_it: "未実施の場合",

    scope: "対象範囲",
    environment: "環境",
    service_models: "サービスモデル",
    hosting: "利用形態",
    connectivity: "接続経路",
    programmes: "準拠が必要な法令・基準",
    accounts: "AWS アカウント",
    regions: "リージョン",
    exclusions: "対象外",
    participants: "参加者",
    reviewed_on: "回答の基準日",
    not_recorded: "記録なし",
    method: "方法",
    method_lines: |questions, practices| {
        vec![
            format!(
                "AWS Well-Architected フレームワークのセキュリティの柱にある {questions} の質問と {practices} のベストプラクティスに沿ってレビューしました。基準をすべて満たす項目だけを「実施済」としています。"
            ),
            "その場で答えられなかった項目は「要確認」とし、実施済にも指摘事項にも数えていません。".to_owned(),
            "証跡は、回答の中で挙げられたものを記載しています。特に断りのない限り、内容の検証は行っていません。".to_owned(),
        ]
    },
    rating: "リスクと実装率の求め方",
    levels: |own| {
        if own {
            "各項目には、未実施の場合のリスク（高・中・低）があります。この版では AWS が公表していないため、wa-sec が定めたものを用いています。"
        } else {
            "各項目には、未実施の場合のリスク（高・中・低）があります。AWS の公表値を用いています。"
        }
    },
    rating_lines: || {
        vec![
            "対象となる高リスクの項目のうち、実施済でないものが 1 件でもある質問を「高リスクの問題（HRI）」とします。実施済でないものが中・低リスクの項目だけの質問は「中リスクの問題（MRI）」とします。要確認の項目だけを理由とする場合は「未確定」と付記します。",
            "実装率は、高 3、中 2、低 1 の重みを付け、実施済を 1、一部実施を ½、未実施を 0 として計算します。要確認の項目がある場合は、幅で示します。成績を示すものではなく、版の異なる結果との比較にも使いません。事業者が担当する項目と対象外の項目は計算に含めません。ただし、事業者の担当と回答していても、利用しているどのサービスモデルでも利用者の担当である項目は、未実施として計算します。",
            "受容したリスクも、リスクとして残ります。受容しても、リスクの判定と実装率は変わりません。",
        ]
    },
    limits: "限界",
    limit_lines: |counts| {
        let mut limits = vec![
            "本レビューは、実施日の時点で説明・提示された内容に基づきます。監査や侵入テストではなく、保証を与えるものではありません。".to_owned(),
            "対象範囲に含まれないものは確認していません。".to_owned(),
        ];
        if counts.to_find_out() > 0 {
            limits.push(format!(
                "{} 項目のうち {} 項目が要確認です。確認の結果、指摘事項が増える可能性があります。",
                counts.total,
                counts.to_find_out()
            ));
        }
        if counts.left_out() > 0 {
            limits.push(format!(
                "{} 項目は、事業者が担当するか対象外のため、評価から除外しました。理由は台帳に記載しています。",
                counts.left_out()
            ));
        }
        limits
    },

    bars: "質問別・判定別の項目数",
    bar_parts: ["実施済", "一部実施", "未実施", "要確認", "除外"],
    question: "質問",
    decided_by: "判定の根拠",
    by_area: "分野別",
    by_perspective: "3 つの視点別",
    by_function: "機能別（NIST CSF 2.0）",
    several: "一つの項目が複数の行に入ることがあるため、各行の合計は全項目数と一致しません。",
    area: "分野",
    perspective: "視点",
    function_column: "機能",
    grid: "全項目の判定",

    findings_about: |count| format!("一部実施または未実施の項目が {count} 件あります。リスクの高い順に示します。"),
    no_findings: "記録された指摘事項はありません。要確認の項目は別に示します。",
    rating_of: |risk, status| format!("リスク{risk}、{status}"),
    rated: "評価",
    scope_of: "対象範囲",
    present: "現状",
    evidence: "根拠・証跡",
    findings_of: |risk, count| match risk {
        Risk::High => format!("高リスク（{count} 件）"),
        Risk::Medium => format!("中リスク（{count} 件）"),
        Risk::Low => format!("低リスク（{count} 件）"),
    },
    guarded: "守るべきもの",
    impact_of: "想定される影響",
    recommendation: "改善提案",
    effort: "工数",
    treatment: "対応方針",
    who_and_when: "担当・期限",
    strengths_about: |count| format!("回答によれば、{count} 項目が実施されています。今後も維持してください。"),
    no_strengths: "実施済と回答された項目はありません。",
    acceptances_about: "次のリスクは残っています。いずれも承認者が期限を定めて受容したもので、期限が来たら改めて判断します。",
    no_acceptances: "受容したリスクはありません。",
    reason: "理由",
    approved: "承認者・承認日",
    residual: "残存リスク",
    over: "期限切れ",
    not_begun: "開始前",
    unknowns_about: |count| format!("{count} 項目が要確認です。状況の分かる方に次の点を確かめ、証跡の提示を依頼してください。"),
    no_unknowns: "対象となる項目には、すべて回答があります。",
    ask: "確かめること",
    ask_for: "提示を依頼するもの",
    wave: |wave| match wave {
        Wave::Now => "今すぐ（90 日以内）",
        Wave::Next => "次に",
        Wave::Later => "その後",
    },
    plan_about: "着手する順と、その理由を示します。前提となる項目は、それを必要とする項目より先に置いています。並び順の規則と数値は、wa-sec plan --explain で確認できます。",
    ledger_about: |count| format!("この版の全 {count} 項目を、項番の順に示します。"),
    number: "No.",
    confirmed: "確認日",

    weighed: "順位に反映した条件",
    days: |days| format!("合計 {days} 人日"),

    controls: "関連する管理策",
    controls_about: "各項目と似た内容を求めている管理策を示します。項目が実施済でも、管理策の要求を満たしているとは限りません。",
    oldest: "最も古い確認日",
    references: "参考資料",
    about_this_report: "本書の作成情報",
    tool: "作成ツール",
    hash: "レビューファイルの SHA-256",
    source: "出典",
};

fn verdict(assessment: &Assessment) -> String {
    if assessment.practices.gone_through() == 0 {
        return "まだ回答がないため、このワークロードのリスクについては何も言えません。".to_owned();
    }
    if assessment.score.is_none() {
        return "すべての項目が「事業者が担当」または「対象外」と回答されており、評価した項目はありません。".to_owned();
    }
    let (high, medium) = (assessment.issues(QuestionRisk::High), assessment.issues(QuestionRisk::Medium));
    let questions = assessment.questions.len();
    let unconfirmed = |count: usize| if count > 0 { format!("（うち未確定 {count} 問）") } else { String::new() };
    let to_find_out = match assessment.practices.to_find_out() {
        0 => String::new(),
        count => format!("ほかに、要確認の項目が {count} 件残っています。"),
    };
    let said = match (high.total(), medium.total()) {
        (0, 0) => format!("回答の範囲では、{questions} 問のうち高リスクまたは中リスクと判定された質問はありません。"),
        (0, count) => format!(
            "{questions} 問のうち {count} 問が中リスクです{}。回答の範囲では、高リスクと判定された質問はありません。",
            unconfirmed(medium.unconfirmed)
        ),
        (count, 0) => format!("{questions} 問のうち {count} 問が高リスクです{}。", unconfirmed(high.unconfirmed)),
        (count, more) => {
            format!("{questions} 問のうち {count} 問が高リスクです{}。中リスクは {more} 問です。", unconfirmed(high.unconfirmed))
        }
    };
    said + &to_find_out
}
