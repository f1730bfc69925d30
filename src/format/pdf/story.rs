//! What stands where: pieces are placed one below the other, on as many pages as they need, and what they mean is kept beside (the structure of a
//! tagged PDF). Nothing is drawn here.

use std::rc::Rc;

use krilla::tagging::{ArtifactType, TagKind};

use super::mark::Mark;

/// A part of the structure: a heading, a paragraph, a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ElementId(usize);

/// A part of the structure, and what belongs to it.
pub struct Element {
    /// What it is.
    pub kind: TagKind,
    /// What belongs to it, in reading order.
    pub children: Vec<Child>,
}

/// What belongs to a part of the structure.
pub enum Child {
    /// A smaller part.
    Element(ElementId),
    /// A leaf of a sheet: the number of the sheet and of the leaf.
    Leaf(usize, usize),
    /// A link of a sheet: the number of the sheet and of the link.
    Link(usize, usize),
}

/// Marks that mean one thing together.
#[derive(Clone, Debug)]
pub struct Leaf {
    /// What they mean.
    pub role: Role,
    /// The marks.
    pub marks: Vec<Mark>,
}

/// What marks mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// A part of the structure.
    Content(ElementId),
    /// Nothing that is to be read aloud.
    Decoration(ArtifactType),
}

impl Leaf {
    /// Marks that are to be read.
    pub fn content(element: ElementId, marks: Vec<Mark>) -> Self {
        Self { role: Role::Content(element), marks }
    }

    /// Rules and backgrounds.
    pub fn decoration(marks: Vec<Mark>) -> Self {
        Self { role: Role::Decoration(ArtifactType::Layout), marks }
    }
}

/// Where one gets to.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The part of the structure that it is.
    pub element: ElementId,
    /// From the left, from above, width, height.
    pub area: [f32; 4],
    /// The page of the whole report, counted from 0, and how far from above.
    pub target: (usize, f32),
    /// What it leads to, in words.
    pub title: String,
}

/// Something a reader can get to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A heading in the outline: its level and text.
    Bookmark(u8, String),
    /// A name, for addresses that end in `#name`.
    Name(String),
}

/// What is never parted: a line, a row of a table. Its marks are measured from its own upper edge.
#[derive(Clone, Debug, Default)]
pub struct Piece {
    /// The room above it; none is left at the top of a page.
    pub above: f32,
    /// How high it is.
    pub height: f32,
    /// What is drawn.
    pub leaves: Vec<Leaf>,
    /// Where one gets to from it.
    pub links: Vec<Link>,
    /// Where one gets to it.
    pub stops: Vec<Stop>,
    /// Whether the next piece must stand on the same page.
    pub together: bool,
    /// What is repeated above it where it begins a page.
    pub head: Option<Rc<Head>>,
}

/// The head of a table, as it is repeated on the pages that follow.
#[derive(Debug)]
pub struct Head {
    /// How high it is.
    pub height: f32,
    /// Its marks.
    pub marks: Vec<Mark>,
}

/// One page.
#[derive(Default)]
pub struct Sheet {
    /// What is drawn, from the back to the front.
    pub leaves: Vec<Leaf>,
    /// Where one gets to from it.
    pub links: Vec<Link>,
    /// What stands above the page; none on a cover.
    pub running_head: Option<String>,
}

/// Pages, and their structure.
pub struct Story {
    /// The pages.
    pub sheets: Vec<Sheet>,
    /// The outermost parts of the structure, in reading order.
    pub roots: Vec<ElementId>,
    /// Every part of the structure.
    pub elements: Vec<Element>,
    /// Where one gets to: the sheet, and how far from above.
    pub stops: Vec<(Stop, usize, f32)>,
    /// What stands above the pages that are begun from now on; none on a cover.
    pub running_head: Option<String>,
    /// How far from above the last page is filled.
    pub filled: f32,
    top: f32,
    bottom: f32,
}

impl Story {
    /// No page yet; each will have text between two edges, in points from above.
    pub fn new(top: f32, bottom: f32) -> Self {
        Self {
            sheets: Vec::new(),
            roots: Vec::new(),
            elements: Vec::new(),
            stops: Vec::new(),
            running_head: None,
            filled: top,
            top,
            bottom,
        }
    }

    /// How high a page is.
    pub fn page_height(&self) -> f32 {
        self.bottom - self.top
    }

    /// A new part of the structure, behind all that its parent has so far.
    pub fn element(&mut self, parent: Option<ElementId>, kind: impl Into<TagKind>) -> ElementId {
        let id = ElementId(self.elements.len());
        self.elements.push(Element { kind: kind.into(), children: Vec::new() });
        match parent {
            Some(parent) => self.elements[parent.0].children.push(Child::Element(id)),
            None => self.roots.push(id),
        }
        id
    }

    /// A part of the structure.
    pub fn get(&self, id: ElementId) -> &Element {
        &self.elements[id.0]
    }

    /// How much of the last page is filled, from 0 to 1.
    pub fn fullness(&self) -> f32 {
        (self.filled - self.top) / self.page_height()
    }

    /// Begins a page.
    pub fn new_page(&mut self) {
        self.sheets.push(Sheet { running_head: self.running_head.clone(), ..Sheet::default() });
        self.filled = self.top;
    }

