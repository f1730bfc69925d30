//! Days in a workbook: numbers that are days by the format of their cell.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Span;
use jiff::civil::date;
use quick_xml::events::Event;

use super::super::fault::{Counted, Refusal};
use super::cell::Held;
use super::package::{Package, attribute};

/// The most formats of cells: as many as Excel allows.
const FORMATS: usize = 65_490;

/// The formats of cells that show a number as a day.
pub fn days(package: &mut Package, part: &str) -> Result<BTreeSet<usize>, Refusal> {
    let too_many = || Refusal::TooMany { what: Counted::Formats, limit: FORMATS };
    let (mut of_cells, mut formats, mut own) = (false, Vec::new(), BTreeMap::new());
    package.each(part, |event| {
        match event {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "cellXfs" => of_cells = true,
                "xf" if of_cells && formats.len() == FORMATS => return Err(too_many()),
                "xf" if of_cells => {
                    formats.push(attribute(&tag, "numFmtId").and_then(|id| id.parse::<u32>().ok()).unwrap_or_default());
                }
                "numFmt" if own.len() == FORMATS => return Err(too_many()),
                "numFmt" => {
                    if let (Some(Ok(id)), Some(code)) =
                        (attribute(&tag, "numFmtId").map(|id| id.parse::<u32>()), attribute(&tag, "formatCode"))
                    {
                        own.insert(id, is_of_days(&code));
                    }
                }
                _ => {}
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => of_cells = false,
            _ => {}
        }
        Ok(())
    })?;
    // ECMA-376, 18.8.30; from 27 on they differ by language, and are days and times in every one that has them.
    let is_of_days = |id: &u32| own.get(id).copied().unwrap_or(matches!(id, 14..=22 | 27..=36 | 45 | 47 | 50..=58));
    Ok(formats.iter().enumerate().filter(|(_, id)| is_of_days(id)).map(|(index, _)| index).collect())
}

/// Whether the code of a format shows a number as a day or a time of day. A duration (`[h]:mm`) is neither.
fn is_of_days(code: &str) -> bool {
    let (mut found, mut chars) = (false, code.chars());
    while let Some(c) = chars.next() {
        match c.to_ascii_lowercase() {
            // What follows is for negative numbers.
            ';' => break,
            '\\' | '_' | '*' => drop(chars.next()),
            '"' => drop(chars.find(|c| *c == '"')),
            '[' => {
                let within: String = chars.by_ref().take_while(|c| *c != ']').collect();
                if !within.is_empty() && within.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's')) {
                    return false;
                }
            }
            c => found |= matches!(c, 'd' | 'm' | 'y' | 'h' | 's'),
        }
    }
    found
}

/// A number as the day that it counts.
pub fn day(number: f64, from_1904: bool) -> Held {
    #[expect(clippy::cast_possible_truncation, reason = "a number too large for any day stays one")]
    let days = number.floor() as i64;
    let first = match days {
        _ if from_1904 => date(1904, 1, 1),
        // Excel knows a 29 February 1900, and counts it.
        60 => return Held::Text("1900-02-29".to_owned()),
        ..60 => date(1899, 12, 31),
        _ => date(1899, 12, 30),
    };
    let day = if days < 0 { None } else { Span::new().try_days(days).ok().and_then(|days| first.checked_add(days).ok()) };
    day.map_or(Held::Number(number), Held::Date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_days_are_told_from_others() {
        for code in ["yyyy/mm/dd", "m/d/yy h:mm", "[$-411]ggge\"年\"m\"月\"d\"日\";@", "[Red]dd.mm", "h:mm AM/PM"] {
            assert!(is_of_days(code), "{code}");
        }
        for code in ["General", "0.00E+00", "0 \"days\"", "[h]:mm:ss", "#,##0_);[Red](#,##0)", "0\\d", "0;yyyy", "[Red]0"] {
            assert!(!is_of_days(code), "{code}");
        }
    }

    #[test]
    fn days_are_counted_as_spreadsheets_count_them() {
        for (number, from_1904, day_of) in [
            (1.0, false, date(1900, 1, 1)),
            (59.0, false, date(1900, 2, 28)),
            (61.0, false, date(1900, 3, 1)),
            (46_477.75, false, date(2027, 3, 31)),
            (45_015.0, true, date(2027, 3, 31)),
            (2_958_465.0, false, date(9999, 12, 31)),
        ] {
            assert_eq!(day(number, from_1904), Held::Date(day_of));
        }
        assert_eq!(day(60.0, false), Held::Text("1900-02-29".to_owned()));
        for number in [-1.0, 2_958_466.0, 1e300] {
            assert_eq!(day(number, false), Held::Number(number));
        }
        assert!(matches!(day(f64::INFINITY, false), Held::Number(_)));
    }
}
