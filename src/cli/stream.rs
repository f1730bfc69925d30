//! How text leaves: nothing that a terminal or the log of a CI job obeys but our own colours, and those only where they are wanted. A reader
//! who has gone away is no failure.

use std::io::{self, Write};
use std::path::Path;

use crate::wording::{printable, unlike_a_command};

/// A stream of the program that a path names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// stdout.
    Stdout,
    /// stderr.
    Stderr,
}

/// The stream of the program that a path names, if it names one. Opened as a file it would be another one to the same place, which
/// overwrites what the stream has written there; replaced as a file it would be gone.
pub fn own(path: &Path) -> Option<Own> {
    let names = |number: u8, name: &str| {
        [format!("/dev/{name}"), format!("/dev/fd/{number}"), format!("/proc/self/fd/{number}")]
            .iter()
            .any(|name| path == Path::new(name))
    };
    match path {
        // Where something is read it is stdin; where something is written, what goes on from there.
        _ if path == Path::new("-") || names(1, "stdout") => Some(Own::Stdout),
        _ if names(2, "stderr") => Some(Own::Stderr),
        _ => None,
    }
}

/// Writes a text whose colours are ANSI escapes. Whatever people typed: no line of it is taken for a command by the log of a CI job.
pub fn write(text: &str, colors: bool, stream: &mut dyn Write) -> io::Result<()> {
    // In this order: what is left out must not have kept a command from being seen.
    put(&unlike_a_command(&printable(text, colors)), stream)
}

/// The same for a text whose lines are commands on purpose: to a CI runner, or to a shell.
pub fn write_commands(text: &str, stream: &mut dyn Write) -> io::Result<()> {
    put(&printable(text, false), stream)
}

fn put(text: &str, stream: &mut dyn Write) -> io::Result<()> {
    unless_gone(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
}

/// A reader who has gone away is no failure.
pub fn unless_gone(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// The door for a text that is not held: it passes in whole lines, without colours.
pub struct Door<'a> {
    out: &'a mut dyn Write,
    /// Whether the log of a CI job may be behind it.
    into_log: bool,
    pending: Vec<u8>,
    /// Whether something has passed.
    begun: bool,
}

/// So many bytes pass at once, or more where a line is longer.
const AT_ONCE: usize = 64 << 10;

impl<'a> Door<'a> {
    /// One through which nothing has passed.
    pub fn new(out: &'a mut dyn Write, into_log: bool) -> Self {
        Self { out, into_log, pending: Vec::new(), begun: false }
    }

    /// Lets the rest pass.
    pub fn finish(mut self) -> io::Result<()> {
        self.pass(self.pending.len())?;
        self.out.flush()
    }

    fn pass(&mut self, length: usize) -> io::Result<()> {
        let text = String::from_utf8_lossy(&self.pending[..length]);
        // Only at the beginning of the whole is a byte order mark one.
        let text = if self.begun { text.trim_start_matches('\u{feff}') } else { &text };
        let text = printable(text, false);
        let text = if self.into_log { unlike_a_command(&text) } else { text.into() };
        self.out.write_all(text.as_bytes())?;
        self.begun = true;
        self.pending.drain(..length);
        Ok(())
    }
}

impl Write for Door<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.pending.extend_from_slice(bytes);
        if self.pending.len() >= AT_ONCE
            && let Some(at) = self.pending.iter().rposition(|&byte| byte == b'\n')
        {
            self.pass(at + 1)?;
        }
        Ok(bytes.len())
    }

    /// Only [`Door::finish`] ends a line.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_by_and_by_is_what_passes_at_once() {
        let line = "\u{feff}::a \u{1b}[1mb\u{1b}[0m ##[c] \u{1b}[2J あ\n";
        for text in ["", "a", "\u{feff}a", &line.repeat(3), &line.repeat(5000), &"あ".repeat(50_000)] {
            for into_log in [true, false] {
                let mut passed = Vec::new();
                let mut door = Door::new(&mut passed, into_log);
                for part in text.as_bytes().chunks(1001) {
                    door.write_all(part).unwrap();
                }
                door.finish().unwrap();
                let mut at_once = Vec::new();
                if into_log {
                    write(text, false, &mut at_once).unwrap();
                } else {
                    write_commands(text, &mut at_once).unwrap();
                }
                assert!(passed == at_once, "{}", String::from_utf8_lossy(&passed));
            }
        }
    }
}
