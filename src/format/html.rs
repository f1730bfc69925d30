//! A report as one HTML file: read without a network and without a script, on a screen or on paper.
//!
//! Text that people typed is escaped by the template. Should some of it find a way through all the same, the page's own policy runs no script and loads
//! nothing but the style and the script whose hashes it names.

mod charts;
mod colour;
mod outline;
mod runs;
mod sheet;

use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};
use unicode_width::UnicodeWidthStr;

use self::charts::FILLS;
use self::colour::Accent;
use self::outline::{Piece, Step, pieces};
use self::runs::Run;
use crate::content::{Block, Face, Logo, LogoKind, Pack, Part, PartName, Rendered, Tone};
use crate::wording::{PageWords, Phrases, harmless};

const STYLE: &str = include_str!("../../templates/report.css");
const SCRIPT: &str = include_str!("../../templates/report.js");

/// Renders a report.
pub fn render(pack: &Pack) -> Rendered {
    Rendered { bytes: page(&pack.face, &pack.parts, pack.facts.phrases).into_bytes(), ..Rendered::default() }
}

/// How many practices the ledger of a rendered report lists. Nothing that people typed can look like one.
pub fn practices(html: &[u8]) -> usize {
    let mark = b"<tr data-practice>";
    html.windows(mark.len()).filter(|window| window == mark).count()
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    lang: &'static str,
    words: &'a PageWords,
    face: &'a Face,
    date: String,
    logo: Option<String>,
    cover: Vec<Piece<'a>>,
    chapters: Vec<Chapter<'a>>,
    policy: String,
    style: String,
    script: &'static str,
}

struct Chapter<'a> {
    name: &'static str,
    title: &'a str,
    pieces: Vec<Piece<'a>>,
    /// Whether paper must lie on its side for it.
    lying: bool,
}

fn page<'a>(face: &'a Face, parts: &'a [Part], phrases: &'a Phrases) -> String {
    let (cover, rest): (Vec<_>, Vec<_>) = parts.iter().partition(|part| part.name == PartName::Cover);
    let chapter = |part: &'a Part| {
        let pieces = pieces(part, &phrases.page);
        Chapter { name: part.name.into(), title: &part.title, lying: pieces.iter().any(Piece::is_broad), pieces }
    };
    let style = format!("{STYLE}{}", own_style(face));
    let page = Page {
        lang: phrases.lang.code(),
        words: &phrases.page,
        date: (phrases.page.date)(face.date),
        logo: face.logo.as_ref().map(data_uri),
        cover: cover.into_iter().flat_map(|part| pieces(part, &phrases.page)).collect(),
        chapters: rest.into_iter().map(chapter).collect(),
        policy: policy(&style, SCRIPT),
        style,
        script: SCRIPT,
        face,
    };
    // Writing into a string fails only where a value refuses to be shown, and none of these does.
    harmless(&page.render().unwrap_or_default()).into_owned()
}

/// A picture as part of the page. One that is SVG is loaded as a picture too: a browser runs no script within it.
fn data_uri(logo: &Logo) -> String {
    let kind = match logo.kind {
        LogoKind::Png => "png",
        LogoKind::Svg => "svg+xml",
    };
    format!("data:image/{kind};base64,{}", BASE64.encode(&logo.bytes))
}

fn policy(style: &str, script: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)));
    let (style, script) = (hash(style), hash(script));
    format!("default-src 'none'; style-src {style}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'")
}

/// What is of this one report: its colour, and what stands at the edges of every printed page.
fn own_style(face: &Face) -> String {
    let Accent { on_light, on_dark } = Accent::of(face.accent);
    let (workload, draft) = (quoted(&face.workload), quoted(face.draft.unwrap_or_default()));
    let confidentiality = quoted(face.confidentiality.as_deref().unwrap_or_default());
    format!(
        ":root{{--accent:{on_light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{--accent:{on_dark}}}}}\n\
         @page{{@top-left{{content:{workload}}}@top-right{{content:{draft}}}@bottom-left{{content:{confidentiality}}}}}\n"
    )
}

/// A string of CSS in which nothing that people typed can end it, or the style: every character that is no letter or digit as its number.
fn quoted(text: &str) -> String {
    let character = |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("\\{:06x}", u32::from(c)) };
    format!("\"{}\"", harmless(text).chars().map(character).collect::<String>())
}

/// How wide a mark is, in pixels: a sign, or a short word.
fn mark_width(text: &str) -> usize {
    36.max(text.width() * 8 + 16)
}

/// The class of a tone.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the template hands over references")]
fn tone(tone: &Tone) -> &'static str {
    match tone {
        Tone::Plain | Tone::Link => "plain",
        Tone::Strong => "strong",
        Tone::Faint => "faint",
        Tone::Bad => "bad",
        Tone::Warn => "warn",
        Tone::Good => "good",
    }
}

#[cfg(test)]
mod tests;
