//! Taking what a person wrote.

use jiff::civil::Date;

use super::super::answering::{answer, day, give, given, given_lines, person_days, typed, typed_lines};
use super::super::place::{Field, Place, SetupStep};
use super::Session;
use crate::lens::ChoiceId;
use crate::review::{Acceptance, AcceptanceDraft, Status, Treatment};

impl Session<'_> {
    /// Takes a line. A lone question mark asks for ways to go; every place where one writes has them.
    pub(super) fn write(&mut self, text: &str, today: Date) {
        if matches!(text.trim(), "?" | "？") {
            return self.open(vec![Place::Ways]);
        }
        let Some(place) = self.state.places.last().cloned() else { return };
        let text = if place.holds_lines() { given_lines(text) } else { given(text) };
        match place {
            Place::Setup { step: SetupStep::Name, .. } if text.is_none() && self.view(today).offers_name() => {
                self.write_setup(SetupStep::Name, given(&self.suggested_name));
            }
            Place::Setup { step, .. } => self.write_setup(step, text),
            Place::HostingReason => self.write_hosting_reason(text),
            Place::ProgrammeSearch => self.find_programme(text),
            Place::AssetField { index, field, .. } => self.write_asset(index, field, text),
            Place::Field { id, field, giving } => self.write_field(id, field, giving, text, today),
            Place::Accept { id } => self.write_acceptance(id, text, today),
            Place::PracticeOut { id } => self.write_practice_out(id, text, today),
            Place::QuestionOut => self.write_question_out(text, today),
            Place::Search => {
                self.state.places.pop();
                if let Some(term) = text {
                    self.open(vec![Place::Hits { term }]);
                }
            }
            _ => {}
        }
    }

    fn write_field(&mut self, id: ChoiceId, field: Field, giving: Option<Status>, text: Option<String>, today: Date) {
        let due = text.as_deref().map(day);
        if field == Field::Due && due == Some(None) {
            self.tell(self.say().not_a_day);
            self.state.rejected = text;
            return;
        }
        let person_days = text.as_deref().map(person_days);
        if field == Field::PersonDays && person_days == Some(None) {
            self.tell(self.phrases.profile.not_person_days);
            self.state.rejected = text;
            return;
        }
        let own = self.view(today).own_notes(id);
        if let Some(status) = giving {
            give(&mut self.state.review, id, status, today);
        }
        let answer = answer(&mut self.state.review, id);
        match field {
            // Notes that were looked at and kept stay as they are.
            Field::Notes if own.as_deref().map(typed_lines) == text => {}
            Field::Notes => {
                let notes = answer.notes.as_deref();
                answer.notes = self.earlier.as_ref().map_or(text.clone(), |earlier| earlier.with(notes, text));
            }
            Field::Evidence => answer.evidence.extend(text),
            Field::Owner => answer.owner = text,
            Field::Due => answer.due = due.flatten(),
            Field::PersonDays => answer.person_days = person_days.flatten(),
            Field::ConfirmedBy => {
                self.confirmer = text.clone().or(self.confirmer.take());
                answer.confirmed_by = text;
            }
        }
        if *answer == crate::review::Answer::default() {
            self.state.review.answers.remove(&id);
        }
        self.state.places.pop();
        if giving.is_some() {
            self.practice_done(today);
        }
    }

    fn write_acceptance(&mut self, id: ChoiceId, text: Option<String>, today: Date) {
        let say = self.say();
        let Some(text) = text else { return self.tell(say.acceptance_needs) };
        let answer = answer(&mut self.state.review, id);
        let (reason, approved_by) = match &mut answer.acceptance_draft {
            None => return answer.acceptance_draft = Some(AcceptanceDraft { reason: text, approved_by: None }),
            Some(AcceptanceDraft { approved_by: approver @ None, .. }) => return *approver = Some(typed(&text)),
            Some(AcceptanceDraft { reason, approved_by: Some(approver) }) => (reason.clone(), approver.clone()),
        };
        let Some(expires) = day(&text).filter(|expires| *expires >= today) else {
            self.tell(say.not_a_last_day);
            self.state.rejected = Some(text);
            return;
        };
        let residual_risk = answer.acceptance.as_ref().and_then(|acceptance| acceptance.residual_risk);
        answer.acceptance_draft = None;
        answer.acceptance = Some(Acceptance { reason, approved_by, approved_on: today, expires, residual_risk });
        answer.treatment = Some(Treatment::Accept);
        if !matches!(answer.status, Some(Status::Partial | Status::Missing)) {
            give(&mut self.state.review, id, Status::Missing, today);
        }
        self.practice_done(today);
    }

    fn write_practice_out(&mut self, id: ChoiceId, text: Option<String>, today: Date) {
        let Some(reason) = text else { return self.tell(self.say().reason_needed) };
        give(&mut self.state.review, id, Status::NotApplicable, today);
        answer(&mut self.state.review, id).reason = Some(reason);
        self.practice_done(today);
    }

    fn write_question_out(&mut self, text: Option<String>, today: Date) {
        let Some(reason) = text else { return self.tell(self.say().reason_needed) };
        let Some(question) = self.view(today).stop().map(|stop| stop.question.id) else { return };
        self.state.review.not_applicable.insert(question, reason);
        self.state.confirmed.insert(question);
        self.finish(today);
    }
}
