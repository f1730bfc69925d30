//! Every console block and every screen of the READMEs is true. `UPDATE_README=1 cargo test readme` writes what the program prints today.

use std::path::Path;

use crate::harness::Sandbox;
use crate::terminal::Terminal;

const MOST_SHOWN: usize = 60;

/// A typing error, a day that does not exist, a practice that is answered twice, and one of another edition.
const FAULTY: &str = "\
wa-sec: 1
lens: 2025-02
workload:
  name: Payment API
answers:
  SEC01:
    best-practices:
      SEC01-BP01: implmented
      SEC01-BP02: { status: partial, due: 2026-02-30 }
      sec01bp01: missing
      SEC1-BP3: missing
";

/// A review of which nothing but the workload is answered.
const BEGUN: &str = "\
wa-sec: 1
lens: 2025-02
workload:
  name: Payment API
protect:
  - { name: cardholder data, classification: restricted, personal-data: true }
";

/// What announces a screen: the command, and what is typed at one prompt after the other. Readers do not see it.
struct Announced<'a> {
    /// How many lines of it are shown, where that is not the whole.
    lines: Option<usize>,
    command: &'a str,
    typed: Vec<&'a str>,
}

impl<'a> Announced<'a> {
    /// `<!-- screen: wa-sec review; 1; d -->`, or `<!-- screen, 2 lines: … -->`.
    fn of(line: &'a str) -> Option<Self> {
        let (head, rest) = line.strip_prefix("<!-- screen")?.strip_suffix(" -->")?.split_once(": ")?;
        let lines = head.strip_prefix(", ").and_then(|lines| lines.strip_suffix(" lines")).map(|lines| lines.parse().unwrap());
        let mut rest = rest.split("; ");
        Some(Self { lines, command: rest.next()?, typed: rest.collect() })
    }

    /// What a terminal of 80 columns and 24 lines shows in the end.
    fn shown(&self) -> String {
        let sandbox = Sandbox::new();
        sandbox.write("wa-review.yaml", BEGUN);
        let args: Vec<_> = self.command.strip_prefix("wa-sec ").unwrap().split(' ').collect();
        let mut terminal = Terminal::open(&sandbox, "xterm-256color", &args);
        // Every prompt stands on a screen that was cleared, and ends with what Esc does.
        let prompt = |terminal: &mut Terminal| {
            terminal.sees("\u{1b}[2J");
            terminal.sees(if args.contains(&"ja") { "一つ戻る" } else { "step back" });
        };
        for keys in &self.typed {
            prompt(&mut terminal);
            terminal.press(&format!("{keys}\r"));
        }
        prompt(&mut terminal);
        terminal.sees("\u{1b}[?25h");
        let screen = terminal.screen();
        terminal.press("\u{3}");
        assert_eq!(terminal.end().0, 130);
        screen.lines().take(self.lines.unwrap_or(usize::MAX)).flat_map(|line| [line, "\n"]).collect()
    }
}

/// The README with the screens, and the output below each `$ wa-sec …` of its console blocks replaced by what the program prints.
fn as_it_should_be(readme: &str, sandbox: &Sandbox) -> String {
    let mut out = String::new();
    let (mut in_console, mut in_screen, mut announced) = (false, false, None);
    for line in readme.lines() {
        if line.starts_with("```") {
            in_console = line == "```console";
            let screen: Option<Announced> = announced.take();
            in_screen = screen.is_some();
            out += &screen.map(|screen| format!("{line}\n{}", screen.shown())).unwrap_or_default();
            if in_screen {
                continue;
            }
        } else if in_screen {
            continue;
        } else if let Some(screen) = Announced::of(line) {
            announced = Some(screen);
        } else if in_console {
            let Some(command) = line.strip_prefix("$ ") else { continue };
            out += &format!("{line}\n");
            out += &shown(sandbox, command);
            continue;
        }
        out += &format!("{line}\n");
    }
    out
}

fn shown(sandbox: &Sandbox, command: &str) -> String {
    let text = printed(sandbox, command);
    assert!(text.lines().count() <= MOST_SHOWN, "too long for a README: {command}");
    text
}

