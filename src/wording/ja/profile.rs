//! The workload and what must be protected, in Japanese.

use super::super::harmless::as_word;
use super::super::phrases::{AssetPhrases, Profile, ProfileLabels};
use crate::review::{Classification, Impact};

/// The workload and what must be protected, in Japanese.
pub const PROFILE: Profile = Profile {
    about: "ワークロードについて記録した内容です。変更する項目を選んでください。変更はそのつど保存します。",
    ask: "どれを変更しますか？",
    help: "Esc 一つ戻る | u 取り消し  q 保存して終了",
    to_questions: "質問に進む",
    label: ProfileLabels {
        name: "名前",
        environment: "環境",
        service_models: "サービスモデル",
        connectivity: "接続経路",
        hosting: "利用形態",
        review_owner: "レビュー責任者",
        compliance: "準拠が必要な法令・基準",
        assets: "守るべきもの",
        participants: "参加者",
        accounts: "AWS アカウント",
        regions: "AWS リージョン",
        exclusions: "レビューの対象外",
    },
    about_participants: "チーム名や氏名をコンマで区切ります。",
    ask_participants: "参加者（Enter：スキップ）：",
    about_accounts: "12 桁のアカウント ID をコンマで区切ります。",
    ask_accounts: "AWS アカウント（Enter：スキップ）：",
    not_an_account: |typed| format!("「{typed}」は AWS アカウント ID ではありません。12 桁の数字で入力してください。"),
    about_regions: "コンマで区切ります。例：ap-northeast-1, ap-northeast-3",
    ask_regions: "AWS リージョン（Enter：スキップ）：",
    about_exclusions: "このレビューで扱わない範囲です。例：別途レビューする夜間バッチ",
    ask_exclusions: "レビューの対象外とする範囲（Enter：スキップ）：",

    about_hosting: "政府のクラウド利用の基本方針（2018 年 6 月）は、クラウドを第一候補とし、次の順に検討するよう定めています。",
    hosting_steps: [
        "Step 1：SaaS（パブリック・クラウド）　出来合いのサービスをそのまま使う",
        "Step 2：SaaS（プライベート・クラウド）　限られた組織向けの SaaS を使う",
        "Step 3：IaaS/PaaS（パブリック・クラウド）　AWS などに独自に構築する",
        "Step 4：IaaS/PaaS（プライベート・クラウド）　Step 1～3 が適さない場合",
    ],
    hosting_merits_head: "方針が挙げるクラウドの 5 つのメリット：",
    hosting_merits: [
        "効率性：リソースの共有で費用が下がり、導入までの期間も短くなる",
        "セキュリティ水準：1 社では難しい対策を、事業者が標準で備え更新する",
        "技術革新対応力：新しい技術を、公開されるたびに試せる",
        "柔軟性：リソースの追加、変更、廃止を必要に応じて行える",
        "可用性：複数の拠点に分散し、24 時間 365 日の運用を前提に設計される",
    ],
    about_hosting_reason: "方針では、先の Step を検討して適さない場合に次の Step に進みます。後から確認できるように、選んだ理由を残します。",
    ask_hosting_reason: "この形態を選んだ理由（Enter：スキップ）：",

    about_compliance: "準拠が必要なものをすべて選んでください。カタログに管理策を載せているものは、改善計画で関連する項目の順位が上がります。そのほかは記録のみで、順位には影響しません。準拠を判定するものではありません。",
    ask_compliance: "コンプライアンスプログラム（名前の一部を入力して絞り込み）：",
    find_programme: "プログラムの一覧を検索する（一覧にないものも追加できます）",
    about_find_programme: "ID や名前の一部を、日本語でも英語でも検索できます。2020 年当時の名前でも見つかります。例：pci、FISC、統一基準",
    ask_find_programme: "検索する語：",
    ask_programme: "どれを選びますか？",
    record_programme: |typed| format!("「{typed}」をそのまま追加する（一覧になく、計画には影響しません）"),
    not_in_portfolio: "一覧にないプログラム",
    raises_nothing: "記録のみ",
    programme_added: |title| format!("{title} を追加しました。"),
    programme_removed: |title| format!("{title} を外しました。"),

    asset_add: "守るべきものを追加する",
    assets_done: "以上：質問に進む",
    asset_strike: |name| format!("「{name}」を削除する"),
    asset_enough: "これ以上は答えずに一覧に戻る",
    about_new_asset: "1 つずつ入力します。名前のほかはスキップできます。例：",
    asset_examples: &[
        ("金融", "カード会員データ、口座残高、決済の署名鍵"),
        ("医療", "診療記録、処方データ、検査結果"),
        ("官公庁・自治体", "住民情報、税務情報、申請書類"),
        ("小売・EC", "顧客の住所、注文履歴、ポイント残高"),
        ("SaaS", "顧客企業のデータ、API キー、ビルドパイプライン"),
        ("製造", "設計図面、製造条件、生産ラインの制御"),
    ],
    asset: AssetPhrases {
        name: "名前",
        kept_in: "保管場所",
        classification: "機密区分",
        personal_data: "個人データ",
        integrity: "改ざんの影響",
        availability: "消失・停止の影響",
        consequences: "想定される影響",
        service_models: "個別のサービスモデル",
    },
    ask_asset: AssetPhrases {
        name: "守るべきもの（Enter：なし）：",
        kept_in: "保管場所（例：Aurora、S3 への出力。Enter：スキップ）：",
        classification: "漏洩すると何が起こりますか？",
        personal_data: "個人データを含みますか？",
        integrity: "気づかないうちに改ざんされた場合の影響は？",
        availability: "消失した場合、または使えない場合の影響は？",
        consequences: "そのとき何が起こるかを、自分の言葉で（Enter：スキップ）：",
        service_models: "どのサービスモデルで保管していますか？",
    },
    about_asset_models: "ワークロード全体と異なる場合だけ選び、「次へ」を選んでください。",
    if_leaked: |value| match value {
        Classification::Restricted => "極秘：人への危害や法令違反になる（閲覧は限られた担当者のみ）",
        Classification::Confidential => "機密：信用、金銭、契約を失う（閲覧は必要な者のみ）",
        Classification::Internal => "社内：支障は小さい（社内では閲覧可）",
        Classification::Public => "公開：漏洩にあたらない（誰でも閲覧可）",
    },
    if_altered: |value| match value {
        Impact::High => "高：人への危害、金銭の損失、法令違反になる",
        Impact::Medium => "中：判断を誤る、または顧客に影響が出る",
        Impact::Low => "低：すぐに気づき、直せる",
    },
    if_gone: |value| match value {
        Impact::High => "高：人への危害、金銭の損失、法令違反になる",
        Impact::Medium => "中：業務が止まる、または顧客に影響が出る",
        Impact::Low => "低：しばらく待てる、または作り直せる",
    },

    ask_person_days: "対応の工数（人日。Enter：カタログの目安を使う）：",
    not_person_days: "日数として読めません。5 のように整数で入力してください。",
    ask_confirmed_by: "この回答を確認した人（空欄：記録しない）：",

    stale_begins: |days, answers, questions| {
        format!(
            "最後の確認から {days} 日以上たった回答が {questions} 問に {answers} 件あります。変わりがなければ c で確認します。"
        )
    },
    stale_done: "対象の回答はすべて確認し直しました。",
    stale_left: |left| format!("まだ確認していない回答が {left} 件あります。"),
    last_confirmed: |status, day| format!("{status}、{}", day.unwrap_or("確認日なし")),
    confirm_one: "今日も変わりなし：確認する",

    stale_elsewhere: |path, most| {
        format!("`wa-sec check {word} --fail-on none --max-age {most}` は、質問せずに同じ回答を列挙します", word = as_word(path))
    },
    profile_elsewhere: |path| {
        format!("{path} の `workload:` と `protect:` をエディターで変更してください。`wa-sec schema` がすべてのキーを示します")
    },
};
