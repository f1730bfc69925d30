//! The plan of the house, and the test that keeps it. Folders alone do not keep direction.
//!
//! 1. Down only: a room imports rooms on lower floors.
//! 2. By the face: outside a room one writes `crate::lens::Risk`, never `crate::lens::risk::Risk`; inside, never `crate::lens`.
//! 3. Side by side stays apart: formats, JSON kinds, commands, languages never import each other.
//! 4. Every file is on the plan.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A room: its name, its floor, its ground (files that stand on each other), and the files that stand side by side on it.
struct Room {
    name: &'static str,
    floor: u8,
    ground: &'static [&'static str],
    side_by_side: &'static [&'static str],
}

const PLAN: &[Room] = &[
    Room {
        name: "lens",
        floor: 0,
        ground: &[
            "crosswalk",
            "edition",
            "id",
            "layer",
            "list",
            "programme",
            "question",
            "reference",
            "responsibility",
            "risk",
            "risk_rule",
            "search",
            "source",
            "text",
        ],
        side_by_side: &[],
    },
    Room { name: "system", floor: 0, ground: &["zone"], side_by_side: &[] },
    Room {
        name: "review",
        floor: 1,
        ground: &["acceptance", "answer", "protect", "record", "redact", "sensitive", "texts", "upgrade", "workload"],
        side_by_side: &[],
    },
    Room {
        name: "assessment",
        floor: 2,
        ground: &[
            "age",
            "assess",
            "carriers",
            "demand",
            "diff",
            "difference",
            "gap",
            "improvement_plan",
            "investment",
            "score",
            "score_change",
            "thresholds",
            "view",
            "weighing",
        ],
        side_by_side: &[],
    },
    Room {
        name: "store",
        floor: 2,
        ground: &[
            "clean",
            "config",
            "edit",
            "fault",
            "file_format",
            "git",
            "glob",
            "habit",
            "hash",
            "judge",
            "lock",
            "milestone",
            "nearest",
            "new_file",
            "node",
            "output_file",
            "reader",
            "review_file",
            "scalar",
            "schema",
            "slip",
            "unheard",
            "value",
            "whole_file",
        ],
        side_by_side: &[],
    },
    Room { name: "importer", floor: 2, ground: &["fault", "file", "layout"], side_by_side: &["sheet"] },
    Room { name: "wording", floor: 3, ground: &["harmless", "phrases"], side_by_side: &["en", "ja"] },
    Room {
        name: "report",
        floor: 4,
        ground: &[
            "catalog",
            "checked",
            "content",
            "difference",
            "facts",
            "finding",
            "grouping",
            "json",
            "pack",
            "particulars",
            "words",
        ],
        side_by_side: &[
            "check",
            "compare",
            "csv",
            "diff",
            "explain",
            "gaps",
            "github",
            "gitlab",
            "html",
            "imported",
            "junit",
            "markdown",
            "parts",
            "pdf",
            "milestones",
            "plan",
            "questions",
            "reading_list",
            "rows",
            "sarif",
            "status",
            "text",
            "upgrade",
            "xlsx",
        ],
    },
    Room {
        name: "questionnaire",
        floor: 4,
        ground: &[
            "answering",
            "earlier",
            "edition",
            "menu",
            "place",
            "portfolio",
            "prompt",
            "prompter",
            "route",
            "screen",
            "search",
            "session",
            "tests",
            "view",
        ],
        side_by_side: &[],
    },
    Room {
        name: "cli",
        floor: 5,
        ground: &["asking", "context", "diagnostic", "exit_status", "failure", "output", "source", "stream", "words"],
        side_by_side: &[
            "check",
            "completions",
            "diff",
            "explain",
            "gaps",
            "import",
            "init",
            "man",
            "milestone",
            "plan",
            "questions",
            "report",
            "review",
            "schema",
            "status",
            "upgrade",
        ],
    },
];

/// A source file: the modules on the way to it, and its text without comments.
struct Source {
    modules: Vec<String>,
    code: String,
}

fn sources() -> Vec<Source> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut pending = vec![src.clone()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = pending.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    let source = |path: &PathBuf| {
        let relative = path.strip_prefix(&src).unwrap().with_extension("");
        let text = fs::read_to_string(path).unwrap();
        let code: Vec<_> = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
        Source { modules: relative.iter().map(|part| part.to_string_lossy().into_owned()).collect(), code: code.join("\n") }
    };
    files.iter().map(source).filter(|source| !matches!(source.modules[0].as_str(), "lib" | "main")).collect()
}

/// Every path in code that begins with a word, as segments: `crate::lens::{Risk, Text}` gives `lens Risk` and `lens Text`.
fn paths(code: &str, start: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(start) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
            continue;
        }
        expand(&code[at + start.len()..], &mut Vec::new(), &mut found);
    }
    found
}