fn printed(sandbox: &Sandbox, command: &str) -> String {
    let Some(args) = command.strip_prefix("wa-sec ") else { return String::new() };
    let args: Vec<_> = args.split(' ').collect();
    let output = sandbox.wa_sec(&args).output().unwrap();
    let text = format!("{}{}", String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    text.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

/// A text block that opens with a command is an excerpt of what it prints: line by line, but for `…`.
fn excerpts_are_printed(readme: &str, sandbox: &Sandbox) {
    for block in readme.split("```text\n$ ").skip(1) {
        let (command, rest) = block.split_once('\n').unwrap();
        let (excerpt, _) = rest.split_once("```").unwrap();
        let all = printed(sandbox, command);
        for part in excerpt.split("…\n").filter(|part| !part.is_empty()) {
            assert!(all.contains(part), "{command} does not print:\n{part}");
        }
    }
}

/// A review with a milestone of June, when two more practices were missing and one was still in place.
fn lived_on_since_spring(reviewed: &str) -> Sandbox {
    let sandbox = Sandbox::with_review(reviewed);
    let now = sandbox.read("wa-review.yaml");
    let changes = [
        ("SEC02-BP04: implemented", "SEC02-BP04: missing"),
        ("SEC04-BP01: implemented", "SEC04-BP01: missing"),
        ("SEC07-BP03: missing", "SEC07-BP03: implemented"),
    ];
    let spring = changes.iter().fold(now.clone(), |text, (now, then)| {
        assert_eq!(text.matches(now).count(), 1, "{now}");
        text.replace(now, then)
    });
    sandbox.write("wa-review.yaml", &spring);
    sandbox.wa_sec(&["milestone", "add", "--name", "spring", "--today", "2026-06-01"]).assert().success();
    sandbox.write("wa-review.yaml", &now);
    sandbox
}

fn holds(name: &str, reviewed: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let readme = std::fs::read_to_string(&path).unwrap();
    let sandbox = lived_on_since_spring(reviewed);
    sandbox.write("faulty.yaml", FAULTY);
    excerpts_are_printed(&readme, &sandbox);
    let should = as_it_should_be(&readme, &sandbox);
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(path, should).unwrap();
    } else {
        assert!(readme == should, "{name} is out of date; UPDATE_README=1 cargo test readme mends it");
    }
}

#[test]
fn readme_in_english_is_true() {
    holds("README.md", "complete-2025-02.yaml");
}

#[test]
fn readme_in_japanese_is_true() {
    holds("README.ja.md", "japanese-2025-02.yaml");
}

#[test]
fn both_readmes_show_the_same_commands_in_the_same_order() {
    let commands = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let readme = std::fs::read_to_string(path).unwrap();
        let command = |line: &str| {
            let screen = line.strip_prefix("<!-- screen").and_then(|screen| Some(screen.split_once(": ")?.1));
            line.strip_prefix("$ ").or(screen).map(|command| command.replace(" --lang ja", ""))
        };
        readme.lines().filter_map(command).collect::<Vec<_>>()
    };
    assert_eq!(commands("README.md"), commands("README.ja.md"));
}

#[test]
fn readmes_point_to_files_that_exist_and_describe_every_picture() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["README.md", "README.ja.md"] {
        let readme = std::fs::read_to_string(root.join(name)).unwrap();
        assert!(!readme.contains("![]("), "{name} has a picture without words");
        for target in readme.split("](").skip(1).filter_map(|rest| rest.split_once(')')).map(|(target, _)| target) {
            let path = target.split('#').next().unwrap_or_default();
            let outside = path.is_empty() || target.starts_with("https://");
            assert!(outside || root.join(path).exists(), "{name} points to {target}");
        }
    }
}

#[test]
fn both_readmes_say_everything_that_can_be_demanded() {
    for name in ["README.md", "README.ja.md"] {
        let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
        let block = readme.split("```yaml\ncheck:\n").nth(1).unwrap().split("```").next().unwrap();
        let keys: Vec<_> = block.lines().map(|line| line.trim().split(':').next().unwrap()).collect();
        assert_eq!(keys, wa_sec::review::DEMANDS.iter().map(|row| row.key).collect::<Vec<_>>());
        let sandbox = Sandbox::new();
        sandbox.write(".wa-sec.yaml", &format!("check:\n{block}"));
        let shown = sandbox.stdout(&["check", "--show-config"]);
        assert_eq!(shown.matches("# .wa-sec.yaml:").count(), keys.len(), "{shown}");
    }
}
