//! What is said in English of milestones.

use super::super::harmless::{shown, visible};
use super::super::phrases::Milestone;
use crate::review::quoted;
use crate::store::{LATEST, Milestone as Found, MilestoneError};

/// What is said in English of milestones.
pub const MILESTONE: Milestone = Milestone {
    title: |workload| format!("{workload}: milestones"),
    none: |command| format!("There is no milestone yet. This makes one: {command}"),
    added: |path, command| format!("Froze the review as it is now: {path}\nSee later what has changed since: {command}\n"),
    other_edition: "Risk issues and implementation rates of different editions are not comparable.",
    day: "Day",
    name: "Name",
    edition: "Edition",
    high_risk_issues: "HRI",
    medium_risk_issues: "MRI",
    gone_through: "Gone through",
    to_find_out: "To find out",
    failure,
};

fn failure(error: &MilestoneError) -> (String, Option<String>) {
    let labels =
        |milestones: &[Found]| milestones.iter().map(|found: &Found| visible(&found.label())).collect::<Vec<_>>().join(", ");
    match error {
        MilestoneError::Nameless(typed) => (
            format!("`{}` has no letter or digit to make a file name of", visible(&quoted(typed))),
            Some("give another --name, or leave it out: the day alone is a name too".to_owned()),
        ),
        MilestoneError::Reserved => {
            (format!("`{LATEST}` always means the most recent milestone"), Some("give another --name".to_owned()))
        }
        MilestoneError::AlreadyExists(path) => (
            format!("{} is there already, and a milestone is never overwritten", shown(path)),
            Some("give another --name".to_owned()),
        ),
        MilestoneError::LeadsOut(path) => {
            (format!("{} is a link that leads out of the repository or folder, and is not followed", shown(path)), None)
        }
        MilestoneError::NoSuch { typed, known } if known.is_empty() => {
            (format!("there is no milestone `{}`", visible(&quoted(typed))), Some("`wa-sec milestone add` makes one".to_owned()))
        }
        MilestoneError::NoSuch { typed, known } => {
            (format!("there is no milestone `{}`", visible(&quoted(typed))), Some(format!("there are {}", labels(known))))
        }
        MilestoneError::Several { typed, found } => {
            (format!("`{}` may mean several milestones", visible(&quoted(typed))), Some(format!("name one of {}", labels(found))))
        }
        MilestoneError::Io { path, source } => (format!("{} cannot be reached: {source}", shown(path)), None),
    }
}
