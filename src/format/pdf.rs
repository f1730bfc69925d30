//! A report as PDF: A4, tagged so that it can be read aloud (PDF/UA-1), with embedded typefaces. No browser and no office suite takes part.
//!
//! A block becomes pieces that are never parted (`blocks`, `table`, `chart`, `figures`), pieces become pages (`story`), pages become bytes (`paint`).

mod blocks;
mod brush;
mod chart;
mod contents;
mod cover;
mod figures;
mod font;
mod furniture;
mod logo;
mod look;
mod mark;
mod paint;
mod paragraph;
mod pattern;
mod read_back;
mod setter;
mod story;
mod table;

#[cfg(test)]
mod tests;

use crate::content::{Face, Pack, Part, PartName, Rendered, Unrenderable};
use crate::wording::Paper;
use font::Fonts;
use furniture::Furniture;
use logo::Logo;
use look::{BOTTOM, Colour, TOP};
use read_back::read_back;
use setter::Setter;
use story::{Piece, Story};

/// A report with fewer parts than this has no table of contents.
const PARTS_FOR_CONTENTS: usize = 3;
/// The room above a part that does not begin a page.
const ABOVE_A_PART: f32 = 34.0;

/// Makes a report into a PDF. The same report gives the same bytes.
pub fn render(pack: &Pack<'_>) -> Result<Rendered, Unrenderable> {
    let fonts = Fonts::new().map_err(|error| Unrenderable::Library(error.to_string()))?;
    let logo = pack.face.logo.as_ref().map(|file| Logo::read(file).ok_or(Unrenderable::Logo)).transpose()?;
    let names: Vec<String> = pack.facts.ledger().iter().map(|row| row.choice.id.to_string()).collect();
    let paper = &pack.facts.phrases.paper;
    Press { fonts: &fonts, face: &pack.face, paper, logo: logo.as_ref(), names: &names }.print(&pack.parts)
}

/// How many practices one gets to in a PDF: the rows of its ledger that stand on its pages. None are counted in a file that is not whole.
pub fn practices(bytes: &[u8]) -> usize {
    read_back(bytes).map_or(0, |read| read.names.len())
}

/// What one report is printed with.
struct Press<'a> {
    fonts: &'a Fonts,
    face: &'a Face,
    paper: &'a Paper,
    logo: Option<&'a Logo>,
    /// The ids of the ledger's rows.
    names: &'a [String],
}

impl<'a> Press<'a> {
    fn print(&self, parts: &[Part]) -> Result<Rendered, Unrenderable> {
        let (covers, parts): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| part.name == PartName::Cover);
        let mut stories = Vec::new();
        if let Some(part) = covers.first() {
            let mut setter = self.setter();
            cover::cover(&mut setter, self.face, self.logo, &part.blocks);
            stories.push(setter.story);
        }
        let body = self.body(&parts, covers.is_empty());
        if parts.len() >= PARTS_FOR_CONTENTS {
            let before = stories.iter().map(|story| story.sheets.len()).sum();
            stories.push(self.contents(&body, before));
        }
        stories.push(body);
        let pages = stories.iter().map(|story| story.sheets.len()).sum();
        let furniture = Furniture::new(self.fonts, self.face, self.paper, pages);
        paint::paint(&mut stories, self.face, self.paper, &furniture, self.logo)
    }

    /// A part begins a page, unless the one before left more than half of its own. The summary is alone on its page, so that it can be handed on alone.
    fn body(&self, parts: &[&Part], has_masthead: bool) -> Story {
        let mut setter = self.setter();
        let mut before = None;
        for part in parts {
            setter.story.running_head = Some(part.title.clone());
            if before.is_none_or(|before| before == PartName::Summary) || setter.story.fullness() > 0.45 {
                setter.story.new_page();
            }
            let mut pieces = if has_masthead && before.is_none() { cover::masthead(&mut setter, self.face) } else { Vec::new() };
            pieces.push(Piece { above: ABOVE_A_PART, ..setter.heading(2, &part.title) });
            setter.names = if part.name == PartName::Ledger { self.names } else { &[] };
            pieces.append(&mut setter.pieces(&part.blocks));
            setter.story.place_part(pieces);
            before = Some(part.name);
        }
        setter.story
    }

    /// The table of contents, for a body that stands behind it and so many pages. How many pages it has itself does not hang on the numbers in it.
    fn contents(&self, body: &Story, before: usize) -> Story {
        let entries = contents::entries(&body.stops);
        let set = |before: usize| {
            let mut setter = self.setter();
            contents::contents(&mut setter, &entries, before);
            setter.story
        };
        let own = set(before).sheets.len();
        set(before + own)
    }

    fn setter(&self) -> Setter<'a> {
        let [red, green, blue] = self.face.accent;
        let story = Story::new(TOP, BOTTOM);
        Setter { fonts: self.fonts, story, accent: Colour(red, green, blue), paper: self.paper, names: &[] }
    }
}
