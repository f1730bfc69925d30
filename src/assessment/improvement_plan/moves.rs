//! Which lines changed place because of what is known of the workload.

use super::super::weighing::Applied;
use super::{ImprovementPlan, Item};
use crate::lens::ChoiceId;

/// A line that changed place because of what is known of the workload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which.
    pub id: ChoiceId,
    /// Its place without a profile, from 1.
    pub from: usize,
    /// Its place in the plan, from 1.
    pub to: usize,
    /// Why.
    pub cause: MoveCause,
}

/// Why a line changed place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoveCause {
    /// These rows raise it.
    Weighed(Vec<Applied>),
    /// This line, which rose, requires it.
    RequiredBy(ChoiceId),
    /// So many lines rose above it.
    Overtaken(usize),
}

impl ImprovementPlan<'_> {
    /// The lines that changed place because of what is known of the workload, in the order of the plan.
    pub fn moves(&self) -> Vec<Move> {
        let moved = (1..).zip(&self.items).filter(|(rank, item)| *rank != item.rank_without_profile);
        moved
            .map(|(to, item)| Move { id: item.gap.choice.id, from: item.rank_without_profile, to, cause: self.cause(to, item) })
            .collect()
    }

    fn cause(&self, to: usize, item: &Item) -> MoveCause {
        if to > item.rank_without_profile {
            let before = self.items.iter().take(to - 1);
            return MoveCause::Overtaken(before.filter(|other| other.rank_without_profile > item.rank_without_profile).count());
        }
        let rows = &item.emphasis.rows;
        match self.raised_that_requires(item) {
            Some(id) if rows.is_empty() => MoveCause::RequiredBy(id),
            _ => MoveCause::Weighed(rows.clone()),
        }
    }

    /// The first line behind a line that is raised and, through any number of steps, requires it.
    fn raised_that_requires(&self, item: &Item) -> Option<ChoiceId> {
        let mut needed = vec![item.gap.choice.id];
        // No line stands before one that it requires, so one pass meets every step in its order.
        for other in &self.items {
            if other.gap.choice.requires.iter().any(|id| needed.contains(id)) {
                if !other.emphasis.rows.is_empty() {
                    return Some(other.gap.choice.id);
                }
                needed.push(other.gap.choice.id);
            }
        }
        None
    }
}
