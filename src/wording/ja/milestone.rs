//! What is said in Japanese of milestones.

use super::super::harmless::{shown, visible};
use super::super::phrases::Milestone;
use crate::review::quoted;
use crate::store::{LATEST, Milestone as Found, MilestoneError};

/// What is said in Japanese of milestones.
pub const MILESTONE: Milestone = Milestone {
    title: |workload| format!("{workload}：マイルストーン"),
    none: |command| format!("マイルストーンはまだありません。作成するには次を実行してください：{command}"),
    added: |path, command| {
        format!("現在のレビューを保存しました：{path}\n以後の変更を確認するには次を実行してください：{command}\n")
    },
    other_edition: "版が異なるリスクの件数や実装率は、互いに比較できません。",
    day: "作成日",
    name: "名前",
    edition: "版",
    high_risk_issues: "HRI",
    medium_risk_issues: "MRI",
    gone_through: "記入済",
    to_find_out: "要確認",
    failure,
};

fn failure(error: &MilestoneError) -> (String, Option<String>) {
    let labels =
        |milestones: &[Found]| milestones.iter().map(|found: &Found| visible(&found.label())).collect::<Vec<_>>().join("、");
    match error {
        MilestoneError::Nameless(typed) => (
            format!("`{}` には、ファイル名に使える文字がありません", visible(&quoted(typed))),
            Some("--name に別の名前を指定するか、省略してください（省略すると日付だけの名前になります）".to_owned()),
        ),
        MilestoneError::Reserved => {
            (format!("`{LATEST}` は最新のマイルストーンを指す名前です"), Some("--name に別の名前を指定してください".to_owned()))
        }
        MilestoneError::AlreadyExists(path) => (
            format!("{} はすでにあります。マイルストーンは上書きしません", shown(path)),
            Some("--name に別の名前を指定してください".to_owned()),
        ),
        MilestoneError::LeadsOut(path) => {
            (format!("{} はリポジトリまたはフォルダーの外へのリンクのため、書き込みません", shown(path)), None)
        }
        MilestoneError::NoSuch { typed, known } if known.is_empty() => (
            format!("マイルストーン `{}` はありません", visible(&quoted(typed))),
            Some("`wa-sec milestone add` で作成できます".to_owned()),
        ),
        MilestoneError::NoSuch { typed, known } => (
            format!("マイルストーン `{}` はありません", visible(&quoted(typed))),
            Some(format!("既存のマイルストーン：{}", labels(known))),
        ),
        MilestoneError::Several { typed, found } => (
            format!("`{}` に当てはまるマイルストーンが複数あります", visible(&quoted(typed))),
            Some(format!("次のどれかを指定してください：{}", labels(found))),
        ),
        MilestoneError::Io { path, source } => (format!("{} を読み書きできません：{source}", shown(path)), None),
    }
}
