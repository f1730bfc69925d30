//! What lies between two reviews of one workload: practice by practice, question by question, and why the score changed.
//!
//! Each side is assessed under its own edition. Across editions the practices are compared as far as the crosswalk carries them
//! (see [`super::changes`]); scores and the risks of questions are not compared at all, for they measure different things.

use super::assess::{Assessment, assess};
use super::diff::{Change, Class, carried, is_known};
use super::score_change::{ScoreChange, score_change};
use crate::lens::{ChoiceId, Decision, EDITIONS, Lens, QuestionId, Standing};
use crate::review::{Judged, Review};

/// What lies between two reviews.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What followed from the earlier review, under its own edition.
    pub before: Assessment,
    /// What follows from the later one, under its own.
    pub after: Assessment,
    /// Whether the two are of one edition, so that scores and questions may be compared.
    pub same_edition: bool,
    /// The practices that can be compared and have another status now, in catalog order.
    pub moved: Vec<Moved>,
    /// How many practices can be compared: all of them in one edition; across editions those that the crosswalk carries an answer to.
    pub comparable: usize,
    /// How many of them are a gap now and were one before.
    pub still_open: usize,
    /// The questions whose risk, or what it rests on, is another now; none across editions.
    pub questions: Vec<QuestionMoved>,
    /// Why the score changed; none across editions, and where on one side nothing applies.
    pub score: Option<ScoreChange>,
}

/// A practice with another status than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The practice, as the later edition spells it.
    pub id: ChoiceId,
    /// Before.
    pub before: Judged,
    /// Now.
    pub now: Judged,
    /// What that means.
    pub course: Course,
    /// What it did to the low end of the score, in per mille; none where scores are not compared.
    pub effect: Option<i32>,
}

/// What another status means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Course {
    /// Was a gap; is in place, carried by the provider or not applicable now.
    Resolved,
    /// Was missing; is in place in part.
    Improved,
    /// Was to be found out; is known to be no gap.
    Settled,
    /// Is a gap or a greater one, and was none or a smaller one.
    Regressed,
    /// Was to be found out; is known to be a gap.
    Found,
    /// Was known; is to be found out again.
    NotAssessed,
    /// Neither better nor worse: who carries it or is said to, or how it is not known.
    Other,
}

impl Course {
    /// Every course, in the order in which they are told.
    pub const ALL: [Self; 7] =
        [Self::Resolved, Self::Improved, Self::Settled, Self::Regressed, Self::Found, Self::NotAssessed, Self::Other];

    fn of(change: Change) -> Self {
        match change.class() {
            Some(Class::Resolved) => Self::Resolved,
            Some(Class::StillOpen) if change.now.standing() == Standing::Missing => Self::Other,
            Some(Class::StillOpen) => Self::Improved,
            Some(Class::New) => Self::Found,
            Some(Class::Regressed) => Self::Regressed,
            Some(Class::NotAssessed) => Self::NotAssessed,
            None if !is_known(change.before) && is_known(change.now) => Self::Settled,
            None => Self::Other,
        }
    }
}

/// A question with another risk, or with the same risk on other grounds (confirmed, or only to be found out).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionMoved {
    /// The question.
    pub id: QuestionId,
    /// Before.
    pub before: Decision,
    /// Now.
    pub now: Decision,
}

impl Difference {
    /// The practices of a course, in catalog order.
    pub fn of(&self, course: Course) -> impl Iterator<Item = &Moved> {
        self.moved.iter().filter(move |moved| moved.course == course)
    }
}

/// Compares two reviews, each with its edition: first the earlier one, then the later one.
pub fn difference(before: (&Lens, &Review), after: (&Lens, &Review)) -> Difference {
    let ((lens0, review0), (lens1, review1)) = (before, after);
    let same_edition = lens0.edition.id == lens1.edition.id;
    let (assessed0, assessed1) = (assess(lens0, review0), assess(lens1, review1));
    let score = if same_edition { score_change(lens1, review0, review1) } else { None };
    let carried = carried(EDITIONS, lens1, review0);
    let changes = lens1.choices().map(|choice| Change::of(choice, carried.as_ref(), review1));
    // Across editions an answer that is not there may merely not have been carried.
    let changes: Vec<_> = changes.filter(|change| same_edition || is_known(change.before)).collect();
    let moved = |change: &Change| Moved {
        id: change.id,
        before: change.before,
        now: change.now,
        course: Course::of(*change),
        effect: score.as_ref().map(|score| score.effects.get(&change.id).copied().unwrap_or_default()),
    };
    let is_still_open = |change: &&Change| {
        let is_gap = |status: Judged| status.standing().is_confirmed_gap();
        is_gap(change.before) && is_gap(change.now)
    };
    Difference {
        same_edition,
        moved: changes.iter().filter(|change| change.is_move()).map(moved).collect(),
        comparable: changes.len(),
        still_open: changes.iter().filter(is_still_open).count(),
        questions: if same_edition { questions(&assessed0, &assessed1) } else { Vec::new() },
        before: assessed0,
        after: assessed1,
        score,
    }
}

