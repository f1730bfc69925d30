//! The shape of what is said: one section a part of the program. A phrase is a text, or a function where it holds values.

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

pub use bearing::Bearing;
pub use catalog::Catalog;
pub use commands::Commands;
pub use comparison::Comparison;
pub use conversation::{About, Ask, Conversation, Explain, FieldWords};
pub use difference::{Difference, fetching, signed, word};
pub use failures::Failures;
pub use faults::Faults;
pub use gate::Gate;
pub use goal::Goal;
pub use import::Import;
pub use investment::Investment;
pub use milestone::Milestone;
pub use page::Page;
pub use paper::Paper;
pub use plan::{Plan, clauses};
pub use platforms::Platforms;
pub use profile::{AssetPhrases, Profile, ProfileLabels};
pub use redaction::Redaction;
pub use report::{Report, Titles};
pub use sheet::{About as SheetAbout, Questions as SheetQuestions, Sheet, Standing, choices};
pub use tables::Tables;
pub use upgrade::Upgrade;
pub use views::Views;
pub use weighing::Weighing;
pub use words::Words;

use crate::lens::Lang;

/// Everything the program says in one language.
pub struct Phrases {
    /// The language.
    pub lang: Lang,
    /// Single words: a risk, a status, an effort.
    pub words: Words,
    /// What is said of the catalog.
    pub catalog: Catalog,
    /// What single commands say.
    pub commands: Commands,
    /// What is said when a command cannot do what it was asked to.
    pub failures: Failures,
    /// What is wrong with a review file, and what a new one says beside its keys.
    pub faults: Faults,
    /// What the gate says.
    pub gate: Gate,
    /// What a report on paper says beside its content.
    pub paper: Paper,
    /// What the tables of `status` and `gaps` say.
    pub tables: Tables,
    /// What stands around a report in a browser.
    pub page: Page,
    /// What the improvement plan says.
    pub plan: Plan,
    /// What is said of how a workload's profile weighs in the plan.
    pub weighing: Weighing,
    /// What is said of the work that a plan is, and of what a budget buys.
    pub investment: Investment,
    /// The cheapest way to fewer questions at risk.
    pub goal: Goal,
    /// What is said where a review is seen from one side, and of how current it is.
    pub views: Views,
    /// What is said of a review that is brought to a later edition.
    pub upgrade: Upgrade,
    /// What is said of how two editions relate.
    pub comparison: Comparison,
    /// What is said of answers that come from other files.
    pub import: Import,
    /// What the check sheet says.
    pub sheet: Sheet,
    /// What is said of what lies between two reviews.
    pub difference: Difference,
    /// What is said of milestones.
    pub milestone: Milestone,
    /// What is said of what should not leave the house.
    pub redaction: Redaction,
    /// What is said to CI platforms.
    pub platforms: Platforms,
    /// What a report says that the other commands do not say.
    pub report: Report,
    /// What the questionnaire says.
    pub conversation: Conversation,
    /// What is said of the workload and of what must be protected.
    pub profile: Profile,
    /// What is said of what a best practice bears on.
    pub bearing: Bearing,
}
