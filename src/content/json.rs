//! How structures and the words of the domain are written in JSON, whatever is told in it.

use std::io::{self, BufRead, Write};

use serde::Serialize;

use crate::review::is_forbidden;
use crate::store::Spool;
use crate::wording::commands_escaped;

/// One document, indented, with a line feed at its end. What a terminal or the log of a CI job would obey is escaped: the data is the same, and
/// does no harm where it is shown.
pub fn print_json(document: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(document).unwrap_or_default();
    text.push('\n');
    // All of it stands within strings: nothing else in JSON holds such characters, and a line begins with a quote or a bracket.
    let escape = |c: char| format!("\\u{:04x}", u32::from(c));
    let text = commands_escaped(&text, escape);
    let is_obeyed = |c: char| is_forbidden(c) || matches!(c, '\u{2028}' | '\u{2029}');
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_obeyed(c) {
            out.push_str(&escape(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// The items of a list, kept until the document around them can be written. Each is an object.
#[derive(Debug)]
pub struct Items {
    spool: Spool,
    count: usize,
}

impl Items {
    /// An empty list that keeps so many bytes in memory.
    pub fn new(hold: usize) -> Self {
        Self { spool: Spool::new(hold), count: 0 }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Appends one.
    ///
    /// # Errors
    /// It cannot be kept.
    pub fn push(&mut self, item: &impl Serialize) -> io::Result<()> {
        self.count += 1;
        self.spool.push(print_json(item).as_bytes())
    }
}

/// A list of a document that is written around it: the first `most` items of each part.
pub struct List<'a> {
    /// Its key; blank where the list is the whole document. In the document itself the list is empty.
    pub key: &'static str,
    /// Its items, part by part.
    pub parts: Vec<Part<'a>>,
}

/// Items of a list.
pub struct Part<'a> {
    /// The items.
    pub items: &'a mut Items,
    /// At most so many of them.
    pub most: usize,
    /// The key of a number in each item for which another stands: the one of its place here.
    pub renumbered: Option<(&'static str, Vec<usize>)>,
}

impl<'a> Part<'a> {
    /// All of the items.
    pub fn all(items: &'a mut Items) -> Self {
        Self { items, most: usize::MAX, renumbered: None }
    }

    fn count(&self) -> usize {
        self.items.count.min(self.most)
    }
}

/// Writes a document, as [`print_json`] prints it, with the items of its lists in their places.
///
/// # Errors
/// What was kept cannot be read, or `out` cannot be written.
pub fn write_json(document: &impl Serialize, lists: &mut [List], out: &mut dyn Write) -> io::Result<()> {
    // A line feed is never within a string, so that a line that looks like an empty list is one.
    for line in print_json(document).split_inclusive('\n') {
        let empty = |list: &&mut List| {
            let key = if list.key.is_empty() { String::new() } else { format!("\"{}\": ", list.key) };
            line.trim().strip_prefix(key.as_str()).is_some_and(|rest| matches!(rest, "[]" | "[],"))
                && list.parts.iter().any(|part| part.count() > 0)
        };
        match (lists.iter_mut().find(empty), line.split_once("[]")) {
            (Some(list), Some((before, after))) => {
                let indent = &line[..line.len() - line.trim_start().len()];
                write!(out, "{before}[")?;
                write_parts(list, indent, out)?;
                write!(out, "\n{indent}]{after}")?;
            }
            _ => out.write_all(line.as_bytes())?,
        }
    }
    Ok(())
}

fn write_parts(list: &mut List, indent: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut is_first = true;
    let mut line = String::new();
    for part in &mut list.parts {
        let mut left = part.count();
        let mut lines = part.items.spool.read()?;
        while left > 0 {
            line.clear();
            if lines.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let text = line.trim_end_matches('\n');
            if text.starts_with('{') {
                out.write_all(if is_first { b"" } else { b"," })?;
                is_first = false;
            }
            if text.starts_with('}') || text == "{}" {
                left -= 1;
            }
            let other = part.renumbered.as_ref().and_then(|(key, numbers)| renumbered(text, key, numbers));
            write!(out, "\n{indent}  {}", other.as_deref().unwrap_or(text))?;
        }
    }
    Ok(())
}

/// The line of a number with the one that stands for it.
fn renumbered(line: &str, key: &str, numbers: &[usize]) -> Option<String> {
    let (before, rest) = line.split_once(": ")?;
    let number: usize = rest.trim_end_matches(',').parse().ok().filter(|_| before.trim().trim_matches('"') == key)?;
    let comma = if rest.ends_with(',') { "," } else { "" };
    Some(format!("{before}: {}{comma}", numbers.get(number)?))
}

/// The word of a value of the domain: `snake_case`, whatever the language.
pub fn word(value: impl Into<&'static str>) -> String {
    let word: &'static str = value.into();
    word.replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Serialize)]
    struct Item {
        number: usize,
        text: &'static str,
        inner: Vec<Inner>,
    }

    #[derive(Clone, Serialize)]
    struct Inner {
        number: usize,
    }

    #[derive(Serialize)]
    struct Document {
        before: &'static str,
        items: Vec<Item>,
        none: Vec<Item>,
    }

    fn items(numbers: std::ops::Range<usize>) -> Vec<Item> {
        let inner = |number| (0..number % 3).map(|number| Inner { number: number + 100 }).collect();
        numbers.map(|number| Item { number, text: "}\n\"items\": []\n##[x] \u{1b}", inner: inner(number) }).collect()
    }

    #[test]
    fn a_list_that_was_kept_is_written_as_one_that_was_there_all_along() {
        for hold in [0, usize::MAX] {
            for most in [0, 1, 2, usize::MAX] {
                let (mut first, mut second) = (Items::new(hold), Items::new(hold));
                items(0..5).iter().try_for_each(|item| first.push(item)).unwrap();
                items(5..7).iter().try_for_each(|item| second.push(item)).unwrap();
                let expected: Vec<_> = items(0..5).into_iter().take(most).chain(items(5..7)).collect();
                let document = |items| Document { before: "\"items\": []", items, none: Vec::new() };
                let mut written = Vec::new();
                let parts = vec![Part { most, ..Part::all(&mut first) }, Part::all(&mut second)];
                write_json(&document(Vec::new()), &mut [List { key: "items", parts }], &mut written).unwrap();
                assert_eq!(String::from_utf8(written).unwrap(), print_json(&document(expected.clone())), "{hold} {most}");
                let mut written = Vec::new();
                let parts = vec![Part { most, ..Part::all(&mut first) }, Part::all(&mut second)];
                write_json(&[(); 0], &mut [List { key: "", parts }], &mut written).unwrap();
                assert_eq!(String::from_utf8(written).unwrap(), print_json(&expected), "{hold} {most}");
            }
        }
    }

    #[test]
    fn numbers_give_way_to_those_that_stand_for_them() {
        let mut kept = Items::new(0);
        let item = |number| Item { number, text: "\"number\": 0,", inner: Vec::new() };
        [1, 0].iter().try_for_each(|&number| kept.push(&item(number))).unwrap();
        let mut written = Vec::new();
        let part = Part { renumbered: Some(("number", vec![7, 12])), ..Part::all(&mut kept) };
        write_json(&[(); 0], &mut [List { key: "", parts: vec![part] }], &mut written).unwrap();
        let expected = [12, 7].map(item);
        assert_eq!(String::from_utf8(written).unwrap(), print_json(&expected));
    }
}
