//! By what a list of gaps is cut into parts.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::assessment::Gap;
use crate::lens::{Lens, Perspective, Risk};
use crate::wording::Phrases;

/// By what a list of gaps is cut into parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Grouping {
    /// By question.
    #[default]
    Question,
    /// By the edition's areas.
    Area,
    /// By the deck's three views. A practice that is seen from several stands under each of them.
    Perspective,
    /// By the risk of the practice.
    Risk,
}

impl Grouping {
    /// The parts that hold something, each with its title.
    pub fn parts<'g, 'a>(self, gaps: &'g [Gap<'a>], lens: &Lens, phrases: &Phrases) -> Vec<(String, Vec<&'g Gap<'a>>)> {
        let words = &phrases.words;
        let part =
            |title: String, belongs: &dyn Fn(&Gap) -> bool| (title, gaps.iter().filter(|gap| belongs(gap)).collect::<Vec<_>>());
        let parts: Vec<_> = match self {
            Self::Question => (lens.questions.iter())
                .map(|q| part(format!("{}  {}", q.id, q.title.get(phrases.lang)), &|gap| gap.question.id == q.id))
                .collect(),
            Self::Area => (lens.edition.areas.iter())
                .map(|area| part(area.title.get(phrases.lang).to_owned(), &|gap| gap.question.area == area.id))
                .collect(),
            Self::Perspective => (Perspective::ALL.iter())
                .map(|view| part((words.perspective)(*view).to_owned(), &|gap| gap.choice.perspective.contains(view)))
                .collect(),
            Self::Risk => (Risk::ALL.iter())
                .map(|risk| part((phrases.tables.risk_part)(*risk), &|gap| gap.choice.risk.level == *risk))
                .collect(),
        };
        parts.into_iter().filter(|(_, gaps)| !gaps.is_empty()).collect()
    }
}
