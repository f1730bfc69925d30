//! What is said in Japanese when a command cannot do what it was asked to.

use super::super::harmless::as_word;
use super::super::harmless::shown;
use super::super::phrases::Failures;
use super::words::WORDS;
use crate::store::{NotAFile, OpenError, ReadError, SaveError};

/// What is said in Japanese when a command cannot do what it was asked to.
pub const FAILURES: Failures = Failures {
    error: "エラー",
    warning: "警告",
    help: "ヒント",
    open,
    faulty: |path, count| format!("{path} に {count} 件の誤りがあります。読み込みも書き込みも行っていません"),
    save,
    write: |path, error| format!("{path} に書き込めません：{error}"),
    review_there: |path| format!("{path} はレビューファイルです。結果で上書きすることはできません"),
    another_file: "--output には別のファイル名を指定してください",
    answer_only_for_people: "レビューファイルを指定した `explain` の形式は text と markdown だけです",
    answer_for_programs: "プログラムで使う回答は `wa-sec gaps --format json`、カタログはファイルを指定せずに出力できます",
    stdout: |error| format!("結果を出力できません：{error}"),
    not_kept: |error| format!("すべてのファイルの確認が終わるまで結果を一時保存できません：{error}"),
    another_temporary_folder: "環境変数 TMPDIR に、空きのある一時フォルダを指定してください",
    unknown_edition: |id| format!("この wa-sec には `{id}` 版がありません"),
    no_such_lens: |id| format!("`{id}` という版はありません"),
    known_editions: |known| format!("使える版：{known}"),
    no_such_id: |id, edition| format!("{edition} 版に `{id}` はありません"),
    list_ids: "項番の一覧は `wa-sec questions` で表示できます",
    no_terminal: |path| {
        (
            "レビューには端末が必要ですが、標準入力または標準エラー出力が端末ではありません".to_owned(),
            format!("`wa-sec init {word}` で同じ質問をファイルに書き出し、エディターで回答できます", word = as_word(path)),
        )
    },
    other_lens: |path, has, typed, upgrade| {
        let bring = upgrade.map_or_else(String::new, |upgrade| format!("。`{upgrade}` で新しいファイルに引き継げます"));
        (
            format!("{path} は {typed} 版ではなく {has} 版のレビューです"),
            format!("続けるには --lens を外してください。新しく始めるには別のファイル名を指定してください{bring}"),
        )
    },
    same_edition: |path, edition| format!("{path} はすでに {edition} 版のレビューです。ファイルは作成していません"),
    older_edition: |path, has, typed| {
        format!("{path} は {has} 版のままです。版の対応関係は新しい項目が何を求めるかを示すもので、{typed} 版の回答は導けません")
    },
    nothing_to_compare: "比較するには、異なる 2 つの版を指定してください",
    terminal: |error| format!("端末でエラーが起きました。ここまでの回答は保存してあります：{error}"),
    not_a_color: |typed| (format!("色として読めません：`{typed}`"), "'#1f4e79' のように、16 進数 6 桁で指定してください"),
    no_logo: |path, error| {
        let why = match error {
            None => format!("ロゴ {path} は PNG でも SVG でもありません"),
            Some(ReadError::NotAFile(what)) => (WORDS.not_a_file)(path, *what),
            Some(ReadError::TooLarge { .. }) => format!("ロゴ {path} は大きすぎます"),
            Some(ReadError::Io(error)) => format!("ロゴ {path} を使えません：{error}"),
        };
        (why, "8 MB 以下の PNG または SVG のファイルを指定してください")
    },
    logo_broken: |path| {
        (
            format!("ロゴ {path} は壊れた PNG ファイルか、ピクセル数が多すぎます"),
            "ほかのソフトウェアで開ける、1600 万ピクセル以下の PNG ファイルを指定してください",
        )
    },
    leads_out: |path, config, option| {
        (
            format!("{config} にある {path} は、リポジトリの外（リポジトリがない場合はそのフォルダーの外）のファイルです"),
            format!("設定ファイルは他者が書いたものかもしれません。信頼できる場合は {option} で直接指定してください"),
        )
    },
    misnamed_config: |path| {
        (
            format!("{path} は読み込みません。設定ファイルの名前は .wa-sec.yaml です"),
            "ファイル名を変えるか、--config で指定してください",
        )
    },
    logo_unfit: |format| {
        (
            format!("{format} 形式の報告書には、このロゴを表示できません"),
            "ほかのソフトウェアで開ける PNG のファイルを指定してください",
        )
    },
    text_too_long: |at, column, length, limit| {
        (
            format!("{at} の「{column}」は {length} 文字あり、セルの上限（{limit} 文字）を超えています"),
            "レビューファイルの文章を短くするか、ほかの形式で出力してください",
        )
    },
    library: |format, said| format!("報告書を {format} 形式で書き出せません：{said}"),
    read_back: |path, counted, expected| {
        format!(
            "{path} を書き込みましたが、読み直した内容が一致しません（項目数 {counted}、本来は {expected}）。この報告書は提出しないでください"
        )
    },
    bad_source_date_epoch: |value| format!("SOURCE_DATE_EPOCH が秒数ではありません：`{value}`"),
};

