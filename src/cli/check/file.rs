//! One review file before the gate.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::super::context::Context;
use super::super::failure::Failure as CommandFailure;
use super::super::source;
use crate::assessment::{Changes, Unmet, changes, gate, has_answers, is_accepted};
use crate::content::{Checked, CheckedFile, CheckedPractice, Failure, Outcome, Reason};
use crate::lens::{Choice, ChoiceId};
use crate::review::{Acceptance, Demand, Demands, Review};
use crate::store::{self, Address, BaselineError, Fault, FaultKind, GitError, OpenError, Opened};
use crate::wording::{Phrases, shown, visible};

/// What a review is compared with.
pub enum Baseline {
    /// Nothing.
    None,
    /// A review.
    Review(Box<Review>),
    /// The same file as a git reference has it.
    Git(String),
}

impl Baseline {
    /// The baseline that was named, for so many files.
    pub fn of(named: Option<&str>, files: usize, context: &mut Context) -> Result<Self, CommandFailure> {
        match named.map(|named| named.strip_prefix("git:").ok_or(named)) {
            None => Ok(Self::None),
            Some(Ok(reference)) => Ok(Self::Git(reference.to_owned())),
            Some(Err(path)) if files > 1 && store::meant_as_reference(Path::new(path), Path::new("")).is_none() => {
                Err(CommandFailure::BaselineForMany)
            }
            Some(Err(path)) => Ok(Self::Review(Box::new(source::file(Path::new(path), context)?.review))),
        }
    }

    fn review(&self, path: &Path) -> Result<Option<Review>, BaselineError> {
        match self {
            Self::None => Ok(None),
            Self::Review(review) => Ok(Some(*review.clone())),
            Self::Git(reference) => store::open_at(reference, path).map(|opened| Some(opened.review)),
        }
    }
}

/// Holds files against what is demanded.
pub struct Examiner {
    /// What is demanded.
    pub demands: Demands,
    /// What the files are compared with.
    pub baseline: Baseline,
    /// Today, in UTC.
    pub today: Date,
    /// Whether every practice is told.
    pub practices: bool,
    /// In which words faults are told.
    pub phrases: &'static Phrases,
}

impl Examiner {
    /// Opens a file and holds it against what is demanded.
    pub fn file(&self, path: PathBuf, address: Address) -> CheckedFile {
        match store::open(&path) {
            Ok(opened) => self.opened(path, address, &opened),
            Err(error) => self.unreadable(path, address, &error),
        }
    }

    /// A file that cannot be read.
    pub fn unreadable(&self, path: PathBuf, address: Address, error: &OpenError) -> CheckedFile {
        let failures = match error {
            OpenError::Faulty { faults, .. } => faults.iter().map(|fault| self.fault(fault)).collect(),
            OpenError::UnknownEdition { id, place, known, .. } => {
                let failures = &self.phrases.failures;
                let id = visible(id);
                let reason = Reason::Said((failures.unknown_edition)(&id), Some((failures.known_editions)(&known.join(", "))));
                vec![Failure::before(Demand::Readable, Some(place.line), reason)]
            }
            _ => {
                let (title, hint) = (self.phrases.failures.open)(&shown(&path), error);
                vec![Failure::before(Demand::Readable, None, Reason::Said(title, hint))]
            }
        };
        let outcome =
            if matches!(error, OpenError::UnknownEdition { .. }) { Outcome::UnknownEdition } else { Outcome::Unreadable };
        CheckedFile { outcome, failures, ..CheckedFile::new(path, address) }
    }

    fn fault(&self, fault: &Fault) -> Failure {
        let say = &self.phrases.faults;
        let reason = Reason::Said((say.fault)(&fault.kind), fault.hint.as_ref().map(|hint| (say.hint)(hint)));
        Failure::before(Demand::Readable, Some(fault.place.line), reason)
    }

    fn opened(&self, path: PathBuf, address: Address, opened: &Opened) -> CheckedFile {
        let mut file = CheckedFile {
            lens: Some(opened.lens.clone()),
            workload: opened.review.workload.name.clone(),
            // The gate tells of acceptances itself.
            warnings: (opened.warnings.iter())
                .filter(|fault| !matches!(fault.kind, FaultKind::AcceptanceNotNeeded { .. }))
                .map(|fault| self.fault(fault))
                .collect(),
            ..CheckedFile::new(path, address)
        };
        if self.demands.strict == Some(true) {
            file.failures.append(&mut file.warnings);
        }
        if self.practices {
            file.practices = self.practices(opened);
        }
        if !has_answers(&opened.review) {
            file.failures.push(Failure::before(Demand::Answers, None, Reason::NoAnswers));
            file.outcome = Outcome::NothingToCheck;
            return file;
        }
        match self.baseline.review(&file.path) {
            Ok(baseline) => self.judge(opened, baseline.as_ref(), &mut file),
            // A file that the reference does not have yet: nothing was known, and every gap in it is new.
            Err(BaselineError::Git(error @ GitError::NoSuchFile { .. })) => {
                self.judge(opened, Some(&Review::default()), &mut file);
                file.baseline_not_there = Some(error);
            }
            Err(error) => {
                let (title, hint) = match &error {
                    BaselineError::Git(error) => (self.phrases.difference.git)(error),
                    BaselineError::Open(error) => (self.phrases.gate.baseline)(error),
                };
                file.failures.push(of_baseline(&title, hint.as_deref()));
                let unknown = matches!(error, BaselineError::Open(OpenError::UnknownEdition { .. }));
                file.outcome = if unknown { Outcome::UnknownEdition } else { Outcome::Unreadable };
            }
        }
        file
    }

