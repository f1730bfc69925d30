//! Pages into the bytes of a PDF: drawn, tagged, with outline and metadata.

use std::collections::BTreeSet;

use krilla::Document;
use krilla::SerializeSettings;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::{NamedDestination, XyzDestination};
use krilla::error::KrillaError;
use krilla::geom::{Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page, PageSettings};
use krilla::tagging::{Identifier, Node, TagGroup, TagTree};

use super::brush::Brush;
use super::font::Weight;
use super::furniture::Furniture;
use super::logo::Logo;
use super::look::{PAGE_HEIGHT, PAGE_WIDTH};
use super::story::{Child, ElementId, Sheet, Stop, Story};
use crate::content::{Face, Rendered, Unrenderable};
use crate::wording::{Paper, harmless};

/// What the leaves and links of a page are called in the structure.
#[derive(Default)]
struct Called {
    leaves: Vec<Option<Identifier>>,
    links: Vec<Identifier>,
}

/// Paints the stories one behind the other.
pub fn paint(
    stories: &mut [Story],
    face: &Face,
    paper: &Paper,
    furniture: &Furniture<'_>,
    logo: Option<&Logo>,
) -> Result<Rendered, Unrenderable> {
    let fonts = [Weight::Regular, Weight::Bold].map(|weight| krilla::text::Font::new(super::font::file(weight).into(), 0));
    let [Some(regular), Some(bold)] = fonts else { return Err(Unrenderable::Library("typeface".to_owned())) };
    let brush = Brush { regular, bold, logo };
    let mut document = Document::new_with(settings()?);
    let mut called = Vec::new();
    let mut lacking = BTreeSet::new();
    for (number, sheet) in stories.iter_mut().flat_map(|story| &mut story.sheets).enumerate() {
        // What is drawn is let go of: a long report is not held twice.
        let sheet = std::mem::take(sheet);
        called.push(page(&mut document, &brush, &sheet, number, furniture, &mut lacking)?);
    }
    name_places(&mut document, stories)?;
    document.set_outline(outline(stories));
    document.set_tag_tree(tags(stories, &called));
    document.set_metadata(metadata(face, paper));
    let bytes = document.finish().map_err(|error| match error {
        KrillaError::Image(..) | KrillaError::SixteenBitImage(..) => Unrenderable::Logo,
        other => Unrenderable::Library(describe(&other)),
    })?;
    Ok(Rendered { bytes, lacking })
}

/// What an error of the library says. Its rules broken are listed, since they name what to mend.
fn describe(error: &KrillaError) -> String {
    match error {
        KrillaError::Validation(broken) => format!("{error}: {:?}", broken.iter().map(|(rule, _)| rule).collect::<Vec<_>>()),
        other => other.to_string(),
    }
}

/// PDF 1.7 that keeps the rules of PDF/UA-1; what does not keep them is not written.
fn settings() -> Result<SerializeSettings, Unrenderable> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|error| Unrenderable::Library(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, ..SerializeSettings::default() })
}

fn page(
    document: &mut Document,
    brush: &Brush<'_>,
    sheet: &Sheet,
    number: usize,
    furniture: &Furniture<'_>,
    lacking: &mut BTreeSet<char>,
) -> Result<Called, Unrenderable> {
    let size = PageSettings::from_wh(PAGE_WIDTH, PAGE_HEIGHT).ok_or_else(|| Unrenderable::Library("page size".to_owned()))?;
    let mut page = document.start_page_with(size);
    let mut called = Called::default();
    let mut surface = page.surface();
    if let Some((word, width)) = furniture.watermark() {
        brush.watermark(&mut surface, &word, width);
    }
    for leaf in &furniture.of_page(number, sheet.running_head.as_deref()) {
        brush.leaf(&mut surface, leaf, lacking);
    }
    called.leaves = sheet.leaves.iter().map(|leaf| brush.leaf(&mut surface, leaf, lacking)).collect();
    surface.finish();
    called.links = sheet.links.iter().filter_map(|link| link_to(&mut page, link.area, link.target, &link.title)).collect();
    page.finish();
    Ok(called)
}

