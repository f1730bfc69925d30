//! The way from an edition to a later one, through all that lie between them.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Crosswalk, Lens};

/// The way from an edition to a later one.
pub struct Chain<'a> {
    /// The edition that it begins at.
    pub from: Arc<Lens>,
    /// The edition that it leads to.
    pub to: Arc<Lens>,
    /// What follows from all its crosswalks together. It tells how practices relate; answers are carried step by step.
    pub crosswalk: Cow<'a, Crosswalk>,
    steps: Vec<Step<'a>>,
}

/// An edition on the way, and how it follows from the one before.
pub struct Step<'a> {
    /// The edition.
    pub lens: Arc<Lens>,
    /// How it follows.
    pub crosswalk: &'a Crosswalk,
}

impl<'a> Chain<'a> {
    /// The way of these steps; none where there is not even one.
    pub fn of(from: Arc<Lens>, steps: Vec<Step<'a>>) -> Option<Self> {
        let mut crosswalks = steps.iter().map(|step| step.crosswalk);
        let first = Cow::Borrowed(crosswalks.next()?);
        let crosswalk = crosswalks.fold(first, |way, next| Cow::Owned(way.then(next)));
        let to = Arc::clone(&steps.last()?.lens);
        Some(Self { from, to, crosswalk, steps })
    }

    /// Every edition after the one that it begins at, in order.
    pub fn steps(&self) -> &[Step<'a>] {
        &self.steps
    }
}
