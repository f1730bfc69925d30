//! A document for the terminal. Tables fit its width, counted as the terminal counts Japanese; what does not fit is wrapped,
//! never cut.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{Cell, ColumnConstraint, ContentArrangement, Width};
use unicode_width::UnicodeWidthStr;

use crate::content::{Block, Document, Span, Table, Tone};
use crate::wording::{harmless, unlike_a_command, visible};

/// Columns where no terminal tells them.
pub const COLUMNS_WITHOUT_TERMINAL: u16 = 80;

/// Prints a document for a terminal of so many columns. Colours are ANSI escapes; the caller strips them where they are not wanted.
pub fn print(document: &Document, columns: u16) -> String {
    let width = usize::from(columns.max(20));
    let mut out = String::new();
    for (index, block) in document.iter().enumerate() {
        if index > 0 && starts_a_part(block, &document[index - 1]) {
            out.push('\n');
        }
        print_block(block, width, &mut out);
    }
    // Where it goes to is not known here: a file is shown in the log of a CI job as well.
    unlike_a_command(&out).into_owned()
}

fn starts_a_part(block: &Block, before: &Block) -> bool {
    let heading = |block: &Block| matches!(block, Block::Heading(..));
    heading(block) || matches!(before, Block::Table(_)) || (matches!(block, Block::Table(_)) && !heading(before))
}

fn print_block(block: &Block, width: usize, out: &mut String) {
    match block {
        Block::Heading(_, text) => wrapped(&[Span::new(text, Tone::Strong)], "", "", width, out),
        Block::Line(spans) => wrapped(spans, "", "", width, out),
        Block::List(entries) => {
            for (depth, spans) in entries {
                let indent = "  ".repeat(*depth);
                wrapped(spans, &format!("{indent}- "), &format!("{indent}  "), width, out);
            }
        }
        Block::Steps(steps) => {
            for (number, spans) in (1..).zip(steps) {
                wrapped(spans, &format!("{number}. "), "   ", width, out);
            }
        }
        Block::Table(table) if width < LEAST_OF_A_TABLE => listed(table, width, out),
        Block::Table(table) => {
            let _ = writeln!(out, "{}", terminal_table(table, width));
        }
        Block::Command(command) => {
            let _ = writeln!(out, "  {}", visible(command));
        }
        Block::Figures(figures) => {
            for figure in figures {
                let note = if figure.note.is_empty() { String::new() } else { format!(" ({})", figure.note) };
                let label = Span::from(format!("{}: ", figure.label));
                wrapped(&[label, Span::new(figure.value.as_str(), figure.tone), Span::from(note)], "", "  ", width, out);
            }
        }
        Block::Fields(fields) => {
            for (label, spans) in fields {
                let label = Span::new(format!("{label}: "), Tone::Faint);
                wrapped(&[&[label], spans.as_slice()].concat(), "", "  ", width, out);
            }
        }
        Block::Note(_, spans) => wrapped(spans, "! ", "  ", width, out),
        Block::Bars(bars) => print_block(&Block::Table(bars.table()), width, out),
        Block::Grid(grid) => print_block(&Block::Table(grid.table()), width, out),
        Block::Boxes(boxes) => {
            for label in boxes {
                let _ = writeln!(out, "[      ] {}", harmless(label));
            }
        }
    }
}

/// Wraps spans as one paragraph. Each line carries its own styles, so that a pager shows it right.
fn wrapped(spans: &[Span], first: &str, rest: &str, width: usize, out: &mut String) {
    let (spans, place) = match spans {
        [spans @ .., place] if place.is_place => (spans, Some(place)),
        _ => (spans, None),
    };
    let spans: Vec<_> = spans.iter().map(|span| (harmless(&span.text), style(span.tone))).collect();
    let text: String = spans.iter().map(|(text, _)| text.as_ref()).collect();
    // Commands, ids and links are copied: they are not broken at their hyphens.
    let options = textwrap::Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    let mut left = spans.iter().map(|(text, style)| (text.as_ref(), *style));
    let mut current = left.next();
    for (number, line) in textwrap::wrap(&text, &options).iter().enumerate() {
        let indent = if number == 0 { first } else { rest };
        out.push_str(indent);
        let mut remaining = line.strip_prefix(indent).unwrap_or(line);
        while let Some((text, style)) = current {
            // A wrap swallows the blanks at the break.
            let text = if remaining.starts_with(' ') { text } else { text.trim_start_matches(' ') };
            if let Some(tail) = remaining.strip_prefix(text) {
                let _ = write!(out, "{style}{text}{style:#}");
                remaining = tail;
                current = left.next();
            } else if let Some(tail) = text.strip_prefix(remaining) {
                let _ = write!(out, "{style}{remaining}{style:#}");
                current = Some((tail, style));
                remaining = "";
            } else {
                break;
            }
            if remaining.is_empty() {
                break;
            }
        }
        out.push_str(remaining);
        out.push('\n');
    }
    if let Some(place) = place {
        let (text, style) = (harmless(place.text.trim_start()), style(place.tone));
        out.pop();
        let last = out.rsplit('\n').next().unwrap_or_default();
        let fits = textwrap::core::display_width(last) + 2 + text.width() <= width;
        let before = if fits { "  ".to_owned() } else { format!("\n{rest}") };
        let _ = writeln!(out, "{before}{style}{text}{style:#}");
    }
}

