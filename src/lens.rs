//! What is asked: questions, best practices, and the rule that turns answers into a risk.

mod chain;
mod crosswalk;
mod edition;
mod editions;
mod id;
mod layer;
mod programme;
mod question;
mod reference;
mod responsibility;
mod risk;
mod risk_rule;
mod search;
#[cfg(test)]
mod source;
mod text;

pub use chain::{Chain, Step};
pub use crosswalk::{Confidence, Crosswalk, Dropped, FalseFriends, Joint, Related, Relation};
pub use edition::{Area, AreaPart, Edition, Lens};
#[cfg(test)]
pub use editions::third::WITH_A_THIRD;
pub use editions::{Editions, Elsewhere};
pub use id::{ChoiceId, Id, NotAnId, Qualified, QuestionId};
pub use layer::Layer;
pub use programme::{Programme, Region};
pub use question::{
    Bullet, Choice, Effort, Function, Guarded, Guidance, Lifecycle, Perspective, Point, Question, TitleSource, ToolChoice,
    ToolQuestion, Topic,
};
pub use reference::{Domain, Reference, Successor};
pub use responsibility::{Carried, Carrier, Responsibility, ServiceModel};
pub use risk::{QuestionRisk, Rating, Risk, RiskSource};
pub use risk_rule::{Decision, Standing, decide};
pub use search::{Hit, Place, Term};
pub use text::{Lang, Text};

use std::sync::{Arc, OnceLock};

/// An edition that this binary carries: its id, and as JSON that build.rs checked and made, its content and how it follows from the edition
/// before it.
pub struct Bundled {
    /// As `lens:` in a review file names it.
    pub id: &'static str,
    lens_json: &'static str,
    crosswalk_json: &'static str,
    lens: OnceLock<Arc<Lens>>,
    crosswalk: OnceLock<Option<Crosswalk>>,
}

macro_rules! editions {
    ($($id:literal),+ $(,)?) => {
        static BUNDLED: [Bundled; [$($id),+].len()] = [$(Bundled::of(
            $id,
            include_str!(concat!(env!("OUT_DIR"), "/", $id, ".json")),
            include_str!(concat!(env!("OUT_DIR"), "/to-", $id, ".json")),
        )),+];
    };
}

/// Every edition that this binary carries, the oldest first. New reviews start on the last one.
pub static EDITIONS: Editions<'static> = Editions(&BUNDLED);

editions!["2020-03", "2025-02"];

const REFERENCES: &str = include_str!(concat!(env!("OUT_DIR"), "/references.json"));
const PROGRAMMES: &str = include_str!(concat!(env!("OUT_DIR"), "/programmes.json"));

/// The edition of an id.
pub fn bundled(id: &str) -> Option<&'static Bundled> {
    EDITIONS.of(id)
}

/// The edition that new reviews start on.
pub fn latest() -> &'static Bundled {
    &BUNDLED[BUNDLED.len() - 1]
}

/// The edition to which this binary brings a review of another: the latest, where it is another one.
pub fn successor(id: &str) -> Option<&'static str> {
    bundled(id).map(|_| latest().id).filter(|latest| *latest != id)
}

impl Bundled {
    const fn of(id: &'static str, lens_json: &'static str, crosswalk_json: &'static str) -> Self {
        Self { id, lens_json, crosswalk_json, lens: OnceLock::new(), crosswalk: OnceLock::new() }
    }

    /// The lens itself, read once in a process and shared from then on.
    pub fn lens(&self) -> Arc<Lens> {
        Arc::clone(self.lens.get_or_init(|| Arc::new(self.read())))
    }

    /// Reads the lens anew.
    #[expect(clippy::expect_used, reason = "build.rs wrote this JSON from the same types; a test loads every edition")]
    pub fn read(&self) -> Lens {
        serde_json::from_str(self.lens_json).expect("a bundled lens is well formed")
    }

    /// How it follows from the edition before it, read once in a process; none for the oldest.
    #[expect(clippy::expect_used, reason = "build.rs wrote this JSON from the same types; a test loads every crosswalk")]
    pub fn crosswalk(&self) -> Option<&Crosswalk> {
        let read = || serde_json::from_str(self.crosswalk_json).expect("a bundled crosswalk is well formed");
        self.crosswalk.get_or_init(read).as_ref()
    }
}