fn questions(before: &Assessment, after: &Assessment) -> Vec<QuestionMoved> {
    let moved = after.questions.iter().filter_map(|now| {
        let (before, now) = (before.question(now.id)?.decision, now);
        let same = (before.risk, before.confirmed) == (now.decision.risk, now.decision.confirmed);
        (!same).then_some(QuestionMoved { id: now.id, before, now: now.decision })
    });
    moved.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::{QuestionRisk, ServiceModel};
    use crate::review::{Answer, Status};
    use Status::{Implemented, Missing, NotApplicable, Partial, Provider, Unknown};

    fn all(edition: usize, status: Status) -> Review {
        let lens = EDITIONS[edition].lens();
        let answers = lens.choices().map(|choice| (choice.id, Answer::of(status))).collect();
        Review { lens: lens.edition.id.to_string(), answers, ..Review::default() }
    }

    fn with(mut review: Review, id: &str, status: Option<Status>) -> Review {
        review.answers.insert(id.parse().unwrap(), Answer { status, ..Answer::default() });
        review
    }

    fn between(before: &Review, after: &Review) -> Difference {
        let lens = |review: &Review| EDITIONS.iter().find(|edition| edition.id == review.lens).unwrap().lens();
        difference((&lens(before), before), (&lens(after), after))
    }

    #[test]
    fn every_other_status_has_its_course() {
        for (before, now, course) in [
            (Some(Missing), Some(Implemented), Course::Resolved),
            (Some(Partial), Some(Provider), Course::Resolved),
            (Some(Missing), Some(Partial), Course::Improved),
            (Some(Unknown), Some(Implemented), Course::Settled),
            (None, Some(NotApplicable), Course::Settled),
            (Some(Implemented), Some(Partial), Course::Regressed),
            (Some(Partial), Some(Missing), Course::Regressed),
            (None, Some(Missing), Course::Found),
            (Some(Implemented), None, Course::NotAssessed),
            (Some(Missing), Some(Unknown), Course::NotAssessed),
            (Some(Unknown), None, Course::Other),
            (Some(Implemented), Some(Provider), Course::Other),
        ] {
            // A provider may carry a part of it under managed services.
            let side = |status| with(all(0, Implemented), "SEC10-BP5", status);
            let found = between(&side(before), &side(now));
            let moved: Vec<_> = found.moved.iter().map(|moved| (moved.before, moved.now, moved.course)).collect();
            assert_eq!(moved, [(before.into(), now.into(), course)]);
            assert_eq!(found.of(course).count(), 1);
        }
    }

    #[test]
    fn a_claim_in_vain_moves_as_what_is_missing_does() {
        for (before, now, course) in [
            (Some(Implemented), Some(Provider), Course::Regressed),
            (Some(NotApplicable), Some(Provider), Course::Regressed),
            (Some(Partial), Some(Provider), Course::Regressed),
            (Some(Unknown), Some(Provider), Course::Found),
            (None, Some(Provider), Course::Found),
            (Some(Missing), Some(Provider), Course::Other),
            (Some(Provider), Some(Missing), Course::Other),
            (Some(Provider), Some(Partial), Course::Improved),
            (Some(Provider), Some(Implemented), Course::Resolved),
            (Some(Provider), Some(Unknown), Course::NotAssessed),
        ] {
            let side = |status| with(all(0, Implemented), "SEC1-BP1", status);
            let found = between(&side(before), &side(now));
            let moved: Vec<_> =
                found.moved.iter().map(|moved| (moved.before.status(), moved.now.status(), moved.course)).collect();
            assert_eq!(moved, [(before, now, course)]);
        }
    }

    #[test]
    fn other_service_models_move_a_claim_that_nobody_touched() {
        let bought_as = |models: &[ServiceModel]| {
            let mut review = with(all(0, Implemented), "SEC10-BP5", Some(Provider));
            review.workload.service_models = models.to_vec();
            review
        };
        let (iaas, saas) = (bought_as(&[ServiceModel::Iaas]), bought_as(&[ServiceModel::Saas]));
        assert_eq!(between(&saas, &iaas).of(Course::Regressed).count(), 1);
        assert_eq!(between(&iaas, &saas).of(Course::Resolved).count(), 1);
        // In vain under one model more is in vain as before.
        let mut before = with(all(0, Implemented), "SEC1-BP1", Some(Provider));
        before.workload.service_models = vec![ServiceModel::Iaas];
        let mut after = before.clone();
        after.workload.service_models.push(ServiceModel::Paas);
        let found = between(&before, &after);
        assert_eq!((found.moved.len(), found.still_open), (0, 1));
    }

    #[test]
    fn nothing_moves_between_a_review_and_itself() {
        for review in [all(0, Missing), all(1, Implemented)] {
            let found = between(&review, &review);
            assert_eq!((found.moved.len(), found.questions.len(), found.score.unwrap().change()), (0, 0, 0));
            assert_eq!(found.before, found.after);
        }
    }

    #[test]
    fn a_question_moves_with_its_risk_and_with_what_it_rests_on() {
        let found =
            between(&with(all(0, Implemented), "SEC1-BP2", Some(Unknown)), &with(all(0, Implemented), "SEC1-BP2", Some(Missing)));
        let grounds: Vec<_> = found.questions.iter().map(|q| (q.before.risk, q.before.confirmed, q.now.confirmed)).collect();
        assert_eq!(grounds, [(QuestionRisk::High, false, true)]);
        let found = between(&all(0, Implemented), &with(all(0, Implemented), "SEC1-BP2", Some(Missing)));
        assert_eq!((found.questions[0].before.risk, found.questions[0].now.risk), (QuestionRisk::None, QuestionRisk::High));
    }

    #[test]
    fn across_editions_no_score_and_no_question_is_compared() {
        let found = between(&all(0, Missing), &all(1, Implemented));
        assert!(!found.same_edition && found.score.is_none() && found.questions.is_empty());
        assert!(found.comparable > 0 && found.comparable < EDITIONS[1].lens().choices().count());
        assert_eq!(found.of(Course::Resolved).count(), found.comparable);
        assert!(found.moved.iter().all(|moved| moved.effect.is_none()));
        // The crosswalk leads one way only.
        let back = between(&all(1, Missing), &all(0, Implemented));
        assert_eq!((back.comparable, back.moved.len()), (0, 0));
    }
}
