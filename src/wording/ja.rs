//! Japanese.

mod conversation;
mod words;

use super::phrases::Phrases;
use crate::lens::Lang;

/// Everything the program says in Japanese.
pub const PHRASES: Phrases = Phrases { lang: Lang::Ja, words: words::WORDS, conversation: conversation::CONVERSATION };