    /// Places the pieces of a whole part. Where only a few lines would stand on its last page, its blocks are moved together if that saves the page.
    pub fn place_part(&mut self, mut pieces: Vec<Piece>) {
        let few = self.page_height() * 0.14;
        let ends = |factor: f32| {
            let measured = |piece: &Piece| Piece {
                above: piece.above * factor,
                height: piece.height,
                together: piece.together,
                head: piece.head.clone(),
                ..Piece::default()
            };
            let mut tried = Self::new(self.top, self.bottom);
            tried.new_page();
            tried.filled = self.filled;
            tried.place(pieces.iter().map(measured).collect());
            (tried.sheets.len(), tried.filled - tried.top)
        };
        let (pages, filled) = ends(1.0);
        if pages > 1 && filled < few {
            let closer = [0.85, 0.7, 0.55].into_iter().find(|factor| ends(*factor).0 < pages);
            for piece in &mut pieces {
                piece.above *= closer.unwrap_or(1.0);
            }
        }
        self.place(pieces);
    }

    /// Places pieces below each other, and begins pages as they are full.
    pub fn place(&mut self, pieces: Vec<Piece>) {
        let mut group: Vec<Piece> = Vec::new();
        for piece in pieces {
            let ends = !piece.together;
            group.push(piece);
            if ends {
                self.place_group(std::mem::take(&mut group));
            }
        }
        self.place_group(group);
    }

    /// Pieces that stand on one page, unless they are more than a page holds.
    fn place_group(&mut self, group: Vec<Piece>) {
        let at_top = self.is_at_top();
        let height = |at_top: bool| {
            let above: f32 = group.iter().skip(usize::from(at_top)).map(|piece| piece.above).sum();
            above + group.iter().map(|piece| piece.height).sum::<f32>()
        };
        let fits_somewhere = height(true) <= self.page_height();
        if fits_somewhere && !at_top && self.filled + height(false) > self.bottom {
            self.new_page();
        }
        for piece in group {
            if !self.is_at_top() && self.filled + piece.above + piece.height > self.bottom {
                self.new_page();
            }
            self.place_piece(piece);
        }
    }

    fn is_at_top(&self) -> bool {
        self.filled <= self.top
    }

    fn place_piece(&mut self, piece: Piece) {
        if self.sheets.is_empty() {
            self.new_page();
        }
        let at_top = self.is_at_top();
        let page = self.sheets.len() - 1;
        let Some(sheet) = self.sheets.last_mut() else { return };
        if let (true, Some(head)) = (at_top, &piece.head) {
            let marks = head.marks.iter().map(|mark| mark.clone().moved(self.filled)).collect();
            sheet.leaves.push(Leaf { role: Role::Decoration(ArtifactType::PaginationOther), marks });
            self.filled += head.height;
        }
        let top = self.filled + if at_top { 0.0 } else { piece.above };
        for leaf in piece.leaves {
            if let Role::Content(element) = leaf.role {
                self.elements[element.0].children.push(Child::Leaf(page, sheet.leaves.len()));
            }
            let marks = leaf.marks.into_iter().map(|mark| mark.moved(top)).collect();
            sheet.leaves.push(Leaf { role: leaf.role, marks });
        }
        for mut link in piece.links {
            link.area[1] += top;
            self.elements[link.element.0].children.push(Child::Link(page, sheet.links.len()));
            sheet.links.push(link);
        }
        self.stops.extend(piece.stops.into_iter().map(|stop| (stop, page, top)));
        self.filled = top + piece.height;
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Head, Piece, Stop, Story};

    fn piece(height: f32, name: &str) -> Piece {
        Piece { above: 10.0, height, stops: vec![Stop::Name(name.to_owned())], ..Piece::default() }
    }

    fn places(pieces: Vec<Piece>) -> Vec<(usize, f32)> {
        let mut story = Story::new(0.0, 100.0);
        story.place(pieces);
        story.stops.iter().map(|(_, page, top)| (*page, *top)).collect()
    }

    #[test]
    fn a_full_page_is_followed_by_another_and_no_room_is_left_at_its_top() {
        assert_eq!(places(vec![piece(40.0, "a"), piece(40.0, "b"), piece(40.0, "c")]), [(0, 0.0), (0, 50.0), (1, 0.0)]);
    }

    #[test]
    fn a_heading_goes_to_the_next_page_with_what_it_heads() {
        let heading = Piece { together: true, ..piece(20.0, "heading") };
        assert_eq!(places(vec![piece(60.0, "a"), heading, piece(20.0, "b")]), [(0, 0.0), (1, 0.0), (1, 30.0)]);
    }

    #[test]
    fn what_is_more_than_a_page_is_parted_even_if_it_belongs_together() {
        let together = |name| Piece { together: true, ..piece(60.0, name) };
        assert_eq!(places(vec![together("a"), together("b"), piece(60.0, "c")]), [(0, 0.0), (1, 0.0), (2, 0.0)]);
    }

    #[test]
    fn the_head_of_a_table_is_repeated_on_every_page_that_it_continues_on() {
        let head = Rc::new(Head { height: 15.0, marks: Vec::new() });
        let row = |name| Piece { above: 0.0, head: Some(Rc::clone(&head)), ..piece(40.0, name) };
        let first = Piece { together: true, ..piece(15.0, "head") };
        let rows = vec![first, row("1"), row("2"), row("3"), row("4"), row("5")];
        assert_eq!(places(rows), [(0, 0.0), (0, 15.0), (0, 55.0), (1, 15.0), (1, 55.0), (2, 15.0)]);
    }
}
