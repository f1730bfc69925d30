//! What single commands say in English.

use super::super::harmless::as_word;
use super::super::phrases::Commands;

/// What single commands say in English.
pub const COMMANDS: Commands = Commands {
    unnamed_workload: "Unnamed workload",
    file_written: |path| {
        format!(
            "Wrote {path}: every practice unanswered.\nFill it in with an editor, or answer in the terminal: wa-sec review {word}\nSee where it stands: wa-sec status {word}\n",
            word = as_word(path)
        )
    },
    report_written: |path, practices| match practices {
        Some(practices) => format!("Wrote {path} ({practices} practices, read back and counted).\n"),
        None => format!("Wrote {path} (read back; without the ledger).\n"),
    },
    characters_lacking: |format, characters| {
        format!("warning: the font of {format} lacks {characters}; 〓 stands in their place.\n")
    },
    interrupted: |path, command| format!("Interrupted. Every answer given is saved in {path}.\nGo on with: {command}\n"),
    nothing_begun: "No file was made.\n",
};
