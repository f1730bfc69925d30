//! What single commands say in Japanese.

use super::super::harmless::as_word;
use super::super::phrases::Commands;

/// What single commands say in Japanese.
pub const COMMANDS: Commands = Commands {
    unnamed_workload: "名称未設定のワークロード",
    file_written: |path| {
        format!(
            "{path} を作成しました（すべて未回答です）。\nエディターで記入するか、端末で回答してください：wa-sec review {word}\n状況の確認：wa-sec status {word}\n",
            word = as_word(path)
        )
    },
    report_written: |path, practices| match practices {
        Some(practices) => format!("{path} を作成しました（{practices} 項目。読み直して件数を確かめました）。\n"),
        None => format!("{path} を作成しました（台帳なし。読み直して内容を確かめました）。\n"),
    },
    characters_lacking: |format, characters| {
        format!("警告：{format} のフォントにない文字があります（{characters}）。〓 で示しています。\n")
    },
    interrupted: |path, command| {
        format!("中断しました。ここまでの回答は {path} に保存してあります。\n続けるには次を実行してください：{command}\n")
    },
    nothing_begun: "ファイルは作成していません。\n",
};
