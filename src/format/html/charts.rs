//! Bars and marks, drawn so that grey paper tells as much as colour: each tone has its textures, and each mark its sign.

use super::sheet::Column;
use crate::content::{Bar, Bars, Tone};
use crate::wording::PageWords;

/// A fill: the tone that colours it, and the strokes drawn over its ground within a square of 8 by 8.
pub struct Fill {
    /// The tone.
    pub tone: Tone,
    /// Which of that tone, from 0.
    pub nth: usize,
    /// The strokes, as the `d` of an SVG path; may be blank.
    pub strokes: &'static str,
}

const RISING: &str = "M-2 2l4-4M-2 10L10-2M6 10l4-4";
const FALLING: &str = "M-2 6l4 4M-2-2L10 10M6-2l4 4";
const DOTS: &str = "M1 2h2M5 6h2";
const UPRIGHT: &str = "M2 0v8M6 0v8";
const LEVEL: &str = "M0 2h8M0 6h8";

/// Every fill. Parts of one bar that share a tone take its textures in turn.
pub const FILLS: &[Fill] = &[
    Fill { tone: Tone::Bad, nth: 0, strokes: "" },
    Fill { tone: Tone::Bad, nth: 1, strokes: UPRIGHT },
    Fill { tone: Tone::Bad, nth: 2, strokes: DOTS },
    Fill { tone: Tone::Warn, nth: 0, strokes: RISING },
    Fill { tone: Tone::Warn, nth: 1, strokes: DOTS },
    Fill { tone: Tone::Warn, nth: 2, strokes: LEVEL },
    Fill { tone: Tone::Good, nth: 0, strokes: "" },
    Fill { tone: Tone::Good, nth: 1, strokes: UPRIGHT },
    Fill { tone: Tone::Good, nth: 2, strokes: DOTS },
    Fill { tone: Tone::Faint, nth: 0, strokes: "" },
    Fill { tone: Tone::Faint, nth: 1, strokes: DOTS },
    Fill { tone: Tone::Faint, nth: 2, strokes: FALLING },
    Fill { tone: Tone::Plain, nth: 0, strokes: LEVEL },
    Fill { tone: Tone::Plain, nth: 1, strokes: FALLING },
    Fill { tone: Tone::Plain, nth: 2, strokes: DOTS },
    Fill { tone: Tone::Strong, nth: 0, strokes: FALLING },
    Fill { tone: Tone::Strong, nth: 1, strokes: UPRIGHT },
    Fill { tone: Tone::Strong, nth: 2, strokes: DOTS },
];

impl Fill {
    /// Its name within the page.
    pub fn name(&self) -> String {
        format!("fill-{}-{}", super::tone(&self.tone), self.nth)
    }

    /// The fill of the part that is the nth of its tone within its bar, counted from 0.
    fn of(tone: Tone, nth: usize) -> Option<&'static Self> {
        let of_tone = FILLS.iter().filter(|fill| fill.tone == tone);
        of_tone.clone().nth(nth % of_tone.count().max(1))
    }
}

/// Bars, each in a row of a table that tells the same in numbers.
pub struct Chart<'a> {
    /// What they show.
    pub bars: &'a Bars,
    /// The fill and the word of each part.
    pub parts: Vec<(String, &'a str)>,
    /// The bars.
    pub rows: Vec<Drawn<'a>>,
    /// The class of the labels.
    pub labels: &'static str,
    /// Whether anything stands behind a bar.
    pub notes: bool,
}

/// One bar.
pub struct Drawn<'a> {
    /// What it is of.
    pub label: &'a str,
    /// What it shows, in words.
    pub told: String,
    /// Its segments: where each begins and how broad it is in per cent of the width, and its fill.
    pub segments: Vec<(String, String, String)>,
    /// The count of each part.
    pub counts: &'a [usize],
    /// What stands behind it.
    pub note: &'a str,
}

/// Draws bars, the longest over the whole width.
pub fn chart<'a>(bars: &'a Bars, words: &PageWords) -> Chart<'a> {
    let fills: Vec<_> = bars
        .parts
        .iter()
        .enumerate()
        .map(|(index, (tone, _))| {
            let before = bars.parts[..index].iter().filter(|(other, _)| other == tone).count();
            Fill::of(*tone, before).map(Fill::name).unwrap_or_default()
        })
        .collect();
    let longest = bars.rows.iter().map(|bar| bar.counts.iter().sum::<usize>()).max().unwrap_or_default().max(1);
    let drawn = |bar: &'a Bar| {
        let mut before = 0;
        let mut segments = Vec::new();
        for (count, fill) in bar.counts.iter().zip(&fills).filter(|(count, _)| **count > 0) {
            segments.push((per_cent(before, longest), per_cent(*count, longest), fill.clone()));
            before += count;
        }
        let named = bars.parts.iter().zip(&bar.counts).filter(|(_, count)| **count > 0);
        let counts: Vec<_> = named.map(|((_, word), count)| (word.as_str(), *count)).collect();
        Drawn { label: &bar.label, told: (words.counts)(&counts), segments, counts: &bar.counts, note: &bar.note }
    };
    Chart {
        bars,
        parts: fills.iter().cloned().zip(bars.parts.iter().map(|(_, word)| word.as_str())).collect(),
        rows: bars.rows.iter().map(drawn).collect(),
        labels: Column::of(bars.rows.iter().map(|bar| bar.label.as_str())).class(),
        notes: bars.rows.iter().any(|bar| !bar.note.is_empty()),
    }
}

fn per_cent(share: usize, whole: usize) -> String {
    let hundredths = share * 10_000 / whole;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
