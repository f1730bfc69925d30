//! The work that closing a gap is, in person-days, and what a budget of them buys.

use super::assess::{Assessment, assess};
use super::gap::Gap;
use super::improvement_plan::{ImprovementPlan, Item};
use crate::lens::{Effort, Lens};
use crate::review::{Answer, Review, Status};

/// The most person-days of a small effort: a week.
pub const DAYS_OF_SMALL: u32 = 5;
/// The most person-days of a medium effort: four weeks.
pub const DAYS_OF_MEDIUM: u32 = 20;
/// The most person-days of a large effort: five months. More than the wave "now" has.
pub const DAYS_OF_LARGE: u32 = 100;

/// Person-days, as a range. One person-day is the work of one person on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonDays {
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

impl PersonDays {
    /// The catalog's range for an effort: days, weeks, months.
    pub fn of_effort(effort: Effort) -> Self {
        match effort {
            Effort::Small => Self { least: 1, most: DAYS_OF_SMALL },
            Effort::Medium => Self { least: DAYS_OF_SMALL, most: DAYS_OF_MEDIUM },
            Effort::Large => Self { least: DAYS_OF_MEDIUM, most: DAYS_OF_LARGE },
        }
    }

    /// The effort that so many days are.
    pub fn size(days: u32) -> Effort {
        match days {
            days if days <= DAYS_OF_SMALL => Effort::Small,
            days if days <= DAYS_OF_MEDIUM => Effort::Medium,
            _ => Effort::Large,
        }
    }
}

impl std::iter::Sum for PersonDays {
    fn sum<I: Iterator<Item = Self>>(days: I) -> Self {
        let add = |sum: Self, days: Self| Self {
            least: sum.least.saturating_add(days.least),
            most: sum.most.saturating_add(days.most),
        };
        days.fold(Self::default(), add)
    }
}

impl Gap<'_> {
    /// The size of the work: that of the team's own person-days where the answer names them, else the catalog's.
    pub fn effort(&self) -> Effort {
        self.own_days().map_or(self.choice.effort, PersonDays::size)
    }

    /// The work of closing it: the team's own number where the answer names one, else the catalog's range. Where nobody knows yet whether it
    /// is a gap, finding out may be all.
    pub fn person_days(&self) -> PersonDays {
        let days = match self.own_days() {
            Some(days) => PersonDays { least: days, most: days },
            None => PersonDays::of_effort(self.choice.effort),
        };
        if self.is_confirmed() { days } else { PersonDays { least: days.least.min(1), ..days } }
    }

    fn own_days(&self) -> Option<u32> {
        self.answer.and_then(|answer| answer.person_days)
    }
}

/// What so many person-days buy of a plan.
#[derive(Debug)]
pub struct Budget {
    /// The days to spend.
    pub days: u32,
    /// The lines that they buy, by their place in the plan from 0, in its order.
    pub bought: Vec<usize>,
    /// What these lines take. The upper end is what the cut goes by.
    pub spent: PersonDays,
    /// How many lines are left.
    pub left: usize,
    /// What those take.
    pub days_left: PersonDays,
    /// Where the review stands.
    pub before: Assessment,
    /// Where it stands once the lines that are bought are done.
    pub after: Assessment,
}

/// What so many person-days buy of a plan of a review: its first lines. A line that no longer fits ends the list, even where a smaller one
/// behind it would fit: the order is the plan's, and what a line requires stands before it.
pub fn budget(lens: &Lens, review: &Review, plan: &ImprovementPlan, days: u32) -> Budget {
    let mut total = 0_u32;
    let fits = |item: &&Item| {
        total = total.saturating_add(item.gap.person_days().most);
        total <= days
    };
    let lines = plan.items.iter().take_while(fits).count();
    budget_of(lens, review, plan, days, (0..lines).collect())
}

