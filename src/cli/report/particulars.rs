//! What those who hand over a report say of it themselves: options before `report:` in `.wa-sec.yaml`.

use std::path::PathBuf;

use super::super::context::Context;
use super::super::failure::Failure;
use crate::content::{Logo, NotALogo, Particulars};
use crate::store::{self, Config, ReportKeys};

/// What those who hand over a report say of it themselves.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "The cover")]
pub struct ParticularArgs {
    /// For whom the report is
    #[arg(long, value_name = "NAME")]
    customer: Option<String>,
    /// Who wrote it; may be given several times
    #[arg(long = "author", value_name = "NAME")]
    authors: Vec<String>,
    /// Its version in your own counting, for example 1.0
    #[arg(long, value_name = "VERSION")]
    document_version: Option<String>,
    /// Mark it as a draft
    #[arg(long)]
    draft: bool,
    /// Who may read it; stands on every page
    #[arg(long, value_name = "TEXT")]
    confidentiality: Option<String>,
    /// What the cover says beside our own words
    #[arg(long, value_name = "TEXT")]
    disclaimer: Option<String>,
    /// A PNG file for the cover; SVG too, but not in a PDF
    #[arg(long, value_name = "FILE")]
    logo: Option<PathBuf>,
    /// The color of headings and rules, as '#1f4e79'
    #[arg(long, value_name = "COLOR")]
    accent: Option<String>,
    /// The configuration file [default: .wa-sec.yaml, looked for from here up to the repository root]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl ParticularArgs {
    /// Reads the options, and the configuration file that holds here: what is said of the report, and what is kept where it is redacted.
    pub fn read(&self, context: &mut Context) -> Result<(Particulars, Vec<String>), Failure> {
        let config = context.config(self.config.as_deref())?;
        let logo = match (&self.logo, &config) {
            (Some(logo), _) => Some(logo.clone()),
            (None, Some(config)) => configured_logo(config)?,
            (None, None) => None,
        };
        let keys = config.map_or_else(ReportKeys::default, |config| config.report);
        let accent = self.accent.clone().or(keys.accent);
        let particulars = Particulars {
            customer: self.customer.clone().or(keys.customer),
            authors: self.authors.clone(),
            version: self.document_version.clone(),
            draft: self.draft,
            disclaimer: self.disclaimer.clone().or(keys.disclaimer),
            confidentiality: self.confidentiality.clone().or(keys.confidentiality),
            accent: accent.map(|text| color(&text).ok_or(Failure::NotAColor(text))).transpose()?,
            logo: logo.map(read_logo).transpose()?,
            redacted: None,
        };
        Ok((particulars, keys.redact_keep))
    }
}

/// `#1f4e79`, with or without the sign.
fn color(text: &str) -> Option<[u8; 3]> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let pair = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some([pair(0)?, pair(2)?, pair(4)?])
}

/// The logo that a configuration file names.
fn configured_logo(config: &Config) -> Result<Option<PathBuf>, Failure> {
    let Some(named) = config.report.logo.clone() else { return Ok(None) };
    let path = config.within(&named);
    path.map(Some).ok_or_else(|| Failure::LeadsOut { named, config: config.path.clone(), option: "--logo" })
}

fn read_logo(path: PathBuf) -> Result<Logo, Failure> {
    /// In bytes.
    const LIMIT: u64 = 8 << 20;
    let bytes = match store::read_input(&path, LIMIT) {
        Ok(bytes) => bytes,
        Err(error) => return Err(Failure::NoLogo { path, error: Some(error) }),
    };
    Logo::of(bytes).map_err(|error| match error {
        NotALogo::Neither => Failure::NoLogo { path, error: None },
        NotALogo::Broken => Failure::BrokenLogo(path),
    })
}

#[cfg(test)]
mod tests {
    use super::color;

    #[test]
    fn a_colour_is_six_hexadecimal_digits() {
        assert_eq!(color("#1f4E79"), Some([0x1f, 0x4e, 0x79]));
        assert_eq!(color("1f4e79"), Some([0x1f, 0x4e, 0x79]));
        for text in ["", "#fff", "blue", "#1f4e7", "#1f4e7g", "#+12345", "#1f4e790", "#あいう"] {
            assert_eq!(color(text), None, "{text}");
        }
    }
}
