//! The compliance programmes, and the controls of them that practices name.

use wa_sec::lens::{Bundled, EDITIONS, Region, programmes};

/// The deck's slide, to the letter and in its order, region by region.
const DECK: [(Region, &[&str]); 4] = [
    (
        Region::Global,
        &[
            "CSA",
            "ISO 9001 規格",
            "ISO 27001 規格",
            "ISO 27017 規格",
            "ISO 27018 規格",
            "PCI DSS レベル 1",
            "SOC 1",
            "SOC 2",
            "SOC 3",
        ],
    ),
    (
        Region::Us,
        &[
            "CJIS",
            "DoD SRG",
            "FedRAMP",
            "FERPA",
            "FFIEC",
            "FIPS",
            "FISMA",
            "GxP",
            "HIPAA",
            "ITAR",
            "MPAA",
            "NIST",
            "SEC ルール 17a-4(f)",
            "VPAT / シュロン 508",
        ],
    ),
    (
        Region::AsiaPacific,
        &[
            "FISC [日本]",
            "IRAP [オーストラリア]",
            "K-ISMS [韓国]",
            "MTCS ティア 3 [シンガポール]",
            "FinTech [日本]",
            "日本の医療情報ガイドライン",
            "政府機関等の情報セキュリティ対策のための統一基準群",
        ],
    ),
    (
        Region::Europe,
        &[
            "C5 [ドイツ]",
            "サイバーエッセンシャルズプラス [英国]",
            "ENS 高レベル [スペイン]",
            "G-Cloud [UK]",
            "IT-Grundschutz [ドイツ]",
        ],
    ),
];

#[test]
fn the_portfolio_of_the_deck_is_whole_and_what_was_added_comes_after_it() {
    let programmes = programmes();
    let deck: Vec<_> = DECK.iter().flat_map(|(region, names)| names.iter().map(move |name| (*region, *name))).collect();
    assert_eq!(deck.len(), 35);
    let named: Vec<_> = programmes.iter().map_while(|p| Some((p.region, p.deck_name.as_deref()?))).collect();
    assert_eq!(named, deck);
    assert!(programmes.iter().skip(deck.len()).all(|programme| programme.deck_name.is_none()));
    for programme in programmes {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(programme.id.chars().all(plain), "{}", programme.id);
    }
}

/// Practices are related to controls. Whether a programme is met is for its auditors to say.
#[test]
fn no_programme_is_said_to_be_met() {
    for programme in programmes() {
        for text in [Some(&programme.title), programme.note.as_ref(), programme.controls_of.as_ref()].into_iter().flatten() {
            let en = text.en.to_lowercase();
            assert!(!["complian", "conform", "cover"].iter().any(|word| en.contains(word)), "{}: {}", programme.id, text.en);
            assert!(!["準拠", "適合", "カバー"].iter().any(|word| text.ja.contains(word)), "{}: {}", programme.id, text.ja);
        }
    }
}

