//! Every kind of block in one page, in both languages, and what people may type to break it.

use jiff::civil::date;

use super::{page, policy, practices, quoted};
use crate::content::{Bar, Bars, Block, Face, Figure, Grid, Logo, LogoKind, Mark, Part, PartName, Span, Table, Tone};
use crate::lens::{Lang, latest};
use crate::wording::phrases;

const HOSTILE: &str =
    "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u{202e}\u{1b}[2J<tr data-practice>";

fn face() -> Face {
    Face {
        title: "Security review".into(),
        workload: "Payment API".into(),
        customer: Some("Example Ltd.".into()),
        date: date(2026, 11, 23),
        draft: Some("DRAFT"),
        confidentiality: Some("Confidential".into()),
        accent: [0x1f, 0x4e, 0x79],
        logo: None,
    }
}

fn part(name: PartName, title: &str, blocks: Vec<Block>) -> Part {
    Part { name, title: title.into(), blocks }
}

fn ledger(lang: Lang, text: &str) -> Part {
    let row = |(number, choice): (usize, &crate::lens::Choice)| {
        let texts = [number.to_string(), choice.id.to_string(), choice.shown_title(lang).to_owned(), text.to_owned()];
        texts.into_iter().map(Span::from).collect()
    };
    let lens = latest().lens();
    let rows = (1..).zip(lens.questions.iter().flat_map(|question| &question.best_practices)).map(row).collect();
    let head = ["No.", "ID", "Practice", "Present state"].map(String::from).to_vec();
    part(PartName::Ledger, "Ledger", vec![Block::Table(Table { head, rows, widest: 3 })])
}

fn bars() -> Bars {
    Bars {
        title: "Practices by question".into(),
        of: "Question".into(),
        parts: vec![(Tone::Good, "in place".into()), (Tone::Warn, "partly".into()), (Tone::Warn, "unknown".into())],
        rows: vec![
            Bar { label: "SEC01".into(), counts: vec![4, 1, 3], note: "62 %".into() },
            Bar { label: "SEC02".into(), counts: vec![0, 2, 0], note: String::new() },
        ],
    }
}

fn every_kind(text: &str) -> Vec<Part> {
    let span = |tone| vec![Span::new(text, tone)];
    let mark = |text: &str| Mark { text: text.into(), tone: Tone::Bad, title: format!("{text} not in place") };
    let grid = Grid {
        title: text.into(),
        of: text.into(),
        columns: vec!["1".into(), "2".into()],
        rows: vec![(text.into(), vec![mark("×"), mark(text)]), (text.into(), vec![mark("△")])],
        legend: vec![(mark("×"), text.into())],
    };
    let figure = Figure { label: text.into(), value: text.into(), note: text.into(), tone: Tone::Good };
    let mut bars = bars();
    bars.title = text.into();
    bars.rows[0].label = text.into();
    bars.rows[0].note = text.into();
    bars.parts[0].1 = text.into();
    let blocks = vec![
        Block::line(text),
        Block::Heading(3, text.into()),
        Block::List(vec![(0, span(Tone::Plain)), (2, span(Tone::Faint)), (1, span(Tone::Bad)), (0, span(Tone::Warn))]),
        Block::Heading(4, text.into()),
        Block::Steps(vec![span(Tone::Strong)]),
        Block::Heading(3, text.into()),
        Block::Command(text.into()),
        Block::Figures(vec![figure]),
        Block::Fields(vec![(text.into(), span(Tone::Plain))]),
        Block::Note(Tone::Warn, span(Tone::Plain)),
        Block::Bars(bars),
        Block::Grid(grid),
        Block::Boxes(vec![text.into()]),
    ];
    vec![
        part(PartName::Cover, text, vec![Block::Fields(vec![(text.into(), span(Tone::Plain))])]),
        part(PartName::Summary, text, blocks),
    ]
}

fn count(html: &str, what: &str) -> usize {
    html.matches(what).count()
}

