//! A world of its own for each test: an empty folder, no variables but ours, a fixed day.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use tempfile::TempDir;

/// 2026-11-23 in UTC.
pub const TODAY_AS_EPOCH: &str = "1795392000";

/// Every review of `tests/reviews/`; a test of `tables` knows that it is.
pub const CORPUS: &[&str] = &[
    "all-high",
    "claims",
    "complete",
    "complete-2025-02",
    "hostile",
    "japanese",
    "japanese-2025-02",
    "minimal",
    "unknowns",
    "weighed-brochure",
    "weighed-cards",
];

/// A folder that is gone when the test ends, and the binary run in it.
pub struct Sandbox {
    folder: TempDir,
}

impl Sandbox {
    /// An empty one.
    pub fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    /// One with a copy of a file of `tests/reviews/` as `wa-review.yaml`.
    pub fn with_review(name: &str) -> Self {
        let sandbox = Self::new();
        std::fs::copy(review(name), sandbox.path("wa-review.yaml")).unwrap();
        sandbox
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The text of a file in it.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Writes a file into it.
    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// The binary with arguments, ready to run in it.
    pub fn wa_sec(&self, args: &[&str]) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("wa-sec"));
        command.env_clear().env("SOURCE_DATE_EPOCH", TODAY_AS_EPOCH).current_dir(self.folder.path()).args(args);
        command
    }

    /// The same with the programs of this machine: git.
    pub fn wa_sec_with_git(&self, args: &[&str]) -> Command {
        let mut command = self.wa_sec(args);
        command.env("PATH", std::env::var_os("PATH").unwrap()).env("HOME", self.path(""));
        command
    }

    /// Runs git in it as one who has no configuration: what it printed.
    pub fn git(&self, args: &[&str]) -> String {
        let mut command = std::process::Command::new("git");
        let config = ["user.name=x", "user.email=x@example.com", "init.defaultBranch=main", "protocol.file.allow=always"];
        command.current_dir(self.path("")).env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let output = command.args(config.iter().flat_map(|setting| ["-c", setting])).args(args).output().unwrap();
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What the binary printed on stdout, where it exits 0.
    pub fn stdout(&self, args: &[&str]) -> String {
        let output = self.wa_sec(args).assert().success().get_output().clone();
        String::from_utf8(output.stdout).unwrap()
    }

    /// What the binary printed on stderr, and how it ended.
    pub fn stderr(&self, args: &[&str]) -> (String, i32) {
        let output = self.wa_sec(args).output().unwrap();
        (String::from_utf8(output.stderr).unwrap(), output.status.code().unwrap_or(-1))
    }
}

/// A text without the line breaks that the width of a terminal asks for.
pub fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text says something, wherever its lines break: Japanese breaks between any two letters.
pub fn says(text: &str, words: &str) -> bool {
    let joined = |text: &str| text.split_whitespace().collect::<String>();
    joined(text).contains(&joined(words))
}

/// What a validator that is not ours finds wrong with a review file, by the schema that the binary prints.
pub fn faults_by_schema(sandbox: &Sandbox, file: &str) -> Vec<String> {
    let schema = serde_json::from_str(&sandbox.stdout(&["schema", "review"])).unwrap();
    let document: serde_json::Value = serde_yaml::from_str(&sandbox.read(file)).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    validator.iter_errors(&document).map(|fault| format!("{file}: {fault} at {}", fault.instance_path())).collect()
}

/// A file of the shared corpus.
pub fn review(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reviews").join(name)
}
