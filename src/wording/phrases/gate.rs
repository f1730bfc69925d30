//! What the gate says.

use crate::assessment::{AcceptanceCounts, Changes, OpenBeside, Why};
use crate::lens::Risk;
use crate::store::{NotAPattern, OpenError};

/// What the gate says.
pub struct Gate {
    /// The verdict: whether it passed, how many files do not, how many there are.
    pub title: fn(bool, usize, usize) -> String,
    /// Where there is no verdict: how many files could not be judged, how many others do not pass, how many there are.
    pub cannot_check: fn(usize, usize, usize) -> String,
    /// The verdict where there is nothing to check.
    pub nothing_to_check: &'static str,
    /// Title of a file: path, workload, edition.
    pub file: fn(&str, &str, &str) -> String,
    /// How many more files do not pass, that are not told in detail.
    pub more_files: fn(usize) -> String,
    /// Under that: path, and how many demands its file does not meet.
    pub more_file: fn(&str, usize) -> String,
    /// Under that: path of a file that could not be judged.
    pub more_unjudged: fn(&str) -> String,
    /// What something is about, and what is so.
    pub about: fn(&str, &str) -> String,
    /// What something is about, and the risk of it.
    pub of_risk: fn(&str, Risk) -> String,
    /// What is so.
    pub why: fn(&Why) -> String,
    /// What to do about it; the first step of the practice's improvement is handed in where there is a practice.
    pub to_do: fn(&Why, Option<&str>) -> Option<String>,
    /// What is so with what to do, as one message.
    pub message: fn(&str, Option<&str>) -> String,
    /// A file in which nothing is answered.
    pub no_answers: &'static str,
    /// What to do about it: path.
    pub answer: fn(&str) -> String,
    /// Some ids, and so many more.
    pub ids: fn(&[String], usize) -> String,
    /// Heading over what is not known.
    pub not_known: &'static str,
    /// Heading over what is worth knowing and does not fail.
    pub warnings: &'static str,
    /// What is open and does not fail, if anything is.
    pub open_beside: fn(&OpenBeside) -> Option<String>,
    /// What became of the practices since the baseline; and of how many practices it knows something, where it is of another edition.
    pub changes: fn(&Changes, Option<usize>) -> String,
    /// Where the baseline is of another workload: what that is called, what this one is called.
    pub baseline_of_other_workload: fn(&str, &str) -> String,
    /// Where the reference does not have the file: what is said of that.
    pub all_is_new: fn(&str) -> String,
    /// What is demanded, each as its option is written.
    pub demanded: fn(&[String]) -> String,
    /// The closing line.
    pub acceptances: fn(&AcceptanceCounts) -> String,
    /// A pattern that matches no file, or a folder without a review.
    pub unmatched: fn(&str) -> String,
    /// YAML files that were passed over: so many that are no reviews, so many that are milestones or evidence.
    pub passed_over: fn(usize, usize) -> String,
    /// A baseline that cannot be read, and what to do.
    pub baseline: fn(&OpenError) -> (String, Option<String>),
    /// A text that is no pattern.
    pub not_a_pattern: fn(&str, &NotAPattern) -> String,
    /// `--fail-on-new` without a baseline, and what to do.
    pub no_baseline: (&'static str, &'static str),
    /// One file as the baseline of several, and what to do.
    pub baseline_for_many: (&'static str, &'static str),
    /// Two formats for stdout, and what to do.
    pub two_for_stdout: (&'static str, &'static str),
    /// Two formats for one file, and what to do.
    pub two_for_file: fn(&str) -> (String, &'static str),
    /// A configuration file that is not there.
    pub no_config: fn(&str) -> String,
    /// Where a value comes from: nobody gave one.
    pub by_default: &'static str,
    /// Where the default of `fail-on` comes from under `fail-on-new`.
    pub by_default_of_ratchet: &'static str,
    /// Where a value comes from: the command line.
    pub by_option: &'static str,
    /// A value that nobody gave and that demands nothing.
    pub not_demanded: &'static str,
    /// The edition that ids belong to where none is named.
    pub edition_of_each_review: &'static str,
    /// Above the values, where there is no configuration file.
    pub without_config: &'static str,
}
