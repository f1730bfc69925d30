//! How a workload's profile weighs in the plan, in Japanese.

use super::super::phrases::Weighing;
use super::words::WORDS;
use crate::assessment::{Adds, Because, MoveCause, Touches, When};
use crate::lens::Text;
use crate::review::Environment;

/// How a workload's profile weighs in the plan, in Japanese.
pub const WEIGHING: Weighing = Weighing {
    title: "このワークロードに応じた重み付け",
    rule: || {
        vec![
            "条件に当てはまると、対象の項目の順位が上がります。下げる条件はありません。順位が下がるのは、ほかの項目が上がったときだけです。"
                .to_owned(),
            "加算の合計から項目の「補正」が決まり、価値に掛かります。ワークロードの記録がなければ、どの項目も × 1 です。".to_owned(),
            "守るべきものが複数あるときは、行ごとに最も厳しいものを 1 回だけ数えます。".to_owned(),
            "「高と同列」「先頭」は順位だけを変えます。リスクそのものは変わりません。".to_owned(),
            "専用線、VPN、閉域網でも、差し引くことはありません。".to_owned(),
        ]
    },
    when,
    touches,
    adds: |adds| match adds {
        Adds::Quarters(1) => "+¼",
        Adds::Quarters(2) => "+½",
        Adds::Quarters(_) => "加算",
        Adds::RankOfHigh => "高と同列",
        Adds::FirstPlace => "先頭",
        Adds::Nothing => "加算なし",
    },
    because: |because| match because {
        Because::Assets(names) => names.join("、"),
        Because::Paths(paths) => paths.iter().map(|path| (WORDS.connectivity)(*path)).collect::<Vec<_>>().join("、"),
        Because::Hosting(hosting) => (WORDS.hosting)(*hosting).to_owned(),
        Because::Programmes(titles) => programmes(titles),
        Because::Environment(environment) => (WORDS.environment)(*environment).to_owned(),
    },
    without_controls: |titles| {
        format!(
            "選択されていても順位に影響しないプログラム：{}。管理策の番号を確認できず、カタログに載せていないためです。",
            programmes(titles)
        )
    },
    emphasis_of: |quarters| format!("× {}.{:02}", quarters / 4, quarters % 4 * 25),
    moved_title: |count| format!("重み付けで順位が変わった項目（{count} 件）"),
    nothing_moved: "重み付けで順位が変わった項目はありません。",
    cause: |cause| match cause {
        MoveCause::Weighed(_) => String::new(),
        MoveCause::RequiredBy(id) => format!("引き上げた {id} の前提"),
        MoveCause::Overtaken(count) => format!("ほかの {count} 件が上がったため"),
    },
    row: "条件と、対象の項目",
    added: "加算",
    here: "該当",
    emphasis: "補正",
    place: "順位",
    why: "理由",
};

fn when(when: When) -> String {
    match when {
        When::Classified(class) => format!("守るべきものの機密区分が最高で「{}」", (WORDS.classification)(class)),
        When::PersonalData => "守るべきものに個人データを含む".to_owned(),
        When::Altered(impact) => format!("改ざんの影響が最大で「{}」", (WORDS.impact)(impact)),
        When::Gone(impact) => format!("消失・停止の影響が最大で「{}」", (WORDS.impact)(impact)),
        When::Reached => "種類を問わず、接続経路の記載がある".to_owned(),
        When::ReachedOverInternet => "インターネットから接続する".to_owned(),
        When::Hosted(ways) => ways.iter().map(|way| (WORDS.hosting)(*way)).collect::<Vec<_>>().join("、"),
        When::Programme => "準拠が必要な法令・基準がある".to_owned(),
        When::In(Environment::Production) => "本番稼働中".to_owned(),
        When::In(Environment::PreProduction) => "本番稼働前".to_owned(),
    }
}

fn programmes(titles: &[Text]) -> String {
    titles.iter().filter_map(|title| title.ja.split('（').next()).collect::<Vec<_>>().join("、")
}

fn touches(touches: Touches) -> String {
    match touches {
        Touches::Guards(guarded) => format!("{}を守る項目", (WORDS.guarded)(guarded)),
        Touches::About(topics) => {
            format!("{}に関する項目", topics.iter().map(|topic| (WORDS.topic)(*topic)).collect::<Vec<_>>().join("・"))
        }
        Touches::BesideTheNetwork => "サインイン・外部への露出に関する項目（ネットワークを前提とする項目を除く）".to_owned(),
        Touches::LeftToTheCustomer(model) => format!("{} でも利用者に残る項目", (WORDS.service_model)(model)),
        Touches::SeenFrom(perspective) => format!("{}の視点の項目", (WORDS.perspective)(perspective)),
        Touches::Demanded => "関連する管理策がある項目（複数でも 1 回だけ）".to_owned(),
        Touches::Decided(lifecycle) => format!("{}時に決まる項目", (WORDS.lifecycle)(lifecycle)),
        Touches::Nothing => "なし".to_owned(),
    }
}