fn open(path: &str, error: &OpenError) -> (String, Option<String>) {
    match error {
        OpenError::NotFound => (
            format!("{path} が見つかりません"),
            Some(format!(
                "`wa-sec review {word}` で始めるか、`wa-sec init {word}` でひな形を作成してください",
                word = as_word(path)
            )),
        ),
        OpenError::NotAFile(what) => {
            let hint = match what {
                NotAFile::Folder => {
                    Some("ファイルを指定してください。フォルダーを指定できるのは `wa-sec check` のレビューだけです".to_owned())
                }
                NotAFile::Device => Some("標準入力から読み込むには `-` を指定してください".to_owned()),
                NotAFile::OfSystem | NotAFile::LinkToNowhere => None,
            };
            ((WORDS.not_a_file)(path, *what), hint)
        }
        OpenError::LeadsOut => (
            format!("{path} はリポジトリまたはフォルダーの外へのリンクのため、読み込みません"),
            Some("信頼できる場合は、リンク先のファイルを直接指定してください".to_owned()),
        ),
        OpenError::NotAReview => (
            format!("{path} はレビューファイルではありません（`wa-sec: 1` がありません）"),
            Some("レビューファイルは先頭に `wa-sec: 1` と書きます。このファイルの内容は表示しません".to_owned()),
        ),
        OpenError::Unreadable(error) => (format!("{path} を読み込めません：{error}"), None),
        OpenError::TooLarge { limit } => {
            (format!("{path} は大きすぎます"), Some(format!("読み込めるのは {} MiB までです", limit / (1024 * 1024))))
        }
        OpenError::Faulty { faults, .. } => ((FAILURES.faulty)(path, faults.len()), None),
        OpenError::UnknownEdition { id, .. } => ((FAILURES.unknown_edition)(id), None),
    }
}

fn save(path: &str, error: &SaveError) -> (String, String) {
    match error {
        SaveError::AlreadyExists => (
            format!("{path} はすでにあります"),
            format!("別のファイル名を指定するか、`wa-sec review {word}` で続きから回答してください", word = as_word(path)),
        ),
        SaveError::NewerFormat { format } => (
            format!("{path} はこの wa-sec より新しい形式（{format}）です"),
            "変更には新しい wa-sec が必要です。この wa-sec では表示だけできます".to_owned(),
        ),
        SaveError::Locked { lock } => (
            format!("{path} はほかの人またはプログラムが編集中です"),
            format!("終わるまで待ってから、もう一度実行してください（ロック：{}）", shown(lock)),
        ),
        SaveError::ChangedUnderneath => (
            format!("{path} は、開いたあとにほかで変更されました。上書きはしていません"),
            "もう一度実行すると、変更後のファイルから始まります".to_owned(),
        ),
        error if let Some((length, most)) = error.too_long() => (
            format!("{path} に書くテキストの 1 つが {length} 文字になります。上限は {most} 文字です。何も書き込んでいません"),
            "追記するテキスト、または元からあるテキストを短くしてください".to_owned(),
        ),
        SaveError::Unfaithful { .. } => (
            format!("{path} への変更が、読み戻すと異なる内容になります。ファイルは元のままです"),
            "差し支えなければ、ファイルを添えて報告してください".to_owned(),
        ),
        SaveError::Stdin => {
            ("標準入力から読み込んだレビューには書き込めません".to_owned(), "`-` ではなくファイル名を指定してください".to_owned())
        }
        SaveError::Unwritable(error) => (
            format!("{path} に書き込めません：{error}"),
            "ファイルは変更前のままです。空き容量と書き込み権限を確認し、もう一度実行してください".to_owned(),
        ),
    }
}
