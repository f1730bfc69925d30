//! The interactive questionnaire: asks, and hands every change of the review to be saved before it asks on.

mod answering;
mod earlier;
mod edition;
mod menu;
mod place;
mod portfolio;
mod prompt;
mod prompter;
mod route;
mod screen;
mod search;
mod session;
mod view;

pub use edition::choose_edition;
pub use prompt::{Kind, Label, Line, Prompt, Reply, Row, Short};
pub use prompter::{Inquire, InquireWords, Plain, PlainWords, PromptError, Prompter, Watch, paint};
pub use route::{Only, Options, Stale};
pub use screen::{Closing, command, summary};
pub use session::{Effect, Session};

use jiff::civil::Date;

use crate::review::Review;
use crate::wording::{Conversation, Phrases};

/// How a conversation ended. All that was given is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The person left.
    Left,
    /// Ctrl-C, or the terminal was closed.
    Interrupted,
}

/// Why a conversation could not go on.
#[derive(Debug)]
pub enum Stopped<E> {
    /// The review could not be saved, and the person left with the last change unsaved.
    Unsaved(E),
    /// The terminal failed. All that was given is saved.
    Terminal(std::io::Error),
}

/// Holds the conversation: shows, asks, steps, and calls `save` whenever the review changed, before the next prompt. Where saving
/// fails, `tell` says why, and the person may mend that and try again.
pub fn converse<E>(
    session: &mut Session,
    prompter: &mut dyn Prompter,
    phrases: &Phrases,
    today: Date,
    mut save: impl FnMut(&Review) -> Result<(), E>,
    tell: impl Fn(&E) -> String,
) -> Result<Outcome, Stopped<E>> {
    let say = &phrases.conversation;
    loop {
        let reply = match prompter.ask(&session.prompt(today)) {
            Ok(reply) => reply,
            Err(PromptError::Interrupted) => return Ok(Outcome::Interrupted),
            Err(PromptError::Terminal(error)) => return Err(Stopped::Terminal(error)),
        };
        match session.step(reply, today) {
            Effect::Ask => {}
            Effect::Leave => return Ok(Outcome::Left),
            Effect::Save => {
                while let Err(error) = save(session.review()) {
                    let outcome = match prompter.ask(&not_saved(say, &tell(&error))) {
                        Ok(Reply::Chosen(1)) => Outcome::Left,
                        Ok(_) => continue,
                        Err(_) => Outcome::Interrupted,
                    };
                    // A last try: what stood in the way may be gone.
                    return save(session.review()).map(|()| outcome).map_err(Stopped::Unsaved);
                }
            }
        }
    }
}

fn not_saved(say: &Conversation, why: &str) -> Prompt {
    Prompt {
        above: vec![Line::of(Label::Notice, (say.not_saved)(why))],
        short: None,
        ask: say.ask.how_on.to_owned(),
        help: say.help_choose.to_owned(),
        kind: Kind::Choose { rows: vec![Row::new("r", say.save_again), Row::new("q", say.leave_unsaved)], cursor: 0 },
    }
}

#[cfg(test)]
mod tests;
