//! What a workload protects, how it is reached and run, and what it must meet: how far that raises which lines of the plan.
//!
//! There is one table, [`WEIGHING`]. A row holds for a workload or it does not; where it holds, it raises the practices that it touches. No row
//! lowers anything, so what is said of a workload never takes a line down by itself: others rise above it. Emphasis is counted in quarters
//! ([`PLAIN`] = × 1) and multiplies the value of a line within its risk level; two rows reach further and say so ([`Adds`]).

use std::collections::BTreeSet;

use crate::lens::{
    Carrier, Choice, ChoiceId, Guarded, Lens, Lifecycle, Perspective, Risk, ServiceModel, Text, Topic, programmes,
};
use crate::review::{Asset, Classification, Connectivity, Environment, Hosting, Impact, Review, Workload};

/// The emphasis of a practice that no row touches, in quarters: × 1.
pub const PLAIN: u32 = 4;

/// A row of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// As JSON names it.
    pub code: &'static str,
    /// What a workload must be for the row to hold.
    pub when: When,
    /// Which practices it touches.
    pub touches: Touches,
    /// What it does to them.
    pub adds: Adds,
}

/// What a workload must be for a row to hold. Of several assets the one that asks for most decides; they are never added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The most sensitive asset is of this class.
    Classified(Classification),
    /// An asset holds personal data.
    PersonalData,
    /// This is the worst that follows if an asset is altered unseen.
    Altered(Impact),
    /// This is the worst that follows if an asset is gone.
    Gone(Impact),
    /// Any path is named over which the workload is reached, whichever.
    Reached,
    /// The public internet is among the paths.
    ReachedOverInternet,
    /// It is hosted in one of these ways.
    Hosted(&'static [Hosting]),
    /// It has to meet a programme.
    Programme,
    /// It is in this environment.
    In(Environment),
}

/// Which practices a row touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touches {
    /// Those that guard this directly.
    Guards(Guarded),
    /// Those that are about one of these topics.
    About(&'static [Topic]),
    /// Those about sign-in or exposure that neither are about the network or data in transit nor require a practice that is: otherwise the
    /// internet would pull such a practice up where a closed network does not.
    BesideTheNetwork,
    /// Those that stay with the customer under this model.
    LeftToTheCustomer(ServiceModel),
    /// Those seen from this side.
    SeenFrom(Perspective),
    /// Those with a control of a programme that the workload has to meet.
    Demanded,
    /// Those decided at this time.
    Decided(Lifecycle),
    /// None.
    Nothing,
}

/// What a row does to the practices that it touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adds {
    /// So many quarters of emphasis.
    Quarters(u32),
    /// They stand among the high risks, with their weight. The risk itself stays what it is.
    RankOfHigh,
    /// They come before everything else.
    FirstPlace,
    /// Nothing: the row is there so that nobody looks for it in vain.
    Nothing,
}

/// The whole table.
pub const WEIGHING: &[Row] = &[
    Row {
        code: "confidential_data",
        when: When::Classified(Classification::Confidential),
        touches: Touches::Guards(Guarded::Confidentiality),
        adds: Adds::Quarters(1),
    },
    Row {
        code: "restricted_data",
        when: When::Classified(Classification::Restricted),
        touches: Touches::Guards(Guarded::Confidentiality),
        adds: Adds::Quarters(2),
    },
    // AWS rates 2025-02 SEC03-BP07 low. That is for any workload: where restricted data is kept, one public bucket is the incident.
    Row {
        code: "restricted_data_shared",
        when: When::Classified(Classification::Restricted),
        touches: Touches::About(&[Topic::Sharing]),
        adds: Adds::RankOfHigh,
    },
    Row {
        code: "personal_data",
        when: When::PersonalData,
        touches: Touches::Guards(Guarded::PersonalData),
        adds: Adds::Quarters(1),
    },
    Row {
        code: "integrity_medium",
        when: When::Altered(Impact::Medium),
        touches: Touches::Guards(Guarded::Integrity),
        adds: Adds::Quarters(1),
    },
    Row {
        code: "integrity_high",
        when: When::Altered(Impact::High),
        touches: Touches::Guards(Guarded::Integrity),
        adds: Adds::Quarters(2),
    },
    Row {
        code: "availability_medium",
        when: When::Gone(Impact::Medium),
        touches: Touches::Guards(Guarded::Availability),
        adds: Adds::Quarters(1),
    },
    Row {
        code: "availability_high",
        when: When::Gone(Impact::High),
        touches: Touches::Guards(Guarded::Availability),
        adds: Adds::Quarters(2),
    },
    // A dedicated line or a closed network takes nothing away: the deck names "it is closed, so it is safe" as a mistake.
    Row {
        code: "reached",
        when: When::Reached,
        touches: Touches::About(&[Topic::Network, Topic::Transit]),
        adds: Adds::Quarters(1),
    },
    Row { code: "internet", when: When::ReachedOverInternet, touches: Touches::BesideTheNetwork, adds: Adds::Quarters(1) },
    Row {
        code: "saas",
        when: When::Hosted(&[Hosting::SaasPublic, Hosting::SaasPrivate]),
        touches: Touches::LeftToTheCustomer(ServiceModel::Saas),
        adds: Adds::Quarters(1),
    },
    Row {
        code: "private_cloud",
        when: When::Hosted(&[Hosting::SaasPrivate, Hosting::IaasPaasPrivate]),
        touches: Touches::SeenFrom(Perspective::Infrastructure),
        adds: Adds::Quarters(1),
    },
    Row { code: "public_cloud", when: When::Hosted(&[Hosting::IaasPaasPublic]), touches: Touches::Nothing, adds: Adds::Nothing },
    Row { code: "programme", when: When::Programme, touches: Touches::Demanded, adds: Adds::Quarters(1) },
    Row {
        code: "pre_production",
        when: When::In(Environment::PreProduction),
        touches: Touches::Decided(Lifecycle::Design),
        adds: Adds::FirstPlace,
    },
    Row { code: "production", when: When::In(Environment::Production), touches: Touches::Nothing, adds: Adds::Nothing },
];

