//! A review seen from one side, and how current it is, in Japanese.

use super::super::phrases::Views;
use super::words::WORDS;
use crate::assessment::Wave;
use crate::lens::Guarded;
use crate::review::Asset;

/// A review seen from one side, and how current it is, in Japanese.
pub const VIEWS: Views = Views {
    other: "その他",
    guards_none: "どの守るべきものにも直接は関わらない項目",
    no_assets: "守るべきものがファイルに書かれていません。`wa-sec review --profile` で入力でき、ファイルの `protect:` に入ります。",
    acts_in_several: "複数の機能に関わる項目は、それぞれの機能に表示します。",
    guards_several: "複数の守るべきものに直接関わる項目は、それぞれに表示します。",
    asset,
    needs: |needs| {
        let said: Vec<_> = needs.iter().map(|guarded| must(*guarded)).collect();
        if said.is_empty() {
            "記載の内容からは、求められることが定まりません。".to_owned()
        } else {
            format!("求められること：{}", said.join("、"))
        }
    },
    bought_as: |models| {
        format!(
            "ワークロードと異なるサービスモデルで保管：{}",
            models.iter().map(|model| (WORDS.service_model)(*model)).collect::<Vec<_>>().join("、")
        )
    },
    in_place: |there, all, ids| format!("実施済：これを守る {all} 件のうち {there} 件{}", listed(ids)),
    left_out: |count, ids| format!("事業者が担当、または対象外：{count} 件{}", listed(ids)),
    missing: |gaps, to_find_out| match (gaps, to_find_out) {
        (0, 0) => "ギャップ：記録なし".to_owned(),
        (gaps, 0) => format!("ギャップ：{gaps} 件"),
        (gaps, to_find_out) => format!("ギャップ：{gaps} 件、要確認：{to_find_out} 件"),
    },
    provider_here: "この形態では事業者が担当",
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
            ..=-1 => "まだ来ていない日付".to_owned(),
            0 => "本日".to_owned(),
            days => format!("{days} 日前"),
        };
        let others = match oldest.answers {
            1 => String::new(),
            answers => format!(" ほか {} 件", answers - 1),
        };
        format!("最も古い回答：{}{others}（{} に確認、{ago}）", oldest.id, oldest.day)
    },
    successor: |edition| {
        format!("wa-sec には、より新しい {edition} 版があります。次のコマンドで、新しいファイルに引き継げます。")
    },
};

fn listed(ids: &str) -> String {
    if ids.is_empty() { String::new() } else { format!("：{ids}") }
}

fn must(guarded: Guarded) -> &'static str {
    match guarded {
        Guarded::Confidentiality => "漏洩しないこと",
        Guarded::Integrity => "気づかないうちに改ざんされないこと",
        Guarded::Availability => "必要なときに使えること",
        Guarded::PersonalData => "個人データを法令に沿って扱うこと",
    }
}

fn asset(asset: &Asset) -> Vec<String> {
    let known = [
        asset.classification.map(|classification| format!("機密区分：{}", (WORDS.classification)(classification))),
        (asset.personal_data == Some(true)).then(|| "個人データを含む".to_owned()),
        asset.kept_in.as_ref().map(|place| format!("保管場所：{place}")),
    ];
    let known: Vec<_> = known.into_iter().flatten().collect();
    let known = (!known.is_empty()).then(|| known.join("、"));
    [known, asset.consequences.as_ref().map(|text| format!("想定される影響：{text}"))].into_iter().flatten().collect()
}
