//! What is said in Japanese of milestones.

use super::super::harmless::shown;
use super::super::phrases::Milestone;
use crate::store::{LATEST, Milestone as Found, MilestoneError};

/// What is said in Japanese of milestones.
pub const MILESTONE: Milestone = Milestone {
    title: |workload| format!("{workload}：マイルストーン"),
    none: |command| format!("マイルストーンはまだありません。作成するには次を実行してください：{command}"),
    added: |path, command| {
        format!("現在のレビューを保存しました：{path}\n以後の変更を確認するには次を実行してください：{command}\n")
    },
    answered: |answered, total| format!("{answered} / {total} 件"),
    other_edition: "版が異なるリスクの件数や実装率は、互いに比較できません。",
    day: "作成日",
    name: "名前",
    edition: "版",
    high_risk_issues: "HRI",
    medium_risk_issues: "MRI",
    answered_head: "回答済み",
    failure,
};

fn failure(error: &MilestoneError) -> (String, Option<String>) {
    let labels = |milestones: &[Found]| milestones.iter().map(Found::label).collect::<Vec<_>>().join("、");
    match error {
        MilestoneError::Nameless(typed) => (
            format!("`{typed}` には、ファイル名に使える文字がありません"),
            Some("--name に別の名前を指定するか、省略してください（省略すると日付だけの名前になります）".to_owned()),
        ),
        MilestoneError::Reserved => {
            (format!("`{LATEST}` は最新のマイルストーンを指す名前です"), Some("--name に別の名前を指定してください".to_owned()))
        }
        MilestoneError::AlreadyExists(path) => (
            format!("{} はすでにあります。マイルストーンは上書きしません", shown(path)),
            Some("--name に別の名前を指定してください".to_owned()),
        ),
        MilestoneError::NoSuch { typed, known } if known.is_empty() => {
            (format!("マイルストーン `{typed}` はありません"), Some("`wa-sec milestone add` で作成できます".to_owned()))
        }
        MilestoneError::NoSuch { typed, known } => {
            (format!("マイルストーン `{typed}` はありません"), Some(format!("既存のマイルストーン：{}", labels(known))))
        }
        MilestoneError::Several { typed, found } => (
            format!("`{typed}` に当てはまるマイルストーンが複数あります"),
            Some(format!("次のどれかを指定してください：{}", labels(found))),
        ),
        MilestoneError::Io { path, source } => (format!("{} を読み書きできません：{source}", shown(path)), None),
    }
}
