//! What the gate found, computed once. Formats print it and compute nothing, and none of them changes the verdict.

use std::path::PathBuf;
use std::sync::Arc;

use crate::assessment::{AcceptanceCounts, Changes, OpenBeside, Unmet, Why};
use crate::lens::{ChoiceId, Lens, QuestionId, Risk};
use crate::review::{Acceptance, Demand, Demands, Judged};
use crate::store::{Address, GitError};
use crate::wording::{Phrases, shown, visible};

/// Everything that one run of the gate found.
#[derive(Debug)]
pub struct Checked {
    /// What was demanded of every file.
    pub demands: Demands,
    /// The files that are told of one by one where all is held, in the order in which they were named: those with something to say.
    pub files: Vec<CheckedFile>,
    /// How many files there are.
    pub count: usize,
    /// How many of them do not pass.
    pub failing: usize,
    /// How many of those do not meet a demand.
    pub failed: usize,
    /// How many of those could not be held against what is demanded.
    pub unjudged: usize,
    /// The acceptances of all files together.
    pub acceptances: AcceptanceCounts,
    /// The patterns that match no file.
    pub unmatched: Vec<String>,
    /// What the run comes to.
    pub outcome: Outcome,
    /// The number with which the run ends.
    pub exit_status: u8,
}

/// What a file, or the whole run, comes to. Over many files the last of this order wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Every demand is met.
    Passed,
    /// Nothing is answered, or no file is there.
    NothingToCheck,
    /// A demand is not met.
    Failed,
    /// The file names an edition that this binary does not have.
    UnknownEdition,
    /// The file, or its baseline, cannot be read.
    Unreadable,
}

impl Outcome {
    /// Whether the file was held against what is demanded. One that cannot be read, or whose baseline cannot, was not.
    pub fn is_verdict(self) -> bool {
        match self {
            Self::Passed | Self::NothingToCheck | Self::Failed => true,
            Self::UnknownEdition | Self::Unreadable => false,
        }
    }
}

/// What was found in one file.
#[derive(Debug)]
pub struct CheckedFile {
    /// Its path, as it was named or found.
    pub path: PathBuf,
    /// Where it lies, for readers who do not know from where it was named.
    pub address: Address,
    /// What it comes to.
    pub outcome: Outcome,
    /// Its edition; none where it cannot be read.
    pub lens: Option<Arc<Lens>>,
    /// What its workload is called; blank where it cannot be read.
    pub workload: String,
    /// The demands that it does not meet, the worst first.
    pub failures: Vec<Failure>,
    /// What is worth knowing and does not fail.
    pub warnings: Vec<Failure>,
    /// Its acceptances.
    pub acceptances: AcceptanceCounts,
    /// What became of its practices since the baseline.
    pub changes: Option<Changes>,
    /// Whether the baseline is of another edition.
    pub baseline_of_other_edition: bool,
    /// Where the baseline is a git reference that does not have the file: what was asked.
    pub baseline_not_there: Option<GitError>,
    /// What is open and does not fail.
    pub beside: OpenBeside,
    /// Every practice of its edition, in catalog order; only where a format asks for them.
    pub practices: Vec<CheckedPractice>,
}

impl CheckedFile {
    /// A file of which nothing is known yet.
    pub fn new(path: PathBuf, address: Address) -> Self {
        Self {
            path,
            address,
            outcome: Outcome::Passed,
            lens: None,
            workload: String::new(),
            failures: Vec::new(),
            warnings: Vec::new(),
            acceptances: AcceptanceCounts::default(),
            changes: None,
            baseline_of_other_edition: false,
            baseline_not_there: None,
            beside: OpenBeside::default(),
            practices: Vec::new(),
        }
    }
}

/// A demand that is not met, or what is worth a warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The demand.
    pub demand: Demand,
    /// The practice; none where it concerns a question or the whole file.
    pub best_practice: Option<ChoiceId>,
    /// The question; none where it concerns the whole file.
    pub question: Option<QuestionId>,
    /// The risk of the practice.
    pub risk: Option<Risk>,
    /// The line of the file, counted from 1; none where it concerns the whole file.
    pub line: Option<usize>,
    /// What is so.
    pub reason: Reason,
}

/// What is so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The assessment says it.
    Why(Why),
    /// Nothing is answered.
    NoAnswers,
    /// The file or its baseline cannot be read: what is wrong, and what would be right.
    Said(String, Option<String>),
}

/// A practice, for formats that tell all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedPractice {
    /// The practice.
    pub id: ChoiceId,
    /// Its status.
    pub status: Judged,
    /// The line of its answer, counted from 1.
    pub line: Option<usize>,
    /// Why it does not apply; of the practice, else of its question.
    pub reason: Option<String>,
    /// The acceptance that holds and lifts the gap.
    pub acceptance: Option<Acceptance>,
}

