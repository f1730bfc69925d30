//! Whatever command writes a review file, a validator that is not ours finds that it keeps the schema.

use std::fs;

use crate::harness::{CORPUS, Sandbox, faults_by_schema};

const FINE: Vec<String> = Vec::new();

/// The column of the check sheet, counted from 0, and what it may hold.
#[cfg(feature = "xlsx")]
const RESIDUAL_RISK: u16 = 14;
#[cfg(feature = "xlsx")]
const RISKS: [&str; 3] = ["high", "medium", "low"];

#[test]
fn a_new_file() {
    for lens in ["2020-03", "2025-02"] {
        for lang in ["en", "ja"] {
            let sandbox = Sandbox::new();
            sandbox.wa_sec(&["init", "new.yaml", "--lens", lens, "--lang", lang]).assert().success();
            assert_eq!(faults_by_schema(&sandbox, "new.yaml"), FINE, "{lens} {lang}");
        }
    }
}

#[test]
fn what_an_upgrade_makes() {
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        if sandbox.read("wa-review.yaml").contains("lens: 2020-03") {
            sandbox.wa_sec(&["upgrade", "wa-review.yaml", "--to", "2025-02", "--output", "new.yaml"]).assert().success();
            assert_eq!(faults_by_schema(&sandbox, "new.yaml"), FINE, "{name}");
        }
    }
}

#[test]
fn a_milestone() {
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        sandbox.wa_sec(&["milestone", "add", "--name", "x", "--today", "2026-11-23"]).assert().success();
        assert_eq!(faults_by_schema(&sandbox, "wa-review.milestones/2026-11-23-x.yaml"), FINE, "{name}");
    }
}

/// The answers of every review of the corpus, into a file that has none: every field that a sheet carries is written.
#[cfg(feature = "xlsx")]
#[test]
fn what_a_sheet_brings() {
    for name in CORPUS {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        let text = sandbox.read("wa-review.yaml");
        sandbox.wa_sec(&["report", "--format", "xlsx", "-o", "sheet.xlsx"]).assert().success();
        // Without fingerprints every cell is one that somebody filled in. What an acceptance leaves needs the acceptance.
        let is_fingerprint = |cell: &str| cell.len() == 8 && cell.bytes().all(|b| b.is_ascii_hexdigit());
        let keep = |column, _: &str, cell: &str| {
            if (column == RESIDUAL_RISK && RISKS.contains(&cell)) || is_fingerprint(cell) { "" } else { cell }.to_owned()
        };
        let filled = crate::sheet::copied(&fs::read(sandbox.path("sheet.xlsx")).unwrap(), keep);
        fs::write(sandbox.path("sheet.xlsx"), filled).unwrap();
        let (head, _) = text.split_once("\nanswers:").unwrap_or((&text, ""));
        sandbox.write("wa-review.yaml", &format!("{head}\n"));
        let (told, status) = sandbox.stderr(&["import", "sheet", "sheet.xlsx", "--into", "wa-review.yaml", "--yes"]);
        assert_eq!(status, 0, "{name}: {told}");
        assert_eq!(faults_by_schema(&sandbox, "wa-review.yaml"), FINE, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_typed_in_a_review() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "wa-review.yaml",
        "wa-sec: 1\nlens: 2025-02\nreviewed-on: 2026-11-23\nworkload:\n  name: Payment API\nprotect:\n  - name: cards\n\
         answers:\n  SEC01:\n    best-practices:\n      SEC01-BP01: missing\n",
    );
    let mut terminal = crate::terminal::Terminal::open(&sandbox, "xterm-256color", &["review", "--lang", "en"]);
    terminal.talk(&[("Question 1 of 11", "o"), ("Answer which one?", "1"), ("Notes, evidence, owner", "t")]);
    terminal.talk(&[("Due date", "5"), ("How many person-days", "3"), ("Due date", "4"), ("Until when?", "2027-03-31")]);
    terminal.sees("Due date");
    terminal.signal("TERM");
    assert_eq!(terminal.end().0, 130);
    let text = sandbox.read("wa-review.yaml");
    assert!(text.contains("person-days: 3") && text.contains("due: 2027-03-31"), "{text}");
    assert_eq!(faults_by_schema(&sandbox, "wa-review.yaml"), FINE);
}
