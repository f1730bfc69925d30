//! What is said in Japanese of what should not leave the house.

use super::super::phrases::Redaction;
use crate::review::{SecretKind, Sensitive, TextOf, TextPlace};

/// What is said in Japanese of what should not leave the house.
pub const REDACTION: Redaction = Redaction {
    secrets: |count| format!("認証情報と思われる記述が {count} か所あります"),
    secret: |place, kind| format!("{}：{}", place_of(place), kind_of(kind)),
    take_out: "レビューから削除し、キーやパスワードを変更してください。ファイルや変更履歴を読める人には、すでに知られています",
    take_out_by_hand: |places| {
        let places: Vec<_> = places.iter().map(|place| format!("（{}）", place_of(*place))).collect();
        format!("報告書は作成していません。レビューファイルから該当箇所{}を取り除いて、もう一度実行してください", places.concat())
    },
    left: |kind, count| {
        let what = match kind {
            Sensitive::Account => "アカウント ID が",
            Sensitive::Arn => "ARN が",
            Sensitive::Email => "メールアドレスが",
            Sensitive::Host => "ホスト名またはアドレスが",
            Sensitive::Person => "個人名が",
            Sensitive::Secret => "認証情報が",
        };
        format!("{what} {count} 件残っています")
    },
};

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
        SecretKind::Password => "パスワード",
    }
}
