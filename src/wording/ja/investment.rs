//! The work that a plan is, and what a budget buys, in Japanese.

use super::super::phrases::Investment;
use crate::assessment::{DAYS_OF_LARGE, DAYS_OF_MEDIUM, DAYS_OF_SMALL, PersonDays};

/// The work that a plan is, and what a budget buys, in Japanese.
pub const INVESTMENT: Investment = Investment {
    person_days: |days| format!("{} 人日", range(days)),
    range,
    rule: || {
        vec![
            format!(
                "工数の目安：小 1–{DAYS_OF_SMALL} 人日、中 {DAYS_OF_SMALL}–{DAYS_OF_MEDIUM} 人日、大 {DAYS_OF_MEDIUM}–{DAYS_OF_LARGE} 人日。回答に `person-days:` があれば、その値と、それに応じた区分（小・中・大）を使います。"
            ),
            "未確認・未回答の項目は、確認の結果が実施済なら 1 人日で終わるものとします。".to_owned(),
        ]
    },
    bought: |budget| format!("{} 人日で対応できる範囲：{} 件（{} 人日）", budget.days, budget.bought.len(), range(budget.spent)),
    nothing_bought: |id, days| format!("先頭の {id} だけで {} 人日かかるため、対応できる項目がありません。", range(days)),
    cut: "人日は上限の値で数え、最初に収まらなくなる項目の手前で区切ります。後ろにある小さな項目を先に選ぶことはせず、順位を守ります。",
    then: "対応後の状況",
    then_note: "「高」から「中」に下がった質問は、以後 MRI に数えます。要確認の項目は、実施済になったものとして数えます。",
    left: |budget| match budget.left {
        0 => "残りはありません。".to_owned(),
        lines => format!("残り：{lines} 件、{} 人日", range(budget.days_left)),
    },
    counted: "項目",
    before: "現在",
    after: "対応後",
    unanswered: "未回答の質問",
    rate: "実装率",
    days: "人日",
    total: "累計",
};

fn range(days: PersonDays) -> String {
    if days.least == days.most { days.most.to_string() } else { format!("{}–{}", days.least, days.most) }
}
