//! `wa-sec schema`: the JSON Schema of the review file, or of a machine output.

use clap::builder::PossibleValuesParser;
use serde_json::Value;

use super::ExitStatus;
use super::context::Context;
use super::failure::Failure;
use super::output::print;
use crate::store;
use crate::telling::KINDS;

/// What `wa-sec schema` prints where no kind is named.
const REVIEW: &str = "review";

/// Print the JSON Schema (draft 2020-12) of the review file, or of a machine output
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to describe
    #[arg(default_value = REVIEW, value_parser = PossibleValuesParser::new([REVIEW].into_iter().chain(KINDS.iter().map(|kind| kind.name))))]
    kind: String,
}

/// Runs the command.
pub fn run(args: &Args, context: &mut Context) -> Result<ExitStatus, Failure> {
    let schema = KINDS.iter().find(|kind| kind.name == args.kind).map_or_else(store::review_schema, |kind| (kind.schema)());
    print(&pretty(&schema), context)?;
    Ok(ExitStatus::Done)
}

fn pretty(schema: &Value) -> String {
    format!("{schema:#}\n")
}
