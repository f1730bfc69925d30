//! `wa-sec report`: what a consultant hands over.

mod particulars;
mod written;

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use strum::VariantArray;

use super::ExitStatus;
use super::context::{Context, FileArg};
use super::failure::Failure;
use super::source::Source;
use crate::assessment::{assess, difference, gaps, plan};
use crate::report::{Audience, Compared, Facts, Pack, PartName, REPORT_FORMATS, ReportFormat, Side, pack, report_format};
use particulars::ParticularArgs;

/// Write a report to hand over: for the one who decides, for engineers, for auditors
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// Output formats, separated by commas
    #[arg(long, value_delimiter = ',', default_value = REPORT_FORMATS[0].name, value_parser = PossibleValuesParser::new(REPORT_FORMATS.iter().map(|format| format.name)))]
    format: Vec<String>,
    /// The file to write, or the folder for several [default: <file>-report.<language>.<format> in the current folder]
    #[arg(long, short, value_name = "FILE|FOLDER")]
    output: Option<PathBuf>,
    /// Only these parts, separated by commas [default: all]
    #[arg(long, value_delimiter = ',', value_name = "PART", value_parser = words::<PartName>(), conflicts_with = "audience")]
    parts: Vec<String>,
    /// The parts for this reader
    #[arg(long = "for", value_name = "READER", value_parser = words::<Audience>())]
    audience: Option<String>,
    /// What to compare with: a review file, milestone:NAME of this one, or git:REF for the same file there
    #[arg(long, value_name = "FILE|milestone:NAME|git:REF")]
    since: Option<String>,
    /// Begin CSV with the mark (BOM) by which Excel takes it for UTF-8
    #[arg(long)]
    excel: bool,
    #[command(flatten)]
    particulars: ParticularArgs,
}

fn words<T: VariantArray + Copy + Into<&'static str>>() -> PossibleValuesParser {
    PossibleValuesParser::new(T::VARIANTS.iter().map(|&value| -> &'static str { value.into() }))
}

impl Args {
    fn formats(&self) -> Vec<&'static ReportFormat> {
        let mut formats: Vec<_> = self.format.iter().filter_map(|name| report_format(name)).collect();
        let mut seen = Vec::new();
        formats.retain(|format| {
            !seen.contains(&format.name) && {
                seen.push(format.name);
                true
            }
        });
        formats
    }

    fn parts(&self) -> Vec<PartName> {
        let audience = self.audience.as_ref().and_then(|word| word.parse::<Audience>().ok());
        match (audience, self.parts.is_empty()) {
            (Some(audience), _) => audience.parts(),
            (None, true) => PartName::VARIANTS.to_vec(),
            (None, false) => self.parts.iter().filter_map(|word| word.parse().ok()).collect(),
        }
    }
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let opened = context.open(&args.file.file)?;
    let particulars = args.particulars.read()?;
    let today = context.today();
    let assessment = assess(&opened.lens, &opened.review);
    let (gaps, plan) = (gaps(&opened.lens, &opened.review), plan(&opened.lens, &opened.review, today));
    let input_hash = opened.hash();
    let before = args.since.as_ref().map(|typed| Source::of(typed).open(&args.file.file, context)).transpose()?;
    let names = [before.as_ref(), Some(&opened)]
        .map(|opened| opened.map(|opened| opened.path().display().to_string()).unwrap_or_default());
    let found = before.as_ref().map(|before| difference((&before.lens, &before.review), (&opened.lens, &opened.review)));
    let since = before.as_ref().zip(found.as_ref()).map(|(before, difference)| Compared {
        before: Side { name: &names[0], lens: &before.lens, review: &before.review },
        after: Side { name: &names[1], lens: &opened.lens, review: &opened.review },
        difference,
        phrases: context.phrases,
    });
    let facts = Facts {
        lens: &opened.lens,
        review: &opened.review,
        assessment: &assessment,
        gaps: &gaps,
        plan: &plan,
        since,
        today,
        particulars: &particulars,
        input_hash: &input_hash,
        phrases: context.phrases,
    };
    let pack = Pack { excel: args.excel, ..pack(facts, &args.parts()) };
    written::write(&pack, &args.formats(), &stem(&args.file.file), args.output.as_deref(), context)?;
    Ok(ExitStatus::Done)
}

fn stem(file: &Path) -> String {
    file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
