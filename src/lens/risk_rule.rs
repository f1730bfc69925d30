//! The risk of a question from the state of its best practices.
//!
//! AWS does not publish the rule of its own tool. This one agrees with every public observation: a high-risk practice missing
//! makes a question HIGH, else a medium one MEDIUM. Where only low ones are missing nothing was observed; MEDIUM is the strict
//! reading, which never reports too little (docs/contract.md, "Risk of a question"). Reports call the result "estimated".

use super::{ChoiceId, QuestionRisk, Risk};

/// Where a best practice stands, as far as risk and score care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Fully in place.
    InPlace,
    /// Partly in place.
    Partial,
    /// Known not to be in place.
    Missing,
    /// Someone must find out: unknown.
    Unknown,
    /// No answer yet.
    Unanswered,
    /// Carried by the provider, or without an object here.
    LeftOut,
}

impl Standing {
    /// Whether a person said that it is not (fully) in place.
    pub fn is_confirmed_gap(self) -> bool {
        matches!(self, Self::Partial | Self::Missing)
    }

    /// Whether something is left to do: to close, or to find out.
    pub fn is_open(self) -> bool {
        self.is_confirmed_gap() || matches!(self, Self::Unknown | Self::Unanswered)
    }
}

/// The risk of a question, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The risk.
    pub risk: QuestionRisk,
    /// Whether answers make it so; otherwise only what is unknown or unanswered does.
    pub confirmed: bool,
    /// The first practice in catalog order that decides; none where nothing is open.
    pub decided_by: Option<ChoiceId>,
}

impl Decision {
    /// The decision for a question that was marked as not applicable.
    pub const NOT_APPLICABLE: Self = Self { risk: QuestionRisk::NotApplicable, confirmed: true, decided_by: None };
}

/// Decides the risk of a question from its practices in catalog order.
pub fn decide(practices: &[(ChoiceId, Risk, Standing)]) -> Decision {
    let of = |risk, confirmed, decided_by| Decision { risk, confirmed, decided_by };
    if practices.iter().all(|(_, _, standing)| *standing == Standing::Unanswered) {
        return of(QuestionRisk::Unanswered, false, None);
    }
    let open = |(_, _, standing): &&(ChoiceId, Risk, Standing)| standing.is_open();
    let Some(gravest) = practices.iter().filter(open).map(|(_, risk, _)| *risk).min() else {
        return of(QuestionRisk::None, true, None);
    };
    let risk = if gravest == Risk::High { QuestionRisk::High } else { QuestionRisk::Medium };
    let deciding = || practices.iter().filter(open).filter(|(_, level, _)| *level == gravest);
    let confirmed = deciding().any(|(_, _, standing)| standing.is_confirmed_gap());
    of(risk, confirmed, deciding().next().map(|(id, _, _)| *id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(practices: &[(Risk, Standing)]) -> (QuestionRisk, bool, Option<String>) {
        let practices: Vec<_> = practices
            .iter()
            .enumerate()
            .map(|(index, &(risk, standing))| (format!("SEC1-BP{}", index + 1).parse().unwrap(), risk, standing))
            .collect();
        let decision = decide(&practices);
        (decision.risk, decision.confirmed, decision.decided_by.map(|id| id.to_string()))
    }

    #[test]
    fn the_gravest_open_practice_decides() {
        use QuestionRisk as Q;
        use Standing::{InPlace, LeftOut, Missing, Partial, Unanswered, Unknown};
        let by = |id: &str| Some(id.to_owned());
        for (practices, expected) in [
            (vec![(Risk::High, Unanswered), (Risk::Low, Unanswered)], (Q::Unanswered, false, None)),
            (vec![(Risk::High, InPlace), (Risk::Low, InPlace)], (Q::None, true, None)),
            (vec![(Risk::High, LeftOut), (Risk::Low, LeftOut)], (Q::None, true, None)),
            (vec![(Risk::Medium, Missing), (Risk::High, Partial)], (Q::High, true, by("SEC1-BP2"))),
            (vec![(Risk::High, LeftOut), (Risk::Medium, Missing)], (Q::Medium, true, by("SEC1-BP2"))),
            (vec![(Risk::High, InPlace), (Risk::Low, Partial)], (Q::Medium, true, by("SEC1-BP2"))),
            (vec![(Risk::High, Unknown), (Risk::Medium, Missing)], (Q::High, false, by("SEC1-BP1"))),
            (vec![(Risk::High, Unanswered), (Risk::High, Missing)], (Q::High, true, by("SEC1-BP1"))),
            (vec![(Risk::High, LeftOut), (Risk::High, Unanswered)], (Q::High, false, by("SEC1-BP2"))),
        ] {
            assert_eq!(decided(&practices), expected, "{practices:?}");
        }
    }
}
