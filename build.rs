//! Checks the catalog in `questions/` and turns each edition, and the reading list, into one JSON file to embed. A broken catalog
//! fails the build with the file, the line and what is wrong with it.

#![allow(dead_code, reason = "the leaf files of src/lens are shared with the library, which uses all of them")]
#![allow(clippy::disallowed_methods, reason = "a build script reads and writes files; the doors are the program's")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde::de::DeserializeOwned;

#[path = "src/lens/crosswalk.rs"]
mod crosswalk;
#[path = "src/lens/edition.rs"]
mod edition;
#[path = "src/lens/id.rs"]
mod id;
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

use crosswalk::{Crosswalk, Relation};
use edition::{Edition, Lens};
use id::{ChoiceId, QuestionId, Spelling};
use programme::Programme;
use question::{Choice, Question};
use reference::Reference;
use responsibility::{Carried, Carrier, Responsibility, ServiceModel};
use risk::{Rating, RiskSource};
use text::{Lang, Text};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=questions");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut lenses = Vec::new();
    for entry in fs::read_dir("questions")? {
        let folder = entry?.path();
        if folder.is_dir()
            && let Some(lens) = sound(assemble(&folder))
        {
            fs::write(out.join(format!("{}.json", lens.edition.id)), serde_json::to_string(&lens)?)?;
            lenses.push(lens);
        }
    }
    let references = read::<Vec<Reference>>(Path::new("questions/references.yaml"));
    if let Some(references) = sound(references.and_then(|all| unless(&source::reference_faults(&all, &lenses), all))) {
        fs::write(out.join("references.json"), serde_json::to_string(&references)?)?;
    }
    let programmes = read::<Vec<Programme>>(Path::new("questions/programmes.yaml"));
    if let Some(programmes) = sound(programmes.and_then(|all| unless(&source::programme_faults(&all, &lenses), all))) {
        fs::write(out.join("programmes.json"), serde_json::to_string(&programmes)?)?;
    }
    let crosswalk = read::<Crosswalk>(Path::new("questions/crosswalk.yaml")).and_then(|crosswalk| checked(crosswalk, &lenses));
    if let Some(crosswalk) = sound(crosswalk) {
        fs::write(out.join("crosswalk.json"), serde_json::to_string(&crosswalk)?)?;
    }
    Ok(())
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
