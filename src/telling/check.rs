//! The verdict of the gate for people: first the verdict, then the reasons, the worst first, each with what to do.

mod kind;

pub use kind::{JsonOfCheck, KIND};

use jiff::civil::Date;

use super::json;
use super::words::tone_of_risk;
use crate::assessment::Why;
use crate::content::{Block, Checked, CheckedFile, Document, Failure, Outcome, Reason, Records, Span, Tone};
use crate::wording::{Phrases, as_word};

/// So many files that do not pass are told in detail; JSON tells all of them.
const FILES_IN_DETAIL: usize = 20;
/// So many practices of a file are told with what to do; the others are named.
const STEPS_OF_A_FILE: usize = 10;
/// So many practices with the same fault are named in a line.
const IDS_IN_A_LINE: usize = 8;

/// The verdict of the gate.
pub struct Check<'a> {
    /// What was found.
    pub checked: &'a Checked,
    /// How to say it.
    pub phrases: &'a Phrases,
}

/// An entry of a list: its depth and its text.
type Entry = (usize, Vec<Span>);

/// The rows of some files: one a demand that is not met, or one alone.
pub fn rows_of_check(files: &[&CheckedFile], phrases: &Phrases) -> Records {
    let columns = vec!["path", "verdict", "demand", "best_practice", "question", "risk", "message", "line", "claimed_in_vain"];
    let text = |value: Option<String>| value.unwrap_or_default();
    let rows = |file: &CheckedFile| {
        let path = file.shown_path();
        let verdict = if file.outcome == Outcome::Passed { "pass" } else { "fail" };
        let blank = || vec![path.clone(), verdict.to_owned()].into_iter().chain(vec![String::new(); 7]).collect();
        let row = |failure: &Failure| {
            vec![
                path.clone(),
                verdict.to_owned(),
                json::word(failure.demand),
                text(failure.best_practice.map(|id| id.to_string())),
                text(failure.question.map(|id| id.to_string())),
                text(failure.risk.map(json::word)),
                file.message(failure, phrases),
                text(failure.line.map(|line| line.to_string())),
                failure.is_claimed_in_vain().to_string(),
            ]
        };
        let rows: Vec<Vec<String>> = file.failures.iter().map(row).collect();
        if rows.is_empty() { vec![blank()] } else { rows }
    };
    Records { columns, rows: files.iter().copied().flat_map(rows).collect() }
}

