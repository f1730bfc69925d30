//! Faults of a review file, and the comments of a new one, in Japanese.

use super::super::phrases::Faults;
use super::words::WORDS;
use crate::lens::Lang;
use crate::store::{Comments, FaultKind, Hint, Slip, Wanted};

/// Faults of a review file, and the comments of a new one, in Japanese.
pub const FAULTS: Faults = Faults { fault, hint, new_file: NEW_FILE };

fn fault(kind: &FaultKind) -> String {
    match kind {
        FaultKind::NotUtf8 => "UTF-8 のテキストではありません".into(),
        FaultKind::NotYaml(slip) => {
            format!("YAML として読めず、ここで読み取りを中止しました。{}。以降にも誤りがあるかもしれません", not_yaml(slip))
        }
        FaultKind::ConflictMarker => {
            "git のマージで残った行です。エディターで解消してください。ほかの箇所は確認していません".into()
        }
        FaultKind::TooDeep(limit) => format!("入れ子が {limit} 段を超えています"),
        FaultKind::TooManyValues(limit) => format!("値が {limit} 個を超えています"),
        FaultKind::MoreFaults(more) => format!("ほかに {more} 件ありますが、表示を省略しました"),
        FaultKind::TooMany { count, most } => format!("リストに {count} 件あります。ここに書けるのは {most} 件までです"),
        FaultKind::TooLong { length, most } => format!("{length} 文字あります。ここに書けるのは {most} 文字までです"),
        FaultKind::SecondDocument => "レビューファイルに書ける YAML 文書は 1 つです。ここから 2 つ目が始まっています".into(),
        FaultKind::Alias => "アンカー（&）とエイリアス（*）は使えません。値をそのまま書いてください".into(),
        FaultKind::Tag => "タグ（!）は使えません。取り除いてください".into(),
        FaultKind::MergeKey => "マージキー（<<）は使えません。キーをそのまま書いてください".into(),
        FaultKind::KeyNotText => "キーは文字列で書いてください".into(),
        FaultKind::DuplicateKey { key, first_line } => format!("`{key}` は {first_line} 行目にもあります"),
        FaultKind::UnknownKey(key) => format!("`{key}` というキーはここにはありません"),
        FaultKind::ReservedKey(key) => format!("`{key}` は今後の版のために予約されています。取り除いてください"),
        FaultKind::UnknownWord { word, allowed } => format!("`{word}` は使えません。使える語: {}", allowed.join("、")),
        FaultKind::UnknownQuestion(id) => format!("この版に `{id}` という質問はありません"),
        FaultKind::UnknownPractice(id) => format!("この版に `{id}` というベストプラクティスはありません"),
        FaultKind::PracticeOfNoEdition(id) => format!("`{id}` というベストプラクティスは、どの版にもありません"),
        FaultKind::PracticeNotOfEdition { typed, edition } => {
            format!("{edition} 版に `{typed}` というベストプラクティスはありません")
        }
        FaultKind::WrongQuestion { practice, under } => format!("{practice} は {under} のベストプラクティスではありません"),
        FaultKind::WrongDate(date) => format!("`{date}` は日付として読めません。2026-11-23 のように書いてください"),
        FaultKind::WrongType(Wanted::Text) => "ここには文字列を書いてください".into(),
        FaultKind::WrongType(Wanted::Date) => "ここには 2026-11-23 のような日付を書いてください".into(),
        FaultKind::WrongType(Wanted::Flag) => "ここには true か false を書いてください".into(),
        FaultKind::WrongType(Wanted::List) => "ここには [項目 1, 項目 2] のようなリストを書いてください".into(),
        FaultKind::WrongType(Wanted::Map) => "ここにはキーと値を書いてください".into(),
        FaultKind::Missing(key) => format!("`{key}` がありません"),
        FaultKind::ForbiddenCharacter(c) => {
            format!("U+{:04X}（制御文字または文字の向きを変える文字）が含まれています。削除してください", u32::from(*c))
        }
        FaultKind::ReasonMissing => "対象外とするには、理由（`reason`）が必要です".into(),
        FaultKind::NoBaseline(named) => format!("比較の基準にするファイル `{named}` がありません"),
        FaultKind::EndsBeforeItBegins => "受容の期限（`expires`）が承認日（`approved-on`）より前です".into(),
        FaultKind::WrongAccount(account) => {
            format!("`{account}` は AWS アカウント ID ではありません。12 桁の数字で書いてください")
        }
        FaultKind::AccountNotQuoted(_) => {
            "アカウント ID は引用符で囲んでください。数値として読まれると先頭の 0 が失われます".into()
        }
        FaultKind::WrongDays(days) => format!("`{days}` は日数として読めません。180d のように書いてください"),
        FaultKind::WrongNumber { number, most: u32::MAX } => {
            format!("`{number}` は整数として読めません。30 のように書いてください")
        }
        FaultKind::WrongNumber { number, most } => format!("`{number}` は 0 から {most} までの整数ではありません"),
        FaultKind::WrongFormat(version) => format!("`{version}` はファイル形式の版ではありません。この形式の版は 1 です"),
        FaultKind::NewerFormat(format) => {
            format!("ファイル形式の版 {format} は、この wa-sec が対応する版より新しいものです。未知のキーと語は読み飛ばします")
        }
        FaultKind::AnswerNotCounted(practice) => {
            format!("{practice} の回答は集計されません。質問が対象外（`applicable: false`）になっています")
        }
        FaultKind::UnknownProgramme(id) => {
            format!("`{id}` は、コンプライアンスプログラムの一覧にありません。計画には影響しません")
        }
        FaultKind::AcceptanceNotNeeded { practice, status } => {
            format!("{practice} の受容は使われません。`{status}` の回答には受容するリスクがありません")
        }
    }
}

