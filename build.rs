//! Checks the catalog in `questions/` and writes it down as Rust constants, so that the program reads nothing of it at start. A broken
//! catalog fails the build with the file, the line and what is wrong with it.

#![allow(dead_code, reason = "the leaf files of src/lens are shared with the library, which uses all of them")]
#![allow(clippy::disallowed_methods, reason = "a build script reads and writes files; the doors are the program's")]

use std::error::Error;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::de::DeserializeOwned;

#[path = "src/lens/crosswalk.rs"]
mod crosswalk;
#[path = "src/lens/edition.rs"]
mod edition;
#[path = "src/lens/id.rs"]
mod id;
#[path = "src/lens/list.rs"]
mod list;
#[path = "src/lens/programme.rs"]
mod programme;
#[path = "src/lens/question.rs"]
mod question;
#[path = "src/lens/reference.rs"]
mod reference;
#[path = "src/lens/responsibility.rs"]
mod responsibility;
#[path = "src/lens/risk.rs"]
mod risk;
#[path = "src/lens/source.rs"]
mod source;
#[path = "src/lens/text.rs"]
mod text;

use crosswalk::{Confidence, Crosswalk, Dropped, FalseFriends, Joint, Related, Relation};
use edition::{Area, AreaPart, Edition, Lens};
use id::{ChoiceId, QuestionId, Spelling};
use list::{ByName, List};
use programme::{Programme, Region};
use question::{
    Bullet, Choice, Effort, Function, Guarded, Guidance, Lifecycle, Perspective, Point, Question, TitleSource, ToolChoice,
    ToolQuestion, Topic,
};
use reference::{Domain, Reference, Successor};
use responsibility::{Carried, Carrier, Responsibility, ServiceModel};
use risk::{Rating, Risk, RiskSource};
use text::{Lang, Text, Words};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=questions");
    let mut catalog = String::new();
    let mut lenses = Vec::new();
    for entry in fs::read_dir("questions")? {
        let folder = entry?.path();
        if folder.is_dir()
            && let Some(lens) = sound(assemble(&folder))
        {
            lenses.push(lens);
        }
    }
    for lens in &lenses {
        let name = lens.edition.id.replace('-', "_");
        writeln!(catalog, "pub static EDITION_{name}: Lens = {};", lens.expression())?;
    }
    let references = read::<Vec<Reference>>(Path::new("questions/references.yaml"));
    if let Some(references) = sound(references.and_then(|all| unless(&source::reference_faults(&all, &lenses), all))) {
        writeln!(catalog, "pub static REFERENCES: &[Reference] = {};", slice(&references))?;
    }
    let programmes = read::<Vec<Programme>>(Path::new("questions/programmes.yaml"));
    if let Some(programmes) = sound(programmes.and_then(|all| unless(&source::programme_faults(&all, &lenses), all))) {
        writeln!(catalog, "pub static PROGRAMMES: &[Programme] = {};", slice(&programmes))?;
    }
    let crosswalk = read::<Crosswalk>(Path::new("questions/crosswalk.yaml")).and_then(|crosswalk| checked(crosswalk, &lenses));
    if let Some(crosswalk) = sound(crosswalk) {
        writeln!(catalog, "pub static CROSSWALK: Crosswalk = {};", crosswalk.expression())?;
    }
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("catalog.rs"), catalog)?;
    Ok(())
}

/// A value that can be written down as a constant.
trait Constant {
    /// The Rust expression of which it is the value.
    fn expression(&self) -> String;
}

