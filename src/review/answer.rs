//! What was answered to one best practice.

use jiff::civil::Date;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Acceptance, AcceptanceDraft};

/// No gap takes more than a century of one person's work.
pub const MOST_PERSON_DAYS: u32 = 20_000;

/// The answer to one best practice. Without a status it is unanswered, and may still hold notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Where it stands; none = unanswered.
    pub status: Option<Status>,
    /// Why it does not apply; required for [`Status::NotApplicable`].
    pub reason: Option<String>,
    /// What the answer covers (対象範囲).
    pub scope: Option<String>,
    /// How it is today (現状).
    pub notes: Option<String>,
    /// What proves it (証跡).
    pub evidence: Vec<String>,
    /// What is done about the gap (対応方針).
    pub treatment: Option<Treatment>,
    /// Who closes the gap.
    pub owner: Option<String>,
    /// Until when.
    pub due: Option<Date>,
    /// How far that is.
    pub progress: Option<Progress>,
    /// The work that closing the gap is, in person-days, as the team sees it; else the catalog's range for its effort.
    pub person_days: Option<u32>,
    /// The day on which it was given or last confirmed, where it is not the file's `reviewed-on`.
    pub confirmed: Option<Date>,
    /// Who gave it or last confirmed it.
    pub confirmed_by: Option<String>,
    /// The risk knowingly kept.
    pub acceptance: Option<Acceptance>,
    /// An acceptance that was begun and not finished.
    pub acceptance_draft: Option<AcceptanceDraft>,
}

impl Answer {
    /// An answer that says a status and nothing else.
    pub fn of(status: Status) -> Self {
        Self { status: Some(status), ..Self::default() }
    }
}

/// Where a best practice stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// In place, all criteria met.
    Implemented,
    /// In place in part.
    Partial,
    /// Not in place.
    Missing,
    /// Someone must find out.
    Unknown,
    /// The provider carries it under this workload's service models; the catalog judges that claim (see [`super::Judged`]).
    Provider,
    /// It has no object here.
    NotApplicable,
}

/// What is done about a gap: 低減 回避 移転 受容.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Treatment {
    /// Make it smaller.
    Mitigate,
    /// Do without what causes it.
    Avoid,
    /// Let someone else carry it.
    Transfer,
    /// Keep it, knowingly.
    Accept,
}

/// How far the work on a gap is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Progress {
    /// Not begun.
    Todo,
    /// Begun.
    Doing,
    /// Finished, not yet confirmed by a new answer.
    Done,
}