/// A row that holds, and what of the workload makes it so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The row.
    pub row: &'static Row,
    /// What makes it hold.
    pub because: Because,
}

/// What of a workload makes a row hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// These assets, by name.
    Assets(Vec<String>),
    /// These paths.
    Paths(Vec<Connectivity>),
    /// How it is hosted.
    Hosting(Hosting),
    /// These programmes, as the portfolio calls them: of those to meet, the ones that the catalog names controls of.
    Programmes(Vec<Text>),
    /// Whether it is in production.
    Environment(Environment),
}

/// How far the table raises one practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emphasis {
    /// In quarters; [`PLAIN`] where no row touches it.
    pub quarters: u32,
    /// Whether it stands among the high risks though its own risk is lower.
    pub ranks_as_high: bool,
    /// Whether it comes before everything else.
    pub first: bool,
    /// The rows that touch it, in the order of the table.
    pub rows: Vec<Applied>,
}

impl Emphasis {
    /// That of a practice that no row touches.
    pub const NONE: Self = Self { quarters: PLAIN, ranks_as_high: false, first: false, rows: Vec::new() };

    /// In per cent: 100 where no row touches the practice.
    pub fn percent(&self) -> u32 {
        self.quarters * 100 / PLAIN
    }
}

/// The table as it holds for one workload.
#[derive(Debug, Default)]
pub struct Weighing {
    /// The rows that hold, in the order of the table.
    pub applied: Vec<Applied>,
    /// The programmes to meet that the catalog names controls of: the id, and what it is called.
    programmes: Vec<(String, Text)>,
    /// What is about the network or data in transit, or requires what is.
    of_the_network: BTreeSet<ChoiceId>,
}

impl Weighing {
    /// The rows that hold for a workload.
    pub fn of(lens: &Lens, review: &Review) -> Self {
        let programmes: Vec<_> =
            titles(&review.workload.compliance).into_iter().filter(|(id, _)| has_controls(lens, id)).collect();
        let applied = WEIGHING.iter().filter_map(|row| Some(Applied { row, because: because(row.when, review, &programmes)? }));
        Self { applied: applied.collect(), programmes, of_the_network: of_the_network(lens) }
    }

    /// How far the rows raise a practice.
    pub fn on(&self, choice: &Choice) -> Emphasis {
        let mut emphasis = Emphasis::NONE;
        for applied in &self.applied {
            let Some(because) = self.touched(applied, choice) else { continue };
            match applied.row.adds {
                Adds::Quarters(quarters) => emphasis.quarters += quarters,
                Adds::RankOfHigh if choice.risk.level == Risk::High => continue,
                Adds::RankOfHigh => emphasis.ranks_as_high = true,
                Adds::FirstPlace => emphasis.first = true,
                Adds::Nothing => continue,
            }
            emphasis.rows.push(Applied { row: applied.row, because });
        }
        emphasis
    }

