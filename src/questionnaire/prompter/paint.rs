//! Lines and rows as text of a terminal: harmless, wrapped or cut to its width, and painted where colours are wanted.

use anstyle::{AnsiColor, Style};
use textwrap::{Options, WordSplitter};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::super::prompt::{Label, Line, Row};
use crate::wording::{harmless, on_one_line};

/// The sign at the end of a text that was cut.
const CUT: &str = "…";

/// How each label is painted.
fn style(label: Label) -> Style {
    let colored = |color: AnsiColor| Style::new().fg_color(Some(color.into()));
    match label {
        Label::Plain => Style::new(),
        Label::Title => Style::new().bold(),
        Label::Faint => Style::new().dimmed(),
        Label::Notice => colored(AnsiColor::Cyan),
        Label::High => colored(AnsiColor::Red).bold(),
        Label::Medium => colored(AnsiColor::Yellow),
        Label::Low => colored(AnsiColor::Green),
    }
}

/// A text in the style of its label.
pub fn painted(text: &str, label: Label, color: bool) -> String {
    let style = style(label);
    if color && style != Style::new() && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

/// A line as lines of a terminal of some columns.
pub fn paint(line: &Line, columns: usize, color: bool) -> Vec<String> {
    let text = harmless(&line.text);
    let bullet = harmless(&line.bullet);
    let hang = " ".repeat(bullet.width());
    // Two columns stay free: some terminals draw an ambiguous character wider than it counts.
    let options = Options::new(columns.saturating_sub(2).max(10))
        .initial_indent(&bullet)
        .subsequent_indent(&hang)
        .word_splitter(WordSplitter::NoHyphenation);
    let wrapped = textwrap::wrap(&text, options);
    wrapped.iter().map(|part| painted(part, line.label, color)).collect()
}

/// Rows as one line each, their columns under each other, cut to a width.
pub fn rows(rows: &[Row], columns: usize, color: bool) -> Vec<String> {
    let widest = |width: fn(&Row) -> usize| rows.iter().map(width).max().unwrap_or(0);
    let key = widest(|row| row.key.width());
    let risk = widest(|row| row.risk.as_ref().map_or(0, |(word, _)| word.width()));
    rows.iter().map(|row| one_row(row, key, risk, columns, color)).collect()
}

fn one_row(row: &Row, key: usize, risk: usize, columns: usize, color: bool) -> String {
    let mut head = format!("{}{} ", row.key, " ".repeat(key - row.key.width()));
    let mut width = key + 1;
    if !row.mark.is_empty() {
        head.push_str(&row.mark);
        head.push(' ');
        width += row.mark.width() + 1;
    }
    if let Some((word, label)) = &row.risk {
        head.push_str(&painted(word, *label, color));
        head.push_str(&" ".repeat(risk - word.width() + 1));
        width += risk + 1;
    }
    let tail = one_line(&row.tail);
    let text = one_line(&row.text);
    format!("{head}{}{tail}", cut(&text, columns.saturating_sub(width + tail.width())))
}

/// A text on one line.
pub fn one_line(text: &str) -> String {
    harmless(&on_one_line(text)).into_owned()
}

/// A text of at most some columns, with a sign where it was cut.
fn cut(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let room = columns.saturating_sub(CUT.width());
    let mut width = 0;
    let fits = |character: &char| {
        width += character.width().unwrap_or(0);
        width <= room
    };
    text.chars().take_while(fits).chain(CUT.chars()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn practice(text: &str, tail: &str) -> Row {
        let risk = Some(("high".to_owned(), Label::High));
        Row { mark: "[x]".to_owned(), risk, tail: tail.to_owned(), ..Row::new("1", text) }
    }

    #[test]
    fn a_row_is_cut_by_what_it_shows_and_never_its_tail() {
        let text = "ルートユーザーの認証情報を保護する";
        let drawn = rows(&[practice(text, " (一部実施)")], 40, false);
        assert_eq!(drawn, ["1 [x] high ルートユーザーの… (一部実施)"]);
        assert_eq!(drawn[0].width(), 39);
        assert_eq!(rows(&[practice("short", "")], 40, false), ["1 [x] high short"]);
    }

    #[test]
    fn columns_stand_under_each_other() {
        let medium = Row { risk: Some(("medium".to_owned(), Label::Medium)), ..practice("b", "") };
        assert_eq!(rows(&[practice("a", ""), medium], 40, false), ["1 [x] high   a", "1 [x] medium b"]);
    }

    #[test]
    fn without_colour_there_is_no_escape_code_and_an_attack_has_none_either() {
        let attack = "x\u{1b}[2J\u{202e}y";
        let line = Line { bullet: "- ".to_owned(), text: attack.to_owned(), label: Label::High };
        assert_eq!(paint(&line, 80, false), ["- x[2Jy"]);
        assert_eq!(rows(&[practice(attack, "")], 80, false), ["1 [x] high x[2Jy"]);
        assert_eq!(paint(&line, 80, true), ["\u{1b}[1m\u{1b}[31m- x[2Jy\u{1b}[0m"]);
    }

    #[test]
    fn a_command_is_not_broken_at_its_hyphens() {
        let line = Line::plain("Read `aws iam get-account-summary` with credentials of the account.");
        for columns in 24..60 {
            let painted = paint(&line, columns, false);
            assert!(painted.iter().any(|part| part.contains("get-account-summary")), "{columns}: {painted:?}");
        }
    }

    #[test]
    fn long_text_is_wrapped_under_its_bullet() {
        let line = Line::bullet("- ", "誰がどこまでアクセスできるかを把握できる状態にする");
        for part in paint(&line, 24, false) {
            assert!(part.width() <= 22, "{part}");
        }
        assert!(paint(&line, 24, false)[1].starts_with("  "));
        assert_eq!(paint(&Line::blank(), 80, false), [""]);
    }
}
