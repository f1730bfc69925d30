//! What is said to CI platforms in Japanese.

use super::super::phrases::Platforms;

/// What is said to CI platforms in Japanese.
pub const PLATFORMS: Platforms = Platforms {
    more_in_summary: |more| format!("ほか {more} 件はサマリーにあります"),
    summary_cut: "サマリーの上限に達したため、ここまでです。全件は `--format json=ファイル` で出力できます。",
    no_summary: |path, error| format!("ステップのサマリー {path} に書き込めません：{error}"),
    accepted: |acceptance| format!("{} が {} まで受容：{}", acceptance.approved_by, acceptance.expires, acceptance.reason),
    risk_accepted: |acceptance| format!("{} が {} までリスクを受容しています", acceptance.approved_by, acceptance.expires),
    not_demanded: |status| format!("{status}（条件の対象外）"),
    more_results: |more| {
        format!("1 回の出力の上限を超えるため、ギャップ {more} 件を省きました。ファイルを分けて実行してください。")
    },
    too_many_results: |found, most| {
        format!(
            "未解決のギャップは {found} 件ですが、GitHub が 1 回の SARIF 実行で受け付ける結果は {most} 件までです。リスクの高い順に {most} 件を出力しました"
        )
    },
    too_many_bytes: |compressed, most| {
        format!(
            "この SARIF は圧縮後 {} MB ですが、GitHub が受け付けるのは {} MB までです",
            compressed.div_ceil(1 << 20),
            most >> 20
        )
    },
    split: "`wa-sec check ファイル --format sarif=ファイル.sarif` のように 1 ファイルずつ実行し、それぞれをアップロードしてください。1 ファイルの実行は \
            独立したカテゴリになり、ほかのファイルのアラートを置き換えません。",
    repository_root: "リポジトリのルート",
};
