//! Every console block of the READMEs is true. `UPDATE_README=1 cargo test readme` writes what the program prints today.

use std::path::Path;

use crate::harness::{Sandbox, review};

const MOST_SHOWN: usize = 60;

/// The README with the output below each `$ wa-sec …` of its console blocks replaced by what the program prints.
fn as_it_should_be(readme: &str) -> String {
    let sandbox = Sandbox::with_review("complete.yaml");
    sandbox.write("faulty.yaml", &std::fs::read_to_string(review("faulty/duplicates.yaml")).unwrap());
    let mut out = String::new();
    let mut in_console = false;
    for line in readme.lines() {
        if line.starts_with("```") {
            in_console = line == "```console";
        } else if in_console {
            let Some(command) = line.strip_prefix("$ ") else { continue };
            out += &format!("{line}\n");
            out += &printed(&sandbox, command);
            continue;
        }
        out += &format!("{line}\n");
    }
    out
}

fn printed(sandbox: &Sandbox, command: &str) -> String {
    let Some(args) = command.strip_prefix("wa-sec ") else { return String::new() };
    let args: Vec<_> = args.split(' ').collect();
    let output = sandbox.wa_sec(&args).output().unwrap();
    let text = format!("{}{}", String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(text.lines().count() <= MOST_SHOWN, "too long for a README: {command}");
    text.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

fn holds(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let readme = std::fs::read_to_string(&path).unwrap();
    let should = as_it_should_be(&readme);
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(path, should).unwrap();
    } else {
        assert!(readme == should, "{name} is out of date; UPDATE_README=1 cargo test readme mends it");
    }
}

#[test]
fn readme_in_english_is_true() {
    holds("README.md");
}

#[test]
fn readme_in_japanese_is_true() {
    holds("README.ja.md");
}

#[test]
fn both_readmes_show_the_same_commands_in_the_same_order() {
    let commands = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let readme = std::fs::read_to_string(path).unwrap();
        let command = |line: &str| line.strip_prefix("$ ").map(|command| command.replace(" --lang ja", ""));
        readme.lines().filter_map(command).collect::<Vec<_>>()
    };
    assert_eq!(commands("README.md"), commands("README.ja.md"));
}
