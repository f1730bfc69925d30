//! The package that a workbook is: a ZIP archive with XML in it. Nothing that it says about its own size is believed: entries, bytes and
//! depth are counted while they are read, and one part is read only because somebody asks for it by name.

use std::collections::BTreeMap;
use std::io::{self, BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::super::fault::{Counted, Refusal};

/// The most entries of the archive. A check sheet has some twenty.
const ENTRIES: usize = 4_096;
/// What every entry of an archive begins with in its directory.
const ENTRY: &[u8] = b"PK\x01\x02";
/// The most that the parts which are read unpack to, in bytes. A check sheet has one million; what shrinks a thousandfold is an attack.
const UNPACKED: u64 = 64 << 20;
/// The largest tag with its attributes, in bytes.
const TAG: usize = 1 << 16;
/// How deep elements lie within each other. Those of a workbook lie seven deep.
const DEPTH: usize = 64;

/// The beginning of a compound file: a workbook with a password, or one of the format before 2007.
const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// An opened package.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// How many bytes more may be unpacked.
    left: u64,
}

/// To which part one part points, and as what.
pub struct Relation {
    /// The last word of its type: `worksheet`, `styles`.
    pub kind: String,
    /// The part.
    pub part: String,
}

impl<'a> Package<'a> {
    /// Opens a package.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if bytes.starts_with(COMPOUND_FILE) {
            return Err(Refusal::Encrypted);
        }
        // Before the archive is opened, which makes room for each.
        if bytes.windows(ENTRY.len()).filter(|window| *window == ENTRY).count() > ENTRIES {
            return Err(Refusal::TooMany { what: Counted::Entries, limit: ENTRIES });
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::NotAWorkbook)?;
        Ok(Self { archive, left: UNPACKED })
    }

    /// Reads a part, one event after the other; an element without content begins and ends. Names of parts are the same in capitals.
    pub fn each(&mut self, part: &str, mut take: impl FnMut(Event) -> Result<(), Refusal>) -> Result<(), Refusal> {
        let is_it = |name: &str| name.trim_start_matches('/').eq_ignore_ascii_case(part);
        let names = || self.archive.file_names().enumerate();
        let Some(index) = names().find(|(_, name)| name.as_ref().is_ok_and(|name| is_it(name))).map(|(index, _)| index) else {
            return Err(Refusal::NotAWorkbook);
        };
        let Self { archive, left } = self;
        let entry = archive.by_index(index).map_err(|_| Refusal::NotAWorkbook)?;
        let mut xml = Reader::from_reader(BufReader::new(Rationed { inner: entry, left: &mut *left }));
        xml.config_mut().expand_empty_elements = true;
        let read = events(&mut xml, &mut take);
        drop(xml);
        if self.left == 0 { Err(Refusal::TooLarge { limit: UNPACKED }) } else { read }
    }

    /// The parts to which a part points, by the names that it has for them. The package itself is the part without a name.
    pub fn relations(&mut self, part: &str) -> Result<BTreeMap<String, Relation>, Refusal> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let mut relations = BTreeMap::new();
        self.each(&within(folder, &format!("_rels/{file}.rels")), |event| {
            if let Event::Start(tag) = event
                && tag.local_name().as_ref() == "Relationship"
                && let (Some(id), Some(kind), Some(target)) =
                    (attribute(&tag, "Id"), attribute(&tag, "Type"), attribute(&tag, "Target"))
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                relations.insert(id, Relation { kind, part: within(folder, &target) });
                if relations.len() > ENTRIES {
                    return Err(Refusal::TooMany { what: Counted::Entries, limit: ENTRIES });
                }
            }
            Ok(())
        })?;
        Ok(relations)
    }
}

fn events<R: io::BufRead>(xml: &mut Reader<R>, take: &mut impl FnMut(Event) -> Result<(), Refusal>) -> Result<(), Refusal> {
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    loop {
        buffer.clear();
        let event = xml.read_event_into(&mut buffer).map_err(|_| Refusal::NotAWorkbook)?;
        match &event {
            Event::Eof => return Ok(()),
            Event::Start(tag) if tag.len() > TAG || depth >= DEPTH => return Err(Refusal::NotAWorkbook),
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        take(event)?;
    }
}

/// The value of an attribute, whatever the prefix of its name.
pub fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// A part as a part in this folder points to it.
fn within(folder: &str, target: &str) -> String {
    let path = if target.starts_with('/') { target.to_owned() } else { format!("{folder}/{target}") };
    let mut parts = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// Reads until the ration is used up. That it is, is seen by what is left.
struct Rationed<'a, R> {
    inner: R,
    left: &'a mut u64,
}

impl<R: Read> Read for Rationed<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let most = into.len().min(usize::try_from(*self.left).unwrap_or(usize::MAX));
        let read = self.inner.read(&mut into[..most])?;
        *self.left -= read as u64;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn parts_are_named_from_the_folder_of_what_points_to_them() {
        for (folder, target, part) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/styles.xml", "xl/styles.xml"),
            ("xl/worksheets", "../media/a.png", "xl/media/a.png"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
            ("", "../../xl/workbook.xml", "xl/workbook.xml"),
        ] {
            assert_eq!(within(folder, target), part);
        }
    }
}
