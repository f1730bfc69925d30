//! The XML of `JUnit`: a suite a question, a case a practice; and a suite for what concerns the whole file.
//!
//! Every reader of the format has its own idea of it. This keeps to what the Jenkins schema, GitLab and junitparser have in common: no file
//! and no line on a case, so both stand in its text. The sum of what is skipped is no part of the Jenkins schema at the root; other readers
//! take it for 0 where it is not there.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesStart, BytesText, Event};

use crate::content::{Checked, CheckedFile, CheckedPractice, Failure, Reason, Spooled, TooMuch, slashed, word};
use crate::lens::{Lens, Question};
use crate::review::Status;
use crate::store::Spool;
use crate::wording::{Phrases, commands_escaped, harmless, visible};

struct Suite {
    name: String,
    file: String,
    cases: Vec<Case>,
}

struct Case {
    class: String,
    name: String,
    result: Outcome,
}

enum Outcome {
    Passed,
    /// Neither good nor bad, and why.
    Skipped(String),
    /// A demand is not met: its kind, one line, and all there is to say.
    Failed(String, String, String),
    /// The file could not be judged; the same.
    Error(String, String, String),
}

/// The report, file by file.
pub struct JUnit {
    teller: Teller,
    suites: Spool,
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl JUnit {
    /// A report on no file yet, of so many, of which so many bytes stay in memory.
    pub fn new(phrases: &'static Phrases, files: usize, hold: usize) -> Self {
        let teller = Teller { phrases, several: files > 1 };
        Self { teller, suites: Spool::new(hold), tests: 0, failures: 0, errors: 0, skipped: 0 }
    }

    fn push(&mut self, suites: &[Suite]) -> io::Result<()> {
        let (failures, errors, skipped) = counted(suites.iter().flat_map(|suite| &suite.cases));
        self.tests += suites.iter().map(|suite| suite.cases.len()).sum::<usize>();
        self.failures += failures;
        self.errors += errors;
        self.skipped += skipped;
        self.suites.push(within(suites)?.as_bytes())
    }
}

impl Spooled for JUnit {
    fn add(&mut self, file: &CheckedFile) -> io::Result<()> {
        let suites = self.teller.suites(file);
        self.push(&suites)
    }

    fn write(&mut self, checked: &Checked, out: &mut dyn Write) -> io::Result<Option<TooMuch>> {
        let unmatched = |pattern: &String| {
            let text = (self.teller.phrases.gate.unmatched)(&visible(pattern));
            Case {
                class: CLASS.to_owned(),
                name: pattern.clone(),
                result: Outcome::Error("unmatched".to_owned(), text.clone(), text),
            }
        };
        if !checked.unmatched.is_empty() {
            let cases = checked.unmatched.iter().map(unmatched).collect();
            self.push(&[Suite { name: CLASS.to_owned(), file: String::new(), cases }])?;
        }
        let mut writer = Writer::new_with_indent(out, b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let element = writer.create_element(ROOT).with_attributes([
            ("name", CLASS),
            ("tests", &self.tests.to_string()),
            ("failures", &self.failures.to_string()),
            ("errors", &self.errors.to_string()),
            ("skipped", &self.skipped.to_string()),
        ]);
        let suites = &mut self.suites;
        element.write_inner_content(|writer| io::copy(&mut suites.read()?, writer.get_mut()).map(drop))?;
        writer.into_inner().write_all(b"\n")?;
        Ok(None)
    }
}

const CLASS: &str = "wa-sec";
const ROOT: &str = "testsuites";

struct Teller {
    phrases: &'static Phrases,
    several: bool,
}

impl Teller {
    fn suites(&self, file: &CheckedFile) -> Vec<Suite> {
        let mut suites = Vec::new();
        // A practice of another edition may be required all the same; no question here is its.
        let in_lens = |failure: &Failure| match (file.lens.as_deref(), failure.best_practice, failure.question) {
            (Some(lens), Some(id), _) => lens.choice(id).is_some(),
            (Some(lens), None, Some(id)) => lens.question(id).is_some(),
            _ => false,
        };
        let mut whole: Vec<Vec<&Failure>> = Vec::new();
        for failure in file.failures.iter().filter(|failure| !in_lens(failure)) {
            let is_alike = |other: &Failure| (other.demand, other.best_practice) == (failure.demand, failure.best_practice);
            match whole.iter_mut().find(|others| is_alike(others[0])) {
                Some(others) => others.push(failure),
                None => whole.push(vec![failure]),
            }
        }
        if !whole.is_empty() {
            let cases = whole.into_iter().map(|failures| self.whole(file, &failures)).collect();
            suites.push(Suite { name: slashed(&file.address.path), file: slashed(&file.address.path), cases });
        }
        let Some(lens) = file.lens.as_deref() else { return suites };
        suites.extend(lens.questions.iter().map(|question| self.question(file, lens, question)));
        suites
    }

