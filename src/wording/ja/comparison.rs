//! What is said in Japanese of how two editions relate.

use super::super::phrases::Comparison;
use crate::lens::{Confidence, Relation};

/// What is said in Japanese of how two editions relate.
pub const COMPARISON: Comparison = Comparison {
    title: |from, to| format!("{from} 版の項目の {to} 版での扱い"),
    totals: |from, earlier, to, later| format!("ベストプラクティスは {from} 版が {earlier} 件、{to} 版が {later} 件です。"),
    count: |relation, count| match relation {
        Relation::Equal => format!("内容が同じ：{count} 件"),
        Relation::Narrower => format!("一部だけが引き続き求められる：{count} 件"),
        Relation::Broader => format!("より広い項目の一部になった：{count} 件"),
        Relation::Related => format!("新しい項目と重なるだけ：{count} 件"),
    },
    dropped_count: |count| format!("後継なし：{count} 件"),
    new_count: |count| format!("新しい版で新設：{count} 件"),
    relation,
    // A blank would be taken for a place to break the line, in front of a title that then stands alone.
    leads_to: |id, title, relation| format!("→{id}：{title}（{relation}）"),
    together_with: |ids| format!("{ids} と合わせて"),
    dropped: |why| format!("後継なし：{why}"),
    practice_and_fate: "ベストプラクティスとその後",
    new: |count| format!("新規（{count} 件）"),
    false_friends: |count| format!("紛らわしい項目（{count} 件）"),
    false_friends_about: "タイトルはほぼ同じでも、内容が異なります。回答は引き継ぎません。",
};

fn relation(relation: Relation, confidence: Confidence) -> String {
    let sure = match confidence {
        Confidence::Low => "確度：低",
        Confidence::Medium => "確度：中",
        Confidence::High => "確度：高",
    };
    match (relation, confidence) {
        (Relation::Equal, _) => format!("同じ内容、{sure}"),
        (Relation::Narrower, _) => format!("一部のみ、{sure}"),
        (Relation::Broader, _) => format!("より広い内容、{sure}"),
        (Relation::Related, Confidence::Low) => "重なりは小さい".to_owned(),
        (Relation::Related, Confidence::Medium) => "重なりあり".to_owned(),
        (Relation::Related, Confidence::High) => "重なりが大きい".to_owned(),
    }
}
