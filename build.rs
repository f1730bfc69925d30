//! Checks the catalog in `questions/` and writes it down as Rust constants, so that the program reads nothing of it at start. A broken
//! catalog fails the build with the file, the line and what is wrong with it.

#![allow(dead_code, reason = "the leaf files of src/lens are shared with the library, which uses all of them")]
#![allow(clippy::disallowed_methods, reason = "a build script reads and writes files; the doors are the program's")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

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
use id::{ChoiceId, Id, QuestionId};
use list::{ByName, List};
use programme::{Programme, Region};
use question::{
    Bullet, Choice, Effort, Function, Guarded, Guards, Guidance, Lifecycle, Perspective, Point, Question, TitleSource,
    ToolChoice, ToolQuestion, Topic,
};
use reference::{Domain, Reference, Successor};
use responsibility::{Carried, Carrier, Responsibility, ServiceModel};
use risk::{Rating, Risk, RiskSource};
use text::{Lang, Text, Words};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=questions");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut files = BTreeMap::new();
    gather(Path::new("questions"), "", &mut files)?;
    match source::compile(&files) {
        Ok(catalog) => {
            let write = |name: &str, expression: String| fs::write(out.join(format!("{name}.rs")), expression);
            for (lens, crosswalk) in &catalog.editions {
                write(&lens.edition.id, lens.expression())?;
                write(&format!("to-{}", lens.edition.id), crosswalk.expression())?;
            }
            write("references", slice(&catalog.references))?;
            write("programmes", slice(&catalog.programmes))?;
        }
        Err(faults) => {
            faults.iter().flat_map(|fault| fault.lines()).for_each(|fault| println!("cargo::error=questions/{fault}"));
        }
    }
    Ok(())
}

/// The YAML files of a folder and those below it, by their path.
fn gather(folder: &Path, path: &str, files: &mut BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            gather(&entry.path(), &format!("{path}/"), files)?;
        } else if entry.path().extension().is_some_and(|extension| extension == "yaml") {
            files.insert(path, fs::read_to_string(entry.path())?);
        }
    }
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
    Guards { directly, also }
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
    Carrier, Confidence, Effort, Function, Guarded, Lifecycle, Perspective, Region, Relation, Risk, RiskSource, TitleSource, Topic
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
literals! { bool, u8, usize, QuestionId, ChoiceId }

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

/// The expression of a slice.
fn slice<T: Constant>(items: &[T]) -> String {
    let items: Vec<_> = items.iter().map(Constant::expression).collect();
    format!("&[{}]", items.join(", "))
}
