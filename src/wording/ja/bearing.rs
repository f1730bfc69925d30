//! What a best practice bears on, in Japanese.

use super::super::phrases::Bearing;

/// What a best practice bears on, in Japanese.
pub const BEARING: Bearing = Bearing {
    functions: "機能（NIST CSF 2.0）",
    guards: "守る性質",
    guarded_here: "このワークロードの対象",
    topics: "主題",
    related: "関連",
    related_controls: "関連する管理策",
    about_related: "関連する管理策は、似た内容を求めるものです。項目の実施は、管理策への準拠を示すものではありません。",
    remains: "利用者に残る作業",
    assurance: "証跡として保管するもの",
    where_carried: "事業者が担当する場合：",
    references: "参考資料",
    carried: |count, bare| {
        let bare =
            if bare > 0 { format!("（うち {bare} 項目は根拠となる保証が未記録）") } else { String::new() };
        format!("事業者が担当：{count} 項目{bare}")
    },
};
