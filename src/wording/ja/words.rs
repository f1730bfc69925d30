//! Single words in Japanese.

use super::super::phrases::Words;
use crate::lens::{
    Carrier, Effort, Elsewhere, Function, Guarded, Id, Lifecycle, Perspective, QuestionRisk, Region, Relation, Risk,
    ServiceModel, ServiceModels, Topic,
};
use crate::review::{Classification, Connectivity, Environment, Hosting, Impact, Progress, Status, Treatment};
use crate::store::NotAFile;

/// Single words in Japanese.
pub const WORDS: Words = Words {
    risk: |value| match value {
        Risk::High => "高",
        Risk::Medium => "中",
        Risk::Low => "低",
    },
    question_risk: |value| match value {
        QuestionRisk::Unanswered => "未回答",
        QuestionRisk::High => "高",
        QuestionRisk::Medium => "中",
        QuestionRisk::None => "なし",
        QuestionRisk::NotApplicable => "対象外",
    },
    status: |value| match value.status() {
        _ if value.claimed_in_vain().is_some() => "担当区分の誤り",
        Some(Status::Implemented) => "実施済",
        Some(Status::Partial) => "一部実施",
        Some(Status::Missing) => "未実施",
        Some(Status::Unknown) => "未確認",
        Some(Status::Provider) => "事業者が担当",
        Some(Status::NotApplicable) => "対象外",
        None => "未回答",
    },
    claimed_in_vain,
    effort: |value| match value {
        Effort::Small => "小",
        Effort::Medium => "中",
        Effort::Large => "大",
    },
    perspective: |value| match value {
        Perspective::Service => "サービス",
        Perspective::Application => "アプリケーション",
        Perspective::Infrastructure => "インフラストラクチャ",
    },
    function: |value| match value {
        Function::Govern => "統治",
        Function::Identify => "識別",
        Function::Protect => "防御",
        Function::Detect => "検知",
        Function::Respond => "対応",
        Function::Recover => "復旧",
    },
    guarded: |value| match value {
        Guarded::Confidentiality => "機密性",
        Guarded::Integrity => "完全性",
        Guarded::Availability => "可用性",
        Guarded::PersonalData => "個人データ",
    },
    topic: |value| match value {
        Topic::Network => "ネットワーク",
        Topic::Transit => "通信中のデータ",
        Topic::SignIn => "サインイン",
        Topic::Exposure => "外部への露出",
        Topic::Sharing => "共有",
    },
    lifecycle: |value| match value {
        Lifecycle::Design => "設計",
        Lifecycle::Build => "構築",
        Lifecycle::Operate => "運用",
    },
    carrier: |value| match value {
        Carrier::Customer => "利用者",
        Carrier::Shared => "共同",
        Carrier::Provider => "事業者",
    },
    service_model: |value| match value {
        ServiceModel::Iaas => "IaaS",
        ServiceModel::Paas => "PaaS・コンテナ",
        ServiceModel::Serverless => "サーバーレス",
        ServiceModel::Saas => "SaaS",
    },
    environment: |value| match value {
        Environment::Production => "本番",
        Environment::PreProduction => "本番稼働前",
    },
    hosting: |value| match value {
        Hosting::SaasPublic => "SaaS（パブリック・クラウド、Step 1）",
        Hosting::SaasPrivate => "SaaS（プライベート・クラウド、Step 2）",
        Hosting::IaasPaasPublic => "IaaS/PaaS（パブリック・クラウド、Step 3）",
        Hosting::IaasPaasPrivate => "IaaS/PaaS（プライベート・クラウド、Step 4）",
    },
    connectivity: |value| match value {
        Connectivity::Internet => "インターネット",
        Connectivity::Vpn => "VPN",
        Connectivity::DirectConnect => "Direct Connect",
        Connectivity::Closed => "閉域網",
    },
    classification: |value| match value {
        Classification::Public => "公開",
        Classification::Internal => "社内",
        Classification::Confidential => "機密",
        Classification::Restricted => "極秘",
    },
    impact: |value| match value {
        Impact::Low => "低",
        Impact::Medium => "中",
        Impact::High => "高",
    },
    region: |value| match value {
        Region::Global => "グローバル",
        Region::Us => "米国",
        Region::AsiaPacific => "アジア太平洋",
        Region::Europe => "欧州",
    },
    treatment: |value| match value {
        Treatment::Mitigate => "低減",
        Treatment::Avoid => "回避",
        Treatment::Transfer => "移転",
        Treatment::Accept => "受容",
    },
    progress: |value| match value {
        Progress::Todo => "未着手",
        Progress::Doing => "対応中",
        Progress::Done => "完了",
    },
    not_a_file: |path, what| match what {
        NotAFile::Folder => format!("{path} はフォルダーです"),
        NotAFile::Device => format!("{path} はパイプ、ソケット、またはデバイスです。読み込めるのは通常のファイルだけです"),
        NotAFile::OfSystem => {
            format!("{path} はシステムが内容を生成するファイルです。読み込めるのは通常のファイルだけです")
        }
        NotAFile::LinkToNowhere => format!("{path} はリンク切れです（リンク先がありません）"),
    },
    elsewhere,
};

/// What became of an id of another edition.
fn elsewhere(Elsewhere { id, edition, here, see }: &Elsewhere) -> String {
    let relation = |relation: &Relation| match relation {
        Relation::Equal => "同じ内容",
        Relation::Narrower => "一部のみ",
        Relation::Broader => "より広い内容",
        Relation::Related => "重なりあり",
    };
    let found = |(id, compared): &(Id, Option<Relation>)| match compared {
        Some(compared) => format!("{id}（{}）", relation(compared)),
        None => id.to_string(),
    };
    let list = see.iter().map(found).collect::<Vec<_>>().join("、");
    match (see.is_empty(), id) {
        (true, _) => format!("`{id}` は {edition} 版の項番です。{here} 版に対応する項目はありません"),
        (false, Id::Choice(_)) => format!("`{id}` は {edition} 版の項番です。{here} 版では {}を参照してください", spaced(list)),
        (false, Id::Question(_)) => {
            format!("`{id}` は {edition} 版の項番です。{here} 版では、その項目は {list} にあります")
        }
    }
}

fn claimed_in_vain(models: ServiceModels) -> String {
    format!("事業者の担当と回答していますが、{}利用者の担当です", under(models))
}

/// 「IaaS、サーバーレスでは」「SaaS では」
pub(super) fn under(models: ServiceModels) -> String {
    if models.is_all() {
        return "どのサービスモデルでも".to_owned();
    }
    let names: Vec<_> = models.iter().map(WORDS.service_model).collect();
    format!("{}では", spaced(names.join("、")))
}

/// A blank after Latin text that Japanese text follows.
fn spaced(text: String) -> String {
    if text.ends_with(|last: char| last.is_ascii_alphanumeric()) { text + " " } else { text }
}

#[cfg(test)]
mod tests {
    use super::{ServiceModel, under};

    #[test]
    fn a_blank_stands_between_a_latin_name_and_what_follows() {
        for (models, said) in [
            (&[ServiceModel::Saas][..], "SaaS では"),
            (&[ServiceModel::Iaas, ServiceModel::Saas], "IaaS、SaaS では"),
            (&[ServiceModel::Iaas, ServiceModel::Serverless], "IaaS、サーバーレスでは"),
            (&ServiceModel::ALL, "どのサービスモデルでも"),
        ] {
            assert_eq!(under(models.iter().copied().collect()), said);
        }
    }
}
