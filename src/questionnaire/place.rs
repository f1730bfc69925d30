//! Where a conversation stands.

use std::collections::BTreeSet;

use super::prompt::Line;
use crate::lens::{ChoiceId, QuestionId};
use crate::review::{Review, Status};

/// Everything that changes while one talks. A copy of it is what undo returns to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The review as it stands.
    pub review: Review,
    /// The places that one went through to get here; Esc leads back along them. The lowest is where one is on the way through the
    /// review, and it is never empty.
    pub places: Vec<Place>,
    /// What was just done, or stands in the way.
    pub notice: Vec<Line>,
    /// What was typed and could not be taken, to be mended.
    pub rejected: Option<String>,
    /// Whether every question is gone through, answered or not.
    pub again: bool,
    /// Questions that were confirmed to not apply, today. Files hold no day for those.
    pub confirmed: BTreeSet<QuestionId>,
}

/// Where one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// One thing on the workload, or what must be protected: on the way, or picked from the profile.
    Setup { step: SetupStep, cursor: usize },
    /// Everything on the workload and what must be protected, to pick what to change.
    Profile { cursor: usize },
    /// Why the workload is hosted as it is.
    HostingReason,
    /// What to look for in the portfolio is written.
    ProgrammeSearch,
    /// What of the portfolio was found.
    ProgrammeHits { term: String },
    /// On the way: a question, by its place on the route.
    Question { stop: usize, cursor: usize },
    /// On the way: behind the last question.
    Closing,
    /// What is not ticked is settled.
    Settle,
    /// Practices are gone through one by one.
    Practice { ids: Vec<ChoiceId>, at: usize },
    /// What more can be said of an answer.
    Details { id: ChoiceId },
    /// One of these things is written. `giving`: it belongs to a status, which is given with it; afterwards one goes on from the practice.
    Field { id: ChoiceId, field: Field, giving: Option<Status> },
    /// A risk is accepted: the next thing that the draft of the acceptance lacks is written.
    Accept { id: ChoiceId },
    /// Why a practice does not apply.
    PracticeOut { id: ChoiceId },
    /// Why a question does not apply.
    QuestionOut,
    /// A practice of the question is picked.
    Pick { purpose: Purpose },
    /// A practice is explained in full.
    Explained { id: ChoiceId },
    /// A question is picked.
    Jump,
    /// What to search for is written.
    Search,
    /// What was found.
    Hits { term: String },
    /// Ways to go, from where one writes.
    Ways,
    /// Everything on one thing that must be protected, to pick what to change.
    Asset { index: usize },
    /// One of these things on it is asked; behind the last asset: on a new one. `in_turn`: the next one is asked afterwards.
    AssetField { index: usize, field: AssetField, in_turn: bool, cursor: usize },
}

impl Place {
    /// Whether what is written there may have several lines; the file keeps the others on one.
    pub fn holds_lines(&self) -> bool {
        match self {
            Self::Field { field, .. } => matches!(field, Field::Notes | Field::Evidence),
            Self::Setup { step, .. } => *step == SetupStep::Exclusions,
            Self::AssetField { field, .. } => *field == AssetField::Consequences,
            Self::HostingReason | Self::Accept { .. } | Self::PracticeOut { .. } | Self::QuestionOut => true,
            _ => false,
        }
    }

    /// The row that one was on, where a place remembers it.
    pub fn cursor(&mut self) -> Option<&mut usize> {
        match self {
            Self::Question { cursor, .. }
            | Self::Setup { cursor, .. }
            | Self::Profile { cursor }
            | Self::AssetField { cursor, .. } => Some(cursor),
            _ => None,
        }
    }
}

/// The short form of `workload:` and `protect:`, one thing after the other, and what is asked in the profile alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetupStep {
    /// The workload's name; the one thing that must be given.
    Name,
    /// Whether it is in production.
    Environment,
    /// How its parts are bought.
    Models,
    /// Over which paths it is reached.
    Connectivity,
    /// The step of the cloud policy.
    Hosting,
    /// Who answers for the review.
    Owner,
    /// The programmes that it must meet.
    Compliance,
    /// What must be protected.
    Assets,
    /// Who took part. From here on: in the profile alone.
    Participants,
    /// AWS account ids.
    Accounts,
    /// AWS Regions.
    Regions,
    /// What the review leaves out.
    Exclusions,
}

impl SetupStep {
    /// Those on the way to the questions, in the order in which they are asked.
    pub const ON_THE_WAY: [Self; 8] = [
        Self::Name,
        Self::Environment,
        Self::Models,
        Self::Connectivity,
        Self::Hosting,
        Self::Owner,
        Self::Compliance,
        Self::Assets,
    ];

    /// All of them, in the order of the profile: what must be protected first.
    pub const ALL: [Self; 12] = [
        Self::Assets,
        Self::Name,
        Self::Environment,
        Self::Models,
        Self::Connectivity,
        Self::Hosting,
        Self::Compliance,
        Self::Owner,
        Self::Participants,
        Self::Accounts,
        Self::Regions,
        Self::Exclusions,
    ];

    /// The one after it.
    pub fn next(self) -> Option<Self> {
        Self::ON_THE_WAY.into_iter().find(|step| *step > self)
    }

    /// The one before it.
    pub fn previous(self) -> Option<Self> {
        Self::ON_THE_WAY.into_iter().rfind(|step| *step < self)
    }

    /// Its number for people, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

/// What is asked on something that must be protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AssetField {
    /// What it is; the one thing that must be given.
    Name,
    /// Where it is kept.
    KeptIn,
    /// How sensitive it is.
    Class,
    /// Whether it holds personal data.
    Personal,
    /// How bad it is if it is altered.
    Integrity,
    /// How bad it is if it is gone.
    Availability,
    /// What happens then, in their own words.
    Consequences,
    /// How what holds it is bought.
    Models,
}

impl AssetField {
    /// In the order in which they are asked.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::KeptIn,
        Self::Class,
        Self::Personal,
        Self::Integrity,
        Self::Availability,
        Self::Consequences,
        Self::Models,
    ];

    /// The one after it. `several`: the workload has several service models, of which an asset may need fewer.
    pub fn next(self, several: bool) -> Option<Self> {
        Self::ALL.into_iter().find(|field| *field > self && (several || *field != Self::Models))
    }
}

/// What more can be said of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// How it is today.
    Notes,
    /// What proves it.
    Evidence,
    /// Who closes the gap.
    Owner,
    /// Until when.
    Due,
    /// How much work that is.
    PersonDays,
    /// Who confirmed the answer.
    ConfirmedBy,
}

/// Why one picks a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To answer it in detail.
    Open,
    /// To have it explained.
    Explain,
}
