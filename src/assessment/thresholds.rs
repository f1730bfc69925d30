//! The gate: which demands a review does not meet. What the demands mean exactly is said in `demand`.

use jiff::civil::Date;

use super::age::{age, is_known};
use super::assess::assess;
use super::demand::{EXPIRES_SOON_DAYS, Expired, Gate, NotInForce, OpenBeside, Unmet, Why};
use super::diff::Changes;
use super::evidence::names_evidence;
use super::gap::gaps;
use crate::lens::{Choice, ChoiceId, EDITIONS, Id, Lens, Qualified, QuestionRisk};
use crate::review::{Acceptance, Bar, Demand, Demands, Review, Status, Validity};

fn expired(kept: &Acceptance) -> Expired {
    Expired { approved_by: kept.approved_by.clone(), expires: kept.expires }
}

/// The acceptance of a practice that is not in force, where there is one.
fn not_in_force(review: &Review, id: ChoiceId, today: Date) -> Option<NotInForce> {
    let kept = acceptance(review, id)?;
    match kept.validity_on(today) {
        Validity::Over => Some(NotInForce::Expired(expired(kept))),
        Validity::NotBegun => Some(NotInForce::NotBegun { approved_by: kept.approved_by.clone(), approved_on: kept.approved_on }),
        Validity::Holds => None,
    }
}

/// Whether a review answers anything: a practice with a status, or a question that does not apply.
pub fn has_answers(review: &Review) -> bool {
    !review.not_applicable.is_empty() || review.answers.values().any(|answer| answer.status.is_some())
}

/// Holds a review against what is demanded of it. `changes` are those since its baseline, where there is one.
pub fn gate(lens: &Lens, review: &Review, changes: Option<&Changes>, demands: &Demands, today: Date) -> Gate {
    let mut gate = Gate::default();
    worse(lens, review, changes.filter(|_| demands.fail_on_new == Some(true)), today, &mut gate.failures);
    open_gaps(lens, review, demands.fail_on, today, &mut gate.failures);
    required(lens, review, demands.require.as_deref().unwrap_or_default(), &mut gate.failures);
    without_evidence(lens, review, demands.require_evidence, &mut gate.failures);
    whole_file(lens, review, demands, &mut gate.failures);
    acceptances(lens, review, demands, today, &mut gate);
    if let Some(most) = demands.max_age {
        too_old(lens, review, most, today, &mut gate.failures);
    }
    gate.beside = open_beside(lens, review, &gate.failures, today);
    // Findings before what is not known; practices before the whole; the gravest first. The sort keeps catalog order.
    gate.failures.sort_by_key(|unmet| (unmet.why.is_coverage(), unmet.risk.is_none(), unmet.risk, unmet.demand));
    gate
}

/// Whether an acceptance that holds lifts the gap that a practice is.
pub fn is_accepted(review: &Review, choice: &Choice, today: Date) -> bool {
    review.standing(choice).is_confirmed_gap() && acceptance(review, choice.id).is_some_and(|kept| kept.holds_on(today))
}

fn acceptance(review: &Review, id: ChoiceId) -> Option<&Acceptance> {
    review.answer(id).and_then(|answer| answer.acceptance.as_ref())
}

fn worse(lens: &Lens, review: &Review, changes: Option<&Changes>, today: Date, failures: &mut Vec<Unmet>) {
    let Some(changes) = changes else { return };
    for &change in changes.new.iter().chain(&changes.regressed) {
        if lens.choice(change.id).is_some_and(|choice| is_accepted(review, choice, today)) {
            continue;
        }
        let acceptance = not_in_force(review, change.id, today);
        failures.push(Unmet::practice(Demand::FailOnNew, change.id, lens, Why::Worse { change, acceptance }));
    }
    failures.extend(
        changes
            .not_assessed
            .iter()
            .map(|&change| Unmet::practice(Demand::FailOnNew, change.id, lens, Why::Worse { change, acceptance: None })),
    );
}

fn open_gaps(lens: &Lens, review: &Review, fail_on: Option<Bar>, today: Date, failures: &mut Vec<Unmet>) {
    let Some(fail_on) = fail_on else { return };
    for gap in gaps(lens, review).iter().filter(|gap| gap.is_confirmed() && fail_on.is_met_by(gap.choice.risk.level)) {
        if is_accepted(review, gap.choice, today) {
            continue;
        }
        let (status, acceptance) = (gap.status, not_in_force(review, gap.choice.id, today));
        failures.push(Unmet::practice(Demand::FailOn, gap.choice.id, lens, Why::Gap { status, acceptance }));
    }
}

fn open_beside(lens: &Lens, review: &Review, failures: &[Unmet], today: Date) -> OpenBeside {
    let mut open = OpenBeside::default();
    for gap in gaps(lens, review) {
        let id = gap.choice.id;
        if !gap.is_confirmed() {
            open.to_find_out += 1;
        } else if !is_accepted(review, gap.choice, today) && !failures.iter().any(|unmet| unmet.best_practice == Some(id)) {
            open.gaps[gap.choice.risk.level as usize] += 1;
        }
    }
    open
}

