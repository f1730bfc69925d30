//! What the gate says in Japanese.

use super::super::harmless::as_word;
use super::super::phrases::Gate;
use super::words::WORDS;
use crate::assessment::{AcceptanceCounts, Changes, Expired, NotInForce, OpenBeside, Why};
use crate::lens::{QuestionRisk, Risk};
use crate::review::{Judged, Status};
use crate::store::OpenError;

/// What the gate says in Japanese.
pub const GATE: Gate = Gate {
    title: |passed, failing, files| match (passed, files) {
        (true, 1) => "合格：レビューは求められた条件を満たしています".to_owned(),
        (true, _) => format!("合格：{files} 件のレビューは求められた条件を満たしています"),
        (false, 1) => "不合格：レビューは求められた条件を満たしていません".to_owned(),
        (false, _) => format!("不合格：{files} 件のうち {failing} 件のレビューが求められた条件を満たしていません"),
    },
    cannot_check: |unjudged, failing, files| match (failing, files) {
        (_, 1) => "判定不能：レビューを判定できませんでした".to_owned(),
        (0, _) => format!("判定不能：{files} 件のうち {unjudged} 件のレビューを判定できませんでした"),
        (_, _) => {
            format!(
                "判定不能：{files} 件のうち {unjudged} 件のレビューを判定できませんでした（条件を満たしていないもの {failing} 件）"
            )
        }
    },
    nothing_to_check: "対象なし：ファイルが見つからないか、回答が 1 件もありません",
    file: |path, workload, edition| format!("{path}：{workload}（{edition} 版）"),
    more_files: |count| format!("ほか {count} 件のファイル"),
    more_file: |path, failures| format!("{path}：満たしていない条件 {failures} 件"),
    more_unjudged: |path| format!("{path}：判定できませんでした"),
    about: |subject, why| format!("{subject}：{why}"),
    of_risk: |subject, risk| format!("{subject}（リスク：{}）", (WORDS.risk)(risk)),
    why,
    to_do,
    message: |what, to_do| to_do.map_or_else(|| format!("{what}。"), |to_do| format!("{what}。{to_do}")),
    no_answers: "まだ 1 件も回答がなく、判定できません",
    answer: |path| format!("`wa-sec review {word}` で回答してください。", word = as_word(path)),
    ids: |shown, more| if more == 0 { shown.join("、") } else { format!("{} ほか {more} 件", shown.join("、")) },
    not_known: "分かっていないこと",
    warnings: "注意",
    open_beside,
    changes,
    baseline_of_other_workload: |before, now| {
        format!("比較の基準は別のワークロード「{before}」のレビューです。このレビューは「{now}」のものです")
    },
    all_is_new: |said| format!("{said}。残っているギャップはすべて新規として扱います。"),
    demanded: |demands| format!("条件：{}", demands.join("、")),
    acceptances,
    unmatched: |pattern| format!("{pattern} に該当するレビューファイルがありません"),
    passed_over: |no_reviews, set_aside| {
        let parts =
            [(no_reviews, "レビューではないもの（`wa-sec:` なし）"), (set_aside, "マイルストーンと証跡のフォルダーにあるもの ")];
        let told: Vec<_> =
            parts.iter().filter(|(number, _)| *number > 0).map(|(number, which)| format!("{which}{number} 件")).collect();
        format!("対象から除いた YAML ファイル：{}\n", told.join("、"))
    },
    baseline,
    not_a_pattern: |typed, error| {
        format!("`{typed}` はパターンとして読めません（{} 文字目：{}）", error.position + 1, error.message)
    },
    no_baseline: (
        "--fail-on-new には比較の基準が必要です",
        "--baseline ファイル、または --baseline git:REF（例：git:origin/main）を指定してください",
    ),
    baseline_for_many: (
        "1 つのファイルを複数のファイルの基準にはできません",
        "ファイルを 1 つだけ指定するか、--baseline git:REF を使ってください。各ファイルを過去の自身と比較します",
    ),
    two_for_file: |path| (format!("2 つの形式の出力先が同じ {path} になっています"), "一方に別のファイル名を指定してください"),
    two_for_stdout: (
        "標準出力に 2 つの形式が指定されています",
        "1 つを残し、ほかはファイルに出力してください（--format json=ファイル）",
    ),
    no_config: |path| format!("設定ファイル {path} が見つかりません"),
    by_default: "既定値",
    by_default_of_ratchet: "fail-on-new 指定時の既定値",
    by_option: "オプション",
    not_demanded: "条件なし",
    edition_of_each_review: "各レビューの版",
    without_config: "ここからリポジトリのルートまでに .wa-sec.yaml はありません",
};

