//! How what went wrong is shown: "error: …" with a line of help, as clap and rustc say it, and the line of the file that it is about.

use std::ops::Range;
use std::path::Path;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::store::{Fault, FaultKind, OpenError, Opened, Place};
use crate::wording::{Phrases, shown, visible};

/// Shows what went wrong.
pub struct Diagnostics {
    /// How to say it.
    pub phrases: &'static Phrases,
    /// Whether in colour.
    pub styled: bool,
}

/// How grave it is.
#[derive(Clone, Copy)]
pub enum Severity {
    /// It stops the command.
    Error,
    /// It does not.
    Warning,
}

impl Diagnostics {
    /// An error and, where there is one, a line of help.
    pub fn plain(&self, title: &str, hint: Option<&str>) -> String {
        let failures = &self.phrases.failures;
        let group = Level::ERROR
            .with_name(failures.error)
            .primary_title(title)
            .elements(hint.map(|hint| Level::HELP.with_name(failures.help).message(hint)));
        format!("{}\n", self.renderer().render(&[group]))
    }

    /// Something that does not stop the command, and a line of help.
    pub fn warning(&self, title: &str, hint: &str) -> String {
        let failures = &self.phrases.failures;
        let help = Level::HELP.with_name(failures.help).message(hint);
        format!("{}\n", self.renderer().render(&[Level::WARNING.with_name(failures.warning).primary_title(title).element(help)]))
    }

    /// A fault of a file, with its line.
    pub fn fault(&self, path: &Path, text: &str, fault: &Fault, severity: Severity) -> String {
        let faults = &self.phrases.faults;
        let hint = fault.hint.as_ref().map(|hint| (faults.hint)(hint));
        self.at(path, text, &fault.place, severity, &(faults.fault)(&fault.kind), hint.as_deref())
    }

    /// Something about a place in a file, with its line.
    pub fn at(&self, path: &Path, text: &str, place: &Place, severity: Severity, title: &str, hint: Option<&str>) -> String {
        let failures = &self.phrases.failures;
        let level = match severity {
            Severity::Error => Level::ERROR.with_name(failures.error),
            Severity::Warning => Level::WARNING.with_name(failures.warning),
        };
        let (line, span) = line_of(text, place.span.clone());
        let path = shown(path);
        let source = Snippet::source(line)
            .line_start(place.line.max(1))
            .path(path.as_str())
            .annotation(AnnotationKind::Primary.span(span));
        let mut group = level.primary_title(title).element(source);
        if let Some(hint) = hint {
            group = group.element(Level::HELP.with_name(failures.help).message(hint));
        }
        format!("{}\n", self.renderer().render(&[group]))
    }

    /// What in a file is not as its author may think: what is said in vain, or in a newer format that this binary does not know. The latter
    /// is never left out: without it the numbers would mislead.
    pub fn warnings(&self, path: &Path, opened: &Opened, quiet: bool) -> String {
        let is_shown = |fault: &&Fault| !quiet || matches!(fault.kind, FaultKind::NewerFormat(_));
        let shown = opened.warnings.iter().filter(is_shown);
        shown.map(|fault| self.fault(path, opened.text(), fault, Severity::Warning)).collect()
    }

    /// A review or configuration file that could not be opened: everything that is wrong with it.
    pub fn unopened(&self, path: &Path, error: &OpenError) -> String {
        let failures = &self.phrases.failures;
        match error {
            OpenError::Faulty { text, faults } => {
                let mut out: String = faults.iter().map(|fault| self.fault(path, text, fault, Severity::Error)).collect();
                out += &self.plain(&(failures.faulty)(&shown(path), count(faults)), None);
                out
            }
            OpenError::UnknownEdition { text, id, place, known } => {
                let title = (failures.unknown_edition)(&visible(id));
                let hint = (failures.known_editions)(&known.join(", "));
                self.at(path, text, place, Severity::Error, &title, Some(&hint))
            }
            _ => {
                let (title, hint) = (failures.open)(&shown(path), error);
                self.plain(&title, hint.as_deref())
            }
        }
    }

    fn renderer(&self) -> Renderer {
        if self.styled { Renderer::styled() } else { Renderer::plain() }
    }
}

/// How many faults there are, those that are not listed included.
fn count(faults: &[Fault]) -> usize {
    faults.iter().map(|fault| if let FaultKind::MoreFaults(more) = fault.kind { more } else { 1 }).sum()
}

/// The first line of a place, and the span within it. Only that line is shown: the rest of a file is nobody's business in a log. The
/// renderer shortens it to what fits and still counts its columns; only a line without end is cut before.
fn line_of(text: &str, span: Range<usize>) -> (String, Range<usize>) {
    const LONGEST: usize = 20_000;
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let reach = text.floor_char_boundary(start.saturating_sub(LONGEST / 2));
    let from = text[reach..start].rfind(['\n', '\r']).map_or(reach, |at| reach + at + 1);
    let reach = text.floor_char_boundary((from + LONGEST).min(text.len()));
    let to = text[start..reach].find(['\n', '\r']).map_or(reach, |at| start + at);
    let marked = text.floor_char_boundary(span.end.clamp(start, to));
    // One character for one, so that the span still fits.
    let [head, marked, tail] = [from..start, start..marked, marked..to].map(|part| visible(&text[part]));
    let at = head.len()..head.len() + marked.len();
    (head + &marked + &tail, at)
}
