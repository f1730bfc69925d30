//! Why a text is no YAML, in terms of what people do, not of what the parser met.

use serde_yaml::granit_parser::{ErrorKind, ScanError};

use super::fault::{Fault, FaultKind, Hint, Place, Slip};
use super::habit::key_without_space;

/// Why the parser gave up, and what people usually did to make it.
pub fn not_yaml(text: &str, error: &ScanError) -> Fault {
    if let Some(fault) = conflict(text) {
        return fault;
    }
    let mark = error.marker();
    let mut start = text.floor_char_boundary(mark.byte_offset().unwrap_or_default().min(text.len()));
    let (mut line, mut column) = (mark.line(), mark.col() + 1);
    let marked = text[start..].chars().next();
    let (slip, hint) = match error.kind() {
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
            (Slip::Tab, Some(Hint::Spaces))
        }
        ErrorKind::InvalidQuotedScalarHexEscape | ErrorKind::UnknownQuotedScalarEscape => {
            let before = wrong_escape(&text[start..]).unwrap_or_default();
            let passed = &text[start..start + before];
            line += passed.matches('\n').count();
            column = passed.rfind('\n').map_or(column, |_| 1) + passed.rsplit('\n').next().map_or(0, |part| part.chars().count());
            start += before;
            (Slip::Escape, Some(Hint::SingleQuotes))
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => {
            (Slip::AfterQuote, Some(Hint::SingleQuotes))
        }
        ErrorKind::UnclosedQuotedScalar | ErrorKind::UnclosedFlowCollection { .. } => (Slip::Unclosed, None),
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator => (Slip::NoComma, None),
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::SimpleKeyExpected
        | ErrorKind::InvalidIndentation
        | ErrorKind::BlockSequenceEntryNotAllowed => match colon(text, start) {
            Some(fault) => return fault,
            None => (Slip::Structure, Some(Hint::ColonOrIndentation)),
        },
        kind => match marked.filter(|c| "@`%>|]}&*?!,".contains(*c)) {
            Some(c) => (Slip::Start(c), Some(Hint::SingleQuotes)),
            None => (Slip::Other(kind.to_string()), None),
        },
    };
    let end = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
    let place = Place { span: start..end, line, column };
    Fault { hint, ..Fault::new(FaultKind::NotYaml(slip), &place) }
}

/// A key without a space after its colon, in the line of a place or in the one before it.
fn colon(text: &str, at: usize) -> Option<Fault> {
    let start_of = |end: usize| text[..end].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let this = start_of(at);
    for start in [this, start_of(text[..this].trim_end().len())] {
        let line = text[start..].split(['\n', '\r']).next().unwrap_or_default().trim_end();
        if let Some(key) = key_without_space(line) {
            let indent = line.len() - line.trim_start().len();
            let column = line[..indent].chars().count() + 1;
            let place = Place { span: start + indent..start + line.len(), line: line_at(text, start), column };
            let hint = Some(Hint::Colon(key));
            return Some(Fault { hint, ..Fault::new(FaultKind::NotYaml(Slip::NoKey), &place) });
        }
    }
    None
}

/// The line of a byte, as YAML counts lines, from 1.
fn line_at(text: &str, at: usize) -> usize {
    text[..at].replace("\r\n", "\n").matches(['\n', '\r']).count() + 1
}

/// Where in a text that begins with its opening double quote the first backslash stands that means nothing in YAML.
fn wrong_escape(quoted: &str) -> Option<usize> {
    let mut chars = quoted.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            continue;
        }
        let (_, letter) = chars.next()?;
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ if "0abt\tnvfre \"/\\N_LP\r\n".contains(letter) => 0,
            _ => return Some(at),
        };
        let mut ahead = chars.clone().take(digits);
        if ahead.clone().count() < digits || !ahead.all(|(_, c)| c.is_ascii_hexdigit()) {
            return Some(at);
        }
    }
    None
}

/// The first line that git left where two changes met: then the rest of the text says nothing about what its author did.
fn conflict(text: &str) -> Option<Fault> {
    let mut start = 0;
    for (at, line) in text.split('\n').enumerate() {
        if line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") {
            let place = Place { span: start..start + line.trim_end().len(), line: at + 1, column: 1 };
            return Some(Fault::new(FaultKind::ConflictMarker, &place));
        }
        start += line.len() + 1;
    }
    None
}

/// Where a tag stands whose value begins at `value`: the parser tells only where the value is.
pub fn tag(text: &str, value: &Place) -> Place {
    let before = &text[..value.span.start];
    let begins = |at: usize| before[..at].chars().next_back().is_none_or(|c| c.is_whitespace() || "[{,".contains(c));
    let Some((start, _)) = before.rmatch_indices('!').find(|(at, _)| begins(*at)) else { return value.clone() };
    let end = before[start..].find(char::is_whitespace).map_or(before.len(), |length| start + length);
    let line_start = before[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let lines_between = before[start..].matches('\n').count();
    Place { span: start..end, line: value.line - lines_between, column: before[line_start..start].chars().count() + 1 }
}

/// Where the nesting goes too deep that the parser, which looks ahead, refuses before it tells of it: at a bracket, so many after the
/// end of what it told last.
pub fn bracket(text: &str, from: &Place, nth: usize) -> Place {
    let after = &text[from.span.end..];
    let Some((at, _)) = after.match_indices(['[', '{']).nth(nth) else { return from.clone() };
    let start = from.span.end + at;
    let line_start = text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let line = from.line + text[from.span.start..start].matches('\n').count();
    Place { span: start..start + 1, line, column: text[line_start..start].chars().count() + 1 }
}
