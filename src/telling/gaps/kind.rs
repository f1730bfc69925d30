//! Kind `gaps`.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::grouping::{Group as Part, Grouping, Sides, key};
use super::super::json::{Acceptance, FORMAT, Kind, Workload, status_word, word};
use crate::assessment::View;
use crate::lens::{Choice, Lang, Lens};
use crate::review::{Review, Status};

/// The kind.
pub const KIND: Kind = Kind { name: "gaps", schema: || schemars::schema_for!(Gaps).to_value() };

/// The gaps of a review, in catalog order.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec gaps")]
pub struct Gaps {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "gaps"))]
    kind: &'static str,
    lens: String,
    workload: Workload,
    /// By what the list is cut into groups.
    by: String,
    /// The ids of the gaps in each group; a gap may stand in several.
    groups: Vec<Group>,
    gaps: Vec<Gap>,
}

/// A part of the list.
#[derive(Serialize, JsonSchema)]
struct Group {
    /// An id, a word, the name of an asset; null for the gaps that belong to no other group.
    key: Option<String>,
    title: String,
    gaps: Vec<String>,
    /// Where the list is cut by asset: what of it must be guarded, and what of that which guards it is there.
    asset: Option<Asset>,
}

/// What guards an asset.
#[derive(Serialize, JsonSchema)]
struct Asset {
    needs: Vec<String>,
    implemented: Vec<String>,
    left_out: Vec<String>,
}

/// One gap.
#[derive(Serialize, JsonSchema)]
struct Gap {
    id: String,
    question: String,
    title: String,
    risk: String,
    status: String,
    /// Whether the status is `provider`, and the practice the customer's under every service model in use.
    claimed_in_vain: bool,
    effort: String,
    owner: Option<String>,
    due: Option<String>,
    acceptance: Option<Acceptance>,
    notes: Option<String>,
    area: String,
    perspective: Vec<String>,
    functions: Vec<String>,
    /// The assets of the file that it guards, by name.
    assets: Vec<String>,
}

impl Gaps {
    /// The document for gaps of a review and the groups they are cut into.
    pub fn of(
        lens: &Lens,
        review: &Review,
        gaps: &[crate::assessment::Gap],
        by: Grouping,
        groups: &[Part<crate::assessment::Gap>],
        lang: Lang,
    ) -> Self {
        Self {
            format: FORMAT,
            kind: "gaps",
            lens: lens.edition.id.to_string(),
            workload: Workload::of(review),
            by: word(by),
            groups: groups.iter().map(|part| Group::of(part, lens, review)).collect(),
            gaps: gaps.iter().map(|gap| Gap::of(gap, review, lang)).collect(),
        }
    }
}

impl Gap {
    fn of(gap: &crate::assessment::Gap, review: &Review, lang: Lang) -> Self {
        let Sides { area, perspective, functions, assets } = Sides::of(gap.question, gap.choice, review);
        Self {
            id: gap.choice.id.to_string(),
            question: gap.question.id.to_string(),
            title: gap.choice.shown_title(lang).to_owned(),
            risk: word(gap.choice.risk.level),
            status: status_word(gap.status),
            claimed_in_vain: gap.status.claimed_in_vain().is_some(),
            effort: word(gap.effort()),
            owner: gap.answer.and_then(|answer| answer.owner.clone()),
            due: gap.answer.and_then(|answer| answer.due).map(|due| due.to_string()),
            acceptance: gap.answer.and_then(|answer| answer.acceptance.as_ref()).map(Acceptance::of),
            notes: gap.answer.and_then(|answer| answer.notes.clone()),
            area,
            perspective,
            functions,
            assets,
        }
    }
}

impl Group {
    fn of(part: &Part<crate::assessment::Gap>, lens: &Lens, review: &Review) -> Self {
        let asset = match &part.view {
            Some(view @ View::Asset(asset)) => Some(Asset::of(asset, *view, lens, review)),
            _ => None,
        };
        Self {
            key: part.view.as_ref().map(key),
            title: part.title.clone(),
            gaps: part.entries.iter().map(|gap| gap.choice.id.to_string()).collect(),
            asset,
        }
    }
}

impl Asset {
    fn of(asset: &crate::review::Asset, view: View, lens: &Lens, review: &Review) -> Self {
        let guarding = view.choices(lens);
        let of = |statuses: &[Status]| {
            let there = |choice: &&&Choice| statuses.iter().any(|status| review.judged(choice).is(*status));
            guarding.iter().filter(there).map(|choice| choice.id.to_string()).collect()
        };
        Self {
            needs: crate::assessment::needs(asset).into_iter().map(word).collect(),
            implemented: of(&[Status::Implemented]),
            left_out: of(&[Status::Provider, Status::NotApplicable]),
        }
    }
}
