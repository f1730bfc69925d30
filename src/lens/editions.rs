//! Several editions, the oldest first: which of them has an id, the way from one to another, and what became of an id elsewhere.

use std::cmp::Reverse;
use std::ops::Deref;

use super::{Bundled, Chain, ChoiceId, Id, Lens, QuestionId, Relation, Step};

/// Editions, the oldest first; each but the first has the crosswalk that leads to it from the one before.
#[derive(Clone, Copy)]
pub struct Editions<'a>(pub &'a [Bundled]);

/// An id of another edition than the one at hand, and what is to be looked at here instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// The id.
    pub id: Id,
    /// The edition that it belongs to.
    pub edition: String,
    /// The edition at hand.
    pub here: String,
    /// What of the edition at hand it became, or came from, the closest first: for a practice with what that asks for, compared with it;
    /// for a question the questions that its practices are under.
    pub see: Vec<(Id, Option<Relation>)>,
}

impl Deref for Editions<'_> {
    type Target = [Bundled];

    fn deref(&self) -> &[Bundled] {
        self.0
    }
}

impl<'a> IntoIterator for Editions<'a> {
    type Item = &'a Bundled;
    type IntoIter = std::slice::Iter<'a, Bundled>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a> Editions<'a> {
    /// The edition of this name.
    pub fn of(self, edition: &str) -> Option<&'a Bundled> {
        self.into_iter().find(|bundled| bundled.id == edition)
    }

    /// The latest edition that has an id, spelled as it is.
    pub fn having(self, id: Id) -> Option<&'a Bundled> {
        self.into_iter().rev().find(|bundled| bundled.lens().has(id))
    }

    /// The way from an edition to a later one; none where there is none.
    pub fn chain(self, from: &str, to: &str) -> Option<Chain<'a>> {
        let place = |id: &str| self.0.iter().position(|bundled| bundled.id == id);
        let (first, last) = (place(from)?, place(to)?);
        let steps = self.0.get(first + 1..=last)?.iter();
        let steps = steps.map(|bundled| Some(Step { lens: bundled.lens(), crosswalk: bundled.crosswalk()? }));
        Chain::of(self.0[first].lens(), steps.collect::<Option<_>>()?)
    }

    /// What became of an id in the edition at hand, which does not have it: the id of the edition that was named with it, else of the latest
    /// that has it. None where no other edition does.
    pub fn elsewhere(self, id: Id, named: Option<&str>, here: &Lens) -> Option<Elsewhere> {
        let others = self.into_iter().rev().filter(|other| other.id != here.edition.id);
        let other = others.filter(|other| named.is_none_or(|named| named == other.id)).find(|other| other.lens().has(id))?;
        let see = match id {
            Id::Choice(id) => self.counterparts(id, other, here).map(|(id, relation)| (Id::Choice(id), Some(relation))).collect(),
            Id::Question(id) => self.questions(id, other, here).into_iter().map(|id| (Id::Question(id), None)).collect(),
        };
        Some(Elsewhere { id, edition: other.id.to_owned(), here: here.edition.id.to_string(), see })
    }

    /// What a practice of another edition became here, or came from, the closest first. What merely overlaps is named where nothing is
    /// closer.
    fn counterparts(self, id: ChoiceId, other: &Bundled, here: &Lens) -> impl Iterator<Item = (ChoiceId, Relation)> {
        let mut found: Vec<_> = if let Some(onward) = self.chain(other.id, &here.edition.id) {
            onward.crosswalk.coming_of(id).map(|found| (found.relation, Reverse(found.confidence), found.to)).collect()
        } else {
            let back = self.chain(&here.edition.id, other.id);
            let leading = back.iter().flat_map(|chain| chain.crosswalk.leading_to(id));
            leading.map(|found| (found.relation.seen_from_the_earlier(), Reverse(found.confidence), found.from)).collect()
        };
        found.sort_unstable();
        let merely_overlaps = found.first().is_some_and(|(relation, ..)| *relation == Relation::Related);
        let kept = found.into_iter().filter(move |(relation, ..)| merely_overlaps || *relation != Relation::Related);
        kept.map(|(relation, _, id)| (id, relation))
    }

    /// The questions here that the practices of another edition's question are under.
    fn questions(self, id: QuestionId, other: &Bundled, here: &Lens) -> Vec<QuestionId> {
        let lens = other.lens();
        let practices = lens.question(id).map_or(&[][..], |question| &question.best_practices);
        let counterparts = practices.iter().flat_map(|choice| self.counterparts(choice.id, other, here));
        let mut questions: Vec<_> = counterparts.map(|(id, _)| id.question()).collect();
        questions.sort_unstable();
        questions.dedup();
        questions
    }
}

#[cfg(test)]
pub mod third;
