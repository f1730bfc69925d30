//! `wa-sec report`: what a consultant hands over.

mod particulars;
mod subject;
mod written;

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use strum::VariantArray;

use super::ExitStatus;
use super::context::{Context, FileArg};
use super::failure::Failure;
use super::formats::{REPORT_FORMATS, ReportFormat, plain_text, report_format};
use super::source::Source;
use super::words::words;
use crate::assessment::{assess, difference, gaps, plan};
use crate::content::{Compared, Facts, Pack, PartName, Particulars};
use crate::lens::everything_bundled;
use crate::review::{Redactions, Secret, Sensitive, redact, secrets};
use crate::store;
use crate::telling::{Audience, pack};
use particulars::ParticularArgs;
use subject::Subject;

/// Write a report to hand over: for the one who decides, for engineers, for auditors
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    file: FileArg,
    /// Output formats, separated by commas [default: html; with --demo: html,pdf,xlsx]
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(REPORT_FORMATS.iter().map(|format| format.name)))]
    format: Vec<String>,
    /// The file to write, or the folder for several [default: FILE-report.LANGUAGE.FORMAT in the current folder]
    #[arg(long, short, value_name = "FILE|FOLDER")]
    output: Option<PathBuf>,
    /// Only these parts, separated by commas [default: all]
    #[arg(long, value_delimiter = ',', value_name = "PART", value_parser = words::<PartName>(), conflicts_with = "audience")]
    parts: Vec<PartName>,
    /// The parts for this reader
    #[arg(long = "for", value_name = "READER", value_parser = words::<Audience>())]
    audience: Option<Audience>,
    /// What to compare with: a review file, milestone:NAME of this one, or git:REF for the same file there
    #[arg(long, value_name = "FILE|milestone:NAME|git:REF")]
    since: Option<String>,
    /// Begin CSV with the mark (BOM) by which Excel takes it for UTF-8; for LibreOffice write xlsx
    #[arg(long)]
    excel: bool,
    /// Replace accounts, ARNs, e-mail addresses, hosts, phone numbers, ids of resources and the people named by placeholders
    #[arg(long)]
    redact: bool,
    /// Report on a review that comes with the program, to see what a report looks like
    #[arg(long, conflicts_with_all = ["file", "since"])]
    demo: bool,
    #[command(flatten)]
    particulars: ParticularArgs,
}

impl Args {
    fn formats(&self) -> Vec<&'static ReportFormat> {
        if self.format.is_empty() {
            return REPORT_FORMATS.iter().filter(|format| !format.is_text).take(if self.demo { usize::MAX } else { 1 }).collect();
        }
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

    /// What the names of the files begin with.
    fn stem(&self) -> String {
        if self.demo {
            return "demo".to_owned();
        }
        if store::is_stdin(&self.file.file) {
            return "stdin".to_owned();
        }
        self.file.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
    }

    fn parts(&self) -> Vec<PartName> {
        match (self.audience, self.parts.is_empty()) {
            (Some(audience), _) => audience.parts(),
            (None, true) => PartName::VARIANTS.to_vec(),
            (None, false) => self.parts.clone(),
        }
    }
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let (mut subject, mut before) = subjects(args, context)?;
    let secrets = secrets(&subject.review);
    if !secrets.is_empty() {
        context.say(&context.diagnostics().warning(&told_secrets(&secrets, context), context.phrases.redaction.take_out));
    }
    let (mut particulars, keep) = args.particulars.read(context)?;
    let taken = args.redact.then(|| {
        let ours = everything_bundled(&subject.lens);
        let mut reviews: Vec<_> = [&mut subject].into_iter().chain(&mut before).map(|of| &mut of.review).collect();
        redact(&mut reviews, &ours, &keep)
    });
    particulars.redacted = taken.as_ref().map(|taken| taken.kept().map(str::to_owned).collect());
    let today = if args.demo { context.fixed_today().or(subject.review.reviewed_on) } else { None };
    let today = today.unwrap_or_else(|| context.today());
    let (lens, review) = (&*subject.lens, &subject.review);
    let assessment = assess(lens, review);
    let (gaps, plan) = (gaps(lens, review), plan(lens, review, today));
    let found = before.as_ref().map(|before| difference((&before.lens, &before.review), (lens, review)));
    let since = before.as_ref().zip(found.as_ref()).map(|(before, difference)| Compared {
        before: before.side(),
        after: subject.side(),
        difference,
        phrases: context.phrases,
    });
    let facts = Facts {
        lens,
        review,
        assessment: &assessment,
        gaps: &gaps,
        plan: &plan,
        since,
        today,
        particulars: &particulars,
        input_hash: &subject.hash,
        phrases: context.phrases,
    };
    let told = Pack { excel: args.excel, ..pack(facts, &args.parts()) };
    if let Some(taken) = taken {
        // What stands on the cover is said on purpose.
        let blank = Particulars::default();
        nothing_left(&pack(Facts { particulars: &blank, ..facts }, &args.parts()), &taken)?;
    }
    written::write(&told, &args.formats(), &args.stem(), args.output.as_deref(), context)?;
    Ok(ExitStatus::Done)
}

/// The review that the report is of, and the one to compare it with.
fn subjects(args: &Args, context: &mut Context) -> Result<(Subject, Option<Subject>), Failure> {
    if args.demo {
        let [review, milestone] = Subject::demo(context.phrases.lang)?;
        return Ok((review, Some(milestone)));
    }
    let subject = Subject::of(&context.open(&args.file.file)?);
    let before = args.since.as_ref().map(|typed| Source::of(typed).open(&args.file.file, context)).transpose()?;
    Ok((subject, before.as_ref().map(Subject::of)))
}

fn told_secrets(secrets: &[Secret], context: &Context) -> String {
    let say = &context.phrases.redaction;
    let lines = secrets.iter().map(|secret| (say.secret)(secret.place, secret.kind));
    [(say.secrets)(secrets.len())].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
}

/// A report that was to be redacted is written only if nothing is left in it that is, or may be, what was to be taken out.
fn nothing_left(pack: &Pack, taken: &Redactions) -> Result<(), Failure> {
    let places = taken.left_in(pack.facts.review);
    let in_review = counts(places.iter().map(|left| left.kind));
    // A text of the review may stand in a sheet or in JSON alone, the name of a file in no text of the review.
    let mut left = counts(taken.leftovers(&plain_text(pack)).iter().map(|left| left.kind));
    for (kind, count) in in_review {
        let most = left.entry(kind).or_default();
        *most = count.max(*most);
    }
    if left.is_empty() { Ok(()) } else { Err(Failure::NotRedacted { left: left.into_iter().collect(), places }) }
}

fn counts(kinds: impl Iterator<Item = Sensitive>) -> BTreeMap<Sensitive, usize> {
    kinds.fold(BTreeMap::new(), |mut counts, kind| {
        *counts.entry(kind).or_default() += 1;
        counts
    })
}
