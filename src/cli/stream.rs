//! How text leaves: nothing that a terminal or the log of a CI job obeys but our own colours, and those only where they are wanted. A reader
//! who has gone away is no failure.

use std::io::{self, Write};
use std::path::Path;

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
        _ if names(1, "stdout") => Some(Own::Stdout),
        _ if names(2, "stderr") => Some(Own::Stderr),
        _ => None,
    }
}

use crate::wording::{printable, unlike_a_command};

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
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
