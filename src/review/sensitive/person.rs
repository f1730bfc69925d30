//! Names of people and teams that are known, wherever they occur.

use super::{before, is_cjk, is_han, is_katakana};

/// A name as it is sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Without blanks around it, every run of blanks as one.
    chars: Vec<char>,
    /// To whom it belongs, as [`Name::key`] has it.
    pub person: String,
}

impl Name {
    /// What makes two spellings of a name one: case and blanks do not count.
    pub fn key(name: &str) -> String {
        name.split_whitespace().collect::<String>().to_lowercase()
    }

    /// Whether two names are found at the same places.
    pub fn is_spelled_as(&self, other: &Self) -> bool {
        self.chars == other.chars
    }

    /// The names under which somebody occurs: as they were entered, and each part of that between brackets and separators ("Taro Yamada
    /// (CISO)" is Taro Yamada, too). A single Latin letter, or what is only digits, is no name to seek in prose.
    pub fn all_of(entered: &str) -> Vec<Self> {
        let person = Self::key(entered);
        let separators = [
            '(', ')', '（', '）', '<', '>', '＜', '＞', '[', ']', '「', '」', ',', '、', '，', '/', '／', ';', '；', ':', '：',
            '|',
        ];
        let is_name = |part: &&str| {
            let letters = part.chars().filter(|c| c.is_alphabetic()).count();
            (letters >= 2 || part.chars().any(is_cjk) && letters == 1) && (*part == entered.trim() || !part.contains(['@', '＠']))
        };
        let mut parts: Vec<&str> =
            [entered].into_iter().chain(entered.split(separators)).map(str::trim).filter(is_name).collect();
        parts.sort_unstable();
        parts.dedup();
        let chars = |part: &str| part.split_whitespace().collect::<Vec<_>>().join(" ").chars().collect();
        parts.into_iter().map(|part| Self { chars: chars(part), person: person.clone() }).collect()
    }

    /// Its length where it stands at a place as a word of its own.
    pub fn length_at(&self, text: &str, at: usize) -> Option<usize> {
        let mut rest = text[at..].char_indices().peekable();
        let mut last = None;
        for &wanted in &self.chars {
            if wanted == ' ' {
                let blank = rest.next_if(|(_, c)| c.is_whitespace());
                while rest.next_if(|(_, c)| c.is_whitespace()).is_some() {}
                if blank.is_none() && !last.is_some_and(is_cjk) {
                    return None;
                }
                continue;
            }
            // 山田太郎 and 山田 太郎 are one.
            if last.is_some_and(is_cjk) && is_cjk(wanted) {
                rest.next_if(|(_, c)| matches!(c, ' ' | '\u{3000}'));
            }
            let (_, c) = rest.next()?;
            if !self.is_same(c, wanted) {
                return None;
            }
            last = Some(c);
        }
        let length = rest.peek().map_or(text.len() - at, |(index, _)| *index);
        let first = *self.chars.first()?;
        let joined =
            |left: Option<char>, right: Option<char>| left.zip(right).is_some_and(|(left, right)| self.joins(left, right));
        let is_word = !joined(before(text, at), Some(first)) && !joined(last, text[at + length..].chars().next());
        is_word.then_some(length)
    }

    /// Case counts in what is as short as an abbreviation: IT is a department, it is not.
    fn is_same(&self, c: char, wanted: char) -> bool {
        c == wanted || self.chars.len() > 3 && c.to_lowercase().eq(wanted.to_lowercase())
    }

    /// Whether two characters side by side are of one word. Japanese has no blanks, so particles may follow a name; a name of one
    /// character is found only where no other of its script joins it.
    fn joins(&self, left: char, right: char) -> bool {
        let both = |is_such: fn(char) -> bool| is_such(left) && is_such(right);
        both(|c| c.is_alphanumeric() && !is_cjk(c)) || both(is_katakana) || self.chars.len() == 1 && both(is_han)
    }
}

/// Whether a name is that of a role or a team by its look: "platform team", "CISO", 基盤チーム. Texts of our own say such words, too.
pub fn is_role(name: &Name) -> bool {
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
    let text: String = name.chars.iter().collect();
    let is_lower = text.chars().all(|c| !c.is_uppercase()) && text.is_ascii();
    let is_abbreviation = text.len() <= 5 && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    is_lower || is_abbreviation || ENDS.iter().any(|end| text.ends_with(end))
}
