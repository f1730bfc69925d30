//! A sheet with anything anywhere in its parts is read or refused. The fuzz target goes further and takes longer.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::*;

/// The parts of a sheet that are read.
static PARTS: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| entries(&book(&review(), |_| {})));

const READ: &[&str] = &[
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
];

const PIECES: &[&str] = &[
    "<row>",
    "</row>",
    "<c>",
    "<c t=\"s\">",
    "<c r=\"A1\" t=\"inlineStr\">",
    "<c r=\"XFD1048576\">",
    "<c t=\"d\">",
    "</c>",
    "<v>",
    "</v>",
    "<f>",
    "</f>",
    "<is>",
    "<t>",
    "</t>",
    "<rPh>",
    "<si>",
    "</si>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#x10FFFF;",
    "&#0;",
    "&",
    "<",
    ">",
    "\"",
    "_xD83D_",
    "_x000D_",
    "99999999999",
    "-1",
    "1e308",
    "NaN",
    "　",
    "",
    "<xf numFmtId=\"14\"/>",
    "date1904=\"1\" ",
    "\0",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(32) })]

    #[test]
    fn anything_is_read_or_refused(
        name in select(READ.to_vec()),
        edits in vec((any::<Index>(), 0_usize..40, select(PIECES.to_vec()), 1_usize..4), 1..4),
        cut in any::<Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut parts = PARTS.clone();
        let part = &mut parts.iter_mut().find(|(part, _)| part == name).unwrap().1;
        for (at, length, piece, times) in edits {
            let start = at.index(part.len() + 1);
            let end = (start + length).min(part.len());
            part.splice(start..end, piece.repeat(times).into_bytes());
        }
        let mut bytes = packed(parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())));
        if is_cut {
            let at = cut.index(bytes.len());
            bytes[at] ^= 0xff;
        }
        if let Ok(brought) = into(&review(), &bytes) {
            prop_assert!(brought.changes.len() <= 63 * Field::VARIANTS.len());
        }
    }
}
