//! `.wa-sec.yaml`: what a team demands, kept beside the reviews. It is judged like a review file: every fault at once, each with its line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::bounds::{Bounds, repository_root};
use super::fault::{Fault, FaultKind, Faults, Hint, Place};
use super::file_format::{FORMAT, Field, Shape, Table};
use super::git::meant_as_reference;
use super::input_file::{is_stdin, read_input};
use super::judge::Judge;
use super::node::{self, Kind, Node};
use super::review_file::{OpenError, text_of, unread};
use super::value::{Map, Value};
use super::whole_file::{LIMIT, resolve};
use crate::lens::{Bundled, EDITIONS, Lens};
use crate::review::{Bar, DEMANDS, DemandKind, Demands, Unit, quoted};

/// What the file is called.
pub const CONFIG_FILE: &str = ".wa-sec.yaml";

/// What people call it who write the other ending. It is not read, since two names would be two places to look.
const MISNAMED: &str = ".wa-sec.yml";

/// A configuration file that was read.
#[derive(Debug)]
pub struct Config {
    /// Its path.
    pub path: PathBuf,
    /// What `check:` says.
    pub check: Demands,
    /// The line of each key of `check:`, counted from 1.
    pub lines: BTreeMap<String, usize>,
    /// What `report:` says.
    pub report: ReportKeys,
}

/// How reports look: what is left out is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportKeys {
    /// `customer`
    pub customer: Option<String>,
    /// `logo`: a path, seen from the folder of the configuration file.
    pub logo: Option<String>,
    /// `accent`: `#1f4e79`.
    pub accent: Option<String>,
    /// `disclaimer`
    pub disclaimer: Option<String>,
    /// `confidentiality`
    pub confidentiality: Option<String>,
    /// `redact.keep`: what a redacted report leaves as it is.
    pub redact_keep: Vec<String>,
}

const fn key(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, required: false, doc }
}

static CONFIG: Table = Table {
    fields: &[
        key("check", Shape::Map(&CHECK), "What the gate demands."),
        key("report", Shape::Map(&REPORT), "How reports look."),
    ],
    rules: &[],
};

static REPORT: Table = Table {
    fields: &[
        key("customer", Shape::Name, "For whom the report is."),
        key("logo", Shape::Line, "A PNG or SVG file for the cover, seen from the folder of this file."),
        key("accent", Shape::Line, "The colour of headings and rules, as #1f4e79."),
        key("disclaimer", Shape::Text, "What the cover says beside our own words."),
        key("confidentiality", Shape::Name, "Who may read it; stands on every page."),
        key("redact", Shape::Map(&REDACT), "How reports are redacted."),
    ],
    rules: &[],
};

static REDACT: Table = Table {
    fields: &[key("keep", Shape::List(&Shape::Line), "What stays, exactly as it is written here: each report tells it.")],
    rules: &[],
};

static CHECK: Table = Table { fields: &CHECK_KEYS, rules: &[] };

static CHECK_KEYS: [Field; DEMANDS.len()] = {
    let mut fields = [const { key("", Shape::Flag, "") }; DEMANDS.len()];
    let mut at = 0;
    while at < fields.len() {
        let row = &DEMANDS[at];
        fields[at] = key(row.key, shape(&row.kind), row.help);
        at += 1;
    }
    fields
};

const fn shape(kind: &DemandKind) -> Shape {
    match kind {
        DemandKind::Bar { or_none: true, .. } => Shape::Word(|| Bar::words(true)),
        DemandKind::Bar { or_none: false, .. } => Shape::Word(|| Bar::words(false)),
        DemandKind::Number(Unit::Count, _) => Shape::Number(u32::MAX),
        DemandKind::Number(Unit::Percent, _) => Shape::Number(100),
        DemandKind::Number(Unit::Days, _) => Shape::Days,
        DemandKind::Flag(_) => Shape::Flag,
        DemandKind::Practices(_) => Shape::List(&Shape::PracticeId),
        DemandKind::Edition(_) => Shape::Word(|| EDITIONS.iter().map(|edition| edition.id).collect()),
        DemandKind::Baseline(_) => Shape::Line,
    }
}

