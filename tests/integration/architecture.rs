//! The plan of the house, and the test that keeps it. Folders alone do not keep direction.
//!
//! 1. Every file of a room is on the plan.
//! 2. Down only: a room imports rooms on lower floors.
//! 3. By the face: outside a room one writes `crate::lens::Risk`, never `crate::lens::risk::Risk`; inside, never `crate::lens`.
//! 4. Side by side stays apart: formats, subjects, commands, languages never import each other.
//! 5. No circles: of files in one folder none leads back to itself. A folder is one with the file of its name.
//! 6. Formats do not compute: they call no function of the assessment or of the review.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// From the roof to the ground: floor, room, and its ground, files that may stand on each other. Behind ║ are those that stand side by side
/// on it; * is every other file of the folder.
const PLAN: &str = "
6 cli             asking context diagnostic exit_status failure formats output source stream words
                  ║ check completions diff explain gaps import init man milestone plan questions report review schema
                    status upgrade
5 questionnaire   answering earlier edition menu place portfolio prompt prompter route screen search session tests view
5 telling         catalog difference grouping json words
                  ║ check compare diff explain gaps imported milestones plan questions reading_list report status upgrade
5 telling/report  ║ *
5 format          ║ csv github gitlab html junit markdown pdf sarif text xlsx
4 content         checked compared document facts finding json pack particulars spooled
3 wording         harmless phrases ║ en ja
3 wording/en      sheet tables words ║ *
3 wording/ja      sheet tables words ║ *
2 assessment      age assess carriers demand diff difference evidence gap goal improvement_plan investment score score_change
                  thresholds view weighing
2 store           address bounds config edit fault file_format git glob habit hash id_hint input_file judge length lock milestone nearest new_file node
                  output_file reader review_file scalar schema slip spool unheard value whole_file
2 importer        fault layout ║ sheet
1 review          acceptance answer demands judged plain_text protect record redact sensitive texts upgrade workload
0 lens            chain crosswalk edition editions id layer list programme question reference responsibility risk risk_rule search source text
0 system          zone
";

/// A row of the plan.
#[derive(Default)]
struct Room {
    floor: u8,
    name: &'static str,
    ground: Vec<&'static str>,
    beside: Vec<&'static str>,
}

static ROOMS: LazyLock<Vec<Room>> = LazyLock::new(|| {
    let mut rooms: Vec<Room> = Vec::new();
    let mut words = PLAN.split_whitespace();
    let mut is_ground = true;
    while let Some(word) = words.next() {
        if let Ok(floor) = word.parse() {
            rooms.push(Room { floor, name: words.next().unwrap(), ..Room::default() });
            is_ground = true;
        } else if word == "║" {
            is_ground = false;
        } else {
            let room = rooms.last_mut().unwrap();
            (if is_ground { &mut room.ground } else { &mut room.beside }).push(word);
        }
    }
    rooms
});

impl Room {
    fn named(name: &str) -> Option<&'static Self> {
        ROOMS.iter().find(|room| room.name == name)
    }

    fn has(&self, file: &str) -> bool {
        self.ground.iter().chain(&self.beside).any(|planned| *planned == file)
    }

    fn has_beside(&self, file: &str) -> bool {
        self.beside.contains(&file) || (self.beside == ["*"] && !self.ground.contains(&file))
    }
}

/// A source file: the modules on the way to it, and its code without comments and without the tests within it.
struct Source {
    modules: Vec<String>,
    code: String,
}

impl Source {
    fn name(&self) -> String {
        self.modules.join("/")
    }

    /// Tests in files of their own look at what they like.
    fn is_test(&self) -> bool {
        self.modules.iter().any(|module| module == "tests" || module == "properties")
    }
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
        let mut code = code.join("\n");
        if let Some((before, tests)) = code.split_once("#[cfg(test)]\nmod tests {") {
            code = [before, tests.split_once("\n}").map_or("", |(_, after)| after)].concat();
        }
        Source { modules: relative.iter().map(|part| part.to_string_lossy().into_owned()).collect(), code }
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

/// Reads one path, braces expanded; gives back what follows it. One that gets another name is there under both.
fn expand<'a>(code: &'a str, prefix: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> &'a str {
    let (name, mut rest) = word(code);
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
        Some(rest) if !rest.starts_with('<') => return expand(rest, prefix, found),
        _ => found.push(prefix.clone()),
    }
    let Some(other) = rest.strip_prefix(" as ") else { return rest };
    let (name, rest) = word(other);
    prefix.pop();
    prefix.push(name.to_owned());
    found.push(prefix.clone());
    rest
}

fn word(code: &str) -> (&str, &str) {
    code.split_at(code.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '*').unwrap_or(code.len()))
}

/// Which file of a folder imports which other of it, from whatever depth: folder, from, to. What the folder's own file hands on counts as the
/// file that it comes from.
fn arrows(sources: &[Source]) -> BTreeSet<[String; 3]> {
    let files: BTreeSet<&[String]> = sources.iter().map(|source| source.modules.as_slice()).collect();
    let mut comes_from: BTreeMap<(&[String], String), String> = BTreeMap::new();
    for source in sources {
        for path in paths(&source.code, "use ") {
            let child: Vec<_> = source.modules.iter().chain(path.first()).cloned().collect();
            if path.len() > 1 && files.contains(child.as_slice()) {
                comes_from.insert((&source.modules, path[path.len() - 1].clone()), path[0].clone());
            }
        }
    }
    let mut arrows = BTreeSet::new();
    for source in sources.iter().filter(|source| !source.is_test()) {
        for path in paths(&source.code, "super::") {
            let up = 1 + path.iter().take_while(|part| *part == "super").count();
            let (Some(depth), Some(name)) = (source.modules.len().checked_sub(up), path.get(up - 1)) else { continue };
            let folder = &source.modules[..depth];
            let is_file = files.contains([folder, std::slice::from_ref(name)].concat().as_slice());
            let to = if is_file { Some(name) } else { comes_from.get(&(folder, name.clone())) };
            if let Some(to) = to.filter(|to| **to != source.modules[depth]) {
                arrows.insert([folder.join("/"), source.modules[depth].clone(), to.clone()]);
            }
        }
    }
    arrows
}

