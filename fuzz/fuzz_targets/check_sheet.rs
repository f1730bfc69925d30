//! Reads anything as a check sheet. Nothing makes the importer panic, and a review with what it brings can be written. The parts of a
//! workbook are given one after the other, each below a line that names it, and packed here: a fuzzer does not learn to pack. What names
//! none is read as a package as it is.
//!
//! ```text
//! cargo +nightly fuzz run -s none check_sheet fuzz/corpus/check_sheet -- -dict=fuzz/check_sheet.dict -max_len=65536
//! ```
//!
//! The parts of a sheet to begin with: `for part in $(unzip -Z1 SHEET); do echo "@$part"; unzip -p SHEET $part; echo; done`

#![no_main]

use std::io::{Cursor, Write};

use libfuzzer_sys::fuzz_target;
use wa_sec::importer::{Situation, importer};
use wa_sec::lens::Lang;
use wa_sec::store::{Parsed, new_text, parse};
use wa_sec::wording::phrases;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What the sheet is read into: the review of the frozen sheets, which the seeds are of.
const REVIEW: &str = include_str!("../../tests/sheets/layout-1.yaml");

fuzz_target!(|data: &[u8]| {
    let Parsed { review, lens, .. } = parse(REVIEW).expect("it is sound");
    let names = [Lang::En, Lang::Ja].map(|lang| &phrases(lang).sheet.names);
    let situation = Situation { lens: &lens, review: &review, today: "2026-11-23".parse().expect("a day"), names: &names };
    let sheet = importer("sheet").expect("it is one of them");
    if let Ok(brought) = (sheet.read)(&packed(data), &situation) {
        new_text(&brought.review, &lens, &phrases(Lang::En).faults.new_file).expect("what was brought can be written");
    }
});

fn packed(data: &[u8]) -> Vec<u8> {
    let Some(data) = data.strip_prefix(b"@") else { return data.to_vec() };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in String::from_utf8_lossy(data).split("\n@") {
        let (name, content) = part.split_once('\n').unwrap_or((part, ""));
        // Names that stand twice are left to packages that are read as they are.
        if zip.start_file(name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored)).is_ok() {
            zip.write_all(content.as_bytes()).expect("into memory");
        }
    }
    zip.finish().expect("into memory").into_inner()
}
