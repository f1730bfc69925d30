//! Taking what a person wrote.

use jiff::civil::Date;

use super::super::answering::{answer, day, give, given, person_days, typed};
use super::super::place::{Draft, Field, Place, SetupStep};
use super::Session;
use crate::lens::ChoiceId;
use crate::review::{Acceptance, Status, Treatment};

impl Session<'_> {
    /// Takes a line. A lone question mark asks for ways to go; every place where one writes has them.
    pub(super) fn write(&mut self, text: &str, today: Date) {
        if matches!(text.trim(), "?" | "？") {
            return self.open(vec![Place::Ways]);
        }
        let Some(place) = self.state.places.last().cloned() else { return };
        let text = given(text);
        match place {
            Place::Setup { step: SetupStep::Name, .. } if text.is_none() && self.view(today).offers_name() => {
                self.write_setup(SetupStep::Name, given(&self.suggested_name));
            }
            Place::Setup { step, .. } => self.write_setup(step, text),
            Place::HostingReason => self.write_hosting_reason(text),
            Place::ProgrammeSearch => self.find_programme(text),
            Place::AssetField { index, field, .. } => self.write_asset(index, field, text),
            Place::Field { id, field, then_on } => self.write_field(id, field, then_on, text, today),
            Place::Accept { id, draft } => self.write_acceptance(id, draft, text, today),
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

    fn write_field(&mut self, id: ChoiceId, field: Field, then_on: bool, text: Option<String>, today: Date) {
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
        let answer = answer(&mut self.state.review, id);
        match field {
            // Notes of several lines are shown on one; looked at and kept, they stay as they are.
            Field::Notes if own.as_deref().map(typed) == text => {}
            Field::Notes => {
                let notes = answer.notes.as_deref();
                answer.notes = self.earlier.as_ref().map_or(text.clone(), |earlier| earlier.with(notes, text));
            }
            Field::Evidence => answer.evidence.extend(text),
            Field::Owner => answer.owner = text,
            Field::Due => answer.due = due.flatten(),
            Field::PersonDays => answer.person_days = person_days.flatten(),
            Field::ConfirmedBy => answer.confirmed_by = text,
        }
        if *answer == crate::review::Answer::default() {
            self.state.review.answers.remove(&id);
        }
        self.state.places.pop();
        if then_on {
            self.practice_done(today);
        }
    }

    fn write_acceptance(&mut self, id: ChoiceId, draft: Draft, text: Option<String>, today: Date) {
        let say = self.say();
        let Some(text) = text else { return self.tell(say.acceptance_needs) };
        let answer = answer(&mut self.state.review, id);
        let next = match (&draft.reason, &draft.approved_by) {
            (None, _) => Draft { reason: Some(text), ..draft },
            (Some(_), None) => Draft { approved_by: Some(text), ..draft },
            (Some(reason), Some(approved_by)) => {
                let Some(expires) = day(&text).filter(|expires| *expires >= today) else {
                    self.tell(say.not_a_last_day);
                    self.state.rejected = Some(text);
                    return;
                };
                let residual_risk = answer.acceptance.as_ref().and_then(|acceptance| acceptance.residual_risk);
                let (reason, approved_by) = (reason.clone(), approved_by.clone());
                answer.acceptance = Some(Acceptance { reason, approved_by, approved_on: today, expires, residual_risk });
                answer.treatment = Some(Treatment::Accept);
                answer.notes = draft.notes;
                return self.practice_done(today);
            }
        };
        let begun = (say.acceptance_begun)(next.reason.as_deref().unwrap_or_default(), next.approved_by.as_deref());
        answer.notes = Some(next.notes.iter().cloned().chain([begun]).collect::<Vec<_>>().join("\n"));
        self.open(vec![Place::Accept { id, draft: next }]);
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
