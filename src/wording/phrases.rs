//! The shape of what is said: one section a part of the program. A phrase is a text, or a function where it holds values.

mod conversation;
mod words;

pub use conversation::{About, Ask, Conversation, Explain, FieldWords};
pub use words::Words;

use crate::lens::Lang;

/// Everything the program says in one language.
pub struct Phrases {
    /// The language.
    pub lang: Lang,
    /// Single words: a risk, a status, an effort.
    pub words: Words,
    /// What the questionnaire says.
    pub conversation: Conversation,
}