/// The same where the lines to buy, by their place in the plan from 0, have been chosen.
pub fn budget_of(lens: &Lens, review: &Review, plan: &ImprovementPlan, days: u32, lines: Vec<usize>) -> Budget {
    let (bought, left): (Vec<_>, Vec<_>) = (0..).zip(&plan.items).partition(|(place, _)| lines.contains(place));
    let days_of = |items: &[(usize, &Item)]| items.iter().map(|(_, item)| item.gap.person_days()).sum();
    let mut done = review.clone();
    for (_, item) in &bought {
        done.answers.insert(item.gap.choice.id, Answer::of(Status::Implemented));
    }
    Budget {
        days,
        bought: lines,
        spent: days_of(&bought),
        left: left.len(),
        days_left: days_of(&left),
        before: assess(lens, review),
        after: assess(lens, &done),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;
    use proptest::prelude::*;

    use super::super::improvement_plan::plan;
    use super::*;
    use crate::lens::EDITIONS;

    const TODAY: Date = Date::constant(2026, 11, 23);

    fn review(lens: &Lens, open: &[(&str, Answer)]) -> Review {
        let mut review = Review::default();
        for choice in lens.choices() {
            review.answers.insert(choice.id, Answer::of(Status::Implemented));
        }
        for (id, answer) in open {
            review.answers.insert(id.parse().unwrap(), answer.clone());
        }
        review
    }

    #[test]
    fn the_team_knows_better_than_the_catalog() {
        let lens = EDITIONS[0].lens();
        let own = |status, person_days| Answer { person_days, ..Answer::of(status) };
        let cases = [
            (own(Status::Missing, None), Effort::Small, (1, 5)),
            (own(Status::Missing, Some(0)), Effort::Small, (0, 0)),
            (own(Status::Partial, Some(12)), Effort::Medium, (12, 12)),
            (own(Status::Missing, Some(21)), Effort::Large, (21, 21)),
            // It may turn out to be in place.
            (own(Status::Unknown, Some(12)), Effort::Medium, (1, 12)),
            (own(Status::Unknown, None), Effort::Small, (1, 5)),
        ];
        for (answer, effort, (least, most)) in cases {
            let review = review(&lens, &[("SEC1-BP2", answer)]);
            let gap = super::super::gap::gaps(&lens, &review)[0];
            assert_eq!((gap.effort(), gap.person_days()), (effort, PersonDays { least, most }));
        }
        for effort in [Effort::Small, Effort::Medium, Effort::Large] {
            assert_eq!(PersonDays::size(PersonDays::of_effort(effort).most), effort);
        }
    }

    #[test]
    fn the_list_ends_where_the_days_are_spent() {
        let lens = EDITIONS[0].lens();
        let missing = || Answer::of(Status::Missing);
        // Small, small, medium, small: the last one would fit beside the first two, but does not pass the third.
        let review =
            review(&lens, &[("SEC1-BP2", missing()), ("SEC1-BP3", missing()), ("SEC2-BP2", missing()), ("SEC4-BP2", missing())]);
        let plan = plan(&lens, &review, TODAY);
        let of = |days| {
            let budget = budget(&lens, &review, &plan, days);
            (budget.bought.len(), budget.spent.most, budget.left, budget.days_left.most)
        };
        assert_eq!(of(4), (0, 0, 4, 35));
        assert_eq!(of(20), (2, 10, 2, 25));
        assert_eq!(of(30), (3, 30, 1, 5));
        assert_eq!(of(35), (4, 35, 0, 0));
        let budget = budget(&lens, &review, &plan, 20);
        let high = |assessment: &Assessment| assessment.issues(crate::lens::QuestionRisk::High).total();
        assert_eq!((high(&budget.before), high(&budget.after)), (2, 1));
        assert!(budget.after.score.unwrap().low > budget.before.score.unwrap().low);
    }

    proptest! {
        #[test]
        fn more_days_never_buy_less_and_what_they_buy_fits(days in 0_u32..2000, more in 0_u32..200) {
            let lens = EDITIONS[1].lens();
            let review = Review::default();
            let plan = plan(&lens, &review, TODAY);
            let (less, more) = (budget(&lens, &review, &plan, days), budget(&lens, &review, &plan, days + more));
            prop_assert!(less.bought.len() <= more.bought.len() && less.spent.most <= days);
            prop_assert_eq!(less.bought.len() + less.left, plan.items.len());
            prop_assert_eq!(less.spent.most + less.days_left.most, more.spent.most + more.days_left.most);
            prop_assert!(less.after.score.unwrap().low <= more.after.score.unwrap().low);
        }
    }
}
