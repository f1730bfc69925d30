//! Fillings that can be told from each other without colour.

use super::look::{self, Colour, FRAME, WHITE};
use super::mark::Mark;
use crate::content::Tone;

/// A filling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    colour: Colour,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Full,
    Slanted,
    Light,
    Upright,
    Level,
    Empty,
}

impl Pattern {
    /// A filling for each part of a bar. Parts of one tone get different ones.
    pub fn of(tones: impl Iterator<Item = Tone>) -> Vec<Self> {
        let mut taken: Vec<Self> = Vec::new();
        for tone in tones {
            let own = Self::first(tone);
            let others = [Kind::Upright, Kind::Level, Kind::Slanted, Kind::Full, Kind::Light].map(|kind| Self { kind, ..own });
            let is_free = |pattern: &Self| taken.iter().all(|other| other.kind != pattern.kind);
            taken.push([own].into_iter().chain(others).find(is_free).unwrap_or(own));
        }
        taken
    }

    fn first(tone: Tone) -> Self {
        let kind = match tone {
            Tone::Bad => Kind::Full,
            Tone::Warn => Kind::Slanted,
            Tone::Good => Kind::Light,
            Tone::Plain | Tone::Strong | Tone::Link => Kind::Level,
            Tone::Faint => Kind::Empty,
        };
        Self { colour: look::colour(tone), kind }
    }

    /// Whether only white can be read on it.
    pub fn is_dark(self) -> bool {
        self.kind == Kind::Full
    }

    /// Whether lines run through it.
    pub fn is_drawn(self) -> bool {
        matches!(self.kind, Kind::Slanted | Kind::Upright | Kind::Level)
    }
}

/// A rectangle with a filling: from the left, from above, width, height.
pub fn drawn(area: [f32; 4], pattern: Pattern) -> Vec<Mark> {
    let Pattern { colour, kind } = pattern;
    let ground = match kind {
        Kind::Full => colour,
        Kind::Light => colour.tint(22),
        Kind::Slanted | Kind::Upright | Kind::Level => colour.tint(8),
        Kind::Empty => WHITE,
    };
    let segments = match kind {
        Kind::Slanted => slanted(area),
        Kind::Upright => steps(area[0], area[2], 2.6).map(|x| [x, area[1], x, area[1] + area[3]]).collect(),
        Kind::Level => steps(area[1], area[3], 2.6).map(|y| [area[0], y, area[0] + area[2], y]).collect(),
        Kind::Full | Kind::Light | Kind::Empty => Vec::new(),
    };
    let frame = if kind == Kind::Empty { FRAME } else { colour };
    let mut marks = vec![Mark::filled(area, ground)];
    if !segments.is_empty() {
        marks.push(Mark::Strokes { segments, colour, width: 0.7 });
    }
    marks.push(Mark::Rectangle { area, fill: None, frame: Some((frame, 0.5)) });
    marks
}

fn steps(from: f32, room: f32, step: f32) -> impl Iterator<Item = f32> {
    (1..=u16::MAX).map(move |count| f32::from(count) * step).take_while(move |at| *at < room).map(move |at| from + at)
}

/// Lines from the lower left to the upper right, cut at the edges.
fn slanted([left, top, width, high]: [f32; 4]) -> Vec<[f32; 4]> {
    let line = |far: f32| {
        let (right, down) = (far.min(width), far.min(high));
        [left + right, top + far - right, left + far - down, top + down]
    };
    steps(0.0, width + high, 3.4).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{Mark, Pattern, Tone, drawn};

    #[test]
    fn parts_of_one_tone_can_be_told_from_each_other() {
        let patterns = Pattern::of([Tone::Good, Tone::Warn, Tone::Bad, Tone::Warn, Tone::Faint].into_iter());
        for (at, pattern) in patterns.iter().enumerate() {
            assert!(patterns[at + 1..].iter().all(|other| other.kind != pattern.kind), "{patterns:?}");
        }
    }

    #[test]
    fn no_line_leaves_its_rectangle() {
        for tone in [Tone::Warn, Tone::Plain] {
            let pattern = Pattern::of([tone].into_iter())[0];
            for mark in drawn([10.0, 20.0, 33.0, 11.0], pattern) {
                let Mark::Strokes { segments, .. } = mark else { continue };
                assert!(!segments.is_empty());
                for [x, y, to_x, to_y] in segments {
                    assert!([x, to_x].iter().all(|x| (9.99..=43.01).contains(x)), "{x} {to_x}");
                    assert!([y, to_y].iter().all(|y| (19.99..=31.01).contains(y)), "{y} {to_y}");
                }
            }
        }
    }
}
