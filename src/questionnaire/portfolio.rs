//! Finding a compliance programme in the portfolio, and which of it a workload has chosen.

use super::prompt::folded;
use crate::lens::Programme;

/// Everything that a programme can be found by: its id, its titles, and the name that the deck gives it.
pub fn found_by(programme: &Programme) -> String {
    let texts = [Some(&programme.id), Some(&programme.title.en), Some(&programme.title.ja), programme.deck_name.as_ref()];
    texts.into_iter().flatten().map(|text| folded(text)).collect::<Vec<_>>().join("\n")
}

/// The programmes that hold every word of a term, in portfolio order, by their place in it.
pub fn hits(programmes: &[Programme], term: &str) -> Vec<usize> {
    let words: Vec<String> = term.split_whitespace().map(folded).collect();
    let holds = |programme: &Programme| {
        let text = found_by(programme);
        words.iter().all(|word| text.contains(word.as_str()))
    };
    (0..programmes.len()).filter(|&index| holds(&programmes[index])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::{Region, Text};

    fn programme(id: &str, en: &str, ja: &str, deck_name: Option<&str>) -> Programme {
        let text = |en: &str, ja: &str| Text { en: en.to_owned().into(), ja: ja.to_owned().into() };
        let (title, deck_name) = (text(en, ja), deck_name.map(|name| name.to_owned().into()));
        let link = text("https://example.com", "https://example.com");
        Programme { id: id.to_owned().into(), region: Region::Global, title, deck_name, note: None, link, controls_of: None }
    }

    #[test]
    fn a_programme_is_found_by_any_of_its_names_in_any_case_and_width() {
        let portfolio = [
            programme("pci-dss", "PCI DSS v4.0.1", "PCI DSS v4.0.1", Some("PCI DSS レベル 1")),
            programme("common-standards", "Common Standards", "政府機関等の統一基準群", None),
        ];
        for term in ["pci", "PCI-DSS", "pcidss", "ＰＣＩ　ｄｓｓ", "dss pci", "レベル 1", "4.0.1"] {
            assert_eq!(hits(&portfolio, term), [0], "{term}");
        }
        assert_eq!(hits(&portfolio, "統一基準"), [1]);
        assert_eq!(hits(&portfolio, "s"), [0, 1]);
        assert!(hits(&portfolio, "hipaa").is_empty() && hits(&portfolio, "pci hipaa").is_empty());
    }
}
