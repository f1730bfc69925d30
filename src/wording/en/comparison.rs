//! What is said in English of how two editions relate.

use super::super::phrases::Comparison;
use crate::lens::{Confidence, Relation};

/// What is said in English of how two editions relate.
pub const COMPARISON: Comparison = Comparison {
    title: |from, to| format!("What became of edition {from} in {to}"),
    totals: |from, earlier, to, later| format!("Edition {from} has {earlier} best practices; {to} has {later}."),
    count: |relation, count| match (relation, count) {
        (Relation::Equal, 1) => "1 is asked for unchanged".to_owned(),
        (Relation::Equal, _) => format!("{count} are asked for unchanged"),
        (Relation::Narrower, 1) => "1 is asked for in part".to_owned(),
        (Relation::Narrower, _) => format!("{count} are asked for in part"),
        (Relation::Broader, 1) => "1 is part of a practice that asks for more".to_owned(),
        (Relation::Broader, _) => format!("{count} are part of a practice that asks for more"),
        (Relation::Related, 1) => "1 only overlaps with newer practices".to_owned(),
        (Relation::Related, _) => format!("{count} only overlap with newer practices"),
    },
    dropped_count: |count| match count {
        1 => "1 has no successor".to_owned(),
        _ => format!("{count} have no successor"),
    },
    new_count: |count| match count {
        1 => "1 practice of the later edition is new".to_owned(),
        _ => format!("{count} practices of the later edition are new"),
    },
    relation,
    leads_to: |id, title, relation| format!("→ {id} {title} ({relation})"),
    together_with: |ids| format!("together with {ids}"),
    dropped: |why| format!("No successor. {why}"),
    practice_and_fate: "Best practice, and what became of it",
    new: |count| format!("New ({count})"),
    false_friends: |count| format!("False friends ({count})"),
    false_friends_about: "Almost the same title, another meaning: no answer is carried from one to the other.",
};

fn relation(relation: Relation, confidence: Confidence) -> String {
    let sure = match confidence {
        Confidence::Low => "low confidence",
        Confidence::Medium => "medium confidence",
        Confidence::High => "high confidence",
    };
    match (relation, confidence) {
        (Relation::Equal, _) => format!("asks for the same, {sure}"),
        (Relation::Narrower, _) => format!("asks for a part, {sure}"),
        (Relation::Broader, _) => format!("asks for more, {sure}"),
        (Relation::Related, Confidence::Low) => "overlaps a little".to_owned(),
        (Relation::Related, Confidence::Medium) => "overlaps".to_owned(),
        (Relation::Related, Confidence::High) => "overlaps much".to_owned(),
    }
}
