//! The parts of a report. Each is made by a file of its own from the same facts; here they are chosen and put in order.

mod acceptances;
mod appendix;
mod cover;
mod findings;
mod heat_map;
mod if_they_get_in;
mod kind;
mod ledger;
mod method;
mod plan;
mod protected;
mod responsibility;
mod rows;
mod scorecard;
mod strengths;
mod summary;
mod unknowns;

pub use kind::{KIND, practices as count_practices};
pub use rows::records as rows_of_report;

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::json;
use crate::content::{Document, Face, Facts, Pack, Part, PartName};
use crate::wording::Titles;

/// For whom a report is: which parts it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Audience {
    /// The one who decides.
    Sponsor,
    /// Those who close the gaps.
    Engineers,
    /// Those who check what was done: everything.
    Auditor,
}

impl Audience {
    /// The parts for this audience.
    pub fn parts(self) -> Vec<PartName> {
        use PartName::{Acceptances, Comparison, Cover, Method, Plan, Protected, Scorecard, Strengths, Summary};
        match self {
            Self::Sponsor => vec![Cover, Summary, Protected, Scorecard, Strengths, Acceptances, Plan, Comparison, Method],
            Self::Engineers => {
                let skipped = [PartName::Summary, PartName::Acceptances, PartName::Strengths, PartName::Method];
                PartName::VARIANTS.iter().copied().filter(|part| !skipped.contains(part)).collect()
            }
            Self::Auditor => PartName::VARIANTS.to_vec(),
        }
    }
}

/// Makes a report of these parts. They come in the order of [`PartName`], whatever the order in which they are named; one that has
/// nothing to tell of (a comparison without anything to compare with) is left out.
pub fn pack<'a>(facts: Facts<'a>, parts: &[PartName]) -> Pack<'a> {
    let part = |&name: &PartName| {
        Some(Part { name, title: title(name, &facts.phrases.report.parts).to_owned(), blocks: blocks(name, &facts)? })
    };
    let parts = PartName::VARIANTS.iter().filter(|name| parts.contains(name)).filter_map(part).collect();
    Pack { face: face(&facts), parts, facts, excel: false }
}

/// The document of a report for programs.
pub fn json_of_report(pack: &Pack) -> String {
    json::print(&kind::Report::of(pack))
}

fn blocks(name: PartName, facts: &Facts) -> Option<Document> {
    Some(match name {
        PartName::Cover => cover::blocks(facts),
        PartName::Summary => summary::blocks(facts),
        PartName::Protected => protected::blocks(facts),
        PartName::Method => method::blocks(facts),
        PartName::Scorecard => scorecard::blocks(facts),
        PartName::HeatMap => heat_map::blocks(facts),
        PartName::Findings => findings::blocks(facts),
        PartName::Strengths => strengths::blocks(facts),
        PartName::Acceptances => acceptances::blocks(facts),
        PartName::Unknowns => unknowns::blocks(facts),
        PartName::Plan => plan::blocks(facts),
        PartName::Ledger => ledger::blocks(facts),
        PartName::Appendix => appendix::blocks(facts),
        PartName::Comparison => facts.since?.blocks(3),
        PartName::Responsibility => responsibility::blocks(facts),
        PartName::IfTheyGetIn => if_they_get_in::blocks(facts),
    })
}

fn title(name: PartName, titles: &Titles) -> &'static str {
    match name {
        PartName::Cover => titles.cover,
        PartName::Summary => titles.summary,
        PartName::Protected => titles.protected,
        PartName::Responsibility => titles.responsibility,
        PartName::Method => titles.method,
        PartName::Scorecard => titles.scorecard,
        PartName::HeatMap => titles.heat_map,
        PartName::Findings => titles.findings,
        PartName::Strengths => titles.strengths,
        PartName::Acceptances => titles.acceptances,
        PartName::Unknowns => titles.unknowns,
        PartName::Plan => titles.plan,
        PartName::Comparison => titles.comparison,
        PartName::IfTheyGetIn => titles.if_they_get_in,
        PartName::Ledger => titles.ledger,
        PartName::Appendix => titles.appendix,
    }
}

/// A dark blue that is readable on paper and in print.
const ACCENT: [u8; 3] = [0x1f, 0x4e, 0x79];

fn face(facts: &Facts) -> Face {
    let particulars = facts.particulars;
    Face {
        title: facts.phrases.report.title.to_owned(),
        workload: facts.review.workload.name.clone(),
        customer: particulars.customer.clone(),
        date: facts.today,
        draft: particulars.draft.then_some(facts.phrases.report.draft),
        confidentiality: particulars.confidentiality.clone(),
        accent: particulars.accent.unwrap_or(ACCENT),
        logo: particulars.logo.clone(),
    }
}
