//! A review seen from one side: what of it belongs to a question, an area, a perspective, a function, a risk, an asset.

use strum::VariantArray;

use super::assess::PracticeCounts;
use super::gap::{Gap, gaps};
use super::score::{Score, score};
use crate::lens::{Area, Choice, Function, Guarded, Lens, Perspective, Question, Risk};
use crate::review::{Asset, Review};

/// A side from which a review is seen. A practice may belong to several of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View<'a> {
    /// A question.
    Question(&'a Question),
    /// An area of the edition.
    Area(&'a Area),
    /// One of the deck's three views.
    Perspective(Perspective),
    /// One of the six functions of the NIST Cybersecurity Framework.
    Function(Function),
    /// A level of risk.
    Risk(Risk),
    /// Something that must be protected: the practices that guard what it needs.
    Asset(&'a Asset),
}

impl View<'_> {
    /// Whether a practice of a question belongs to it.
    pub fn holds(&self, question: &Question, choice: &Choice) -> bool {
        match self {
            Self::Question(own) => own.id == question.id,
            Self::Area(area) => question.area == area.id,
            Self::Perspective(perspective) => choice.perspective.contains(perspective),
            Self::Function(function) => choice.functions.contains(function),
            Self::Risk(risk) => choice.risk.level == *risk,
            Self::Asset(asset) => asset.is_guarded_by(choice),
        }
    }

    /// Whether a gap belongs to it.
    pub fn holds_gap(&self, gap: &Gap) -> bool {
        self.holds(gap.question, gap.choice)
    }

    /// Its practices, in catalog order.
    pub fn choices<'l>(&self, lens: &'l Lens) -> Vec<&'l Choice> {
        let practices = lens.questions.iter().flat_map(|question| question.best_practices.iter().map(move |c| (question, c)));
        practices.filter(|(question, choice)| self.holds(question, choice)).map(|(_, choice)| choice).collect()
    }

    /// Where it stands.
    pub fn assess(&self, lens: &Lens, review: &Review) -> ViewAssessment {
        let choices = self.choices(lens);
        let open: Vec<_> = gaps(lens, review).into_iter().filter(|gap| self.holds_gap(gap)).collect();
        ViewAssessment {
            practices: PracticeCounts::of(choices.iter().map(|choice| review.judged(choice))),
            open: Risk::ALL.map(|risk| open.iter().filter(|gap| gap.choice.risk.level == risk).count()),
            score: score(choices.iter().map(|choice| (choice.risk.level, review.standing(choice)))),
        }
    }
}

/// Where one side of a review stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ViewAssessment {
    /// Its practices by status.
    pub practices: PracticeCounts,
    /// Its open practices, to close or to find out, by risk: high, medium, low.
    pub open: [usize; 3],
    /// Its implementation rate; none where nothing applies.
    pub score: Option<Score>,
}

/// What of an asset must be guarded, in a fixed order.
pub fn needs(asset: &Asset) -> Vec<Guarded> {
    Guarded::VARIANTS.iter().copied().filter(|guarded| asset.needs(*guarded)).collect()
}
