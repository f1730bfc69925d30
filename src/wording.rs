//! Every phrase the program says, in each language. A phrase is a field, so that one that a language lacks does not compile.

mod en;
mod harmless;
mod ja;
mod phrases;

pub use harmless::{as_word, commands_escaped, harmless, on_one_line, printable, shown, unlike_a_command, visible};
pub use phrases::{Bearing, Conversation, Page as PageWords, Paper, Phrases, Profile, Standing, Titles, Words, choices, signed};

use crate::lens::Lang;

/// The phrases of every language.
const LANGUAGES: &[(Lang, &Phrases)] = &[(Lang::En, &en::PHRASES), (Lang::Ja, &ja::PHRASES)];

/// The phrases of a language.
pub fn phrases(lang: Lang) -> &'static Phrases {
    LANGUAGES.iter().find(|(spoken, _)| *spoken == lang).map_or(&en::PHRASES, |(_, phrases)| phrases)
}
