//! The picture on the cover.

use crate::content::{Logo as File, LogoKind, MOST_PIXELS};
use krilla::image::Image;

/// A picture that can be drawn.
pub struct Logo {
    /// The picture.
    pub image: Image,
    width: f32,
    height: f32,
}

impl Logo {
    /// Reads a PNG; none if it is none, or has more pixels than a logo needs. An SVG would need a painter of its own, with half a hundred libraries.
    pub fn read(file: &File) -> Option<Self> {
        let (width, height) = size(&file.bytes).filter(|_| file.kind == LogoKind::Png)?;
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return None;
        }
        let image = Image::from_png(file.bytes.clone().into(), false).ok()?;
        let side = |pixels: u32| u16::try_from(pixels).map(f32::from).ok();
        Some(Self { image, width: side(width)?, height: side(height)? })
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
