//! What those who hand over a report say of it themselves.

/// What those who hand over a report say of it themselves: by options, or by `report:` in `.wa-sec.yaml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    /// For whom it is.
    pub customer: Option<String>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its version, in their own counting.
    pub version: Option<String>,
    /// Whether those who were reviewed have yet to check it.
    pub draft: bool,
    /// What they want said on the cover beside our own words.
    pub disclaimer: Option<String>,
    /// Who may read it; stands on every page.
    pub confidentiality: Option<String>,
    /// The colour of headings and rules, as red, green, blue.
    pub accent: Option<[u8; 3]>,
    /// The sign on the cover.
    pub logo: Option<Logo>,
    /// Where it is redacted: what stayed because it is on the list of what to keep, none of it where that is empty.
    pub redacted: Option<Vec<String>>,
}

/// A picture on the cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// How it is written.
    pub kind: LogoKind,
    /// The whole file.
    pub bytes: Vec<u8>,
}

/// How a logo is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// SVG.
    Svg,
}
