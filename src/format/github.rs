//! Workflow commands of GitHub Actions: annotations on the lines of the review file, and the summary of the step.
//!
//! A line that begins with `::` is a command to the runner. What people typed stands behind one of ours, on the same line and escaped as
//! actions/toolkit does it (packages/core/src/command.ts), and so begins no command of its own.

use std::fmt::Write;

use crate::content::{Checked, CheckedFile, Failure, Reason, slashed};
use crate::wording::{Phrases, harmless};

/// GitHub shows so many errors of a step, and as many warnings; further ones are cut without a word.
const SHOWN: usize = 10;

/// GitHub throws a larger summary of a step away.
pub const SUMMARY_LIMIT: usize = 1024 * 1024;

/// What is said of one practice, question or file.
struct Annotation<'a> {
    file: &'a CheckedFile,
    failures: Vec<&'a Failure>,
}

/// Prints the verdict, annotations for the worst, and what remains.
pub fn print(checked: &Checked, phrases: &Phrases) -> String {
    let mut out = format!("{}\n", checked.title(phrases));
    let unmatched: Vec<_> = checked.unmatched(phrases).collect();
    for text in unmatched.iter().take(SHOWN) {
        command("error", &[("title", "wa-sec")], text, &mut out);
    }
    let errors = annotations(checked, |file| &file.failures);
    let shown = errors.len().min(SHOWN - unmatched.len().min(SHOWN));
    for error in &errors[..shown] {
        annotate("error", error, phrases, &mut out);
    }
    let warnings = annotations(checked, |file| &file.warnings);
    for warning in warnings.iter().take(SHOWN) {
        annotate("warning", warning, phrases, &mut out);
    }
    let more = errors.len() - shown + unmatched.len().saturating_sub(SHOWN) + warnings.len().saturating_sub(SHOWN);
    if more > 0 {
        command("notice", &[("title", "wa-sec")], &(phrases.platforms.more_in_summary)(more), &mut out);
    }
    if checked.has_verdict() {
        let _ = writeln!(out, "{}", (phrases.gate.acceptances)(&checked.acceptances));
    }
    out
}

/// The summary of the step: as much of a Markdown text as there is room for, in bytes, cut between lines.
pub fn summary(markdown: &str, room: usize, phrases: &Phrases) -> String {
    if markdown.len() <= room {
        return markdown.to_owned();
    }
    // Where there is no room even to say that it is cut, nothing is said.
    let cut = Some(format!("\n{}\n", phrases.platforms.summary_cut)).filter(|cut| cut.len() <= room).unwrap_or_default();
    let mut kept = String::new();
    for line in markdown.split_inclusive('\n') {
        if kept.len() + line.len() + cut.len() > room {
            break;
        }
        kept.push_str(line);
    }
    kept + &cut
}

/// One annotation a practice, however many demands it does not meet; the worst first.
fn annotations(checked: &Checked, list: fn(&CheckedFile) -> &Vec<Failure>) -> Vec<Annotation<'_>> {
    let mut annotations: Vec<Annotation> = Vec::new();
    for file in &checked.files {
        let of_file = annotations.len();
        for failure in list(file) {
            let same = |other: &&mut Annotation| {
                failure.best_practice.is_some() && other.failures[0].best_practice == failure.best_practice
            };
            match annotations[of_file..].iter_mut().find(same) {
                Some(annotation) => annotation.failures.push(failure),
                None => annotations.push(Annotation { file, failures: vec![failure] }),
            }
        }
    }
    annotations.sort_by_key(|annotation| {
        let first = annotation.failures[0];
        // What kept a file from being judged, then practices by risk, then whole files, then what is not known.
        (matches!(first.reason, Reason::Why(_)), first.is_coverage(), first.risk.is_none(), first.risk)
    });
    annotations
}

fn annotate(kind: &str, annotation: &Annotation, phrases: &Phrases, out: &mut String) {
    let Annotation { file, failures } = annotation;
    let first = failures[0];
    let path = slashed(&file.address.path);
    let line = first.line.map(|line| line.to_string());
    let title = file.subject(first, phrases).unwrap_or_else(|| "wa-sec".to_owned());
    let mut properties = vec![("file", path.as_str())];
    properties.extend(line.as_deref().map(|line| ("line", line)));
    properties.push(("title", title.as_str()));
    let texts: Vec<_> = failures
        .iter()
        .map(|failure| (phrases.gate.message)(&failure.why(phrases), file.to_do(failure, phrases).as_deref()))
        .collect();
    command(kind, &properties, &texts.join("\n"), out);
}

/// Writes `::kind name=value,…::message`.
fn command(kind: &str, properties: &[(&str, &str)], message: &str, out: &mut String) {
    let properties: Vec<_> = properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
    let _ = writeln!(out, "::{kind} {}::{}", properties.join(","), data(message));
}

/// Escapes the message of a command.
fn data(text: &str) -> String {
    // The carriage return goes before `harmless` could drop it: what is escaped is what was typed.
    harmless(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")).into_owned()
}

/// Escapes a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::Lang;
    use crate::wording::phrases;

    #[test]
    fn a_command_cannot_be_left() {
        let mut out = String::new();
        command("error", &[("file", "a,b:c%\n::error::x")], "50 % done\r\n::set-output name=a::b\u{1b}[2J", &mut out);
        assert_eq!(out, "::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax::50 %25 done%0D%0A::set-output name=a::b[2J\n");
    }

    #[test]
    fn a_summary_is_cut_between_lines_and_says_so() {
        let text = "あいう\n".repeat(100);
        let phrases = phrases(Lang::En);
        assert_eq!(summary(&text, text.len(), phrases), text);
        let cut = summary(&text, text.len() - 1, phrases);
        assert!(cut.len() < text.len() && cut.ends_with(&format!("あいう\n\n{}\n", phrases.platforms.summary_cut)), "{cut}");
        assert_eq!(summary(&text, 12, phrases), "あいう\n");
    }
}
