//! What is said in English of what lies between two reviews.

use super::super::harmless::shown;
use super::super::phrases::{Difference, fetching, signed, word};
use crate::assessment::{CauseKind, Course};
use crate::store::GitError;

/// What is said in English of what lies between two reviews.
pub const DIFFERENCE: Difference = Difference {
    title: |workload| format!("{workload}: what changed"),
    before: "Before",
    now: "Now",
    change: "Change",
    figure: "Figure",
    side: |name, edition, day| match day {
        Some(day) => format!("{name} (edition {edition}, reviewed {day})"),
        None => format!("{name} (edition {edition})"),
    },
    other_edition: |comparable, total| {
        format!(
            "Two editions ask different questions: risk issues stand beside each other and are no comparison, and scores are not compared. Of {total} practices, the earlier answers say something comparable of {comparable}."
        )
    },
    no_way_back: "The earlier review is of a later edition, and nothing follows from it for an earlier one: compare them the other way round.",
    other_workload: |before, now| format!("The two are called differently: {before}, now {now}. Is it the same workload?"),
    moved: |moved, comparable, still_open| {
        let gaps = match still_open {
            0 => "no gap is open on both sides".to_owned(),
            1 => "1 gap is open on both sides".to_owned(),
            many => format!("{many} gaps are open on both sides"),
        };
        match moved {
            0 => format!("No practice has another status ({comparable} compared); {gaps}."),
            1 => format!("1 of {comparable} practices has another status; {gaps}."),
            many => format!("{many} of {comparable} practices have another status; {gaps}."),
        }
    },
    high_risk_issues: "High risk issues (HRI)",
    medium_risk_issues: "Medium risk issues (MRI)",
    count: |count| count.to_string(),
    gaps: "Gaps (partial or missing)",
    to_find_out: "To find out",
    rate: "Implementation rate",
    why: "Why the implementation rate changed",
    low_end: |before, after, change| {
        format!("Low end in per mille (what is to be found out counts as missing): {before} → {after} ({})", signed(change))
    },
    cause: |kind, effect, ids| {
        let because = match kind {
            CauseKind::InPlace => "",
            CauseKind::NoLongerInPlace => " no longer (fully) in place",
            CauseKind::NoLongerKnown => " no longer known",
            CauseKind::LeftOut => " left out of the count (provider or not applicable)",
            CauseKind::CountsNow => " counted again",
        };
        format!("{}: {ids}{because}", signed(effect))
    },
    rounding: |rest| format!("{}: rounding, as both ends are rounded down", signed(rest)),
    no_score: "The implementation rate cannot be compared: on one side nothing applies.",
    questions: |count| format!("Questions with another risk ({count})"),
    course: |course, count| match course {
        Course::Resolved => format!("Resolved ({count})"),
        Course::Improved => format!("Improved, and still a gap ({count})"),
        Course::Settled => format!("Found out to be no gap ({count})"),
        Course::Regressed => format!("Worse than before ({count})"),
        Course::Found => format!("Found out to be a gap ({count})"),
        Course::NotAssessed => format!("Not known any more ({count})"),
        Course::Other => format!("Changed, neither better nor worse ({count})"),
    },
    effect: "Effect (‰)",
    git,
};

fn git(error: &GitError) -> (String, Option<String>) {
    let (title, hint) = match error {
        GitError::NotInstalled => (
            "git is in no folder of PATH".to_owned(),
            "install it, or name a review file; relative folders of PATH and those within the work tree are not looked at"
                .to_owned(),
        ),
        GitError::NotRun(error) => (format!("git cannot be run: {error}"), "install git, or name a review file".to_owned()),
        GitError::NoWorkTree { path } => (
            format!("{} lies in no git work tree", shown(path)),
            "the repository whose work tree holds the file is asked; those of a bare one beside it are not used".to_owned(),
        ),
        GitError::OfAnotherUser { root } => (
            format!("the repository {} belongs to another user, so git is not asked", shown(root)),
            format!("if you trust it: `git config --global --add safe.directory {}`", word(root)),
        ),
        GitError::NotAReference { reference } => (
            format!("`{reference}` is no git reference"),
            "name one commit by a branch, a tag or its hash, such as git:origin/main".to_owned(),
        ),
        GitError::NoSuchReference { reference, root, said, shallow } => {
            let said = if said.is_empty() { String::new() } else { format!(" ({said})") };
            let hint = if *shallow {
                let (command, then) = fetching(reference);
                format!(
                    "this clone is shallow: type `{command}`, then git:{then} is known; in CI, `fetch-depth: 0` (actions/checkout) or `GIT_DEPTH: 0` (GitLab) clones all of it"
                )
            } else {
                "`git branch --all` lists the branches; one that was only fetched is origin/NAME".to_owned()
            };
            (format!("git knows no `{reference}` in the repository {}{said}", shown(root)), hint)
        }
        GitError::NoSuchFile { path, root } => {
            return (format!("git has no {} in the repository {}", shown(path), shown(root)), None);
        }
        GitError::NotFetched { path, object, root } => (
            format!("{} is not here: {} is a partial clone that has not fetched it", shown(path), shown(root)),
            format!("fetch it first: `git cat-file -p {object}`; in CI, clone without `filter`"),
        ),
        GitError::LeavesTree { path } => (
            format!("{} is a link that leads out of the repository, or in a circle", shown(path)),
            "name a review file".to_owned(),
        ),
        GitError::TooSlow { seconds } => {
            (format!("git did not answer within {seconds} seconds"), "try again, or name a review file".to_owned())
        }
        GitError::Failed { root, said } => (
            format!("git cannot read the repository {}: {said}", shown(root)),
            "`git fsck` says what is wrong with it".to_owned(),
        ),
    };
    (title, Some(hint))
}
