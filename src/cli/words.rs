//! The values of options, typed.

use std::error::Error;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use strum::VariantArray;

use crate::review::days;
use crate::store::{days_meant, number_meant};

/// The words of an enum, as the only values of an option.
pub fn words<E>() -> impl TypedValueParser<Value = E>
where
    E: VariantArray + Copy + Into<&'static str> + FromStr + Send + Sync,
    E::Err: Error + Send + Sync,
{
    these_words(E::VARIANTS.iter().map(|&value| value.into()).collect())
}

/// Some words of an enum, as the only values of an option.
pub fn these_words<E>(words: Vec<&'static str>) -> impl TypedValueParser<Value = E>
where
    E: Clone + FromStr + Send + Sync + 'static,
    E::Err: Error + Send + Sync,
{
    PossibleValuesParser::new(words).try_map(|word| word.parse::<E>())
}

/// A number of days, `180d` or `180`.
///
/// # Errors
/// It is none: what may have been meant.
pub fn a_number_of_days(typed: &str) -> Result<u32, String> {
    days(typed).ok_or_else(|| {
        let meant = days_meant(typed).map(did_you_mean).unwrap_or_default();
        format!("not a number of days such as 180d{meant}")
    })
}

/// A whole number up to this.
///
/// # Errors
/// It is none: what may have been meant.
pub fn a_number(typed: &str, most: u32) -> Result<u32, String> {
    let is_written_so = typed.bytes().all(|byte| byte.is_ascii_digit());
    typed.parse().ok().filter(|number| is_written_so && *number <= most).ok_or_else(|| {
        let meant = number_meant(typed).filter(|number| *number <= most).map(did_you_mean).unwrap_or_default();
        if most == u32::MAX {
            format!("not a whole number such as 30{meant}")
        } else {
            format!("not a whole number from 0 to {most}{meant}")
        }
    })
}

/// What follows an error of usage, which is English as all of them are.
pub fn did_you_mean(meant: impl std::fmt::Display) -> String {
    format!("; did you mean {meant}?")
}
