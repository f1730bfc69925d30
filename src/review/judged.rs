//! What an answer comes to once the catalog has judged it.

use super::Status;
use crate::lens::{ServiceModels, Standing};

/// The status of a practice as the catalog lets it stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Judged {
    /// As it was given; none = unanswered.
    Given(Option<Status>),
    /// Called [`Status::Provider`], and under every service model in use, these, the customer's: not in place, whoever was thought to
    /// carry it.
    ClaimedInVain(ServiceModels),
}

impl Judged {
    /// No answer.
    pub const UNANSWERED: Self = Self::Given(None);

    /// The status as it was given; none = unanswered.
    pub fn status(self) -> Option<Status> {
        match self {
            Self::Given(status) => status,
            Self::ClaimedInVain(_) => Some(Status::Provider),
        }
    }

    /// Whether it has this status, and the catalog lets it stand.
    pub fn is(self, status: Status) -> bool {
        self == Self::Given(Some(status))
    }

    /// Under which service models a practice called `provider` is the customer's; none where it is not claimed in vain.
    pub fn claimed_in_vain(self) -> Option<ServiceModels> {
        match self {
            Self::Given(_) => None,
            Self::ClaimedInVain(models) => Some(models),
        }
    }

    /// Whether somebody must find out, or answer at all.
    pub fn is_to_find_out(self) -> bool {
        matches!(self.standing(), Standing::Unknown | Standing::Unanswered)
    }

    /// What risk and score see of it.
    pub fn standing(self) -> Standing {
        match self {
            Self::Given(Some(Status::Implemented)) => Standing::InPlace,
            Self::Given(Some(Status::Partial)) => Standing::Partial,
            Self::Given(Some(Status::Missing)) | Self::ClaimedInVain(_) => Standing::Missing,
            Self::Given(Some(Status::Unknown)) => Standing::Unknown,
            Self::Given(Some(Status::Provider | Status::NotApplicable)) => Standing::LeftOut,
            Self::Given(None) => Standing::Unanswered,
        }
    }
}

impl From<Option<Status>> for Judged {
    fn from(status: Option<Status>) -> Self {
        Self::Given(status)
    }
}

impl From<Status> for Judged {
    fn from(status: Status) -> Self {
        Self::Given(Some(status))
    }
}