/// What was found where a configuration file is looked for.
#[derive(Debug, Default)]
pub struct FoundConfig {
    /// The file that holds, whatever it is: one that cannot be used is not as good as none.
    pub file: Option<PathBuf>,
    /// Where there is none: one whose name ends in `.yml`, which nobody reads.
    pub misnamed: Option<PathBuf>,
}

/// The configuration file that holds for the current folder: in it, else upwards to the repository root, and never beyond. Outside a
/// repository only the current folder is looked at.
pub fn find_config() -> FoundConfig {
    let here = resolve(Path::new(".")).unwrap_or_default();
    let root = repository_root(&here).unwrap_or(&here);
    let mut found = FoundConfig::default();
    let mut way = PathBuf::new();
    for folder in here.ancestors().take_while(|folder| folder.starts_with(root)) {
        // A link that leads nowhere is there too, and so is what cannot be looked at.
        let is_there = |name: &str| match folder.join(name).symlink_metadata() {
            Ok(_) => true,
            Err(error) => error.kind() != std::io::ErrorKind::NotFound,
        };
        if is_there(CONFIG_FILE) {
            return FoundConfig { file: Some(way.join(CONFIG_FILE)), misnamed: None };
        }
        if found.misnamed.is_none() && is_there(MISNAMED) {
            found.misnamed = Some(way.join(MISNAMED));
        }
        way.push("..");
    }
    found
}

/// Reads a configuration file that was found and not named: it does not lead out of the repository.
///
/// # Errors
/// As [`config`], and where it leads out.
pub fn found_config(path: &Path) -> Result<Config, OpenError> {
    // What does not lead anywhere is told as what it is.
    if let (Ok(real), Ok(bounds)) = (resolve(path), Bounds::around(folder_of(path)))
        && !bounds.hold(&real)
    {
        return Err(OpenError::LeadsOut);
    }
    config(path)
}

/// Reads a configuration file.
///
/// # Errors
/// It cannot be read, or is at fault.
pub fn config(path: &Path) -> Result<Config, OpenError> {
    let text = text_of(read_input(path, LIMIT).map_err(unread)?)?;
    match judged(&text, path.parent().unwrap_or(Path::new(""))) {
        Ok(((check, lines), report)) => Ok(Config { path: path.to_owned(), check, lines, report }),
        Err(faults) => Err(OpenError::Faulty { text, faults }),
    }
}

