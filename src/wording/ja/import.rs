//! What is said in Japanese of answers that come from other files.

use super::super::phrases::Import;
use super::words::WORDS;
use crate::importer::{Brought, Cell, Column, Counted, Fault, FaultKind, Field, LIMIT, Names, Refusal};
use crate::store::ReadError;

/// What is said in Japanese of answers that come from other files.
pub const IMPORT: Import = Import {
    title: |workload, file| format!("{workload}：{file} からの変更"),
    count: |changes, practices| format!("変更は {practices} 項目の {changes} 件です。"),
    nothing: "変更はありません。",
    field: "列",
    old: "変更前",
    new: "変更後",
    deleted: "（削除）",
    rest: |characters| format!("…（ほか {characters} 文字）"),
    both: "（レビューファイルも、出力のあとに変更されています）",
    notes,
    ask: |path| format!("これらの変更を {path} に保存しますか？"),
    help: "↑↓ または n・y で選択 | Enter で決定",
    yes: "保存する",
    no: "保存しない",
    left: |path| format!("保存していません。{path} は元のままです。\n"),
    saved: |path, changes| format!("{changes} 件の変更を {path} に保存しました。\n"),
    nobody_to_ask: |path| {
        (
            format!("端末がないため、保存してよいか確認できません。{path} は元のままです"),
            "上の変更でよければ、--yes を付けてもう一度実行してください".to_owned(),
        )
    },
    unreadable: |path, error| match error {
        ReadError::TooLarge { .. } => format!("{path} は、チェックシートとしては大きすぎます（{} MiB まで）", LIMIT >> 20),
        ReadError::NotAFile(what) => (WORDS.not_a_file)(path, *what),
        ReadError::Io(error) => format!("{path} を読み込めません：{error}"),
    },
    refused,
    fault,
};

fn cell(cell: &Cell) -> String {
    format!("{}!{cell}", cell.sheet)
}

fn notes(brought: &Brought, names: &Names) -> Vec<String> {
    let mut notes = Vec::new();
    if !brought.left_out.is_empty() {
        let ids: Vec<String> = brought.left_out.iter().map(ToString::to_string).collect();
        notes.push(format!("シートに行がない項目は、元の回答のままです：{}", ids.join("、")));
    }
    if !brought.newer.is_empty() {
        let cells: Vec<String> =
            brought.newer.iter().map(|(id, field)| format!("{id} {}", (names.column)(Column::Of(*field)))).collect();
        notes.push(format!(
            "シートの出力後にレビューファイルで変更され、シートでは変更されていないため、そのまま残します：{}",
            cells.join("、")
        ));
    }
    if !brought.unread.is_empty() {
        let cells: Vec<String> =
            brought.unread.iter().map(|(at, column)| format!("{} {}", cell(at), (names.column)(*column))).collect();
        notes.push(format!("次のセルの変更は取り込みません：{}", cells.join("、")));
    }
    if !brought.foreign_columns.is_empty() {
        notes.push(format!("次の列は読み込みません：{}", brought.foreign_columns.join("、")));
    }
    if !brought.columns_of_later_layouts.is_empty() {
        let columns: Vec<&str> = brought.columns_of_later_layouts.iter().map(|column| (names.column)(*column)).collect();
        notes.push(format!("次の列は、以前の書式のこのシートにはないため、元の回答のままです：{}", columns.join("、")));
    }
    notes
}

