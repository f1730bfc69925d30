//! What stands around a report in a browser, in Japanese.

use super::super::phrases::Page;

/// What stands around a report in a browser, in Japanese.
pub const PAGE: Page = Page {
    contents: "目次",
    skip: "本文へ移動",
    logo: "ロゴ",
    legend: "凡例",
    filter: "絞り込み",
    rows_shown: "{all} 行中 {shown} 行を表示",
    sort: "この列で並べ替え",
    date: |date| date.strftime("%Y年%-m月%-d日").to_string(),
    counts: |counts| counts.iter().map(|(word, count)| format!("{word} {count}")).collect::<Vec<_>>().join("、"),
};