    fn judge(&self, opened: &Opened, baseline: Option<&Review>, file: &mut CheckedFile) {
        let Opened { review, lens, .. } = opened;
        let changes: Option<Changes> = baseline.map(|baseline| changes(lens, baseline, review));
        let found = gate(lens, review, changes.as_ref(), &self.demands, self.today);
        let placed = |unmet: Unmet| {
            let line = match (unmet.best_practice, unmet.question) {
                (Some(id), _) => opened.line(id).or_else(|| opened.question_line(id.question())),
                (None, Some(id)) => opened.question_line(id),
                (None, None) => None,
            };
            Failure::new(unmet, line)
        };
        file.failures.extend(found.failures.into_iter().map(placed));
        file.warnings.extend(found.warnings.into_iter().map(placed));
        file.acceptances = found.acceptances;
        file.baseline_of_other_edition = baseline.is_some_and(|old| !old.lens.is_empty() && old.lens != review.lens);
        file.changes = changes;
        let names = baseline.map(|old| (old.workload.name.trim(), review.workload.name.trim()));
        if let Some((old, now)) = names.filter(|(old, now)| !old.is_empty() && old != now) {
            let told = of_baseline(&(self.phrases.gate.baseline_of_other_workload)(old, now), None);
            if self.demands.strict == Some(true) { &mut file.failures } else { &mut file.warnings }.push(told);
        }
        file.beside = found.beside;
        file.outcome = if file.failures.is_empty() { Outcome::Passed } else { Outcome::Failed };
    }

    /// The acceptance that lifts a gap.
    fn acceptance(&self, review: &Review, choice: &Choice) -> Option<Acceptance> {
        let answer = review.answer(choice.id).filter(|_| is_accepted(review, choice, self.today));
        answer.and_then(|answer| answer.acceptance.clone())
    }

    fn practices(&self, opened: &Opened) -> Vec<CheckedPractice> {
        let practice = |choice: &Choice| CheckedPractice {
            id: choice.id,
            status: opened.review.judged(choice),
            line: opened.line(choice.id),
            reason: reason(&opened.review, choice.id),
            acceptance: self.acceptance(&opened.review, choice),
        };
        opened.lens.choices().map(practice).collect()
    }
}

/// Something about the baseline; names of folders and what git says may stand in it.
fn of_baseline(title: &str, hint: Option<&str>) -> Failure {
    let harmless = |text: &str| crate::wording::harmless(text).into_owned();
    Failure::before(Demand::Baseline, None, Reason::Said(harmless(title), hint.map(harmless)))
}

/// Why a practice does not apply.
fn reason(review: &Review, id: ChoiceId) -> Option<String> {
    let of_question = review.not_applicable.get(&id.question());
    of_question.or_else(|| review.answer(id)?.reason.as_ref()).cloned()
}

/// The faults of so many files are shown in their own text.
const FILES_WITH_FAULTS: usize = 10;

fn cannot_be_read(file: &CheckedFile) -> bool {
    file.failures.iter().any(|failure| failure.demand == Demand::Readable)
}

/// Whether [`tell_faults`] needs a file beside those that are held.
pub fn has_faults_to_tell(file: &CheckedFile, held: &[CheckedFile]) -> bool {
    cannot_be_read(file) && held.iter().filter(|file| cannot_be_read(file)).count() < FILES_WITH_FAULTS
}

/// Shows the faults of the first files that have some in their own text, on stderr. The result lists them all.
pub fn tell_faults(checked: &Checked, context: &mut Context) {
    for file in checked.files.iter().filter(|file| cannot_be_read(file)).take(FILES_WITH_FAULTS) {
        // What has no place in its text is not opened again for it: it may be what must not be opened.
        if let Some(Failure { line: None, reason: Reason::Said(title, hint), .. }) = file.failures.first() {
            context.say(&context.diagnostics().plain(title, hint.as_deref()));
        } else if let Err(error) = store::open(&file.path) {
            context.say(&context.diagnostics().unopened(&file.path, &error));
        }
    }
}
