//! Text into lines: where a line may end (UAX #14, which is the Japanese kinsoku too), and where it must.

use std::ops::Range;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::font::{Fonts, Weight};
use super::look::Colour;
use crate::wording::harmless;

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// How strongly it is drawn.
    pub weight: Weight,
    /// Its size, in points.
    pub size: f32,
    /// Its colour.
    pub colour: Colour,
    /// What it stands on, where that is not the paper: names that programs know.
    pub ground: Option<Colour>,
}

impl Style {
    /// On paper.
    pub const fn new(weight: Weight, size: f32, colour: Colour) -> Self {
        Self { weight, size, colour, ground: None }
    }
}

/// A text before it has lines.
pub struct Paragraph {
    letters: Vec<Letter>,
    styles: Vec<Style>,
    /// Where each letter begins, in points from the first; one more than there are letters.
    edges: Vec<f32>,
    /// Behind the last letter before each that is no blank; one more than there are letters.
    inked: Vec<usize>,
    /// Before which letter a line may begin, and whether it must. The last stands behind the last letter.
    breaks: Vec<(usize, bool)>,
}

struct Letter {
    character: char,
    id: u32,
    /// A part of the size.
    advance: f32,
    lacking: bool,
    style: usize,
}

/// One line.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// How wide it is, in points, blanks at its end left out.
    pub width: f32,
    /// The size of its text, in points.
    pub size: f32,
    /// What stands in it, from left to right.
    pub stretches: Vec<Stretch>,
}

/// A part of a line that looks the same throughout.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// How it looks.
    pub style: Style,
    /// Where it begins, in points from the beginning of the line.
    pub x: f32,
    /// What it says.
    pub text: String,
    /// Its letters, one a character of `text`: the number of the glyph, and its width as a part of the size.
    pub glyphs: Vec<(u32, f32)>,
    /// The characters in it that the typeface lacks.
    pub lacking: Vec<char>,
}

impl Stretch {
    /// How wide it is, in points, blanks at its end left out.
    pub fn width(&self) -> f32 {
        let blanks = self.text.chars().rev().take_while(|character| *character == ' ').count();
        let shown = self.glyphs.len().saturating_sub(blanks);
        self.glyphs[..shown].iter().map(|(_, advance)| advance * self.style.size).sum()
    }
}

