//! SARIF 2.1.0: gaps, each on the line of its answer, with a rule that says what to do. Those whose risk is accepted are suppressed, and not
//! absent.
//!
//! What GitHub demands, ignores and cuts: `docs/code-security/.../sarif-support-for-code-scanning`.

use std::io::{self, Write};
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::content::{
    Block, Checked, CheckedFile, Document, Finding, Items, List, ListPart, RANKS, Reason, Spooled, TooMuch, findings, uri,
    write_json,
};
use crate::lens::{Choice, Question, Risk};
use crate::review::Acceptance;
use crate::store::HOLD;
use crate::wording::{Phrases, harmless};

mod log;
#[cfg(test)]
mod tests;

use log::{
    ArtifactLocation, AutomationDetails, BaseIds, Configuration, Driver, Fingerprints, Invocation, Location, Log, Markdown,
    Notification, PhysicalLocation, Properties, Region, Root, Rule, Run, SarifResult, Suppression, Text, Tool,
};

/// GitHub rejects a run of more results.
const MOST_RESULTS: usize = 25_000;
/// GitHub rejects a log of more bytes, compressed by gzip.
const MOST_BYTES: u64 = 10 << 20;

/// The levels: of a result by the risk of its practice, of a notification by what it does to the results.
const ERROR: &str = "error";
const WARNING: &str = "warning";
const NOTE: &str = "note";

/// The two ways in which a rule's help is told.
pub struct Printers {
    /// As Markdown.
    pub markdown: fn(&Document) -> String,
    /// As plain text.
    pub plain: fn(&Document) -> String,
}

/// One run over all files, file by file.
pub struct Sarif {
    phrases: &'static Phrases,
    printers: &'static Printers,
    files: usize,
    /// The key of the only file.
    only: Option<PathBuf>,
    /// By rank.
    grades: [Grade; RANKS],
    notifications: Items,
    /// Whether every file could be judged.
    successful: bool,
    /// What GitHub takes: [`MOST_RESULTS`], [`MOST_BYTES`].
    most: (usize, u64),
}

/// The results of one rank.
struct Grade {
    /// As many as there may be at most. Each holds the index of its rule among those of its grade.
    results: Items,
    /// How many there would be.
    count: usize,
    /// The rules, each with the number of the first result that is of it.
    rules: Vec<(Rule, usize)>,
}

impl Sarif {
    /// A run over no file yet, of so many, of which so many bytes a part stay in memory.
    pub fn new(phrases: &'static Phrases, printers: &'static Printers, files: usize, hold: usize) -> Self {
        let grades = [(); RANKS].map(|()| Grade { results: Items::new(hold), count: 0, rules: Vec::new() });
        let most = (MOST_RESULTS, MOST_BYTES);
        Self { phrases, printers, files, only: None, grades, notifications: Items::new(hold), successful: true, most }
    }

    /// A run over one file replaces the alerts of that file, and a run over several those of the whole.
    fn category(&self) -> String {
        self.only.as_ref().map_or_else(|| "wa-sec/".to_owned(), |key| format!("wa-sec/{}/", uri(key)))
    }

    /// The rules of what is told; and for each grade, how many of its results that is, and where in the whole its rules stand.
    fn shares(&mut self) -> (Vec<Rule>, Vec<(usize, Vec<usize>)>) {
        let mut rules: Vec<Rule> = Vec::new();
        let mut room = self.most.0;
        let mut shares = Vec::new();
        for grade in &mut self.grades {
            let told = grade.count.min(room);
            room -= told;
            let mut places = Vec::new();
            for (rule, _) in std::mem::take(&mut grade.rules).into_iter().filter(|(_, first)| *first < told) {
                let known = rules.iter().position(|other| other.id == rule.id);
                places.push(known.unwrap_or(rules.len()));
                rules.extend(Some(rule).filter(|_| known.is_none()));
            }
            shares.push((told, places));
        }
        (rules, shares)
    }
}

impl Spooled for Sarif {
    fn add(&mut self, file: &CheckedFile) -> io::Result<()> {
        if self.files == 1 {
            self.only = Some(file.address.key.clone());
        }
        for finding in findings(file) {
            let grade = &mut self.grades[finding.rank()];
            grade.count += 1;
            if grade.count > self.most.0 {
                continue;
            }
            let id = finding.choice.id.to_string();
            let index = grade.rules.iter().position(|(rule, _)| rule.id == id).unwrap_or_else(|| {
                grade.rules.push((rule(&finding, self.phrases, self.printers), grade.count - 1));
                grade.rules.len() - 1
            });
            grade.results.push(&result(&finding, index, self.phrases))?;
        }
        notifications_of(file, self.phrases).try_for_each(|notification| {
            self.successful &= notification.level != ERROR;
            self.notifications.push(&notification)
        })
    }

