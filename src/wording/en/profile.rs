//! The workload and what must be protected, in English.

use super::super::harmless::as_word;
use super::super::phrases::{AssetPhrases, Profile, ProfileLabels};
use crate::review::{Classification, Impact};

/// The workload and what must be protected, in English.
pub const PROFILE: Profile = Profile {
    about: "What the review knows of the workload. Pick what to change; every change is saved at once.",
    ask: "Change what?",
    help: "Esc step back | u undo  q leave",
    to_questions: "Go on to the questions",
    label: ProfileLabels {
        name: "Name",
        environment: "Environment",
        service_models: "Service models",
        connectivity: "Connectivity",
        hosting: "Hosting",
        review_owner: "Answers for the review",
        compliance: "Compliance",
        assets: "What must be protected",
        participants: "Took part",
        accounts: "AWS accounts",
        regions: "AWS Regions",
        exclusions: "Left out of the review",
    },
    about_participants: "People or teams, separated by commas.",
    ask_participants: "Who took part? (Enter: skip)",
    about_accounts: "Account ids of twelve digits, separated by commas.",
    ask_accounts: "Which AWS accounts? (Enter: skip)",
    not_an_account: |typed| format!("\"{typed}\" is not an AWS account id: twelve digits."),
    about_regions: "Separated by commas, for example: ap-northeast-1, ap-northeast-3",
    ask_regions: "Which AWS Regions? (Enter: skip)",
    about_exclusions: "What the numbers of this review say nothing about, for example a batch system with a review of its own.",
    ask_exclusions: "What does this review leave out? (Enter: skip)",

    about_hosting: "The Japanese government's cloud policy of June 2018 considers the cloud first, in this order:",
    hosting_steps: [
        "Step 1: SaaS, public cloud: a finished service, used as it is",
        "Step 2: SaaS, private cloud: a finished service for a closed circle",
        "Step 3: IaaS/PaaS, public cloud: a system of your own, on AWS for example",
        "Step 4: IaaS/PaaS, private cloud: where none of the first three will do",
    ],
    hosting_merits_head: "It names five merits, which a later step should not give up without a reason:",
    hosting_merits: [
        "efficiency: shared resources cost each user less, and work begins sooner",
        "security level: providers build in and renew what few could alone",
        "innovation: new technology is there to be tried as it comes out",
        "flexibility: resources are added, changed and given back at need",
        "availability: spread over sites, and run around the clock",
    ],
    about_hosting_reason: "The policy goes on to a later step only where the earlier ones were considered and did not fit. Say why, for those who ask later.",
    ask_hosting_reason: "Why this step? (Enter: skip)",

    about_compliance: "Choose all that the workload must meet. Those whose controls the catalog names raise related practices in the plan; the others are recorded and raise nothing. Nothing here says that one is met.",
    ask_compliance: "Which compliance programmes? Type a name to find it:",
    find_programme: "Search the portfolio, or add a programme that it does not have",
    about_find_programme: "Words of an id or a name, in either language; the names of 2020 are found too. For example: pci, FISC, SOC 2",
    ask_find_programme: "Search the portfolio for:",
    ask_programme: "Tick which one?",
    record_programme: |typed| format!("Add \"{typed}\" as typed; it is not in the portfolio and weighs nothing"),
    not_in_portfolio: "not in the portfolio",
    raises_nothing: "raises nothing",
    programme_added: |title| format!("Added: {title}."),
    programme_removed: |title| format!("Removed: {title}."),

    asset_add: "Add something that must be protected",
    assets_done: "That is all: go on to the questions",
    asset_strike: |name| format!("Remove {name}"),
    asset_enough: "Enough about this one",
    about_new_asset: "Name one thing; what is asked of it next can be skipped. For example:",
    asset_examples: &[
        ("Finance", "cardholder data, account balances, keys that sign payments"),
        ("Healthcare", "patient records, prescriptions, test results"),
        ("Public sector", "residents' records, tax data, applications received"),
        ("Retail, e-commerce", "customer addresses, orders, point balances"),
        ("SaaS", "tenants' data, API keys, the build pipeline"),
        ("Manufacturing", "design drawings, recipes, control of the line"),
    ],
    asset: AssetPhrases {
        name: "Name",
        kept_in: "Kept in",
        classification: "Classification",
        personal_data: "personal data",
        integrity: "If it is altered",
        availability: "If it is gone",
        consequences: "In your own words",
        service_models: "Service models of its own",
    },
    ask_asset: AssetPhrases {
        name: "What is it? (Enter: none)",
        kept_in: "Where is it kept? For example: Aurora, exports in S3 (Enter: skip)",
        classification: "What happens if it leaks?",
        personal_data: "Does it hold personal data?",
        integrity: "How bad is it if it is altered unseen?",
        availability: "How bad is it if it is gone or cannot be reached?",
        consequences: "What happens then, in your own words? (Enter: skip)",
        service_models: "Which service models hold it?",
    },
    about_asset_models: "Only where they are not those of the whole workload; else go on.",
    if_leaked: |value| match value {
        Classification::Restricted => "Restricted: people are harmed or the law is broken; a few may see it",
        Classification::Confidential => "Confidential: trust, money or a contract is lost",
        Classification::Internal => "Internal: a nuisance; everyone inside may see it",
        Classification::Public => "Public: nothing; anyone may see it",
    },
    if_altered: |value| match value {
        Impact::High => "High: people are harmed, money is lost, the law is broken",
        Impact::Medium => "Medium: wrong decisions are made, customers notice",
        Impact::Low => "Low: a nuisance, noticed and put right at once",
    },
    if_gone: |value| match value {
        Impact::High => "High: people are harmed, money is lost, the law is broken",
        Impact::Medium => "Medium: work stands still, customers notice",
        Impact::Low => "Low: a nuisance; it can wait, or be made again",
    },

    ask_person_days: "How many person-days does closing the gap take? (Enter: the catalog's range)",
    not_person_days: "That is not a number of days. Type whole days, for example 5.",
    ask_confirmed_by: "Who confirmed this answer? (left blank: nobody by name)",

    stale_begins: |days, answers, questions| {
        let answers = if answers == 1 { "1 answer".to_owned() } else { format!("{answers} answers") };
        let questions = if questions == 1 { "1 question".to_owned() } else { format!("{questions} questions") };
        format!("{answers} of {questions} last confirmed {days} or more days ago. c confirms what is still true.")
    },
    stale_done: "Every answer asked again is confirmed.",
    stale_left: |left| {
        if left == 1 { "1 answer is not confirmed yet.".to_owned() } else { format!("{left} answers are not confirmed yet.") }
    },
    last_confirmed: |status, day| format!("{status}, {}", day.unwrap_or("no day")),
    confirm_one: "Still true today: confirm",

    stale_elsewhere: |path, most| {
        format!(
            "`wa-sec check {word} --fail-on none --max-age {most}` names the same answers without asking",
            word = as_word(path)
        )
    },
    profile_elsewhere: |path| {
        format!("change `workload:` and `protect:` in {path} with an editor; `wa-sec schema` tells every key")
    },
};
