//! Japanese.

mod catalog;
mod commands;
mod comparison;
mod conversation;
mod difference;
mod failures;
mod faults;
mod gate;
mod milestone;
mod plan;
mod platforms;
mod redaction;
mod tables;
mod upgrade;
mod words;

use super::phrases::Phrases;
use crate::lens::Lang;

/// Everything the program says in Japanese.
pub const PHRASES: Phrases = Phrases {
    lang: Lang::Ja,
    words: words::WORDS,
    catalog: catalog::CATALOG,
    commands: commands::COMMANDS,
    failures: failures::FAILURES,
    faults: faults::FAULTS,
    gate: gate::GATE,
    tables: tables::TABLES,
    plan: plan::PLAN,
    upgrade: upgrade::UPGRADE,
    comparison: comparison::COMPARISON,
    difference: difference::DIFFERENCE,
    milestone: milestone::MILESTONE,
    redaction: redaction::REDACTION,
    platforms: platforms::PLATFORMS,
    conversation: conversation::CONVERSATION,
};
