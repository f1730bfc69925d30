//! A YAML text as a tree in which every value knows its place. The text is read event by event, so that anchors, aliases and tags are
//! seen where they stand, quotes are told from their absence, and no nesting can exhaust the stack.

use std::borrow::Cow;

use serde_yaml::granit_parser::{ErrorKind, Event, Parser, ScalarStyle, Span, options};

use super::fault::{Fault, FaultKind, Faults, Hint, Place};
use super::slip;

/// Deeper than any review file goes (its own depth is 6).
const MAX_DEPTH: usize = 32;
/// A hundred times what a complete review holds.
const MAX_VALUES: usize = 200_000;

/// A value and its place.
#[derive(Debug)]
pub struct Node<'t> {
    /// What it is.
    pub kind: Kind<'t>,
    /// Where it is. That of a list or map ends with its first line.
    pub place: Place,
}

/// What a value is.
#[derive(Debug)]
pub enum Kind<'t> {
    /// Nothing: `key:`, `~`, `null`.
    Null,
    /// A scalar, and whether it stands without quotes.
    Scalar {
        /// Its text: the file's own, where nothing in it is escaped or folded.
        text: Cow<'t, str>,
        /// Whether it stands without quotes.
        plain: bool,
    },
    /// A list.
    List(Vec<Node<'t>>),
    /// A map, in the order of the file. Keys may repeat.
    Map(Vec<(Node<'t>, Node<'t>)>),
}

/// What is open while the text is read.
enum Open<'t> {
    List(Vec<Node<'t>>),
    Map(Vec<(Node<'t>, Node<'t>)>, Option<Node<'t>>),
}

/// Reads a text. None: the text holds no value at all. Faults that leave a tree to judge are pushed to `faults`.
///
/// # Errors
/// The fault that ended reading.
pub fn read<'t>(text: &'t str, faults: &mut Faults) -> Result<Option<Node<'t>>, Box<Fault>> {
    let options = options! { emit_anchor_events: true, emit_unresolved_aliases: true };
    let mut open: Vec<(Open, Place)> = Vec::new();
    let mut root = None;
    let mut documents = 0;
    let mut values = 0;
    let mut told = Place::default();
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.map_err(|error| {
            Box::new(match error.kind() {
                ErrorKind::RecursionLimitExceeded => {
                    Fault::new(FaultKind::TooDeep(MAX_DEPTH), &slip::bracket(text, &told, MAX_DEPTH - open.len()))
                }
                _ => slip::not_yaml(text, &error),
            })
        })?;
        let place = place(&span);
        told.clone_from(&place);
        if event.is_node() {
            values += 1;
            if values > MAX_VALUES {
                return Err(Box::new(Fault::new(FaultKind::TooManyValues(MAX_VALUES), &place)));
            }
        }
        if event.tag().is_some() {
            faults.push(|| Fault { hint: Some(Hint::QuoteIfText), ..Fault::new(FaultKind::Tag, &slip::tag(text, &place)) });
        }
        let done = match event {
            Event::DocumentStart(..) => {
                documents += 1;
                if documents > 1 {
                    return Err(Box::new(Fault::new(FaultKind::SecondDocument, &place)));
                }
                continue;
            }
            Event::SequenceStart(..) => {
                deeper(&mut open, Open::List(Vec::new()), place)?;
                continue;
            }
            Event::MappingStart(..) => {
                deeper(&mut open, Open::Map(Vec::new(), None), place)?;
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some((collection, start)) => close(text, collection, start, place.span.end),
                None => continue,
            },
            Event::Scalar(value, style, ..) => Node { kind: scalar(value, style, &place), place },
            Event::Anchor(..) => {
                faults.push(|| Fault { hint: Some(Hint::QuoteIfText), ..Fault::new(FaultKind::Alias, &place) });
                continue;
            }
            Event::Alias(..) | Event::UnresolvedAlias(..) => {
                faults.push(|| Fault { hint: Some(Hint::QuoteIfText), ..Fault::new(FaultKind::Alias, &place) });
                Node { kind: Kind::Null, place }
            }
            _ => continue,
        };
        match open.last_mut() {
            None => root = Some(done),
            Some((Open::List(items), _)) => items.push(done),
            Some((Open::Map(entries, key), _)) => match key.take() {
                None => *key = Some(done),
                Some(key) => entries.push((key, done)),
            },
        }
    }
    Ok(root)
}

