//! What screens and menus see of a conversation.

use jiff::civil::Date;

use super::earlier::{Earlier, EarlierAnswer};
use super::place::{Place, State};
use super::prompt::{Label, Line};
use super::route::{Route, Stop};
use crate::lens::{Carrier, Choice, ChoiceId, Lang, Lens, Programme, QuestionRisk, Risk, ServiceModel};
use crate::review::{AcceptanceDraft, Answer, Asset, Judged, Status};
use crate::wording::{Bearing, Conversation, Phrases, Profile};

/// A conversation to look at.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// What is asked.
    pub lens: &'a Lens,
    /// In which order.
    pub route: &'a Route<'a>,
    /// What was answered under an earlier edition.
    pub earlier: Option<&'a Earlier>,
    /// In which words.
    pub phrases: &'static Phrases,
    /// What was said.
    pub state: &'a State,
    /// The portfolio of compliance programmes.
    pub programmes: &'a [Programme],
    /// The name that a new review is offered.
    pub suggested_name: &'a str,
    /// Who is offered as the one who confirmed an answer.
    pub confirmer: &'a str,
    /// The day.
    pub today: Date,
}

impl<'a> View<'a> {
    /// The language.
    pub fn lang(self) -> Lang {
        self.phrases.lang
    }

    /// The words of the conversation.
    pub fn say(self) -> &'static Conversation {
        &self.phrases.conversation
    }

    /// The words about the workload and what must be protected.
    pub fn profile(self) -> &'static Profile {
        &self.phrases.profile
    }

    /// The words for what a practice bears on.
    pub fn bearing(self) -> &'static Bearing {
        &self.phrases.bearing
    }

    /// What must be protected, by its place in the file.
    pub fn asset(self, index: usize) -> Option<&'a Asset> {
        self.state.review.protect.get(index)
    }

    /// Where one is.
    pub fn place(self) -> &'a Place {
        self.state.places.last().unwrap_or(&Place::Closing)
    }

    /// Where one is on the way, beneath everything that was opened.
    pub fn base(self) -> &'a Place {
        self.state.places.first().unwrap_or(&Place::Closing)
    }

    /// The place on the route of the question that one is at.
    pub fn stop_index(self) -> Option<usize> {
        match self.base() {
            Place::Question { stop, .. } => Some(*stop),
            _ => None,
        }
    }

    /// The question that one is at.
    pub fn stop(self) -> Option<&'a Stop<'a>> {
        self.route.stops.get(self.stop_index()?)
    }

    /// The practice that one is at.
    pub fn practice(self) -> Option<&'a Choice> {
        let id = self.state.places.iter().rev().find_map(|place| match place {
            Place::Practice { ids, at } => ids.get(*at).copied(),
            Place::Details { id }
            | Place::Field { id, .. }
            | Place::Accept { id, .. }
            | Place::PracticeOut { id }
            | Place::Explained { id } => Some(*id),
            _ => None,
        });
        self.lens.choice(id?)
    }

    /// Whether the suggested name is taken where none is written.
    pub fn offers_name(self) -> bool {
        self.state.review.workload.name.is_empty() && !self.suggested_name.is_empty()
    }

    /// The status of a practice by its own answer.
    pub fn status(self, id: ChoiceId) -> Option<Status> {
        self.state.review.answer(id).and_then(|answer| answer.status)
    }

    /// The status of a practice by its own answer, as the catalog lets it stand.
    pub fn judged(self, id: ChoiceId) -> Judged {
        let status = self.status(id);
        self.lens.choice(id).map_or(status.into(), |choice| self.state.review.judge(choice, status))
    }

    /// The answer to a practice.
    pub fn answer(self, id: ChoiceId) -> Option<&'a Answer> {
        self.state.review.answer(id)
    }

    /// The acceptance of a practice's risk that was begun and is not finished.
    pub fn acceptance_draft(self, id: ChoiceId) -> Option<&'a AcceptanceDraft> {
        self.answer(id).and_then(|answer| answer.acceptance_draft.as_ref())
    }

    /// What was answered under an earlier edition that bears on a practice.
    pub fn earlier(self, id: ChoiceId) -> Vec<EarlierAnswer<'a>> {
        let notes = self.answer(id).and_then(|answer| answer.notes.as_deref());
        self.earlier.zip(notes).map(|(earlier, notes)| earlier.answers(id, notes)).unwrap_or_default()
    }

    /// What a person noted on a practice.
    pub fn own_notes(self, id: ChoiceId) -> Option<String> {
        let notes = self.answer(id)?.notes.as_deref()?;
        self.earlier.map_or_else(|| Some(notes.to_owned()), |earlier| earlier.without(notes))
    }

    /// Whether the provider carries a practice under every service model of the workload and of what must be protected: one asset on
    /// something that leaves the practice to the customer is enough for it to stay with the customer.
    pub fn is_carried(self, choice: &Choice) -> bool {
        let review = &self.state.review;
        let of_assets = review.protect.iter().flat_map(|asset| &asset.service_models);
        let models: Vec<ServiceModel> = review.workload.service_models.iter().chain(of_assets).copied().collect();
        !review.workload.service_models.is_empty() && choice.responsibility.under_all(&models) == Carrier::Provider
    }

    /// What stays with the customer of a practice that the provider carries.
    pub fn remains(self, choice: &Choice) -> Option<Line> {
        let carried = choice.carried.as_ref().filter(|_| self.is_carried(choice))?;
        let text = (self.say().field.value)(self.bearing().remains, carried.remains.get(self.lang()));
        Some(Line { label: Label::Faint, ..Line::bullet("  ", text) })
    }

    /// Practices of the question without an answer that can stand: those that are the customer's, and those that the provider carries.
    pub fn open(self) -> (Vec<&'a Choice>, Vec<&'a Choice>) {
        let open = self.stop_index().map(|stop| self.route.open(stop, &self.state.review)).unwrap_or_default();
        open.into_iter().partition(|choice| !self.is_carried(choice))
    }

    /// Whether the answer to a practice was last confirmed on another day.
    pub fn is_unconfirmed(self, id: ChoiceId) -> bool {
        self.status(id).is_some() && self.state.review.confirmed_on(id) != Some(self.today)
    }

    /// Answers of the question that were last confirmed on another day.
    pub fn is_stale(self) -> bool {
        let Some(stop) = self.stop() else { return false };
        if self.is_out() {
            return !self.state.confirmed.contains(&stop.question.id) && self.state.review.reviewed_on != Some(self.today);
        }
        stop.choices.iter().any(|choice| self.is_unconfirmed(choice.id))
    }

    /// Whether the question was marked as not applicable.
    pub fn is_out(self) -> bool {
        self.stop().is_some_and(|stop| self.state.review.not_applicable.contains_key(&stop.question.id))
    }

    /// The word for a risk, and its label.
    pub fn risk(self, risk: Risk) -> (String, Label) {
        let label = match risk {
            Risk::High => Label::High,
            Risk::Medium => Label::Medium,
            Risk::Low => Label::Low,
        };
        ((self.phrases.words.risk)(risk).to_owned(), label)
    }
}

/// The label of a question's risk.
pub fn label_of(risk: QuestionRisk) -> Label {
    match risk {
        QuestionRisk::High => Label::High,
        QuestionRisk::Medium => Label::Medium,
        QuestionRisk::None => Label::Low,
        QuestionRisk::Unanswered | QuestionRisk::NotApplicable => Label::Plain,
    }
}
