//! A document as GitHub-flavoured Markdown. Text that people typed stays text.

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
        Block::Heading(level, text) => writeln!(out, "{} {}", "#".repeat(usize::from(*level)), escaped(text)),
        Block::Line(spans) => writeln!(out, "{}", inline(spans)),
        Block::List(entries) => entries.iter().try_for_each(|(depth, spans)| {
            let indent = "  ".repeat(*depth);
            writeln!(out, "{indent}- {}", inline(spans))
        }),
        Block::Steps(steps) => (1..).zip(steps).try_for_each(|(number, spans)| writeln!(out, "{number}. {}", inline(spans))),
        Block::Table(table) => print_table(table, out),
        Block::Command(command) => writeln!(out, "```console\n{}\n```", visible(command)),
        Block::Figures(figures) => figures.iter().try_for_each(|figure| {
            let note = if figure.note.is_empty() { String::new() } else { format!(" ({})", escaped(&figure.note)) };
            writeln!(out, "- {}: **{}**{note}", escaped(&figure.label), escaped(&figure.value))
        }),
        Block::Fields(fields) => {
            fields.iter().try_for_each(|(label, spans)| writeln!(out, "- {}: {}", escaped(label), inline(spans)))
        }
        Block::Note(_, spans) => writeln!(out, "> {}", inline(spans)),
        Block::Bars(bars) => print_table(&bars.table(), out),
        Block::Grid(grid) => print_table(&grid.table(), out),
        Block::Boxes(boxes) => boxes.iter().try_for_each(|label| writeln!(out, "- [ ] {}", escaped(label))),
    };
}

fn print_table(table: &Table, out: &mut String) -> std::fmt::Result {
    let row = |cells: &mut dyn Iterator<Item = String>| format!("| {} |", cells.collect::<Vec<_>>().join(" | "));
    writeln!(out, "{}", row(&mut table.head.iter().map(|head| escaped(head))))?;
    writeln!(out, "{}", row(&mut table.head.iter().map(|_| "---".to_owned())))?;
    table
        .rows
        .iter()
        .try_for_each(|cells| writeln!(out, "{}", row(&mut cells.iter().map(|span| inline(std::slice::from_ref(span))))))
}

fn inline(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span.tone {
            Tone::Strong | Tone::Bad if !span.text.trim().is_empty() => format!("**{}**", escaped(&span.text)),
            _ => code_apart(&span.text)
                .into_iter()
                .map(|(text, is_code)| if is_code { code(text) } else { escaped(text) })
                .collect(),
        })
        .collect()
}

/// Between backticks all is literal, but for the line that parts the cells of a table.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', r"\|"))
}

/// Makes text harmless in Markdown and in the HTML that comes of it: no markup, no link, no mention, one line.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' => out.push_str("<br>"),
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => out.extend(['\\', character]),
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Span, Tone, escaped, inline};

    #[test]
    fn what_stands_between_backticks_is_code() {
        let said = |text: &str| inline(&[Span::new(text, Tone::Plain)]);
        assert_eq!(said("run `a|b <c>` and *d*"), r"run `a\|b <c>` and \*d\*");
        assert_eq!(said("one ` alone"), r"one \` alone");
    }

    #[test]
    fn what_people_typed_stays_text() {
        for (typed, shown) in [
            ("a|b", r"a\|b"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("[x](javascript:1)", r"\[x\](javascript:1)"),
            ("@everyone", "&#64;everyone"),
            ("two\nlines", "two<br>lines"),
        ] {
            assert_eq!(escaped(typed), shown);
        }
    }
}
