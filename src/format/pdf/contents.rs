//! The table of contents: each line leads to its heading.

use krilla::tagging::Tag;

use super::font::Weight;
use super::look::{BODY, GREY, INK, LEFT, MEASURE, RIGHT, RULE};
use super::mark::{Align, Mark, height, text};
use super::paragraph::{Paragraph, Style};
use super::setter::Setter;
use super::story::{ElementId, Leaf, Link, Piece, Stop};

/// A heading of the body: its level, its text, its page (counted from 0, in the body) and how far from above it stands.
#[derive(Clone, Debug)]
pub struct Entry {
    /// 2 for a part, 3 for what is in it.
    pub level: u8,
    /// What it says.
    pub title: String,
    /// Its page in the body.
    pub page: usize,
    /// How far from above it stands on its page.
    pub top: f32,
}

/// What the table of contents lists: every part; and what is in a part, unless that is a catalog of its own.
pub fn entries(stops: &[(Stop, usize, f32)]) -> Vec<Entry> {
    const MOST: usize = 8;
    let headings = stops.iter().filter_map(|(stop, page, top)| match stop {
        Stop::Bookmark(level @ 2..=3, title) => Some(Entry { level: *level, title: title.clone(), page: *page, top: *top }),
        _ => None,
    });
    let mut parts: Vec<Vec<Entry>> = Vec::new();
    for entry in headings {
        match parts.last_mut().filter(|_| entry.level > 2) {
            Some(part) => part.push(entry),
            None => parts.push(vec![entry]),
        }
    }
    for part in &mut parts {
        if part.len() > MOST + 1 {
            part.truncate(1);
        }
    }
    parts.concat()
}

/// The pages of the table of contents; so many pages stand before the body.
pub fn contents(setter: &mut Setter<'_>, entries: &[Entry], before: usize) {
    setter.story.new_page();
    let heading = setter.heading(2, setter.paper.contents);
    let list = setter.story.element(None, Tag::TOC);
    let mut pieces = vec![heading];
    for entry in entries {
        let item = setter.story.element(Some(list), Tag::TOCI);
        let link = setter.story.element(Some(item), Tag::Link);
        pieces.push(line(setter, link, entry, before));
    }
    setter.story.place(pieces);
}

fn line(setter: &Setter<'_>, element: ElementId, entry: &Entry, before: usize) -> Piece {
    const NUMBERS: f32 = 30.0;
    let is_part = entry.level == 2;
    let weight = if is_part { Weight::Bold } else { Weight::Regular };
    let (size, indent) = if is_part { (BODY + 0.5, 0.0) } else { (BODY - 0.5, 14.0) };
    let style = Style::new(weight, size, if is_part { INK } else { GREY });
    let room = MEASURE - indent - NUMBERS;
    let lines = setter.paragraph(&entry.title, style).lines(room);
    let page = before + entry.page;
    let number = Paragraph::plain(setter.fonts, &(page + 1).to_string(), style).lines(NUMBERS);
    let high = height(&lines);
    let last = lines.last().map_or(0.0, |line| line.width);
    let from = LEFT + indent + last + 6.0;
    let to = RIGHT - number.first().map_or(0.0, |line| line.width) - 6.0;
    let mut marks = text(&lines, LEFT + indent, 0.0, room, Align::Left);
    marks.append(&mut text(&number, RIGHT - NUMBERS, high - height(&number), NUMBERS, Align::Right));
    let leader = (to > from).then(|| Leaf::decoration(vec![Mark::rule(from, to, high - 4.6, RULE, 0.5)]));
    let leaves = leader.into_iter().chain([Leaf::content(element, marks)]).collect();
    let title = (setter.paper.leads_to)(&entry.title, page + 1);
    let link = Link { element, area: [LEFT, 0.0, MEASURE, high], target: (page, entry.top), title };
    Piece { above: if is_part { 7.0 } else { 0.5 }, height: high, leaves, links: vec![link], ..Piece::default() }
}

#[cfg(test)]
mod tests {
    use super::{Stop, entries};

    #[test]
    fn what_is_in_a_part_is_listed_unless_it_is_a_catalog_of_its_own() {
        let stop = |level: u8, title: &str| (Stop::Bookmark(level, title.to_owned()), 0, 0.0);
        let mut stops = vec![stop(1, "Report"), stop(2, "Method"), stop(3, "Scope"), stop(3, "Limits"), stop(2, "Findings")];
        stops.extend((1..=30).map(|number| stop(3, &format!("Finding {number}"))));
        stops.push((Stop::Name("SEC1-BP1".to_owned()), 3, 0.0));
        stops.push(stop(2, "Appendix"));
        let listed: Vec<_> = entries(&stops).into_iter().map(|entry| entry.title).collect();
        assert_eq!(listed, ["Method", "Scope", "Limits", "Findings", "Appendix"]);
    }
}
