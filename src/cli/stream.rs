//! How text leaves: nothing that a terminal obeys but our own colours, and those only where they are wanted. A reader who has gone away is
//! no failure.

use std::io::{self, Write};

use crate::wording::printable;

/// Writes a text whose colours are ANSI escapes.
pub fn write(text: &str, colors: bool, stream: &mut dyn Write) -> io::Result<()> {
    match stream.write_all(printable(text, colors).as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}
