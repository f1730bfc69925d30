//! SARIF 2.1.0: gaps, each on the line of its answer, with a rule that says what to do. Those whose risk is accepted are suppressed, and not
//! absent.
//!
//! What GitHub demands, ignores and cuts: `docs/code-security/.../sarif-support-for-code-scanning`.

use crate::content::{Block, Checked, CheckedFile, Document, Finding, Reason, findings, print_json, uri};
use crate::lens::{Choice, Question, Risk};
use crate::review::Acceptance;
use crate::wording::{Phrases, harmless};

mod log;

use log::{
    ArtifactLocation, AutomationDetails, BaseIds, Configuration, Driver, Fingerprints, Invocation, Location, Log, Markdown,
    Notification, PhysicalLocation, Properties, Region, Root, Rule, Run, SarifResult, Suppression, Text, Tool,
};

/// GitHub rejects a run of more results.
const MOST_RESULTS: usize = 25_000;

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

/// Prints one run over all files.
pub fn print(checked: &Checked, phrases: &Phrases, printers: &Printers) -> String {
    let findings = findings(checked);
    let (told, cut) = findings.split_at(findings.len().min(MOST_RESULTS));
    let mut rules: Vec<Rule> = Vec::new();
    let mut results = Vec::new();
    for finding in told {
        let id = finding.choice.id.to_string();
        let index = rules.iter().position(|rule| rule.id == id).unwrap_or_else(|| {
            rules.push(rule(finding, phrases, printers));
            rules.len() - 1
        });
        results.push(result(finding, index, phrases));
    }
    let mut notifications: Vec<_> = checked.unmatched(phrases).map(|text| notification(ERROR, &text, None)).collect();
    notifications.extend(checked.files.iter().flat_map(|file| notifications_of(file, phrases)));
    let successful = !notifications.iter().any(|notification| notification.level == ERROR);
    if !cut.is_empty() {
        notifications.push(notification(WARNING, &(phrases.platforms.more_results)(cut.len()), None));
    }
    print_json(&Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver: driver(rules) },
            language: phrases.lang.code(),
            automation_details: AutomationDetails { id: category(checked) },
            original_uri_base_ids: BaseIds { root: Root { description: Text::of(phrases.platforms.repository_root) } },
            invocations: [Invocation { execution_successful: successful, tool_execution_notifications: notifications }],
            column_kind: "unicodeCodePoints",
            results,
        }],
    })
}

fn driver(rules: Vec<Rule>) -> Driver {
    let version = env!("CARGO_PKG_VERSION");
    // Whoever publishes the program says in Cargo.toml where its page is.
    let information_uri = Some(env!("CARGO_PKG_HOMEPAGE")).filter(|page| page.starts_with("https:"));
    Driver { name: "wa-sec", version, semantic_version: version, information_uri, rules }
}

/// A run over one file replaces the alerts of that file, and a run over several those of the whole.
fn category(checked: &Checked) -> String {
    match checked.files.as_slice() {
        [file] => format!("wa-sec/{}/", uri(&file.address.key)),
        _ => "wa-sec/".to_owned(),
    }
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

#[cfg(test)]
mod tests {
    use super::{message, uncut};

    #[test]
    fn what_readers_would_cut_at_is_full_width() {
        assert_eq!(uncut("by CISO (acting): yes [1] {2}, 10:30"), "by CISO （acting）：yes ［1］ ｛2｝, 10:30");
    }

    #[test]
    fn a_message_holds_no_link_and_no_placeholder() {
        assert_eq!(message("[x](https://example.com) {0}\nC:\\a").text, r"\[x\](https://example.com) {{0}} C:\\a");
    }
}
