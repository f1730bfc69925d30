//! Where a report goes. Every format is made before the first file is written; each file is written whole, read back and counted
//! before it is said to be there.

use std::path::{Path, PathBuf};

use super::super::context::Context;
use super::super::failure::Failure;
use super::super::formats::ReportFormat;
use super::super::output::print;
use super::super::stream::{Own, own, unless_gone};
use crate::content::{Pack, PartName, Rendered};
use crate::store;
use crate::wording::shown;

/// Writes a report in every format that is asked for. A single text without a place to go is printed.
pub fn write(
    pack: &Pack,
    formats: &[&ReportFormat],
    stem: &str,
    output: Option<&Path>,
    context: &mut Context,
) -> Result<(), Failure> {
    let rendered = formats.iter().map(|format| {
        let rendered = (format.render)(pack).map_err(|error| Failure::Unrenderable { format: format.name, error })?;
        Ok((*format, rendered))
    });
    let rendered = rendered.collect::<Result<Vec<_>, Failure>>()?;
    warn_of_lacking(&rendered, context);
    if let [(format, rendered)] = rendered.as_slice() {
        match output.map(own) {
            None | Some(Some(Own::Stdout)) if format.is_text => {
                return print(&String::from_utf8_lossy(&rendered.bytes), context);
            }
            Some(Some(stream)) => return pour(&rendered.bytes, stream, context),
            _ => {}
        }
    }
    if let Some(folder) = output.filter(|path| formats.len() > 1 || ends_as_folder(path)) {
        store::make_folder(folder).map_err(|error| Failure::Write { path: folder.to_owned(), error })?;
    }
    for (format, rendered) in &rendered {
        let path = place(output, stem, format, formats.len() == 1, context);
        store::write_whole(&path, &rendered.bytes).map_err(|error| Failure::of_write(&path, error))?;
        // What went into a pipe or a device cannot be read back.
        if !path.is_file() {
            continue;
        }
        let practices = read_back(&path, format, rendered, pack)?;
        if !context.quiet {
            context.say(&(context.phrases.commands.report_written)(&shown(&path), practices));
        }
    }
    Ok(())
}

/// Writes a report into a stream of the program, as it is.
fn pour(bytes: &[u8], stream: Own, context: &mut Context) -> Result<(), Failure> {
    let stream = match stream {
        Own::Stdout => &mut context.system.stdout,
        Own::Stderr => &mut context.system.stderr,
    };
    unless_gone(stream.write_all(bytes).and_then(|()| stream.flush())).map_err(Failure::Stdout)
}

/// `-o` is a file where there is one format and no folder of that name, else a folder.
fn place(output: Option<&Path>, stem: &str, format: &ReportFormat, alone: bool, context: &Context) -> PathBuf {
    let name = format!("{stem}-report.{}.{}", context.phrases.lang.code(), format.extension);
    match output {
        None => PathBuf::from(name),
        Some(path) if alone && !path.is_dir() && !ends_as_folder(path) => path.to_owned(),
        Some(folder) => folder.join(name),
    }
}

fn ends_as_folder(path: &Path) -> bool {
    path.as_os_str().to_string_lossy().ends_with(std::path::MAIN_SEPARATOR)
}

/// How many practices the written file tells of, counted in the file itself; an error where it is not what was written.
fn read_back(path: &Path, format: &ReportFormat, rendered: &Rendered, pack: &Pack) -> Result<Option<usize>, Failure> {
    let bytes = store::read_back(path).map_err(|error| Failure::Write { path: path.to_owned(), error })?;
    let has_ledger = pack.parts.iter().any(|part| part.name == PartName::Ledger);
    let counted = (format.count)(&bytes);
    let expected = pack.facts.ledger().len();
    if bytes != rendered.bytes || (has_ledger && counted != expected) {
        return Err(Failure::ReadBack { path: path.to_owned(), counted, expected });
    }
    Ok(has_ledger.then_some(counted))
}

fn warn_of_lacking(rendered: &[(&ReportFormat, Rendered)], context: &mut Context) {
    for (format, rendered) in rendered {
        if !rendered.lacking.is_empty() {
            let characters: String = rendered.lacking.iter().collect();
            context.say(&(context.phrases.commands.characters_lacking)(format.name, &characters));
        }
    }
}
