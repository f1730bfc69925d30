//! The cheapest way to fewer questions at high risk, and then at medium risk, by person-days.
//!
//! A question stops being HIGH when its open high-risk practices are in place, and has no open risk when all are; what they require comes
//! with them, and may serve several questions at once. So no order of single questions is right for every number of them: every selection
//! is tried. An edition has 11 questions: 2048 selections, or 177147 where each may stop at MEDIUM or go the whole way.

use std::cmp::Reverse;

use super::assess::{Assessment, assess};
use super::improvement_plan::ImprovementPlan;
use super::investment::PersonDays;
use crate::lens::{ChoiceId, Lens, Question, QuestionId, QuestionRisk, Risk};
use crate::review::Review;

/// By how many person-days more a budget is looked at.
pub const DAYS_MORE: u32 = 10;

/// The cheapest ways to fewer HIGH questions, then to fewer MEDIUM ones.
#[derive(Debug, PartialEq, Eq)]
pub struct Goal {
    /// How many questions are HIGH.
    pub high: usize,
    /// For each number of questions the cheapest way in which they stop being HIGH; the fewest first. A number is left out where more
    /// questions come at no more days. The selections need not be nested.
    pub fewer_high: Vec<Step>,
    /// How many are MEDIUM once the last of these steps is done.
    pub medium: usize,
    /// For each number of questions the cheapest way, from there on, to leave them without an open risk.
    pub fewer_medium: Vec<Step>,
    /// Questions that stay HIGH or MEDIUM because a risk in them is accepted.
    pub kept: Vec<Kept>,
    /// Questions without an answer: nobody knows what they are, so none is offered.
    pub unanswered: Vec<QuestionId>,
    /// What a number of person-days buys, where one is given.
    pub within: Option<Within>,
}

/// A selection of questions and the work that it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The questions that are HIGH now and are not, once it is done.
    pub no_longer_high: Vec<QuestionId>,
    /// The questions that have an open risk now and none, once it is done.
    pub without_risk: Vec<QuestionId>,
    /// The lines of the plan that it takes, by their place from 0, in the order of the plan.
    pub lines: Vec<usize>,
    /// What these take.
    pub days: PersonDays,
    /// What the lines of the plan take, in its own order, until as many questions are no longer HIGH; none where the step is not about these.
    pub by_plan: Option<PersonDays>,
}

/// A question that stays at a risk because a practice in it is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The question.
    pub question: QuestionId,
    /// The lowest risk that it can come to.
    pub at: QuestionRisk,
    /// The accepted practices that keep it there.
    pub accepted: Vec<ChoiceId>,
}

/// What a number of person-days buys: the fewest HIGH questions, then the fewest MEDIUM ones, then the fewest days. The upper ends count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Within {
    /// The days.
    pub days: u32,
    /// What they buy.
    pub bought: Step,
    /// What [`DAYS_MORE`] more would buy.
    pub with_more: Step,
}

/// The cheapest ways for a review and its plan; with `days`, also what these buy.
pub fn goal(lens: &Lens, review: &Review, plan: &ImprovementPlan, days: Option<u32>) -> Goal {
    let now = assess(lens, review);
    let work = Work::of(lens, &now, plan);
    let highs: Vec<_> = work.aims.iter().filter_map(|aim| aim.high).collect();
    let mut fewer_high = work.cheapest(&highs, 0);
    for step in &mut fewer_high {
        step.by_plan = work.by_plan(&highs, step.no_longer_high.len());
    }
    let base = highs.iter().fold(0, |all, &lines| all | lines);
    let rest: Vec<_> = work.aims.iter().filter_map(|aim| aim.all).collect();
    Goal {
        high: now.issues(QuestionRisk::High).total(),
        fewer_high,
        medium: work.left(base).1,
        fewer_medium: work.cheapest(&rest, base),
        kept: work.aims.iter().filter_map(|aim| aim.kept.clone()).collect(),
        unanswered: now.questions.iter().filter(|q| q.decision.risk == QuestionRisk::Unanswered).map(|q| q.id).collect(),
        within: days.map(|days| Within {
            days,
            bought: work.best_within(days),
            with_more: work.best_within(days.saturating_add(DAYS_MORE)),
        }),
    }
}

