//! Asking line by line, for terminals that only print (`TERM=dumb`). Not one escape code is written.

use std::io::{self, BufRead, BufReader, Write};

use super::super::prompt::{Kind, Prompt, Reply, Row};
use super::{PromptError, Prompter, paint};
use crate::wording::harmless;

/// One step back.
const BACK: &str = "<";
/// Clears what stands in brackets.
const CLEAR: &str = "-";

/// Alone on a line, ends a text of several lines.
const END: &str = ".";

/// Prints prompts and reads lines.
pub struct Plain<I, O> {
    input: I,
    output: O,
    columns: usize,
    words: PlainWords,
}

/// What a line prompt says by itself.
#[derive(Clone, Copy, Debug)]
pub struct PlainWords {
    /// How one chooses.
    pub choose: &'static str,
    /// How one writes a line.
    pub write: &'static str,
    /// How one writes several lines.
    pub write_lines: &'static str,
    /// What was typed is no row.
    pub no_such_row: &'static str,
}

impl Plain<BufReader<io::Stdin>, io::Stderr> {
    /// Reads stdin and prints on stderr.
    #[expect(clippy::disallowed_methods, reason = "the door through which lines come")]
    pub fn on_terminal(columns: usize, words: PlainWords) -> Self {
        Self::new(BufReader::new(io::stdin()), super::stderr(), columns, words)
    }
}

impl<I: BufRead, O: Write> Plain<I, O> {
    /// Prints on lines of some columns.
    pub fn new(input: I, output: O, columns: usize, words: PlainWords) -> Self {
        Self { input, output, columns, words }
    }

    /// A line without its end; an end of the input is an interruption.
    fn line(&mut self) -> Result<String, PromptError> {
        self.output.flush()?;
        let mut line = Vec::new();
        match self.input.read_until(b'\n', &mut line) {
            Ok(0) => Err(PromptError::Interrupted),
            Ok(_) => Ok(String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']).to_owned()),
            Err(error) => Err(error.into()),
        }
    }

    fn choose(&mut self, rows: &[Row], cursor: usize) -> Result<Reply, PromptError> {
        loop {
            for (index, row) in paint::rows(rows, self.columns.saturating_sub(3), false).iter().enumerate() {
                writeln!(self.output, "{} {row}", if index == cursor { '>' } else { ' ' })?;
            }
            write!(self.output, "[{}] ", self.words.choose)?;
            let typed = self.line()?;
            match typed.trim() {
                "" => return Ok(Reply::Chosen(cursor)),
                BACK | "＜" => return Ok(Reply::Back),
                typed => match rows.iter().position(|row| row.has_key(typed)) {
                    Some(index) => return Ok(Reply::Chosen(index)),
                    None => writeln!(self.output, "{}", self.words.no_such_row)?,
                },
            }
        }
    }

    fn write(&mut self, initial: &str, lines: bool) -> Result<Reply, PromptError> {
        if !initial.is_empty() {
            let initial = if lines { harmless(initial).into_owned() } else { paint::one_line(initial) };
            writeln!(self.output, "[{initial}]")?;
        }
        write!(self.output, "[{}] ", if lines { self.words.write_lines } else { self.words.write })?;
        let mut typed = self.line()?;
        match typed.trim() {
            "" => return Ok(Reply::Written(initial.to_owned())),
            BACK | "＜" => return Ok(Reply::Back),
            CLEAR => return Ok(Reply::Written(String::new())),
            // A lone question mark asks for ways to go.
            "?" | "？" => return Ok(Reply::Written(typed)),
            _ => {}
        }
        if lines {
            let mut line = self.line()?;
            while line.trim() != END {
                typed = typed + "\n" + &line;
                line = self.line()?;
            }
        }
        Ok(Reply::Written(typed))
    }
}

impl<I: BufRead, O: Write> Prompter for Plain<I, O> {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, PromptError> {
        writeln!(self.output)?;
        for line in prompt.above.iter().flat_map(|line| paint::paint(line, self.columns, false)) {
            writeln!(self.output, "{line}")?;
        }
        writeln!(self.output, "{}", paint::one_line(&prompt.ask))?;
        match &prompt.kind {
            Kind::Choose { rows, cursor } => self.choose(rows, *cursor),
            Kind::Write { initial, lines } => self.write(initial, *lines),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::prompt::Line;
    use super::*;

    const WORDS: PlainWords = PlainWords { choose: "key", write: "text", write_lines: "lines", no_such_row: "no such row" };

    fn replies(typed: &str, prompt: &Prompt) -> (Vec<Reply>, String) {
        let (mut output, mut replies) = (Vec::new(), Vec::new());
        let mut plain = Plain::new(typed.as_bytes(), &mut output, 60, WORDS);
        while let Ok(reply) = plain.ask(prompt) {
            replies.push(reply);
        }
        (replies, String::from_utf8(output).unwrap())
    }

    fn prompt(kind: Kind) -> Prompt {
        Prompt { above: vec![Line::plain("read \u{1b}[31mme")], short: None, ask: "what?".to_owned(), help: String::new(), kind }
    }

    #[test]
    fn rows_are_chosen_by_key_and_enter_takes_the_marked_one() {
        let rows = vec![Row::new("1", "one"), Row::new("d", "done")];
        let (given, shown) = replies("1\n D \n\nz\n<\n1", &prompt(Kind::Choose { rows, cursor: 1 }));
        assert_eq!(given, [Reply::Chosen(0), Reply::Chosen(1), Reply::Chosen(1), Reply::Back, Reply::Chosen(0)]);
        assert!(shown.contains("no such row") && shown.contains("> d done") && shown.contains("  1 one"));
        assert!(!shown.contains('\u{1b}'));
    }

    #[test]
    fn lines_are_kept_cleared_or_taken() {
        let (given, _) = replies("\n-\nnew\n<\n\u{ff}\n", &prompt(Kind::Write { initial: "old".to_owned(), lines: false }));
        let written = |text: &str| Reply::Written(text.to_owned());
        assert_eq!(given, [written("old"), written(""), written("new"), Reply::Back, written("\u{ff}")]);
    }

    #[test]
    fn several_lines_end_with_a_dot_of_their_own_and_keep_their_form() {
        let kind = Kind::Write { initial: "old\n  lines".to_owned(), lines: true };
        let (given, shown) = replies("\n-\n?\n<\n　one\n\n  two.\n.\nlast\n", &prompt(kind));
        let written = |text: &str| Reply::Written(text.to_owned());
        assert_eq!(given, [written("old\n  lines"), written(""), written("?"), Reply::Back, written("　one\n\n  two.")]);
        assert!(shown.contains("[old\n  lines]\n[lines] "));
    }
}
