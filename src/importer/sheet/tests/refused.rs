use super::*;

#[test]
fn other_reviews_and_questions_that_do_not_apply_are_refused() {
    let bytes = book(&review(), |_| {});
    let mut other = review();
    other.workload.name = "Shop".into();
    assert_eq!(into(&other, &bytes).unwrap_err(), Refusal::OtherWorkload { sheet: "Portal".into(), review: "Shop".into() });
    let deck = bundled("2020-03").unwrap().lens();
    let deck = Situation { lens: &deck, review: &review(), today: date(2026, 11, 23), names: &[&NAMES] };
    assert_eq!(read(&bytes, &deck).unwrap_err(), Refusal::OtherEdition { sheet: "2025-02".into(), review: "2020-03".into() });
    let mut out = review();
    out.not_applicable.insert("SEC01".parse().unwrap(), "no".into());
    let edited = faults(&out, |sheet| {
        sheet.write(4, of(Field::Status), "○").unwrap();
    });
    assert_eq!(edited[0].1, FaultKind::QuestionNotApplicable("SEC01".parse().unwrap()));
}

#[test]
fn files_that_are_no_check_sheets_are_refused() {
    assert_eq!(into(&review(), b"not a zip").unwrap_err(), Refusal::NotAWorkbook);
    assert_eq!(into(&review(), &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]).unwrap_err(), Refusal::Encrypted);
    let mut plain = Workbook::new();
    plain.add_worksheet();
    assert!(matches!(into(&review(), &plain.save_to_buffer().unwrap()), Err(Refusal::NoMark { .. })));
    let far = book(&review(), |sheet| {
        sheet.write(1_048_575, 16_383, "x").unwrap();
    });
    assert_eq!(into(&review(), &far).unwrap().changes, [], "a cell at the far end costs nothing");
}

#[test]
fn what_unpacks_to_more_than_a_workbook_is_not_unpacked() {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zeros = vec![0_u8; 1 << 20];
    for _ in 0..65 {
        zip.write_all(&zeros).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(into(&review(), &bytes), Err(Refusal::TooLarge { .. })));
}
