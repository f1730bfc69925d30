//! The check sheet through the binary: out with `report`, back with `import`. Foreign programs prove it in `.ci/sheet`.

use std::fs;

use rust_xlsxwriter::Workbook;

use crate::harness::{Sandbox, faults_by_schema, review};

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
    copied(bytes, |_, practice, cell| if practice == "SEC01-BP05" && cell == "partial" { "implemented" } else { cell }.to_owned())
}

/// The same cells in a workbook of its own, each as `edit` makes it from its column, its practice and what it holds.
pub fn copied(bytes: &[u8], edit: impl Fn(u16, &str, &str) -> String) -> Vec<u8> {
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
            let practice = range.get_value((row, 1)).map(ToString::to_string).unwrap_or_default();
            sheet.write(row, column, edit(column, &practice, &text)).unwrap();
        }
    }
    copy.save_to_buffer().unwrap()
}

#[test]
fn a_text_that_no_cell_holds_is_refused_and_never_cut() {
    let sandbox = Sandbox::with_review("minimal.yaml");
    // Each piece of evidence is short enough for a review; together they are more than a cell holds.
    let long = ["x".repeat(20_000), "x".repeat(12_768)].join("\", \"");
    let lens = sandbox.read("wa-review.yaml").contains("2025-02");
    let (question, practice) = if lens { ("SEC01", "SEC01-BP01") } else { ("SEC1", "SEC1-BP1") };
    let was = sandbox.read("wa-review.yaml");
    let minimal: Vec<_> = was.lines().filter(|line| !line.starts_with("answers")).collect();
    let answers = format!(
        "answers:\n  {question}:\n    best-practices:\n      {practice}: {{ status: partial, evidence: [\"{long}\"] }}\n"
    );
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

/// A sheet that was frozen, and the review of which it was written.
fn frozen(sheet: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sheets");
    fs::copy(folder.join("layout-1.yaml"), sandbox.path("wa-review.yaml")).unwrap();
    fs::copy(folder.join(sheet), sandbox.path("sheet.xlsx")).unwrap();
    sandbox
}

#[test]
fn a_sheet_that_a_customer_already_has_stays_readable() {
    let sandbox = frozen("layout-1.xlsx");
    let was = sandbox.read("wa-review.yaml");
    let told = sandbox.stdout(IMPORT);
    assert!(told.contains("nothing to change") && !told.contains("older sheet"), "{told}");
    assert_eq!(sandbox.read("wa-review.yaml"), was);
    let sandbox = frozen("layout-1-filled.xlsx");
    sandbox.stdout(&[IMPORT, &["--yes"]].concat());
    insta::assert_snapshot!("layout_1_filled", sandbox.read("wa-review.yaml"));
    assert_eq!(faults_by_schema(&sandbox, "wa-review.yaml"), Vec::<String>::new());
}

#[test]
fn a_redacted_sheet_says_so_and_is_no_answer() {
    use calamine::{Reader, Xlsx};
    let sandbox = frozen("layout-1.xlsx");
    let was = sandbox.read("wa-review.yaml");
    for (lang, said) in [("en", "Redacted: account-1"), ("ja", "account-1、person-2 のような語")] {
        sandbox.wa_sec(&["report", "--format", "xlsx", "--redact", "--lang", lang, "-o", "sheet.xlsx"]).assert().success();
        let bytes = fs::read(sandbox.path("sheet.xlsx")).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(&bytes)).unwrap();
        let shown = book.sheet_names().into_iter().filter(|name| name != "_wa-sec");
        let saying = shown.filter(|name| {
            let range = book.worksheet_range(name).unwrap();
            range.used_cells().any(|(.., cell)| cell.to_string().contains(said))
        });
        assert_eq!(saying.count(), 2, "the summary and the check sheet");
        // Nobody touched it: there is nothing to change, and nothing that looks changed.
        let told = sandbox.stdout(&[IMPORT, &["--lang", "en"]].concat());
        assert!(told.contains("nothing to change") && !told.contains("Changed in the review"), "{told}");
    }
    let owner = |_, _: &str, cell: &str| if cell == "person-2" { "person-2, person-1" } else { cell }.to_owned();
    let edited = copied(&fs::read(sandbox.path("sheet.xlsx")).unwrap(), owner);
    fs::write(sandbox.path("sheet.xlsx"), edited).unwrap();
    for (lang, said) in [("en", "stands for what --redact took out of this sheet"), ("ja", "--redact で伏せた内容")] {
        let (told, status) = sandbox.stderr(&[IMPORT, &["--yes", "--lang", lang]].concat());
        assert!(status == 2 && told.contains(said), "{told}");
    }
    assert_eq!(sandbox.read("wa-review.yaml"), was);
    let plain = Sandbox::with_review("complete.yaml");
    plain.wa_sec(&["report", "--format", "xlsx", "--lang", "en", "-o", "sheet.xlsx"]).assert().success();
    let bytes = fs::read(plain.path("sheet.xlsx")).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(&bytes)).unwrap();
    let range = book.worksheet_range("Summary").unwrap();
    assert!(!range.used_cells().any(|(.., cell)| cell.to_string().contains("Redacted")));
}

#[test]
fn too_much_is_refused_in_words() {
    use std::io::Write;
    let sandbox = Sandbox::with_review("complete.yaml");
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for entry in 0..4_100 {
        zip.start_file(format!("{entry}"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(b"x").unwrap();
    }
    fs::write(sandbox.path("sheet.xlsx"), zip.finish().unwrap().into_inner()).unwrap();
    for (lang, said) in [("en", "more than 4096 parts; it is not read"), ("ja", "構成ファイルが 4096 個を超えています")]
    {
        let (told, status) = sandbox.stderr(&[IMPORT, &["--lang", lang]].concat());
        assert!(status == 2 && told.contains(said), "{told}");
    }
}

#[test]
fn a_long_text_is_shown_in_part_and_taken_whole() {
    let sandbox = written("complete-2025-02.yaml", "en");
    let lines = "一行\n".repeat(2_000) + "the end";
    let bytes = fs::read(sandbox.path("sheet.xlsx")).unwrap();
    let note =
        |column, practice: &str, cell: &str| if practice == "SEC01-BP02" && column == 7 { &lines } else { cell }.to_owned();
    let filled = copied(&bytes, note);
    fs::write(sandbox.path("sheet.xlsx"), filled).unwrap();
    let told = sandbox.stdout(&[IMPORT, &["--yes", "--lang", "en"]].concat());
    assert!(told.contains("characters)") && !told.contains("the end"), "{told}");
    assert!(sandbox.read("wa-review.yaml").contains("the end"));
}
