//! What a best practice bears on, in Japanese.

use super::super::phrases::Bearing;
use super::words::{WORDS, under};

/// What a best practice bears on, in Japanese.
pub const BEARING: Bearing = Bearing {
    functions: "機能（NIST CSF 2.0）",
    guards: "守る性質",
    guarded: |guards| {
        let [directly, also] = [&guards.directly, &guards.also]
            .map(|guards| guards.iter().map(|&guarded| (WORDS.guarded)(guarded)).collect::<Vec<_>>().join("、"));
        match (directly.as_str(), also.as_str()) {
            (_, "") => directly,
            ("", _) => format!("直接守る性質はなし（間接的に{also}）"),
            _ => format!("{directly}（間接的に{also}）"),
        }
    },
    guarded_here: "このワークロードの守るべきもの",
    topics: "主題",
    related: "関連",
    related_controls: "関連する管理策",
    about_related: "項目と似た内容を求めている管理策です。項目が実施済でも、管理策の要求を満たしているとは限りません。",
    remains: "利用者に残る作業",
    assurance: "保管する根拠資料",
    where_carried: "事業者が担当する場合：",
    references: "参考資料",
    carried: |assurances| {
        let (named, unnamed) = (assurances.named, assurances.unnamed);
        format!("事業者が担当：{} 項目（根拠資料あり {named} 項目、未記録 {unnamed} 項目）", assurances.total())
    },
    claimed_in_vain: |count, models, ids| {
        format!("担当区分の誤り：{count} 項目。事業者の担当と回答していますが、{}利用者の担当です：{ids}", under(models))
    },
};