fn deeper<'t>(open: &mut Vec<(Open<'t>, Place)>, collection: Open<'t>, place: Place) -> Result<(), Box<Fault>> {
    if open.len() == MAX_DEPTH {
        return Err(Box::new(Fault::new(FaultKind::TooDeep(MAX_DEPTH), &place)));
    }
    open.push((collection, place));
    Ok(())
}

fn close<'t>(text: &str, collection: Open<'t>, mut place: Place, end: usize) -> Node<'t> {
    let start = place.span.start;
    let first_line = text[start..end.max(start)].lines().next().unwrap_or_default().trim_end().len();
    place.span.end = start + first_line;
    let kind = match collection {
        Open::List(list) => Kind::List(list),
        Open::Map(entries, _) => Kind::Map(entries),
    };
    Node { kind, place }
}

fn scalar<'t>(value: Cow<'t, str>, style: ScalarStyle, place: &Place) -> Kind<'t> {
    let plain = style == ScalarStyle::Plain;
    if plain && (place.span.is_empty() || matches!(&*value, "~" | "null" | "Null" | "NULL")) {
        return Kind::Null;
    }
    Kind::Scalar { text: value, plain }
}

fn place(span: &Span) -> Place {
    Place { span: span.byte_range().unwrap_or_default(), line: span.start.line(), column: span.start.col() + 1 }
}

#[cfg(test)]
mod tests {
    use super::super::fault::Slip;
    use super::*;

