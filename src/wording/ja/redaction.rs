//! What is said in Japanese of what should not leave the house.

use super::super::harmless;
use super::super::phrases::Redaction;
use crate::review::{LeftIn, SecretKind, Sensitive, TextOf, TextPlace};

/// What is said in Japanese of what should not leave the house.
pub const REDACTION: Redaction = Redaction {
    secrets: |count| format!("認証情報と思われる記述が {count} か所あります"),
    secret: |place, kind| format!("{}：{}", place_of(place), kind_of(kind)),
    take_out: "レビューから削除し、キーやパスワードを変更してください。ファイルや変更履歴を読める人には、すでに知られています",
    cover: ("伏せた情報", |kept| {
        let what = "アカウント ID、ARN、メールアドレス、ホスト名、人名、電話番号、リソース ID を、account-1 のような語に置き換えています";
        if kept.is_empty() {
            what.to_owned()
        } else {
            format!("{what}。除外リストにより残した記述：{}", kept.join("、"))
        }
    }),
    take_out_by_hand: |places| {
        let more = places.len().saturating_sub(MOST_PLACES);
        let mut places: Vec<_> = places.iter().take(MOST_PLACES).map(told).collect();
        places.extend((more > 0).then(|| format!("（ほか {more} か所）")));
        format!(
            "報告書は作成していません。レビューファイルから該当箇所{}を取り除いてください。残してよい記述は、.wa-sec.yaml の除外リスト `report: {{ redact: {{ keep: […] }} }}` に書いてください",
            places.concat()
        )
    },
    left: |kind, count| {
        let what = match kind {
            Sensitive::Account => "アカウント ID が",
            Sensitive::Arn => "ARN が",
            Sensitive::Email => "メールアドレスが",
            Sensitive::Host => "ホスト名またはアドレスが",
            Sensitive::Person => "人名が",
            Sensitive::Phone => "電話番号が",
            Sensitive::Resource => "リソース ID が",
            Sensitive::Secret => "認証情報が",
        };
        format!("{what} {count} 件残っています")
    },
};

/// So many places are told, and how many more there are.
const MOST_PLACES: usize = 20;

fn told(left: &LeftIn) -> String {
    let place = place_of(left.place);
    match left.kind {
        Sensitive::Secret => format!("（{place}）"),
        _ => format!("（{place}：`{}`）", harmless(&left.words)),
    }
}

fn place_of(place: TextPlace) -> String {
    let key = place.key;
    match place.of {
        TextOf::Workload => format!("workload の {key}"),
        TextOf::Asset(index) => format!("protect の {} 番目の {key}", index + 1),
        TextOf::Question(id) => format!("{id} の {key}"),
        TextOf::Practice(id) => format!("{id} の {key}"),
    }
}

fn kind_of(kind: SecretKind) -> &'static str {
    match kind {
        SecretKind::AwsAccessKeyId => "AWS アクセスキー ID",
        SecretKind::AwsSecretAccessKey => "AWS シークレットアクセスキー",
        SecretKind::PrivateKey => "秘密鍵",
        SecretKind::GithubToken => "GitHub のトークン",
        SecretKind::GitlabToken => "GitLab のトークン",
        SecretKind::SlackToken => "Slack のトークンまたは Webhook",
        SecretKind::JsonWebToken => "JSON Web Token",
        SecretKind::PasswordInUrl => "URL に含まれるパスワード",
        SecretKind::Password => "パスワード、キー、またはトークン",
    }
}
