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
    let large = format!("<sst>{}</sst>", format_args!("<!--{}-->", " ".repeat(65 << 20)));
    let bytes = with_part(&book(&review(), |_| {}), "xl/sharedStrings.xml", |_| large);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(into(&review(), &bytes).unwrap_err(), Refusal::TooLarge { limit: 64 << 20 });
}

#[test]
fn parts_are_counted_while_they_are_read() {
    let whole = book(&review(), |_| {});
    let refused = |part: &str, place: &str, more: String| {
        let bytes = with_part(&whole, part, |xml| {
            assert!(xml.contains(place), "{xml}");
            xml.replacen(place, &format!("{more}{place}"), 1)
        });
        assert!(bytes.len() < 1 << 20, "{part}");
        into(&review(), &bytes).unwrap_err()
    };
    let too_many = |what, limit| Refusal::TooMany { what, limit };
    let sheets = r#"<sheet name="x" sheetId="9" r:id="rId1"/>"#.repeat(1_000);
    assert_eq!(refused("xl/workbook.xml", "</sheets>", sheets), too_many(Counted::Sheets, 1_000));
    assert_eq!(refused("xl/sharedStrings.xml", "</sst>", "<si/>".repeat(200_000)), too_many(Counted::Strings, 200_000));
    assert_eq!(refused("xl/styles.xml", "</cellXfs>", "<xf/>".repeat(65_490)), too_many(Counted::Formats, 65_490));
    let formats: Vec<_> = (0..65_500).map(|id| format!(r#"<numFmt numFmtId="{id}" formatCode="0"/>"#)).collect();
    let formats = formats.concat();
    assert_eq!(refused("xl/styles.xml", "<fonts", formats), too_many(Counted::Formats, 65_490));
    let cells = format!("<row>{}</row>", "<c/>".repeat(10_000)).repeat(20);
    assert_eq!(refused("xl/worksheets/sheet1.xml", "</sheetData>", cells), too_many(Counted::Cells, 200_000));
    let relations: Vec<_> = (0..4_097).map(|id| format!(r#"<Relationship Id="x{id}" Type="a/b" Target="c"/>"#)).collect();
    let relations = relations.concat();
    assert_eq!(refused("xl/_rels/workbook.xml.rels", "</Relationships>", relations), too_many(Counted::Entries, 4_096));
    let deep = format!("{}{}", "<a>".repeat(100), "</a>".repeat(100));
    assert_eq!(refused("xl/worksheets/sheet1.xml", "</sheetData>", deep), Refusal::NotAWorkbook);
    let wide = format!(r#"<a b="{}"/>"#, "c".repeat(1 << 17));
    assert_eq!(refused("xl/worksheets/sheet1.xml", "</sheetData>", wide), Refusal::NotAWorkbook);
}

#[test]
fn entries_are_counted_before_the_archive_is_opened() {
    let none: &[u8] = &[];
    let entries: Vec<_> = (0..4_097).map(|entry| (entry.to_string(), none)).collect();
    let bytes = packed(entries.iter().map(|(name, content)| (name.as_str(), *content)));
    assert_eq!(into(&review(), &bytes).unwrap_err(), Refusal::TooMany { what: Counted::Entries, limit: 4_096 });
}

#[test]
fn a_text_that_many_cells_share_counts_in_each() {
    let long = format!("<si><t>{}</t></si>", "x".repeat(1 << 20));
    let mut index = 0;
    let bytes = with_part(&book(&review(), |_| {}), "xl/sharedStrings.xml", |xml| {
        index = xml.matches("<si>").count();
        xml.replacen("</sst>", &format!("{long}</sst>"), 1)
    });
    let cells = format!("<row>{}</row>", format!(r#"<c t="s"><v>{index}</v></c>"#).repeat(17));
    let bytes =
        with_part(&bytes, "xl/worksheets/sheet1.xml", |xml| xml.replacen("</sheetData>", &format!("{cells}</sheetData>"), 1));
    assert_eq!(into(&review(), &bytes).unwrap_err(), Refusal::TooMuchText { limit: 16 << 20 });
    let one = format!("<si><t>{}</t></si>", "x".repeat(17 << 20));
    let bytes = with_part(&book(&review(), |_| {}), "xl/sharedStrings.xml", |xml| xml.replacen("<si>", &format!("{one}<si>"), 1));
    assert_eq!(into(&review(), &bytes).unwrap_err(), Refusal::TooMuchText { limit: 16 << 20 });
}

#[test]
fn what_a_part_says_of_its_own_size_is_not_believed() {
    let bytes = book(&review(), |_| {});
    let bytes = with_part(&bytes, "xl/sharedStrings.xml", |xml| {
        assert!(xml.contains("uniqueCount=\""));
        xml.replace("uniqueCount=\"", "uniqueCount=\"99999999").replace(" count=\"", " count=\"99999999")
    });
    let bytes = with_part(&bytes, "xl/styles.xml", |xml| xml.replace("<cellXfs count=\"", "<cellXfs count=\"99999999"));
    let bytes = with_part(&bytes, "xl/worksheets/sheet1.xml", |xml| {
        let (start, rest) = xml.split_once("<dimension ref=\"").unwrap();
        let (_, rest) = rest.split_once('"').unwrap();
        let rows = "<row/>".repeat(500_000);
        format!("{start}<dimension ref=\"A1:XFD1048576\"{rest}").replacen("</sheetData>", &format!("{rows}</sheetData>"), 1)
    });
    assert_eq!(into(&review(), &bytes).unwrap().changes, []);
    // A cell beyond the last one of any sheet is no cell.
    let beyond = with_part(&bytes, "xl/worksheets/sheet1.xml", |xml| {
        xml.replacen("</sheetData>", r#"<row><c r="XFE1"><v>1</v></c></row></sheetData>"#, 1)
    });
    assert_eq!(into(&review(), &beyond).unwrap_err(), Refusal::NotAWorkbook);
}

#[test]
fn sheets_that_nobody_asks_for_are_not_read() {
    let mut others = Workbook::new();
    others.add_worksheet().set_name("Mine").unwrap().write(0, 0, "x").unwrap();
    let other = part(&others.save_to_buffer().unwrap(), "xl/worksheets/sheet1.xml");
    let mut whole = book(&review(), |_| {});
    whole = with_part(&whole, "xl/workbook.xml", |xml| {
        xml.replacen("</sheets>", r#"<sheet name="Mine" sheetId="9" r:id="mine"/></sheets>"#, 1)
    });
    whole = with_part(&whole, "xl/_rels/workbook.xml.rels", |xml| {
        let relation = r#"<Relationship Id="mine" Type="http://x/worksheet" Target="worksheets/mine.xml"/></Relationships>"#;
        xml.replacen("</Relationships>", relation, 1)
    });
    let rows = format!("<row>{}</row>", "<c/>".repeat(10_000)).repeat(30);
    let large = other.replacen("</sheetData>", &format!("{rows}</sheetData>"), 1);
    whole = packed(
        entries(&whole)
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .chain([("xl/worksheets/mine.xml", large.as_bytes())]),
    );
    assert_eq!(into(&review(), &whole).unwrap().changes, []);
}

#[test]
fn faults_without_number_are_told_in_part() {
    let bytes = book(&review(), |sheet| {
        for row in 100..1_100 {
            sheet.write(row, at(Column::Id), format!("{}{row}", "x".repeat(1_000))).unwrap();
        }
    });
    let Err(Refusal::Faulty(faults)) = into(&review(), &bytes) else { panic!() };
    assert_eq!((faults.told.len(), faults.count()), (100, 1_000));
    assert!(matches!(&faults.told[0].kind, FaultKind::UnknownId(id) if id.chars().count() == 61));
}

#[test]
fn a_text_that_no_review_keeps_is_refused_with_its_cell() {
    let fault = |field: Field, text: &str| {
        faults(&review(), |sheet| {
            sheet.write(4, of(field), text).unwrap();
        })
    };
    let (line, text) = ("あ".repeat(1_000), "あ".repeat(20_000));
    for (field, longest) in [(Field::Owner, &line), (Field::Notes, &text), (Field::Evidence, &text)] {
        let kind = FaultKind::TooLong { length: longest.chars().count() + 1, most: longest.chars().count() };
        let found = fault(field, &format!("{longest}a"));
        assert_eq!((found.len(), &found[0].1), (1, &kind), "{field:?}");
        assert!(into(&review(), &book(&review(), |sheet| _ = sheet.write(4, of(field), longest.as_str()).unwrap())).is_ok());
    }
    let FaultKind::UnknownWord { typed, .. } = &fault(Field::Status, &text)[0].1 else { panic!() };
    assert_eq!(typed.chars().count(), 61, "a message quotes the beginning");
}
