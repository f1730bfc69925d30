//! Whole documents: every kind of block, in both languages, as bytes of a PDF.

use std::collections::BTreeSet;

use jiff::civil::date;

use super::font::Fonts;
use super::logo::Logo;
use super::read_back::read_back;
use super::{Press, practices};
use crate::content::{
    Bar, Bars, Block, Face, Figure, Grid, Logo as File, LogoKind, Mark, Part, PartName, Rendered, Span, Table, Tone, Unrenderable,
};
use crate::lens::Lang;
use crate::wording::phrases;

/// One black pixel.
const PIXEL: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\x0aIDAT\x78\x9c\x63\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82";

fn face() -> Face {
    Face {
        title: "セキュリティレビュー報告書 Security review".to_owned(),
        workload: "決済 API <b>\u{202e}".to_owned(),
        customer: Some("株式会社サンプル".to_owned()),
        date: date(2026, 11, 23),
        draft: Some("ドラフト"),
        confidentiality: Some("社外秘".repeat(60)),
        accent: [0xff, 0xee, 0x00],
        logo: None,
    }
}

fn line(text: &str) -> Vec<Span> {
    vec![Span::from(text)]
}

/// Every kind of block, and more than a page of some.
fn blocks(rows: usize) -> Vec<Block> {
    let long = "カード会員データを、保管時と転送時の両方で暗号化します（AWS KMS、TLS 1.2 以上）。".repeat(4);
    let mark = |text: &str, tone: Tone| Mark { text: text.to_owned(), tone, title: format!("SEC1-BP1 {text}") };
    let tones = [Tone::Good, Tone::Warn, Tone::Bad, Tone::Warn, Tone::Faint];
    vec![
        Block::Heading(3, "Scope 対象範囲".to_owned()),
        Block::Line(vec![
            Span::new("Strong ", Tone::Strong),
            Span::new(long.as_str(), Tone::Bad),
            Span::from("`aws iam list-users` 𠮷"),
        ]),
        Block::List(vec![(0, line("one")), (1, line("one in one")), (2, line("deep")), (0, line(&long)), (7, line("too deep"))]),
        Block::Steps((1..=8).map(|_| line(&long)).collect()),
        Block::Heading(4, "More".to_owned()),
        Block::Table(Table {
            head: ["No.", "Id", "Practice"].map(str::to_owned).to_vec(),
            rows: (1..=rows)
                .map(|row| vec![Span::from(row.to_string()), Span::from(format!("SEC1-BP{row}")), Span::from(long.as_str())])
                .collect(),
            widest: 2,
        }),
        Block::Table(Table { head: vec!["Empty".to_owned()], rows: Vec::new(), widest: 9 }),
        Block::Command("wa-sec plan --explain".to_owned()),
        Block::Figures(
            (1..=7).map(|n| Figure { label: format!("Figure {n}"), value: "58–74 %".repeat(n), ..Figure::default() }).collect(),
        ),
        Block::Fields(vec![("Label".to_owned(), line(&long)), (String::new(), Vec::new())]),
        Block::Note(Tone::Warn, line(&long.repeat(16))),
        Block::Bars(Bars {
            title: "Bars".to_owned(),
            of: "Question".to_owned(),
            parts: tones.map(|tone| (tone, "part".to_owned())).to_vec(),
            rows: (0..11)
                .map(|n| Bar { label: format!("SEC{n}"), counts: vec![n, 1, 0, 2, 3], note: "58 %".to_owned() })
                .collect(),
        }),
        Block::Bars(Bars { rows: vec![Bar { label: "nothing".to_owned(), ..Bar::default() }], ..Bars::default() }),
        Block::Grid(Grid {
            title: "Grid".to_owned(),
            of: "Question".to_owned(),
            columns: (1..=10).map(|n| format!("BP{n}")).collect(),
            rows: (1..=40).map(|n| (format!("SEC{n}"), vec![mark("○", Tone::Good), mark("×", Tone::Bad)])).collect(),
            legend: vec![(mark("○", Tone::Good), "実施済".to_owned()), (mark("×", Tone::Bad), "未実施".to_owned())],
        }),
        Block::Boxes(["承認", "審査", "作成"].map(str::to_owned).to_vec()),
        Block::Boxes(Vec::new()),
    ]
}

