//! A text as it is compared: every spelling of a thing made one, and the way back to the text as it was typed.
//!
//! Compatibility forms become the plain ones (NFKD: full width, ligatures, the radicals of Kangxi), marks go (`é` is `e`; those of kana stay,
//! for カ and ガ are two letters), so do characters without width, dashes are one, `[at]`, `(.)` and their like are what they stand for. Case
//! stays: it tells `AKIA…` from a word, and IT from it.

use std::ops::Range;

use unicode_normalization::char::{compose, decompose_compatible, is_combining_mark};

use super::run;

/// A text as it is compared.
pub struct Folded {
    /// What is compared.
    pub text: String,
    /// Where in the original the character of each byte begins; at the end, the length of the original.
    starts: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn of(original: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(original.len()), starts: Vec::with_capacity(original.len() + 1) };
        for (at, c) in original.char_indices() {
            match c {
                '\0'..='\x7F' => folded.push(c, at),
                '\u{AC00}'..='\u{D7A3}' => folded.take(c, at),
                // 例。jp and example。com, as a browser reads them; a sentence does not go on without a blank in Latin letters.
                '。' | '｡' | '\u{FE12}' if folded.ends_in_latin() && goes_on_in_latin(&original[at + c.len_utf8()..]) => {
                    folded.push('.', at);
                }
                _ => decompose_compatible(variant(c), |part| folded.take(variant(part), at)),
            }
        }
        folded.starts.push(original.len());
        folded.spelled_out()
    }

    /// The piece of the original from which a piece of the folded text comes, with the marks that follow it.
    pub fn original(&self, at: &Range<usize>) -> Range<usize> {
        let last = self.starts[at.end.saturating_sub(1)];
        let end = self.starts[at.end..].iter().find(|&&start| start != last);
        self.starts[at.start]..end.copied().unwrap_or(last)
    }

    /// Lower case, without anything but letters and digits: what makes two spellings of one value equal.
    pub fn key(original: &str) -> String {
        Self::of(original).text.to_lowercase().split_whitespace().collect()
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.starts.resize(self.text.len(), at);
    }

    fn ends_in_latin(&self) -> bool {
        self.text.ends_with(|c: char| c.is_ascii_alphanumeric())
    }

    /// Takes one character of a decomposed one.
    fn take(&mut self, part: char, at: usize) {
        match part {
            '\u{3099}' | '\u{309A}' | '\u{1161}'..='\u{11FF}' => {
                let last = self.text.chars().next_back();
                if let Some((last, whole)) = last.and_then(|last| Some((last, compose(last, part)?))) {
                    self.text.truncate(self.text.len() - last.len_utf8());
                    let start = self.starts[self.text.len()];
                    self.starts.truncate(self.text.len());
                    self.push(whole, start);
                } else if !matches!(part, '\u{3099}' | '\u{309A}' | '\u{1160}') {
                    self.push(part, at);
                }
            }
            // 1234ー5678: typed for a hyphen.
            'ー' if self.text.ends_with(|c: char| c.is_ascii_digit()) => self.push('-', at),
            _ if is_dash(part) => self.push('-', at),
            _ if is_without_width(part) || is_combining_mark(part) => {}
            // So the key of the backslash is labelled in Japan.
            '¥' => self.push('\\', at),
            '\u{2018}' | '\u{2019}' | '\u{2BC}' => self.push('\'', at),
            '\u{2028}' | '\u{2029}' | '\u{85}' => self.push('\n', at),
            _ if part.is_whitespace() && part != '\n' => self.push(' ', at),
            _ => self.push(part, at),
        }
    }

    /// With signs in place of what stands for them: `taro [at] example (dot) com`, `10[.]0[.]0[.]1`, `taro at example dot com`.
    fn spelled_out(self) -> Self {
        let edits = edits(&self.text);
        if edits.is_empty() {
            return self;
        }
        let mut spelled = Self { text: String::with_capacity(self.text.len()), starts: Vec::with_capacity(self.starts.len()) };
        let mut end = 0;
        for (range, sign) in edits {
            spelled.text += &self.text[end..range.start];
            spelled.starts.extend(&self.starts[end..range.start]);
            spelled.push(sign, self.starts[range.start]);
            end = range.end;
        }
        spelled.text += &self.text[end..];
        spelled.starts.extend(&self.starts[end..]);
        spelled
    }
}