impl Failure {
    /// An unmet demand, and where it stands.
    pub fn new(unmet: Unmet, line: Option<usize>) -> Self {
        let Unmet { demand, best_practice, question, risk, why } = unmet;
        Self { demand, best_practice, question, risk, line, reason: Reason::Why(why) }
    }

    /// Something that stands before any demand.
    pub fn before(demand: Demand, line: Option<usize>, reason: Reason) -> Self {
        Self { demand, best_practice: None, question: None, risk: None, line, reason }
    }

    /// Whether it says that something is not known, and not that something is wrong.
    pub fn is_coverage(&self) -> bool {
        match &self.reason {
            Reason::Why(why) => why.is_coverage(),
            Reason::NoAnswers => true,
            Reason::Said(..) => false,
        }
    }

    /// Whether it is about a practice that is claimed for the provider in vain.
    pub fn is_claimed_in_vain(&self) -> bool {
        let Reason::Why(why) = &self.reason else { return false };
        why.status().is_some_and(|status| status.claimed_in_vain().is_some())
    }

    /// What is so, in words.
    pub fn why(&self, phrases: &Phrases) -> String {
        match &self.reason {
            Reason::Why(why) => (phrases.gate.why)(why),
            Reason::NoAnswers => phrases.gate.no_answers.to_owned(),
            Reason::Said(said, _) => said.clone(),
        }
    }
}

impl CheckedFile {
    /// Whether there is something to tell of it where what passes is not told.
    pub fn says_something(&self) -> bool {
        self.outcome != Outcome::Passed || !self.failures.is_empty() || !self.warnings.is_empty()
    }

    /// Its path, as it is shown.
    pub fn shown_path(&self) -> String {
        shown(&self.path)
    }

    /// Whether a failure is about a practice of its edition, and so has a place among its gaps.
    pub fn is_of_practice(&self, failure: &Failure) -> bool {
        let Some(id) = failure.best_practice else { return false };
        self.lens.as_ref().is_some_and(|lens| lens.choice(id).is_some())
    }

    /// What a failure is about: a practice or question with its title; none for the whole file.
    pub fn subject(&self, failure: &Failure, phrases: &Phrases) -> Option<String> {
        let lens = self.lens.as_deref();
        match (failure.best_practice, failure.question) {
            (Some(id), _) => {
                let title = lens.and_then(|lens| lens.choice(id)).map(|choice| choice.shown_title(phrases.lang));
                Some(title.map_or_else(|| id.to_string(), |title| format!("{id} {title}")))
            }
            (None, Some(id)) => {
                let title = lens.and_then(|lens| lens.question(id)).map(|question| question.title.get(phrases.lang));
                Some(title.map_or_else(|| id.to_string(), |title| format!("{id} {title}")))
            }
            (None, None) => None,
        }
    }

    /// What to do about a failure.
    pub fn to_do(&self, failure: &Failure, phrases: &Phrases) -> Option<String> {
        let step = || {
            let choice = self.lens.as_ref()?.choice(failure.best_practice?)?;
            choice.improvement.first().map(|step| step.get(phrases.lang))
        };
        match &failure.reason {
            Reason::Why(why) => (phrases.gate.to_do)(why, step()),
            Reason::NoAnswers => Some((phrases.gate.answer)(&self.shown_path())),
            Reason::Said(_, hint) => hint.clone(),
        }
    }

    /// A failure as one message: what it is about, what is so, what to do.
    pub fn message(&self, failure: &Failure, phrases: &Phrases) -> String {
        let why = failure.why(phrases);
        let what = match (self.subject(failure, phrases), failure.risk) {
            (Some(subject), Some(risk)) => (phrases.gate.about)(&(phrases.gate.of_risk)(&subject, risk), &why),
            (Some(subject), None) => (phrases.gate.about)(&subject, &why),
            (None, _) => why,
        };
        (phrases.gate.message)(&what, self.to_do(failure, phrases).as_deref())
    }
}

impl Checked {
    /// Whether every demand is met.
    pub fn passed(&self) -> bool {
        self.outcome == Outcome::Passed
    }

    /// Whether anything was held against what is demanded: of what could not be judged no acceptance is known.
    pub fn has_verdict(&self) -> bool {
        self.count == 0 || self.unjudged < self.count
    }

    /// The patterns that match no file, each in words.
    pub fn unmatched(&self, phrases: &Phrases) -> impl Iterator<Item = String> {
        self.unmatched.iter().map(|pattern| (phrases.gate.unmatched)(&visible(pattern)))
    }

    /// The verdict in a line.
    pub fn title(&self, phrases: &Phrases) -> String {
        match self.outcome {
            Outcome::NothingToCheck => phrases.gate.nothing_to_check.to_owned(),
            Outcome::Passed | Outcome::Failed => (phrases.gate.title)(self.passed(), self.failing, self.count),
            Outcome::UnknownEdition | Outcome::Unreadable => (phrases.gate.cannot_check)(self.unjudged, self.failed, self.count),
        }
    }
}
