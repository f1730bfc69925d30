//! Earlier answers: what bringing a review to a later edition wrote into the notes of a practice, one line for each earlier practice
//! that bears on it (`2020-03 SEC1-BP7: implemented — …`), apart from what a person noted there.

use crate::lens::{Chain, Choice, ChoiceId, EDITIONS, Lens, Text};
use crate::review::Review;

/// The earlier answers of a review.
pub struct Earlier {
    /// The ways from the editions of its earlier answers, the oldest first; at least one.
    chains: Vec<Chain<'static>>,
}

/// An answer under the earlier edition, and how the practice asked now relates to it.
pub struct EarlierAnswer<'a> {
    /// The edition and the id, as the notes tell them.
    pub head: &'a str,
    /// The practice, where that edition has it.
    pub choice: Option<&'a Choice>,
    /// What was said of it, a colon before it.
    pub said: &'a str,
    /// What is asked beyond it, where that is known.
    pub beyond: Option<&'a Text>,
}

impl Earlier {
    /// Those of a review; none where its notes hold none.
    pub fn of(lens: &Lens, review: &Review) -> Option<Self> {
        let lines = || review.answers.values().flat_map(|answer| answer.notes.iter().flat_map(|notes| notes.lines()));
        let told = EDITIONS.iter().filter(|edition| lines().any(|line| parts(line, edition.id).is_some()));
        let chains: Vec<_> = told.filter_map(|edition| EDITIONS.chain(edition.id, &lens.edition.id)).collect();
        (!chains.is_empty()).then_some(Self { chains })
    }

    /// The editions of the earlier answers, the oldest first.
    pub fn editions(&self) -> impl Iterator<Item = &str> {
        self.chains.iter().map(|chain| chain.from.edition.id.as_ref())
    }

    /// The earlier answers in the notes of a practice.
    pub fn answers<'a>(&'a self, id: ChoiceId, notes: &'a str) -> Vec<EarlierAnswer<'a>> {
        let answer = |line| {
            let (chain, (from, head, said)) =
                self.chains.iter().find_map(|chain| Some((chain, parts(line, &chain.from.edition.id)?)))?;
            let beyond = chain.crosswalk.leading_to(id).filter(|related| related.from == from).find_map(|r| r.beyond.as_ref());
            Some(EarlierAnswer { head, choice: chain.from.choice(from), said, beyond })
        };
        notes.lines().filter_map(answer).collect()
    }

    /// The notes without the earlier answers.
    pub fn without(&self, notes: &str) -> Option<String> {
        self.part(notes, false)
    }

    /// Notes of which what a person noted is replaced, and the earlier answers stay.
    pub fn with(&self, notes: Option<&str>, own: Option<String>) -> Option<String> {
        let kept = notes.and_then(|notes| self.part(notes, true));
        let all: Vec<_> = kept.into_iter().chain(own).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    }

    fn part(&self, notes: &str, earlier: bool) -> Option<String> {
        let is_earlier = |line: &str| self.editions().any(|edition| parts(line, edition).is_some());
        let lines: Vec<_> = notes.lines().filter(|line| is_earlier(line) == earlier).collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// The practice of an edition whose answer a line of the notes tells, what the line names it, and what it says of it.
fn parts<'a>(line: &'a str, edition: &str) -> Option<(ChoiceId, &'a str, &'a str)> {
    let (head, said) = line.split_at(line.find([':', '：'])?);
    let id = head.strip_prefix(edition)?.strip_prefix(' ')?.parse().ok()?;
    Some((id, head, said))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::Bundled;
    use crate::review::Answer;

    const NOTES: &str = "2020-03 SEC1-BP2: implemented — MFA on root\n2020-03 SEC1-BP4：未実施\nour own\n2020-03 was a good year";

    fn upgraded() -> Review {
        let mut review = Review::default();
        let answer = Answer { notes: Some(NOTES.to_owned()), ..Answer::default() };
        review.answers.insert("SEC01-BP02".parse().unwrap(), answer);
        review
    }

    #[test]
    fn earlier_answers_are_told_from_what_a_person_noted() {
        let [old, new] = [&EDITIONS[0], &EDITIONS[1]].map(Bundled::lens);
        let earlier = Earlier::of(&new, &upgraded()).unwrap();
        let answers = earlier.answers("SEC01-BP02".parse().unwrap(), NOTES);
        assert_eq!(answers.len(), 2);
        assert!(answers[0].said == ": implemented — MFA on root" && answers[0].choice.is_some() && answers[0].beyond.is_some());
        assert!(answers[1].beyond.is_none(), "SEC1-BP4 leads elsewhere");
        assert_eq!(earlier.without(NOTES).as_deref(), Some("our own\n2020-03 was a good year"));
        assert_eq!(earlier.with(Some(NOTES), None).unwrap().lines().count(), 2);
        assert_eq!(earlier.with(None, None), None);
        assert!(Earlier::of(&new, &Review::default()).is_none());
        assert!(Earlier::of(&old, &upgraded()).is_none(), "a file of that edition has no earlier one");
    }
}
