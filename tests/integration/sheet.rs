//! The check sheet through the binary: out with `report`, back with `import`. Foreign programs prove it in `.ci/sheet`.

use std::fs;

use rust_xlsxwriter::Workbook;

use crate::harness::{Sandbox, review};

const IMPORT: &[&str] = &["import", "sheet", "sheet.xlsx", "--into", "wa-review.yaml"];

fn written(name: &str, lang: &str) -> Sandbox {
    let sandbox = Sandbox::with_review(name);
    sandbox.wa_sec(&["report", "--format", "xlsx", "--lang", lang, "-o", "sheet.xlsx"]).assert().success();
    sandbox
}

#[test]
fn every_review_comes_back_as_it_went_out() {
    for name in ["all-high", "claims", "complete", "complete-2025-02", "hostile", "japanese", "minimal", "unknowns"] {
        for lang in ["en", "ja"] {
            let sandbox = written(&format!("{name}.yaml"), lang);
            assert!(sandbox.stdout(IMPORT).contains("nothing to change"), "{name} {lang}");
            assert_eq!(sandbox.read("wa-review.yaml"), fs::read_to_string(review(&format!("{name}.yaml"))).unwrap());
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let sandbox = written("japanese.yaml", "ja");
    let first = fs::read(sandbox.path("sheet.xlsx")).unwrap();
    sandbox.wa_sec(&["report", "--format", "xlsx", "--lang", "ja", "-o", "sheet.xlsx"]).assert().success();
    assert_eq!(first, fs::read(sandbox.path("sheet.xlsx")).unwrap());
}

/// A review that was changed after its sheet was written.
fn with_changes() -> Sandbox {
    let sandbox = Sandbox::with_review("complete-2025-02.yaml");
    let was = sandbox.read("wa-review.yaml");
    let filled_in = was.replace("SEC01-BP01: implemented", "SEC01-BP01: missing");
    assert_ne!(was, filled_in);
    sandbox.write("wa-review.yaml", &filled_in);
    sandbox.wa_sec(&["report", "--format", "xlsx", "-o", "sheet.xlsx"]).assert().success();
    sandbox.write("wa-review.yaml", &was);
    sandbox
}

#[test]
fn what_changed_in_the_review_alone_is_kept_and_told() {
    let sandbox = with_changes();
    let told = sandbox.stdout(IMPORT);
    assert!(told.contains("nothing to change") && told.contains("SEC01-BP01 Status"), "{told}");
}

#[test]
fn without_a_terminal_nothing_is_saved_unless_yes_is_said() {
    let sandbox = written("complete-2025-02.yaml", "en");
    let was = sandbox.read("wa-review.yaml");
    let filled = filled_in(&fs::read(sandbox.path("sheet.xlsx")).unwrap());
    fs::write(sandbox.path("sheet.xlsx"), filled).unwrap();
    let (said, status) = sandbox.stderr(IMPORT);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("--yes"), "{said}");
    assert_eq!(sandbox.read("wa-review.yaml"), was);
    let told = sandbox.stdout(&[IMPORT, &["--yes"]].concat());
    assert!(told.contains("implemented") && told.contains("partial"), "{told}");
    assert_eq!(sandbox.read("wa-review.yaml"), was.replacen("SEC01-BP05: partial", "SEC01-BP05: implemented", 1));
}

/// The same cells in a workbook of its own, with another answer to one practice.
fn filled_in(bytes: &[u8]) -> Vec<u8> {
    use calamine::{Reader, Xlsx};
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let mut copy = Workbook::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let sheet = copy.add_worksheet().set_name(&name).unwrap();
        for (row, column, cell) in range.used_cells() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            let text = match cell {
                calamine::Data::DateTime(day) => {
                    let (year, month, day, ..) = day.to_ymd_hms_milli();
                    format!("{year:04}-{month:02}-{day:02}")
                }
                other => other.to_string(),
            };
            let practice = range.get_value((row, 1)).map(ToString::to_string);
            let is_answer = practice.as_deref() == Some("SEC01-BP05") && column == 5;
            let text = if is_answer && name == "Check sheet" { "implemented".to_owned() } else { text };
            sheet.write(row, column, text).unwrap();
        }
    }
    copy.save_to_buffer().unwrap()
}

#[test]
fn a_text_that_no_cell_holds_is_refused_and_never_cut() {
    let sandbox = Sandbox::with_review("minimal.yaml");
    let long = "x".repeat(32_768);
    let lens = sandbox.read("wa-review.yaml").contains("2025-02");
    let (question, practice) = if lens { ("SEC01", "SEC01-BP01") } else { ("SEC1", "SEC1-BP1") };
    let was = sandbox.read("wa-review.yaml");
    let minimal: Vec<_> = was.lines().filter(|line| !line.starts_with("answers")).collect();
    let answers =
        format!("answers:\n  {question}:\n    best-practices:\n      {practice}: {{ status: partial, notes: \"{long}\" }}\n");
    sandbox.write("wa-review.yaml", &format!("{}\n{answers}", minimal.join("\n")));
    let (said, status) = sandbox.stderr(&["report", "--format", "xlsx", "-o", "sheet.xlsx", "--lang", "en"]);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains(practice), "{said}");
    assert!(!sandbox.path("sheet.xlsx").exists());
}

#[test]
fn a_file_that_is_no_sheet_is_refused_loudly() {
    let sandbox = Sandbox::with_review("complete.yaml");
    sandbox.write("sheet.xlsx", "hello");
    let (said, status) = sandbox.stderr(IMPORT);
    assert_eq!(status, 2);
    assert!(said.contains("no Excel workbook"), "{said}");
}
