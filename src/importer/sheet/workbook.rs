//! Reads the cells of a workbook that anyone may have made: nothing in it makes this program take more memory than its limits say. A sheet
//! is read when it is asked for by its name; where its cells end is seen by reading them, never by what the sheet says of it.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::super::fault::{Counted, Refusal};
use super::Cells;
use super::cell::Held;
use super::days::{day, days};
use super::package::{Package, attribute};

/// The most sheets. A check sheet has seven.
const SHEETS: usize = 1_000;
/// The most texts that cells share.
const STRINGS: usize = 200_000;
/// The most cells that are looked at. A check sheet has some two thousand.
const CELLS: usize = 200_000;
/// The most text, in bytes: what cells share, and what is in the cells that are looked at, each.
const TEXT: usize = 16 << 20;
/// The last row and the last column of any sheet, counted from 0.
const LAST: (u32, u32) = (1_048_575, 16_383);

/// A sheet.
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// What is not blank in it.
    pub cells: Cells,
}

/// An opened workbook.
pub struct Workbook<'a> {
    package: Package<'a>,
    /// The sheets in order: name, part.
    sheets: Vec<(String, String)>,
    /// The texts that cells share.
    strings: Vec<Box<str>>,
    /// The formats of cells that show a number as a day.
    days: BTreeSet<usize>,
    /// Whether days are counted from 1904.
    from_1904: bool,
    cells: Ration,
    text: Ration,
}

impl<'a> Workbook<'a> {
    /// Opens a workbook. No sheet is read yet.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let mut package = Package::open(bytes)?;
        let book = package.relations("")?.into_values().find(|relation| relation.kind == "officeDocument");
        let book = book.ok_or(Refusal::NotAWorkbook)?.part;
        let relations = package.relations(&book)?;
        let part_of =
            |kind: &str| relations.values().find(|relation| relation.kind == kind).map(|relation| relation.part.as_str());
        let (mut sheets, mut from_1904) = (Vec::new(), false);
        package.each(&book, |event| {
            let Event::Start(tag) = event else { return Ok(()) };
            match tag.local_name().as_ref() {
                "workbookPr" => from_1904 = matches!(attribute(&tag, "date1904").as_deref(), Some("1" | "true")),
                "sheet" if sheets.len() == SHEETS => return Err(Refusal::TooMany { what: Counted::Sheets, limit: SHEETS }),
                "sheet" => {
                    let relation = attribute(&tag, "id").and_then(|id| relations.get(&id));
                    // Charts and dialogs have no cells.
                    if let (Some(name), Some(sheet)) = (attribute(&tag, "name"), relation.filter(|to| to.kind == "worksheet")) {
                        sheets.push((name, sheet.part.clone()));
                    }
                }
                _ => {}
            }
            Ok(())
        })?;
        let strings = part_of("sharedStrings").map_or(Ok(Vec::new()), |part| strings(&mut package, part))?;
        let days = part_of("styles").map_or(Ok(BTreeSet::new()), |part| days(&mut package, part))?;
        let cells = Ration { left: CELLS, refusal: Refusal::TooMany { what: Counted::Cells, limit: CELLS } };
        Ok(Self { package, sheets, strings, days, from_1904, cells, text: Ration::of_text() })
    }

    /// The names of the sheets with cells, in order.
    pub fn names(&self) -> Vec<String> {
        self.sheets.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The first sheet of a name.
    pub fn sheet(&mut self, name: &str) -> Result<Option<Sheet>, Refusal> {
        let Some((name, part)) = self.sheets.iter().find(|(other, _)| other == name).cloned() else { return Ok(None) };
        let Self { package, strings, days, from_1904, cells: left, text, .. } = self;
        let (mut cells, mut next, mut cell) = (Cells::new(), (0, 0), Cell::default());
        let mut value = Gathered::default();
        let mut formula = None;
        package.each(&part, |event| {
            match &event {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "row" => next = (attribute(tag, "r").map_or(Ok(next.0), |row| index(&row))?, 0),
                    "c" => {
                        left.take(1)?;
                        cell = Cell::of(tag, next)?;
                        (value, formula) = (Gathered::default(), None);
                    }
                    "f" => (value, formula) = (Gathered::begun(), Some(String::new())),
                    "v" => value = Gathered::begun(),
                    "t" => value.inside = true,
                    "rPh" => value.aside = true,
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "row" => next = (next.0.saturating_add(1), 0),
                    "f" => formula = Some(std::mem::take(&mut value).text),
                    "v" | "t" => value.inside = false,
                    "rPh" => value.aside = false,
                    "c" => {
                        next.1 = cell.at.1 + 1;
                        let said = std::mem::take(&mut value).text;
                        let held = match formula.take() {
                            // So LibreOffice saves what is true or false.
                            Some(formula) if cell.kind == "b" && matches!(formula.as_str(), "TRUE()" | "FALSE()") => {
                                Some(Held::Flag(formula == "TRUE()"))
                            }
                            Some(_) => Some(Held::Formula),
                            None => cell.held(said, strings, days.contains(&cell.format), *from_1904)?,
                        };
                        if let Some(Held::Text(shared)) = &held
                            && cell.kind == "s"
                        {
                            text.take(shared.len())?;
                        }
                        cells.extend(held.map(|held| (cell.at, held)));
                    }
                    _ => {}
                },
                _ => value.gather(&event, text)?,
            }
            Ok(())
        })?;
        Ok(Some(Sheet { name, cells }))
    }
}