impl Paragraph {
    /// A text of several looks.
    pub fn new<'a>(fonts: &Fonts, runs: impl IntoIterator<Item = (&'a str, Style)>) -> Self {
        let (mut letters, mut styles, mut text) = (Vec::new(), Vec::new(), String::new());
        let mut starts = Vec::new();
        for (run, style) in runs {
            styles.push(style);
            for character in harmless(run).chars() {
                let character = if character == '\t' { ' ' } else { character };
                let glyph = fonts.glyph(character, style.weight);
                if glyph.is_none() && character != '\n' {
                    continue;
                }
                starts.push(text.len());
                text.push(character);
                let (id, advance, lacking) = glyph.map_or((0, 0.0, false), |glyph| (glyph.id, glyph.advance, glyph.lacking));
                letters.push(Letter { character, id, advance, lacking, style: styles.len() - 1 });
            }
        }
        let mut edges = vec![0.0];
        let mut edge = 0.0;
        edges.extend(letters.iter().map(|letter| {
            edge += letter.advance * styles[letter.style].size;
            edge
        }));
        let is_blank = |letter: &Letter| matches!(letter.character, ' ' | '\u{3000}' | '\n');
        let mut inked = vec![0];
        let mut end = 0;
        inked.extend((1..).zip(&letters).map(|(at, letter)| {
            end = if is_blank(letter) { end } else { at };
            end
        }));
        let breaks = breaks(&text, &letters, &starts);
        Self { letters, styles, edges, inked, breaks }
    }

    /// A text of one look.
    pub fn plain(fonts: &Fonts, text: &str, style: Style) -> Self {
        Self::new(fonts, [(text, style)])
    }

    /// The lines of a measure, in points. A word that is longer than a line is parted; a last line of one or two letters is avoided where a slightly
    /// narrower measure does it.
    pub fn lines(&self, measure: f32) -> Vec<Line> {
        let mut ranges = self.ranges(measure);
        let short = self.styles.first().map_or(0.0, |style| style.size * 2.4);
        let last = |ranges: &[Range<usize>]| ranges.last().map_or(0.0, |range| self.width(range.clone()));
        if ranges.len() > 1 && last(&ranges) < short {
            let longest_word = self.least_width();
            let narrower =
                (1..=8_u8).map(|step| measure - f32::from(step) * short / 6.0).filter(|measure| *measure >= longest_word);
            if let Some(better) =
                narrower.map(|measure| self.ranges(measure)).find(|better| better.len() == ranges.len() && last(better) >= short)
            {
                ranges = better;
            }
        }
        ranges.into_iter().map(|range| self.line(range)).collect()
    }

    /// How wide it is where no line must end, in points.
    pub fn natural_width(&self) -> f32 {
        self.widest(|must| must)
    }

    /// How long it is altogether, in points: the width of one line that holds it all.
    pub fn length(&self) -> f32 {
        self.edges.last().copied().unwrap_or_default()
    }

    /// How wide its longest word is, in points.
    pub fn least_width(&self) -> f32 {
        self.widest(|_| true)
    }

    /// The text on one line, cut with an ellipsis where it does not fit.
    pub fn elided(fonts: &Fonts, text: &str, style: Style, measure: f32) -> Line {
        let text = text.replace('\n', " ");
        let whole = Self::plain(fonts, &text, style);
        if whole.natural_width() <= measure {
            return whole.line(0..whole.letters.len());
        }
        // What is kept has to leave room for the sign; how much, the sign alone says.
        let sign = Self::plain(fonts, "…", style).natural_width();
        let fitting = whole.edges.partition_point(|&edge| edge + sign <= measure).saturating_sub(1);
        let kept: String = whole.letters[..fitting].iter().map(|letter| letter.character).collect();
        let cut = Self::plain(fonts, &format!("{}…", kept.trim_end()), style);
        if cut.natural_width() <= measure { cut.line(0..cut.letters.len()) } else { Line::default() }
    }

    fn widest(&self, ends: impl Fn(bool) -> bool) -> f32 {
        let mut start = 0;
        let mut widest = 0.0_f32;
        for &(at, must) in &self.breaks {
            if ends(must) {
                widest = widest.max(self.width(start..at));
                start = at;
            }
        }
        widest
    }

    fn ranges(&self, measure: f32) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut end) = (0, 0);
        for &(at, must) in &self.breaks {
            if end > start && self.width(start..at) > measure {
                lines.push(start..end);
                start = end;
            }
            while self.width(start..at) > measure && at - start > 1 {
                let cut = self.parted(start..at, measure);
                lines.push(start..cut);
                start = cut;
            }
            end = at;
            if must {
                lines.push(start..at);
                start = at;
            }
        }
        lines
    }

    /// Where a word that is longer than a line is parted: behind a sign of an address or an id if there is one near the end, else where the line is full.
    fn parted(&self, word: Range<usize>, measure: f32) -> usize {
        let full = (word.start + 1..word.end).take_while(|&end| self.width(word.start..end) <= measure).last();
        let full = full.unwrap_or(word.start + 1);
        let near = word.start + (full - word.start) / 2;
        let sign = |at: usize| {
            matches!(self.letters[at - 1].character, '/' | '-' | '_' | '.' | ':' | ',' | '=' | '&' | '?' | '@' | '+' | '|')
        };
        (near.max(word.start + 1)..=full).rev().find(|&at| sign(at)).unwrap_or(full)
    }

    /// Blanks at the end take no room.
    fn width(&self, range: Range<usize>) -> f32 {
        self.edges[self.inked[range.end].max(range.start)] - self.edges[range.start]
    }

    fn line(&self, range: Range<usize>) -> Line {
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut last = None;
        for at in range.clone().filter(|&at| self.letters[at].character != '\n') {
            let letter = &self.letters[at];
            let x = self.edges[at] - self.edges[range.start];
            if last != Some(letter.style) {
                let style = self.styles[letter.style];
                stretches.push(Stretch { style, x, text: String::new(), glyphs: Vec::new(), lacking: Vec::new() });
                last = Some(letter.style);
            }
            if let Some(stretch) = stretches.last_mut() {
                stretch.text.push(letter.character);
                stretch.glyphs.push((letter.id, letter.advance));
                stretch.lacking.extend(letter.lacking.then_some(letter.character));
            }
        }
        for stretch in &mut stretches {
            stretch.glyphs.shrink_to_fit();
        }
        let size = stretches.iter().map(|stretch| stretch.style.size).reduce(f32::max);
        let size = size.or_else(|| self.styles.first().map(|style| style.size)).unwrap_or_default();
        Line { width: self.width(range), size, stretches }
    }
}

