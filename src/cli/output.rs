//! Where results go: stdout, or a whole file.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::ExitStatus;
use super::context::Context;
use super::failure::Failure;
use super::formats::{FORMATS, Format, format};
use super::stream::{self, Own, own};
use crate::content::Told;
use crate::format::COLUMNS_WITHOUT_TERMINAL;
use crate::store;
use crate::system::System;
use crate::wording::printable;

/// In which format.
#[derive(Debug, Args)]
pub struct FormatArg {
    /// Output format
    #[arg(long, default_value = FORMATS[0].name, value_parser = PossibleValuesParser::new(FORMATS.iter().map(|format| format.name)).map(|name| name))]
    format: String,
}

/// In which format, and where to.
#[derive(Debug, Args)]
pub struct OutputArgs {
    #[command(flatten)]
    format: FormatArg,
    /// Write to this file instead of stdout
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl OutputArgs {
    /// Whether a person is to read it, not a program.
    pub fn for_people(&self) -> bool {
        ["text", "markdown"].contains(&self.format.named().name)
    }
}

/// Prints what there is to tell in the format that was asked for.
pub fn tell(told: &dyn Told, args: &OutputArgs, context: &mut Context) -> Result<ExitStatus, Failure> {
    let Some(path) = args.output.as_deref().filter(|path| own(path) != Some(Own::Stdout)) else {
        return tell_on_stdout(told, &args.format, context);
    };
    let text = (args.format.named().print)(told, COLUMNS_WITHOUT_TERMINAL);
    let text = printable(&text, false);
    if own(path) == Some(Own::Stderr) {
        context.say(&text);
        return Ok(ExitStatus::Done);
    }
    store::write_whole(path, text.as_bytes()).map_err(|error| Failure::of_write(path, error))?;
    Ok(ExitStatus::Done)
}

/// The same, on stdout.
pub fn tell_on_stdout(told: &dyn Told, args: &FormatArg, context: &mut Context) -> Result<ExitStatus, Failure> {
    let columns = context.system.terminal.columns_of_stdout;
    let text = (args.named().print)(told, columns.unwrap_or(COLUMNS_WITHOUT_TERMINAL));
    print(&text, context)?;
    Ok(ExitStatus::Done)
}

impl FormatArg {
    fn named(&self) -> &'static Format {
        format(&self.format).unwrap_or(&FORMATS[0])
    }
}

/// Prints a result on stdout, coloured only where that is wanted. A reader who has gone away is no failure.
pub fn print(text: &str, context: &mut Context) -> Result<(), Failure> {
    let colors = context.colors(context.system.terminal.stdout);
    stream::write(text, colors, &mut context.system.stdout).map_err(Failure::Stdout)
}

/// The same for a text whose lines are commands on purpose: to a CI runner, or to a shell.
pub fn print_commands(text: &str, context: &mut Context) -> Result<(), Failure> {
    stream::write_commands(text, &mut context.system.stdout).map_err(Failure::Stdout)
}

/// What clap says: help and version on stdout, a wrong usage on stderr.
pub fn usage(error: &clap::Error, mut system: System) -> ExitStatus {
    let colors = |terminal: bool| terminal && system.variable("NO_COLOR").is_none() && system.variable("TERM") != Some("dumb");
    let text = error.render().ansi().to_string();
    if error.use_stderr() {
        let colors = colors(system.terminal.stderr);
        let _ = stream::write(&text, colors, &mut system.stderr);
        return ExitStatus::Invalid;
    }
    let colors = colors(system.terminal.stdout);
    match stream::write(&text, colors, &mut system.stdout) {
        Ok(()) => ExitStatus::Done,
        Err(_) => ExitStatus::Invalid,
    }
}