#[test]
fn what_people_typed_stays_text_wherever_it_lands() {
    let mut face = face();
    face.title = HOSTILE.into();
    face.workload = HOSTILE.into();
    face.customer = Some(HOSTILE.into());
    face.confidentiality = Some(HOSTILE.into());
    let svg = HOSTILE.as_bytes().to_vec();
    face.logo = Some(Logo { kind: LogoKind::Svg, bytes: svg });
    let mut parts = every_kind(HOSTILE);
    parts.push(ledger(Lang::En, HOSTILE));
    let mut harmless_face = super::tests::face();
    harmless_face.logo = Some(Logo { kind: LogoKind::Png, bytes: vec![1, 2, 3] });
    let mut harmless_parts = every_kind("x");
    harmless_parts.push(ledger(Lang::En, "x"));
    for lang in [Lang::En, Lang::Ja] {
        let html = page(&face, &parts, phrases(lang));
        let harmless = page(&harmless_face, &harmless_parts, phrases(lang));
        assert_eq!(count(&html, "<"), count(&harmless, "<"), "an attack made an element");
        assert_eq!(count(&html, "\""), count(&harmless, "\""), "an attack left an attribute");
        assert!(!html.contains(['\u{202e}', '\u{1b}']));
        assert_eq!(practices(html.as_bytes()), latest().lens().questions.iter().map(|q| q.best_practices.len()).sum::<usize>());
    }
}

#[test]
fn lists_nest_and_sections_close() {
    for lang in [Lang::En, Lang::Ja] {
        let html = page(&face(), &every_kind("x"), phrases(lang));
        for element in ["ul", "ol", "li", "section", "table", "div", "dl", "main", "header", "nav", "svg", "tr", "th", "td"] {
            let opened = count(&html, &format!("<{element}>")) + count(&html, &format!("<{element} "));
            assert_eq!(opened, count(&html, &format!("</{element}>")), "{element}");
        }
        assert!(
            html.contains("<ul><li>x<ul><li><span class=\"faint\">x</span></li><li>"),
            "a list two levels within opens one level"
        );
    }
}

#[test]
fn bars_are_drawn_to_scale_and_told_in_words() {
    let html = page(&face(), &[part(PartName::Scorecard, "Scorecard", vec![Block::Bars(bars())])], phrases(Lang::En));
    assert!(html.contains("<title>SEC01</title><desc>in place: 4, partly: 1, unknown: 3</desc>"));
    assert!(html.contains(r#"<rect x="50.00%" width="12.50%" height="16" fill="url(#fill-warn-0)"/>"#));
    assert!(html.contains(r#"<rect x="62.50%" width="37.50%" height="16" fill="url(#fill-warn-1)"/>"#));
    assert!(html.contains("<title>SEC02</title><desc>partly: 2</desc>"));
    for fill in ["fill-good-0", "fill-warn-0", "fill-warn-1"] {
        assert_eq!(count(&html, &format!("id=\"{fill}\"")), 1);
    }
}

#[test]
fn the_policy_names_exactly_what_stands_in_the_page() {
    let html = page(&face(), &every_kind("x"), phrases(Lang::Ja));
    let between = |start: &str, end: &str| html.split_once(start).unwrap().1.split_once(end).unwrap().0;
    let named = between("Content-Security-Policy\" content=\"", "\"");
    assert_eq!(named, policy(between("<style>", "</style>"), between("<script>", "</script>")));
    assert!(named.starts_with("default-src 'none'; style-src 'sha256-"));
    for inline in [" style=", " onclick=", "javascript:", "http://", "https://", "@import", "url(\""] {
        assert!(!html.contains(inline), "{inline}");
    }
}

#[test]
fn a_string_of_css_cannot_be_left() {
    assert_eq!(quoted("a\"\\}</"), "\"a\\000022\\00005c\\00007d\\00003c\\00002f\"");
    assert_eq!(quoted("社外秘"), "\"\\00793e\\005916\\0079d8\"");
}

#[test]
fn the_same_report_is_the_same_bytes() {
    let html = || page(&face(), &every_kind("x"), phrases(Lang::En));
    assert_eq!(html(), html());
}
