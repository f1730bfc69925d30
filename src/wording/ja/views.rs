//! A review seen from one side, and how current it is, in Japanese.

use super::super::phrases::Views;
use super::words::WORDS;
use crate::assessment::Wave;
use crate::lens::Guarded;
use crate::review::Asset;

/// A review seen from one side, and how current it is, in Japanese.
pub const VIEWS: Views = Views {
    other: "その他",
    guards_none: "どの資産の保護にも直接は関わらない項目",
    no_assets: "守るべきモノがファイルに書かれていません。`wa-sec review --profile` で入力でき、ファイルの `protect:` に入ります。",
    acts_in_several: "複数の機能に関わる項目は、それぞれの機能に表示します。",
    guards_several: "複数の資産を守る項目は、それぞれの資産に表示します。",
    asset,
    needs: |needs| {
        let said: Vec<_> = needs.iter().map(|guarded| must(*guarded)).collect();
        if said.is_empty() {
            "記載の内容では、守るべき性質がありません。".to_owned()
        } else {
            format!("必要なこと：{}", said.join("、"))
        }
    },
    bought_as: |models| {
        format!(
            "ワークロードと異なる形態で保管：{}",
            models.iter().map(|model| (WORDS.service_model)(*model)).collect::<Vec<_>>().join("、")
        )
    },
    in_place: |there, all, ids| format!("実施済：この資産を守る {all} 件のうち {there} 件{}", listed(ids)),
    left_out: |count, ids| format!("事業者が担当、または対象外：{count} 件{}", listed(ids)),
    missing: |gaps, to_find_out| match (gaps, to_find_out) {
        (0, 0) => "ギャップ：記録なし".to_owned(),
        (gaps, 0) => format!("ギャップ：{gaps} 件"),
        (gaps, to_find_out) => format!("ギャップ：{gaps} 件、要確認：{to_find_out} 件"),
    },
    provider_here: "この資産では事業者が担当",
    wave: |wave| match wave {
        Wave::Now => "今すぐ",
        Wave::Next => "次に",
        Wave::Later => "その後",
    },
    wave_head: "時期",
    part: "区分",
    open: "未対応・要確認",
    open_by_risk: |[high, medium, low]| {
        let parts = [(high, "高"), (medium, "中"), (low, "低")];
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, word)| format!("{word} {count}")).collect::<Vec<_>>().join("、")
    },
    in_place_head: "実施済",
    to_find_out: "要確認",
    left_out_head: "除外",
    oldest: |oldest, days| {
        let ago = match days {
            ..=0 => "本日".to_owned(),
            days => format!("{days} 日前"),
        };
        let others = match oldest.answers {
            1 => String::new(),
            answers => format!(" ほか {} 件", answers - 1),
        };
        format!("最も古い回答：{} に確認（{ago}）：{}{others}", oldest.day, oldest.id)
    },
    successor: |edition| {
        format!("このプログラムには、より新しい {edition} 版があります。次のコマンドで、新しいファイルに引き継げます。")
    },
};

fn listed(ids: &str) -> String {
    if ids.is_empty() { String::new() } else { format!("：{ids}") }
}

fn must(guarded: Guarded) -> &'static str {
    match guarded {
        Guarded::Confidentiality => "漏えいさせない",
        Guarded::Integrity => "気付かれずに改ざんさせない",
        Guarded::Availability => "必要なときに使える",
        Guarded::PersonalData => "法令に沿って個人データを扱う",
    }
}

fn asset(asset: &Asset) -> Vec<String> {
    let known = [
        asset.classification.map(|classification| format!("分類：{}", (WORDS.classification)(classification))),
        (asset.personal_data == Some(true)).then(|| "個人データを含む".to_owned()),
        asset.kept_in.as_ref().map(|place| format!("保管場所：{place}")),
    ];
    let known: Vec<_> = known.into_iter().flatten().collect();
    let known = (!known.is_empty()).then(|| known.join("、"));
    [known, asset.consequences.as_ref().map(|text| format!("起きたときの影響：{text}"))].into_iter().flatten().collect()
}