fn edits(text: &str) -> Vec<(Range<usize>, char)> {
    let mut edits: Vec<(Range<usize>, char)> = Vec::new();
    // Whether `at` was said as a word, so that `dot` is one too.
    let mut in_words = false;
    for (at, c) in text.char_indices() {
        let end = edits.last().map_or(0, |(range, _)| range.end);
        if at < end {
            continue;
        }
        let found = match c {
            '[' | '(' | '{' | '<' | '【' | '〔' => bracketed(text, at),
            ' ' => in_word(text, at, in_words),
            _ => None,
        };
        // The blank before a bracket may belong to the word before it.
        let found = found.filter(|(range, _)| range.start >= end);
        in_words = match found {
            Some(_) if c == ' ' => true,
            _ => in_words && (c.is_alphanumeric() || c == '-'),
        };
        edits.extend(found);
    }
    edits
}

/// `[at]`, with the blanks around it, where it joins two words.
fn bracketed(text: &str, at: usize) -> Option<(Range<usize>, char)> {
    const LONGEST: usize = 24;
    let inner = text[at..].char_indices().nth(1).map(|(index, _)| at + index)?;
    let close = inner + text[inner..text.ceil_char_boundary(inner + LONGEST)].find([']', ')', '}', '>', '】', '〕'])?;
    let sign = match text[inner..close].trim().to_lowercase().as_str() {
        "at" | "@" | "アット" | "アットマーク" => '@',
        "dot" | "." | "ドット" => '.',
        ":" => ':',
        _ => return None,
    };
    let end = close + text[close..].chars().next().map_or(1, char::len_utf8);
    let start = text[..at].strip_suffix(' ').map_or(at, str::len);
    let end = end + usize::from(text[end..].starts_with(' '));
    let joins = text[..start].ends_with(char::is_alphanumeric) && text[end..].starts_with(char::is_alphanumeric);
    joins.then_some((start..end, sign))
}

/// ` at ` in `taro at example dot com`, and the ` dot ` behind it.
fn in_word(text: &str, at: usize, in_words: bool) -> Option<(Range<usize>, char)> {
    let is = |word: &str| text.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word));
    let of_label = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if is(" dot ") && in_words {
        return Some((at..at + " dot ".len(), '.'));
    }
    let end = at + " at ".len();
    let told = is(" at ") && text[..at].ends_with(of_label) && {
        /// The most that a label of a domain has.
        const LABEL: usize = 63;
        let label = run(&text[end..text.floor_char_boundary(end + LABEL)], of_label);
        let next = end + label;
        label > 0 && text.get(next..next + " dot ".len()).is_some_and(|found| found.eq_ignore_ascii_case(" dot "))
    };
    told.then_some((at..end, '@'))
}

/// Whether the next letter is a Latin one, whatever nobody sees, or is dropped, before it.
fn goes_on_in_latin(rest: &str) -> bool {
    let is_dropped = |c: &char| is_without_width(*c) || is_combining_mark(*c) || matches!(c, '\u{FF9E}' | '\u{FF9F}');
    let mut first = None;
    if let Some(next) = rest.chars().find(|c| !is_dropped(c)) {
        decompose_compatible(next, |part| first = first.or(Some(part)));
    }
    first.is_some_and(|c: char| c.is_ascii_alphanumeric())
}

fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{2010}'
            ..='\u{2015}'
                | '\u{2212}'
                | '\u{2043}'
                | '\u{58A}'
                | '\u{5BE}'
                | '\u{1806}'
                | '\u{2E3A}'
                | '\u{2E3B}'
                | '\u{2500}'
                | '\u{2501}'
                | '\u{30A0}'
                | '\u{2D7}'
                | '\u{2796}'
    )
}

