//! What single commands say in English.

use super::super::phrases::Commands;

/// What single commands say in English.
pub const COMMANDS: Commands = Commands {
    unnamed_workload: "Unnamed workload",
    file_written: |path| {
        format!(
            "Wrote {path}: every practice unanswered.\nFill it in with an editor, or answer in the terminal: wa-sec review {path}\nSee where it stands: wa-sec status {path}\n"
        )
    },
    interrupted: |path, command| format!("Interrupted. Every answer given is saved in {path}.\nGo on with: {command}\n"),
    nothing_begun: "No file was made.\n",
};