/// The categories of NIST CSF 2.0 in its order, with the numbers of their subcategories: 106. Numbers that 2.0 left free stay free.
const CSF: [(&str, &[u8]); 22] = [
    ("GV.OC", &[1, 2, 3, 4, 5]),
    ("GV.RM", &[1, 2, 3, 4, 5, 6, 7]),
    ("GV.RR", &[1, 2, 3, 4]),
    ("GV.PO", &[1, 2]),
    ("GV.OV", &[1, 2, 3]),
    ("GV.SC", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("ID.AM", &[1, 2, 3, 4, 5, 7, 8]),
    ("ID.RA", &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("ID.IM", &[1, 2, 3, 4]),
    ("PR.AA", &[1, 2, 3, 4, 5, 6]),
    ("PR.AT", &[1, 2]),
    ("PR.DS", &[1, 2, 10, 11]),
    ("PR.PS", &[1, 2, 3, 4, 5, 6]),
    ("PR.IR", &[1, 2, 3, 4]),
    ("DE.CM", &[1, 2, 3, 6, 9]),
    ("DE.AE", &[2, 3, 4, 6, 7, 8]),
    ("RS.MA", &[1, 2, 3, 4, 5]),
    ("RS.AN", &[3, 6, 7, 8]),
    ("RS.CO", &[2, 3]),
    ("RS.MI", &[1, 2]),
    ("RC.RP", &[1, 2, 3, 4, 5, 6]),
    ("RC.CO", &[3, 4]),
];

/// The themes of ISO/IEC 27001:2022, Annex A, with the number of their controls: 93.
const ANNEX_A: [(u8, u8); 4] = [(5, 37), (6, 8), (7, 14), (8, 34)];

/// The sections of PCI DSS v4.0.1 with the number of their requirements.
const PCI: &str = "1.1 2  1.2 8  1.3 3  1.4 5  1.5 1  2.1 2  2.2 7  2.3 2  3.1 2  3.2 1  3.3 3  3.4 2  3.5 1  3.6 1  3.7 9  4.1 2  4.2 2 \
    5.1 2  5.2 3  5.3 5  5.4 1  6.1 2  6.2 4  6.3 3  6.4 3  6.5 6  7.1 2  7.2 6  7.3 3  8.1 2  8.2 8  8.3 11  8.4 3  8.5 1  8.6 3 \
    9.1 2  9.2 4  9.3 4  9.4 7  9.5 1  10.1 2  10.2 2  10.3 4  10.4 3  10.5 1  10.6 3  10.7 3  11.1 2  11.2 2  11.3 2  11.4 7  11.5 2 \
    11.6 1  12.1 4  12.2 1  12.3 4  12.4 2  12.5 3  12.6 3  12.7 1  12.8 5  12.9 2  12.10 7";

/// The requirements of PCI DSS v4.0.1 below those, with the number of their parts.
const PCI_PARTS: &str = "3.3.1 3  3.5.1 3  3.6.1 4  4.2.1 2  5.2.3 1  5.3.2 1  6.2.3 1  7.2.5 1  8.3.10 1  9.2.1 1  9.3.1 1  9.4.1 2  \
    9.4.5 1  9.5.1 3  9.5.1.2 1  10.2.1 7  10.4.1 1  10.4.2 1  11.3.1 3  11.3.2 1  11.5.1 1  12.4.2 1  12.5.2 1  12.6.3 2  12.10.4 1";

/// Every control that there is of a programme, in its order.
fn controls_of(programme: &str) -> Vec<String> {
    match programme {
        "iso-27001" => {
            ANNEX_A.iter().flat_map(|&(theme, last)| (1..=last).map(move |number| format!("A.{theme}.{number}"))).collect()
        }
        "nist-csf" => {
            CSF.iter().flat_map(|(name, numbers)| numbers.iter().map(move |number| format!("{name}-{number:02}"))).collect()
        }
        "pci-dss" => {
            let mut all = Vec::new();
            for table in [PCI, PCI_PARTS] {
                let words: Vec<_> = table.split_whitespace().collect();
                for pair in words.chunks(2) {
                    all.extend((1..=pair[1].parse::<u8>().unwrap()).map(|number| format!("{}.{number}", pair[0])));
                }
            }
            all.sort_by_key(|id| id.split('.').map(|part| part.parse().unwrap()).collect::<Vec<u8>>());
            all
        }
        other => panic!("no list of the controls of {other}"),
    }
}

#[test]
fn every_control_that_a_practice_names_exists_and_stands_in_the_order_of_its_programme() {
    assert_eq!([controls_of("iso-27001").len(), controls_of("nist-csf").len(), controls_of("pci-dss").len()], [93, 106, 250]);
    for lens in EDITIONS.iter().map(Bundled::lens) {
        for (choice, (programme, named)) in lens.choices().flat_map(|choice| choice.controls.iter().map(move |of| (choice, of))) {
            let all = controls_of(programme);
            let place = |id: &str| all.iter().position(|control| control == id);
            let places: Vec<_> =
                named.iter().map(|id| place(id).unwrap_or_else(|| panic!("{}: {programme} {id}", choice.id))).collect();
            assert!(places.is_sorted(), "{}: {programme} {named:?}", choice.id);
        }
    }
}