/// Lines of a plan, a bit each by their place. No edition has as many practices as there are bits.
type Lines = u128;

/// A question that is HIGH or MEDIUM.
struct Aim {
    id: QuestionId,
    risk: QuestionRisk,
    /// What must be done for it to stop being HIGH; none where it is not, or an acceptance keeps it so.
    high: Option<Lines>,
    /// What must be done for it to have no open risk; none where an acceptance keeps one.
    all: Option<Lines>,
    kept: Option<Kept>,
}

impl Aim {
    fn is_no_longer_high(&self, done: Lines) -> bool {
        self.high.is_some_and(|high| high & !done == 0)
    }

    fn is_without_risk(&self, done: Lines) -> bool {
        self.all.is_some_and(|all| all & !done == 0)
    }
}

/// What is to be done for which question.
struct Work {
    days: Vec<PersonDays>,
    aims: Vec<Aim>,
}

impl Work {
    fn of(lens: &Lens, now: &Assessment, plan: &ImprovementPlan) -> Self {
        // What a line requires stands before it, so that its own prerequisites are known.
        let mut with_required: Vec<Lines> = Vec::with_capacity(plan.items.len());
        for (place, item) in plan.items.iter().enumerate() {
            let before = plan.items.iter().zip(&with_required);
            let required = before.filter(|(earlier, _)| item.gap.choice.requires.contains(&earlier.gap.choice.id));
            with_required.push(required.fold(1 << place, |all, (_, lines)| all | lines));
        }
        let aim = |question: &Question| {
            let risk = now.question(question.id)?.decision.risk;
            let of = |wanted: &dyn Fn(Risk) -> bool| {
                let lines = plan.items.iter().zip(&with_required).filter(|(item, _)| item.gap.question.id == question.id);
                lines.filter(|(item, _)| wanted(item.gap.choice.risk.level)).fold(0, |all: Lines, (_, lines)| all | lines)
            };
            let accepted = plan.accepted.iter().map(|kept| kept.gap.choice).filter(|choice| choice.id.question() == question.id);
            let accepted: Vec<_> = accepted.map(|choice| (choice.risk.level, choice.id)).collect();
            let kept_high = accepted.iter().any(|(level, _)| *level == Risk::High);
            let at = if kept_high { QuestionRisk::High } else { QuestionRisk::Medium };
            let keeping = accepted.iter().filter(|(level, _)| !kept_high || *level == Risk::High).map(|(_, id)| *id);
            matches!(risk, QuestionRisk::High | QuestionRisk::Medium).then(|| Aim {
                id: question.id,
                risk,
                high: (risk == QuestionRisk::High && !kept_high).then(|| of(&|level| level == Risk::High)),
                all: accepted.is_empty().then(|| of(&|_| true)),
                kept: (!accepted.is_empty()).then(|| Kept { question: question.id, at, accepted: keeping.collect() }),
            })
        };
        Self {
            days: plan.items.iter().map(|item| item.gap.person_days()).collect(),
            aims: lens.questions.iter().filter_map(aim).collect(),
        }
    }

    fn days_of(&self, lines: Lines) -> PersonDays {
        places(lines).filter_map(|place| self.days.get(place)).copied().sum()
    }

    /// How many questions are HIGH, and how many MEDIUM, once these lines are done.
    fn left(&self, done: Lines) -> (usize, usize) {
        let high = |aim: &&Aim| aim.risk == QuestionRisk::High && !aim.is_no_longer_high(done);
        let high = self.aims.iter().filter(high).count();
        let without = self.aims.iter().filter(|aim| aim.is_without_risk(done)).count();
        (high, self.aims.len() - high - without)
    }

    /// What is so once these lines are done beyond those of a base.
    fn step(&self, lines: Lines, base: Lines) -> Step {
        let (done, new) = (lines | base, lines & !base);
        let ids = |is_so: &dyn Fn(&Aim, Lines) -> bool| {
            let fell = self.aims.iter().filter(|aim| is_so(aim, done) && !is_so(aim, base));
            fell.map(|aim| aim.id).collect()
        };
        Step {
            no_longer_high: ids(&Aim::is_no_longer_high),
            without_risk: ids(&Aim::is_without_risk),
            lines: places(new).collect(),
            days: self.days_of(new),
            by_plan: None,
        }
    }