    fn question(&self, file: &CheckedFile, lens: &Lens, question: &Question) -> Suite {
        let lang = self.phrases.lang;
        let class = self.class(file, &question.id.to_string());
        let of_question = file.practices.iter().filter(|practice| practice.id.question() == question.id);
        let mut cases: Vec<_> = of_question
            .map(|practice| {
                let title = lens.choice(practice.id).map_or("", |choice| choice.shown_title(lang));
                Case { class: class.clone(), name: format!("{} {title}", practice.id), result: self.practice(file, practice) }
            })
            .collect();
        let of_whole: Vec<_> = file
            .failures
            .iter()
            .filter(|failure| failure.best_practice.is_none() && failure.question == Some(question.id))
            .collect();
        cases.extend(of_whole.into_iter().map(|failure| {
            let name = file.subject(failure, self.phrases).unwrap_or_default();
            Case { class: class.clone(), name, result: self.failed(file, &[failure]) }
        }));
        let path = slashed(&file.address.path);
        Suite { name: format!("{path} {} {}", question.id, question.title.get(lang)), file: path, cases }
    }

    /// GitLab takes cases of the same class and name for one: with several files, the file is part of the class.
    fn class(&self, file: &CheckedFile, question: &str) -> String {
        if self.several { format!("{CLASS}.{}.{question}", slashed(&file.address.key)) } else { format!("{CLASS}.{question}") }
    }

    fn practice(&self, file: &CheckedFile, practice: &CheckedPractice) -> Outcome {
        let failures: Vec<_> = file.failures.iter().filter(|failure| failure.best_practice == Some(practice.id)).collect();
        if !failures.is_empty() {
            return self.failed(file, &failures);
        }
        let word = (self.phrases.words.status)(practice.status);
        if let (Some(models), None) = (practice.status.claimed_in_vain(), &practice.acceptance) {
            let claim = (self.phrases.words.claimed_in_vain)(models);
            return Outcome::Skipped((self.phrases.platforms.not_demanded)(&claim));
        }
        match (practice.status.status(), &practice.acceptance, &practice.reason) {
            (_, Some(acceptance), _) => Outcome::Skipped((self.phrases.platforms.accepted)(acceptance)),
            (Some(Status::Implemented | Status::Provider), ..) => Outcome::Passed,
            (Some(Status::NotApplicable), _, Some(reason)) => Outcome::Skipped((self.phrases.gate.about)(word, reason)),
            (Some(Status::Partial | Status::Missing), ..) => Outcome::Skipped((self.phrases.platforms.not_demanded)(word)),
            _ => Outcome::Skipped(word.to_owned()),
        }
    }

    /// One case a demand: a file has one fault or many.
    fn whole(&self, file: &CheckedFile, failures: &[&Failure]) -> Case {
        let result = match self.failed(file, failures) {
            Outcome::Failed(kind, message, text) if failures.iter().any(|failure| matches!(failure.reason, Reason::Said(..))) => {
                Outcome::Error(kind, message, text)
            }
            failed => failed,
        };
        let class = if self.several { format!("{CLASS}.{}", slashed(&file.address.key)) } else { CLASS.to_owned() };
        let name = |failure: &&Failure| match failure.best_practice {
            Some(id) => format!("{} {id}", word(failure.demand)),
            None => word(failure.demand),
        };
        Case { class, name: failures.first().map(name).unwrap_or_default(), result }
    }