/// Reads one path, braces expanded; gives back what follows it.
fn expand<'a>(code: &'a str, prefix: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> &'a str {
    let length = code.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '*').unwrap_or(code.len());
    let (name, mut rest) = code.split_at(length);
    if name.is_empty() && rest.starts_with('{') {
        rest = &rest[1..];
        loop {
            rest = rest.trim_start_matches([' ', '\n', ',']);
            if rest.is_empty() || rest.starts_with('}') {
                return rest.get(1..).unwrap_or_default();
            }
            let before = rest;
            rest = expand(rest, &mut prefix.clone(), found);
            if rest.len() == before.len() {
                return rest;
            }
        }
    }
    prefix.push(name.to_owned());
    match rest.strip_prefix("::") {
        Some(rest) if !rest.starts_with('<') => expand(rest, prefix, found),
        _ => {
            found.push(prefix.clone());
            rest
        }
    }
}

fn room(name: &str) -> Option<&'static Room> {
    PLAN.iter().find(|room| room.name == name)
}

#[test]
fn every_file_is_on_the_plan_and_the_plan_has_no_file_that_is_not() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for source in sources() {
        let files = found.entry(source.modules[0].clone()).or_default();
        if let Some(file) = source.modules.get(1).filter(|file| !files.contains(file)) {
            files.push(file.clone());
        }
    }
    for room in PLAN {
        let mut planned: Vec<_> = room.ground.iter().chain(room.side_by_side).map(ToString::to_string).collect();
        planned.sort();
        let mut there = found.remove(room.name).unwrap_or_else(|| panic!("room {} is planned and not there", room.name));
        there.sort();
        assert_eq!(there, planned, "files of room {}", room.name);
    }
    assert!(found.is_empty(), "not on the plan: {found:?}");
}

#[test]
fn imports_go_down_and_by_the_face() {
    let mut wrong = Vec::new();
    for source in sources() {
        let at = source.modules.join("/");
        let Some(here) = room(&source.modules[0]) else { continue };
        for path in paths(&source.code, "crate::") {
            let Some(there) = room(&path[0]) else {
                wrong.push(format!("{at}: crate::{} is no room", path.join("::")));
                continue;
            };
            if there.name == here.name {
                wrong.push(format!("{at}: imports its own face, crate::{}", path.join("::")));
            } else if there.floor >= here.floor {
                wrong.push(format!("{at}: crate::{} is not below {}", path.join("::"), here.name));
            }
            let is_file = |name: &String| there.ground.iter().chain(there.side_by_side).any(|file| file == name);
            if path.len() > 2 && is_file(&path[1]) {
                wrong.push(format!("{at}: crate::{} goes past the face", path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_stands_side_by_side_stays_apart() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.modules.len() > 1) {
        let Some(here) = room(&source.modules[0]) else { continue };
        let file = source.modules[1].as_str();
        // From a file of the room `super` is the room; from one in a folder of it, `super::super`.
        let up = "super::".repeat(source.modules.len() - 1);
        let apart = |name: &str| here.side_by_side.contains(&name) && name != file;
        let from_ground = here.ground.contains(&file);
        for path in paths(&source.code, &up) {
            if apart(&path[0]) && (here.side_by_side.contains(&file) || from_ground) {
                wrong.push(format!("{}: imports {} beside or above it", source.modules.join("/"), path[0]));
            }
        }
        // Kinds of a folder stand side by side too: json/gaps and json/plan, en/plan and en/gate. Single words and the names of the
        // check sheet's columns are what they all speak with.
        if let [_, folder, name] = source.modules.as_slice()
            && ["json", "en", "ja"].contains(&folder.as_str())
            && name != "words"
        {
            for path in paths(&source.code, "super::") {
                if !["super", "words", "sheet"].contains(&path[0].as_str())
                    && path[0].starts_with(|c: char| c.is_lowercase())
                    && path.len() > 1
                {
                    wrong.push(format!("{}: imports its neighbour {}", source.modules.join("/"), path[0]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_stay_short() {
    // Tests within a file do not count: they are read on their own.
    let long: Vec<_> = sources()
        .iter()
        .map(|source| (source.modules.join("/"), source.code.split("#[cfg(test)]").next().unwrap_or_default().lines().count()))
        .filter(|(_, lines)| *lines > 350)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn the_reader_of_paths_reads_paths() {
    let code = "use crate::lens::{Risk, Text};\nuse super::words::{a, b};\nlet x = crate::store::open(p); crate::a::{self, b::C}";
    assert_eq!(
        paths(code, "crate::"),
        [vec!["lens", "Risk"], vec!["lens", "Text"], vec!["store", "open"], vec!["a", "self"], vec!["a", "b", "C"]]
    );
    assert_eq!(paths(code, "super::"), [vec!["words", "a"], vec!["words", "b"]]);
}
