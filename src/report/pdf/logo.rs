//! The picture on the cover.

use krilla::image::Image;
use thiserror::Error;

use super::super::particulars::{Logo as File, LogoKind};

/// Why a logo cannot stand on a page.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum LogoFault {
    /// It is an SVG, for which a PDF would need a painter of its own; a PNG is needed.
    #[error("an SVG logo cannot be set in a PDF")]
    Svg,
    /// It is no PNG that can be read.
    #[error("the logo is no readable PNG")]
    Unreadable,
    /// It has more pixels than a logo needs: the most, and how many it has.
    #[error("the logo has {pixels} pixels, more than {most}")]
    TooLarge {
        /// The most.
        most: u64,
        /// How many it has.
        pixels: u64,
    },
}

/// So many pixels are 300 to the inch over the whole width of the page, and a picture of 64 MB in memory.
const MOST_PIXELS: u64 = 16_000_000;

/// A picture that can be drawn.
pub struct Logo {
    /// The picture.
    pub image: Image,
    width: f32,
    height: f32,
}

impl Logo {
    /// Reads a logo. How large it is, is known before it is unpacked.
    pub fn read(file: &File) -> Result<Self, LogoFault> {
        if file.kind == LogoKind::Svg {
            return Err(LogoFault::Svg);
        }
        let (width, height) = size(&file.bytes).ok_or(LogoFault::Unreadable)?;
        let pixels = u64::from(width) * u64::from(height);
        if pixels > MOST_PIXELS {
            return Err(LogoFault::TooLarge { most: MOST_PIXELS, pixels });
        }
        let image = Image::from_png(file.bytes.clone().into(), false).map_err(|_| LogoFault::Unreadable)?;
        let side = |pixels: u32| {
            u16::try_from(pixels).map(f32::from).map_err(|_| LogoFault::TooLarge { most: MOST_PIXELS, pixels: pixels.into() })
        };
        Ok(Self { image, width: side(width)?, height: side(height)? })
    }

    /// Its width and height in points, as large as a room allows; small pictures are not blown up beyond 150 pixels to the inch.
    pub fn within(&self, width: f32, height: f32) -> [f32; 2] {
        let scale = (width / self.width).min(height / self.height).min(72.0 / 150.0);
        [self.width * scale, self.height * scale]
    }
}

/// The width and height of a PNG, from its first block.
fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let number = |from: usize| rest.get(from..from + 4)?.try_into().ok().map(u32::from_be_bytes);
    if rest.get(4..8)? != b"IHDR" {
        return None;
    }
    Some((number(8)?, number(12)?)).filter(|(width, height)| *width > 0 && *height > 0)
}
