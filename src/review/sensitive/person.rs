//! Names of people and teams that are known, wherever they occur and however they are written; and people who are addressed by a title.
//!
//! All names stand in one tree of letters, so a text is read once, however many names there are. What parts their words does not count
//! (blanks, a line break, `.`, `-`, `_`, `・`), and the ways to write a name are put in beside it: the family name first, an initial for
//! either, one part alone.

mod title;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::folded::Folded;
use super::{Hits, Sensitive, before, is_cjk, is_han, is_katakana};
use title::is_addressed;
pub use title::{addressed, is_role};

/// Names that are sought.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// From a letter of a name to the next: the node that stands behind it.
    next: HashMap<(usize, char), usize>,
    /// The names that end at a node.
    ends: HashMap<usize, Vec<End>>,
    /// Whose they are; by that key they are told apart.
    owners: Vec<String>,
    /// Words that everybody uses, in small letters: no part of a name by themselves.
    ordinary: HashSet<String>,
}

/// One way to write a name.
#[derive(Clone, Debug)]
struct End {
    owner: usize,
    /// Behind how many letters it may be parted.
    breaks: BTreeSet<usize>,
    letters: usize,
    form: Form,
    is_role: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Form {
    /// In any case.
    Any,
    /// As it is: IT is a department, it is not.
    Exact(String),
    /// With a capital: a part of a name alone.
    Capital,
    /// Only with a title: 山 of 山田 is a mountain, 山さん is not; an ordinary word is no name.
    Addressed,
}

/// A name as letters, and behind how many of them it may be parted.
#[derive(Clone, Default)]
struct Letters {
    text: Vec<char>,
    breaks: BTreeSet<usize>,
}

impl Letters {
    fn of(words: &[&str]) -> Self {
        let mut letters = Self::default();
        for c in words.join(" ").chars() {
            if c.is_alphanumeric() {
                letters.text.push(c);
            } else {
                letters.breaks.insert(letters.text.len());
            }
        }
        letters
    }

    fn has_cjk(&self) -> bool {
        self.text.iter().copied().any(is_cjk)
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || ".-_・·•‧,'=+/:・〜~".contains(c)
}

impl Names {
    /// None yet; the words of a text are ordinary ones.
    pub fn beside(text: &str) -> Self {
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.is_ascii()).map(str::to_ascii_lowercase);
        Self { ordinary: words.collect(), ..Self::default() }
    }

    /// Takes in what stands in a field for a person: as it was entered, and each part of that between brackets and separators ("Taro Yamada
    /// (CISO)" is Taro Yamada, too). A single Latin letter, or what is only digits, is no name to seek in prose.
    pub fn learn(&mut self, entered: &str) {
        let folded = Folded::of(entered).text;
        let whole = folded.trim();
        let is_known = self.longest_at(whole, 0, |name, at| name.stands_at(whole, &at));
        if is_known.is_some_and(|(length, _)| length == whole.len()) {
            return;
        }
        let owner = self.owners.len();
        self.owners.push(Folded::key(entered));
        let separators = ['(', ')', '<', '>', '[', ']', '「', '」', ',', '、', '/', ';', ':', '|'];
        let parts: BTreeSet<&str> = [whole].into_iter().chain(whole.split(separators)).map(str::trim).collect();
        for part in parts {
            // Of an address, what may be the name.
            let name = part.split_once('@').map_or(part, |(local, _)| local);
            if part.contains(separators) {
                self.add(&Letters::of(&[part]), Form::Any, owner, is_role(part));
            } else if name.len() == part.len() || name.contains(is_separator) {
                self.learn_name(name, owner);
            }
        }
    }

    fn learn_name(&mut self, name: &str, owner: usize) {
        let role = is_role(name);
        let words: Vec<&str> =
            name.split(|c: char| is_separator(c) && c != '\'').filter(|word| word.contains(char::is_alphanumeric)).collect();
        let whole = Letters::of(&words);
        let form = if whole.text.len() > 3 || whole.has_cjk() { Form::Any } else { Form::Exact(whole.text.iter().collect()) };
        self.add(&whole, form, owner, role);
        if role {
            return;
        }
        if let [word] = words[..] {
            self.learn_inner(word, owner);
            return;
        }
        for at in 1..words.len() {
            self.add(&Letters::of(&[&words[at..], &words[..at]].concat()), Form::Any, owner, false);
        }
        if let [first, .., last] = words[..] {
            for pair in [[first, last], [last, first]] {
                let initial = |word: &str| word.chars().next().filter(|c| !is_cjk(*c)).map(String::from);
                self.add(&Letters::of(&pair), Form::Any, owner, false);
                if let [Some(one), Some(other)] = pair.map(initial) {
                    self.add(&Letters::of(&[&one, pair[1]]), Form::Any, owner, false);
                    self.add(&Letters::of(&[pair[0], &other]), Form::Any, owner, false);
                }
            }
        }
        for word in words {
            let letters = Letters::of(&[word]);
            let is_ordinary = self.ordinary.contains(&word.to_ascii_lowercase());
            let form = match letters.text.len() {
                length if length >= 2 && letters.has_cjk() => Form::Any,
                ..3 => Form::Addressed,
                _ if is_ordinary => Form::Addressed,
                3 | 4 => Form::Capital,
                _ => Form::Any,
            };
            self.add(&letters, form, owner, false);
        }
    }

