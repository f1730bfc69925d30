//! The cheapest way to fewer questions at risk, in Japanese.

use super::super::phrases::Goal;
use crate::assessment::{DAYS_MORE, Kept, Within};
use crate::lens::QuestionRisk;

/// The cheapest way to fewer questions at risk, in Japanese.
pub const GOAL: Goal = Goal {
    fewer_high: |high| format!("リスク「高」の質問を減らす（現在 {high} 件）"),
    none_high: |high| match high {
        0 => "リスクが「高」の質問はありません。".to_owned(),
        high => format!("リスクが「高」の質問は {high} 件ですが、作業だけで「高」でなくなるものはありません。"),
    },
    fewer_medium: |medium| format!("続いてリスク「中」の質問を減らす（その時点で {medium} 件、人日は追加分）"),
    steps_note: "行ごとに独立した組み合わせです。ある件数まで減らすのに人日が最も少ない質問が、次の件数でも選ばれるとは限りません。作業の一覧は `--days` で表示します。",
    kept,
    unanswered: |ids| format!("未回答のため、リスクがまだ分からない質問：{ids}"),
    nothing_bought: |days| format!("{days} 人日では、リスク「高」「中」から下げられる質問がありません。"),
    chosen: "リスク「高」、次に「中」の質問が最も少なくなるように選んでいます。番号は、通常の計画の順位です。",
    within,
    rule: || {
        vec![
            "目標 hri：未完了の高リスクの項目と、その前提がすべて実施済になると、質問のリスクは「高」でなくなります。複数の質問に共通する前提は、1 回だけ数えます。".to_owned(),
            "質問の組み合わせをすべて調べ、「高」の質問が最も少ないもの、次に「中」が最も少ないもの、人日の上限の合計、下限の合計、カタログの順で選びます。".to_owned(),
            "受容したリスクは作業の候補にせず、ほかの項目の前提としても数えません。その質問のリスクは下がりません。未回答の質問も候補にしません。".to_owned(),
        ]
    },
    left: "残り",
    by_plan: "通常の計画の順では",
    no_longer_high: "「高」でなくなる質問",
    without_risk: "リスクが残らなくなる質問",
    lines: "項目数",
};

fn kept(kept: &Kept) -> String {
    let risk = if kept.at == QuestionRisk::High { "高" } else { "中" };
    format!("{} のリスクは「{risk}」のままです（受容：{}）。", kept.question, listed(&kept.accepted))
}

fn within(within: &Within, days: &str) -> Vec<String> {
    let (bought, more) = (&within.bought, &within.with_more);
    let mut said = Vec::new();
    if !bought.no_longer_high.is_empty() {
        said.push(format!("「高」でなくなる質問：{}", listed(&bought.no_longer_high)));
    }
    if !bought.without_risk.is_empty() {
        said.push(format!("リスクが残らなくなる質問：{}", listed(&bought.without_risk)));
    }
    let head = format!("あと {DAYS_MORE} 人日（計 {} 人日）あ", within.days.saturating_add(DAYS_MORE));
    let then = [("「高」でなくなる質問は ", &more.no_longer_high), ("リスクが残らなくなる質問は ", &more.without_risk)];
    let then = then.iter().filter(|(_, ids)| !ids.is_empty()).map(|(what, ids)| format!("{what}{}", listed(ids)));
    let is_same = bought.no_longer_high == more.no_longer_high && bought.without_risk == more.without_risk;
    said.push(if is_same {
        format!("{head}っても、変わりません。")
    } else {
        format!("{head}れば：{}（{days} 人日）", then.collect::<Vec<_>>().join("、"))
    });
    said
}

fn listed<T: ToString>(ids: &[T]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("、")
}
