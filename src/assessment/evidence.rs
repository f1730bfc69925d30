//! Evidence: how much of what is called in place names something that shows it.

use crate::lens::{ChoiceId, Lens, Risk};
use crate::review::{Review, Status};

/// How many implemented practices name evidence, by risk in the order of [`Risk::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EvidenceCounts {
    /// Those that are implemented.
    pub implemented: [usize; 3],
    /// Those of them that name evidence.
    pub named: [usize; 3],
}

impl EvidenceCounts {
    /// Those of all risks that are implemented.
    pub fn all_implemented(self) -> usize {
        self.implemented.iter().sum()
    }

    /// Those of all risks that name evidence.
    pub fn all_named(self) -> usize {
        self.named.iter().sum()
    }
}

/// Whether the answer to a practice names evidence.
pub fn names_evidence(review: &Review, id: ChoiceId) -> bool {
    review.answer(id).is_some_and(|answer| !answer.evidence.is_empty())
}

/// Counts implemented practices by whether they name evidence.
pub fn evidence_counts(lens: &Lens, review: &Review) -> EvidenceCounts {
    let mut counts = EvidenceCounts::default();
    for choice in lens.choices().filter(|choice| review.status(choice.id) == Some(Status::Implemented)) {
        let at = Risk::ALL.iter().position(|risk| *risk == choice.risk.level).unwrap_or_default();
        counts.implemented[at] += 1;
        counts.named[at] += usize::from(names_evidence(review, choice.id));
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lens::EDITIONS;
    use crate::review::Answer;

    #[test]
    fn implemented_practices_are_counted_by_risk_and_by_whether_they_name_evidence() {
        for lens in EDITIONS.iter().map(crate::lens::Bundled::lens) {
            let mut review = Review::default();
            let mut expected = EvidenceCounts::default();
            for (index, choice) in lens.choices().enumerate() {
                let status = if index % 3 == 0 { Status::Provider } else { Status::Implemented };
                let evidence = if index % 2 == 0 { vec!["a ticket".to_owned()] } else { Vec::new() };
                if status == Status::Implemented {
                    expected.implemented[choice.risk.level as usize] += 1;
                    expected.named[choice.risk.level as usize] += evidence.len();
                }
                review.answers.insert(choice.id, Answer { evidence, ..Answer::of(status) });
            }
            let counts = evidence_counts(&lens, &review);
            assert_eq!(counts, expected);
            assert!(counts.named.iter().all(|named| *named > 0) || lens.edition.id != "2020-03", "{counts:?}");
            assert!(counts.all_named() < counts.all_implemented());
        }
    }
}
