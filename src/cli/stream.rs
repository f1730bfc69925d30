//! How text leaves: coloured only where that is wanted, and a reader who has gone away is no failure.

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

/// Writes a text whose colours are ANSI escapes.
pub fn write(text: &str, colors: bool, stream: &mut dyn Write) -> io::Result<()> {
    let written = if colors {
        stream.write_all(text.as_bytes())
    } else {
        stream.write_all(anstream::adapter::strip_str(text).to_string().as_bytes())
    };
    match written.and_then(|()| stream.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