    fn failed(&self, file: &CheckedFile, failures: &[&Failure]) -> Outcome {
        let kind = |failure: &Failure| match failure.risk {
            Some(risk) => format!("{}/{}", word(failure.demand), word(risk)),
            None => word(failure.demand),
        };
        let message = |failure: &Failure| file.message(failure, self.phrases);
        let all: Vec<_> = failures.iter().map(|failure| at(file, failure, &message(failure))).collect();
        let (kind, message) = failures.first().map_or_else(Default::default, |first| (kind(first), message(first)));
        Outcome::Failed(kind, message, all.join("\n"))
    }
}

fn at(file: &CheckedFile, failure: &Failure, message: &str) -> String {
    let line = failure.line.map_or_else(String::new, |line| format!(":{line}"));
    format!("{}{line}: {}", slashed(&file.address.path), one_line(message))
}

/// Suites as they stand within the root.
fn within(suites: &[Suite]) -> io::Result<String> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Start(BytesStart::new(ROOT)))?;
    let start = writer.get_ref().len();
    suites.iter().try_for_each(|suite| write_suite(suite, &mut writer))?;
    let text = String::from_utf8(writer.into_inner().split_off(start)).map_err(io::Error::other)?;
    // What the log of a CI job would obey stands within texts and attributes: there it is the same text.
    Ok(commands_escaped(&text, |c| format!("&#{};", u32::from(c))).into_owned())
}

/// How many failed, could not be judged, were skipped.
fn counted<'a>(cases: impl Iterator<Item = &'a Case>) -> (usize, usize, usize) {
    cases.fold((0, 0, 0), |(failures, errors, skipped), case| match case.result {
        Outcome::Passed => (failures, errors, skipped),
        Outcome::Skipped(_) => (failures, errors, skipped + 1),
        Outcome::Failed(..) => (failures + 1, errors, skipped),
        Outcome::Error(..) => (failures, errors + 1, skipped),
    })
}

fn write_suite(suite: &Suite, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let (failures, errors, skipped) = counted(suite.cases.iter());
    let element = writer.create_element("testsuite").with_attributes([
        ("name", one_line(&suite.name).as_str()),
        ("file", &one_line(&suite.file)),
        ("tests", &suite.cases.len().to_string()),
        ("failures", &failures.to_string()),
        ("errors", &errors.to_string()),
        ("skipped", &skipped.to_string()),
    ]);
    element.write_inner_content(|writer| suite.cases.iter().try_for_each(|case| write_case(case, writer)))?;
    Ok(())
}

fn write_case(case: &Case, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let (name, class) = (one_line(&case.name), one_line(&case.class));
    let element = writer.create_element("testcase").with_attributes([("name", name.as_str()), ("classname", &class)]);
    match &case.result {
        Outcome::Passed => element.write_empty()?,
        Outcome::Skipped(reason) => element.write_inner_content(|writer| {
            writer.create_element("skipped").with_attribute(("message", one_line(reason).as_str())).write_empty()?;
            Ok(())
        })?,
        Outcome::Failed(kind, message, text) => {
            element.write_inner_content(|writer| write_fault("failure", kind, message, text, writer))?
        }
        Outcome::Error(kind, message, text) => {
            element.write_inner_content(|writer| write_fault("error", kind, message, text, writer))?
        }
    };
    Ok(())
}

fn write_fault(name: &'static str, kind: &str, message: &str, text: &str, writer: &mut Writer<Vec<u8>>) -> io::Result<()> {
    let element = writer.create_element(name).with_attributes([("type", kind), ("message", &one_line(message))]);
    element.write_text_content(BytesText::new(&allowed(text)))?;
    Ok(())
}

/// Attributes hold one line; a reader makes blanks of line feeds in them.
fn one_line(text: &str) -> String {
    allowed(text).replace('\n', " ")
}

/// Without what XML 1.0 forbids; escaped it would be forbidden too.
fn allowed(text: &str) -> String {
    harmless(text).into_owned()
}
