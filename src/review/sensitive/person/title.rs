//! Titles that people are called with, and what tells a role from a name.

use super::super::{Hits, Sensitive, before, is_cjk, is_han, is_katakana, run, runs};

/// Titles behind a name.
const TITLES: [&str; 18] = [
    "さん", "さま", "様", "氏", "殿", "君", "くん", "先生", "課長", "部長", "係長", "主任", "社長", "室長", "次長", "-san",
    " san", "-sama",
];

/// Whether a title stands before or behind a piece of a text.
pub fn is_addressed(text: &str, start: usize, end: usize) -> bool {
    const NEAR: usize = 8;
    let head = &text[text.floor_char_boundary(start.saturating_sub(NEAR))..start];
    let head = head.trim_end_matches([' ', '.']);
    let word = &head[head.len() - head.bytes().rev().take_while(u8::is_ascii_alphabetic).count()..];
    let is_title = head.len() < start && is_latin_title(word);
    is_title && before(text, start).is_some_and(|c| matches!(c, ' ' | '.'))
        || TITLES.iter().any(|title| text[end..].starts_with(title)) && !text[end..].starts_with("氏名")
}

fn is_latin_title(word: &str) -> bool {
    // DR is disaster recovery.
    matches!(word, "Mr" | "Ms" | "Mrs" | "Dr" | "Prof")
}

/// People whom nobody entered, by the title that they are called with: 佐々木さん, 田中様, Ms. Smith. Possible only: 業者さん has one, too.
pub fn addressed(text: &str, hits: &mut Hits) {
    const LONGEST: usize = 5;
    /// What has a title and is nobody, by its last characters.
    const NOBODY: &str = "皆 客 者 社 方 店 員 業 奥 子 娘 孫 父 母 兄 姉 仕 同 多 模 有 異 一 両 各 別 何 王 神 貴 外 先 殿 宛 ベンダー \
        パートナー ユーザー オーナー メンバー マネージャー スタッフ チーム エンジニア リーダー クライアント";
    for title in ["さん", "さま", "様", "氏"] {
        for (end, _) in text.match_indices(title) {
            let head = &text[..end];
            let is_of = if head.ends_with(is_katakana) { is_katakana } else { is_han };
            let length: usize = head.chars().rev().take_while(|c| is_of(*c)).take(LONGEST + 1).map(char::len_utf8).sum();
            let name = &head[end - length..];
            let letters = name.chars().count();
            let is_nobody = NOBODY.split_whitespace().any(|nobody| name.ends_with(nobody));
            // 様式, 様々, 氏名 are words.
            let goes_on = matches!(title, "様" | "氏") && text[end + title.len()..].starts_with(|c: char| is_han(c));
            if (1..=LONGEST).contains(&letters) && !is_nobody && !goes_on && (letters > 1 || title != "様") {
                hits.push(Sensitive::Person, end - length..end, false);
            }
        }
    }
    for (start, word) in runs(text, |c| c.is_alphabetic() && !is_cjk(c)).filter(|(_, word)| is_latin_title(word)) {
        let end = start + word.len();
        let rest = text[end..].strip_prefix('.').unwrap_or(&text[end..]);
        let name = rest.strip_prefix(' ').unwrap_or(rest);
        let length = run(name, |c| c.is_alphabetic() && !is_cjk(c));
        let is_name = name.len() < text.len() - end && name.starts_with(char::is_uppercase) && length >= 2;
        let at = text.len() - name.len();
        if is_name && !is_latin_title(&name[..length]) {
            hits.push(Sensitive::Person, at..at + length, false);
        }
    }
}

/// Whether a name is that of a role or a team by its look: "platform team", "CISO", 基盤チーム. Texts of our own say such words, too.
pub fn is_role(name: &str) -> bool {
    const ENDS: &[&str] = &[
        "チーム",
        "グループ",
        "センター",
        "部",
        "課",
        "室",
        "係",
        "班",
        "局",
        "社",
        "担当",
        "者",
        "長",
        "部門",
        "委員会",
        "ベンダー",
    ];
    const WORDS: &str = "team teams group office department dept division unit desk board committee operations engineering engineers security \
        platform infrastructure support vendor owner owners manager lead head officer administrator administrators admin admins";
    let is_lower = name.chars().all(|c| !c.is_uppercase()) && name.is_ascii() && !name.contains(['.', '_']);
    let is_abbreviation = name.len() <= 5 && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let mut words = name.split(|c: char| !c.is_ascii_alphabetic());
    let says_so = words.any(|word| WORDS.split_whitespace().any(|role| role.eq_ignore_ascii_case(word)));
    is_lower || is_abbreviation || says_so || ENDS.iter().any(|end| name.ends_with(end))
}
