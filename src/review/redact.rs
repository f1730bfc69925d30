//! Takes out of a review what names somebody or something of theirs, so that a report of it may leave the house: accounts, ARNs, e-mail
//! addresses, hosts, people, phone numbers, ids of their resources, and whatever looks like a secret. Everything else stays, the names of the
//! workload and of its assets too, and what is on the list of what to keep.
//!
//! A value becomes a placeholder (`account-1`, `person-2`), the same one wherever it occurs, in the same order whenever the same review is
//! redacted. Placeholders are left alone, so redacting twice changes nothing more.

use std::collections::{BTreeMap, BTreeSet};

use super::Review;
use super::sensitive::{
    Folded, Known, Leftover, SecretKind, Sensitive, account_key, digits_of, is_placeholder, placeholders, scan, secret_kinds,
};
use super::texts::{Nature, TextPlace, each_text};

/// What was taken out of reviews. It holds what must not be shown: only counts and checks leave it.
#[derive(Clone, Default)]
pub struct Redactions {
    known: Known,
    /// What everybody can read: the numbers of requirements in its tables look like addresses elsewhere.
    ours: String,
    /// What of it is found there: nobody is given away by it.
    public: BTreeSet<(Sensitive, String)>,
    /// The placeholder of each value, by its kind and its spelling made one.
    placeholders: BTreeMap<(Sensitive, String), String>,
    /// The highest number of a placeholder of each kind.
    last: BTreeMap<Sensitive, u32>,
    kept: BTreeSet<String>,
}

/// What is left in a text of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftIn {
    /// Where the text stands.
    pub place: TextPlace,
    /// What it may give away.
    pub kind: Sensitive,
    /// As it is written there.
    pub words: String,
}

/// Takes out of reviews what names somebody or something of theirs: out of all of them what any of them knows, so that one value has one
/// placeholder. What `ours`, a text of everybody's, says is no name by itself and gives nobody away; the exact strings of `keep` stay.
pub fn redact(reviews: &mut [&mut Review], ours: &str, keep: &[String]) -> Redactions {
    let mut taken = Redactions { known: Known::beside(ours, keep), ours: ours.to_owned(), ..Redactions::default() };
    for review in &mut *reviews {
        each_text(review, &mut |_, nature, text| taken.learn(nature, text));
    }
    taken.public = taken.found_in(ours).into_iter().map(|left| (left.kind, Folded::key(&ours[left.at]))).collect();
    for review in reviews {
        each_text(review, &mut |_, nature, text| *text = taken.replaced(nature, text));
    }
    taken
}

impl Redactions {
    /// How many values of a kind were taken out.
    pub fn count(&self, kind: Sensitive) -> usize {
        self.placeholders.keys().filter(|(of, _)| *of == kind).count()
    }

    /// What of the list of what to keep was met, in alphabetical order.
    pub fn kept(&self) -> impl Iterator<Item = &str> {
        self.kept.iter().map(String::as_str)
    }

    /// What is left in a text that was made from the redacted review: whatever is or may be sensitive by its shape, and what was taken out,
    /// wherever it came in again; not what everybody knows. Roles and teams ("platform team", 基盤チーム) are not sought here, for our own texts
    /// say such words too.
    pub fn leftovers(&self, text: &str) -> Vec<Leftover> {
        let mut found = self.found_in(text);
        found.retain(|left| {
            let words = &text[left.at.clone()];
            let is_ours = matches!(left.kind, Sensitive::Host | Sensitive::Arn) && self.ours.contains(words);
            !is_ours && !self.public.contains(&(left.kind, Folded::key(words)))
        });
        found
    }

    /// What is left in a redacted review, and where.
    pub fn left_in(&self, review: &Review) -> Vec<LeftIn> {
        let mut left = Vec::new();
        each_text(&mut review.clone(), &mut |place, _, text| {
            let found = self.leftovers(text).into_iter();
            left.extend(found.map(|Leftover { kind, at, .. }| LeftIn { place, kind, words: text[at].to_owned() }));
        });
        left
    }

