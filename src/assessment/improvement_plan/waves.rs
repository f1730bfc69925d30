//! When a line's turn comes.

use std::collections::BTreeSet;

use super::order::{Line, Placed, rank};
use crate::lens::Risk;

/// The wave "now" has at most so many lines.
pub const LINES_OF_NOW: usize = 5;
/// The wave "now" fits into so many person-days, by the upper ends of its lines.
pub const DAYS_OF_NOW: u32 = 90;

/// When a line's turn comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wave {
    /// The first five, or fewer, that together fit into 90 days.
    Now,
    /// The rest of the high risks and what they require.
    Next,
    /// The rest.
    Later,
}

impl Wave {
    /// The waves in their order.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];
}

/// The wave of each line, in their order.
pub fn waves(lines: &[Line], order: &[Placed]) -> Vec<Wave> {
    let now = lines_of_now(lines, order);
    let for_high = for_the_high(lines);
    let later_or_next = |placed: &Placed| if for_high.contains(&placed.index) { Wave::Next } else { Wave::Later };
    order.iter().enumerate().map(|(place, placed)| if place < now { Wave::Now } else { later_or_next(placed) }).collect()
}

fn lines_of_now(lines: &[Line], order: &[Placed]) -> usize {
    let mut days = 0_u32;
    let fits = |placed: &&Placed| {
        days = days.saturating_add(lines[placed.index].gap.person_days().most);
        days <= DAYS_OF_NOW
    };
    let now = order.iter().take(LINES_OF_NOW).take_while(fits).count();
    // A large decision of the design that comes first is begun first: it stands alone there, for it alone takes longer than the wave. To wait
    // with it would make it dearer, and to let smaller lines pass would break the order.
    let design_is_first = order.first().is_some_and(|placed| lines[placed.index].emphasis.first);
    if design_is_first { now.max(1) } else { now }
}

/// What stands among the high risks and, through any number of steps, what it requires.
fn for_the_high(lines: &[Line]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let is_high = |line: &Line| rank(&line.gap, &line.emphasis) == Risk::High;
    let mut pending: Vec<usize> = (0..lines.len()).filter(|&index| is_high(&lines[index])).collect();
    while let Some(index) = pending.pop() {
        if found.insert(index) {
            let requires = &lines[index].gap.choice.requires;
            pending.extend((0..lines.len()).filter(|&other| requires.contains(&lines[other].gap.choice.id)));
        }
    }
    found
}
