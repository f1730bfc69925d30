//! What single commands say in Japanese.

use super::super::phrases::Commands;
use crate::lens::Lang;
use crate::store::Comments;

/// What single commands say in Japanese.
pub const COMMANDS: Commands = Commands {
    file_comments: FILE_COMMENTS,
    unnamed_workload: "名称未設定のワークロード",
    file_written: |path| {
        format!(
            "{path} を作成しました（すべて未回答です）。\nエディターで記入するか、端末で回答してください：wa-sec review {path}\n状況の確認：wa-sec status {path}\n"
        )
    },
};

const FILE_COMMENTS: Comments = Comments {
    lang: Lang::Ja,
    intro: "wa-sec の Well-Architected セキュリティレビューです。\n分からない項目は空欄のままで構いません。必須は wa-sec、lens、workload.name だけです。",
    answers: "コロンの後に 1 語で回答します。\n  implemented  すべての基準を満たしている（基準は wa-sec explain SEC1-BP1 で表示）\n  partial      一部を満たしている\n  missing      実施していない\n  unknown      確認が必要\n  provider     クラウド事業者が担当している\n補足があるときは、次のように書きます。\n  SEC1-BP1:\n    status: partial\n    notes: 現状（できていること、できていないこと）\n    evidence: [証跡]\n    owner: 担当\n    due: 2026-12-31\n対象となるものがない項目には、理由が必要です。\n  SEC1-BP5: { status: not-applicable, reason: \"利用者が 1 名で、フェデレーションがない\" }\n質問全体が対象外のとき：SEC8: { applicable: false, reason: \"データを保存しない\" }",
    reviewed_on: "個別の日付がない回答の確認日",
    environment: "",
    review_owner: "レビューの責任者",
    service_models: "どの項目を誰が担うかが、これで決まります",
    hosting: "政府のクラウド利用方針における Step",
    connectivity: "接続経路",
    compliance: "準拠が必要なプログラム。例：[pci-dss, fisc]",
    accounts: "AWS アカウント ID（引用符で囲む）。例：[\"012345678901\"]",
    regions: "例：[ap-northeast-1]",
    exclusions: "レビューの対象外とする範囲",
    participants: "参加者",
    protect: "守るべきモノ。質問より先に決めます",
    asset: "カード会員データ",
};
