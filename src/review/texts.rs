//! Every text in a review that a person typed, and where it stands.

use std::iter::once;

use super::{Acceptance, AcceptanceDraft, Answer, Asset, Review, Workload};
use crate::lens::{ChoiceId, QuestionId};

/// Where a text stands in a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextPlace {
    /// Of what it is said.
    pub of: TextOf,
    /// The key that holds it in the file, dots for keys within keys: `notes`, `acceptance.reason`.
    pub key: &'static str,
}

/// Of what a text is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOf {
    /// The workload.
    Workload,
    /// An entry of `protect:`, counted from 0.
    Asset(usize),
    /// A question that does not apply.
    Question(QuestionId),
    /// A best practice.
    Practice(ChoiceId),
}

/// What a text is by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// Anything may stand in it.
    Free,
    /// It names a person or a team.
    Person,
    /// It is an account id.
    Account,
}

type Visit<'a> = &'a mut dyn FnMut(TextPlace, Nature, &mut String);
type Texts<'a, 'b> = &'a mut dyn Iterator<Item = &'b mut String>;

/// Visits every text that a person typed, in the order of the file. Every field is named here, so that a new one cannot be forgotten.
pub(super) fn each_text(review: &mut Review, visit: Visit) {
    let Review { lens: _, reviewed_on: _, workload, protect, answers, not_applicable } = review;
    of_workload(workload, visit);
    for (index, asset) in protect.iter_mut().enumerate() {
        of_asset(index, asset, visit);
    }
    for (id, reason) in not_applicable {
        visit(TextPlace { of: TextOf::Question(*id), key: "reason" }, Nature::Free, reason);
    }
    for (id, answer) in answers {
        of_answer(*id, answer, visit);
    }
}

fn each(place: TextPlace, nature: Nature, texts: Texts, visit: Visit) {
    for text in texts {
        visit(place, nature, text);
    }
}

fn of_workload(workload: &mut Workload, visit: Visit) {
    let Workload {
        name,
        environment: _,
        review_owner,
        service_models: _,
        hosting: _,
        hosting_reason,
        connectivity: _,
        compliance,
        accounts,
        regions,
        exclusions,
        participants,
    } = workload;
    let mut say = |key, nature, texts: Texts| each(TextPlace { of: TextOf::Workload, key }, nature, texts, visit);
    say("name", Nature::Free, &mut once(name));
    say("review-owner", Nature::Person, &mut review_owner.iter_mut());
    say("hosting-reason", Nature::Free, &mut hosting_reason.iter_mut());
    say("compliance", Nature::Free, &mut compliance.iter_mut());
    say("accounts", Nature::Account, &mut accounts.iter_mut());
    say("regions", Nature::Free, &mut regions.iter_mut());
    say("exclusions", Nature::Free, &mut exclusions.iter_mut());
    say("participants", Nature::Person, &mut participants.iter_mut());
}

fn of_asset(index: usize, asset: &mut Asset, visit: Visit) {
    let Asset {
        name,
        classification: _,
        personal_data: _,
        kept_in,
        integrity: _,
        availability: _,
        consequences,
        service_models: _,
    } = asset;
    let mut say = |key, texts: Texts| each(TextPlace { of: TextOf::Asset(index), key }, Nature::Free, texts, visit);
    say("name", &mut once(name));
    say("kept-in", &mut kept_in.iter_mut());
    say("consequences", &mut consequences.iter_mut());
}

fn of_answer(id: ChoiceId, answer: &mut Answer, visit: Visit) {
    let Answer {
        status: _,
        reason,
        scope,
        notes,
        evidence,
        treatment: _,
        owner,
        due: _,
        progress: _,
        person_days: _,
        confirmed: _,
        confirmed_by,
        acceptance,
        acceptance_draft,
    } = answer;
    let mut say = |key, nature, texts: Texts| each(TextPlace { of: TextOf::Practice(id), key }, nature, texts, visit);
    say("reason", Nature::Free, &mut reason.iter_mut());
    say("scope", Nature::Free, &mut scope.iter_mut());
    say("notes", Nature::Free, &mut notes.iter_mut());
    say("evidence", Nature::Free, &mut evidence.iter_mut());
    say("owner", Nature::Person, &mut owner.iter_mut());
    say("confirmed-by", Nature::Person, &mut confirmed_by.iter_mut());
    if let Some(Acceptance { reason, approved_by, approved_on: _, expires: _, residual_risk: _ }) = acceptance {
        say("acceptance.reason", Nature::Free, &mut once(reason));
        say("acceptance.approved-by", Nature::Person, &mut once(approved_by));
    }
    if let Some(AcceptanceDraft { reason, approved_by }) = acceptance_draft {
        say("acceptance-draft.reason", Nature::Free, &mut once(reason));
        say("acceptance-draft.approved-by", Nature::Person, &mut approved_by.iter_mut());
    }
}
