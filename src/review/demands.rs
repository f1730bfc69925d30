//! What can be demanded of a review. A demand is one row of [`DEMANDS`]: its option, its key in the configuration file, what is shown of the
//! configuration, the line below a verdict and the word of JSON follow from it. How it is judged is for the assessment, which reads
//! [`Demands`].

use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::lens::{ChoiceId, Qualified, Risk};

/// What is demanded of a review; what nobody gave is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Demands {
    /// From which risk on a gap fails that is not accepted.
    pub fail_on: Option<Bar>,
    /// The most questions at high risk.
    pub max_hri: Option<u32>,
    /// The most questions at medium risk.
    pub max_mri: Option<u32>,
    /// The least implementation rate, in per cent.
    pub min_score: Option<u32>,
    /// The least part of the practices that is answered, in per cent.
    pub min_answered: Option<u32>,
    /// The most days since an answer was confirmed.
    pub max_age: Option<u32>,
    /// The edition that required practices belong to which name none themselves.
    pub lens: Option<String>,
    /// Practices that must be implemented: of the edition that is named with them, else of the review's.
    pub require: Option<Vec<Qualified<ChoiceId>>>,
    /// From which risk on a practice that is called in place must name evidence.
    pub require_evidence: Option<Bar>,
    /// Whether an expired acceptance fails.
    pub deny_expired_acceptance: Option<bool>,
    /// The most days from the approval of an acceptance to its last day; more is warned about.
    pub max_acceptance_days: Option<u32>,
    /// Whether what is warned about fails.
    pub strict: Option<bool>,
    /// Whether what is new, regressed or not assessed any more fails.
    pub fail_on_new: Option<bool>,
    /// What a review is compared with: a path, or `git:REF`.
    pub baseline: Option<String>,
}

/// From which risk on something fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Bar {
    /// High.
    High,
    /// Medium and high.
    Medium,
    /// Any.
    Low,
    /// None does.
    None,
}

impl Bar {
    /// Whether a risk is as high as that.
    pub fn is_met_by(self, risk: Risk) -> bool {
        // The gravest risk is the least of the order.
        match self {
            Self::High => risk <= Risk::High,
            Self::Medium => risk <= Risk::Medium,
            Self::Low => risk <= Risk::Low,
            Self::None => false,
        }
    }

    /// The words, with or without the one by which nothing fails.
    pub fn words(or_none: bool) -> Vec<&'static str> {
        Self::VARIANTS.iter().filter(|bar| or_none || **bar != Self::None).map(|&bar| bar.into()).collect()
    }
}

/// The demand that is not met, and what stands before any demand. The word of a demand is its key in [`DEMANDS`]. Of failures that are
/// alike in everything else, the earlier demand is told first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "the rows say it")]
pub enum Demand {
    /// The file can be read and has no fault.
    Readable,
    /// The baseline can be read.
    Baseline,
    /// The file has at least one answer.
    Answers,
    FailOnNew,
    FailOn,
    Require,
    RequireEvidence,
    MaxHri,
    MaxMri,
    MinScore,
    DenyExpiredAcceptance,
    /// Fails under `strict` alone.
    MaxAcceptanceDays,
    Strict,
    MinAnswered,
    MaxAge,
}

/// One thing that can be demanded, or that a demand needs.
pub struct Row {
    /// The option without its hyphens, and the key in the configuration file.
    pub key: &'static str,
    /// What it holds, and where.
    pub kind: Kind,
    /// What it means: the help of the option.
    pub help: &'static str,
    /// Whether the line below a verdict names it among what is demanded.
    pub is_told: bool,
}

/// What a row holds, and in which field of [`Demands`].
pub enum Kind {
    /// From which risk on.
    Bar {
        /// Whether it may be `none`.
        or_none: bool,
        /// The field.
        at: At<Bar>,
    },
    /// A whole number.
    Number(Unit, At<u32>),
    /// Yes or no.
    Flag(At<bool>),
    /// Best practices.
    Practices(At<Vec<Qualified<ChoiceId>>>),
    /// The id of an edition.
    Edition(At<String>),
    /// A review file, or `git:REF`.
    Baseline(At<String>),
}

/// The field of a row.
pub type At<T> = fn(&mut Demands) -> &mut Option<T>;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things.
    Count,
    /// Hundredths, up to 100.
    Percent,
    /// Days; `180d` or `180`.
    Days,
}

const fn row(key: &'static str, kind: Kind, help: &'static str) -> Row {
    Row { key, kind, help, is_told: true }
}

const fn untold(key: &'static str, kind: Kind, help: &'static str) -> Row {
    Row { key, kind, help, is_told: false }
}

