//! How a format of the gate is written that may be of many files: file by file as they are judged, so that none of them has to be held until
//! the last is.

use std::io::{self, Write};

use super::checked::{Checked, CheckedFile};

/// A result that grows file by file. What stands before the files in it, and hangs on all of them, is written last.
pub trait Spooled: Send {
    /// Takes the next file, in the order in which they were named.
    ///
    /// # Errors
    /// What is said of it cannot be kept.
    fn add(&mut self, file: &CheckedFile) -> io::Result<()>;

    /// Writes the whole, after the last file. What the platform that it is for will not take of it is given back.
    ///
    /// # Errors
    /// What was kept cannot be read, or `out` cannot be written.
    fn write(&mut self, checked: &Checked, out: &mut dyn Write) -> io::Result<Option<TooMuch>>;
}

/// More than a platform takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// More results.
    Results {
        /// So many there would be.
        found: usize,
        /// So many it takes.
        most: usize,
    },
    /// More bytes, compressed by gzip.
    Bytes {
        /// So many there are.
        compressed: u64,
        /// So many it takes.
        most: u64,
    },
}