    /// 山田太郎 does not say where the family name ends: any beginning or end of it with a title, any turn of it.
    fn learn_inner(&mut self, word: &str, owner: usize) {
        const LONGEST: usize = 8;
        let letters: Vec<char> = word.chars().collect();
        if !letters.iter().all(|&c| is_cjk(c)) || letters.len() > LONGEST {
            return;
        }
        for at in 1..letters.len() {
            let [head, tail] = [&letters[..at], &letters[at..]].map(|part| part.iter().collect::<String>());
            if letters.len() > 2 {
                self.add(&Letters::of(&[&tail, &head]), Form::Any, owner, false);
            }
            self.add(&Letters::of(&[&head]), Form::Addressed, owner, false);
            self.add(&Letters::of(&[&tail]), Form::Addressed, owner, false);
        }
    }

    fn add(&mut self, name: &Letters, form: Form, owner: usize, is_role: bool) {
        let letters = name.text.iter().filter(|c| c.is_alphabetic()).count();
        if letters < 2 && !name.has_cjk() || letters == 0 {
            return;
        }
        let mut node = 0;
        for c in name.text.iter().map(|c| small(*c)) {
            let new = self.next.len() + 1;
            node = *self.next.entry((node, c)).or_insert(new);
        }
        let ends = self.ends.entry(node).or_default();
        // Who was entered first keeps a name that two share.
        if let Some(end) = ends.iter_mut().find(|end| end.form == form) {
            end.breaks.extend(&name.breaks);
            end.is_role &= is_role;
        } else {
            ends.push(End { owner, breaks: name.breaks.clone(), letters: name.text.len(), form, is_role });
        }
    }

    /// To whom a text belongs that was found, or that stands in a field for a person.
    pub fn key(&self, text: &str) -> String {
        let folded = Folded::of(text).text;
        let name = folded.trim();
        let found = self.longest_at(name, 0, |_, _| true).filter(|(length, _)| *length == name.len());
        found.map_or_else(|| Folded::key(text), |(_, end)| self.owners[end.owner].clone())
    }

    /// Every name in a text; those of roles and teams on demand.
    pub fn find(&self, text: &str, with_roles: bool, hits: &mut Hits) {
        if self.ends.is_empty() {
            return;
        }
        let of_word = |c: char| c.is_alphabetic() && !is_cjk(c);
        let mut last = ' ';
        for (at, c) in text.char_indices() {
            let amid_word = of_word(last) && of_word(c);
            last = c;
            if amid_word {
                continue;
            }
            if let Some((length, _)) =
                self.longest_at(text, at, |name, at| (with_roles || !name.is_role) && name.stands_at(text, &at))
            {
                hits.sure(Sensitive::Person, at..at + length);
            }
        }
    }

    /// The longest name that has the letters at a place and is as it is demanded there.
    fn longest_at(&self, text: &str, at: usize, is_demanded: impl Fn(&End, Range<usize>) -> bool) -> Option<(usize, &End)> {
        /// As far as a line that was broken is set in.
        const MOST_BLANKS: usize = 40;
        const MOST_SIGNS: usize = 2;
        let (mut node, mut count, mut last) = (0, 0, None::<char>);
        let (mut blanks, mut signs) = (0, 0);
        let mut breaks = Vec::new();
        let mut best = None;
        for (index, c) in text[at..].char_indices() {
            let Some(&next) = self.next.get(&(node, small(c))) else {
                let is_blank = c.is_whitespace();
                (blanks, signs) = (blanks + usize::from(is_blank), signs + usize::from(!is_blank));
                if last.is_some() && is_separator(c) && blanks <= MOST_BLANKS && signs <= MOST_SIGNS {
                    continue;
                }
                break;
            };
            if blanks + signs > 0 && !last.is_some_and(|last| is_cjk(last) && is_cjk(c)) {
                breaks.push(count);
            }
            (node, count, last, blanks, signs) = (next, count + 1, Some(c), 0, 0);
            let end = index + c.len_utf8();
            for name in self.ends.get(&node).into_iter().flatten() {
                if breaks.iter().all(|place| name.breaks.contains(place)) && is_demanded(name, at..at + end) {
                    best = Some((end, name));
                }
            }
        }
        best
    }
}

impl End {
    /// Whether what has the letters of a name stands as a word, in the case that the name has.
    fn stands_at(&self, text: &str, at: &Range<usize>) -> bool {
        let Range { start, end } = *at;
        let name = &text[start..end];
        let (first, last) = (name.chars().next(), name.chars().next_back());
        let joined =
            |left: Option<char>, right: Option<char>| left.zip(right).is_some_and(|(left, right)| self.joins(left, right));
        if joined(before(text, start), first) || joined(last, text[end..].chars().next()) {
            return false;
        }
        match &self.form {
            Form::Any => true,
            Form::Exact(exact) => name.chars().filter(|c| c.is_alphanumeric()).eq(exact.chars()),
            Form::Capital => first.is_some_and(char::is_uppercase) || is_addressed(text, start, end),
            Form::Addressed => is_addressed(text, start, end),
        }
    }

    /// Whether two characters side by side are of one word. Japanese has no blanks, so particles may follow a name; a name of one character is
    /// found only where no other of its script joins it. A number may stand beside a longer Latin name, as in the name of a user.
    fn joins(&self, left: char, right: char) -> bool {
        let both = |is_such: fn(char) -> bool| is_such(left) && is_such(right);
        let of_word = |c: char| c.is_alphanumeric() && !is_cjk(c);
        let is_number = |c: char| c.is_numeric();
        let both_of_word = of_word(left) && of_word(right) && (self.letters <= 3 || is_number(left) == is_number(right));
        both_of_word || both(is_katakana) || self.letters == 1 && both(is_han)
    }
}

fn small(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}