/// Before which letter a line may begin. No word is parted at its hyphens: "SEC01-BP02" and `get-account-summary` are copied; nor a mark
/// from what it marks: "○ implemented".
fn breaks(text: &str, letters: &[Letter], starts: &[usize]) -> Vec<(usize, bool)> {
    let at_letter = |byte: usize| starts.binary_search(&byte).unwrap_or(letters.len());
    let follows_a_hyphen =
        |at: usize| at.checked_sub(1).and_then(|at| letters.get(at)).is_some_and(|letter| letter.character == '-');
    let follows_a_mark = |at: usize| {
        let character = |back: usize| at.checked_sub(back).and_then(|at| letters.get(at)).map_or('\n', |letter| letter.character);
        character(1) == ' ' && !character(2).is_alphanumeric() && character(2) != ' ' && character(3) == '\n'
    };
    linebreaks(text)
        .map(|(byte, opportunity)| (at_letter(byte), opportunity == BreakOpportunity::Mandatory))
        .filter(|&(at, must)| must || !(follows_a_hyphen(at) || follows_a_mark(at)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::look::INK;
    use super::{Fonts, Line, Paragraph, Style, Weight};

    const STYLE: Style = Style::new(Weight::Regular, 10.0, INK);

    fn text(line: &Line) -> String {
        line.stretches.iter().map(|stretch| stretch.text.as_str()).collect()
    }

    fn lines(text_of: &str, measure: f32) -> Vec<String> {
        Paragraph::plain(&Fonts::new().unwrap(), text_of, STYLE).lines(measure).iter().map(text).collect()
    }

    #[test]
    fn no_japanese_line_begins_or_ends_with_what_must_not_stand_there() {
        let said = "ルートユーザーの「アクセスキー」を削除し（緊急時のみ使用）、多要素認証（ＭＦＡ）を有効にしてください。ちょっとしたデータ…キャッシュ、佐々木さん。";
        for measure in 60..200_u16 {
            for line in lines(said, f32::from(measure)) {
                let (first, last) = (line.chars().next().unwrap(), line.chars().last().unwrap());
                assert!(!"、。」）ーャュョッゃゅょっ々…".contains(first), "{measure}: {line}");
                assert!(!"「（".contains(last), "{measure}: {line}");
            }
        }
    }

    #[test]
    fn every_line_fits_and_nothing_is_lost() {
        let said = "See https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_aws_account.html and \
                    arn:aws:iam::012345678901:role/averyveryverylongrolenamewithoutanyblankinitatallreally 確認する。";
        let fonts = Fonts::new().unwrap();
        for measure in [30.0, 60.0, 120.0, 300.0] {
            let lines = Paragraph::plain(&fonts, said, STYLE).lines(measure);
            assert!(lines.iter().all(|line| line.width <= measure), "{measure}");
            assert_eq!(lines.iter().map(text).collect::<String>(), said);
        }
    }

    #[test]
    fn an_id_is_one_word_and_a_long_one_is_parted_behind_a_sign() {
        assert_eq!(lines("see SEC01-BP02", 85.0), ["see ", "SEC01-BP02"]);
        assert_eq!(lines("run aws iam get-account-summary", 130.0), ["run aws iam ", "get-account-summary"]);
        assert_eq!(lines("○ implemented since", 100.0), ["○ implemented ", "since"]);
        assert_eq!(lines("arn:aws:s3:::a-bucket", 75.0), ["arn:aws:s3:::", "a-bucket"]);
    }

    #[test]
    fn what_people_typed_cannot_turn_a_line_around_and_lines_they_ended_are_ended() {
        assert_eq!(lines("safe\u{202E}\u{1b}[31m\u{200B} x\ny", 400.0), ["safe[31m x", "y"]);
    }

    #[test]
    fn the_last_line_is_not_a_single_letter_where_that_can_be_helped() {
        let said = "ルートユーザーのアクセスキーを削除してください。";
        let fonts = Fonts::new().unwrap();
        let paragraph = Paragraph::plain(&fonts, said, STYLE);
        let measure = paragraph.natural_width() - 12.0;
        assert!(paragraph.lines(measure)[1].width > 20.0);
    }

    #[test]
    fn what_does_not_fit_on_a_line_is_cut_with_an_ellipsis() {
        let fonts = Fonts::new().unwrap();
        let line = Paragraph::elided(&fonts, "A workload with a very long name\nindeed", STYLE, 100.0);
        assert!(line.width <= 100.0 && text(&line).ends_with('…'), "{}", text(&line));
        assert_eq!(text(&Paragraph::elided(&fonts, "short", STYLE, 100.0)), "short");
    }
}
