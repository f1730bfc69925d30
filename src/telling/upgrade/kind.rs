//! Kind `upgrade`.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::json::{FORMAT, Kind, Workload, outcome_word, status_word, word};
use crate::lens::{Chain, ChoiceId, Lens};
use crate::review::{self, Earlier, Fate, Outcome, Review};
use crate::wording::Phrases;

/// The kind.
pub const KIND: Kind = Kind { name: "upgrade", schema: || schemars::schema_for!(Upgrade).to_value() };

/// What became of each answer of a review that was brought to a later edition.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec upgrade")]
pub struct Upgrade {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "upgrade"))]
    kind: &'static str,
    from: String,
    to: String,
    workload: Workload,
    counts: Counts,
    acceptances_not_carried: Vec<String>,
    answers: Vec<Answer>,
}

/// How many practices have which result.
#[derive(Serialize, JsonSchema)]
struct Counts {
    carried: usize,
    carried_not_in_place: usize,
    ask_again: usize,
    new: usize,
    no_successor: usize,
}

/// What became of one practice: of the later edition, or of the earlier one where it has no successor.
#[derive(Serialize, JsonSchema)]
struct Answer {
    best_practice: String,
    result: &'static str,
    from: Vec<String>,
    title: String,
    risk: String,
    status: String,
    /// Whether the status is `provider`, and the practice the customer's under every service model in use.
    claimed_in_vain: bool,
    notes: Option<String>,
    previous: Vec<Previous>,
}

/// An earlier practice that bears on it.
#[derive(Serialize, JsonSchema)]
struct Previous {
    id: String,
    title: String,
    status: String,
    /// Whether the status is `provider`, and the practice the customer's under every service model in use.
    claimed_in_vain: bool,
    relation: Option<String>,
    confidence: Option<String>,
    beyond: Option<String>,
}

impl Upgrade {
    /// The document for a review that was brought from one edition to another.
    pub fn of(chain: &Chain, old: &Review, upgrade: &review::Upgrade, phrases: &Phrases) -> Self {
        let Chain { from, to, crosswalk, .. } = chain;
        let count = |outcome| upgrade.of(outcome).count();
        let previous = |later: &Fate, earlier: &Earlier| {
            let related = crosswalk.leading_to(later.id).find(|related| related.from == earlier.id);
            Previous {
                id: earlier.id.to_string(),
                title: title(from, earlier.id, phrases),
                status: status_word(earlier.status),
                claimed_in_vain: earlier.status.claimed_in_vain().is_some(),
                relation: related.map(|related| word(related.relation)),
                confidence: related.map(|related| word(related.confidence)),
                beyond: related.and_then(|related| related.beyond.as_ref()).map(|text| text.get(phrases.lang).to_owned()),
            }
        };
        let answer = |fate: &Fate| {
            let lens = if fate.outcome == Outcome::NoSuccessor { from } else { to };
            Answer {
                best_practice: fate.id.to_string(),
                result: outcome_word(fate.outcome),
                from: fate.from.iter().map(|earlier| earlier.id.to_string()).collect(),
                title: title(lens, fate.id, phrases),
                risk: lens.choice(fate.id).map_or_else(String::new, |choice| word(choice.risk.level)),
                status: status_word(fate.status),
                claimed_in_vain: fate.status.claimed_in_vain().is_some(),
                notes: notes_of(fate, &from.edition.id, phrases),
                previous: fate.from.iter().map(|earlier| previous(fate, earlier)).collect(),
            }
        };
        Self {
            format: FORMAT,
            kind: "upgrade",
            from: from.edition.id.to_string(),
            to: to.edition.id.to_string(),
            workload: Workload::of(old),
            counts: Counts {
                carried: count(Outcome::Carried),
                carried_not_in_place: count(Outcome::CarriedNotInPlace),
                ask_again: count(Outcome::AskAgain),
                new: count(Outcome::New),
                no_successor: count(Outcome::NoSuccessor),
            },
            acceptances_not_carried: upgrade.acceptances_left.iter().map(ToString::to_string).collect(),
            answers: upgrade.fates.iter().map(answer).collect(),
        }
    }
}

fn title(lens: &Lens, id: ChoiceId, phrases: &Phrases) -> String {
    lens.choice(id).map_or_else(String::new, |choice| choice.shown_title(phrases.lang).to_owned())
}

/// The notes of a practice from now on; of a dropped one, all that was said of it.
pub fn notes_of(fate: &Fate, from: &str, phrases: &Phrases) -> Option<String> {
    let said = fate.answer != review::Answer::default();
    match fate.outcome {
        Outcome::NoSuccessor => said.then(|| (phrases.upgrade.note)(from, fate.id, &fate.answer)),
        _ => fate.answer.notes.clone(),
    }
}