fn parts() -> Vec<Part> {
    let part = |name: PartName, title: &str| Part {
        name,
        title: title.to_owned(),
        blocks: blocks(if name == PartName::Ledger { 60 } else { 6 }),
    };
    let cover =
        Part { name: PartName::Cover, title: "Cover".to_owned(), blocks: vec![Block::line("a line"), blocks(1).swap_remove(14)] };
    vec![cover, part(PartName::Summary, "Summary 概要"), part(PartName::Method, "Method"), part(PartName::Ledger, "Ledger 台帳")]
}

fn print(face: &Face, parts: &[Part], lang: Lang) -> Result<Rendered, Unrenderable> {
    let fonts = Fonts::new().unwrap();
    let names: Vec<String> = (1..=60).map(|number| format!("SEC1-BP{number}")).collect();
    let logo = face.logo.as_ref().map(|file| Logo::read(file).ok_or(Unrenderable::Logo)).transpose()?;
    let paper = &phrases(lang).paper;
    Press { fonts: &fonts, face, paper, logo: logo.as_ref(), names: &names }.print(parts)
}

#[test]
fn every_block_keeps_the_rules_of_pdf_ua_in_both_languages_and_the_same_report_is_the_same_bytes() {
    for lang in [Lang::En, Lang::Ja] {
        let rendered = print(&face(), &parts(), lang).unwrap();
        let read = read_back(&rendered.bytes).unwrap();
        assert!(read.pages > 12, "{}", read.pages);
        assert_eq!(practices(&rendered.bytes), 60, "the rows of the ledger, and not those of other tables");
        assert_eq!(rendered.lacking, BTreeSet::from(['𠮷']));
        assert_eq!(print(&face(), &parts(), lang).unwrap(), rendered);
    }
}

#[test]
fn a_report_without_a_cover_or_without_anything_is_a_report() {
    let ledger = parts().split_off(3);
    let bytes = print(&face(), &ledger, Lang::Ja).unwrap().bytes;
    assert_eq!(practices(&bytes), 60);
    let nothing = Part { name: PartName::Summary, title: "Summary".to_owned(), blocks: Vec::new() };
    let bytes = print(&face(), &[nothing], Lang::En).unwrap().bytes;
    assert_eq!(read_back(&bytes).unwrap().pages, 1);
}

#[test]
fn a_png_is_a_logo_and_nothing_else_is() {
    let with = |kind: LogoKind, bytes: &[u8]| {
        let face = Face { logo: Some(File { kind, bytes: bytes.to_vec() }), ..face() };
        print(&face, &parts()[..2], Lang::En)
    };
    let plain = print(&face(), &parts()[..2], Lang::En).unwrap().bytes.len();
    assert_ne!(with(LogoKind::Png, PIXEL).unwrap().bytes.len(), plain);
    let mut huge = PIXEL.to_vec();
    huge[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    huge[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    for (kind, bytes) in
        [(LogoKind::Svg, PIXEL), (LogoKind::Png, b"<svg/>"), (LogoKind::Png, &PIXEL[..40]), (LogoKind::Png, &huge)]
    {
        assert!(matches!(with(kind, bytes), Err(Unrenderable::Logo)), "{kind:?} of {} bytes", bytes.len());
    }
}

#[test]
fn a_file_that_is_not_whole_holds_no_practices() {
    let bytes = print(&face(), &parts()[3..], Lang::En).unwrap().bytes;
    let mut cut = bytes.clone();
    cut.truncate(bytes.len() - 100);
    let mut shifted = bytes.clone();
    shifted.splice(1000..1000, *b"x");
    let page = bytes.windows(11).position(|window| window == b"/Type/Page/").unwrap();
    let mut pageless = bytes;
    pageless[page + 6..page + 10].copy_from_slice(b"Plug");
    for broken in [cut, shifted, pageless, Vec::new(), b"%PDF-1.7\n%%EOF".to_vec()] {
        assert_eq!(practices(&broken), 0);
    }
}
