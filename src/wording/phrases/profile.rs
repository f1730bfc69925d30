//! What is said of the workload and of what must be protected, and of answers that are asked again for their age.

use crate::review::{Classification, Impact};

/// What is said of the workload and of what must be protected, and of answers that are asked again for their age.
pub struct Profile {
    /// What the menu of the workload is for.
    pub about: &'static str,
    /// What is asked there.
    pub ask: &'static str,
    /// Which keys do what where there are no questions.
    pub help: &'static str,
    /// Back to the questions.
    pub to_questions: &'static str,
    /// What each thing on the workload is called.
    pub label: ProfileLabels,
    /// How to write who took part.
    pub about_participants: &'static str,
    /// Who took part?
    pub ask_participants: &'static str,
    /// How to write account ids.
    pub about_accounts: &'static str,
    /// Which accounts?
    pub ask_accounts: &'static str,
    /// This is no account id.
    pub not_an_account: fn(&str) -> String,
    /// How to write Regions.
    pub about_regions: &'static str,
    /// Which Regions?
    pub ask_regions: &'static str,
    /// What belongs there.
    pub about_exclusions: &'static str,
    /// What is left out?
    pub ask_exclusions: &'static str,

    // Where it is hosted.
    /// What the government's policy is.
    pub about_hosting: &'static str,
    /// Its steps, in a line each.
    pub hosting_steps: [&'static str; 4],
    /// Before its merits.
    pub hosting_merits_head: &'static str,
    /// The merits of the cloud that it names, in a line each.
    pub hosting_merits: [&'static str; 5],
    /// Why a reason is asked for.
    pub about_hosting_reason: &'static str,
    /// Why this step?
    pub ask_hosting_reason: &'static str,

    // What it must comply with.
    /// What choosing programmes does, and what it does not.
    pub about_compliance: &'static str,
    /// Which programmes?
    pub ask_compliance: &'static str,
    /// Look for a programme.
    pub find_programme: &'static str,
    /// What a programme can be found by.
    pub about_find_programme: &'static str,
    /// What to look for?
    pub ask_find_programme: &'static str,
    /// Of what was found.
    pub ask_programme: &'static str,
    /// Take what was looked for as it is.
    pub record_programme: fn(&str) -> String,
    /// Behind a programme that the portfolio does not have.
    pub not_in_portfolio: &'static str,
    /// Behind a programme that the catalog names no controls of, behind where it holds.
    pub raises_nothing: &'static str,
    /// It was ticked.
    pub programme_added: fn(&str) -> String,
    /// It was unticked.
    pub programme_removed: fn(&str) -> String,

    // What must be protected.
    /// Add one.
    pub asset_add: &'static str,
    /// That is all.
    pub assets_done: &'static str,
    /// Strike this one.
    pub asset_strike: fn(&str) -> String,
    /// Ask nothing more on this one.
    pub asset_enough: &'static str,
    /// What a new one may be.
    pub about_new_asset: &'static str,
    /// What others protect: industry, examples.
    pub asset_examples: &'static [(&'static str, &'static str)],
    /// What each thing on an asset is called.
    pub asset: AssetPhrases,
    /// What is asked on it.
    pub ask_asset: AssetPhrases,
    /// When to name service models of its own.
    pub about_asset_models: &'static str,
    /// A classification, and what happens if the asset leaks.
    pub if_leaked: fn(Classification) -> &'static str,
    /// What happens if the asset is altered.
    pub if_altered: fn(Impact) -> &'static str,
    /// What happens if the asset is gone.
    pub if_gone: fn(Impact) -> &'static str,

    // More on an answer.
    /// How much work is it?
    pub ask_person_days: &'static str,
    /// This is no number of days.
    pub not_person_days: &'static str,
    /// Who confirmed the answer?
    pub ask_confirmed_by: &'static str,

    // Answers that are asked again for their age.
    /// Days, answers, questions.
    pub stale_begins: fn(u32, usize, usize) -> String,
    /// All of them are confirmed.
    pub stale_done: &'static str,
    /// So many are not.
    pub stale_left: fn(usize) -> String,
    /// A status, and the day on which it was last confirmed.
    pub last_confirmed: fn(&str, Option<&str>) -> String,
    /// It still holds.
    pub confirm_one: &'static str,

    // Without a terminal.
    /// What names the same answers: the file, the days of `max-age`.
    pub stale_elsewhere: fn(&str, u32) -> String,
    /// How to change the same things: the file.
    pub profile_elsewhere: fn(&str) -> String,
}

/// A text for each thing on the workload.
pub struct ProfileLabels {
    pub name: &'static str,
    pub environment: &'static str,
    pub service_models: &'static str,
    pub connectivity: &'static str,
    pub hosting: &'static str,
    pub review_owner: &'static str,
    pub compliance: &'static str,
    pub assets: &'static str,
    pub participants: &'static str,
    pub accounts: &'static str,
    pub regions: &'static str,
    pub exclusions: &'static str,
}

/// A text for each thing on an asset.
pub struct AssetPhrases {
    pub name: &'static str,
    pub kept_in: &'static str,
    pub classification: &'static str,
    pub personal_data: &'static str,
    pub integrity: &'static str,
    pub availability: &'static str,
    pub consequences: &'static str,
    pub service_models: &'static str,
}
