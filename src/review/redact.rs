//! Takes out of a review what names somebody or something of theirs, so that a report of it may leave the house: accounts, ARNs, e-mail
//! addresses, hosts, people, and whatever looks like a secret. Everything else stays, the names of the workload and of its assets too.
//!
//! A value becomes a placeholder (`account-1`, `person-2`), the same one wherever it occurs, in the same order whenever the same review is
//! redacted. Placeholders are left alone, so redacting twice changes nothing more.

use std::collections::{BTreeMap, BTreeSet};

use super::Review;
use super::sensitive::{
    Known, Leftover, Name, SecretKind, Sensitive, digits_of, is_placeholder, is_role, placeholders, scan, secret_at,
};
use super::texts::{Nature, TextPlace, each_text};

/// What was taken out of a review. It holds what must not be shown: only counts and checks leave it.
#[derive(Clone, Default)]
pub struct Redactions {
    known: Known,
    /// The placeholder of each value, by its kind and its spelling made one.
    placeholders: BTreeMap<(Sensitive, String), String>,
    /// The highest number of a placeholder of each kind.
    last: BTreeMap<Sensitive, u32>,
}

/// Takes out of a review what names somebody or something of theirs.
pub fn redact(review: &Review) -> (Review, Redactions) {
    let mut redacted = review.clone();
    let mut taken = Redactions::default();
    each_text(&mut redacted, &mut |_, nature, text| taken.learn(nature, text));
    each_text(&mut redacted, &mut |_, nature, text| *text = taken.replaced(nature, text));
    (redacted, taken)
}

impl Redactions {
    /// How many values of a kind were taken out.
    pub fn count(&self, kind: Sensitive) -> usize {
        self.placeholders.keys().filter(|(of, _)| *of == kind).count()
    }

    /// What is left in a text that was made from the redacted review: whatever is sensitive by its shape, and what was taken out,
    /// wherever it came in again. Roles and teams ("platform team", 基盤チーム) are not sought here, for the catalog says such words too.
    pub fn leftovers(&self, text: &str) -> Vec<Leftover> {
        let names = self.known.names.iter().filter(|name| !is_role(name)).cloned().collect();
        scan(text, &Known { names, accounts: self.known.accounts.clone() })
    }

    /// Where in a redacted review something is left.
    pub fn left_in(&self, review: &Review) -> Vec<TextPlace> {
        let mut places = Vec::new();
        each_text(&mut review.clone(), &mut |place, _, text| {
            if !self.leftovers(text).is_empty() {
                places.push(place);
            }
        });
        places
    }

    fn learn(&mut self, nature: Nature, text: &str) {
        for (kind, number) in placeholders(text) {
            let last = self.last.entry(kind).or_default();
            *last = number.max(*last);
        }
        if is_placeholder(text.trim()) {
            return;
        }
        match nature {
            Nature::Free => {}
            Nature::Account => drop(self.known.accounts.insert(digits_of(text))),
            Nature::Person => {
                let names = Name::all_of(text);
                // Who was entered first keeps a name that two share.
                let new = names.into_iter().filter(|name| !self.known.names.iter().any(|known| known.is_spelled_as(name)));
                let new: Vec<_> = new.collect();
                self.known.names.extend(new);
            }
        }
    }

    fn replaced(&mut self, nature: Nature, text: &str) -> String {
        if text.trim().is_empty() || is_placeholder(text.trim()) {
            return text.to_owned();
        }
        match nature {
            Nature::Account => self.placeholder(Sensitive::Account, text),
            Nature::Person => self.placeholder(Sensitive::Person, text),
            Nature::Free => self.free(text),
        }
    }

    /// Replaced until nothing is left: a placeholder and what stands beside it may look like a host together.
    fn free(&mut self, text: &str) -> String {
        /// Each turn leaves fewer characters that are no placeholder; no text of a review needs more than three.
        const MOST_TURNS: usize = 16;
        let mut text = text.to_owned();
        for _ in 0..MOST_TURNS {
            let found = scan(&text, &self.known);
            if found.is_empty() {
                break;
            }
            let mut replaced = String::with_capacity(text.len());
            let mut end = 0;
            for Leftover { kind, at } in found {
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
        let key = match kind {
            Sensitive::Account => digits_of(value),
            Sensitive::Email | Sensitive::Host => value.replace('＠', "@").to_lowercase(),
            Sensitive::Person => self.person(value),
            Sensitive::Arn | Sensitive::Secret => value.to_owned(),
        };
        // An entry of `accounts:` without a digit is no id, and is hidden all the same.
        let key = if key.is_empty() { value.to_owned() } else { key };
        let last = self.last.entry(kind).or_default();
        let placeholder = self.placeholders.entry((kind, key)).or_insert_with(|| {
            *last += 1;
            format!("{}-{last}", kind.word())
        });
        placeholder.clone()
    }

    /// To whom a name belongs.
    fn person(&self, name: &str) -> String {
        let is_theirs = |known: &&Name| known.length_at(name.trim(), 0) == Some(name.trim().len());
        self.known.names.iter().find(is_theirs).map_or_else(|| Name::key(name), |known| known.person.clone())
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
        let mut kinds = Vec::new();
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let secret = secret_at(text, at);
            at += secret.map_or(c.len_utf8(), |(_, length)| length);
            kinds.extend(secret.map(|(kind, _)| kind).filter(|kind| !kinds.contains(kind)));
        }
        found.extend(kinds.into_iter().map(|kind| Secret { place, kind }));
    });
    found
}

/// The placeholders that stand in a text.
pub fn placeholders_in(text: &str) -> BTreeSet<String> {
    placeholders(text).map(|(kind, number)| format!("{}-{number}", kind.word())).collect()
}

#[cfg(test)]
mod tests;