/// Characters that nobody sees: joiners, directions, tags, fillers.
fn is_without_width(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{61C}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

/// The ideograph for one that is taken for the same: radicals that Unicode leaves as they are (text copied from a PDF has them), and the
/// forms that names are written in by turns.
fn variant(c: char) -> char {
    /// The form, and behind it what it is here.
    const VARIANTS: &str = "⺌小⺍小⺒巳⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺶羊⻁虎⻄西⻆角⻑長⻒長⻗雨⻘青⻝食⻣骨⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻲亀\
        髙高﨑崎嵜崎齋斎齊斉邉辺邊辺濵浜濱浜栁柳嶋島嶌島澤沢廣広國国惠恵眞真德徳渕淵櫻桜𠮷吉冨富";
    if !matches!(c, '\u{2E80}'..='\u{2EF3}' | '\u{3400}'..='\u{9FFF}' | '\u{FA0E}'..='\u{FA29}' | '\u{20000}'..) {
        return c;
    }
    let mut pairs = VARIANTS.chars();
    while let (Some(form), Some(plain)) = (pairs.next(), pairs.next()) {
        if form == c {
            return plain;
        }
    }
    c
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(text: &str) -> String {
        Folded::of(text).text
    }

    #[test]
    fn spellings_become_one() {
        for (text, expected) in [
            ("０１２３－４５６７", "0123-4567"),
            ("012\u{200B}3\u{2011}4567", "0123-4567"),
            ("1234ー5678、サーバー", "1234-5678、サーバー"),
            ("Jose\u{301} José", "Jose Jose"),
            ("ﾊﾟｽﾜｰﾄﾞ ハ\u{309A}スワート\u{3099}", "パスワード パスワード"),
            ("\u{1112}\u{1161}\u{11AB} 한", "한 한"),
            ("⼭⽥⻑髙\u{FE00}⿑", "山田長高斉"),
            ("taro＠example．com", "taro@example.com"),
            ("example。com です。次", "example.com です。次"),
            ("example。\u{301}\u{200B}com", "example.com"),
            ("taro [at] example (dot) com", "taro@example.com"),
            ("taro at example dot co dot jp says", "taro@example.co.jp says"),
            ("taro（アット）example.com", "taro@example.com"),
            ("10[.]0[.]0[.]1", "10.0.0.1"),
            ("¥¥server¥share", "\\\\server\\share"),
            ("look at the dot", "look at the dot"),
            ("(at) home (.)", "(at) home (.)"),
            ("f at x dot [at] at 1", "f@x.[at] at 1"),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
    }

    #[test]
    fn the_way_back_takes_marks_and_whole_characters() {
        let text = "xe\u{301}\u{200B}y⑩z";
        let folded = Folded::of(text);
        assert_eq!(folded.text, "xey10z");
        let back = |at: Range<usize>| &text[folded.original(&at)];
        assert_eq!((back(1..2), back(3..4), back(4..5), back(0..6)), ("e\u{301}\u{200B}", "⑩", "⑩", text));
    }

    proptest! {
        #[test]
        fn every_piece_goes_back_to_whole_characters(text in "[\\PC\n]{0,40}|([ａ-ｚ０-９ー。ｶﾞ\u{301}\u{3099}\u{200B}]|\\[at\\]|\\(\\.\\)| dot | at |[a-z]){0,12}") {
            let folded = Folded::of(&text);
            let places: Vec<_> = folded.text.char_indices().map(|(at, _)| at).chain([folded.text.len()]).collect();
            let mut last = 0;
            for pair in places.windows(2) {
                let back = folded.original(&(pair[0]..pair[1]));
                prop_assert!(text.get(back.clone()).is_some_and(|piece| !piece.is_empty()), "{:?}", back);
                prop_assert!(back.start >= last);
                last = back.start;
            }
            prop_assert_eq!(&Folded::of(&folded.text).text, &folded.text, "folding twice");
        }
    }
}
