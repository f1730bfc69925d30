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
    repository_root: "リポジトリのルート",
};
