//! Text that came from elsewhere, made harmless: for whoever reads it on a terminal, and for the log of a CI job.
//!
//! Contents and names of files are text of strangers. What a terminal would obey is taken out of a text where it is shown ([`harmless`])
//! and seen in a path ([`shown`]); [`printable`] is the door through which all that is printed goes, and lets nothing pass but the styles
//! of our own. What a CI runner would take for a command is parted ([`unlike_a_command`]).

use std::borrow::Cow;
use std::path::Path;

use crate::review::is_forbidden;

/// Drops what could command a terminal or turn a line around (with which "safe" can be made to look like something else).
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_forbidden) {
        Cow::Owned(text.chars().filter(|&c| !is_forbidden(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// A text on one line: a blank for what ends a line, and for a tab. Every other blank stays, U+3000 in a name too.
pub fn on_one_line(text: &str) -> String {
    text.chars()
        .map(|c| if matches!(c, '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}') || breaks_a_line(c) { ' ' } else { c })
        .collect()
}

/// A text of one line in which each character that a terminal would obey is seen as one that stands for it, so that nobody takes it for
/// another: `a�b`, not `ab`.
pub fn visible(text: &str) -> String {
    let seen = |c| if is_forbidden(c) || breaks_a_line(c) { char::REPLACEMENT_CHARACTER } else { c };
    text.chars().map(|c| if c == '\t' { ' ' } else { seen(c) }).collect()
}

/// A text as one word of a command that somebody may type: a shell takes nothing in it for more.
pub fn as_word(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '_' | '-' | '\\' | ':' | '~');
    if text.chars().all(plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

/// A path as it is shown, on one line.
#[expect(clippy::disallowed_methods, reason = "the door to paths that are shown")]
pub fn shown(path: &Path) -> String {
    visible(&path.display().to_string())
}

/// A text as it is printed: without anything that a terminal obeys, but for the styles that this program uses itself, and those only where
/// they are wanted. A byte order mark at its beginning stays: it is there for Excel.
pub fn printable(text: &str, styled: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    if let Some(after) = rest.strip_prefix('\u{feff}') {
        out.push('\u{feff}');
        rest = after;
    }
    while let Some(at) = rest.find(is_forbidden) {
        out.push_str(&rest[..at]);
        let style = style(&rest[at..]);
        if styled {
            out.push_str(style);
        }
        let passed = if style.is_empty() { rest[at..].chars().next().map_or(0, char::len_utf8) } else { style.len() };
        rest = &rest[at + passed..];
    }
    out + rest
}

/// The style that a text begins with: bold, faint, italic or underlined, or a colour of the letters. Nothing that hides them.
fn style(text: &str) -> &str {
    let Some(rest) = text.strip_prefix("\u{1b}[") else { return "" };
    let length = rest.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(rest.len());
    let (parameters, end) = rest.split_at(length);
    let is_ours =
        |parameter: &str| parameter.is_empty() || matches!(parameter.parse(), Ok(0..=4 | 22..=24 | 30..=37 | 39 | 90..=97));
    let is_colour = |number: &str| number.parse::<u8>().is_ok();
    let is_ours = parameters.split(';').all(is_ours) || parameters.strip_prefix("38;5;").is_some_and(is_colour);
    if is_ours && end.starts_with('m') { &text[..=text.len() - end.len()] } else { "" }
}

fn breaks_a_line(c: char) -> bool {
    matches!(c, '\n' | '\u{2028}' | '\u{2029}')
}

/// Parts with a blank what a CI runner would take for a command. The text stays readable.
pub fn unlike_a_command(text: &str) -> Cow<'_, str> {
    changed(text, |out, character| out.extend([' ', character]))
}

/// The same where a format has an escape for a character, so that its data stays the same.
pub fn commands_escaped(text: &str, escape: impl Fn(char) -> String) -> Cow<'_, str> {
    changed(text, |out, character| out.push_str(&escape(character)))
}

/// A text in which the character by which a command is known is written otherwise.
fn changed(text: &str, write: impl Fn(&mut String, char)) -> Cow<'_, str> {
    let mut out = String::new();
    let mut kept = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        for at in commands(line) {
            let at = start + at;
            out.push_str(&text[kept..at]);
            // They are all ASCII.
            kept = at + 1;
            text[at..].chars().next().into_iter().for_each(|character| write(&mut out, character));
        }
        start += line.len();
    }
    if kept == 0 { Cow::Borrowed(text) } else { Cow::Owned(out + &text[kept..]) }
}

/// Where in a line stands what makes a command of it. At its beginning, blanks and styles left out, that is `::` (GitHub and its like) and what
/// folds the log of Buildkite; anywhere, `##[`, `##vso[`, `##teamcity[` in any case (Azure Pipelines, GitHub, `TeamCity`) and GitLab's
/// marks of sections.
fn commands(line: &str) -> Vec<usize> {
    let mut found: Vec<usize> = line.match_indices("##").map(|(at, _)| at + 1).filter(|&at| begins_a_mark(&line[at..])).collect();
    // Of three in a row, the second pair overlaps the first.
    found.extend(line.match_indices("###").map(|(at, _)| at + 2).filter(|&at| begins_a_mark(&line[at..])));
    for mark in ["section_start:", "section_end:"] {
        found.extend(line.match_indices(mark).map(|(at, _)| at + mark.len() - 1));
    }
    let rest = past_styles(line);
    if ["::", "--- ", "+++ ", "~~~ ", "^^^ "].iter().any(|mark| rest.starts_with(mark)) {
        found.push(line.len() - rest.len() + 1);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// A line without the blanks and styles that it begins with.
fn past_styles(line: &str) -> &str {
    let mut rest = line.trim_start();
    while let Some((_, after)) = rest.strip_prefix("\u{1b}[").and_then(|escape| escape.split_once('m')) {
        rest = after.trim_start();
    }
    rest
}

/// Whether a text is a `#` before a word (or none) and a bracket.
fn begins_a_mark(text: &str) -> bool {
    let word = text.strip_prefix('#').unwrap_or(text);
    word.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-')).starts_with('[')
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{commands_escaped, harmless, on_one_line, printable, shown, unlike_a_command};

    #[test]
    fn no_line_is_a_command_to_a_ci_runner() {
        for (attack, seen) in [
            ("::error::x", ": :error::x"),
            ("a\n  ::error::x\n", "a\n  : :error::x\n"),
            ("\u{1b}[1m \u{1b}[31m::error::x", "\u{1b}[1m \u{1b}[31m: :error::x"),
            ("a ##[error]b ##vso[task]", "a # #[error]b # #vso[task]"),
            ("##VSO[x] ##TeamCity[y] ###[z] ####[", "# #VSO[x] # #TeamCity[y] ## #[z] ### #["),
            ("section_start:1:a\nb section_end:1:a", "section_start :1:a\nb section_end :1:a"),
            ("--- a\n+++ b\n  ~~~ c\n^^^ +++", "- -- a\n+ ++ b\n  ~ ~~ c\n^ ^^ +++"),
            ("a::b ## c\n## d [e]\n---\n-- f", "a::b ## c\n## d [e]\n---\n-- f"),
        ] {
            assert_eq!(unlike_a_command(attack), seen);
            assert_eq!(unlike_a_command(seen), seen, "twice is once");
        }
    }

    #[test]
    fn a_wide_blank_in_a_name_stays_on_one_line_and_what_ends_a_line_does_not() {
        assert_eq!(on_one_line("山田\u{3000}太郎\ta\r\nb\u{2028}c\u{a0}d"), "山田\u{3000}太郎 a  b c\u{a0}d");
    }

    #[test]
    fn an_escape_stands_for_the_sign_that_makes_a_command() {
        let escape = |c| format!("<{c}>");
        assert_eq!(commands_escaped("a ##[b\n::c section_end:1", escape), "a #<#>[b\n:<:>c section_end<:>1");
        assert_eq!(commands_escaped("a::b", escape), "a::b");
    }

    #[test]
    fn escapes_and_bidi_controls_are_dropped() {
        for (attack, seen) in [
            ("\u{1b}[2Jgone", "[2Jgone"),
            ("\u{1b}]0;title\u{7}x", "]0;titlex"),
            ("user\u{202e}nimda", "usernimda"),
            ("\u{9b}31mred", "31mred"),
            ("a\r\nb\tc", "a\nb\tc"),
            ("ひらがな עברית", "ひらがな עברית"),
        ] {
            assert_eq!(harmless(attack), seen);
        }
    }

    #[test]
    fn a_path_is_one_line_and_hides_nothing() {
        assert_eq!(
            shown(Path::new("a\u{1b}[2J\u{202e}b\nc\td\u{2028}\u{9b}.yaml")),
            "a\u{fffd}[2J\u{fffd}b\u{fffd}c d\u{fffd}\u{fffd}.yaml"
        );
        assert_eq!(shown(Path::new("監査/wa-review.yaml")), "監査/wa-review.yaml");
    }

    #[test]
    fn nothing_but_our_own_styles_passes_the_door() {
        for (text, styled, plain) in [
            ("\u{1b}[1m\u{1b}[91merror\u{1b}[0m: x", "\u{1b}[1m\u{1b}[91merror\u{1b}[0m: x", "error: x"),
            ("\u{1b}[38;5;9mred\u{1b}[39m\u{1b}[m", "\u{1b}[38;5;9mred\u{1b}[39m\u{1b}[m", "red"),
            ("\u{1b}[8mhidden\u{1b}[5;1m", "[8mhidden[5;1m", "[8mhidden[5;1m"),
            ("\u{1b}[2J\u{1b}]0;t\u{7}\u{9b}1mx\u{202e}y\r\nz", "[2J]0;t1mxy\nz", "[2J]0;t1mxy\nz"),
            ("\u{feff}a\u{feff}b", "\u{feff}ab", "\u{feff}ab"),
        ] {
            assert_eq!((printable(text, true).as_str(), printable(text, false).as_str()), (styled, plain));
        }
    }
}
