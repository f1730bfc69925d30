//! What is said when a command cannot do what it was asked to.

use std::io;

use crate::store::{OpenError, ReadError, SaveError};

/// What is said when a command cannot do what it was asked to.
pub struct Failures {
    /// Before what went wrong.
    pub error: &'static str,
    /// Before what is odd, but no failure.
    pub warning: &'static str,
    /// Before what to do.
    pub help: &'static str,
    /// A review file that cannot be opened, and what to do.
    pub open: fn(&str, &OpenError) -> (String, Option<String>),
    /// How many faults a file has.
    pub faulty: fn(&str, usize) -> String,
    /// A review file that cannot be saved, and what to do.
    pub save: fn(&str, &SaveError) -> (String, String),
    /// Another file that cannot be written.
    pub write: fn(&str, &io::Error) -> String,
    /// A result would replace a review file.
    pub review_there: fn(&str) -> String,
    /// What to do then.
    pub another_file: &'static str,
    /// `explain` with a review file and a format for programs.
    pub answer_only_for_people: &'static str,
    /// Where programs find answers.
    pub answer_for_programs: &'static str,
    /// Results that cannot be written.
    pub stdout: fn(&io::Error) -> String,
    /// Results over many files that cannot be kept until all are judged.
    pub not_kept: fn(&io::Error) -> String,
    /// What to do then.
    pub another_temporary_folder: &'static str,
    /// An edition that this binary does not have, in a file.
    pub unknown_edition: fn(&str) -> String,
    /// An edition that this binary does not have, on the command line.
    pub no_such_lens: fn(&str) -> String,
    /// The editions that it has.
    pub known_editions: fn(&str) -> String,
    /// An id that an edition does not have.
    pub no_such_id: fn(&str, &str) -> String,
    /// Where to find the ids.
    pub list_ids: &'static str,
    /// A review is asked for without a terminal, and what does the same without one.
    pub no_terminal: fn(&str) -> (String, String),
    /// `--lens` names another edition than the file, which is of the first one; last: the command that brings it over, if one does.
    pub other_lens: fn(&str, &str, &str, Option<&str>) -> (String, String),
    /// A review is of the edition already that it is to be brought to: file, edition.
    pub same_edition: fn(&str, &str) -> String,
    /// A review is not brought back, and why: file, its edition, the older one.
    pub older_edition: fn(&str, &str, &str) -> String,
    /// An edition is to be compared with itself.
    pub nothing_to_compare: &'static str,
    /// The terminal failed in the middle of a review.
    pub terminal: fn(&io::Error) -> String,
    /// A text that is no colour, and what would be one.
    pub not_a_color: fn(&str) -> (String, &'static str),
    /// A picture that cannot be read (why), or is none.
    pub no_logo: fn(&str, Option<&ReadError>) -> (String, &'static str),
    /// A PNG that cannot be decoded, or is far too large, and what to do.
    pub logo_broken: fn(&str) -> (String, &'static str),
    /// A file that a configuration file names lies outside of what it may name: file, configuration file, the option that may name it;
    /// and what to do.
    pub leads_out: fn(&str, &str, &str) -> (String, String),
    /// A file that is called almost as a configuration file is, where there is none; and what to do.
    pub misnamed_config: fn(&str) -> (String, &'static str),
    /// A format cannot show the logo, and what to do.
    pub logo_unfit: fn(&str) -> (String, &'static str),
    /// A text is too long for a cell: what it belongs to, its column, its length, the most; and what to do.
    pub text_too_long: fn(&str, &str, usize, usize) -> (String, &'static str),
    /// The library that writes a format failed.
    pub library: fn(&str, &str) -> String,
    /// A written report holds so many practices, and not as many as it should.
    pub read_back: fn(&str, usize, usize) -> String,
    /// `SOURCE_DATE_EPOCH` is no number of seconds.
    pub bad_source_date_epoch: fn(&str) -> String,
}
