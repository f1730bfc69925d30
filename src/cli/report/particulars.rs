//! What those who hand over a report say of it themselves: options before `report:` in `.wa-sec.yaml`.

use std::path::{Path, PathBuf};

use super::super::failure::Failure;
use crate::report::{Logo, LogoKind, Particulars};
use crate::store::{self, ReportKeys};

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
    pub fn read(&self) -> Result<(Particulars, Vec<String>), Failure> {
        let path = self.config.clone().or_else(store::find_config);
        let config = path.map(|path| store::config(&path).map_err(|error| Failure::of_config(path, error))).transpose()?;
        let folder = config.as_ref().and_then(|config| config.path.parent()).map(Path::to_owned).unwrap_or_default();
        let keys = config.map_or_else(ReportKeys::default, |config| config.report);
        let logo = self.logo.clone().or_else(|| keys.logo.as_ref().map(|logo| folder.join(logo)));
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

fn read_logo(path: PathBuf) -> Result<Logo, Failure> {
    let bytes = match store::read_small(&path) {
        Ok(bytes) => bytes,
        Err(error) => return Err(Failure::NoLogo { path, error: Some(error) }),
    };
    let is_svg = || {
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
        head.contains("<svg")
    };
    let kind = match () {
        () if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => LogoKind::Png,
        () if is_svg() => LogoKind::Svg,
        () => return Err(Failure::NoLogo { path, error: None }),
    };
    Ok(Logo { kind, bytes })
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
