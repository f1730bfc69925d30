//! Asking with inquire, for terminals that can be drawn on.

use std::fmt;
use std::io::{self, Write};

use crossterm::cursor::MoveTo;
use crossterm::terminal::{Clear, ClearType};
use inquire::ui::{Color, RenderConfig, StyleSheet, Styled};
use inquire::{InquireError, Select, Text};
use terminal_size::{Height, Width, terminal_size_of};

use super::super::prompt::{Kind, Line, Prompt, Reply, Row, folded};
use super::{PromptError, Prompter, paint};
use crate::wording::harmless;

/// Rows of a list that are shown however small the terminal is.
const LEAST_ROWS: usize = 4;
/// Lines that a prompt takes beside its rows: the question, the help, and one that stays free.
const AROUND: usize = 3;

/// Draws every prompt on a screen of its own, so that a screen always looks the same.
pub struct Inquire {
    color: bool,
    words: InquireWords,
    begun: bool,
    read: Vec<Line>,
}

/// What is said beside the prompts.
#[derive(Clone, Copy, Debug)]
pub struct InquireWords {
    /// Under a text that is longer than the screen.
    pub more: &'static str,
    /// Where no row is left of what was typed.
    pub no_such_row: &'static str,
}

impl Inquire {
    /// Draws on the terminal of the process.
    pub fn new(color: bool, words: InquireWords) -> Self {
        Self { color, words, begun: false, read: Vec::new() }
    }

    /// Whether the terminal can be asked for its size where inquire asks, which else starts a program, `tput`, wherever it lies.
    pub fn can_draw() -> bool {
        crossterm::terminal::window_size().is_ok()
    }

    fn render_config(&self) -> RenderConfig<'static> {
        let plain = RenderConfig::empty().with_answered_prompt_prefix(Styled::new(">"));
        if !self.color {
            return plain;
        }
        plain
            .with_prompt_prefix(Styled::new("?").with_fg(Color::LightGreen))
            .with_help_message(StyleSheet::new().with_fg(Color::DarkCyan))
            .with_answer(StyleSheet::new().with_fg(Color::DarkCyan))
            .with_highlighted_option_prefix(Styled::new(">").with_fg(Color::LightCyan))
    }

    /// What stood on the screen before the first prompt is scrolled away, not wiped.
    fn clear(&mut self, rows: usize) -> io::Result<()> {
        let mut stderr = super::stderr();
        if !self.begun {
            self.begun = true;
            stderr.write_all("\n".repeat(rows).as_bytes())?;
        }
        crossterm::queue!(stderr, Clear(ClearType::All), MoveTo(0, 0))?;
        stderr.flush()
    }

    /// Shows what is to be read, a screen at a time, and returns how many lines of it stand above the prompt; none where the person
    /// went back instead of reading on.
    fn show(&mut self, prompt: &Prompt, columns: usize, rows: usize, least: usize) -> Result<Option<usize>, PromptError> {
        let painted =
            |lines: &[Line]| -> Vec<String> { lines.iter().flat_map(|line| paint::paint(line, columns, self.color)).collect() };
        let mut lines = painted(&prompt.above);
        if let Some(short) = prompt.short.as_ref().filter(|short| lines.len() + short.rows + AROUND > rows) {
            lines = painted(&short.above);
        }
        let mut rest = lines.as_slice();
        self.clear(rows)?;
        // What was read on the prompt before is not paged again, or each tick on a small terminal would cost the whole text: its
        // head, which says where one stands, is enough.
        let known = prompt.above.iter().filter(|line| self.read.contains(line)).count();
        if 2 * known > prompt.above.len() {
            rest = &rest[..rest.len().min(rows.saturating_sub(least + AROUND))];
        }
        prompt.above.clone_into(&mut self.read);
        while rest.len() + least + AROUND > rows {
            let (page, following) = rest.split_at(page_break(rest, rows.saturating_sub(2).max(1)));
            write_lines(page)?;
            let more = Text::new(self.words.more).with_render_config(self.render_config());
            if more.prompt_skippable()?.is_none() {
                return Ok(None);
            }
            self.clear(rows)?;
            // What was read last stands above the prompt again, as far as there is room.
            let again = page.len().min(rows.saturating_sub(least + AROUND + following.len()));
            rest = &rest[page.len() - again..];
        }
        write_lines(rest)?;
        Ok(Some(rest.len()))
    }
}

