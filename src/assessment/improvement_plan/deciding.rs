//! Which reasons of a line decided its place, and what several lines have in common.

use super::super::weighing::{Applied, Because, Touches};
use super::{Item, Reason};
use crate::lens::Guarded;

impl Item<'_> {
    /// The reasons that put the line where it stands. What the workload adds is among them where the line stands higher for it.
    pub fn deciding(&self) -> Vec<Reason> {
        self.reasons.iter().filter(|reason| self.decides(reason)).cloned().collect()
    }

    /// Whether a reason of this line put it where it stands.
    pub fn decides(&self, reason: &Reason) -> bool {
        match reason {
            Reason::Weighed(_) => self.moved_up,
            // Who waits for it is said by who pulled it forward.
            Reason::AwaitedBy(ids) => !matches!(ids.as_slice(), [id] if self.pulled_before() == Some(*id)),
            _ => true,
        }
    }
}

/// What the deciding reasons of all lines have in common, and of each line the rest. One line has nothing in common with itself.
pub fn in_common(items: &[&Item]) -> (Vec<Reason>, Vec<Vec<Reason>>) {
    let lines: Vec<_> = items.iter().map(|item| asset_by_asset(item.deciding())).collect();
    let [first, others @ ..] = lines.as_slice() else { return (Vec::new(), lines) };
    let is_common = |reason: &Reason| !others.is_empty() && others.iter().all(|line| line.contains(reason));
    let common: Vec<_> = first.iter().filter(|reason| is_common(reason)).cloned().collect();
    let rest = lines.iter().map(|line| line.iter().filter(|reason| !common.contains(reason)).cloned().collect());
    let rest = rest.collect();
    (common, rest)
}

/// The same reasons, but of what guards several assets one for each.
fn asset_by_asset(reasons: Vec<Reason>) -> Vec<Reason> {
    let apart = |reason: Reason| match reason {
        Reason::Weighed(Applied { row, because: Because::Assets(names) }) if matches!(row.touches, Touches::Guards(_)) => {
            names.into_iter().map(|name| Reason::Weighed(Applied { row, because: Because::Assets(vec![name]) })).collect()
        }
        other => vec![other],
    };
    reasons.into_iter().flat_map(apart).collect()
}

impl Reason {
    /// What of which assets a line guards, where that is the reason.
    pub fn guarded(&self) -> Option<(Guarded, &[String])> {
        let Self::Weighed(applied) = self else { return None };
        match (applied.row.touches, &applied.because) {
            (Touches::Guards(guarded), Because::Assets(names)) => Some((guarded, names)),
            _ => None,
        }
    }
}

/// Which assets several reasons guard, and what of them: those of which the same is guarded stand together.
pub fn guarded_assets(reasons: &[Reason]) -> Vec<(Vec<String>, Vec<Guarded>)> {
    let mut assets: Vec<(String, Vec<Guarded>)> = Vec::new();
    for (guarded, names) in reasons.iter().filter_map(Reason::guarded) {
        for name in names {
            match assets.iter_mut().find(|(known, _)| known == name) {
                Some((_, all)) => all.push(guarded),
                None => assets.push((name.clone(), vec![guarded])),
            }
        }
    }
    let mut together: Vec<(Vec<String>, Vec<Guarded>)> = Vec::new();
    for (name, mut guarded) in assets {
        guarded.sort_unstable();
        match together.iter_mut().find(|(_, known)| *known == guarded) {
            Some((names, _)) => names.push(name),
            None => together.push((vec![name], guarded)),
        }
    }
    together
}