    fn tree(text: &str) -> Node<'_> {
        let mut faults = Faults::default();
        let node = read(text, &mut faults).unwrap().unwrap();
        assert!(faults.is_empty());
        node
    }

    fn fault(text: &str) -> (FaultKind, usize) {
        let mut faults = Faults::default();
        let fault = match read(text, &mut faults) {
            Ok(_) => faults.sorted().remove(0),
            Err(fault) => *fault,
        };
        (fault.kind, fault.place.line)
    }

    #[test]
    fn spans_are_bytes_of_the_text_with_bom_crlf_and_japanese() {
        let text = "\u{feff}# 日本\r\nキー: 値 # コメント\r\nlist:\r\n  - 'a b'\r\n  - {k: v}\r\n";
        let Kind::Map(entries) = tree(text).kind else { panic!() };
        let (key, value) = &entries[0];
        assert_eq!((&text[key.place.span.clone()], key.place.line, key.place.column), ("キー", 2, 1));
        assert_eq!((&text[value.place.span.clone()], value.place.line, value.place.column), ("値", 2, 5));
        let Kind::List(list) = &entries[1].1.kind else { panic!() };
        assert_eq!(&text[list[0].place.span.clone()], "'a b'");
        assert_eq!(&text[list[1].place.span.clone()], "{k: v}");
    }

    #[test]
    fn what_is_blank_is_nothing() {
        let Kind::Map(entries) = tree("a:\nb: ~\nc: null\nd: ''\ne:  # comment\n").kind else { panic!() };
        let null: Vec<bool> = entries.iter().map(|(_, value)| matches!(value.kind, Kind::Null)).collect();
        assert_eq!(null, [true, true, true, false, true]);
    }

    #[test]
    fn anchors_aliases_and_tags_are_found_where_they_stand() {
        assert_eq!(fault("a: &x 1\n"), (FaultKind::Alias, 1));
        assert_eq!(fault("a: 1\nb: *x\n"), (FaultKind::Alias, 2));
        assert_eq!(fault("a: 1\n\nb: !!str 1\n"), (FaultKind::Tag, 3));
    }

    #[test]
    fn slips_that_make_it_no_yaml_get_a_hint() {
        for (text, line, hint) in [
            ("a:\n\tb: 1\n", 2, Hint::Spaces),
            ("a: 1\n  b: 2\n", 2, Hint::ColonOrIndentation),
            ("a:1\nb: 2\n", 2, Hint::ColonOrIndentation),
            ("a: it's: fine\n", 1, Hint::ColonOrIndentation),
            ("a: @team\n", 1, Hint::SingleQuotes),
            ("a: \"C:\\path\"\n", 1, Hint::SingleQuotes),
            ("a: 'it's'\n", 1, Hint::SingleQuotes),
            ("a: `x`\n", 1, Hint::SingleQuotes),
            ("a: %50\n", 1, Hint::SingleQuotes),
            ("a: > 5\n", 1, Hint::SingleQuotes),
        ] {
            let fault = read(text, &mut Faults::default()).unwrap_err();
            assert_eq!((fault.place.line, fault.hint), (line, Some(hint)), "{text}");
            assert!(!matches!(fault.kind, FaultKind::NotYaml(Slip::Other(_))), "{text}: in no words of ours");
        }
    }

    #[test]
    fn slips_are_marked_where_they_stand() {
        for (text, marked, line, column) in [
            ("n: \"C:\\Users\\x\"\n", "\\", 1, 7),
            ("n: \"日本\\n\\q\"\n", "\\", 1, 9),
            ("n: \"a\n  b \\q\"\n", "\\", 2, 5),
            ("n: @bob\n", "@", 1, 4),
            ("n: !important x\n", "!important", 1, 4),
            ("a: 1\nn: !!map\n  b: 1\n", "!!map", 2, 4),
            ("n: [a!, !t &x y]\n", "!t", 1, 9),
        ] {
            let mut faults = Faults::default();
            let fault = read(text, &mut faults).map_or_else(|fault| *fault, |_| faults.sorted().swap_remove(0));
            assert_eq!((&text[fault.place.span], fault.place.line, fault.place.column), (marked, line, column), "{text}");
        }
        let fault = read(&format!("a: {}", "[".repeat(1000)), &mut Faults::default()).unwrap_err();
        assert_eq!((fault.place.span, fault.place.column), (34..35, 35), "the 32nd bracket in a map is the 33rd level");
    }

    #[test]
    fn what_begins_with_a_sign_may_be_meant_as_a_text() {
        for text in ["n: *important*\n", "n: !important x\n", "n: &co\n"] {
            let mut faults = Faults::default();
            read(text, &mut faults).unwrap();
            assert_eq!(faults.sorted()[0].hint, Some(Hint::QuoteIfText), "{text}");
        }
    }

    #[test]
    fn a_merge_that_was_left_half_done_is_called_what_it_is() {
        let text = "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> theirs\n";
        assert_eq!(fault(text), (FaultKind::ConflictMarker, 2));
        assert_eq!(tree("a: |\n  <<<<<<< HEAD\n").place.line, 1, "in a text it is a text");
    }

    #[test]
    fn hostile_nesting_ends_early() {
        for text in ["[".repeat(100_000), "- ".repeat(100_000), "{a: ".repeat(100_000), "? ".repeat(100_000)] {
            assert!(matches!(fault(&text).0, FaultKind::TooDeep(_)), "{}", &text[..8]);
        }
        assert_eq!(fault(&"- a\n".repeat(300_000)).0, FaultKind::TooManyValues(MAX_VALUES));
    }

    #[test]
    fn a_second_document_is_refused() {
        assert_eq!(fault("a: 1\n---\nb: 2\n"), (FaultKind::SecondDocument, 2));
    }
}
