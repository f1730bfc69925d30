//! What is asked: questions, best practices, and the rule that turns answers into a risk.

mod chain;
mod crosswalk;
mod edition;
mod editions;
mod id;
mod layer;
mod list;
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
pub use list::{ByName, List};
pub use programme::{Programme, Region};
pub use question::{
    Bullet, Choice, Effort, Function, Guarded, Guards, Guidance, Lifecycle, Perspective, Point, Question, TitleSource,
    ToolChoice, ToolQuestion, Topic,
};
pub use reference::{Domain, Reference, Successor};
pub use responsibility::{Carried, Carrier, Responsibility, ServiceModel, ServiceModels};
pub use risk::{QuestionRisk, Rating, Risk, RiskSource};
pub use risk_rule::{Decision, Standing, decide};
pub use search::{Hit, Place, Term};
pub use text::{Lang, Text, Words};

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use id::Number;

/// An edition that this binary carries: its id, its content and how it follows from the edition before it.
pub struct Bundled {
    /// As `lens:` in a review file names it.
    pub id: &'static str,
    content: &'static Lens,
    crosswalk: Option<&'static Crosswalk>,
    lens: OnceLock<Arc<Lens>>,
}

// What build.rs made of `questions/`, once it was checked: one expression a file, so that nothing is read at start.
macro_rules! editions {
    ($($id:literal),+ $(,)?) => {
        static BUNDLED: [Bundled; [$($id),+].len()] = [$({
            static CONTENT: Lens = include!(concat!(env!("OUT_DIR"), "/", $id, ".rs"));
            static CROSSWALK: Option<Crosswalk> = include!(concat!(env!("OUT_DIR"), "/to-", $id, ".rs"));
            Bundled::of($id, &CONTENT, CROSSWALK.as_ref())
        }),+];
    };
}

/// Every edition that this binary carries, the oldest first. New reviews start on the last one.
pub static EDITIONS: Editions<'static> = Editions(&BUNDLED);

editions!["2020-03", "2025-02"];

static REFERENCES: &[Reference] = include!(concat!(env!("OUT_DIR"), "/references.rs"));
static PROGRAMMES: &[Programme] = include!(concat!(env!("OUT_DIR"), "/programmes.rs"));

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
    const fn of(id: &'static str, content: &'static Lens, crosswalk: Option<&'static Crosswalk>) -> Self {
        Self { id, content, crosswalk, lens: OnceLock::new() }
    }

    /// The lens itself.
    pub fn lens(&self) -> Arc<Lens> {
        Arc::clone(self.lens.get_or_init(|| Arc::new(self.content.clone())))
    }

    /// How it follows from the edition before it; none for the oldest.
    pub fn crosswalk(&self) -> Option<&'static Crosswalk> {
        self.crosswalk
    }
}

/// The reading list: the deck's works, each with what has taken its place since, then those that deepen single questions.
pub fn references() -> &'static [Reference] {
    REFERENCES
}

/// The compliance programmes of the deck's portfolio and what has become of them since, in the deck's order; then the others.
pub fn programmes() -> &'static [Programme] {
    PROGRAMMES
}

/// Every text that comes with the program for a lens: its own, the reading list's, the portfolio's.
pub fn everything_bundled(lens: &Lens) -> String {
    serde_json::to_string(&(lens, references(), programmes())).unwrap_or_default()
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
            assert_eq!((crosswalk.from.as_ref(), crosswalk.to.as_ref()), (pair[0].id, pair[1].id));
            assert_eq!(source::crosswalk_faults(crosswalk, &pair[0].lens(), &pair[1].lens()), Vec::<String>::new());
        }
    }

    #[test]
    fn programmes_and_reading_list_load_and_what_is_wrong_with_them_is_found() {
        let lenses: Vec<_> = EDITIONS.iter().map(|edition| Lens::clone(&edition.lens())).collect();
        assert_eq!(source::programme_faults(programmes(), &lenses), Vec::<String>::new());
        assert_eq!(source::reference_faults(references(), &lenses), Vec::<String>::new());

        let mut broken = lenses;
        broken[0].questions[0].references = ["nist-csf-2", "jpcert-cc", "no-such-work"].map(Into::into).into_iter().collect();
        broken[0].questions[1].references = List::default();
        let controls: [(_, &[_]); 4] =
            [("no-such-programme", &["1.1"]), ("fisc", &["1"]), ("pci-dss", &["8.4.2", "8.4.2"]), ("nist-csf", &[])];
        let named = controls.into_iter().map(|(id, ids)| (id, ids.iter().map(|&id| id.into()).collect()));
        broken[0].questions[0].best_practices[0].controls = named.collect();
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
