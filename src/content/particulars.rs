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

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotALogo {
    /// It is neither PNG nor SVG.
    Neither,
    /// It is a PNG that cannot be decoded to its end, or has more pixels than a logo needs.
    Broken,
}

impl Logo {
    /// The logo that a file holds. A PNG is decoded, so that no reader of a report finds a picture that is none.
    pub fn of(bytes: Vec<u8>) -> Result<Self, NotALogo> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return decode(&bytes).map(|()| Self { kind: LogoKind::Png, bytes }).map_err(|_| NotALogo::Broken);
        }
        let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]);
        if head.contains("<svg") { Ok(Self { kind: LogoKind::Svg, bytes }) } else { Err(NotALogo::Neither) }
    }
}

/// So many pixels are 300 to the inch over the whole width of a page, and a picture of 64 MB in memory.
pub const MOST_PIXELS: u64 = 16_000_000;

/// Decodes a PNG row by row, and keeps none. How many pixels it claims to have is known before it is unpacked.
fn decode(bytes: &[u8]) -> Result<(), png::DecodingError> {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info()?;
    let (width, height) = reader.info().size();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(png::DecodingError::LimitsExceeded);
    }
    while reader.next_row()?.is_some() {}
    reader.finish()
}

/// How a logo is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// SVG.
    Svg,
}
