//! What is said in Japanese of a review that is brought to a later edition.

use super::super::phrases::Upgrade;
use super::words::WORDS;
use crate::lens::ChoiceId;
use crate::review::{Acceptance, Answer, Outcome};

/// What is said in Japanese of a review that is brought to a later edition.
pub const UPGRADE: Upgrade = Upgrade {
    note,
    title: |workload, from, to| format!("{workload}：{from} 版から {to} 版への移行"),
    totals: |to, later, from, earlier| format!("ベストプラクティスは {to} 版が {later} 件、{from} 版が {earlier} 件です。"),
    count: |outcome, count, from| match outcome {
        Outcome::Carried => format!("引き継ぎ：{count} 件"),
        Outcome::CarriedNotInPlace => format!("未実施・一部実施として引き継ぎ：{count} 件"),
        Outcome::AskAgain => format!("再確認：{count} 件"),
        Outcome::New => format!("新規：{count} 件"),
        Outcome::NoSuccessor => format!("後継なし（{from} 版）：{count} 件"),
    },
    open_gaps: |ids| format!("。ギャップあり：{ids}"),
    to_find_out: |ids| format!("。要確認：{ids}"),
    acceptances_left: |count| format!("引き継がないリスク受容：{count} 件（改めて判断が必要）"),
    part: |outcome, count| match outcome {
        Outcome::Carried => format!("引き継ぎ（{count} 件）"),
        Outcome::CarriedNotInPlace => format!("未実施・一部実施として引き継ぎ（{count} 件）"),
        Outcome::AskAgain => format!("再確認（{count} 件）"),
        Outcome::New => format!("新規（{count} 件）"),
        Outcome::NoSuccessor => format!("後継なし（{count} 件）"),
    },
    about: |outcome, from, to| {
        match outcome {
        Outcome::Carried => {
            "以前の回答（複数を合わせたものを含む）だけで判定できる項目です。回答は、確認日とともに引き継ぎます。".to_owned()
        }
        Outcome::CarriedNotInPlace => {
            "以前の項目のすべてに加えて、さらに多くを求める項目です。以前の項目が未実施または一部実施のため、その判定を引き継ぎます。担当区分の誤りがある回答も、ここに含めます。"
                .to_owned()
        }
        Outcome::AskAgain => {
            "以前の回答だけでは判定できない項目です。以前の回答は、各項目の「現状」に残してあります。".to_owned()
        }
        Outcome::New => format!("{from} 版には、関係する項目がありません。"),
        Outcome::NoSuccessor => {
            format!("{to} 版で廃止された項目で、新しいファイルでは質問しません。残っているギャップは、別途管理してください。")
        }
    }
    },
    earlier_answers: "以前の回答",
    legend: "以前の回答の前の記号は、今回の項目が求める内容です（= 同じ  - 一部のみ  + より広い  ~ 重なるだけ）。",
    dropped: "ベストプラクティスとその後",
    acceptances_about: "内容が変わった項目のリスク受容は、改めて判断が必要です。以前の受容は「現状」に記録だけが残り、効力はありません。",
    written: |path, command| format!("{path} を作成しました。元のファイルは変更していません。\n残りの項目への回答：{command}\n"),
};

fn note(edition: &str, id: ChoiceId, answer: &Answer) -> String {
    let labelled = |label: &str, text: Option<String>| text.map(|text| format!("{label}：{text}"));
    let parts = [
        answer.reason.clone(),
        answer.notes.clone(),
        labelled("対象範囲", answer.scope.clone()),
        labelled("証跡", Some(answer.evidence.join("、")).filter(|text| !text.is_empty())),
        labelled("対応方針", answer.treatment.map(|treatment| (WORDS.treatment)(treatment).to_owned())),
        labelled("担当", answer.owner.clone()),
        labelled("期限", answer.due.map(|day| day.to_string())),
        labelled("進捗", answer.progress.map(|progress| (WORDS.progress)(progress).to_owned())),
        labelled("確認日", answer.confirmed.map(|day| day.to_string())),
        answer.acceptance.as_ref().map(accepted),
    ];
    let head = format!("{edition} {id}：{}", (WORDS.status)(answer.status.into()));
    let line = [Some(head)].into_iter().chain(parts).flatten().collect::<Vec<_>>().join("／");
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn accepted(acceptance: &Acceptance) -> String {
    let Acceptance { reason, approved_by, approved_on, expires, residual_risk } = acceptance;
    let left = residual_risk.map_or_else(String::new, |risk| format!("、残存リスク {}", (WORDS.risk)(risk)));
    format!("リスク受容：{reason}（{approved_by} が {approved_on} に承認、{expires} まで{left}）")
}
