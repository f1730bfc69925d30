//! What is said in Japanese of what lies between two reviews.

use super::super::harmless::shown;
use super::super::phrases::{Difference, fetching, signed, word};
use crate::assessment::{CauseKind, Course};
use crate::store::GitError;

/// What is said in Japanese of what lies between two reviews.
pub const DIFFERENCE: Difference = Difference {
    title: |workload| format!("{workload}：前回との比較"),
    before: "前回",
    now: "今回",
    change: "増減",
    figure: "指標",
    side: |name, edition, day| match day {
        Some(day) => format!("{name}（{edition} 版、{day} 確認）"),
        None => format!("{name}（{edition} 版）"),
    },
    other_edition: |comparable, total| {
        format!(
            "版によって質問が異なります。リスクの件数は並べて示すだけで、増減とは見なせません。実装率は比較しません。{total} 件の項目のうち、前回の回答と比較できるのは {comparable} 件です。"
        )
    },
    no_way_back: "前回のレビューのほうが新しい版です。新しい版の回答から古い版の回答は導けません。順序を入れ替えて比較してください。",
    other_workload: |before, now| format!("ワークロードの名称が異なります（前回：{before}、今回：{now}）。"),
    moved: |moved, comparable, still_open| {
        let gaps = match still_open {
            0 => "前回から継続しているギャップはありません".to_owned(),
            many => format!("前回から継続しているギャップは {many} 件です"),
        };
        match moved {
            0 => format!("比較した {comparable} 件の項目の判定は、前回と同じです。{gaps}。"),
            many => format!("比較した {comparable} 件の項目のうち、{many} 件の判定が変わりました。{gaps}。"),
        }
    },
    high_risk_issues: "高リスクの問題（HRI）",
    medium_risk_issues: "中リスクの問題（MRI）",
    count: |count| format!("{count} 件"),
    gaps: "ギャップ（一部実施・未実施）",
    to_find_out: "要確認",
    rate: "実装率",
    why: "実装率が変わった理由",
    low_end: |before, after, change| {
        format!("実装率の下限（要確認を未実施と見なした値、千分率）：{before} → {after}（{}）", signed(change))
    },
    cause: |kind, effect, ids| {
        let because = match kind {
            CauseKind::InPlace => "",
            CauseKind::NoLongerInPlace => "（悪化した項目）",
            CauseKind::NoLongerKnown => "（実施状況を確認できなくなった項目）",
            CauseKind::LeftOut => "（計算から除外した項目：事業者が担当、または対象外）",
            CauseKind::CountsNow => "（計算の対象に戻した項目）",
        };
        format!("{}：{ids}{because}", signed(effect))
    },
    rounding: |rest| format!("{}：端数（前回と今回の値をそれぞれ切り捨てるため）", signed(rest)),
    no_score: "前回または今回に計算の対象となる項目がないため、実装率は比較できません。",
    questions: |count| format!("リスクが変わった質問（{count} 件）"),
    course: |course, count| match course {
        Course::Resolved => format!("解消したギャップ（{count} 件）"),
        Course::Improved => format!("改善したが、ギャップが残る項目（{count} 件）"),
        Course::Settled => format!("確認の結果、ギャップではなかった項目（{count} 件）"),
        Course::Regressed => format!("悪化した項目（{count} 件）"),
        Course::Found => format!("確認の結果、判明したギャップ（{count} 件）"),
        Course::NotAssessed => format!("確認できなくなった項目（{count} 件）"),
        Course::Other => format!("判定の区分だけが変わった項目（{count} 件）"),
    },
    effect: "影響（‰）",
    git,
};

fn git(error: &GitError) -> (String, Option<String>) {
    let (title, hint) = match error {
        GitError::NotInstalled => (
            "PATH のどのフォルダーにも git がありません".to_owned(),
            "git をインストールするか、レビューファイルを指定してください。PATH の相対パスと、作業ツリー内のフォルダーは検索しません".to_owned(),
        ),
        GitError::NotRun(error) => {
            (format!("git を実行できません：{error}"), "git をインストールするか、レビューファイルを指定してください".to_owned())
        }
        GitError::NoWorkTree { path } => (
            format!("{} は git の作業ツリーの中にありません", shown(path)),
            "ファイルを作業ツリーに含むリポジトリだけを参照します。隣にあるベアリポジトリのファイルは使いません".to_owned(),
        ),
        GitError::OfAnotherUser { root } => (
            format!("リポジトリ {} の所有者が別のユーザーのため、git を実行しません", shown(root)),
            format!("信頼できる場合は、`git config --global --add safe.directory {}` を実行してください", word(root)),
        ),
        GitError::NotAReference { reference } => (
            format!("`{reference}` は git の参照として使えません"),
            "ブランチ、タグ、コミットのハッシュのいずれかを 1 つ指定してください（例：git:origin/main）".to_owned(),
        ),
        GitError::NoSuchReference { reference, root, said, shallow } => {
            let said = if said.is_empty() { String::new() } else { format!("（{said}）") };
            let hint = if *shallow {
                let (command, then) = fetching(reference);
                format!(
                    "このクローンは浅いクローンです。`{command}` で取得すると、git:{then} を指定できます。CI では `fetch-depth: 0`（actions/checkout）または `GIT_DEPTH: 0`（GitLab）で、すべての履歴を取得できます"
                )
            } else {
                "ブランチの一覧は `git branch --all` で表示できます。取得しただけのブランチは origin/ブランチ名で指定します".to_owned()
            };
            (format!("リポジトリ {} に `{reference}` が見つかりません{said}", shown(root)), hint)
        }
        GitError::NoSuchFile { path, root } => {
            return (format!("リポジトリ {} に {} はありません", shown(root), shown(path)), None);
        }
        GitError::NotFetched { path, object, root } => (
            format!("{} の内容がここにありません。{} は部分クローンで、まだ取得していません", shown(path), shown(root)),
            format!("先に `git cat-file -p {object}` で取得してください。CI では `filter` を指定せずにクローンしてください"),
        ),
        GitError::LeavesTree { path } => (
            format!("{} はリンクで、リポジトリの外を指しているか、循環しています", shown(path)),
            "レビューファイルを直接指定してください".to_owned(),
        ),
        GitError::TooSlow { seconds } => (
            format!("git が {seconds} 秒以内に応答しませんでした"),
            "もう一度実行するか、レビューファイルを指定してください".to_owned(),
        ),
        GitError::Failed { root, said } => (
            format!("git でリポジトリ {} を読み込めません：{said}", shown(root)),
            "リポジトリの状態は `git fsck` で確認できます".to_owned(),
        ),
    };
    (title, Some(hint))
}
