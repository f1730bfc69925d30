//! What can be drawn, before it is drawn.

use super::look::{Colour, baseline, leading};
use super::paragraph::{Line, Stretch};

/// Something drawn. All lengths are points, from the left and from above.
#[derive(Clone, Debug)]
pub enum Mark {
    /// Letters; the place is where the first stands on its baseline.
    Letters {
        /// From the left.
        x: f32,
        /// From above.
        y: f32,
        /// The letters.
        stretch: Stretch,
    },
    /// A rectangle.
    Rectangle {
        /// From the left, from above, width, height.
        area: [f32; 4],
        /// What it is filled with.
        fill: Option<Colour>,
        /// What it is framed with, and how wide the frame is.
        frame: Option<(Colour, f32)>,
    },
    /// Straight lines, each from one point to another.
    Strokes {
        /// The points.
        segments: Vec<[f32; 4]>,
        /// Their colour.
        colour: Colour,
        /// How wide they are.
        width: f32,
    },
    /// The logo: from the left, from above, width, height.
    Logo([f32; 4]),
}

impl Mark {
    /// A filled rectangle.
    pub fn filled(area: [f32; 4], fill: Colour) -> Self {
        Self::Rectangle { area, fill: Some(fill), frame: None }
    }

    /// A level line.
    pub fn rule(from: f32, to: f32, y: f32, colour: Colour, width: f32) -> Self {
        Self::Strokes { segments: vec![[from, y, to, y]], colour, width }
    }

    /// The same, so far down.
    #[must_use]
    pub fn moved(mut self, down: f32) -> Self {
        match &mut self {
            Self::Letters { y, .. } => *y += down,
            Self::Rectangle { area, .. } | Self::Logo(area) => area[1] += down,
            Self::Strokes { segments, .. } => {
                for segment in segments {
                    segment[1] += down;
                    segment[3] += down;
                }
            }
        }
        self
    }
}

/// Where lines stand in the room they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// On its left.
    #[default]
    Left,
    /// In its middle.
    Middle,
    /// On its right.
    Right,
}

/// Lines below each other: from the left, from above, in so wide a room.
pub fn text(lines: &[Line], x: f32, y: f32, room: f32, align: Align) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut top = y;
    for line in lines {
        let indent = match align {
            Align::Left => 0.0,
            Align::Middle => (room - line.width) / 2.0,
            Align::Right => room - line.width,
        };
        for stretch in &line.stretches {
            let (left, foot) = (x + indent + stretch.x, top + baseline(line.size));
            if let Some(ground) = stretch.style.ground {
                let size = stretch.style.size;
                marks.push(Mark::filled([left - 0.7, foot - size * 0.9, stretch.width() + 1.4, size * 1.16], ground));
            }
            marks.push(Mark::Letters { x: left, y: foot, stretch: stretch.clone() });
        }
        top += leading(line.size);
    }
    marks
}

/// How high lines are together.
pub fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| leading(line.size)).sum()
}
