//! What is kept until it can be written: in memory while it is short, then in a file without a name, so that memory does not grow with it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, Write};

/// So many bytes are kept in memory. A result of a few reviews never touches the disk.
pub const HOLD: usize = 256 << 10;

/// Bytes that are written one after another, and read from the first when all are there.
#[derive(Debug)]
pub struct Spool {
    /// What is not in the file.
    held: Vec<u8>,
    /// At most so many bytes stay in memory.
    hold: usize,
    file: Option<File>,
}

impl Spool {
    /// An empty one that keeps so many bytes in memory ([`HOLD`]).
    pub fn new(hold: usize) -> Self {
        Self { held: Vec::new(), hold, file: None }
    }

    /// Appends bytes.
    ///
    /// # Errors
    /// They cannot be kept: there is no room where temporary files are.
    pub fn push(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.held.extend_from_slice(bytes);
        if self.held.len() <= self.hold {
            return Ok(());
        }
        if self.file.is_none() {
            match tempfile::tempfile() {
                Ok(file) => self.file = Some(file),
                // Where no temporary file may be made, as in a container that is only to be read, memory has to do.
                Err(_) => self.hold = usize::MAX,
            }
        }
        if let Some(file) = &mut self.file {
            file.write_all(&self.held)?;
            self.held.clear();
        }
        Ok(())
    }

    /// Reads everything, from the first byte.
    ///
    /// # Errors
    /// The system refuses.
    pub fn read(&mut self) -> io::Result<impl BufRead + '_> {
        let mut file = self.file.as_ref();
        if let Some(file) = &mut file {
            file.rewind()?;
        }
        let in_file: Box<dyn Read> = match file {
            Some(file) => Box::new(file),
            None => Box::new(io::empty()),
        };
        Ok(BufReader::with_capacity(64 << 10, in_file).chain(self.held.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_was_pushed_however_much_is_held() {
        for hold in [0, 5, usize::MAX] {
            let mut spool = Spool::new(hold);
            for part in ["one", "", "two", "three and more", "4"] {
                spool.push(part.as_bytes()).unwrap();
            }
            assert_eq!(spool.file.is_some(), hold < usize::MAX);
            for _ in 0..2 {
                let mut read = String::new();
                spool.read().unwrap().read_to_string(&mut read).unwrap();
                assert_eq!(read, "onetwothree and more4", "{hold}");
            }
        }
    }
}