fn not_yaml(slip: &Slip) -> String {
    match slip {
        Slip::Tab => "半角スペースを使う箇所にタブがあります".into(),
        Slip::Start(c) => format!("引用符のないテキストは `{c}` で始められません"),
        Slip::Escape => "二重引用符の中のバックスラッシュは特別な意味を持ちますが、ここでは続く文字が正しくありません".into(),
        Slip::AfterQuote => "閉じる引用符の後に文字が続いています".into(),
        Slip::Unclosed => "ここで開いた引用符または括弧が閉じられていません".into(),
        Slip::NoComma => "この前にコンマまたは閉じ括弧がありません".into(),
        Slip::NoKey => "キーとして読めません".into(),
        Slip::Structure => "前の行とつながりません".into(),
        Slip::Other(message) => format!("パーサーの出力: {message}"),
    }
}

fn hint(hint: &Hint) -> String {
    match hint {
        Hint::DidYouMean(meant) => format!("`{meant}` の誤りではありませんか？"),
        Hint::Elsewhere(found) => (WORDS.elsewhere)(found),
        Hint::Between(first, last) => format!("{first} から {last} までです"),
        Hint::BelongsTo(question) => format!("{question} の下に移してください"),
        Hint::SingleQuotes => "テキストを一重引用符で囲んでください（中の一重引用符は 2 つ重ねて書きます）".into(),
        Hint::QuoteIfText => "文字列として書く場合は、一重引用符で囲んでください".into(),
        Hint::Spaces => "字下げにはタブではなく半角スペースを使ってください".into(),
        Hint::ColonOrIndentation => {
            "この行と前の行を確認してください。コロンの後には半角スペースが必要です。同じ階層のキーは字下げをそろえ、コロンを含むテキストは引用符で囲みます".into()
        }
        Hint::UnderPractices(question) => format!("`{question}:` の `best-practices:` の下に書いてください"),
        Hint::Within(key) => format!("`{key}:` の下に書きます"),
        Hint::OneOf(words) => format!("使える値: {}", words.join("、")),
        Hint::Write(text) => format!("`{text}` と書いてください"),
        Hint::Colon(key) => format!("`{key}: ` のように、半角のコロンと半角スペースで書いてください"),
        Hint::HalfWidthSpaces => "字下げには全角スペースやノーブレークスペースではなく半角スペースを使ってください".into(),
        Hint::SaveAsUtf8 => "エディターで文字コードを UTF-8 にして保存してください".into(),
        Hint::Quote(text) => format!("\"{text}\" と書いてください"),
    }
}

const NEW_FILE: Comments = Comments {
    lang: Lang::Ja,
    intro: "AWS Well-Architected セキュリティレビューの回答ファイルです。空欄をどこからでも埋めてください。空欄は未回答として扱います。
現在の状況は wa-sec status、ベストプラクティスの内容は wa-sec explain {practice 1} で確認できます。",
    answers: "回答は、コロンの後に次の語のいずれかを書きます。
  implemented  すべて実施している           partial   一部だけ実施している
  missing      実施していない               unknown   確認が必要
  provider     クラウド事業者が担う
詳しく書くときは次の形にします。どのキーも省略できます。
  {practice 2}:
    status: missing
    scope: \"本番アカウント\"                            # 対象範囲
    notes: \"現在の状況\"                                # 現状
    evidence: [\"実施を示すもの\"]                       # 証跡
    treatment: mitigate                                # 対応方針 低減 mitigate | 回避 avoid | 移転 transfer | 受容 accept
    owner: 基盤チーム                                  # 担当
    due: 2026-12-31                                    # 期限
    progress: todo                                     # 未着手 todo | 対応中 doing | 完了 done
    acceptance: { reason: \"リスクを受容する理由\", approved-by: CISO, approved-on: 2026-11-01, expires: 2027-05-01 }
  {practice 5}: { status: not-applicable, reason: \"対象外とする理由\" }
質問全体が対象外のとき:
  {question 8}: { applicable: false, reason: \"データを保存しない\" }",
    reviewed_on: "個別の確認日 `confirmed` がない回答は、この日に確認したものとします",
    environment: "本番または本番稼働前",
    review_owner: "レビュー責任者",
    service_models: "利用しているものすべて。事業者が担う範囲が決まります",
    hosting: "利用形態",
    hosting_reason: "その形態を選んだ理由",
    connectivity: "接続経路すべて",
    compliance: "準拠が必要な法令・基準 [pci-dss, fisc]",
    accounts: "引用符で囲む [\"012345678901\"]",
    regions: "[ap-northeast-1]",
    exclusions: "レビューの対象から外すもの",
    participants: "参加者 [\"決済チーム\", \"セキュリティ室\"]",
    protect: "守るべきもの。例:",
    asset: "カード会員データ",
    kept_in: "Aurora、S3 への出力",
    impacts: "改ざんの影響。消失・停止の影響は availability",
};