/// Where a cell stands and how to read it.
#[derive(Default)]
struct Cell {
    at: (u32, u32),
    /// The type of its value; blank for a number.
    kind: String,
    format: usize,
}

impl Cell {
    fn of(tag: &BytesStart, next: (u32, u32)) -> Result<Self, Refusal> {
        let at = attribute(tag, "r").map_or(Ok(next), |name| position(&name))?;
        if at.0 > LAST.0 || at.1 > LAST.1 {
            return Err(Refusal::NotAWorkbook);
        }
        let format = attribute(tag, "s").and_then(|format| format.parse().ok()).unwrap_or_default();
        Ok(Self { at, kind: attribute(tag, "t").unwrap_or_default(), format })
    }

    fn held(&self, said: String, strings: &[Box<str>], is_day: bool, from_1904: bool) -> Result<Option<Held>, Refusal> {
        let text = |text: String| if text.trim().is_empty() { None } else { Some(Held::Text(text)) };
        if said.is_empty() {
            return Ok(None);
        }
        Ok(match self.kind.as_str() {
            "s" => {
                let shared = said.trim().parse::<usize>().ok().and_then(|index| strings.get(index));
                text(shared.ok_or(Refusal::NotAWorkbook)?.to_string())
            }
            "b" => Some(Held::Flag(matches!(said.trim(), "1" | "true"))),
            "e" => Some(Held::Error(said)),
            "d" => text(said.split('T').next().unwrap_or_default().to_owned()),
            "" | "n" => match said.trim().parse::<f64>() {
                Ok(number) if is_day => Some(day(number, from_1904)),
                Ok(number) => Some(Held::Number(number)),
                Err(_) => text(said),
            },
            _ => text(unescaped(said)),
        })
    }
}

/// A row as a sheet counts it, from 1.
fn index(row: &str) -> Result<u32, Refusal> {
    row.trim().parse::<u32>().ok().and_then(|row| row.checked_sub(1)).ok_or(Refusal::NotAWorkbook)
}

/// Where the cell of a name is, `E12`.
fn position(name: &str) -> Result<(u32, u32), Refusal> {
    let letters = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
    let (letters, row) = name.split_at(letters);
    let digit = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().try_fold(0_u32, |column, letter| column.checked_mul(26)?.checked_add(digit(letter)));
    let column = column.and_then(|column| column.checked_sub(1)).ok_or(Refusal::NotAWorkbook)?;
    Ok((index(row)?, column))
}

