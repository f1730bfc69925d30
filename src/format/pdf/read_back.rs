//! Reads what was written: how many pages a PDF has, and which practices one gets to in it.
//!
//! Each row of the ledger, when it is placed on a page, gets a name; the names stand in the file in plain bytes (PDF 1.7, 7.9.6 and 12.3.2.3). Here the
//! way of a reader is gone: from the end of the file to its table of objects, to its root, to the names, and from each name to a page that is there.

use std::collections::{BTreeMap, BTreeSet};

/// What a PDF holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Its pages.
    pub pages: usize,
    /// The names that lead to one of its pages: the ids in its ledger.
    pub names: BTreeSet<String>,
}

/// Reads a PDF of ours; none if it is not whole.
pub fn read_back(bytes: &[u8]) -> Option<Read> {
    let file = File::new(bytes)?;
    let root = file.object(number_after(file.trailer, b"/Root")?)?;
    let pages = file.object(number_after(root, b"/Pages")?)?;
    let count = usize::try_from(number_after(pages, b"/Count")?).ok()?;
    let leaves: BTreeSet<u32> = references(listed(pages, b"/Kids")?).collect();
    let is_page = |page: &u32| file.object(*page).is_some_and(|page| find(page, b"/Type/Page").is_some());
    let all_there = leaves.iter().all(is_page);
    if leaves.len() != count || !all_there {
        return None;
    }
    let mut names = BTreeSet::new();
    if let Some(tree) = find(root, b"/Dests").map(|at| &root[at..]) {
        for (name, target) in pairs(listed(tree, b"/Names")?) {
            let page = file.object(target).and_then(|place| references(place.get(find(place, b"[")?..)?).next())?;
            if leaves.contains(&page) {
                names.insert(name);
            }
        }
    }
    Some(Read { pages: count, names })
}

/// A file, and where its objects begin.
struct File<'a> {
    bytes: &'a [u8],
    objects: BTreeMap<u32, usize>,
    trailer: &'a [u8],
}

impl<'a> File<'a> {
    fn new(bytes: &'a [u8]) -> Option<Self> {
        let end = bytes.trim_ascii_end().strip_suffix(b"%%EOF")?;
        let start = end.windows(9).rposition(|window| window == b"startxref")?;
        let table = usize::try_from(number_after(&end[start..], b"startxref")?).ok()?;
        let table = bytes.strip_prefix(b"%PDF-").and(bytes.get(table..start))?.strip_prefix(b"xref")?;
        let trailer = find(table, b"trailer")?;
        let mut words = table[..trailer].split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
        let (first, count) = (number(words.next()?)?, number(words.next()?)?);
        let mut objects = BTreeMap::new();
        for id in first..first.checked_add(count)? {
            let (at, _generation, kind) = (number(words.next()?)?, words.next()?, words.next()?);
            if kind == b"n" {
                objects.insert(id, usize::try_from(at).ok()?);
            }
        }
        Some(Self { bytes, objects, trailer: &table[trailer..] })
    }

    /// The bytes of an object, if it begins where the table says.
    fn object(&self, id: u32) -> Option<&'a [u8]> {
        let rest = self.bytes.get(*self.objects.get(&id)?..)?.strip_prefix(format!("{id} 0 obj").as_bytes())?;
        rest.get(..find(rest, b"endobj")?)
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn number(word: &[u8]) -> Option<u32> {
    std::str::from_utf8(word).ok()?.parse().ok()
}

/// The number, or the object, that a key names.
fn number_after(bytes: &[u8], key: &[u8]) -> Option<u32> {
    let rest = bytes.get(find(bytes, key)? + key.len()..)?.trim_ascii_start();
    number(&rest[..rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len())])
}

/// What stands between the brackets behind a key.
fn listed<'a>(bytes: &'a [u8], key: &[u8]) -> Option<&'a [u8]> {
    let rest = bytes.get(find(bytes, key)? + key.len()..)?.trim_ascii_start().strip_prefix(b"[")?;
    rest.get(..rest.iter().position(|byte| *byte == b']')?)
}

/// The objects that are referred to: `12 0 R`.
fn references(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let parts = |byte: &u8| byte.is_ascii_whitespace() || b"[]/<>".contains(byte);
    let words: Vec<_> = bytes.split(parts).filter(|word| !word.is_empty()).collect();
    let refers = |words: &[&[u8]]| if words[1] == b"0" && words[2] == b"R" { number(words[0]) } else { None };
    let found: Vec<u32> = words.windows(3).filter_map(refers).collect();
    found.into_iter()
}

/// Names and the objects that they refer to: `(SEC01-BP01) 12 0 R`. Ids are plain letters, so no name holds a bracket.
fn pairs(bytes: &[u8]) -> Vec<(String, u32)> {
    let entries = bytes.split(|byte| *byte == b'(').skip(1);
    let pair = |entry: &[u8]| {
        let end = entry.iter().position(|byte| *byte == b')')?;
        let name = std::str::from_utf8(&entry[..end]).ok()?.to_owned();
        Some((name, references(&entry[end + 1..]).next()?))
    };
    entries.filter_map(pair).collect()
}