fn required(lens: &Lens, review: &Review, require: &[Qualified<ChoiceId>], failures: &mut Vec<Unmet>) {
    for required in require {
        let (id, named) = (required.id, required.edition.as_deref());
        let here = lens.choice(id);
        let Some(choice) = here.filter(|_| named.is_none_or(|named| named == lens.edition.id)) else {
            let why =
                Why::NotInEdition { required: required.clone(), elsewhere: EDITIONS.elsewhere(Id::Choice(id), named, lens) };
            // A practice of this edition that is spelled the same is not the one that is meant.
            failures.push(if here.is_some() {
                Unmet::whole(Demand::Require, why)
            } else {
                Unmet::practice(Demand::Require, id, lens, why)
            });
            continue;
        };
        let status = review.judged(choice);
        if !status.is(Status::Implemented) {
            failures.push(Unmet::practice(Demand::Require, id, lens, Why::NotImplemented { status }));
        }
    }
}

fn without_evidence(lens: &Lens, review: &Review, bar: Option<Bar>, failures: &mut Vec<Unmet>) {
    let Some(bar) = bar else { return };
    for choice in lens.choices().filter(|choice| bar.is_met_by(choice.risk.level) && !names_evidence(review, choice.id)) {
        // What is claimed for the provider in vain is a gap, and no evidence would make it another thing.
        let status = [Status::Implemented, Status::Provider].into_iter().find(|status| review.judged(choice).is(*status));
        let why = status.map(|status| Why::NoEvidence { status });
        failures.extend(why.map(|why| Unmet::practice(Demand::RequireEvidence, choice.id, lens, why)));
    }
}

fn whole_file(lens: &Lens, review: &Review, demands: &Demands, failures: &mut Vec<Unmet>) {
    let assessment = assess(lens, review);
    let issues = [(Demand::MaxHri, QuestionRisk::High, demands.max_hri), (Demand::MaxMri, QuestionRisk::Medium, demands.max_mri)];
    for (demand, risk, most) in issues {
        let (issues, Some(most)) = (assessment.issues(risk), most) else { continue };
        if issues.total() > most as usize {
            let at_risk = assessment.questions.iter().filter(|question| question.decision.risk == risk);
            let questions = at_risk.map(|question| question.id).collect();
            failures.push(Unmet::whole(demand, Why::TooManyIssues { risk, issues, questions, most }));
        }
    }
    if let (Some(score), Some(least)) = (assessment.score, demands.min_score)
        && score.low < least * 10
    {
        failures.push(Unmet::whole(Demand::MinScore, Why::ScoreTooLow { score, least }));
    }
    let counts = assessment.practices;
    if let Some(least) = demands.min_answered
        && (counts.total - counts.to_find_out()) * 100 < least as usize * counts.total
    {
        failures.push(Unmet::whole(Demand::MinAnswered, Why::TooFewAnswered { counts, least }));
    }
}

fn acceptances(lens: &Lens, review: &Review, demands: &Demands, today: Date, gate: &mut Gate) {
    let mut warnings = Vec::new();
    for choice in lens.choices() {
        let Some(kept) = acceptance(review, choice.id) else { continue };
        let mut warn = |demand, why| warnings.push(Unmet::practice(demand, choice.id, lens, why));
        if !review.standing(choice).is_open() {
            gate.acceptances.unused += 1;
            warn(Demand::Strict, Why::Unused { status: review.judged(choice) });
            continue;
        }
        match kept.validity_on(today) {
            Validity::Over => {
                gate.acceptances.expired += 1;
                if demands.deny_expired_acceptance == Some(true) {
                    let why = Why::Expired(expired(kept));
                    gate.failures.push(Unmet::practice(Demand::DenyExpiredAcceptance, choice.id, lens, why));
                }
                continue;
            }
            Validity::NotBegun => {
                gate.acceptances.not_begun += 1;
                continue;
            }
            Validity::Holds => gate.acceptances.active += 1,
        }
        let left = days(today, kept.expires);
        if left <= EXPIRES_SOON_DAYS {
            gate.acceptances.expiring += 1;
            gate.acceptances.first_expires_in = gate.acceptances.first_expires_in.into_iter().chain([left]).min();
            warn(Demand::Strict, Why::ExpiresSoon { expires: kept.expires, days: left });
        }
        let whole = days(kept.approved_on, kept.expires);
        if let Some(most) = demands.max_acceptance_days.filter(|most| i64::from(whole) > i64::from(*most)) {
            warn(Demand::MaxAcceptanceDays, Why::TooLong { days: whole, most });
        }
    }
    if demands.strict == Some(true) {
        gate.failures.append(&mut warnings);
    }
    gate.warnings = warnings;
}

fn too_old(lens: &Lens, review: &Review, most: u32, today: Date, failures: &mut Vec<Unmet>) {
    let too_old = |confirmed: Option<Date>| {
        let days = age(confirmed, today);
        let fresh = days.is_some_and(|days| i64::from(days) <= i64::from(most));
        (!fresh).then_some(Why::TooOld { confirmed, days, most })
    };
    for question in &lens.questions {
        if review.not_applicable.contains_key(&question.id) {
            failures.extend(
                too_old(review.reviewed_on).map(|why| Unmet { question: Some(question.id), ..Unmet::whole(Demand::MaxAge, why) }),
            );
            continue;
        }
        for choice in &question.best_practices {
            if is_known(review, choice.id) {
                let why = too_old(review.confirmed_on(choice.id));
                failures.extend(why.map(|why| Unmet::practice(Demand::MaxAge, choice.id, lens, why)));
            }
        }
    }
}

/// Days from one day to another; negative where the other is earlier.
fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}