macro_rules! structs {
    ($($name:ident { $($field:ident),+ })+) => {$(
        impl Constant for $name {
            fn expression(&self) -> String {
                let fields = [$(format!("{}: {}", stringify!($field), self.$field.expression())),+];
                format!("{} {{ {} }}", stringify!($name), fields.join(", "))
            }
        }
    )+};
}
structs! {
    Area { id, title, parts }
    AreaPart { id, title }
    Bullet { level, en, ja }
    Carried { remains, assurance }
    Choice {
        id, title, title_ja_source, display_title_ja, sub_area, link, wa_tool, risk, effort, requires, perspective, lifecycle,
        responsibility, carried, guards, functions, topics, controls, why, criteria, improvement, evidence
    }
    Crosswalk { from, to, relations, joint, no_successor, without_forerunner, false_friends }
    Domain { number, title }
    Dropped { id, why }
    Edition { id, name, summary, source, currency, latest_of_aws, areas, questions, retired_choice_ids }
    FalseFriends { from, to, why }
    Guidance { en, ja, points }
    Joint { to, from, confidence }
    Lens { edition, questions }
    Point { headline, bullets }
    Programme { id, region, title, deck_name, note, link, controls_of }
    Question { id, title, title_ja_source, area, csa_domains, link, wa_tool, references, point, best_practices }
    Rating { level, source, reason }
    Reference { id, title, author, edition, link, about, successors, domains }
    Related { from, to, relation, confidence, beyond, because }
    Responsibility { iaas, paas, serverless, saas }
    Successor { title, link, note }
    Text { en, ja }
    ToolChoice { choice_id, title }
    ToolQuestion { question_id, title }
}

macro_rules! enums {
    ($($name:ident),+) => {$(
        impl Constant for $name {
            fn expression(&self) -> String {
                format!("{}::{self:?}", stringify!($name))
            }
        }
    )+};
}
enums! {
    Carrier, Confidence, Effort, Function, Guarded, Lifecycle, Perspective, Region, Relation, Risk, RiskSource, Spelling, TitleSource, Topic
}

macro_rules! literals {
    ($($name:ty),+) => {$(
        impl Constant for $name {
            fn expression(&self) -> String {
                format!("{self:?}")
            }
        }
    )+};
}
literals! { bool, u8, usize }

impl Constant for Words {
    fn expression(&self) -> String {
        format!("Cow::Borrowed({self:?})")
    }
}

impl<T: Constant + Clone> Constant for List<T> {
    fn expression(&self) -> String {
        format!("List(Cow::Borrowed({}))", slice(self))
    }
}

impl<T: Constant + Clone> Constant for ByName<T> {
    fn expression(&self) -> String {
        format!("ByName({})", self.0.expression())
    }
}

impl<T: Constant> Constant for (Words, T) {
    fn expression(&self) -> String {
        format!("({}, {})", self.0.expression(), self.1.expression())
    }
}

impl<T: Constant> Constant for Option<T> {
    fn expression(&self) -> String {
        self.as_ref().map_or_else(|| "None".to_owned(), |value| format!("Some({})", value.expression()))
    }
}

impl Constant for QuestionId {
    fn expression(&self) -> String {
        format!("QuestionId::new({}, {})", self.number(), self.spelling().expression())
    }
}

impl Constant for ChoiceId {
    fn expression(&self) -> String {
        format!("ChoiceId::new({}, {}, {})", self.question().expression(), self.number(), self.spelling().expression())
    }
}

/// The expression of a slice.
fn slice<T: Constant>(items: &[T]) -> String {
    let items: Vec<_> = items.iter().map(Constant::expression).collect();
    format!("&[{}]", items.join(", "))
}

/// What was read, or an error a fault, with which the build stops.
fn sound<T>(read: Result<T, String>) -> Option<T> {
    read.map_err(|faults| faults.lines().for_each(|fault| println!("cargo::error={fault}"))).ok()
}

fn checked(crosswalk: Crosswalk, lenses: &[Lens]) -> Result<Crosswalk, String> {
    let lens = |id: &str| lenses.iter().find(|lens| lens.edition.id == id).ok_or(format!("crosswalk.yaml: no edition {id}"));
    unless(&source::crosswalk_faults(&crosswalk, lens(&crosswalk.from)?, lens(&crosswalk.to)?), crosswalk)
}

fn assemble(folder: &Path) -> Result<Lens, String> {
    let edition: Edition = read(&folder.join("lens.yaml"))?;
    let questions =
        edition.questions.iter().map(|id| read(&folder.join(format!("SEC{:02}.yaml", id.number())))).collect::<Result<_, _>>()?;
    let lens = Lens { edition, questions };
    unless(&source::faults(&lens), lens)
}

/// What was checked, unless there are faults.
fn unless<T>(faults: &[String], checked: T) -> Result<T, String> {
    if faults.is_empty() { Ok(checked) } else { Err(faults.join("\n")) }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
