//! English.

mod conversation;
mod words;

use super::phrases::Phrases;
use crate::lens::Lang;

/// Everything the program says in English.
pub const PHRASES: Phrases = Phrases { lang: Lang::En, words: words::WORDS, conversation: conversation::CONVERSATION };