    /// For each number of targets the cheapest lines, beyond those of a base, that meet at least as many: by the upper end, then the lower
    /// end, then the catalog. A number is left out where the cheapest lines for it meet more.
    fn cheapest(&self, targets: &[Lines], base: Lines) -> Vec<Step> {
        let open: Vec<_> = targets.iter().copied().filter(|target| target & !base != 0).collect();
        let met = |lines: Lines| (0..open.len()).filter(|&target| open[target] & !(lines | base) == 0).collect::<Vec<_>>();
        let mut best: Vec<Option<(_, Lines)>> = vec![None; open.len()];
        for selection in 1_usize..1 << open.len() {
            let chosen = (0..open.len()).filter(|target| selection >> target & 1 == 1);
            let lines = chosen.fold(0, |all, target| all | open[target]) & !base;
            let (days, met) = (self.days_of(lines), met(lines));
            let key = (days.most, days.least, Reverse(met.len()), met);
            for best in &mut best[..key.3.len()] {
                if best.as_ref().is_none_or(|(known, _)| key < *known) {
                    *best = Some((key.clone(), lines));
                }
            }
        }
        let exact = (1..).zip(best).filter_map(|(number, best)| best.filter(|(key, _)| key.3.len() == number));
        exact.map(|(_, lines)| self.step(lines, base)).collect()
    }

    /// What the first lines of the plan take until so many targets are met.
    fn by_plan(&self, targets: &[Lines], number: usize) -> Option<PersonDays> {
        let first = |count: usize| (0..count).fold(0, |all: Lines, place| all | 1 << place);
        let met = |lines: Lines| targets.iter().filter(|target| *target & !lines == 0).count();
        (1..=self.days.len()).map(first).find(|lines| met(*lines) >= number).map(|lines| self.days_of(lines))
    }

    /// The lines within so many days that leave the fewest questions HIGH, then the fewest MEDIUM, then take the fewest days.
    fn best_within(&self, days: u32) -> Step {
        let mut search = Search { work: self, days, best: None };
        search.from(0, 0);
        search.best.map(|(_, lines)| self.step(lines, 0)).unwrap_or_default()
    }
}

/// What is better is smaller: questions left HIGH, left MEDIUM, days at most, at least, and between equals what comes first in the catalog.
type Rank = ((usize, usize), u32, u32, Vec<QuestionId>, Vec<QuestionId>);

/// Every selection of questions, each left as it is, down to MEDIUM, or without risk, that fits a number of days.
struct Search<'a> {
    work: &'a Work,
    days: u32,
    best: Option<(Rank, Lines)>,
}

impl Search<'_> {
    /// Goes on with the questions from this place on, with these lines chosen.
    fn from(&mut self, place: usize, lines: Lines) {
        let days = self.work.days_of(lines);
        if days.most > self.days {
            return;
        }
        let Some(aim) = self.work.aims.get(place) else {
            self.offer(lines, days);
            return;
        };
        let mut tried = vec![lines];
        tried.extend([aim.high, aim.all].into_iter().flatten().map(|wanted| lines | wanted));
        tried.dedup();
        for lines in tried {
            self.from(place + 1, lines);
        }
    }

    fn offer(&mut self, lines: Lines, days: PersonDays) {
        let left = self.work.left(lines);
        // The lists of questions are made only where they may decide.
        if self.best.as_ref().is_some_and(|(known, _)| (known.0, known.1, known.2) < (left, days.most, days.least)) {
            return;
        }
        let step = self.work.step(lines, 0);
        let rank = (left, days.most, days.least, step.no_longer_high, step.without_risk);
        if self.best.as_ref().is_none_or(|(known, _)| rank < *known) {
            self.best = Some((rank, lines));
        }
    }
}

/// The places of lines, from 0, in their order.
fn places(mut lines: Lines) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = (lines != 0).then(|| lines.trailing_zeros())?;
        lines &= lines - 1;
        usize::try_from(place).ok()
    })
}

#[cfg(test)]
mod tests;
