//! Checks the catalog in `questions/` and turns each edition, each crosswalk and the reading list into one JSON file to embed. A broken
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
use id::{ChoiceId, Id, QuestionId};
use programme::Programme;
use question::{Choice, Question};
use reference::Reference;
use responsibility::{Carried, Carrier, Responsibility, ServiceModel};
use risk::{Rating, RiskSource};
use text::{Lang, Text};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=questions");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let mut files = BTreeMap::new();
    gather(Path::new("questions"), "", &mut files)?;
    match source::compile(&files) {
        Ok(made) => made.iter().try_for_each(|(name, json)| fs::write(out.join(format!("{name}.json")), json))?,
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