/// A table as a list: an entry for each row, which begins with its first cell; below it, under the head of their column, what the others say.
fn listed(table: &Table, width: usize, out: &mut String) {
    for row in &table.rows {
        let said = row.iter().zip(&table.head).filter(|(cell, _)| !cell.text.is_empty());
        for (number, (cell, head)) in said.enumerate() {
            let (first, rest) = if number == 0 { ("- ", "  ") } else { ("  ", "    ") };
            let label = (number > 0).then(|| Span::new(format!("{head}: "), Tone::Faint));
            let mut lines = cell.text.lines();
            let line = Span::new(lines.next().unwrap_or_default(), cell.tone);
            wrapped(&label.into_iter().chain([line]).collect::<Vec<_>>(), first, rest, width, out);
            lines.for_each(|line| wrapped(&[Span::new(line, cell.tone)], rest, rest, width, out));
        }
    }
}

fn style(tone: Tone) -> Style {
    match tone {
        Tone::Plain | Tone::Link => Style::new(),
        Tone::Strong => Style::new().bold(),
        Tone::Faint => Style::new().dimmed(),
        Tone::Bad => AnsiColor::Red.on_default().bold(),
        Tone::Warn => AnsiColor::Yellow.on_default(),
        Tone::Good => AnsiColor::Green.on_default(),
    }
}

fn terminal_table(table: &Table, width: usize) -> comfy_table::Table {
    let mut shown = comfy_table::Table::new();
    shown
        .load_style(UTF8_FULL_CONDENSED)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(width).unwrap_or(u16::MAX))
        .set_header(table.head.iter().map(|head| Cell::new(harmless(head)).add_attribute(comfy_table::Attribute::Bold)));
    let Some(layout) = Layout::of(table, width) else {
        shown.add_rows(table.rows.iter().map(|row| row.iter().map(|span| cell(&span.text, span.tone))));
        return shown;
    };
    for row in &table.rows {
        shown.add_row(row.iter().enumerate().map(|(column, span)| {
            if column == table.widest {
                cell(&wrapped_text(&span.text, layout.widest), span.tone)
            } else {
                cell(&span.text, span.tone)
            }
        }));
    }
    for (index, width) in layout.kept {
        if let Some(column) = shown.column_mut(index) {
            column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
        }
    }
    shown
}

/// Wraps as Japanese wants it, which comfy-table, that breaks at blanks, does not.
fn wrapped_text(text: &str, width: usize) -> String {
    let options = textwrap::Options::new(width).word_splitter(textwrap::WordSplitter::NoHyphenation);
    text.lines().flat_map(|line| textwrap::wrap(line, &options)).collect::<Vec<_>>().join("\n")
}

/// The widths that short columns keep, blanks included, and what they leave for the text of the widest one.
struct Layout {
    kept: Vec<(usize, u16)>,
    widest: usize,
}

impl Layout {
    /// None where the widest column would have no room to be read; then comfy-table shares what there is.
    fn of(table: &Table, width: usize) -> Option<Self> {
        let natural = |column: usize| {
            let cells = table.rows.iter().flat_map(|row| row[column].text.lines().map(UnicodeWidthStr::width));
            cells.chain([table.head[column].width()]).max().unwrap_or(0) + 2
        };
        let others = (0..table.head.len()).filter(|&column| column != table.widest);
        let kept: Vec<_> = others.map(|column| (column, natural(column))).collect();
        // Each column has a line at its left, and the last one at its right; a blank stands on either side of a text.
        let taken: usize = kept.iter().map(|(_, width)| width + 1).sum();
        let widest = width.checked_sub(taken + 2 + 2).filter(|&left| left >= MIN_WIDEST)?;
        let kept = kept.into_iter().map(|(column, width)| (column, u16::try_from(width).unwrap_or(u16::MAX))).collect();
        Some(Self { kept, widest })
    }
}

/// The least width of a terminal in which a table is still read with ease.
const LEAST_OF_A_TABLE: usize = 60;

/// The least width at which a title is still read with ease.
const MIN_WIDEST: usize = 20;

fn cell(text: &str, tone: Tone) -> Cell {
    let cell = Cell::new(harmless(text));
    match tone {
        Tone::Plain | Tone::Link => cell,
        Tone::Strong => cell.add_attribute(comfy_table::Attribute::Bold),
        Tone::Faint => cell.add_attribute(comfy_table::Attribute::Dim),
        Tone::Bad => cell.fg(comfy_table::Color::Red).add_attribute(comfy_table::Attribute::Bold),
        Tone::Warn => cell.fg(comfy_table::Color::Yellow),
        Tone::Good => cell.fg(comfy_table::Color::Green),
    }
}
