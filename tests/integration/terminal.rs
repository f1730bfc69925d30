//! A real terminal of 80 columns and 24 lines, with the binary in it, and what its screen shows.

use std::process::Command;

use rexpect::session::{Options, PtySession, spawn_with_options};
use unicode_width::UnicodeWidthChar;

use crate::harness::Sandbox;

const COLUMNS: usize = 80;
const ROWS: usize = 24;

/// A terminal in which a command line of `wa-sec` runs.
pub struct Terminal {
    session: PtySession,
    pid: String,
    seen: String,
}

impl Terminal {
    /// Opens one, as a shell would, and runs the binary in a sandbox.
    pub fn open(sandbox: &Sandbox, term: &str, args: &[&str]) -> Self {
        Self::sized(sandbox, term, args, (COLUMNS, ROWS), None)
    }

    /// One of so many columns and lines, and `COLUMNS` as a person exports it.
    pub fn sized(sandbox: &Sandbox, term: &str, args: &[&str], size: (usize, usize), told: Option<&str>) -> Self {
        const INNER: &str = r#"echo "@pid $$@"; exec "$0" "$@""#;
        const OUTER: &str = r#"stty rows "$HIGH" cols "$WIDE"; sh -c "$INNER" "$0" "$@"; echo "@exit $?@"; stty -a"#;
        let mut command = Command::new("/bin/sh");
        command.arg("-c").arg(OUTER).arg(assert_cmd::cargo::cargo_bin!("wa-sec")).args(args);
        command.env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("INNER", INNER).env("TERM", term);
        command.env("PWD", sandbox.path("")).env("SOURCE_DATE_EPOCH", crate::harness::TODAY_AS_EPOCH);
        command.env("WIDE", size.0.to_string()).env("HIGH", size.1.to_string());
        command.envs(told.map(|columns| ("COLUMNS", columns)));
        command.env("HOME", sandbox.path("")).current_dir(sandbox.path(""));
        let session = spawn_with_options(command, Options::new().timeout_ms(Some(20_000))).unwrap();
        let mut terminal = Self { session, pid: String::new(), seen: String::new() };
        terminal.sees("@pid ");
        let pid = terminal.sees("@");
        pid.trim_end_matches('@').clone_into(&mut terminal.pid);
        terminal
    }

    /// Waits until a text was written, and gives back everything up to its end.
    pub fn sees(&mut self, text: &str) -> String {
        // rexpect takes every byte for a character.
        let needle: String = text.bytes().map(char::from).collect();
        let before = match self.session.exp_string(&needle) {
            Ok(before) => before,
            Err(error) => panic!("{text} was not written; {}\n{}", characters(&error.to_string()), self.screen()),
        };
        let read = characters(&before) + text;
        self.seen.push_str(&read);
        read
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) {
        self.session.send(keys).unwrap();
        self.session.flush().unwrap();
    }

    /// For each: waits for a text and presses keys, Enter after them.
    pub fn talk(&mut self, steps: &[(&str, &str)]) {
        for (text, keys) in steps {
            self.sees(text);
            self.press(&format!("{keys}\r"));
        }
    }

    /// Sends a signal to the binary.
    pub fn signal(&self, name: &str) {
        assert!(Command::new("kill").args(["-s", name, &self.pid]).status().unwrap().success());
    }

    /// Waits for the end: the exit status, and the settings in which the terminal is left.
    pub fn end(&mut self) -> (i32, String) {
        self.sees("@exit ");
        let status = self.sees("@").trim_end_matches('@').parse().unwrap();
        let settings = self.session.exp_eof().unwrap();
        (status, settings)
    }

    /// Everything written so far, escape codes included.
    pub fn written(&self) -> &str {
        &self.seen
    }

    /// What the screen shows, line by line.
    pub fn screen(&self) -> String {
        let mut screen = Screen { rows: vec![vec![' '; COLUMNS]; ROWS], row: 0, column: 0 };
        screen.draw(&self.seen);
        let line = |row: &Vec<char>| row.iter().filter(|c| **c != '\0').collect::<String>().trim_end().to_owned();
        screen.rows.iter().map(line).collect::<Vec<_>>().join("\n").trim_end().to_owned()
    }
}

/// The text of bytes that were taken for characters. What is no such byte stays.
fn characters(bytes: &str) -> String {
    let bytes: Vec<u8> = bytes.chars().map(|byte| u8::try_from(u32::from(byte)).unwrap_or(b'?')).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// As much of a terminal as inquire and we use. A wide character is followed by a NUL in its second column.
struct Screen {
    rows: Vec<Vec<char>>,
    row: usize,
    column: usize,
}

impl Screen {
    fn draw(&mut self, written: &str) {
        let mut characters = written.chars().peekable();
        while let Some(character) = characters.next() {
            match character {
                '\r' => self.column = 0,
                '\n' => self.line_feed(),
                '\u{1b}' => {
                    assert_eq!(characters.next(), Some('['), "only control sequences are written");
                    let numbers: String = std::iter::from_fn(|| characters.next_if(|c| !c.is_ascii_alphabetic())).collect();
                    self.control(&numbers, characters.next().unwrap());
                }
                character => self.put(character),
            }
        }
    }

    fn line_feed(&mut self) {
        if self.row + 1 == ROWS {
            self.rows.remove(0);
            self.rows.push(vec![' '; COLUMNS]);
        } else {
            self.row += 1;
        }
    }

    fn put(&mut self, character: char) {
        let width = character.width().unwrap_or(0);
        if self.column + width > COLUMNS {
            self.column = 0;
            self.line_feed();
        }
        if width > 0 {
            self.rows[self.row][self.column] = character;
            self.rows[self.row][self.column + 1..self.column + width].fill('\0');
        }
        self.column += width;
    }

    fn control(&mut self, text: &str, command: char) {
        let number = |least: usize| text.parse::<usize>().unwrap_or(0).max(least);
        match command {
            'A' => self.row = self.row.saturating_sub(number(1)),
            'B' => self.row = (self.row + number(1)).min(ROWS - 1),
            'C' => self.column = (self.column + number(1)).min(COLUMNS - 1),
            'D' => self.column = self.column.saturating_sub(number(1)),
            'G' => self.column = number(1) - 1,
            'H' => (self.row, self.column) = (0, 0),
            'J' if text == "2" => self.rows.iter_mut().for_each(|row| row.fill(' ')),
            'K' if text == "2" => self.rows[self.row].fill(' '),
            'K' => self.rows[self.row][self.column.min(COLUMNS)..].fill(' '),
            'm' | 'h' | 'l' => {}
            other => panic!("a terminal that does {other} is needed"),
        }
    }
}