    fn found_in(&self, text: &str) -> Vec<Leftover> {
        scan(text, &self.known, false)
    }

    fn learn(&mut self, nature: Nature, text: &str) {
        for (kind, number, _) in placeholders(text) {
            let last = self.last.entry(kind).or_default();
            *last = number.max(*last);
        }
        self.kept.extend(self.known.kept(text).map(|(_, keep)| keep.to_owned()));
        if is_placeholder(text.trim()) || self.known.keeps(text) {
            return;
        }
        match nature {
            Nature::Free => {}
            Nature::Account => self.known.learn_account(text),
            Nature::Person => self.known.learn_person(text),
        }
    }

    fn replaced(&mut self, nature: Nature, text: &str) -> String {
        if text.trim().is_empty() || is_placeholder(text.trim()) || self.known.keeps(text) {
            return text.to_owned();
        }
        match nature {
            Nature::Account => self.placeholder(Sensitive::Account, text),
            Nature::Person => self.placeholder(Sensitive::Person, text),
            Nature::Free => self.free(text),
        }
    }

    /// Replaced until nothing is left that surely is something: a placeholder and what stands beside it may look like a host together.
    fn free(&mut self, text: &str) -> String {
        /// Each turn leaves fewer characters that are no placeholder; no text of a review needs more than three.
        const MOST_TURNS: usize = 16;
        let mut text = text.to_owned();
        for _ in 0..MOST_TURNS {
            let mut found = scan(&text, &self.known, true);
            found.retain(|left| left.is_sure);
            if found.is_empty() {
                break;
            }
            let mut replaced = String::with_capacity(text.len());
            let mut end = 0;
            for Leftover { kind, at, .. } in found {
                replaced += &text[end..at.start];
                replaced += &self.placeholder(kind, &text[at.clone()]);
                end = at.end;
            }
            replaced += &text[end..];
            text = replaced;
        }
        text
    }

    fn placeholder(&mut self, kind: Sensitive, value: &str) -> String {
        let key = self.key(kind, value);
        let last = self.last.entry(kind).or_default();
        let placeholder = self.placeholders.entry(key).or_insert_with(|| {
            *last += 1;
            format!("{}-{last}", kind.word())
        });
        placeholder.clone()
    }

    /// What makes two spellings of a value one.
    fn key(&self, kind: Sensitive, value: &str) -> (Sensitive, String) {
        let key = match kind {
            Sensitive::Account => account_key(&digits_of(value)),
            Sensitive::Person => self.known.person(value),
            Sensitive::Phone => digits_of(value),
            Sensitive::Arn | Sensitive::Secret => Folded::of(value).text,
            Sensitive::Email | Sensitive::Host | Sensitive::Resource => Folded::key(value),
        };
        // An entry of `accounts:` without a digit is no id, and is hidden all the same.
        (kind, if key.is_empty() { value.to_owned() } else { key })
    }
}

/// Something in a review that looks like a secret. What it says is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secret {
    /// Where it stands.
    pub place: TextPlace,
    /// What it looks like.
    pub kind: SecretKind,
}

/// The texts of a review that look as if they held a secret, in the order of the file; each kind is named once a text.
pub fn secrets(review: &Review) -> Vec<Secret> {
    let mut found: Vec<Secret> = Vec::new();
    each_text(&mut review.clone(), &mut |place, _, text| {
        found.extend(secret_kinds(text).into_iter().map(|kind| Secret { place, kind }));
    });
    found
}

/// The placeholders that stand in a text.
pub fn placeholders_in(text: &str) -> BTreeSet<String> {
    placeholders(text).map(|(kind, number, _)| format!("{}-{number}", kind.word())).collect()
}

#[cfg(test)]
mod forms;
#[cfg(test)]
mod tests;