fn folder_of(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

impl Config {
    /// The path of a file that it names, seen from its folder; none where that leads out of the repository that the configuration is in
    /// (without one: out of its folder), for whoever wrote it may be a stranger.
    pub fn within(&self, named: &str) -> Option<PathBuf> {
        let folder = folder_of(&self.path);
        let path = folder.join(named);
        let path = if is_stdin(&path) { Path::new(".").join(named) } else { path };
        let bounds = Bounds::around(folder).ok()?;
        match resolve(&path) {
            Ok(real) => bounds.hold(&real).then_some(path),
            // What is not there is told as such, where it would be within.
            Err(_) => Path::new(named).is_relative().then_some(path),
        }
    }
}

type Judged = ((Demands, BTreeMap<String, usize>), ReportKeys);

fn judged(text: &str, folder: &Path) -> Result<Judged, Vec<Fault>> {
    let mut faults = Faults::default();
    let root = match node::read(text, &mut faults) {
        Ok(root) => root.filter(|root| !matches!(root.kind, Kind::Null)),
        Err(fault) => return Err(faults.ended_by(*fault)),
    };
    let start = Place { span: 0..0, line: 1, column: 1 };
    let root = root.unwrap_or_else(|| Node { kind: Kind::Map(Vec::new()), place: start });
    let lens = entries(&root, "check").and_then(lens);
    let mut judge = Judge::new(lens.as_deref(), FORMAT, faults);
    let values = judge.file(&root, &CONFIG);
    if let Some(fault) = entries(&root, "check").and_then(|check| no_baseline(check, folder)) {
        judge.faults.push(|| fault);
    }
    if !judge.faults.is_empty() {
        return Err(judge.faults.sorted());
    }
    let check = values.map("check").map(demands).unwrap_or_default();
    let lines = entries(&root, "check").map(lines).unwrap_or_default();
    let report = values.map("report").map(report_keys).unwrap_or_default();
    Ok(((check, lines), report))
}

/// A baseline that is no file, and that may be meant as a branch.
fn no_baseline(check: &[(Node, Node)], folder: &Path) -> Option<Fault> {
    let (_, named) = check.iter().find(|(key, _)| matches!(&key.kind, Kind::Scalar { text, .. } if text == "baseline"))?;
    let Kind::Scalar { text, .. } = &named.kind else { return None };
    let meant = meant_as_reference(Path::new(&**text), folder)?;
    Some(Fault { hint: Some(Hint::DidYouMean(meant)), ..Fault::new(FaultKind::NoBaseline(quoted(text)), &named.place) })
}

fn report_keys(map: &Map) -> ReportKeys {
    ReportKeys {
        customer: map.text("customer"),
        logo: map.text("logo"),
        accent: map.text("accent"),
        disclaimer: map.text("disclaimer"),
        confidentiality: map.text("confidentiality"),
        redact_keep: map.map("redact").map(|map| map.texts("keep")).unwrap_or_default(),
    }
}

fn demands(map: &Map) -> Demands {
    let mut demands = Demands::default();
    for row in &DEMANDS {
        let into = &mut demands;
        match row.kind {
            DemandKind::Bar { at, .. } => *at(into) = map.word(row.key),
            DemandKind::Number(_, at) => *at(into) = map.number(row.key),
            DemandKind::Flag(at) => *at(into) = map.flag(row.key),
            DemandKind::Practices(at) => {
                let ids = || map.texts(row.key).iter().filter_map(|id| id.parse().ok()).collect();
                *at(into) = map.get(row.key).map(|_| ids());
            }
            DemandKind::Edition(at) => {
                *at(into) =
                    map.get(row.key).and_then(|value| if let Value::Word(id) = value { Some((*id).to_owned()) } else { None });
            }
            DemandKind::Baseline(at) => *at(into) = map.text(row.key),
        }
    }
    demands
}

fn entries<'n, 't>(node: &'n Node<'t>, key: &str) -> Option<&'n [(Node<'t>, Node<'t>)]> {
    let Kind::Map(entries) = &node.kind else { return None };
    let is_it = |node: &Node| matches!(&node.kind, Kind::Scalar { text, .. } if text == key);
    match &entries.iter().find(|(node, _)| is_it(node))?.1.kind {
        Kind::Map(entries) => Some(entries),
        _ => None,
    }
}

/// The edition that `check:` names.
fn lens(entries: &[(Node, Node)]) -> Option<Arc<Lens>> {
    let is_it = |node: &Node| matches!(&node.kind, Kind::Scalar { text, .. } if text == "lens");
    match &entries.iter().find(|(key, _)| is_it(key))?.1.kind {
        Kind::Scalar { text, .. } => EDITIONS.of(text).map(Bundled::lens),
        _ => None,
    }
}

