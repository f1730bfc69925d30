//! What is said in English when a command cannot do what it was asked to.

use super::super::harmless::as_word;
use super::super::harmless::shown;
use super::super::phrases::Failures;
use super::words::WORDS;
use crate::store::{NotAFile, OpenError, ReadError, SaveError};

/// What is said in English when a command cannot do what it was asked to.
pub const FAILURES: Failures = Failures {
    error: "error",
    warning: "warning",
    help: "help",
    open,
    faulty: |path, count| match count {
        1 => format!("{path} has 1 fault; nothing was read from it or written to it"),
        _ => format!("{path} has {count} faults; nothing was read from it or written to it"),
    },
    save,
    write: |path, error| format!("{path} cannot be written: {error}"),
    review_there: |path| format!("{path} is a review file; a result does not replace answers"),
    another_file: "name another file after --output",
    answer_only_for_people: "with a review file, `explain` has the formats text and markdown",
    answer_for_programs: "programs find answers in `wa-sec gaps --format json`, and the catalog without the file",
    stdout: |error| format!("the result cannot be written: {error}"),
    not_kept: |error| format!("there is no room to keep the result until all files are checked: {error}"),
    another_temporary_folder: "name a folder for temporary files that has room, by the variable TMPDIR",
    unknown_edition: |id| format!("this wa-sec does not have edition `{id}`"),
    no_such_lens: |id| format!("there is no edition `{id}`"),
    known_editions: |known| format!("it has {known}"),
    no_such_id: |id, edition| format!("edition {edition} has no `{id}`"),
    list_ids: "`wa-sec questions` lists every id",
    no_terminal: |path| {
        (
            "a review asks in a terminal, and stdin or stderr is none".to_owned(),
            format!("`wa-sec init {word}` writes the same questions into a file to fill in with an editor", word = as_word(path)),
        )
    },
    other_lens: |path, has, typed, upgrade| {
        let bring = upgrade.map_or_else(String::new, |upgrade| format!("; `{upgrade}` brings it over into a new file"));
        (
            format!("{path} is a review against edition {has}, not {typed}"),
            format!("leave --lens out to go on with it, or name another file to begin a new one{bring}"),
        )
    },
    same_edition: |path, edition| format!("{path} is a review against edition {edition} already; no file was written"),
    older_edition: |path, has, typed| {
        format!(
            "{path} stays on edition {has}: the relations to {typed} say what a newer practice asks for beyond an older one, and nothing follows from them backwards"
        )
    },
    nothing_to_compare: "comparing takes two different editions",
    terminal: |error| format!("the terminal failed; every answer given is saved: {error}"),
    not_a_color: |typed| (format!("not a color: `{typed}`"), "write six hexadecimal digits, for example '#1f4e79'"),
    no_logo: |path, error| {
        let why = match error {
            None => format!("the logo {path} is neither PNG nor SVG"),
            Some(ReadError::NotAFile(what)) => (WORDS.not_a_file)(path, *what),
            Some(ReadError::TooLarge { .. }) => format!("the logo {path} is too large"),
            Some(ReadError::Io(error)) => format!("the logo {path} cannot be used: {error}"),
        };
        (why, "give a PNG or SVG file of at most 8 MB")
    },
    logo_broken: |path| {
        (
            format!("the logo {path} is a damaged PNG file, or has more pixels than any logo"),
            "give a PNG file of at most 16 million pixels that another program can open",
        )
    },
    leads_out: |path, config, option| {
        (
            format!("{config} names {path}, which is outside the repository (without one: outside its folder)"),
            format!("what a configuration file says may be a stranger's; if you trust it, name the file yourself: {option}"),
        )
    },
    misnamed_config: |path| {
        (format!("{path} is not read: a configuration file is called .wa-sec.yaml"), "rename it, or name it with --config")
    },
    logo_unfit: |format| {
        (format!("the logo cannot be shown in a report as {format}"), "give a PNG file that another program can open")
    },
    text_too_long: |at, column, length, limit| {
        (
            format!("{at}: {column} has {length} characters, and a cell of a workbook holds {limit}"),
            "shorten it in the review file, or write the report in another format",
        )
    },
    library: |format, said| format!("the report cannot be written as {format}: {said}"),
    read_back: |path, counted, expected| {
        format!(
            "{path} was written, but reading it back shows {counted} practices and not {expected}, or other bytes; do not hand it over"
        )
    },
    bad_source_date_epoch: |value| format!("SOURCE_DATE_EPOCH is not a number of seconds: `{value}`"),
};

fn open(path: &str, error: &OpenError) -> (String, Option<String>) {
    match error {
        OpenError::NotFound => (
            format!("there is no file {path}"),
            Some(format!(
                "`wa-sec review {word}` starts one; `wa-sec init {word}` writes one to fill in by hand",
                word = as_word(path)
            )),
        ),
        OpenError::NotAFile(what) => {
            let hint = match what {
                NotAFile::Folder => Some("only `wa-sec check` takes folders, of reviews; here it must be a file".to_owned()),
                NotAFile::Device => Some("`-` reads from stdin".to_owned()),
                NotAFile::OfSystem | NotAFile::LinkToNowhere => None,
            };
            ((WORDS.not_a_file)(path, *what), hint)
        }
        OpenError::LeadsOut => (
            format!("{path} is a link that leads out of the repository or folder, and is not followed"),
            Some("if you trust it, name the file that it leads to".to_owned()),
        ),
        OpenError::NotAReview => (
            format!("{path} is no review file: it has no `wa-sec: 1`"),
            Some("a review says so at its beginning; what this file holds is not shown".to_owned()),
        ),
        OpenError::Unreadable(error) => (format!("{path} cannot be read: {error}"), None),
        OpenError::TooLarge { limit } => {
            (format!("{path} is too large"), Some(format!("files of up to {} MiB are read", limit / (1024 * 1024))))
        }
        OpenError::Faulty { faults, .. } => ((FAILURES.faulty)(path, faults.len()), None),
        OpenError::UnknownEdition { id, .. } => ((FAILURES.unknown_edition)(id), None),
    }
}

fn save(path: &str, error: &SaveError) -> (String, String) {
    match error {
        SaveError::AlreadyExists => (
            format!("{path} is there already"),
            format!("name another file, or go on with this one: `wa-sec review {word}`", word = as_word(path)),
        ),
        SaveError::NewerFormat { format } => (
            format!("{path} has format {format}, which is newer than this wa-sec writes"),
            "use a newer wa-sec to change it; this one only reads it".to_owned(),
        ),
        SaveError::Locked { lock } => {
            (format!("someone else is working on {path}"), format!("wait until they are done; the lock is {}", shown(lock)))
        }
        SaveError::ChangedUnderneath => (
            format!("{path} was changed by someone else since it was opened; it was left as it is"),
            "run the command again: it starts from the file as it is now".to_owned(),
        ),
        error if let Some((length, most)) = error.too_long() => (
            format!("a text in {path} would be {length} characters long, and at most {most} are kept there; nothing was written"),
            "shorten what is written there, or what was there before".to_owned(),
        ),
        SaveError::Unfaithful { .. } => (
            format!("the change to {path} would not read back as given; the file was left as it is"),
            "please report this, with the file if you may".to_owned(),
        ),
        SaveError::Stdin => {
            ("a review that comes from stdin cannot be changed or kept there".to_owned(), "name a file instead of `-`".to_owned())
        }
        SaveError::Unwritable(error) => (
            format!("{path} cannot be written: {error}"),
            "the file is as it was before; make room or get the right to write, then run the command again".to_owned(),
        ),
    }
}
