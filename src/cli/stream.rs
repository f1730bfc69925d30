//! How text leaves: coloured only where that is wanted, and a reader who has gone away is no failure.

use std::io::{self, Write};

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
