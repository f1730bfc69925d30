//! English.

mod bearing;
mod catalog;
mod commands;
mod comparison;
mod conversation;
mod difference;
mod failures;
mod faults;
mod gate;
mod goal;
mod import;
mod investment;
mod milestone;
mod page;
mod paper;
mod plan;
mod platforms;
mod profile;
mod redaction;
mod report;
mod sheet;
mod tables;
mod upgrade;
mod views;
mod weighing;
mod words;

use super::phrases::Phrases;
use crate::lens::Lang;

/// Everything the program says in English.
pub const PHRASES: Phrases = Phrases {
    lang: Lang::En,
    words: words::WORDS,
    catalog: catalog::CATALOG,
    commands: commands::COMMANDS,
    failures: failures::FAILURES,
    faults: faults::FAULTS,
    gate: gate::GATE,
    paper: paper::PAPER,
    tables: tables::TABLES,
    page: page::PAGE,
    plan: plan::PLAN,
    weighing: weighing::WEIGHING,
    investment: investment::INVESTMENT,
    goal: goal::GOAL,
    views: views::VIEWS,
    upgrade: upgrade::UPGRADE,
    comparison: comparison::COMPARISON,
    import: import::IMPORT,
    sheet: sheet::SHEET,
    difference: difference::DIFFERENCE,
    milestone: milestone::MILESTONE,
    redaction: redaction::REDACTION,
    platforms: platforms::PLATFORMS,
    report: report::REPORT,
    conversation: conversation::CONVERSATION,
    profile: profile::PROFILE,
    bearing: bearing::BEARING,
};