impl Prompter for Inquire {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, PromptError> {
        let (columns, rows) = terminal_size_of(super::stderr())
            .map_or((80, 24), |(Width(columns), Height(rows))| (columns.max(20).into(), rows.max(8).into()));
        let least = match &prompt.kind {
            Kind::Choose { rows, .. } => rows.len().min(LEAST_ROWS),
            Kind::Write { .. } => 0,
        };
        let Some(above) = self.show(prompt, columns, rows, least)? else { return Ok(Reply::Back) };
        let ask = paint::one_line(&prompt.ask);
        match &prompt.kind {
            Kind::Choose { rows: choices, cursor } => {
                // The prefix and a column to spare.
                let drawn = paint::rows(choices, columns.saturating_sub(4), self.color);
                // The last one shows itself where nothing else is left of what was typed; choosing it asks again.
                let options: Vec<Drawn> = drawn.into_iter().chain([self.words.no_such_row.to_owned()]).map(Drawn).collect();
                let chosen = Select::new(&ask, options)
                    .with_starting_cursor(*cursor)
                    .with_reset_cursor(false)
                    .with_page_size(rows.saturating_sub(above + AROUND).max(least))
                    .with_help_message(&prompt.help)
                    .with_scorer(&|typed, _, _, index| score(choices, typed, index))
                    .with_formatter(&|_| String::new())
                    .with_render_config(self.render_config())
                    .raw_prompt_skippable()?;
                match chosen {
                    None => Ok(Reply::Back),
                    Some(option) if option.index < choices.len() => Ok(Reply::Chosen(option.index)),
                    Some(_) => self.ask(prompt),
                }
            }
            Kind::Write { initial, lines } => {
                // A line break is typed with Alt-Enter, or pasted.
                let initial = if *lines { harmless(initial).into_owned() } else { paint::one_line(initial) };
                let text = Text::new(&ask)
                    .with_initial_value(&initial)
                    .with_help_message(&prompt.help)
                    .with_render_config(self.render_config());
                Ok(text.prompt_skippable()?.map_or(Reply::Back, Reply::Written))
            }
        }
    }
}

/// A row as it is drawn.
struct Drawn(String);

impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a row stays while one types, and how high: the row of that key alone, else every row that holds the text, in their order.
/// A single letter that is no key finds nothing, so that a key meant for another prompt ticks nothing.
fn score(rows: &[Row], typed: &str, index: usize) -> Option<i64> {
    let typed = typed.trim().to_lowercase();
    let is_key = rows.iter().any(|row| row.has_key(&typed));
    let part = folded(&typed);
    let holds = |row: &Row| {
        let shown = || format!("{}{}", row.text, row.tail).to_lowercase().contains(&typed);
        typed.len() != 1 && (shown() || !part.is_empty() && row.found_by.contains(&part))
    };
    let stays = |row: &Row| if is_key { row.has_key(&typed) } else { holds(row) };
    let stays = rows.get(index).map_or_else(|| !rows.iter().any(stays), stays);
    stays.then(|| -i64::try_from(index).unwrap_or(i64::MAX))
}

impl From<InquireError> for PromptError {
    fn from(error: InquireError) -> Self {
        match error {
            InquireError::OperationInterrupted | InquireError::OperationCanceled => Self::Interrupted,
            InquireError::IO(error) => Self::Terminal(error),
            other => Self::Terminal(io::Error::other(other)),
        }
    }
}

/// How many lines make up the next page: as many as fit, or fewer where a section ends not far above.
fn page_break(lines: &[String], room: usize) -> usize {
    let room = room.min(lines.len());
    let section = lines[..room].iter().rposition(String::is_empty);
    section.filter(|&end| room < lines.len() && end > room / 2).map_or(room, |end| end + 1)
}

fn write_lines(lines: &[String]) -> io::Result<()> {
    let mut stderr = super::stderr().lock();
    lines.iter().try_for_each(|line| writeln!(stderr, "{line}"))?;
    stderr.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_finds_a_key_first_and_else_a_text() {
        let rows = [Row::new("1", "Grant least privileges"), Row::new("10", "Rotate"), Row::new("d", "Done with 1")];
        let left = |typed: &str| (0..4).filter(|&index| score(&rows, typed, index).is_some()).collect::<Vec<_>>();
        assert_eq!(left(""), [0, 1, 2]);
        assert_eq!(left("1"), [0]);
        assert_eq!(left("D"), [2]);
        assert_eq!(left("ROTATE"), [1]);
        assert_eq!(left("with 1"), [2]);
        assert_eq!(left("zz"), [3]);
        assert_eq!(left("g"), [3], "a single letter is a key or nothing");
        let rows = [Row { found_by: folded("PCI DSS\nレベル 1"), ..Row::new("1", "PCI DSS v4.0.1") }, Row::new("2", "SOC 2")];
        let left = |typed: &str| (0..2).filter(|&index| score(&rows, typed, index).is_some()).collect::<Vec<_>>();
        assert!(["レベル", "ｐｃｉ－ｄｓｓ", "pcidss"].iter().all(|typed| left(typed) == [0]), "a name that is not shown");
        assert!(score(&rows, "", 0) > score(&rows, "", 1), "rows keep their order");
    }
}