    fn write(&mut self, checked: &Checked, out: &mut dyn Write) -> io::Result<Option<TooMuch>> {
        let (mut before, mut after) = (Items::new(HOLD), Items::new(HOLD));
        let mut unmatched = checked.unmatched(self.phrases);
        unmatched.try_for_each(|text| before.push(&notification(ERROR, &text, None)))?;
        let successful = self.successful && before.count() == 0;
        let found: usize = self.grades.iter().map(|grade| grade.count).sum();
        let (most_results, most_bytes) = self.most;
        if found > most_results {
            after.push(&notification(WARNING, &(self.phrases.platforms.more_results)(found - most_results), None))?;
        }
        let category = self.category();
        let (rules, shares) = self.shares();
        let log = Log {
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [Run {
                tool: Tool { driver: driver(rules) },
                language: self.phrases.lang.code(),
                automation_details: AutomationDetails { id: category },
                original_uri_base_ids: BaseIds { root: Root { description: Text::of(self.phrases.platforms.repository_root) } },
                invocations: [Invocation { execution_successful: successful, tool_execution_notifications: Vec::new() }],
                column_kind: "unicodeCodePoints",
                results: Vec::new(),
            }],
        };
        let mut write = |out: &mut dyn Write| {
            let results = self.grades.iter_mut().zip(&shares).map(|(grade, (told, places))| ListPart {
                items: &mut grade.results,
                most: *told,
                renumbered: Some(("ruleIndex", places.clone())),
            });
            let notifications = [&mut before, &mut self.notifications, &mut after].map(ListPart::all);
            let mut lists = [
                List { key: "toolExecutionNotifications", parts: notifications.into() },
                List { key: "results", parts: results.collect() },
            ];
            write_json(&log, &mut lists, out)
        };
        let mut counted = Counted { out, bytes: 0 };
        write(&mut counted)?;
        if found > most_results {
            return Ok(Some(TooMuch::Results { found, most: most_results }));
        }
        // Compressed it is never more than a little longer than it is.
        if counted.bytes <= most_bytes {
            return Ok(None);
        }
        let mut compressed = GzEncoder::new(Counted { out: io::sink(), bytes: 0 }, Compression::default());
        write(&mut compressed)?;
        let compressed = compressed.finish()?.bytes;
        Ok((compressed > most_bytes).then_some(TooMuch::Bytes { compressed, most: most_bytes }))
    }
}

/// Counts what passes.
struct Counted<W> {
    out: W,
    bytes: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

fn driver(rules: Vec<Rule>) -> Driver {
    let version = env!("CARGO_PKG_VERSION");
    // Whoever publishes the program says in Cargo.toml where its page is.
    let information_uri = Some(env!("CARGO_PKG_HOMEPAGE")).filter(|page| page.starts_with("https:"));
    Driver { name: "wa-sec", version, semantic_version: version, information_uri, rules }
}

fn rule(finding: &Finding, phrases: &Phrases, printers: &Printers) -> Rule {
    let Finding { question, choice, file, .. } = finding;
    let lang = phrases.lang;
    let help = help(question, choice, phrases);
    let severity = match choice.risk.level {
        Risk::High => "8.0",
        Risk::Medium => "5.0",
        Risk::Low => "2.0",
    };
    let edition = file.lens.as_ref().map_or_else(String::new, |lens| format!("edition-{}", lens.edition.id));
    Rule {
        id: choice.id.to_string(),
        short_description: Text::of(&format!("{} {}", choice.id, choice.shown_title(lang))),
        full_description: Text::of(choice.why.get(lang)),
        help: Markdown { text: (printers.plain)(&help), markdown: (printers.markdown)(&help) },
        help_uri: choice.link.as_ref().unwrap_or(&question.link).get(lang).to_owned(),
        default_configuration: Configuration { level: level(choice.risk.level) },
        properties: Properties {
            tags: vec!["security".to_owned(), "well-architected".to_owned(), question.id.to_string(), edition],
            precision: "very-high",
            security_severity: severity,
        },
    }
}

fn help(question: &Question, choice: &Choice, phrases: &Phrases) -> Document {
    let (catalog, lang) = (&phrases.catalog, phrases.lang);
    let heading = |title: &str| Block::Heading(2, title.to_owned());
    vec![
        Block::Heading(1, format!("{} {}", choice.id, choice.shown_title(lang))),
        Block::line(format!("{} {}", question.id, question.title.get(lang))),
        heading(catalog.why),
        Block::line(choice.why.get(lang)),
        heading(catalog.criteria),
        Block::List(choice.criteria.iter().map(|line| (0, vec![line.get(lang).into()])).collect()),
        heading(catalog.improvement),
        Block::Steps(choice.improvement.iter().map(|line| vec![line.get(lang).into()]).collect()),
        heading(catalog.evidence),
        Block::List(choice.evidence.iter().map(|text| (0, vec![text.get(lang).into()])).collect()),
    ]
}

fn level(risk: Risk) -> &'static str {
    match risk {
        Risk::High => ERROR,
        Risk::Medium => WARNING,
        Risk::Low => NOTE,
    }
}

