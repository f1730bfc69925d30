//! Every text in a review that a person typed, and where it stands.

use super::{Acceptance, Answer, Asset, Review, Workload};
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
    let mut say = |key, nature, text: &mut String| visit(TextPlace { of: TextOf::Workload, key }, nature, text);
    say("name", Nature::Free, name);
    review_owner.iter_mut().for_each(|text| say("review-owner", Nature::Person, text));
    hosting_reason.iter_mut().for_each(|text| say("hosting-reason", Nature::Free, text));
    compliance.iter_mut().for_each(|text| say("compliance", Nature::Free, text));
    accounts.iter_mut().for_each(|text| say("accounts", Nature::Account, text));
    regions.iter_mut().for_each(|text| say("regions", Nature::Free, text));
    exclusions.iter_mut().for_each(|text| say("exclusions", Nature::Free, text));
    participants.iter_mut().for_each(|text| say("participants", Nature::Person, text));
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
    let mut say = |key, text: &mut String| visit(TextPlace { of: TextOf::Asset(index), key }, Nature::Free, text);
    say("name", name);
    kept_in.iter_mut().for_each(|text| say("kept-in", text));
    consequences.iter_mut().for_each(|text| say("consequences", text));
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
    } = answer;
    let mut say = |key, nature, text: &mut String| visit(TextPlace { of: TextOf::Practice(id), key }, nature, text);
    reason.iter_mut().for_each(|text| say("reason", Nature::Free, text));
    scope.iter_mut().for_each(|text| say("scope", Nature::Free, text));
    notes.iter_mut().for_each(|text| say("notes", Nature::Free, text));
    evidence.iter_mut().for_each(|text| say("evidence", Nature::Free, text));
    owner.iter_mut().for_each(|text| say("owner", Nature::Person, text));
    confirmed_by.iter_mut().for_each(|text| say("confirmed-by", Nature::Person, text));
    if let Some(Acceptance { reason, approved_by, approved_on: _, expires: _, residual_risk: _ }) = acceptance {
        say("acceptance.reason", Nature::Free, reason);
        say("acceptance.approved-by", Nature::Person, approved_by);
    }
}