/// What may still be taken of something.
struct Ration {
    left: usize,
    refusal: Refusal,
}

impl Ration {
    fn of_text() -> Self {
        Self { left: TEXT, refusal: Refusal::TooMuchText { limit: TEXT } }
    }

    fn take(&mut self, count: usize) -> Result<(), Refusal> {
        self.left = self.left.checked_sub(count).ok_or_else(|| self.refusal.clone())?;
        Ok(())
    }
}

/// The text of an element and of those within it that hold texts. What is only there to say how it is read aloud (furigana) stands aside.
#[derive(Default)]
struct Gathered {
    text: String,
    inside: bool,
    aside: bool,
}

impl Gathered {
    fn begun() -> Self {
        Self { inside: true, ..Self::default() }
    }

    fn gather(&mut self, event: &Event, ration: &mut Ration) -> Result<(), Refusal> {
        if !self.inside || self.aside {
            return Ok(());
        }
        let was = self.text.len();
        match event {
            Event::Text(text) => {
                ration.take(text.len())?;
                self.text += &text.xml10_content();
            }
            Event::CData(text) => {
                ration.take(text.len())?;
                self.text += &text.xml10_content();
            }
            Event::GeneralRef(name) => match (quick_xml::escape::resolve_xml_entity(name), name.resolve_char_ref()) {
                (Some(said), _) => self.text += said,
                (None, Ok(Some(c))) => self.text.push(c),
                _ => return Err(Refusal::NotAWorkbook),
            },
            _ => {}
        }
        if matches!(event, Event::GeneralRef(_)) { ration.take(self.text.len() - was) } else { Ok(()) }
    }
}

/// The texts that cells share.
fn strings(package: &mut Package, part: &str) -> Result<Vec<Box<str>>, Refusal> {
    let (mut strings, mut string, mut ration) = (Vec::new(), Gathered::default(), Ration::of_text());
    package.each(part, |event| {
        match &event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "si" => string = Gathered::default(),
                "t" => string.inside = true,
                "rPh" => string.aside = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "si" if strings.len() == STRINGS => return Err(Refusal::TooMany { what: Counted::Strings, limit: STRINGS }),
                "si" => strings.push(unescaped(std::mem::take(&mut string).text).into_boxed_str()),
                "t" => string.inside = false,
                "rPh" => string.aside = false,
                _ => {}
            },
            _ => string.gather(&event, &mut ration)?,
        }
        Ok(())
    })?;
    Ok(strings)
}

/// A text with the characters that stand in it by their numbers, as `_x000D_`: each a unit of UTF-16.
fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let (mut units, mut rest) = (Vec::with_capacity(text.len()), text.as_str());
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|code| code.bytes().all(|b| b.is_ascii_hexdigit()));
        let code = code.filter(|_| rest[at + 6..].starts_with('_')).and_then(|code| u16::from_str_radix(code, 16).ok());
        let (plain, after) = if code.is_some() { (at, at + 7) } else { (at + 2, at + 2) };
        units.extend(rest[..plain].encode_utf16().chain(code));
        rest = &rest[after..];
    }
    units.extend(rest.encode_utf16());
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_by_their_numbers_are_read_and_what_looks_like_them_stays() {
        for (text, read) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D__xDE00_", "😀"),
            ("_x12_ _xyzzy_ _x", "_x12_ _xyzzy_ _x"),
            ("日本_x3042_語_x日本語_", "日本あ語_x日本語_"),
        ] {
            assert_eq!(unescaped(text.to_owned()), read);
        }
    }

    #[test]
    fn cells_are_found_by_their_names_and_no_further_than_a_sheet_reaches() {
        assert_eq!(position("XFD1048576"), Ok(LAST));
        assert_eq!(position("b2"), Ok((1, 1)));
        for name in ["", "12", "A", "A0", "A-1", "ZZZZZZZZZZ1", "A99999999999"] {
            assert_eq!(position(name), Err(Refusal::NotAWorkbook), "{name}");
        }
    }
}