fn status(status: Judged) -> String {
    status.claimed_in_vain().map_or_else(|| (WORDS.status)(status).to_owned(), WORDS.claimed_in_vain)
}

fn not_in_force(acceptance: Option<&NotInForce>) -> String {
    match acceptance {
        Some(NotInForce::Expired(Expired { approved_by, expires })) => {
            format!("（{approved_by} による受容は {expires} に期限切れ）")
        }
        Some(NotInForce::NotBegun { approved_by, approved_on }) => {
            format!("（{approved_by} による受容は {approved_on} から有効）")
        }
        None => String::new(),
    }
}

fn why(why: &Why) -> String {
    match why {
        Why::Gap { status: is, acceptance } => match acceptance {
            None => format!("{}（受容なし）", status(*is)),
            acceptance if is.claimed_in_vain().is_some() => format!("{}{}", status(*is), not_in_force(acceptance.as_ref())),
            acceptance => format!("{}です{}", status(*is), not_in_force(acceptance.as_ref())),
        },
        Why::Worse { change, acceptance } => {
            let (before, since) = ((WORDS.status)(change.before), not_in_force(acceptance.as_ref()));
            match change.now.claimed_in_vain() {
                None => format!("{before}から{}になりました{since}", status(change.now)),
                Some(models) => format!("基準では{before}でした。{}{since}", (WORDS.claimed_in_vain)(models)),
            }
        }
        Why::NotImplemented { status: is } if is.claimed_in_vain().is_some() => {
            format!("{}。実施が必須とされています", status(*is))
        }
        Why::NotImplemented { status: is } => format!("{}です。実施が必須とされています", status(*is)),
        Why::NotInEdition { required, .. } => match required.edition {
            Some(_) => format!("{required} として必須とされていますが、このレビューの版にはありません"),
            None => "必須とされていますが、このレビューの版にはありません".to_owned(),
        },
        Why::NoEvidence { status: is } => format!("{}ですが、証跡の記録がありません", (WORDS.status)((*is).into())),
        Why::TooManyIssues { risk, issues, questions, most } => {
            let level = if *risk == QuestionRisk::High { "高" } else { "中" };
            let which: Vec<_> = questions.iter().map(ToString::to_string).collect();
            let unconfirmed = match issues.unconfirmed {
                0 => String::new(),
                _ if issues.confirmed == 0 => "（すべて未確定）".to_owned(),
                unconfirmed => format!("（うち未確定 {unconfirmed} 件）"),
            };
            format!(
                "リスク{level}の質問が {} 件あります{unconfirmed}。上限は {most} 件です：{}",
                issues.total(),
                which.join("、")
            )
        }
        Why::ScoreTooLow { score, least } => {
            format!("実施を確認できている割合は {}.{} % です。{least} % 以上が必要です", score.low / 10, score.low % 10)
        }
        Why::TooFewAnswered { counts, least } => {
            let answered = counts.total - counts.to_find_out();
            let percent = 100 * answered / counts.total.max(1);
            format!(
                "回答済みは {} 件中 {answered} 件（{percent} %）です。{least} % 以上が必要です（未回答 {} 件、未確認 {} 件）",
                counts.total, counts.unanswered, counts.unknown
            )
        }
        Why::TooOld { confirmed: None, .. } => "最後に確認した日が分かりません".to_owned(),
        Why::TooOld { confirmed: Some(day), days: None, .. } => format!("確認日が未来の日付です（{day}）"),
        Why::TooOld { confirmed: Some(day), days: Some(days), most } => {
            format!("最後の確認は {day}（{days} 日前）です。{most} 日以内の確認が必要です")
        }
        Why::Expired(expired) => format!("{} による受容は {} に期限が切れました", expired.approved_by, expired.expires),
        Why::ExpiresSoon { expires, days: 0 } => format!("受容の期限は今日（{expires}）までです"),
        Why::ExpiresSoon { expires, days } => format!("受容の期限まであと {days} 日です（{expires}）"),
        Why::Unused { status: is } => format!("{}のため、受容は不要です", status(*is)),
        Why::TooLong { days, most } => format!("受容の期間が承認から {days} 日あります。上限は {most} 日です"),
    }
}

