//! The world outside: clock, variables, streams, terminal, working folder. `main` hands in the real one; everything that is not
//! here, in `store` or in `questionnaire/prompter` takes values and gives values.

mod zone;

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};
use terminal_size::{Width, terminal_size_of};

/// What a run sees of the world, and where it writes.
pub struct System {
    /// The environment variables that are valid Unicode.
    pub variables: BTreeMap<String, String>,
    /// Results go here and nothing else does.
    pub stdout: Box<dyn Write>,
    /// Everything else goes here.
    pub stderr: Box<dyn Write>,
    /// Whether each stream is a terminal.
    pub terminal: Terminal,
    /// When this run began.
    pub now: Timestamp,
}

/// Which streams are a terminal, and how wide those are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terminal {
    /// Keys come from a person.
    pub stdin: bool,
    /// A person reads the results.
    pub stdout: bool,
    /// A person reads the rest.
    pub stderr: bool,
    /// Columns of stdout, where it is a terminal and either `COLUMNS` or the terminal tells them.
    pub columns_of_stdout: Option<u16>,
    /// Columns of stderr, likewise.
    pub columns_of_stderr: Option<u16>,
}

/// Where a limit on the size of files (`ulimit -f`) is met, a write fails and is told, and the program is not killed in the midst of it.
#[cfg(unix)]
fn outlive_file_size_limit() {
    // Nobody reads the flag: that there is a handler is what turns the signal into an error of the write.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

impl System {
    /// The real world.
    #[expect(clippy::disallowed_methods, reason = "the door to variables, clock and streams")]
    pub fn real() -> Self {
        let text = |(name, value): (OsString, OsString)| Some((name.into_string().ok()?, value.into_string().ok()?));
        #[cfg(unix)]
        outlive_file_size_limit();
        let variables: BTreeMap<_, _> = std::env::vars_os().filter_map(text).collect();
        // What a person asks for comes before what the terminal says, as `ls` and git have it. A terminal that does not know its size
        // says 0 columns, which is no width.
        let told = variables.get("COLUMNS").and_then(|columns| columns.parse().ok()).filter(|columns| *columns > 0);
        let columns = |size: Option<(Width, _)>| told.or(size.map(|(Width(columns), _)| columns));
        let (stdout, stderr) = (io::stdout().is_terminal(), io::stderr().is_terminal());
        Self {
            variables,
            terminal: Terminal {
                stdin: io::stdin().is_terminal(),
                stdout,
                stderr,
                columns_of_stdout: columns(terminal_size_of(io::stdout())).filter(|_| stdout),
                columns_of_stderr: columns(terminal_size_of(io::stderr())).filter(|_| stderr),
            },
            stdout: Box::new(io::stdout()),
            stderr: Box::new(io::stderr()),
            now: Timestamp::now(),
        }
    }

    /// The local date: today where this machine stands.
    pub fn local_date(&self) -> Date {
        ZonedDateTime::new(self.now, zone::local(&self.variables)).date()
    }

    /// A variable that is set and not blank.
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }
}