fn result(finding: &Finding, rule_index: usize, phrases: &Phrases) -> SarifResult {
    SarifResult {
        rule_id: finding.choice.id.to_string(),
        rule_index,
        // Readers that know no suppressions show a note least.
        level: if finding.acceptance.is_some() { NOTE } else { level(finding.choice.risk.level) },
        message: message(&sentence(finding, phrases)),
        locations: [location(finding.file, Some(finding.line))],
        partial_fingerprints: Fingerprints { practice: finding.fingerprint() },
        suppressions: finding.acceptance.map(suppression).into_iter().collect(),
    }
}

/// What is so, behind the title of the practice. MITRE's converters make a title of what stands before the first `: `, lose what stands
/// behind the second, and read what follows a bracket as numbers of CWE; sarif-tools cuts a message that begins with the id of its rule. So
/// the id stands in the rule, what to do in its help, and what people wrote with full-width brackets and colons.
fn sentence(finding: &Finding, phrases: &Phrases) -> String {
    let title = finding.choice.shown_title(phrases.lang);
    let what = match finding.acceptance {
        Some(acceptance) => (phrases.platforms.risk_accepted)(acceptance),
        None => finding.failure.why(phrases),
    };
    (phrases.gate.message)(&(phrases.gate.about)(&uncut(title), &uncut(&what)), None)
}

fn uncut(text: &str) -> String {
    let wide = |c: char| match c {
        '(' => '（',
        ')' => '）',
        '[' => '［',
        ']' => '］',
        '{' => '｛',
        '}' => '｝',
        other => other,
    };
    text.replace(": ", "：").chars().map(wide).collect()
}

fn suppression(acceptance: &Acceptance) -> Suppression {
    Suppression { kind: "external", status: "accepted", justification: harmless(&acceptance.reason).into_owned() }
}

/// What concerns no practice, and so has no rule: what kept the file from being judged, and the demands on the whole review that it does not
/// meet.
fn notifications_of(file: &CheckedFile, phrases: &Phrases) -> impl Iterator<Item = Notification> {
    file.failures.iter().filter(|failure| !file.is_of_practice(failure)).map(|failure| {
        let level = if matches!(failure.reason, Reason::Why(_)) { WARNING } else { ERROR };
        notification(level, &file.message(failure, phrases), Some(location(file, failure.line)))
    })
}

fn notification(level: &'static str, text: &str, location: Option<Location>) -> Notification {
    Notification { level, message: message(text), locations: location.into_iter().collect() }
}

fn location(file: &CheckedFile, line: Option<usize>) -> Location {
    let artifact_location = ArtifactLocation::of(uri(&file.address.path));
    Location { physical_location: PhysicalLocation { artifact_location, region: line.map(|start_line| Region { start_line }) } }
}

/// A message may hold links and placeholders; what people typed may not.
fn message(text: &str) -> Text {
    let mut escaped = String::with_capacity(text.len());
    for character in harmless(text).chars() {
        match character {
            '\n' => escaped.push(' '),
            '[' | ']' | '\\' => escaped.extend(['\\', character]),
            '{' | '}' => escaped.extend([character, character]),
            _ => escaped.push(character),
        }
    }
    Text { text: escaped }
}