impl Check<'_> {
    /// It as a document.
    pub fn document(&self) -> Document {
        let gate = &self.phrases.gate;
        let mut document = vec![Block::Heading(1, self.checked.title(self.phrases))];
        document.extend(self.checked.unmatched(self.phrases).map(Block::line));
        let failing: Vec<_> = self.checked.files.iter().filter(|file| file.outcome != Outcome::Passed).collect();
        for file in failing.iter().take(FILES_IN_DETAIL) {
            self.file(file, &mut document);
        }
        if let Some(more) = failing.get(FILES_IN_DETAIL..).filter(|more| !more.is_empty()) {
            document.push(Block::Heading(2, (gate.more_files)(more.len())));
            let line = |file: &&CheckedFile| {
                let path = file.shown_path();
                let told = if file.outcome.is_verdict() {
                    (gate.more_file)(&path, file.failures.len())
                } else {
                    (gate.more_unjudged)(&path)
                };
                (0, vec![Span::from(told)])
            };
            document.push(Block::List(more.iter().map(line).collect()));
        }
        let noteworthy = |file: &&CheckedFile| file.outcome == Outcome::Passed && !file.warnings.is_empty();
        for file in self.checked.files.iter().filter(noteworthy).take(FILES_IN_DETAIL) {
            self.file(file, &mut document);
        }
        self.close(&mut document);
        document
    }

    fn file(&self, file: &CheckedFile, document: &mut Document) {
        let gate = &self.phrases.gate;
        let path = file.shown_path();
        let title = match &file.lens {
            Some(lens) => (gate.file)(&path, &file.workload, &lens.edition.id),
            None => path,
        };
        document.push(Block::Heading(2, title));
        let (unknown, findings): (Vec<_>, Vec<_>) = file.failures.iter().partition(|failure| failure.is_coverage());
        self.findings(file, &findings, document);
        part(gate.not_known, self.not_known(file, &unknown), document);
        let warnings = file.warnings.iter().flat_map(|warning| self.entry(file, &[warning])).collect();
        part(gate.warnings, warnings, document);
        document.extend(
            file.changes.as_ref().map(|changes| {
                Block::line((gate.changes)(changes, file.baseline_of_other_edition.then_some(changes.comparable)))
            }),
        );
        document.extend(file.baseline_not_there.as_ref().map(|asked| {
            let (said, _) = (self.phrases.difference.git)(asked);
            Block::Line(vec![Span::new((gate.all_is_new)(&said), Tone::Faint)])
        }));
        document.extend((gate.open_beside)(&file.beside).map(|text| Block::Line(vec![Span::new(text, Tone::Faint)])));
    }

    /// One entry a practice, however many demands it does not meet.
    fn findings(&self, file: &CheckedFile, findings: &[&Failure], document: &mut Document) {
        let mut entries: Vec<Entry> = Vec::new();
        let mut told = 0;
        for (index, first) in findings.iter().enumerate() {
            let same = |other: &&Failure| first.best_practice.is_some() && other.best_practice == first.best_practice;
            if findings[..index].iter().any(same) {
                continue;
            }
            let together: Vec<_> =
                findings[index..].iter().copied().filter(|other| std::ptr::eq(*other, *first) || same(other)).collect();
            let mut entry = self.entry(file, &together);
            if told >= STEPS_OF_A_FILE && first.best_practice.is_some() {
                entry.truncate(together.len());
            }
            told += 1;
            entries.extend(entry);
        }
        if !entries.is_empty() {
            document.push(Block::List(entries));
        }
    }

    fn entry(&self, file: &CheckedFile, together: &[&Failure]) -> Vec<Entry> {
        let Some(first) = together.first() else { return Vec::new() };
        let mut reasons: Vec<String> = Vec::new();
        let mut to_do: Vec<String> = Vec::new();
        let expiry_is_told = together.iter().any(|failure| {
            matches!(&failure.reason, Reason::Why(Why::Gap { acceptance: Some(_), .. } | Why::Worse { acceptance: Some(_), .. }))
        });
        for failure in together {
            if !(expiry_is_told && matches!(&failure.reason, Reason::Why(Why::Expired(_)))) {
                reasons.push(failure.why(self.phrases));
            }
            to_do.extend(file.to_do(failure, self.phrases).filter(|todo| !to_do.contains(todo)));
        }
        let mut line: Vec<Span> = Vec::new();
        if let Some(risk) = first.risk {
            line.push(Span::new((self.phrases.words.risk)(risk), tone_of_risk(risk)));
            line.push(Span::from("  "));
        }
        let first_reason = reasons.remove(0);
        let text = file
            .subject(first, self.phrases)
            .map_or_else(|| first_reason.clone(), |subject| (self.phrases.gate.about)(&subject, &first_reason));
        line.push(Span::from(text));
        line.extend(first.line.map(|line| Span::place(&file.shown_path(), line)));
        let more = reasons.into_iter().chain(to_do).map(|text| (1, vec![Span::from(text)]));
        std::iter::once((0, line)).chain(more).collect()
    }

    /// Answers of the same day are too old together.
    fn not_known(&self, file: &CheckedFile, unknown: &[&Failure]) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut days: Vec<Option<Date>> = Vec::new();
        for failure in unknown {
            let Reason::Why(Why::TooOld { confirmed, .. }) = &failure.reason else {
                entries.extend(self.entry(file, &[failure]));
                continue;
            };
            if days.contains(confirmed) {
                continue;
            }
            days.push(*confirmed);
            let same =
                |other: &&&Failure| matches!(&other.reason, Reason::Why(Why::TooOld { confirmed: day, .. }) if day == confirmed);
            let ids: Vec<_> = unknown.iter().filter(same).filter_map(|other| id(other)).collect();
            let (shown, more) = ids.split_at(ids.len().min(IDS_IN_A_LINE));
            let about = (self.phrases.gate.ids)(shown, more.len());
            entries.push((0, vec![Span::from((self.phrases.gate.about)(&about, &failure.why(self.phrases)))]));
            entries.extend(file.to_do(failure, self.phrases).map(|text| (1, vec![Span::from(text)])));
        }
        entries
    }

    fn close(&self, document: &mut Document) {
        let gate = &self.phrases.gate;
        if !self.checked.has_verdict() {
            return;
        }
        document.push(Block::line((gate.demanded)(&self.checked.demands.in_words())));
        let worst = self.checked.files.iter().find_map(|file| Some((file.failures.first()?.best_practice?, file.shown_path())));
        if let Some((id, path)) = worst {
            document.push(Block::Command(format!("wa-sec explain {id} {}", as_word(&path))));
        }
        document.push(Block::line((gate.acceptances)(&self.checked.acceptances)));
    }
}

fn part(title: &str, entries: Vec<Entry>, document: &mut Document) {
    if !entries.is_empty() {
        document.extend([Block::Heading(3, title.to_owned()), Block::List(entries)]);
    }
}

fn id(failure: &Failure) -> Option<String> {
    failure.best_practice.map(|id| id.to_string()).or_else(|| failure.question.map(|id| id.to_string()))
}
