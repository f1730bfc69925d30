//! Which line comes before which.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::gap::Gap;
use super::super::weighing::Emphasis;
use crate::lens::{ChoiceId, Risk};
use crate::review::Status;

/// A gap and how far it is raised.
pub struct Line<'a> {
    /// The gap.
    pub gap: Gap<'a>,
    /// How far what is known of the workload raises it.
    pub emphasis: Emphasis,
}

/// A line's place: which line, and the one that pulled it forward.
#[derive(Clone, Copy)]
pub struct Placed {
    /// Which line.
    pub index: usize,
    /// The one that pulled it forward.
    pub pulled_by: Option<usize>,
}

/// Sorts lines that come in catalog order by what they are worth, and says in which order to close them: what a line requires stands before it.
pub fn order(lines: &mut [Line]) -> Vec<Placed> {
    // The sort is stable: catalog order decides between equals.
    lines.sort_by_key(|line| (!line.emphasis.first, rank(&line.gap, &line.emphasis), Reverse(worth(line))));
    with_prerequisites(lines)
}

/// The places, from 1, of gaps in catalog order if nothing were known of the workload.
pub fn ranks(gaps: &[Gap]) -> BTreeMap<ChoiceId, usize> {
    let mut lines: Vec<_> = gaps.iter().map(|gap| Line { gap: *gap, emphasis: Emphasis::NONE }).collect();
    let order = order(&mut lines);
    (1..).zip(order).map(|(rank, placed)| (lines[placed.index].gap.choice.id, rank)).collect()
}

/// Among which risks a line stands.
pub fn rank(gap: &Gap, emphasis: &Emphasis) -> Risk {
    if emphasis.ranks_as_high { Risk::High } else { gap.choice.risk.level }
}

/// What closing a gap is worth for its cost. 24, the least common multiple of the costs 1, 3, 8, keeps it an integer.
fn worth(line: &Line) -> u32 {
    value_in_eighths(&line.gap, &line.emphasis) * 24 / line.gap.effort().cost()
}

/// Weight × halves of what is open × quarters of emphasis.
pub fn value_in_eighths(gap: &Gap, emphasis: &Emphasis) -> u32 {
    let halves = if gap.status.is(Status::Partial) { 1 } else { 2 };
    rank(gap, emphasis).weight() * halves * emphasis.quarters
}

/// Keeps the order, but puts what a practice requires just before it.
fn with_prerequisites(lines: &[Line]) -> Vec<Placed> {
    fn place(index: usize, pulled_by: Option<usize>, lines: &[Line], order: &mut Vec<Placed>) {
        if order.iter().any(|placed| placed.index == index) {
            return;
        }
        let requires = &lines[index].gap.choice.requires;
        for (prerequisite, _) in lines.iter().enumerate().filter(|(_, line)| requires.contains(&line.gap.choice.id)) {
            place(prerequisite, Some(index), lines, order);
        }
        order.push(Placed { index, pulled_by });
    }
    let mut order = Vec::with_capacity(lines.len());
    for index in 0..lines.len() {
        place(index, None, lines, &mut order);
    }
    order
}