    /// What makes a row touch a practice; none where it does not. Of the programmes, those that have a control for it.
    fn touched(&self, applied: &Applied, choice: &Choice) -> Option<Because> {
        let about = |topics: &[Topic]| topics.iter().any(|topic| choice.topics.contains(topic));
        let touched = match applied.row.touches {
            Touches::Guards(guarded) => choice.guards.directly.contains(&guarded),
            Touches::About(topics) => about(topics),
            Touches::BesideTheNetwork => about(&[Topic::SignIn, Topic::Exposure]) && !self.of_the_network.contains(&choice.id),
            Touches::LeftToTheCustomer(model) => choice.responsibility.under(model) == Carrier::Customer,
            Touches::SeenFrom(perspective) => choice.perspective.contains(&perspective),
            Touches::Demanded => {
                let demanded = |id: &str| choice.controls.get(id).is_some_and(|controls| !controls.is_empty());
                let demanding = self.programmes.iter().filter(|(id, _)| demanded(id)).map(|(_, title)| title.clone());
                let demanding: Vec<_> = demanding.collect();
                return (!demanding.is_empty()).then_some(Because::Programmes(demanding));
            }
            Touches::Decided(lifecycle) => choice.lifecycle == lifecycle,
            Touches::Nothing => false,
        };
        touched.then(|| applied.because.clone())
    }
}

fn because(when: When, review: &Review, programmes: &[(String, Text)]) -> Option<Because> {
    let (workload, assets) = (&review.workload, &review.protect);
    // The worst of all decides which of the rows for one thing holds, so no two of them hold at once.
    let of = |holds: &dyn Fn(&Asset) -> bool| {
        let names: Vec<_> = assets.iter().filter(|asset| holds(asset)).map(|asset| asset.name.clone()).collect();
        (!names.is_empty()).then_some(Because::Assets(names))
    };
    match when {
        When::Classified(class) => {
            let most = assets.iter().filter_map(|asset| asset.classification).max();
            of(&|asset| asset.classification == Some(class) && most == Some(class))
        }
        When::PersonalData => of(&|asset| asset.personal_data == Some(true)),
        When::Altered(impact) => {
            let worst = assets.iter().filter_map(|asset| asset.integrity).max();
            of(&|asset| asset.integrity == Some(impact) && worst == Some(impact))
        }
        When::Gone(impact) => {
            let worst = assets.iter().filter_map(|asset| asset.availability).max();
            of(&|asset| asset.availability == Some(impact) && worst == Some(impact))
        }
        When::Reached => (!workload.connectivity.is_empty()).then(|| Because::Paths(workload.connectivity.clone())),
        When::ReachedOverInternet => {
            workload.connectivity.contains(&Connectivity::Internet).then(|| Because::Paths(vec![Connectivity::Internet]))
        }
        When::Hosted(ways) => workload.hosting.filter(|hosting| ways.contains(hosting)).map(Because::Hosting),
        When::Programme => {
            (!programmes.is_empty()).then(|| Because::Programmes(programmes.iter().map(|(_, title)| title.clone()).collect()))
        }
        When::In(environment) => workload.environment.filter(|own| *own == environment).map(Because::Environment),
    }
}

/// What the programmes are called; one that the portfolio does not have, as it was typed.
fn titles(ids: &[String]) -> Vec<(String, Text)> {
    let portfolio = if ids.is_empty() { &[][..] } else { programmes() };
    let title = |id: &String| {
        let known = portfolio.iter().find(|programme| programme.id == *id);
        let typed = || Text { en: id.clone().into(), ja: id.clone().into() };
        (id.clone(), known.map_or_else(typed, |programme| programme.title.clone()))
    };
    ids.iter().map(title).collect()
}

/// Whether a practice names controls of a programme. One of which none does raises nothing.
fn has_controls(lens: &Lens, id: &str) -> bool {
    lens.choices().any(|choice| choice.controls.get(id).is_some_and(|controls| !controls.is_empty()))
}

/// The programmes that a workload has to meet and that raise nothing, as the portfolio calls them; as typed where it does not have them.
pub fn programmes_without_controls(lens: &Lens, workload: &Workload) -> Vec<Text> {
    titles(&workload.compliance).into_iter().filter(|(id, _)| !has_controls(lens, id)).map(|(_, title)| title).collect()
}

/// The practices about the network or data in transit and, through any number of steps, those that require one.
fn of_the_network(lens: &Lens) -> BTreeSet<ChoiceId> {
    let about = |choice: &&Choice| choice.topics.iter().any(|topic| matches!(topic, Topic::Network | Topic::Transit));
    let mut found: BTreeSet<_> = lens.choices().filter(about).map(|choice| choice.id).collect();
    loop {
        let requires = |choice: &&Choice| !found.contains(&choice.id) && choice.requires.iter().any(|id| found.contains(id));
        let more: Vec<_> = lens.choices().filter(requires).map(|choice| choice.id).collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

#[cfg(test)]
mod tests;
