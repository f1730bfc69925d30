//! By what a list is cut into parts.

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::assessment::{Gap, View};
use crate::content::word;
use crate::lens::{Choice, Function, Lens, Perspective, Question, Risk};
use crate::review::Review;
use crate::wording::Phrases;

/// By what a list is cut into parts.
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
    /// By the six functions of the NIST Cybersecurity Framework. A practice that acts in several stands under each of them.
    Function,
    /// By the risk of the practice.
    Risk,
    /// By what must be protected. A practice that guards several assets stands under each of them.
    Asset,
}

/// A part of a list.
pub struct Group<'g, 'a, T> {
    /// What holds it together; none for what belongs to no part.
    pub view: Option<View<'a>>,
    /// As people read it.
    pub title: String,
    /// What belongs to it.
    pub entries: Vec<&'g T>,
}

impl Grouping {
    /// Every part that there can be, in order.
    pub fn views<'a>(self, lens: &'a Lens, review: &'a Review) -> Vec<View<'a>> {
        match self {
            Self::Question => lens.questions.iter().map(View::Question).collect(),
            Self::Area => lens.edition.areas.iter().map(View::Area).collect(),
            Self::Perspective => Perspective::ALL.map(View::Perspective).to_vec(),
            Self::Function => Function::ALL.map(View::Function).to_vec(),
            Self::Risk => Risk::ALL.map(View::Risk).to_vec(),
            Self::Asset => review.protect.iter().map(View::Asset).collect(),
        }
    }

    /// Cuts a list into the parts that hold something; an asset is a part even where nothing is open. What belongs to no part comes last,
    /// so that nothing is lost.
    pub fn groups<'g, 'a, T>(
        self,
        entries: &'g [T],
        gap_of: fn(&T) -> &Gap<'_>,
        lens: &'a Lens,
        review: &'a Review,
        phrases: &Phrases,
    ) -> Vec<Group<'g, 'a, T>> {
        let views = self.views(lens, review);
        let other: Vec<_> = entries.iter().filter(|entry| !views.iter().any(|view| view.holds_gap(gap_of(entry)))).collect();
        let group = |view: View<'a>| Group {
            title: title(&view, phrases),
            entries: entries.iter().filter(|entry| view.holds_gap(gap_of(entry))).collect(),
            view: Some(view),
        };
        let mut groups: Vec<_> = views.iter().copied().map(group).collect();
        groups.retain(|group| self == Self::Asset || !group.entries.is_empty());
        if !other.is_empty() {
            let title = if self == Self::Asset { phrases.views.guards_none } else { phrases.views.other };
            groups.push(Group { view: None, title: title.to_owned(), entries: other });
        }
        groups
    }
}

/// What people read over a part.
pub fn title(view: &View, phrases: &Phrases) -> String {
    let words = &phrases.words;
    match view {
        View::Question(question) => format!("{}  {}", question.id, question.title.get(phrases.lang)),
        View::Area(area) => area.title.get(phrases.lang).to_owned(),
        View::Perspective(perspective) => (words.perspective)(*perspective).to_owned(),
        View::Function(function) => (words.function)(*function).to_owned(),
        View::Risk(risk) => (phrases.tables.risk_part)(*risk),
        View::Asset(asset) => asset.name.clone(),
    }
}

/// What programs read for a part: an id, a word, the name of an asset.
pub fn key(view: &View) -> String {
    match view {
        View::Question(question) => question.id.to_string(),
        View::Area(area) => area.id.to_string(),
        View::Perspective(perspective) => word(*perspective),
        View::Function(function) => word(*function),
        View::Risk(risk) => word(*risk),
        View::Asset(asset) => asset.name.clone(),
    }
}

/// To what a practice belongs, as programs read it.
#[derive(Clone, Debug)]
pub struct Sides {
    /// The area of its question.
    pub area: String,
    /// From which of the three views it is seen.
    pub perspective: Vec<String>,
    /// In which functions it acts.
    pub functions: Vec<String>,
    /// Which assets it guards, by name.
    pub assets: Vec<String>,
}

impl Sides {
    /// Those of a practice.
    pub fn of(question: &Question, choice: &Choice, review: &Review) -> Self {
        let guarded = review.protect.iter().filter(|asset| View::Asset(asset).holds(question, choice));
        Self {
            area: question.area.to_string(),
            perspective: choice.perspective.iter().map(|perspective| word(*perspective)).collect(),
            functions: choice.functions.iter().map(|function| word(*function)).collect(),
            assets: guarded.map(|asset| asset.name.clone()).collect(),
        }
    }

    /// The columns of [`Sides::cells`].
    pub const COLUMNS: [&'static str; 4] = ["area", "perspective", "functions", "assets"];

    /// The same in one cell each. The names of assets hold blanks, so a semicolon stands between them.
    pub fn cells(&self) -> [String; 4] {
        [self.area.clone(), self.perspective.join(" "), self.functions.join(" "), self.assets.join("; ")]
    }
}
