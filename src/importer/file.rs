//! Reading a file whole.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use thiserror::Error;

/// The largest file that is read, in bytes. A check sheet has some tens of thousands.
pub const LIMIT: u64 = 16 << 20;

/// Why a file was not read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// It is larger than [`LIMIT`].
    #[error("larger than {LIMIT} bytes")]
    TooLarge,
    /// The system refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// The bytes of a file, if they are not too many.
#[expect(clippy::disallowed_methods, reason = "the door to foreign files")]
pub fn read(path: &Path) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LIMIT + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LIMIT { Err(ReadError::TooLarge) } else { Ok(bytes) }
}