fn to_do(why: &Why, step: Option<&str>) -> Option<String> {
    let first = || step.map_or_else(String::new, |step| format!("最初の一歩：{step}"));
    let text = match why {
        Why::Worse { change, .. } if change.now.is_to_find_out() => {
            "あらためて回答してください。評価していないものは合格になりません。".to_owned()
        }
        Why::NotImplemented { status } if status.is_to_find_out() => "実施状況を確認して回答してください。".to_owned(),
        Why::Gap { .. } | Why::Worse { .. } | Why::NotImplemented { .. } => first(),
        Why::NotInEdition { elsewhere, .. } => {
            let found = elsewhere.as_ref().map_or_else(String::new, |found| format!("{}。", (WORDS.elsewhere)(found)));
            format!("{found}必須の指定から外すか、この版の項番を指定してください。")
        }
        Why::NoEvidence { status: Status::Provider } => {
            "事業者の監査報告書、認証の登録、契約書など、根拠資料を証跡に記録してください。".to_owned()
        }
        Why::NoEvidence { .. } => {
            "コンソールの画面、コマンドの出力、文書など、実施を示すものを証跡に記録してください。".to_owned()
        }
        Why::TooManyIssues { .. } | Why::ScoreTooLow { .. } => "何から対応するかは `wa-sec plan` で確認できます。".to_owned(),
        Why::TooFewAnswered { .. } => {
            "要確認（未回答・未確認）の項目に回答してください。`wa-sec review --unanswered` で順に回答できます。".to_owned()
        }
        Why::TooOld { .. } => "今も回答のとおりか確認し、必要なら回答を改めてください。".to_owned(),
        Why::Expired(_) => "ギャップを解消するか、新しい期限で受容の承認を取り直してください。".to_owned(),
        Why::ExpiresSoon { .. } => "期限までにギャップを解消するか、受容の承認を取り直してください。".to_owned(),
        Why::Unused { .. } => "受容の記載を削除してください。".to_owned(),
        Why::TooLong { .. } => "期間を短くして承認を取り直してください。".to_owned(),
    };
    (!text.is_empty()).then_some(text)
}

fn open_beside(open: &OpenBeside) -> Option<String> {
    let mut parts: Vec<_> = Risk::ALL
        .iter()
        .zip(open.gaps)
        .filter(|(_, number)| *number > 0)
        .map(|(risk, number)| format!("リスク{}のギャップ {number} 件", (WORDS.risk)(*risk)))
        .collect();
    if open.to_find_out > 0 {
        let to_find_out = open.to_find_out;
        parts.push(format!("要確認 {to_find_out} 件"));
    }
    (!parts.is_empty()).then(|| format!("条件の対象ではありませんが、残っているもの：{}。", parts.join("、")))
}

fn changes(changes: &Changes, comparable: Option<usize>) -> String {
    let Changes { resolved, still_open, new, regressed, not_assessed, .. } = changes;
    let counts = format!(
        "基準との比較：解消 {} 件、継続 {} 件、新規 {} 件、悪化 {} 件、評価なしになったもの {} 件。",
        resolved.len(),
        still_open.len(),
        new.len(),
        regressed.len(),
        not_assessed.len()
    );
    match comparable {
        Some(comparable) => format!("{counts}基準は別の版のため、比較できるのは {comparable} 件です。"),
        None => counts,
    }
}

fn acceptances(counts: &AcceptanceCounts) -> String {
    let AcceptanceCounts { active, expired, not_begun, expiring, unused, first_expires_in } = *counts;
    let when = match first_expires_in {
        Some(0) => "（今日まで）".to_owned(),
        Some(days) if expiring == 1 => format!("（あと {days} 日）"),
        Some(days) => format!("（最短であと {days} 日）"),
        None => String::new(),
    };
    format!(
        "リスクの受容：有効 {active} 件、期限切れ {expired} 件、開始前 {not_begun} 件、期限間近 {expiring} 件{when}、不要 {unused} 件"
    )
}

fn baseline(error: &OpenError) -> (String, Option<String>) {
    match error {
        OpenError::UnknownEdition { id, .. } => (format!("基準は `{id}` 版で、この wa-sec にはありません"), None),
        OpenError::Faulty { faults, .. } => (format!("基準に {} 件の誤りがあります", faults.len()), None),
        error => (format!("基準を読み込めません：{error}"), None),
    }
}
