//! The questionnaire in Japanese.

use super::super::phrases::{About, Ask, Conversation, Explain, FieldWords};
use super::tables::TABLES;
use crate::assessment::RiskIssues;
use crate::lens::QuestionRisk;

fn issues(issues: RiskIssues) -> String {
    match issues.unconfirmed {
        0 => issues.confirmed.to_string(),
        unconfirmed => format!("{}（ほか未確定 {unconfirmed}）", issues.confirmed),
    }
}

fn carried(count: usize) -> String {
    if count == 0 { String::new() } else { format!("、{count} 項目を事業者の担当") }
}

/// The questionnaire in Japanese.
pub const CONVERSATION: Conversation = Conversation {
    progress: |number, of, practices, high, medium| {
        let question = number.map_or_else(String::new, |number| format!("質問 {number}/{of} | "));
        format!("{question}{} | HRI {} | MRI {}", (TABLES.gone_through)(practices), issues(high), issues(medium))
    },
    setup_progress: |step, of| format!("質問の前に {step}/{of}"),
    one_of: |at, of| format!("確認する項目 {at}/{of}"),
    going_on: |practices, id| format!("{}。{id} から再開します。", (TABLES.gone_through)(practices)),
    earlier_beside: |count, edition| format!("{count} 項目は回答し直しです。項目ごとに {edition} 版での回答を示します。"),
    all_gone_through: |practices| format!("未回答の項目はありません。{}。", (TABLES.gone_through)(practices)),
    some_open: |open| format!("最後の質問まで終わりました。未回答が {open} 項目あります。"),
    nothing_asked: "指定した条件に合う項目はありません。",
    point: |headline| format!("ポイント：{headline}"),
    help_choose: "Esc 一つ戻る | b 前の質問  j 移動  / 検索  e 説明  u 取り消し  q 保存して終了",
    help_edition: "Enter：選んだ版で始める／Ctrl-C：終了",
    help_write: "Enter：確定／?：別の操作／Esc：一つ戻る",
    more: "Enter：続きを読む",
    help_choose_plain: "キーを入力して Enter（Enter のみ：> の行）／<：一つ戻る",
    help_write_plain: "Enter のみ：[ ] の内容のまま／-：消す／?：別の操作／<：一つ戻る",
    help_write_lines: "Enter：確定／Alt-Enter：改行／?：別の操作／Esc：一つ戻る",
    help_write_lines_plain: "複数行で書けます。最後に「.」だけの行を入力してください。Enter のみ：[ ] の内容のまま／-：消す／?：別の操作／<：一つ戻る",
    no_such_row: "このキーの行はありません。",

    settle: |open| format!("選択を終える：残り {open} 項目の扱いを決める"),
    go_on: |next| next.map_or_else(|| "まとめに進む".to_owned(), |next| format!("{next} に進む")),
    confirm: |next| {
        format!("すべて今日も変わりなし：確認して{}に進む", next.map_or_else(|| "まとめ".to_owned(), |next| format!(" {next} ")))
    },
    tick_all: |own, provider| match own {
        0 => format!("未回答をすべて事業者の担当として記録する：{provider} 項目"),
        own => format!("未回答をすべて選ぶ：{own} 項目を実施済{}", carried(provider)),
    },
    open: "1 項目を詳しく回答する（一部実施、未確認、メモ、証跡、担当、期限）",
    question_out: "この質問は対象外",
    question_in: "この質問を対象に戻す",
    question_is_out: |reason| format!("対象外としています：{reason}"),
    carried_mark: "事業者？",
    earlier_mark: "以前の回答あり",
    accepted_mark: "リスク受容",
    open_count: |open| format!("未回答 {open}"),

    not_ticked: |open| format!("選んでいない項目：{open}"),
    all_carried: |count| format!("うち {count} 項目は事業者の担当：そのとおり記録する"),
    one_by_one: "1 項目ずつ決める",
    all_missing: |count| if count == 1 { "未実施".to_owned() } else { format!("{count} 項目すべて未実施") },
    leave_open: "未回答のまま先に進む",
    ticked: |own, provider| format!("{own} 項目を実施済{}として記録しました。", carried(provider)),
    recorded: |id, status| format!("{id}：{status}（u で取り消し）"),
    still_open: |open| format!("未回答が {open} 項目あります。"),

    give_implemented: "実施済（条件をすべて満たす）",
    give_partial: "一部実施",
    give_missing: "未実施",
    give_unknown: "未確認（後で調べる）",
    give_provider: "事業者が担当",
    give_not_applicable: "対象外（この項目の対象になるものがない）",
    give_accepted: "リスクを受容する（未実施・一部実施のまま理由、承認者、期限を記録）",
    details: "メモ、証跡、担当、期限、人日を書く",
    skip_practice: "今は答えない",
    keep_practice: "今の回答のまま進む",
    carried: "このワークロードのサービスモデルでは、この項目は事業者が担当します。",
    answered: |status, day| match day {
        Some(day) => format!("回答：{status}（{day}）"),
        None => format!("回答：{status}"),
    },

    previous: "前の質問に戻る",
    next_open: "未回答のある次の質問へ",
    jump: "質問を選んで移動する",
    search: "タイトルと本文を検索する",
    explain_row: "項目の詳しい説明を読む",
    undo: "直前の変更を取り消す",
    leave: "保存して終了する",
    leave_without_file: "終了する（ファイルは作成していません）",
    return_here: "戻る",
    visit: |id| format!("{id} に移動して回答する"),
    again: "最初からもう一度確認する",
    workload_and_assets: "ワークロードと守るべきもの",
    found: |count, term| format!("「{term}」に {count} 件が一致しました。"),

    skip: "スキップ",
    keep: "次へ",
    yes: "はい",
    no: "いいえ",

    nothing_to_undo: "取り消す変更はありません。",
    undone: "直前の変更を取り消しました。",
    nothing_open: "対象の項目にはすべて回答があります。",
    again_begins: "最初の質問から確認します。変わりがなければ確認し、変わったものは直してください。",
    first_question: "最初の質問です。",
    very_first: "これより前はありません。",
    name_needed: "ワークロードの名前が必要です。ほかの項目は後でも入力できます。",
    reason_needed: "理由を言葉で書いてください。Esc を押すと元のままにします。",
    acceptance_needs: "リスクの受容には、理由、承認者、期限が必要です。Esc で戻ります。",
    too_long: |length, most| format!("テキストが {length} 文字になります。{most} 文字以内にしてください。"),
    not_a_day: "日付として読めません。2027-03-31 のように入力してください。",
    not_a_last_day: "今日以降の日付を 2027-03-31 のように入力してください。",
    acceptance_begun: |reason, approver| match approver {
        Some(approver) => {
            format!("リスク受容（記入途中、まだ無効）：{reason}／承認者 {approver}（期限が未記入です。r で続きを記入できます）")
        }
        None => format!("リスク受容（記入途中、まだ無効）：{reason}（承認者と期限が未記入です。r で続きを記入できます）"),
    },
    acceptances_begun: |ids| {
        format!("リスク受容が記入途中で、まだ有効ではない項目：{ids}。該当の項目を開き、r を押すと続きを記入できます。")
    },
    not_saved: |why| format!("保存できませんでした：{why}"),
    save_again: "もう一度保存する",
    leave_unsaved: "終了する（直前の回答は失われます）",

    result: |id, risk, confirmed, why| {
        let unconfirmed = if confirmed { "" } else { "（未確定）" };
        format!("{id} のリスク：{risk}{unconfirmed}。{why}")
    },
    result_by: |id, risk, status| format!("{id}（リスク {risk}）が{status}です。"),
    result_left_out: "すべての項目がリスクの計算から除かれます（事業者が担当、または対象外）。",
    result_settled: |risk| match risk {
        QuestionRisk::NotApplicable => "この質問は対象外です。",
        QuestionRisk::Unanswered => "まだ回答がありません。",
        _ => "対象の項目はすべて実施されています。",
    },
    strict_reading: "残るのはリスク「低」の項目だけです。AWS はこの場合の規則を公表していないため、厳しく読んでいます。",
    next_commands: "次に使うコマンド：",
    command_review: "続きから再開する",
    command_status: "質問ごとのリスクと進み具合",
    command_gaps: "実施できていない項目",
    command_plan: "何から直すか、その理由",

    ask: Ask {
        edition: "どの版でレビューしますか？",
        name: "ワークロードの名前：",
        name_or: |name| format!("ワークロードの名前（Enter：{name}）："),
        environment: "本番環境ですか？",
        models: "どのサービスモデルを使っていますか？",
        connectivity: "どの経路で接続しますか？",
        hosting: "どの形態で利用していますか？",
        review_owner: "レビュー責任者（Enter：スキップ）：",
        assets: "守るべきものは何ですか？",
        in_place: "実施しているものを選んでください：",
        settle: "これらをどう扱いますか？",
        practice: |id| format!("{id} はどの状態ですか？"),
        details: "何を書きますか？",
        notes: "現状：",
        notes_of_partial: "何が足りませんか？（Enter：スキップ）",
        evidence: "証跡（1 件ずつ、Enter：なし）：",
        evidence_of_provider: "根拠資料（SOC レポート、ISMAP 登録、契約など。Enter：スキップ）：",
        owner: "対応の担当：",
        due: "対応の期限（例 2027-03-31）：",
        acceptance_reason: "リスクを受容する理由：",
        approved_by: "承認者：",
        expires: "受容の期限（例 2027-03-31）：",
        reason: "対象外とする理由：",
        pick_to_open: "どの項目に回答しますか？",
        pick_to_explain: "どの項目の説明を読みますか？",
        jump: "移動先：",
        search: "検索する語：",
        hits: "どの項目を読みますか？",
        how_on: "次の操作：",
    },
    about: About {
        edition: "新しいレビューです。AWS の「セキュリティの柱」のどの版の質問に答えるかを選んでください。",
        name: "新しいレビューです。名前のほかはスキップして後で入力できます。回答はそのつど保存します。",
        environment: "ファイルに記録します。本番は現在の状態、本番稼働前は設計の内容で回答してください。",
        models: "各項目を利用者と事業者のどちらが担当するかが決まります。使うものをすべて選び、「次へ」を選んでください。",
        connectivity: "当てはまるものをすべて選び、「次へ」を選んでください。閉域網でも侵入は起こるため、リスクは下がりません。",
        owner: "このレビューの問い合わせ先となるチームまたは担当者です。",
        assets: "質問の前に決めます。漏洩、改ざん、消失が起きると困るものは何ですか？ 以降の質問では、これを念頭に置いて回答してください。",
        acceptance: "リスクの受容には理由、承認者、期限を記録します。ギャップとしては残り、期限まで合格として扱うのは `wa-sec check` の判定だけです。",
        not_applicable: "対象外とするのは、対象になるものがない場合だけです。「今はできない」「費用が高い」は未実施とし、リスクの受容を記録します。",
        search: "ID、タイトル、本文の語を、日本語でも英語でも検索できます。",
    },
    field: FieldWords {
        reason: "理由",
        notes: "メモ（現状）",
        evidence: "証跡",
        owner: "担当",
        due: "期限",
        person_days: "対応の工数（人日）",
        confirmed_by: "確認した人",
        acceptance: |reason, approver, expires| format!("リスク受容（{expires} まで、承認者 {approver}）：{reason}"),
        value: |name, value| format!("{name}：{value}"),
    },
    explain: Explain {
        earlier: |beyond| {
            if beyond { "以前の回答と、それに加えて求められること（+）：" } else { "以前の回答：" }
        },
        risk: |risk| format!("実施していない場合のリスク：{risk}"),
        why: "なぜ重要か",
        criteria: "実施済と言える条件：",
        criteria_of_risk: |risk| format!("実施済と言える条件（満たさない場合のリスク：{risk}）："),
        criteria_folded: |risk, count| {
            format!("実施済と言える条件は {count} つ（満たさない場合のリスク：{risk}）。e で表示します。")
        },
        improvement: "改善の進め方",
        evidence: "証跡になるもの：",
        more: "その他",
        effort: |effort| format!("工数：{effort}"),
        lifecycle: |lifecycle| format!("決める時期：{lifecycle}"),
        perspective: |perspectives| format!("視点：{perspectives}"),
        responsibility: |carriers| format!("担当：{carriers}"),
        carried: |model, carrier| format!("{model} {carrier}"),
        requires: |ids| format!("先に実施する項目：{ids}"),
    },
};