/// What is left of arrows when all go that begin or end where no other leads on: the circles, and ways from one to another.
fn circles(mut arrows: BTreeSet<[String; 3]>) -> BTreeSet<[String; 3]> {
    loop {
        let leads =
            |folder: &String, at: &String, end: usize| arrows.iter().any(|arrow| arrow[0] == *folder && arrow[end] == *at);
        let on = |[folder, from, to]: &&[String; 3]| leads(folder, from, 2) && leads(folder, to, 1);
        let left: BTreeSet<_> = arrows.iter().filter(on).cloned().collect();
        if left.len() == arrows.len() {
            return left;
        }
        arrows = left;
    }
}

#[test]
fn every_file_is_on_the_plan_and_the_plan_has_no_file_that_is_not() {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources() {
        found.entry(source.modules[0].clone()).or_default().extend(source.modules.get(1).cloned());
    }
    for room in ROOMS.iter().filter(|room| !room.name.contains('/')) {
        let planned: BTreeSet<_> = room.ground.iter().chain(&room.beside).map(ToString::to_string).collect();
        let there = found.remove(room.name).unwrap_or_else(|| panic!("room {} is planned and not there", room.name));
        assert_eq!(there, planned, "files of room {}", room.name);
    }
    assert!(found.is_empty(), "not on the plan: {found:?}");
}

#[test]
fn imports_go_down_and_by_the_face() {
    let mut wrong = Vec::new();
    for source in sources() {
        let at = source.name();
        let Some(here) = Room::named(&source.modules[0]) else { continue };
        for path in paths(&source.code, "crate::") {
            let Some(there) = Room::named(&path[0]) else {
                wrong.push(format!("{at}: crate::{} is no room", path.join("::")));
                continue;
            };
            if there.name == here.name {
                wrong.push(format!("{at}: imports its own face, crate::{}", path.join("::")));
            } else if there.floor >= here.floor {
                wrong.push(format!("{at}: crate::{} is not below {}", path.join("::"), here.name));
            }
            if path.len() > 2 && there.has(&path[1]) {
                wrong.push(format!("{at}: crate::{} goes past the face", path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_stands_side_by_side_stays_apart() {
    let arrows = arrows(&sources());
    let is_wrong = |[folder, _, to]: &&[String; 3]| Room::named(folder).is_some_and(|room| room.has_beside(to));
    let wrong: Vec<_> =
        arrows.iter().filter(is_wrong).map(|[folder, from, to]| format!("{folder}: {from} imports {to}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_import_leads_back_to_itself() {
    let circles = circles(arrows(&sources()));
    let circles: Vec<_> = circles.iter().map(|[folder, from, to]| format!("{folder}: {from} imports {to}")).collect();
    assert!(circles.is_empty(), "in a circle:\n{}", circles.join("\n"));
}

#[test]
fn formats_compute_nothing() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.modules[0] == "format" && !source.is_test()) {
        for path in paths(&source.code, "crate::") {
            let is_function = path.last().is_some_and(|name| name.starts_with(|c: char| c.is_lowercase()));
            // What characters a text may hold is no figure, but one rule for all who show one.
            let is_rule_of_characters = path == ["review", "plain_text"];
            if ["assessment", "review"].contains(&path[0].as_str()) && is_function && !is_rule_of_characters {
                wrong.push(format!("{}: calls {}", source.name(), path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn files_stay_short() {
    // Tests within a file do not count: they are read on their own.
    let sources = sources();
    let lines = sources.iter().map(|source| (source.name(), source.code.lines().count()));
    let long: Vec<_> = lines.filter(|(_, lines)| *lines > 350).collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn the_reader_of_paths_reads_paths() {
    let code =
        "use crate::lens::{Risk, Text};\nuse super::words::{a as c, b};\nlet x = crate::store::open(p); crate::a::{self, b::C}";
    assert_eq!(
        paths(code, "crate::"),
        [vec!["lens", "Risk"], vec!["lens", "Text"], vec!["store", "open"], vec!["a", "self"], vec!["a", "b", "C"]]
    );
    assert_eq!(paths(code, "super::"), [vec!["words", "a"], vec!["words", "c"], vec!["words", "b"]]);
}

#[test]
fn the_finder_of_circles_finds_circles() {
    let source = |name: &str, code: &str| Source { modules: name.split('/').map(str::to_owned).collect(), code: code.to_owned() };
    let sources = [
        source("room", "mod a; mod b; mod c; mod d;\npub use c::{Made as Known};"),
        source("room/a", "use super::b::B;"),
        // From a folder, and by a name that the room's file hands on.
        source("room/b", "mod deep;"),
        source("room/b/deep", "use super::super::{Known, d};"),
        source("room/c", "fn c() { super::a::of() }"),
        source("room/d", ""),
    ];
    let arrow = |from: &str, to: &str| ["room", from, to].map(str::to_owned);
    assert_eq!(arrows(&sources), [arrow("a", "b"), arrow("b", "c"), arrow("b", "d"), arrow("c", "a")].into());
    assert_eq!(circles(arrows(&sources)), [arrow("a", "b"), arrow("b", "c"), arrow("c", "a")].into());
}