fn lines(entries: &[(Node, Node)]) -> BTreeMap<String, usize> {
    let line = |(key, _): &(Node, Node)| match &key.kind {
        Kind::Scalar { text, .. } => Some((text.to_string(), key.place.line)),
        _ => None,
    };
    entries.iter().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::super::fault::{FaultKind, Hint};
    use super::*;

    /// Something that may stand under the key of a demand, and is not its default.
    fn sample(kind: &DemandKind) -> &'static str {
        match kind {
            DemandKind::Bar { .. } => "medium",
            DemandKind::Number(Unit::Count | Unit::Percent, _) => "7",
            DemandKind::Number(Unit::Days, _) => "180d",
            DemandKind::Flag(_) => "true",
            DemandKind::Practices(_) => "[SEC1-BP2, 2025-02/SEC01-BP06]",
            DemandKind::Edition(_) => "2020-03",
            DemandKind::Baseline(_) => "git:main",
        }
    }

    #[test]
    fn every_key_is_read_and_knows_its_line() {
        let mut text = "check:\n".to_owned();
        for row in &DEMANDS {
            text += &format!("  {}: {}\n", row.key, sample(&row.kind));
        }
        text += "report: { customer: A, logo: b.png, accent: \"#123456\", disclaimer: D, confidentiality: C,\n  redact: { keep: [CISO, db.example] } }\n";
        let ((check, lines), report) = judged(&text, Path::new("")).unwrap();
        for (number, row) in (2..).zip(&DEMANDS) {
            let value = row.value(&check).unwrap_or_else(|| panic!("{} is not read", row.key));
            assert_eq!(value, sample(&row.kind).trim_end_matches('d'), "{}", row.key);
            assert_eq!(lines[row.key], number, "{}", row.key);
        }
        assert_eq!(lines.len(), DEMANDS.len());
        // A key of its own each: none of them fills the field of another.
        for row in &DEMANDS {
            let text = format!("check: {{ {}: {} }}", row.key, sample(&row.kind));
            let ((check, _), _) = judged(&text, Path::new("")).unwrap();
            let given: Vec<_> = DEMANDS.iter().filter(|other| other.value(&check).is_some()).map(|other| other.key).collect();
            assert_eq!(given, [row.key]);
        }
        let said = |text: &str| Some(text.to_owned());
        let [customer, logo, accent, disclaimer, confidentiality] = ["A", "b.png", "#123456", "D", "C"].map(said);
        let redact_keep = vec!["CISO".to_owned(), "db.example".to_owned()];
        assert_eq!(report, ReportKeys { customer, logo, accent, disclaimer, confidentiality, redact_keep });
        assert_eq!(judged("", Path::new("")).unwrap(), Default::default());
    }

    #[test]
    fn days_are_written_as_in_options_and_a_slip_gets_a_hint() {
        let read = |text: &str| judged(&format!("check: {{ max-age: {text} }}"), Path::new(""));
        for text in ["180", "180d", "\"180d\""] {
            assert_eq!(read(text).unwrap().0.0.max_age, Some(180), "{text}");
        }
        for (text, meant) in [("180 days", Some("180d")), ("180日", Some("180d")), ("-1", None), ("6 months", None)] {
            let faults = read(text).unwrap_err();
            let meant = meant.map(|meant| Hint::DidYouMean(meant.to_owned()));
            assert_eq!((&faults[0].kind, &faults[0].hint), (&FaultKind::WrongDays(text.to_owned()), &meant));
        }
    }

    #[test]
    fn every_fault_has_its_line_and_where_it_can_a_hint() {
        let text =
            "chekc: {}\ncheck:\n  fail_on: high\n  fail-on: hihg\n  min-score: 101\n  max-hri: -1\n  require: [SEC1-BP99]\n";
        let faults = judged(text, Path::new("")).unwrap_err();
        let meant = |word: &str| Some(Hint::DidYouMean(word.into()));
        let found: Vec<_> = faults.iter().map(|fault| (fault.place.line, fault.hint.clone())).collect();
        let expected =
            [(1, meant("check")), (3, meant("fail-on")), (4, meant("high")), (5, None), (6, None), (7, meant("SEC1-BP1"))];
        assert_eq!(found[..5], expected[..5]);
        assert!(matches!(&faults[5].kind, FaultKind::PracticeOfNoEdition(id) if id == "SEC1-BP99"));
    }
}
