//! A document as GitHub-flavoured Markdown. Text that people typed stays text: no markup, no HTML and no link comes of it. What GitHub and
//! its like make a link of wherever it stands, an address with `://`, `www.` or `@`, is set as code, in which none of them looks for one; to
//! escape its signs does not help, since mail addresses and names behind `@` are looked for when the escapes are gone.

use std::borrow::Cow;
use std::fmt::Write;

use crate::content::{Block, Document, Span, Table, Tone, code_apart};
use crate::lens::ChoiceId;
use crate::wording::{harmless, unlike_a_command, visible};

/// Prints a document as Markdown.
pub fn print(document: &Document) -> String {
    let mut out = String::new();
    for (index, block) in document.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        print_block(block, &mut out);
    }
    unlike_a_command(&harmless(&out)).into_owned()
}

/// How many practices the ledger of a printed report has: rows that begin with a number and the id of a practice.
pub fn practices(markdown: &[u8]) -> usize {
    let is_practice = |line: &str| {
        let mut cells = line.strip_prefix("| ").unwrap_or_default().split(" | ");
        let numbered = cells.next().is_some_and(|number| number.parse::<usize>().is_ok());
        numbered && cells.next().is_some_and(|id| id.parse::<ChoiceId>().is_ok())
    };
    let ledger = |part: &str| part.lines().filter(|line| is_practice(line)).count();
    // The plan has such rows too; the ledger is the part with the most of them.
    String::from_utf8_lossy(markdown).split("\n## ").map(ledger).max().unwrap_or_default()
}

fn print_block(block: &Block, out: &mut String) {
    let _ = match block {
        Block::Heading(level, text) => writeln!(out, "{} {}", "#".repeat(usize::from(*level)), plain(text)),
        Block::Line(spans) => writeln!(out, "{}", begun(&inline(spans, Place::Line))),
        Block::List(entries) => entries.iter().try_for_each(|(depth, spans)| {
            let indent = "  ".repeat(*depth);
            writeln!(out, "{indent}- {}", begun(&inline(spans, Place::Line)))
        }),
        Block::Steps(steps) => {
            (1..).zip(steps).try_for_each(|(number, spans)| writeln!(out, "{number}. {}", begun(&inline(spans, Place::Line))))
        }
        Block::Table(table) => print_table(table, out),
        Block::Command(command) => writeln!(out, "```console\n{}\n```", visible(command)),
        Block::Figures(figures) => figures.iter().try_for_each(|figure| {
            let note = if figure.note.is_empty() { String::new() } else { format!(" ({})", plain(&figure.note)) };
            let value = inline(&[Span::new(figure.value.as_str(), Tone::Strong)], Place::Line);
            writeln!(out, "- {}: {value}{note}", begun(&plain(&figure.label)))
        }),
        Block::Fields(fields) => fields
            .iter()
            .try_for_each(|(label, spans)| writeln!(out, "- {}: {}", begun(&plain(label)), inline(spans, Place::Line))),
        Block::Note(_, spans) => writeln!(out, "> {}", begun(&inline(spans, Place::Line))),
        Block::Bars(bars) => print_table(&bars.table(), out),
        Block::Grid(grid) => print_table(&grid.table(), out),
        Block::Boxes(boxes) => boxes.iter().try_for_each(|label| writeln!(out, "- [ ] {}", begun(&plain(label)))),
    };
}

fn print_table(table: &Table, out: &mut String) -> std::fmt::Result {
    let row = |cells: &mut dyn Iterator<Item = String>| format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
    let cell = |span: &Span| inline(std::slice::from_ref(span), Place::Cell);
    writeln!(out, "{}", row(&mut table.head.iter().map(|head| cell(&Span::from(head.as_str())))))?;
    writeln!(out, "{}", row(&mut table.head.iter().map(|_| "---".to_owned())))?;
    table.rows.iter().try_for_each(|cells| writeln!(out, "{}", row(&mut cells.iter().map(cell))))
}

/// Where a text stands: in a table, the line that parts its cells is escaped even in code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Line,
    Cell,
}

/// Text of one look on a line, in which nothing is code but addresses.
fn plain(text: &str) -> String {
    let text = readable(text);
    addresses_apart(&text)
        .into_iter()
        .map(|(part, is_address)| if is_address { code(part, Place::Line) } else { escaped(part) })
        .collect()
}

/// How a piece of text is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Plain,
    Bold,
    Code,
    Link,
}

fn inline(spans: &[Span], place: Place) -> String {
    let letters = spans.iter().flat_map(|span| {
        let look = match span.tone {
            Tone::Link => Look::Link,
            Tone::Strong | Tone::Bad => Look::Bold,
            Tone::Plain | Tone::Faint | Tone::Warn | Tone::Good => Look::Plain,
        };
        let text = readable(&span.text);
        let parts = code_apart(&text).into_iter();
        let letters = parts.flat_map(|(part, is_code)| part.chars().map(move |c| (c, if is_code { Look::Code } else { look })));
        letters.collect::<Vec<_>>()
    });
    let print = |(text, look): (String, Look)| match look {
        Look::Plain => escaped(&text),
        Look::Bold => bold(&text),
        Look::Code => code(&text, place),
        Look::Link => link(&text),
    };
    pieces(&letters.collect::<Vec<_>>()).into_iter().map(print).collect()
}

