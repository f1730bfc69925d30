//! What people write out of habit where the format wants something else: full-width characters, words of everyday speech.

use super::file_format::{ACCEPTANCE, ANSWER, ASSET, QUESTION, REVIEW, WORKLOAD};
use crate::lens::{ChoiceId, QuestionId};

/// A full-width or ideographic character of an input method as the half-width one that it stands for.
pub fn half_width(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' => ' ',
        // The two blocks hold the same characters in the same order.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// The word that stands for a word of everyday speech, if it is one of these.
pub fn word(typed: &str, words: &[&'static str]) -> Option<&'static str> {
    let typed: String = typed.trim().chars().map(half_width).collect::<String>().to_lowercase();
    let meant = match typed.as_str() {
        "yes" | "done" | "ok" | "complete" | "completed" | "true" | "はい" | "済" | "済み" | "実施" | "実施済" | "実施済み"
        | "対応済" | "対応済み" => "implemented",
        "no" | "none" | "false" | "todo" | "いいえ" | "なし" | "未実施" | "未対応" => "missing",
        "partly" | "partially" | "some" | "一部" | "一部実施" | "一部対応" => "partial",
        "n/a" | "na" | "対象外" | "該当なし" | "適用外" => "not-applicable",
        "?" | "tbd" | "unclear" | "不明" | "未確認" | "確認中" | "要確認" => "unknown",
        _ => return None,
    };
    words.iter().copied().find(|word| *word == meant)
}

/// The flag that stands for a word of everyday speech.
pub fn flag(typed: &str) -> Option<&'static str> {
    match typed.trim().chars().map(half_width).collect::<String>().to_lowercase().as_str() {
        "true" | "yes" | "y" | "on" | "1" | "はい" | "あり" => Some("true"),
        "false" | "no" | "n" | "off" | "0" | "いいえ" | "なし" => Some("false"),
        _ => None,
    }
}

/// The whole number before a unit (`90 %`, `180d`, `30 日`), or in full-width digits. What has more to it is no slip.
pub fn number(typed: &str) -> Option<u32> {
    let typed: String = typed.trim().chars().map(half_width).collect();
    let (digits, unit) = typed.split_at(typed.find(|c: char| !c.is_ascii_digit()).unwrap_or(typed.len()));
    let is_unit = matches!(
        unit.trim().to_lowercase().as_str(),
        "" | "%" | "percent" | "per cent" | "d" | "day" | "days" | "pd" | "person-days" | "日" | "日間" | "人日" | "件"
    );
    digits.parse().ok().filter(|_| is_unit)
}

/// The key at the beginning of a line that YAML does not take for one: its colon is full-width, or no space follows it.
pub fn key_without_space(line: &str) -> Option<String> {
    let line = line.trim_start().trim_start_matches("- ").trim_start();
    let (at, colon) = line.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
    let next = line[at + colon.len_utf8()..].chars().next();
    let is_off = colon == '：' || !next.is_none_or(|c| matches!(c, ' ' | '\t' | '\r' | '\n'));
    let key: String = line[..at].chars().map(half_width).collect::<String>().trim().to_owned();
    (is_off && is_known(&key)).then_some(key)
}

fn is_known(key: &str) -> bool {
    let tables = [&REVIEW, &WORKLOAD, &ASSET, &QUESTION, &ANSWER, &ACCEPTANCE];
    tables.iter().any(|table| table.field(key).is_some()) || key.parse::<QuestionId>().is_ok() || key.parse::<ChoiceId>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_with_what_they_count() {
        for (typed, meant) in [("90%", 90), ("180d", 180), ("30 days", 30), ("１２", 12), ("30日", 30), ("5 人日", 5)] {
            assert_eq!(number(typed), Some(meant), "{typed}");
        }
        for typed in ["-1", "1.5", "1,000", "six", "", "%", "6 months", "99999999999"] {
            assert_eq!(number(typed), None, "{typed}");
        }
    }

    #[test]
    fn keys_that_yaml_does_not_take_for_keys() {
        for (line, key) in [
            ("      SEC1-BP1：implemented", "SEC1-BP1"),
            ("SEC1-BP1:implemented", "SEC1-BP1"),
            ("SEC1-BP1:\u{a0}implemented", "SEC1-BP1"),
            ("ＳＥＣ１： x", "SEC1"),
            ("- name：x", "name"),
        ] {
            assert_eq!(key_without_space(line).as_deref(), Some(key), "{line}");
        }
        for line in ["SEC1-BP1: implemented", "SEC1:", "SEC1:\r", "https://example.com", "見出し：本文", "no colon"] {
            assert_eq!(key_without_space(line), None, "{line}");
        }
    }
}
