//! How a run ended, for the shell (docs/contract.md, "Gate").

use std::process::ExitCode;

/// How a run ended, for the shell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitStatus {
    /// 0: done.
    Done,
    /// 1: `check`: the gate failed.
    Failed,
    /// 2: wrong usage, unreadable or invalid input, or a file that could not be written.
    Invalid,
    /// 3: `check`: no file matched, or there is no answer at all.
    NothingToCheck,
    /// 4: the file names an edition that this binary does not have.
    UnknownEdition,
    /// 130: interrupted. All answers given so far are saved.
    Interrupted,
}

impl ExitStatus {
    /// The number.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Invalid => 2,
            Self::NothingToCheck => 3,
            Self::UnknownEdition => 4,
            Self::Interrupted => 130,
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status.code())
    }
}