fn link_to(page: &mut Page<'_>, [x, y, width, height]: [f32; 4], (target, top): (usize, f32), title: &str) -> Option<Identifier> {
    let area = Rect::from_xywh(x, y, width, height)?;
    let target = Target::Destination(XyzDestination::new(target, place(top)).into());
    let annotation = Annotation::new_link(LinkAnnotation::new(area, target), Some(harmless(title).into_owned()));
    Some(page.add_tagged_annotation(annotation))
}

/// A little above what one wants to see.
fn place(top: f32) -> Point {
    Point::from_xy(0.0, (top - 12.0).max(0.0))
}

/// The places of all stories, with the page of the whole report.
fn stops(stories: &[Story]) -> impl Iterator<Item = (&Stop, usize, f32)> {
    let mut before = 0;
    stories.iter().flat_map(move |story| {
        let first = before;
        before += story.sheets.len();
        story.stops.iter().map(move |(stop, page, top)| (stop, first + page, *top))
    })
}

fn name_places(document: &mut Document, stories: &[Story]) -> Result<(), Unrenderable> {
    for (stop, page, top) in stops(stories) {
        if let Stop::Name(name) = stop {
            let named = NamedDestination::new(name.clone(), XyzDestination::new(page, place(top)));
            document.register_named_destination(named).ok_or_else(|| Unrenderable::Library(name.clone()))?;
        }
    }
    Ok(())
}

/// The title, the parts below it, and the headings of each part below that.
fn outline(stories: &[Story]) -> Outline {
    let mut outline = Outline::new();
    let mut part: Option<OutlineNode> = None;
    for (stop, page, top) in stops(stories) {
        let Stop::Bookmark(level, title) = stop else { continue };
        let node = OutlineNode::new(title.clone(), XyzDestination::new(page, place(top)));
        match part.as_mut().filter(|_| *level > 2) {
            Some(part) => part.push_child(node),
            None => {
                if let Some(before) = part.replace(node) {
                    outline.push_child(before);
                }
            }
        }
    }
    if let Some(part) = part {
        outline.push_child(part);
    }
    outline
}

fn tags(stories: &[Story], called: &[Called]) -> TagTree {
    let mut tree = TagTree::new();
    let mut rest = called;
    for story in stories {
        let (own, after) = rest.split_at(story.sheets.len().min(rest.len()));
        for root in &story.roots {
            tree.push(group(story, *root, own));
        }
        rest = after;
    }
    tree
}

fn group(story: &Story, id: ElementId, called: &[Called]) -> TagGroup {
    let element = story.get(id);
    let child = |child: &Child| -> Option<Node> {
        match child {
            Child::Element(id) => Some(group(story, *id, called).into()),
            Child::Leaf(page, leaf) => called.get(*page)?.leaves.get(*leaf).copied().flatten().map(Node::from),
            Child::Link(page, link) => called.get(*page)?.links.get(*link).copied().map(Node::from),
        }
    };
    TagGroup::with_children(element.kind.clone(), element.children.iter().filter_map(child).collect())
}

fn metadata(face: &Face, paper: &Paper) -> Metadata {
    let part = |value: i8| u8::try_from(value).unwrap_or(1);
    let year = u16::try_from(face.date.year()).unwrap_or(0);
    let day = DateTime::new(year).month(part(face.date.month())).day(part(face.date.day())).utc_offset_hour(0);
    let title = format!("{} – {}", face.title, face.workload);
    Metadata::new()
        .title(harmless(&title).replace('\n', " "))
        .creator(concat!("wa-sec ", env!("CARGO_PKG_VERSION")).to_owned())
        .language(paper.language.to_owned())
        .creation_date(day)
}