/// Everything that can be demanded, in the order in which it is told.
pub static DEMANDS: [Row; 14] = [
    row(
        "fail-on",
        Kind::Bar { or_none: true, at: |demands| &mut demands.fail_on },
        "Fail on a gap of this risk or above that is not accepted; unless it is given, --fail-on-new makes it none",
    ),
    row("max-hri", Kind::Number(Unit::Count, |demands| &mut demands.max_hri), "The most questions at high risk"),
    row("max-mri", Kind::Number(Unit::Count, |demands| &mut demands.max_mri), "The most questions at medium risk"),
    row(
        "min-score",
        Kind::Number(Unit::Percent, |demands| &mut demands.min_score),
        "The least implementation rate, taken at the low end of its range",
    ),
    row(
        "min-answered",
        Kind::Number(Unit::Percent, |demands| &mut demands.min_answered),
        "The least part of the practices that is answered; unknown is not answered",
    ),
    row(
        "max-age",
        Kind::Number(Unit::Days, |demands| &mut demands.max_age),
        "The most days since an answer was last confirmed, for example 180d; without a day it is too old",
    ),
    untold(
        "lens",
        Kind::Edition(|demands| &mut demands.lens),
        "The edition that ids belong to which name none themselves; without it, that of each review",
    ),
    row(
        "require",
        Kind::Practices(|demands| &mut demands.require),
        "Practices that must be implemented, for example SEC01-BP02,SEC02-BP01 or 2025-02/SEC01-BP06",
    ),
    row(
        "require-evidence",
        Kind::Bar { or_none: false, at: |demands| &mut demands.require_evidence },
        "Fail on a practice of this risk or above that is called implemented or the provider's and names no evidence",
    ),
    row(
        "deny-expired-acceptance",
        Kind::Flag(|demands| &mut demands.deny_expired_acceptance),
        "Fail on an acceptance that has expired",
    ),
    untold(
        "max-acceptance-days",
        Kind::Number(Unit::Days, |demands| &mut demands.max_acceptance_days),
        "The most days that an acceptance may hold; more is warned about",
    ),
    row("strict", Kind::Flag(|demands| &mut demands.strict), "Fail on what is warned about"),
    row(
        "fail-on-new",
        Kind::Flag(|demands| &mut demands.fail_on_new),
        "Fail on what is new, regressed or not assessed any more since the baseline",
    ),
    untold(
        "baseline",
        Kind::Baseline(|demands| &mut demands.baseline),
        "What to compare with: a review file, or git:REF for the same file there, such as git:origin/main",
    ),
];

fn get<T>(at: At<T>, demands: &Demands) -> Option<T> {
    at(&mut demands.clone()).take()
}

fn hand_on<T>(at: At<T>, from: &Demands, into: &mut Demands) {
    if let Some(value) = get(at, from) {
        *at(into) = Some(value);
    }
}

impl Row {
    /// Its value, as the configuration file has it; none where nobody gave one.
    pub fn value(&self, demands: &Demands) -> Option<String> {
        match self.kind {
            Kind::Bar { at, .. } => get(at, demands).map(|bar| <&str>::from(bar).to_owned()),
            Kind::Number(_, at) => get(at, demands).map(|number| number.to_string()),
            Kind::Flag(at) => get(at, demands).map(|flag| flag.to_string()),
            Kind::Practices(at) => get(at, demands).map(|ids| format!("[{}]", in_a_list(&ids))),
            Kind::Edition(at) | Kind::Baseline(at) => get(at, demands),
        }
    }

    fn hand_on(&self, from: &Demands, into: &mut Demands) {
        match self.kind {
            Kind::Bar { at, .. } => hand_on(at, from, into),
            Kind::Number(_, at) => hand_on(at, from, into),
            Kind::Flag(at) => hand_on(at, from, into),
            Kind::Practices(at) => hand_on(at, from, into),
            Kind::Edition(at) | Kind::Baseline(at) => hand_on(at, from, into),
        }
    }
}

fn in_a_list(ids: &[Qualified<ChoiceId>]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

impl Demands {
    /// What is demanded where nobody says anything.
    pub fn by_default() -> Self {
        Self {
            fail_on: Some(Bar::High),
            deny_expired_acceptance: Some(true),
            max_acceptance_days: Some(365),
            strict: Some(false),
            fail_on_new: Some(false),
            ..Self::default()
        }
    }

    /// The same, where others say nothing else.
    #[must_use]
    pub fn unless(mut self, others: &Self) -> Self {
        for row in &DEMANDS {
            row.hand_on(others, &mut self);
        }
        self
    }

    /// What is demanded, each as its option is written without the hyphens before it.
    pub fn in_words(&self) -> Vec<String> {
        let words = |row: &Row| match row.kind {
            Kind::Flag(at) => get(at, self).filter(|on| *on).map(|_| row.key.to_owned()).into_iter().collect(),
            Kind::Practices(at) => get(at, self).iter().flatten().map(|id| format!("{} {id}", row.key)).collect(),
            _ => row.value(self).map(|value| format!("{} {value}", row.key)).into_iter().collect::<Vec<_>>(),
        };
        DEMANDS.iter().filter(|row| row.is_told).flat_map(words).collect()
    }
}

/// A number of days as it is written in options and in the configuration file: `180d`, or `180`.
pub fn days(typed: &str) -> Option<u32> {
    let number = typed.strip_suffix('d').unwrap_or(typed);
    number.parse().ok().filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_demand_has_its_row_and_every_row_its_demand() {
        let before_any = [Demand::Readable, Demand::Baseline, Demand::Answers];
        let demands = Demand::VARIANTS.iter().filter(|demand| !before_any.contains(demand));
        let demands: BTreeSet<&str> = demands.map(|&demand| demand.into()).collect();
        let needed_by_demands = ["lens", "baseline"];
        let rows: BTreeSet<&str> = DEMANDS.iter().map(|row| row.key).filter(|key| !needed_by_demands.contains(key)).collect();
        assert_eq!(demands, rows);
    }

    #[test]
    fn what_others_say_comes_before_the_default() {
        let given = Demands { fail_on: Some(Bar::None), strict: Some(true), max_age: Some(180), ..Demands::default() };
        let demanded = Demands::by_default().unless(&given);
        assert_eq!(demanded.in_words(), ["fail-on none", "max-age 180", "deny-expired-acceptance", "strict"]);
        assert_eq!(demanded.max_acceptance_days, Some(365));
    }

    #[test]
    fn days_are_written_with_their_letter_or_without() {
        for (typed, meant) in [("180", Some(180)), ("180d", Some(180)), ("0", Some(0))] {
            assert_eq!(days(typed), meant, "{typed}");
        }
        for typed in ["", "d", "-1", "+1", "180 d", "180dd", "6m", "１８０", "99999999999"] {
            assert_eq!(days(typed), None, "{typed}");
        }
    }
}