/// The pieces that look alike, addresses as code: also one that begins in bold and ends otherwise.
fn pieces(letters: &[(char, Look)]) -> Vec<(String, Look)> {
    let is_text = |look: Look| matches!(look, Look::Plain | Look::Bold);
    let mut pieces: Vec<(String, Look)> = Vec::new();
    let mut push = |letter: char, look: Look| match pieces.last_mut() {
        Some((text, alike)) if *alike == look => text.push(letter),
        _ => pieces.push((letter.to_string(), look)),
    };
    for run in letters.chunk_by(|one, next| is_text(one.1) == is_text(next.1)) {
        let text: String = run.iter().map(|(letter, _)| letter).collect();
        let is_address = addresses_apart(&text).into_iter().flat_map(|(part, is_address)| part.chars().map(move |_| is_address));
        for (&(letter, look), is_address) in run.iter().zip(is_address) {
            push(letter, if is_address && is_text(look) { Look::Code } else { look });
        }
    }
    pieces
}

/// What a reader sees of a text, before any of it is escaped: what is taken out later could make an address of its neighbours.
fn readable(text: &str) -> String {
    harmless(text).replace('\t', " ")
}

/// The parts of a text, and whether each is an address: of a page, a share or a mail box, or a name behind `@`.
fn addresses_apart(text: &str) -> Vec<(&str, bool)> {
    let belongs = |c: char| c.is_ascii_graphic() && !"`|<>\"\\".contains(c);
    let (mut parts, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(from) = text[at..].find(belongs).map(|found| at + found) {
        at = text[from..].find(|c| !belongs(c)).map_or(text.len(), |length| from + length);
        let word = &text[from..at];
        if word.contains("://") || word.contains('@') || word.to_ascii_lowercase().contains("www.") {
            let address = word
                .trim_start_matches(['(', '[', '{', '\'', '*', '_', '~'])
                .trim_end_matches(['.', ',', ';', '!', '?', ')', ']', '}', '\'']);
            let from = from + word.find(address).unwrap_or_default();
            parts.extend([(&text[start..from], false), (address, true)]);
            start = from + address.len();
        }
    }
    parts.push((&text[start..], false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

/// The address of a page that the catalog names, as a link. It has no blank and no bracket.
fn link(address: &str) -> String {
    format!("<{}>", visible(address))
}

/// Between backticks all is literal, but for the line that parts the cells of a table. Behind a backslash, which readers escape in two
/// ways, that line stands beside the code.
fn code(text: &str, place: Place) -> String {
    if place == Place::Line {
        return format!("`{text}`");
    }
    let (before, last) = text.rsplit_once(r"\|").map_or((None, text), |(before, last)| (Some(before), last));
    let before = before.iter().flat_map(|before| before.split(r"\|")).map(|part| format!(r"`{}\`\|", part.replace('|', r"\|")));
    let last = if last.is_empty() { String::new() } else { format!("`{}`", last.replace('|', r"\|")) };
    before.chain([last]).collect()
}

/// Text in bold, from its first letter to its last: next to a letter outside, marks beside a bracket or a stop are no marks.
fn bold(text: &str) -> String {
    let letters =
        text.trim_matches(|c: char| !c.is_alphanumeric() || matches!(c, '\u{2460}'..='\u{24ff}' | '\u{1f100}'..='\u{1f1ff}'));
    match text.split_once(letters) {
        Some((before, after)) if !letters.is_empty() => format!("{}**{}**{}", escaped(before), escaped(letters), escaped(after)),
        _ => escaped(text),
    }
}

/// Text at the beginning of a block, where a dash, a plus or a number would begin a list, and blanks would make code.
fn begun(text: &str) -> Cow<'_, str> {
    let mut text = text.trim_start_matches(' ');
    while let Some(rest) = text.strip_prefix("<br>") {
        text = rest.trim_start_matches(' ');
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, rest) = text.split_at(digits);
    let begins_a_list = rest.starts_with(if number.is_empty() { ['-', '+'] } else { ['.', ')'] });
    if begins_a_list { Cow::Owned(format!("{number}\\{rest}")) } else { Cow::Borrowed(text) }
}

/// Makes text harmless in Markdown and in the HTML that comes of it. A line break is the one thing that Markdown has no sign for in a table.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => out.push_str("<br>"),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // Behind a backslash, some readers take it for one half of a pair.
            '`' => out.push_str("&#96;"),
            '\\' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' => out.extend(['\\', character]),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests;
