use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use proptest::prelude::*;

use super::{Span, Tone, inline, plain, print};
use crate::content::{Block, Document, Figure, Table, code_apart};
use crate::wording::harmless;

/// What a reader of GitHub's Markdown sees of a document; a fault where a link, HTML or any markup came of it that is not ours.
fn read(markdown: &str) -> Result<String, String> {
    let mut options = Options::default();
    let with = &mut options.extension;
    (with.autolink, with.table, with.strikethrough, with.tasklist, with.footnotes) = (true, true, true, true, true);
    (with.math_dollars, with.alerts) = (true, true);
    options.parse.relaxed_autolinks = true;
    let arena = Arena::new();
    let mut seen = String::new();
    for node in parse_document(&arena, markdown, &options).descendants() {
        match &node.data().value {
            NodeValue::Text(text) => seen.push_str(text),
            NodeValue::Code(code) => seen.push_str(&code.literal),
            NodeValue::CodeBlock(code) => seen.push_str(&code.literal),
            NodeValue::HtmlInline(html) if html == "<br>" => {}
            NodeValue::Document
            | NodeValue::Heading(_)
            | NodeValue::Paragraph
            | NodeValue::List(_)
            | NodeValue::Item(_)
            | NodeValue::TaskItem(_)
            | NodeValue::BlockQuote
            | NodeValue::Table(_)
            | NodeValue::TableRow(_)
            | NodeValue::TableCell
            | NodeValue::Strong
            | NodeValue::SoftBreak => {}
            other => return Err(format!("{other:?}")),
        }
    }
    Ok(without_blanks(&seen))
}

/// Blanks are not compared: Markdown has one where many were typed.
fn without_blanks(text: &str) -> String {
    harmless(text).chars().filter(|c| !c.is_whitespace()).collect()
}

fn without_marks_of_code(text: &str) -> String {
    code_apart(&harmless(text)).into_iter().map(|(part, _)| part).collect()
}

/// Every kind of block that holds text of people, with what is seen of each.
fn everywhere(typed: &[String; 3]) -> (Document, String) {
    let [one, two, three] = typed;
    let span = |text: &String, tone| Span::new(text.as_str(), tone);
    let line = || vec![span(one, Tone::Plain), span(two, Tone::Bad), span(three, Tone::Strong), span(one, Tone::Warn)];
    let told = |spans: &[Span]| spans.iter().map(|span| without_marks_of_code(&span.text)).collect::<String>();
    let of_line = told(&line());
    let table = Table { head: vec![one.clone(), two.clone(), three.clone()], rows: vec![line()[..3].to_vec()], widest: 0 };
    let of_table = [one, two, three].map(|text| without_marks_of_code(text)).concat() + &told(&line()[..3]);
    let figure = Figure { label: one.clone(), value: two.clone(), note: three.clone(), tone: Tone::Plain };
    let note = if three.is_empty() { String::new() } else { format!("({three})") };
    let of_figure = format!("{one}:{}{note}", without_marks_of_code(two));
    let blocks = [
        (Block::Heading(2, one.clone()), one.clone()),
        (Block::Line(line()), of_line.clone()),
        (Block::List(vec![(0, line()), (1, line())]), of_line.repeat(2)),
        (Block::Steps(vec![line()]), of_line.clone()),
        (Block::Table(table), of_table),
        (Block::Figures(vec![figure]), of_figure),
        (Block::Note(Tone::Warn, line()), of_line.clone()),
        (Block::Fields(vec![(two.clone(), line())]), format!("{two}:{of_line}")),
        (Block::Heading(3, String::new()), String::new()),
        (Block::Boxes(vec![three.clone()]), three.clone()),
    ];
    let (document, seen): (Vec<_>, Vec<_>) = blocks.into_iter().unzip();
    (document, without_blanks(&seen.concat()))
}

/// Texts of what Markdown, GitHub and HTML have a meaning for, in any order.
fn nasty() -> impl Strategy<Value = String> {
    let signs = prop::sample::select(vec![
        "https://example.com",
        "http://",
        "HTTPS://x.y/a_b_c?d=e&f=(g)",
        "ftp://x.y",
        "www.example.com",
        "WWW.x.y",
        "www.",
        "ht",
        "tps://",
        "a@b.co",
        "@everyone",
        "mailto:a@b.co",
        "xmpp:a@b.co/x",
        "@",
        ".",
        "[x](javascript:1)",
        "![x](y)",
        "[x]: y",
        "[^1]",
        "[ ]",
        "<b>",
        "<!--",
        "-->",
        "<https://x.y>",
        "&lt;",
        "&#64;",
        "&",
        "`",
        "``",
        "```",
        "|",
        "\\",
        "\\|",
        "*",
        "**",
        "_",
        "__",
        "~",
        "~~",
        "#",
        "# ",
        "- ",
        "+ ",
        "1. ",
        "2) ",
        "-",
        "---",
        "===",
        "$",
        "$$",
        ">",
        "> [!NOTE]",
        "!",
        ":",
        "\n",
        "\t",
        " ",
        "    ",
        "\u{3000}",
        "\u{202e}",
        "\u{1b}",
        "「",
        "」",
        "。",
        "山田",
        "ａ",
        "é",
        "①",
        "Ⓐ",
        "x",
        "7",
        "::",
        "##[",
    ]);
    prop_oneof![prop::collection::vec(signs, 0..8).prop_map(|signs| signs.concat()), "\\PC{0,12}", "[ -~]{0,16}"]
}

proptest! {
    #[test]
    fn a_document_is_read_as_it_was_said_whatever_people_typed(typed in [nasty(), nasty(), nasty()]) {
        let (document, said) = everywhere(&typed);
        let markdown = print(&document);
        prop_assert_eq!(read(&markdown), Ok(said), "{}", markdown);
    }
}

#[test]
fn addresses_and_mentions_are_code_and_lead_nowhere() {
    for (typed, shown) in [
        ("Payment https://example.com/a_b (see www.example.com).", "Payment `https://example.com/a_b` (see `www.example.com`)."),
        ("詳細はhttps://example.comを参照", "詳細は`https://example.com`を参照"),
        ("ask a.b@example.com, or @everyone", "ask `a.b@example.com`, or `@everyone`"),
        ("ht\u{202e}tps://x.y", "`https://x.y`"),
    ] {
        assert_eq!(plain(typed), shown);
        assert_eq!(inline(&[Span::from(typed)], super::Place::Line), shown);
    }
}

#[test]
fn the_catalogs_own_addresses_are_links() {
    let printed = print(&vec![Block::Line(vec![Span::from("See "), Span::new("https://example.com/a_b", Tone::Link)])]);
    assert_eq!(printed, "See <https://example.com/a_b>\n");
    assert!(read(&printed).unwrap_err().contains("Link"));
}

#[test]
fn what_stands_between_backticks_is_code() {
    let said = |text: &str, place| inline(&[Span::new(text, Tone::Plain)], place);
    assert_eq!(said("run `a|b <c>` and *d*", super::Place::Cell), r"run `a\|b <c>` and \*d\*");
    assert_eq!(said("run `a|b <c>` and *d*", super::Place::Line), r"run `a|b <c>` and \*d\*");
    assert_eq!(said("one ` alone", super::Place::Line), "one &#96; alone");
}

#[test]
fn what_people_typed_stays_text() {
    for (typed, shown) in [
        ("a|b", r"a\|b"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[x](javascript:1)", r"\[x\](javascript:1)"),
        ("two\nlines", "two<br>lines"),
    ] {
        assert_eq!(plain(typed), shown);
    }
}