fn refused(path: &str, refusal: &Refusal, names: &Names) -> (String, Option<String>) {
    let again = || Some("`wa-sec report --format xlsx` で出力したブックを、シートを消さずに返送してもらってください".to_owned());
    match refusal {
        Refusal::NotAWorkbook => (
            format!("{path} は Excel ブック（.xlsx）ではないか、壊れています"),
            Some("Excel または LibreOffice で開き、.xlsx として保存し直してください".to_owned()),
        ),
        Refusal::Encrypted => (
            format!("{path} はパスワードで保護されているか、古い形式（.xls）です"),
            Some("パスワードを外し、.xlsx として保存し直してください".to_owned()),
        ),
        Refusal::TooLarge { limit } => (format!("{path} は、展開すると {} MiB を超えます。読み込みません", limit >> 20), again()),
        Refusal::TooMany { what, limit } => {
            let what = match what {
                Counted::Entries => "構成ファイル",
                Counted::Sheets => "シート",
                Counted::Strings => "文字列",
                Counted::Formats => "セルの書式",
                Counted::Cells => "セル",
            };
            (format!("{path} の{what}が {limit} 個を超えています。読み込みません"), again())
        }
        Refusal::TooMuchText { limit } => {
            (format!("{path} のセルの文字が、合わせて {} MiB を超えています。読み込みません", limit >> 20), again())
        }
        Refusal::Unreadable => (
            format!("このブックは読み込めません：{path}"),
            Some("Excel または LibreOffice で開き、.xlsx として保存し直してください".to_owned()),
        ),
        Refusal::NoMark { found } => (
            format!("{path} は wa-sec が出力したチェックシートではありません（シート：{}）。非表示のシート _wa-sec がありません", found.join("、")),
            again(),
        ),
        Refusal::NewerLayout { version } => {
            (format!("{path} の書式の版（{version}）は、この wa-sec より新しいものです"), Some("新しい wa-sec で取り込んでください".to_owned()))
        }
        Refusal::OtherEdition { sheet, review } => (
            format!("{path} は {sheet} 版のチェックシートで、レビューは {review} 版です"),
            Some("同じ版のレビューファイルを --into に指定するか、レビューから出力し直してください".to_owned()),
        ),
        Refusal::OtherWorkload { sheet, review } => (
            format!("{path} は「{sheet}」のチェックシートで、レビューの対象は「{review}」です"),
            Some("「{sheet}」のレビューファイルを --into に指定してください。名称を変更しただけの場合は、取り込みの間だけ元の名称に戻してください".replace("{sheet}", sheet)),
        ),
        Refusal::NoLedger { found } => (
            format!("{path} に「{}」のシートがありません（シート：{}）", names.ledger, found.join("、")),
            again(),
        ),
        Refusal::SeveralLedgers { found } => {
            (format!("{path} に、チェックシートが複数あります：{}", found.join("、")), Some("取り込む 1 枚だけを残してください".to_owned()))
        }
        Refusal::MissingColumns { sheet, wanted, found } => {
            let wanted: Vec<&str> = wanted.iter().map(|column| (names.column)(*column)).collect();
            (
                format!("シート「{sheet}」に、列「{}」がありません（見出し：{}）", wanted.join("」「"), found.join("、")),
                Some("列の見出しを元に戻してください。列の順序は変わっていてもかまいません".to_owned()),
            )
        }
        Refusal::ColumnTwice { sheet, column } => (
            format!("シート「{sheet}」に、列「{}」が 2 つあります", (names.column)(*column)),
            Some("どちらか一方の見出しを変えてください".to_owned()),
        ),
        Refusal::Faulty(faults) => {
            let hidden = if faults.more == 0 { String::new() } else { format!("（うち {} 件は表示していません）", faults.more) };
            (format!("{path} に {} 件の誤りがあります{hidden}。何も取り込んでいません", faults.count()), None)
        }
    }
}

fn fault(fault: &Fault, names: &Names) -> (String, Option<String>) {
    let (title, hint) = match &fault.kind {
        FaultKind::NoId => ("項番がありません".to_owned(), Some("元の項番を入れるか、行を消してください".to_owned())),
        FaultKind::UnknownId(id) => (format!("この版に `{id}` という項番はありません"), None),
        FaultKind::DuplicateId { id, first } => {
            (format!("{id} の行が 2 つあります（もう 1 つは {first}）"), Some("残す行を 1 つにしてください".to_owned()))
        }
        FaultKind::UnknownWord { typed, field } => {
            let column = (names.column)(Column::Of(*field));
            (format!("「{typed}」は「{column}」の選択肢にありません"), Some(format!("選択肢：{}", choices(names, *field))))
        }
        FaultKind::MarkAgainstWord(typed) => {
            (format!("「{typed}」は、記号と用語が食い違っています"), Some(format!("選択肢：{}", choices(names, Field::Status))))
        }
        FaultKind::NotADate(typed) => {
            (format!("「{typed}」は日付ではありません"), Some("2026/12/31 の形で入力してください".to_owned()))
        }
        FaultKind::TooEarly(typed) => (format!("「{typed}」は 1900 年より前の日付です"), Some("年を確かめてください".to_owned())),
        FaultKind::NotANumber { typed, most } => (format!("「{typed}」は 0 から {most} までの整数ではありません"), None),
        FaultKind::TooLong { length, most } => {
            (format!("{length} 文字あります。取り込めるのは {most} 文字までです"), Some("短くしてください".to_owned()))
        }
        FaultKind::Formula => {
            ("数式が入っています".to_owned(), Some("セルをコピーし、「値の貼り付け」で値に置き換えてください".to_owned()))
        }
        FaultKind::ErrorValue(error) => (format!("エラー値 {error} が入っています"), Some("値を入れ直してください".to_owned())),
        FaultKind::ReasonMissing => (
            "「対象外」には「対象外の理由」が必要です".to_owned(),
            Some("理由を記入してください。対応しないと決めた項目は「未実施」とし、リスクの受容を記録してください".to_owned()),
        ),
        FaultKind::NoAcceptance => (
            "リスクを受容していない項目に、残存リスクがあります".to_owned(),
            Some("空欄にするか、先に `wa-sec review` でリスク受容（理由、承認者、期限）を記録してください".to_owned()),
        ),
        FaultKind::QuestionNotApplicable(question) => (
            format!("{question} は質問全体が対象外（applicable: false）のため、個別には変更できません"),
            Some(format!("先に `wa-sec review --question {question}` で質問を対象に戻してください")),
        ),
        FaultKind::Placeholder(placeholder) => (
            format!(
                "「{placeholder}」は、このシートの出力時に --redact で伏せた内容の置き換えです。このまま取り込むと、元の内容が失われます"
            ),
            Some("伏せる前の内容を記入するか、セルを元に戻してください".to_owned()),
        ),
    };
    (format!("{}：{title}", cell(&fault.cell)), hint)
}

fn choices(names: &Names, field: Field) -> String {
    super::super::phrases::choices(names, field).join("、")
}