/// The reading list, read once in a process: the deck's works, each with what has taken its place since, then those that deepen single
/// questions.
#[expect(clippy::expect_used, reason = "build.rs wrote this JSON from the same types; a test loads it")]
pub fn references() -> &'static [Reference] {
    static LIST: OnceLock<Vec<Reference>> = OnceLock::new();
    LIST.get_or_init(|| serde_json::from_str(REFERENCES).expect("the reading list is well formed"))
}

/// The compliance programmes of the deck's portfolio and what has become of them since, in the deck's order; then the others. Read once
/// in a process.
#[expect(clippy::expect_used, reason = "build.rs wrote this JSON from the same types; a test loads it")]
pub fn programmes() -> &'static [Programme] {
    static PORTFOLIO: OnceLock<Vec<Programme>> = OnceLock::new();
    PORTFOLIO.get_or_init(|| serde_json::from_str(PROGRAMMES).expect("the portfolio is well formed"))
}

/// Every text that comes with the program for a lens: its own, the reading list's, the portfolio's.
pub fn everything_bundled(lens: &Lens) -> String {
    bundled(&lens.edition.id).map_or_else(String::new, |edition| [edition.lens_json, REFERENCES, PROGRAMMES].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_edition_loads_and_is_sound() {
        for bundled in EDITIONS {
            let lens = bundled.lens();
            assert_eq!(lens.edition.id, bundled.id);
            assert_eq!(source::faults(&lens), Vec::<String>::new());
            assert_eq!(successor(bundled.id), (bundled.id != latest().id).then_some(latest().id));
        }
        assert!(EDITIONS[0].crosswalk().is_none(), "nothing leads to the oldest");
        for pair in EDITIONS.windows(2) {
            let crosswalk = pair[1].crosswalk().unwrap();
            assert_eq!((crosswalk.from.as_str(), crosswalk.to.as_str()), (pair[0].id, pair[1].id));
            assert_eq!(source::crosswalk_faults(crosswalk, &pair[0].lens(), &pair[1].lens()), Vec::<String>::new());
        }
    }

    #[test]
    fn programmes_and_reading_list_load_and_what_is_wrong_with_them_is_found() {
        let lenses: Vec<_> = EDITIONS.iter().map(Bundled::read).collect();
        assert_eq!(source::programme_faults(programmes(), &lenses), Vec::<String>::new());
        assert_eq!(source::reference_faults(references(), &lenses), Vec::<String>::new());

        let mut broken = lenses;
        broken[0].questions[0].references = vec!["nist-csf-2".to_owned(), "jpcert-cc".to_owned(), "no-such-work".to_owned()];
        broken[0].questions[1].references.clear();
        let controls = &mut broken[0].questions[0].best_practices[0].controls;
        controls.insert("no-such-programme".to_owned(), vec!["1.1".to_owned()]);
        controls.insert("fisc".to_owned(), vec!["1".to_owned()]);
        controls.insert("pci-dss".to_owned(), vec!["8.4.2".to_owned(), "8.4.2".to_owned()]);
        controls.insert("nist-csf".to_owned(), Vec::new());
        let programmes = [programmes(), &programmes()[38..]].concat();
        let unknown = "is no programme of programmes.yaml that says which edition its controls are of";
        let expected = [
            "programmes.yaml: gdpr is there twice".to_owned(),
            format!("SEC1-BP1: fisc {unknown}"),
            "SEC1-BP1: nist-csf without a control".to_owned(),
            format!("SEC1-BP1: no-such-programme {unknown}"),
            "SEC1-BP1: pci-dss 8.4.2 is there twice".to_owned(),
        ];
        assert_eq!(source::programme_faults(&programmes, &broken), expected);
        let references = [references(), &references()[36..]].concat();
        let expected = [
            "references.yaml: nist-sp-800-218 is there twice",
            "SEC1: no-such-work is not in references.yaml",
            "SEC1: references are not in the order of the reading list, or one is there twice",
            "SEC2: no references",
        ];
        assert_eq!(source::reference_faults(&references, &broken), expected);
    }
}
