//! Asking a person: the door to the terminal.

mod inquire;
mod paint;
mod plain;
mod watch;

pub use inquire::{Inquire, InquireWords};
pub use paint::paint;
pub use plain::{Plain, PlainWords};
pub use watch::Watch;

use std::io;

use thiserror::Error;

use super::prompt::{Prompt, Reply};

/// Someone who can be asked.
pub trait Prompter {
    /// Shows a prompt and waits for the reply.
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, PromptError>;
}

/// Where prompts are drawn: results alone go to stdout.
#[expect(clippy::disallowed_methods, reason = "prompts are drawn on the terminal itself, as inquire does")]
fn stderr() -> io::Stderr {
    io::stderr()
}

/// Why there was no reply.
#[derive(Debug, Error)]
pub enum PromptError {
    /// Ctrl-C, or the end of the input.
    #[error("interrupted")]
    Interrupted,
    /// The terminal failed.
    #[error(transparent)]
    Terminal(#[from] io::Error),
}
