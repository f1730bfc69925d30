//! Options that take a few words.

use clap::builder::PossibleValuesParser;
use strum::VariantArray;

/// The words of an enum, as the only values of an option.
pub fn words<E: VariantArray + Copy + Into<&'static str>>() -> PossibleValuesParser {
    PossibleValuesParser::new(E::VARIANTS.iter().map(|&value| -> &'static str { value.into() }))
}
